"""Applications that wait too long: no letter says the opposite of the one before."""

from datetime import timedelta

import pytest

from domain.branch.decisions import DecisionKind
from models.branch import decisions
from models.cases.cases import BRANCH_ANSWERS_WITHIN
from models.roles.role import Role
from scheduler.branch import waiting
from tests.architecture.test_notices import told
from tests.support.chat import Chat, World
from tests.support.people import applicant, give_role

pytestmark = pytest.mark.sqlite


def ask(world: World) -> int:
    return waiting.post_due(world.sessions, world.texts, world.now)


@pytest.mark.parametrize("language", ["id", "en"])
def test_who_was_approved_hears_days_later_that_it_is_not_entered_and_nothing_before(
    world: World, language: str
) -> None:
    worker, officer = Chat(world), Chat(world, "telegram", "42")
    worker.say("/bahasa 2" if language == "en" else "/bahasa 1")
    with world.sessions.begin() as db:
        id = applicant(db, worker.person_id(db)).id
        role_id = give_role(db, officer.person_id(db), "officer").id
    world.now += BRANCH_ANSWERS_WITHIN + timedelta(hours=1)
    with world.sessions.begin() as db:
        role = db.get_one(Role, role_id)
        decisions.decide(db, role, [id], DecisionKind.APPROVED, world.now)
    assert ask(world) == 0
    world.now += BRANCH_ANSWERS_WITHIN + timedelta(hours=1)
    assert ask(world) == 1
    assert told(world, worker)[-1] == "application-not-entered"
    assert ask(world) == 0
