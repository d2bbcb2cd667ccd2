"""Accepting an invitation: who asks for what, then yes or no.

A forged, used, called back or expired link is told the same: nothing can be learned by trying.
"""

from bot.agree import YesNo
from bot.form import Form
from bot.question import Question
from bot.state import Answers
from bot.turn import Turn
from handlers import answers
from handlers.posts import called, describe
from models import invitation, joining, participant, role
from models.invitation import Invitation
from models.role import Role


def invited(turn: Turn, form: "Accept") -> dict[str, object]:
    """Who invites for what; the invitation may have ended since the form was opened."""
    row = invitation.find(turn.db, form.answers["token"], turn.now)
    return {
        "what": describe(turn, row.reach) if row else "-",
        "who": inviter(turn, row) if row else "-",
    }


def inviter(turn: Turn, row: Invitation) -> str:
    by = turn.db.get(Role, row.invited_by) if row.invited_by else None
    return called(turn, by) if by else turn.word("accept-from-office")


class Accept(Form, opens_with="/terima"):
    """`/terima <token>`."""

    agree = YesNo(or_stop="accept-declined", tell=invited, when=lambda form: form.open)
    full_name = Question(answers.read_name, verbatim=True, when=lambda form: form.open)

    @property
    def open(self) -> bool:
        return "token" in self.answers

    @classmethod
    def known(cls, turn: Turn, argument: str) -> Answers:
        row = invitation.find(turn.db, argument, turn.now)
        if row is None:
            return {"trouble": "accept-invalid"}
        if role.same(turn.db, turn.person.id, row.reach):
            return {"trouble": "accept-already"}
        by = turn.db.get(Role, row.invited_by) if row.invited_by else None
        if by and by.person_id == turn.person.id:
            return {"trouble": "accept-own"}
        name = name_of(turn)
        return {"token": argument} | ({"full_name": name} if name else {})

    def done(self, turn: Turn) -> None:
        if not self.open:
            turn.say(self.answers["trouble"])
            return turn.offer("/menu", "/bantuan")
        row = joining.accept(
            turn.db, self.answers["token"], turn.person.id, self.full_name, turn.now
        )
        if row is None:
            turn.say("accept-invalid")
            return turn.offer("/menu", "/bantuan")
        turn.say("accept-done", what=describe(turn, row.reach))
        return turn.go("/menu")


def name_of(turn: Turn) -> str:
    """The name we know already: of another role, or of their own registration."""
    row = participant.of_person(turn.db, turn.person.id)
    own = participant.identity(turn.db, row).full_name if row else ""
    return joining.name_known(turn.db, turn.person.id) or own
