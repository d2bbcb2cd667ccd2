"""Undoing the import of a status file: all that it wrote goes back, as events.

What somebody did on the ground of it afterwards stands in the way, and nothing is undone: newer
official data, a payment, a decision about money, a merge. The ledger is only added to.
"""

from collections.abc import Collection, Sequence
from contextlib import suppress
from datetime import datetime
from enum import StrEnum

from sqlalchemy import ColumnElement, and_, exists, func, not_, or_, select, update
from sqlalchemy.orm import Session

from models.branch import decisions, status_changes
from models.branch.status_changes import StatusChange
from models.branch.status_files import StatusImport
from models.cases.cases import Case, CaseKind
from models.cashbook.entries import NotAllowed
from models.contributions.ledger import EntryKind, LedgerEntry
from models.contributions.matches import STANDS, Match, MatchProposal, months_of_match
from models.messaging.message import WAITING, DeliveryState, OutboundMessage
from models.participants import participant, versions
from models.participants.duplicate_pairs import RegistrationMerge
from models.participants.participant import MERGED, Participant
from models.reconciliation import reconcile
from models.reconciliation.matching import ProvenShare, record_match, reverse_match
from models.reminders.reminder import Reminder

REASON = "import_undone"
NEWS = "news"
"""The reason of the messages that an import posts."""
UNSENT = and_(WAITING, OutboundMessage.leased_until.is_(None), OutboundMessage.attempts == 0)
"""News that surely has not left: an undo cancels it."""
CLOSED_BY_IMPORT = ("taken over", "posted")


class Obstacle(StrEnum):
    """A later event that builds on the import."""

    NEWER = "newer"
    """The official data was changed since."""
    PAYMENT = "payment"
    """A payment was reported, collected, deposited or reversed since."""
    DECIDED = "decided"
    """Somebody decided that money of an agent is in this data."""
    MERGED = "merged"
    """The registration was merged with another one since, or told apart from it."""


def obstacles(db: Session, row: StatusImport, most: int) -> list[tuple[int, Obstacle]]:
    """Participants of the import with what stands in the way of undoing it, up to `most` each."""
    return [
        (id, kind)
        for kind, condition in _conditions(row).items()
        for id in db.scalars(
            select(StatusChange.participant_id)
            .join(Participant, Participant.id == StatusChange.participant_id)
            .where(_open(row), condition)
            .order_by(StatusChange.participant_id)
            .limit(most)
        )
    ]


def _open(row: StatusImport) -> ColumnElement[bool]:
    """The condition for the changes of the import that still stand."""
    return (StatusChange.import_id == row.id) & StatusChange.undone_at.is_(None)


def _conditions(row: StatusImport) -> dict[Obstacle, ColumnElement[bool]]:
    own = LedgerEntry.participant_id == StatusChange.participant_id
    by_people = or_(
        LedgerEntry.kind.in_([EntryKind.REPORTED, EntryKind.COLLECTED, EntryKind.DEPOSITED]),
        LedgerEntry.agent_id.is_not(None),
    )
    decided = exists().where(
        own,
        LedgerEntry.kind == EntryKind.POSTED,
        LedgerEntry.at == row.imported_at,
        Match.official_entry_id == LedgerEntry.id,
        Match.decided_by != reconcile.ACTOR,
        STANDS,
    )
    since = or_(
        RegistrationMerge.at >= row.imported_at, RegistrationMerge.undone_at >= row.imported_at
    )
    one_of_two = or_(
        RegistrationMerge.kept_id == StatusChange.participant_id,
        RegistrationMerge.merged_id == StatusChange.participant_id,
    )
    return {
        Obstacle.NEWER: or_(
            Participant.state != StatusChange.state,
            Participant.protected_until.is_distinct_from(StatusChange.until),
            Participant.deceased_on.is_distinct_from(StatusChange.deceased_on),
            Participant.data_as_of.is_distinct_from(StatusChange.as_of),
        ),
        Obstacle.PAYMENT: exists().where(own, by_people, LedgerEntry.at > row.imported_at),
        Obstacle.DECIDED: decided,
        Obstacle.MERGED: or_(MERGED, exists().where(one_of_two, since)),
    }


