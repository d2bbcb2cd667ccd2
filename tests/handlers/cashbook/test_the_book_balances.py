"""The book balances in every order of events, in every view of it.

Random events are written down twice: in the cash book, and in a plain list here. After each event
every view is compared with the list: collected = deposited + held + returned, and deposited =
posted + open, for each agent and person.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from inspect import signature
from io import BytesIO
from random import Random
from re import findall
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook
from sqlalchemy import Engine, func, select
from sqlalchemy.orm import Session

from bot.texts import rupiah
from domain.calendar import add_months, month_end, to_local_time
from domain.contributions import protection
from models.branch import status_files, status_import, status_undo
from models.branch.status_changes import StatusChange
from models.branch.status_files import StatusImport
from models.cases.cases import Case
from models.cashbook import balances, day_close, entries, receipts, rests, reversals
from models.cashbook.entries import Collection, DepositSlip, NotAllowed
from models.cashbook.receipts import ReceiptLookup, ReceiptState
from models.contributions import ledger
from models.contributions.ledger import EntryKind, LedgerEntry
from models.contributions.matches import Match, MatchProposal, MatchReversal, months_of_match
from models.database.files import StoredFile
from models.duplicates import merge_registrations
from models.participants import memberships, participant
from models.participants.memberships import PAID_UNTIL
from models.participants.participant import Participant
from models.portfolio import transfers
from models.privacy import erasure
from models.reconciliation import decisions, misposted, proposals, reconcile
from models.roles import assignments, terms
from models.roles.role import Role
from models.roles.terms import EndReason
from tests.support import databases
from tests.support.cashbook import DUES, StatusRow
from tests.support.chat import KEYS, Chat, make_world
from tests.support.people import NOW, SITI, give_role, member
from tests.support.sampling import examples

STEPS = 30
PEOPLE, AGENTS = 3, ("rudi", "maya")
EVENTS = {
    "collect": 6, "deposit": 5, "file": 6, "decide": 4, "reverse": 2, "reverse_deposit": 2,
    "give_back": 2, "not_given_back": 1, "take_over": 2, "change_agent": 2, "decide_otherwise": 1,
    "end_role": 1, "merge_or_part": 1, "erase": 1, "close_day": 2, "reopen_day": 1, "old_file": 2,
    "undo_file": 2, "ask_reversal": 2, "decide_reversal": 2, "wrong_nik": 4, "close_wrong_nik": 1,
    "ask_transfer": 1, "decide_transfer": 1, "say_line": 2,
}  # fmt: skip
"""How often each happens, among all."""
WEIGHTED = [name for name, weight in EVENTS.items() for _ in range(weight)]


DEARER_FROM = date(2027, 1, 1)
"""The contribution month from which the dues are twice those before: the discount ends."""


def sum_of(months: Iterable[date]) -> int:
    return sum(DUES * (1 + (month >= DEARER_FROM)) for month in months)


def dues_of(start: date, months: int) -> int:
    """The dues of so many months from this one on."""
    return sum_of(add_months(start, n) for n in range(months))


def dues_until(until: date, months: int) -> int:
    """The dues of so many months, of which this day ends the last."""
    return dues_of(add_months(until.replace(day=1), 1 - months), months) if months else 0


@dataclass
class Paper:
    """A collection as anybody would write it down: `lines` are the ids of its deposit lines."""

    agent: int
    person: int
    paid: int
    dues: int
    months: set[date]
    change: int = 0
    lines: list[int] = field(default_factory=list)
    gone: bool = False


@dataclass
class Line:
    collection: int
    amount: int
    months: set[date]
    deposit: int
    gone: bool = False


@dataclass
class Moved:
    """A rest that was given: `to` the worker (None) or another agent."""

    agent: int
    person: int
    sum: int
    to: int | None = None
    gone: bool = False


class BookAndList:
    def __init__(self, engine: Engine) -> None:
        databases.empty(engine)
        self.world = make_world(engine)
        self.papers: dict[int, Paper] = {}
        self.lines: dict[int, Line] = {}
        self.moved: list[Moved] = []
        self.returns: dict[int, Moved] = {}
        self.chats = {name: Chat(self.world, sender=name) for name in (*AGENTS, "officer", "pay")}
        self.merge: int | None = None
        self.imports: list[int] = []
        self.official: dict[int, list[date]] = {}
        self.asked: list[tuple[int, int]] = []
        self.misread: dict[str, StatusRow] = {}
        self.misread_months: dict[str, set[date]] = {}
        self.ended = False
        with self.db() as db:
            roles = [
                give_role(db, self.chats[name].person_id(db), "agent", called=f"{name} agen")
                for name in AGENTS
            ]
            self.agents = [each.id for each in roles]
            desk = give_role(
                db, self.chats["officer"].person_id(db), "officer", called="Desi Kantor"
            )
            self.officer = desk.id
            people = [replace(SITI, nik=f"317301520885900{n}", full_name=name) for n, name in (
                (1, "SITI AMINAH"), (2, "RINA WATI"), (3, "DEWI SARI"))]  # fmt: skip
            self.people = [
                member(
                    db,
                    self.chats["pay"].person_id(db) if who is people[0] else None,
                    date(2026, 11, 30),
                    who,
                    agent_id=roles[0].id,
                ).id
                for who in people
            ]

    @contextmanager
    def db(self) -> Iterator[Session]:
        with self.world.sessions.begin() as db:
            yield db

    # The list.

    def held_rest(self, agent: int, person: int) -> int:
        own = [p for p in self.papers.values() if (p.agent, p.person) == (agent, person)]
        rest = sum(p.paid - p.dues - p.change for p in own if not p.gone)
        for move in self.moved:
            if move.person == person and not move.gone:
                rest -= move.sum if move.agent == agent else 0
                rest += move.sum if move.to == agent else 0
        return rest

    def standing(self, db: Session) -> dict[int, list[Match]]:
        """The matches that count, by deposit line, read without the code under test."""
        undone = set(db.scalars(select(MatchReversal.match_id)))
        reversed_ids = set(db.scalars(select(LedgerEntry.reverses_id)))
        found: dict[int, list[Match]] = {}
        for match in db.scalars(select(Match)):
            if match.id not in undone and match.official_entry_id not in reversed_ids - {None}:
                found.setdefault(match.deposit_entry_id, []).append(match)
        return found

    def posted(self, db: Session, lines: Iterable[int]) -> int:
        matches = self.standing(db)
        return sum(match.amount for id in lines for match in matches.get(id, []))

    def waiting(self, db: Session, person: int) -> set[date]:
        """The months for which somebody holds money of this person."""
        months, matches = set[date](), self.standing(db)
        for paper in self.papers.values():
            if paper.gone or paper.person != person:
                continue
            lines = [id for id in paper.lines if not self.lines[id].gone]
            months |= paper.months - {m for id in lines for m in self.lines[id].months}
            for id in lines:
                own = matches.get(id, [])
                proven = {m for e in own if e.official_entry_id for m in months_of_match(e)}
                elsewhere = [each for each in own if each.official_entry_id is None]
                if sum(match.amount for match in own) < self.lines[id].amount:
                    months |= self.lines[id].months - proven
                if elsewhere:
                    months |= self.lines[id].months - proven
        return months

    def is_misposted(self, db: Session, line: int) -> bool:
        return any(e.official_entry_id is None for e in self.standing(db).get(line, []))

    # What happens.

    def happens(self, dice: Random) -> None:
        """One of the events, with those of the thrown values that it takes."""
        event = getattr(self, dice.choice(WEIGHTED))
        thrown = {
            "pick": dice.randrange(6),
            "other": dice.randrange(6),
            "months": dice.choice((1, 1, 2, 2, 3, -1)),
            "more": dice.choice((0, 400, 5_000, 5_000)),
            "yes": dice.random() < 0.5,
            "agree": dice.random() < 0.5,
        }
        event(**{name: thrown[name] for name in signature(event).parameters})

    def row(self, db: Session, pick: int) -> Participant:
        return db.get_one(Participant, self.people[pick % PEOPLE])

    def agent_of(self, db: Session, row: Participant) -> Role | None:
        found = db.get(Role, row.agent_id) if row.agent_id else None
        return found if found is not None and found.ended_at is None else None

    def collect(self, pick: int, months: int, more: int, yes: bool) -> None:
        with self.db() as db:
            row = self.row(db, pick)
            agent = self.agent_of(db, row)
            if agent is None or row.merged_into:
                return
            waiting = rests.waiting_months(db, row.id)
            unpaid = protection.next_month(row.protected_until, NOW.date())
            start = rests.next_month_to_collect(waiting, unpaid)
            assert start == min(
                m for m in (add_months(unpaid, n) for n in range(60)) if m not in waiting
            )
            months = rests.months_until_waiting(waiting, start, abs(months))
            dues = dues_of(start, months)
            paid = max(1_000, dues - self.held_rest(agent.id, row.id)) + more
            cash = Collection(start, months, amount=dues, paid=paid, articles="-")
            entry = entries.record_collection(db, agent, row, cash, self.world.now)
            covers = {add_months(start, n) for n in range(months)}
            paper = Paper(agent.id, row.id, paid, dues, covers)
            self.papers[entry.id] = paper
            if yes and more and more <= self.held_rest(agent.id, row.id):
                entries.record_return(db, agent, row, more, self.world.now, entry)
                paper.change = more

    def say_line(self, pick: int, months: int, more: int, other: int) -> None:
        """An agent writes a line at the stall: the sum asked for; more, which is kept or given
        back; or a rupiah less, of which nothing is written down."""
        today, months = to_local_time(self.world.now).date(), abs(months)
        with self.db() as db:
            row = self.row(db, pick)
            agent = self.agent_of(db, row)
            if agent is None or row.merged_into or self.merge or row.identity is None:
                return
            if entries.collection_refusal(row, today):
                return
            waiting = rests.waiting_months(db, row.id)
            unpaid = protection.next_month(row.protected_until, today)
            start = rests.next_month_to_collect(waiting, unpaid)
            if rests.months_until_waiting(waiting, start, months) < months:
                return
            person, name = row.id, participant.identity(db, row).full_name
            before = db.scalar(select(func.max(LedgerEntry.id))) or 0
        dues, held = dues_of(start, months), self.held_rest(agent.id, person)
        paid = dues - held + (-1 if other == 5 else more)
        if paid < 1_000:
            return
        chat = self.chats[AGENTS[self.agents.index(agent.id)]]
        chat.say("/batal")
        said = chat.say(f"catat {name} {months} bulan {paid}")
        gives = bool(more and other % 2 and other != 5)
        if "[Kembalian" in said:
            said = chat.say(f"[{'Kembalian' if gives else 'Titip'} {rupiah(more)}]")
        is_taken = "[Ya, catat]" in said
        if is_taken:
            chat.say("ya")
        chat.say("/batal")
        with self.db() as db:
            new = list(db.scalars(select(LedgerEntry).where(LedgerEntry.id > before)))
        assert is_taken == bool(new)
        for entry in new:
            if entry.kind == EntryKind.COLLECTED:
                assert other != 5, said
                assert (entry.amount, entry.paid, entry.months) == (dues, paid, months), said
                covers = {add_months(start, n) for n in range(months)}
                self.papers[entry.id] = Paper(agent.id, person, paid, dues, covers)
            elif entry.kind == EntryKind.RETURNED:
                assert entry.paid == more
                self.papers[entry.collection_id or 0].change = more
            else:
                raise AssertionError(entry.kind)

    def deposit(self, pick: int, other: int) -> None:
        agent = self.agents[pick % len(AGENTS)]
        ids = [id for id, p in self.papers.items() if p.agent == agent and not p.gone]
        ids = [id for id in ids if self.left_in_hand(id)][: other + 1]
        with self.db() as db:
            slip = DepositSlip(0, to_local_time(self.world.now).date())
            if not ids:
                return
            mine = db.get_one(Role, agent)
            for line in entries.record_deposit(db, mine, ids, slip, self.world.now):
                paper = self.papers[line.collection_id or 0]
                assert line.amount == self.left_in_hand(line.collection_id or 0)
                months = {add_months(line.first_month, n) for n in range(line.months)}
                deposit = line.deposit_id or 0
                self.lines[line.id] = Line(line.collection_id or 0, line.amount, months, deposit)
                paper.lines.append(line.id)

    def left_in_hand(self, id: int) -> int:
        lines = [self.lines[line] for line in self.papers[id].lines]
        return self.papers[id].dues - sum(line.amount for line in lines if not line.gone)

    def file(self, pick: int, months: int, more: int) -> None:
        """The branch's file: so many months more than the last one, or fewer."""
        self.world.pass_time(days=1)
        today = to_local_time(self.world.now).date()
        with self.db() as db:
            depositors = [self.papers[x.collection].person for x in self.lines.values()]
            id = depositors[-1] if depositors and pick else self.people[pick % PEOPLE]
            row = db.get_one(Participant, id)
            if row.identity is None or row.merged_into or not row.protected_until:
                return
            who = participant.identity(db, row)
            until = month_end(add_months(row.protected_until.replace(day=1), months))
            paid = max(months, 0)
            amount = dues_until(until, paid) - (more if more == 400 else 0)
            told = StatusRow(
                who.nik, who.full_name, until, paid or None, amount, today, born_on=who.born_on
            )
            made = status_files.begin(db, "", today, "cabang Grogol", self.world.now)
            self.imports.append(made.id)
            self.official = {made.id: ledger.posted_months(db, row.id)}
            status_import.apply_rows(db, [told], today, made.origin, self.world.now, made.id)
            reconcile.reconcile_file(db, [told], today, self.world.now)

    def undo_file(self) -> None:
        """The newest file was a wrong one, and is undone unless something was built on it."""
        for id in self.imports[-1:]:
            with self.db() as db:
                row = db.get_one(StatusImport, id)
                if status_undo.obstacles(db, row, 1):
                    return
                self.world.pass_time(minutes=1)
                changed = select(StatusChange.participant_id).where(StatusChange.import_id == id)
                people = [*db.scalars(changed)]
                while status_undo.undo_piece(db, row, "role:1", self.world.now, 9)[0]:
                    self.imports = [each for each in self.imports if each != id]
                for person in people if id in self.official else ():
                    assert ledger.posted_months(db, person) == self.official[id]

    def old_file(self, pick: int, months: int, other: int) -> None:
        """A file of an earlier day comes late."""
        with self.db() as db:
            row = self.row(db, pick)
            if row.identity is None or row.merged_into or not row.protected_until:
                return
            who = participant.identity(db, row)
            day = to_local_time(self.world.now).date() - timedelta(days=other + 1)
            until = month_end(add_months(row.protected_until.replace(day=1), months))
            paid = max(months, 0)
            told = StatusRow(
                who.nik,
                who.full_name,
                until,
                paid or None,
                dues_until(until, paid),
                day,
                born_on=who.born_on,
            )
            status_import.apply_rows(db, [told], day, "cabang Grogol", self.world.now)
            self.official = {}
            reconcile.reconcile_file(db, [told], day, self.world.now)

    def wrong_nik(self, pick: int, months: int, more: int, yes: bool) -> None:
        """The branch has money under a NIK with one wrong digit; the same row comes again."""
        self.world.pass_time(days=1)
        today = to_local_time(self.world.now).date()
        with self.db() as db:
            open_lines = [line for line in self.lines.values() if not line.gone and line.months]
            row = self.row(db, pick)
            if open_lines and more:
                row = db.get_one(Participant, self.papers[open_lines[-1].collection].person)
            if row.identity is None or row.merged_into:
                return
            who = participant.identity(db, row)
            nik = f"{who.nik[:8]}{(int(who.nik[8]) + 1) % 10}{who.nik[9:]}"
            if nik not in self.misread or yes:
                paid = abs(months)
                until = month_end(add_months(NOW.date().replace(day=1), pick))
                amount = dues_until(until, paid) - (more if more == 400 else 0)
                self.misread[nik] = StatusRow(nik, who.full_name, until, paid, amount, today)
                told = {add_months(until.replace(day=1), -n) for n in range(paid)}
                self.misread_months.setdefault(nik, set()).update(told)
            reconcile.reconcile_file(db, [*self.misread.values()], today, self.world.now)

    def close_wrong_nik(self, agree: bool) -> None:
        """The branch moved the money, or it is somebody else's."""
        with self.db() as db:
            desk = db.get_one(Role, self.officer)
            for found in misposted.waiting_cases(db, desk)[:1]:
                if agree:
                    misposted.close_case(db, found.case, misposted.MOVED, desk, self.world.now)
                else:
                    decisions.reverse_misposted(db, found, desk, self.world.now)

    def ask_transfer(self, pick: int) -> None:
        """An agent hands somebody over, and no officer has decided it yet."""
        with self.db() as db:
            row = self.row(db, pick)
            mine = self.agent_of(db, row)
            heir = db.get_one(Role, self.agents[1])
            if mine is not None and mine.id != heir.id and not row.merged_into:
                transfers.request_transfer(db, mine, heir, mine, self.world.now, [row.id])

    def decide_transfer(self, agree: bool) -> None:
        with self.db() as db:
            desk = db.get_one(Role, self.officer)
            for case in transfers.find_open_requests(db, desk)[:1]:
                transfers.decide_request(db, case, desk, agree, self.world.now, None)

    def close_day(self, pick: int, more: int) -> None:
        """An agent counts what is in hand, sometimes wrongly; once a day."""
        agent, today = self.agents[pick % len(AGENTS)], to_local_time(self.world.now).date()
        with self.db() as db:
            if day_close.find_day_close(db, agent, today) is not None:
                return
            held = self.expected(db, agent)["held"]
            mine = db.get_one(Role, agent)
            closed = day_close.close_day(db, mine, held - min(more, held), self.world.now)
            assert (closed.in_hand, closed.counted) == (held, held - min(more, held))

    def reopen_day(self, pick: int) -> None:
        agent, today = self.agents[pick % len(AGENTS)], to_local_time(self.world.now).date()
        with self.db() as db:
            mine = db.get_one(Role, agent)
            day_close.reopen_day(db, mine, today, "wrong_amount", self.world.now)
            assert day_close.find_day_close(db, agent, today) is None

    def decide(self, agree: bool, yes: bool) -> None:
        with self.db() as db:
            desk = db.get_one(Role, self.officer)
            waiting = proposals.waiting_proposals(db, desk)
            if waiting:
                left = decisions.still_open(db, waiting[0])
                before = sum(e.amount for e in balances.open_parts(
                    db, proposals.open_lines(db, waiting[0])).values())  # fmt: skip
                same = agree or yes
                decisions.decide_proposal(db, waiting[0], desk, same, self.world.now)
                lines = decisions.all_lines(db, waiting[0])
                after = sum(e.amount for e in balances.open_parts(db, lines).values())
                assert after == (left if same else before)

    def decide_otherwise(self) -> None:
        """An officer takes the newest decision back."""
        with self.db() as db:
            desk = db.get_one(Role, self.officer)
            for row in decisions.accepted_proposals(db, desk)[:1]:
                decisions.reverse_proposal(db, row, desk, "pressed_wrong", self.world.now)

    def reverse(self, pick: int, yes: bool, agree: bool) -> None:
        """An agent takes a collection back; or asks an officer, who agrees or refuses."""
        ids = [id for id, paper in self.papers.items() if not paper.gone]
        if not ids:
            return
        id = ids[pick % len(ids)]
        paper = self.papers[id]
        lines = [line for line in paper.lines if not self.lines[line].gone]
        with self.db() as db:
            may = not self.may_reverse(db, paper) and not (yes and id in dict(self.asked))
            mine, desk = db.get_one(Role, paper.agent), db.get_one(Role, self.officer)
            try:
                if yes:
                    case = reversals.request_reversal(db, mine, id, "wrong_amount", self.world.now)
                    reversals.decide(db, case, desk, agree, self.world.now)
                    done = agree
                else:
                    reversals.reverse_collection(db, mine, id, "wrong_amount", self.world.now)
                    done = True
            except NotAllowed:
                done = False
                assert not may
            assert may or not done
            if done:
                paper.gone = True
                for line in lines:
                    self.lines[line].gone = True

    def may_reverse(self, db: Session, paper: Paper) -> str:
        """Why a collection is not taken back; empty when it is."""
        lines = [line for line in paper.lines if not self.lines[line].gone]
        adds = paper.paid - paper.dues - paper.change
        if paper.gone or self.posted(db, lines) > 0:
            return "gone" if paper.gone else "posted"
        return "" if self.held_rest(paper.agent, paper.person) >= adds else "used"

    def ask_reversal(self, pick: int) -> None:
        """An agent asks to take a collection back, and no officer has decided it yet."""
        if not self.papers:
            return
        id = [*self.papers][pick % len(self.papers)]
        with self.db() as db:
            why = self.may_reverse(db, self.papers[id])
            why = why or ("asked" if id in dict(self.asked) else "")
            mine = db.get_one(Role, self.papers[id].agent)
            refused = ""
            try:
                case = reversals.request_reversal(db, mine, id, "wrong_amount", self.world.now)
                self.asked.append((id, case.id))
            except NotAllowed as refusal:
                refused = refusal.reason
            assert refused == why

    def decide_reversal(self, agree: bool, yes: bool) -> None:
        """An officer decides the oldest request, after whatever happened since."""
        for id, case_id in self.asked[:1]:
            paper = self.papers[id]
            with self.db() as db:
                why = self.may_reverse(db, paper)
                case, desk = db.get_one(Case, case_id), db.get_one(Role, self.officer)
                refused = ""
                try:
                    reversals.decide(db, case, desk, agree or yes, self.world.now)
                    paper.gone = paper.gone or agree or yes
                    for line in paper.lines if agree or yes else ():
                        self.lines[line].gone = True
                except NotAllowed as refusal:
                    refused = refusal.reason
                assert refused == (why if agree or yes else "")
                if case.closed_at is not None:
                    self.asked = self.asked[1:]
                assert (case.closed_at is None) == (why == "used" and (agree or yes))

    def reverse_deposit(self, pick: int) -> None:
        """What official data does not prove of a deposit is in hand again."""
        numbers = sorted({line.deposit for line in self.lines.values() if not line.gone})
        if not numbers:
            return
        number = numbers[pick % len(numbers)]
        own = {id: x for id, x in self.lines.items() if x.deposit == number and not x.gone}
        with self.db() as db:
            agent = self.papers[next(iter(own.values())).collection].agent
            before = {id: self.posted(db, [id]) for id in own}
            open_ids = [
                id
                for id, line in own.items()
                if before[id] < line.amount and not self.is_misposted(db, id)
            ]
            try:
                mine = db.get_one(Role, agent)
                reversals.reverse_deposit(db, mine, number, "wrong_amount", self.world.now)
            except NotAllowed:
                assert not open_ids
                return
            for id in open_ids:
                old = own[id]
                old.gone = True
                if before[id]:
                    self.keep_proven_part(db, old, before[id])

    def keep_proven_part(self, db: Session, old: Line, proven: int) -> None:
        known = [*self.lines]
        rows = select(LedgerEntry).where(
            LedgerEntry.collection_id == old.collection,
            LedgerEntry.kind == "deposited",
            LedgerEntry.id.not_in(known),
        )
        new = db.scalars(rows).one()
        assert new.amount == proven
        months = {add_months(new.first_month, n) for n in range(new.months)}
        self.lines[new.id] = Line(old.collection, proven, months, old.deposit)
        self.papers[old.collection].lines.append(new.id)

    def give_back(self, pick: int, other: int) -> None:
        agent, person_id = self.agents[other % len(AGENTS)], self.people[pick % PEOPLE]
        rest = self.held_rest(agent, person_id)
        with self.db() as db:
            mine, row = db.get_one(Role, agent), db.get_one(Participant, person_id)
            with pytest.raises(NotAllowed):
                entries.record_return(db, mine, row, rest + 1, self.world.now)
            if rest:
                entry = entries.record_return(db, mine, row, rest, self.world.now)
                self.returns[entry.id] = Moved(agent, person_id, rest)
                self.moved.append(self.returns[entry.id])

    def not_given_back(self) -> None:
        """The newest return was written down by mistake."""
        live = {id: each for id, each in self.returns.items() if not each.gone}
        for id, each in list(live.items())[-1:]:
            with self.db() as db:
                mine = db.get_one(Role, each.agent)
                reversals.reverse_return(db, mine, id, "wrong_person", self.world.now)
                each.gone = True

    def take_over(self, pick: int) -> None:
        with self.db() as db:
            row = self.row(db, pick)
            mine = self.agent_of(db, row)
            if mine is None:
                return
            for other in set(self.agents) - {mine.id}:
                rest = self.held_rest(other, row.id)
                if rest:
                    entries.take_over_rest(db, mine, other, row, self.world.now)
                    self.moved.append(Moved(other, row.id, rest, mine.id))
                else:
                    with pytest.raises(NotAllowed):
                        entries.take_over_rest(db, mine, other, row, self.world.now)

    def change_agent(self, pick: int, other: int) -> None:
        with self.db() as db:
            to = db.get_one(Role, self.agents[other % len(AGENTS)])
            if to.ended_at is None:
                assignments.assign(db, [self.people[pick % PEOPLE]], to, "test", self.world.now)

    def end_role(self) -> None:
        if not self.ended:
            self.ended = True
            with self.db() as db:
                old, heir = (db.get_one(Role, id) for id in self.agents)
                terms.end_role(db, old, EndReason.MOVED, "test", self.world.now, heir)

    def merge_or_part(self) -> None:
        """Two registrations turn out to be one worker; or they do not."""
        kept, merged = self.people[1:]
        with self.db() as db:
            if self.merge is None:
                done = merge_registrations.merge_registrations(
                    db, kept, merged, "test", self.world.now
                )
                self.merge = done.id
                moved = set(done.moved["ledger_entries.participant_id"])
                self.came = [p for id, p in self.papers.items() if id in moved]
                self.came_moves = [each for each in self.moved if each.person == merged]
                for each in (*self.came, *self.came_moves):
                    each.person = kept
                return
            row = db.get_one(merge_registrations.RegistrationMerge, self.merge)
            merge_registrations.undo_merge(db, row, "test", self.world.now)
            self.merge = None
            for each in (*self.came, *self.came_moves):
                each.person = merged
            for agent in self.agents:
                for person_id, other in ((kept, merged), (merged, kept)):
                    short = -self.held_rest(agent, person_id)
                    if short > 0:
                        self.moved += [
                            Moved(agent, other, short, 0),
                            Moved(0, person_id, short, agent),
                        ]

    def erase(self) -> None:
        with self.db() as db:
            row = db.get_one(Participant, self.people[0])
            if row.identity is not None:
                erasure.erase_registration(db, row, "test", self.world.now)

    # What everybody sees.

    def every_view_agrees(self) -> None:
        with self.db() as db:
            for agent in self.agents:
                self.check_agent(db, agent)
            for id, paper in self.papers.items():
                self.check_receipt(db, id, paper)
            for person_id in self.people:
                assert rests.waiting_months(db, person_id) == self.waiting(db, person_id)
                self.check_membership(db, person_id)
            self.check_wrong_niks(db)

    def check_wrong_niks(self, db: Session) -> None:
        """Each month that the branch has under a wrong NIK proves money once."""
        found, months = Counter[str](), dict[str, list[date]]()
        for match in (each for own in self.standing(db).values() for each in own):
            if match.official_entry_id is None:
                row = db.get(MatchProposal, match.proposal_id)
                if row is None and db.get_one(Participant, self.people[0]).identity is None:
                    continue  # it held the NIK of somebody who was erased
                assert row is not None
                nik = proposals.proposed_rows(db, row)[0]["nik"]
                found[nik] += match.amount
                months.setdefault(nik, []).extend(months_of_match(match))
        for nik, sum in found.items():
            assert sum <= sum_of(self.misread_months[nik])
            assert len(months[nik]) == len({*months[nik]})

    def check_membership(self, db: Session, person_id: int) -> None:
        """What nobody is asked to pay again is what the book holds money for."""
        row = db.get_one(Participant, person_id)
        ends = [month_end(month) for month in self.waiting(db, person_id)]
        until = row.protected_until
        ahead = [end for end in ends if until is None or end > until]
        known = memberships.load(db, row)
        assert known.paid_until == max(ahead, default=until)
        assert db.scalar(select(PAID_UNTIL).where(Participant.id == person_id)) == max(
            ahead, default=None
        )

    def check_agent(self, db: Session, agent: int) -> None:
        expected = self.expected(db, agent)
        told = balances.totals(db, LedgerEntry.agent_id == agent)
        held, way = expected["held"], expected["way"]
        assert told.collected == expected["collected"]
        assert told.deposited == expected["deposited"]
        assert told.posted == expected["posted"]
        assert (told.in_hand, told.on_the_way) == (held, way)
        assert held >= 0 <= way
        found = {
            (each.agent_id, each.participant_id): each.sum
            for each in rests.find_rests(db, LedgerEntry.agent_id == agent)
        }
        plain = {(agent, p): self.held_rest(agent, p) for p in self.people}
        assert found == {key: rest for key, rest in plain.items() if rest}
        assert min(plain.values()) >= 0
        sums = balances.open_sums(db, LedgerEntry.agent_id == agent)
        assert (sums.in_hand, sums.on_the_way) == (held, way)
        self.check_people(db, agent, sums)
        _, whole = day_close.totals_to_close(db, agent)
        assert whole.in_hand == held
        late = self.world.now + timedelta(days=9)
        every = balances.open_money(db, agent, late, 99)
        assert every.late_count == len(every.in_hand) + len(every.on_the_way)
        parts = balances.open_parts(db, [*every.in_hand, *every.on_the_way])
        assert sum(parts[e.id].amount for e in every.on_the_way) == way
        assert sum(parts[e.id].amount for e in every.in_hand) == held - sum(found.values())

    def check_people(self, db: Session, agent: int, sums: balances.OpenSums) -> None:
        """The money of an agent by the people whose it is."""
        found = Counter[str]()
        for person_id in self.people:
            own = self.expected(db, agent, person_id)
            of_both = LedgerEntry.agent_id == agent, LedgerEntry.participant_id == person_id
            told = balances.open_sums(db, *of_both)
            assert (told.in_hand, told.on_the_way) == (own["held"], own["way"])
            found += Counter(holders=own["held"] > 0, depositors=own["way"] > 0)
        assert (sums.holders, sums.depositors) == (found["holders"], found["depositors"])

    def expected(self, db: Session, agent: int, *people: int) -> Counter[str]:
        """The sums of an agent's book, or of its part about these people."""
        people = people or tuple(self.people)
        own = [p for p in self.papers.values() if p.agent == agent and p.person in people]
        own = [p for p in own if not p.gone]
        lines = [id for p in own for id in p.lines if not self.lines[id].gone]
        found = Counter[str]()
        found["collected"] = sum(p.paid for p in own)
        found["deposited"] = sum(self.lines[id].amount for id in lines)
        found["posted"] = self.posted(db, lines)
        found["way"] = found["deposited"] - found["posted"]
        in_hand = sum(p.dues for p in own) - found["deposited"]
        found["held"] = in_hand + sum(self.held_rest(agent, p) for p in people)
        return found

    def check_receipt(self, db: Session, id: int, paper: Paper) -> None:
        found = receipts.look_up(db, receipts.code_of(db, db.get_one(LedgerEntry, id)))
        assert isinstance(found, ReceiptLookup)
        lines = [line for line in paper.lines if not self.lines[line].gone]
        standing = self.standing(db)
        matches = [each for line in lines for each in standing.get(line, [])]
        own = sum(each.amount for each in matches if each.official_entry_id is not None)
        states = {
            paper.gone: ReceiptState.REVERSED,
            not paper.gone and not lines: ReceiptState.COLLECTED,
            not paper.gone and bool(lines) and not matches: ReceiptState.DEPOSITED,
            not paper.gone and bool(matches) and not own: ReceiptState.MISPOSTED,
            not paper.gone and 0 < own < paper.dues: ReceiptState.PARTLY,
            not paper.gone and own == paper.dues: ReceiptState.POSTED,
        }
        assert found.state is states[True]
        assert paper.gone or found.open == paper.dues - own

    def check_chats(self) -> None:
        with self.db() as db:
            expected = {agent: self.expected(db, agent) for agent in self.agents}
        desk = self.chats["officer"].say("/kas")
        for agent, name in zip(self.agents, AGENTS, strict=True):
            own = expected[agent]
            is_open = bool(own["held"] or own["way"])
            line = [each for each in desk.splitlines() if f"{name.title()} Agen" in each]
            sums = findall(r"belum disetor (Rp[\d.]+), belum tercatat (Rp[\d.]+)", "".join(line))
            found = [tuple(map(rupiah_of, each)) for each in sums]
            assert found == ([(own["held"], own["way"])] if is_open else []) or not is_open
            book = self.chats[name].say("/kas")
            assert "Rp-" not in f"{book}{desk}"
            if name == "rudi" and self.ended and not is_open:
                assert "Buku kas" not in book.splitlines()[0]
                continue
            assert sum_after(book, "Diterima ") == own["collected"]
            assert sum_after(book, "disetor ") == own["deposited"]
            hand = sum_after(book, "Diterima, belum disetor: ")
            assert hand + sum_after(book, "Titipan yang Anda pegang: ") == own["held"]
            assert sum_after(book, "belum tercatat di BPJS: ") == own["way"]
            self.check_sheet(name, own)
        self.chats["pay"].say("/status")

    def check_sheet(self, name: str, own: Counter[str]) -> None:
        said = self.chats[name].say("/unduhkas")
        assert sum_after(said, "Uang di tangan Anda: ") == own["held"]
        with self.db() as db:
            file = db.scalars(select(StoredFile).order_by(StoredFile.id.desc()).limit(1)).one()
            content = KEYS.decrypt("file", file.content)
        sheet = CalamineWorkbook.from_filelike(BytesIO(content)).get_sheet_by_index(0)
        rows: list[Any] = sheet.to_python()[1:]
        assert sum(row[4] - row[5] for row in rows) == own["held"]
        assert sum(row[7] for row in rows) == own["posted"]
        assert all(row[6] >= 0 for row in rows)
        assert not rows or rows[-1][6] == own["held"]


def rupiah_of(text: str) -> int:
    return int(text.removeprefix("Rp").replace(".", ""))


def sum_after(text: str, words: str) -> int:
    """The rupiah behind these words; 0 without them."""
    found = findall(f"{words}(Rp[\\d.]+\\d|Rp\\d)", text)
    return rupiah_of(found[0]) if found else 0


@settings(
    max_examples=examples(18),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(seed=st.integers(0, 2**32), steps=st.integers(1, STEPS))
def test_the_book_balances_in_every_order_of_events(engine: Engine, seed: int, steps: int) -> None:
    """The chats, of which one look costs eight turns, are asked after every third event."""
    both, dice = BookAndList(engine), Random(seed)
    for step in range(max(steps, STEPS // 2)):
        both.happens(dice)
        both.every_view_agrees()
        if step % 3 == 2:
            both.check_chats()
    both.check_chats()
