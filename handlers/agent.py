"""A worker asks for another agent: the branch decides."""

from bot.agree import YesNo
from bot.form import Form
from bot.turn import Turn
from models import case, handing, participant
from models.case import About


class OtherAgent(Form, opens_with="/gantiagen, ganti agen, ganti petugas"):
    sure = YesNo(or_stop="otheragent-kept")

    @classmethod
    def admits(cls, turn: Turn) -> bool:
        row = participant.of_person(turn.db, turn.person.id)
        if row is None or row.agent_id is None:
            turn.say("otheragent-none")
            turn.offer("/petugas", "/menu")
            return False
        if case.unclosed(turn.db, row.id, About.AGENT):
            turn.say("otheragent-already")
            turn.offer("/menu")
            return False
        return True

    def done(self, turn: Turn) -> None:
        row = participant.of_person(turn.db, turn.person.id)
        new = row is not None and handing.ask_for_another(turn.db, row, turn.now)
        turn.say("otheragent-done" if new else "otheragent-already")
        turn.offer("/menu")
