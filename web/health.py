"""Does it live, is it ready, and how much is there to do. No personal data."""

import asyncio
from collections.abc import Iterable

import structlog
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, generate_latest
from prometheus_client.metrics_core import GaugeMetricFamily, Metric
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from models import job, mailbox
from web import postage
from web.deps import Deps

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
        problems = await asyncio.to_thread(self.problems)
        status = 503 if problems else 200
        return JSONResponse({"ready": not problems, "problems": problems}, status)

    async def metrics(self, request: Request) -> Response:
        text = await asyncio.to_thread(self.scrape)
        return Response(text, 200, {"Content-Type": CONTENT_TYPE_LATEST})

    def problems(self) -> dict[str, str]:
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
            letters = postage.metrics(db, now, self.deps.prices)
            oldest = mailbox.waiting_since(db, now)
            for name in self.deps.jobs:
                last = job.last_run(db, name)
                if last:
                    jobs.add_metric([name], last.timestamp())
        age = (now - oldest).total_seconds() if oldest else 0.0
        waiting = "Seconds that the oldest letter is overdue"
        return [*letters, jobs, GaugeMetricFamily("perisai_letters_waiting_seconds", waiting, age)]
