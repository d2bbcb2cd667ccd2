"""A NIK proves nothing: what somebody gets who typed another's, and what its owner gets."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from models.branch.applications_export import export_new
from models.branch.status_import import apply_rows
from models.cases.cases import Case, CaseKind
from models.contributions import ledger
from models.participants import applications, participant
from models.participants.participant import ApplicationState
from models.people import person
from models.reminders.reminder import Reminder
from tests.support.encryption import AS_OF, DECEMBER, NOW, ORIGIN, Row, nik, sessions, somebody
from tests.support.people import APPLICATION, SITI, applicant
from tests.support.sampling import examples

KPJ = "22012345678"
OFFICIAL = Row(nik(1), "active", DECEMBER, kpj=KPJ)
SQUATTER = replace(somebody(1), full_name="RUDI HARTONO", born_on="1990-01-02", phone="")


def apply(db, who):
    return applicant(db, person.create_person(db, NOW), who)


def hand_over(db):
    export_new(db, "command:export", NOW)


def tell(db, row=OFFICIAL):
    return apply_rows(db, [row], AS_OF, ORIGIN, NOW)


def official_data(db, row):
    """Everything of a registration that only official data can bring."""
    facts = (row.protected_until, row.data_as_of, row.data_origin, row.rejection, row.deceased_on)
    return [
        *filter(None, facts),
        *ledger.entries_of(db, row.id),
        *filter(None, [participant.identity(db, row).kpj]),
        *({row.state} - {ApplicationState.SUBMITTED, ApplicationState.PROCESSING}),
        *db.scalars(select(Reminder.id).where(Reminder.participant_id == row.id)),
    ]


def whys(db, row):
    cases = select(Case).where(Case.participant_id == row.id, Case.kind == CaseKind.OFFICIAL)
    return [(each.state, each.details["why"]) for each in db.scalars(cases)]


def test_whoever_types_a_nik_first_gets_nothing_of_its_owner(db):
    squatter = apply(db, SQUATTER)
    hand_over(db)
    done = tell(db)
    assert (done.notices, done.counts["held"], done.counts["held_name"]) == ([], 1, 1)
    assert official_data(db, squatter) == []
    assert whys(db, squatter) == [("open", ["name", "birth"])]


def test_whoever_also_takes_the_birth_date_from_the_nik_gets_nothing(db):
    squatter = apply(db, replace(SQUATTER, born_on=SITI.born_on))
    hand_over(db)
    tell(db)
    assert official_data(db, squatter) == []
    assert whys(db, squatter) == [("open", ["name"])]


@pytest.mark.parametrize(
    "name",
    [
        "SITI",
        "S A",
        "SITI A",
        "A B C D E F G H I J K L M N O P Q R S T U V W X Y Z",
        "SITI NUR SRI BUDI AHMAD AMINAH RAHMAWATI LESTARI SANTOSO",
    ],
)
def test_a_guessed_name_is_not_the_owners(db, name):
    squatter = apply(db, replace(somebody(1), full_name=name))
    hand_over(db)
    tell(db, replace(OFFICIAL, name="SITI AMINAH RAHMAWATI"))
    assert official_data(db, squatter) == []


def test_nothing_is_told_before_the_branch_has_the_application_from_us(db):
    siti = apply(db, somebody(1))
    assert tell(db).notices == []
    assert official_data(db, siti) == []
    assert whys(db, siti) == [("waiting", ["not_taken_up"])]
    hand_over(db)
    assert len(tell(db).notices) == 1
    assert (siti.protected_until, whys(db, siti)[0][0]) == (DECEMBER, "closed")


def test_who_applies_again_with_another_name_gets_no_later_data(db):
    squatter = apply(db, somebody(1))
    hand_over(db)
    tell(db, replace(OFFICIAL, status="rejected", until=None, why="foto buram", kpj=""))
    applications.apply_for_membership(
        db, SQUATTER, APPLICATION, NOW, person_id=squatter.person_id, registered_by=None
    )
    hand_over(db)
    tell(db)
    assert squatter.protected_until is None


def test_the_owner_who_comes_second_is_shown_to_the_branch_and_the_first_gets_nothing(db):
    squatter, siti = apply(db, SQUATTER), apply(db, somebody(1))
    hand_over(db)
    assert siti.state == squatter.state == ApplicationState.PROCESSING
    assert tell(db).notices == []
    assert official_data(db, squatter) == official_data(db, siti) == []
    assert whys(db, squatter) == [("open", ["name", "birth", "shared"])]


def test_a_squatter_who_comes_second_does_not_stop_the_owner(db):
    siti, squatter = apply(db, somebody(1)), apply(db, SQUATTER)
    hand_over(db)
    tell(db)
    assert siti.protected_until == DECEMBER
    assert official_data(db, squatter) == []
    assert whys(db, siti) == whys(db, squatter) == []


@pytest.mark.parametrize(
    "told", [{"name": ""}, {"born_on": ""}, {"name": "", "born_on": ""}], ids=str
)
def test_a_row_that_names_nobody_is_nobodys_but_for_our_number(db, told):
    siti = apply(db, somebody(1))
    hand_over(db)
    tell(db, replace(OFFICIAL, **told))
    assert (official_data(db, siti), whys(db, siti)) == ([], [("open", ["unnamed"])])
    tell(db, replace(OFFICIAL, **told, application=siti.number))
    assert siti.protected_until == DECEMBER


def test_the_number_of_another_application_is_a_doubt(db):
    siti = apply(db, somebody(1))
    hand_over(db)
    tell(db, replace(OFFICIAL, application="PB-2611-00099-1"))
    assert (official_data(db, siti), whys(db, siti)) == ([], [("open", ["number"])])


def test_swapped_day_and_month_are_for_the_branch(db):
    siti = apply(db, somebody(1))
    hand_over(db)
    tell(db, replace(OFFICIAL, born_on="1985-12-08"))
    assert whys(db, siti) == [("open", ["birth_swapped"])]


def test_a_case_is_opened_once_and_says_the_doubts_of_today(db):
    siti = apply(db, SQUATTER)
    tell(db)
    assert whys(db, siti) == [("open", ["not_taken_up", "name", "birth"])]
    hand_over(db)
    tell(db)
    tell(db)
    assert whys(db, siti) == [("open", ["name", "birth"])]


HELD_STILL = settings(
    deadline=None,
    max_examples=examples(40),
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
"""Each example is rolled back."""
ROWS = st.builds(
    Row,
    st.just(nik(1)),
    st.sampled_from(["active", "ended", "rejected", "awaiting_payment", "deceased"]),
    st.sampled_from([DECEMBER, date(2026, 11, 30)]),
    kpj=st.sampled_from(["", KPJ]),
    name=st.sampled_from(["", SITI.full_name, "SITI"]),
    born_on=st.sampled_from(["", SITI.born_on]),
)


@HELD_STILL
@given(st.lists(st.one_of(ROWS, st.sampled_from(["hand over", "owner", "again"])), max_size=8))
def test_no_order_of_events_gives_a_squatter_anything(engine, events):
    with sessions(engine)() as db:
        squatter = apply(db, SQUATTER)
        for event in events:
            match event:
                case "hand over":
                    hand_over(db)
                case "owner":
                    apply(db, somebody(1))
                case "again":
                    apply(db, SQUATTER)
                case row:
                    assert tell(db, row).notices == []
            assert official_data(db, squatter) == []
        db.rollback()


@HELD_STILL
@given(
    st.lists(st.one_of(ROWS, st.just("hand over")), max_size=8),
)
def test_the_owner_too_gets_nothing_before_take_up_and_agreement(engine, events):
    with sessions(engine)() as db:
        siti, handed_over = apply(db, somebody(1)), False
        shown = False
        for event in events:
            if event == "hand over":
                hand_over(db)
                handed_over = True
            else:
                tell(db, event)
                agrees = (event.name, event.born_on) == (SITI.full_name, SITI.born_on)
                shown = shown or (handed_over and agrees)
            assert shown or official_data(db, siti) == []
        db.rollback()
