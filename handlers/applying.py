"""Who may apply, and what they need not type again."""

from bot.state import Answers
from bot.turn import Turn
from domain.organisation import Organisation
from domain.protection import Standing, standing
from models import participant
from models.participant import State

WAITING = (State.SUBMITTED, State.PROCESSING, State.AWAITING_PAYMENT, State.ACTIVE)


def may_apply(turn: Turn) -> bool:
    """Not while an application of this person is under way, or their membership lasts."""
    row = participant.of_person(turn.db, turn.person.id)
    if row is None or row.state not in WAITING:
        return True
    ended = standing(row.protected_until, turn.today) is Standing.ENDED
    if row.state == State.ACTIVE and ended:
        return True
    turn.say("registration-already")
    turn.go("/status")
    return False


def known_answers(turn: Turn) -> Answers:
    """What a person who applies again need not type again."""
    row = participant.of_person(turn.db, turn.person.id)
    if row is None or row.identity is None:
        return {}
    who = participant.identity(turn.db, row)
    return {
        "nik": who.nik,
        "full_name": who.full_name,
        "born_on": who.born_on,
        "sex": row.sex,
        "phone": who.phone or "NONE",
        "district": row.village.rpartition(".")[0],
        "village": row.village,
        "rtrw": f"{row.rt}/{row.rw}",
        "street": who.street,
        "organisation": row.organisation or Organisation.UMUM,
        "post": row.post or "",
    }
