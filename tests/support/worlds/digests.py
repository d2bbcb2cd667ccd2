"""What the tests of digests share: an agent with a portfolio, mornings, what was said."""

from datetime import datetime, timedelta
from io import BytesIO
from typing import Any

from python_calamine import load_workbook
from sqlalchemy import select

from domain.calendar import ZONE
from domain.roles import RoleKind, RoleScope
from models.database.files import StoredFile
from models.messaging.message import OutboundMessage
from models.participants.participant import Participant
from models.roles import role
from scheduler.digests import send
from tests.support.chat import TEXTS
from tests.support.scheduler import KEYS, SchedulerWorld

MORNING = datetime(2026, 11, 23, 7, 30, tzinfo=ZONE)


def agent(scheduler: SchedulerWorld, name: str = "Rudi Agen") -> int:
    """A new agent; the role's id."""
    person_id = scheduler.person()
    with scheduler.sessions.begin() as db:
        reach = RoleScope(RoleKind.AGENT)
        return role.grant_role(db, person_id, reach, scheduler.now, name=name, vouched=True).id


def client(scheduler: SchedulerWorld, agent_id: int, until: Any, **facts: Any) -> int:
    """Somebody in the agent's portfolio."""
    return scheduler.worker(until, agent_id=agent_id, **facts)


def wake(scheduler: SchedulerWorld, at: datetime | None = None) -> int:
    scheduler.now = at or scheduler.now
    return send.post_due_digests(scheduler.sessions, TEXTS, scheduler.now)


def next_day(scheduler: SchedulerWorld, **more: float) -> int:
    return wake(scheduler, scheduler.now + timedelta(days=1, **more))


def said(scheduler: SchedulerWorld) -> list[str]:
    """The text of every digest, oldest first."""
    return [KEYS.decrypt_json("message", each.body)["text"] for each in kept(scheduler)]


def kept(scheduler: SchedulerWorld) -> list[OutboundMessage]:
    with scheduler.sessions() as db:
        rows = (
            select(OutboundMessage)
            .where(OutboundMessage.reason == send.REASON)
            .order_by(OutboundMessage.id)
        )
        return list(db.scalars(rows))


def sheets(scheduler: SchedulerWorld) -> dict[str, list[list[Any]]]:
    """The newest sheet: rows below the header, by the tab's name."""
    with scheduler.sessions() as db:
        content = db.scalar(select(StoredFile.content).order_by(StoredFile.id.desc()).limit(1))
    assert content is not None
    book = load_workbook(BytesIO(KEYS.decrypt("file", content)))
    return {name: book.get_sheet_by_name(name).to_python()[1:] for name in book.sheet_names}


def move(scheduler: SchedulerWorld, id: int, **values: Any) -> None:
    scheduler.change(Participant, id, **values)
