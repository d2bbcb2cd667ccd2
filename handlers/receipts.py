"""Receipts: a letter with a picture to the worker at once, or the picture to the agent."""

from bot import receipt_words
from bot.turn import Turn
from exchange import qr
from models import channels, file, outbox, person, receipts
from models.outbox import Lane
from models.participant import Participant
from models.payment import Payment

REASON = "receipt"
PURPOSE = "receipt-code"


def give(turn: Turn, row: Participant, event: Payment) -> tuple[str, bool]:
    """The code, and whether the worker is written to; else the picture goes to the agent."""
    code = receipts.code(turn.db, event)
    picture = qr.png(f"{turn.site}/bukti/{code}" if turn.site else code)
    owner, name = row.person_id or turn.person.id, f"bukti-{code}.png"
    kept = file.keep(turn.db, owner, PURPOSE, name, "image/png", picture, turn.now)
    sent = write(turn, "receipt-given", row, event, kept)
    if not sent:
        turn.hand_over(kept)
    return code, sent


def write(turn: Turn, name: str, row: Participant, event: Payment, kept: int | None = None) -> bool:
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
        lane=Lane.BULK,
        reason=REASON,
        key=f"{name}:{event.id}",
        participant_id=row.id,
    )
    return True
