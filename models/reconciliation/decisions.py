"""Decisions about proposals: money is matched with what official rows prove of it, or is not; and
matches are taken back."""

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from models import audit
from models.cashbook import balances
from models.cashbook.entries import NotAllowed
from models.contributions.ledger import LedgerEntry
from models.contributions.matches import STANDS, Match, MatchProposal, MatchReversal
from models.reconciliation import misposted
from models.reconciliation.matching import ProvenShare, record_match, reverse_match
from models.reconciliation.misposted import Misposted
from models.reconciliation.proposals import (
    ACCEPTED,
    MOST_ACCEPTED,
    REFUSED,
    WAITING,
    drop_outdated,
    may_accept,
    open_lines,
    proposed_rows,
)
from models.roles.role import Role


def decide_proposal(
    db: Session, row: MatchProposal, by: Role, is_same: bool, now: datetime
) -> None:
    """Match all lines with what the official rows prove of them, or remember: it is other money.

    What they do not prove stays on the way. NotAllowed when somebody was faster or it is not this
    role's to accept (gone), or when official data has changed (outdated): nothing is recorded then.
    A case is opened for money under another NIK.
    """
    if row.other_nik:
        # Its row may be in other proposals too, and no entry of the ledger stands for it.
        of_others = select(MatchProposal.id).where(MatchProposal.other_nik)
        waiting = of_others.where(MatchProposal.state == WAITING).order_by(MatchProposal.id)
        db.execute(waiting.with_for_update())
    db.refresh(row, with_for_update=True)
    if row.state != WAITING or (is_same and not may_accept(db, row, by)):
        raise NotAllowed("gone")
    shares = provable_shares(db, row) if is_same else []
    actor = f"role:{by.id}"
    row.state = ACCEPTED if is_same else REFUSED
    row.decided_at, row.decided_by = now, actor
    audit.record(db, actor, f"{row.state} match", f"proposal:{row.id}", now)
    for line, share in shares:
        match = record_match(db, line.id, share, row.reason, actor, now, row.id)
        if share.official_id is None:
            misposted.open_case(db, match, line, now)
    db.flush()


def provable_shares(db: Session, row: MatchProposal) -> list[tuple[LedgerEntry, ProvenShare]]:
    """The shares that may be matched now, all entries on both sides locked; NotAllowed when there
    are none."""
    posted = [each["posted"] for each in proposed_rows(db, row) if each["posted"]]
    both = LedgerEntry.id.in_([*row.lines, *posted])
    db.execute(select(LedgerEntry.id).where(both).order_by(LedgerEntry.id).with_for_update())
    if not open_lines(db, row):
        raise NotAllowed("gone")
    if not drop_outdated(db, [row]):
        raise NotAllowed("outdated")
    return proven_shares(db, row)


def proven_shares(db: Session, row: MatchProposal) -> list[tuple[LedgerEntry, ProvenShare]]:
    """The parts of its lines that the official rows of a proposal prove, at most what is open."""
    lines = open_lines(db, row)
    parts = balances.open_parts(db, lines)
    left = {line.id: parts[line.id].amount for line in lines}
    shares = []
    for official in proposed_rows(db, row):
        months, amount = {*map(date.fromisoformat, official["months"])}, official["amount"]
        for line in lines:
            proven = min(left[line.id], amount)
            if proven > 0:
                left[line.id] -= proven
                amount -= proven
                shared = [each for each in parts[line.id].months if each in months]
                shares.append((line, ProvenShare(official["posted"], proven, shared)))
    return shares


def still_open(db: Session, row: MatchProposal) -> int:
    """The rupiah of a proposal's lines that stay on the way when it is the same money."""
    parts = balances.open_parts(db, open_lines(db, row)).values()
    proven = sum(share.amount for _, share in proven_shares(db, row))
    return sum(each.amount for each in parts) - proven


def accepted_proposals(db: Session, by: Role) -> Sequence[MatchProposal]:
    """The newest that were accepted in this officer's area."""
    matched = exists().where(Match.proposal_id == MatchProposal.id, STANDS)
    rows = select(MatchProposal).where(
        matched, MatchProposal.agent_id.in_(balances.visible_agent_ids(db, by))
    )
    newest = rows.order_by(MatchProposal.decided_at.desc(), MatchProposal.id)
    return list(db.scalars(newest.limit(MOST_ACCEPTED)))


def find_accepted(db: Session, by: Role, id: str) -> MatchProposal | None:
    return next((each for each in accepted_proposals(db, by) if f"{each.id}" == id), None)


def all_lines(db: Session, row: MatchProposal) -> list[LedgerEntry]:
    """A proposal's deposit lines, wherever their money is."""
    return balances.list_entries(db, LedgerEntry.id.in_(row.lines))


def reverse_proposal(
    db: Session, row: MatchProposal, by: Role, reason: str, now: datetime
) -> list[tuple[LedgerEntry, MatchReversal]]:
    """Let an accepted proposal wait again, its lines on the way; return these with the reversals.

    NotAllowed (gone) when somebody was faster.
    """
    db.refresh(row, with_for_update=True)
    if row.state != ACCEPTED:
        raise NotAllowed("gone")
    matches = select(Match).where(Match.proposal_id == row.id, STANDS)
    reversals = []
    for match in db.scalars(matches.order_by(Match.deposit_entry_id)).all():
        line = db.get_one(LedgerEntry, match.deposit_entry_id)
        reversals.append((line, reverse_match(db, match, reason, f"role:{by.id}", now)))
        misposted.close_as_other_money(db, match, line, by, now)
    row.state, row.decided_at, row.decided_by = WAITING, None, None
    db.flush()
    return reversals


def reverse_misposted(
    db: Session, found: Misposted, by: Role, now: datetime
) -> list[tuple[LedgerEntry, MatchReversal]]:
    """Reverse the proposal of money under a wrong NIK: it is somebody else's."""
    row = db.get(MatchProposal, found.match.proposal_id) if found.match.proposal_id else None
    if row is None:
        raise NotAllowed("gone")
    return reverse_proposal(db, row, by, "not_this_person", now)
