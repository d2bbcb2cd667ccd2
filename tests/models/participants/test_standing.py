"""Counts and lists of a portfolio against a plain oracle, on generated people."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from domain.calendar import add_months, month_start, to_local_time
from domain.contributions.protection import ProtectionStatus, grace_until
from models import regions
from models.audit import Audit
from models.cases import cases
from models.cases.cases import Case, CaseKind
from models.cashbook import entries
from models.cashbook.entries import Collection, DepositSlip
from models.contributions.ledger import EntryKind, LedgerEntry, append_entry
from models.contributions.matches import Match
from models.digests.content import digest_contents
from models.participants import memberships
from models.participants.name_index import NameWord
from models.participants.participant import ApplicationState, Participant
from models.participants.standing import Standing
from models.people import person
from models.people.consent import Consent
from models.people.person import Address
from models.portfolio import portfolio
from models.roles.role import Role
from tests.support.people import NOW, SITI, applicant, give_role, member
from tests.support.sampling import examples

TODAY = to_local_time(NOW).date()
PAYMENT = st.fixed_dictionaries(
    {
        "kind": st.sampled_from(
            ["collected", "deposited", "reported", "taken back", "looked into", "misposted"]
        ),
        "first_month": st.integers(-5, 2).map(lambda n: add_months(month_start(TODAY), n)),
        "months": st.integers(1, 4),
        "paid_on": st.integers(-60, 0).map(lambda n: TODAY + timedelta(days=n)),
    }
)
"""What was paid, and how far it has come; of a deposit the day on which it was handed in."""
SOMEBODY = st.fixed_dictionaries(
    {
        "state": st.sampled_from(ApplicationState),
        "protected_until": st.none()
        | st.integers(-120, 40).map(lambda n: TODAY + timedelta(days=n)),
        "deceased_on": st.sampled_from([None, None, None, TODAY]),
        "village": st.sampled_from(["31.73.04.1001", "31.73.04.1002"]),
        "rw": st.sampled_from(["001", "002"]),
        "reached": st.booleans(),
        "data_as_of": st.none() | st.integers(-60, 0).map(lambda n: TODAY + timedelta(days=n)),
        "payments": st.lists(PAYMENT, max_size=2),
    }
)


@pytest.fixture
def db(db):
    regions.seed(db)
    return db


def settle(db: Session, people: list[dict]) -> Role:
    for table in (Case, Match, LedgerEntry, NameWord, Participant, Consent, Address, Audit):
        db.execute(delete(table))
    db.expire_all()
    mine = give_role(db, person.find_or_create(db, "web", "agent", NOW).id, "agent")
    for number, facts in enumerate(people):
        reached = facts["reached"]
        known = {key: value for key, value in facts.items() if key not in ("reached", "payments")}
        chat = person.find_or_create(db, "web", f"w{number}", NOW).id if reached else None
        who = applicant(db, None, SITI.__class__(f"{number:016d}", "SITI", "1985-08-12"))
        for key, value in known.items():
            setattr(who, key, value)
        who.person_id, who.agent_id = chat, mine.id
        for each in facts.get("payments", ()):
            pay(db, who, **each)
    db.flush()
    return mine


def pay(db: Session, who: Participant, kind: str, paid_on: date, **months: Any) -> None:
    """A payment of this kind, with all its entries and its case."""
    first = EntryKind.REPORTED if kind in ("reported", "looked into") else EntryKind.COLLECTED
    entry = append_entry(db, who.id, first, paid_on=paid_on, at=NOW, **months)
    if first is EntryKind.REPORTED:
        cases.open_case(
            db, CaseKind.PAYMENT, now=NOW, due_at=NOW, participant_id=who.id, payment=entry.id
        )
        if kind == "looked into":
            db.flush()
            db.execute(
                update(Case)
                .where(Case.details["payment"].as_integer() == entry.id)
                .values(closed_at=NOW)
            )
    if kind in ("deposited", "taken back", "misposted"):
        known = {"paid_on": paid_on, "collection_id": entry.id, "at": NOW}
        line = append_entry(db, who.id, EntryKind.DEPOSITED, **known, **months)
        if kind == "misposted":
            db.add(
                Match(
                    deposit_entry_id=line.id,
                    official_entry_id=None,
                    amount=0,
                    months=[],
                    reason="digit",
                    decided_by="role:1",
                    at=NOW,
                )
            )
        if kind == "taken back":
            for each in (line, entry):
                append_entry(db, who.id, EntryKind.REVERSED, reverses_id=each.id, at=NOW, **months)


def group_of(db: Session, row: Participant) -> Standing:
    """The group that the rule for one person says."""
    if row.deceased_on:
        return Standing.ENDED
    if row.state == ApplicationState.REJECTED:
        return Standing.REJECTED
    if row.state in (ApplicationState.SUBMITTED, ApplicationState.PROCESSING):
        return Standing.WAITING
    status = memberships.load(db, row).status(TODAY)
    return {
        ProtectionStatus.ACTIVE: Standing.ACTIVE,
        ProtectionStatus.PAID: Standing.PAID,
        ProtectionStatus.ENDED: Standing.ENDED,
        ProtectionStatus.NONE: Standing.WAITING,
    }.get(status, Standing.ARREARS)


def is_due(db: Session, row: Participant) -> bool:
    week = TODAY + timedelta(days=7)
    paid_until = memberships.load(db, row).paid_until
    return group_of(db, row) is Standing.ACTIVE and bool(paid_until and paid_until <= week)


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
    whole = (
        *(Standing.ACTIVE, Standing.PAID, Standing.ARREARS, Standing.ENDED),
        *(Standing.WAITING, Standing.REJECTED),
    )
    assert sum(counts[each] for each in whole) == counts[Standing.EVERYBODY] == len(rows)
    for group in whole:
        listed = portfolio.load_group(db, mine, group, TODAY, 1)
        expected = {row.id for row in rows if group_of(db, row) is group}
        assert listed.total == counts[group] == len(expected)
        assert {row.id for row in listed.rows} <= expected


@SLOW
@given(st.lists(SOMEBODY, max_size=12))
def test_the_lists_of_a_morning_are_ordered_as_an_oracle_orders_them(db, people):
    mine = settle(db, people)
    reached = {id for (id,) in db.execute(select(Address.person_id))}
    rows = list(db.scalars(select(Participant).order_by(Participant.id)))
    urgent = [row for row in rows if is_due(db, row) or group_of(db, row) is Standing.ARREARS]
    by_end = sorted(urgent, key=lambda row: (row.protected_until, row.id))
    visits = sorted(
        (row for row in urgent if row.person_id not in reached),
        key=lambda row: (grace_until(row.protected_until), row.village, row.rw, row.rt, row.id),
    )
    found = digest_contents(db, [mine.id], TODAY)[mine.id]
    assert [line.id for line in found.due] == [row.id for row in by_end if is_due(db, row)]
    assert [line.id for line in found.behind] == [row.id for row in by_end if not is_due(db, row)]
    assert [line.id for line in found.visit] == [row.id for row in visits]
    assert pages(db, mine, Standing.VISIT) == [row.id for row in visits]
    assert pages(db, mine, Standing.ARREARS) == [row.id for row in by_end if not is_due(db, row)]
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


def test_nobody_is_ended_whose_money_an_officer_found_under_another_nik(db):
    """Data of the next day call the membership over: they know nothing of this money."""
    facts = {"state": ApplicationState.ACTIVE, "deceased_on": None, "reached": False}
    facts |= {"protected_until": date(2026, 7, 31), "data_as_of": TODAY}
    months = {"first_month": date(2026, 8, 1), "months": 3, "paid_on": TODAY - timedelta(days=1)}
    paid = [{"kind": kind, **months} for kind in ("deposited", "misposted")]
    mine = settle(db, [facts | {"payments": [each]} for each in paid])
    counts = portfolio.standing_counts(db, mine, TODAY)
    assert (counts[Standing.ENDED], counts[Standing.PAID]) == (1, 1)
    ended, waits = db.scalars(select(Participant).order_by(Participant.id))
    assert [group_of(db, each) for each in (ended, waits)] == [Standing.ENDED, Standing.PAID]


def test_of_what_was_deposited_only_the_dues_wait_for_data(db):
    """A rest stays in somebody's hand."""
    agent = give_role(db, person.create_person(db, NOW), "agent")
    row = member(db, None, date(2026, 11, 30), SITI, agent_id=agent.id)
    cash = Collection(date(2026, 12, 1), 1, amount=8_400, paid=10_000, articles="-")
    paid = entries.record_collection(db, agent, row, cash, NOW)
    assert [each.amount for each in memberships.load(db, row).waiting] == [10_000]
    entries.record_deposit(db, agent, [paid.id], DepositSlip(8_400, NOW.date()), NOW)
    assert [each.amount for each in memberships.load(db, row).waiting] == [8_400]
