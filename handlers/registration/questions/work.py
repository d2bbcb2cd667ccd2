"""Questions about work and income, and whether somebody works and is
well when they register."""

import re
from typing import Any

from bot.forms.questions import AskAgain, ChoiceQuestion, EndForm, Question
from bot.forms.yes_no import YesNoQuestion
from bot.message import Option
from bot.state import UserInput
from bot.turn import Turn
from domain.contributions.tariff import Programme
from domain.invalid import Ambiguous, Invalid
from domain.knowledge.heard.fitness import (
    STILL,
    WELL,
    WELL_NOW,
    denies_illness,
    is_plain_tale,
    tells_illness,
    tells_no_work,
    tells_work,
)
from domain.knowledge.heard.other_talk import is_other_talk
from domain.knowledge.heard.questions import is_question
from domain.knowledge.heard.why import doubts
from domain.parsing.amounts.days_worked import parse_days_worked
from domain.parsing.amounts.income import PERIOD_TOLD, TELLS_INCOME
from domain.parsing.dialects import in_indonesian
from domain.parsing.places.address_pieces import STREET
from domain.parsing.replies.yes_no import is_mere_no, only_assents, only_moves_on, parse_yes_no
from domain.parsing.text import LONGEST, NOT, is_negated, letter_words
from domain.participants.occupation import is_work
from exchange.imports.cells.doubtful import NoteKind, kind_of_note
from handlers import answers
from handlers.incomes import IncomeQuestion, has_amount
from handlers.registration.questions.earlier import BEFORE, as_before

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


OF_WORK = FOR_SERVANTS, FOR_EMPLOYEES = ("registration-servant", "registration-employee")
"""The texts that say who registers people with some work."""


def reason_not_to_register(work: str) -> str:
    """The text that says who registers people with this work; empty for a BPU."""
    if kind_of_note(work) is NoteKind.SERVANT or SERVANT.search(work):
        return FOR_SERVANTS
    return FOR_EMPLOYEES if EMPLOYEE.search(work) else ""


BESIDE_WORK = re.compile(
    r"[,;.]\s*|\b(?:tapi|tp|sambil|sama|dan|plus|malem(?:nya)?|malam(?:nya)?|sore(?:nya)?|pagi(?:nya)?|"
    r"sampingan(?:nya)?|juga|kalo libur|but|and)\b",
    re.IGNORECASE,
)
"""Between the work for somebody else and one's own."""


def own_work_beside(work: str) -> str:
    """The work of their own that somebody has beside one for which an employer or the state
    registers them: "ojol" of "karyawan pabrik, malem ojol"; empty without both."""
    parts = [each.strip() for each in BESIDE_WORK.split(work) if each.strip()]
    own = [each for each in parts if is_work(each) and not reason_not_to_register(each)]
    return own[-1] if own and any(map(reason_not_to_register, parts)) else ""


