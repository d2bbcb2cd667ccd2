"""What the tests of the window share: people on WhatsApp, a template, statuses."""

from datetime import datetime, timedelta

from sqlalchemy import select

from bot.channels.whatsapp.templates import ApprovedTemplate, Templates
from bot.message import BilledPrice, DeliveryReport
from models.cases.cases import Case
from models.messaging import templates
from models.messaging.delivery_status import DeliveryStatus
from models.messaging.message import Lane
from models.people.person import Address
from scheduler.delivery.statuses import StatusOutcome, record_status
from tests.support.chat import KEYS
from tests.support.scheduler import DAY, RecordingChannel, SchedulerWorld

WORDING = ApprovedTemplate("news-active", "news_active", "id", "utility", "Halo {{1}}.", ("name",))
TEMPLATES = Templates((WORDING,), {"name": "Siti"})
SAID = {"name": "news-active", "language": "id", "values": {"name": "Siti"}}
PRICE = BilledPrice(True, "PMP", "regular", "utility")


class WhatsAppSpy(RecordingChannel):
    """A channel with a window, that remembers which approved text it was given."""

    def __init__(self, **more: object) -> None:
        super().__init__(name="whatsapp", window=timedelta(hours=24), **more)
        self.texts_used: list[str | None] = []

    async def send(self, address, message):
        answer = await super().send(address, message)
        self.texts_used.append(message.template and message.template.name)
        return answer


def send(scheduler: SchedulerWorld, *channels: RecordingChannel, **more: object) -> WhatsAppSpy:
    """One pass of delivery, over WhatsApp too."""
    spy = WhatsAppSpy(**more)
    scheduler.deliver(spy, *channels, templates=TEMPLATES)
    return spy


def someone(scheduler: SchedulerWorld, heard: timedelta | None, *others: tuple[str, str]) -> int:
    """A person on WhatsApp who wrote so long ago."""
    id = scheduler.person(*others, ("whatsapp", f"wa{scheduler.count(Address)}"))
    with scheduler.sessions.begin() as db:
        rows = select(Address).where(Address.person_id == id, Address.channel == "whatsapp")
        address = db.scalars(rows.order_by(Address.id.desc())).first()
        address.last_inbound_at = None if heard is None else scheduler.now - heard
    return id


def news(scheduler: SchedulerWorld, person: int, **more: object) -> int:
    """A letter that speaks first; its id."""
    stored = next(a.address for a in addresses(scheduler, person) if a.channel == "whatsapp")
    address = KEYS.decrypt_address(stored)
    values = {"channel": "whatsapp", "address": address, "reason": "news", "extra": SAID} | more
    scheduler.post(person, "Halo Siti.", Lane.BULK, **values)
    return scheduler.letters()[-1].id


def addresses(scheduler: SchedulerWorld, person: int) -> list[Address]:
    with scheduler.sessions() as db:
        return list(db.scalars(select(Address).where(Address.person_id == person)))


def approve(scheduler: SchedulerWorld, status: str = "APPROVED", category: str = "UTILITY") -> None:
    with scheduler.sessions.begin() as db:
        values = {"status": status, "category": category}
        templates.record_change(db, WORDING.name, WORDING.language, scheduler.now, **values)


def tell(scheduler: SchedulerWorld, message_id: int, state: str, **more: object) -> StatusOutcome:
    price = PRICE if state != "failed" else None
    at = more.pop("at", scheduler.now)
    values = {"platform_id": "wamid.1", "price": price, "channel": "whatsapp"} | more
    return record_status(
        scheduler.sessions,
        DeliveryReport(message_id=message_id, state=state, at=at, **values),
        scheduler.now,
    )


def arrivals(scheduler: SchedulerWorld) -> list[DeliveryStatus]:
    with scheduler.sessions() as db:
        return list(db.scalars(select(DeliveryStatus).order_by(DeliveryStatus.message_id)))


def cases(scheduler: SchedulerWorld) -> list[Case]:
    with scheduler.sessions() as db:
        return list(db.scalars(select(Case).order_by(Case.id)))


def later(scheduler: SchedulerWorld, span: timedelta = DAY) -> datetime:
    scheduler.now += span
    return scheduler.now
