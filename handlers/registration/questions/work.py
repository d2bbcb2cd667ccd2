"""Questions about work and income, and whether somebody works and is
well when they register."""

import re
from typing import Any

from bot.forms.questions import (
    AskAgain,
    ChoiceQuestion,
    EndForm,
    Question,
)
from bot.forms.yes_no import YesNoQuestion
from bot.message import Option
from bot.state import UserInput
from bot.turn import Turn
from domain.contributions.tariff import Programme
from domain.invalid import Ambiguous, Invalid
from domain.knowledge.heard.questions import is_question
from domain.knowledge.heard.why import doubts
from domain.parsing.amounts.money import Income, Period, parse_income
from domain.parsing.places.address import STREET
from domain.parsing.replies.yes_no import only_assents, parse_yes_no, says_just_that
from domain.parsing.text import FILLERS, is_negated, letter_words
from domain.participants.occupation import is_work
from exchange.imports.cells.doubtful import NoteKind, kind_of_note
from handlers import answers

EMPLOYEE = re.compile(
    r"\b(?:karyawan|karyawati|pegawai|staf|staff|buruh|employee)\s+(?:di\s+|of\s+)?"
    r"(?:pt|cv|pabrik|kantor\w*|perusahaan|swasta|tetap|kontrak|bank|hotel|mall?|outsourcing|"
    r"indomaret|alfamart|alfamidi|minimarket|supermarket)\b|"
    r"\b(?:kerja|bekerja|work)\s+(?:di|d|at|in|for)\s+(?:a\s+|the\s+)?"
    r"(?:pt|cv|pabrik|kantor\w*|perusahaan|bank|hotel|indomaret|alfamart|alfamidi|minimarket|"
    r"supermarket|factory|office|company)\b|"
    r"\bdigaji\s+(?:sama\s+|oleh\s+)?(?:pt|cv|pabrik|kantor\w*|perusahaan)\b|"
    r"^\W*(?:karyawan|karyawati|pegawai|employee)\W*$|\bbumn\b",
    re.IGNORECASE,
)
"""Work for wages in a company, which registers its people itself."""
SERVANT = re.compile(
    r"\b(?:civil servant|government (?:employee|worker)|soldier|police ?(?:wo)?m[ae]n|"
    r"police officer)\b",
    re.IGNORECASE,
)
DAYS = re.compile(
    r"(?<![\d.,])(\d{1,2})\s*(?:hari|hr|days?)\b|[x×]\s*(\d{1,2})(?![\d.,]|\s*\w)", re.IGNORECASE
)
WEEKS = re.compile(r"(?<![\d.,])(\d)\s*(?:minggu|mgg|weeks?)\b", re.IGNORECASE)
DAYS_A_MONTH = range(4, 32)
WEEKS_A_MONTH = range(2, 6)


OF_WORK = FOR_SERVANTS, FOR_EMPLOYEES = ("registration-servant", "registration-employee")
"""The texts that say who registers people with some work."""


def reason_not_to_register(work: str) -> str:
    """The text that says who registers people with this work; empty for a BPU."""
    if kind_of_note(work) is NoteKind.SERVANT or SERVANT.search(work):
        return FOR_SERVANTS
    return FOR_EMPLOYEES if EMPLOYEE.search(work) else ""


