"""A NIK in full: for a reason, written down, and told to whom it belongs."""

from enum import StrEnum

from bot.question import Choice
from bot.state import Answers
from bot.turn import Turn
from handlers import people
from handlers.card import not_there, one, whose
from handlers.roles import Work, role_of
from models import participant, sight


class Reason(StrEnum):
    PORTAL = "portal"
    PAYMENT = "payment_code"
    CLAIM = "claim_help"
    CHECK = "check_ktp"


class RevealNik(Work, opens_with="/lihatnik", roles="agent officer cadre"):
    """`/lihatnik 42`."""

    reason = Choice(Reason, when=lambda form: "whose" in form.answers)

    @classmethod
    def known(cls, turn: Turn, argument: str) -> Answers:
        found = super().known(turn, argument) | whose(argument)
        return found if one(turn, cls(found, turn.today)) else super().known(turn, argument)

    def done(self, turn: Turn) -> None:
        row = one(turn, self)
        if row is None or row.identity is None:
            return not_there(turn)
        sight.note(turn.db, role_of(turn, self), sight.NIK, [row.id], self.reason, turn.now)
        who = participant.identity(turn.db, row)
        turn.say("reveal-nik", name=people.name_of(turn, row), nik=who.nik)
        return turn.offer("/cari", "/menu")
