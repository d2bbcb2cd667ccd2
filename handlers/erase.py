"""Delete my data (UU 27/2022 art. 8)."""

from bot.agree import YesNo
from bot.form import Form
from bot.turn import Turn
from handlers import consenting
from models import consent
from models.consent import Purpose
from models.erasure import erase


class Erase(Form, opens_with="/hapus, hapus data, hapus data saya", intents="delete_data"):
    sure = YesNo(or_stop="erase-kept")

    def done(self, turn: Turn) -> None:
        for purpose in Purpose:
            if consent.given(turn.db, turn.person.id, purpose):
                consenting.record(turn, purpose, given=False)
        handed_on = erase(turn.db, turn.person.id, turn.now)
        turn.state.parked.clear()
        turn.say("erase-done-handed-on" if handed_on else "erase-done")
        turn.offer("/menu")
