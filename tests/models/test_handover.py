from datetime import timedelta

import pytest
from members import applicant
from sqlalchemy import select
from vault import NOW, nik, sessions, somebody

from models import region
from models.audit import Audit
from models.handover import again, take
from models.participant import Participant, State

BRANCH = "person:7"


@pytest.fixture
def db(engine):
    with sessions(engine).begin() as db:
        region.seed(db)
        yield db


def test_submitted_applications_are_taken_oldest_first(db):
    applicant(db, None, somebody(2)).submitted_at = NOW + timedelta(hours=1)
    applicant(db, None, somebody(1))
    assert [row.nik for row in take(db, BRANCH, NOW)] == [nik(1), nik(2)]


def test_an_application_is_unsealed_with_the_names_of_its_places(db):
    who = applicant(db, None, somebody(1))
    (row,) = take(db, BRANCH, NOW)
    assert (row.full_name, row.village, row.district) == ("SITI AMINAH", "Tambora", "Tambora")
    assert row.number == who.number
    assert row.born_on is not None


def test_what_is_taken_is_processing_and_not_taken_twice(db):
    who = applicant(db, None, somebody(1))
    assert take(db, BRANCH, NOW)[0].state == State.PROCESSING
    assert who.state == State.PROCESSING
    assert take(db, BRANCH, NOW) == []


def test_only_submitted_applications_are_taken(db):
    for serial, state in enumerate(State, 1):
        applicant(db, None, somebody(serial)).state = state
    assert len(take(db, BRANCH, NOW)) == 1


def test_who_took_an_application_is_written_down_without_personal_data(db):
    who = applicant(db, None, somebody(1))
    take(db, BRANCH, NOW)
    (row,) = db.scalars(select(Audit))
    assert (row.actor, row.verb, row.subject) == (BRANCH, "exported", f"participant:{who.id}")
    assert row.details == {}


def test_applications_with_one_nik_are_both_flagged(db):
    for person_id in (None, None):
        applicant(db, person_id, somebody(1))
    applicant(db, None, somebody(2))
    assert [row.duplicate for row in take(db, BRANCH, NOW)] == [True, True, False]


def test_an_erased_application_is_not_handed_on(db):
    applicant(db, None, somebody(1)).identity = None
    assert take(db, BRANCH, NOW) == []


def test_no_more_are_taken_than_asked_for(db):
    for serial in range(1, 4):
        applicant(db, None, somebody(serial))
    assert len(take(db, BRANCH, NOW, most=2)) == 2


def test_a_lost_sheet_can_be_had_again(db):
    applicant(db, None, somebody(1))
    first = take(db, BRANCH, NOW)
    applicant(db, None, somebody(2))
    later = NOW + timedelta(hours=1)
    take(db, BRANCH, later)
    assert again(db, BRANCH, later, NOW) == first
    assert db.scalars(select(Audit.verb).order_by(Audit.id)).all()[-1] == "exported_again"


@pytest.mark.parametrize("engine", ["postgresql"], indirect=True)
def test_two_officers_at_once_do_not_take_the_same(engine):
    """SQLite has one writer: there the second would wait for ever."""
    begin = sessions(engine).begin
    with begin() as db:
        applicant(db, None, somebody(1))
    with begin() as one, begin() as other:
        assert len(take(one, BRANCH, NOW)) == 1
        assert take(other, "person:8", NOW) == []
    with begin() as db:
        assert db.scalars(select(Participant.state)).all() == [State.PROCESSING]
