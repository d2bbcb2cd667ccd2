"""Counts and lists of a portfolio against a plain oracle, on generated people."""

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from members import NOW, SITI, applicant, office
from sampling import examples
from sqlalchemy import delete, select
from sqlalchemy.orm import Session
from vault import sessions

from domain.courtesy import local
from domain.protection import BEHIND, Standing, grace_until, standing
from models import person, portfolio, region
from models.audit import Audit
from models.consent import Consent
from models.group import Group
from models.morning import mornings
from models.name_word import NameWord
from models.participant import Participant, State
from models.person import Address
from models.role import Role

TODAY = local(NOW).date()
SOMEBODY = st.fixed_dictionaries(
    {
        "state": st.sampled_from(State),
        "protected_until": st.none()
        | st.integers(-120, 40).map(lambda n: TODAY + timedelta(days=n)),
        "deceased_on": st.sampled_from([None, None, None, TODAY]),
        "village": st.sampled_from(["31.73.04.1001", "31.73.04.1002"]),
        "rw": st.sampled_from(["001", "002"]),
        "reached": st.booleans(),
    }
)


@pytest.fixture
def db(engine):
    with sessions(engine).begin() as db:
        region.seed(db)
        yield db


def settle(db: Session, people: list[dict]) -> Role:
    for table in (NameWord, Participant, Consent, Address, Audit):
        db.execute(delete(table))
    db.expire_all()
    mine = office(db, person.meet(db, "web", "agent", NOW).id, "agent")
    for number, facts in enumerate(people):
        reached = facts["reached"]
        known = {key: value for key, value in facts.items() if key != "reached"}
        chat = person.meet(db, "web", f"w{number}", NOW).id if reached else None
        who = applicant(db, None, SITI.__class__(f"{number:016d}", "SITI", "1985-08-12"))
        for key, value in known.items():
            setattr(who, key, value)
        who.person_id, who.agent_id = chat, mine.id
    db.flush()
    return mine


def group_of(row: Participant) -> Group:
    """The rule, said plainly."""
    if row.deceased_on or row.state == State.ENDED:
        return Group.ENDED
    if row.state == State.REJECTED:
        return Group.REJECTED
    if row.state != State.ACTIVE or row.protected_until is None:
        return Group.WAITING
    how = standing(row.protected_until, TODAY)
    if how is Standing.ACTIVE:
        return Group.ACTIVE
    return Group.ARREARS if how in BEHIND else Group.ENDED


def is_due(row: Participant) -> bool:
    week = TODAY + timedelta(days=7)
    return group_of(row) is Group.ACTIVE and bool(row.protected_until <= week)


SLOW = settings(
    max_examples=examples(25),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@SLOW
@given(st.lists(SOMEBODY, max_size=12))
def test_everybody_is_in_the_one_group_that_the_rule_says(db, people):
    mine = settle(db, people)
    rows = list(db.scalars(select(Participant)))
    counts = portfolio.counts(db, mine, TODAY)
    whole = (Group.ACTIVE, Group.ARREARS, Group.ENDED, Group.WAITING, Group.REJECTED)
    assert sum(counts[each] for each in whole) == counts[Group.EVERYBODY] == len(rows)
    for group in whole:
        listed = portfolio.in_group(db, mine, group, TODAY, 1)
        expected = {row.id for row in rows if group_of(row) is group}
        assert listed.total == counts[group] == len(expected)
        assert {row.id for row in listed.rows} <= expected


@SLOW
@given(st.lists(SOMEBODY, max_size=12))
def test_the_lists_of_a_morning_are_ordered_as_an_oracle_orders_them(db, people):
    mine = settle(db, people)
    reached = {id for (id,) in db.execute(select(Address.person_id))}
    rows = list(db.scalars(select(Participant).order_by(Participant.id)))
    urgent = [row for row in rows if is_due(row) or group_of(row) is Group.ARREARS]
    by_end = sorted(urgent, key=lambda row: (row.protected_until, row.id))
    visits = sorted(
        (row for row in urgent if row.person_id not in reached),
        key=lambda row: (grace_until(row.protected_until), row.village, row.rw, row.rt, row.id),
    )
    found = mornings(db, [mine.id], TODAY)[mine.id]
    assert [line.id for line in found.due] == [row.id for row in by_end if is_due(row)]
    assert [line.id for line in found.behind] == [row.id for row in by_end if not is_due(row)]
    assert [line.id for line in found.visit] == [row.id for row in visits]
    assert pages(db, mine, Group.VISIT) == [row.id for row in visits]
    assert pages(db, mine, Group.ARREARS) == [row.id for row in by_end if not is_due(row)]
    assert len(found.seen) == len(rows)


def pages(db: Session, mine: Role, group: Group) -> list[int]:
    first = portfolio.in_group(db, mine, group, TODAY, 1)
    rest = [portfolio.in_group(db, mine, group, TODAY, n + 2) for n in range(first.pages - 1)]
    return [row.id for page in (first, *rest) for row in page.rows]


def test_the_same_end_of_grace_is_sorted_by_place_not_by_day(db):
    """28, 29 and 30 November all end on 28 February."""
    facts = {"state": State.ACTIVE, "deceased_on": None, "rw": "001", "reached": False}
    days = (date(2026, 11, 28), "31.73.04.1002"), (date(2026, 11, 29), "31.73.04.1001")
    mine = settle(db, [facts | {"protected_until": day, "village": place} for day, place in days])
    first, second = pages(db, mine, Group.VISIT)
    assert first > second
