"""Answers in any order: told before their question is asked, once more after it, or put right."""

import re
from typing import Any, ClassVar

from bot.forms.form import Form
from bot.forms.questions import AnotherWish, AskAgain, EndForm, Question
from bot.forms.review import ReviewQuestion
from bot.state import Answers, UserInput
from bot.turn import Turn
from domain.invalid import Ambiguous, Invalid
from domain.knowledge.heard.corrections import words_meant
from domain.knowledge.heard.fitness import tells_illness
from domain.knowledge.heard.questions import is_question
from domain.knowledge.heard.why import doubts
from domain.parsing.amounts.days_worked import parse_days_worked
from domain.parsing.amounts.income import PERIOD_TOLD, Income
from domain.parsing.people import nik
from domain.parsing.places.address_pieces import STREET
from domain.parsing.replies.yes_no import is_mere_reply
from domain.parsing.text import NOT, letter_words
from domain.participants.occupation import is_work
from handlers import answers
from handlers.incomes import TOLD as TOLD_DAYS
from handlers.incomes import has_amount, is_period
from handlers.registration.heard.corrections import (
    CONFIRMS,
    changed_by,
    put_right,
    put_right_address,
)
from handlers.registration.heard.early import early_answers, plain_answer, short_answer, tells_early
from handlers.registration.heard.pieces import ONESELF, WORK, phone_in, pieces_apart, pieces_of
from handlers.registration.questions.address import GIVEN, OF_WORK, PARTS, address_text, parts_in
from handlers.registration.questions.work import TOLD_INCOME

NIK_DOUBTS = ("nik_sure", "born_sure")
"""Questions about a NIK that another one answers too."""
ONE_PERSON = ("nik", "ktp", "ktp_reading")
"""The questions whose answer may be all that is known of one person."""
OF_FITNESS = ("working", "sick")
"""The questions beside whose answers an illness may be told."""
LABELLED = re.compile(r"^\W*(?:nama|alamat|name|address|jl|jln|jalan|gg|gang)\b", re.IGNORECASE)
"""The first word of a name or a street that says that it is one."""
STILL = re.compile(
    r"\W*(?:(?:iya?|ya|saya|alhamdulillah)\W+)*(?:masih|still)(?:\W+(?:kok|lah|dong|sih|bang|pak|bu|kak|min))*\W*",
    re.I,
)
"""Beside another answer, that somebody still works."""
TAKEN_BACK = re.compile(
    r"\W*(?:(?:eh|maaf|sori|sorry|aduh|no(?:mor|mer)?|hp|wa|telp|phone|number|alamat|(?:no|hp|wa|alamat|"
    r"no(?:mor|mer))ny[ae]|saya|tadi|yang|yg|itu|ini|salah|keliru|ganti|harusnya|seharusnya|bener|benar|"
    r"benernya|jadi|was|is|the|my|wrong|should be)\b\W*)+",
    re.IGNORECASE,
)
"""Beside a number or an address, that it takes the place of the former one."""
INSTEAD = re.compile(
    rf"^\W*(?:(?:eh|oh|{NOT} jadi|jadi|batal|ganti|mending|ya ?udah|deh|dah|aja|saja)\b\W*)+"
    r"(?=\w)",
    re.IGNORECASE,
)
"""Before an answer that takes the place of another one: "ga jadi deh, yang murah"."""
MOST_BESIDE_NIK = 3
"""Words beside a NIK that takes the place of another one: "eh salah, 3173..."."""
OF_TWO = re.compile(r"\w+\W+\w+.*\b(?:sama|dan|sambil|plus|and)\b", re.IGNORECASE)
"""Two works, which are no name: "kader posyandu sama jualan kue"."""
DAYS_ALONE = re.compile(r"\W*(?:[89]|[12]\d|3[01])\W*")
"""A bare number that is of days, and of no option."""
DAYS_OF_EITHER = re.compile(
    r"\W*(?:(?:ya|biasanya|seringnya|paling|cuma|kerja|sekitar)\W+)*[4-7]\s*(?:hari|days?)"
    r"(?:\W+(?:kerja|aja|saja|doang|bang|pak|bu|kak|min))*\W*",
    re.IGNORECASE,
)
"""Days that may be of a week or of a month, which is asked at their question."""
DAYS_TAKEN = "days_taken"
"""The answer of days of work that were not told, but taken as those most people have."""


def may_be_words(text: str) -> bool:
    """Whether a text about days may still be some work, or where somebody lives."""
    return bool(STREET.search(text)) or is_work(ONESELF.sub("", text)) or not DAYS_ONLY.match(text)


DAYS_ONLY = re.compile(
    r"\W*(?:ya|iya|biasanya|kerja|saya|libur(?:nya)?|tiap|setiap|saban|seminggu|sebulan|hari|full|"
    r"every|\d)\b",
    re.IGNORECASE,
)
"""How a text begins that tells days of work and nothing else."""


