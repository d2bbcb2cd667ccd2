"""The question for a NIK, which may bring all that is known of one person in one message."""

import re
from datetime import date
from typing import Any

from bot.forms.questions import AskAgain, Question
from bot.state import Answers, UserInput
from bot.turn import Turn
from domain.invalid import Ambiguous, Invalid
from domain.parsing.amounts.days_worked import parse_days_worked
from domain.parsing.people.nik import find_niks
from domain.parsing.places.address_pieces import STREET
from domain.parsing.replies.asides import BESIDE_LATER, BESIDE_RESUME, BUSY, LATER, UNKNOWN
from domain.parsing.text import FILLERS, NEVER, letter_words
from domain.participants.occupation import is_work
from exchange.imports.cells.values import sector_of
from exchange.imports.member_line import MemberLine
from exchange.imports.reader import read_pasted
from handlers.registration.heard.early import BEFORE_SHORT, short_answer
from handlers.registration.questions.work import AS_WORK
from models import regions

IN_ONE_LINE = ("full_name", "born_on", "phone", "rtrw", "street", "occupation", "sector")
"""The questions that one message may answer beside the NIK, and that are said back."""
LEAST_WORDS = 1
"""Words beside a NIK that may be about its owner."""
LONGEST_MEMBER = 1_200
"""Characters that are read as one person's data."""
BEFORE_LABEL = re.compile(
    r"[ \t](?=(?:nama|alamat|tinggal|no\.?\s?hp|nomor\s?hp|hp|wa|pekerjaan|kerja|tgl\s?lahir|"
    r"tanggal\s?lahir|lahir|masih|ma?u (?:yg|yang)|yang murah|yg murah)[\s:])|"
    r"(?<!kerja)(?<!kerjaan)(?<!kerjanya)[ \t]"
    r"(?=(?:jual(?:an)?|dagang|ojek|ojol|narik|tukang|kuli)[\s:])|"
    r"[ \t](?=sehat\b)",
    re.IGNORECASE,
)
"""Before the next part of a sentence that names its parts: "nik 3173... nama Budi alamat ..."."""
LABEL_OF = {
    "nik": "nik",
    "name": ", nama",
    "phone": ", hp",
    "address": ", alamat",
    "job": ", kerja",
}
IN_ENGLISH = re.compile(
    r"(?:\band\s+)?\bmy\s+(?P<label>nik|name|phone|address|job)(?:\s+number)?(?:\s+is\b|\s*:)\s*",
    re.IGNORECASE,
)
"""The labels of an English sentence: "my nik is 3173... and my name is Budi"."""
AROUND_PARTS = (
    (re.compile(r"\b(?:nik|ktp|nomor(?: (?:nik|ktp))?)nya\b", re.IGNORECASE), ", nik"),
    (re.compile(r"\b(?:atas nama|a/n)\b", re.IGNORECASE), "nama"),
    (re.compile(r"\b(?:kalo|kalau|klo|kl|dan|trus|terus|and)\s+(?=nama\b)", re.IGNORECASE), ", "),
    (re.compile(r"^\W*(?:oh\W+)?(?:ada|ketemu|nemu)\b[^\d]{0,25}(?=\d)", re.IGNORECASE), ""),
    (re.compile(r"\b(?:jeneng(?:e|ku)?|asmane|asma|nami(?:na|ne)?|ngaran)\b", re.I), "nama"),
    (
        re.compile(
            r"^\W*(?:(?:ini|nih|iya|ya|yaudah|yasudah|udah|oke?|baik|siap|sip|saya|gue|aku|"
            r"dulu|aja|deh|dah|lah|ketik|tulis|kirim|kalo|kak|bang|pak|bu|min|here|"
            r"it is|my)\b\W+)+(?=\d)",
            re.IGNORECASE,
        ),
        "",
    ),
    (re.compile(r"\W+(?:makasih|makasi|terima ?kasih|trims|thanks)\b.*$", re.IGNORECASE), ""),
)
"""What speech puts around a NIK and a name, and what stands for it: "saya Budi niknya 3173..."."""
NIK_PARTS = "nik_parts"
"""The answer of the first figures of a NIK that comes in parts."""
LENGTH, LENGTHS_OF_PARTS = 16, (4, 6, 8, 10, 12)
"""Figures of a NIK, and of a part that people send alone."""
AGAIN = "tell_again"
"""The answer of somebody who told their data before they agreed."""
OTHER_DATA = re.compile(r"[^\W\d_]{3}\W.{0,200}\d|\d.{0,200}\W[^\W\d_]{3}")
PART_OF_NIK = re.compile(r"\d(?:[ .-]?\d){5}")
"""Words with numbers, and a number that may be meant for a NIK."""
MISTAKES = frozenset(
    {"hp", "nik", "punya", "salah", "keliru", "bukan", "ralat", "maaf", "wrong", "sorry"}
)
SMALL_WORDS = FILLERS | NEVER | BUSY | LATER | BESIDE_LATER | BESIDE_RESUME | UNKNOWN | MISTAKES
LONGEST_NAME = 4
"""Words of a name that stands alone."""

