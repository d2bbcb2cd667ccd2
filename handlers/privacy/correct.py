"""Correcting my data (UU 27/2022 art. 6 and 30: within 3x24 hours).

Until the branch takes the application over, our copy changes at once. From then on the branch must
change the data at BPJS too and a case opens; our copy changes only where BPJS's does not depend on
it. A birth date with which nobody could register now is looked at by the branch first.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from bot.forms.questions import AskAgain, ChoiceQuestion, Question
from bot.forms.yes_no import YesNoQuestion
from bot.state import Answers, UserInput
from bot.turn import Turn
from domain.calendar import age_in_years
from domain.invalid import Ambiguous, Invalid
from domain.knowledge.heard.corrections import parse_correction
from domain.knowledge.heard.data_fields import ADDRESS, NUMBER, WORDS
from domain.knowledge.heard.joiners import tells_trade
from domain.knowledge.heard.other_talk import is_talk
from domain.knowledge.heard.others import IN_OWN_DATA, names_family
from domain.knowledge.heard.questions import asks
from domain.parsing.amounts.income import income_told
from domain.parsing.people.phone import stored_number
from domain.parsing.places.address import parse_address
from domain.parsing.places.address_pieces import STREET
from domain.parsing.text import NOT, is_negated
from domain.participants.occupation import is_work
from handlers import answers, places
from handlers.privacy.own_data import OwnDataForm
from models import regions
from models.cases import cases
from models.cases.cases import CaseKind
from models.contributions import law_tables
from models.participants import participant
from models.participants.participant import ApplicationState, Participant


class CorrectableField(StrEnum):
    PHONE = "phone"
    STREET = "street"
    OCCUPATION = "occupation"
    FULL_NAME = "full_name"
    BORN_ON = "born_on"
    ELSE = "something_else"


NAMED = {CorrectableField(field): words for field, words in WORDS.items()}
CLAUSES = re.compile(r"[,;.]")
OF_MOVE = re.compile(r"\b(?:ganti|pindah|berubah|moved|changed?)\b", re.IGNORECASE)
OF_INCOME = re.compile(r"\b(?:penghasilan|pendapatan|gaji|omzet|income|earn)(?:ku|nya)?\b", re.I)
"""An income is changed by the branch, with the dues that follow from it."""
OF_WORK = re.compile(
    r"\b(?:sekarang|skrg|skrng|udah|sudah|gak?|bukan|lagi|jadi|now)\b.{0,25}\b(?:be)?(?:kerja|dagang|jualan|"
    r"narik|ngojek|ojek|nukang|nguli|buruh|work)\w*\b",
    re.IGNORECASE,
)
"""Somebody tells what they do now, or no longer do."""
MOST_OF_LABEL = 3
"""Words that name data, and are nobody's name: "nomor hp saya"."""
ALWAYS_OURS = (CorrectableField.PHONE, CorrectableField.STREET, CorrectableField.OCCUPATION)
"""What may be changed also after the branch took the application over."""
TYPED_AS_LINE = (CorrectableField.STREET, CorrectableField.OCCUPATION, CorrectableField.ELSE)


UNCHANGED = re.compile(
    rf"\b(?:te?tap|tetep|ttp|masih (?:sama|itu|yang lama|yg lama)|sama (?:aja|saja)|"
    rf"(?:{NOT}|belum|blm|belom) (?:ganti|berubah|diganti|pindah)|unchanged|the same|"
    r"(?:not|hasn'?t|didn'?t) changed?)\b",
    re.IGNORECASE,
)
CHANGES = re.compile(
    r"\b(?:baru|jadi|ubah|perbaiki|salah|tapi|tp|but|wrong|new)\b|\d|\?",
    re.IGNORECASE,
)
"""Words by which something is to be changed after all: "nomor tetap, alamatnya pindah"."""


