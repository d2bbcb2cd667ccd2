"""Proposals wait for the agent whose money it is, or an officer of the area."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.deposits import CONFIDENCE, Why
from models import audit, cash, cashiers, matched, misposted, proposing
from models.booking import Refused
from models.match import Proposed
from models.payment import Payment
from models.role import Role


def waiting(db: Session, who: Role) -> Sequence[Proposed]:
    """The oldest first; without those whose money is not on the way any more."""
    rows = select(Proposed).where(
        Proposed.state == proposing.WAITING, Proposed.agent_id.in_(cashiers.ids(db, who))
    )
    return [each for each in db.scalars(rows.order_by(Proposed.id)) if lines(db, each)]


def find(db: Session, who: Role, id: int) -> Proposed | None:
    return next((each for each in waiting(db, who) if each.id == id), None)


def lines(db: Session, row: Proposed) -> list[Payment]:
    """The deposit lines, when all of them are still on the way."""
    found = cash.listed(db, cash.ON_THE_WAY, Payment.id.in_(row.lines))
    return found if len(found) == len(row.lines) else []


def confidence(row: Proposed) -> int:
    """Percent; what the file did not say whole is worth as much as another name."""
    known = row.why in set(Why)
    return round(100 * CONFIDENCE[Why(row.why) if known else Why.NAME])


def decide(db: Session, row: Proposed, who: Role, same: bool, now: datetime) -> None:
    """Tie all lines, or remember that it is other money; Refused when somebody was faster."""
    db.refresh(row, with_for_update=True)
    if row.state != proposing.WAITING:
        raise Refused("gone")
    actor = f"role:{who.id}"
    row.state = proposing.ACCEPTED if same else proposing.REFUSED
    row.decided_at, row.decided_by = now, actor
    audit.note(db, actor, f"{row.state} match", f"proposal:{row.id}", now)
    if same:
        posted = proposing.contents(db, row)[0]["posted"]
        for line in lines(db, row):
            tied = matched.tie(db, line.id, posted, row.why, actor, now, row.id)
            if posted is None:
                misposted.notice(db, tied, line, now)
    db.flush()


def elsewhere(db: Session, row: Proposed) -> bool:
    """The branch has it under another NIK."""
    return proposing.contents(db, row)[0]["posted"] is None
