"""The questions about a worker (BPU) in their order, and the application that the answers make.

They are the same for workers who register themselves and for members whom a cadre registers.
Rules: Perdir 22/PERDIR.02/072022 (under 65, NIK), PP 46/2015 and PP 49/2023 (who is BPU).
"""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from bot.forms.form import Form
from bot.forms.questions import (
    AskAgain,
    ChoiceQuestion,
    EndForm,
    PhotoQuestion,
    Question,
    YesNoQuestion,
)
from bot.forms.review import ReviewQuestion
from bot.state import Answers, UserInput
from bot.turn import Turn
from domain.calendar import month_start
from domain.contributions.tariff import Payer, Programme, Sector
from domain.invalid import Ambiguous, Invalid
from domain.parsing.amounts.money import Period
from domain.parsing.people import nik
from domain.parsing.people.nik import Nik, NikWarning, Sex
from domain.parsing.text import DOUBT, letter_words
from domain.participants.occupation import is_work
from domain.participants.organisation import OFFERED, Organisation, Position
from domain.people import drafts
from domain.regions import CITY
from exchange.imports import intake
from exchange.imports.cells.values import sector_of
from exchange.imports.intake import monthly
from exchange.imports.reader import MemberLine, read_pasted
from handlers import answers, places
from handlers.contributions.words import articles, tariff
from handlers.registration import ktp_photo
from handlers.registration.address import (
    FORMER,
    GIVEN,
    PARTS,
    AddressQuestion,
    DistrictQuestion,
    RtRwQuestion,
    VillageQuestion,
    address_text,
)
from handlers.registration.early import early_answers
from handlers.registration.put_right import put_right
from handlers.registration.work import (
    HealthQuestion,
    IncomeQuestion,
    StopQuestion,
    WorkingQuestion,
    WorkQuestion,
)
from models import regions, uploads
from models.cases.cases import BRANCH_ANSWERS_WITHIN
from models.participants.applications import NewApplication

WITH_POSTS = tuple(each for each in Organisation if each is not Organisation.UMUM)
"""The organisations in which a member has a position."""


IN_ONE_LINE = ("full_name", "born_on", "phone", "rtrw", "street", "occupation", "sector")
"""The questions that one message may answer beside the NIK, and that are said back."""
LEAST_WORDS = 1
"""Words beside a NIK that may be about its owner."""
BEFORE_LABEL = re.compile(
    r"[ \t](?=(?:nama|alamat|tinggal|no\.?\s?hp|nomor\s?hp|hp|wa|pekerjaan|kerja|tgl\s?lahir|"
    r"tanggal\s?lahir|lahir)[\s:])",
    re.IGNORECASE,
)
"""Before the next part of a sentence that names its parts: "nik 3173... nama Budi alamat ..."."""
NIK_DOUBTS = ("nik_sure", "born_sure")
"""Questions about a NIK that another one answers too."""
OTHER_DATA = re.compile(r"[^\W\d_]{3}\W.{0,200}\d|\d.{0,200}\W[^\W\d_]{3}")
PART_OF_NIK = re.compile(r"\d(?:[ .-]?\d){5}")
"""Words with numbers, and a number that may be meant for a NIK."""
ONE_PERSON = ("nik", "ktp", "ktp_reading")
"""The questions whose answer may be all that is known of one person."""
MISTAKE = frozenset({"salah", "keliru", "slah", "wrong", "sorry", "maaf"})
"""Beside doubts, words before a correction of what was said earlier: no answer to what is asked."""
PIECES = re.compile(r"[,;\n]+(?!\d)")
"""Between the answers in one message; "1,5 juta" is one."""
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


class NikQuestion(Question[str]):
    """The NIK alone, or all that is known of one person in one message, as a KTP has it.

    What can be used settles the other questions; the rest of them are asked.
    """

    def accept(self, turn: Turn, form: Any, given: UserInput) -> str:
        line = read_member(given.text, turn.today)
        if line is None or "nik" not in line.values:
            if OTHER_DATA.search(given.text) and not PART_OF_NIK.search(given.text):
                raise Invalid("nik-first")
            return super().accept(turn, form, given)
        found = self.found_in(turn, form, line)
        form.found = found
        if any(each.field == "born_on" for each in line.errors):
            form.answers["asks_birth"] = "yes"
        self.say_read(turn, form, line)
        return str(line.values["nik"])

    def found_in(self, turn: Turn, form: Any, line: MemberLine) -> Answers:
        """The answers in the line besides the NIK."""
        return {name: str(line.values[name]) for name in IN_ONE_LINE if name in line.values}

    def say_read(self, turn: Turn, form: Any, line: MemberLine) -> None:
        """Say back what was read in one message."""
        questions = {each.name: each for each in form.questions}
        shown = [
            f"{turn.text(f'{form.name}-{name}.label')}: {questions[name].show(turn, form, kept)}"
            for name, kept in form.found.items()
            if name in IN_ONE_LINE
        ]
        if shown:
            turn.say("enrol-member-read", lines="\n".join(f"• {each}" for each in shown))


def read_member(text: str, today: date) -> MemberLine | None:
    """The one person in a message; None when it has a NIK alone. Invalid when there are several."""
    if len(re.findall(r"[^\W\d_]{2,}", text)) < LEAST_WORDS:
        return None
    parted = text if "," in text else BEFORE_LABEL.sub(", ", text)
    try:
        lines = read_pasted(parted, today).lines
    except Invalid:
        return None
    if len(lines) > 1:
        raise Invalid("members-one-only", count=len(lines))
    return lines[0]


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
        only_if=("organisation", WITH_POSTS),
        optional=True,
        **how,
    )


