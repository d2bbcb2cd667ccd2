"""Several answers in one message: to the next questions in their order, or told early."""

import re
from collections.abc import Callable, Mapping
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
from domain.parsing.amounts.money import PERIOD_TOLD, TELLS_INCOME
from domain.parsing.amounts.spelled_digits import write_said_digits
from domain.parsing.people import nik
from domain.parsing.people.names import without_emoji
from domain.parsing.places.address import STREET
from domain.parsing.replies.yes_no import is_mere_reply
from domain.parsing.text import DOUBT, letter_words
from domain.participants.occupation import is_work
from handlers import answers
from handlers.incomes import has_amount
from handlers.registration.heard.corrections import (
    CONFIRMS,
    changed_by,
    put_right,
    put_right_address,
)
from handlers.registration.heard.early import (
    BEFORE_SHORT,
    PHONE_WORD,
    early_answers,
    plain_answer,
    short_answer,
    tells_early,
)
from handlers.registration.questions.address import GIVEN, OF_WORK, PARTS, address_text, parts_in
from handlers.registration.questions.nik import AGAIN, PART_OF_NIK
from handlers.registration.questions.work import TOLD_INCOME

NIK_DOUBTS = ("nik_sure", "born_sure")
"""Questions about a NIK that another one answers too."""
ONE_PERSON = ("nik", "ktp", "ktp_reading")
"""The questions whose answer may be all that is known of one person."""
OF_FITNESS = ("working", "sick")
"""The questions beside whose answers an illness may be told."""
MISTAKE = frozenset({"salah", "keliru", "slah", "wrong", "sorry", "maaf"})
"""Beside doubts, words before a correction of what was said earlier: no answer to what is asked."""
ONESELF = re.compile(
    r"^\W*(?:(?:saya|sy|sya|aku|gue|gua|gw|ane|aye|kita|kulo|abdi|i am|i'm)\W+(?:(?:mah|teh|"
    r"niki|iki)\W+)?)?"
    r"(?:(?:pe|be)?kerja(?:an)?(?:nya)?\W+)?",
    re.IGNORECASE,
)
"""Before what somebody does."""
PARDON = re.compile(r"\W*(?:eh|maaf|sori|sorry|aduh|waduh|oh)\b", re.IGNORECASE)
"""The first word of a piece that takes something back."""
LABELLED = re.compile(r"^\W*(?:nama|alamat|name|address|jl|jln|jalan|gg|gang)\b", re.IGNORECASE)
"""The first word of a name or a street that says that it is one."""
IN_THE_SAME_BREATH = re.compile(
    r"(?<=\w)\W+(?:eh|ralat|maksudnya|maksud saya|koreksi|i mean)\b"
    r"(?:\W+(?:salah|keliru|maaf|sorry)\b)?\W*(?=\w)|"
    r"(?<=\w), bukan,? (?=\w)",
    re.IGNORECASE,
)
"""Between an answer and the one that takes its place: "1 juta eh 1,2 juta"."""
PLACE = re.compile(
    r"\b(?:jl|jln|jalan|gg|gang|rt|rw|kel|kelurahan|kec|kecamatan|kos|kosan|kontrakan|\d{8,})\b",
    re.I,
)
"""What says of a piece that it is of a place, or a number."""
PIECES = re.compile(r"[,;\n]+(?!\d)|(?<=[a-z]{4})\.\s+", re.IGNORECASE)
"""Between the answers in one message; "1,5 juta" is one, and so is "jl. mangga"."""
LONG = re.compile(r"\d[\d -]{7,}\d")
"""A phone number, or another of many digits."""
OF_TWO = re.compile(r"\w+\W+\w+.*\b(?:sama|dan|sambil|plus|and)\b", re.IGNORECASE)
"""Two works, which are no name: "kader posyandu sama jualan kue"."""
EFFORT = "effort"
"""The answer that counts the messages which told something."""
DAYS_ALONE = re.compile(r"\W*(?:[89]|[12]\d|3[01])\W*")
"""A bare number that is of days, and of no option."""
DAYS_TAKEN = "days_taken"
"""The answer of days of work that were not told, but taken as those most people have."""
HOW_PAID = re.compile(
    r"\W*(?:(?:kerja|saya|sistem)\W+)*(?:borongan|harian|mingguan|bulanan)\W*", re.I
)
"""How somebody is paid, which is no work."""
MOST_PIECES = 40
"""More than a registration has answers."""


