"""First help after an accident or a death, and how to take out savings."""

import re

from bot.forms.form import Form
from bot.state import Answers
from bot.turn import Turn
from domain.contributions.protection import MEMBER_STATUSES, ProtectionStatus
from models.participants import memberships, participant

SUPPOSED = re.compile(
    r"^\W*(?:kalau|kalo|klo|kl|misal(?:nya|kan)?|andai|seandainya|if|what if)\b", re.I
)
"""The beginning of a sentence about what has not happened."""
GRIEF = "jkm-dokumen"
"""The topic of the conversation after a death: what the heirs need."""


class AccidentHelp(Form, opens_with="/kecelakaan, kecelakaan kerja", intents="claim_jkk"):
    """Whoever is not surely covered hears that too, and first who only supposes an accident."""

    urgent = True

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        return {"supposed": "yes"} if SUPPOSED.match(argument) else {}

    def finish(self, turn: Turn) -> None:
        row = participant.registration_of(turn.db, turn.person.id)
        status = memberships.load(turn.db, row).status(turn.today) if row else None
        behind = status in MEMBER_STATUSES or status is ProtectionStatus.PAID
        cover = "claim-accident-unsure" if behind else "claim-accident-no-member"
        said = [] if status is ProtectionStatus.ACTIVE else [turn.text(cover)]
        supposed = "supposed" in self.answers
        help = turn.text("claim-accident", happened="no" if supposed else "yes")
        turn.parts += [*said, help] if supposed else [help, *said]
        turn.offer("/petugas", "/menu")


class DeathHelp(Form, opens_with="/meninggal, klaim jkm", intents="claim_jkm"):
    urgent = True

    def finish(self, turn: Turn) -> None:
        turn.state.topic = GRIEF
        turn.say("claim-death")
        turn.offer(
            "/petugas",
            "/tanya meninggal-karena-kerja",
            "/tanya manfaat-jkm",
            "/tanya beasiswa-siapa",
            "/menu",
        )


class SavingsHelp(Form, opens_with="/jht, klaim jht", intents="claim_jht"):
    def finish(self, turn: Turn) -> None:
        turn.say("claim-savings")
        turn.offer("/petugas", "/menu")


FORMS = (AccidentHelp, DeathHelp, SavingsHelp)
