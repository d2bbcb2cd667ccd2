"""Receipts: a letter with a picture to the worker at once, or the picture to the agent."""

from collections.abc import Iterable
from datetime import datetime
from functools import partial

from bot import receipt_words
from bot.turn import Turn
from domain.courtesy import next_opening
from handlers import receipt_slip
from handlers.notify import notify
from models import file, late, receipts
from models.match import Unmatch
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
    if row.person_id is None:
        return False
    said = partial(receipt_words.said, turn.db, turn.texts, row=row, event=event)
    return notify(
        turn.db,
        turn.texts,
        row.person_id,
        name,
        said,
        *receipt_words.ways(turn.db, event),
        now=turn.now,
        due_at=due_at,
        reason=REASON,
        key=f"{name}:{about or event.id}",
        participant_id=row.id,
        file_id=kept,
    )
