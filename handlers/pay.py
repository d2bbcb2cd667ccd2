"""How and where to pay."""

from bot.form import Form
from bot.turn import Turn
from domain.tariff import Payer
from handlers.standing import what_is_due
from models import participant
from models.participant import State


class Pay(Form, opens_with="/bayar, bayar, cara bayar", intents="pay"):
    """How and where to pay; the payment number of a BPU is the NIK."""

    def done(self, turn: Turn) -> None:
        row = participant.of_person(turn.db, turn.person.id)
        if row is None:
            turn.say("pay-how")
            return turn.offer("/daftar", "/hitung", "/menu")
        if row.payer != Payer.SELF:
            turn.say("pay-not-you", payer=turn.word(f"option-{row.payer}"))
        elif row.state in (State.SUBMITTED, State.PROCESSING, State.REJECTED):
            turn.say("pay-not-yet")
        else:
            what_is_due(turn, row)
            turn.say("pay-how")
        may_report = row.payer == Payer.SELF and row.state in (State.AWAITING_PAYMENT, State.ACTIVE)
        turn.offer(*(("/sudahbayar",) if may_report else ()), "/status", "/menu")
        return None