def is_own_work(text: str) -> bool:
    """Whether a text plainly tells of one's work: "tukang bakso", "saya jualan es"."""
    return is_work(ONESELF.sub("", text)) and not HOW_PAID.fullmatch(text)


def tells_income(text: str) -> bool:
    """Whether a text plainly tells an income, also in words: "sehari seratus dua puluh ribu"."""
    return bool(TELLS_INCOME.search(text) or (PERIOD_TOLD.search(text) and has_amount(text)))


WORK: Mapping[str, Callable[[str], object]] = {
    "occupation": is_own_work,
    "income": tells_income,
}
"""Questions about work, and what a text plainly answers them by, whatever else is asked."""


def pieces_apart(text: str) -> tuple[str, list[str]]:
    """The pieces of a message that may be of a place or a number, together, and those that are of
    work, an income or one short answer."""
    pieces = pieces_of(text)
    of_work = [
        each
        for each in pieces
        if short_answer(each)
        or TELLS_INCOME.search(each)
        or (is_own_work(each) and not PLACE.search(each))
    ]
    if len(of_work) == len(pieces):
        return text, []
    return ", ".join(each for each in pieces if each not in of_work), of_work


def told_of_work(text: str) -> bool:
    """Whether a text plainly tells of one's work or income."""
    return any(tells(text) for tells in WORK.values())


def are_sums(pieces: list[str]) -> bool:
    """Whether more than one piece has a sum: those of two works, or one before costs."""
    return sum(bool(re.search(r"\d\s?(?:rb|ribu|jt|juta|k)\b|\d{2}", each)) for each in pieces) > 1


def tells_other(name: str, pieces: list[str]) -> bool:
    """Whether pieces behind the first answer tell a sum or a long number, or plainly answer another
    question."""
    return any(
        has_amount(each) or LONG.search(each) or short_answer(each) not in ("", "occupation", name)
        for each in pieces
    )


def phone_in(piece: str) -> str:
    """The number of many digits in a piece, where a word of a phone stands beside it or nothing
    does: "nomor hp saya ganti 0812..."; empty without one."""
    found = LONG.search(piece)
    return found[0] if found and (PHONE_WORD.search(piece) or found[0] == piece.strip()) else ""


def pieces_of(text: str) -> list[str]:
    """The first answers in one message, one after the other."""
    return [each.strip() for each in PIECES.split(text) if each.strip()][:MOST_PIECES]


