"""The cash book adds up in every order of events, and nothing in it is ever changed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from domain.calendar import add_months
from models.cashbook import balances, entries, rests, reversals
from models.cashbook.entries import Collection, DepositSlip, NotAllowed
from models.contributions import ledger
from models.contributions.ledger import LedgerEntry
from models.contributions.matches import Match, MatchReversal
from models.database.engine import open_sessions
from models.participants.participant import Participant
from models.people import person
from models.reconciliation import matching
from models.reconciliation.matching import ProvenShare
from models.roles.role import Role
from tests.support.chat import KEYS
from tests.support.people import NOW, SITI, give_role, member
from tests.support.sampling import examples

ROOT = Path(__file__).parents[3]
DUES = 16_800
START = date(2026, 12, 1)
SLIP = DepositSlip(DUES, NOW.date())
DEEDS = st.lists(
    st.tuples(
        st.sampled_from(("collect", "deposit", "post", "undo", "take_back", "unpost", "untie")),
        st.integers(0, 9),
        st.integers(0, 5_000),
    ),
    max_size=25,
)


@dataclass
class Book:
    """The book, and a plain model of it: rupiah by the id of the collection."""

    db: Session
    agent: Role
    people: list[Participant]
    held: dict[int, tuple[int, int]] = field(default_factory=dict)
    deposited: dict[int, int] = field(default_factory=dict)
    posted: dict[int, int] = field(default_factory=dict)

    def do(self, deed: str, pick: int, more: int) -> None:
        try:
            getattr(self, deed)(pick, more)
        except NotAllowed:
            return

    def collect(self, pick: int, more: int) -> None:
        row = self.people[pick % len(self.people)]
        waiting = rests.waiting_months(self.db, row.id)
        posted = ledger.posted_months(self.db, row.id)
        start = rests.next_month_to_collect({*waiting, *posted}, START)
        paid = DUES + more
        cash = Collection(start, 1, amount=DUES, paid=paid, articles="-")
        event = entries.record_collection(self.db, self.agent, row, cash, NOW)
        self.held[event.id] = (paid, DUES)

    def deposit(self, pick: int, more: int) -> None:
        ids = list(self.held)[: pick + 1]
        fits = not set(ids) & self.deposited.keys() and ids
        lines = entries.record_deposit(self.db, self.agent, ids, SLIP, NOW)
        assert fits
        self.deposited |= {line.collection_id or 0: line.deposit_id or 0 for line in lines}

    def post(self, pick: int, more: int) -> None:
        for line in balances.list_entries(self.db, balances.DEPOSITED)[pick : pick + 1]:
            row = self.db.get_one(Participant, line.participant_id)
            ledger.record_official_months(self.db, row.id, line.first_month, line.first_month, NOW)
            own = LedgerEntry.participant_id == row.id
            there = balances.list_entries(self.db, balances.OFFICIAL, own)[-1]
            share = ProvenShare(there.id, DUES, ledger.months_of(line))
            matching.record_match(self.db, line.id, share, "exact", "test", NOW)
            self.posted[line.collection_id or 0] = there.id

    def undo(self, pick: int, more: int) -> None:
        for id in list(self.held)[pick : pick + 1]:
            reversals.reverse_collection(self.db, self.agent, id, "wrong", NOW)
            assert id not in self.posted
            del self.held[id]
            self.deposited.pop(id, None)

    def take_back(self, pick: int, more: int) -> None:
        whole = pick + 1
        reversals.reverse_deposit(self.db, self.agent, whole, "wrong", NOW)
        # What official data proves stays deposited.
        gone = {
            id for id, each in self.deposited.items() if each == whole and id not in self.posted
        }
        assert gone
        self.deposited = {id: each for id, each in self.deposited.items() if id not in gone}

    def unpost(self, pick: int, more: int) -> None:
        """The branch takes its data back."""
        row = self.people[pick % len(self.people)]
        ledger.reverse_official_months(self.db, row.id, add_months(START, -1), NOW)
        live = {each.id for each in balances.list_entries(self.db, balances.OFFICIAL)}
        self.posted = {id: each for id, each in self.posted.items() if each in live}

    def untie(self, pick: int, more: int) -> None:
        """Somebody takes back that it is the same money; the official payment stays."""
        for match in self.db.query(Match).order_by(Match.id)[pick : pick + 1]:
            matching.reverse_match(self.db, match, "pressed_wrong", "test", NOW)
            assert self.db.query(MatchReversal).filter_by(match_id=match.id).count() == 1
            line = self.db.get_one(LedgerEntry, match.deposit_entry_id)
            if self.posted.get(line.collection_id or 0) == match.official_entry_id:
                del self.posted[line.collection_id or 0]

    def check(self) -> None:
        told = balances.totals(self.db, LedgerEntry.agent_id == self.agent.id)
        assert told.collected == sum(paid for paid, _ in self.held.values())
        assert told.deposited == sum(self.held[id][1] for id in self.deposited)
        assert told.posted == sum(self.held[id][1] for id in self.posted)
        rest = sum(self.held[id][0] - self.held[id][1] for id in self.deposited)
        hand = sum(each.paid or 0 for each in balances.list_entries(self.db, balances.IN_HAND))
        way = sum(each.amount or 0 for each in balances.list_entries(self.db, balances.ON_THE_WAY))
        assert told.collected == told.deposited + hand + rest
        assert told.deposited == told.posted + way
        assert told.in_hand == hand + rest
        assert told.on_the_way == way
        undone = [each.reverses_id for each in self.db.query(LedgerEntry) if each.reverses_id]
        assert len(undone) == len(set(undone))


def new_book(db: Session) -> Book:
    """Two people who are protected until November, with an agent."""
    agent = give_role(db, person.create_person(db, NOW), "agent")
    who = [replace(SITI, nik=f"317301520885900{n}") for n in (1, 2)]
    people = [member(db, None, date(2026, 11, 30), each, agent_id=agent.id) for each in who]
    return Book(db, agent, people)


@settings(
    max_examples=examples(40),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(DEEDS)
def test_the_book_adds_up_after_every_event(
    engine: Engine, deeds: list[tuple[str, int, int]]
) -> None:
    with open_sessions(engine, KEYS)() as db:
        book = new_book(db)
        for deed in deeds:
            book.do(*deed)
            book.check()
        db.rollback()


@pytest.fixture
def book(engine: Engine) -> Iterator[Book]:
    with open_sessions(engine, KEYS)() as db:
        yield new_book(db)


def test_nothing_is_reversed_twice(book: Book) -> None:
    book.collect(0, 0)
    (id,) = book.held
    reversals.reverse_collection(book.db, book.agent, id, "wrong", NOW)
    with pytest.raises(NotAllowed, match="gone"):
        reversals.reverse_collection(book.db, book.agent, id, "wrong", NOW)


def test_money_in_official_data_is_not_reversed(book: Book) -> None:
    book.collect(0, 0)
    book.deposit(0, 0)
    book.post(0, 0)
    with pytest.raises(NotAllowed, match="posted"):
        reversals.reverse_collection(book.db, book.agent, next(iter(book.held)), "wrong", NOW)


def test_a_match_is_taken_back_once_and_both_sides_are_open(book: Book) -> None:
    for deed in ("collect", "deposit", "post", "untie"):
        book.do(deed, 0, 0)
    assert book.posted == {}
    book.check()
    (match,) = book.db.query(Match)
    with pytest.raises(NotAllowed, match="gone"):
        matching.reverse_match(book.db, match, "pressed_wrong", "test", NOW)
    line, there = (
        book.db.get_one(LedgerEntry, id or 0)
        for id in (match.deposit_entry_id, match.official_entry_id)
    )
    assert balances.list_entries(book.db, balances.ON_THE_WAY) == [line]
    share = ProvenShare(there.id, DUES, ledger.months_of(line))
    matching.record_match(book.db, line.id, share, "exact", "test", NOW)
    assert balances.list_entries(book.db, balances.ON_THE_WAY) == []


def test_what_is_on_the_way_again_may_be_reversed(book: Book) -> None:
    for deed in ("collect", "deposit", "post", "untie", "undo"):
        book.do(deed, 0, 0)
    assert book.held == {}
    book.check()


def test_a_collection_whose_rest_pays_for_a_later_month_stays(book: Book) -> None:
    book.collect(0, 5_000)
    later = Collection(add_months(START, 1), 1, amount=DUES, paid=DUES - 5_000, articles="-")
    entries.record_collection(book.db, book.agent, book.people[0], later, NOW)
    with pytest.raises(NotAllowed, match="used"):
        reversals.reverse_collection(book.db, book.agent, next(iter(book.held)), "wrong", NOW)


def test_what_was_deposited_is_not_deposited_again(book: Book) -> None:
    book.collect(0, 0)
    book.deposit(0, 0)
    with pytest.raises(NotAllowed, match="gone"):
        entries.record_deposit(book.db, book.agent, [*book.held], SLIP, NOW)


def test_another_agents_collection_is_not_deposited(book: Book) -> None:
    other = give_role(book.db, person.create_person(book.db, NOW), "agent")
    book.collect(0, 0)
    with pytest.raises(NotAllowed, match="gone"):
        entries.record_deposit(book.db, other, [*book.held], SLIP, NOW)


def test_no_event_is_changed_or_deleted_anywhere() -> None:
    """Only whom a report is from changes, when two persons turn out to be one; what was typed and
    sent about a payment goes with whom it is about; official months go to the owner of a NIK. A
    close of a day stays, and says that it was opened again."""
    words = re.compile(
        r"(update|delete)\((LedgerEntry|Match|MatchReversal|Deposit|DayClose)\b|db\.delete\((event|line)"
    )
    parts = ("bot", "commands", "domain", "exchange", "handlers", "models", "scheduler", "web")
    files = [file for part in parts for file in (ROOT / part).rglob("*.py")]
    changing = [file.name for file in files if words.search(file.read_text("utf-8"))]
    assert sorted(changing) == ["day_close.py", "forget_registration.py", "nik_owner.py"]
