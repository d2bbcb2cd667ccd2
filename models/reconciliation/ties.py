"""Tying deposit lines to official payments, and taking that back: rows that are only added.

Proposals wait for the agent whose money it is, or an officer of the area.

Taking back that deposits are in official data: by one more row each, with a reason.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import and_, exists, insert, select
from sqlalchemy.orm import Session

from domain.calendar import add_months
from domain.reconciliation.deposits import CONFIDENCE, MatchReason
from domain.roles import RoleKind
from models import audit
from models.cashbook import agents, balances
from models.cashbook.entries import NotAllowed
from models.cashbook.matches import STANDS, Match, MatchProposal, MatchReversal
from models.contributions.ledger import EntryKind, LedgerEntry
from models.reconciliation import misposted, proposals
from models.reconciliation.misposted import Misposted
from models.roles.role import Role

PIECE = 500
OFFICIAL = and_(LedgerEntry.kind == EntryKind.POSTED, balances.not_reversed())


def record_match(
    db: Session,
    line_id: int,
    posted_id: int | None,
    why: str,
    actor: str,
    now: datetime,
    proposal_id: int | None = None,
) -> Match:
    """Official data has the money of this line; Refused when it is not on the way any more."""
    db.execute(select(LedgerEntry.id).where(LedgerEntry.id == line_id).with_for_update())
    if not balances.list_entries(db, balances.ON_THE_WAY, LedgerEntry.id == line_id):
        raise NotAllowed("gone")
    facts = {"proposal_id": proposal_id, "reason": why, "decided_by": actor, "at": now}
    row = Match(deposit_entry_id=line_id, official_entry_id=posted_id, **facts)
    db.add(row)
    db.flush()
    audit.record(db, actor, "matched", f"payment:{line_id}", now, why=why)
    return row


def record_matches(
    db: Session, pairs: Mapping[int, int], why: str, actor: str, now: datetime
) -> int:
    """Official payments by deposit line, as `tie` does it, piece by piece; how many. What is not on
    the way any more is left alone."""
    ids, count = sorted(pairs), 0
    for start in range(0, len(ids), PIECE):
        piece = ids[start : start + PIECE]
        mine = LedgerEntry.id.in_(piece)
        db.execute(select(LedgerEntry.id).where(mine).order_by(LedgerEntry.id).with_for_update())
        found = db.scalars(select(LedgerEntry.id).where(balances.ON_THE_WAY, mine)).all()
        facts = {"proposal_id": None, "reason": why, "decided_by": actor, "at": now}
        rows = [
            facts | {"deposit_entry_id": each, "official_entry_id": pairs[each]} for each in found
        ]
        if rows:
            db.connection().execute(insert(Match), rows)
            audit.record_all(db, actor, "matched", (f"payment:{each}" for each in found), now)
        count += len(rows)
    return count


def reverse_match(
    db: Session, match: Match, reason: str, actor: str, now: datetime
) -> MatchReversal:
    """The money of this line is on the way again, and the official payment proves nothing of it;
    Refused when that was said already. Events stay as they are."""
    db.execute(
        select(LedgerEntry.id).where(LedgerEntry.id == match.deposit_entry_id).with_for_update()
    )
    if db.scalar(select(Match.id).where(Match.id == match.id, STANDS)) is None:
        raise NotAllowed("gone")
    row = MatchReversal(match_id=match.id, reason=reason, decided_by=actor, at=now)
    db.add(row)
    db.flush()
    subject = f"payment:{match.deposit_entry_id}"
    audit.record(db, actor, "unmatched", subject, now, match=match.id, reason=reason)
    return row


def official_payment_for(db: Session, line: LedgerEntry) -> LedgerEntry | None:
    """The newest official payment of this person that has one of the line's months."""
    mine = LedgerEntry.participant_id == line.participant_id
    last = add_months(line.first_month, line.months - 1)
    return next(
        (
            each
            for each in reversed(balances.list_entries(db, OFFICIAL, mine))
            if each.first_month <= last
            and add_months(each.first_month, each.months - 1) >= line.first_month
        ),
        None,
    )


def waiting_proposals(db: Session, who: Role) -> Sequence[MatchProposal]:
    """The oldest first; without those whose money is not on the way any more."""
    rows = select(MatchProposal).where(
        MatchProposal.state == proposals.WAITING,
        MatchProposal.agent_id.in_(agents.visible_agent_ids(db, who)),
    )
    return [each for each in db.scalars(rows.order_by(MatchProposal.id)) if open_lines(db, each)]


