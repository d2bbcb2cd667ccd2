"""What the digests of many agents tell, in a few queries for all of them together.

Everything that is counted is a list here, so a number is always the length of its list.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import or_
from sqlalchemy.orm import Session

from domain.contributions.protection import grace_until
from domain.digests.portfolio_changes import Change, Snapshot, changes
from models.cases import AGENT_KINDS, Case
from models.participants.participant import Participant
from models.participants.standing import REACHABLE, Standing, is_in
from models.roles import scope

end_of_grace = cache(grace_until)
"""Of few different days, for many people."""


@dataclass(frozen=True, slots=True)
class DigestEntry:
    """Somebody in a list. `identity` is sealed."""

    id: int
    identity: bytes | None
    until: date | None
    village: str
    rw: str
    rt: str
    payer: str

    @property
    def grace(self) -> date | None:
        """The last day on which arrears may be paid."""
        return end_of_grace(self.until) if self.until else None


@dataclass(slots=True)
class DigestContent:
    """One agent's day. `seen` is how everybody stands now."""

    seen: dict[int, Snapshot] = field(default_factory=dict)
    due: list[DigestEntry] = field(default_factory=list)
    behind: list[DigestEntry] = field(default_factory=list)
    visit: list[DigestEntry] = field(default_factory=list)
    cases: list[tuple[str, DigestEntry]] = field(default_factory=list)
    changed: dict[Change, list[DigestEntry]] = field(default_factory=dict)
    gone: int = 0
    """How many left the portfolio: who they are is no longer the agent's to see."""

    def villages(self) -> set[str]:
        """Where those who are named live."""
        named = [*self.due, *self.behind, *(line for _, line in self.cases)]
        named += [line for lines in self.changed.values() for line in lines]
        return {line.village for line in named}


PIECE = 500
LINE = (
    Participant.id,
    Participant.identity,
    Participant.protected_until,
    Participant.village,
    Participant.rw,
    Participant.rt,
    Participant.payer,
)


def digest_contents(db: Session, agents: Collection[int], today: date) -> dict[int, DigestContent]:
    """By role id."""
    found, here = {each: DigestContent() for each in agents}, db.connection()
    ended = is_in(Standing.ENDED, today)
    everybody = scope.portfolio_rows(agents, Participant.id, Participant.protected_until, ended)
    for agent, id, until, gone in here.execute(everybody):
        found[agent].seen[id] = Snapshot(until, bool(gone))
    behind = is_in(Standing.ARREARS, today)
    urgent = scope.portfolio_rows(agents, behind, REACHABLE, *LINE)
    urgent = urgent.where(or_(behind, is_in(Standing.DUE, today)))
    for agent, late, reached, *line in here.execute(urgent):
        add_entry(found[agent], DigestEntry(*line), bool(late), bool(reached))
    for agent, about, *line in here.execute(cases(agents)):
        found[agent].cases.append((about, DigestEntry(*line)))
    for each in found.values():
        each.due.sort(key=by_days_left)
        each.behind.sort(key=by_days_left)
        each.visit.sort(key=by_address)
    return found


def cases(agents: Collection[int]) -> Any:
    """The oldest first."""
    rows = scope.portfolio_rows(agents, Case.kind, *LINE)
    rows = rows.join(Case, Case.participant_id == Participant.id)
    return rows.where(Case.state == "open", Case.kind.in_(AGENT_KINDS)).order_by(Case.id)


def add_entry(morning: DigestContent, line: DigestEntry, late: bool, reached: bool) -> None:
    (morning.behind if late else morning.due).append(line)
    if not reached:
        morning.visit.append(line)


def by_days_left(line: DigestEntry) -> tuple[Any, ...]:
    """By the days that are left: of protection, or of the grace that follows it."""
    return line.until, line.id


def by_address(line: DigestEntry) -> tuple[Any, ...]:
    """By the end of grace, then street by street."""
    return line.grace, line.village, line.rw, line.rt, line.id


def add_changes(
    db: Session,
    found: Mapping[int, DigestContent],
    before: Mapping[int, dict[int, Snapshot] | None],
) -> None:
    """What changed since the digest before; nothing where there was none."""
    news = {
        agent: changes(old, found[agent].seen) for agent, old in before.items() if old is not None
    }
    for agent, each in news.items():
        found[agent].gone = len(each.pop(Change.GONE, ()))
    wanted = sorted({id for each in news.values() for ids in each.values() for id in ids})
    people = {line.id: line for line in changed_people(db, found, wanted)}
    for agent, each in news.items():
        listed = {kind: [people[id] for id in ids if id in people] for kind, ids in each.items()}
        found[agent].changed = {kind: lines for kind, lines in listed.items() if lines}


def changed_people(db: Session, agents: Collection[int], ids: Sequence[int]) -> list[DigestEntry]:
    rows = scope.portfolio_rows(agents, *LINE)
    pieces = (ids[start : start + PIECE] for start in range(0, len(ids), PIECE))
    found = (db.execute(rows.where(Participant.id.in_(piece))) for piece in pieces)
    return [DigestEntry(*line) for each in found for _, *line in each]
