"""A case is where its participant lives, whatever becomes of both."""

from collections.abc import Iterator
from datetime import date

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from models.cases import cases
from models.cases.cases import BRANCH_ANSWERS_WITHIN, Case, CaseKind
from models.coverage import divide
from models.coverage.divide import RwMove
from models.enrolment import forget_registration
from models.participants.participant import Participant
from models.people import person
from tests.support import people
from tests.support.chat import World

NEW = "31.73.01.1009"


@pytest.fixture
def db(world: World) -> Iterator[Session]:
    with world.sessions.begin() as db:
        yield db


def siti(db: Session, world: World) -> Participant:
    chat = person.find_or_create(db, "web", "siti", world.now)
    return people.member(db, chat.id, date(2026, 11, 30))


def case_about(db: Session, world: World, participant_id: int | None) -> Case:
    due_at = world.now + BRANCH_ANSWERS_WITHIN
    return cases.open_case(
        db, CaseKind.HELP, now=world.now, due_at=due_at, participant_id=participant_id
    )


def home(db: Session, row: Case) -> str | None:
    return db.scalar(select(Case.home).where(Case.id == row.id))


def test_a_case_about_nobody_has_no_home(db: Session, world: World) -> None:
    assert home(db, case_about(db, world, None)) is None


def test_a_case_is_at_home_with_its_participant(db: Session, world: World) -> None:
    who = siti(db, world)
    assert home(db, case_about(db, world, who.id)) == who.village
    due_at = world.now + BRANCH_ANSWERS_WITHIN
    cases.open_all(db, CaseKind.OFFICIAL, [who.id], now=world.now, due_at=due_at)
    assert set(db.scalars(select(Case.home))) == {who.village}


def test_a_kelurahan_that_is_divided_takes_its_cases_along(db: Session, world: World) -> None:
    who = siti(db, world)
    row = case_about(db, world, who.id)
    move = RwMove(who.village, who.rw, NEW, "Kapuk Selatan")
    divide.divide(db, [move], world.now.date(), "command", world.now)
    assert home(db, row) == NEW


def test_a_registration_that_is_deleted_leaves_its_case_without_a_home(
    db: Session, world: World
) -> None:
    chat = person.find_or_create(db, "web", "siti", world.now)
    who = people.applicant(db, chat.id)
    row = case_about(db, world, who.id)
    forget_registration.forget_registrations(db, [who], world.now)
    assert home(db, row) is None
