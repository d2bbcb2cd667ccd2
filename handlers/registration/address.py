"""The address: one question takes what is written of it, the next ones ask what is missing."""

import re
from enum import StrEnum
from typing import Any

from bot.forms.questions import AskAgain, ChoiceQuestion, EndForm, QueryQuestion, Question
from bot.state import UserInput
from bot.turn import Turn
from domain.invalid import Ambiguous, Invalid
from domain.knowledge.heard.questions import is_question
from domain.parsing.places import rt_rw
from domain.parsing.places.address import STREET, ParsedAddress, parse_address
from domain.parsing.text import is_negated
from domain.participants.occupation import is_work
from handlers.places import show_rtrw
from handlers.registration.work import has_amount
from models import regions

PARTS = ("district", "village", "rtrw", "street")
"""The questions that the address in one line may settle."""


FORMER = "former_"
"""Before the name of a part, of an address that is being changed."""
HALF = "rtrw_half"
"""The answer of an RT or RW without the other, as "rw 5"."""
GIVEN = "given"
"""The answer to the whole address, once its parts are read."""
WORKS = re.compile(r"\b(?:kerja|bekerja|dagang|jualan|narik|mangkal|work)\b", re.IGNORECASE)


ASSENT = re.compile(r"^\W*(?:bukan|iya?|oh|eh|no|yes)\b\W*", re.IGNORECASE)
"""A no or a yes before the place."""


class Residence(StrEnum):
    """The tie to West Jakarta of somebody who named a place outside it."""

    HERE = "lives_here"
    WORKS_HERE = "works_here"
    ELSEWHERE = "elsewhere"


class AddressQuestion(Question[str]):
    """The address in one message; of one that is changed, what is not written stays."""

    verbatim = True

    def accept(self, turn: Turn, form: Any, given: UserInput) -> str:
        former = {name: form.answers.get(FORMER + name, "") for name in PARTS}
        try:
            found = parts_of(parse_address(given.text, former["rtrw"]))
        except Invalid as refusal:
            note_outside(form, refusal)
            raise
        asks = is_question(given.text) and not re.search(r"\d", given.text)
        if found.keys() == {"street"} and (asks or is_no_street(given.text)):
            raise Invalid("address-none")
        if found.get("district") not in (None, former["district"]):
            former["village"] = ""
        form.found = {name: kept for name, kept in (former | found).items() if kept}
        return GIVEN


class DistrictQuestion(QueryQuestion):
    """The kecamatan; a kelurahan tells it too."""

    def accept(self, turn: Turn, form: Any, given: UserInput) -> str:
        found = parts_in(given.text) if given.value is None else {}
        known = found.get("district") in {each.value for each in self.options(turn, form)}
        if known and "village" in found:
            form.found = found
            return found["district"]
        try:
            return super().accept(turn, form, given)
        except (Ambiguous, Invalid) as refusal:
            note_outside(form, refusal)
            if not known:
                raise
            form.found = found
            return found["district"]


class VillageQuestion(QueryQuestion):
    """The kelurahan, of the kecamatan that was answered or of another one that is named with it."""

    def accept(self, turn: Turn, form: Any, given: UserInput) -> str:
        try:
            return super().accept(turn, form, given)
        except Invalid as refusal:
            note_outside(form, refusal)
            raise


class RtRwQuestion(Question[str]):
    """RT and RW, and what else of the address stands beside them; one half waits for the other."""

    def accept(self, turn: Turn, form: Any, given: UserInput) -> str:
        picked = self.picked(turn, form, given)
        text = given.text if picked is None else picked
        try:
            kept = rt_rw.parse_beside_half(text, form.answers.get(HALF, ""))
        except Ambiguous as doubt:
            label = rt_rw.WRITTEN.get(doubt.reason)
            if not label:
                raise
            form.answers[HALF] = f"{label} {doubt.values['half']}"
            raise AskAgain from doubt
        form.answers.pop(HALF, None)
        beside = parts_in(text)
        form.found = {name: beside[name] for name in PARTS if name in beside and name != "rtrw"}
        return kept


def said_half(turn: Turn, form: Any) -> dict[str, object]:
    """The half that is known of RT and RW, "RW 5", and which of them is missing."""
    half = form.answers.get(HALF, "")
    missing = {"": "both", "rt": "rw", "rw": "rt"}[half[:2]]
    return {"missing": missing, "known": half.upper()}


class ResidenceQuestion(ChoiceQuestion[Residence]):
    """Whether somebody lives or works in West Jakarta who named another place."""

    def accept(self, turn: Turn, form: Any, given: UserInput) -> str:
        try:
            answer = super().accept(turn, form, given)
        except (Ambiguous, Invalid):
            if "?" in given.text or is_negated(given.text):
                raise
            if not WORKS.search(given.text):
                self.take_place(turn, form, given.text)
                raise
            answer = Residence.WORKS_HERE
        if answer == Residence.HERE:
            raise AskAgain("outside")
        is_near = answer == Residence.WORKS_HERE
        why = "registration-works-here" if is_near else "registration-elsewhere"
        raise EndForm(why, keeps_answers=True)

    def take_place(self, turn: Turn, form: Any, text: str) -> None:
        """Take a place here that is named instead of an answer: "saya tinggal di kalideres"."""
        found = parts_in(ASSENT.sub("", text))
        if "district" in found:
            form.answers |= found | {"address": GIVEN}
            turn.say("registration-address.found", value=address_text(turn, form))
            raise AskAgain("outside")


def parts_in(text: str) -> dict[str, str]:
    """The parts of an address in a text, by the names of their questions; none for another text."""
    try:
        return parts_of(parse_address(text))
    except Invalid:
        return {}


def parts_of(found: ParsedAddress) -> dict[str, str]:
    """The parts of an address by the names of their questions, and an RT or RW alone."""
    return found.answers() | ({HALF: found.half} if found.half else {})


def is_no_street(text: str) -> bool:
    """Whether a text with a number is work, an income or a phone number rather than a street."""
    numbers = re.sub(r"\W", "", text).isdecimal()
    return numbers or (not STREET.search(text) and (is_work(text) or has_amount(text)))


def note_outside(form: Any, refusal: Ambiguous | Invalid) -> None:
    """Ask where they live, where the form has a question for that, when a place is elsewhere."""
    if refusal.reason == "place-outside" and form.asks_residence:
        form.answers["outside"] = str(refusal.values["name"])
        raise AskAgain


def address_text(turn: Turn, form: Any) -> str:
    """The parts that are known: "Jl. Mangga No. 12, RT 003 / RW 005, Angke, Tambora"."""
    known = form.answers
    village, district = known.get("village", ""), known.get("district", "")
    names = regions.names(turn.db, [each for each in (village, district) if each])
    place = dict.fromkeys(names[each] for each in (village, district) if each in names)
    half = known.get(HALF, "").upper()
    rtrw = show_rtrw(turn, known["rtrw"]) if "rtrw" in known else half
    return ", ".join(filter(None, (known.get("street", ""), rtrw, *place)))
