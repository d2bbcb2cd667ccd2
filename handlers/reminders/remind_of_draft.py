"""Asking to be reminded of a form that was left unfinished."""

from bot.forms.form import Form
from bot.turn import Turn


class RemindOfDraft(Form, opens_with="/ingatkanisian"):
    """The wish is kept with the draft, and ends with it."""

    @classmethod
    def is_usable(cls, turn: Turn) -> bool:
        """Does a draft wait? Else "ingatkan saya" is a wish for something else."""
        return bool(turn.state.form or turn.state.parked)

    def finish(self, turn: Turn) -> None:
        turn.state.remind = self.is_usable(turn)
        turn.say("remind-of-draft-done" if turn.state.remind else "nothing-open")
        turn.offer("/menu")
