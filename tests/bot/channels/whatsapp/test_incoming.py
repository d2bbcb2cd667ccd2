"""What webhooks say: every kind of message, whoever sends it, whatever is broken."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pywa import WhatsApp as Pywa
from pywa import types
from structlog.testing import capture_logs

from bot.channels.whatsapp.incoming import ParsedMessage, read
from bot.message import BilledPrice, Inbound, InboundKind, TemplateNotice
from tests.support.cases import for_each
from tests.support.whatsapp.webhooks import (
    BUDI,
    NOON,
    PHONE_ID,
    SECRET,
    SITI,
    Person,
    body,
    envelope,
    signature,
    statuses,
    value,
)

AT = datetime.fromtimestamp(NOON, UTC)
HIDDEN = Person("", "ID.ABC123")


def parsed(message: dict[str, Any], sender: Person = SITI) -> list[ParsedMessage]:
    return read(envelope(value(message, people=(sender,))), PHONE_ID).messages


def heard(message: dict[str, Any], sender: Person = SITI) -> Inbound:
    [found] = parsed(message, sender)
    return found.inbound


def card(wa_id: str, **more: Any) -> dict[str, Any]:
    phones = [{"phone": "+62 812", "wa_id": wa_id}]
    return {"name": {"formatted_name": "Ani"}, "phones": phones} | more


def test_a_text() -> None:
    found = heard(SITI.text("halo"))
    assert (found.channel, found.sender, found.text) == ("whatsapp", SITI.user_id, "halo")
    assert (found.at, found.language, found.ref) == (AT, None, None)


def test_the_name_of_a_message_does_not_hold_the_number() -> None:
    found = heard(SITI.text("halo", id="wamid.HBgNNjI4MTIzNDU2Nzg5MA=="))
    assert len(found.id) == 40
    assert "HBgN" not in found.id


@pytest.mark.parametrize(
    ("sender", "name", "aliases", "phone"),
    [
        (SITI, SITI.user_id, ("+6281234567890",), "+6281234567890"),
        (BUDI, BUDI.user_id, ("+628555000111",), "+628555000111"),
        (HIDDEN, HIDDEN.user_id, (), None),
        (Person("6281234567890", ""), "+6281234567890", (), "+6281234567890"),
        (Person("4915112345678", ""), "+4915112345678", (), "+4915112345678"),
    ],
)
def test_who_sends(sender: Person, name: str, aliases: tuple[str, ...], phone: str | None) -> None:
    found = heard(sender.text("halo"), sender)
    assert (found.sender, found.aliases, found.phone) == (name, aliases, phone)


def test_a_user_id_that_only_the_contact_tells() -> None:
    message = SITI.text("halo")
    del message["from_user_id"]
    assert heard(message).sender == SITI.user_id


@pytest.mark.parametrize("kind", ["button_reply", "list_reply"])
def test_what_was_tapped_comes_back_as_it_was(kind: str) -> None:
    assert heard(SITI.tap(kind, "nonce.yes")).press == "nonce.yes"


def test_a_button_of_a_template() -> None:
    assert heard(SITI.message("button", {"payload": "/bayar", "text": "Bayar"})).press == "/bayar"


@pytest.mark.parametrize("kind", ["image", "document"])
def test_a_file_waits_to_be_fetched_and_its_caption_is_text(kind: str) -> None:
    message = SITI.message(kind, {"id": "77", "mime_type": "image/jpeg", "caption": "KTP"})
    [found] = parsed(message)
    assert found.media is not None
    assert (found.media.id, found.inbound.text, found.inbound.kind) == (
        "77",
        "KTP",
        InboundKind.MESSAGE,
    )


@for_each(
    ("message", "kind"),
    [
        (SITI.message("sticker", {"id": "1"}), InboundKind.STICKER),
        (SITI.message("audio", {"id": "1", "voice": True}), InboundKind.VOICE),
        (SITI.message("location", {"latitude": 1.5}), InboundKind.LOCATION),
        (SITI.message("video", {"id": "1"}), InboundKind.OTHER),
        (SITI.message("unsupported", None, errors=[{"code": 131051}]), InboundKind.OTHER),
        (SITI.message("order", {"catalog_id": "1"}), InboundKind.OTHER),
        (SITI.message("novelty", {"x": 1}), InboundKind.OTHER),
        (SITI.message("interactive", None), InboundKind.OTHER),
        (SITI.message("interactive", {"type": "novelty"}), InboundKind.OTHER),
        (SITI.message("edit", {"original_message_id": "1"}), InboundKind.EDITED),
        (SITI.message("contacts", [card("628000000000")]), InboundKind.CONTACT),
        (SITI.message("contacts", [card("6281234567890")] * 2), InboundKind.CONTACT),
        (SITI.message("contacts", [card("6281234567890")]), InboundKind.MESSAGE),
    ],
)
def test_every_kind(message: dict[str, Any], kind: InboundKind) -> None:
    assert heard(message).kind is kind


@pytest.mark.parametrize("kind", ["reaction", "revoke", "request_welcome"])
def test_what_needs_no_answer(kind: str) -> None:
    assert not parsed(SITI.message(kind, {"message_id": "1"}))


def test_somebody_without_a_number_shares_it_when_asked() -> None:
    asked = HIDDEN.message("contacts", [card("628999888777", origin="contact_request")])
    assert heard(asked, HIDDEN).phone == "+628999888777"
    other = HIDDEN.message("contacts", [card("628999888777", origin="other")])
    assert (heard(other, HIDDEN).phone, heard(other, HIDDEN).kind) == (None, InboundKind.CONTACT)


def test_nobody_shares_somebody_elses_number_as_their_own() -> None:
    message = SITI.message("contacts", [card("628999888777", origin="contact_request")])
    assert heard(message).phone == "+6281234567890"
    assert heard(message).kind is InboundKind.CONTACT


def test_a_filled_flow() -> None:
    reply = {"response_json": '{"flow_token": "registration.x1", "nik": "3173"}', "name": "flow"}
    found = heard(SITI.message("interactive", {"type": "nfm_reply", "nfm_reply": reply}))
    assert found.filled is not None
    assert (found.filled.form, dict(found.filled.answers)) == ("registration", {"nik": "3173"})


@pytest.mark.parametrize("json", ["", "[]", "{}", '{"flow_token": 1}', '{"flow_token": "x"}', "{"])
def test_a_flow_that_nobody_can_read(json: str) -> None:
    reply = {"type": "nfm_reply", "nfm_reply": {"response_json": json}}
    assert heard(SITI.message("interactive", reply)).kind is InboundKind.OTHER


@pytest.mark.parametrize(
    ("system", "name"),
    [
        ({"type": "user_changed_number", "wa_id": "628777"}, None),
        ({"type": "user_changed_number", "wa_id": "628777000111"}, "+628777000111"),
        ({"type": "user_changed_number", "wa_id": "628777000111", "user_id": "ID.NEW"}, "ID.NEW"),
        ({"type": "user_changed_user_id", "user_id": "ID.NEW"}, "ID.NEW"),
        ({"type": "customer_identity_changed"}, None),
    ],
)
def test_somebody_moves(system: dict[str, Any], name: str | None) -> None:
    found = [each.inbound for each in parsed(SITI.message("system", system))]
    moved = [(name, InboundKind.MOVED, (SITI.user_id, "+6281234567890"))] if name else []
    assert [(each.sender, each.kind, each.aliases) for each in found] == moved


def test_a_status_with_its_letter_and_its_price() -> None:
    bill = {"billable": True, "pricing_model": "PMP", "type": "regular", "category": "service"}
    told = {"id": "wamid.1", "status": "delivered", "timestamp": str(NOON), "pricing": bill}
    whole = envelope(statuses(told | {"biz_opaque_callback_data": "17"}))
    [status] = read(whole, PHONE_ID).statuses
    assert (status.message_id, status.state, status.at) == (17, "delivered", AT)
    assert status.price == BilledPrice(True, "PMP", "regular", "service")


def test_a_failure_says_why() -> None:
    told = {"id": "w", "status": "failed", "timestamp": "1", "errors": [{"code": 131047}]}
    [status] = read(envelope(statuses(told)), PHONE_ID).statuses
    assert (status.code, status.message_id, status.price) == (131047, None, None)


def test_news_of_templates() -> None:
    names = {"message_template_name": "h_7", "message_template_language": "id"}
    status = names | {"event": "PAUSED", "reason": "LOW_QUALITY"}
    found = read(envelope(status, field="message_template_status_update"), PHONE_ID).notices
    assert found == [TemplateNotice("h_7", "id", "PAUSED", None, "LOW_QUALITY")]
    category = names | {"new_category": "MARKETING"}
    found = read(envelope(category, field="template_category_update"), PHONE_ID).notices
    assert found == [TemplateNotice("h_7", "id", "CATEGORY", "MARKETING")]


def test_what_is_meant_for_another_number_of_the_business_is_not_ours() -> None:
    assert not read(envelope(value(SITI.text("halo"))), "999").messages


def test_messages_are_in_the_order_they_were_written() -> None:
    late, early = SITI.text("2", timestamp=str(NOON + 5)), SITI.text("1")
    found = read(envelope(value(late), value(early)), PHONE_ID).messages
    assert [each.inbound.text for each in found] == ["1", "2"]


@for_each("timestamp", [None, "", "soon", "-1", "9" * 13, "9" * 40, 1.5, [1]])
def test_a_time_that_nobody_can_read_is_none(timestamp: object) -> None:
    assert heard(SITI.text("halo", timestamp=timestamp)).at is None


def test_one_that_cannot_be_read_holds_up_no_other() -> None:
    broken = [{"type": "text"}, {"id": 7, "type": "text"}, SITI.text("", text=3), "x", None]
    nobody = {"id": "w", "type": "text", "text": {"body": "rahasia"}}
    with capture_logs() as logs:
        whole = envelope(value(*broken, nobody, SITI.text("halo"), people=(SITI, BUDI)))
        found = read(whole, PHONE_ID).messages
    assert [each.inbound.text for each in found] == ["halo"]
    assert len(logs) == 4
    assert "rahasia" not in str(logs)


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=12,
)


@given(anything, st.sampled_from([*sorted(SITI.text("")), "image", "system", "contacts"]))
def test_nothing_that_may_come_makes_us_fall(some: Any, name: str) -> None:
    read(some, PHONE_ID)
    read(envelope(some if isinstance(some, dict) else {}), PHONE_ID)
    read(envelope(value(SITI.text("halo") | {name: some})), PHONE_ID)
    read(envelope(statuses({"id": "w", "status": "sent", name: some})), PHONE_ID)


def seen_by_pywa(message: dict[str, Any]) -> Any:
    """The update as pywa understands it."""
    seen: list[Any] = []
    wa = Pywa(phone_id=PHONE_ID, token="t", server=None, verify_token="v", app_secret=SECRET)
    for kind in ("on_message", "on_callback_button", "on_callback_selection"):
        getattr(wa, kind)(lambda _, update: seen.append(update))
    raw = body(envelope(value(message)))
    assert wa.webhook_update_validator(raw, signature(raw)) is None
    wa.webhook_update_handler(raw)
    [update] = seen
    return update


def test_pywa_reads_the_same() -> None:
    message = SITI.text('Halo – "apa kabar"? 😀 a/b')
    ours, theirs = heard(message), seen_by_pywa(message)
    assert isinstance(theirs, types.Message)
    assert (ours.text, ours.sender) == (theirs.text, theirs.from_user.bsuid)
    assert ours.at == theirs.timestamp


@pytest.mark.parametrize("kind", ["button_reply", "list_reply"])
def test_pywa_reads_the_same_tap(kind: str) -> None:
    message = SITI.tap(kind, "n.yes") | {"context": {"from": "1", "id": "wamid.0"}}
    assert seen_by_pywa(message).data == heard(message).press


def test_a_message_from_the_future_says_so() -> None:
    later = heard(SITI.text("halo", timestamp=str(NOON + 3600))).at
    assert later == AT + timedelta(hours=1)