def is_other_nik(text: str) -> bool:
    """Whether a text has a NIK and next to nothing else."""
    return bool(nik.find_niks(text)) and len(letter_words(text)) <= MOST_BESIDE_NIK


class AnswersInAnyOrder(Form):
    """A form about a worker that keeps what is told whenever it is told."""

    nik: ClassVar[Question[str]]
    full_name: ClassVar[Question[str]]
    sick: ClassVar[Question[bool]]
    income: ClassVar[Question[Income]]
    working_days: ClassVar[Question[int]]
    phone: ClassVar[Question[str]]
    review: ClassVar[ReviewQuestion]

    def take_whole(self, turn: Turn, given: UserInput) -> bool:
        """Take a message as the answer to the open question alone; True when the form is over."""
        return super().take(turn, given)

    def open_questions(self) -> set[str]:
        """The names of the questions that apply and have no answer."""
        return {each.name for each in self.asked() if not self.has(each)}

    def expects(self, turn: Turn, text: str) -> bool:
        """Accept, besides the answers of the form, that there is no phone, or an illness after all:
        those are answers to a question."""
        has_phone = "phone" in {each.name for each in self.asked()}
        told = has_phone and bool(plain_answer(turn, self, text, {"phone"}))
        told = told or self.tells_illness_after(text)
        return told or super().expects(turn, text)

    def goes_on_with(self, turn: Turn, text: str) -> bool:
        """Whether a text is plainly the answer that the draft waits for: some work, an address, a
        number; a name only as one; never a yes."""
        question = self.pending()
        if question is None or is_question(text) or is_mere_reply(text):
            return False
        if question.name == "occupation":
            return is_work(text)
        if plain_answer(turn, self, text, self.open_questions()):
            return True
        early, rest = (
            early_answers(turn, text, self.open_questions()) if tells_early(text) else ({}, text)
        )
        if early and not rest:
            return True
        named = bool(LABELLED.search(text) or nik.find_niks(text))
        verbatim = question.verbatim or question.name in ONE_PERSON
        return (named or not verbatim) and self.settles(turn, text)

    def take_correction(self, turn: Turn, question: Question[Any], given: UserInput) -> bool | None:
        """Put an earlier answer right, and say whether the form is over; None where the text or
        the button does not."""
        if question.name in (*NIK_DOUBTS, "full_name") and is_other_nik(given.text):
            return self.take_other_nik(turn, given)
        meant = words_meant(given.text) if question.name in CONFIRMS else ""
        if meant and self.settles(turn, meant):
            return self.take_whole(turn, UserInput(meant))
        if changed := changed_by(question, given):
            self.ask_anew(changed)
            return self.proceed(turn)
        try:
            is_right = given.value is None and put_right(turn, self, given.text)
        except EndForm as end:
            return self.end(turn, end)
        except Ambiguous as doubt:
            return self.offer_candidates(turn, type(self).review, doubt)
        return self.proceed(turn) if is_right else None

    def take_other_nik(self, turn: Turn, given: UserInput) -> bool:
        """Take the NIK that is written where the former one was asked about."""
        question = type(self).nik
        try:
            self.answer(turn, question, question.accept(turn, self, given))
        except EndForm as end:
            return self.end(turn, end)
        except (AskAgain, Ambiguous, Invalid):
            return self.take_whole(turn, given)
        return self.proceed(turn)

    def take_name(self, turn: Turn, name: str, pardon: str) -> bool:
        """Take a name, and the pardon behind it for an earlier answer; True when the form is
        over."""
        self.take_piece(turn, type(self).full_name, name)
        following = self.pending()
        if following is None:
            return self.proceed(turn)
        turn.state.asked = following.name
        over = self.take_correction(turn, following, UserInput(pardon))
        return self.proceed(turn) if over is None else over

    def take_told(self, turn: Turn, question: Question[Any], text: str) -> bool | None:
        """Keep what is told before it is asked, or once more, and say whether the form is over;
        None where it is neither."""
        if tells_early(text) and not self.settles(turn, text):
            of_place, of_work = pieces_apart(text)
            early, rest = early_answers(turn, of_place, self.open_questions())
            if len(early) > (question.name in early):
                return self.take_early(turn, early, ", ".join(filter(None, (rest, *of_work))))
        return self.proceed(turn) if self.tells_again(turn, question, text) else None

    def take_early(self, turn: Turn, early: Answers, rest: str) -> bool:
        """Keep what was told before it is asked, say it back, and go on with the rest."""
        self.keep_early(turn, early)
        pieces = pieces_of(rest)
        if len(pieces) > 1:
            self.take_short(turn, pieces)
            rest = ", ".join(pieces)
        question = self.pending()
        if question and (question.name in ONE_PERSON or len(pieces) > 1):
            for piece in tuple(pieces):
                if self.take_work_early(turn, question, piece) or self.take_next(turn, piece):
                    pieces.remove(piece)
            rest, question = ", ".join(pieces), self.pending()
        is_next = question is not None and question.name == "occupation" and is_work(rest)
        if question and rest and (is_next or turn.state.asked == question.name):
            turn.state.asked = question.name
            if self.settles(turn, rest):
                return self.take_whole(turn, UserInput(rest))
        return self.proceed(turn)

    def take_next(self, turn: Turn, piece: str) -> bool:
        """Take a piece as the work or the income that is asked for now."""
        question = self.pending()
        if question is None or question.name not in WORK or not WORK[question.name](piece):
            return False
        try:
            self.answer(turn, question, question.accept(turn, self, UserInput(piece)))
        except (AnotherWish, Ambiguous, Invalid):
            return False
        turn.state.asked = getattr(self.pending(), "name", "")
        return True

    def keep_early(self, turn: Turn, early: Answers) -> None:
        """Keep a phone number and the parts of an address, and say them back."""
        self.answers |= early
        if "phone" in early:
            shown = answers.show_phone(turn, early["phone"])
            turn.say(f"{self.name}-phone.echo", value=shown)
        if not early.keys().isdisjoint(PARTS):
            self.answers["address"] = GIVEN
            self.answers.pop("outside", None)  # a whole address here answers where they live
            turn.say("registration-address.found", value=address_text(turn, self))

    def tells_again(self, turn: Turn, question: Question[Any], text: str) -> bool:
        """Whether the text is a phone number, an address or a short answer once more, whatever is
        asked: another one takes the place of the first."""
        if not question.verbatim and self.tells_illness_after(text):
            self.answer(turn, type(self).sick, "yes")  # it is asked about
            return True
        if self.tells_period(turn, text):
            return True
        if self.tells_short_again(turn, question, text):
            return True
        known = {"phone", "address"} & self.answers.keys() - {question.name}
        if question.name in PARTS or not known:
            return False
        again, rest = early_answers(turn, text, known)
        is_more = bool(rest) and not TAKEN_BACK.fullmatch(rest)
        if not again or is_more or self.settles(turn, text):
            return False
        if again.items() <= self.answers.items():
            turn.say("button-done")
        elif "phone" in again:
            self.answer(turn, type(self).phone, again["phone"])
        return "phone" in again or put_right_address(turn, self, text)

    def tells_illness_after(self, text: str) -> bool:
        """Whether whoever said that they work and are well tells of an illness after it."""
        asks = is_question(text) or doubts(text)
        return self.answers.get("fit") == "yes" and not asks and tells_illness(text)

    def tells_period(self, turn: Turn, text: str) -> bool:
        """Whether the text is the period alone of the income that was just told: "100 ribu",
        "sehari"."""
        if self.last_answered() != "income" or not is_period(text):
            return False
        income: Question[Any] = type(self).income
        amount = Income.of(self.answers["income"]).amount
        kept = income.accept(turn, self, UserInput(f"{amount} {text}"))
        if kept == self.answers["income"]:
            turn.say("answer-noted")
        else:
            self.answer(turn, income, kept)
        return True

    def tells_short_again(self, turn: Turn, question: Question[Any], text: str) -> bool:
        """Whether the text can only be an answer that is known: another programme takes the place
        of the first, in the review too."""
        name = short_answer(INSTEAD.sub("", text))
        if name not in self.answers or name in (question.name, "occupation"):
            return False
        if self.settles(turn, text):
            return False
        asked: Question[Any] = getattr(type(self), name)
        try:
            kept = asked.accept(turn, self, UserInput(INSTEAD.sub("", text)))
        except (AskAgain, Ambiguous, Invalid):
            return False
        if kept == self.answers[name]:
            turn.say("answer-noted")
        elif name == "programme":
            self.answer(turn, asked, kept)
        return kept == self.answers[name]

    def take_plain(self, turn: Turn, question: Question[Any], text: str) -> bool:
        """Take a message that plainly answers another question than the open one."""
        always = {"phone", *(["working_days"] if DAYS_TAKEN in self.answers else [])}
        wanted = self.open_questions() | {each.name for each in self.asked()} & always
        if self.tells_days_early(turn, question, text):
            return True
        found = plain_answer(turn, self, text, wanted - {question.name})
        if DAYS_TAKEN in self.answers and DAYS_ALONE.fullmatch(text):
            found = {"working_days": re.sub(r"\W", "", text)}
        is_of_place = not {"phone", "working_days"} & found.keys()
        takes_any = question.verbatim or question.name in ONE_PERSON
        if question.name in (*PARTS, "residence") and "phone" not in found:
            return False  # a place is its own answer
        settles = not takes_any and "phone" not in found and self.settles(turn, text)
        if not found or (takes_any and is_of_place) or settles:
            return False
        if "working_days" in found:
            said = len(turn.parts)
            self.answer(turn, type(self).working_days, found["working_days"])
            if len(turn.parts) == said:
                turn.say("answer-noted")
        else:
            self.keep_early(turn, found)
        return True

    def tells_days_early(self, turn: Turn, question: Question[Any], text: str) -> bool:
        """Keep the days of work that are told before the income, until it is asked; True where the
        text answers nothing else."""
        may_tell = question.name not in (*ONE_PERSON, "full_name", "income", "working_days")
        is_early = may_tell and not (question.verbatim and may_be_words(text))
        days = parse_days_worked(text) if is_early and not is_question(text) else None
        if is_early and days is None and DAYS_OF_EITHER.fullmatch(text):
            turn.say("registration-days-later")
            return True
        if days is None or has_amount(text):
            return False
        if question.verbatim and "income" in self.answers:
            return False
        settles = not question.verbatim and self.settles(turn, text)
        if "working_days" in self.open_questions() and settles:
            self.answers["working_days"] = f"{days}"  # beside the answer: "tiap hari buka"
        if "income" in self.answers:
            return False
        self.answers[TOLD_DAYS] = f"{days}"
        if settles:
            return False
        turn.say("answer-noted")
        return True

    def take_short(self, turn: Turn, pieces: list[str]) -> bool:
        """Take those of the pieces that can only be one answer, in any order, out of the list;
        False when there are none."""
        taken = 0
        pending = self.pending()
        of_health = (pending and pending.name in OF_FITNESS) or "sick" in map(short_answer, pieces)
        is_beside = len(pieces) > 1
        ill = [each for each in pieces if of_health and tells_illness(each)]
        for piece in tuple(pieces):
            name = "sick" if piece in ill else short_answer(piece)
            name = "working" if not name and is_beside and STILL.fullmatch(piece) else name
            if name == "sick" and ill and piece not in ill:
                pieces.remove(piece)  # "sehat, cuma darah tinggi" tells of an illness
                continue
            if name == "occupation" or name not in self.open_questions():
                continue
            question: Question[Any] = getattr(type(self), name)
            try:
                self.answer(turn, question, question.accept(turn, self, UserInput(piece)))
            except (Ambiguous, Invalid):
                continue  # it is asked
            pieces.remove(piece)
            taken += 1
        pending = self.pending()
        if taken and pending:
            turn.state.asked = pending.name
        return taken > 0

    def take_piece(self, turn: Turn, question: Question[Any], piece: str) -> None:
        """Take a piece of a message as the answer to the open question, or to a later one; what is
        understood is said back, the rest is asked."""
        try:
            self.answer(turn, question, question.accept(turn, self, UserInput(piece)))
        except AskAgain:
            pass
        except (Ambiguous, Invalid):
            if self.take_work_early(turn, question, piece):
                return
            if (number := phone_in(piece)) and self.tells_again(turn, question, number):
                return
            early, _ = early_answers(turn, piece, self.open_questions())
            parts = parts_in(piece) if "address" in self.open_questions() else {}
            if early or not {"village", "rtrw"}.isdisjoint(parts):
                self.keep_early(turn, early or parts)

    def take_work_early(self, turn: Turn, pending: Question[Any], text: str) -> bool:
        """Keep what a text tells of one's work before that is asked, or of an income and its period
        at any time; False when it may be something else."""
        takes_any = pending.name == "full_name" and not OF_TWO.search(text)
        tells = [  # a name may begin like some work
            name for name in WORK if WORK[name](text) and not (takes_any and name == "occupation")
        ]
        anew = "income" if PERIOD_TOLD.search(text) else ""
        open_ones = (
            each for each in self.asked() if tells and (each.name == anew or not self.has(each))
        )
        asked = {each.name: each for each in open_ones}
        told = next((asked[name] for name in tells if name in asked), None)
        if told is None or told is pending or is_question(text):
            return False
        of_place = pending.name in (*PARTS, "address")
        is_plain = of_place and told.name == "income" and not STREET.search(text)
        if not is_plain and self.settles(turn, text):
            return False
        may_be_place = pending.name in ("address", "street", "rtrw")
        if told.name == "occupation" and may_be_place and not OF_WORK.match(text):
            return False  # "kos pak haji umar" is where somebody lives
        try:
            said = ONESELF.sub("", text) if told.name == "occupation" else text
            self.answer(turn, told, told.accept(turn, self, UserInput(said)))
        except Ambiguous as doubt:
            if told.name != "income" or not doubt.candidates:
                return False
            self.answers[TOLD_INCOME] = text
            turn.say("registration-income.later")
        except (AnotherWish, Invalid):
            return False
        return True
