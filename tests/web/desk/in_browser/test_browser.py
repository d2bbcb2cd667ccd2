"""The desk in a real browser, by keyboard, on a phone's screen and without JavaScript."""

import re

import pytest
from playwright.sync_api import Browser, Route, expect

from tests.support.browser import complaints_of, fits, open_desk, picture
from tests.support.site import FormWorld

pytestmark = pytest.mark.sqlite


def test_by_keyboard_the_focus_is_never_lost(browser: Browser, world: FormWorld, url: str) -> None:
    page = open_desk(browser, world, url)
    complaints = complaints_of(page)
    page.goto(f"{url}/desk/devices")
    assert fits(page)
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="Tombol papan ketik")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    for row in (1, 2):
        page.keyboard.press("j")
        expect(page.locator(f"li:nth-child({row}) [data-row]")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator("li:nth-child(2) button")).to_be_focused()
    page.evaluate("window.stays = true")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_have_text("Perangkat itu sudah dikeluarkan.")
    assert page.evaluate("window.stays"), "it was swapped in"
    expect(page.locator("#main")).to_be_focused()
    picture(page, "desk-devices")
    page.context.close()
    assert complaints == []


def test_without_javascript_links_and_forms_do_the_same(
    browser: Browser, world: FormWorld, url: str
) -> None:
    page = open_desk(browser, world, url, java_script_enabled=False)
    page.goto(f"{url}/desk")
    page.get_by_role("link", name="Perangkat saya").click()
    page.get_by_role("button", name=re.compile("^Keluarkan")).first.click()
    expect(page.get_by_role("status")).to_have_text("Perangkat itu sudah dikeluarkan.")
    page.get_by_role("button", name="Keluar", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Masuk ke meja kerja")
    page.context.close()


def test_on_a_slow_line_a_press_shows_that_it_waits(
    browser: Browser, world: FormWorld, url: str
) -> None:
    page = open_desk(browser, world, url)
    page.goto(f"{url}/desk/devices")
    held: list[Route] = []
    page.route("**/desk/devices/**", lambda each: held.append(each))
    bar = "getComputedStyle(document.body, '::before').animationName"
    assert page.evaluate(bar) == "none"
    page.get_by_role("button", name=re.compile("^Keluarkan")).first.click()
    page.wait_for_function(f"{bar} === 'waiting'")
    held[0].continue_()
    expect(page.get_by_role("status")).to_have_text("Perangkat itu sudah dikeluarkan.")
    assert page.evaluate(bar) == "none"
    page.context.close()


@pytest.mark.parametrize("first", ["the link", "the button"])
def test_of_two_presses_on_their_way_the_last_one_is_shown_whichever_is_answered_first(
    browser: Browser, world: FormWorld, url: str, first: str
) -> None:
    page = open_desk(browser, world, url)
    page.goto(f"{url}/desk/materials")
    held: dict[str, Route] = {}
    page.route("**/desk/hand-over", lambda each: held.update({"the link": each}))
    page.route("**/desk/materials", lambda each: held.update({"the button": each}))
    page.locator("#menu").get_by_role("link", name="Serah ke cabang").click()
    page.get_by_role("button").filter(has_text="A4").first.click()
    expect(page.locator(".htmx-request")).to_have_count(2)
    for each in sorted(held, key=lambda each: each != first):
        with page.expect_event("requestfinished"):
            held[each].continue_()
    expect(page.get_by_role("status")).to_contain_text("Sebentar, sedang dibuat.")
    expect(page.get_by_role("heading", level=1)).to_have_text("Materi")
    assert page.url == f"{url}/desk/materials"
    page.context.close()


def test_the_answer_of_a_proxy_takes_nothing_away(
    browser: Browser, world: FormWorld, url: str
) -> None:
    """As while the program starts anew: "502 Bad Gateway" is no page of the desk."""
    page = open_desk(browser, world, url)
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(f"{url}/desk/devices")
    page.route(
        "**/desk/devices/**", lambda each: each.fulfill(status=502, body="<p>Bad Gateway</p>")
    )
    page.get_by_role("button", name=re.compile("^Keluarkan")).first.click()
    expect(page.locator("#status .flash.refused")).to_contain_text("Gagal tersambung")
    expect(page.get_by_role("button", name=re.compile("^Keluarkan"))).to_have_count(2)
    page.unroute_all()
    page.get_by_role("button", name=re.compile("^Keluarkan")).first.click()
    expect(page.get_by_role("status")).to_have_text("Perangkat itu sudah dikeluarkan.")
    page.context.close()
    assert errors == []
