"""Deciding whether a deposit and official data are the same money, and taking a decision back.

An officer of the area decides, and may take it back. The agent whose money it is may say that it is
other money, and ask an officer to see that it is the same.
"""

from enum import StrEnum
from typing import Any

from bot.forms.questions import ChoiceQuestion, QueryQuestion
from bot.forms.yes_no import YesNoQuestion
from bot.message import LONGEST_LABEL
from bot.state import Answers
from bot.turn import Turn
from domain.calendar import to_local_time
from domain.markup import truncate
from domain.roles import RoleKind
from handlers.cashbook.words import payer_name
from handlers.reconciliation.acts import ReversalReason, decide_match, reverse_match
from handlers.reconciliation.words import proposal_values
from handlers.roles.role_form import RoleForm, acting_role, is_not_empty, parse_participant_id
from handlers.roles.words import open_money_text
from models.contributions.matches import MatchProposal
from models.reconciliation import decisions, proposals

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
        asked = cls(dict(numbered), turn.today)
        if asked.proposal(turn):
            return numbered
        changed = proposals.is_outdated(turn.db, acting_role(turn, asked), asked.number)
        return found | ({"outdated": "yes"} if changed else {})

    @property
    def number(self) -> int:
        """The number of the proposal that it is about, else 0."""
        return int(self.answers.get("whose", 0))

    def proposal(self, turn: Turn) -> MatchProposal | None:
        return proposals.find_waiting(turn.db, acting_role(turn, self), self.number)

    def values(self, turn: Turn) -> dict[str, object]:
        row = self.proposal(turn)
        return proposal_values(turn, row, proposals.open_lines(turn.db, row) if row else [])

    def finish(self, turn: Turn) -> None:
        who = acting_role(turn, self)
        if "outdated" in self.answers:
            turn.say("matching-outdated")
        if "whose" in self.answers:
            decide_match(turn, self.number, who, self.decision is MatchDecision.SAME)
        # What was just asked of the officers is no work of the agent's any more.
        whole = proposals.waiting_proposals(turn.db, who)
        waiting = [each for each in whole if each.id != self.number]
        if waiting or not whole:
            turn.say("matching-open" if waiting else "matching-none", count=len(waiting))
        is_officer = who.kind == RoleKind.OFFICER
        if not (whole or is_officer) and (money := open_money_text(turn.db, turn.text, who.id)):
            turn.say_text(money)  # with nothing to match, an agent asks where the money is
        for row in waiting[:MOST_BUTTONS]:
            payer = payer_name(turn, decisions.all_lines(turn.db, row)[0])
            label = turn.text("matching-one", number=f"{row.id}", name=payer)
            turn.add_option(f"/cocokkan {row.id}", truncate(label, LONGEST_LABEL))
        reverse = is_officer and decisions.accepted_proposals(turn.db, who)
        turn.offer(*(("/batalcocok",) if reverse else ()), *(("/niksalah",) if is_officer else ()))
        turn.offer("/kas", "/menu")


def accepted_options(turn: Turn, form: Any) -> list[tuple[str, str]]:
    """The newest proposals that may be taken back: the day of the decision and the payer."""
    options = []
    for row in decisions.accepted_proposals(turn.db, acting_role(turn, form)):
        payer = payer_name(turn, decisions.all_lines(turn.db, row)[0])
        day = f"{to_local_time(row.decided_at):%d/%m}" if row.decided_at else "-"
        options.append((f"{row.id}", truncate(f"{day}: {payer}", LONGEST_LABEL)))
    return options


class ReverseMatch(RoleForm, opens_with="/batalcocok", roles="officer"):
    takes_back = True

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
        return decisions.find_accepted(turn.db, acting_role(turn, self), self.which)

    def values(self, turn: Turn) -> dict[str, object]:
        row = self.proposal(turn)
        values = proposal_values(turn, row, decisions.all_lines(turn.db, row) if row else [])
        return {each: values[each] for each in ("ours", "theirs", "why")}

    def finish(self, turn: Turn) -> None:
        if "empty" in self.answers:
            turn.say("reverse-match-nothing")
            return turn.offer("/cocokkan", "/menu")
        if not reverse_match(turn, self.proposal(turn), acting_role(turn, self), self.reason):
            return turn.offer("/cocokkan", "/menu")
        return turn.offer("/cocokkan", "/kas", "/menu")
