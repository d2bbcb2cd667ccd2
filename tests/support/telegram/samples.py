"""Updates as Telegram brings them: built as dicts, accepted by aiogram's models before use."""

from itertools import count
from typing import Any

from tests.support.telegram.models import types, validated

IDS = count(100)
SITI = {"id": 42, "is_bot": False, "first_name": "Siti", "language_code": "id"}
PRIVATE = {"id": 42, "type": "private", "first_name": "Siti"}
GROUP = {"id": -1007, "type": "supergroup", "title": "PKK RW 03"}
BOT = {"id": 1, "is_bot": True, "first_name": "Perisai", "username": "perisai_bot"}
STICKER = {
    "file_id": "s",
    "file_unique_id": "s",
    "type": "regular",
    "width": 512,
    "height": 512,
    "is_animated": False,
    "is_video": False,
}
PLACE = {"latitude": -6.16, "longitude": 106.75}
VOICE = {"file_id": "v", "file_unique_id": "v", "duration": 3}
VIDEO = VOICE | {"width": 320, "height": 240}
ROUND = VOICE | {"length": 240}


def update(**parts: Any) -> dict[str, Any]:
    found = {"update_id": next(IDS)} | parts
    validated(types.Update, found)
    return found


def message(kind: str = "message", **parts: Any) -> dict[str, Any]:
    """A private message of Siti's, unless `parts` say otherwise."""
    usual: dict[str, Any] = {"message_id": 7, "date": 1795000000, "chat": PRIVATE, "from": SITI}
    if kind == "edited_message":
        usual["edit_date"] = 1795000001
    return update(**{kind: usual | parts})


def text(words: str, sender: int = 42) -> dict[str, Any]:
    return message(text=words, chat=PRIVATE | {"id": sender}, **{"from": SITI | {"id": sender}})


def contact(user_id: int | None, number: str = "6281234567890") -> dict[str, Any]:
    card: dict[str, Any] = {"phone_number": number, "first_name": "Siti"}
    return message(contact=card | ({"user_id": user_id} if user_id else {}))


def press(data: str, sender: int = 42) -> dict[str, Any]:
    old = {"message_id": 3, "date": 0, "chat": PRIVATE}
    call = {"id": "p1", "from": SITI | {"id": sender}, "chat_instance": "1", "data": data}
    return update(callback_query=call | {"message": old})


def document(size: int | None = 5, **parts: Any) -> dict[str, Any]:
    file: dict[str, Any] = {"file_id": "doc", "file_unique_id": "d", "file_name": "a.xlsx"}
    return message(document=file | ({"file_size": size} if size else {}), **parts)


def photo(**parts: Any) -> dict[str, Any]:
    sizes = [
        {"file_id": name, "file_unique_id": name, "width": 90, "height": 90, "file_size": 9}
        for name in ("small", "big")
    ]
    return message(photo=sizes, **parts)


def change(status: str, chat: dict[str, Any] = PRIVATE) -> dict[str, Any]:
    def member(status: str) -> dict[str, Any]:
        until = {"until_date": 0} if status == "kicked" else {}
        return {"status": status, "user": BOT} | until

    old = "member" if status == "kicked" else "kicked"
    change = {"chat": chat, "from": SITI, "date": 1795000000}
    return update(
        my_chat_member=change | {"old_chat_member": member(old), "new_chat_member": member(status)}
    )
