"""Letters and their cost as metrics. No personal data, and no look at all letters: see `tally`.

Does it live, is it ready, and how much is there to do. No personal data.
"""

import asyncio
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime, time
from decimal import Decimal

import structlog
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, generate_latest
from prometheus_client.metrics_core import GaugeMetricFamily, Metric
from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from domain.reminders.contact_rules import ZONE, to_local_time
from models.database.jobs import get_setting, last_run
from models.messaging import outbox, statistics
from models.messaging.delivery_status import FOREIGN_STATUSES
from models.messaging.statistics import OUTCOMES, Count, Prices
from web.dependencies import Deps

BY = ("channel", "lane", "template", "outcome", "state")


def metrics(db: Session, now: datetime, prices: Prices) -> list[Metric]:
    rows = list(statistics.all_counts(db))
    midnight = datetime.combine(to_local_time(now).date(), time.min, ZONE)
    strange = GaugeMetricFamily(
        "perisai_statuses_strange",
        "Statuses of no letter of ours",
        float(get_setting(db, FOREIGN_STATUSES) or 0),
    )
    ever = Counter[tuple[str, ...]]()
    for row in rows:
        if row.category:
            ever[row.channel, row.category] += row.messages
    return [
        outcomes(rows),
        details(rows),
        strange,
        *costs("", "so far", ever.items(), prices),
        *costs(
            "_today", "since local midnight", statistics.count_billed(db, midnight).items(), prices
        ),
    ]


def outcomes(rows: Sequence[Count]) -> Metric:
    found = Counter(dict.fromkeys(("posted", *OUTCOMES), 0))
    for row in rows:
        found[row.outcome] += row.messages
        found["posted"] += row.messages
    return family("perisai_letters", "Letters by outcome", ("outcome",), labelled(found))


def details(rows: Sequence[Count]) -> Metric:
    found = Counter[tuple[str, ...]]()
    for row in rows:
        found[row.channel, row.lane, row.template, row.outcome, row.state] += row.messages
    return family("perisai_letters_by", "Letters, and what the platform says", BY, found.items())


def costs(
    name: str, when: str, billed: Iterable[tuple[tuple[str, ...], int]], prices: Prices
) -> list[Metric]:
    """Messages that are paid for, and their cost where a price is set."""
    found = list(billed)
    labels = ("channel", "category")
    priced = [(key, float(prices[key[1]] * Decimal(n))) for key, n in found if key[1] in prices]
    return [
        family(
            f"perisai_letters_billed{name}", f"Letters that are paid for, {when}", labels, found
        ),
        family(f"perisai_letters_cost{name}_rupiah", f"What they cost, {when}", labels, priced),
    ]


def labelled(found: Counter[str]) -> list[tuple[tuple[str, ...], int]]:
    return [((name,), count) for name, count in found.items()]


def family(
    name: str,
    text: str,
    labels: Sequence[str],
    samples: Iterable[tuple[tuple[str, ...], float]],
) -> Metric:
    made = GaugeMetricFamily(name, text, labels=labels)
    for key, value in samples:
        made.add_metric(key, value)
    return made


log = structlog.get_logger()


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
        return JSONResponse({"alive": True})

    async def readyz(self, request: Request) -> Response:
        problems = await asyncio.to_thread(self.readiness_problems)
        status = 503 if problems else 200
        return JSONResponse({"ready": not problems, "problems": problems}, status)

    async def metrics(self, request: Request) -> Response:
        text = await asyncio.to_thread(self.scrape)
        return Response(text, 200, {"Content-Type": CONTENT_TYPE_LATEST})

    def readiness_problems(self) -> dict[str, str]:
        try:
            return dict(self.deps.ready())
        except Exception as error:  # noqa: BLE001  # whatever it is: not ready
            log.error("not ready", error=type(error).__name__)
            return {"check": type(error).__name__}

    def scrape(self) -> bytes:
        """The state of the database now, and what this process has counted."""
        fresh = CollectorRegistry()
        fresh.register(self)
        return generate_latest(fresh) + generate_latest(self.deps.meters.registry)

    def describe(self) -> Iterable[Metric]:
        return ()

    def collect(self) -> Iterable[Metric]:
        now = self.deps.clock()
        jobs = GaugeMetricFamily("perisai_job_last_run", "Unix time of last run", labels=["job"])
        with self.deps.readers() as db:
            letters = metrics(db, now, self.deps.prices)
            oldest = outbox.oldest_waiting(db, now)
            for name in self.deps.jobs:
                last = last_run(db, name)
                if last:
                    jobs.add_metric([name], last.timestamp())
        age = (now - oldest).total_seconds() if oldest else 0.0
        waiting = "Seconds that the oldest letter is overdue"
        return [*letters, jobs, GaugeMetricFamily("perisai_letters_waiting_seconds", waiting, age)]
