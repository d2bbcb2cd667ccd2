"""Two officers in two browsers: one sends a broadcast to many, the other one approves it."""

import pytest
from playwright.sync_api import Browser, Page, expect

from domain.roles import RoleKind
from models.broadcasts import lifecycle
from models.roles import role
from tests.support.desk import address_of, staff
from tests.support.patience import PATIENCE
from tests.support.people import clients
from tests.support.site import FormWorld
from web.desk.sessions import COOKIE, start

pytestmark = pytest.mark.sqlite


def desk_of(browser: Browser, world: FormWorld, url: str, sender: str) -> Page:
    """The desk of an officer in a browser of their own."""
    chat = staff(world, sender=sender)
    with world.sessions.begin() as db:
        token = start(db, address_of(db, chat.channel, sender), "Chrome/Windows", world.now)
    context = browser.new_context()
    context.add_cookies([{"name": COOKIE, "value": token or "", "url": url}])
    page = context.new_page()
    page.set_default_timeout(PATIENCE * 1000)
    return page


def test_a_broadcast_to_many_leaves_when_another_officer_has_approved_it(
    browser: Browser, world: FormWorld, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(lifecycle.ALONE, RoleKind.OFFICER, 0)
    agent = staff(world, "agent", "51")
    with world.sessions.begin() as db:
        mine = role.active_role(db, agent.person_id(db))
        assert mine
        clients(db, mine)
    author, other = (desk_of(browser, world, url, each) for each in ("42", "43"))
    author.goto(f"{url}/desk/broadcasts/new")
    author.locator("#words").fill("Posko buka hari Sabtu.")
    author.locator("#look").click()
    expect(author.locator("section[aria-labelledby=preview]")).to_contain_text(
        "petugas cabang lain membaca dulu"
    )
    author.locator("#send").click()
    expect(author.get_by_role("status")).to_contain_text("menunggu persetujuan")
    expect(author.get_by_role("button", name="Setujui")).to_have_count(0)
    other.goto(f"{url}/desk")
    other.get_by_role("link", name="Siaran menunggu persetujuan").click()
    expect(other.get_by_role("heading", level=1)).to_have_text("Siaran")
    other.locator("#main [data-row]").first.click()
    expect(other.locator("#main")).to_contain_text("Posko buka hari Sabtu.")
    other.get_by_role("button", name="Setujui").click()
    expect(other.get_by_role("status")).to_contain_text("Sedang berjalan")
    author.reload()
    expect(author.locator("#main")).to_contain_text("Sedang berjalan")
    for page in (author, other):
        page.context.close()
