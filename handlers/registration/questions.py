"""The questions about a worker (BPU) in their order, and the application that the answers make.

They are the same for workers who register themselves and for members whom a cadre registers.
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
from exchange.imports import cells, intake
from exchange.imports.intake import monthly
from handlers import answers, places
from handlers.contributions.words import articles, tariff
from models import regions, uploads
from models.participants.applications import NewApplication

WITH_POSTS = tuple(each for each in Organisation if each is not Organisation.UMUM)
"""The organisations in which a member has a position."""


def income_values(turn: Turn, form: "WorkerQuestions") -> dict[str, object]:
    """The income and the `base` and `number` of its bracket in the tariff, in rupiah a month."""
    bracket = tariff().bracket(form.monthly_income, month_start(turn.today))
    return {"income": form.monthly_income, "base": bracket.base, "number": bracket.number}


def programme_values(turn: Turn, form: "WorkerQuestions") -> dict[str, object]:
    """The contributions of `two` and `three` programmes, in rupiah a month, and the articles."""
    month = month_start(turn.today)
    two, three = (
        tariff().dues(form.monthly_income, form.sector, Payer.SELF, each, month)
        for each in Programme
    )
    return {"two": two.total, "three": three.total, "articles": articles([three])}


class WorkerQuestions(Form):
    """The base of the registration forms, which add consent or scope and what becomes of it."""

    keeps_draft = True

    nik = Question(
        answers.read_nik,
        show=answers.show_nik,
        feeds=("nik_sure", "born_sure", "sex"),
        keyboard="number",
    )
    nik_sure = YesNoQuestion(or_again=("nik",), when=lambda form: form.doubts_of_nik())
    full_name = answers.NameQuestion()
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
        places.districts,
        match=places.read_place,
        feeds=("village",),
    )
    village = QueryQuestion(
        places.villages,
        match=places.read_place,
        everywhere=lambda turn: regions.villages_of_city(turn.db, CITY[0]),
    )
    rtrw = Question(places.read_rtrw, show=places.show_rtrw)
    street = Question(answers.read_street, verbatim=True)
    organisation = Question(
        places.read_organisation,
        load=Organisation,
        show=answers.show_option,
        members=Organisation,
        feeds=("post",),
    )
    post = Question(
        places.read_post,
        load=Position,
        show=answers.show_option,
        members=Position,
        only_if=("organisation", WITH_POSTS),
        optional=True,
    )
    occupation = Question(answers.read_work, verbatim=True, feeds=("sector",))
    sector = ChoiceQuestion(Sector)
    working = YesNoQuestion(or_stop="registration-not-working", keeps_answers=True)
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
    income_sure = YesNoQuestion(or_again=("income",), tell=income_values)
    programme = ChoiceQuestion(Programme, tell=programme_values)
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
        """The answers with the kecamatan: a page asks for the kelurahan alone."""
        found = super().derive(given)
        if "village" in found:
            found["district"] = regions.parent_of(found["village"])
        return found

    def on_answer(self, turn: Turn, name: str) -> None:
        """Answer other questions too: a NIK tells the sex, most work its sector."""
        if name == "nik":
            self.answers["sex"] = self.number.sex
        if name == "occupation" and (sector := cells.sector_of(self.occupation)):
            self.answers["sector"] = sector
            turn.say("registration-sector-found", sector=turn.text(f"option-{sector}"))

    @property
    def monthly_income(self) -> int:
        """The income in rupiah a month."""
        return monthly(self.income, self.answers)

    @property
    def number(self) -> Nik:
        """The parsed NIK, parsed once for each answer: many questions depend on it."""
        known: Nik = self.loaded("nik", self.parse_nik)
        return known

    def parse_nik(self, digits: str) -> Nik:
        return nik.parse_nik(digits, self.today)

    def doubts_of_nik(self) -> tuple[NikWarning, ...]:
        """The warnings about the NIK alone: they are confirmed, never refused."""
        found: tuple[NikWarning, ...] = self.loaded("nik", self.nik_warnings)
        return found

    def nik_warnings(self, digits: str) -> tuple[NikWarning, ...]:
        return nik.nik_warnings(self.number, self.today)

    def birth_date_differs(self) -> bool:
        """Whether the NIK has another birth date; the one on the KTP counts (PP 37/2007)."""
        return self.number.born_on != self.born_on

    def both_dates(self, turn: Turn) -> dict[str, object]:
        """The birth dates, as `typed` and `in_nik`."""
        return {"typed": self.born_on, "in_nik": self.number.born_on}


def application_of(turn: Turn, form: WorkerQuestions) -> NewApplication:
    """The application that the answers make."""
    photo_id = uploads.own_file(turn.db, turn.person.id, form.answers.get("photo"))
    return intake.to_application(form.answers, form.monthly_income, oddities(form), photo_id)


def oddities(form: WorkerQuestions) -> list[str]:
    """The names of the warnings that were confirmed, for the branch to see."""
    doubts = nik.nik_warnings(form.number, form.today, born_on=form.born_on, sex=form.sex)
    proven = ["phone_proven"] if form.phone.endswith(" proven") else []
    return [str(doubt) for doubt in doubts] + proven