def says_unchanged(text: str) -> bool:
    """Does the text say that data stayed as they were, and of no change: "nomor hp tetap"?"""
    rest = UNCHANGED.sub("", text)
    return rest != text and not CHANGES.search(rest) and not OF_MOVE.search(rest)


def told_name(turn: Turn, text: str) -> str:
    """The right name in a sentence about it: "nama saya salah tulis, harusnya SITI AMINAH"; empty
    without one, and where it may be none."""
    correction = parse_correction(text)
    right = correction.right if correction else ""
    try:
        return answers.read_name(turn, right) if right and not is_talk(right) else ""
    except (Ambiguous, Invalid):
        return ""


def new_work(text: str) -> str:
    """The work that somebody has now, in a sentence that says so: "narik gojek" of "sekarang udah
    ga dagang kue, narik gojek"; empty where none is plainly told."""
    for piece in CLAUSES.split(text):
        plain = BEFORE_NEW_WORK.sub("", piece).strip()
        is_trade = is_work(plain) or TRADE.match(plain)
        if is_trade and not is_negated(piece.casefold()):
            return plain
    return ""


TRADE = re.compile(r"(?:narik|nyopir|jualan|dagang|nukang|driving|selling)\s+\w+", re.IGNORECASE)
"""Some work by its verb: "narik gojek"."""
BEFORE_NEW_WORK = re.compile(
    r"^\W*(?:(?:saya|sy|aku|gue|gw|ane|sekarang|skrg|udah|sudah|dah|jadi|lagi|i|now|am|kerja|kerjaan|"
    r"pekerjaan|ganti|pindah|kerjaannya|ke|sebagai|tolong|dong|eh)\b\W*)+",
    re.IGNORECASE,
)
"""What stands before one's new work."""


def tells_trade_in(text: str) -> bool:
    """Is there a part of the text that only tells what somebody does?"""
    return any(map(tells_trade, CLAUSES.split(text)))


class LineQuestion(Question[str]):
    """A line in place of an address, some work, or anything else."""

    def accept(self, turn: Turn, form: Any, given: UserInput) -> str:
        """A line that names other data is about that; an address needs something of one."""
        others = [field for field, words in NAMED.items() if words.search(given.text)]
        is_street = form.field is CorrectableField.STREET
        if is_street and not (STREET.search(given.text) or has_parts(given.text)):
            if len(others) == 1 and others[0] is not form.field:
                form.answers["field"] = others[0].value
                raise AskAgain
            raise Invalid("address-none")
        if is_talk(given.text):
            raise Invalid("right-wanted")
        if is_street and (home := home_in(turn, given.text)) and not home.is_whole:
            raise Invalid("address-whole")
        return super().accept(turn, form, given)


class OwnPhoneQuestion(Question[str]):
    """One's own new number; one of the family's only when that is said again."""

    def accept(self, turn: Turn, form: Any, given: UserInput) -> str:
        kept = super().accept(turn, form, given)
        if given.value is None and kept.startswith("+") and names_family(given.text):
            raise Ambiguous("correct-phone-whose", [kept])
        return kept


@dataclass(frozen=True)
class NewHome:
    """The home that a member tells: the kelurahan, RT and RW, and the street; what is not
    told is that of before."""

    village: str
    rtrw: str
    street: str
    is_whole: bool
    """Does it have all that another kelurahan needs?"""

    def text(self, turn: Turn) -> str:
        place = regions.names(turn.db, [self.village]).get(self.village, "")
        return ", ".join(filter(None, (self.street, places.show_rtrw(turn, self.rtrw), place)))


def home_in(turn: Turn, text: str) -> NewHome | None:
    """The home in a member's new address that has more than a street; None for a mere street, and
    for a place elsewhere, which the branch looks at."""
    row = participant.registration_of(turn.db, turn.person.id)
    if row is None:
        return None
    try:
        found = parse_address(text, f"{row.rt}/{row.rw}").answers()
    except Invalid:
        return None
    told = {each: found[each] for each in ("district", "village", "rtrw") if each in found}
    if not told:
        return None
    village = found.get("village", row.village)
    stays = village == row.village and found.get("district", "") in ("", village.rpartition(".")[0])
    street = found.get("street", "") or (participant.identity(turn.db, row).street if stays else "")
    is_whole = stays or {"village", "rtrw", "street"} <= found.keys()
    return NewHome(village, found.get("rtrw", f"{row.rt}/{row.rw}"), street, is_whole)