NO_WORK = re.compile(
    r"\W*(?:(?:rp\W*)?\d|(?:(?:(?:be)?kerja|masih|aktif|sehat|alhamdulillah|still|working|kirim|send|"
    r"apa (?:aja|saja)|lah|dong|kok|sih|iya?|yes)\b\W*)+$|"
    r"sama\b|seperti\b)",
    re.IGNORECASE,
)
"""How a sum, and words that name no work, begin."""
NOT_LISTED = re.compile(
    rf"\b(?:{NOT}|g|belum|blm)\s+"
    r"(?:ada|ade|masuk|ketemu|tercantum|termasuk)\b.*"
    r"\b(?:situ|sono|sini|pilihan\w*|daftar\w*|list|menu)\b|\bnot\b.*\b(?:list\w*|there|options?)\b",
    re.IGNORECASE,
)
"""Somebody misses their work among choices."""
BEFORE_INCOME = re.compile(
    r",|(?<=[a-z])\s+(?=(?:(?:se|per\s?|tiap\s?)(?:hari|minggu|bulan)(?:nya)?|da?pe?a?t|dpt|untung\w*|"
    r"gaji\w*|penghasilan\w*|pendapatan\w*|bersih\w*)\s+(?:[a-z]+\s+){0,3}\d{2})|"
    r"(?<=[a-z])\s+(?=(?:rp\W*|kira2? |sekitar )?\d[\w.,]*(?:\s?(?:rb|ribu|k|jt|juta)\w*)?\s*"
    r"(?:se|per|/|tiap |a )\s*(?:hari|bulan|minggu|day|month|week))",
    re.IGNORECASE,
)
"""Between some work and the income of it."""
AS_WORK = re.compile(
    r"\W*(?:saya\s)?(?:(?:pe|be)?kerja(?:an)?(?:nya| saya)?(?: sebagai| jadi)?|work(?: as)?|job)\W+"
    r"(?=[^\W\d]{3})",
    re.IGNORECASE,
)
"""What stands before some work in a longer message."""
BEHIND_WORK = re.compile(
    r"(?<=\w)\W+(?:(?:td|tadi)\W+)?(?:kan|udah|udh|sudah)\b(?:\W+(?:td|tadi|udah|udh|sudah|saya|gue|gw|aku|di))*\W+"
    r"(?:di)?(?:bilang|jawab|sebut|tulis|kasih)\w*\W*$|"
    r"\s*\b(?:nya)?(?:\s*(?:aja|saja|doang|sih|deh|dong|bang|kang|mang|neng|teh|mas|mbak|gan|kak|min|pak|bu))+\W*$|nya\W*$",
    re.IGNORECASE,
)
"""What stands behind it in speech: "ojolnya aja"."""
PRONOUN = re.compile(r"^\W*(?:saya|sy|aku|gue|gua|gw|ane|aye|kulo|abdi|i|i'm|i am)\W+", re.I)
"""Before what somebody does: "ane tukang parkir"."""
SAVINGS = re.compile(r"\b(?:jht|tabungan\w*|nabung|savings?)\b", re.IGNORECASE)
CHEAPEST = re.compile(
    r"\b(?:murah|mrh|termurah|enteng|ringan|hemat|irit|basic|kecelakaan (?:sama|dan|plus) kematian|"
    r"(?:dua|2|two) program\w*|cheap\w*)\b",
    re.IGNORECASE,
)
"""Words for the programme without savings."""
EVERYTHING = re.compile(
    r"\b(?:lengkap|komplit|tabungan\w*|jht|ketiga\w*|(?:3|tiga|three) program\w*|"
    r"tiga[ -]tiganya|all three)\b",
    re.IGNORECASE,
)
"""Words for the programme with them."""
MOST_OF_CHOICE = 7
"""Words of a text that chooses by one of them: "kata bini yang lengkap"."""
WANTED = re.compile(
    r"^\W*(?:(?:saya|mau|maunya|pilih|ambil|pake|pakai|program(?:nya)?|yaudah|ya udah|ya|iya|"
    r"udah|oke?|the|i want)\W+)+"
    r"(?=\w)",
    re.IGNORECASE,
)
"""Before the programme that somebody chooses."""


class WorkQuestion(Question[str]):
    """The work in the person's own words, or that of an earlier application; what hardly is one is
    asked about once. An income behind it is one."""

    verbatim = True

    def options(self, turn: Turn, form: Any) -> list[Option]:
        before = form.answers.get(BEFORE + self.name)
        return [Option(before, before)] if before else []

    def accept(self, turn: Turn, form: Any, given: UserInput) -> str:
        given = as_before(form, self.name, given)
        if given.value is None and len(given.text) > LONGEST:
            raise Invalid("too-long")
        if given.value is None and NOT_LISTED.search(given.text):
            raise Invalid("work-not-listed")
        names_work = is_work(given.text) or reason_not_to_register(given.text)
        work, *rest = parts_of_work(given.text)
        talks = is_other_talk(work) or TELLS_INCOME.search(work) or tells_days(work)
        talks = talks and not names_work
        if given.value is None and (talks or is_question(given.text)):
            raise Invalid("work-unknown")
        if given.value is None and (still := STILL.match(given.text)):
            rest_of = given.text[still.end() :].strip()
            given = UserInput(rest_of) if is_work(rest_of) else given
        work, *rest = parts_of_work(given.text)
        if given.value is None and rest and (has_amount(rest[0]) or TELLS_INCOME.search(rest[0])):
            given = UserInput(work)
            take_income(turn, form, rest[0])
        if given.value is None:
            plain = without_speech(given.text)
            own = PRONOUN.sub("", plain)
            given = UserInput(own if is_work(own) else plain)
        kept = super().accept(turn, form, given)
        if given.value not in given.shown and is_doubtful(kept):
            form.listen(turn, given, guesses=True)
            raise Ambiguous("work-sure", [kept])
        return kept


