"""Does it live, is it ready, how much is there to do."""

from datetime import timedelta

import httpx

from models.database import jobs
from tests.support.site import SENDER, SiteWorld
from web.metrics import TurnMetrics


async def test_process_lives(web: httpx.AsyncClient) -> None:
    assert (await web.get("/healthz")).json() == {"alive": True}


async def test_ready_when_nothing_is_wrong(web: httpx.AsyncClient) -> None:
    answer = await web.get("/readyz")
    assert (answer.status_code, answer.json()) == (200, {"ready": True, "problems": {}})


async def test_not_ready_says_why(world: SiteWorld) -> None:
    wrong = {"migrations": "run `perisai migrate`"}
    async with world.client(ready=lambda: wrong) as web:
        answer = await web.get("/readyz")
    assert (answer.status_code, answer.json()) == (503, {"ready": False, "problems": wrong})


async def test_check_that_fails_is_not_ready(world: SiteWorld) -> None:
    def broken() -> dict[str, str]:
        raise RuntimeError("password in an address")

    async with world.client(ready=broken) as web:
        answer = await web.get("/readyz")
    assert answer.status_code == 503
    assert answer.json()["problems"] == {"check": "RuntimeError"}


async def test_metrics_count_letters_and_jobs(world: SiteWorld) -> None:
    world.write(SENDER, "satu")
    world.settle()
    world.write(SENDER, "dua")
    with world.sessions.begin() as db:
        jobs.claim_slot(db, "reminders", world.now, world.now)
    world.move(timedelta(minutes=5))
    async with world.client(jobs=("reminders", "digests")) as web:
        text = (await web.get("/metrics")).text
    assert 'perisai_messages{outcome="sent"} 1.0' in text
    assert 'perisai_messages{outcome="waiting"} 1.0' in text
    assert "perisai_messages_waiting_seconds 300.0" in text
    assert 'perisai_job_last_run{job="reminders"} 1.7953236e+09' in text
    assert 'job="digests"' not in text
    assert SENDER not in text


async def test_metrics_count_turns(world: SiteWorld) -> None:
    meters = TurnMetrics()
    receive = meters.measured(world.receive)
    async with world.client(meters=meters, receive=receive) as web:
        body = {"sender": SENDER, "id": "1", "text": "halo"}
        await web.post("/api/chat/messages", json=body)
        await web.post("/api/chat/messages", json=body)
        world.fails.append(RuntimeError())
        await web.post("/api/chat/messages", json=body)
        text = (await web.get("/metrics")).text
    for result in ("new", "again", "failed"):
        assert f'perisai_turns_total{{channel="web",result="{result}"}} 1.0' in text
    assert 'perisai_turn_seconds_count{channel="web"} 3.0' in text
