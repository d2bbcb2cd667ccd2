"""Every kind of update becomes what it says, and none can make us fall."""

import copy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from structlog.testing import capture_logs

from bot.channels.telegram.updates import Parsed, read
from bot.message import Inbound, InboundKind
from tests.support.telegram import samples


def heard(update: dict[str, Any]) -> Inbound:
    parsed = read(update, "perisai_bot")
    assert parsed is not None
    return parsed.inbound


def test_a_text_tells_who_wrote_what() -> None:
    update = samples.text("halo")
    assert heard(update) == Inbound(
        "telegram", "42", str(update["update_id"]), "halo", ref="7", language="id"
    )


@pytest.mark.parametrize(("code", "expected"), [("en-US", "en"), ("fil", None), ("", None)])
def test_a_language_has_two_letters(code: str, expected: str | None) -> None:
    update = samples.message(text="hi", **{"from": samples.SITI | {"language_code": code}})
    assert heard(update).language == expected


def test_a_text_holds_nothing_that_a_database_cannot_keep() -> None:
    assert heard(samples.text("a\0b\ud800c")).text == "abc"


def test_a_press_carries_the_value_of_its_button() -> None:
    parsed = read(samples.press("xY3.yes"))
    assert parsed is not None
    assert (parsed.inbound.press, parsed.inbound.sender, parsed.press_id) == ("xY3.yes", "42", "p1")
    assert parsed.inbound.ref is None


@pytest.mark.parametrize("number", ["6281234567890", "+62 812-3456-7890", "081234567890"])
def test_the_own_contact_card_proves_the_phone(number: str) -> None:
    inbound = heard(samples.contact(42, number))
    assert (inbound.phone, inbound.kind) == ("+6281234567890", InboundKind.MESSAGE)


@pytest.mark.parametrize("owner", [43, None])
def test_the_card_of_somebody_else_proves_nothing(owner: int | None) -> None:
    inbound = heard(samples.contact(owner))
    assert (inbound.phone, inbound.kind) == (None, InboundKind.CONTACT)


def test_a_card_without_a_number_proves_nothing() -> None:
    assert heard(samples.contact(42, "12")).kind is InboundKind.CONTACT


KINDS = {
    "sticker": (samples.STICKER, InboundKind.STICKER),
    "voice": (samples.VOICE, InboundKind.VOICE),
    "audio": (samples.VOICE, InboundKind.VOICE),
    "video_note": (samples.ROUND, InboundKind.VOICE),
    "video": (samples.VIDEO, InboundKind.OTHER),
    "location": (samples.PLACE, InboundKind.LOCATION),
    "dice": ({"emoji": "🎲", "value": 3}, InboundKind.OTHER),
}


@pytest.mark.parametrize("name", KINDS)
def test_what_is_not_text_has_its_kind(name: str) -> None:
    content, kind = KINDS[name]
    assert heard(samples.message(**{name: content})).kind is kind


def test_a_venue_is_a_location() -> None:
    place = {"location": samples.PLACE, "title": "RPTRA", "address": "Jl. Kapuk"}
    assert heard(samples.message(venue=place, location=samples.PLACE)).kind is InboundKind.LOCATION


def test_a_moving_picture_is_not_a_document() -> None:
    file = {"file_id": "g", "file_unique_id": "g"}
    assert heard(samples.message(animation=samples.VIDEO, document=file)).kind is InboundKind.OTHER


def test_the_largest_size_of_a_photo_is_fetched() -> None:
    parsed = read(samples.photo(caption="KTP saya"))
    assert parsed is not None
    assert parsed.file is not None
    assert (parsed.file.file_id, parsed.file.file_name) == ("big", "photo.jpg")
    assert parsed.inbound.text == "KTP saya"


def test_a_document_is_fetched_by_its_id() -> None:
    parsed = read(samples.document())
    assert parsed is not None
    assert parsed.file is not None
    assert (parsed.file.file_id, parsed.file.file_name) == ("doc", "a.xlsx")


def test_a_document_that_no_bot_may_fetch_is_too_large() -> None:
    parsed = read(samples.document(20 * 1024 * 1024 + 1))
    assert parsed is not None
    assert (parsed.inbound.kind, parsed.file) == (InboundKind.TOO_LARGE, None)


