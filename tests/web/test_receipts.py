"""The page behind the picture on a receipt."""

import httpx
import pytest

from models.cashbook import entries, receipts
from models.cashbook.entries import Collection
from models.people import person
from tests.support.people import NOW, give_role, member
from tests.support.site import SITE, SiteWorld
from web.site import site

pytestmark = pytest.mark.sqlite


def collected(world: SiteWorld) -> str:
    """The code of a receipt."""
    with world.sessions.begin() as db:
        agent = give_role(db, person.create_person(db, NOW), "agent")
        row = member(db, None, NOW.date(), agent_id=agent.id)
        month = NOW.date().replace(month=12, day=1)
        cash = Collection(month, 1, amount=16_800, paid=16_800, articles="-")
        event = entries.record_collection(db, agent, row, cash, NOW)
        return receipts.code_of(db, event)


async def test_it_tells_how_far_the_money_is(world: SiteWorld, web: httpx.AsyncClient) -> None:
    page = await web.get(f"/bukti/{collected(world)}")
    assert "S. A." in page.text
    assert "belum dicatat disetor" in page.text
    assert "Siti" not in page.text
    assert page.headers["cache-control"] == "no-store"


async def test_it_speaks_english(world: SiteWorld, web: httpx.AsyncClient) -> None:
    page = await web.get(f"/bukti/{collected(world)}?lang=en")
    assert "not recorded as deposited" in page.text


async def test_a_forged_code_is_called_so(web: httpx.AsyncClient) -> None:
    assert "palsu" in (await web.get("/bukti/2222-2222-2222")).text


async def test_guessing_is_slowed_down(web: httpx.AsyncClient) -> None:
    codes = [(await web.get("/bukti/2222-2222-2222")).status_code for _ in range(21)]
    assert codes == [200] * 20 + [429]


async def test_one_home_has_the_tries_of_one_whichever_of_its_addresses_it_takes(
    world: SiteWorld,
) -> None:
    app, codes = site(world.deps), []
    for n in range(21):
        transport = httpx.ASGITransport(app, client=(f"2001:db8::{n}", 1))
        async with httpx.AsyncClient(transport=transport, base_url=SITE) as web:
            codes.append((await web.get("/bukti/2222-2222-2222")).status_code)
    assert codes == [200] * 20 + [429]
