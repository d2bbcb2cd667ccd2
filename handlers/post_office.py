"""Writing to somebody else from a turn: one letter, where they are reached best."""

from collections.abc import Sequence

from bot.message import Option, Outbound
from bot.turn import Turn
from domain.courtesy import next_opening
from models import channels, outbox, person
from models.outbox import Lane

REASON = "work"


def write(
    turn: Turn, to: int, name: str, options: Sequence[tuple[str, str]], key: str, **values: object
) -> bool:
    """Post the text `name` to a person with options (value, name of the label); not at night.

    False when there is no address that takes it.
    """
    address = person.best_address(turn.db, to)
    if address is None:
        return False
    language = channels.language_of(turn.db, to)
    buttons = tuple(Option(value, turn.texts(language, label)) for value, label in options)
    body = Outbound(turn.texts(language, name, **values), buttons).body()
    kept = {each: f"{value}" for each, value in values.items()}
    outbox.post(
        turn.db,
        to,
        address.channel,
        address.address,
        body | {"name": name, "values": kept, "language": language},
        now=turn.now,
        due_at=next_opening(turn.now),
        lane=Lane.BULK,
        reason=REASON,
        key=key,
    )
    return True
