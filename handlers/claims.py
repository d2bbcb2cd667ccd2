"""First help after an accident or a death, and how to take out savings."""

from bot.forms.form import Form
from bot.turn import Turn


class AccidentHelp(Form, opens_with="/kecelakaan, kecelakaan kerja", intents="claim_jkk"):
    urgent = True

    def finish(self, turn: Turn) -> None:
        turn.say("claim-accident")
        turn.offer("/petugas", "/menu")


class DeathHelp(Form, opens_with="/meninggal, klaim jkm", intents="claim_jkm"):
    urgent = True

    def finish(self, turn: Turn) -> None:
        turn.say("claim-death")
        turn.offer("/petugas", "/menu")


class SavingsHelp(Form, opens_with="/jht, klaim jht", intents="claim_jht"):
    def finish(self, turn: Turn) -> None:
        turn.say("claim-savings")
        turn.offer("/petugas", "/menu")


FORMS = (AccidentHelp, DeathHelp, SavingsHelp)
