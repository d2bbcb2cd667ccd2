"""Receipts: a letter with a picture to the worker at once, or the picture to the agent.

A letter about a receipt: its buttons, and what every sentence about one may name.

What anybody may see of a receipt: nothing that gives its owner away.

The picture of a receipt: the same as the letter says, with a QR that leads to how it stands.
"""

from collections.abc import Iterable
from datetime import datetime
from functools import partial

from sqlalchemy.orm import Session

from bot.texts import Texts, long_day, month_range, rupiah
from bot.turn import Turn
from domain.cashbook.receipt_code import ForgedCode, MistypedCode
from domain.reminders.contact_rules import next_contact_time, to_local_time
from exchange.cashbook.receipt_image import ReceiptTexts, receipt_png
from handlers.notify import notify
from models.cashbook import late_money, receipts
from models.cashbook.matches import MatchReversal
from models.cashbook.receipts import ReceiptLookup, ReceiptState
from models.contributions.ledger import LedgerEntry
from models.database import files
from models.participants import participant
from models.participants.participant import Participant
from models.people import addresses
from models.roles import role
from models.roles.role import Role


def ways(db: Session, event: LedgerEntry) -> tuple[str, ...]:
    """The commands below a letter: check the receipt, see the own status."""
    return f"/cekbukti {receipts.code_of(db, event)}", "/status"


def receipt_values(
    db: Session, texts: Texts, language: str, row: Participant, event: LedgerEntry
) -> dict[str, object]:
    """The worker's first name, the agent, the months, what was paid (rupiah), the code, the local
    day."""
    agent = db.get(Role, event.agent_id) if event.agent_id else None
    called = role.name_of(db, agent).title() if agent else ""
    return {
        "name": participant.identity(db, row).first_name,
        "agent": called or texts(language, "posts-nameless"),
        "period": months_of_entry(language, event),
        "paid": event.paid or 0,
        "code": receipts.code_of(db, event),
        "day": long_day(language, to_local_time(event.at).date()),
    }


def months_of_entry(language: str, event: LedgerEntry) -> str:
    return month_range(language, event.first_month, event.months)


SAID = {
    ReceiptState.COLLECTED: "receipt-collected",
    ReceiptState.DEPOSITED: "receipt-deposited",
    ReceiptState.POSTED: "receipt-posted",
    ReceiptState.MISPOSTED: "receipt-misposted",
    ReceiptState.REVERSED: "receipt-reversed",
}


def public_facts(
    db: Session, texts: Texts, language: str, found: ReceiptLookup | MistypedCode | ForgedCode
) -> list[str]:
    """Initials, months, amount, day, and how far the money is; or what is wrong with the code."""
    match found:
        case MistypedCode():
            return [texts(language, "receipt-mistyped")]
        case ForgedCode():
            return [texts(language, "receipt-forged")]
    event = found.event
    values = {"initials": receipts.initials(db, event), "period": months_of_entry(language, event)}
    day = to_local_time(event.at).date()
    told = [texts(language, "receipt-facts", paid=event.paid or 0, day=day, **values)]
    told.append(texts(language, SAID[found.stage]))
    if found.covered and found.stage in (
        ReceiptState.COLLECTED,
        ReceiptState.DEPOSITED,
        ReceiptState.MISPOSTED,
    ):
        told.append(texts(language, "receipt-covered"))
    return told


def receipt_image(turn: Turn, row: Participant, event: LedgerEntry) -> bytes:
    """A PNG in the worker's language; the agent's, when the worker has no chat."""
    language = turn.person.language
    if row.person_id is not None:
        language = addresses.language_of(turn.db, row.person_id)
    return receipt_png(slip_texts(turn, language, row, event))


def slip_texts(turn: Turn, language: str, row: Participant, event: LedgerEntry) -> ReceiptTexts:
    said = receipt_values(turn.db, turn.texts, language, row, event)
    code = f"{said['code']}"
    say = partial(turn.texts, language)
    check = "slip-check" if turn.site else "slip-check-code"
    values = {
        "slip-name": masked_name(participant.identity(turn.db, row).full_name),
        "slip-period": f"{said['period']}",
        "slip-paid": rupiah(event.paid or 0),
        "slip-day": f"{said['day']}",
        "slip-agent": f"{said['agent']}",
    }
    return ReceiptTexts(
        say("web-title"),
        say("slip-title"),
        say("slip-code"),
        code,
        [(say(label), value) for label, value in values.items()],
        say("slip-state"),
        say(check),
        say("slip-note"),
        f"{turn.site}/bukti/{code}" if turn.site else code,
    )


def masked_name(name: str) -> str:
    """ "B*** S***": the picture is shown around."""
    return " ".join(f"{word[0]}***" for word in name.split()) or "-"


REASON = "receipt"
PURPOSE = "receipt-code"


def send_receipt(turn: Turn, row: Participant, event: LedgerEntry) -> tuple[str, bool]:
    """The code, and whether the worker is written to; else the picture goes to the agent."""
    code = receipts.code_of(turn.db, event)
    picture = receipt_image(turn, row, event)
    owner, name = row.person_id or turn.person.id, f"bukti-{code}.png"
    kept = files.store_file(turn.db, owner, PURPOSE, name, "image/png", picture, turn.now)
    sent = notify_payer(turn, "receipt-given", row, event, kept)
    if not sent:
        turn.attach(kept)
    return code, sent


def tell_match_reversed(turn: Turn, undone: Iterable[tuple[LedgerEntry, MatchReversal]]) -> None:
    """The workers hear in the morning that their money is not known to be in official data: the
    chat or the page of the receipt may have told them so."""
    for line, untied in undone:
        row, event = late_money.owner(turn.db, line), late_money.collection(turn.db, line)
        when = next_contact_time(turn.now)
        notify_payer(turn, "receipt-unmatched", row, event, about=untied.id, due_at=when)


def notify_payer(
    turn: Turn,
    name: str,
    row: Participant,
    event: LedgerEntry,
    kept: int | None = None,
    *,
    about: int | None = None,
    due_at: datetime | None = None,
) -> bool:
    """A letter about a receipt, in this transaction; False when nobody can be written to."""
    if row.person_id is None:
        return False
    said = partial(receipt_values, turn.db, turn.texts, row=row, event=event)
    return notify(
        turn.db,
        turn.texts,
        row.person_id,
        name,
        said,
        *ways(turn.db, event),
        now=turn.now,
        due_at=due_at,
        reason=REASON,
        key=f"{name}:{about or event.id}",
        participant_id=row.id,
        file_id=kept,
    )
