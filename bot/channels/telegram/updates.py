"""Telegram updates: the parts that the bot reads, and the inbound message that they become."""

import re
from dataclasses import dataclass

import structlog
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from bot.channels.channel import clean_text
from bot.message import Inbound, InboundKind
from domain.files import LARGEST_VOICE

log = structlog.get_logger()
LARGEST_FILE = 20 * 1024 * 1024
"""Bytes that a bot may fetch (Bot API)."""


class Payload(BaseModel):
    """The base of all payloads. They have only the fields that are used, so that new ones of the
    Bot API cannot break the parsing."""

    model_config = ConfigDict(strict=True, frozen=True)


class User(Payload):
    id: int
    is_bot: bool = False
    username: str = ""
    language_code: str = ""


class Chat(Payload):
    id: int
    type: str

    @property
    def private(self) -> bool:
        return self.type == "private"


class Contact(Payload):
    phone_number: str
    user_id: int | None = None


class File(Payload):
    """A file that is still with Telegram. The name and the media type are the sender's claim."""

    file_id: str
    file_name: str = ""
    mime_type: str = ""
    file_size: int = 0


class Message(Payload):
    model_config = ConfigDict(extra="allow")

    message_id: int
    chat: Chat
    sender: User | None = Field(None, alias="from")
    text: str = ""
    caption: str = ""
    contact: Contact | None = None
    photo: tuple[File, ...] = Field((), strict=False)
    document: File | None = None
    voice: File | None = None
    audio: File | None = None
    new_chat_members: tuple[User, ...] = Field((), strict=False)

    @property
    def has(self) -> set[str]:
        """The names of all that the message holds besides what is declared here."""
        return set(self.model_extra or ())


class CallbackQuery(Payload):
    id: str
    sender: User = Field(alias="from")
    data: str = ""


class Member(Payload):
    status: str


class MemberChange(Payload):
    chat: Chat
    sender: User = Field(alias="from")
    new_chat_member: Member


class Update(Payload):
    update_id: int
    message: Message | None = None
    edited_message: Message | None = None
    callback_query: CallbackQuery | None = None
    my_chat_member: MemberChange | None = None


KINDS = {
    "sticker": InboundKind.STICKER,
    "video_note": InboundKind.VOICE,
    "animation": InboundKind.OTHER,
    "venue": InboundKind.LOCATION,
    "location": InboundKind.LOCATION,
}
SERVICE = re.compile(
    r"(pinned_message|message_auto_delete_timer_changed|write_access_allowed|connected_website|"
    r"chat_background_set|boost_added|gift|unique_gift|paid_message_price_changed|refunded_payment|"
    r"(forum|general_forum|video_chat|giveaway|suggested|checklist_tasks)_\w+)"
)
"""Events that Telegram shows as messages, though nobody wrote."""
CHANGES = {"kicked": InboundKind.LEFT, "member": InboundKind.RETURNED}


@dataclass(frozen=True, slots=True)
class Parsed:
    """An inbound message, and what else its turn needs: a file to fetch, a press to answer."""

    inbound: Inbound
    file: File | None = None
    press_id: str = ""


def read(update: object, username: str = "") -> Parsed | None:
    """The message in an update, None when there is none for the bot.

    `username` is the bot's own, for groups.
    """
    try:
        return read_update(Update.model_validate(update), username)
    except ValidationError as error:
        # Only where it is malformed: the values are what people wrote.
        places = [".".join(map(str, part["loc"])) for part in error.errors(include_input=False)]
        log.warning("unreadable update", channel="telegram", places=places[:5])
        return None
    except RecursionError:
        log.warning("unreadable update", channel="telegram", places=["too deep"])
        return None


def read_update(update: Update, username: str) -> Parsed | None:
    """The turn or signal in an update; None for what the bot does not handle."""
    id = str(update.update_id)
    if update.message:
        return read_message(id, update.message, username)
    if update.edited_message:
        return read_edited(id, update.edited_message)
    if update.callback_query:
        return read_press(id, update.callback_query)
    if update.my_chat_member:
        return read_change(id, update.my_chat_member)
    return None


