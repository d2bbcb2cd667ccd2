"""WhatsApp as a channel: sends, fetches files, and translates errors."""

import asyncio
import re
from collections.abc import Mapping
from datetime import timedelta
from hashlib import sha256
from typing import Any

import structlog
from aiohttp import FormData

from bot.channels.channel import PACES, FileTooLarge, SendLater, SendRefused
from bot.channels.whatsapp.errors import ErrorClassifier
from bot.channels.whatsapp.http import Graph, GraphError, NotConnected, OutcomeUnknown
from bot.channels.whatsapp.incoming import message_ref
from bot.channels.whatsapp.outgoing import (
    NO_FLOWS,
    accepted_document,
    build_request,
    check_options,
    drawn,
    fits_caption,
    media_body,
)
from bot.channels.whatsapp.payloads import LARGEST_FILE, Media
from bot.message import Document, Outbound
from domain.reminders.contact_rules import SERVICE_WINDOWS

log = structlog.get_logger()
BASE = "https://graph.facebook.com"
VERSION = "v26.0"
CHOOSE = "button-choose"
"""The name of the words on the button that opens a list."""
HEX = re.compile(r"[0-9a-f]{64}")
AFTER_NO_CONNECTION = 5.0


class WhatsApp:
    """One business number. `open` before use, `close` after.

    `choose` is the label of the button that opens a list, `flows` the published Flow of each
    language.
    """

    name = "whatsapp"
    pace = PACES["whatsapp"]
    window: timedelta | None = SERVICE_WINDOWS["whatsapp"]

    def __init__(
        self,
        token: str,
        phone_id: str,
        choose: str,
        base: str = BASE,
        version: str = VERSION,
        graph: Graph | None = None,
        flows: Mapping[str, str] = NO_FLOWS,
    ) -> None:
        self.phone_id = phone_id
        self.choose = choose
        self.flows = flows
        self.graph = graph or Graph(token, base, version)
        self.judge = ErrorClassifier()

    async def open(self) -> None:
        await self.graph.open()

    async def close(self) -> None:
        await self.graph.close()

    async def send(self, address: str, message: Outbound) -> str | None:
        """Hand the message over; a name of it that does not tell the number (see `named`)."""
        check_options(message.options)
        message = drawn(message)
        if message.document is None or message.template:
            body = build_request(address, message, self.choose, flows=self.flows)
            return await self.post(address, body)
        media = await self.upload(address, accepted_document(message.document))
        if fits_caption(message):
            return await self.post(address, build_request(address, message, self.choose, media))
        id = await self.post(address, build_request(address, message, self.choose))
        await self.send_after(address, Outbound(""), media)
        return id

    async def send_after(self, address: str, message: Outbound, media: dict[str, Any]) -> None:
        """Send the document after its text, in two tries; RuntimeError when both fail. The text has
        arrived and must not be sent again, and its statuses are the message's: nobody asks for
        those of the document."""
        for _ in range(2):
            try:
                await self.post(address, build_request(address, message, self.choose, media))
                return
            except SendLater:
                await asyncio.sleep(self.pace.chat_gap)
        raise RuntimeError("the text was sent, its document was not")

    async def post(self, address: str, body: dict[str, Any]) -> str:
        try:
            answer = await self.graph.post(f"{self.phone_id}/messages", body)
        except NotConnected as error:
            raise SendLater(str(error), retry_after=AFTER_NO_CONNECTION, everyone=True) from None
        except GraphError as fault:
            raise self.judge.to_exception(fault, address) from None
        self.judge.reset(address)
        try:
            return message_ref(answer["messages"][0]["id"])
        except (KeyError, IndexError, TypeError):
            raise OutcomeUnknown("accepted without an id") from None

    async def upload(self, address: str, document: Document) -> dict[str, Any]:
        """Hand over the file first; when that fails, surely nothing was sent."""
        form = FormData(quote_fields=False)
        form.add_field("messaging_product", "whatsapp")
        form.add_field("type", document.media_type)
        kind, name = document.media_type, document.name
        form.add_field("file", document.content, content_type=kind, filename=name)
        try:
            answer = await self.graph.upload(f"{self.phone_id}/media", form)
            return media_body(document, str(answer["id"]))
        except GraphError as fault:
            judged = self.judge.to_exception(fault, address)
            raise (
                judged if isinstance(judged, SendLater | SendRefused) else SendLater(str(fault))
            ) from None
        except (NotConnected, OutcomeUnknown, KeyError) as error:
            raise SendLater(f"upload: {type(error).__name__}") from None

    # Receiving

    async def download(self, media: Media, most: int = LARGEST_FILE) -> Document:
        """The file's content; FileTooLarge above `most` bytes, OutcomeUnknown when it fails."""
        try:
            found = await self.graph.get(media.id, phone_number_id=self.phone_id)
            if int(found.get("file_size") or 0) > most:
                raise FileTooLarge
            content = await self.graph.fetch(str(found["url"]), most)
        except (GraphError, NotConnected, KeyError, ValueError, TypeError) as error:
            raise OutcomeUnknown(type(error).__name__) from None
        digest = str(found.get("sha256", "")).lower()
        if HEX.fullmatch(digest) and digest != sha256(content).hexdigest():
            raise OutcomeUnknown("the file is not the one that was announced")
        kind = media.mime_type.partition(";")[0] or "application/octet-stream"
        return Document(media.filename or "file", kind, content)

    async def mark_read(self, wamid: str) -> None:
        """Mark a message as read (two blue ticks), best effort."""
        body = {"messaging_product": "whatsapp", "status": "read", "message_id": wamid}
        try:
            await self.graph.post(f"{self.phone_id}/messages", body)
        except (GraphError, NotConnected, OutcomeUnknown) as error:
            log.info("not marked as read", channel=self.name, error=str(error))

    async def profile(self) -> dict[str, Any]:
        """The bot's own number, as WhatsApp knows it."""
        fields = "display_phone_number,verified_name,quality_rating"
        return await self.graph.get(self.phone_id, fields=fields)
