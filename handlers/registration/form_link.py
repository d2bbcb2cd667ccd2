"""A link to the registration as one page, so that no NIK need stand in a chat."""

from bot.forms.form import Form
from bot.turn import Turn
from handlers.people import merge_chats
from handlers.registration.applying import may_apply
from handlers.registration.register import Registration
from models.people import form_links
from models.roles import role


class SendFormLink(Form, opens_with="/formulir, formulir, isi formulir, form page"):
    """`/formulir`: a personal link to the registration as one page."""

    def finish(self, turn: Turn) -> None:
        if not may_apply(turn):
            return None
        if not turn.site:
            turn.say("form-link-none")
            return turn.offer("/daftar", "/menu")
        if role.find_open_roles(turn.db, turn.person.id):
            turn.say("form-link-staff")
            return turn.offer("/daftar", "/menu")
        token = form_links.create_link(turn.db, turn.person.address_id, Registration.name, turn.now)
        url = f"{turn.site}/form/{Registration.name}?t={token}"
        turn.say("form-link", chat=merge_chats.chat_here(turn))
        turn.open_link("form-link.open", url)
        return turn.offer("/daftar", "/menu")
