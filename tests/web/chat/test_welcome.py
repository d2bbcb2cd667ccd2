"""The empty page of a chat greets whom it knows."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

import httpx
import pytest
from sqlalchemy.orm import Session

from models.people import person
from tests.support.people import NOW, SITI, give_role, member
from tests.support.site import SENDER, SiteWorld

pytestmark = pytest.mark.sqlite

UNTIL = date(2026, 11, 30)


@contextmanager
def somebody(world: SiteWorld) -> Iterator[tuple[Session, int]]:
    """A transaction, and the person whose chat it is."""
    with world.sessions.begin() as db:
        yield db, person.find_or_create(db, "web", SENDER, NOW).id


async def empty_page(world: SiteWorld, web: httpx.AsyncClient) -> str:
    """The part of the page that stands where nothing was said yet."""
    world.sign_in(web)
    page = (await web.get("/chat")).text
    return page.partition('id="welcome"')[2].partition('id="log"')[0]


async def test_somebody_new_finds_who_we_are(web: httpx.AsyncClient, world: SiteWorld) -> None:
    page = await empty_page(world, web)
    assert "Mau kerja tenang" in page
    assert 'data-press="/start"' in page


async def test_a_member_finds_their_own_affairs(web: httpx.AsyncClient, world: SiteWorld) -> None:
    with somebody(world) as (db, me):
        member(db, me, UNTIL)
    page = await empty_page(world, web)
    assert "Halo, Siti." in page
    assert SITI.full_name not in page
    assert page.index("/status") < page.index("/bayar") < page.index("/sudahbayar")
    assert "Mau kerja tenang" not in page


async def test_whose_contributions_are_paid_is_not_asked_to_report_one(
    web: httpx.AsyncClient, world: SiteWorld
) -> None:
    with somebody(world) as (db, me):
        member(db, me, UNTIL, payer="government")
    page = await empty_page(world, web)
    assert "/status" in page
    assert "/sudahbayar" not in page


async def test_staff_find_their_work_first(web: httpx.AsyncClient, world: SiteWorld) -> None:
    with somebody(world) as (db, me):
        give_role(db, me, "agent")
    page = await empty_page(world, web)
    assert "Mau mengerjakan apa?" in page
    assert page.index("/kerja") < page.index("/menu")
