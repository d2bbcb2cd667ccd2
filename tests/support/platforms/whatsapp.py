"""WhatsApp as a face: webhooks as Meta builds them go in, requests that Meta takes come out."""

import json
import re
from datetime import datetime
from typing import Any

import aiohttp

from bot.channels.whatsapp.channel import WhatsApp
from bot.channels.whatsapp.http import Graph, OutcomeUnknown
from bot.channels.whatsapp.payloads import LARGEST_FILE
from bot.channels.whatsapp.receiver import WhatsAppReceiver
from bot.message import Document, Inbound, InboundKind, Outbound
from tests.support.platforms.base import Key, Payload, Receive, View, at_once, never, run
from tests.support.whatsapp.server import check
from tests.support.whatsapp.webhooks import PHONE_ID, Person, body, envelope, value

NUMBERED = re.compile(r"(?:(\d+)\. |- )(.+)")


BOLD = re.compile(r"(?<!\*)\*([^*\s](?:[^*]*[^*\s])?)\*(?!\*)")


class Wire(Graph):
    """Remembers what was posted, and answers as the Graph API does."""

    def __init__(self) -> None:
        super().__init__("token", "https://graph.test", "v26.0")
        self.posted: list[Payload] = []
        self.files: dict[str, bytes] = {}

    async def post(self, path: str, body: Payload) -> Payload:
        if body.get("status") == "read":
            return {"success": True}
        check(body)
        self.posted.append(body)
        return {"messages": [{"id": "wamid.1"}]}

    async def upload(self, path: str, form: aiohttp.FormData) -> Payload:
        return {"id": "1000"}

    async def get(self, path: str, **query: str) -> Payload:
        size = LARGEST_FILE + 1 if path == InboundKind.TOO_LARGE else 0
        return {"url": path, "file_size": size}

    async def fetch(self, url: str, most: int) -> bytes:
        if url not in self.files:
            raise OutcomeUnknown("HTTP 404")
        return self.files[url]


class WhatsAppFace:
    """Somebody whose number is not told, unless `number` is."""

    channel, called = "whatsapp", "WhatsApp"

    def __init__(self, receive: Receive, sender: str, number: str = "", choose: str = "") -> None:
        self.sender = sender
        self.who = Person(number, sender)
        self.wire = Wire()
        self.whatsapp = WhatsApp("token", PHONE_ID, choose or "Pilih", graph=self.wire)
        self.updates = WhatsAppReceiver(self.whatsapp, at_once(receive), nothing, nothing, never)

    def send(self, message: Outbound) -> list[Payload]:
        self.wire.posted.clear()
        run(self.whatsapp.send(self.sender, message))
        return list(self.wire.posted)

    def view(self, message: Outbound, sent: list[Payload] | None = None) -> View:
        return seen((sent or self.send(message))[0])

    def bring(self, meant: Inbound, now: datetime) -> None:
        message = self.message(meant) | {"timestamp": str(int(now.timestamp()))}
        raw = body(envelope(value(message, people=(self.who,))))
        run(self.updates.receive_body(raw))

    def message(self, meant: Inbound) -> Payload:
        if meant.press:
            return self.who.tap("list_reply", meant.press)
        if meant.filled:
            token = {"flow_token": f"{meant.filled.form}.t"}
            reply = {"response_json": json.dumps(token | dict(meant.filled.answers))}
            return self.who.message("interactive", {"type": "nfm_reply", "nfm_reply": reply})
        if meant.phone:
            return self.who.message("contacts", [card(meant.phone[1:], origin="contact_request")])
        if meant.files:
            return self.file(meant.files[0], meant.text)
        if meant.kind in OTHERS:
            return self.who.message(*OTHERS[meant.kind])
        return self.who.text(meant.text)

    def file(self, document: Document, caption: str) -> Payload:
        self.wire.files["77"] = document.content
        media = {"id": "77", "mime_type": document.media_type}
        if caption:
            media["caption"] = caption
        if document.media_type.startswith("image/"):
            return self.who.message("image", media)
        if document.media_type.startswith("audio/"):
            return self.who.message("audio", media | {"voice": True})
        return self.who.message("document", media | {"filename": document.name})


def card(number: str, **more: Any) -> Payload:
    phones = [{"phone": f"+{number}", "wa_id": number}]
    return {"name": {"formatted_name": "Ani"}, "phones": phones} | more


OTHERS: dict[InboundKind, tuple[str, Any]] = {
    InboundKind.STICKER: ("sticker", {"id": "1"}),
    InboundKind.VOICE: ("audio", {"id": "1", "voice": True}),
    InboundKind.LOCATION: ("location", {"latitude": -6.16, "longitude": 106.75}),
    InboundKind.CONTACT: ("contacts", [card("62811222333")]),
    InboundKind.EDITED: ("edit", {"original_message_id": "wamid.0"}),
    InboundKind.TOO_LARGE: ("document", {"id": str(InboundKind.TOO_LARGE)}),
    InboundKind.FILE_FAILED: ("document", {"id": "lost"}),
    InboundKind.OTHER: ("video", {"id": "1"}),
}


def seen(sent: Payload) -> View:
    """What a message shows: tapped by id where it can be, typed where it cannot."""
    view = drawn(sent)
    return View(BOLD.sub(r"\1", view.text), view.keys)


def drawn(sent: Payload) -> View:
    """What a message shows, with the signs of WhatsApp's markup."""
    if sent["type"] != "interactive":
        content = sent[sent["type"]]
        return counted(content.get("body") or content.get("caption", ""))
    message = sent["interactive"]
    text, action = message["body"]["text"], message["action"]
    if message["type"] == "cta_url":
        return View(f"{text}\n\n{action['parameters']['url']}")
    replies = [each["reply"] for each in action.get("buttons", ())]
    rows = [row for section in action.get("sections", ()) for row in section["rows"]]
    keys = [Key(each.get("description", each["title"]), each["id"]) for each in replies + rows]
    return View(text, tuple(keys)) if keys else counted(text)


def counted(text: str) -> View:
    """Options that stand below the text."""
    above, _, below = text.rpartition("\n\n")
    found = [NUMBERED.fullmatch(line) for line in below.splitlines()]
    if not above or not all(found):
        return View(text)
    return View(above, tuple(Key(each[2], text=each[1] or each[2]) for each in found if each))


async def nothing(_: object) -> None:
    """Receipts and notices do not come here."""
