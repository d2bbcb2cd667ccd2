"""What a visitor sees: choices and the way on, own words after a reload, the rest of a long letter,
who we are; on a small phone and on a wide screen."""

from collections.abc import Iterator
from contextlib import suppress
from io import BytesIO

import pytest
from PIL import Image
from playwright.sync_api import Browser, BrowserContext, Page, TimeoutError, expect

from bot.message import Inbound, Option
from bot.routing.router import Router
from domain.photos.lines import Paper, PaperKind, Read
from handlers.registry import FORMS
from scheduler.photos.read import read_photos
from tests.support.browser import fits, forget, fresh_page, open_chat, says, write
from tests.support.chat import INDEX, TEXTS, World
from tests.support.site import SiteWorld

pytestmark = pytest.mark.sqlite

THREE = tuple(Option(f"/{each}", each) for each in ("satu", "dua", "tiga"))
TWO = THREE[:2]
SITI = Paper(
    PaperKind.KTP,
    {
        "nik": Read("3173015208859001", True),
        "name": Read("SITI AMINAH", True),
        "birth_date": Read("1985-08-12", True),
        "sex": Read("P", True),
    },
)


@pytest.fixture
def chat(page: Page, url: str) -> Page:
    return open_chat(page, url)


@pytest.fixture(scope="module")
def wide(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    yield context
    context.close()


@pytest.fixture
def desk(wide: BrowserContext, url: str) -> Iterator[Page]:
    """The same on a wide screen with a keyboard."""
    yield open_chat(fresh_page(wide), url)
    forget(wide)


def answer_until_ready(page: Page) -> None:
    """Up to the question with two choices."""
    write(page, "halo")
    says(page, "Siapa nama Anda?")
    write(page, "Siti")
    says(page, "Sudah siap mendaftar?")


def options(page: Page) -> list[str]:
    """The choices of a page that has just said what it had to say: they come with the words."""
    return page.locator("#log .option").all_inner_texts()


def new_tab(page: Page) -> Page:
    return open_chat(page.context.new_page(), page.url.partition("/chat")[0])


def test_answered_choices_go_away_and_the_own_bubble_stays(chat: Page, world: SiteWorld) -> None:
    answer_until_ready(chat)
    assert options(chat) == ["Ya, saya siap", "Nanti saja"]
    chat.get_by_role("button", name="Ya, saya siap").click()
    says(chat, "Kirim foto KTP, ya.")
    assert options(chat) == []
    expect(chat.locator(".bubble.outgoing").last).to_contain_text("Ya, saya siap")
    for again in (chat, new_tab(chat)):
        again.reload()
        says(again, "Kirim foto KTP, ya.")
        assert options(again) == []
        expect(again.locator(".bubble.outgoing").last).to_contain_text("Ya, saya siap")


def test_a_list_hangs_and_a_bar_shows_how_far_the_form_is(chat: Page, world: SiteWorld) -> None:
    """To the eye only: the words are those of every channel."""
    text = "Terbaca:\n• " + "panjang " * 20 + "\n\n(2/10) Betul <b>?"
    world.arrive("siti", text)
    says(chat, "(2/10) Betul <b>?")
    bubble = chat.get_by_role("article").last
    assert bubble.locator(".message-text").text_content() == text
    sign, words = (bubble.locator(f".item > span:nth-child({n})").bounding_box() for n in (1, 2))
    assert sign
    assert words
    assert words["height"] > 60  # several lines
    assert words["x"] >= sign["x"] + sign["width"] - 1
    bar = bubble.locator("progress[aria-hidden=true]")
    assert bar.evaluate("bar => bar.value / bar.max") == pytest.approx(0.2)
    assert fits(chat)


def test_a_typed_answer_takes_the_choices_away_too(chat: Page, world: SiteWorld) -> None:
    answer_until_ready(chat)
    write(chat, "siap")
    says(chat, "Kirim foto KTP, ya.")
    assert options(chat) == []


def test_a_letter_that_came_unasked_leaves_the_open_question_its_choices(
    chat: Page, world: SiteWorld
) -> None:
    answer_until_ready(chat)
    world.arrive("siti", "Jangan lupa iuran.", options=THREE)
    says(chat, "Jangan lupa iuran.")
    assert options(chat) == ["Ya, saya siap", "Nanti saja", "1 satu", "2 dua", "3 tiga"]
    world.arrive("siti", "Satu lagi.", options=THREE)
    says(chat, "Satu lagi.")
    assert options(chat)[2:] == ["satu", "dua", "tiga", "1 satu", "2 dua", "3 tiga"]
    chat.get_by_role("button", name="Ya, saya siap").click()
    says(chat, "Kirim foto KTP, ya.")
    assert options(chat) == []


def test_own_words_come_back_masked_in_a_new_tab(chat: Page, world: SiteWorld) -> None:
    answer_until_ready(chat)
    write(chat, "nik saya 3173015208859001, hp 0812-3456-7890")
    says(chat, "Kirim foto KTP, ya.")
    own = "Anda:", "nik saya 3173********9001, hp ****-****-**90"
    for tab in (new_tab(chat), chat):
        tab.reload()
        says(tab, "Kirim foto KTP, ya.")
        for words in own:
            expect(tab.locator(".bubble.outgoing").last).to_contain_text(words)
        expect(tab.locator(".bubble")).to_have_count(6)
        everything = tab.content() + tab.evaluate("JSON.stringify(sessionStorage)")
        assert "3173015208859001" not in everything
        assert "3456" not in everything


def test_another_open_tab_shows_what_was_said_in_this_one(chat: Page, world: SiteWorld) -> None:
    other = new_tab(chat)
    write(chat, "halo")
    says(chat, "Siapa nama Anda?")
    says(other, "Siapa nama Anda?")
    expect(other.locator(".bubble.outgoing")).to_contain_text("halo")
    expect(chat.locator(".bubble.outgoing")).to_have_count(1)


def test_the_way_on_is_filled_and_nothing_else(chat: Page, world: SiteWorld) -> None:
    world.arrive("siti", "Sudah benar?", options=TWO, primary="/satu")
    says(chat, "Sudah benar?")
    filled = chat.locator("#log .option").evaluate_all(
        "all => all.map(each => getComputedStyle(each).backgroundColor)"
    )
    assert filled[0] != filled[1]
    assert chat.locator("#log .option.primary").all_inner_texts() == ["satu"]


def test_choices_are_numbered_where_the_number_may_be_typed(chat: Page, world: SiteWorld) -> None:
    world.arrive("siti", "Dua saja?", options=TWO)
    says(chat, "Dua saja?")
    assert options(chat) == ["satu", "dua"]
    world.arrive("siti", "Bebas?", options=THREE, numbered=False)
    says(chat, "Bebas?")
    assert options(chat)[2:] == ["satu", "dua", "tiga"]
    world.arrive("siti", "Yang mana?", options=THREE)
    says(chat, "Yang mana?")
    assert options(chat)[5:] == ["1 satu", "2 dua", "3 tiga"]
    chat.get_by_role("button", name="2 dua").click()
    expect(chat.locator(".bubble.outgoing .message-text")).to_have_text("dua")
    assert [each.label for each in world.received] == ["dua"]


def test_the_group_of_choices_is_called_by_its_question(chat: Page, world: SiteWorld) -> None:
    world.arrive("siti", "Dicatat.\n\nMau \ue000bayar\ue001 sekarang?", options=TWO)
    expect(chat.get_by_role("group", name="Mau bayar sekarang?")).to_be_visible()
    world.arrive("siti", "Sudah benar semua?\n\n• SITI\n\nFoto boleh dikirim.", options=TWO)
    expect(chat.get_by_role("group", name="Sudah benar semua?")).to_be_visible()


def test_the_rest_of_a_long_letter_is_hinted_at(chat: Page, world: SiteWorld) -> None:
    more = chat.locator("#scroll-to-end")
    expect(more).to_be_hidden()
    world.arrive("siti", "Panjang sekali. " * 120, options=TWO)
    says(chat, "Panjang sekali.")
    expect(more).to_have_text("↓ Ada lagi")
    for _ in range(60):
        if not more.is_visible():
            break
        with suppress(TimeoutError):  # it may go while it is pressed
            more.click(timeout=500)
    expect(more).to_be_hidden()
    expect(chat.get_by_role("button", name="dua")).to_be_in_viewport()
    assert fits(chat)


def test_a_new_letter_does_not_pull_away_who_reads_further_up(chat: Page, world: SiteWorld) -> None:
    for _ in range(6):
        world.arrive("siti", "Panjang sekali. " * 40)
    expect(chat.get_by_role("article")).to_have_count(6)
    chat.evaluate("document.getElementById('chat-pane').scrollTop = 0")
    world.arrive("siti", "Baru saja.")
    expect(chat.locator("#scroll-to-end")).to_have_text("↓ Pesan baru")
    chat.locator("#scroll-to-end").click()
    expect(chat.get_by_role("article").last).to_be_in_viewport()
    expect(chat.locator("#scroll-to-end")).to_be_hidden()


def test_typing_goes_to_the_text_box_on_a_wide_screen(desk: Page, world: SiteWorld) -> None:
    box = desk.get_by_role("textbox")
    expect(box).to_be_focused()
    answer_until_ready(desk)
    desk.get_by_role("button", name="Nanti saja").click()
    expect(box).to_be_focused()


def test_no_keyboard_pops_up_on_a_phone(chat: Page, world: SiteWorld) -> None:
    world.arrive("siti", "Mau?", options=TWO)
    says(chat, "Mau?")
    chat.get_by_role("button", name="dua").click()
    says(chat, "Maaf")
    expect(chat.get_by_role("textbox")).not_to_be_focused()


def test_unread_letters_are_counted_in_the_title(chat: Page, world: SiteWorld) -> None:
    chat.evaluate("Object.defineProperty(document, 'hidden', { get: () => window.away ?? true })")
    for text in ("satu", "dua"):
        world.arrive("siti", text)
        says(chat, text)
    expect(chat).to_have_title("(2) Perisai Bot")
    chat.evaluate("window.away = false; document.dispatchEvent(new Event('visibilitychange'))")
    expect(chat).to_have_title("Perisai Bot")


def test_header_and_clock_are_one_line_on_the_smallest_phone(chat: Page) -> None:
    chat.set_viewport_size({"width": 320, "height": 568})
    box = chat.get_by_role("banner").bounding_box()
    assert box
    assert box["height"] < 80
    assert fits(chat)
    wide = chat.locator("h1").evaluate("title => title.scrollWidth <= title.clientWidth")
    assert wide, "the title is cut"


def test_the_empty_page_says_who_we_are_and_answers_questions(chat: Page, world: SiteWorld) -> None:
    welcome = chat.locator("#welcome")
    expect(welcome.locator(".trust li")).to_have_count(3)
    for words in ("cabang BPJS Ketenagakerjaan", "Gratis", "Bukan BPJS Kesehatan"):
        expect(welcome).to_contain_text(words)
    questions = welcome.get_by_role("group").get_by_role("button")
    expect(questions).to_have_count(4)
    asked = questions.first.inner_text()
    questions.first.click()
    expect(chat.locator(".bubble.outgoing .message-text")).to_have_text(asked)
    says(chat, "Maaf")
    assert [each.text for each in world.received] == [asked]
    expect(welcome).to_be_hidden()


def test_the_empty_page_is_read_from_its_beginning(chat: Page) -> None:
    chat.set_viewport_size({"width": 320, "height": 400})
    chat.reload()
    expect(chat.locator("#scroll-to-end")).to_have_text("↓ Ada lagi")
    expect(chat.locator(".welcome-title")).to_be_in_viewport()


def test_a_wide_screen_has_a_quiet_panel_and_a_phone_has_none(chat: Page, desk: Page) -> None:
    panel = desk.get_by_role("complementary", name="Siapa kami")
    expect(panel).to_be_visible()
    expect(panel.get_by_role("link", name="Telepon 175")).to_have_attribute("href", "tel:175")
    expect(chat.get_by_role("complementary")).to_have_count(0)


def photo() -> bytes:
    file = BytesIO()
    Image.new("RGB", (800, 500), "white").save(file, "PNG")
    return file.getvalue()


def test_a_sent_photo_is_seen_again_too_small_to_be_read(chat: Page, world: SiteWorld) -> None:
    file = {"name": "ktp.png", "mimeType": "image/png", "buffer": photo()}
    chat.get_by_label("Kirim foto atau berkas").first.set_input_files(file)
    chat.keyboard.press("Enter")
    shown = chat.locator(".bubble.outgoing img")
    expect(shown).to_have_count(1)
    chat.wait_for_function("() => JSON.stringify(sessionStorage).includes('preview')")
    expect(chat.locator(".bubble.outgoing")).to_have_attribute("data-state", "sent")
    chat.reload()
    expect(shown).to_have_count(1)
    chat.wait_for_function(
        "() => { const { naturalWidth, naturalHeight } = document.querySelector('.bubble img');"
        " return Math.max(naturalWidth, naturalHeight) === 96; }"
    )
    elsewhere = new_tab(chat)
    expect(elsewhere.locator(".bubble.outgoing")).to_contain_text("Foto")
    expect(elsewhere.locator(".bubble.outgoing img")).to_have_count(0)


def test_the_demo_starts_with_its_clock_and_groups_people_by_role(page: Page, url: str) -> None:
    page.goto(url)
    assert page.get_by_role("heading").all_inner_texts() == [
        *("Perisai Bot", "Jam demo", "Mau jadi siapa?", "Pekerja", "Petugas cabang")
    ]
    expect(page.get_by_role("link", name="Budi, petugas")).to_be_visible()


def test_a_ktp_that_is_uploaded_comes_back_as_a_card(
    page: Page, url: str, world: SiteWorld
) -> None:
    chat = World(world.engine, world.sessions, Router(FORMS, INDEX), TEXTS, reads_photos=True)
    world.bot = chat.bot()
    visitor = open_chat(page, url)
    for text in ("daftar", "setuju"):
        write(visitor, text)
    says(visitor, "Kirim foto KTP")
    file = {"name": "ktp.png", "mimeType": "image/png", "buffer": photo()}
    visitor.get_by_label("Kirim foto atau berkas").first.set_input_files(file)
    visitor.keyboard.press("Enter")
    says(visitor, "Sebentar, saya baca fotonya")

    def receive(message: Inbound) -> bool:
        told = world.bot.receive(message)
        for address in world.settle():
            world.webchat.ring(address)
        return told

    read_photos(world.sessions, lambda: world.now, lambda kind, content, today: SITI, receive)
    says(visitor, "Ini yang saya baca")
    says(visitor, "3173********9001")
    visitor.get_by_role("button", name="Benar").click()
    says(visitor, "Berapa nomor HP Anda?")


def test_who_reads_four_times_larger_keeps_a_line_to_write_in(chat: Page) -> None:
    chat.set_viewport_size({"width": 160, "height": 400})
    box = chat.get_by_role("textbox").bounding_box()
    assert box is not None
    assert box["width"] > 100
    assert box["height"] < 80
    assert fits(chat)


def test_a_chat_that_does_not_open_leads_to_the_form_on_one_page(
    browser: Browser, url: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{url}/chat?as=siti")
    link = page.locator("#not-open a")
    expect(link).to_have_attribute("href", "/form/registration")
    expect(link).to_be_hidden()
    page.evaluate("document.getAnimations().forEach((each) => each.finish())")
    expect(link).to_be_visible()
    context.close()
