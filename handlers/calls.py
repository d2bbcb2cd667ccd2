"""Whom to call today: those in arrears and those due, with their numbers.

To call is what the number was given for, so no reason is asked; that it was shown is written down
and told to the person under "my data".
"""

from bot.state import Answers
from bot.turn import Turn
from handlers import people
from handlers.portfolio import number
from handlers.roles import Work, role_of
from models import nudge, participant, portfolio, sight
from models.participant import Participant

CALLING = "calling"


class CallList(Work, opens_with="/telepon", roles="agent"):
    """`/telepon 2` is the second page."""

    @classmethod
    def known(cls, turn: Turn, argument: str) -> Answers:
        return super().known(turn, argument) | {"page": number(argument)}

    def done(self, turn: Turn) -> None:
        role, wanted = role_of(turn, self), nudge.paying(turn.today)
        first = (Participant.protected_until, Participant.id)
        page = portfolio.page(turn.db, role, wanted, first, int(self.answers["page"]))
        if not page.total:
            turn.say("calls-nobody")
            return turn.offer("/portofolio", "/menu")
        called = [row for row in page.rows if phone(turn, row)]
        sight.note(turn.db, role, sight.PHONE, [r.id for r in called], CALLING, turn.now)
        turn.say("calls-title", count=page.total, number=page.number, pages=page.pages)
        turn.say_text("\n".join(told(turn, row) for row in page.rows))
        if page.pages > 1:
            after = page.number % page.pages + 1
            turn.add_option(f"/telepon {after}", turn.word("work-more"))
        return turn.offer("/ingatkan", "/portofolio", "/menu")


def phone(turn: Turn, row: Participant) -> str:
    return participant.identity(turn.db, row).phone


def told(turn: Turn, row: Participant) -> str:
    values = {"name": people.name_of(turn, row), "what": people.standing(turn, row)}
    return turn.word("calls-line", phone=phone(turn, row) or turn.word("calls-none"), **values)
