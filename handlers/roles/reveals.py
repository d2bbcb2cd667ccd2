"""Showing numbers that are masked otherwise: recorded in the access log, and so many a day."""

from collections.abc import Sequence
from enum import StrEnum
from functools import partial

from bot.turn import Turn
from handlers.roles.news import notify_officers
from handlers.roles.words import role_holder_text
from models.roles import access_log
from models.roles.role import Role


class RevealReason(StrEnum):
    PORTAL = "portal"
    PAYMENT = "payment_code"
    CLAIM = "claim_help"
    CHECK = "check_ktp"


def reveal(
    turn: Turn, mine: Role, what: str, participant_ids: Sequence[int], why: str
) -> Sequence[int]:
    """Record that the role sees these numbers, and return those that it may see today.

    The officers of the area are told once a day of whoever wants more.
    """
    person_id = mine.person_id
    shown = access_log.visible_today(turn.db, person_id, what, participant_ids, turn.now)
    access_log.record_access(turn.db, mine, what, shown, why, turn.now)
    if len(shown) < len(participant_ids):
        key = f"reveals:{person_id}:{turn.today}"

        def values(language: str) -> dict[str, object]:
            who = role_holder_text(turn.db, partial(turn.texts, language), mine)
            return {"who": who, "count": access_log.MOST_A_DAY}

        notify_officers(turn, mine.area, "reveals-news", values, key=key, about=person_id)
    return shown
