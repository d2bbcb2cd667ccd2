"""Is the process alive and ready, and the metrics of messages, their cost and the jobs.

No personal data, and no scan of all messages: the statistics are summed up beforehand.
"""

import asyncio
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime, time
from decimal import Decimal
from ipaddress import ip_address

import structlog
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, generate_latest
from prometheus_client.metrics_core import GaugeMetricFamily, Metric
from sqlalchemy.orm import Session
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from domain.calendar import ZONE, to_local_time
from models.database.jobs import get_setting, last_run
from models.messaging import outbox, statistics
from models.messaging.delivery_status import FOREIGN_STATUSES
from models.messaging.statistics import OUTCOMES, Count, Prices
from web.dependencies import Deps
from web.requests.guard import OWN_NAMES
from web.requests.rate_limits import host_of
from web.sessions import bearer
from web.webhooks import equal_constant_time

log = structlog.get_logger()
FORWARDED = {"forwarded", "via", "x-forwarded-for", "x-forwarded-host", "x-real-ip"}
"""Headers of a request that came through a proxy."""

DETAIL_LABELS = ("channel", "lane", "template", "outcome", "state")


class Health:
    def __init__(self, deps: Deps) -> None:
        self.deps = deps

    def routes(self) -> list[Route]:
        return [
            Route("/healthz", self.healthz),
            Route("/readyz", self.readyz),
            Route("/metrics", self.metrics),
        ]

    async def healthz(self, request: Request) -> Response:
        """Respond that the process is alive, and the network that the request came from, for
        `perisai doctor`."""
        return JSONResponse({"alive": True, "you": host_of(request)})

    async def readyz(self, request: Request) -> Response:
        """Respond ready or not; only the operator is told what is wrong."""
        problems = await asyncio.to_thread(self.readiness_problems)
        told = {"problems": problems} if self.is_operator(request) else {}
        return JSONResponse({"ready": not problems, **told}, 503 if problems else 200)

    def is_operator(self, request: Request) -> bool:
        """Whether the request has the token of the metrics; without one, whether it comes from
        this machine itself, which nobody can tell once there is a proxy."""
        if self.deps.metrics_token:
            return equal_constant_time(bearer(request) or "", self.deps.metrics_token)
        forwarded = FORWARDED.intersection(request.headers)
        if self.deps.public_url or forwarded or request.url.hostname not in OWN_NAMES:
            return False
        return is_loopback(request)

    def readiness_problems(self) -> dict[str, str]:
        try:
            return dict(self.deps.ready())
        except Exception as error:  # noqa: BLE001  # whatever it is: not ready
            log.error("not ready", error=type(error).__name__)
            return {"check": type(error).__name__}

    async def metrics(self, request: Request) -> Response:
        if not self.is_operator(request):
            raise HTTPException(401, "web-error-operator", {"WWW-Authenticate": "Bearer"})
        text = await asyncio.to_thread(self.scrape)
        return Response(text, 200, {"Content-Type": CONTENT_TYPE_LATEST})

    def scrape(self) -> bytes:
        """The metrics of the database, and those of this process."""
        database = CollectorRegistry()
        database.register(self)
        return generate_latest(database) + generate_latest(self.deps.meters.registry)

    def describe(self) -> Iterable[Metric]:
        """No metrics: with an empty list the registry does not collect when the collector is
        registered."""
        return ()

    def collect(self) -> Iterable[Metric]:
        now = self.deps.clock()
        jobs = GaugeMetricFamily("perisai_job_last_run", "Unix time of last run", labels=["job"])
        with self.deps.readers() as db:
            messages = message_metrics(db, now, self.deps.prices)
            oldest = outbox.oldest_waiting(db, now)
            for name in self.deps.jobs:
                last = last_run(db, name)
                if last:
                    jobs.add_metric([name], last.timestamp())
        age = (now - oldest).total_seconds() if oldest else 0.0
        overdue = GaugeMetricFamily(
            "perisai_messages_waiting_seconds", "Seconds that the oldest message is overdue", age
        )
        return [*messages, jobs, overdue]


def is_loopback(request: Request) -> bool:
    """Whether the request comes from this machine."""
    try:
        return ip_address(request.client.host if request.client else "").is_loopback
    except ValueError:
        return False


def message_metrics(db: Session, now: datetime, prices: Prices) -> list[Metric]:
    rows = list(statistics.all_counts(db))
    midnight = datetime.combine(to_local_time(now).date(), time.min, ZONE)
    billed = Counter[tuple[str, ...]]()
    for row in rows:
        if row.category:
            billed[row.channel, row.category] += row.messages
    today = statistics.count_billed(db, midnight)
    return [
        outcome_metric(rows),
        detail_metric(rows),
        GaugeMetricFamily(
            "perisai_statuses_strange",
            "Statuses of no message of ours",
            float(get_setting(db, FOREIGN_STATUSES) or 0),
        ),
        *cost_metrics("", "so far", billed.items(), prices),
        *cost_metrics("_today", "since local midnight", today.items(), prices),
    ]


def outcome_metric(rows: Sequence[Count]) -> Metric:
    counts = Counter(dict.fromkeys(("posted", *OUTCOMES), 0))
    for row in rows:
        counts[row.outcome] += row.messages
        counts["posted"] += row.messages
    samples = [((outcome,), count) for outcome, count in counts.items()]
    return gauge("perisai_messages", "Messages by outcome", ("outcome",), samples)


def detail_metric(rows: Sequence[Count]) -> Metric:
    counts = Counter[tuple[str, ...]]()
    for row in rows:
        counts[row.channel, row.lane, row.template, row.outcome, row.state] += row.messages
    text = "Messages, and what the platform says"
    return gauge("perisai_messages_by", text, DETAIL_LABELS, counts.items())


def cost_metrics(
    suffix: str, when: str, billed: Iterable[tuple[tuple[str, ...], int]], prices: Prices
) -> list[Metric]:
    """The messages that are billed, and their cost in rupiah where a price is set."""
    counts, labels = list(billed), ("channel", "category")
    costs = [(key, float(prices[key[1]] * Decimal(n))) for key, n in counts if key[1] in prices]
    paid, cost = f"Messages that are paid for, {when}", f"What they cost, {when}"
    return [
        gauge(f"perisai_messages_billed{suffix}", paid, labels, counts),
        gauge(f"perisai_messages_cost{suffix}_rupiah", cost, labels, costs),
    ]


def gauge(
    name: str,
    text: str,
    labels: Sequence[str],
    samples: Iterable[tuple[tuple[str, ...], float]],
) -> Metric:
    family = GaugeMetricFamily(name, text, labels=labels)
    for key, value in samples:
        family.add_metric(key, value)
    return family
