"""Signing in to the desk from the chat: a link for one browser, or the code that a page shows."""

import re

from bot.forms.yes_no import YesNoQuestion
from bot.state import Answers
from bot.turn import Turn
from domain.invalid import Invalid
from domain.people.link_code import is_link_code, parse_link_code
from handlers.answers import show_device
from handlers.roles.role_form import RoleForm
from models.people import desk_sign_ins, link_codes


def read_code(turn: Turn, text: str) -> str:
    """The code that a page shows; wrong, expired and used ones get the same reply."""
    code = parse_link_code(text)
    if desk_sign_ins.find_code(turn.db, code, turn.now) is None:
        link_codes.record_failed_try(turn.db, turn.person.address_id, turn.now)
        raise Invalid("code-wrong")
    return code


class DeskSignIn(
    RoleForm, opens_with="/masuk, meja kerja, masuk meja kerja", roles="officer agent monitor"
):
    """`/masuk` gives a link; `/masuk ACDF-3479` confirms the code that a page of the desk shows.

    Who confirms a code lets somebody's browser in, so it is asked whether that browser is theirs.
    """

    tail = re.compile(r"\w{4}[\s.-]?\w{4}")
    mine = YesNoQuestion(
        or_stop="desk-sign-in-not-mine",
        tell=lambda turn, form: {"device": form.device(turn)},
        when=lambda form: "code" in form.answers,
    )

    @classmethod
    def may_open(cls, turn: Turn) -> bool:
        if not turn.site:
            turn.say("desk-sign-in-none")
        elif not link_codes.may_try(turn.db, turn.person.address_id, turn.now):
            turn.say("connect-too-often")
        else:
            return True
        turn.offer("/menu")
        return False

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        known = super().prefill(turn, argument)
        if not is_link_code(argument):
            return known
        try:
            return known | {"code": read_code(turn, argument)}
        except Invalid as refusal:
            return known | {"wrong": refusal.reason}

    def device(self, turn: Turn) -> str:
        """The browser that shows the code."""
        row = desk_sign_ins.find_code(turn.db, self.answers["code"], turn.now)
        return show_device(turn.text, row.device if row else "")

    def finish(self, turn: Turn) -> None:
        here = turn.person.address_id
        if "wrong" in self.answers:
            turn.say("desk-sign-in-wrong")
            return turn.offer("/masuk", "/menu")
        if "code" not in self.answers:
            token = desk_sign_ins.create_link(turn.db, here, turn.now)
            turn.say("desk-sign-in-link")
            turn.open_link("desk-sign-in-link.open", f"{turn.site}/desk/masuk?t={token}")
        elif desk_sign_ins.confirm(turn.db, self.answers["code"], here, turn.now):
            turn.say("desk-sign-in-confirmed")
        else:
            turn.say("desk-sign-in-wrong")
        return turn.offer("/perangkat", "/menu")
