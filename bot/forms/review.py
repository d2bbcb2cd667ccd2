"""The review that ends a form: every answer, to be sent, or to be changed by its name."""

import re
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any
from zlib import crc32

from bot.forms.options import NEAR, essential, label_words, normalise
from bot.forms.questions import AskAgain, OptionQuestion, Question
from bot.forms.yes_no import YesNoQuestion
from bot.message import Option
from bot.state import UserInput
from bot.turn import Turn
from domain.invalid import Ambiguous, Invalid
from domain.knowledge.heard.why import doubts
from domain.parsing.replies.yes_no import MEANING, parse_yes_no
from domain.parsing.text import NOT, collapse_doubles, is_negated, letter_words

SHOWN = "review_shown"
"""The answer that says when the review was shown, and a checksum of it."""
JUST_NOW = timedelta(minutes=10)
CHANGE = "change:"
"""Before the name of a question, in the value of the button that changes its answer."""
WRONG = re.compile(
    r"\b(?:salah|slh|keliru|ganti|gnti|ubah|rubah|ubh|benerin|betulin|perbaiki|koreksi|edit|kurang|kebalik|ketuker|tertukar|"
    r"wrong|incorrect|change|fix)(?:in|kan|i)?\b",
    re.IGNORECASE,
)
"""Words that ask for a change: "alamatnya salah", "ganti penghasilan"."""
MOST_WORDS = 15
"""Words of a text that names an answer to change. A question names none."""
NOTHING_WRONG = re.compile(
    rf"\b{NOT}\s+(?:ada\s+)?(?:yang\s+|yg\s+)?"
    r"(?:salah|keliru)\b|\bnothing(?:'s| is)? wrong\b",
    re.IGNORECASE,
)
"""Words that say that all is right."""
BESIDE_SEND = re.compile(
    r"\b(?:mantap|mantab|mantul|looks?|all|good|fine|langsung|tolong|sekarang|semua|semuanya|buru\w*|cepet\w*|cepat\w*|segera|bismillah|gih|mau|datanya|"
    r"pendaftarannya|ke cabang|now|it|already|off|away|please)\b",
    re.IGNORECASE,
)
"""What may stand beside the word that sends, with words that say yes: "sip udah kirim aja"."""
BEFORE_VALUE = re.compile(
    r"^\W*(?:(?:nya|ku|mu|saya|aku|gue|gw|my|the|yang|yg|bener|benar|baru|new|is|salah|wrong|"
    r"(?:se)?harusnya|should|be|pindah|ganti|change|it|sekarang|now|ding|itu|ini|adalah)\b\W*)*"
    r"(?P<into>(?:(?:men)?jadi|ke|to)\b\W*)?(?P<value>.*)$",
    re.IGNORECASE | re.DOTALL,
)
"""Between the name of an answer and the one that is meant: "alamat saya pindah ke jl durian 8"."""
OWN = re.compile(r"(?:nya|ku|mu)\b|\b(?:saya|aku|gue|gw|my|the|data|yang|yg|is|di|jadi)\b")
"""What may stand beside the name of an answer."""


def review_of(form: Any) -> "ReviewQuestion | None":
    """The review with which the form ends, if it has one."""
    return next((each for each in form.questions if isinstance(each, ReviewQuestion)), None)


