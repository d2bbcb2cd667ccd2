"""The base of forms in which people correct what we keep of themselves."""

from bot.forms.form import Form
from bot.turn import Turn
from handlers.contributions.words import say_merged
from models import audit
from models.participants import participant
from models.participants.participant import Participant


class OwnDataForm(Form):
    """A form about the registration of the person who writes."""

    @classmethod
    def may_open(cls, turn: Turn) -> bool:
        if participant.registration_of(turn.db, turn.person.id):
            return True
        if not say_merged(turn):
            turn.say("my-data-nothing")
            turn.offer("/daftar", "/hubungkan", "/menu")
        return False

    def record_correction(self, turn: Turn, row: Participant, field: str) -> None:
        """Note in the audit log that the person corrected this field."""
        actor, subject = f"person:{turn.person.id}", f"participant:{row.id}"
        audit.record(turn.db, actor, "corrected", subject, turn.now, field=field)
