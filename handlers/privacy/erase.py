"""Erasing what is kept of a person (UU 27/2022 art. 8)."""

from bot.forms.form import Form
from bot.forms.yes_no import WordQuestion
from bot.turn import Turn
from handlers.privacy import consent
from models.people import consent as people_consent
from models.people.consent import Purpose
from models.privacy.erasure import erase_person


class Erase(
    Form, opens_with="/hapus, hapus data, hapus data saya, delete my data", intents="delete_data"
):
    short_menu = True

    sure = WordQuestion(or_stop="erase-kept")

    def finish(self, turn: Turn) -> None:
        for purpose in Purpose:
            if people_consent.given(turn.db, turn.person.id, purpose):
                consent.record_consent(turn, purpose, given=False)
        handed_on = erase_person(turn.db, turn.person.id, turn.now)
        turn.state.parked.clear()
        turn.say("erase-done-handed-on" if handed_on else "erase-done")
        turn.offer("/menu")
