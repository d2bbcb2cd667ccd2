"""The home of a case: the kelurahan of its participant, kept with it.

An officer's list and its number are read off the cases alone: looking up the participant of each of
20,000 took most of the time of a page.
"""

from collections.abc import Collection

from sqlalchemy import ColumnElement, ScalarSelect, column, select, table, update
from sqlalchemy.orm import Session

from models.database.base import batches

PARTICIPANTS = table("participants", column("id"), column("village"), column("merged_into"))
CASES = table("cases", column("participant_id"), column("home"))
"""Both by name: the one belongs to a package above this one, the other imports this module."""
IDS = 500
"""Ids a statement."""


def home_of(participant_id: int | ColumnElement[int] | None) -> ScalarSelect[str]:
    """The home of a participant, as a value in a statement; NULL of one whom nobody sees."""
    seen = PARTICIPANTS.c.id == participant_id, PARTICIPANTS.c.merged_into.is_(None)
    return select(PARTICIPANTS.c.village).where(*seen).scalar_subquery()


def settle(db: Session, participants: Collection[int]) -> None:
    """Bring the homes of all cases about these participants up to date: they moved, were merged,
    parted or deleted, or the cases are new."""
    db.flush()
    homes = update(CASES).values(home=home_of(CASES.c.participant_id))
    for batch in batches(participants, IDS):
        db.connection().execute(homes.where(CASES.c.participant_id.in_(batch)))
