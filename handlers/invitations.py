"""Invitations that wait, each with its "call back"."""

from bot.state import Answers
from bot.turn import Turn
from domain.courtesy import local
from domain.typed import whole_number
from handlers.posts import describe
from handlers.roles import Work, role_of
from models import audit, invitation

SHOWN = 7
"""With the two commands below them they fit the list of every channel."""


class Invitations(Work, opens_with="/undangan", roles="officer agent cadre"):
    """`/undangan 12` calls number 12 back."""

    @classmethod
    def known(cls, turn: Turn, argument: str) -> Answers:
        only = {} if whole_number(argument) is None else {"only": argument}
        return super().known(turn, argument) | only

    def done(self, turn: Turn) -> None:
        mine = role_of(turn, self)
        only = self.answers.get("only")
        if only and invitation.revoke(turn.db, mine.id, turn.now, int(only)):
            audit.note(turn.db, f"role:{mine.id}", "revoked", f"invitation:{only}", turn.now)
            turn.say("invitations-revoked")
        waiting = invitation.open_of(turn.db, mine.id, turn.now)
        turn.say("invitations-open" if waiting else "invitations-none", count=len(waiting))
        for each in waiting[-SHOWN:]:
            until = local(each.expires_at).date()
            what = describe(turn, each.reach)
            line = turn.word("invitations-line", number=f"{each.id}", what=what, until=until)
            turn.add_line(line)
            label = turn.word("invitations-revoke", number=f"{each.id}")
            turn.add_option(f"/undangan {each.id}", label)
        turn.offer("/undang", "/menu")
