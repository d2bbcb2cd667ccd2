"""Showing numbers that are masked otherwise: recorded in the access log, and so many a day."""

from collections.abc import Sequence
from enum import StrEnum
from functools import partial

from bot.turn import Turn
from handlers.notify import notify_colleague, notify_officers
from handlers.roles.words import role_holder_text
from models.branch import checks
from models.branch.checks import CheckObstacle
from models.roles import access_log
from models.roles.role import Role

CHECKS_NEWS = {
    CheckObstacle.UNDECIDED: "checks-undecided-news",
    CheckObstacle.ENOUGH: "checks-enough-news",
}


CALLING = "calling"
"""The reason for which an agent is shown a phone number."""


class RevealReason(StrEnum):
    PORTAL = "portal"
    PAYMENT = "payment_code"
    CLAIM = "claim_help"
    CHECK = "check_ktp"


class ContactReason(StrEnum):
    """The reasons for looking at the number of a colleague."""

    WORK = "contact_work"
    MONEY = "contact_money"
    HANDOVER = "contact_handover"


CONTACT_REASONS = {
    ContactReason.WORK: "desk-contact-work",
    ContactReason.MONEY: "desk-contact-money",
    ContactReason.HANDOVER: "desk-contact-handover",
}


def reveal_contact(turn: Turn, mine: Role, row: Role, why: ContactReason) -> bool:
    """Record that the role sees the number of a colleague, and tell them; False beyond the numbers
    of the day."""
    if not reveal(turn, mine, access_log.CONTACT, [row.id], why):
        return False

    def values(language: str) -> dict[str, object]:
        say = partial(turn.texts, language)
        who = role_holder_text(turn.db, say, mine)
        return {"who": who, "why": say(CONTACT_REASONS[why])}

    key = f"contact:{row.id}:{mine.id}:{turn.now.isoformat()}"
    notify_colleague(turn, row.person_id, "contact-seen", values, key=key)
    return True


def reveal(turn: Turn, mine: Role, what: str, ids: Sequence[int], why: str) -> Sequence[int]:
    """Record that the role sees these numbers, and return those that it may see today.

    The officers of the area are told once a day of whoever wants more.
    """
    shown = access_log.visible_today(turn.db, mine.person_id, what, ids, turn.now)
    access_log.record_access(turn.db, mine, what, shown, why, turn.now)
    if len(shown) < len(ids):
        tell_officers(turn, mine, "reveals-news", access_log.MOST_A_DAY)
    return shown


def reveal_to_check(turn: Turn, mine: Role, participant_id: int) -> CheckObstacle | None:
    """Record that the role sees the data of this application, to decide about it; else what is in
    the way. The officers of the area are told once a day."""
    found = checks.obstacle(turn.db, mine, participant_id, turn.now)
    if found is None:
        seen = access_log.NIK, [participant_id], access_log.CHECKING
        access_log.record_access(turn.db, mine, *seen, turn.now)
    else:
        tell_officers(turn, mine, CHECKS_NEWS[found], checks.MOST[found])
    return found


def tell_officers(turn: Turn, mine: Role, name: str, count: int) -> None:
    """Say to the officers of the area, once a day, that the role is at the end of its numbers."""

    def values(language: str) -> dict[str, object]:
        who = role_holder_text(turn.db, partial(turn.texts, language), mine)
        return {"who": who, "count": count}

    key = f"reveals:{mine.person_id}:{turn.today}"
    notify_officers(turn, mine.area, name, values, key=key, about=mine.person_id)
