"""The number of each list of the desk is its length, on both databases."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from domain.roles import RoleKind
from models.branch import application_list
from models.branch.application_list import ApplicationFilter, Step
from models.cases.cases import CaseKind
from models.coverage import gaps
from models.coverage.gaps import FORMER, OfficeholderFilter, OfficeholderStatus
from models.duplicates import review
from models.inbox import inbox
from models.inbox.inbox import CaseFilter
from models.participants.participant import Identity
from models.roles import role
from models.roles.role import Role
from tests.support.chat import World
from tests.support.people import applicant
from tests.support.worlds.outsiders import settle

ALL = 10_000
NEWCOMER = Identity("3173011204809998", "BUDI SANTOSO", "1980-04-12")


@pytest.fixture
def db(world: World) -> Iterator[Session]:
    with world.sessions() as db:
        yield db


@pytest.fixture(params=[RoleKind.OFFICER, RoleKind.AGENT])
def mine(world: World, db: Session, request: pytest.FixtureRequest) -> Role:
    """Somebody with a role, among people who have one of everything."""
    chat = settle(world, request.param)
    found = role.active_role(db, chat.person_id(db))
    assert found
    return found


def test_cases_by_deadline_and_kind(db: Session, mine: Role, world: World) -> None:
    view, now = inbox.view_of(db, mine), world.now
    later = now + timedelta(days=2)
    times = (None, None), (None, now), (now, later), (later, None)
    kinds = (None, CaseKind.HELP, CaseKind.PAYMENT)
    for wanted in [CaseFilter(*each, kind) for each in times for kind in kinds]:
        listed = [*view.own(wanted), *view.others(0, ALL, wanted)]
        counts = view.count(now, wanted)
        assert counts.listed == len(listed) == len({each.id for each in listed})
        assert all(wanted.includes(each.due_at, CaseKind(each.kind)) for each in listed)
        assert counts.overdue == sum(e.due_at <= now for e in listed if e.state == "open")
    assert view.count(now).listed > 0 or mine.kind == RoleKind.AGENT


def test_applications_by_step_place_and_suspicion(db: Session, mine: Role, world: World) -> None:
    applicant(db, None, NEWCOMER)
    areas = ("", "31.73.04", "31.73.01")
    wanted = [
        ApplicationFilter(step, area, suspicious)
        for step in Step
        for area in areas
        for suspicious in (False, True)
    ]
    for each in wanted:
        found = application_list.load(db, mine, each, world.now, ALL)
        assert application_list.count(db, mine, each, world.now) == len(found), each
    if mine.kind == RoleKind.OFFICER:
        here = ApplicationFilter(Step.NEW, "31.73.04")
        assert application_list.count(db, mine, here, world.now) > 0


def test_officeholders_by_status(db: Session, mine: Role, world: World) -> None:
    for status in ("", *OfficeholderStatus, FORMER):
        wanted = OfficeholderFilter("", "", "", status)
        found = gaps.list_wanted(db, mine, wanted, world.now.date(), 0, ALL)
        assert gaps.count_listed(db, mine, wanted, world.now.date()) == len(found), status


def test_pairs_that_may_be_one(db: Session, mine: Role) -> None:
    assert review.count_open_pairs(db, mine) == len(review.open_pairs(db, mine, 0, ALL))
