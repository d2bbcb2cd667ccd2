"""Questions of yes or no; before what cannot be undone only a word says yes."""

import re
from typing import Any

from bot.forms.options import (
    answers_said,
    essential,
    is_agreement,
    label_words,
    match_option,
    normalise,
    without_fillers,
)
from bot.forms.questions import AskAgain, EndForm, OptionQuestion, no_values
from bot.message import Option
from bot.state import UserInput
from bot.turn import Turn
from domain.invalid import Ambiguous, Invalid
from domain.knowledge.heard.questions import asks_plainly
from domain.parsing.replies.yes_no import MEANING, YesNo, declines, only_moves_on, parse_yes_no
from domain.parsing.text import letter_words, said_set, word_set

BRIEF = 4
"""Words of a question that asks one thing: "Tutup hari ini sekarang?"."""
CHOICE = word_set("atau or belum tidak bukan not")
"""Words of a question to which a yes with words of it may be either."""
ENDING = re.compile(r"(?:kan|in|lah|nya|dong)$")


def stem(word: str) -> str:
    """The word without the ending of an order: "batalin" and "batalkan" are "batal"."""
    return ENDING.sub("", word) if len(word) > SHORTEST_STEM else word


SHORTEST_STEM = 5


ALSO_COMMANDS = frozenset({"correct"})
"""Words that open something where nothing is asked, and say yes where something is."""


class YesNoQuestion(OptionQuestion[bool]):
    """Yes or no. A no may end the conversation (`or_stop`), or ask earlier questions again
    (`or_again`). `leads_on`: the yes is what the person came for, and destroys nothing.

    Who only asks for what comes next ("lanjut") said neither, and is asked again.
    """

    reopens = False
    """May whoever said no think better of it?"""

    def __init__(
        self,
        *,
        or_stop: str = "",
        or_again: tuple[str, ...] = (),
        leads_on: bool = False,
        **how: Any,
    ) -> None:
        super().__init__(lambda turn, text: text == "yes", load=lambda kept: kept == "yes", **how)
        self.way_on = "yes" if leads_on else ""
        self.or_stop = or_stop
        self.or_again = or_again

    def claims(self, turn: Turn, form: Any, text: str) -> bool:
        return normalise(text) in ALSO_COMMANDS

    def options(self, turn: Turn, form: Any) -> list[Option]:
        return [Option(each, self.label(turn, form, each)) for each in ("yes", "no")]

    def label(self, turn: Turn, form: Any, answer: str) -> str:
        own = f"{form.name}-{self.name}.{answer}"
        return turn.text(own if turn.texts.has(turn.person.language, own) else f"option-{answer}")

    def accept(self, turn: Turn, form: Any, given: UserInput) -> str:
        pressed = given.value in ("yes", "no")
        try:
            answer = str(given.value) if pressed else self.read_typed(turn, form, given.text)
        except (Invalid, Ambiguous):
            self.take_again(turn, form, given)
            raise
        if answer == "no" and self.or_stop:
            raise EndForm(self.or_stop, reopens=self.reopens)
        if answer == "no" and self.or_again:
            raise AskAgain(*self.or_again)
        return answer

    def take_again(self, turn: Turn, form: Any, given: UserInput) -> None:
        """Take what is no yes or no as the one answer that a no would ask for again: another sum.

        Where any words would be an answer, they are none here.
        """
        questions = [getattr(type(form), name) for name in self.or_again]
        if len(questions) != 1 or (questions[0].keyboard == "text" and not questions[0].suggest):
            return
        try:
            kept = questions[0].accept(turn, form, given)
        except (Invalid, Ambiguous):
            return
        form.answer(turn, questions[0], kept)
        raise AskAgain

    def said(self, turn: Turn, form: Any, text: str) -> str:
        """The answer that has these words of its own, besides a plain yes or no; empty if none."""
        language, name = turn.person.language, f"{form.name}-{self.name}"
        for said in (text, text.rpartition(",")[2]) if "," in text else (text,):
            brief = essential(said)
            for answer in ("yes", "no"):
                if brief in answers_said(turn.texts, language, f"{name}.{answer}-also"):
                    return answer
        return ""

    def own_words(self, turn: Turn, form: Any) -> str:
        """The words of the question, which an answer may repeat; of one that shows values none, as
        they may be what is wrong."""
        return turn.text(f"{form.name}-{self.name}") if self.tell is no_values else ""

    def repeats(self, turn: Turn, form: Any, yes: Option, rest: str) -> bool:
        """Whether the words behind a yes only repeat the verb of its label, or of a question of few
        words: "oke catat" to "Ya, catat", "iya batalin aja" to "Batalkan?"."""
        asked = turn.text(f"{form.name}-{self.name}", **self.tell(turn, form))
        last = re.split(r"[.!?:\n]\s*", asked.strip(" ?"))[-1]
        is_brief = len(last.split()) <= BRIEF and not CHOICE & {*letter_words(normalise(last))}
        own = yes.label + (f" {last}" if is_brief else "")
        ours = {stem(word) for word in letter_words(normalise(own)) if not is_agreement(word)}
        theirs = {stem(word) for word in letter_words(without_fillers(normalise(rest)))}
        return bool(theirs) and theirs <= ours

    def read_typed(self, turn: Turn, form: Any, text: str) -> str:
        options = self.options(turn, form)
        labels = {label_words(option.label): option.value for option in options}
        if said := self.said(turn, form, text):
            return said
        lead, _, rest = text.strip(" ,").partition(" ")
        while is_agreement(rest.partition(" ")[0]) and " " in rest:  # "ya udah catat"
            rest = rest.partition(" ")[2]
        if rest and is_agreement(lead):
            known = labels.get(normalise(rest)) or self.said(turn, form, rest)
            known = known or ("yes" if self.repeats(turn, form, options[0], rest) else "")
            if known == "yes":  # "iya masih"; but "tidak sehat" is not "tidak, sehat"
                return known
        plain = normalise(text)
        if text.strip().isdecimal() or plain in labels or without_fillers(plain) in labels:
            return match_option(text, options)
        if declines(text):
            return "no"
        if only_moves_on(text):
            turn.say("ask-yesno")
            raise AskAgain
        try:
            answer = str(parse_yes_no(text, self.own_words(turn, form)))
        except Invalid:
            return match_option(text, options)
        if answer not in ("yes", "no"):  # a wish to leave is navigation, never an answer
            raise Invalid("not-an-option")
        return answer


