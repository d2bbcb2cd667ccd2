"""WhatsApp as a channel: sends, fetches files, says what went wrong in the bot's words."""

import asyncio
import re
from collections.abc import Mapping
from datetime import timedelta
from hashlib import sha256
from typing import Any

import structlog
from aiohttp import FormData

from bot.channel import NotNow, Pace, Refused
from bot.message import Document, Outbound
from bot.whatsapp_file import file_as_taken, uploaded
from bot.whatsapp_http import Fault, Graph, NotConnected, TooLarge, Unclear
from bot.whatsapp_judge import Judge
from bot.whatsapp_types import LARGEST_FILE, Media, named
from bot.whatsapp_write import NO_FLOWS, captioned, check_options, write

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
    language. The pace leaves a little room: 80 a
    second and 45 at once to one person are allowed, as Meta's clock counts them.
    """

    name = "whatsapp"
    pace = Pace(75, 6.0, 40, exact=True)
    window: timedelta | None = timedelta(hours=24)

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
        self.judge = Judge()

    async def open(self) -> None:
        await self.graph.open()

    async def close(self) -> None:
        await self.graph.close()

    async def send(self, address: str, message: Outbound) -> str | None:
        """Hand the message over; a name of it that does not tell the number (see `named`)."""
        check_options(message.options)
        if message.document is None or message.template:
            body = write(address, message, self.choose, flows=self.flows)
            return await self.post(address, body)
        media = await self.upload(address, file_as_taken(message.document))
        if captioned(message):
            return await self.post(address, write(address, message, self.choose, media))
        id = await self.post(address, write(address, message, self.choose))
        await self.send_after(address, Outbound(""), media)
        return id

    async def send_after(self, address: str, message: Outbound, media: dict[str, Any]) -> None:
        """The text of the letter has arrived: it must not be sent again, and its statuses are the
        letter's. Those of this message are nobody's."""
        for _ in range(2):
            try:
                await self.post(address, write(address, message, self.choose, media))
                return
            except NotNow:
                await asyncio.sleep(self.pace.chat_gap)
        raise RuntimeError("the text was sent, its document was not")

    async def post(self, address: str, body: dict[str, Any]) -> str:
        try:
            answer = await self.graph.post(f"{self.phone_id}/messages", body)
        except NotConnected as error:
            raise NotNow(str(error), retry_after=AFTER_NO_CONNECTION, everyone=True) from None
        except Fault as fault:
            raise self.judge.judged(fault, address) from None
        self.judge.passed(address)
        try:
            return named(answer["messages"][0]["id"])
        except (KeyError, IndexError, TypeError):
            raise Unclear("accepted without an id") from None

    async def upload(self, address: str, document: Document) -> dict[str, Any]:
        """Hand over the file first; when that fails, surely nothing was sent."""
        form = FormData(quote_fields=False)
        form.add_field("messaging_product", "whatsapp")
        form.add_field("type", document.media_type)
        kind, name = document.media_type, document.name
        form.add_field("file", document.content, content_type=kind, filename=name)
        try:
            answer = await self.graph.upload(f"{self.phone_id}/media", form)
            return uploaded(document, str(answer["id"]))
        except Fault as fault:
            judged = self.judge.judged(fault, address)
            raise judged if isinstance(judged, NotNow | Refused) else NotNow(str(fault)) from None
        except (NotConnected, Unclear, KeyError) as error:
            raise NotNow(f"upload: {type(error).__name__}") from None

    # Receiving

    async def download(self, media: Media) -> Document:
        """The file's content; TooLarge when it is more than we take, Unclear when it fails."""
        try:
            found = await self.graph.get(media.id, phone_number_id=self.phone_id)
            if int(found.get("file_size") or 0) > LARGEST_FILE:
                raise TooLarge
            content = await self.graph.fetch(str(found["url"]), LARGEST_FILE)
        except (Fault, NotConnected, KeyError, ValueError, TypeError) as error:
            raise Unclear(type(error).__name__) from None
        told = str(found.get("sha256", "")).lower()
        if HEX.fullmatch(told) and told != sha256(content).hexdigest():
            raise Unclear("the file is not the one that was announced")
        kind = media.mime_type.partition(";")[0] or "application/octet-stream"
        return Document(media.filename or "file", kind, content)

    async def mark_read(self, wamid: str) -> None:
        """Two blue ticks. Best effort."""
        body = {"messaging_product": "whatsapp", "status": "read", "message_id": wamid}
        try:
            await self.graph.post(f"{self.phone_id}/messages", body)
        except (Fault, NotConnected, Unclear) as error:
            log.info("not marked as read", channel=self.name, error=str(error))

    async def profile(self) -> dict[str, Any]:
        """Our own number, as WhatsApp knows it."""
        fields = "display_phone_number,verified_name,quality_rating"
        return await self.graph.get(self.phone_id, fields=fields)
