"""Accepting an invitation: who invites to which role, then yes or no.

A forged, used, revoked or expired link gets the same reply: trying links teaches nothing.
"""

from contextlib import suppress

from bot.forms.form import Form
from bot.forms.questions import Question, YesNoQuestion
from bot.state import Answers
from bot.turn import Turn
from domain.invalid import Ambiguous, Invalid
from domain.parsing.names import parse_staff_name
from handlers import answers
from handlers.roles.words import role_holder_text, role_text
from models.participants import participant
from models.people import web_sessions
from models.roles import invitations, role, terms
from models.roles.role import Role


class AcceptInvitation(Form, opens_with="/terima"):
    """`/terima <token>`."""

    agree = YesNoQuestion(
        or_stop="accept-declined",
        tell=lambda turn, form: form.invitation_values(turn),
        when=lambda form: form.is_valid,
    )
    full_name = Question(answers.read_staff_name, verbatim=True, when=lambda form: form.is_valid)

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        row = invitations.find_invitation(turn.db, argument, turn.now)
        if row is None:
            return {"trouble": "accept-invalid"}
        open_roles = role.find_open_roles(turn.db, turn.person.id)
        if any(each.reach == row.reach for each in open_roles):
            return {"trouble": "accept-already"}
        inviter = turn.db.get(Role, row.invited_by) if row.invited_by else None
        if inviter and inviter.person_id == turn.person.id:
            return {"trouble": "accept-own"}
        name = known_name(turn)
        return {"token": argument} | ({"full_name": name} if name else {})

    @property
    def is_valid(self) -> bool:
        return "token" in self.answers

    def invitation_values(self, turn: Turn) -> dict[str, object]:
        """`what` and `who`; the invitation may have ended since the form was opened."""
        row = invitations.find_invitation(turn.db, self.answers["token"], turn.now)
        if row is None:
            return {"what": "-", "who": "-"}
        who = turn.text("accept-from-office")
        if row.invited_by:
            who = role_holder_text(turn.db, turn.text, row.invited_by)
        return {"what": role_text(turn.db, turn.text, row.reach), "who": who}

    def finish(self, turn: Turn) -> None:
        row = None
        if self.is_valid:
            token = self.answers["token"]
            row = terms.accept_invitation(turn.db, token, turn.person.id, self.full_name, turn.now)
        if row is None:
            turn.say(self.answers.get("trouble", "accept-invalid"))
            return turn.offer("/menu", "/bantuan")
        here = [turn.person.address_id]
        web_sessions.end_sessions(turn.db, [turn.person.id], turn.now, but=here)
        turn.say("accept-done", what=role_text(turn.db, turn.text, row.reach))
        return turn.open_after("/menu")


def known_name(turn: Turn) -> str:
    """The name in another role of theirs, or in their own registration; else empty.

    A registration's name that claims an office is asked for again.
    """
    row = participant.registration_of(turn.db, turn.person.id)
    own = participant.identity(turn.db, row).full_name if row else ""
    with suppress(Invalid, Ambiguous):
        return terms.known_name(turn.db, turn.person.id) or (own and parse_staff_name(own))
    return ""
