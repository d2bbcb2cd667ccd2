"""The questions about an income, and about the days of a month on which it is earned, as every form
asks them."""

import re
from typing import Any

from bot.forms.questions import Question
from bot.state import UserInput
from bot.turn import Turn
from domain.invalid import Ambiguous, Invalid
from domain.parsing.amounts.days_worked import days_a_month, parse_days_worked, without_days_a_week
from domain.parsing.amounts.income import PERIOD_TOLD, Income, Period, parse_income, settle_income
from domain.parsing.amounts.piecework import parse_piecework
from domain.parsing.replies.yes_no import says_just_that
from domain.parsing.text import letter_words
from domain.participants.occupation import is_work
from handlers import answers

TIMES_A_SUM = re.compile(r"[x×]\s*(\d{1,2})(?![\d.,]|\s*\w)", re.IGNORECASE)
"""Days behind a sum: "100rb x 26"."""
WEEKS = re.compile(r"(?<![\d.,])(\d)\s*(?:minggu|mgg|weeks?)\b", re.IGNORECASE)
WEEKS_A_MONTH = range(2, 6)
PERIOD_ALONE = re.compile(
    r"\W*(?:(?:itu|iya?|ya|eh|maksudnya|buat|untuk|it is|per)\W+)*"
    rf"{PERIOD_TOLD.pattern}(?:nya|an)?(?:\W+(?:kok|itu|bang|pak|bu|kak|min|ya|dong))*\W*",
    re.IGNORECASE,
)
LIKELY = "likely_income"
"""The answer of the income that somebody may have meant, until it is settled."""
TOLD = "told_days"
"""The answer of the days that were told before the income, or beside a doubtful one, until it is
settled."""
BETWEEN_WORKS = re.compile(
    r"[,;+&]\s|\b(?:dan|sama|ditambah|tambah|plus|terus|trus|and)\b|"
    r"(?:(?<=rb)|(?<=jt)|(?<=ribu)|(?<=juta)|(?<=\d)|(?<=sehari)|"
    r"(?<=sebulan)|(?<=seminggu))\s(?=[a-z]{3})(?!ribu|rebu|juta)"
    r"(?!(?:se|sa|per|tiap|each|every)?\s?(?:hari|minggu|pekan|bulan|bln|din|day|week|month))"
)
PER_WEEK = range(5, 8)
"""Days that somebody may work in a week: hardly anybody works so few in a month."""


def has_amount(text: str) -> bool:
    try:
        return bool(parse_income(text))
    except (Ambiguous, Invalid):
        return False


class IncomeQuestion(Question[Income]):
    """An income, and the days or weeks of a month when they stand beside it. One that was doubtful
    is settled by a yes, or by the days alone; two works are added up, pieces multiplied, and the
    reckoning is said."""

    def __init__(self, **how: Any) -> None:
        super().__init__(
            answers.read_income,
            load=Income.of,
            show=answers.show_income,
            suggest=answers.suggest_incomes,
            **how,
        )

    def accept(self, turn: Turn, form: Any, given: UserInput) -> str:
        likely = form.answers.get(LIKELY, "")
        text = given.text if given.value is None else ""
        if likely and text and settles(text):
            given = UserInput(text, likely, (likely,))
        elif likely and is_period(text):
            given = UserInput(f"{Income.of(likely).amount} {text}")
        days = days_told(text)
        if text and (earned := self.reckoned(turn, form, text)):
            given = UserInput(text, str(earned), (str(earned),))
        try:
            kept = super().accept(turn, form, given)
        except Ambiguous as doubt:
            if len(doubt.candidates) == 1:
                form.answers[LIKELY] = str(doubt.candidates[0])
            if days:
                form.answers[TOLD] = days
            raise
        form.answers.pop(LIKELY, None)
        days = days or form.answers.pop(TOLD, "")
        weeks = {int(each) for each in WEEKS.findall(text)} & {*WEEKS_A_MONTH}
        period = self.load(kept).period
        if period is Period.DAY and days:
            form.found = {"working_days": days}
        if period is Period.WEEK and len(weeks) == 1:
            form.found = {"working_weeks": f"{weeks.pop()}"}
        return kept

    def reckoned(self, turn: Turn, form: Any, text: str) -> Income | None:
        """The income of two works together, or of pieces and how many there are, where nothing else
        is told; how it was reckoned is said."""
        if piecework := parse_piecework(text):
            turn.say("income-multiplied", price=piecework.price, count=piecework.times)
            return piecework.income
        if works := works_told(text, form.answers.get("occupation", "")):
            turn.say("income-added", first=works[0].amount, second=works[1].amount)
            return Income(sum(each.amount for each in works), works[0].period)
        return None


