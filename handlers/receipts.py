"""Receipts: a letter with a picture to the worker at once, or the picture to the agent."""

from collections.abc import Iterable
from datetime import datetime

from bot import receipt_words
from bot.turn import Turn
from domain.courtesy import next_opening
from handlers import receipt_slip
from models import channels, file, late, outbox, person, receipts
from models.match import Unmatch
from models.outbox import Lane
from models.participant import Participant
from models.payment import Payment

REASON = "receipt"
PURPOSE = "receipt-code"


def give(turn: Turn, row: Participant, event: Payment) -> tuple[str, bool]:
    """The code, and whether the worker is written to; else the picture goes to the agent."""
    code = receipts.code(turn.db, event)
    picture = receipt_slip.picture(turn, row, event)
    owner, name = row.person_id or turn.person.id, f"bukti-{code}.png"
    kept = file.keep(turn.db, owner, PURPOSE, name, "image/png", picture, turn.now)
    sent = write(turn, "receipt-given", row, event, kept)
    if not sent:
        turn.hand_over(kept)
    return code, sent


def unmatched(turn: Turn, undone: Iterable[tuple[Payment, Unmatch]]) -> None:
    """The workers hear in the morning that their money is not known to be in official data: the
    chat or the page of the receipt may have told them so."""
    for line, untied in undone:
        row, event = late.owner(turn.db, line), late.collection(turn.db, line)
        when = next_opening(turn.now)
        write(turn, "receipt-unmatched", row, event, about=untied.id, due_at=when)


def write(
    turn: Turn,
    name: str,
    row: Participant,
    event: Payment,
    kept: int | None = None,
    *,
    about: int | None = None,
    due_at: datetime | None = None,
) -> bool:
    """A letter about a receipt, in this transaction; False when nobody can be written to."""
    address = person.best_address(turn.db, row.person_id) if row.person_id else None
    if row.person_id is None or address is None:
        return False
    language = channels.language_of(turn.db, row.person_id)
    body = receipt_words.body(turn.db, turn.texts, language, name, row, event)
    outbox.post(
        turn.db,
        row.person_id,
        address.channel,
        address.address,
        body | ({"file": kept} if kept else {}),
        now=turn.now,
        due_at=due_at,
        lane=Lane.BULK,
        reason=REASON,
        key=f"{name}:{about or event.id}",
        participant_id=row.id,
    )
    return True
