"""What the tests of digests share: an agent with a portfolio, mornings, what was said."""

from datetime import datetime, timedelta
from io import BytesIO
from typing import Any

from python_calamine import load_workbook
from sqlalchemy import select

from bot.texts import Texts
from domain.reminders.contact_rules import ZONE
from domain.roles import RoleKind, RoleScope
from handlers.texts import TEXTS_FOLDER
from models.database.files import StoredFile
from models.messaging.message import OutboundMessage
from models.participants.participant import Participant
from models.roles import role
from scheduler.digests import send
from tests.support.scheduler import KEYS, SchedulerWorld

MORNING = datetime(2026, 11, 23, 7, 30, tzinfo=ZONE)
TEXTS = Texts.load(TEXTS_FOLDER)


def agent(office: SchedulerWorld, name: str = "Rudi Agen") -> int:
    """A new agent; the role's id."""
    person_id = office.person()
    with office.sessions.begin() as db:
        reach = RoleScope(RoleKind.AGENT)
        return role.grant_role(db, person_id, reach, office.now, name=name, vouched=True).id


def client(office: SchedulerWorld, agent_id: int, until: Any, **facts: Any) -> int:
    """Somebody in the agent's portfolio."""
    return office.worker(until, agent_id=agent_id, **facts)


def wake(office: SchedulerWorld, at: datetime | None = None) -> int:
    office.now = at or office.now
    return send.post_due_digests(office.sessions, TEXTS, office.now)


def next_day(office: SchedulerWorld, **more: float) -> int:
    return wake(office, office.now + timedelta(days=1, **more))


def said(office: SchedulerWorld) -> list[str]:
    """The text of every digest, oldest first."""
    return [KEYS.decrypt_json("message", each.body)["text"] for each in kept(office)]


def kept(office: SchedulerWorld) -> list[OutboundMessage]:
    with office.sessions() as db:
        rows = (
            select(OutboundMessage)
            .where(OutboundMessage.reason == send.REASON)
            .order_by(OutboundMessage.id)
        )
        return list(db.scalars(rows))


def sheets(office: SchedulerWorld) -> dict[str, list[list[Any]]]:
    """The newest sheet: rows below the header, by the tab's name."""
    with office.sessions() as db:
        content = db.scalar(select(StoredFile.content).order_by(StoredFile.id.desc()).limit(1))
    assert content is not None
    book = load_workbook(BytesIO(KEYS.decrypt("file", content)))
    return {name: book.get_sheet_by_name(name).to_python()[1:] for name in book.sheet_names}


def move(office: SchedulerWorld, id: int, **values: Any) -> None:
    office.change(Participant, id, **values)