def days_told(text: str) -> str:
    """The days a month that stand beside an income; empty without them."""
    times = {int(each) for each in TIMES_A_SUM.findall(text)}
    days = parse_days_worked(text, beside_income=True)
    found = {*times, *([days] if days else [])}
    return f"{found.pop()}" if len(found) == 1 else ""


def is_period(text: str) -> bool:
    """Is the text the period of an income and nothing else: "sehari"?"""
    return PERIOD_ALONE.fullmatch(text) is not None


def settles(text: str) -> bool:
    """Does the text say yes to what was likely meant, or only its days or weeks?"""
    if says_just_that(text):
        return True
    return bool(WEEKS.fullmatch(text.strip()) or parse_days_worked(text)) and not has_amount(text)


def works_told(text: str, occupation: str = "") -> list[Income]:
    """The incomes of two works, each with its own sum, for one period: "nasi uduk 50 ribu sehari,
    ojek 80 ribu", "narik 70 parkir 50"; empty for any other text. What each is for is some work, or
    a word of the `occupation`."""
    parts = [
        each for each in BETWEEN_WORKS.split(without_days_a_week(text)) if re.search(r"\d", each)
    ]
    own = {each for each in letter_words(occupation.casefold()) if len(each) >= SHORTEST_WORK}
    names = [re.sub(r"\d.*", "", each).strip() for each in parts]
    is_of_works = all(
        is_work(each) or not own.isdisjoint(letter_words(each.casefold())) for each in names
    )
    if len(parts) != 2 or not is_of_works:
        return []
    named = PERIOD_TOLD.search(text)
    period = named[0] if named else "sehari"  # a sum that is not even of thousands is of a day
    sums = [re.sub(r"^\D*", "", each) for each in parts]
    try:
        earned = [
            settle_income(each if PERIOD_TOLD.search(each) else f"{each} {period}") for each in sums
        ]
    except (Ambiguous, Invalid):
        return []
    is_one_period = len({each.period for each in earned}) == 1
    return earned if is_one_period else []


SHORTEST_WORK = 4
"""Letters of a word that may name some work."""
OF_OTHER_NUMBERS = re.compile(
    r"\b(?:jl|jln|jalan|gang|gg|blok|rt|rw|no|nomor|umur|usia|jam|anak|orang|cucu|rp)\b|"
    r"(?:\b|(?<=\d))(?:juta|jt|ribu|rebu|rb|million|thousand|k)\b",
    re.IGNORECASE,
)
"""Words of a number that counts no days: "jl anggrek 4", "2 juta"."""


class WorkingDaysQuestion(Question[int]):
    """The days of a month on which somebody works, also told by the week: "tiap hari libur Minggu"
    is 26. A bare 5, 6 or 7 may be either, and is asked about."""

    def __init__(self, **how: Any) -> None:
        super().__init__(read_working_days, load=int, show=show_days, **how)


def read_working_days(turn: Turn, text: str) -> int:
    if days := parse_days_worked(text):
        return days
    if OF_OTHER_NUMBERS.search(text):
        raise Invalid("count", least=1, most=31)
    number = answers.read_count(31)(turn, text)
    if number in PER_WEEK and not re.search(r"\b(?:sebulan|month)\b", text.casefold()):
        raise Ambiguous("days-a-week", [days_a_month(number), number], days=number)
    return number


def show_days(turn: Turn, days: int) -> str:
    return turn.text("days-a-month", count=days)


def income_text(turn: Turn, form: Any) -> str:
    """The income of a month, with the days or weeks of work that it comes from."""
    days, weeks = (form.answers.get(each, "") for each in ("working_days", "working_weeks"))
    a_month, often = form.monthly_income, days or weeks
    if not often:
        return turn.text("registration-income.a_month", a_month=a_month)
    how = {"a_month": a_month, "often": often, "unit": "day" if days else "week"}
    return turn.text("registration-income.worked_out", **how)
