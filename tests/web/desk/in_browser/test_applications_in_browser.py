"""Applications in a real browser: by keyboard with the photo beside them; without JavaScript."""

import re
from io import BytesIO

import pytest
from PIL import Image
from playwright.sync_api import Browser, Locator, Page, Route, expect

from models.database import files
from tests.support.browser import complaints_of, fits, open_desk, picture
from tests.support.encryption import somebody
from tests.support.people import NOW, SITI, applicant
from tests.support.site import FormWorld

pytestmark = pytest.mark.sqlite
LIST = "/desk/applications"
UNREAD = 500
"""Milliseconds after which a page counts as seen."""


@pytest.fixture
def number(world: FormWorld) -> int:
    """The application of Siti, with a photo of her KTP."""
    photo = BytesIO()
    Image.new("RGB", (856, 540), "#9bc4e2").save(photo, "PNG")
    with world.sessions.begin() as db:
        row = applicant(db, None, SITI, number="PB-2611-00001-6")
        content = photo.getvalue()
        row.photo_id = files.store_file(db, None, "ktp", "ktp.png", "image/png", content, NOW)
        db.flush()
        return row.id


def show_photo(page: Page) -> Locator:
    """Ask for the masked photo; it listens to keys once its buttons are there."""
    page.keyboard.press("v")
    expect(page.locator("#photo-in")).to_be_visible()
    return page.locator("#photo img")


def test_an_application_is_checked_by_keyboard_and_approved(
    browser: Browser, world: FormWorld, url: str, number: int
) -> None:
    page = open_desk(browser, world, url)
    complaints = complaints_of(page)
    page.goto(f"{url}{LIST}")
    assert fits(page)
    page.locator("#count").evaluate("shown => (shown.dataset.before = '')")
    page.locator("#q").focus()
    page.keyboard.type("sitti")
    page.keyboard.press("Enter")
    expect(page.locator("#count:not([data-before])")).to_contain_text("1 pengajuan")
    expect(page.locator("#q")).to_be_focused()
    page.locator("#q").blur()
    page.keyboard.press("j")
    expect(page.locator("[data-row]").first).to_be_focused()
    page.keyboard.press("x")
    expect(page.locator("[data-marked]")).to_have_text("1")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("PB-2611-00001-6")
    page.evaluate("window.stays = true")
    image = show_photo(page)
    before = image.bounding_box()
    page.keyboard.press("f")
    for key in ("+", "+", "r"):
        page.locator("#photo:focus").press(key)
    after = image.bounding_box()
    assert before
    assert after
    assert after["height"] > before["height"]
    assert "rotate(90deg)" in (image.get_attribute("style") or "")
    assert fits(page)
    page.locator("#photo").press("0")
    assert page.evaluate("window.stays"), "it was swapped in"
    picture(page, "desk-application")
    page.wait_for_timeout(UNREAD)
    page.keyboard.press("s")
    expect(page.get_by_role("status")).to_contain_text("1 pengajuan disetujui")
    expect(page.locator("#undo")).to_be_in_viewport()
    page.keyboard.press("u")
    expect(page.get_by_role("status")).to_contain_text("Keputusan dibatalkan")
    page.context.close()
    assert complaints == []


def add_applicants(world: FormWorld) -> None:
    """Four more people who wait."""
    with world.sessions.begin() as db:
        for each in range(1, 5):
            applicant(db, None, somebody(each))


def test_with_shift_all_rows_between_are_marked_and_a_pressed_filter_applies_at_once(
    browser: Browser, world: FormWorld, url: str, number: int
) -> None:
    add_applicants(world)
    page = open_desk(browser, world, url)
    page.goto(f"{url}{LIST}")
    boxes, marked = page.locator("input[name=row]"), page.locator("[data-marked]")
    boxes.nth(0).click()
    boxes.nth(3).click(modifiers=["Shift"])
    expect(marked).to_have_text("4")
    page.keyboard.press("k")
    page.keyboard.press("k")
    page.keyboard.press("Shift+X")
    expect(marked).to_have_text("2")
    for count in ("0", "5"):
        page.locator("#mine").click()
        expect(page.locator("#count")).to_contain_text(f"{count} pengajuan")
        expect(page.locator("#mine")).to_be_focused()
    page.locator(".row").first.click(position={"x": 200, "y": 40})  # beside its link
    expect(page.locator("#approve")).to_be_visible()
    page.context.close()


