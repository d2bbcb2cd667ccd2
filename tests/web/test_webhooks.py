"""Updates by webhook: 200 only after the commit."""

import asyncio

import httpx
import pytest
import structlog
from starlette.applications import Starlette

from tests.support.patience import until
from tests.support.site import SiteWorld
from tests.support.suite.asgi import RawRequest, hang_up
from web.webhooks import LARGE_BODIES, SMALL, SignedWebhook, Webhook

pytestmark = pytest.mark.sqlite

HEADER = "X-Telegram-Bot-Api-Secret-Token"
taken: list[bytes] = []


async def take(body: bytes) -> None:
    if body == b"bad":
        raise RuntimeError
    taken.append(body)


async def post(world: SiteWorld, body: bytes, secret: str, known: str = "s3cret") -> httpx.Response:
    taken.clear()
    async with world.client(webhooks=[Webhook("/telegram", known, take)]) as web:
        return await web.post("/telegram", content=body, headers={HEADER: secret})


async def test_update_is_taken(world: SiteWorld) -> None:
    assert (await post(world, b"{}", "s3cret")).status_code == 200
    assert taken == [b"{}"]


async def test_update_that_failed_is_sent_again(world: SiteWorld) -> None:
    assert (await post(world, b"bad", "s3cret")).status_code == 500


@pytest.mark.parametrize(("secret", "known"), [("", "s3cret"), ("other", "s3cret"), ("", "")])
async def test_stranger_is_turned_away(world: SiteWorld, secret: str, known: str) -> None:
    assert (await post(world, b"{}", secret, known)).status_code == 403
    assert taken == []


async def test_huge_update_is_not_read(world: SiteWorld) -> None:
    assert (await post(world, b"x" * (3 * 1024 * 1024 + 1), "s3cret")).status_code == 413
    assert taken == []


async def test_there_is_no_webhook_unless_given(web: httpx.AsyncClient) -> None:
    assert (await web.post("/telegram", content=b"{}")).status_code == 404


async def test_large_bodies_that_nobody_signed_take_no_memory_from_others() -> None:
    """Hundreds of them, each nearly whole, would wait in memory until their time is over."""
    taken.clear()
    hook = SignedWebhook("/hook", "s3cret", "word", take)
    app, piece = Starlette(routes=hook.routes()), b"a" * (SMALL + 1)
    unsigned = {"X-Hub-Signature-256": "sha256=0"}
    flood = [
        RawRequest(app, "/hook", "POST", unsigned, f"10.0.0.{number // 8}", (piece,))
        for number in range(200)
    ]
    tasks = [asyncio.create_task(each.run()) for each in flood]
    await until(lambda: sum(each.status > 0 for each in flood) == 200 - LARGE_BODIES)
    assert [each.status for each in flood if each.status] == [503] * (200 - LARGE_BODIES)
    signed = {"X-Hub-Signature-256": f"sha256={hook.signature(b'{}')}"}
    async with httpx.AsyncClient(
        transport=httpx.ASGITransport(app), base_url="http://perisai.test"
    ) as web:
        assert (await web.post("/hook", content=b"{}", headers=signed)).status_code == 200
    assert taken == [b"{}"]
    with structlog.testing.capture_logs() as logs:
        await hang_up(flood, tasks)
    assert (logs, hook.large.taken.total()) == ([], 0)
