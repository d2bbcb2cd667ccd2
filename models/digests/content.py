"""The contents of the digests of many agents, in a few queries for all of them.

Everything that is counted is a list here, so a number is always the length of its list.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache

from sqlalchemy import ColumnElement, and_, case, literal, or_
from sqlalchemy.orm import Session

from domain.contributions.protection import grace_until
from domain.digests.portfolio_changes import Change, Snapshot, changes
from models.cases.cases import AGENT_KINDS, Case
from models.participants import follow_ups
from models.participants.memberships import PAID_UNTIL, has_payment
from models.participants.participant import ApplicationState, Participant
from models.participants.standing import REACHABLE, Standing, conditions_of_each, is_in
from models.roles import scope

end_of_grace = cache(grace_until)
"""Of few different days, for many people."""

PIECE = 500
"""Participant ids in one query."""


@dataclass(frozen=True, slots=True)
class DigestEntry:
    """A participant in a list. `identity` is encrypted, `months` are those of a first payment,
    `income` is rupiah a month; `paid_until` is the last day of what was paid and waits."""

    id: int
    identity: bytes | None
    until: date | None
    village: str
    rw: str
    rt: str
    payer: str
    income: int
    sector: str
    programme: str
    months: int
    paid_until: date | None

    @property
    def grace(self) -> date | None:
        """The last day on which arrears may be paid."""
        return end_of_grace(self.until) if self.until else None


ENTRY = (
    Participant.id,
    Participant.identity,
    Participant.protected_until,
    Participant.village,
    Participant.rw,
    Participant.rt,
    Participant.payer,
    Participant.income,
    Participant.sector,
    Participant.programme,
    Participant.months,
    PAID_UNTIL,
)
"""The columns of a DigestEntry, in its order."""


@dataclass(slots=True)
class DigestContent:
    """One agent's day. `standing` is how everybody of the portfolio stands, by participant id.

    `cases` are pairs of kind and participant. Of those who left only the number is known: who they
    are is not the agent's to see, and of those who were visited or called and are left out
    (`followed_up`) too. `first` have never paid.
    """

    standing: dict[int, Snapshot] = field(default_factory=dict)
    due: list[DigestEntry] = field(default_factory=list)
    behind: list[DigestEntry] = field(default_factory=list)
    paid: list[DigestEntry] = field(default_factory=list)
    first: list[DigestEntry] = field(default_factory=list)
    visit: list[DigestEntry] = field(default_factory=list)
    cases: list[tuple[str, DigestEntry]] = field(default_factory=list)
    changed: dict[Change, list[DigestEntry]] = field(default_factory=dict)
    gone: int = 0
    followed_up: int = 0
    late: tuple[int, int] = (0, 0)
    """Collections that should have been deposited, and their rupiah."""

    def villages(self) -> set[str]:
        """The codes of the villages in which those who are named live."""
        named = [*self.due, *self.behind, *self.paid, *self.first]
        named += [entry for _, entry in self.cases]
        named += [entry for entries in self.changed.values() for entry in entries]
        return {entry.village for entry in named}


def digest_contents(db: Session, agents: Collection[int], today: date) -> dict[int, DigestContent]:
    """Contents by role id, without what changed. Lists are sorted by the days that are left, of
    protection or of grace; visits and first payments by place; cases come oldest first.
    """
    found, here = {each: DigestContent() for each in agents}, db.connection()
    ended = is_in(Standing.ENDED, today)
    everybody = scope.portfolio_rows(agents, Participant.id, Participant.protected_until, ended)
    for agent, id, until, is_over in here.execute(everybody):
        found[agent].standing[id] = Snapshot(until, bool(is_over))
    followed_up = follow_ups.holds(today)
    groups = conditions_of_each(today)
    listed = {each: groups[each] for each in (Standing.DUE, Standing.ARREARS, Standing.PAID)}
    group = case(*((condition, literal(str(each))) for each, condition in listed.items()))
    urgent = scope.portfolio_rows(agents, group, REACHABLE, followed_up, *ENTRY)
    for agent, which, reached, seen, *columns in here.execute(urgent.where(or_(*listed.values()))):
        content, entry = found[agent], DigestEntry(*columns)
        if which == Standing.PAID:
            content.paid.append(entry)
            continue
        if seen:
            content.followed_up += 1
            continue
        (content.due if which == Standing.DUE else content.behind).append(entry)
        if not reached:
            content.visit.append(entry)
    first = scope.portfolio_rows(agents, followed_up, *ENTRY).where(has_never_paid())
    for agent, seen, *columns in here.execute(first):
        if seen:
            found[agent].followed_up += 1
        else:
            found[agent].first.append(DigestEntry(*columns))
    cases = scope.portfolio_rows(agents, Case.kind, *ENTRY)
    cases = cases.join(Case, Case.participant_id == Participant.id)
    cases = cases.where(Case.state == "open", Case.kind.in_(AGENT_KINDS)).order_by(Case.id)
    for agent, kind, *columns in here.execute(cases):
        found[agent].cases.append((kind, DigestEntry(*columns)))
    for each in found.values():
        for entries in (each.due, each.behind, each.paid):
            entries.sort(key=lambda entry: (entry.until or date.max, entry.id))
        for entries in (each.visit, each.first):
            entries.sort(key=by_place)
    return found


def by_place(entry: DigestEntry) -> tuple[str, str, str, date, int]:
    """The order of a walk: kelurahan, RW, RT, and there the days that are left."""
    return entry.village, entry.rw, entry.rt, entry.until or date.max, entry.id


def has_never_paid() -> ColumnElement[bool]:
    """The condition on `Participant`: accepted, no month posted, and nothing paid that waits."""
    accepted = Participant.state == ApplicationState.AWAITING_PAYMENT
    member = and_(
        Participant.state == ApplicationState.ACTIVE, Participant.protected_until.is_(None)
    )
    return and_(or_(accepted, member), Participant.deceased_on.is_(None), ~has_payment())


def add_changes(
    db: Session,
    found: Mapping[int, DigestContent],
    before: Mapping[int, Mapping[int, Snapshot] | None],
) -> None:
    """Add what changed since the digest before (`before`, by role id); nothing to a first one."""
    changed = {
        agent: changes(old, found[agent].standing)
        for agent, old in before.items()
        if old is not None
    }
    for agent, kinds in changed.items():
        found[agent].gone = len(kinds.pop(Change.GONE, ()))
    ids = sorted({id for kinds in changed.values() for ids in kinds.values() for id in ids})
    rows = scope.portfolio_rows(found, *ENTRY)
    people: dict[int, DigestEntry] = {}
    for start in range(0, len(ids), PIECE):
        piece = rows.where(Participant.id.in_(ids[start : start + PIECE]))
        people |= {id: DigestEntry(id, *columns) for _, id, *columns in db.execute(piece)}
    for agent, kinds in changed.items():
        listed = {kind: [people[id] for id in ids if id in people] for kind, ids in kinds.items()}
        found[agent].changed = {kind: entries for kind, entries in listed.items() if entries}
