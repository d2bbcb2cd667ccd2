"""Names that were sealed before they could be searched get their words, a piece at a time."""

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from models import job, name_word
from models.name_word import NameWord
from models.participant import Participant, identity

PLACE = "names_indexed"
"""The fact that says up to which participant it is done; DONE when it is to the end."""

DONE = "done"


def backfill(db: Session, most: int) -> int:
    """The next `most` participants; how many there were. Those who come later have theirs."""
    place = job.fact(db, PLACE) or "0"
    if place == DONE:
        return 0
    rows = select(Participant).where(Participant.id > int(place)).order_by(Participant.id)
    rows = rows.limit(most).options(selectinload(Participant.words))
    found = list(db.scalars(rows.with_for_update(of=Participant)))
    for row in found:
        if row.identity and not row.words:
            name = identity(db, row).full_name
            row.words = [NameWord(word=each) for each in name_word.indexes(db, name)]
    job.remember(db, PLACE, str(found[-1].id) if found else DONE)
    return len(found)
