"""An application: what a finished registration form sends, and what the person is told then."""

from typing import Any

from bot.turn import Turn
from domain.protection import first_of
from domain.tariff import Payer
from handlers.law import articles, lines, schedule_of, total
from models import audit, case, participant
from models.case import BRANCH_ANSWERS_WITHIN, About
from models.participant import Identity, Participant


def send(turn: Turn, who: Identity, facts: dict[str, Any]) -> None:
    row = participant.apply(turn.db, who, turn.now, **facts)
    audit.note(turn.db, f"person:{turn.person.id}", "applied", f"participant:{row.id}", turn.now)
    if row.duplicate_of:
        due_at = turn.now + BRANCH_ANSWERS_WITHIN
        case.open_case(turn.db, About.DUPLICATE, now=turn.now, due_at=due_at, participant_id=row.id)
    tell(turn, row)


def tell(turn: Turn, row: Participant) -> None:
    """Number, sum with its reason, what happens next and when: the same words for everybody."""
    turn.say("application-sent", number=row.number or "")
    if row.payer == Payer.SELF:
        schedule = schedule_of(row, first_of(turn.today), row.months)
        turn.say(
            "application-sum",
            lines=lines(turn, schedule),
            total=total(schedule),
            articles=articles(schedule),
        )
    else:
        turn.say("application-paid-by", payer=turn.word(f"option-{row.payer}"))
    turn.say("application-next")
    turn.offer("/status", "/menu")
