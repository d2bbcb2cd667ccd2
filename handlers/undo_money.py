"""Taking back what was written down wrongly: a collection, or a whole deposit, with a reason."""

from enum import StrEnum

from bot.agree import YesNo
from bot.question import Choice, Lookup
from bot.state import Answers
from bot.turn import Turn
from handlers import receipts
from handlers.roles import Work, role_of
from handlers.undo_choices import standing
from models import reversing
from models.booking import Refused
from models.participant import Participant
from models.payment import Event, Payment

REFUSED = {"gone": "undo-gone", "posted": "undo-posted", "used": "undo-used"}


class Mistake(StrEnum):
    PERSON = "wrong_person"
    AMOUNT = "wrong_amount"
    MONTHS = "wrong_months"
    TWICE = "twice"
    RETURNED = "returned"


class UndoMoney(Work, opens_with="/batalcatat", roles="agent"):
    which = Lookup(standing, when=lambda form: "empty" not in form.answers)
    reason = Choice(Mistake, when=lambda form: "empty" not in form.answers)
    sure = YesNo(or_stop="undo-kept", when=lambda form: "empty" not in form.answers)

    @classmethod
    def known(cls, turn: Turn, argument: str) -> Answers:
        found = super().known(turn, argument)
        none = not standing(turn, cls(dict(found), turn.today))
        return found | ({"empty": "yes"} if none else {})

    def done(self, turn: Turn) -> None:
        if "empty" in self.answers:
            turn.say("undo-nothing")
            return turn.offer("/kas", "/menu")
        kind, id = self.which[0], int(self.which[1:])
        undo = reversing.undo if kind == "c" else reversing.take_back
        agent = role_of(turn, self)
        try:
            undone = undo(turn.db, agent, id, self.reason, turn.now)
        except Refused as refusal:
            turn.say(REFUSED[refusal.reason])
            return turn.offer("/kas", "/petugas", "/menu")
        turn.say("undo-done" if kind == "c" else "undo-deposit-done")
        if kind == "c":
            self.tell(turn, undone[-1])
        return turn.offer("/kas", "/menu")

    def tell(self, turn: Turn, undone: Payment) -> None:
        """The worker hears that the receipt no longer counts."""
        event = turn.db.get_one(Payment, undone.reverses)
        assert event.event == Event.COLLECTED, "only a collection has a receipt"
        row = turn.db.get_one(Participant, event.participant_id)
        receipts.write(turn, "receipt-undone", row, event)
