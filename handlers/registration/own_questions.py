"""Questions that only people who register themselves are asked: their NIK, alone or with their name
and more, and their birth date, which says whether their age fits.
"""

import re
from typing import Any

from bot.forms.questions import (
    AskAgain,
    EndForm,
    PhoneQuestion,
)
from bot.forms.yes_no import YesNoQuestion
from bot.state import Answers, UserInput
from bot.turn import Turn
from domain.calendar import age_in_years
from domain.invalid import Ambiguous, Invalid
from domain.knowledge.heard.questions import is_question
from domain.parsing.dates.put_right import put_right_part
from domain.parsing.replies.asides import (
    parse_aside,
)
from domain.parsing.text import letter_words
from exchange.imports.cells.values import sector_of
from exchange.imports.member_line import MemberLine
from handlers import answers
from handlers.registration.heard.elsewhere import FOREIGNER, TOO_OLD
from handlers.registration.questions.address import PARTS, parts_in
from handlers.registration.questions.nik import AGAIN, SMALL_WORDS, NikQuestion, is_bare_name

OWN_NAME = re.compile(
    r"\bnama\s+(?:lengkap\s+)?(?:ane|aye|gue|gua|gw|aku|kulo|saya|sy)\b\W*", re.IGNORECASE
)
"""Before one's own name: "nama ane Mat Soleh"."""
ABOUT_NIK = re.compile(r"\b(?:NIK|KTP|NOMOR|NO|INI|ITU|SAYA|AKU|GUE|GW|KK)\b")
"""Words that are about the number, and in no name."""
HAS_DIGIT = re.compile(r"\d")
TOO_YOUNG = "registration-too-young"
AGE_TO_COME = re.compile(
    r"\b(?:mau|hampir|jalan|menuju|otw|going on|almost)\W+\d\d\b(?:\s*(?:tahun|thn|th))?",
    re.IGNORECASE,
)
"""The age of the next birthday: "63 mau 64"."""
LIVES = re.compile(
    r"\b(?:tinggal|rumah|domisili|alamat|kos|kost|ngekos|ngontrak|kontrakan|live)\w*\b",
    re.IGNORECASE,
)
"""Words for where somebody lives, rather than works."""
IS_NAMED = re.compile(
    r"^\W*(?:(?:halo|hai|hi|oke?|iya?|baik)\W+)?(?:(?:nama|my name|name)(?:ku|nya)?"
    r"(?: (?:lengkap|saya|sy|aku|gue|gua|gw|ane|aye|kulo|is))*|(?:saya|aku) (?:bernama|adalah)|"
    r"i am|i'm)\W+",
    re.IGNORECASE,
)
"""What stands before a name."""
SAID_BEFORE = frozenset({"YAUDAH", "YA UDAH", "NIH", "UDAH", "OKE", "OK", "BAIK", "IYA", "SIAP"})
"""Words that stand before a NIK, and are no name."""
WORK_BEHIND = re.compile(
    r"\W+(?P<work>(?:jual(?:an)?|dagang|tukang|buruh|ngojek|ojek|ojol|sopir|supir|kurir|warung)\b.+)",
    re.IGNORECASE,
)
"""Work that stands behind an address without a comma: "jl anggrek 5 palmerah jualan pecel"."""