BEHIND_YES = said_set(
    "panjang panjangnya lama banyak amat bgt bener nih duh capek cape pegel baca bacanya dibaca "
    "paham faham ngerti mengerti jelas percaya bismillah insyaallah insya allah semoga "
    "silakan monggo daftar daftarin daftarkan didaftarin catat proses masukin mulai ikut bantu "
    "apaan itu ini ribet rempong banget amat sih kepo sekarang skrg "
    "minta tolong mohon terimakasih terima kasih trims makasih suwun nuhun hehe haha wkwk "
    "so long read it understood please register me"
)
"""Words behind a yes and a comma that take nothing of it back: "setuju, panjang amat"."""
CONDITION = re.compile(
    r"\b(?:asal(?:kan|in)?|syarat(?:nya)?|kecuali|selama|sepanjang|tapi|tp|ta?pi|cuma(?:n)?|hanya|"
    r"kalau|kalo|klo|kl|jika|bila|selain|except|unless|if|but|provided|as long as|only)\b",
    re.IGNORECASE,
)


GO_ON = said_set(
    "daftar daftarin daftarkan didaftarin catat catatin proses masukin kirim lanjut lanjutin "
    "lanjutkan ikut mulai sekarang skrg langsung register go on now"
)
"""Words of what is agreed to, which may follow a yes without a comma: "ok gas daftar"."""


def takes_nothing_back(text: str) -> bool:
    """Whether a text beside a yes is known to leave it as it is."""
    words = letter_words(normalise(text))
    return all(each in BEHIND_YES or MEANING.get(each) in ("y", "g", "") for each in words)


def clear_yes(text: str) -> str:
    """The yes in a text that otherwise only has words known to take nothing of it back: "setuju" of
    "setuju, panjang amat" and of "panjang amat, setuju", "ok" of "ok daftar"; else empty."""
    if re.search(r"[\d?]", text):
        return ""
    pieces = [each for each in re.split(r"[,.;!\n]+", text) if each.strip()]
    first, *rest = pieces or [""]
    if rest and is_agreement(first) and takes_nothing_back(" ".join(rest)):
        return first
    says_it = any(MEANING.get(each) == "g" for each in letter_words(normalise([first, *rest][-1])))
    if rest and says_it and is_agreement(rest[-1]) and takes_nothing_back(" ".join((first, *rest))):
        return rest[-1]
    lead, *words = normalise(first).split() or [""]
    known = all(each in GO_ON or MEANING.get(each) in ("y", "g", "") for each in words)
    goes_on = known and not GO_ON.isdisjoint(words)
    return lead if not rest and is_agreement(lead) and goes_on else ""


def is_conditional(text: str) -> bool:
    """Whether a yes has a condition: "setuju asal gratis", "ok, tapi nanti"."""
    found = CONDITION.search(text)
    return found is not None and is_agreement(text[: found.start()].strip(" ,.;!\n"))


class WordQuestion(YesNoQuestion):
    """A yes is the word `.word` of the question, typed, in any language; no button says it.

    A thumb, "ok" and "lanjut" are asked again. A no, a wish to leave too, ends the form.
    """

    closed = False

    def ask(self, turn: Turn, form: Any) -> None:
        said = len(turn.parts)
        super().ask(turn, form)
        if said and turn.state.asked == self.name:  # asked again: what it means was just said
            del turn.parts[said:]
        no = self.label(turn, form, "no")
        turn.say("word-needed", word=self.word(turn, form, turn.person.language), no=no)

    def options(self, turn: Turn, form: Any) -> list[Option]:
        return [Option("no", self.label(turn, form, "no"))]

    def word(self, turn: Turn, form: Any, language: str) -> str:
        word: str = turn.texts(language, f"{form.name}-{self.name}.word")
        return word

    def claims(self, turn: Turn, form: Any, text: str) -> bool:
        return self.is_word(turn, form, text) or (bool(self.or_stop) and refuses(text))

    def is_word(self, turn: Turn, form: Any, text: str) -> bool:
        words = (self.word(turn, form, each) for each in turn.texts.languages)
        return normalise(text) in {normalise(each) for each in words}

    def accept(self, turn: Turn, form: Any, given: UserInput) -> str:
        if given.value is None and self.is_word(turn, form, given.text):
            return "yes"
        if given.value != "no" and not refuses(given.text) and not self.is_no(turn, form, given):
            if asks_plainly(given.text):
                turn.state.asked = ""  # what it means is said once more
            raise Invalid("word", word=self.word(turn, form, turn.person.language))
        if self.or_again:
            raise AskAgain(*self.or_again)
        raise EndForm(self.or_stop)

    def is_no(self, turn: Turn, form: Any, given: UserInput) -> bool:
        """Is it the label of the only button, or its number?"""
        try:
            return match_option(given.text, self.options(turn, form)) == "no"
        except Invalid:
            return False


def refuses(text: str) -> bool:
    """Does the text say no, or that it is called off?"""
    try:
        return parse_yes_no(text) in (YesNo.NO, YesNo.CANCEL)
    except (Ambiguous, Invalid):
        return False