def test_an_edited_message_is_known_as_such() -> None:
    assert heard(samples.message("edited_message", text="3174")).kind is InboundKind.EDITED


def test_a_live_location_that_moves_is_not_answered() -> None:
    assert read(samples.message("edited_message", location=samples.PLACE)) is None


@pytest.mark.parametrize("words", ["/start", "/start@perisai_bot", "halo @Perisai_Bot, apa kabar"])
def test_a_group_that_speaks_to_us_is_heard_as_a_group(words: str) -> None:
    inbound = heard(samples.message(text=words, chat=samples.GROUP))
    assert (inbound.kind, inbound.sender, inbound.ref) == (InboundKind.GROUP, "-1007", None)
    assert inbound.text == ""


@pytest.mark.parametrize("words", ["halo semua", "/start@other_bot", "email@perisai_bots"])
def test_what_a_group_says_to_others_is_not_heard(words: str) -> None:
    assert read(samples.message(text=words, chat=samples.GROUP), "perisai_bot") is None


@pytest.mark.parametrize("username", ["perisai_bot", ""])
def test_a_group_that_adds_us_is_heard(username: str) -> None:
    parsed = read(samples.message(new_chat_members=[samples.BOT], chat=samples.GROUP), username)
    assert parsed is not None
    assert parsed.inbound.kind is InboundKind.GROUP


def test_a_group_that_adds_somebody_else_is_not_heard() -> None:
    update = samples.message(new_chat_members=[samples.SITI], chat=samples.GROUP)
    assert read(update, "perisai_bot") is None


@pytest.mark.parametrize(
    ("status", "kind"), [("kicked", InboundKind.LEFT), ("member", InboundKind.RETURNED)]
)
def test_blocking_and_returning_are_signals(status: str, kind: InboundKind) -> None:
    inbound = heard(samples.change(status))
    assert (inbound.kind, inbound.sender) == (kind, "42")


def test_a_group_that_removes_us_is_no_signal() -> None:
    assert read(samples.change("kicked", samples.GROUP)) is None


SILENT = [
    samples.message(message_auto_delete_timer_changed={"message_auto_delete_time": 60}),
    samples.message(text="hi", **{"from": samples.BOT}),
    samples.update(poll_answer={"poll_id": "1", "option_ids": [], "option_persistent_ids": []}),
    {"update_id": 5, "of_next_year": {"text": "hi"}},
    {"update_id": 5, "callback_query": {"id": "1", "from": samples.SITI, "game_short_name": "x"}},
    {"update_id": 5, "my_chat_member": {"chat": samples.PRIVATE, "from": samples.SITI}},
]


@pytest.mark.parametrize("update", SILENT)
def test_what_nobody_said_to_us_is_ignored(update: dict[str, Any]) -> None:
    assert read(update) is None


def test_a_malformed_update_is_logged_without_what_it_says() -> None:
    update = samples.text("3174000000000001")
    update["message"]["chat"] = "3174000000000001"
    with capture_logs() as logs:
        assert read(update) is None
    assert logs[0]["places"] == ["message.chat"]
    assert "3174" not in str(logs)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner),
    max_leaves=9,
)
SAMPLES = [samples.text("halo"), samples.contact(42), samples.press("x"), samples.photo()]


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Where something could be different."""
    inner = value.items() if isinstance(value, dict) else enumerate(value)
    found = [((*path, key), item) for key, item in inner]
    deeper = [p for at, item in found if isinstance(item, (dict, list)) for p in places(item, at)]
    return [at for at, _ in found] + deeper


@given(st.data())
def test_no_update_however_broken_makes_us_fall(data: st.DataObject) -> None:
    update = copy.deepcopy(data.draw(st.sampled_from(SAMPLES)))
    *path, last = data.draw(st.sampled_from(places(update)))
    place: Any = update
    for key in path:
        place = place[key]
    place[last] = data.draw(JSON)
    with capture_logs():
        assert isinstance(read(update, "perisai_bot"), Parsed | None)


@given(JSON)
def test_no_json_at_all_makes_us_fall(value: object) -> None:
    with capture_logs():
        assert read(value) is None
