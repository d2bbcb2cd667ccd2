"""What it is good for."""

from bot.form import Form
from bot.turn import Turn
from domain.protection import JKM_FIRST_MONTHS, JKM_FULL


class Benefits(Form, opens_with="/manfaat, manfaat, benefits", intents="benefits"):
    def done(self, turn: Turn) -> None:
        turn.say("benefits", full=JKM_FULL, first=JKM_FIRST_MONTHS)
        turn.offer("/hitung", "/daftar", "/menu")
