"""What a message of the visitor goes through in a real browser: waiting, sent, refused, offline."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route, expect

from tests.support.browser import open_chat, says, write
from tests.support.site import SiteWorld
from tests.web.chat.test_browser import PICTURE

pytestmark = pytest.mark.sqlite

MESSAGES = "**/api/chat/messages"
KTP = {"name": "ktp.png", "mimeType": "image/png", "buffer": PICTURE}


@pytest.fixture
def chat(page: Page, url: str) -> Page:
    return open_chat(page, url)


def attach(page: Page) -> None:
    page.get_by_label("Kirim foto atau berkas").first.set_input_files(KTP)


def states(page: Page) -> list[str]:
    """The state of each of the visitor's own messages, oldest first."""
    found: list[str] = page.locator(".bubble.outgoing").evaluate_all(
        "all => all.map(bubble => bubble.dataset.state)"
    )
    return found


def expect_states(page: Page, *wanted: str) -> None:
    page.wait_for_function(
        "wanted => [...document.querySelectorAll('.bubble.outgoing')]"
        ".map(bubble => bubble.dataset.state).join() === wanted",
        arg=",".join(wanted),
    )


def first_posts(times: int, handle: Callable[[Route], None]) -> Callable[[Route], None]:
    """A handler for the first posts; the later ones and every reading go to the server."""
    left = [times]

    def handler(route: Route) -> None:
        if route.request.method == "POST" and left[0]:
            left[0] -= 1
            handle(route)
        else:
            route.continue_()

    return handler


def answer(status: int, error: str, **headers: str) -> Callable[[Route], None]:
    return lambda route: route.fulfill(status=status, json={"error": error}, headers=headers)


def test_message_waits_until_the_server_took_it(chat: Page, world: SiteWorld) -> None:
    held: list[Route] = []
    chat.route(MESSAGES, first_posts(1, held.append))
    write(chat, "halo")
    expect_states(chat, "waiting")
    expect(chat.get_by_role("article").last).to_contain_text("menunggu terkirim")
    held[0].continue_()
    expect_states(chat, "sent")
    says(chat, "Halo, saya Perisai.")
    expect(chat.get_by_role("article").first).to_contain_text("✓")


@pytest.mark.parametrize("status", [429, 500, 503])
def test_server_that_asks_for_patience_gets_the_same_message_again(
    chat: Page, world: SiteWorld, status: int
) -> None:
    ids: list[str] = []
    chat.on("request", lambda each: each.method == "POST" and ids.append(each.post_data_json["id"]))
    refuse = answer(status, "Sebentar, ya.", **{"Retry-After": "1"})
    chat.route(MESSAGES, first_posts(2, refuse))
    write(chat, "halo")
    expect(chat.get_by_role("status").first).to_have_text("Sebentar, ya.")
    expect_states(chat, "sent")
    assert len(ids) == 3
    assert len(set(ids)) == 1
    assert [each.text for each in world.received] == ["halo"]


def test_answer_that_got_lost_makes_no_second_message(chat: Page, world: SiteWorld) -> None:
    def lose(route: Route) -> None:
        route.fetch()
        route.abort()

    chat.route(MESSAGES, first_posts(1, lose))
    write(chat, "halo")
    expect_states(chat, "sent")
    expect(chat.locator(".bubble.incoming")).to_have_count(1)
    assert len({each.id for each in world.received}) == 1


def test_refused_message_stays_refused_and_the_next_one_is_sent(
    chat: Page, world: SiteWorld
) -> None:
    chat.route(MESSAGES, first_posts(1, answer(413, "Pesan terlalu panjang.")))
    write(chat, "satu")
    expect_states(chat, "refused")
    expect(chat.locator(".message-error")).to_have_text("Pesan terlalu panjang.")
    expect(chat.get_by_role("textbox")).to_have_value("satu")  # to be mended there
    write(chat, "halo")
    expect_states(chat, "refused", "sent")
    says(chat, "Halo, saya Perisai.")
    chat.reload()
    expect_states(chat, "refused", "sent")
    expect(chat.locator(".message-error")).to_have_text("Pesan terlalu panjang.")
    assert [each.text for each in world.received] == ["halo"]


def test_messages_written_offline_arrive_in_their_order(chat: Page, world: SiteWorld) -> None:
    chat.context.set_offline(True)
    for text in ("halo", "Siti", "ya"):
        write(chat, text)
    expect_states(chat, "waiting", "waiting", "waiting")
    expect(chat.get_by_text("Sambungan terputus")).to_be_visible()
    chat.context.set_offline(False)
    expect_states(chat, "sent", "sent", "sent")
    assert [each.text for each in world.received] == ["halo", "Siti", "ya"]


def test_lost_connection_is_said_also_while_the_stream_still_looks_open(chat: Page) -> None:
    chat.route(MESSAGES, first_posts(2, lambda route: route.abort()))
    write(chat, "halo")
    expect(chat.get_by_text("Sambungan terputus")).to_be_visible()
    expect_states(chat, "sent")
    expect(chat.get_by_text("Sambungan terputus")).to_be_hidden()


def test_waiting_message_survives_a_reload_but_no_other_tab_sees_it(
    chat: Page, world: SiteWorld
) -> None:
    chat.route(MESSAGES, first_posts(100, lambda route: route.abort()))
    write(chat, "3173015208859001")
    expect_states(chat, "waiting")
    other = chat.context.new_page()
    other.goto(chat.url)
    expect(other.get_by_role("log")).to_have_attribute("aria-live", "polite")
    assert states(other) == []
    assert other.evaluate("localStorage.length") == 0
    other.close()
    chat.unroute(MESSAGES)
    chat.reload()
    expect_states(chat, "sent")
    # A try just before the reload, whose answer got lost, may have brought the same message.
    found = {each.id: each.text for each in world.received}
    assert [*found.values()] == ["3173015208859001"]


def test_file_that_waits_shows_its_progress_and_is_chosen_again_after_a_reload(
    chat: Page, world: SiteWorld
) -> None:
    chat.route("**/api/chat/files*", lambda route: None)  # never answered
    attach(chat)
    chat.keyboard.press("Enter")
    expect_states(chat, "waiting")
    expect(chat.get_by_role("progressbar")).to_be_visible()
    chat.reload()
    expect_states(chat, "refused")
    expect(chat.get_by_role("progressbar")).to_be_hidden()
    expect(chat.locator(".message-error")).not_to_be_empty()
    assert world.received == []


def test_pictures_shown_leave_no_object_urls_behind(page: Page, url: str) -> None:
    page.add_init_script(
        "window.urls = new Set();"
        "const { createObjectURL, revokeObjectURL } = URL;"
        "URL.createObjectURL = (file) => {"
        "  const url = createObjectURL(file); urls.made = true; urls.add(url); return url; };"
        "URL.revokeObjectURL = (url) => { urls.delete(url); revokeObjectURL(url); };"
    )
    page.goto(f"{url}/chat?as=siti")
    attach(page)
    expect(page.locator("#attachment-thumbnail")).to_be_visible()
    page.keyboard.press("Enter")
    expect_states(page, "sent")
    page.wait_for_function("urls.made && urls.size === 0")
    assert page.locator(".bubble img").evaluate("image => image.naturalWidth") == 1
