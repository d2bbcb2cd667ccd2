"""The registration that is an officeholder's, kept for the figures of all days.

It is found by name and place (`gaps.best_match`) once both are known, and stays although one of
them changes their address or name later: the past does not change with it.
"""

from collections.abc import Collection

from sqlalchemy import and_, select, update
from sqlalchemy.orm import Session

from models.coverage.gaps import best_match
from models.officeholders import SERVING, Officeholder
from models.participants.name_index import NameWord
from models.participants.participant import MERGED, Participant

REGISTRATION = best_match(~MERGED)


def link_of_participants(db: Session, participants: Collection[int]) -> None:
    """Look for posts that are these participants'."""
    if not participants:
        return
    same = and_(
        Officeholder.name_index == NameWord.word,
        Officeholder.village == Participant.village,
        Officeholder.organisation == Participant.organisation,
    )
    rows = (
        select(Officeholder.id)
        .join(NameWord, NameWord.word == Officeholder.name_index)
        .join(Participant, Participant.id == NameWord.participant_id)
        .where(same, Participant.id.in_(participants))
    )
    link(db, list(db.scalars(rows.distinct())))


def link(db: Session, officeholders: Collection[int]) -> None:
    """Look for the registrations of those who are in office and have none yet."""
    if not officeholders:
        return
    found = select(Officeholder.id, REGISTRATION).where(
        Officeholder.id.in_(officeholders), Officeholder.participant_id.is_(None), SERVING
    )
    for id, participant_id in db.execute(found).all():
        if participant_id is not None:
            row = update(Officeholder).where(Officeholder.id == id)
            db.execute(row.values(participant_id=participant_id, counted=0))
