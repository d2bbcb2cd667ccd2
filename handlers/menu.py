"""The way in: greeting and menu, help, and the language."""

from enum import StrEnum

from bot.form import Form
from bot.message import Option
from bot.question import Choice
from bot.turn import Turn
from models import participant, person


class Menu(
    Form,
    opens_with="/menu, /start, menu, mulai, start",
    intents="greeting",
):
    """What the person can do here: a participant's own affairs first."""

    interrupts = True

    def done(self, turn: Turn) -> None:
        row = participant.of_person(turn.db, turn.person.id)
        if row:
            turn.say("menu-participant", name=participant.identity(turn.db, row).first_name)
            turn.offer("/status", "/bayar", "/sudahbayar", "/pengingat", "/data")
        else:
            turn.say("menu-newcomer")
            turn.offer("/daftar", "/hitung", "/manfaat", "/hubungkan")
        if turn.state.parked:
            turn.options.insert(0, Option("/lanjut", turn.word("open-lanjut")))
        turn.offer("/bantuan", "/bahasa")


class Help(Form, opens_with="/bantuan, /help, bantuan, help", intents="help"):
    def done(self, turn: Turn) -> None:
        turn.say("help")
        turn.offer("/menu", "/petugas")


class Thanks(Form, opens_with="/terimakasih", intents="thanks"):
    def done(self, turn: Turn) -> None:
        turn.say("you-are-welcome")


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
