"""What may be the same money is proposed once, and waits for a person."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.deposits import Proposal
from models.match import Proposed
from models.payment import Payment
from models.seal import keyring

WAITING, ACCEPTED, REFUSED = "waiting", "accepted", "refused"
Shown = list[dict[str, Any]]
"""Official rows as they are kept."""


class Earlier:
    """Proposals about these deposit lines that wait, or were refused."""

    def __init__(self, db: Session, lines: Collection[Payment]) -> None:
        self.agents = {each.id: each.agent_id for each in lines}
        self.by_line = defaultdict[int, list[Proposed]](list)
        rows = select(Proposed).where(Proposed.state.in_([WAITING, REFUSED]))
        for row in db.scalars(rows.where(Proposed.agent_id.in_({*self.agents.values()}))):
            self.add(row)

    def add(self, row: Proposed) -> None:
        for line in row.lines:
            self.by_line[line].append(row)

    def knows(self, db: Session, found: Proposal, shown: Shown) -> bool:
        """One about the same money waits, or the very same was refused."""
        rows = {row.id: row for line in found.deposits for row in self.by_line[line]}.values()
        return any(row.state == WAITING or contents(db, row) == shown for row in rows)


def propose(
    db: Session, earlier: Earlier, found: Proposal, shown: Shown, whole: bool, now: datetime
) -> bool:
    """Unless it is known; `whole`: the file said all of it."""
    if earlier.knows(db, found, shown):
        return False
    agent_id, lines = earlier.agents[found.deposits[0]], list(found.deposits)
    row = Proposed(agent_id=agent_id, lines=lines, state=WAITING, made_at=now)
    row.why, row.difference = found.why if whole else "incomplete", found.difference
    row.postings = keyring(db).seal_json("proposal", shown)
    db.add(row)
    db.flush()
    earlier.add(row)
    return True


def seen(nik: str, name: str, months: Sequence[Any], **facts: Any) -> dict[str, Any]:
    """An official row: `amount` in rupiah, `on` the day of payment, `posted` its event."""
    return {"nik": nik, "name": name, "months": [each.isoformat() for each in months]} | facts


def contents(db: Session, row: Proposed) -> Shown:
    found: Shown = keyring(db).unseal_json("proposal", row.postings)
    return found
