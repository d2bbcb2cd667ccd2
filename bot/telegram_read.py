"""What a Telegram update says: bytes have become a dict, and the dict becomes an Inbound."""

import re
from dataclasses import dataclass

import structlog
from pydantic import ValidationError

from bot.message import Inbound, Kind
from bot.telegram_types import (
    LARGEST_FILE,
    Contact,
    File,
    MemberChange,
    Message,
    Press,
    Update,
    User,
)
from bot.wire import clean

log = structlog.get_logger()
KINDS = {
    "sticker": Kind.STICKER,
    "voice": Kind.VOICE,
    "video_note": Kind.VOICE,
    "audio": Kind.VOICE,
    "animation": Kind.OTHER,
    "venue": Kind.LOCATION,
    "location": Kind.LOCATION,
}
SERVICE = re.compile(
    r"(pinned_message|message_auto_delete_timer_changed|write_access_allowed|connected_website|"
    r"chat_background_set|boost_added|gift|unique_gift|paid_message_price_changed|refunded_payment|"
    r"(forum|general_forum|video_chat|giveaway|suggested|checklist_tasks)_\w+)"
)
"""Events that Telegram shows as messages: nobody said anything."""
CHANGES = {"kicked": Kind.LEFT, "member": Kind.RETURNED}


@dataclass(frozen=True, slots=True)
class Parsed:
    """An inbound message, and what else its turn needs: a file to fetch, a press to answer."""

    inbound: Inbound
    file: File | None = None
    press_id: str = ""


def read(update: object, username: str = "") -> Parsed | None:
    """What the update says to us, if anything. `username` is the bot's own, for groups."""
    try:
        return read_update(Update.model_validate(update), username)
    except ValidationError as error:
        # Only where it is malformed: the values are what people wrote.
        places = [".".join(map(str, part["loc"])) for part in error.errors(include_input=False)]
        log.warning("unreadable update", channel="telegram", places=places[:5])
        return None


def read_update(update: Update, username: str) -> Parsed | None:
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
    if not message.chat.private:
        return read_group(id, message, username)
    if message.sender is None or message.sender.is_bot or any(map(SERVICE.fullmatch, message.has)):
        return None
    phone = own_phone(message.contact, message.sender)
    kind, file = content(message, phone)
    inbound = heard(id, message, message.sender, kind, phone)
    if file and file.file_size > LARGEST_FILE:
        return Parsed(heard(id, message, message.sender, Kind.TOO_LARGE))
    return Parsed(inbound, file)


def content(message: Message, phone: str | None) -> tuple[Kind, File | None]:
    """What kind of message it is, and the file to fetch."""
    for name, kind in KINDS.items():
        if name in message.has:
            return kind, None
    if message.photo:
        largest = message.photo[-1]
        named = {"file_name": "photo.jpg", "mime_type": "image/jpeg"}
        return Kind.MESSAGE, largest.model_copy(update=named)
    if message.document:
        return Kind.MESSAGE, message.document
    if message.contact and not phone:
        return Kind.CONTACT, None
    return (Kind.MESSAGE if message.text or phone else Kind.OTHER), None


def heard(id: str, message: Message, sender: User, kind: Kind, phone: str | None = None) -> Inbound:
    return Inbound(
        "telegram",
        str(message.chat.id),
        id,
        text=clean(message.text or message.caption),
        phone=phone,
        ref=str(message.message_id),
        language=language(sender),
        kind=kind,
    )


def read_edited(id: str, message: Message) -> Parsed | None:
    """A live location is edited every few seconds: nobody is told that we do not read it."""
    if not message.chat.private or message.sender is None or "location" in message.has:
        return None
    return Parsed(heard(id, message, message.sender, Kind.EDITED))


def read_press(id: str, press: Press) -> Parsed | None:
    """`data` is what the person's program sent: as long as a button's value, whatever it holds."""
    if not press.data:
        return None
    sender = press.sender
    inbound = Inbound(
        "telegram", str(sender.id), id, press=clean(press.data), language=language(sender)
    )
    return Parsed(inbound, press_id=press.id)


def read_change(id: str, change: MemberChange) -> Parsed | None:
    kind = CHANGES.get(change.new_chat_member.status)
    if kind is None or not change.chat.private:
        return None
    sender = str(change.chat.id)
    return Parsed(Inbound("telegram", sender, id, language=language(change.sender), kind=kind))


def read_group(id: str, message: Message, username: str) -> Parsed | None:
    """In a group only what is said to us: a command, our name, or that we were added."""
    if not (addressed(message.text or message.caption, username) or added(message, username)):
        return None
    spoken = message.sender and language(message.sender)
    return Parsed(
        Inbound("telegram", str(message.chat.id), id, language=spoken or None, kind=Kind.GROUP)
    )


def addressed(text: str, username: str) -> bool:
    if username and re.search(rf"@{re.escape(username)}\b", text, re.IGNORECASE):
        return True
    return bool(re.match(r"/\w+(?!\w*@)", text))


def added(message: Message, username: str) -> bool:
    """Without a name of our own to compare, any bot may be us."""
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
