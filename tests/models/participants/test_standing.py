"""Counts and lists of a portfolio against a plain oracle, on generated people."""

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from domain.contributions.protection import (
    MEMBER_STATUSES,
    ProtectionStatus,
    grace_until,
    protection_status,
)
from domain.reminders.contact_rules import to_local_time
from models import regions
from models.audit import Audit
from models.digests.content import digest_contents
from models.participants.name_index import NameWord
from models.participants.participant import ApplicationState, Participant
from models.participants.standing import Standing
from models.people import person
from models.people.consent import Consent
from models.people.person import Address
from models.portfolio import portfolio
from models.roles.role import Role
from tests.support.encryption import sessions
from tests.support.people import NOW, SITI, applicant, office
from tests.support.sampling import examples

TODAY = to_local_time(NOW).date()
SOMEBODY = st.fixed_dictionaries(
    {
        "state": st.sampled_from(ApplicationState),
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
        regions.seed(db)
        yield db


def settle(db: Session, people: list[dict]) -> Role:
    for table in (NameWord, Participant, Consent, Address, Audit):
        db.execute(delete(table))
    db.expire_all()
    mine = office(db, person.find_or_create(db, "web", "agent", NOW).id, "agent")
    for number, facts in enumerate(people):
        reached = facts["reached"]
        known = {key: value for key, value in facts.items() if key != "reached"}
        chat = person.find_or_create(db, "web", f"w{number}", NOW).id if reached else None
        who = applicant(db, None, SITI.__class__(f"{number:016d}", "SITI", "1985-08-12"))
        for key, value in known.items():
            setattr(who, key, value)
        who.person_id, who.agent_id = chat, mine.id
    db.flush()
    return mine


def group_of(row: Participant) -> Standing:
    """The rule, said plainly."""
    if row.deceased_on or row.state == ApplicationState.ENDED:
        return Standing.ENDED
    if row.state == ApplicationState.REJECTED:
        return Standing.REJECTED
    if row.state != ApplicationState.ACTIVE or row.protected_until is None:
        return Standing.WAITING
    how = protection_status(row.protected_until, TODAY)
    if how is ProtectionStatus.ACTIVE:
        return Standing.ACTIVE
    return Standing.ARREARS if how in MEMBER_STATUSES else Standing.ENDED


def is_due(row: Participant) -> bool:
    week = TODAY + timedelta(days=7)
    return group_of(row) is Standing.ACTIVE and bool(row.protected_until <= week)


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
    counts = portfolio.standing_counts(db, mine, TODAY)
    whole = (Standing.ACTIVE, Standing.ARREARS, Standing.ENDED, Standing.WAITING, Standing.REJECTED)
    assert sum(counts[each] for each in whole) == counts[Standing.EVERYBODY] == len(rows)
    for group in whole:
        listed = portfolio.load_group(db, mine, group, TODAY, 1)
        expected = {row.id for row in rows if group_of(row) is group}
        assert listed.total == counts[group] == len(expected)
        assert {row.id for row in listed.rows} <= expected


@SLOW
@given(st.lists(SOMEBODY, max_size=12))
def test_the_lists_of_a_morning_are_ordered_as_an_oracle_orders_them(db, people):
    mine = settle(db, people)
    reached = {id for (id,) in db.execute(select(Address.person_id))}
    rows = list(db.scalars(select(Participant).order_by(Participant.id)))
    urgent = [row for row in rows if is_due(row) or group_of(row) is Standing.ARREARS]
    by_end = sorted(urgent, key=lambda row: (row.protected_until, row.id))
    visits = sorted(
        (row for row in urgent if row.person_id not in reached),
        key=lambda row: (grace_until(row.protected_until), row.village, row.rw, row.rt, row.id),
    )
    found = digest_contents(db, [mine.id], TODAY)[mine.id]
    assert [line.id for line in found.due] == [row.id for row in by_end if is_due(row)]
    assert [line.id for line in found.behind] == [row.id for row in by_end if not is_due(row)]
    assert [line.id for line in found.visit] == [row.id for row in visits]
    assert pages(db, mine, Standing.VISIT) == [row.id for row in visits]
    assert pages(db, mine, Standing.ARREARS) == [row.id for row in by_end if not is_due(row)]
    assert len(found.standing) == len(rows)


def pages(db: Session, mine: Role, group: Standing) -> list[int]:
    first = portfolio.load_group(db, mine, group, TODAY, 1)
    rest = [portfolio.load_group(db, mine, group, TODAY, n + 2) for n in range(first.pages - 1)]
    return [row.id for page in (first, *rest) for row in page.rows]


def test_the_same_end_of_grace_is_sorted_by_place_not_by_day(db):
    """28, 29 and 30 November all end on 28 February."""
    facts = {"state": ApplicationState.ACTIVE, "deceased_on": None, "rw": "001", "reached": False}
    days = (date(2026, 11, 28), "31.73.04.1002"), (date(2026, 11, 29), "31.73.04.1001")
    mine = settle(db, [facts | {"protected_until": day, "village": place} for day, place in days])
    first, second = pages(db, mine, Standing.VISIT)
    assert first > second
