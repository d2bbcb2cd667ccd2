"""The cash book as a sheet: every entry in its order, reversed ones too, and the cash in hand after
it."""

from collections.abc import Iterator, Sequence
from datetime import timedelta

from bot.message import XLSX
from bot.turn import Turn
from domain.calendar import to_local_time
from exchange.spreadsheets.write import SheetTab, write_workbook
from handlers.cashbook.book_form import BookForm, offer_for
from handlers.cashbook.words import entry_months_text, payer_name
from handlers.roles.role_form import acting_role
from models.cashbook import balances, receipts
from models.contributions import ledger
from models.contributions.ledger import EntryKind, LedgerEntry
from models.database import files

PURPOSE = "cash-book"
"""The purpose of the files that hold cash books."""
KEPT_FOR = timedelta(days=1)
MOST = 5_000
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
        file_id = files.store_file(
            turn.db, turn.person.id, PURPOSE, name, XLSX, book, turn.now, KEPT_FOR
        )
        turn.attach(file_id)
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
        if number < len(entries) - MOST:
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
