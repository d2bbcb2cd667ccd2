"""What one message of WhatsApp says, and who says it: the message becomes an Inbound."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from bot.message import Inbound, Kind
from bot.whatsapp_card import shared
from bot.whatsapp_flow_message import filled
from bot.whatsapp_types import Media, Message, named
from bot.whatsapp_when import moment
from bot.whatsapp_who import Who, moved, who
from bot.wire import clean

KINDS = {
    "sticker": Kind.STICKER,
    "audio": Kind.VOICE,
    "voice": Kind.VOICE,
    "location": Kind.LOCATION,
    "edit": Kind.EDITED,
}
SILENT = ("reaction", "revoke", "request_welcome", "ephemeral")
"""Nobody said anything to us."""


@dataclass(frozen=True, slots=True)
class Parsed:
    """An inbound message, the file to fetch before its turn, and WhatsApp's own name of it."""

    inbound: Inbound
    wamid: str
    media: Media | None = None

    @property
    def order(self) -> float:
        return self.inbound.at.timestamp() if self.inbound.at else 0.0


def read_message(message: Message, people: Sequence[dict[str, Any]]) -> Parsed | None:
    """None when there is nothing to answer; ValueError when nobody can tell who it is from."""
    if message.type in SILENT or message.group_id:
        return None
    sender = who(message, people)
    if message.type == "system":
        return read_system(message, sender)
    kind, media = content(message, sender)
    form = message.interactive and message.interactive.nfm_reply
    answers = filled(form.response_json) if form else None
    if form and not answers:
        kind = Kind.OTHER
    inbound = Inbound(
        "whatsapp",
        sender.name,
        named(message.id),
        text=clean(words(message)),
        press=clean(press(message)),
        phone=own_phone(message, sender),
        kind=kind,
        at=moment(message.timestamp),
        aliases=sender.aliases,
        filled=answers,
    )
    return Parsed(inbound, message.id, media)


def read_system(message: Message, sender: Who) -> Parsed | None:
    """The sender has another number or another user id."""
    names = moved(message, sender)
    if names is None:
        return None
    new, old = names
    inbound = Inbound("whatsapp", new, named(message.id), kind=Kind.MOVED, aliases=old)
    return Parsed(inbound, message.id)


def words(message: Message) -> str:
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


def content(message: Message, sender: Who) -> tuple[Kind, Media | None]:
    """What kind of message it is, and the file to fetch."""
    if message.type in KINDS:
        return KINDS[message.type], None
    if message.type == "image" and message.image:
        return Kind.MESSAGE, message.image
    if message.type == "document" and message.document:
        return Kind.MESSAGE, message.document
    if message.type == "contacts":
        return (Kind.MESSAGE if shared(message.contacts, sender) else Kind.CONTACT), None
    form = message.interactive and message.interactive.nfm_reply
    said = (message.type == "text" and message.text) or press(message) or form
    return (Kind.MESSAGE if said else Kind.OTHER), None


def own_phone(message: Message, sender: Who) -> str | None:
    number = sender.number or shared(message.contacts, sender)
    return f"+{number}" if number else None
