"""Matching deposit lines with official payments, and taking that back: rows that are only added."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from models import audit
from models.cashbook import balances
from models.cashbook.entries import NotAllowed
from models.contributions import ledger
from models.contributions.ledger import LedgerEntry
from models.contributions.matches import STANDS, Match, MatchReversal, months_of_match
from models.database.base import batches

PIECE = 500


@dataclass(frozen=True, slots=True)
class OfficialPart:
    """The part of an official payment that proves no line yet: its months, and the rupiah that are
    matched already."""

    entry: LedgerEntry
    months: tuple[date, ...]
    matched: int


def official_parts(db: Session, entries: Sequence[LedgerEntry]) -> Iterator[OfficialPart]:
    """The parts of these payments that prove nothing yet; none of a payment of which a match says
    that it was for other months. Months that the branch had under another NIK are proven by that
    match: it has moved the money."""
    matches = defaultdict[int, list[Match]](list)
    for piece in batches([each.id for each in entries], PIECE):
        rows = select(Match).where(Match.official_entry_id.in_(piece), STANDS)
        for match in db.scalars(rows):
            matches[match.official_entry_id or 0].append(match)
    moved = misposted_matches(db, {each.participant_id for each in entries})
    for entry in entries:
        asked = {*ledger.months_of(entry)}
        elsewhere = moved[entry.participant_id]
        own = [*matches[entry.id], *(e for e in elsewhere if asked & {*months_of_match(e)})]
        proven = {month for each in own for month in months_of_match(each)}
        months = tuple(each for each in ledger.months_of(entry) if each not in proven)
        if months and all(each.months for each in own):
            yield OfficialPart(entry, months, sum(each.amount for each in own))


def misposted_matches(db: Session, participants: Collection[int]) -> dict[int, list[Match]]:
    """The matches that stand with money of these participants under another NIK, by participant."""
    found = defaultdict[int, list[Match]](list)
    for piece in batches(sorted(participants), PIECE):
        rows = (
            select(LedgerEntry.participant_id, Match)
            .join(LedgerEntry, LedgerEntry.id == Match.deposit_entry_id)
            .where(Match.official_entry_id.is_(None), LedgerEntry.participant_id.in_(piece), STANDS)
        )
        for participant_id, match in db.execute(rows):
            found[participant_id].append(match)
    return found


@dataclass(frozen=True, slots=True)
class ProvenShare:
    """The part of a deposit line that an official payment proves: rupiah, contribution months.

    `official_id`: None when the branch has it under another NIK.
    """

    official_id: int | None
    amount: int
    months: Sequence[date]


def record_match(
    db: Session,
    line_id: int,
    share: ProvenShare,
    reason: str,
    actor: str,
    now: datetime,
    proposal_id: int | None = None,
) -> Match:
    """Match a deposit line, or the open part of it, with an official payment.

    NotAllowed (gone) when less money of it is on the way.
    """
    db.execute(select(LedgerEntry.id).where(LedgerEntry.id == line_id).with_for_update())
    lines = balances.list_entries(db, balances.ON_THE_WAY, LedgerEntry.id == line_id)
    parts = balances.open_parts(db, lines)
    if line_id not in parts or not 0 < share.amount <= parts[line_id].amount:
        raise NotAllowed("gone")
    match = Match(
        deposit_entry_id=line_id,
        official_entry_id=share.official_id,
        amount=share.amount,
        months=[each.isoformat() for each in share.months],
        proposal_id=proposal_id,
        reason=reason,
        decided_by=actor,
        at=now,
    )
    db.add(match)
    db.flush()
    audit.record(db, actor, "matched", f"payment:{line_id}", now, why=reason)
    return match


def record_matches(
    db: Session, pairs: Mapping[int, int], reason: str, actor: str, now: datetime
) -> int:
    """Match many: ids of official payments by deposit line, each for all that is open of the line.
    Return the number of new matches: a line that is not on the way any more is left alone."""
    count = 0
    for piece in batches(sorted(pairs), PIECE):
        in_piece = LedgerEntry.id.in_(piece)
        db.execute(
            select(LedgerEntry.id).where(in_piece).order_by(LedgerEntry.id).with_for_update()
        )
        lines = balances.list_entries(db, balances.ON_THE_WAY, in_piece)
        parts = balances.open_parts(db, lines)
        decision = {"proposal_id": None, "reason": reason, "decided_by": actor, "at": now}
        if lines:
            rows = [
                decision
                | {
                    "deposit_entry_id": line,
                    "official_entry_id": pairs[line],
                    "amount": part.amount,
                    "months": [each.isoformat() for each in part.months],
                }
                for line, part in parts.items()
            ]
            db.connection().execute(insert(Match), rows)
            audit.record_all(db, actor, "matched", (f"payment:{line}" for line in parts), now)
        count += len(lines)
    return count


def reverse_match(
    db: Session, match: Match, reason: str, actor: str, now: datetime
) -> MatchReversal:
    """Take a match back: the line's money is on the way again. Ledger entries stay as they are.

    NotAllowed (gone) when it was taken back already.
    """
    line_id = match.deposit_entry_id
    db.execute(select(LedgerEntry.id).where(LedgerEntry.id == line_id).with_for_update())
    if db.scalar(select(Match.id).where(Match.id == match.id, STANDS)) is None:
        raise NotAllowed("gone")
    reversal = MatchReversal(match_id=match.id, reason=reason, decided_by=actor, at=now)
    db.add(reversal)
    db.flush()
    audit.record(db, actor, "unmatched", f"payment:{line_id}", now, match=match.id, reason=reason)
    return reversal
