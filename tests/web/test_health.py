"""Does it live, is it ready, how much is there to do."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import httpx
import pytest

from models.database import jobs
from tests.support.site import SENDER, SiteWorld
from web.metrics import TurnMetrics
from web.site import site

HERE = {"Host": "localhost:8000"}
TOKEN = "t" * 32


async def test_process_lives(web: httpx.AsyncClient) -> None:
    assert (await web.get("/healthz")).json() == {"alive": True, "you": "127.0.0.1"}


async def test_ready_when_nothing_is_wrong(web: httpx.AsyncClient) -> None:
    answer = await web.get("/readyz")
    assert (answer.status_code, answer.json()) == (200, {"ready": True})


async def test_not_ready_says_why(world: SiteWorld) -> None:
    wrong = {"migrations": "run `perisai migrate`"}
    async with world.client(ready=lambda: wrong, public_url="") as web:
        answer = await web.get("/readyz", headers=HERE)
    assert (answer.status_code, answer.json()) == (503, {"ready": False, "problems": wrong})


async def test_check_that_fails_is_not_ready(world: SiteWorld) -> None:
    def broken() -> dict[str, str]:
        raise RuntimeError("password in an address")

    async with world.client(ready=broken, public_url="") as web:
        answer = await web.get("/readyz", headers=HERE)
    assert answer.status_code == 503
    assert answer.json()["problems"] == {"check": "RuntimeError"}


async def test_metrics_count_letters_and_jobs(world: SiteWorld) -> None:
    world.write(SENDER, "satu")
    world.settle()
    world.write(SENDER, "dua")
    with world.sessions.begin() as db:
        jobs.claim_slot(db, "reminders", world.now, world.now)
    world.move(timedelta(minutes=5))
    async with world.client(jobs=("reminders", "digests"), public_url="") as web:
        text = (await web.get("/metrics", headers=HERE)).text
    assert 'perisai_messages{outcome="sent"} 1.0' in text
    assert 'perisai_messages{outcome="waiting"} 1.0' in text
    assert "perisai_messages_waiting_seconds 300.0" in text
    assert 'perisai_job_last_run{job="reminders"} 1.7953236e+09' in text
    assert 'job="digests"' not in text
    assert SENDER not in text


async def test_metrics_count_turns(world: SiteWorld) -> None:
    meters = TurnMetrics()
    receive = meters.measured(world.receive)
    async with world.client(meters=meters, receive=receive, metrics_token=TOKEN) as web:
        world.sign_in(web)
        body = {"id": "1", "text": "halo"}
        await web.post("/api/chat/messages", json=body)
        await web.post("/api/chat/messages", json=body)
        world.fails.append(RuntimeError())
        await web.post("/api/chat/messages", json=body)
        text = (await web.get("/metrics", headers={"Authorization": f"Bearer {TOKEN}"})).text
    for result in ("new", "again", "failed"):
        assert f'perisai_turns_total{{channel="web",result="{result}"}} 1.0' in text
    assert 'perisai_turn_seconds_count{channel="web"} 3.0' in text


STRANGERS: list[tuple[dict[str, str], dict[str, Any]]] = [
    ({"metrics_token": TOKEN}, {}),
    ({"metrics_token": TOKEN}, {"Authorization": f"Bearer {TOKEN[1:]}"}),
    ({"metrics_token": TOKEN}, {"Authorization": b"Bearer \xe9"}),
    ({}, {}),
    ({"public_url": ""}, {"X-Forwarded-For": "127.0.0.1"}),
    ({"public_url": ""}, {"Forwarded": "for=127.0.0.1"}),
    # The page of a stranger whose name leads to this machine (DNS rebinding).
    ({"public_url": ""}, {"Host": "evil.example:8000"}),
    ({"public_url": ""}, {"Host": "localhost.evil.example"}),
    ({"public_url": ""}, {"Host": "evil.example#localhost"}),
    ({"public_url": ""}, {"Host": "localhost@evil.example"}),
]


@pytest.mark.parametrize(("values", "headers"), STRANGERS)
async def test_stranger_reads_neither_metrics_nor_what_is_wrong(
    world: SiteWorld, values: dict[str, Any], headers: dict[str, Any]
) -> None:
    async with world.client(ready=lambda: {"database": "old"}, **values) as web:
        metrics, ready = [await web.get(path, headers=headers) for path in ("/metrics", "/readyz")]
    assert (metrics.status_code, "perisai_" in metrics.text) == (401, False)
    assert (ready.status_code, ready.json()) == (503, {"ready": False})


async def test_stranger_at_another_machine_reads_no_metrics_without_a_proxy(
    world: SiteWorld,
) -> None:
    app = site(replace(world.deps, public_url=""))
    for host, status in (("127.0.0.1", 200), ("::1", 200), ("10.0.0.9", 401), ("::2", 401)):
        transport = httpx.ASGITransport(app, client=(host, 1))
        async with httpx.AsyncClient(transport=transport, base_url="http://localhost") as web:
            assert (await web.get("/metrics")).status_code == status
