"""Of an erased person's money the amounts stay, and nothing that says whose it was."""

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from models.match import Proposed
from models.payment import Event, Payment


def forget(db: Session, participant_id: int) -> None:
    """Official rows that were proposed for it hold a NIK and a name."""
    mine = Payment.participant_id == participant_id
    lines = select(Payment.id, Payment.agent_id).where(mine, Payment.event == Event.DEPOSITED)
    found = {row[0]: row[1] for row in db.execute(lines)}
    rows = select(Proposed).where(Proposed.agent_id.in_({*found.values()}))
    about = [each.id for each in db.scalars(rows) if {*each.lines} & found.keys()]
    db.execute(delete(Proposed).where(Proposed.id.in_(about)))
