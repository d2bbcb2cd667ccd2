"""Several months at once: asked once the branch has approved, when there is something to pay."""

from bot.forms.form import Form
from bot.forms.questions import Question
from bot.turn import Turn
from domain.contributions.tariff import Payer
from handlers import answers
from handlers.contributions.words import dues_text, schedule_of, total_due
from models.participants import memberships, participant
from models.participants.participant import ApplicationState

PAYS = (ApplicationState.AWAITING_PAYMENT, ApplicationState.ACTIVE)


class PayAhead(Form, opens_with="/berapabulan, bayar beberapa bulan, pay several months"):
    """The dues of as many months as the person wants to pay, from the next one on."""

    months = Question(
        answers.read_months, load=int, show=answers.show_months, suggest=answers.suggest_months
    )

    @classmethod
    def may_open(cls, turn: Turn) -> bool:
        row = participant.registration_of(turn.db, turn.person.id)
        if row and not row.deceased_on and row.payer == Payer.SELF and row.state in PAYS:
            return True
        turn.open_after("/bayar")
        return False

    def finish(self, turn: Turn) -> None:
        row = participant.lock_own(turn.db, turn.person.id)
        row.months = self.months
        start = memberships.load(turn.db, row).next_month(turn.today)
        schedule = schedule_of(row, start, self.months)
        turn.say(
            "pay-ahead-sum",
            lines=dues_text(turn, schedule),
            total=total_due(schedule),
        )
        turn.offer("/sudahbayar", "/bayar", "/status kenapa", "/menu")
