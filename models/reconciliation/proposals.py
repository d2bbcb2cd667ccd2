"""Proposals: what may be the same money is proposed once, and waits for a person.

An officer of the area decides, and may take it back. The agent whose money it is says what they
believe: that it is other money counts, that it is the same needs the officer. Official rows under
another NIK, which may be of a namesake, are for officers alone. When the branch takes a payment
back, or it proves other money by now, the proposal is outdated: nobody is asked, nothing accepted.
"""

from collections import defaultdict
from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import TypedDict

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.reconciliation.deposits import CONFIDENCE, MatchCandidate, MatchReason
from domain.roles import RoleKind
from models import audit
from models.cashbook import balances
from models.cashbook.entries import NotAllowed
from models.contributions.ledger import LedgerEntry
from models.contributions.matches import STANDS, Match, MatchProposal, months_of_match
from models.database.base import batches
from models.database.encryption import keyring
from models.reconciliation.matching import PIECE, ProvenShare, official_parts
from models.roles import four_eyes
from models.roles.role import Role

WAITING, ACCEPTED, REFUSED = "waiting", "accepted", "refused"
INCOMPLETE = "incomplete"
"""The reason of a proposal about a row that lacks name, amount or day of payment."""
MOST_ACCEPTED = 8


class ProposedRow(TypedDict):
    """An official row as a proposal keeps it.

    `months` and `on` (the day of payment) in ISO format, `amount` in rupiah, `posted` the id of its
    ledger entry; None when the row is under another NIK.
    """

    nik: str
    name: str
    months: list[str]
    amount: int
    on: str
    posted: int | None


class KnownProposals:
    """The proposals about these deposit lines, all that are on the way, that somebody can decide,
    or refused."""

    def __init__(self, db: Session, lines: Collection[LedgerEntry]) -> None:
        self.agents = {each.id: each.agent_id for each in lines}
        self.by_line = defaultdict[int, list[MatchProposal]](list)
        rows = select(MatchProposal).where(MatchProposal.state.in_([WAITING, REFUSED]))
        known = db.scalars(rows.where(MatchProposal.agent_id.in_({*self.agents.values()}))).all()
        waiting = [each for each in known if each.state == WAITING]
        whole = [each for each in waiting if self.agents.keys() >= {*each.lines}]
        refused = [each for each in known if each.state == REFUSED]
        for row in (*drop_outdated(db, whole), *refused):
            self.add(row)

    def add(self, row: MatchProposal) -> None:
        for line in row.lines:
            self.by_line[line].append(row)

    def includes(self, db: Session, found: MatchCandidate, rows: list[ProposedRow]) -> bool:
        """Whether one about the same money waits, or the very same was refused."""
        known = {row.id: row for line in found.deposits for row in self.by_line[line]}.values()
        asked = [what_was_paid(each) for each in rows]
        return any(
            row.state == WAITING or [what_was_paid(e) for e in proposed_rows(db, row)] == asked
            for row in known
        )


def what_was_paid(official: ProposedRow) -> tuple[object, ...]:
    """The facts of a payment that are the same in a later file: that may have no day, or spell its
    name otherwise."""
    return official["nik"], official["months"], official["amount"], official["posted"]


def propose(
    db: Session,
    known: KnownProposals,
    found: MatchCandidate,
    rows: list[ProposedRow],
    reason: str,
    now: datetime,
) -> bool:
    """Add a proposal; False when it is known already."""
    if known.includes(db, found, rows):
        return False
    proposal = MatchProposal(
        agent_id=known.agents[found.deposits[0]],
        lines=list(found.deposits),
        postings=keyring(db).encrypt_json("proposal", rows),
        reason=reason,
        other_nik=any(each["posted"] is None for each in rows),
        difference=found.difference,
        state=WAITING,
        created_at=now,
    )
    db.add(proposal)
    db.flush()
    known.add(proposal)
    return True


def proposed_rows(db: Session, row: MatchProposal) -> list[ProposedRow]:
    """The official rows of a proposal, decrypted."""
    rows: list[ProposedRow] = keyring(db).decrypt_json("proposal", row.postings)
    return rows


def official_entry_id(db: Session, row: MatchProposal) -> int | None:
    """The official payment that a proposal is about; None when it is under another NIK."""
    return proposed_rows(db, row)[0]["posted"]


def confidence_percent(row: MatchProposal) -> int:
    """The confidence in a proposal; an incomplete row is worth as much as another name."""
    known = row.reason in set(MatchReason)
    return round(100 * CONFIDENCE[MatchReason(row.reason) if known else MatchReason.NAME])


def waiting_proposals(db: Session, by: Role) -> Sequence[MatchProposal]:
    """The proposals that this role may decide on, the oldest first: their money is still on the
    way, and their payment still in official data."""
    return drop_outdated(db, undecided_proposals(db, by))


