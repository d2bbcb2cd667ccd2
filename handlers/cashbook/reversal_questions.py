"""The questions of a reversal: which record is wrong, and why."""

import re
from enum import StrEnum
from typing import Any

from bot.forms.questions import ChoiceQuestion, QueryQuestion
from bot.message import LONGEST_LABEL
from bot.state import UserInput
from bot.texts import rupiah
from bot.turn import Turn
from domain.calendar import to_local_time
from domain.invalid import Ambiguous, Invalid, whole_number
from domain.markup import truncate
from domain.parsing.text import NOT, word_set
from handlers.cashbook.words import label_with_sum, payer_name
from handlers.roles.role_form import acting_role
from models.cashbook import balances, receipts, reversals
from models.cashbook.receipts import ReceiptLookup
from models.contributions.ledger import LedgerEntry

MOST_COLLECTIONS, MOST_DEPOSITS, MOST_RETURNS, MOST_FOUND = 5, 3, 1, 8


class UndoReason(StrEnum):
    PERSON = "wrong_person"
    AMOUNT = "wrong_amount"
    MONTHS = "wrong_months"
    TWICE = "twice"
    RETURNED = "returned"


def reversible_collections(turn: Turn, form: Any) -> list[LedgerEntry]:
    """The collections that are not in official data, and about which no officer is asked; of one
    person when the form was opened for them."""
    agent = acting_role(turn, form)
    asked = reversals.waiting_entries(turn.db, agent.id)
    where = [LedgerEntry.agent_id == agent.id, balances.UNPOSTED]
    if "whose" in form.answers:
        where.append(LedgerEntry.participant_id == int(form.answers["whose"]))
    return [e for e in balances.list_entries(turn.db, *where) if e.id not in asked]


def collection_option(turn: Turn, entry: LedgerEntry) -> tuple[str, str]:
    return f"c{entry.id}", label_with_sum(payer_name(turn, entry), entry.paid or 0)


def reversible_options(turn: Turn, form: Any) -> list[tuple[str, str]]:
    """The newest collections ("c12"), deposits ("d3") and returned rests ("r7")."""
    newest = reversible_collections(turn, form)[-MOST_COLLECTIONS:]
    options = [collection_option(turn, each) for each in newest]
    if "whose" in form.answers:
        return options
    own = LedgerEntry.agent_id == acting_role(turn, form).id
    lines = balances.list_entries(turn.db, own, balances.ON_THE_WAY, ~balances.MISPOSTED)
    parts = balances.open_parts(turn.db, lines)
    sums: dict[int, int] = {}
    days: dict[int, str] = {}
    for line in lines:
        deposit = line.deposit_id or 0
        sums[deposit] = sums.get(deposit, 0) + parts[line.id].amount
        days[deposit] = f"{line.paid_on or to_local_time(line.at).date():%d/%m}"
    for deposit in sorted(sums)[-MOST_DEPOSITS:]:
        label = turn.text("undo-deposit", day=days[deposit], sum=rupiah(sums[deposit]))
        options.append((f"d{deposit}", truncate(label, LONGEST_LABEL)))
    rests = LedgerEntry.collection_id.is_(None)
    for entry in balances.list_entries(turn.db, own, balances.RETURNED, rests)[-MOST_RETURNS:]:
        label = turn.text("undo-return", sum=rupiah(entry.paid or 0), name=payer_name(turn, entry))
        options.append((f"r{entry.id}", truncate(label, LONGEST_LABEL)))
    return options


class ReasonQuestion(ChoiceQuestion[UndoReason]):
    """One of the reasons, or words that speak of one."""

    def accept(self, turn: Turn, form: Any, given: UserInput) -> str:
        try:
            return super().accept(turn, form, given)
        except (Invalid, Ambiguous):
            if reason := reason_in(given.text):
                return reason
            raise


class OpenRecordQuestion(QueryQuestion):
    """One of the newest records by button; any open collection by name or receipt code."""

    verbatim = True

    def accept(self, turn: Turn, form: Any, given: UserInput) -> str:
        if given.value is not None or whole_number(given.text) is not None:
            return super().accept(turn, form, given)
        code = receipts.look_up(turn.db, given.text)
        found = [
            each
            for each in reversible_collections(turn, form)
            if (isinstance(code, ReceiptLookup) and code.collection.id == each.id)
            or is_called(turn, each, given.text)
        ]
        if not found:
            try:
                return super().accept(turn, form, given)
            except Invalid:
                raise Invalid("undo-nobody") from None
        if len(found) > 1:
            raise Ambiguous("undo-which", [f"c{each.id}" for each in found[-MOST_FOUND:]])
        return f"c{found[0].id}"

    def show(self, turn: Turn, form: Any, kept: str) -> str:
        entry = turn.db.get(LedgerEntry, int(kept[1:])) if kept.startswith("c") else None
        if entry is None:
            return super().show(turn, form, kept)
        return collection_option(turn, entry)[1]


def is_called(turn: Turn, entry: LedgerEntry, text: str) -> bool:
    """Whether all the words are in the payer's name."""
    name, words = payer_name(turn, entry).casefold(), text.casefold().split()
    return bool(words) and all(word in name for word in words)


WRITTEN_WRONG = (UndoReason.AMOUNT, UndoReason.MONTHS)
"""The money came from this person: it is written down again."""
LATEST = re.compile(r"\b(?:tadi|barusan|barusaja|terakhir|last|just|salah|keliru|wrong)\b", re.I)
"""Words about the newest record, where nobody is named."""
TAKES_BACK = re.compile(r"\b(?:di)?(?:batal|hapus|coret|undo)\w*", re.I)
SMALL = word_set(
    "yang yg nyang si bu ibu pak bapak bang mpok punya punyanya catatan pembayaran bayaran tadi "
    "dong ya aja saja tolong minta mau the of record"
)
"""Words that name nobody."""
EARLIEST = re.compile(r"\b(?:pertama|paling awal|first)\b", re.I)
"""Words about the first record of the day."""
TO_WHOM = re.compile(
    r"\b(?:ke|kepada|sama|oleh|dari|to|by) (?:si )?(?:orang|person)\w*|\borangnya\b", re.I
)
"""Speaks of somebody, and gives no reason."""
SHOULD = re.compile(r"\b(?:harus|mesti)nya\b|\bbukan\b|\bshould\b", re.I)
"""Before the name of whoever paid in truth."""
REASON_WORDS = {
    UndoReason.TWICE: re.compile(r"dobel|double|dua kali|2 ?x|2 kali|twice", re.I),
    UndoReason.PERSON: re.compile(r"orang|nama|person|somebody", re.I),
    UndoReason.MONTHS: re.compile(r"bulan|bln|month", re.I),
    UndoReason.RETURNED: re.compile(rf"balik|kembali|{NOT} jadi|return", re.I),
    UndoReason.AMOUNT: re.compile(r"jumlah|nominal|uang|duit|ribu|\drb|amount|money|rp", re.I),
}
"""What people say of each reason; the first that is said counts."""


def reason_in(text: str) -> str:
    """The reason that words speak of; empty for none."""
    said = TO_WHOM.sub("", text)
    return next((each for each, words in REASON_WORDS.items() if words.search(said)), "")


def name_in(text: str) -> str:
    """The words of a text that may name somebody."""
    words = TAKES_BACK.sub(" ", EARLIEST.sub(" ", LATEST.sub(" ", text))).casefold().split()
    return " ".join(each for each in words if each not in SMALL)