class PersonNik(NikQuestion):
    """The NIK and the name, or more, of the person who writes."""

    def accept(self, turn: Turn, form: Any, given: UserInput) -> str:
        if FOREIGNER.search(given.text):
            raise EndForm("registration-foreigner", keeps_answers=True)
        if given.value is None:
            given = UserInput(OWN_NAME.sub("nama ", given.text))
        try:
            return super().accept(turn, form, given)
        except Invalid:
            self.take_name(turn, form, given)
            raise

    def ask(self, turn: Turn, form: Any) -> None:
        super().ask(turn, form)
        if form.answers.pop(AGAIN, ""):
            turn.parts[-1] = turn.text("registration-nik.resend")
        if "full_name" in form.answers:
            turn.parts[-1] = turn.text("registration-nik.alone")

    def take_name(self, turn: Turn, form: Any, given: UserInput) -> None:
        """Take a name that is written before the NIK, and ask for the NIK alone."""
        said = IS_NAMED.sub("", given.text)
        if given.value is not None or parse_aside(said) or is_question(given.text):
            return
        try:
            name = answers.read_name(turn, said)
        except (Ambiguous, Invalid):
            return
        plain = said != given.text or is_bare_name(said)
        words = letter_words(given.text)
        if not plain and words and SMALL_WORDS.isdisjoint(words) and not HAS_DIGIT.search(said):
            raise Invalid("nik-first")
        if not plain or ABOUT_NIK.search(name) or answers.is_place(name):
            return
        form.listen(turn, given, guesses=True)
        form.answers["full_name"] = name
        turn.say("registration-full_name.echo", value=name)
        raise AskAgain

    def found_in(self, turn: Turn, form: Any, line: MemberLine) -> Answers:
        """The answers in the line; nothing that only follows from the NIK."""
        found = super().found_in(turn, form, line)
        found |= {each: str(line.values[each]) for each in PARTS if each in line.values}
        street = found.get("street", "")
        if work := WORK_BEHIND.search(street):
            street = street[: work.start()]
            found = {"occupation": work["work"]} | found | {"street": street}
            if sector := sector_of(work["work"]):
                found["sector"] = str(sector)
        places = parts_in(street)
        for piece in line.cells.get("leftover", "").split("…"):
            said = parts_in(piece) if LIVES.search(piece) else {}
            places = said | places if "village" in said else places
        if "village" in places and "street" not in places:
            found.pop("street", None)  # "tomang rt 2/3" is no street
        found |= places
        doubt = next((each for each in line.errors if each.field == "full_name"), None)
        if doubt and len(doubt.candidates) == 1:
            form.answers[answers.LIKELY_NAME] = str(doubt.candidates[0])
        name = found.get("full_name", "")
        if (
            ABOUT_NIK.search(name)
            or name in SAID_BEFORE
            or parse_aside(name)
            or answers.is_place(name)
        ):
            found.pop("full_name", None)
        if not {"born_on", "born"} & line.cells.keys():
            found.pop("born_on", None)
        return found


PHONE_PART = "phone_part"
"""The answer of the first figures of a phone number that comes in parts."""
FIGURES_OF_PART = range(4, 10)
FIGURES_OF_PHONE = range(10, 14)


class PhoneInPartsQuestion(PhoneQuestion[str]):
    """The phone number of the person who writes, also in two messages."""

    def accept(self, turn: Turn, form: Any, given: UserInput) -> str:
        figures = re.sub(r"[\s.-]", "", given.text) if given.value is None else ""
        before = form.answers.pop(PHONE_PART, "")
        whole = before + figures
        if before and figures.isdecimal() and len(whole) in FIGURES_OF_PHONE:
            return super().accept(turn, form, UserInput(whole))
        if figures.startswith("08") and figures.isdecimal() and len(figures) in FIGURES_OF_PART:
            form.answers[PHONE_PART] = figures
            raise Invalid("phone-part", digits=len(figures))
        return super().accept(turn, form, given)


class BirthQuestion(YesNoQuestion):
    """Whether the birth date is the one on the KTP. Who is too old is told so, and forgotten."""

    def ask(self, turn: Turn, form: Any) -> None:
        super().ask(turn, form)
        if not form.birth_date_differs():
            turn.parts[-1] = turn.text("registration-born_sure.nik", **self.tell(turn, form))

    def read_typed(self, turn: Turn, form: Any, text: str) -> str:
        """The age that the question shows is a yes too: "ya emang 66"; a part of the date that is
        put right changes the date."""
        if right := put_right_part(text, form.born_on):
            if right == form.born_on:
                return "yes"
            form.answer(turn, type(form).born_on, right.isoformat())
            raise AskAgain
        text = AGE_TO_COME.sub("", text)
        age = age_in_years(form.born_on, form.today)
        rest = re.sub(rf"\b{age}\b(?:\s*(?:tahun|thn|th|years?(?: old)?))?", "", text)
        said = rest if rest == text or re.search(r"\w", rest) else "ya"
        return super().read_typed(turn, form, said)

    def accept(self, turn: Turn, form: Any, given: UserInput) -> str:
        answer = super().accept(turn, form, given)
        ages = form.ages
        if ages.is_too_old(form.born_on, form.today):
            raise EndForm(TOO_OLD, limit=ages.below)
        if ages.is_too_young(form.born_on, form.today):
            raise EndForm(TOO_YOUNG, limit=ages.least)
        return answer
