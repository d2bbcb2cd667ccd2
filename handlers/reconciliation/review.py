"""Deciding whether a deposit and official data are the same money, and taking a decision back.

An officer of the area decides, and may take it back. The agent whose money it is may say that it is
other money, and ask an officer to see that it is the same.
"""

from enum import StrEnum
from functools import partial
from typing import Any

from bot.channels.channel import truncate
from bot.forms.questions import ChoiceQuestion, QueryQuestion, YesNoQuestion
from bot.state import Answers
from bot.turn import Turn
from domain.reminders.contact_rules import to_local_time
from domain.roles import RoleKind
from handlers.cashbook.words import notify_match_reversed, payer_name
from handlers.portfolio.words import LABEL
from handlers.reconciliation.words import proposal_values
from handlers.roles.news import notify_officers
from handlers.roles.role_form import RoleForm, acting_role, parse_participant_id
from handlers.roles.words import role_holder_text
from models.cashbook.entries import NotAllowed
from models.contributions.matches import MatchProposal
from models.reconciliation import proposals
from models.roles.role import Role

MOST_BUTTONS = 8


class MatchDecision(StrEnum):
    SAME = "same_money"
    OTHER = "other_money"


class ReviewMatches(RoleForm, opens_with="/cocokkan", roles="agent officer"):
    """`/cocokkan 12` is about the proposal number 12."""

    decision = ChoiceQuestion(
        MatchDecision,
        yes=MatchDecision.SAME,
        no=MatchDecision.OTHER,
        tell=lambda turn, form: form.values(turn),
        when=lambda form: "whose" in form.answers,
    )

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        found = super().prefill(turn, argument)
        numbered = found | parse_participant_id(argument)
        return numbered if cls(dict(numbered), turn.today).proposal(turn) else found

    def proposal(self, turn: Turn) -> MatchProposal | None:
        id = int(self.answers.get("whose", 0))
        return proposals.find_waiting(turn.db, acting_role(turn, self), id)

    def values(self, turn: Turn) -> dict[str, object]:
        row = self.proposal(turn)
        return proposal_values(turn, row, proposals.open_lines(turn.db, row) if row else [])

    def finish(self, turn: Turn) -> None:
        who = acting_role(turn, self)
        if "whose" in self.answers:
            decide_match(turn, self.proposal(turn), who, self.decision is MatchDecision.SAME)
        waiting = proposals.waiting_proposals(turn.db, who)
        turn.say("matching-open" if waiting else "matching-none", count=len(waiting))
        for row in waiting[:MOST_BUTTONS]:
            payer = payer_name(turn, proposals.all_lines(turn.db, row)[0])
            label = turn.text("matching-one", number=f"{row.id}", name=payer)
            turn.add_option(f"/cocokkan {row.id}", truncate(label, LABEL))
        is_officer = who.kind == RoleKind.OFFICER
        reverse = is_officer and proposals.accepted_proposals(turn.db, who)
        turn.offer(*(("/batalcocok",) if reverse else ()), *(("/niksalah",) if is_officer else ()))
        turn.offer("/kas", "/menu")


def decide_match(turn: Turn, row: MatchProposal | None, who: Role, is_same: bool) -> bool:
    """Say that a proposal is the same money, or other money; False when it is not theirs to
    accept, or waits no more. An agent's yes is a request to the officers."""
    try:
        if row is None:
            raise NotAllowed("gone")
        if is_same and not proposals.may_accept(turn.db, row, who):
            claim(turn, row, who)
            return False
        left = proposals.still_open(turn.db, row)
        proposals.decide_proposal(turn.db, row, who, is_same, turn.now)
    except NotAllowed:
        turn.say("matching-gone")
        return False
    accepted = "matching-accepted-partly" if left else "matching-accepted"
    turn.say(accepted if is_same else "matching-refused", sum=left)
    if is_same and proposals.official_entry_id(turn.db, row) is None:
        turn.say("matching-misposted")
    return is_same


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


def accepted_options(turn: Turn, form: Any) -> list[tuple[str, str]]:
    """The newest proposals that may be taken back: the day of the decision and the payer."""
    options = []
    for row in proposals.accepted_proposals(turn.db, acting_role(turn, form)):
        payer = payer_name(turn, proposals.all_lines(turn.db, row)[0])
        day = f"{to_local_time(row.decided_at):%d/%m}" if row.decided_at else "-"
        options.append((f"{row.id}", truncate(f"{day}: {payer}", LABEL)))
    return options


def is_not_empty(form: Any) -> bool:
    """Whether there was anything to take back when the form was opened."""
    return "empty" not in form.answers


class ReverseMatch(RoleForm, opens_with="/batalcocok", roles="officer"):
    which = QueryQuestion(accepted_options, when=is_not_empty)
    reason = ChoiceQuestion(
        ReversalReason, tell=lambda turn, form: form.values(turn), when=is_not_empty
    )
    sure = YesNoQuestion(or_stop="reverse-match-kept", when=is_not_empty)

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        found = super().prefill(turn, argument)
        none = not accepted_options(turn, cls(dict(found), turn.today))
        return found | ({"empty": "yes"} if none else {})

    def proposal(self, turn: Turn) -> MatchProposal | None:
        return proposals.find_accepted(turn.db, acting_role(turn, self), self.which)

    def values(self, turn: Turn) -> dict[str, object]:
        row = self.proposal(turn)
        values = proposal_values(turn, row, proposals.all_lines(turn.db, row) if row else [])
        return {each: values[each] for each in ("ours", "theirs", "why")}

    def finish(self, turn: Turn) -> None:
        if "empty" in self.answers:
            turn.say("reverse-match-nothing")
            return turn.offer("/cocokkan", "/menu")
        if not reverse_match(turn, self.proposal(turn), acting_role(turn, self), self.reason):
            return turn.offer("/cocokkan", "/menu")
        return turn.offer("/cocokkan", "/kas", "/menu")


def reverse_match(turn: Turn, row: MatchProposal | None, who: Role, reason: str) -> bool:
    """Take an accepted proposal back and tell who paid; False when somebody was faster."""
    try:
        if row is None:
            raise NotAllowed("gone")
        reversals = proposals.reverse_proposal(turn.db, row, who, reason, turn.now)
    except NotAllowed:
        turn.say("reverse-match-gone")
        return False
    notify_match_reversed(turn, reversals)
    turn.say("reverse-match-done")
    return True
