"""The question whom BPJS may ask about what happened: name and number, or this chat."""

import re
from collections.abc import Sequence
from typing import Any

from bot.forms.options import normalise
from bot.forms.questions import Question
from bot.state import UserInput
from bot.turn import Turn
from domain.claims.told import Claimant
from domain.invalid import Invalid
from domain.parsing.people import phone
from domain.parsing.people.phone import PhoneKind
from domain.parsing.text import NOT
from handlers import answers
from models.participants import participant

OWN = "own"
"""The claimant, with the number that is known."""
MYSELF = ("saya", "saya sendiri", "saya saja", "aku", "nomor saya", "me", "myself")
NO_PHONE = re.compile(
    rf"\W*(?:(?:{NOT}|saya|i|no|have|a)\s+)+"
    r"(?:punya|pny|ada|have|phone|hp|number|nomor)\b[^\d]{0,40}",
    re.IGNORECASE,
)
"""That there is nobody to call: "ga punya hp", "tidak ada nomornya"."""


def read_contact(turn: Turn, text: str) -> str:
    """A name and a phone in one line, kept as "+62812...|Siti Aminah"; "own"; or this chat, for
    whoever has no phone."""
    if (text == OWN or normalise(text) in MYSELF) and own_contact(turn):
        return OWN
    if NO_PHONE.fullmatch(text.strip()):
        return f"|{turn.text('contact-this-chat')}"
    digits = [each for each in text.replace(",", " ").split() if any(map(str.isdigit, each))]
    name = " ".join(each for each in text.replace(",", " ").split() if each not in digits)
    name = name.strip(" .:;-()")
    if not digits or not any(map(str.isalpha, name)):
        raise Invalid("contact")
    found = phone.parse_phone(" ".join(digits))
    if found.kind in (PhoneKind.OWN, PhoneKind.NONE):
        raise Invalid("contact")
    return f"{found}|{answers.read_line(name, 2, 60)}"


def show_contact(turn: Turn, kept: str) -> str:
    """The name and the number."""
    name, number = contact_of(turn, kept)
    return f"{name}, {phone.show_number(number)}" if number else name


def contact_of(turn: Turn, kept: str) -> tuple[str, str]:
    """The name and the phone (E.164, or empty) of a kept contact."""
    if kept == OWN:
        return own_contact(turn) or ("", "")
    number, _, name = kept.partition("|")
    return name, number


def own_contact(turn: Turn) -> tuple[str, str] | None:
    """The name and number of the claimant's own registration; None without a number."""
    row = participant.registration_of(turn.db, turn.person.id)
    known = participant.identity(turn.db, row) if row else None
    return (known.full_name.title(), known.phone) if known and known.phone else None


def suggest_contact(turn: Turn, form: Any) -> Sequence[tuple[str, str]]:
    """The claimant as the contact, where the claim is their own and a number is known."""
    own = own_contact(turn) if form.answers.get("who") == Claimant.SELF else None
    return [(OWN, turn.text("contact-own"))] if own else []


class ContactQuestion(Question[str]):
    """Somebody whom BPJS may ask: name and number in one line."""

    def __init__(self, **how: Any) -> None:
        super().__init__(
            read_contact, show=show_contact, suggest=suggest_contact, verbatim=True, **how
        )

    def accept(self, turn: Turn, form: Any, given: UserInput) -> str:
        """Keep name and number; "Saya, 0812..." gets the claimant's name, because BPJS does not
        know who "saya" is."""
        number, parted, name = super().accept(turn, form, given).partition("|")
        if parted and number and normalise(name) in MYSELF:
            name = name_of_claimant(turn, form)
        return f"{number}{parted}{name}"


def name_of_claimant(turn: Turn, form: Any) -> str:
    """The name of whoever opens the claim, or what they are to the participant."""
    row = participant.registration_of(turn.db, turn.person.id)
    if row is not None and participant.identity(turn.db, row).full_name:
        return participant.identity(turn.db, row).full_name.title()
    if form.who is Claimant.SELF and form.answers.get("full_name"):
        return str(form.answers["full_name"]).title()
    return turn.text(f"{form.who}-short")
