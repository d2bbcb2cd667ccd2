"""Several answers in one message: to the next questions in their order, or told early."""

import re
from typing import Any, ClassVar

from bot.forms.questions import Question
from bot.forms.review import ReviewQuestion
from bot.forms.yes_no import is_conditional
from bot.state import UserInput
from bot.turn import Turn
from domain.knowledge.heard.questions import is_question
from domain.parsing.amounts.spelled_digits import write_said_digits
from domain.parsing.dialects import in_indonesian
from domain.parsing.people import nik
from domain.parsing.people.names import without_emoji
from domain.parsing.replies.asides import Aside, parse_aside
from domain.parsing.text import part_no
from handlers.registration.heard.any_order import ONE_PERSON, AnswersInAnyOrder
from handlers.registration.heard.early import tells_early
from handlers.registration.heard.one_by_one import take_pieces
from handlers.registration.heard.pieces import told_of_work
from handlers.registration.questions.nik import AGAIN

OWN_QUESTION = re.compile(
    r"\W*(?!(?:apa|kenapa|knp|gimana|berapa|brp|kapan|siapa|bisa|boleh|emang|what|why|how|can)\b)"
    r"(?:[^\W\d]+\W+){0,4}[^\W\d]+\s*\?\s*(?P<right>[^?]{2,80})",
    re.IGNORECASE,
)
"""What is asked, said once more, and the answer to it: "penyakit? ga ada, sehat"."""
AGREED = re.compile(
    r"\W*(?:(?:ya|iya|iye|oke?|baik|saya|sy|aku|ane|gue|gw|yes|i)\W+)*"
    r"(?P<yes>setuju|satuju|sepakat|bersedia|agreed?)\b(?:\W+(?:lanjut|deh|dah|bang|pak|bu|kak|min)\b)*"
    r"\W+(?=.*(?:\d{4}|\b(?:nama|nik|name)\b))",
    re.IGNORECASE | re.DOTALL,
)
"""The word of agreement, and nothing but courtesy, before data in one message."""
SENDS = re.compile(
    r"\W*(?:(?:oke?|ya|iya|iye|udah|udh|sudah|udeh|wis|dah|bener|benar|betul|sip|langsung|yaudah|ayo|"
    r"tolong|please|yes)\W+)*(?:di)?(?:kirim|krim|send|submit)(?:in|kan|en|ken)?"
    r"(?:\W+(?:aja|saja|sekarang|dong|deh|dah|lah|ya|bang|pak|bu|kak|min|it|now|udah|langsung))*\W*",
    re.IGNORECASE,
)
"""Nothing but that it is to be sent."""
PUTS_OFF = (Aside.LATER, Aside.WAIT)
"""What somebody says who goes away, and what they say of their work then is no answer."""
EFFORT = "effort"
"""The answer that counts the messages which told something, or tried to."""


def behind_own_question(text: str) -> str:
    """The answer that somebody gives to the question that they repeat; empty in any other text."""
    found = OWN_QUESTION.fullmatch(text)
    return found["right"].strip() if found else ""


class SeveralAnswers(AnswersInAnyOrder):
    """A form about a worker that takes several answers in one message."""

    agreement: ClassVar[str]
    """The question whose yes lets the form keep anything."""

    def take(self, turn: Turn, given: UserInput) -> bool:
        """Take several answers in one message, as "masih kerja, sehat", where it is none as a
        whole; what puts an earlier answer right, or tells a later one, comes first.

        A message counts that tells something, puts it right, or is refused."""
        known, misses = dict(self.answers), turn.state.misses
        if type(self).agreement in known:
            self.answers[EFFORT] = f"{self.effort + 1}"
        try:
            return self.take_message(turn, given)
        finally:
            tells = known | {EFFORT: ""} != self.answers | {EFFORT: ""}
            tries = turn.state.misses > misses and not turn.message.files
            if not (tells or tries):
                self.clear_answers(EFFORT)
                self.answers |= {EFFORT: known[EFFORT]} if EFFORT in known else {}
            elif type(self).agreement in self.answers.keys() - known:
                self.answers[EFFORT] = "1"

    def take_message(self, turn: Turn, given: UserInput) -> bool:
        """Take what a message tells; True when the form is over."""
        question = self.pending()
        if given.value is None and re.search(r"\w", given.text):
            plain = write_said_digits(without_emoji(given.text))
            is_free = question is None or question.verbatim or question.name in ONE_PERSON
            given = UserInput(plain if is_free else in_indonesian(part_no(plain)))
            if question and question.closed and (right := behind_own_question(given.text)):
                given = UserInput(right) if self.settles(turn, right) else given
        if question and given.value is None and self.only_sends(question, given.text):
            turn.say("registration-not-yet")
            return self.proceed(turn)
        if question and question.name == self.agreement:
            return self.take_agreement(turn, given)
        if given.value is None and parse_aside(given.text) in PUTS_OFF:
            return self.take_whole(turn, given)
        over = self.take_correction(turn, question, given) if question else None
        if over is None and question and given.value is None:
            over = self.take_told(turn, question, given.text)
        if over is not None:
            return over
        if question is None or given.value is not None or turn.message.files:
            return self.take_whole(turn, given)
        return take_pieces(turn, self, question, given)

    def only_sends(self, question: Question[Any], text: str) -> bool:
        """Whether a text only says to send what is not yet complete: "kirim", "oke kirim aja"."""
        is_review = isinstance(question, ReviewQuestion)
        return not is_review and SENDS.fullmatch(text) is not None

    @property
    def effort(self) -> int:
        """The messages until now that told something, and the one that is taken."""
        return int(self.answers.get(EFFORT, 0))

    def take_agreement(self, turn: Turn, given: UserInput) -> bool:
        """Take the answer to whether somebody agrees that we keep data; True when the form is over.

        Data that they write instead, or a picture where none is read, are not taken before it: it
        is asked again.
        """
        text = given.text if given.value is None else ""
        if turn.message.files and not (text or turn.reads_photos):
            turn.say("registration-consent-first")
            return self.proceed(turn)
        if (agreed := AGREED.match(text)) and not is_conditional(text):
            return self.take_beside_agreement(turn, agreed["yes"], text[agreed.end() :])
        has_data = bool(nik.find_niks(text)) or tells_early(text) or told_of_work(text)
        if has_data and not is_question(text) and not self.settles(turn, text):
            is_told = AGAIN in self.answers
            self.answers[AGAIN] = "yes"
            turn.say("registration-consent-still" if is_told else "registration-consent-first")
            return self.proceed(turn)
        return self.take_whole(turn, given)

    def take_beside_agreement(self, turn: Turn, yes: str, data: str) -> bool:
        """Take the word of agreement with which a message begins, and then the data behind it;
        True when the form is over."""
        over = self.take_whole(turn, UserInput(yes))
        if over or self.agreement not in self.answers or not re.search(r"\w{2}", data):
            return over
        turn.parts.clear()
        following = self.pending()
        turn.state.asked = following.name if following else ""
        return self.take_message(turn, UserInput(data))
