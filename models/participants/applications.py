"""Applications of many people at once, none of whom is linked to a person yet."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from models.participants import name_index, participant
from models.participants.participant import NUMBER, ONE_NIK, ApplicationState, Identity, Participant

Facts = Mapping[str, Any]
"""The columns of an application, the same ones for everybody."""
NEW = insert(Participant).returning(Participant.nik_index, Participant.id)


class NewApplication(NamedTuple):
    id: int
    duplicate_of: int | None


def apply_many(
    db: Session, people: Sequence[tuple[Identity, Facts]], now: datetime, **facts: Any
) -> list[NewApplication]:
    """What `participant.apply` does for one who has no person. No NIK may come twice.

    `facts` are those of everybody.
    """
    facts |= {"person_id": None, "state": ApplicationState.SUBMITTED, "submitted_at": now}
    rows = [{**own, **facts, **participant.sealed(db, who)} for who, own in people]
    there = ids_by_nik(db, [row["nik_index"] for row in rows])
    for row in rows:
        row["duplicate_of"] = there.get(row["nik_index"])
    new = dict(db.connection().execute(NEW, rows).all()) if rows else {}
    ids = [new[row["nik_index"]] for row in rows]
    numbered = [{"of": id, "number": participant.application_number(id, now)} for id in ids]
    NUMBER.run_all(db, numbered)
    names = [who.full_name for who, _ in people]
    name_index.add_names(db, dict(zip(ids, names, strict=True)))
    return [NewApplication(id, row["duplicate_of"]) for id, row in zip(ids, rows, strict=True)]


def ids_by_nik(db: Session, indexes: Collection[str]) -> dict[str, int]:
    """Ids of the participants who have these NIK, duplicates aside."""
    rows = select(Participant.nik_index, Participant.id).where(ONE_NIK)
    found = db.execute(rows.where(Participant.nik_index.in_(indexes)))
    return dict(found.all())
