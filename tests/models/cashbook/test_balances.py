"""An agent's open money: few lines are read, all are counted."""

from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from models.cashbook import balances
from models.people import person
from models.roles.role import Role
from tests.support.cashbook import collected, deposited, people
from tests.support.people import NOW, clients, give_role


@pytest.fixture
def agent(db: Session) -> Role:
    """Two of five payments are deposited."""
    found = give_role(db, person.create_person(db, NOW), "agent")
    clients(db, found)
    events = [collected(db, found, row, NOW) for row in people(db, found)[:5]]
    deposited(db, found, events[:2], NOW)
    return found


def test_more_is_counted_than_is_shown(db: Session, agent: Role) -> None:
    found = balances.open_money(db, agent.id, NOW, 1)
    assert (len(found.in_hand), len(found.on_the_way)) == (1, 1)
    assert (found.in_hand_count, found.on_the_way_count, found.late_count) == (3, 2, 0)


def test_all_that_is_late_is_counted(db: Session, agent: Role) -> None:
    assert balances.open_money(db, agent.id, NOW + timedelta(days=2), 1).late_count == 3
    assert balances.open_money(db, agent.id, NOW + timedelta(days=5), 1).late_count == 5


def test_an_agent_without_money_has_nothing_open(db: Session) -> None:
    nobody = give_role(db, person.create_person(db, NOW), "agent")
    assert balances.open_money(db, nobody.id, NOW, 1).late_count == 0