def is_elsewhere(text: str) -> bool:
    """Whether a text names a place outside West Jakarta."""
    try:
        parse_address(text)
    except Invalid as refusal:
        return refusal.reason == "place-outside"
    return False


def has_parts(text: str) -> bool:
    """Whether a text has a place, an RT or an RW."""
    try:
        return bool(parse_address(text))
    except Invalid as refusal:
        return refusal.reason == "place-outside"


class Correct(
    OwnDataForm, opens_with="/perbaiki, perbaiki, ubah data, correct", intents="change_data"
):
    short_menu = True

    field = ChoiceQuestion(CorrectableField)
    phone = OwnPhoneQuestion(
        answers.read_phone,
        show=answers.show_phone,
        when=lambda form: form.field is CorrectableField.PHONE,
    )
    full_name = answers.NameQuestion(when=lambda form: form.field is CorrectableField.FULL_NAME)
    born_on = answers.DayQuestion(
        answers.read_any_birth_date,
        feeds=("age_sure",),
        when=lambda form: form.field is CorrectableField.BORN_ON,
    )
    age_sure = YesNoQuestion(
        or_again=("born_on",),
        tell=lambda turn, form: {
            "day": form.born_on,
            "age": age_in_years(form.born_on, form.today),
        },
        when=lambda form: form.is_of_doubtful_age,
    )
    line = LineQuestion(
        lambda turn, text: answers.read_line(text, 2, 200),
        tell=lambda turn, form: {"field": form.answers["field"]},
        verbatim=True,
        feeds=("home", "home_sure"),
        when=lambda form: form.field in TYPED_AS_LINE,
    )

    home_sure = YesNoQuestion(
        or_again=("line",),
        tell=lambda turn, form: {"address": form.new_home(turn).text(turn)},
        when=lambda form: "home" in form.answers,
    )

    @classmethod
    def may_open(cls, turn: Turn) -> bool:
        if says_unchanged(turn.message.text):
            turn.say("thumb")
            return False
        return super().may_open(turn)

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        if argument in tuple(CorrectableField):
            return {"field": argument}
        if IN_OWN_DATA.search(argument):
            return {"field": CorrectableField.ELSE}
        named = [field for field, words in NAMED.items() if words.search(argument)]
        if not named and (tells_trade_in(argument) or OF_WORK.search(argument)):
            named = [CorrectableField.OCCUPATION]
        new = ADDRESS.search(argument) if named == [CorrectableField.STREET] else None
        told = new[0] if new else ""
        if named == [CorrectableField.FULL_NAME] and (right := told_name(turn, argument)):
            turn.say("correct-full_name.echo", value=right)
            return {"field": CorrectableField.FULL_NAME.value, "full_name": right}
        if named == [CorrectableField.OCCUPATION] and (work := new_work(argument)):
            told = work
        if OF_INCOME.search(argument) and income_told(argument):
            named, told = [CorrectableField.ELSE], argument
        if told:
            told = answers.read_line(told, 2, 200)
            turn.say("correct-line.echo", value=told)
        line = {"line": told} if told else {}
        if named == [CorrectableField.PHONE] and (number := NUMBER.search(argument)):
            line = {"phone": answers.read_phone(turn, number[0])}
            turn.say("correct-line.echo", value=answers.show_phone(turn, line["phone"]))
        if len(named) != 1:
            return {}
        form = cls({"field": named[0], **line}, turn.today)
        form.note_home(turn)
        return form.answers

    def take(self, turn: Turn, given: UserInput) -> bool:
        """Take what names the data, or is a phone number, where it is asked what is wrong."""
        if "field" not in self.answers and given.value is None:
            try:
                answers.read_phone(turn, given.text)
            except (Ambiguous, Invalid):
                if names_family(given.text) and not IN_OWN_DATA.search(given.text):
                    turn.say("error-correct-others")
                    turn.offer("/petugas")
                    return self.proceed(turn)
                self.answers |= {} if asks(given.text) else self.prefill(turn, given.text)
                return (
                    super().take(turn, given) if "field" not in self.answers else self.proceed(turn)
                )
            self.answers["field"], turn.state.asked = CorrectableField.PHONE.value, "phone"
        if other := self.named_instead(given):
            self.answers = {"field": other}
            return self.proceed(turn)
        return super().take(turn, given)

    def named_instead(self, given: UserInput) -> str:
        """The data that a text names in place of the name that is asked for; empty for a name."""
        question, words = self.pending(), given.text.split()
        if question is None or question.name != "full_name" or len(words) > MOST_OF_LABEL:
            return ""
        named = [field for field, said in NAMED.items() if said.search(given.text)]
        return named[0].value if len(named) == 1 and named[0] is not self.field else ""

    def new_home(self, turn: Turn) -> NewHome | None:
        """The home in the new address, where it has more than a street."""
        is_told = self.field is CorrectableField.STREET and "line" in self.answers
        return home_in(turn, self.answers["line"]) if is_told else None

    def on_answer(self, turn: Turn, name: str) -> None:
        super().on_answer(turn, name)
        if name == "line":
            self.note_home(turn)

    def note_home(self, turn: Turn) -> None:
        """Have a new home confirmed, which is said back in that; one that lacks something is asked
        for."""
        home = self.new_home(turn)
        if home is None:
            return
        del turn.parts[-1:]  # the line as it was written
        if home.is_whole:
            self.answers["home"] = "yes"
        else:
            del self.answers["line"]

    @property
    def value(self) -> str:
        """The new value as it is stored."""
        questions = ("phone", "full_name", "born_on", "line")
        return next(self.answers[each] for each in questions if each in self.answers)

    @property
    def is_of_doubtful_age(self) -> bool:
        """Whether nobody of this birth date could register now: the branch looks at it first."""
        if "born_on" not in self.answers:
            return False
        return not law_tables.age_limit(self.today).fit(self.born_on, self.today)

    def finish(self, turn: Turn) -> None:
        row = participant.lock_own(turn.db, turn.person.id)
        changed = self.change_our_copy(turn, row)
        if row.state != ApplicationState.SUBMITTED or not changed:
            cases.open_case(
                turn.db,
                CaseKind.CORRECTION,
                now=turn.now,
                person_id=turn.person.id,
                participant_id=row.id,
                request={self.field: self.value},
            )
        self.record_correction(turn, row, self.field)
        turn.say("correct-done" if changed else "correct-asked")
        if OF_INCOME.search(self.value) and (told := income_told(self.value)):
            turn.say("correct-income")
            turn.add_option(f"/hitung {told}", turn.text("open-hitung"))
        turn.offer("/data", "/menu")

    def change_our_copy(self, turn: Turn, row: Participant) -> bool:
        """Change our copy, if it may be changed; True when it was."""
        if self.field is CorrectableField.STREET and is_elsewhere(self.value):
            return False
        if home := self.new_home(turn):
            rt, rw = home.rtrw.split("/")
            participant.move_home(row, village=home.village, rt=rt, rw=rw)
            participant.correct_identity(turn.db, row, street=home.street)
            return True
        free = self.field in ALWAYS_OURS
        not_taken_over = row.state == ApplicationState.SUBMITTED and not self.is_of_doubtful_age
        if free or (not_taken_over and self.field is not CorrectableField.ELSE):
            changed = {self.field.value: stored_number(self.value)}
            participant.correct_identity(turn.db, row, **changed)
            return True
        return False
