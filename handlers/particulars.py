"""What is asked of a worker (BPU), in order, whoever registers them: themselves, or a cadre.

Rules: Perdir 22/PERDIR.02/072022 (under 65, NIK), PP 46/2015 and PP 49/2023 (who is BPU).
"""

from collections.abc import Mapping
from datetime import date

from bot.agree import YesNo
from bot.form import Form
from bot.question import Choice, Lookup, Photo, Question
from bot.review import Review
from bot.turn import Turn
from domain import nik
from domain.money import Income
from domain.nik import Nik, Sex, Warning
from domain.organisation import Organisation, Post
from domain.period import Period
from domain.places import CITY
from domain.protection import first_of
from domain.tariff import Payer, Programme, Sector
from exchange.intake_values import monthly
from handlers import answers
from handlers.law import articles, tariff
from models import region

WITH_POSTS = tuple(each for each in Organisation if each is not Organisation.UMUM)
"""The bodies in which one has a post."""


def tell_income(turn: Turn, form: "Particulars") -> dict[str, object]:
    month = first_of(turn.today)
    band = tariff().bracket(form.monthly_income, month)
    return {"income": form.monthly_income, "base": band.base, "number": band.number}


def tell_programmes(turn: Turn, form: "Particulars") -> dict[str, object]:
    month = first_of(turn.today)
    two, three = (
        tariff().dues(form.monthly_income, form.sector, Payer.SELF, each, month)
        for each in Programme
    )
    return {"two": two.total, "three": three.total, "articles": articles([three])}


class Particulars(Form):
    """Kinds of it add who asks, and what is done with the answers."""

    keeps_draft = True

    nik = Question(
        answers.read_nik,
        show=answers.show_nik,
        feeds=("nik_sure", "born_sure", "sex"),
        keyboard="number",
    )
    nik_sure = YesNo(or_again=("nik",), when=lambda form: form.doubts_of_nik())
    full_name = Question(answers.read_name, verbatim=True)
    born_on = Question(
        answers.read_birth_date,
        load=date.fromisoformat,
        show=answers.show_day,
        feeds=("born_sure",),
        keyboard="date",
    )
    born_sure = YesNo(
        or_again=("born_on",), when=lambda form: form.differs(), tell=lambda t, f: f.both_dates(t)
    )
    sex = Choice(Sex)
    phone = Question(answers.read_phone, show=answers.show_phone, keyboard="tel")
    district = Lookup(
        answers.districts,
        match=answers.read_place,
        feeds=("village",),
    )
    village = Lookup(
        answers.villages,
        match=answers.read_place,
        everywhere=lambda turn: region.wards(turn.db, CITY[0]),
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
        load=Post,
        show=answers.show_option,
        members=Post,
        only_if=("organisation", WITH_POSTS),
        optional=True,
    )
    occupation = Question(answers.read_work, verbatim=True, feeds=("sector",))
    sector = Choice(Sector)
    working = YesNo(or_stop="registration-not-working")
    income = Question(
        answers.read_income,
        load=Income.of,
        show=answers.show_income,
        feeds=("working_days", "working_weeks", "income_sure"),
    )
    working_days = Question(
        answers.count(1, 31),
        load=int,
        when=lambda form: form.income.period is Period.DAY,
        keyboard="number",
    )
    working_weeks = Question(
        answers.count(1, 5), load=int, when=lambda form: form.income.period is Period.WEEK
    )
    income_sure = YesNo(or_again=("income",), tell=tell_income)
    programme = Choice(Programme, tell=tell_programmes)
    payer = Choice(Payer)
    months = Question(
        answers.read_months,
        load=int,
        show=answers.show_months,
        suggest=answers.suggest_months,
        only_if=("payer", (Payer.SELF,)),
    )
    photo = Photo(answers.keep_ktp, optional=True)
    review = Review()

    @classmethod
    def implied(cls, given: Mapping[str, str]) -> dict[str, str]:
        """A page asks for the kelurahan alone: it is in one kecamatan."""
        found = super().implied(given)
        if "village" in found:
            found["district"] = region.parent_of(found["village"])
        return found

    def learned(self, turn: Turn, name: str) -> None:
        """An answer may settle other questions: the NIK knows the sex, the work its sector."""
        if name == "nik":
            self.answers["sex"] = self.number.sex
        if name == "occupation" and (sector := answers.sector_of(self.occupation)):
            self.answers["sector"] = sector
            turn.say("registration-sector-found", sector=turn.word(f"option-{sector}"))

    @property
    def monthly_income(self) -> int:
        """Rupiah a month."""
        return monthly(self.income, self.answers)

    @property
    def number(self) -> Nik:
        """The NIK taken apart, once for each answer: many questions depend on it."""
        known: Nik = self.loaded("nik", self.take_apart)
        return known

    def take_apart(self, digits: str) -> Nik:
        return nik.nik(digits, self.today)

    def doubts_of_nik(self) -> tuple[Warning, ...]:
        """What looks odd about the NIK alone: confirmed, never refused."""
        found: tuple[Warning, ...] = self.loaded("nik", self.doubts)
        return found

    def doubts(self, digits: str) -> tuple[Warning, ...]:
        return nik.warnings(self.number, self.today)

    def differs(self) -> bool:
        """Is the birth date another one than in the NIK? The one on the KTP wins (PP 37/2007)."""
        return self.number.born_on != self.born_on

    def both_dates(self, turn: Turn) -> dict[str, object]:
        return {"typed": self.born_on, "in_nik": self.number.born_on}
