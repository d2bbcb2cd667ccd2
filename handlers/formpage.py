"""A link to the registration as one page, so that a NIK need not stand in a chat."""

from bot.form import Form
from bot.turn import Turn
from handlers import applying
from handlers.registration import Registration
from models import ticket


class FormPage(Form, opens_with="/formulir, formulir, isi formulir, form page"):
    def done(self, turn: Turn) -> None:
        if not applying.may_apply(turn):
            return None
        if not turn.site:
            turn.say("form-link-none")
            return turn.offer("/daftar", "/menu")
        token = ticket.issue(turn.db, turn.person.address_id, Registration.name, turn.now)
        turn.say("form-link", url=f"{turn.site}/form/{Registration.name}?t={token}")
        return turn.offer("/daftar", "/menu")
