"""What may be the same money is proposed once, and waits for a person."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.reconciliation.deposits import MatchCandidate
from models.cashbook.matches import MatchProposal
from models.contributions.ledger import LedgerEntry
from models.database.encryption import keyring

WAITING, ACCEPTED, REFUSED = "waiting", "accepted", "refused"
Shown = list[dict[str, Any]]
"""Official rows as they are kept."""


class KnownProposals:
    """Proposals about these deposit lines that wait, or were refused."""

    def __init__(self, db: Session, lines: Collection[LedgerEntry]) -> None:
        self.agents = {each.id: each.agent_id for each in lines}
        self.by_line = defaultdict[int, list[MatchProposal]](list)
        rows = select(MatchProposal).where(MatchProposal.state.in_([WAITING, REFUSED]))
        for row in db.scalars(rows.where(MatchProposal.agent_id.in_({*self.agents.values()}))):
            self.add(row)

    def add(self, row: MatchProposal) -> None:
        for line in row.lines:
            self.by_line[line].append(row)

    def knows(self, db: Session, found: MatchCandidate, shown: Shown) -> bool:
        """One about the same money waits, or the very same was refused."""
        rows = {row.id: row for line in found.deposits for row in self.by_line[line]}.values()
        return any(row.state == WAITING or proposal_rows(db, row) == shown for row in rows)


def propose(
    db: Session,
    earlier: KnownProposals,
    found: MatchCandidate,
    shown: Shown,
    whole: bool,
    now: datetime,
) -> bool:
    """Unless it is known; `whole`: the file said all of it."""
    if earlier.knows(db, found, shown):
        return False
    agent_id, lines = earlier.agents[found.deposits[0]], list(found.deposits)
    row = MatchProposal(agent_id=agent_id, lines=lines, state=WAITING, created_at=now)
    row.reason, row.difference = found.reason if whole else "incomplete", found.difference
    row.postings = keyring(db).encrypt_json("proposal", shown)
    db.add(row)
    db.flush()
    earlier.add(row)
    return True


def official_row(nik: str, name: str, months: Sequence[Any], **facts: Any) -> dict[str, Any]:
    """An official row: `amount` in rupiah, `on` the day of payment, `posted` its event."""
    return {"nik": nik, "name": name, "months": [each.isoformat() for each in months]} | facts


def proposal_rows(db: Session, row: MatchProposal) -> Shown:
    found: Shown = keyring(db).decrypt_json("proposal", row.postings)
    return found