class ReviewQuestion(OptionQuestion[bool]):
    """All answers, and two ways on; the last question of a form.

    An answer is changed by its label, or by one of the words in its `.also`.
    """

    way_on = "send"

    def __init__(self, **how: Any) -> None:
        super().__init__(lambda turn, text: True, load=lambda kept: kept == "send", **how)

    def answered(self, turn: Turn, form: Any) -> list[tuple[Question[Any], str]]:
        """Every question that was asked and has a label, with its answer."""
        return [
            (each, kept)
            for each in form.asked()
            if each is not self
            and (kept := form.answers.get(each.name)) is not None
            and turn.texts.has(turn.person.language, f"{form.name}-{each.name}.label")
        ]

    def lines(self, turn: Turn, form: Any) -> list[tuple[str, str]]:
        """Label and answer in words of every question that was asked."""
        return [
            (turn.text(f"{form.name}-{each.name}.label"), each.show(turn, form, kept))
            for each, kept in self.answered(turn, form)
        ]

    def text(self, turn: Turn, form: Any) -> str:
        """The answers as they are shown."""
        return "\n".join(f"• {label}: {answer}" for label, answer in self.lines(turn, form))

    def ask(self, turn: Turn, form: Any) -> None:
        """Show the answers; in one line while they are the same as just before."""
        text = self.text(turn, form)
        is_again = bool(turn.parts) and turn.state.asked == self.name
        if is_again and was_shown(form, text, turn.now):
            turn.say("review-again")
        else:
            turn.say(f"{form.name}-{self.name}", lines=text, **self.tell(turn, form))
            form.answers[SHOWN] = f"{turn.now.isoformat()} {crc32(text.encode())}"
        turn.ask([*self.ways_on(turn, form)], primary=self.way_on)

    def ways_on(self, turn: Turn, form: Any) -> tuple[Option, Option]:
        send = Option("send", turn.text(f"{form.name}-{self.name}.send"))
        return send, Option("wrong", turn.text("button-wrong"))

    def shown_options(self, turn: Turn, form: Any) -> tuple[Option, Option]:
        return self.ways_on(turn, form)

    def changes(self, turn: Turn, form: Any) -> list[Option]:
        """A button for each answer that can be changed."""
        labels = {
            name: turn.text(f"{form.name}-{name}.label") for name in self.changeable(turn, form)
        }
        return [Option(f"{CHANGE}{name}", label) for name, label in labels.items()]

    def changeable(self, turn: Turn, form: Any) -> list[str]:
        """The questions that may be asked again."""
        return [each.name for each, _ in self.answered(turn, form)]

    def options(self, turn: Turn, form: Any) -> list[Option]:
        return [*self.ways_on(turn, form), *self.changes(turn, form)]

    def accept(self, turn: Turn, form: Any, given: UserInput) -> str:
        picked = given.value or self.read_typed(turn, form, given.text)
        if picked == "wrong":
            raise Ambiguous("review-which", [each.value for each in self.changes(turn, form)])
        if picked.startswith(CHANGE):
            said = self.value_beside(turn, form, picked, given.text)
            name = picked.removeprefix(CHANGE)
            raise AskAgain(name, said=said or self.choice_in(turn, form, name, given.text))
        return picked

    def choice_in(self, turn: Turn, form: Any, name: str, text: str) -> str:
        """The text that names an answer, where it is another choice itself: "jht aja"; empty where
        it only says what is wrong."""
        question = next(each for each in form.questions if each.name == name)
        if not question.closed or (WRONG.search(text) and name in self.named(turn, form, text)):
            return ""
        text = WRONG.sub(" ", text).strip()
        try:
            chosen = question.accept(turn, form, UserInput(text))
        except (Ambiguous, Invalid):
            return ""
        return text if chosen != form.answers[name] else ""

    def choice_instead(self, turn: Turn, form: Any, text: str) -> str:
        """The name of the one choice that a text changes without naming it: "ganti yang murah". A
        yes or a no is none: it says that something is wrong."""
        asked = [each for each, _ in self.answered(turn, form) if each.closed]
        names = [each.name for each in asked if not isinstance(each, YesNoQuestion)]
        found = [each for each in names if self.choice_in(turn, form, each, text)]
        return found[0] if len(found) == 1 else ""

    def value_beside(self, turn: Turn, form: Any, picked: str, text: str) -> str:
        """The new answer behind the name of one: "penghasilan saya 1,5 juta", "nama jadi Siti".
        Without a number it needs a word before it: "nama kurang lengkap" is none."""
        names = "|".join(map(re.escape, sorted(self.names_of(turn, form, picked), key=len)[::-1]))
        name = re.search(rf"(?<!\w)(?:{names})(?=\W|nya\b|ku\b)", text, re.IGNORECASE)
        found = BEFORE_VALUE.match(text[name.end() :]) if name else None
        told = found and (found["into"] or re.search(r"\d", found["value"]))
        return found["value"] if found and told else ""

    def read_typed(self, turn: Turn, form: Any, text: str) -> str:
        """The button that a typed text means."""
        send, wrong = self.ways_on(turn, form)
        is_sign = not re.search(r"\w", text)  # a thumb may be for what stands above
        if is_sign or len(text.split()) > MOST_WORDS or doubts(text):
            raise Invalid("review-none", send=send.label)
        if NOTHING_WRONG.search(text) or normalise(text) == label_words(send.label):
            return send.value
        if found := self.named(turn, form, text):
            if len(found) > 1:
                raise Ambiguous("option-which", found)
            return found[0]
        if WRONG.search(text) and (chosen := self.choice_instead(turn, form, text)):
            return f"{CHANGE}{chosen}"
        if WRONG.search(text) or normalise(text) == label_words(wrong.label):
            return wrong.value
        words = normalise(BESIDE_SEND.sub(" ", essential(text))).split()
        said = " ".join(
            each for each in words if MEANING.get(collapse_doubles(each)) not in ("y", "g")
        )
        sends = rf"1|2|send|{re.escape(label_words(send.label))}(?:in|kan)?"
        if re.fullmatch(sends, said) or is_nearly(said, label_words(send.label)):
            return wrong.value if text.strip() == "2" else send.value
        try:
            answer = str(parse_yes_no(text))
        except Invalid:
            raise Invalid("review-none", send=send.label) from None
        if answer == "no":
            return wrong.value
        if answer != "yes":  # a wish to leave is navigation, never an answer
            raise Invalid("not-an-option")
        return send.value

    def named(self, turn: Turn, form: Any, text: str) -> list[str]:
        """The buttons of the answers that a text names: "alamatnya salah", "ubah NIK", "HP"."""
        plain = normalise(OWN.sub(" ", WRONG.sub(" ", text.casefold())))
        found = []
        for option in self.changes(turn, form):
            names = self.names_of(turn, form, option.value)
            if plain in map(label_words, names):
                return [option.value]
            named = (WRONG.search(text) or is_negated(text.casefold())) and any(
                re.search(rf"\b{re.escape(label_words(each))}\b", plain) for each in names
            )
            if named or begins_with(plain, names):
                found.append(option.value)
        return found

    def names_of(self, turn: Turn, form: Any, change: str) -> list[str]:
        """The label of the answer that a button changes, and its other names."""
        name = f"{form.name}-{change.removeprefix(CHANGE)}"
        known = turn.texts.has(turn.person.language, f"{name}.also")
        also = turn.text(f"{name}.also").split(",") if known else ()
        return [each.strip() for each in (turn.text(f"{name}.label"), *also)]


def was_shown(form: Any, text: str, now: datetime) -> bool:
    """Did the review show this a moment ago? It still stands on the screen."""
    at, _, sum_of = form.answers.get(SHOWN, "").partition(" ")
    return (
        bool(at)
        and now - datetime.fromisoformat(at) < JUST_NOW
        and sum_of == f"{crc32(text.encode())}"
    )


def is_nearly(said: str, label: str) -> bool:
    """Is a word the label with a slip of the finger: "krim" of "kirim"?"""
    from rapidfuzz.fuzz import ratio

    return " " not in said and ratio(said, label) >= NEAR


def begins_with(text: str, names: Sequence[str]) -> bool:
    """Does the text say something of one of these: "penghasilan 2 juta", "nama bukan itu"? Not when
    it says that all is well."""
    fits = any(text.startswith(f"{label_words(each)} ") for each in names)
    return fits and not any(MEANING.get(word) in ("y", "g") for word in letter_words(text))
