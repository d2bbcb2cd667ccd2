"""Applications for membership: of one person for themselves, or of many people at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, bindparam, exists, insert, select, update
from sqlalchemy.orm import Session

from domain.calendar import to_local_time
from domain.participants.application_number import application_number
from models.cases import homes
from models.cases.cases import BRANCH_ANSWERS_WITHIN, Case, CaseKind
from models.contributions import law_tables
from models.database.statements import PreparedStatement
from models.participants import name_index, participant, versions
from models.participants.participant import (
    MERGED,
    ONE_NIK,
    WITH_BRANCH,
    ApplicationState,
    Identity,
    Participant,
)

NEAR_LIMIT = "near_limit"
"""Among the flags: they will soon be too old to register, or are."""
TAKEN = select(Participant.nik_index, Participant.id).where(
    ONE_NIK, Participant.nik_index.in_(bindparam("indexes", expanding=True))
)
INSERT_APPLICATION = insert(Participant).returning(Participant.nik_index, Participant.id)
SET_NUMBER = PreparedStatement(
    update(Participant).where(Participant.id == bindparam("of")).values(number=bindparam("number"))
)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewApplication:
    """The answers of an application besides the identity, named as the columns of `Participant`."""

    sex: str
    village: str
    rt: str
    rw: str
    organisation: str | None
    sector: str
    income: int
    programme: str
    payer: str
    months: int
    flags: list[str]
    photo_id: int | None = None


class RecordedApplication(NamedTuple):
    """The id of a new participant, and of the one who has the same NIK already."""

    id: int
    duplicate_of: int | None


def apply_for_membership(
    db: Session,
    identity: Identity,
    application: NewApplication,
    now: datetime,
    *,
    person_id: int | None,
    registered_by: int | None,
) -> Participant:
    """Record the application of one person and return its row.

    A new attempt of the same person with the same NIK replaces the earlier one. When somebody else
    has the NIK already, the application is kept beside as a duplicate for the branch.
    """
    row = participant.find_by_nik(db, identity.nik)
    if row is None or person_id is None or row.person_id != person_id:
        (made,) = apply_many(
            db, [(identity, application)], now, person_id=person_id, registered_by=registered_by
        )
        return db.get_one(Participant, made.id)
    participant.set_identity(db, row, identity)
    columns = application_columns(identity, application, now, person_id, registered_by)
    for name, value in columns.items():
        setattr(row, name, value)
    row.number = application_number(row.id, now)
    versions.keep_versions(db, [row.id], now)
    homes.settle(db, [row.id])
    return row


def apply_many(
    db: Session,
    members: Sequence[tuple[Identity, NewApplication]],
    now: datetime,
    *,
    registered_by: int | None,
    person_id: int | None = None,
) -> list[RecordedApplication]:
    """Insert the applications and return them in the given order. No NIK may occur twice in them.

    Without `person_id` they belong to nobody until the members link themselves.
    """
    rows = [
        {
            **application_columns(identity, application, now, person_id, registered_by),
            **participant.encrypt_identity(db, identity),
        }
        for identity, application in members
    ]
    registered = dict(db.execute(TAKEN, {"indexes": [row["nik_index"] for row in rows]}).all())
    for row in rows:
        row["duplicate_of"] = registered.get(row["nik_index"])
    new = dict(db.connection().execute(INSERT_APPLICATION, rows).all()) if rows else {}
    made = [RecordedApplication(new[row["nik_index"]], row["duplicate_of"]) for row in rows]
    SET_NUMBER.run_all(
        db, [{"of": each.id, "number": application_number(each.id, now)} for each in made]
    )
    people = [identity.findable for identity, _ in members]
    ids = [each.id for each in made]
    name_index.add_people(db, dict(zip(ids, people, strict=True)))
    versions.keep_versions(db, ids, now)
    return made


def unanswered_by_branch(
    db: Session, now: datetime, most: int, *where: ColumnElement[bool]
) -> Sequence[Participant]:
    """Applications of people with a chat that the branch has had for `BRANCH_ANSWERS_WITHIN` and
    of which nobody has asked yet, locked; the oldest first. `where`: further conditions."""
    asked = exists().where(
        Case.participant_id == Participant.id,
        Case.kind == CaseKind.APPLICATION,
        Case.opened_at >= Participant.submitted_at,
    )
    rows = select(Participant).where(
        Participant.state.in_(WITH_BRANCH),
        Participant.submitted_at <= now - BRANCH_ANSWERS_WITHIN,
        Participant.person_id.is_not(None),
        Participant.identity.is_not(None),
        Participant.deceased_on.is_(None),
        ~MERGED,
        ~asked,
        *where,
    )
    rows = rows.order_by(Participant.submitted_at, Participant.id).limit(most)
    return db.scalars(rows.with_for_update(of=Participant, skip_locked=True)).all()


def application_columns(
    identity: Identity,
    application: NewApplication,
    now: datetime,
    person_id: int | None,
    registered_by: int | None,
) -> dict[str, Any]:
    """Return the columns of a submitted application, without those of the identity."""
    return {
        **{name: getattr(application, name) for name in application.__dataclass_fields__},
        "flags": flags_with_age(application.flags, identity.born_on, now),
        "person_id": person_id,
        "registered_by": registered_by,
        "declared_at": now,
        "state": ApplicationState.SUBMITTED,
        "submitted_at": now,
        "handed_over_at": None,
        "confirmed_at": None,
        "rejection": None,
    }


def flags_with_age(flags: Sequence[str], born_on: str, now: datetime) -> list[str]:
    """The flags with the one of an age near the limit; `born_on` in ISO format, or empty."""
    today = to_local_time(now).date()
    limit = law_tables.age_limit(today)
    is_near = born_on and limit.is_near(date.fromisoformat(born_on), today)
    return [*(each for each in flags if each != NEAR_LIMIT), *([NEAR_LIMIT] if is_near else [])]
