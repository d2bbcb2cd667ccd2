"""Parses WhatsApp webhooks into inbound messages, delivery statuses and template notices.

Each is parsed by itself: one that cannot be read holds up no other.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any, Literal, get_args

import structlog
from pydantic import ValidationError

from bot.channels.channel import clean_text
from bot.channels.whatsapp.flows import read_reply
from bot.channels.whatsapp.identity import WhatsAppUser, changed_identity, sender_of
from bot.channels.whatsapp.payloads import ContactCard, Media, Message, Pricing, StatusUpdate
from bot.message import BilledPrice, DeliveryReport, Inbound, InboundKind, TemplateNotice

LAST_SECOND = 253402300799
KINDS = {
    "sticker": InboundKind.STICKER,
    "audio": InboundKind.VOICE,
    "voice": InboundKind.VOICE,
    "location": InboundKind.LOCATION,
    "edit": InboundKind.EDITED,
}
SILENT = ("reaction", "revoke", "request_welcome", "ephemeral")
"""Types that need no answer."""
State = Literal["sent", "delivered", "read", "failed"]
STATES: tuple[State, ...] = get_args(State)
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
log = structlog.get_logger()
OBJECT = "whatsapp_business_account"
TELL = ("account_update", "account_alerts", "phone_number_quality_update", "security")
"""News about the account that somebody should look at."""


@dataclass(frozen=True, slots=True)
class ParsedMessage:
    """An inbound message, WhatsApp's own id of it, and the file to fetch before its turn."""

    inbound: Inbound
    wamid: str
    media: Media | None = None

    @property
    def order(self) -> float:
        return self.inbound.at.timestamp() if self.inbound.at else 0.0


@dataclass(slots=True)
class Batch:
    """Everything one webhook brings."""

    messages: list[ParsedMessage] = field(default_factory=list)
    statuses: list[DeliveryReport] = field(default_factory=list)
    notices: list[TemplateNotice] = field(default_factory=list)


def read(body: object, phone_id: str) -> Batch:
    """All that is meant for our number `phone_id`; messages in the order they were written."""
    batch = Batch()
    for name, value in changes(body):
        if name == "messages":
            read_messages(batch, value, phone_id)
        elif notice := read_notice(name, value):
            batch.notices.append(notice)
        elif name in TELL:
            log.warning("news about the account", channel="whatsapp", field=name)
    batch.messages.sort(key=lambda each: each.order)
    return batch


def changes(body: object) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the field and value of each change in a webhook's body."""
    if not isinstance(body, dict) or body.get("object") != OBJECT:
        return
    for entry in parts(body, "entry"):
        for change in parts(entry, "changes"):
            value = change.get("value")
            if isinstance(value, dict):
                yield str(change.get("field", "")), value


def parts(whole: dict[str, Any], name: str) -> Iterator[dict[str, Any]]:
    found = whole.get(name)
    yield from (each for each in found if isinstance(each, dict)) if isinstance(found, list) else ()


def read_messages(batch: Batch, value: dict[str, Any], phone_id: str) -> None:
    """Messages and receipts; those of another number of the same business are not ours."""
    to = value.get("metadata")
    if isinstance(to, dict) and str(to.get("phone_number_id", phone_id)) != phone_id:
        return
    people = list(parts(value, "contacts"))
    for each in parts(value, "messages"):
        try:
            parsed = read_message(Message.model_validate(each), people)
        except (ValidationError, ValueError) as error:
            unreadable("message", each, error)
        else:
            batch.messages += [parsed] if parsed else []
    for each in parts(value, "statuses"):
        try:
            status = read_status(StatusUpdate.model_validate(each))
        except (ValidationError, ValueError) as error:
            unreadable("status", each, error)
        else:
            batch.statuses += [status] if status else []


def unreadable(what: str, part: dict[str, Any], error: ValueError) -> None:
    """Log the kind of what cannot be read and the place of the fault, without its values: people
    wrote them."""
    found = error.errors(include_input=False) if isinstance(error, ValidationError) else []
    places = [".".join(map(str, each["loc"])) for each in found][:5]
    kind = part.get("type")
    known = kind if isinstance(kind, str) and kind.isidentifier() and len(kind) < 20 else ""
    log.error("unreadable", channel="whatsapp", what=what, kind=known, places=places)


def read_message(message: Message, people: Sequence[dict[str, Any]]) -> ParsedMessage | None:
    """The inbound message; None when it needs no answer, ValueError without a sender."""
    if message.type in SILENT or message.group_id:
        return None
    sender = sender_of(message, people)
    if message.type == "system":
        return read_system(message, sender)
    kind, media = content(message, sender)
    form = message.interactive and message.interactive.nfm_reply
    answers = read_reply(form.response_json) if form else None
    if form and not answers:
        kind = InboundKind.OTHER
    inbound = Inbound(
        "whatsapp",
        sender.name,
        message_ref(message.id),
        text=clean_text(words(message)),
        press=clean_text(press(message)),
        phone=own_phone(message, sender),
        kind=kind,
        at=parse_timestamp(message.timestamp),
        aliases=sender.aliases,
        filled=answers,
    )
    return ParsedMessage(inbound, message.id, media)


