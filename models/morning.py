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

from domain.changes import Change, Seen, changes
from domain.protection import grace_until
from models import scope
from models.case import SHOWN, Case
from models.group import REACHED, Group, which
from models.participant import Participant

end_of_grace = cache(grace_until)
"""Of few different days, for many people."""


@dataclass(frozen=True, slots=True)
class Line:
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
class Morning:
    """One agent's day. `seen` is how everybody stands now."""

    seen: dict[int, Seen] = field(default_factory=dict)
    due: list[Line] = field(default_factory=list)
    behind: list[Line] = field(default_factory=list)
    visit: list[Line] = field(default_factory=list)
    cases: list[tuple[str, Line]] = field(default_factory=list)
    changed: dict[Change, list[Line]] = field(default_factory=dict)
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


def mornings(db: Session, agents: Collection[int], today: date) -> dict[int, Morning]:
    """By role id."""
    found, here = {each: Morning() for each in agents}, db.connection()
    ended = which(Group.ENDED, today)
    everybody = scope.portfolios(agents, Participant.id, Participant.protected_until, ended)
    for agent, id, until, gone in here.execute(everybody):
        found[agent].seen[id] = Seen(until, bool(gone))
    behind = which(Group.ARREARS, today)
    urgent = scope.portfolios(agents, behind, REACHED, *LINE)
    urgent = urgent.where(or_(behind, which(Group.DUE, today)))
    for agent, late, reached, *line in here.execute(urgent):
        put(found[agent], Line(*line), bool(late), bool(reached))
    for agent, about, *line in here.execute(cases(agents)):
        found[agent].cases.append((about, Line(*line)))
    for each in found.values():
        each.due.sort(key=soonest)
        each.behind.sort(key=soonest)
        each.visit.sort(key=route)
    return found


def cases(agents: Collection[int]) -> Any:
    """The oldest first."""
    rows = scope.portfolios(agents, Case.about, *LINE)
    rows = rows.join(Case, Case.participant_id == Participant.id)
    return rows.where(Case.state == "open", Case.about.in_(SHOWN)).order_by(Case.id)


def put(morning: Morning, line: Line, late: bool, reached: bool) -> None:
    (morning.behind if late else morning.due).append(line)
    if not reached:
        morning.visit.append(line)


def soonest(line: Line) -> tuple[Any, ...]:
    """By the days that are left: of protection, or of the grace that follows it."""
    return line.until, line.id


def route(line: Line) -> tuple[Any, ...]:
    """By the end of grace, then street by street."""
    return line.grace, line.village, line.rw, line.rt, line.id


def compare(
    db: Session, found: Mapping[int, Morning], before: Mapping[int, dict[int, Seen] | None]
) -> None:
    """What changed since the digest before; nothing where there was none."""
    news = {
        agent: changes(old, found[agent].seen) for agent, old in before.items() if old is not None
    }
    for agent, each in news.items():
        found[agent].gone = len(each.pop(Change.GONE, ()))
    wanted = sorted({id for each in news.values() for ids in each.values() for id in ids})
    people = {line.id: line for line in theirs(db, found, wanted)}
    for agent, each in news.items():
        listed = {kind: [people[id] for id in ids if id in people] for kind, ids in each.items()}
        found[agent].changed = {kind: lines for kind, lines in listed.items() if lines}


def theirs(db: Session, agents: Collection[int], ids: Sequence[int]) -> list[Line]:
    rows = scope.portfolios(agents, *LINE)
    pieces = (ids[start : start + PIECE] for start in range(0, len(ids), PIECE))
    found = (db.execute(rows.where(Participant.id.in_(piece))) for piece in pieces)
    return [Line(*line) for each in found for _, *line in each]