def find_open(db: Session, who: Role, id: int) -> MatchProposal | None:
    return next((each for each in waiting_proposals(db, who) if each.id == id), None)


def open_lines(db: Session, row: MatchProposal) -> list[LedgerEntry]:
    """The deposit lines, when all of them are still on the way."""
    found = balances.list_entries(db, balances.ON_THE_WAY, LedgerEntry.id.in_(row.lines))
    return found if len(found) == len(row.lines) else []


def confidence(row: MatchProposal) -> int:
    """Percent; what the file did not say whole is worth as much as another name."""
    known = row.reason in set(MatchReason)
    return round(100 * CONFIDENCE[MatchReason(row.reason) if known else MatchReason.NAME])


def decide_proposal(db: Session, row: MatchProposal, who: Role, same: bool, now: datetime) -> None:
    """Tie all lines, or remember that it is other money; Refused when somebody was faster."""
    db.refresh(row, with_for_update=True)
    if row.state != proposals.WAITING:
        raise NotAllowed("gone")
    actor = f"role:{who.id}"
    row.state = proposals.ACCEPTED if same else proposals.REFUSED
    row.decided_at, row.decided_by = now, actor
    audit.record(db, actor, f"{row.state} match", f"proposal:{row.id}", now)
    if same:
        posted = proposals.proposal_rows(db, row)[0]["posted"]
        for line in open_lines(db, row):
            tied = record_match(db, line.id, posted, row.reason, actor, now, row.id)
            if posted is None:
                misposted.open_case(db, tied, line, now)
    db.flush()


def is_under_other_nik(db: Session, row: MatchProposal) -> bool:
    """The branch has it under another NIK."""
    return proposals.proposal_rows(db, row)[0]["posted"] is None


SHOWN = 8


def accepted_proposals(db: Session, who: Role) -> Sequence[MatchProposal]:
    """What this agent accepted, or anybody of the officer's area; the newest first."""
    tied = exists().where(Match.proposal_id == MatchProposal.id, STANDS)
    rows = select(MatchProposal).where(
        tied, MatchProposal.agent_id.in_(agents.visible_agent_ids(db, who))
    )
    if who.kind == RoleKind.AGENT:
        rows = rows.where(MatchProposal.decided_by == f"role:{who.id}")
    return list(
        db.scalars(rows.order_by(MatchProposal.decided_at.desc(), MatchProposal.id).limit(SHOWN))
    )


def find_accepted(db: Session, who: Role, id: str) -> MatchProposal | None:
    return next((each for each in accepted_proposals(db, who) if f"{each.id}" == id), None)


def all_lines(db: Session, row: MatchProposal) -> list[LedgerEntry]:
    """Its deposit lines, wherever their money is now."""
    return balances.list_entries(db, LedgerEntry.id.in_(row.lines))


def reverse_proposal(
    db: Session, row: MatchProposal, who: Role, reason: str, now: datetime
) -> list[tuple[LedgerEntry, MatchReversal]]:
    """The proposal waits again, its lines are on the way; Refused when somebody was faster."""
    db.refresh(row, with_for_update=True)
    if row.state != proposals.ACCEPTED:
        raise NotAllowed("gone")
    rows = select(Match).where(Match.proposal_id == row.id, STANDS).order_by(Match.deposit_entry_id)
    undone = []
    for match in db.scalars(rows).all():
        line = db.get_one(LedgerEntry, match.deposit_entry_id)
        undone.append((line, reverse_match(db, match, reason, f"role:{who.id}", now)))
        misposted.close_as_other_money(db, match, line, who, now)
    row.state, row.decided_at, row.decided_by = proposals.WAITING, None, None
    db.flush()
    return undone


def reverse_misposted(
    db: Session, found: Misposted, who: Role, now: datetime
) -> list[tuple[LedgerEntry, MatchReversal]]:
    """What was taken for money under a wrong NIK is somebody else's."""
    row = db.get(MatchProposal, found.match.proposal_id) if found.match.proposal_id else None
    if row is None:
        raise NotAllowed("gone")
    return reverse_proposal(db, row, who, "not_this_person", now)
