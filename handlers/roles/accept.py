"""Accepting an invitation: who asks for what, then yes or no.

A forged, used, called back or expired link is told the same: nothing can be learned by trying.
"""

from bot.forms.form import Form
from bot.forms.questions import Question, YesNoQuestion
from bot.state import Answers
from bot.turn import Turn
from handlers import answers
from handlers.roles.words import role_holder_text, role_text
from models.participants import participant
from models.roles import invitations, role, terms
from models.roles.invitations import Invitation
from models.roles.role import Role


def invitation_values(turn: Turn, form: "AcceptInvitation") -> dict[str, object]:
    """Who invites for what; the invitation may have ended since the form was opened."""
    row = invitations.find_invitation(turn.db, form.answers["token"], turn.now)
    return {
        "what": role_text(turn, row.reach) if row else "-",
        "who": inviter(turn, row) if row else "-",
    }


def inviter(turn: Turn, row: Invitation) -> str:
    by = turn.db.get(Role, row.invited_by) if row.invited_by else None
    return role_holder_text(turn, by) if by else turn.text("accept-from-office")


class AcceptInvitation(Form, opens_with="/terima"):
    """`/terima <token>`."""

    agree = YesNoQuestion(
        or_stop="accept-declined", tell=invitation_values, when=lambda form: form.open
    )
    full_name = Question(answers.read_name, verbatim=True, when=lambda form: form.open)

    @property
    def open(self) -> bool:
        return "token" in self.answers

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        row = invitations.find_invitation(turn.db, argument, turn.now)
        if row is None:
            return {"trouble": "accept-invalid"}
        open_roles = role.find_open_roles(turn.db, turn.person.id)
        if any(each.reach == row.reach for each in open_roles):
            return {"trouble": "accept-already"}
        by = turn.db.get(Role, row.invited_by) if row.invited_by else None
        if by and by.person_id == turn.person.id:
            return {"trouble": "accept-own"}
        name = name_of(turn)
        return {"token": argument} | ({"full_name": name} if name else {})

    def finish(self, turn: Turn) -> None:
        if not self.open:
            turn.say(self.answers["trouble"])
            return turn.offer("/menu", "/bantuan")
        row = terms.accept_invitation(
            turn.db, self.answers["token"], turn.person.id, self.full_name, turn.now
        )
        if row is None:
            turn.say("accept-invalid")
            return turn.offer("/menu", "/bantuan")
        turn.say("accept-done", what=role_text(turn, row.reach))
        return turn.open_after("/menu")


def name_of(turn: Turn) -> str:
    """The name we know already: of another role, or of their own registration."""
    row = participant.registration_of(turn.db, turn.person.id)
    own = participant.identity(turn.db, row).full_name if row else ""
    return terms.known_name(turn.db, turn.person.id) or own