INCOME = re.compile(
    r"(?<!\d)(?:rp\W*)?\d[\d.,]*\s?(?:rb|ribu|k|jt|juta)\w*\s*(?:(?:se|per|/|tiap )\s*"
    r"(?:hari|bulan|minggu)|(?:a|per|each|every) (?:day|week|month))\b[^,;\n]*|"
    r"\b(?:penghasilan|pendapatan|gaji|omzet|omset|income|earn)\w*\b[^;\n]*?(?=,\s|;|\n|$|\s(?:nik|ktp|nama|hp|alamat)\b)",
    re.IGNORECASE,
)
"""What somebody writes of their income in a longer message."""


class NikQuestion(Question[str]):
    """The NIK alone, or all that is known of one person in one message, as a KTP has it.

    What can be used settles the other questions; the rest of them are asked.
    """

    def accept(self, turn: Turn, form: Any, given: UserInput) -> str:
        given = joined(form, given)
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
        told = INCOME.search(given.text)
        if income := told[0] if told else line.cells.get("income"):
            self.take_income(turn, form, UserInput(income))
        self.take_short_answers(turn, form, given.text)
        return str(line.values["nik"])

    def take_short_answers(self, turn: Turn, form: Any, text: str) -> None:
        """Take pieces that can only be one answer: "masih kerja, sehat, yang
        murah". The review shows all of it."""
        found: Answers = {}
        for piece in BEFORE_SHORT.split(text):
            name = short_answer(piece)
            if not name or name in found or name in form.found:
                continue
            try:
                said = (
                    AS_WORK.sub("", piece, count=1).strip()
                    if name == "occupation"
                    else piece.strip()
                )
                found[name] = getattr(type(form), name).accept(turn, form, UserInput(said))
            except (AskAgain, Ambiguous, Invalid):
                continue  # it is asked
        if work := found.get("occupation"):
            turn.say(f"{form.name}-occupation.echo", value=work)
            found |= {"sector": str(sector)} if (sector := sector_of(work)) else {}
        form.found = found | form.found

    def take_income(self, turn: Turn, form: Any, given: UserInput) -> None:
        """Take the income that stands beside the NIK, and say it back."""
        found, form.found = form.found, {}
        try:
            income = type(form).income.accept(turn, form, given)
            turn.say(f"{form.name}-income.echo", value=type(form).income.show(turn, form, income))
            found = {**found, **form.found, "income": income}
        except (Ambiguous, Invalid):
            pass  # it is asked
        form.found = found

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
        if village := form.found.get("village"):
            name = regions.names(turn.db, [village])[village]
            shown.append(f"{turn.text(f'{form.name}-village.label')}: {name}")
        if shown:
            turn.say("enrol-member-read", lines="\n".join(f"• {each}" for each in shown))


def joined(form: Any, given: UserInput) -> UserInput:
    """The whole NIK, where its parts came in messages of their own; Invalid while some is missing,
    with the figures until now."""
    digits = re.sub(r"[\s.-]", "", given.text) if given.value is None else ""
    before = form.answers.pop(NIK_PARTS, "")
    if not digits.isdecimal() or len(digits) not in LENGTHS_OF_PARTS:
        return given
    whole = before + digits
    if len(whole) == LENGTH:
        return UserInput(whole)
    if len(whole) > LENGTH or digits.startswith("08"):
        return given
    form.answers[NIK_PARTS] = whole
    raise Invalid("nik-parts", digits=len(whole))


def read_member(text: str, today: date) -> MemberLine | None:
    """The one person in a message; None when it has a NIK alone. Invalid when there are several, or
    when it is far too long for one."""
    if len(text) > LONGEST_MEMBER:
        count = len(find_niks(text))
        raise Invalid("members-one-only", count=count) if count > 1 else Invalid("too-long")
    if len(re.findall(r"[^\W\d_]{2,}", text)) < LEAST_WORDS:
        return None
    text = IN_ENGLISH.sub(lambda label: f"{LABEL_OF[label['label'].casefold()]} ", text)
    for said, plain in AROUND_PARTS:
        text = said.sub(plain, text)
    parted = text if "," in text else BEFORE_LABEL.sub(", ", text)
    try:
        lines = read_pasted(parted, today).lines
    except Invalid:
        return None
    if len(lines) > 1:
        raise Invalid("members-one-only", count=len(lines))
    return lines[0]


def answers_another(piece: str) -> bool:
    """Whether a piece beside a NIK is the answer to another question: "sehat", "26 hari"."""
    return bool(short_answer(piece) or parse_days_worked(piece))


def is_bare_name(text: str) -> bool:
    """Whether a few words may be a name: none of them is one that people say to a bot."""
    words = letter_words(text)
    if not 2 <= len(words) <= LONGEST_NAME or not SMALL_WORDS.isdisjoint(words):
        return False
    return not (is_work(text) or STREET.match(text.strip()))
