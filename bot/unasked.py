"""A letter that comes unasked may have options too, and its reader may type a number."""

from bot.turn import Turn
from models import mailbox


def offers(turn: Turn) -> list[list[str]]:
    """The options (value, label) of the letter that was seen last, as they are numbered there."""
    body = mailbox.newest(turn.db, turn.person.channel, turn.person.address, turn.now)
    return [list(each) for each in body.get("options", ())]
