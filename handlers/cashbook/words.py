"""The cash book in words: ledger entries, the receipt of a collection and its picture, and the
messages about it."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from functools import partial

from sqlalchemy.orm import Session

from bot.message import LONGEST_LABEL
from bot.texts import Texts, long_day, month_range, rupiah
from bot.turn import Turn
from domain.calendar import to_local_time
from domain.cashbook.receipt_code import ForgedCode, MistypedCode
from domain.markup import truncate
from domain.reminders.contact_rules import next_contact_time
from exchange.cashbook.receipt_image import ReceiptTexts, receipt_png
from handlers.notify import notify
from handlers.portfolio.words import distinct_names, name_of
from models.cashbook import balances, receipts
from models.cashbook.balances import OpenPart
from models.cashbook.receipts import ReceiptLookup, ReceiptState
from models.cashbook.rests import Rest
from models.contributions.ledger import LedgerEntry, months_of
from models.contributions.matches import MatchReversal
from models.database import files
from models.participants import participant
from models.participants.participant import Participant
from models.people import person
from models.roles import role
from models.roles.role import Role

MOST_LINES = 15
REASON = "receipt"
PURPOSE = "receipt-code"
"""The purpose of the files that hold pictures of receipts."""
PICTURE_KEPT = timedelta(days=365)
"""As long as the letter that brings it; the page of the receipt stays."""


def payer_name(turn: Turn, entry: LedgerEntry) -> str:
    """The name of the participant whose money it is, also after they went to another agent."""
    return name_of(turn, payer(turn, entry))


def payer(turn: Turn, entry: LedgerEntry) -> Participant:
    return turn.db.get_one(Participant, entry.participant_id)


def label_with_sum(name: str, sum: int) -> str:
    """A name and rupiah, as short as the label of an option: the name gives way."""
    money = rupiah(sum)
    return f"{truncate(name, LONGEST_LABEL - len(money) - 1)} {money}"


def agent_name(db: Session, texts: Texts, language: str, agent_id: int | None) -> str:
    agent = db.get(Role, agent_id) if agent_id else None
    name = role.name_of(db, agent).title() if agent else ""
    return name or texts(language, "posts-nameless")


def entry_months_text(language: str, entry: LedgerEntry) -> str:
    """ "Desember 2026 – Januari 2027"."""
    return month_range(language, entry.first_month, entry.months)


def part_months_text(language: str, entry: LedgerEntry, part: OpenPart) -> str:
    """The months that are open; those of the entry when all of them are proven."""
    if not part.months:
        return entry_months_text(language, entry)
    return month_range(language, part.months[0], len(part.months))


def entries_text(
    turn: Turn,
    entries: Sequence[LedgerEntry],
    count: int = 0,
    parts: Mapping[int, OpenPart] | None = None,
) -> str:
    """A numbered line for each of the first entries: name, months, rupiah and age in days.

    `count` says how many there are when not all were read; `parts` what is open of them, when not
    all of it is meant.
    """
    listed = entries[:MOST_LINES]
    names = distinct_names(turn, [payer(turn, each) for each in listed])
    whole = {each.id: OpenPart(each.amount or 0, tuple(months_of(each))) for each in listed}
    open_of = whole | dict(parts or {})
    lines = [
        turn.text(
            "cash-line",
            number=f"{number}",
            name=name,
            period=part_months_text(turn.person.language, entry, open_of[entry.id]),
            sum=rupiah(open_of[entry.id].amount),
            days=(turn.today - to_local_time(entry.at).date()).days,
        )
        for number, (entry, name) in enumerate(zip(listed, names, strict=True), 1)
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


def rests_text(turn: Turn, rests: Sequence[Rest]) -> str:
    """A line for each of the first rests: the name, rupiah, and who looks after them if another."""
    lines = []
    for rest in rests[:MOST_LINES]:
        row = turn.db.get_one(Participant, rest.participant_id)
        moved = row.agent_id != rest.agent_id
        lines.append(
            turn.text(
                "cash-rest-moved" if moved else "cash-rest",
                name=name_of(turn, row),
                sum=rupiah(rest.sum),
                who=agent_name(turn.db, turn.texts, turn.person.language, row.agent_id),
            )
        )
    if len(rests) > MOST_LINES:
        lines.append(turn.text("cash-more", count=len(rests) - MOST_LINES))
    return "\n".join(lines)


def send_receipt(turn: Turn, row: Participant, entry: LedgerEntry, *, again: bool = False) -> bool:
    """Send the receipt to the worker; False when it is attached to the agent's reply instead.

    It is in the worker's language; in the agent's, when the worker has no chat. `again`: it was
    sent before, and reaches the worker at most once an hour, and not at night.
    """
    language = turn.person.language
    if row.person_id is not None:
        language = person.language_of(turn.db, row.person_id)
    slip = receipt_texts(turn, language, row, entry, again=again)
    owner, name = row.person_id or turn.person.id, f"bukti-{slip.code}.png"
    picture = receipt_png(slip)
    file_id = files.store_file(
        turn.db, owner, PURPOSE, name, "image/png", picture, turn.now, PICTURE_KEPT
    )
    sent = (
        notify_payer(
            turn,
            "receipt-again",
            row,
            entry,
            file_id=file_id,
            due_at=next_contact_time(turn.now),
            each=f":{turn.now:%m%d%H}",
        )
        if again
        else notify_payer(turn, "receipt-given", row, entry, file_id=file_id)
    )
    if not sent:
        turn.attach(file_id)
    return sent


def receipt_texts(
    turn: Turn, language: str, row: Participant, entry: LedgerEntry, *, again: bool = False
) -> ReceiptTexts:
    """The words on the picture of a receipt; it is shown around, so the name is masked."""
    say = partial(turn.texts, language)
    values = receipt_values(turn.db, turn.texts, language, row, entry)
    code = f"{values['code']}"
    rows = {
        "slip-name": participant.identity(turn.db, row).masked_name or "-",
        "slip-period": f"{values['period']}",
        "slip-paid": rupiah(entry.paid or 0),
        "slip-split": split_text(turn.db, turn.texts, language, entry),
        "slip-day": f"{values['day']}",
        "slip-agent": f"{values['agent']}",
    }
    return ReceiptTexts(
        product=say("web-title"),
        title=say("slip-title"),
        code_label=say("slip-code"),
        code=code,
        rows=[(say(label), value) for label, value in rows.items() if value],
        state=say("slip-again", day=long_day(language, turn.today)) if again else say("slip-state"),
        check=say("slip-check" if turn.site else "slip-check-code"),
        note=say("slip-note"),
        link=f"{turn.site}/bukti/{code}" if turn.site else code,
    )


def receipt_values(
    db: Session, texts: Texts, language: str, row: Participant, collection: LedgerEntry
) -> dict[str, object]:
    """The values of sentences about a receipt: `name` (the worker's first name), `agent`, `period`,
    `paid` (rupiah), `money` (the same with how it is shared out), `code`, `day` (local)."""
    parts = split_text(db, texts, language, collection)
    return {
        "name": participant.identity(db, row).first_name,
        "agent": agent_name(db, texts, language, collection.agent_id),
        "period": entry_months_text(language, collection),
        "paid": collection.paid or 0,
        "money": f"{rupiah(collection.paid or 0)} ({parts})"
        if parts
        else rupiah(collection.paid or 0),
        "code": receipts.code_of(db, collection),
        "day": long_day(language, to_local_time(collection.at).date()),
    }


def split_text(db: Session, texts: Texts, language: str, collection: LedgerEntry) -> str:
    """ "iuran Rp84.450, titipan Rp15.550": how what was paid is shared out; empty when all of it is
    dues."""
    change = change_of(db, collection)
    rest = (collection.paid or 0) - (collection.amount or 0) - change
    if not rest and not change:
        return ""
    parts = {"dues": collection.amount or 0, "change": change, "rest": rest, "used": -rest}
    return ", ".join(
        texts(language, f"receipt-part-{name}", sum=sum) for name, sum in parts.items() if sum > 0
    )


def change_of(db: Session, collection: LedgerEntry) -> int:
    """The rupiah of change that was given with a collection."""
    return balances.totals(db, LedgerEntry.collection_id == collection.id).returned


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
    each: str = "",
) -> bool:
    """Post a message about a receipt, in this transaction; False when nobody can be written to.

    It goes out once for a receipt; more often with another `each`.
    """
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
        key=f"{name}:{reversal_id or collection.id}{each}",
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


RECEIPT_TEXTS = {
    ReceiptState.COLLECTED: "receipt-collected",
    ReceiptState.DEPOSITED: "receipt-deposited",
    ReceiptState.PARTLY: "receipt-partly",
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
    state = texts(
        language,
        RECEIPT_TEXTS[found.state],
        posted=found.posted_months,
        months=collection.months,
        open=found.open,
    )
    is_valid = found.state is not ReceiptState.REVERSED
    split = split_text(db, texts, language, collection) if is_valid else ""
    shared = [texts(language, "receipt-split", parts=split)] if split else []
    covered = found.covered and found.state not in (ReceiptState.POSTED, ReceiptState.REVERSED)
    # Once the branch has moved money to the right NIK, the wrong one is no news any more.
    told = [] if covered and found.state is ReceiptState.MISPOSTED else [state]
    return [facts, *shared, *told, *([texts(language, "receipt-covered")] if covered else [])]
