"""Deposits and official data side by side: the agent or an officer says whether they are one."""

from enum import StrEnum

from bot.question import Choice
from bot.state import Answers
from bot.turn import Turn
from domain.roles import Kind
from handlers import side_by_side
from handlers.card import whose
from handlers.roles import Work, role_of
from models import deciding, unmatching
from models.booking import Refused
from models.match import Proposed
from models.role import Role

SHOWN = 8


class Same(StrEnum):
    SAME = "same_money"
    OTHER = "other_money"


class Matching(Work, opens_with="/cocokkan", roles="agent officer"):
    """`/cocokkan 12` is about the proposal number 12."""

    decision = Choice(
        Same,
        tell=lambda turn, form: form.told(turn),
        when=lambda form: "whose" in form.answers,
    )

    @classmethod
    def known(cls, turn: Turn, argument: str) -> Answers:
        found = super().known(turn, argument) | whose(argument)
        here = cls(dict(found), turn.today)
        return found if here.row(turn) else super().known(turn, argument)

    def row(self, turn: Turn) -> Proposed | None:
        id = int(self.answers.get("whose", 0))
        return deciding.find(turn.db, role_of(turn, self), id)

    def told(self, turn: Turn) -> dict[str, object]:
        row = self.row(turn)
        return side_by_side.told(turn, row, deciding.lines(turn.db, row) if row else [])

    def done(self, turn: Turn) -> None:
        who = role_of(turn, self)
        if "whose" in self.answers:
            self.decide(turn, who)
        found = deciding.waiting(turn.db, who)
        turn.say("matching-open" if found else "matching-none", count=len(found))
        for each in found[:SHOWN]:
            label = turn.word("matching-one", number=f"{each.id}")
            turn.add_option(f"/cocokkan {each.id}", label)
        undo = ["/batalcocok"] if unmatching.accepted(turn.db, who) else []
        wrong = ["/niksalah"] if who.kind == Kind.OFFICER else []
        turn.offer(*undo, *wrong, "/kas", "/menu")

    def decide(self, turn: Turn, who: Role) -> None:
        row, same = self.row(turn), self.decision is Same.SAME
        try:
            if row is None:
                raise Refused("gone")
            deciding.decide(turn.db, row, who, same, turn.now)
        except Refused:
            return turn.say("matching-gone")
        turn.say("matching-accepted" if same else "matching-refused")
        if same and deciding.elsewhere(turn.db, row):
            turn.say("matching-misposted")
        return None