NO_WORK = re.compile(
    r"\W*(?:(?:rp\W*)?\d|(?:(?:(?:be)?kerja|masih|sehat|kirim|send|apa (?:aja|saja))\b\W*)+$|"
    r"sama\b|seperti\b)",
    re.IGNORECASE,
)
"""How a sum, and words that name no work, begin."""
NOT_LISTED = re.compile(
    r"\b(?:ga|gak|g|nggak|ngga|enggak|engga|tidak|tak|ndak|kagak|belum|blm|ora)\s+"
    r"(?:ada|ade|masuk|ketemu|tercantum|termasuk)\b.*"
    r"\b(?:situ|sono|sini|pilihan\w*|daftar\w*|list|menu)\b|\bnot\b.*\b(?:list\w*|there|options?)\b",
    re.IGNORECASE,
)
"""Somebody misses their work among choices."""
BEFORE_INCOME = re.compile(
    r",|(?<=[a-z])\s+(?=(?:rp\W*|kira2? |sekitar )?\d[\w.,]*(?:\s?(?:rb|ribu|k|jt|juta)\w*)?\s*"
    r"(?:se|per|/|tiap |a )\s*(?:hari|bulan|minggu|day|month|week))",
    re.IGNORECASE,
)
"""Between some work and the income of it."""
WORKS = re.compile(
    r"\b(?:kerja|bekerja|dagang|jualan|narik|ngojek|ngider|mangkal|aktif|work|working)\b",
    re.IGNORECASE,
)
SAVINGS = re.compile(r"\b(?:jht|tabungan\w*|nabung|savings?)\b", re.IGNORECASE)
WANTED = re.compile(
    r"^\W*(?:(?:saya|mau|maunya|pilih|ambil|pake|pakai|program(?:nya)?|the|i want)\W+)+(?=\w)",
    re.IGNORECASE,
)
"""Before the programme that somebody chooses."""
WELL_NOW = re.compile(
    r"\b(?:sekarang|skrg|skr|udah|sudah|dah|now)\b.*\b(?:sehat|sembuh|baikan|fine|well|healthy)\b",
    re.IGNORECASE,
)
"""Whoever was ill, and is not any more."""
STILL = re.compile(r"\W*(?:(?:iya?|saya)\W+)*(?:masih|lagi|still)\b", re.IGNORECASE)
ILLNESS = re.compile(
    r"\b(?:sakit|demam|meriang|dirawat|opname|ill|sick|fever|hospital)\b",
    re.IGNORECASE,
)


BEFORE = "before_"
"""Before the name of a question: its answer in an earlier application."""
SAME = frozenset(letter_words("sama dulu lama sebelumnya tetap tetep same before"))
BESIDE_SAME = SAME | frozenset(
    letter_words(
        "i iya ya masih kayak kaya seperti yang yg kemarin waktu itu kerjaan kerjanya kerja "
        "still yes "
        "the as is it"
    )
)
"""Words of an answer that has not changed: "iya sama kayak dulu"."""


def as_before(form: Any, name: str, given: UserInput) -> UserInput:
    """The earlier answer to the question, where one is known and the text says that it is the same;
    else what was given."""
    said = {*letter_words(given.text.casefold())} - FILLERS
    kept = form.answers.get(BEFORE + name, "")
    is_same = given.value is None and said <= BESIDE_SAME and not said.isdisjoint(SAME)
    return UserInput(given.text, kept, (kept,)) if kept and is_same else given


class WorkQuestion(Question[str]):
    """The work in the person's own words, or that of an earlier application; what hardly is one is
    asked about once. An income behind it is one."""

    verbatim = True

    def options(self, turn: Turn, form: Any) -> list[Option]:
        before = form.answers.get(BEFORE + self.name)
        return [Option(before, before)] if before else []

    def accept(self, turn: Turn, form: Any, given: UserInput) -> str:
        given = as_before(form, self.name, given)
        if given.value is None and NOT_LISTED.search(given.text):
            raise Invalid("work-not-listed")
        if given.value is None and is_question(given.text):
            raise Invalid("work-unknown")
        if given.value is None and (still := STILL.match(given.text)):
            rest_of = given.text[still.end() :].strip()
            given = UserInput(rest_of) if is_work(rest_of) else given
        work, *rest = BEFORE_INCOME.split(given.text, maxsplit=1)
        if given.value is None and rest and has_amount(rest[0]):
            given = UserInput(work)
            income = type(form).income.accept(turn, form, UserInput(rest[0]))
            form.found |= {"income": income}
        kept = super().accept(turn, form, given)
        if given.value not in given.shown and is_doubtful(kept):
            form.listen(turn, given, guesses=True)
            raise Ambiguous("work-sure", [kept])
        return kept


def is_doubtful(work: str) -> bool:
    """Whether it reads as a yes, a no, an income or a street, and as no work."""
    if NO_WORK.match(work) or answers.is_place(work):
        return True
    if is_work(work) or reason_not_to_register(work) or len(letter_words(work)) > 6:
        return False
    try:
        return bool(STREET.match(work.strip()) or has_amount(work) or parse_yes_no(work))
    except Ambiguous:
        return True
    except Invalid:
        return False


def has_amount(text: str) -> bool:
    try:
        return bool(parse_income(text))
    except (Ambiguous, Invalid):
        return False


LIKELY = "likely_income"
"""The answer of the income that somebody may have meant, until it is settled."""


