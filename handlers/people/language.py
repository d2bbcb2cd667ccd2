"""The language of the conversation."""

from enum import StrEnum

from bot.forms.form import Form
from bot.forms.questions import ChoiceQuestion
from bot.turn import Turn
from models.people import person


class SpokenLanguage(StrEnum):
    ID = "id"
    EN = "en"


class Language(Form, opens_with="/bahasa, /language, bahasa, language", intents="language"):
    """The language of the conversation; `/bahasa en` changes it without a question."""

    short_menu = True

    language = ChoiceQuestion(SpokenLanguage)

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> dict[str, str]:
        return {"language": argument} if argument in tuple(SpokenLanguage) else {}

    def finish(self, turn: Turn) -> None:
        speak(turn, self.language)
        turn.open_after("/menu")


class InEnglish(
    Form,
    opens_with="/english, english, english please, in english, in english please, speak english, "
    "can you speak english, bahasa inggris, pakai bahasa inggris, pake bahasa inggris",
):
    """The language by its name; an open question is put again in it."""

    shy = True

    def finish(self, turn: Turn) -> None:
        speak(turn, SpokenLanguage.EN)


class InIndonesian(
    Form,
    opens_with="/indonesia, indonesia, bahasa indonesia, pakai bahasa indonesia, "
    "pake bahasa indonesia, balik ke bahasa indonesia, indonesia aja, indonesian, "
    "indonesian please, in indonesian",
):
    shy = True

    def finish(self, turn: Turn) -> None:
        speak(turn, SpokenLanguage.ID)


def speak(turn: Turn, language: SpokenLanguage) -> None:
    """Speak a language from now on; the menu follows where no form is open."""
    person.set_language(turn.db, turn.person.id, language)
    turn.person.language = language
    turn.say("language-changed")
    turn.state.asked = ""  # a consent is put again in whole, in words that they read
    if not turn.state.form:
        turn.open_after("/menu")
