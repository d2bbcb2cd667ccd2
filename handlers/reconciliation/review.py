"""Taking back that a deposit is in official data: by who accepted it, or an officer.

Deposits and official data side by side: the agent or an officer says whether they are one.
"""

from enum import StrEnum
from typing import Any

from bot.channels.channel import truncate
from bot.forms.questions import ChoiceQuestion, QueryQuestion, YesNoQuestion
from bot.state import Answers
from bot.turn import Turn
from domain.reminders.contact_rules import to_local_time
from domain.roles import RoleKind
from handlers.cashbook import receipts
from handlers.cashbook.words import payer_name
from handlers.portfolio.words import LABEL
from handlers.reconciliation import words
from handlers.roles.role_form import RoleForm, acting_role, parse_participant_id
from models.cashbook.entries import NotAllowed
from models.cashbook.matches import MatchProposal
from models.reconciliation import ties
from models.roles.role import Role

SHOWN = 8


class MatchDecision(StrEnum):
    SAME = "same_money"
    OTHER = "other_money"


class ReviewMatches(RoleForm, opens_with="/cocokkan", roles="agent officer"):
    """`/cocokkan 12` is about the proposal number 12."""

    decision = ChoiceQuestion(
        MatchDecision,
        tell=lambda turn, form: form.told(turn),
        when=lambda form: "whose" in form.answers,
    )

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        found = super().prefill(turn, argument) | parse_participant_id(argument)
        here = cls(dict(found), turn.today)
        return found if here.row(turn) else super().prefill(turn, argument)

    def row(self, turn: Turn) -> MatchProposal | None:
        id = int(self.answers.get("whose", 0))
        return ties.find_open(turn.db, acting_role(turn, self), id)

    def told(self, turn: Turn) -> dict[str, object]:
        row = self.row(turn)
        return words.proposal_values(turn, row, ties.open_lines(turn.db, row) if row else [])

    def finish(self, turn: Turn) -> None:
        who = acting_role(turn, self)
        if "whose" in self.answers:
            self.decide(turn, who)
        found = ties.waiting_proposals(turn.db, who)
        turn.say("matching-open" if found else "matching-none", count=len(found))
        for each in found[:SHOWN]:
            label = turn.text("matching-one", number=f"{each.id}")
            turn.add_option(f"/cocokkan {each.id}", label)
        undo = ["/batalcocok"] if ties.accepted_proposals(turn.db, who) else []
        wrong = ["/niksalah"] if who.kind == RoleKind.OFFICER else []
        turn.offer(*undo, *wrong, "/kas", "/menu")

    def decide(self, turn: Turn, who: Role) -> None:
        row, same = self.row(turn), self.decision is MatchDecision.SAME
        try:
            if row is None:
                raise NotAllowed("gone")
            ties.decide_proposal(turn.db, row, who, same, turn.now)
        except NotAllowed:
            return turn.say("matching-gone")
        turn.say("matching-accepted" if same else "matching-refused")
        if same and ties.is_under_other_nik(turn.db, row):
            turn.say("matching-misposted")
        return None


class ReversalReason(StrEnum):
    PERSON = "not_this_person"
    MONTHS = "not_these_months"
    AMOUNT = "not_this_amount"
    SLIP = "pressed_wrong"


def choices(turn: Turn, form: Any) -> list[tuple[str, str]]:
    found = ties.accepted_proposals(turn.db, acting_role(turn, form))
    return [(f"{each.id}", short(turn, each)) for each in found]


def short(turn: Turn, row: MatchProposal) -> str:
    ours = ties.all_lines(turn.db, row)
    day = f"{to_local_time(row.decided_at):%d/%m}" if row.decided_at else "-"
    return truncate(f"{day}: {payer_name(turn, ours[0])}", LABEL)


class ReverseMatch(RoleForm, opens_with="/batalcocok", roles="agent officer"):
    which = QueryQuestion(choices, when=lambda form: "empty" not in form.answers)
    reason = ChoiceQuestion(
        ReversalReason,
        tell=lambda turn, form: form.told(turn),
        when=lambda form: "empty" not in form.answers,
    )
    sure = YesNoQuestion(
        or_stop="reverse-match-kept", when=lambda form: "empty" not in form.answers
    )

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        found = super().prefill(turn, argument)
        none = not choices(turn, cls(dict(found), turn.today))
        return found | ({"empty": "yes"} if none else {})

    def row(self, turn: Turn) -> MatchProposal | None:
        return ties.find_accepted(turn.db, acting_role(turn, self), self.which)

    def told(self, turn: Turn) -> dict[str, object]:
        row = self.row(turn)
        ours = ties.all_lines(turn.db, row) if row else []
        found = words.proposal_values(turn, row, ours)
        return {each: found[each] for each in ("ours", "theirs", "why")}

    def finish(self, turn: Turn) -> None:
        if "empty" in self.answers:
            turn.say("reverse-match-nothing")
            return turn.offer("/cocokkan", "/menu")
        row = self.row(turn)
        try:
            if row is None:
                raise NotAllowed("gone")
            undone = ties.reverse_proposal(
                turn.db, row, acting_role(turn, self), self.reason, turn.now
            )
        except NotAllowed:
            turn.say("reverse-match-gone")
            return turn.offer("/cocokkan", "/menu")
        receipts.tell_match_reversed(turn, undone)
        turn.say("reverse-match-done")
        return turn.offer("/cocokkan", "/kas", "/menu")
