"""No more messages from the staff: one tap, and reminders stay as they are."""

from bot.form import Form
from bot.turn import Turn
from handlers import consenting
from models import consent
from models.consent import Purpose


class StopInfo(Form, opens_with="/stopinfo, stop info"):
    def done(self, turn: Turn) -> None:
        if consent.given(turn.db, turn.person.id, Purpose.INFORMATION):
            consenting.record(turn, Purpose.INFORMATION, given=False)
        turn.say("stopinfo-done")
        turn.offer("/izin", "/menu")