class IncomeQuestion(Question[Income]):
    """An income, and the days or weeks of a month when they stand beside it. One that was doubtful
    is settled by a yes, or by the days alone."""

    def __init__(self, **how: Any) -> None:
        super().__init__(
            answers.read_income,
            load=Income.of,
            show=answers.show_income,
            suggest=answers.suggest_incomes,
            **how,
        )

    def accept(self, turn: Turn, form: Any, given: UserInput) -> str:
        given = as_before(form, self.name, given)
        likely = form.answers.get(LIKELY, "")
        if likely and given.value is None and settles(given.text):
            given = UserInput(given.text, likely, (likely,))
        try:
            kept = super().accept(turn, form, given)
        except Ambiguous as doubt:
            if len(doubt.candidates) == 1:
                form.answers[LIKELY] = str(doubt.candidates[0])
            raise
        form.answers.pop(LIKELY, None)
        period = self.load(kept).period
        for each, pattern, usual, name in (
            (Period.DAY, DAYS, DAYS_A_MONTH, "working_days"),
            (Period.WEEK, WEEKS, WEEKS_A_MONTH, "working_weeks"),
        ):
            told = (found[found.lastindex or 0] for found in pattern.finditer(given.text))
            times = {int(number) for number in told} & {*usual}
            if period is each and len(times) == 1:
                form.found = {name: str(times.pop())}
        return kept


def settles(text: str) -> bool:
    """Does the text say yes to what was likely meant, or only its days or weeks?"""
    return says_just_that(text) or any(each.fullmatch(text.strip()) for each in (DAYS, WEEKS))


class ProgrammeQuestion(ChoiceQuestion[Programme]):
    """The programme; whoever says no to the savings takes the one without them."""

    def accept(self, turn: Turn, form: Any, given: UserInput) -> str:
        given = as_before(form, self.name, given)
        is_typed = given.value is None and not doubts(given.text)
        if is_typed:
            given = UserInput(WANTED.sub("", given.text))
        if is_typed and SAVINGS.search(given.text) and is_negated(given.text.casefold()):
            return str(Programme.TWO)
        return super().accept(turn, form, given)


class AdmissionQuestion(YesNoQuestion):
    """A yes to it costs the person something: "ok" and "lanjut" are none."""

    def read_typed(self, turn: Turn, form: Any, text: str) -> str:
        if only_assents(text):
            raise Ambiguous("yesno")
        return super().read_typed(turn, form, text)


class HealthQuestion(AdmissionQuestion):
    """Whether somebody is ill; the usual answer, a no, is offered first."""

    def options(self, turn: Turn, form: Any) -> list[Option]:
        return super().options(turn, form)[::-1]

    def said(self, turn: Turn, form: Any, text: str) -> str:
        """An illness that is told ("lagi sakit nih demam") is a yes: it is asked about again."""
        is_told = not is_negated(text) and not doubts(text)
        if WELL_NOW.search(text) and is_told:
            return "no"
        ill = ILLNESS.search(text) and is_told
        return super().said(turn, form, text) or ("yes" if ill else "")


class WorkingQuestion(YesNoQuestion):
    """Whether somebody works; what they tell of their work ("kerja malem") is a yes."""

    def said(self, turn: Turn, form: Any, text: str) -> str:
        return super().said(turn, form, text) or ("yes" if tells_work(text) else "")


def tells_work(text: str) -> bool:
    """Does somebody tell of the work that they do: "kerja malem", "masih nyuci kok"?"""
    still = STILL.match(text)
    works = WORKS.search(text) or (still and is_work(text[still.end() :].strip()))
    is_plain = not re.search(r"[,;\n]", text) and not is_negated(text) and not doubts(text)
    return bool(works) and is_plain


class StopQuestion(AdmissionQuestion):
    """A yes ends the form, with the other answers kept; a no answers the question before it."""

    def __init__(self, *, stop: str, instead: tuple[str, str], **how: Any) -> None:
        super().__init__(**how)
        self.stop = stop
        self.instead = instead

    def said(self, turn: Turn, form: Any, text: str) -> str:
        """As it is; what is said of work that goes on, or of health, is the other answer."""
        is_working = self.instead == ("working", "yes") and tells_work(text)
        is_well = self.instead == ("sick", "no") and WELL_NOW.search(text)
        return super().said(turn, form, text) or ("no" if is_working or is_well else "")

    def accept(self, turn: Turn, form: Any, given: UserInput) -> str:
        if super().accept(turn, form, given) == "yes":
            raise EndForm(self.stop, keeps_answers=True)
        name, answer = self.instead
        form.answers[name] = answer
        raise AskAgain
