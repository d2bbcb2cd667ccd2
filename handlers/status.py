"""Am I protected, until when, and what do I pay? Only for the person who is linked to it."""

from bot.form import Form
from bot.turn import Turn
from handlers.standing import tell
from models import participant


class Status(Form, opens_with="/status, status, cek status", intents="status arrears due_date"):
    def done(self, turn: Turn) -> None:
        row = participant.of_person(turn.db, turn.person.id)
        if row is None:
            turn.say("status-nobody")
            return turn.offer("/daftar", "/hubungkan", "/menu")
        tell(turn, row)
        return None
