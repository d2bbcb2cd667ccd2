"""Some of the demo's people were registered twice by somebody who mistyped, in one portfolio."""

from dataclasses import replace
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from models import participant, twins
from models.participant import Participant

EVERY = 40
COPIED = (
    *("sex", "village", "rt", "rw", "organisation", "post", "occupation", "sector", "income"),
    *("programme", "payer", "months", "declared_at", "flags", "agent_id"),
)


def seed(db: Session, now: datetime) -> None:
    """Every fortieth once more, two digits of the NIK swapped and no chat; and all compared."""
    rows = select(Participant).where(Participant.agent_id.is_not(None)).order_by(Participant.id)
    for row in list(db.scalars(rows))[::EVERY]:
        who = participant.identity(db, row)
        nik = f"{who.nik[:14]}{who.nik[15]}{who.nik[14]}"
        facts = {name: getattr(row, name) for name in COPIED} | {"person_id": None}
        if participant.by_nik(db, nik) is None:
            again = replace(who, nik=nik, full_name=who.full_name.replace("I", "Y"), phone="")
            participant.apply(db, again, now, registered_by=None, **facts)
    while twins.look(db, now, 100):
        pass
