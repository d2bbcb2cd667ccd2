"""Several months at once: asked once the branch has approved, when there is something to pay."""

import re

from bot.forms.form import Form
from bot.forms.questions import Question
from bot.state import Answers
from bot.turn import Turn
from domain.contributions.tariff import Payer
from domain.knowledge.heard.dues import dues_question, until_month
from domain.knowledge.heard.questions import asks
from domain.parsing.amounts.month_count import parse_month_count
from domain.parsing.text import NOT
from handlers import answers
from handlers.contributions.words import dues_text, months_text, schedule_of, total_due
from models.participants import memberships, participant
from models.participants.participant import ApplicationState

CANNOT = re.compile(
    rf"\b{NOT}\s+(?:sanggup|mampu|kuat|punya|ada|bisa|able)\b",
    re.IGNORECASE,
)
"""Words of somebody who cannot pay so much."""
PAYS = (ApplicationState.AWAITING_PAYMENT, ApplicationState.ACTIVE)


class PayAhead(
    Form,
    opens_with="/berapabulan, bayar beberapa bulan, pay several months",
    kinds="bayar-sekaligus",
):
    """The dues of as many months as the person wants to pay, from the next one on."""

    months = Question(
        answers.read_months, load=int, show=answers.show_months, suggest=answers.suggest_months
    )

    @classmethod
    def may_open(cls, turn: Turn) -> bool:
        if pays_themselves(turn):
            return True
        turn.open_after("/bayar")
        return False

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        """The months that a member names: "kalo 2 bulan?"."""
        if not pays_themselves(turn):
            return {}
        if not (asks(argument) or dues_question(argument)) or CANNOT.search(argument):
            return {}
        return {"months": f"{parse_month_count(argument)}"}

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


class UntilMonth(Form, opens_with="/sampaibulan"):
    """The months that reach the one which somebody names ("berarti sampe februari?"), and whether
    those do that they were told the sum of."""

    @classmethod
    def may_open(cls, turn: Turn) -> bool:
        if pays_themselves(turn):
            return True
        turn.open_after("/status")
        return False

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        month = until_month(argument)
        return {"month": f"{month}"} if month else {}

    def finish(self, turn: Turn) -> None:
        row = participant.registration_of(turn.db, turn.person.id)
        if row is None or "month" not in self.answers:
            return turn.open_after("/status")
        start = memberships.load(turn.db, row).next_month(turn.today)
        months = (int(self.answers["month"]) - start.month) % 12 + 1
        if months == 12:  # the month before the next one is paid
            return turn.open_after("/status")
        total = total_due(schedule_of(row, start, months))
        told = "yes" if row.months == months else "no"
        turn.say(
            "until-month",
            told=told,
            months=months,
            period=months_text(turn, start, months),
            total=total,
        )
        return None if turn.state.form else turn.offer("/sudahbayar", "/bayar", "/menu")


def pays_themselves(turn: Turn) -> bool:
    """Is the person registered, and are their contributions theirs to pay?"""
    row = participant.registration_of(turn.db, turn.person.id)
    return bool(row and not row.deceased_on and row.payer == Payer.SELF and row.state in PAYS)
