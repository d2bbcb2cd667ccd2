"""Updates by webhook: 200 only after the commit."""

import httpx
import pytest

from tests.support.site import SiteWorld
from web.webhooks import Webhook

pytestmark = pytest.mark.sqlite

HEADER = "X-Telegram-Bot-Api-Secret-Token"
taken: list[bytes] = []


async def take(body: bytes) -> None:
    if body == b"bad":
        raise RuntimeError
    taken.append(body)


async def post(world: SiteWorld, body: bytes, secret: str, known: str = "s3cret") -> httpx.Response:
    taken.clear()
    async with world.client(telegram_webhook=Webhook("/telegram", known, take)) as web:
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
