"""News for the officers of an area, about those who work there."""

from collections.abc import Callable

from bot.turn import Turn
from handlers.notify import Values, notify_colleague
from models.roles import four_eyes, role


def notify_officers(
    turn: Turn,
    area: str,
    name: str,
    values: Values | Callable[[str], Values],
    *commands: str,
    key: str,
    about: int,
) -> None:
    """Notify every officer of the area but the person whom the news is about."""
    for officer in role.officers_of_area(turn.db, area):
        if four_eyes.may_decide(turn.db, officer.person_id, about):
            own_key = f"{key}:{officer.id}"
            notify_colleague(turn, officer.person_id, name, values, *commands, key=own_key)
