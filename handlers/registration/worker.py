"""The questions about a worker (BPU) in their order, and the application that the answers make.

They are the same for workers who register themselves and for members whom a cadre registers.
Rules: Perdir 22/PERDIR.02/072022 (under 65, NIK), PP 46/2015 and PP 49/2023 (who is BPU).
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from bot.forms.questions import ChoiceQuestion, PhotoQuestion, Question
from bot.forms.review import ReviewQuestion
from bot.forms.yes_no import YesNoQuestion
from bot.state import Answers, UserInput
from bot.turn import Turn
from domain.calendar import month_start
from domain.contributions.tariff import Payer, Programme, Sector
from domain.invalid import Invalid
from domain.parsing.amounts.income import Period
from domain.parsing.people import nik
from domain.parsing.people.nik import Nik, NikWarning, Sex
from domain.participants.occupation import is_of_no_vehicle, is_work
from domain.participants.organisation import OFFERED, PARTNERS, Organisation, Position
from domain.people import drafts
from domain.regions import CITY
from exchange.imports import intake
from exchange.imports.cells.values import sector_of
from exchange.imports.intake import monthly
from handlers import answers, kept_files, places
from handlers.contributions.words import articles, tariff
from handlers.incomes import WorkingDaysQuestion
from handlers.registration.few_answers import PROGRAMME_TAKEN, FewAnswers
from handlers.registration.questions import ktp_photo
from handlers.registration.questions.address import (
    FORMER,
    HALF,
    PARTS,
    AddressQuestion,
    DistrictQuestion,
    RtRwQuestion,
    StreetQuestion,
    VillageQuestion,
    address_text,
    said_half,
    said_missing,
)
from handlers.registration.questions.fit import APART, FitQuestion, neither_told
from handlers.registration.questions.nik import NikQuestion
from handlers.registration.questions.work import (
    BESIDE_WORK,
    HealthQuestion,
    OwnIncomeQuestion,
    ProgrammeQuestion,
    StopQuestion,
    WorkingQuestion,
    WorkQuestion,
)
from models import regions, uploads
from models.cases.cases import BRANCH_ANSWERS_WITHIN
from models.participants.applications import NewApplication

USUAL_INCOME = range(500_000, 10_000_001)
"""Rupiah a month that nobody is asked about again."""


def first_month(today: date) -> date:
    """The first contribution month of somebody who applies today: that of the day on which the
    branch has checked the data at the latest."""
    return month_start(today + BRANCH_ANSWERS_WITHIN)


def income_values(turn: Turn, form: "WorkerQuestions") -> dict[str, object]:
    """The income and the `base` and `number` of its bracket in the tariff, in rupiah a month."""
    bracket = tariff().bracket(form.monthly_income, first_month(turn.today))
    return {"income": form.monthly_income, "base": bracket.base, "number": bracket.number}


def programme_values(turn: Turn, form: "WorkerQuestions") -> dict[str, object]:
    """The contributions of `two` and `three` programmes, in rupiah a month, the articles, and the
    income they come from."""
    month = first_month(turn.today)
    two, three = (
        tariff().dues(form.monthly_income, form.sector, Payer.SELF, each, month)
        for each in Programme
    )
    income = form.monthly_income
    return {
        "two": two.total,
        "three": three.total,
        "articles": articles([three]),
        "income": income,
        "month": month,
    }


def organisation_question(**how: Any) -> Question[Organisation]:
    """The organisation in which somebody serves."""
    return Question(
        places.read_organisation,
        load=Organisation,
        show=answers.show_option,
        members=OFFERED,
        feeds=("post",),
        **how,
    )


def post_question(**how: Any) -> Question[Position]:
    """The post that somebody has there."""
    return Question(
        places.read_post,
        load=Position,
        show=answers.show_option,
        members=Position,
        only_if=("organisation", PARTNERS),
        optional=True,
        **how,
    )


class WorkerQuestions(FewAnswers):
    """The base of the registration forms, which add consent or scope and what becomes of it."""

    keeps_draft = True
    asks_residence = False
    """Is somebody who names a place elsewhere asked where they live?"""

    ktp = ktp_photo.KtpQuestion(part_of="nik")
    ktp_reading = ktp_photo.ReadingQuestion(part_of="nik")
    ktp_card = ktp_photo.CardQuestion(part_of="nik")
    nik = NikQuestion(
        answers.read_nik,
        show=answers.show_nik,
        feeds=("nik_sure", "born_sure", "sex"),
        keyboard="number",
    )
    nik_sure = YesNoQuestion(
        or_again=("nik",), when=lambda form: form.doubts_of_nik(), part_of="nik"
    )
    full_name = answers.NameQuestion(part_of="nik")
    born_on = answers.DayQuestion(
        answers.read_birth_date,
        feeds=("born_sure",),
        keyboard="date",
    )
    born_sure = YesNoQuestion(
        or_again=("born_on",),
        when=lambda form: form.birth_date_differs(),
        tell=lambda t, f: f.both_dates(t),
        part_of="born_on",
    )
    sex = ChoiceQuestion(Sex, part_of="nik")
    phone = Question(answers.read_phone, show=answers.show_phone, keyboard="tel")
    address = AddressQuestion(
        places.read_street,
        show=lambda turn, kept: kept,
        feeds=(*PARTS, HALF),
        when=lambda form: form.asks_address(),
    )
    district = DistrictQuestion(
        places.districts, match=places.read_place, feeds=("village",), part_of="address"
    )
    village = VillageQuestion(
        places.villages,
        match=places.read_place,
        everywhere=lambda turn: regions.villages_of_city(turn.db, CITY[0]),
        tell=said_missing,
        part_of="address",
    )
    rtrw = RtRwQuestion(places.read_rtrw, show=places.show_rtrw, tell=said_half, part_of="address")
    street = StreetQuestion(places.read_street, part_of="address")
    organisation = organisation_question()
    post = post_question()
    occupation = WorkQuestion(
        answers.read_work,
        tell=lambda turn, form: {"left": "all" if form.is_long("occupation") else "this"},
        verbatim=True,
        feeds=("sector",),
    )
    sector = answers.SectorQuestion(part_of="occupation")
    fit = FitQuestion(feeds=APART, when=neither_told, part_of="working", on_request=True)
    working = WorkingQuestion(feeds=("working_sure",))
    working_sure = StopQuestion(
        stop="registration-not-working",
        instead=("working", "yes"),
        when=lambda form: not form.working,
        part_of="working",
    )
    sick = HealthQuestion(feeds=("sick_sure",))
    sick_sure = StopQuestion(
        stop="registration-is-sick",
        instead=("sick", "no"),
        when=lambda form: form.sick,
        part_of="sick",
    )
    income = OwnIncomeQuestion(feeds=("working_days", "working_weeks", "income_sure"))
    working_days = WorkingDaysQuestion(
        when=lambda form: form.income.period is Period.DAY,
        part_of="income",
        keyboard="number",
    )
    working_weeks = Question(
        answers.read_count(5),
        load=int,
        when=lambda form: form.income.period is Period.WEEK,
        part_of="income",
    )
    income_sure = YesNoQuestion(
        or_again=("income",),
        tell=income_values,
        when=lambda form: form.doubts_of_income(),
        part_of="income",
    )
    programme = ProgrammeQuestion(Programme, tell=programme_values)
    payer = ChoiceQuestion(Payer)
    months = Question(
        answers.read_months,
        load=int,
        show=answers.show_months,
        suggest=answers.suggest_months,
        only_if=("payer", (Payer.SELF,)),
    )
    photo = PhotoQuestion(kept_files.keep_ktp, optional=True)
    review = ReviewQuestion()

    def __init__(self, answers: Answers, today: date) -> None:
        super().__init__(answers, today)
        self.found: Answers = {}
        """What the answer that is being read settles besides its own question."""

    @classmethod
    def derive(cls, given: Mapping[str, str]) -> dict[str, str]:
        """The answers with the kecamatan: a page asks for the kelurahan alone."""
        found = super().derive(given)
        if "village" in found:
            found["district"] = regions.parent_of(found["village"])
        return found

    def take(self, turn: Turn, given: UserInput) -> bool:
        """Take a photo, wherever it comes, as that of the KTP: it is read until it is known who
        this is, and kept after that."""
        question = self.pending()
        has_agreed = type(self).agreement in self.answers
        if ktp_photo.wants_photo(turn, self):
            ktp_photo.have_read(turn, self)
            self.listen(turn, given)  # what is below it may be no word about it
            if not has_agreed:
                turn.say("ktp-after-agreement")
            return self.proceed(turn)
        if not turn.message.files or not has_agreed or question is None or question.takes_files:
            return super().take(turn, given)
        try:
            self.answers["photo"] = kept_files.keep_ktp(turn, turn.message.files[0])
            turn.say("registration-photo.echo")
        except Invalid as refusal:
            turn.say(f"error-{refusal.reason}", **refusal.values)
        return super().take(turn, given) if given.text else self.proceed(turn)

    @classmethod
    def photo_offer(cls, turn: Turn) -> Answers:
        """The answers with which the form begins where photos are read, and so offered."""
        return ktp_photo.offer_photo(turn)

    def awaits_reading(self, turn: Turn) -> bool:
        read = turn.message.read
        return read is not None and ktp_photo.awaits(self, drafts.file_answer(read.file_id))

    def take_reading(self, turn: Turn) -> bool:
        read = turn.message.read
        return ktp_photo.take_reading(turn, self, read.paper) if read else self.proceed(turn)

    def ask_anew(self, *questions: str) -> None:
        """An address that is asked anew keeps its parts until its new words are read."""
        former = {FORMER + name: self.answers[name] for name in PARTS if name in self.answers}
        super().ask_anew(*questions)
        self.answers |= former if "address" in questions else {}

    def on_answer(self, turn: Turn, name: str) -> None:
        """Answer other questions too: a NIK tells the sex, most work its sector."""
        found, self.found = self.found, {}
        self.put_first(found)
        if name == "address":
            for part in PARTS:
                self.answers.pop(FORMER + part, None)
        if name == "programme":
            self.answers.pop(PROGRAMME_TAKEN, None)
        if name == "nik":
            self.answers["sex"] = self.number.sex
            ktp_photo.stop_asking(self)
        if name in ("address", "district", "rtrw") and (found or name == "district"):
            turn.say("registration-address.found", value=address_text(turn, self))
        if name == "occupation" and (sector := self.sector_of_work()):
            self.answers["sector"] = sector
            turn.say("registration-sector-found", sector=turn.text(f"option-{sector}"))

    def sector_of_work(self) -> Sector | None:
        """The sector of plain work, or of the first of two; work of no list is of no vehicle, where
        no word of it is of one."""
        known = sector_of(self.occupation)
        if not known and is_of_no_vehicle(self.occupation):
            return Sector.OTHER
        first, *second = filter(str.strip, BESIDE_WORK.split(self.occupation))
        return known or (sector_of(first) if second and is_work(second[0].strip()) else None)

    def asks_address(self) -> bool:
        """Whether the address is asked in one question: nothing of it is known yet."""
        return "address" in self.answers or not {"outside", *PARTS} & self.answers.keys()

    def doubts_of_income(self) -> bool:
        """Whether the income a month is out of the common."""
        return self.monthly_income not in USUAL_INCOME

    @property
    def monthly_income(self) -> int:
        """The income in rupiah a month."""
        return monthly(self.income, self.answers)

    @property
    def number(self) -> Nik:
        """The parsed NIK, parsed once for each answer: many questions depend on it."""
        known: Nik = self.loaded("nik", nik.parse_nik, self.today)
        return known

    def doubts_of_nik(self) -> tuple[NikWarning, ...]:
        """The warnings about the NIK alone: they are confirmed, never refused."""
        found: tuple[NikWarning, ...] = self.loaded("nik", warnings_of, self)
        return found

    def birth_date_differs(self) -> bool:
        """Whether the NIK has another birth date; the one on the KTP counts (PP 37/2007)."""
        return self.number.born_on != self.born_on

    def both_dates(self, turn: Turn) -> dict[str, object]:
        """The birth dates, as `typed` and `in_nik`."""
        return {"typed": self.born_on, "in_nik": self.number.born_on}


def warnings_of(digits: str, form: WorkerQuestions) -> tuple[NikWarning, ...]:
    return nik.nik_warnings(form.number, form.today)


def application_of(turn: Turn, form: WorkerQuestions) -> NewApplication:
    """The application that the answers make."""
    photo_id = uploads.own_file(turn.db, turn.person.id, form.answers.get("photo"))
    return intake.to_application(form.answers, form.monthly_income, oddities(form), photo_id)


def oddities(form: WorkerQuestions) -> list[str]:
    """The names of the warnings that were confirmed, for the branch to see."""
    doubts = nik.nik_warnings(form.number, form.today, born_on=form.born_on, sex=form.sex)
    proven = ["phone_proven"] if form.phone.endswith(" proven") else []
    return [str(doubt) for doubt in doubts] + proven