def read_message(id: str, message: Message, username: str) -> Parsed | None:
    """The turn in a message; None for groups, bots, and messages that do not name the bot."""
    if not message.chat.private:
        return read_group(id, message, username)
    if message.sender is None or message.sender.is_bot or any(map(SERVICE.fullmatch, message.has)):
        return None
    phone = own_phone(message.contact, message.sender)
    kind, file = content(message, phone)
    inbound = to_inbound(id, message, message.sender, kind, phone)
    if kind is InboundKind.VOICE and file and file.file_size > LARGEST_VOICE:
        return Parsed(inbound)
    if file and file.file_size > LARGEST_FILE:
        return Parsed(to_inbound(id, message, message.sender, InboundKind.TOO_LARGE))
    return Parsed(inbound, file)


def content(message: Message, phone: str | None) -> tuple[InboundKind, File | None]:
    """The kind of message, and the file to fetch."""
    for name, kind in KINDS.items():
        if name in message.has:
            return kind, None
    if sound := message.voice or message.audio:
        return InboundKind.VOICE, sound
    if message.photo:
        largest = message.photo[-1]
        named = {"file_name": "photo.jpg", "mime_type": "image/jpeg"}
        return InboundKind.MESSAGE, largest.model_copy(update=named)
    if message.document:
        return InboundKind.MESSAGE, message.document
    if message.contact and not phone:
        return InboundKind.CONTACT, None
    return (InboundKind.MESSAGE if message.text or phone else InboundKind.OTHER), None


def to_inbound(
    id: str, message: Message, sender: User, kind: InboundKind, phone: str | None = None
) -> Inbound:
    """The message in the terms of every channel."""
    return Inbound(
        "telegram",
        str(message.chat.id),
        id,
        text=clean_text(message.text or message.caption),
        phone=phone,
        ref=str(message.message_id),
        language=language(sender),
        kind=kind,
    )


def read_edited(id: str, message: Message) -> Parsed | None:
    """A live location is edited every few seconds: nobody is told that we do not read it."""
    if not message.chat.private or message.sender is None or "location" in message.has:
        return None
    return Parsed(to_inbound(id, message, message.sender, InboundKind.EDITED))


def read_press(id: str, press: CallbackQuery) -> Parsed | None:
    """`data` is what the person's program sent: as long as a button's value, whatever it holds."""
    if not press.data:
        return None
    sender = press.sender
    inbound = Inbound(
        "telegram", str(sender.id), id, press=clean_text(press.data), language=language(sender)
    )
    return Parsed(inbound, press_id=press.id)


def read_change(id: str, change: MemberChange) -> Parsed | None:
    """The signal that the person blocked the bot or came back; None for other changes."""
    kind = CHANGES.get(change.new_chat_member.status)
    if kind is None or not change.chat.private:
        return None
    sender = str(change.chat.id)
    return Parsed(Inbound("telegram", sender, id, language=language(change.sender), kind=kind))


def read_group(id: str, message: Message, username: str) -> Parsed | None:
    """A group's message to the bot: a command, its name, or that it was added."""
    if not (
        mentions_bot(message.text or message.caption, username) or bot_was_added(message, username)
    ):
        return None
    code = message.sender and language(message.sender)
    return Parsed(
        Inbound("telegram", str(message.chat.id), id, language=code or None, kind=InboundKind.GROUP)
    )


def mentions_bot(text: str, username: str) -> bool:
    if username and re.search(rf"@{re.escape(username)}\b", text, re.IGNORECASE):
        return True
    return bool(re.match(r"/\w+(?!\w*@)", text))


def bot_was_added(message: Message, username: str) -> bool:
    """Was the bot added to the group? Without a `username` any bot may be it."""
    names = [member.username for member in message.new_chat_members if member.is_bot]
    return bool(message.has & {"group_chat_created"}) or (
        username in names if username else bool(names)
    )


def own_phone(contact: Contact | None, sender: User) -> str | None:
    """The number (E.164) of the sender's own card: Telegram vouches for it. Others' cards: none."""
    if contact is None or contact.user_id != sender.id:
        return None
    digits = re.sub(r"[^0-9]", "", contact.phone_number)
    digits = "62" + digits[1:] if digits.startswith("0") else digits
    return f"+{digits}" if 8 <= len(digits) <= 15 else None


def language(user: User) -> str | None:
    """The two letters of the language that the person's app speaks."""
    code = user.language_code.partition("-")[0].lower()
    return code if re.fullmatch("[a-z]{2}", code) else None
