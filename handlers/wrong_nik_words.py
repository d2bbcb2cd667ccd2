"""A case of money under a wrong NIK in words: both numbers, who said so, what became of it."""

from bot.texts import rupiah
from bot.turn import Turn
from domain.courtesy import local
from handlers.cash_lines import name_of, period
from handlers.posts import called_by_id
from handlers.side_by_side import digits
from models.match import Proposed
from models.misposted import MOVED, UNTIED, Misposted

ENDS = {MOVED: "wrongnik-moved", UNTIED: "wrongnik-untied", "posted": "wrongnik-posted"}


def whole(turn: Turn, row: Misposted) -> str:
    proposal = turn.db.get(Proposed, row.match.proposal_id) if row.match.proposal_id else None
    numbers = [*digits(turn, proposal, [row.line])] if proposal else []
    return "\n".join([short(turn, row), *numbers, accepted(turn, row), state(turn, row)])


def short(turn: Turn, row: Misposted) -> str:
    return turn.word(
        "wrongnik-line",
        number=f"{row.case.id}",
        name=name_of(turn, row.line),
        sum=rupiah(row.line.amount or 0),
        period=period(turn, row.line),
        agent=called_by_id(turn, row.line.agent_id),
    )


def accepted(turn: Turn, row: Misposted) -> str:
    who = called_by_id(turn, int(row.match.decided_by.partition(":")[2]))
    return turn.word("wrongnik-accepted", who=who, day=local(row.match.at).date())


def state(turn: Turn, row: Misposted) -> str:
    if row.case.closed_at is None:
        return turn.word("wrongnik-waits")
    word = ENDS.get(row.case.closed_why or "", "wrongnik-closed")
    who = called_by_id(turn, row.case.details.get("decided_by"))
    return turn.word(word, who=who, day=local(row.case.closed_at).date())
