"""An officer's yes to roles: to one that was accepted, and to the end of another officer's.

Nobody decides about themselves, nor about what they asked for: see `four_eyes`.
"""

from datetime import datetime

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from domain.regions import is_within
from models import audit
from models.roles import four_eyes, terms
from models.roles.role import OPEN, Role
from models.roles.terms import EndReason


def roles_to_decide(db: Session, officer: Role) -> list[Role]:
    """The roles about which this officer may decide, the oldest first."""
    waiting = or_(~Role.usable, Role.end_asked_by.is_not(None))
    rows = select(Role).where(OPEN, waiting).order_by(Role.id)
    return [row for row in db.scalars(rows) if may_decide_about(db, row, officer)]


def find_role_to_decide(db: Session, officer: Role, role_id: int) -> Role | None:
    """The role, locked; None when this officer may not decide about it, or somebody has."""
    row = db.get(Role, role_id, with_for_update=True, populate_existing=True)
    waits = row is not None and row.ended_at is None and (not row.usable or row.end_asked_by)
    return row if row is not None and waits and may_decide_about(db, row, officer) else None


def may_decide_about(db: Session, row: Role, officer: Role) -> bool:
    """Whether the role is in the officer's area, and neither theirs nor their own wish."""
    asker = row.end_asked_by if row.end_asked_by is not None else row.invited_by
    people = row.person_id, four_eyes.holder_id(db, asker)
    here = officer.usable and is_within(row.area, officer.area)
    return here and four_eyes.may_decide(db, officer.person_id, *people)


def decide(db: Session, row: Role, officer: Role, approved: bool, now: datetime) -> None:
    """Approve or decline what waits: the role, or its end when that was asked for."""
    actor = f"role:{officer.id}"
    if row.end_asked_by is not None:
        why, successor = EndReason(row.end_reason or EndReason.MOVED), row.successor_id
        row.end_asked_by = row.end_reason = row.successor_id = None
        db.flush()
        audit.record(db, actor, "approved" if approved else "declined", f"end:{row.id}", now)
        if approved:
            to = db.get(Role, successor) if successor is not None else None
            to = to if to is not None and terms.may_succeed(row, to) else None
            terms.end_role(db, row, why, actor, now, to)
    elif approved:
        approve(db, row, actor, now)
    else:
        terms.end_role(db, row, EndReason.DECLINED, actor, now)


def approve(db: Session, row: Role, actor: str, now: datetime) -> None:
    """Make an accepted role usable, on any channel."""
    row.approved_at = row.approved_at or now
    row.vouched_at = now
    audit.record(db, actor, "approved", f"role:{row.id}", now)
    db.flush()


def ask_to_end(
    db: Session, row: Role, asker: Role, why: EndReason, successor: Role | None, now: datetime
) -> None:
    """Ask for the end of an officer's role, which another officer decides."""
    row.end_asked_by, row.end_reason = asker.id, why
    row.successor_id = successor.id if successor else None
    audit.record(db, f"role:{asker.id}", "asked to end", f"role:{row.id}", now)
    db.flush()
