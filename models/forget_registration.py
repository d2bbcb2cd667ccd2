"""Erasure of what the desk of pairs and broadcasts keep: what others said, and what was shared.

Of an erased person's money the amounts stay, and nothing that says whose it was.
"""

from typing import Any

from sqlalchemy import delete, or_, select, update
from sqlalchemy.orm import Session

from models import officeholders
from models.broadcasts.broadcast import Broadcast, BroadcastRecipient
from models.cashbook.matches import MatchProposal
from models.contributions.ledger import EntryKind, LedgerEntry, entries_of
from models.participants.duplicate_pairs import UNDECIDED, BlockingKey, DuplicatePair
from models.participants.participant import ApplicationState, Participant
from models.reminders import reminder
from models.roles.role import Role


def forget_keys(db: Session, participant_id: int) -> None:
    """The registration shares nothing with anybody any more."""
    db.execute(delete(BlockingKey).where(BlockingKey.participant_id == participant_id))
    about = or_(DuplicatePair.first_id == participant_id, DuplicatePair.second_id == participant_id)
    db.execute(delete(DuplicatePair).where(about, UNDECIDED))


def erase_broadcast_texts(db: Session, person_id: int) -> None:
    """What somebody wrote to many is not kept; who heard it stays counted."""
    roles = select(Role.id).where(Role.person_id == person_id)
    db.execute(update(Broadcast).where(Broadcast.role_id.in_(roles)).values(text=None))


def export_broadcasts(db: Session, person_id: int) -> list[dict[str, Any]]:
    """Broadcasts that were for the person, and what became of them."""
    rows = (
        select(Broadcast.created_at, BroadcastRecipient.state, BroadcastRecipient.reason)
        .join(Broadcast, Broadcast.id == BroadcastRecipient.broadcast_id)
        .where(BroadcastRecipient.person_id == person_id)
        .order_by(Broadcast.id)
    )
    return [
        {"at": made_at.isoformat(), "fate": fate, "reason": reason}
        for made_at, fate, reason in db.execute(rows)
    ]


def forget_registration(db: Session, row: Participant) -> None:
    """An application nobody took up is deleted; of others only what identifies goes."""
    officeholders.forget_name(db, row)
    forget_keys(db, row.id)
    if row.state == ApplicationState.SUBMITTED and not entries_of(db, row.id):
        db.execute(delete(reminder.Reminder).where(reminder.Reminder.participant_id == row.id))
        promote_next_duplicate(db, row)
        db.delete(row)
    else:
        row.identity, row.phone_index, row.person_id = None, None, None
        row.name_words = []
        row.occupation, row.post = "", None
    db.flush()


def promote_next_duplicate(db: Session, row: Participant) -> None:
    """Of the applications that wait behind this one with the same NIK, the first moves up."""
    waiting = select(Participant).where(Participant.duplicate_of == row.id)
    behind = list(db.scalars(waiting.order_by(Participant.id)))
    if behind:
        row.duplicate_of = row.id  # two that are nobody's duplicate may not have one NIK
        db.flush()
        for each in behind:
            each.duplicate_of = None if each is behind[0] else behind[0].id
        db.flush()


def forget_proposals(db: Session, participant_id: int) -> None:
    """Official rows that were proposed for it hold a NIK and a name."""
    mine = LedgerEntry.participant_id == participant_id
    lines = select(LedgerEntry.id, LedgerEntry.agent_id).where(
        mine, LedgerEntry.kind == EntryKind.DEPOSITED
    )
    found = {row[0]: row[1] for row in db.execute(lines)}
    rows = select(MatchProposal).where(MatchProposal.agent_id.in_({*found.values()}))
    about = [each.id for each in db.scalars(rows) if {*each.lines} & found.keys()]
    db.execute(delete(MatchProposal).where(MatchProposal.id.in_(about)))
