"""The questions of whose claim it is: who had the accident or died, the NIK and name, the heirs."""

import re
from contextlib import suppress
from typing import Any

from bot.forms.questions import AskAgain, ChoiceQuestion, Condition, EndForm, Question, always
from bot.forms.yes_no import YesNoQuestion
from bot.message import Option
from bot.state import Answers, UserInput
from bot.turn import Turn
from domain.claims.deaths import says_oneself
from domain.claims.pieces import HAPPENED, is_no_name
from domain.claims.told import FAMILY, Claimant, is_grown, is_minor, name_told, relation_told
from domain.invalid import Ambiguous, Invalid, whole_number
from domain.knowledge.heard.accidents import IN_HOSPITAL, tells_accident
from domain.knowledge.heard.questions import asks, is_question
from handlers import answers
from handlers.registration.questions.nik import is_bare_name
from handlers.registration.questions.work import AdmissionQuestion
from models.participants import participant
from models.participants.participant import Participant
from models.roles import role, scope

OWN = "own"
"""The contact who is the claimant, with the number that is known."""
ASKING = "asking"
SAME_CHAT = "same_chat"
MOST_OF_CAUSE = 400


def is_unknown(form: Any) -> bool:
    """Is the participant neither chosen by staff nor the claimant with a registration here?"""
    is_own = form.who is Claimant.SELF and "own" in form.answers
    return "whose" not in form.answers and not is_own


class WhoQuestion(ChoiceQuestion[Claimant]):
    """The participant, as one of these relations; or nobody, where somebody is just asking."""

    def __init__(self, *members: Claimant, info: str) -> None:
        super().__init__(
            Claimant,
            among=lambda turn, form: members,
            feeds=("nik", "full_name", "borrowed", "contact"),
        )
        self.info = info

    def show(self, turn: Turn, form: Any, kept: str) -> str:
        return answers.show_option(turn, kept)

    def options(self, turn: Turn, form: Any) -> list[Option]:
        return [*super().options(turn, form), Option(ASKING, turn.text("claim-just-asking"))]

    def accept(self, turn: Turn, form: Any, given: UserInput) -> str:
        try:
            kept = super().accept(turn, form, given)
        except (Invalid, Ambiguous):
            told = relation_told(given.text)
            if told in FAMILY:
                return str(told)
            if Claimant.SELF in self.among(turn, form):
                if tells_own(given.text, told):
                    if HAPPENED.search(given.text):
                        form.answers.setdefault("cause", given.text[:MOST_OF_CAUSE])
                    return str(Claimant.SELF)
                raise
            if not says_oneself(given.text):
                raise
            turn.say("claim-of-oneself")
            raise AskAgain(self.name) from None
        if kept == ASKING:
            raise EndForm(self.info)
        return kept


MYSELF = re.compile(r"\b(?:saya|sy|aku|gue|gw|aye|kulo) (?:sendiri|dewe)\b", re.IGNORECASE)


def tells_own(text: str, told: Claimant | None) -> bool:
    """Does somebody tell of their own accident, instead of saying whose it was: "tangan patah"?"""
    if asks(text) or told not in (None, Claimant.SELF):
        return False
    if MYSELF.search(text):
        return True
    return tells_accident(text) or (told is not None and bool(IN_HOSPITAL.search(text)))


def who_question() -> WhoQuestion:
    """The question whose accident it was."""
    return WhoQuestion(Claimant.SELF, *FAMILY, info="accident-claim-info")


def kin_question() -> WhoQuestion:
    """The question who died."""
    return WhoQuestion(*FAMILY, info="death-claim-info")


OF_ELSE = re.compile(r"\W*bukan\b", re.IGNORECASE)
"""A no to something else than whether somebody is of age: "bukan, di rumah"."""


class GrownQuestion(AdmissionQuestion):
    """Yes or no, and no "lanjut"; an age says which, and "masih SMP" is a no, but no question is
    one."""

    def read_typed(self, turn: Turn, form: Any, text: str) -> str:
        if is_question(text):
            return super().read_typed(turn, form, text)
        if OF_ELSE.match(text):
            raise Invalid("not-an-option")
        if is_minor(text):
            return "no"
        return "yes" if is_grown(text) else super().read_typed(turn, form, text)


