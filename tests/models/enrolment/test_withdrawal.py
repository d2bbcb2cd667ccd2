"""Many applications taken back at once leave what one after another leaves."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from models.contributions import ledger
from models.contributions.ledger import EntryKind
from models.enrolment import enrolment
from models.participants.participant import ApplicationState, Participant
from models.people import person
from tests.support.chat import KEYS
from tests.support.conversations.stored_rows import count_from_one, rows_of, same_chance
from tests.support.encryption import nik, sessions
from tests.support.people import NOW, SITI, applicant
from tests.support.sampling import examples

APPLICATIONS = st.lists(
    st.fixed_dictionaries(
        {
            "nik": st.integers(1, 3),
            "handed_on": st.booleans(),
            "paid": st.booleans(),
            "linked": st.booleans(),
            "taken_back": st.booleans(),
        }
    ),
    max_size=6,
)
Way = Callable[[Session, list[int]], set[int]]


def at_once(db: Session, ids: list[int]) -> set[int]:
    return enrolment.withdraw_applications(db, ids, "role:1", NOW)


def one_by_one(db: Session, ids: list[int]) -> set[int]:
    return {id for id in ids if enrolment.withdraw_applications(db, [id], "role:1", NOW)}


def apply(db: Session, at: int, each: dict[str, Any]) -> Participant:
    owner = person.find_or_create(db, "web", f"owner-{at}", NOW).id if each["linked"] else None
    state = ApplicationState.ACTIVE if each["handed_on"] else ApplicationState.SUBMITTED
    row = applicant(db, owner, replace(SITI, nik=nik(each["nik"])), state=state)
    if each["paid"]:
        month = {"first_month": date(2026, 11, 1), "months": 1}
        ledger.append_entry(db, row.id, EntryKind.REPORTED, **month, amount=None, at=NOW)
    return row


def left_by(way: Way, engine: Engine, given: list[dict[str, Any]]) -> dict[str, Any]:
    """What was taken back, and every row in clear; figures of the past, which also know who was the
    first with a NIK in between, are left out."""
    with same_chance(), sessions(engine, KEYS)() as db:
        count_from_one(db)
        rows = [apply(db, at, each) for at, each in enumerate(given)]
        ids = [row.id for row, each in zip(rows, given, strict=True) if each["taken_back"]]
        taken = way(db, ids)
        db.flush()
        found = rows_of(db)
        db.rollback()
    return found | {"taken": taken, "participant_versions": None}


ONE_NIK = {"nik": 1, "handed_on": False, "paid": False, "linked": False, "taken_back": True}


@settings(max_examples=examples(25), deadline=None, suppress_health_check=list(HealthCheck))
@given(given=APPLICATIONS)
@example(given=[ONE_NIK, ONE_NIK, ONE_NIK])
def test_many_taken_back_at_once_leave_what_one_after_another_leaves(
    given: list[dict[str, Any]], engine: Engine
) -> None:
    assert left_by(at_once, engine, given) == left_by(one_by_one, engine, given)
