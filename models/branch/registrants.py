"""The registrations that the rows of the branch's status file are about.

A NIK alone gives nobody official data: the branch has got the application from us, and the row
names the same person; else the row changes nothing, and the branch has a case.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any, Protocol

from sqlalchemy import and_, or_, select
from sqlalchemy.orm import Session

from domain.branch.official_identity import Doubt, identity_doubts
from models.cases import cases
from models.cases.cases import BRANCH_ANSWERS_WITHIN, Case, CaseKind
from models.participants import participant, search
from models.participants.participant import MERGED, ApplicationState, Identity, Participant

DECEASED, CARD = "deceased", "card"
SETTLED = (ApplicationState.ACTIVE, ApplicationState.ENDED, DECEASED)
"""The official states in which the end of protection is a fact."""


class StatusRowLike(Protocol):
    """A row of the file, about one NIK.

    `name`, `born_on` (ISO format) and `application` (our number) say whose it is, and may be empty.
    `status`: an `ApplicationState`, "deceased", or "card" for a card number alone. `until`: last
    protected day. `months`: months paid. `code`: to pay the first contribution with. `why`: of a
    rejection.
    """

    @property
    def nik(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def born_on(self) -> str: ...
    @property
    def application(self) -> str: ...
    @property
    def status(self) -> str: ...
    @property
    def until(self) -> date | None: ...
    @property
    def kpj(self) -> str: ...
    @property
    def code(self) -> str: ...
    @property
    def why(self) -> str: ...
    @property
    def months(self) -> int | None: ...
    @property
    def died_on(self) -> date | None: ...


@dataclass(frozen=True, slots=True)
class RowsOfOne:
    """The NIKs in clear of rows that are about one worker, whose registrations with these NIKs were
    merged: `older` says less than another of them, of `unclear` nobody can say which holds."""

    older: frozenset[str] = frozenset()
    unclear: frozenset[str] = frozenset()


NO_TWO = RowsOfOne()


def rows_of_one(db: Session, rows: Sequence[StatusRowLike]) -> RowsOfOne:
    """The rows of a file that meet others about the same worker: the active one that protects
    longest holds, as with several cards of one NIK."""
    by_index = {participant.nik_index(db, row.nik): row for row in rows}
    kept = search.kept_by_nik(db, by_index)
    own = select(Participant.nik_index, Participant.id).where(Participant.id.in_(kept.values()))
    people = defaultdict[int, list[StatusRowLike]](list)
    for index, id in [*kept.items(), *(db.execute(own) if kept else ())]:
        if index in by_index:
            people[id].append(by_index[index])
    several = [same for same in people.values() if len(same) > 1]
    both = {ApplicationState.ACTIVE, DECEASED}
    unclear = [same for same in several if both <= {row.status for row in same}]
    best = [max(same, key=completeness) for same in several]
    return RowsOfOne(
        frozenset(row.nik for same in several for row in same) - {row.nik for row in best},
        frozenset(row.nik for same in unclear for row in same),
    )


def completeness(row: StatusRowLike) -> tuple[bool, date, bool]:
    """The larger, the more the row says of somebody who has several."""
    return row.status == ApplicationState.ACTIVE, row.until or date.min, row.status in SETTLED


@dataclass(frozen=True, slots=True)
class Registrant:
    """A registration with its identity in clear."""

    row: Participant
    identity: Identity
    merged: Participant | None = None
    """The registration that had the NIK before it was merged into this one."""

    @property
    def as_registered(self) -> Participant:
        """The registration that the branch got under the NIK."""
        return self.merged or self.row


def registrations_by_nik(db: Session, indexes: Collection[str]) -> dict[str, list[Registrant]]:
    """The registrations with these blind indexes, locked; of one NIK the one that has it first.

    Of a merged one it is the one that it became. Erased ones are nobody's.
    """
    joined = search.merged_by_nik(db, indexes)
    kept = {index: search.became(db, row) for index, row in joined.items()}
    of_these = and_(Participant.nik_index.in_(indexes), ~MERGED)
    wanted = or_(of_these, Participant.id.in_({*kept.values()})) if kept else of_these
    rows = select(Participant).where(wanted, Participant.identity.is_not(None))
    order = (Participant.duplicate_of.is_not(None), Participant.id)
    found, by_id = defaultdict[str, list[Registrant]](list), dict[int, Registrant]()
    for row in db.scalars(rows.order_by(*order).with_for_update()):
        by_id[row.id] = Registrant(row, participant.identity(db, row))
        if row.nik_index in indexes:
            found[row.nik_index].append(by_id[row.id])
    for index, id in kept.items():
        if id in by_id:
            found[index].append(replace(by_id[id], merged=joined[index]))
    return found


def row_doubts(registrations: Sequence[Registrant], row: StatusRowLike) -> list[Doubt]:
    """The doubts whether the row is about the first of the registrations of its NIK."""
    first = registrations[0]
    is_taken_up = first.row.handed_over_at or first.as_registered.handed_over_at
    doubts = [] if is_taken_up else [Doubt.NOT_TAKEN_UP]
    doubts += person_doubts(first, row)
    if doubts and not all(person_doubts(each, row) for each in registrations[1:]):
        doubts.append(Doubt.SHARED)
    return doubts


def person_doubts(registration: Registrant, row: StatusRowLike) -> list[Doubt]:
    """The doubts whether the row names this person; none when an officer has said so of its NIK."""
    who, known = registration.as_registered, registration.identity
    if who.confirmed_at:
        return []
    ours, theirs = (known.full_name, known.born_on), (row.name, row.born_on)
    return identity_doubts(ours, theirs, who.number or "", row.application)


def hold_for_branch(db: Session, held: Mapping[int, Sequence[Doubt]], now: datetime) -> None:
    """Open a case for each participant, or say in theirs what the doubts are today.

    It waits while all that is missing is that the branch gets the application. Of the official
    data nothing is kept.
    """
    unclosed = select(Case).where(
        Case.participant_id.in_(held), Case.kind == CaseKind.OFFICIAL, Case.closed_at.is_(None)
    )
    known = {each.participant_id: each for each in db.scalars(unclosed)} if held else {}
    new = dict[str, dict[int, dict[str, Any]]](waiting={}, open={})
    for id, doubts in held.items():
        state, why = "waiting" if doubts == [Doubt.NOT_TAKEN_UP] else "open", {"why": [*doubts]}
        if id not in known:
            new[state][id] = why
        elif known[id].details != why:
            known[id].state, known[id].details = state, why
    due_at = now + BRANCH_ANSWERS_WITHIN
    for state, whys in new.items():
        cases.open_all(
            db, CaseKind.OFFICIAL, whys, now=now, due_at=due_at, state=state, details=whys
        )
