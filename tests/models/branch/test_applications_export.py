from datetime import timedelta

import pytest
from sqlalchemy import select

from domain.calendar import to_local_time
from domain.regions import CITY
from domain.roles import RoleKind, RoleScope
from models import regions
from models.audit import Audit
from models.branch.applications_export import count_new, export_again, export_new
from models.duplicates import merge_registrations
from models.participants.participant import ApplicationState, Participant
from models.people import person
from models.roles import role
from tests.support.encryption import NOW, nik, sessions, somebody
from tests.support.people import applicant

BRANCH = "person:7"


@pytest.fixture
def db(db):
    regions.seed(db)
    return db


def test_submitted_applications_are_taken_oldest_first(db):
    applicant(db, None, somebody(2)).submitted_at = NOW + timedelta(hours=1)
    applicant(db, None, somebody(1))
    assert [row.nik for row in export_new(db, BRANCH, NOW)] == [nik(1), nik(2)]


def test_an_application_is_unsealed_with_the_names_of_its_places(db):
    who = applicant(db, None, somebody(1))
    (row,) = export_new(db, BRANCH, NOW)
    assert (row.full_name, row.village, row.district) == ("SITI AMINAH", "Tambora", "Tambora")
    assert row.number == who.number
    assert row.born_on is not None


def test_what_is_taken_is_processing_and_not_taken_twice(db):
    who = applicant(db, None, somebody(1))
    assert export_new(db, BRANCH, NOW)[0].state == ApplicationState.PROCESSING
    assert who.state == ApplicationState.PROCESSING
    assert export_new(db, BRANCH, NOW) == []


def test_only_submitted_applications_are_taken(db):
    for serial, state in enumerate(ApplicationState, 1):
        applicant(db, None, somebody(serial)).state = state
    assert len(export_new(db, BRANCH, NOW)) == 1


def test_what_was_merged_into_another_is_neither_counted_nor_taken(db):
    kept, gone = applicant(db, None, somebody(1)), applicant(db, None, somebody(2))
    merge_registrations.merge_registrations(db, kept.id, gone.id, "test", NOW)
    assert count_new(db) == 1
    assert [row.nik for row in export_new(db, BRANCH, NOW)] == [nik(1)]
    assert gone.state == ApplicationState.SUBMITTED


def test_who_took_an_application_is_written_down_without_personal_data(db):
    who = applicant(db, None, somebody(1))
    export_new(db, BRANCH, NOW)
    (row,) = db.scalars(select(Audit))
    assert (row.actor, row.verb, row.subject) == (BRANCH, "exported", f"participant:{who.id}")
    assert row.details == {}


def test_applications_with_one_nik_are_both_flagged(db):
    for person_id in (None, None):
        applicant(db, person_id, somebody(1))
    applicant(db, None, somebody(2))
    assert [row.duplicate for row in export_new(db, BRANCH, NOW)] == [True, True, False]


def test_an_erased_application_is_not_handed_on(db):
    applicant(db, None, somebody(1)).identity = None
    assert export_new(db, BRANCH, NOW) == []


def test_no_more_are_taken_than_asked_for(db):
    for serial in range(1, 4):
        applicant(db, None, somebody(serial))
    assert len(export_new(db, BRANCH, NOW, most=2)) == 2


def test_the_sheets_of_a_day_can_be_had_again(db):
    applicant(db, None, somebody(1))
    first = export_new(db, BRANCH, NOW)
    applicant(db, None, somebody(2))
    first += export_new(db, BRANCH, NOW + timedelta(minutes=1))
    applicant(db, None, somebody(3))
    later = NOW + timedelta(days=1)
    export_new(db, BRANCH, later)
    day = to_local_time(NOW).date()
    assert export_again(db, BRANCH, later, day) == first
    assert export_again(db, BRANCH, later, day - timedelta(days=1)) == []
    assert export_again(db, BRANCH, later, day) == first
    assert db.scalars(select(Audit.verb).order_by(Audit.id)).all()[-1] == "exported_again"


@pytest.mark.parametrize("engine", ["postgresql"], indirect=True)
def test_two_officers_at_once_do_not_take_the_same(engine):
    """SQLite has one writer: there the second would wait for ever."""
    begin = sessions(engine).begin
    with begin() as db:
        applicant(db, None, somebody(1))
    with begin() as one, begin() as other:
        assert len(export_new(one, BRANCH, NOW)) == 1
        assert export_new(other, "person:8", NOW) == []
    with begin() as db:
        assert db.scalars(select(Participant.state)).all() == [ApplicationState.PROCESSING]


def test_the_branch_sees_which_agent_is_to_be_credited(db):
    agent = role.grant_role(
        db, person.create_person(db, NOW), RoleScope(RoleKind.AGENT, CITY[0]), NOW
    )
    role.set_agent_code(db, agent, "AG12345")
    applicant(db, None, somebody(1)).agent_id = agent.id
    applicant(db, None, somebody(2))
    assert [row.agent_code for row in export_new(db, BRANCH, NOW)] == ["AG12345", ""]
    assert b"AG12345" not in (agent.agent_code or b"")
