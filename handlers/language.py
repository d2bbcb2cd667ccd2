"""Which language we speak with this person."""

from enum import StrEnum

from bot.form import Form
from bot.question import Choice
from bot.turn import Turn
from models import person


class Spoken(StrEnum):
    ID = "id"
    EN = "en"


class Language(Form, opens_with="/bahasa, /language, bahasa, language", intents="language"):
    language = Choice(Spoken)

    @classmethod
    def known(cls, turn: Turn, argument: str) -> dict[str, str]:
        return {"language": argument} if argument in tuple(Spoken) else {}

    def done(self, turn: Turn) -> None:
        person.speak(turn.db, turn.person.id, self.language)
        turn.person.language = self.language
        turn.say("language-changed")
        turn.go("/menu")