class WorkerQuestions(Form):
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
        feeds=PARTS,
        when=lambda form: form.asks_address(),
    )
    district = DistrictQuestion(
        places.districts, match=places.read_place, feeds=("village",), part_of="address"
    )
    village = VillageQuestion(
        places.villages,
        match=places.read_place,
        everywhere=lambda turn: regions.villages_of_city(turn.db, CITY[0]),
        part_of="address",
    )
    rtrw = RtRwQuestion(places.read_rtrw, show=places.show_rtrw, part_of="address")
    street = Question(places.read_street, verbatim=True, part_of="address")
    organisation = organisation_question()
    post = post_question()
    occupation = WorkQuestion(answers.read_work, verbatim=True, feeds=("sector",))
    sector = answers.SectorQuestion(part_of="occupation")
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
    income = IncomeQuestion(feeds=("working_days", "working_weeks", "income_sure"))
    working_days = Question(
        answers.read_count(1, 31),
        load=int,
        when=lambda form: form.income.period is Period.DAY,
        part_of="income",
        keyboard="number",
    )
    working_weeks = Question(
        answers.read_count(1, 5),
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
        """Take several answers in one message, as "masih kerja, sehat", where it is none as a
        whole."""
        if ktp_photo.wants_photo(turn, self):
            return ktp_photo.have_read(turn, self)
        question = self.pending()
        if question and question.name in NIK_DOUBTS and nik.find_niks(given.text):
            return self.take_other_nik(turn, given)
        try:
            if question and given.value is None and put_right(turn, self, given.text):
                return self.proceed(turn)
        except EndForm as end:
            return self.end(turn, end)
        if question and given.value is None:
            early, rest = early_answers(turn, given.text, self.open_questions())
            if len(early) > (question.name in early) and not self.is_answer(turn, given.text):
                return self.take_early(turn, early, rest)
        pieces = [each.strip() for each in PIECES.split(given.text) if each.strip()]
        whole = question is None or question.verbatim or question.name in ONE_PERSON
        alone = len(pieces) < 2 or whole
        if alone or given.value is not None or self.is_answer(turn, given.text):
            return super().take(turn, given)
        first = letter_words(pieces[0].casefold())
        corrects = bool(first) and (DOUBT | MISTAKE).issuperset(first)
        if corrects or not self.is_answer(turn, pieces[0]):
            return super().take(turn, given)
        try:
            for piece in pieces:
                if (question := self.pending()) is None:
                    break
                self.answer(turn, question, question.accept(turn, self, UserInput(piece)))
        except EndForm as end:
            return self.end(turn, end)
        except (AskAgain, Ambiguous, Invalid):
            pass  # what was understood is said back, the rest is asked
        return self.proceed(turn)

    def take_other_nik(self, turn: Turn, given: UserInput) -> bool:
        """Take the NIK that is written where the former one was asked about."""
        question = type(self).nik
        try:
            self.answer(turn, question, question.accept(turn, self, given))
        except EndForm as end:
            return self.end(turn, end)
        except (AskAgain, Ambiguous, Invalid):
            return super().take(turn, given)
        return self.proceed(turn)

    def open_questions(self) -> set[str]:
        """The names of the questions that apply and have no answer."""
        return {each.name for each in self.asked() if not self.has(each)}

    def take_early(self, turn: Turn, early: Answers, rest: str) -> bool:
        """Keep what was told before it is asked, say it back, and go on with the rest."""
        self.answers |= early
        if "phone" in early:
            shown = answers.show_phone(turn, early["phone"])
            turn.say(f"{self.name}-phone.echo", value=shown)
        if not early.keys().isdisjoint(PARTS):
            self.answers["address"] = GIVEN
            turn.say("registration-address.found", value=address_text(turn, self))
        question = self.pending()
        is_next = question is not None and question.name == "occupation" and is_work(rest)
        if question and rest and (is_next or turn.state.asked == question.name):
            turn.state.asked = question.name
            if self.is_answer(turn, rest):
                return super().take(turn, UserInput(rest))
        return self.proceed(turn)

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

    def is_answer(self, turn: Turn, text: str) -> bool:
        """Whether a text settles the open question, be it to end the form or to ask another one."""
        form, said = type(self)(dict(self.answers), self.today), len(turn.parts)
        question = form.pending()
        try:
            return question is not None and bool(question.accept(turn, form, UserInput(text)))
        except (AskAgain, EndForm):
            return True
        except (Ambiguous, Invalid):
            return False
        finally:
            del turn.parts[said:]

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
        if name == "nik":
            self.answers["sex"] = self.number.sex
        if name in ("address", "district", "rtrw") and (found or name == "district"):
            turn.say("registration-address.found", value=address_text(turn, self))
        if name == "occupation" and (sector := self.sector_of_work()):
            self.answers["sector"] = sector
            turn.say("registration-sector-found", sector=turn.text(f"option-{sector}"))

    def put_first(self, settled: Answers) -> None:
        """Keep answers that followed from another one as older than that: going back leads to the
        question that was asked."""
        rest = {name: kept for name, kept in self.answers.items() if name not in settled}
        self.answers.clear()
        self.answers.update(settled | rest)

    def sector_of_work(self) -> Sector | None:
        """The sector that the work has without doubt."""
        return sector_of(self.occupation)

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
