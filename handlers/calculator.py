"""What would I pay? The contribution for any income, month by month, with the law behind it."""

from bot.form import Form
from bot.question import Choice, Question
from bot.turn import Turn
from domain.money import Income
from domain.period import Period
from domain.protection import first_of
from domain.tariff import Payer, Programme, Sector
from exchange.intake_values import monthly
from handlers import answers
from handlers.law import articles, ending, lines, tariff, total


class Calculator(
    Form, opens_with="/hitung, hitung, hitung iuran, kalkulator", intents="cost calculator"
):
    sector = Choice(Sector)
    income = Question(
        answers.read_income,
        load=Income.of,
        show=answers.show_income,
        feeds=("working_days", "working_weeks"),
    )
    working_days = Question(
        answers.count(1, 31), load=int, when=lambda form: form.income.period is Period.DAY
    )
    working_weeks = Question(
        answers.count(1, 5), load=int, when=lambda form: form.income.period is Period.WEEK
    )
    programme = Choice(Programme)
    months = Question(
        answers.read_months, load=int, show=answers.show_months, suggest=answers.suggest_months
    )

    def done(self, turn: Turn) -> None:
        amount = monthly(self.income, self.answers)
        start = first_of(turn.today)
        schedule = tariff().schedule(
            amount, self.sector, Payer.SELF, self.programme, start, self.months
        )
        turn.say(
            "calculator-result",
            income=amount,
            base=schedule[0].base,
            lines=lines(turn, schedule),
            total=total(schedule),
        )
        turn.say("status-articles", articles=articles(schedule))
        if warning := ending(turn, self.sector, Payer.SELF):
            turn.say_text(warning)
        turn.offer("/daftar", "/hitung", "/menu")
