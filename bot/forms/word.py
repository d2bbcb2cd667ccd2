"""The question before something that cannot be undone: only its word says yes."""

from typing import Any

from bot.forms.options import match_option, normalise
from bot.forms.questions import AskAgain, EndForm, YesNoQuestion
from bot.message import Option
from bot.state import UserInput
from bot.turn import Turn
from domain.invalid import Ambiguous, Invalid
from domain.parsing.replies.yes_no import YesNo, parse_yes_no


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
