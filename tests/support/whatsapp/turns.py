"""The whole bot behind the webhook: what Meta posts becomes rows, or comes again."""

import asyncio
from dataclasses import dataclass, field
from typing import Any

import httpx
from sqlalchemy import func, select, text
from starlette.applications import Starlette

from bot.channels.whatsapp.channel import WhatsApp
from bot.channels.whatsapp.receiver import WhatsAppReceiver
from bot.message import DeliveryReport, Inbound, TemplateNotice
from models.database.base import Base
from models.messaging.message import OutboundMessage
from models.people.person import Address
from tests.support.chat import KEYS, World
from tests.support.whatsapp.webhooks import SECRET, VERIFY, body, signature
from web.webhooks import SignedWebhook

PATH = "/webhooks/whatsapp"


@dataclass
class Turns:
    """`told` are receipts and notices; `broken` makes the turns of these texts fail."""

    world: World
    channel: WhatsApp
    told: list[DeliveryReport | TemplateNotice] = field(default_factory=list)
    broken: set[str] = field(default_factory=set)
    running: set[str] = field(default_factory=set)
    beside: list[str] = field(default_factory=list)
    order: list[str] = field(default_factory=list)
    error: Exception = field(default_factory=ConnectionError)

    def __post_init__(self) -> None:
        self.updates = WhatsAppReceiver(
            self.channel, self.hand, self.tell, self.tell, self.set_aside
        )
        hook = SignedWebhook(PATH, SECRET, VERIFY, self.updates.receive_body)
        app = Starlette(routes=hook.routes())
        self.web = httpx.AsyncClient(
            transport=httpx.ASGITransport(app), base_url="https://perisai.test"
        )

    async def hand(self, inbound: Inbound) -> bool:
        if inbound.text in self.broken:
            raise self.error
        if inbound.sender in self.running:
            self.beside.append(inbound.sender)
        self.running.add(inbound.sender)
        await asyncio.sleep(0)
        try:
            new = self.world.bot().receive(inbound)
        finally:
            self.running.discard(inbound.sender)
        self.order.append(inbound.text)
        return new

    async def set_aside(self, inbound: Inbound, why: str) -> None:
        self.world.bot().set_aside(inbound, why)

    async def tell(self, news: DeliveryReport | TemplateNotice) -> None:
        if "status" in self.broken:
            raise ConnectionError
        self.told.append(news)

    async def post(self, whole: Any, sign: str | None = None) -> int:
        raw = whole if isinstance(whole, bytes) else body(whole)
        headers = {"X-Hub-Signature-256": signature(raw) if sign is None else sign}
        answer = await self.web.post(PATH, content=raw, headers=headers)
        await asyncio.gather(*self.updates.marking)
        return answer.status_code

    def addresses(self) -> list[str]:
        with self.world.sessions() as db:
            rows = db.scalars(select(Address.address).order_by(Address.id))
            return [KEYS.decrypt_address(each) for each in rows]

    def replies(self) -> int:
        with self.world.sessions() as db:
            return db.scalar(select(func.count(OutboundMessage.id))) or 0

    def texts(self) -> list[str]:
        """What is owed, by person in the order they were met, and then in its order."""
        with self.world.sessions() as db:
            rows = db.scalars(
                select(OutboundMessage).order_by(OutboundMessage.person_id, OutboundMessage.id)
            )
            return [KEYS.decrypt_json("message", row.body)["text"] for row in rows if row.body]

    def everything(self) -> str:
        """All that is in the database, as text."""
        with self.world.sessions() as db:
            tables = Base.metadata.sorted_tables
            rows = [db.execute(text(f'SELECT * FROM "{table.name}"')).all() for table in tables]
        return repr(rows)
