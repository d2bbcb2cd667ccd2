"""The way in: greeting and menu."""

from bot.form import Form
from bot.state import Answers
from bot.turn import Turn
from domain.tariff import Payer
from handlers.work import offer_work, tell_hat
from models import participant
from models.invitation import TOKEN


class Menu(
    Form,
    opens_with="/menu, /start, menu, mulai, start",
    intents="greeting",
):
    """What the person can do here: their own affairs first, then what their roles add."""

    interrupts = True
    tail = TOKEN

    @classmethod
    def known(cls, turn: Turn, argument: str) -> Answers:
        """`/start <token>` is how an invitation comes in."""
        return {"token": argument} if TOKEN.fullmatch(argument) else {}

    def done(self, turn: Turn) -> None:
        if "token" in self.answers:
            return turn.go(f"/terima {self.answers['token']}")
        row = participant.of_person(turn.db, turn.person.id)
        if row:
            turn.say("menu-participant", name=participant.identity(turn.db, row).first_name)
            report = ("/sudahbayar",) if row.payer == Payer.SELF else ()
            turn.offer("/status", "/bayar", *report, "/pengingat", "/data")
        else:
            turn.say("menu-newcomer")
            page = ("/formulir",) if turn.site else ()
            turn.offer("/daftar", *page, "/hitung", "/manfaat", "/hubungkan")
        tell_hat(turn)
        offer_work(turn, more=2 + bool(turn.state.parked))
        if turn.state.parked:
            turn.add_option("/lanjut", turn.word("open-lanjut"), first=True)
        return turn.offer("/bantuan", "/bahasa")
