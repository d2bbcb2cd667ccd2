"""The chat page in a real browser, by keyboard only, on a phone's screen of 360 px."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from sqlalchemy import select

from models.people.web_sessions import WebSession
from tests.support.browser import fits, picture, says
from tests.support.site import SiteWorld

pytestmark = pytest.mark.sqlite

PICTURE = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154"
    "08d763b8b1700000039a01d5ae4d1f270000000049454e44ae426082"
)


def talk_to_the_photo(page: Page) -> None:
    """Everything up to the question for a picture, by keyboard only."""
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Langsung ke kotak pesan")).to_be_focused()
    page.get_by_role("button", name="Mulai").focus()
    page.keyboard.press("Enter")
    says(page, "Siapa nama Anda?")
    expect(page.get_by_role("textbox", name="Tulis pesan")).to_be_focused()
    page.keyboard.type("Siti <b>Aminah</b>")
    page.keyboard.press("Enter")
    says(page, "Senang bertemu, Siti <b>Aminah</b>!")
    picture(page, "question")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Shift+Tab")
    expect(page.get_by_role("button", name="Ya, saya siap")).to_be_focused()
    page.keyboard.press("Enter")
    says(page, "Kirim foto KTP, ya.")


def test_conversation_by_keyboard(page: Page, url: str, world: SiteWorld) -> None:
    page.goto(f"{url}/chat")
    picture(page, "welcome")
    talk_to_the_photo(page)
    expect(page.get_by_role("button", name="Nanti saja")).to_have_count(0)
    page.get_by_label("Kirim foto atau berkas").first.set_input_files(
        {"name": "ktp.png", "mimeType": "image/png", "buffer": PICTURE}
    )
    expect(page.locator("#attachment-name")).to_have_text("ktp.png")
    expect(page.get_by_role("article").last).to_be_in_viewport(ratio=1)
    picture(page, "chosen")
    page.keyboard.press("Enter")
    says(page, "Ini buktinya.")
    assert world.received[-1].files[0].content == PICTURE
    with page.expect_download() as download:
        page.get_by_role("link", name="Unduh bukti.txt").click()
    assert Path(download.value.path()).read_bytes() == b"bukti"
    picture(page, "done")
    assert fits(page)


def test_roles_for_a_screen_reader(page: Page, url: str) -> None:
    page.goto(f"{url}/chat?as=siti")
    log = page.get_by_role("log", name="Percakapan")
    expect(log).to_have_attribute("aria-live", "polite")
    expect(page.get_by_role("main")).to_be_visible()
    expect(page.get_by_role("banner")).to_contain_text("Siti, tukang jahit")
    expect(page.get_by_role("heading", level=1)).to_have_text("Perisai Bot")
    expect(page.get_by_role("form", name="Tulis pesan")).to_be_visible()
    page.get_by_role("button", name="Mulai").click()
    says(page, "Perisai: Halo")
    expect(page.get_by_role("article").first).to_contain_text("Anda: Mulai")
    small = page.eval_on_selector_all(
        "button:enabled, a:not(.skip-link), textarea, label.icon-button, summary",
        "all => all.filter(e => e.offsetHeight > 1 && e.offsetHeight < 44).map(e => e.outerHTML)",
    )
    assert small == []


def test_reload_brings_everything_back(page: Page, url: str) -> None:
    page.goto(f"{url}/chat")
    talk_to_the_photo(page)
    expect(page.locator(".bubble.outgoing[data-state=sent]")).to_have_count(3)
    before = page.get_by_role("article").all_inner_texts()
    page.reload()
    says(page, "Kirim foto KTP, ya.")
    assert page.get_by_role("article").all_inner_texts() == before
    expect(page.get_by_role("button", name="Ya, saya siap")).to_have_count(0)


def test_message_that_was_not_sent_is_sent_later_and_once(
    page: Page, url: str, world: SiteWorld
) -> None:
    page.goto(f"{url}/chat?as=siti")
    page.get_by_role("button", name="Mulai").click()
    says(page, "Siapa nama Anda?")
    page.context.set_offline(True)
    page.get_by_role("textbox").fill("Siti")
    page.keyboard.press("Enter")
    expect(page.get_by_text("menunggu terkirim")).to_be_visible()
    expect(page.get_by_text("Sambungan terputus")).to_be_visible()
    picture(page, "offline")
    page.context.set_offline(False)
    says(page, "Senang bertemu, Siti!")
    assert [each.text for each in world.received[1:]] == ["Siti"]


def test_message_that_is_refused_says_why(page: Page, url: str, world: SiteWorld) -> None:
    page.goto(f"{url}/chat?as=siti")
    page.get_by_role("textbox").fill("x" * 20_001)
    page.keyboard.press("Enter")
    expect(page.get_by_role("article").last).to_contain_text("Pesan terlalu panjang")
    assert fits(page)


def test_reminder_arrives_by_itself(page: Page, url: str, world: SiteWorld) -> None:
    page.goto(f"{url}/chat?as=siti")
    expect(page.get_by_role("log")).to_have_attribute("aria-live", "polite")
    long = "Jangan lupa iuran bulan ini. " * 12 + "https://" + "a" * 90
    world.arrive("siti", f"{long}\n<script>alert(1)</script>")
    says(page, "<script>alert(1)</script>")
    picture(page, "reminder")
    assert fits(page)


def test_enter_sends_and_shift_enter_is_a_new_line(page: Page, url: str, world: SiteWorld) -> None:
    page.goto(f"{url}/chat?as=siti")
    box = page.get_by_role("textbox")
    box.focus()
    page.keyboard.type("halo")
    low = box.bounding_box()
    page.keyboard.press("Shift+Enter")
    page.keyboard.type("apa kabar")
    high = box.bounding_box()
    assert low
    assert high
    assert high["height"] > low["height"]
    page.keyboard.press("Enter")
    expect(page.get_by_role("article").first).to_contain_text("halo\napa kabar")
    expect(box).to_have_value("")
    says(page, "Maaf, saya belum paham.")
    assert world.received[0].text == "halo\napa kabar"


def test_demo_starts_with_who_you_are_and_moves_the_clock(
    page: Page, url: str, world: SiteWorld
) -> None:
    page.goto(url)
    picture(page, "start")
    assert fits(page)
    page.get_by_role("link", name="Siti, tukang jahit (belum terdaftar)").click()
    page.locator("summary").click()
    page.get_by_role("button", name="+7 hari").click()
    expect(page.locator("#clock-time-short")).to_have_text("29/11 12.00")
    expect(page.locator("#clock-time")).to_have_text("Minggu, 29 November 2026, 12.00 WIB")
    picture(page, "clock")
    assert fits(page)
    page.locator("summary").click()
    page.get_by_role("button", name="Mulai").click()
    expect(page.get_by_role("article").first.locator("time")).to_have_text("12.00")


def test_dark_page_on_a_desktop(page: Page, url: str) -> None:
    page.emulate_media(color_scheme="dark", reduced_motion="reduce")
    page.set_viewport_size({"width": 1200, "height": 800})
    page.goto(f"{url}/chat?as=budi&lang=en")
    page.get_by_role("button", name="Start").click()
    says(page, "Halo")
    picture(page, "dark")
    assert page.evaluate("getComputedStyle(document.querySelector('.bubble')).animationName") == (
        "none"
    )


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


PAIRS = """text/background text/surface text/outgoing text/notice text/highlight
text-muted/background text-muted/surface text-muted/highlight
accent/surface accent/highlight accent/background on-accent/accent error/surface"""


def test_colours_meet_the_contrast_of_aa() -> None:
    css = (Path(__file__).parents[3] / "web/static/base.css").read_text()
    for block in re.findall(r":root \{(.*?)\}", css, re.DOTALL):
        colours = dict(re.findall(r"--([\w-]+): (#\w{6})", block))
        for pair in PAIRS.split():
            dark, light = sorted(luminance(colours[name]) for name in pair.split("/"))
            assert (light + 0.05) / (dark + 0.05) >= 4.5, pair


def test_link_of_an_invitation_hands_over_its_token_once(
    page: Page, url: str, world: SiteWorld
) -> None:
    page.goto(f"{url}/chat?as=siti&start={'A' * 22}")
    expect(page.get_by_text("Saya membuka tautan undangan")).to_be_visible()
    expect(page).not_to_have_url(re.compile("start="))
    expect(page.get_by_role("article")).to_have_count(2)
    page.reload()
    expect(page.get_by_role("article")).to_have_count(2)
    assert [each.press for each in world.received] == [f"/start {'A' * 22}"]


def end_every_session(world: SiteWorld) -> None:
    """Somebody signs all devices out, from elsewhere."""
    with world.sessions.begin() as db:
        for row in db.scalars(select(WebSession)):
            row.ends_at = world.now
            world.webchat.ring(row.address)


def test_device_that_is_signed_out_shows_nothing_any_more(
    page: Page, url: str, world: SiteWorld
) -> None:
    page.goto(f"{url}/chat")
    talk_to_the_photo(page)
    end_every_session(world)
    expect(page.get_by_text("Sesi lama di perangkat ini sudah berakhir")).to_be_visible()
    expect(page.get_by_role("article")).to_have_count(0)
    page.wait_for_function("sessionStorage.length === 0")
    picture(page, "over")
    page.reload()
    expect(page.get_by_text("Sesi lama di perangkat ini sudah berakhir")).to_be_visible()
    page.get_by_role("button", name="Mulai").click()
    says(page, "Siapa nama Anda?")
    expect(page.get_by_role("article")).to_have_count(2)
    assert len({each.sender for each in world.received}) == 2


def test_message_that_is_written_after_the_end_is_refused_and_says_why(
    page: Page, url: str, world: SiteWorld
) -> None:
    page.goto(f"{url}/chat")
    talk_to_the_photo(page)
    page.route("**/api/chat/stream*", lambda route: route.abort())
    end_every_session(world)
    page.get_by_role("textbox").fill("rahasia")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Sesi lama di perangkat ini sudah berakhir")).to_be_visible()
    expect(page.get_by_role("article")).to_have_count(0)
    assert "rahasia" not in [each.text for each in world.received]