def can_undo_until(row: StatusImport) -> datetime | None:
    """The moment from which what stood before the import is not kept any more; None of a file that
    was never applied."""
    return row.imported_at + status_changes.KEPT if row.imported_at else None


def is_too_old(row: StatusImport, now: datetime) -> bool:
    """Whether what stood before the import is not kept any more."""
    until = can_undo_until(row)
    return until is None or until <= now


def extent(db: Session, row: StatusImport) -> tuple[int, int]:
    """The people whom the import wrote to, and those whose news may have left."""
    people = select(func.count()).where(_open(row))
    told = select(func.count(OutboundMessage.person_id.distinct())).where(
        OutboundMessage.reason == NEWS,
        OutboundMessage.queued_at == row.imported_at,
        not_(UNSENT),
        OutboundMessage.outcome.is_distinct_from(DeliveryState.CANCELLED),
    )
    return db.scalar(people) or 0, db.scalar(told) or 0


def decided_proposals(db: Session, row: StatusImport) -> int:
    """The number of proposals out of this import that somebody has accepted and that stand."""
    rows = select(MatchProposal.id).where(
        MatchProposal.created_at == row.imported_at,
        MatchProposal.state == "accepted",
        exists().where(Match.proposal_id == MatchProposal.id, STANDS),
    )
    return len(list(db.scalars(rows)))


def undo_piece(
    db: Session, row: StatusImport, actor: str, now: datetime, most: int, after: int = 0
) -> tuple[int, int]:
    """Undo what the import changed of the next participants, those with an id above `after`: how
    many, 0 at the end, and the last one's id."""
    rows = select(StatusChange).where(_open(row), StatusChange.participant_id > after)
    changes = list(db.scalars(rows.order_by(StatusChange.participant_id).limit(most)))
    ids = [each.participant_id for each in changes]
    locked = select(Participant).where(Participant.id.in_(ids)).order_by(Participant.id)
    people = {each.id: each for each in db.scalars(locked.with_for_update())}
    undo_months(db, row, ids, actor, now)
    for change in changes:
        undo_change(db, change, people[change.participant_id], now)
    if row.imported_at:
        decisions.take_back_entered(db, ids, row.imported_at)
    reopen(db, row, ids, now)
    if row.imported_at is not None:
        versions.withdraw_versions(db, ids, row.imported_at, now)
    versions.keep_versions(db, ids, now)
    return len(changes), ids[-1] if ids else after


def undo_change(db: Session, change: StatusChange, who: Participant, now: datetime) -> None:
    """Give a participant back what stood there before."""
    before = status_changes.load(db, change)
    who.state, who.data_origin = before.state, before.origin or None
    who.protected_until, who.deceased_on, who.data_as_of = before.days
    participant.set_rejection(db, who, before.rejection)
    if who.identity and participant.identity(db, who).kpj != before.kpj:
        participant.correct_identity(db, who, kpj=before.kpj)
    change.undone_at = now


def undo_months(
    db: Session, row: StatusImport, ids: Sequence[int], actor: str, now: datetime
) -> None:
    """Reverse the months that the import posted for these participants, post anew those that it
    reversed, and take back the matches that followed by themselves."""
    written = select(LedgerEntry).where(
        LedgerEntry.participant_id.in_(ids),
        LedgerEntry.at == row.imported_at,
        LedgerEntry.kind.in_([EntryKind.POSTED, EntryKind.REVERSED]),
    )
    ordered = written.order_by(LedgerEntry.participant_id, LedgerEntry.id.desc())
    entries = [each for each in db.scalars(ordered) if is_official(each)]
    posted = [each.id for each in entries if each.kind == EntryKind.POSTED]
    for match in standing_matches(db, posted):
        reverse_match(db, match, REASON, actor, now)
    reversals = select(LedgerEntry.reverses_id).where(LedgerEntry.reverses_id.in_(posted))
    reversed_ids = set(db.scalars(reversals))
    open_entries = [each for each in entries if each.id not in reversed_ids]
    db.add_all(undoing(each, now) for each in open_entries if each.kind == EntryKind.POSTED)
    post_again(db, [each for each in open_entries if each.kind == EntryKind.REVERSED], actor, now)