HELD = 30
"""Times that a key that is held down is repeated in a second."""


def test_a_key_held_down_or_pressed_again_decides_about_nobody_unseen(
    browser: Browser, world: FormWorld, url: str, number: int
) -> None:
    add_applicants(world)
    page = open_desk(browser, world, url)
    page.goto(f"{url}{LIST}/{number}")
    count = 5
    for press in ("Enter", "s"):
        seen = page.get_by_role("heading", level=1).inner_text()
        if press == "Enter":
            page.locator("#approve").focus()
            for _ in range(HELD):
                page.keyboard.down("Enter")
            page.keyboard.up("Enter")
        else:
            page.keyboard.press(press)
        expect(page.get_by_role("heading", level=1)).not_to_have_text(seen)
        expect(page.locator("#main")).to_be_focused()
        page.keyboard.press(press)
        count -= 1
        page.wait_for_timeout(UNREAD)
    page.goto(f"{url}{LIST}")
    expect(page.locator("#count")).to_contain_text(f"{count} pengajuan")
    page.context.close()


CORNERS = """() => {
    const box = document.getElementById("photo"), [seen, image] = [box, box.querySelector("img")]
        .map((each) => each.getBoundingClientRect());
    return [image.left - seen.left + box.scrollLeft, image.top - seen.top + box.scrollTop,
        box.scrollWidth - image.width, box.scrollHeight - image.height].map(Math.round);
}"""
"""How far the image is from the beginning of what can be scrolled to, and from its size."""


def test_every_corner_of_a_turned_photo_can_be_scrolled_to(
    browser: Browser, world: FormWorld, url: str, number: int
) -> None:
    page = open_desk(browser, world, url)
    page.goto(f"{url}{LIST}/{number}")
    show_photo(page)
    for key in ("+", "r", "r", "+", "r", "r"):
        page.locator("#photo").press(key)
        assert all(-1 <= each <= 2 for each in page.evaluate(CORNERS)), key
    page.context.close()


def test_a_photo_that_is_still_on_its_way_comes_as_large_and_turned_as_was_asked(
    browser: Browser, world: FormWorld, url: str, number: int
) -> None:
    page = open_desk(browser, world, url)
    asked: list[Route] = []
    page.route("**/photo", lambda route: asked.append(route))
    page.goto(f"{url}{LIST}/{number}")
    show_photo(page)
    for key in ("+", "r"):
        page.locator("#photo").press(key)
    asked[0].continue_()
    expect(page.locator("#photo img")).to_have_attribute("style", re.compile("rotate\\(90deg\\)"))
    seen = page.locator("#photo img").bounding_box()
    assert seen
    assert seen["height"] > seen["width"] > 0
    page.context.close()


def test_reasons_are_given_by_keyboard(
    browser: Browser, world: FormWorld, url: str, number: int
) -> None:
    page = open_desk(browser, world, url)
    for key, chosen in (("p", "Space"), ("t", "ArrowDown")):
        page.goto(f"{url}{LIST}/{number}")
        page.keyboard.press(key)
        page.keyboard.press(chosen)
        page.keyboard.press("Enter")
        expect(page.locator("#status [data-tone=done]")).to_be_attached()
        page.keyboard.press("u")
        expect(page.get_by_role("status")).to_contain_text("Keputusan dibatalkan")
    page.context.close()


def test_without_javascript_an_application_is_corrected_and_copied(
    browser: Browser, world: FormWorld, url: str, number: int
) -> None:
    page = open_desk(browser, world, url, java_script_enabled=False)
    page.goto(f"{url}{LIST}/{number}")
    page.get_by_label("Alamat", exact=True).check()
    page.get_by_role("button", name="Minta perbaikan").click()
    expect(page.get_by_role("status")).to_contain_text("Perbaikan diminta")
    page.get_by_role("button", name="Batalkan").click()
    page.get_by_role("button", name="Setujui").click()
    page.goto(f"{url}{LIST}/{number}")
    page.get_by_role("button", name="Salin ke Perisai 2").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Salin PB-2611-00001-6")
    expect(page.locator(".copies")).to_contain_text(SITI.nik)
    page.context.close()
