"""Messages to whoever has, or had, a role: they name others, who may ask to be forgotten.

Their bodies are erased within the 3x24 hours of UU 27/2022, on the web chat's page too.
"""

from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, and_, select, update
from sqlalchemy.orm import Session

from models.messaging.message import OutboundMessage
from models.roles.role import Role

KEPT = timedelta(days=3)


def has_old_body(now: datetime) -> ColumnElement[bool]:
    """The condition on `OutboundMessage` that it went to staff and has a body kept too long."""
    staff = OutboundMessage.person_id.in_(select(Role.person_id))
    old = OutboundMessage.settled_at < now - KEPT
    return and_(old, OutboundMessage.body.is_not(None), staff)


def erase_bodies(db: Session, now: datetime, after: int, last: int) -> int:
    """Erase old bodies of messages with ids above `after`, up to `last`; return how many."""
    ids = OutboundMessage.id > after, OutboundMessage.id <= last
    rows = update(OutboundMessage).where(has_old_body(now), *ids)
    return db.connection().execute(rows.values(body=None)).rowcount