class SeveralAnswers(Form):
    """A form about a worker that takes several answers in one message."""

    agreement: ClassVar[str]
    """The question whose yes lets the form keep anything."""
    nik: ClassVar[Question[str]]
    working_days: ClassVar[Question[int]]
    phone: ClassVar[Question[str]]
    review: ClassVar[ReviewQuestion]

    def take(self, turn: Turn, given: UserInput) -> bool:
        """Take several answers in one message, as "masih kerja, sehat", where it is none as a
        whole; what puts an earlier answer right, or tells a later one, comes first.

        A message that told something counts as effort."""
        known = self.answers.keys() | {EFFORT}
        over = self.take_message(turn, given)
        if not self.answers.keys() <= known:
            self.answers[EFFORT] = f"{self.effort + 1}"
        return over

    def take_message(self, turn: Turn, given: UserInput) -> bool:
        """Take what a message tells; True when the form is over."""
        if given.value is None and re.search(r"\w", given.text):
            given = UserInput(write_said_digits(without_emoji(given.text)))
        question = self.pending()
        if question and question.name == self.agreement:
            return self.take_agreement(turn, given)
        over = self.take_correction(turn, question, given) if question else None
        if over is None and question and given.value is None:
            over = self.take_told(turn, question, given.text)
        if over is not None:
            return over
        if question is None or given.value is not None or turn.message.files:
            return super().take(turn, given)
        return self.take_pieces(turn, question, given)

    @property
    def effort(self) -> int:
        """The messages until now that told something."""
        return int(self.answers.get(EFFORT, 0))

    def take_agreement(self, turn: Turn, given: UserInput) -> bool:
        """Take the answer to whether somebody agrees that we keep data; True when the form is over.

        Data that they write instead are not taken before it: it is asked again.
        """
        text = given.text if given.value is None else ""
        has_data = bool(nik.find_niks(text)) or tells_early(text) or told_of_work(text)
        if has_data and not is_question(text) and not self.settles(turn, text):
            self.answers[AGAIN] = "yes"
            turn.say("registration-consent-first")
            return self.proceed(turn)
        return super().take(turn, given)

    def take_correction(self, turn: Turn, question: Question[Any], given: UserInput) -> bool | None:
        """Put an earlier answer right, and say whether the form is over; None where the text or
        the button does not."""
        if question.name in NIK_DOUBTS and nik.find_niks(given.text):
            return self.take_other_nik(turn, given)
        meant = words_meant(given.text) if question.name in CONFIRMS else ""
        if meant and self.settles(turn, meant):
            return super().take(turn, UserInput(meant))
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

    def take_told(self, turn: Turn, question: Question[Any], text: str) -> bool | None:
        """Keep what is told before it is asked, or once more, and say whether the form is over;
        None where it is neither."""
        if tells_early(text) and not self.settles(turn, text):
            of_place, of_work = pieces_apart(text)
            early, rest = early_answers(turn, of_place, self.open_questions())
            if len(early) > (question.name in early):
                return self.take_early(turn, early, ", ".join(filter(None, (rest, *of_work))))
        return self.proceed(turn) if self.tells_again(turn, question, text) else None

    def take_pieces(self, turn: Turn, question: Question[Any], given: UserInput) -> bool:
        """Take the pieces of a message as the answers to the next questions, in their order, where
        the whole is no answer."""
        if self.take_plain(turn, question, given.text):
            return self.proceed(turn)
        *_, instead = IN_THE_SAME_BREATH.split(given.text)
        may_be = not question.verbatim or question.name == "full_name" or is_own_work(instead)
        if instead != given.text and may_be and self.settles(turn, instead):
            return super().take(turn, UserInput(instead))
        of_place, of_work = pieces_apart(given.text)
        if question.name == "address" and of_work and self.settles(turn, of_place):
            self.answer(turn, question, question.accept(turn, self, UserInput(of_place)))
            return self.take_early(turn, {}, ", ".join(of_work))
        pieces, is_run = pieces_of(given.text), False
        if not question.verbatim:
            parts = (part.strip() for each in pieces for part in BEFORE_SHORT.split(each))
            run = [*filter(None, parts)]
            is_more = len(run) > len(pieces) and tells_other(question.name, run[1:])
            is_run = len(pieces) == 1 < len(run) and (is_more or not self.settles(turn, given.text))
            pieces = run if is_run or is_more else pieces
        may_be_short = question.name not in ONE_PERSON or not PART_OF_NIK.search(given.text)
        is_one = short_answer(given.text) not in ("", "occupation", question.name)
        is_short = is_one or len(pieces) > 1 or not self.settles(turn, given.text)
        said = len(turn.parts)
        if may_be_short and is_short and pieces and self.take_short(turn, pieces):
            following = self.pending()
            if len(turn.parts) == said:
                turn.say("answer-noted")
            is_asked = following is question  # a mere yes may still be its answer
            pieces = [each for each in pieces if is_asked or not is_mere_reply(each)]
            if is_run and not (following and pieces and self.settles(turn, " ".join(pieces))):
                return self.take_run(turn, pieces)
            if not pieces or following is None:
                return self.proceed(turn)
            question, given = following, UserInput(", ".join(pieces))
            is_left = len(pieces) == 1 and not is_question(given.text)
            if is_left and not (question.verbatim or self.settles(turn, given.text)):
                self.take_piece(turn, question, given.text)
                return self.proceed(turn)  # of what is left nothing else is asked
        if question.name in ("occupation", "full_name", "address") and self.take_work_early(
            turn, question, given.text
        ):
            return self.proceed(turn)
        if (
            question.name == "full_name"
            and (over := self.take_name(turn, question, pieces)) is not None
        ):
            return over
        if question.verbatim or not pieces:
            return super().take(turn, given)
        if len(pieces) < 2 or question.name in ONE_PERSON:
            told_work = self.take_work_early(turn, question, given.text)
            return self.proceed(turn) if told_work else super().take(turn, given)
        is_whole = self.settles(turn, given.text) and not tells_other(question.name, pieces[1:])
        if is_whole or (question.name == "income" and are_sums(pieces)):
            return super().take(turn, given)
        first = letter_words(pieces[0].casefold())
        corrects = bool(first) and (DOUBT | MISTAKE).issuperset(first)
        if corrects or not self.settles(turn, pieces[0]):
            told = [
                self.take_work_early(turn, question, each)
                or self.tells_again(turn, question, phone_in(each))
                for each in pieces
            ]
            return self.proceed(turn) if any(told) else super().take(turn, given)
        try:
            for piece in pieces:
                if (following := self.pending()) is None:
                    break
                self.take_piece(turn, following, piece)
        except EndForm as end:
            return self.end(turn, end)
        return self.proceed(turn)

    def take_run(self, turn: Turn, pieces: list[str]) -> bool:
        """Take of a run of answers each that settles what is asked by then, or tells a sum."""
        for piece in pieces:
            if (following := self.pending()) is None:
                break
            if self.settles(turn, piece) or has_amount(piece):
                try:
                    self.take_piece(turn, following, piece)
                except EndForm as end:
                    return self.end(turn, end)
        return self.proceed(turn)

    def take_name(self, turn: Turn, question: Question[Any], pieces: list[str]) -> bool | None:
        """Take a name, and behind it the pardon for an earlier answer: "siti aminah, maaf NIK tadi
        salah"; None for any other text."""
        if len(pieces) != 2 or not PARDON.match(pieces[1]) or not self.settles(turn, pieces[0]):
            return None
        self.answer(turn, question, question.accept(turn, self, UserInput(pieces[0])))
        following = self.pending()
        if following:
            turn.state.asked = following.name
            over = self.take_correction(turn, following, UserInput(pieces[1]))
            return self.proceed(turn) if over is None else over
        return self.proceed(turn)

    def expects(self, turn: Turn, text: str) -> bool:
        """Accept, besides the answers of the form, that there is no phone: that is the answer to a
        question."""
        has_phone = "phone" in {each.name for each in self.asked()}
        told = has_phone and bool(plain_answer(turn, self, text, {"phone"}))
        return told or super().expects(turn, text)

    def take_plain(self, turn: Turn, question: Question[Any], text: str) -> bool:
        """Take a message that plainly answers another question than the open one."""
        always = {"phone", *(["working_days"] if DAYS_TAKEN in self.answers else [])}
        wanted = self.open_questions() | {each.name for each in self.asked()} & always
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
            self.answer(turn, type(self).working_days, found["working_days"])
        else:
            self.keep_early(turn, found)
        return True

    def take_short(self, turn: Turn, pieces: list[str]) -> bool:
        """Take those of the pieces that can only be one answer, in any order, out of the list;
        False when there are none."""
        taken = 0
        pending = self.pending()
        of_health = (pending and pending.name in OF_FITNESS) or "sick" in map(short_answer, pieces)
        ill = [each for each in pieces if of_health and tells_illness(each)]
        for piece in tuple(pieces):
            name = "sick" if piece in ill else short_answer(piece)
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

    def tells_again(self, turn: Turn, question: Question[Any], text: str) -> bool:
        """Whether the text is a phone number or an address once more, whatever is asked: another
        one takes the place of the first."""
        known = {"phone", "address"} & self.answers.keys() - {question.name}
        if question.name in PARTS or not known:
            return False
        again, rest = early_answers(turn, text, known)
        if not again or rest or self.settles(turn, text):
            return False
        if again.items() <= self.answers.items():
            turn.say("button-done")
        elif "phone" in again:
            self.answer(turn, type(self).phone, again["phone"])
        return "phone" in again or put_right_address(turn, self, text)

    def take_other_nik(self, turn: Turn, given: UserInput) -> bool:
        """Take the NIK that is written where the former one was asked about."""
        question = type(self).nik
        try:
            self.answer(turn, question, question.accept(turn, self, given))
        except EndForm as end:
            return self.end(turn, end)
        except (AskAgain, Ambiguous, Invalid):
            return super().take(turn, given)
        return self.proceed(turn)

    def open_questions(self) -> set[str]:
        """The names of the questions that apply and have no answer."""
        return {each.name for each in self.asked() if not self.has(each)}

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
                return super().take(turn, UserInput(rest))
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
