"""Many at once leave what one after another leaves; nothing when one of them may not be."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, func, select
from sqlalchemy.orm import Session

from domain.participants.application_number import application_number
from models.cases.cases import Case
from models.enrolment import enrolment
from models.enrolment.enrolment import Member, OutsideScope, Voucher
from models.participants import applications, participant
from models.participants.participant import Participant
from models.people import addresses, person
from models.people.consent import Consent
from tests.support.chat import KEYS
from tests.support.conversations.stored_rows import count_from_one, rows_of, same_chance
from tests.support.encryption import nik, sessions
from tests.support.people import APPLICATION, NOW, SITI, applicant, give_role
from tests.support.sampling import examples

ONE, TWO, NOBODY = "+6281200000001", "+6281200000002", "+6281200000003"
"""Proven to be one person's, two persons', nobody's."""
PEOPLE = st.lists(
    st.fixed_dictionaries(
        {
            "full_name": st.sampled_from(["SITI AMINAH", "SITI SITI", "JOKO", "O'NEIL"]),
            "phone": st.sampled_from(["", ONE, TWO, NOBODY]),
            "rw": st.sampled_from(["003", "005"]),
            "there": st.booleans(),
        }
    ),
    max_size=6,
)
Way = Callable[[Session, Voucher, list[Member]], object]


def at_once(db: Session, word: Voucher, members: list[Member]) -> None:
    enrolment.enrol_members(db, word, members, NOW)


def one_by_one(db: Session, word: Voucher, members: list[Member]) -> None:
    for who, application in members:
        enrolment.enrol_member(db, word, who, application, NOW)


def applied_at_once(db: Session, word: Voucher, members: list[Member]) -> None:
    applications.apply_many(db, members, NOW, registered_by=None)


def applied_one_by_one(db: Session, word: Voucher, members: list[Member]) -> None:
    for who, application in members:
        applications.apply_for_membership(
            db, who, application, NOW, person_id=None, registered_by=None
        )


def members_of(people: list[dict[str, Any]]) -> list[Member]:
    return [
        (
            replace(SITI, nik=nik(at + 1), full_name=each["full_name"], phone=each["phone"]),
            replace(APPLICATION, rw=each["rw"]),
        )
        for at, each in enumerate(people)
    ]


def word_of(db: Session, kind: str, **reach: str) -> Voucher:
    rina = person.find_or_create(db, "web", "rina", NOW).id
    return Voucher(give_role(db, rina, kind, **reach), "v", "web", 7)


def before(db: Session, people: list[dict[str, Any]]) -> None:
    """Some were registered before, and some numbers are known to be somebody's."""
    count_from_one(db)
    for (who, _), each in zip(members_of(people), people, strict=True):
        if each["there"]:
            applicant(db, None, who)
    for at, phone in enumerate((ONE, TWO, TWO)):
        caller = person.find_or_create(db, "web", f"owner-{at}", NOW)
        addresses.set_proven_phone(db, caller.address_id, phone)


def left_by(way: Way, engine: Engine, kind: str, people: list[dict[str, Any]]) -> dict[str, Any]:
    """Every row in clear; what merely says which was written first is left out."""
    with same_chance(), sessions(engine, KEYS)() as db:
        before(db, people)
        way(db, word_of(db, kind), members_of(people))
        db.flush()
        found = rows_of(db)
        db.rollback()
    for table in ("audit", "cases", "attestations", "participant_versions"):
        found[table] = sorted([each | {"id": 0} for each in found[table]], key=repr)
    return found


@settings(max_examples=examples(25), deadline=None, suppress_health_check=list(HealthCheck))
@given(people=PEOPLE, kind=st.sampled_from(["cadre", "agent"]))
def test_many_at_once_leave_what_one_after_another_leaves(
    people: list[dict[str, Any]], kind: str, engine: Engine
) -> None:
    assert left_by(at_once, engine, kind, people) == left_by(one_by_one, engine, kind, people)


@settings(max_examples=examples(15), deadline=None, suppress_health_check=list(HealthCheck))
@given(people=PEOPLE)
def test_an_application_among_many_is_like_any_other(
    people: list[dict[str, Any]], engine: Engine
) -> None:
    ways = applied_at_once, applied_one_by_one
    one, other = (left_by(way, engine, "cadre", people) for way in ways)
    assert one == other


SOMEBODY = {"full_name": "JOKO", "phone": ONE, "rw": "005", "there": False}


def test_one_outside_of_the_area_keeps_all_of_them_out(engine: Engine) -> None:
    members = members_of([SOMEBODY, SOMEBODY | {"rw": "003"}])
    with sessions(engine, KEYS).begin() as db:
        word = word_of(db, "cadre", rw="005")
        with pytest.raises(OutsideScope):
            enrolment.enrol_members(db, word, members, NOW)
        assert db.scalar(select(func.count(Participant.id))) == 0


def test_nobody_at_all_leaves_nothing(engine: Engine) -> None:
    with sessions(engine, KEYS).begin() as db:
        assert enrolment.enrol_members(db, word_of(db, "agent"), [], NOW) == []


def test_the_ids_stand_in_the_order_of_the_people(engine: Engine) -> None:
    members = members_of([SOMEBODY] * 120)
    with sessions(engine, KEYS).begin() as db:
        ids = enrolment.enrol_members(db, word_of(db, "cadre"), members, NOW)
        rows = [db.get_one(Participant, id) for id in ids]
        niks = [participant.identity(db, each).nik for each in rows]
        numbers = [each.number for each in rows]
    assert niks == [who.nik for who, _ in members]
    assert numbers == [application_number(id, NOW) for id in ids]


def test_a_nik_that_somebody_has_makes_a_case_and_never_a_consent(engine: Engine) -> None:
    with sessions(engine, KEYS).begin() as db:
        before(db, [SOMEBODY | {"there": True}])
        word = word_of(db, "cadre")
        enrolment.enrol_members(db, word, members_of([SOMEBODY, SOMEBODY]), NOW)
        assert len(list(db.scalars(select(Case)))) == 1
        assert db.scalar(select(func.count(Consent.id))) == 0
