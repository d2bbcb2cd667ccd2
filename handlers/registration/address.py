"""The address: one question takes what is written of it, the next ones ask what is missing."""

import re
from enum import StrEnum
from typing import Any

from bot.forms.questions import AskAgain, ChoiceQuestion, EndForm, QueryQuestion, Question
from bot.state import UserInput
from bot.turn import Turn
from domain.invalid import Ambiguous, Invalid
from domain.parsing.places.address import STREET, parse_address
from domain.parsing.text import is_negated
from domain.participants.occupation import is_work
from handlers.places import show_rtrw
from handlers.registration.work import has_amount
from models import regions

PARTS = ("district", "village", "rtrw", "street")
"""The questions that the address in one line may settle."""


FORMER = "former_"
"""Before the name of a part, of an address that is being changed."""
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
            found = parse_address(given.text, former["rtrw"]).answers()
        except Invalid as refusal:
            note_outside(form, refusal)
            raise
        if found.keys() == {"street"} and is_no_street(given.text):
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
    """RT and RW, and the street when it stands beside them."""

    def accept(self, turn: Turn, form: Any, given: UserInput) -> str:
        kept = super().accept(turn, form, given)
        if street := parts_in(given.text).get("street"):
            form.found = {"street": street}
        return kept


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
        return parse_address(text).answers()
    except Invalid:
        return {}


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
    rtrw = show_rtrw(turn, known["rtrw"]) if "rtrw" in known else ""
    return ", ".join(filter(None, (known.get("street", ""), rtrw, *place)))
