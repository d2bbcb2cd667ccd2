"""First help after an accident or a death, and how to take out savings."""

from bot.form import Form
from bot.turn import Turn


class Accident(Form, opens_with="/kecelakaan, kecelakaan kerja", intents="claim_jkk"):
    def done(self, turn: Turn) -> None:
        turn.say("claim-accident")
        turn.offer("/petugas", "/menu")


class Death(Form, opens_with="/meninggal, klaim jkm", intents="claim_jkm"):
    def done(self, turn: Turn) -> None:
        turn.say("claim-death")
        turn.offer("/petugas", "/menu")


class Savings(Form, opens_with="/jht, klaim jht", intents="claim_jht"):
    def done(self, turn: Turn) -> None:
        turn.say("claim-savings")
        turn.offer("/petugas", "/menu")
