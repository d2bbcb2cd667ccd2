"""Telegram as a face: updates go in, requests come out; aiogram has to accept both."""

import json
from datetime import datetime
from itertools import count
from typing import Any

from telegram.request import RequestData

from bot.channels.channel import SendRate
from bot.channels.telegram.channel import Telegram
from bot.channels.telegram.http import AioRequest
from bot.channels.telegram.receiver import TelegramReceiver
from bot.channels.telegram.updates import LARGEST_FILE
from bot.message import Document, Inbound, InboundKind, Outbound
from tests.support.platforms.base import Key, Payload, Receive, View, at_once, never, run
from tests.support.telegram import samples
from tests.support.telegram.models import METHODS, types, validated
from tests.support.telegram.server import TOKEN, check

LOST = "lost"
"""A file that Telegram does not hand over."""


class Wire(AioRequest):
    """Remembers what was asked, and answers as the Bot API does."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[Payload] = []
        self.files: dict[str, bytes] = {}

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *_: Any, **__: Any
    ) -> tuple[int, bytes]:
        name = url.rpartition("/")[2]
        if "/file/bot" in url:
            return 200, self.files[name]
        given = request_data.parameters if request_data else {}
        sent = request_data.multipart_data if request_data else {}
        self.asked.append({"method": name} | understood(name, given, sent))
        return answer(name, given)


def understood(name: str, given: dict[str, Any], sent: dict[str, Any]) -> Payload:
    """The request, if aiogram and the limits take it; files by name and type."""
    files = {part: types.BufferedInputFile(each[1], each[0]) for part, each in sent.items()}
    plain = {key: value for key, value in given.items() if key not in files}
    check(validated(METHODS[name], files | plain))
    shown = [{"name": each[0], "type": each[2]} for each in sent.values()]
    return plain | ({"files": shown} if shown else {})


def answer(name: str, given: dict[str, Any]) -> tuple[int, bytes]:
    if given.get("file_id") == LOST:
        refusal = {"ok": False, "error_code": 400, "description": "Bad Request: wrong file_id"}
        return 400, json.dumps(refusal).encode()
    result: Any = True
    if name == "getFile":
        result = {"file_id": "f", "file_unique_id": "u", "file_path": given["file_id"]}
    elif name.startswith("send"):
        chat = {"id": given["chat_id"], "type": "private", "first_name": "Siti"}
        result = {"message_id": 1, "date": 1795000000, "chat": chat, "text": "-"}
    return 200, json.dumps({"ok": True, "result": result}).encode()


class TelegramFace:
    channel, called = "telegram", "Telegram"

    def __init__(self, receive: Receive, sender: str) -> None:
        self.receive = receive
        self.sender = sender
        self.refs = count(1)
        self.wire = Wire()
        self.telegram = Telegram(TOKEN, http=self.wire)
        self.telegram.pace = SendRate(25, 0.0)
        self.updates = TelegramReceiver(self.telegram, at_once(receive), never)

    def send(self, message: Outbound) -> list[Payload]:
        self.wire.asked.clear()
        run(self.telegram.send(self.sender, message))
        return list(self.wire.asked)

    def view(self, message: Outbound, sent: list[Payload] | None = None) -> View:
        asked = sent or self.send(message)
        shown = next(each for each in asked if each["method"].startswith("send"))
        text = shown.get("text") or shown.get("caption", "")
        return View("\n\n".join([text, *opened(shown)]), tuple(keys(shown)))

    def bring(self, meant: Inbound, now: datetime) -> None:
        """A form on one page comes from our own site, not from Telegram."""
        if meant.filled:
            self.receive(meant)
            return
        run(self.updates.receive_update(self.update(meant, now)))

    def update(self, meant: Inbound, now: datetime) -> Payload:
        who = samples.SITI | {"id": int(self.sender), "language_code": meant.language or "id"}
        if meant.press:
            made = samples.press(meant.press, int(self.sender))
            made["callback_query"]["from"] = who
            return made
        chat = samples.PRIVATE | {"id": int(self.sender)}
        head = {"message_id": next(self.refs), "date": int(now.timestamp()), "chat": chat}
        kind = "edited_message" if meant.kind is InboundKind.EDITED else "message"
        return samples.message(kind, **head, **{"from": who}, **self.content(meant))

    def content(self, meant: Inbound) -> Payload:
        if meant.phone:
            card = {"phone_number": meant.phone, "first_name": "Siti"}
            return {"contact": card | {"user_id": int(self.sender)}}
        if meant.files:
            caption = {"caption": meant.text} if meant.text else {}
            return self.file(meant.files[0]) | caption
        return OTHERS.get(meant.kind, {"text": meant.text})

    def file(self, document: Document) -> Payload:
        self.wire.files["file"] = document.content
        if document.media_type == "image/jpeg":
            size = {"file_id": "file", "file_unique_id": "u", "width": 90, "height": 90}
            return {"photo": [size]}
        if document.media_type.startswith("audio/"):
            return {"voice": samples.VOICE | {"file_id": "file", "mime_type": "audio/ogg"}}
        named = {"file_name": document.name, "mime_type": document.media_type}
        return {"document": {"file_id": "file", "file_unique_id": "u"} | named}


OTHERS: dict[InboundKind, Payload] = {
    InboundKind.STICKER: {"sticker": samples.STICKER},
    InboundKind.VOICE: {"voice": samples.VOICE | {"file_id": LOST}},
    InboundKind.LOCATION: {"location": samples.PLACE},
    InboundKind.CONTACT: {"contact": {"phone_number": "62811", "first_name": "Ani", "user_id": 9}},
    InboundKind.TOO_LARGE: {
        "document": {"file_id": "b", "file_unique_id": "b", "file_size": LARGEST_FILE + 1}
    },
    InboundKind.FILE_FAILED: {"document": {"file_id": LOST, "file_unique_id": "b"}},
    InboundKind.OTHER: {"animation": samples.VIDEO},
}


def keys(sent: Payload) -> list[Key]:
    """Buttons in the message; or keys that send words, without the one that shares the number."""
    markup = sent.get("reply_markup", {})
    inline = [key for row in markup.get("inline_keyboard", ()) for key in row]
    words = [key for row in markup.get("keyboard", ()) for key in row]
    typed = [
        Key(each["text"], text=each["text"]) for each in words if "request_contact" not in each
    ]
    pressed = [each for each in inline if "callback_data" in each]
    return [Key(each["text"], each["callback_data"]) for each in pressed] + typed


def opened(sent: Payload) -> list[str]:
    """The pages that its buttons open."""
    rows = sent.get("reply_markup", {}).get("inline_keyboard", ())
    return [each["url"] for row in rows for each in row if "url" in each]