def grown_question(when: Condition = always) -> YesNoQuestion:
    """The question whether the heirs of the dead are of age. Staff know of their people, and a
    widow or widower, an heir of the first rank, is of age: minor children beside them change
    nothing in who may claim (PP 44/2015 art. 37)."""
    of_age = (Claimant.HELPER, Claimant.SPOUSE)
    return GrownQuestion(when=lambda form: when(form) and form.who not in of_age)


def borrowed_question(when: Condition = always) -> YesNoQuestion:
    """The question whether a family uses the phone of the dead, where what they tell of the dead
    is registered in their chat."""
    return AdmissionQuestion(
        or_again=("nik", "full_name"), when=lambda form: SAME_CHAT in form.answers and when(form)
    )


class NikOrName(Question[str]):
    """The NIK; a name that comes in its place is kept, and the NIK asked again."""

    def accept(self, turn: Turn, form: Any, given: UserInput) -> str:
        try:
            return super().accept(turn, form, given)
        except Invalid:
            is_name = is_told_name(given.text) or is_lone_name(turn, given.text)
            if given.value is not None or not is_name:
                raise
            form.answers["full_name"] = name = answers.read_name(turn, given.text)
            turn.say("registration-full_name.echo", value=name)
            raise AskAgain from None


def is_told_name(text: str) -> bool:
    """Whether a text in place of the NIK may be the name, and tells nothing else."""
    return is_bare_name(text) and not is_no_name(text) and not is_question(text)


LONE_NAME = re.compile(r"\W*(?:(?:almarhum(?:ah)?|alm|pak|bu)\W+)?([a-z']{4,20})\W*", re.IGNORECASE)
"""One word in place of the NIK."""
CRIES = re.compile(
    r"(?:ya ?allah|astag|innal|alhamdul|subhan|bismil|hu{2,}|ha{2,})\w*", re.IGNORECASE
)


def is_lone_name(turn: Turn, text: str) -> bool:
    """Whether a word alone is a name, as many have only one: no phrasing that we know has it."""
    found = LONE_NAME.fullmatch(text)
    if found is None or CRIES.fullmatch(found[1]) or is_no_name(text) or is_question(text):
        return False
    with suppress(Invalid, Ambiguous):
        answers.read_name(turn, text)
        return not turn.likeliest(f"{found[1]} {found[1]}")
    return False


def nik_question(when: Condition = always) -> Question[str]:
    """The participant's NIK, when it is not known; one can go on without it."""
    return NikOrName(
        answers.read_nik,
        show=answers.show_nik,
        optional=True,
        when=lambda form: when(form) and is_unknown(form),
    )


def name_question(when: Condition = always) -> Question[str]:
    """The participant's name, when it is not known."""
    return answers.NameQuestion(when=lambda form: when(form) and is_unknown(form))


def helped_participant(turn: Turn, argument: str) -> tuple[Participant, int] | None:
    """The participant with this number and the role in which the person serves them; None when the
    text is no number, or nobody of theirs has it."""
    number = whole_number(argument)
    if number is None:
        return None
    for each in role.find_usable_roles(turn.db, turn.person.id):
        if row := scope.find_participant(turn.db, each, number):
            return row, each.id
    return None


def with_told_person(turn: Turn, known: Answers) -> Answers:
    """The known answers of a form that opens, with the NIK and the name that its sentence tells of
    somebody whom nobody has chosen."""
    if "whose" in known or (known.get("who") == Claimant.SELF and OWN in known):
        return known
    told = dict[str, str]()
    with suppress(Invalid, Ambiguous):
        told["nik"] = answers.read_nik(turn, turn.message.text)
    with suppress(Invalid, Ambiguous):
        told["full_name"] = answers.read_name(turn, name_told(turn.message.text))
    return known | told | same_chat(turn, known | told)


def same_chat(turn: Turn, told: Answers) -> Answers:
    """The answer that names the participant of this chat, when the NIK or the name of a relative is
    theirs."""
    row = participant.registration_of(turn.db, turn.person.id)
    if row is None or told.get("who") == Claimant.SELF:
        return {}
    known = participant.identity(turn.db, row)
    said = {told.get(each, "").casefold() for each in ("nik", "full_name")} - {""}
    is_theirs = not said.isdisjoint((known.nik, known.full_name.casefold()))
    return {SAME_CHAT: f"{row.id}"} if is_theirs else {}
