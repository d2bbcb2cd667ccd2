"""The figures of areas: each equals the list behind it."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from domain.contributions.protection import ProtectionStatus, protection_status
from domain.regions import CITY, KECAMATAN, KELURAHAN, is_within
from models.coverage import areas
from models.coverage.areas import FEWEST, AreaCount, parts_with_few
from models.participants.participant import ApplicationState, Participant
from models.people import person
from models.roles.role import Role
from tests.support.chat import make_world
from tests.support.people import NOW, applicant, give_role

TODAY = date(2026, 11, 22)
STATES = (
    (ApplicationState.SUBMITTED, None),
    (ApplicationState.AWAITING_PAYMENT, None),
    (ApplicationState.REJECTED, None),
    (ApplicationState.ACTIVE, TODAY + timedelta(days=8)),
    (ApplicationState.ACTIVE, TODAY),
    (ApplicationState.ACTIVE, TODAY - timedelta(days=1)),
    (ApplicationState.ACTIVE, TODAY - timedelta(days=200)),
    (ApplicationState.ENDED, TODAY - timedelta(days=200)),
)
VILLAGES = [KELURAHAN[0][0], KELURAHAN[1][0], KELURAHAN[-1][0]]
AREAS = [CITY[0], *(code for code, _ in KECAMATAN), *VILLAGES]
IN_GRACE = {
    ProtectionStatus.ARREARS_1,
    ProtectionStatus.ARREARS_2,
    ProtectionStatus.ARREARS_3,
}


@pytest.fixture
def db(engine: Engine) -> Iterator[Session]:
    with make_world(engine).sessions() as session:  # never committed
        for number, village in enumerate(VILLAGES):
            for state, until in STATES[number:]:
                for rw in ("001", "005")[: 1 + number % 2]:
                    row = applicant(session, None, village=village, rw=rw)
                    row.state, row.protected_until = state, until
        session.flush()
        yield session


def monitor(db: Session, area: str, kind: str = "monitor") -> Role:
    return give_role(db, person.create_person(db, NOW), kind, area=area)


def figures(people: list[Participant]) -> tuple[int, int, int]:
    """Registered, protected and in arrears, by the rules for one person."""
    statuses = [
        protection_status(each.protected_until, TODAY)
        for each in people
        if each.state == ApplicationState.ACTIVE
    ]
    waiting = (ApplicationState.SUBMITTED, ApplicationState.AWAITING_PAYMENT)
    protected = statuses.count(ProtectionStatus.ACTIVE)
    arrears = sum(each in IN_GRACE for each in statuses)
    waits = sum(each.state in waiting for each in people)
    return waits + protected + arrears, protected, arrears


@pytest.mark.parametrize("kind", ["monitor", "officer"])
def test_each_figure_equals_its_list(db: Session, kind: str) -> None:
    role = monitor(db, CITY[0], kind)
    for area in AREAS:
        everybody = [r for r in db.scalars(select(Participant)) if is_within(r.village, area)]
        parts = areas.count_parts(db, role, area, TODAY)
        for part in parts:
            inside = [r for r in everybody if part.code == r.rw or is_within(r.village, part.code)]
            assert part[2:] == figures(inside), area
            ids = [r.id for r in inside]
            for figure, condition in areas.coverage_conditions(TODAY).items():
                behind = select(Participant).where(condition, Participant.id.in_(ids))
                assert len(db.scalars(behind).all()) == getattr(part, figure), area
        totals = tuple(sum(each[place] for each in parts) for place in (2, 3, 4))
        assert totals == figures(everybody), area


def test_a_role_counts_nobody_outside_of_its_area(db: Session) -> None:
    narrow = monitor(db, KECAMATAN[0][0])
    parts = areas.count_parts(db, narrow, CITY[0], TODAY)
    assert [each.code for each in parts if each.registered] == [KECAMATAN[0][0]]


def test_an_agent_counts_nobody(db: Session) -> None:
    agent = monitor(db, CITY[0], "agent")
    assert not any(each.registered for each in areas.count_parts(db, agent, CITY[0], TODAY))


def test_the_rws_at_their_goal_are_counted(db: Session) -> None:
    role = monitor(db, CITY[0])
    assert areas.rws_at_goal(db, role, CITY[0], 2, TODAY) == (4, 4)
    assert areas.rws_at_goal(db, role, CITY[0], 3, TODAY) == (0, 4)


@given(st.lists(st.integers(0, 9), max_size=8))
def test_no_figure_of_a_few_people_can_be_reckoned_from_those_that_are_shown(counts):
    parts = [AreaCount(f"{n:03}", f"{n:03}", count, 0, 0) for n, count in enumerate(counts)]
    hidden = parts_with_few(parts)
    assert all(each.code in hidden for each in parts if 0 < each.registered < FEWEST)
    unshown = sum(each.registered for each in parts if each.code in hidden)
    alone = len([each for each in parts if each.registered]) == 1
    assert not hidden or alone or (len(hidden) > 1 and unshown)
