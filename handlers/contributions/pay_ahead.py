"""Several months at once: asked once the branch has approved, when there is something to pay; and
what one month costs."""

import re
from datetime import date

from bot.forms.form import Form
from bot.forms.questions import Question
from bot.state import Answers
from bot.turn import Turn
from domain.calendar import add_months
from domain.contributions.protection import ProtectionStatus
from domain.contributions.tariff import Payer, Sector
from domain.knowledge.heard.dues import asks_how_much, month_asked, until_month
from domain.knowledge.heard.follow_ups import Asked, asked_on
from domain.knowledge.heard.questions import asks
from domain.knowledge.subject import Thing
from domain.parsing.amounts.month_count import parse_month_count
from domain.parsing.text import NOT
from handlers import answers
from handlers.contributions.status import say_months
from handlers.contributions.words import (
    discount_text,
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
WISHES = re.compile(r"\b(?:mau|pengen|pengin|ingin|want to)\W+(?:bayar|pay)\b", re.IGNORECASE)
"""Somebody wishes to pay so many months."""
MONTH = re.compile(r"(?P<year>20\d\d)-(?P<month>0[1-9]|1[0-2])")
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
        heard = asked_on(argument, turn.today)
        of_months = heard is not None and heard.asked is Asked.MONTHS
        wishes = argument.isdecimal() or WISHES.search(argument) is not None
        if not (asks(argument) or of_months or wishes) or CANNOT.search(argument):
            return {}
        return {"months": f"{parse_month_count(argument)}"}

    def finish(self, turn: Turn) -> None:
        row = participant.lock_own(turn.db, turn.person.id)
        row.months = self.months
        say_months(turn, row, memberships.load(turn.db, row), self.months)
        turn.offer("/sudahbayar")
        turn.add_option(f"/bayar {self.months}", turn.text("open-bayar"))
        turn.add_option(f"/status kenapa {self.months}", turn.text("open-status-kenapa"))
        turn.offer("/menu")


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
        exact = named_exactly(argument)
        month = exact.month if exact else until_month(argument)
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
        turn.speak_of(Thing.DUES, months, add_months(start, months - 1))
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
        month = named_exactly(argument) or month_asked(argument, turn.today)
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
        turn.speak_of(Thing.DUES, month=max(month, start))
        if row.state in WITH_BRANCH and not row.protected_until:
            turn.say("month-dues-later")
            return turn.offer("/status", "/menu")
        return turn.offer("/bayar", "/sudahbayar", "/berapabulan", "/menu")


def named_exactly(text: str) -> date | None:
    """The first day of a month written as 2027-01; None for other words."""
    found = MONTH.fullmatch(text)
    return date(int(found["year"]), int(found["month"]), 1) if found else None


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