def undecided_proposals(db: Session, by: Role) -> list[MatchProposal]:
    """The open proposals of this role whose money is on the way, outdated ones too."""
    rows = select(MatchProposal).where(
        MatchProposal.state == WAITING,
        MatchProposal.agent_id.in_(balances.visible_agent_ids(db, by)),
    )
    if by.kind == RoleKind.AGENT:
        rows = rows.where(~MatchProposal.other_nik)
    return [each for each in db.scalars(rows.order_by(MatchProposal.id)) if open_lines(db, each)]


def find_waiting(db: Session, by: Role, id: int) -> MatchProposal | None:
    return next((each for each in waiting_proposals(db, by) if each.id == id), None)


def is_outdated(db: Session, by: Role, id: int) -> bool:
    """Whether only official data that has changed keeps this role from deciding."""
    known = [each for each in undecided_proposals(db, by) if each.id == id]
    return bool(known) and not drop_outdated(db, known)


def require_waiting(db: Session, by: Role, id: int) -> MatchProposal:
    """A proposal that this role may decide on; NotAllowed (gone, outdated) without one."""
    found = find_waiting(db, by, id)
    if found is None:
        raise NotAllowed("outdated" if is_outdated(db, by, id) else "gone")
    return found


def drop_outdated(db: Session, rows: Sequence[MatchProposal]) -> list[MatchProposal]:
    """The proposals of which each official payment stands and proves nothing else yet."""
    proposed = {row.id: proposed_rows(db, row) for row in rows}
    posted = {each["posted"] or 0 for official in proposed.values() for each in official} - {0}
    free, owners = dict[int, set[date]](), dict[int, int]()
    for piece in batches(sorted(posted), PIECE):
        entries = balances.list_entries(db, balances.OFFICIAL, LedgerEntry.id.in_(piece))
        free |= {part.entry.id: {*part.months} for part in official_parts(db, entries)}
    for piece in batches(sorted(posted.union(*(row.lines for row in rows))), PIECE):
        ids = select(LedgerEntry.id, LedgerEntry.participant_id).where(LedgerEntry.id.in_(piece))
        owners |= {each.id: each.participant_id for each in db.execute(ids)}
    elsewhere = proven_elsewhere(db) if any(row.other_nik for row in rows) else {}

    def is_there(row: MatchProposal, official: ProposedRow) -> bool:
        id, months = official["posted"], {*map(date.fromisoformat, official["months"])}
        if id is None:
            return not any(months & {*each.months} for each in elsewhere.get(official["nik"], ()))
        # Only the total of a day, which has several rows, is of other people's payments too.
        own = len(proposed[row.id]) > 1 or owners[id] in {owners[line] for line in row.lines}
        return own and months <= free.get(id, set())

    return [row for row in rows if all(is_there(row, each) for each in proposed[row.id])]


def proven_elsewhere(db: Session) -> dict[str, list[ProvenShare]]:
    """The shares that payments under another NIK prove, by that NIK: each of its months once, as
    for those that are entries of the ledger."""
    rows = (
        select(MatchProposal, Match)
        .join(Match, Match.proposal_id == MatchProposal.id)
        .where(Match.official_entry_id.is_(None), STANDS)
        .order_by(Match.id)
    )
    found = defaultdict[str, list[ProvenShare]](list)
    for row, match in db.execute(rows):
        theirs = [each for each in proposed_rows(db, row) if each["posted"] is None]
        for official in theirs:
            # Of several rows, or of other months than the line's, all is proven.
            months = months_of_match(match) if len(theirs) == 1 else []
            months = months or [*map(date.fromisoformat, official["months"])]
            found[official["nik"]].append(ProvenShare(None, match.amount, months))
    return found


def open_lines(db: Session, row: MatchProposal) -> list[LedgerEntry]:
    """A proposal's deposit lines, when all of them are still on the way; else none."""
    lines = balances.list_entries(db, balances.ON_THE_WAY, LedgerEntry.id.in_(row.lines))
    return lines if len(lines) == len(row.lines) else []


def may_accept(db: Session, row: MatchProposal, by: Role) -> bool:
    """Whether this role may say that it is the same money: an officer, and not the agent too."""
    agent = four_eyes.holder_id(db, row.agent_id)
    return by.kind == RoleKind.OFFICER and four_eyes.may_decide(db, by.person_id, agent)


def claim_proposal(db: Session, row: MatchProposal, by: Role, now: datetime) -> None:
    """Record that an agent believes it to be the same money, which an officer decides."""
    audit.record(db, f"role:{by.id}", "claimed match", f"proposal:{row.id}", now)