def message_ref(wamid: str) -> str:
    """An id of a message that may be stored: WhatsApp's own holds the phone number in base64."""
    return sha256(wamid.encode()).hexdigest()[:40]


def parse_timestamp(timestamp: object) -> datetime | None:
    """The time (UTC) of Unix seconds, mostly as text; None when they are invalid."""
    text = str(timestamp)
    if not (text.isascii() and text.isdigit() and len(text) < 14):
        return None
    seconds = int(text)
    return datetime.fromtimestamp(seconds, UTC) if seconds <= LAST_SECOND else None


def content(message: Message, sender: WhatsAppUser) -> tuple[InboundKind, Media | None]:
    """The kind of the message, and the file to fetch."""
    if message.type == "audio" and message.audio:
        return InboundKind.VOICE, message.audio
    if message.type in KINDS:
        return KINDS[message.type], None
    if message.type == "image" and message.image:
        return InboundKind.MESSAGE, message.image
    if message.type == "document" and message.document:
        return InboundKind.MESSAGE, message.document
    if message.type == "contacts":
        return (
            InboundKind.MESSAGE
            if own_number_from_card(message.contacts, sender)
            else InboundKind.CONTACT
        ), None
    form = message.interactive and message.interactive.nfm_reply
    has_content = (message.type == "text" and message.text) or press(message) or form
    return (InboundKind.MESSAGE if has_content else InboundKind.OTHER), None


def words(message: Message) -> str:
    """The text of a message, or the label of what was tapped."""
    if message.text:
        return message.text.body
    media = message.image or message.document
    return media.caption if media else ""


def press(message: Message) -> str:
    """The value of the button or line that was tapped."""
    if message.button:
        return message.button.payload or message.button.text
    tapped = message.interactive
    chosen = tapped and (tapped.button_reply or tapped.list_reply)
    return chosen.id if chosen else ""


def own_phone(message: Message, sender: WhatsAppUser) -> str | None:
    number = sender.number or own_number_from_card(message.contacts, sender)
    return f"+{number}" if number else None


def own_number_from_card(cards: Sequence[ContactCard], sender: WhatsAppUser) -> str:
    """The sender's own number from a contact card; empty when the card may be another person's.

    It is theirs when they write from it, or were asked for it.
    """
    if len(cards) != 1 or len(cards[0].phones) != 1:
        return ""
    number = cards[0].phones[0].wa_id
    asked = cards[0].origin == "contact_request" and not sender.number
    own = number and (number == sender.number or asked)
    return number if own and number.isascii() and number.isdigit() else ""


def read_system(message: Message, sender: WhatsAppUser) -> ParsedMessage | None:
    """The signal that the sender has another number or user id; None for other news."""
    names = changed_identity(message, sender)
    if names is None:
        return None
    new, old = names
    inbound = Inbound("whatsapp", new, message_ref(message.id), kind=InboundKind.MOVED, aliases=old)
    return ParsedMessage(inbound, message.id)


def read_status(receipt: StatusUpdate) -> DeliveryReport | None:
    """The status of a message; None for one that is not counted, such as a voice message played."""
    state = next((each for each in STATES if each == receipt.status), None)
    if state is None:
        return None
    ours, bill = receipt.biz_opaque_callback_data, receipt.pricing
    message_id = int(ours) if ours.isascii() and ours.isdigit() and len(ours) < 19 else None
    problem = receipt.errors[0] if receipt.errors else None
    return DeliveryReport(
        "whatsapp",
        message_ref(receipt.id),
        message_id,
        state,
        parse_timestamp(receipt.timestamp) or EPOCH,
        problem.code if problem else None,
        clean_text(problem.title[:200]) if problem else "",
        read_price(bill) if bill else None,
    )


def read_price(bill: Pricing) -> BilledPrice:
    """The price in a status."""
    return BilledPrice(
        bill.billable,
        clean_text(bill.pricing_model),
        clean_text(bill.type),
        clean_text(bill.category),
    )


def read_notice(field: str, value: dict[str, Any]) -> TemplateNotice | None:
    """The change of a template; None when the field is about something else."""
    if not field.startswith(("message_template_", "template_")):
        return None
    name, language = (text(value, f"message_template_{part}") for part in ("name", "language"))
    if not name or not language:
        return None
    if field == "template_category_update":
        return TemplateNotice(name, language, "CATEGORY", text(value, "new_category") or None)
    if field == "message_template_status_update":
        reason = text(value, "reason")
        return TemplateNotice(name, language, text(value, "event"), None, reason)
    return None


def text(value: dict[str, Any], name: str) -> str:
    found = value.get(name)
    return clean_text(found[:200]) if isinstance(found, str) else ""
