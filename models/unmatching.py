"""Taking back that deposits are in official data: by one more row each, with a reason."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from domain.roles import Kind
from models import cash, cashiers, matched, misposted, proposing
from models.booking import Refused
from models.match import STANDS, Match, Proposed, Unmatch
from models.misposted import Misposted
from models.payment import Payment
from models.role import Role

SHOWN = 8


def accepted(db: Session, who: Role) -> Sequence[Proposed]:
    """What this agent accepted, or anybody of the officer's area; the newest first."""
    tied = exists().where(Match.proposal_id == Proposed.id, STANDS)
    rows = select(Proposed).where(tied, Proposed.agent_id.in_(cashiers.ids(db, who)))
    if who.kind == Kind.AGENT:
        rows = rows.where(Proposed.decided_by == f"role:{who.id}")
    return list(db.scalars(rows.order_by(Proposed.decided_at.desc(), Proposed.id).limit(SHOWN)))


def find(db: Session, who: Role, id: str) -> Proposed | None:
    return next((each for each in accepted(db, who) if f"{each.id}" == id), None)


def lines(db: Session, row: Proposed) -> list[Payment]:
    """Its deposit lines, wherever their money is now."""
    return cash.listed(db, Payment.id.in_(row.lines))


def undo(
    db: Session, row: Proposed, who: Role, reason: str, now: datetime
) -> list[tuple[Payment, Unmatch]]:
    """The proposal waits again, its lines are on the way; Refused when somebody was faster."""
    db.refresh(row, with_for_update=True)
    if row.state != proposing.ACCEPTED:
        raise Refused("gone")
    rows = select(Match).where(Match.proposal_id == row.id, STANDS).order_by(Match.line_id)
    undone = []
    for match in db.scalars(rows).all():
        line = db.get_one(Payment, match.line_id)
        undone.append((line, matched.untie(db, match, reason, f"role:{who.id}", now)))
        misposted.let_go(db, match, line, who, now)
    row.state, row.decided_at, row.decided_by = proposing.WAITING, None, None
    db.flush()
    return undone


def other_money(
    db: Session, found: Misposted, who: Role, now: datetime
) -> list[tuple[Payment, Unmatch]]:
    """What was taken for money under a wrong NIK is somebody else's."""
    row = db.get(Proposed, found.match.proposal_id) if found.match.proposal_id else None
    if row is None:
        raise Refused("gone")
    return undo(db, row, who, "not_this_person", now)
