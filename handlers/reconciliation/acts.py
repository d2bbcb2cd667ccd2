"""Deposits and money under a wrong NIK decided: chat and desk alike."""

from enum import StrEnum
from functools import partial

from bot.texts import rupiah
from bot.turn import Turn
from handlers.cashbook.words import notify_match_reversed, payer_name
from handlers.notify import notify_colleague, notify_officers
from handlers.roles.words import role_holder_text
from models.cashbook.entries import NotAllowed
from models.contributions.matches import MatchProposal
from models.reconciliation import decisions, misposted, proposals
from models.reconciliation.misposted import Misposted
from models.roles.role import Role


def decide_match(turn: Turn, id: int, who: Role, is_same: bool) -> bool:
    """Say that a proposal is the same money, or other money; False when it is not theirs to
    accept, waits no more, or official data has changed. An agent's yes is a request to the
    officers."""
    try:
        row = proposals.require_waiting(turn.db, who, id)
        if is_same and not proposals.may_accept(turn.db, row, who):
            claim(turn, row, who)
            return False
        left = decisions.still_open(turn.db, row) if is_same else 0
        decisions.decide_proposal(turn.db, row, who, is_same, turn.now)
    except NotAllowed as refused:
        turn.say(f"matching-{refused.reason}")
        return False
    accepted = "matching-accepted-partly" if left else "matching-accepted"
    turn.say(accepted if is_same else "matching-refused", sum=left)
    misposted = is_same and proposals.official_entry_id(turn.db, row) is None
    if misposted:
        turn.say("matching-misposted")
        tell_agent(turn, row, who, "deposit-misposted")
    elif left:
        tell_agent(turn, row, who, "deposit-partly", left)
    else:
        tell_agent(turn, row, who, "deposit-matched" if is_same else "deposit-unmatched")
    return is_same


def tell_agent(turn: Turn, row: MatchProposal, by: Role, name: str, left: int = 0) -> None:
    """Tell the agent whose deposit it is what somebody else decided about it; `left`: rupiah that
    stay open. Nothing to an agent whose role has ended."""
    agent = turn.db.get_one(Role, row.agent_id)
    if agent.person_id == by.person_id or agent.ended_at is not None:
        return
    lines = decisions.all_lines(turn.db, row)
    values = {
        "names": ", ".join(dict.fromkeys(payer_name(turn, each) for each in lines)),
        "money": rupiah(sum(each.amount or 0 for each in lines)),
        "rest": rupiah(left),
    }
    key = f"{name}:{row.id}:{turn.now.isoformat()}"
    notify_colleague(turn, agent.person_id, name, values, "/kas", key=key)


def claim(turn: Turn, row: MatchProposal, agent: Role) -> None:
    """Ask the officers of the area to see that it is the same money."""
    proposals.claim_proposal(turn.db, row, agent, turn.now)

    def values(language: str) -> dict[str, object]:
        return {"who": role_holder_text(turn.db, partial(turn.texts, language), agent)}

    command, key, about = f"/cocokkan {row.id}", f"claimed:{row.id}", agent.person_id
    notify_officers(turn, agent.area, "matching-news", values, command, key=key, about=about)
    turn.say("matching-claimed")


class ReversalReason(StrEnum):
    PERSON = "not_this_person"
    MONTHS = "not_these_months"
    AMOUNT = "not_this_amount"
    SLIP = "pressed_wrong"


def reverse_match(turn: Turn, row: MatchProposal | None, who: Role, reason: str) -> bool:
    """Take an accepted proposal back and tell who paid; False when somebody was faster."""
    try:
        if row is None:
            raise NotAllowed("gone")
        reversals = decisions.reverse_proposal(turn.db, row, who, reason, turn.now)
    except NotAllowed:
        turn.say("reverse-match-gone")
        return False
    notify_match_reversed(turn, reversals)
    tell_agent(turn, row, who, "deposit-taken-back")
    turn.say("reverse-match-done")
    return True


class MoveDecision(StrEnum):
    MOVED = "nik_moved"
    OTHER = "nik_other_money"
    LATER = "nik_later"


def close_wrong_nik(turn: Turn, row: Misposted, officer: Role, moved: bool) -> None:
    """Say that the branch moved the money, or that it is somebody else's."""
    proposal = turn.db.get(MatchProposal, row.match.proposal_id) if row.match.proposal_id else None
    try:
        if moved:
            misposted.close_case(turn.db, row.case, misposted.MOVED, officer, turn.now)
        else:
            reversals = decisions.reverse_misposted(turn.db, row, officer, turn.now)
            notify_match_reversed(turn, reversals)
    except NotAllowed:
        return turn.say("matching-gone")
    if proposal:
        tell_agent(turn, proposal, officer, "deposit-moved" if moved else "deposit-taken-back")
    return turn.say("wrong-nik-thanks" if moved else "reverse-match-done")
