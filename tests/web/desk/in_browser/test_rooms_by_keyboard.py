"""The main act of every room by keyboard alone, with scripts and without them.

With scripts the focus is somewhere before and after each swap, never lost to the page.
"""

import re
from dataclasses import dataclass

import pytest
from playwright.sync_api import Page, expect

from tests.web.desk.in_browser.test_every_page_in_browser import officer

__all__ = ["officer"]
pytestmark = pytest.mark.sqlite


@dataclass(frozen=True)
class Act:
    """What is done on a page: each `key` is pressed, or text typed, where the selector leads; at
    the end stands `then`, among what is said or in the heading."""

    page: str
    steps: tuple[tuple[str, str], ...]
    then: str


ACTS = (
    Act("/desk", (("[data-row]", "Enter"),), "Pengajuan"),
    Act("/desk/applications", (("input[name=row]", "Space"), ("#take-marked", "Enter")), "ambil"),
    Act("/desk/applications", ((".row-link[data-row]", "Enter"), ("#approve", "Enter")), "setuju"),
    Act("/desk/cases/1", (("#words", "Datang saja."), ("#send", "Enter")), "sedang dikirim"),
    Act(
        "/desk/hand-over",
        (("#codes", "PB-2611-00042-7; 22012345678"), ("[action$=codes] button", "Enter")),
        "sedang dicoba",
    ),
    Act("/desk/status-file/1", (("[action$=apply] button", "Enter"),), "Sedang diterapkan"),
    Act("/desk/money/4", (("[name=answer][value=other]", "Enter"),), "uang lain"),
    Act("/desk/duplicates/2", (("[value=different]", "Enter"),), "Mereka dua orang"),
    Act(
        "/desk/broadcasts/new",
        (("#words", "Posko buka hari Sabtu."), ("#look", "Enter"), ("#send", "Enter")),
        "iaran",
    ),
    Act(
        "/desk/officeholders", (("#list-name", "Yolanthe Quaedvlieg"), ("#list-name", "Enter")), "1"
    ),
    Act("/desk", (("#search", "theodora"), ("#search", "Enter")), "Hasil pencarian"),
    Act("/desk/people/1", (("#reveal", "Enter"),), "tampil selama 10 menit"),
    Act("/desk/devices", (("[data-row]", "Tab"),), "Perangkat saya"),
)
WATCH = """window.lost = []; addEventListener("htmx:after:swap", () => setTimeout(() => {
    if (document.activeElement === document.body) window.lost.push(location.pathname); }), true)"""


def perform(page: Page, url: str, act: Act, *, scripts: bool) -> None:
    page.goto(f"{url}{act.page}")
    for where, key in act.steps:
        field = page.locator(where).first
        field.focus()
        expect(field).to_be_focused()
        if key in ("Enter", "Space", "Tab"):
            page.keyboard.press(key)
        else:
            page.keyboard.type(key)
    said = page.locator("#status, h1, #preview, #main p")
    expect(said.filter(has_text=re.compile(act.then)).first).to_be_attached()
    expect(page.locator("#status [data-tone=refused]")).to_have_count(0)
    if scripts:
        expect(page.locator("body")).not_to_be_focused()
        assert page.evaluate("window.lost") == [], act


def test_every_room_is_worked_in_by_keyboard_and_the_focus_is_never_lost(
    officer: Page, url: str
) -> None:
    complaints: list[str] = []
    officer.on("pageerror", lambda error: complaints.append(str(error)))
    officer.add_init_script(WATCH)
    for act in ACTS:
        perform(officer, url, act, scripts=True)
    assert complaints == []


@pytest.mark.parametrize("scripts", [False])
def test_every_room_is_worked_in_without_scripts(officer: Page, url: str, scripts: bool) -> None:
    for act in ACTS:
        perform(officer, url, act, scripts=scripts)


def test_what_was_typed_over_a_ready_answer_survives_a_reload(officer: Page, url: str) -> None:
    officer.goto(f"{url}/desk/cases/1")
    officer.locator("[id^=ready-]").first.press("Enter")
    words = officer.locator("#words")
    expect(words).to_be_focused()
    expect(words).not_to_have_value("")
    officer.keyboard.press("Control+a")
    officer.keyboard.type("Kartu digital ada di aplikasi JMO.")
    officer.reload()
    expect(words).to_have_value("Kartu digital ada di aplikasi JMO.")
    words.blur()
    officer.keyboard.press("b")
    officer.keyboard.press("Control+Enter")
    expect(officer.locator("#thread")).to_contain_text("Kartu digital ada di aplikasi JMO.")
    expect(words).to_have_value("")


def test_what_a_meeting_agreed_survives_a_reload_until_it_is_kept(officer: Page, url: str) -> None:
    officer.goto(f"{url}/monev/minutes/new?area=31.73")
    agreed = officer.locator("#action-1")
    agreed.focus()
    officer.keyboard.type("Daftarkan kader Tambora")
    officer.reload()
    expect(agreed).to_have_value("Daftarkan kader Tambora")


def test_an_answer_is_sent_and_ended_by_one_press(officer: Page, url: str) -> None:
    officer.goto(f"{url}/desk/cases/1")
    officer.keyboard.press("b")
    officer.keyboard.type("Sudah kami cek.")
    officer.keyboard.press("Control+Shift+Enter")
    expect(officer.get_by_role("status")).to_contain_text("percakapannya selesai")
