"""The cash book of an agent, and of an officer's agents, on the page and as a sheet: every entry in
its order, reversed ones too, and the cash in hand after it.

An ended role leaves its book open until it is empty.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import timedelta

from bot.message import XLSX
from bot.state import Answers
from bot.turn import Turn
from domain.calendar import to_local_time
from domain.roles import RoleKind
from exchange.spreadsheets.write import SheetTab, write_workbook
from handlers.cashbook.acts import AgentBook, agent_books
from handlers.cashbook.words import (
    MOST_LINES,
    entries_text,
    entry_months_text,
    payer_name,
    rests_text,
)
from handlers.roles.role_form import RoleForm, acting_role
from handlers.roles.words import role_holder_text
from models.cashbook import balances, receipts, rests, reversals
from models.cashbook.balances import CashTotals
from models.contributions import ledger
from models.contributions.ledger import EntryKind, LedgerEntry
from models.roles.role import Role


class BookForm(RoleForm):
    """`/kas r12` is about the book of the ended role number 12."""

    also_ended = True

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        known = super().prefill(turn, argument)
        ended = {
            book_number(each): f"{each.id}" for each in cls.fitting_roles(turn) if each.ended_at
        }
        return known | ({"role": ended[argument]} if argument in ended else {})


def book_number(role: Role) -> str:
    """The number of a role's book in a command, which is no participant's."""
    return f"r{role.id}"


def offer_for(turn: Turn, role: Role, *commands: str) -> None:
    """Offer commands about the book of this role; none when the role and its book are closed."""
    if role.ended_at and not balances.has_open_money(turn.db, role.id):
        return
    for command in commands:
        number = f" {book_number(role)}" if role.ended_at else ""
        turn.add_option(f"{command}{number}", turn.text(f"open-{command.removeprefix('/')}"))


MOST = 20
BALANCE = "saldo"
OF_BALANCE = re.compile(r"\b(?:saldo|balance)(?:ku|nya)?\b(?! kas\b)", re.IGNORECASE)


class CashBook(BookForm, opens_with="/kas, buku kas", roles="agent officer"):
    """The money in hand, on the way and late. `/kas saldo` is of somebody who may mean the savings
    of JHT too."""

    @classmethod
    def heard(cls, turn: Turn, text: str, named: str) -> str:
        return BALANCE if OF_BALANCE.search(text) else named

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        other = {"other": "jht-saldo"} if argument == BALANCE else {}
        return super().prefill(turn, argument) | other

    def finish(self, turn: Turn) -> None:
        self.say_book(turn)
        if other := self.answers.get("other"):
            turn.offer(f"/tanya {other}")

    def say_book(self, turn: Turn) -> None:
        who = acting_role(turn, self)
        if who.kind == RoleKind.OFFICER:
            self.say_agents(turn, who)
            review = ["/pembatalan"] if reversals.open_cases(turn.db, who) else []
            return turn.offer(*review, "/cocokkan", "/menu")
        own = LedgerEntry.agent_id == who.id
        totals, held = balances.totals(turn.db, own), rests.find_rests(turn.db, own)
        found = balances.open_money(turn.db, who.id, turn.now, MOST_LINES)
        parts = balances.open_parts(turn.db, [*found.in_hand, *found.on_the_way])
        turn.say("cash-title", collected=totals.collected, deposited=totals.deposited)
        say_given(turn, totals)
        rest = sum(each.sum for each in held)
        if found.in_hand:
            lines = entries_text(turn, found.in_hand, found.in_hand_count, parts)
            turn.say("cash-in-hand", sum=totals.in_hand - rest, lines=lines)
        if held:
            turn.say("cash-rests", sum=rest, lines=rests_text(turn, held))
        if found.on_the_way:
            lines = entries_text(turn, found.on_the_way, found.on_the_way_count, parts)
            turn.say("cash-on-the-way", sum=totals.on_the_way, lines=lines)
        if not totals.in_hand and not totals.on_the_way:
            turn.say("cash-nothing")
        if found.late_count:
            turn.say("cash-late", count=found.late_count)
        if asked := reversals.waiting_requests(turn.db, who.id):
            turn.say("cash-asked", count=len(asked))
        deposit = ["/setor"] if found.in_hand else []
        give = ["/titipan"] if held else []
        if who.ended_at:
            offer_for(turn, who, *deposit, *give, "/unduhkas")
            return turn.offer("/menu")
        for ended in balances.ended_agents_with_money(turn.db, turn.person.id):
            turn.add_option(f"/kas {book_number(ended)}", turn.text("cash-ended-book"))
        turn.offer("/catat", *deposit, *give, "/tutup", "/batalcatat", "/cocokkan", "/unduhkas")
        return turn.offer("/menu")

    def say_agents(self, turn: Turn, officer: Role) -> None:
        """The agents of the area with open money or reversals; most late entries stand first."""
        books = agent_books(turn, officer)
        turn.say("cash-agents" if books else "cash-agents-none")
        if books:
            turn.say_text("\n".join(book_text(turn, each) for each in books[:MOST]))


def book_text(turn: Turn, book: AgentBook) -> str:
    name = "cash-agent-ended" if book.agent.ended_at else "cash-agent"
    who = role_holder_text(turn.db, turn.text, book.agent)
    line = turn.text(name, who=who, hand=book.in_hand, way=book.on_the_way, late=book.late)
    if not book.undone.count:
        return line
    more = turn.text("cash-agent-undone", count=book.undone.count, sum=book.undone.sum)
    return f"{line}, {more}"


def say_given(turn: Turn, totals: CashTotals) -> None:
    """Say what left the book, or came into it, without being dues."""
    if totals.returned:
        turn.say("cash-returned", sum=totals.returned)
    if totals.handed_over:
        turn.say("cash-handed-over", sum=totals.handed_over)
    if totals.taken_over:
        turn.say("cash-taken-over", sum=totals.taken_over)


PURPOSE = "cash-book"
"""The purpose of the files that hold cash books."""
KEPT_FOR = timedelta(days=1)
MOST_ROWS = 5_000
"""The newest rows that a sheet has; the cash in hand counts all."""
COLUMNS = ("at", "what", "name", "period", "in", "out", "hand", "posted", "code", "note")


class CashBookSheet(BookForm, opens_with="/unduhkas, unduh kas, unduh buku kas", roles="agent"):
    def finish(self, turn: Turn) -> None:
        mine = acting_role(turn, self)
        entries = ledger.entries_of_agent(turn.db, mine.id)
        rows = list(sheet_rows(turn, entries))
        headers = [turn.text(f"cash-column-{each}") for each in COLUMNS]
        book = write_workbook([SheetTab(turn.text("cash-sheet"), headers, rows)])
        name = f"buku-kas-{turn.today:%Y-%m-%d}.xlsx"
        turn.attach_new(PURPOSE, name, XLSX, book, KEPT_FOR)
        hand = rows[-1][COLUMNS.index("hand")] if rows else 0
        turn.say("cash-sheet-done", count=len(rows), sum=hand)
        offer_for(turn, mine, "/kas")
        return turn.offer("/menu")


def sheet_rows(turn: Turn, entries: Sequence[LedgerEntry]) -> Iterator[list[str | int]]:
    """A row for each of the newest entries, the oldest first."""
    by_id = {each.id: each for each in entries}
    undone = {each.reverses_id: each for each in entries if each.reverses_id}
    lines = [each for each in entries if each.kind == EntryKind.DEPOSITED]
    parts = balances.open_parts(turn.db, lines)
    hand = 0
    for number, entry in enumerate(entries):
        change = cash_change(entry, by_id)
        hand += change
        if number < len(entries) - MOST_ROWS:
            continue
        reversal = undone.get(entry.id)
        is_open_line = entry.id in parts and reversal is None
        proven = (entry.amount or 0) - parts[entry.id].amount if is_open_line else 0
        yield [
            f"{to_local_time(entry.at):%Y-%m-%d %H:%M}",
            turn.text(f"cash-event-{entry.kind}"),
            payer_name(turn, entry),
            entry_months_text(turn.person.language, entry) if entry.months else "",
            max(change, 0),
            max(-change, 0),
            hand,
            proven,
            receipts.code_of(turn.db, entry) if entry.kind == EntryKind.COLLECTED else "",
            note(turn, reversal or entry, reversal is not None),
        ]


def cash_change(entry: LedgerEntry, by_id: dict[int, LedgerEntry]) -> int:
    """The rupiah that an entry adds to the cash in hand, or takes from it."""
    if entry.kind == EntryKind.REVERSED:
        return -cash_change(by_id[entry.reverses_id or 0], by_id)
    if entry.kind in (EntryKind.COLLECTED, EntryKind.TAKEN_OVER):
        return entry.paid or 0
    return -((entry.amount if entry.kind == EntryKind.DEPOSITED else entry.paid) or 0)


def note(turn: Turn, entry: LedgerEntry, is_undone: bool) -> str:
    """The reason for which an entry was, or is, a reversal."""
    if not entry.reason:
        return ""
    why = turn.text(f"option-{entry.reason}")
    return turn.text("cash-undone", why=why) if is_undone else why
