"""What the rows of a list leave open is asked once for the whole group."""

from typing import Any, ClassVar

from bot.agree import YesNo
from bot.question import Choice, Lookup, Question
from bot.turn import Turn
from domain.money import Income
from domain.period import Period
from domain.tariff import Payer, Programme, Sector
from handlers import answers, lists, within
from handlers.roles import Work


def lacks(name: str) -> Any:
    """A condition: some rows do not say it."""
    return lambda form: name in form.answers["missing"].split()


class Group(Work):
    """Kinds of it ask for the list first: `list` is its id, `missing` what the rows lack."""

    own: ClassVar[tuple[str, ...]] = (
        "organisation", "village", "rtrw", "occupation", "sector", "income", "working_days",
        "working_weeks", "programme", "payer", "months",
    )  # fmt: skip

    organisation = within.body(when=lacks("organisation"))
    district = Lookup(within.districts, match=answers.read_place, when=lacks("village"))
    village = Lookup(within.villages, match=answers.read_place, when=lacks("village"))
    rtrw = within.home(when=lacks("rtrw"))
    occupation = Question(answers.read_work, verbatim=True, when=lacks("occupation"))
    sector = Choice(
        Sector,
        when=lambda form: lacks("sector")(form) and not sector_known(form),
    )
    income = Question(
        answers.read_income, load=Income.of, show=answers.show_income, when=lacks("income")
    )
    working_days = Question(
        answers.count(1, 31), load=int, when=lambda form: paid_by(form, Period.DAY, "working_days")
    )
    working_weeks = Question(
        answers.count(1, 5), load=int, when=lambda form: paid_by(form, Period.WEEK, "working_weeks")
    )
    programme = Choice(Programme, when=lacks("programme"))
    payer = within.Paying(Payer, when=lacks("payer"))
    months = Question(
        answers.read_months,
        load=int,
        show=answers.show_months,
        suggest=answers.suggest_months,
        when=lambda form: lacks("months")(form) and form.answers.get("payer", Payer.SELF) == "self",
    )

    agreed = YesNo(
        or_stop="bring-not-agreed",
        when=lambda form: form.answers["ready"] != "0",
        tell=lambda turn, form: lists.numbers(turn, lists.find(turn, form)),
    )

    def learned(self, turn: Turn, name: str) -> None:
        """It holds for every row that does not say otherwise."""
        if name in self.own:
            row = lists.find(turn, self)
            row.defaults = row.defaults | {name: self.answers[name]}
            turn.db.flush()


def sector_known(form: Group) -> bool:
    """The work of the group may settle it; then every row of it has one."""
    work = form.answers.get("occupation")
    return bool(work and answers.sector_of(work))


def paid_by(form: Group, period: Period, name: str) -> bool:
    asked = "income" in form.answers and form.income.period is period
    return asked or name in form.answers["missing"].split()
