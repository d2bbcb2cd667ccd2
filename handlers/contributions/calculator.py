"""The calculator: the contribution for any income, month by month, with the law behind it."""

from datetime import date

from bot.forms.form import Form
from bot.forms.questions import ChoiceQuestion, Question
from bot.state import Answers
from bot.turn import Turn
from domain.calendar import month_start
from domain.contributions.tariff import Payer, Programme
from domain.parsing.amounts.income import Period, income_told
from exchange.imports.cells.values import sector_of
from exchange.imports.intake import monthly
from handlers import answers
from handlers.contributions.words import dues_text, rule_change_text, tariff, total_due
from handlers.incomes import IncomeQuestion, WorkingDaysQuestion, days_told

SOURCE = "iuran-hitung"
"""The kind of question whose source is that of the result."""


class Calculator(
    Form, opens_with="/hitung, hitung, hitung iuran, kalkulator", intents="calculator"
):
    sector = answers.SectorQuestion()
    income = IncomeQuestion(feeds=("working_days", "working_weeks"))
    working_days = WorkingDaysQuestion(when=lambda form: form.income.period is Period.DAY)
    working_weeks = Question(
        answers.read_count(5), load=int, when=lambda form: form.income.period is Period.WEEK
    )
    programme = ChoiceQuestion(Programme)
    months = Question(
        answers.read_months, load=int, show=answers.show_months, suggest=answers.suggest_months
    )

    def __init__(self, answers: Answers, today: date) -> None:
        super().__init__(answers, today)
        self.found: Answers = {}
        """The days that stood beside an income."""

    def on_answer(self, turn: Turn, name: str) -> None:
        found, self.found = self.found, {}
        self.answers |= found

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        """The income that a sentence tells, and the sector of the work in it."""
        told, sector = income_told(argument), sector_of(argument) if argument else None
        known = {"income": str(told)} if told else {}
        if told and told.period is Period.DAY and (days := days_told(argument)):
            known["working_days"] = days
        return known | ({"sector": str(sector)} if told and sector else {})

    def finish(self, turn: Turn) -> None:
        amount = monthly(self.income, self.answers)
        start = month_start(turn.today)
        schedule = tariff().schedule(
            amount, self.sector, Payer.SELF, self.programme, start, self.months
        )
        turn.say(
            "calculator-result",
            income=amount,
            base=schedule[0].base,
            lines=dues_text(turn, schedule),
            total=total_due(schedule),
        )
        if warning := rule_change_text(turn, self.sector, Payer.SELF):
            turn.say_text(warning)
        told = ("income", "working_days", "working_weeks", "programme")
        known = {name: self.answers[name] for name in told if name in self.answers}
        turn.state.calculated = known | {"sector_told": self.sector}
        turn.state.topic = SOURCE
        turn.offer("/daftar", "/hitung", "/sumber", "/menu", leads_on=True)