def standing_matches(db: Session, official_ids: Collection[int]) -> list[Match]:
    """The matches with these official entries that were not taken back, in their order."""
    rows = select(Match).where(Match.official_entry_id.in_(official_ids), STANDS)
    return list(db.scalars(rows.order_by(Match.id)))


def is_official(entry: LedgerEntry) -> bool:
    """Whether a file wrote the entry. As a condition of the query, "of no agent" would lead over
    the index of all that is of none; posted months have the agent who served the participant."""
    return entry.recorded_by is None and (entry.kind == EntryKind.POSTED or entry.agent_id is None)


def undoing(entry: LedgerEntry, now: datetime) -> LedgerEntry:
    """The reversal of posted months."""
    return LedgerEntry(
        participant_id=entry.participant_id,
        kind=EntryKind.REVERSED,
        first_month=entry.first_month,
        months=entry.months,
        reverses_id=entry.id,
        reason=REASON,
        at=now,
    )


def post_again(db: Session, reversals: Sequence[LedgerEntry], actor: str, now: datetime) -> None:
    """Post the months once more that these reversals took back, for the agent of then; money that
    was matched with them is again, as far as it is on the way."""
    wanted = LedgerEntry.id.in_([each.reverses_id for each in reversals])
    again = {
        each.id: LedgerEntry(
            participant_id=each.participant_id,
            kind=EntryKind.POSTED,
            first_month=each.first_month,
            months=each.months,
            agent_id=each.agent_id,
            at=now,
        )
        for each in db.scalars(select(LedgerEntry).where(wanted).order_by(LedgerEntry.id))
    }
    db.add_all(again.values())
    db.flush()
    for match in standing_matches(db, again):
        posted = again[match.official_entry_id or 0].id
        share = ProvenShare(posted, match.amount, months_of_match(match))
        reverse_match(db, match, REASON, actor, now)
        with suppress(NotAllowed):
            record_match(
                db, match.deposit_entry_id, share, match.reason, match.decided_by, now,
                match.proposal_id,
            )  # fmt: skip


def reopen(db: Session, row: StatusImport, ids: Sequence[int], now: datetime) -> None:
    """Open again the cases and reminders that the import closed; close the cases that it opened."""
    closed = update(Case).where(
        Case.participant_id.in_(ids),
        Case.closed_at == row.imported_at,
        Case.close_reason.in_(CLOSED_BY_IMPORT),
    )
    again = {"closed_at": None, "close_reason": None}
    db.execute(closed.where(Case.due_at > now).values(state="waiting", **again))
    db.execute(closed.where(Case.due_at <= now).values(state="open", **again))
    reminders = update(Reminder).where(
        Reminder.participant_id.in_(ids),
        Reminder.closed_at == row.imported_at,
        Reminder.outcome == "cancelled",
    )
    db.execute(reminders.values(closed_at=None, outcome=None))


def finish(db: Session, row: StatusImport, actor: str, now: datetime) -> None:
    """Withdraw what the import has put to somebody: doubts about a NIK, and proposals."""
    opened = update(Case).where(
        Case.kind == CaseKind.OFFICIAL,
        Case.opened_at == row.imported_at,
        Case.closed_at.is_(None),
    )
    db.execute(opened.values(state="closed", closed_at=now, close_reason=REASON))
    proposals = update(MatchProposal).where(
        MatchProposal.created_at == row.imported_at, MatchProposal.state == "waiting"
    )
    db.execute(proposals.values(state="refused", decided_at=now, decided_by=actor))