def tells_days(text: str) -> bool:
    """Whether a text tells the days of work, in dialect too: "seminggu ping enem"."""
    return parse_days_worked(in_indonesian(text)) is not None


def parts_of_work(text: str) -> list[str]:
    """The work in a text, and the income behind it where one is; the whole where only an income
    stands there."""
    work, *rest = BEFORE_INCOME.split(text, maxsplit=1)
    return [work, *rest] if re.search(r"[^\W\d]", PERIOD_TOLD.sub("", work)) else [text]


def take_income(turn: Turn, form: Any, text: str) -> None:
    """Take the income that stands behind the work; one that may be two is asked about later."""
    try:
        income = type(form).income.accept(turn, form, UserInput(text))  # it may find days too
        form.found |= {"income": income}
    except Ambiguous:
        form.answers[TOLD_INCOME] = text


LONGEST_SPOKEN = 200
"""Characters of work that is spoken of."""


def without_speech(text: str) -> str:
    """The work without what speech puts around it: "kerjaan saya jualan es" is "jualan es"."""
    if len(text) > LONGEST_SPOKEN:
        return text
    plain = BEHIND_WORK.sub("", AS_WORK.sub("", text, count=1)).strip()
    return plain if plain != text and is_work(plain) else text


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


TOLD_INCOME = "told_income"
"""The answer of what was told of the income before it was asked for, and may mean several."""


class OwnIncomeQuestion(IncomeQuestion):
    """The income, or that of an earlier application; of one that was told before it is asked only
    which one was meant."""

    def ask(self, turn: Turn, form: Any) -> None:
        told = form.answers.pop(TOLD_INCOME, "")
        try:
            if told:
                self.accept(turn, form, UserInput(told))
        except Ambiguous as doubt:
            misses = turn.state.misses
            form.offer_candidates(turn, self, doubt)
            turn.state.misses = misses
            return None
        except Invalid:
            pass  # it is asked
        return super().ask(turn, form)

    def accept(self, turn: Turn, form: Any, given: UserInput) -> str:
        return super().accept(turn, form, as_before(form, self.name, given))


