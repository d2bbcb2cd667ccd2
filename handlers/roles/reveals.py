"""Showing numbers that are masked otherwise: recorded in the access log, and so many a day."""

from collections.abc import Sequence
from enum import StrEnum
from functools import partial

from bot.turn import Turn
from handlers.notify import notify_colleague
from handlers.roles.news import notify_officers
from handlers.roles.words import role_holder_text
from models.roles import access_log
from models.roles.role import Role


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
    person_id = mine.person_id
    shown = access_log.visible_today(turn.db, person_id, what, ids, turn.now)
    access_log.record_access(turn.db, mine, what, shown, why, turn.now)
    if len(shown) < len(ids):
        key = f"reveals:{person_id}:{turn.today}"

        def values(language: str) -> dict[str, object]:
            who = role_holder_text(turn.db, partial(turn.texts, language), mine)
            return {"who": who, "count": access_log.MOST_A_DAY}

        notify_officers(turn, mine.area, "reveals-news", values, key=key, about=person_id)
    return shown
