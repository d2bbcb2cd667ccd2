"""The picture of a receipt: the same as the letter says, with a QR that leads to how it stands."""

from functools import partial

from bot import receipt_words
from bot.texts import rupiah
from bot.turn import Turn
from exchange import slip
from exchange.slip import Slip
from models import channels, participant
from models.participant import Participant
from models.payment import Payment


def picture(turn: Turn, row: Participant, event: Payment) -> bytes:
    """A PNG in the worker's language; the agent's, when the worker has no chat."""
    language = turn.person.language
    if row.person_id is not None:
        language = channels.language_of(turn.db, row.person_id)
    return slip.png(words(turn, language, row, event))


def words(turn: Turn, language: str, row: Participant, event: Payment) -> Slip:
    said = receipt_words.said(turn.db, turn.texts, language, row, event)
    code = f"{said['code']}"
    say = partial(turn.texts, language)
    check = "slip-check" if turn.site else "slip-check-code"
    values = {
        "slip-name": veiled(participant.identity(turn.db, row).full_name),
        "slip-period": f"{said['period']}",
        "slip-paid": rupiah(event.paid or 0),
        "slip-day": f"{said['day']}",
        "slip-agent": f"{said['agent']}",
    }
    return Slip(
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


def veiled(name: str) -> str:
    """ "B*** S***": the picture is shown around."""
    return " ".join(f"{word[0]}***" for word in name.split()) or "-"
