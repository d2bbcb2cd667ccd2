"""Consent, purpose by purpose: given, or withdrawn (UU 27/2022 art. 9 and 40)."""

from bot.agree import YesNo
from bot.form import Form
from bot.turn import Turn
from handlers import consenting
from models import consent
from models.consent import Purpose


class Withdraw(Form, opens_with="/izin, izin, cabut izin"):
    """Consent, purpose by purpose; withdrawing the service's own stops everything but answers."""

    service = YesNo()
    reminders = YesNo(when=lambda form: form.service)
    information = YesNo(when=lambda form: form.service)

    def done(self, turn: Turn) -> None:
        wishes = {
            Purpose.SERVICE: self.service,
            Purpose.REMINDERS: self.service and self.reminders,
            Purpose.INFORMATION: self.service and self.information,
        }
        for purpose, given in wishes.items():
            if consent.given(turn.db, turn.person.id, purpose) != given:
                consenting.record(turn, purpose, given)
        turn.say("consent-kept" if self.service else "consent-withdrawn")
        turn.offer("/data", "/menu")
