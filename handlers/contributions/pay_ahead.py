"""Several months at once: asked once the branch has approved, when there is something to pay; and
what one month costs."""

import re
from datetime import date

from bot.forms.form import Form
from bot.forms.questions import Question
from bot.state import Answers
from bot.turn import Turn
from domain.contributions.protection import ProtectionStatus
from domain.contributions.tariff import Payer, Sector
from domain.knowledge.heard.dues import asks_how_much, dues_question, month_asked, until_month
from domain.knowledge.heard.questions import asks
from domain.parsing.amounts.month_count import parse_month_count
from domain.parsing.text import NOT
from handlers import answers
from handlers.contributions.words import (
    discount_text,
    dues_text,
    month_text,
    months_text,
    rule_change_text,
    schedule_of,
    total_due,
)
from models.participants import memberships, participant
from models.participants.participant import PAYABLE, WITH_BRANCH, Participant

CANNOT = re.compile(
    rf"\b{NOT}\s+(?:sanggup|mampu|kuat|punya|ada|bisa|kerja|jualan|narik|dagang|able|working)\b|"
    r"\b(?:libur|sakit|cuti|nganggur|berhenti|stop|ill)\b",
    re.IGNORECASE,
)
"""Words of somebody who cannot pay so much, or whose months are those without work."""
MOST_WORDS = 6
"""Words of a question what a month costs."""


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


class DuesOfMonth(Form, opens_with="/iuranbulan", intents="month_dues"):
    """The dues of one month ("bulan depan berapa", "kalo januari?"); without a name, the next."""

    awaits_texts = True

    @classmethod
    def awaits(cls, turn: Turn, text: str) -> bool:
        """A member's short question that names a month and asks how much."""
        row = participant.registration_of(turn.db, turn.person.id)
        is_short = len(text.split()) <= MOST_WORDS
        return bool(row) and is_short and asks_how_much(text) and bool(cls.prefill(turn, text))

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        month = month_asked(argument, turn.today)
        return {"month": month.isoformat()} if month else {}

    def finish(self, turn: Turn) -> None:
        row = participant.registration_of(turn.db, turn.person.id)
        if row is None or row.deceased_on or row.payer != Payer.SELF:
            return turn.open_after("/status" if row else "/iuran")
        known = memberships.load(turn.db, row)
        if known.status(turn.today) is ProtectionStatus.ENDED:
            return turn.open_after("/status")
        start = known.next_month(turn.today)
        month = date.fromisoformat(self.answers.get("month") or start.isoformat())
        if month < start:
            turn.say("month-dues-paid", month=month_text(turn, month))
        say_dues_of(turn, row, max(month, start))
        if row.state in WITH_BRANCH and not row.protected_until:
            turn.say("month-dues-later")
            return turn.offer("/status", "/menu")
        return turn.offer("/bayar", "/sudahbayar", "/berapabulan", "/menu")


def say_dues_of(turn: Turn, row: Participant, month: date) -> None:
    """Say what a month costs, and that the discount ends before it."""
    schedule = schedule_of(row, month, 1)
    discount = discount_text(turn, row, schedule)
    total = total_due(schedule)
    turn.say("month-dues", month=month_text(turn, month), total=total, discount=discount)
    warning = rule_change_text(turn, Sector(row.sector), Payer(row.payer))
    if warning and not schedule[0].discounted:
        turn.say_text(warning)


def pays_themselves(turn: Turn) -> bool:
    """Is the person registered, and are their contributions theirs to pay?"""
    row = participant.registration_of(turn.db, turn.person.id)
    return bool(row and not row.deceased_on and row.payer == Payer.SELF and row.state in PAYABLE)
