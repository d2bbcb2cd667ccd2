"""The way in: greeting and menu."""

from bot.form import Form
from bot.message import Option
from bot.turn import Turn
from models import participant


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
