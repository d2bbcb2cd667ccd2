"""What anybody may see of a receipt: nothing that gives its owner away."""

from bot.turn import Turn
from domain.courtesy import local
from handlers.cash_lines import period
from models import claimed
from models.receipts import Found, Stage

SAID = {
    Stage.COLLECTED: "receipt-collected",
    Stage.DEPOSITED: "receipt-deposited",
    Stage.POSTED: "receipt-posted",
    Stage.REVERSED: "receipt-reversed",
}


def tell(turn: Turn, found: Found) -> None:
    """Initials, months, amount, day, and how far the money is."""
    event = found.event
    values = {"initials": claimed.initials(turn.db, event), "period": period(turn, event)}
    day = local(event.at).date()
    turn.say("receipt-facts", paid=event.paid or 0, day=day, **values)
    turn.say(SAID[found.stage])
    if found.covered and found.stage in (Stage.COLLECTED, Stage.DEPOSITED):
        turn.say("receipt-covered")
