"""The cash book in words: ledger entries, receipts, and messages to workers about receipts."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import partial

from sqlalchemy.orm import Session

from bot.texts import Texts, long_day, month_range, rupiah
from bot.turn import Turn
from domain.cashbook.receipt_code import ForgedCode, MistypedCode
from domain.reminders.contact_rules import next_contact_time, to_local_time
from handlers.notify import notify
from handlers.portfolio.words import distinct_names, name_of
from models.cashbook import receipts
from models.cashbook.matches import MatchReversal
from models.cashbook.receipts import ReceiptLookup, ReceiptState
from models.contributions.ledger import LedgerEntry
from models.participants import participant
from models.participants.participant import Participant
from models.roles import role
from models.roles.role import Role

MOST_LINES = 15
REASON = "receipt"


def payer_name(turn: Turn, entry: LedgerEntry) -> str:
    """The name of the participant whose money it is, also after they went to another agent."""
    return name_of(turn, payer(turn, entry))


def payer(turn: Turn, entry: LedgerEntry) -> Participant:
    return turn.db.get_one(Participant, entry.participant_id)


def agent_name(db: Session, texts: Texts, language: str, agent_id: int | None) -> str:
    agent = db.get(Role, agent_id) if agent_id else None
    name = role.name_of(db, agent).title() if agent else ""
    return name or texts(language, "posts-nameless")


def entry_months_text(language: str, entry: LedgerEntry) -> str:
    """ "Desember 2026 – Januari 2027"."""
    return month_range(language, entry.first_month, entry.months)


def entries_text(turn: Turn, entries: Sequence[LedgerEntry], count: int = 0) -> str:
    """A numbered line for each of the first entries: name, months, rupiah and age in days.

    `count` says how many there are when not all were read.
    """
    shown = entries[:MOST_LINES]
    names = distinct_names(turn, [payer(turn, each) for each in shown])
    lines = [
        turn.text(
            "cash-line",
            number=f"{number}",
            name=name,
            period=entry_months_text(turn.person.language, entry),
            sum=rupiah(entry.paid if entry.paid is not None else entry.amount or 0),
            days=(turn.today - to_local_time(entry.at).date()).days,
        )
        for number, (entry, name) in enumerate(zip(shown, names, strict=True), 1)
    ]
    left = max(len(entries), count) - len(lines)
    if left:
        lines.append(turn.text("cash-more", count=left))
    return "\n".join(lines)


def payers_text(turn: Turn, entries: Sequence[LedgerEntry]) -> str:
    """The names of those whose money it is, the first ones of many."""
    rows = [payer(turn, each) for each in entries[:MOST_LINES]]
    names = ", ".join(distinct_names(turn, rows))
    left = len(entries) - len(rows)
    return f"{names} {turn.text('cash-more', count=left)}" if left else names


RECEIPT_TEXTS = {
    ReceiptState.COLLECTED: "receipt-collected",
    ReceiptState.DEPOSITED: "receipt-deposited",
    ReceiptState.POSTED: "receipt-posted",
    ReceiptState.MISPOSTED: "receipt-misposted",
    ReceiptState.REVERSED: "receipt-reversed",
}


def public_facts(
    db: Session, texts: Texts, language: str, found: ReceiptLookup | MistypedCode | ForgedCode
) -> list[str]:
    """The sentences about a receipt that anybody may read; or what is wrong with the code.

    Initials, months, amount, day, and how far the money is: nothing that gives its owner away.
    """
    match found:
        case MistypedCode():
            return [texts(language, "receipt-mistyped")]
        case ForgedCode():
            return [texts(language, "receipt-forged")]
    collection = found.collection
    facts = texts(
        language,
        "receipt-facts",
        initials=receipts.initials(db, collection),
        period=entry_months_text(language, collection),
        paid=collection.paid or 0,
        day=to_local_time(collection.at).date(),
    )
    sentences = [facts, texts(language, RECEIPT_TEXTS[found.state])]
    if found.covered and found.state not in (ReceiptState.POSTED, ReceiptState.REVERSED):
        sentences.append(texts(language, "receipt-covered"))
    return sentences


def receipt_values(
    db: Session, texts: Texts, language: str, row: Participant, collection: LedgerEntry
) -> dict[str, object]:
    """The values of sentences about a receipt: `name` (the worker's first name), `agent`, `period`,
    `paid` (rupiah), `code`, `day` (local)."""
    return {
        "name": participant.identity(db, row).first_name,
        "agent": agent_name(db, texts, language, collection.agent_id),
        "period": entry_months_text(language, collection),
        "paid": collection.paid or 0,
        "code": receipts.code_of(db, collection),
        "day": long_day(language, to_local_time(collection.at).date()),
    }


def receipt_commands(db: Session, collection: LedgerEntry) -> tuple[str, ...]:
    """The commands below a message about a receipt: check it, see the own status."""
    return f"/cekbukti {receipts.code_of(db, collection)}", "/status"


def notify_payer(
    turn: Turn,
    name: str,
    row: Participant,
    collection: LedgerEntry,
    *,
    file_id: int | None = None,
    reversal_id: int | None = None,
    due_at: datetime | None = None,
    reason: str = REASON,
) -> bool:
    """Post a message about a receipt, in this transaction; False when nobody can be written to."""
    if row.person_id is None:
        return False
    return notify(
        turn.db,
        turn.texts,
        row.person_id,
        name,
        partial(receipt_values, turn.db, turn.texts, row=row, collection=collection),
        *receipt_commands(turn.db, collection),
        now=turn.now,
        due_at=due_at,
        reason=reason,
        key=f"{name}:{reversal_id or collection.id}",
        participant_id=row.id,
        file_id=file_id,
    )


def notify_match_reversed(
    turn: Turn, reversals: Iterable[tuple[LedgerEntry, MatchReversal]]
) -> None:
    """Tell the workers, in the morning, that their money is not known to be in official data: the
    chat or the page of the receipt may have told them so."""
    for line, reversal in reversals:
        notify_payer(
            turn,
            "receipt-unmatched",
            turn.db.get_one(Participant, line.participant_id),
            receipts.collection_of(turn.db, line),
            reversal_id=reversal.id,
            due_at=next_contact_time(turn.now),
        )