class ProgrammeQuestion(ChoiceQuestion[Programme]):
    """The programme; whoever says no to the savings takes the one without them."""

    def accept(self, turn: Turn, form: Any, given: UserInput) -> str:
        given = as_before(form, self.name, given)
        is_typed = given.value is None and not doubts(given.text)
        if is_typed:
            given = UserInput(WANTED.sub("", given.text))
        if is_typed and SAVINGS.search(given.text) and is_without(given.text):
            return str(Programme.TWO)
        if is_typed and (priced := self.of_price(turn, form, given.text)):
            return priced
        is_plain = (
            is_typed and not is_negated(given.text.casefold()) and not is_question(given.text)
        )
        if is_plain and CHEAPEST.search(given.text) and not SAVINGS.search(given.text):
            return str(Programme.TWO)
        few = len(given.text.split()) <= MOST_OF_CHOICE
        if is_plain and few and EVERYTHING.search(given.text) and not CHEAPEST.search(given.text):
            return str(Programme.THREE)
        return super().accept(turn, form, given)

    def of_price(self, turn: Turn, form: Any, text: str) -> str:
        """The programme whose dues a text names: "yang 11400", "yg 43 ribu"; empty for both or
        none."""
        sums = {read_price(each) for each in PRICE.findall(text)}
        if not sums or "income" not in form.answers or is_question(text):
            return ""
        dues = self.tell(turn, form)
        found = [
            str(programme)
            for programme, named in ((Programme.TWO, "two"), (Programme.THREE, "three"))
            if isinstance(price := dues.get(named), int)
            and not sums.isdisjoint({price, price // 1000})
        ]
        return found[0] if len(found) == 1 else ""


PRICE = re.compile(r"(?:rp\W*)?(\d[\d.,]*)\s?(?:rb|ribu|rebu|k)?\b", re.IGNORECASE)
"""A sum of some thousands."""


def read_price(digits: str) -> int:
    """Whole rupiah of "11.400" or "11400", whole thousands of "43" or "11,4"."""
    plain = re.sub(r"[.,](?=\d{3}\b)", "", digits.strip(".,"))
    return int(re.split(r"[.,]", plain)[0])


def is_without(text: str) -> bool:
    """Whether a text says that something is not wanted: "tanpa tabungan", "ga usah jht"."""
    return is_negated(text.casefold()) or bool(re.search(r"\b(?:tanpa|without|no)\b", text, re.I))


class AdmissionQuestion(YesNoQuestion):
    """A yes to it costs the person something: "ok" and "lanjut" are none."""

    def read_typed(self, turn: Turn, form: Any, text: str) -> str:
        if only_assents(text) and not only_moves_on(text):
            raise Ambiguous("yesno")
        return super().read_typed(turn, form, text)


NONE_FIRST = re.compile(rf"^\W*{NOT}\s+(?:ada|punya)\b\W*(?=\w)", re.IGNORECASE)
"""Before that one is well: "ga ada, sehat"."""


class HealthQuestion(AdmissionQuestion):
    """Whether somebody is ill; the usual answer, a no, is offered first."""

    def options(self, turn: Turn, form: Any) -> list[Option]:
        return super().options(turn, form)[::-1]

    def said(self, turn: Turn, form: Any, text: str) -> str:
        """An illness that is told ("lagi sakit nih demam") is a yes: it is asked about again."""
        own = super().said(turn, form, text)
        if own or is_question(text) or doubts(text):
            return own
        if tells_illness(text):
            return "yes"
        told = NONE_FIRST.sub("", text)
        is_well = WELL_NOW.search(text) or (WELL.search(told) and not is_negated(told))
        return "no" if is_well or denies_illness(text) else ""


class WorkingQuestion(YesNoQuestion):
    """Whether somebody works; what they tell of their work ("kerja malem") is a yes, and that there
    is none now is a no, which is asked about again."""

    def said(self, turn: Turn, form: Any, text: str) -> str:
        own = super().said(turn, form, text)
        if own or is_question(text):
            return own
        if tells_work(text) or is_plain_tale(text):
            return "yes"
        return "no" if tells_no_work(text) and not doubts(text) else ""


class StopQuestion(AdmissionQuestion):
    """A yes ends the form, with the other answers kept; a no answers the question before it."""

    def __init__(self, *, stop: str, instead: tuple[str, str], **how: Any) -> None:
        super().__init__(**how)
        self.stop = stop
        self.instead = instead

    def said(self, turn: Turn, form: Any, text: str) -> str:
        """As it is; what is said of work that goes on, or of health, is the other answer."""
        is_working = self.instead == ("working", "yes") and tells_work(text)
        is_well = (
            self.instead == ("sick", "no") and WELL_NOW.search(text) and not tells_illness(text)
        )
        return super().said(turn, form, text) or ("no" if is_working or is_well else "")

    def read_typed(self, turn: Turn, form: Any, text: str) -> str:
        """As it is; a mere no to "is not working?" may mean either."""
        if self.instead == ("working", "yes") and is_mere_no(text):
            raise Invalid("not-an-option")
        return super().read_typed(turn, form, text)

    def accept(self, turn: Turn, form: Any, given: UserInput) -> str:
        if super().accept(turn, form, given) == "yes":
            raise EndForm(self.stop, keeps_answers=True)
        name, answer = self.instead
        form.answers[name] = answer
        raise AskAgain
