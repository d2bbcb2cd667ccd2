"""What is asked of a worker (BPU), in order, whoever registers them: themselves, or a cadre.

Rules: Perdir 22/PERDIR.02/072022 (under 65, NIK), PP 46/2015 and PP 49/2023 (who is BPU).
"""

from collections.abc import Mapping
from datetime import date

from bot.forms.form import Form
from bot.forms.questions import (
    ChoiceQuestion,
    PhotoQuestion,
    QueryQuestion,
    Question,
    YesNoQuestion,
)
from bot.forms.review import ReviewQuestion
from bot.turn import Turn
from domain.calendar import month_start
from domain.contributions.tariff import Payer, Programme, Sector
from domain.parsing import nik
from domain.parsing.money import Income, Period
from domain.parsing.nik import Nik, NikWarning, Sex
from domain.participants.organisation import Organisation, Position
from domain.regions import CITY
from exchange.imports import intake
from exchange.imports.intake import monthly
from handlers import answers
from handlers.contributions.words import articles, tariff
from models import regions
from models.participants.applications import NewApplication

WITH_POSTS = tuple(each for each in Organisation if each is not Organisation.UMUM)
"""The bodies in which one has a post."""


def tell_income(turn: Turn, form: "WorkerQuestions") -> dict[str, object]:
    month = month_start(turn.today)
    band = tariff().bracket(form.monthly_income, month)
    return {"income": form.monthly_income, "base": band.base, "number": band.number}


def tell_programmes(turn: Turn, form: "WorkerQuestions") -> dict[str, object]:
    month = month_start(turn.today)
    two, three = (
        tariff().dues(form.monthly_income, form.sector, Payer.SELF, each, month)
        for each in Programme
    )
    return {"two": two.total, "three": three.total, "articles": articles([three])}


class WorkerQuestions(Form):
    """Kinds of it add who asks, and what is done with the answers."""

    keeps_draft = True

    nik = Question(
        answers.read_nik,
        show=answers.show_nik,
        feeds=("nik_sure", "born_sure", "sex"),
        keyboard="number",
    )
    nik_sure = YesNoQuestion(or_again=("nik",), when=lambda form: form.doubts_of_nik())
    full_name = Question(answers.read_name, verbatim=True)
    born_on = Question(
        answers.read_birth_date,
        load=date.fromisoformat,
        show=answers.show_day,
        feeds=("born_sure",),
        keyboard="date",
    )
    born_sure = YesNoQuestion(
        or_again=("born_on",),
        when=lambda form: form.birth_date_differs(),
        tell=lambda t, f: f.both_dates(t),
    )
    sex = ChoiceQuestion(Sex)
    phone = Question(answers.read_phone, show=answers.show_phone, keyboard="tel")
    district = QueryQuestion(
        answers.districts,
        match=answers.read_place,
        feeds=("village",),
    )
    village = QueryQuestion(
        answers.villages,
        match=answers.read_place,
        everywhere=lambda turn: regions.villages_of_city(turn.db, CITY[0]),
    )
    rtrw = Question(answers.read_rtrw, show=answers.show_rtrw)
    street = Question(answers.read_street, verbatim=True)
    organisation = Question(
        answers.read_organisation,
        load=Organisation,
        show=answers.show_option,
        members=Organisation,
        feeds=("post",),
    )
    post = Question(
        answers.read_post,
        load=Position,
        show=answers.show_option,
        members=Position,
        only_if=("organisation", WITH_POSTS),
        optional=True,
    )
    occupation = Question(answers.read_work, verbatim=True, feeds=("sector",))
    sector = ChoiceQuestion(Sector)
    working = YesNoQuestion(or_stop="registration-not-working")
    income = Question(
        answers.read_income,
        load=Income.of,
        show=answers.show_income,
        feeds=("working_days", "working_weeks", "income_sure"),
    )
    working_days = Question(
        answers.read_count(1, 31),
        load=int,
        when=lambda form: form.income.period is Period.DAY,
        keyboard="number",
    )
    working_weeks = Question(
        answers.read_count(1, 5), load=int, when=lambda form: form.income.period is Period.WEEK
    )
    income_sure = YesNoQuestion(or_again=("income",), tell=tell_income)
    programme = ChoiceQuestion(Programme, tell=tell_programmes)
    payer = ChoiceQuestion(Payer)
    months = Question(
        answers.read_months,
        load=int,
        show=answers.show_months,
        suggest=answers.suggest_months,
        only_if=("payer", (Payer.SELF,)),
    )
    photo = PhotoQuestion(answers.keep_ktp, optional=True)
    review = ReviewQuestion()

    @classmethod
    def derive(cls, given: Mapping[str, str]) -> dict[str, str]:
        """A page asks for the kelurahan alone: it is in one kecamatan."""
        found = super().derive(given)
        if "village" in found:
            found["district"] = regions.parent_of(found["village"])
        return found

    def on_answer(self, turn: Turn, name: str) -> None:
        """An answer may settle other questions: the NIK knows the sex, the work its sector."""
        if name == "nik":
            self.answers["sex"] = self.number.sex
        if name == "occupation" and (sector := answers.sector_of(self.occupation)):
            self.answers["sector"] = sector
            turn.say("registration-sector-found", sector=turn.text(f"option-{sector}"))

    @property
    def monthly_income(self) -> int:
        """Rupiah a month."""
        return monthly(self.income, self.answers)

    @property
    def number(self) -> Nik:
        """The NIK taken apart, once for each answer: many questions depend on it."""
        known: Nik = self.loaded("nik", self.parse)
        return known

    def parse(self, digits: str) -> Nik:
        return nik.parse_nik(digits, self.today)

    def doubts_of_nik(self) -> tuple[NikWarning, ...]:
        """What looks odd about the NIK alone: confirmed, never refused."""
        found: tuple[NikWarning, ...] = self.loaded("nik", self.nik_warnings)
        return found

    def nik_warnings(self, digits: str) -> tuple[NikWarning, ...]:
        return nik.nik_warnings(self.number, self.today)

    def birth_date_differs(self) -> bool:
        """Is the birth date another one than in the NIK? The one on the KTP wins (PP 37/2007)."""
        return self.number.born_on != self.born_on

    def both_dates(self, turn: Turn) -> dict[str, object]:
        return {"typed": self.born_on, "in_nik": self.number.born_on}


def application_of(form: WorkerQuestions) -> NewApplication:
    """The application that the answers make."""
    photo_id = int(form.answers.get("photo") or 0) or None
    return intake.to_application(form.answers, form.monthly_income, oddities(form), photo_id)


def oddities(form: WorkerQuestions) -> list[str]:
    """What the person confirmed although it looks odd: for the branch to see."""
    doubts = nik.nik_warnings(form.number, form.today, born_on=form.born_on, sex=form.sex)
    proven = ["phone_proven"] if form.phone.endswith(" proven") else []
    return [str(doubt) for doubt in doubts] + proven
