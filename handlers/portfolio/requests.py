"""An officer's decisions about portfolios: requests for a transfer or another agent, and giving
participants without an agent to one: those of a kelurahan, or of an RW in it."""

from enum import StrEnum

from bot.forms.questions import ChoiceQuestion, QueryQuestion, Question, YesNoQuestion
from bot.state import Answers
from bot.turn import Turn
from domain.parsing.people.nik import mask_niks
from handlers import places
from handlers.portfolio.acts import assign_agent, decide_request
from handlers.portfolio.choose_agent import (
    AgentNameQuestion,
    agent_options,
    chosen_agent,
    chosen_agent_text,
)
from handlers.roles.role_form import RoleForm, acting_role, parse_participant_id
from handlers.roles.words import open_money_text, people_text, role_holder_text
from models.cases import messages
from models.cases.cases import Case, CaseKind
from models.contributions.ledger import LedgerEntry
from models.portfolio import transfers
from models.roles import assignments, four_eyes, scope
from models.roles.role import Role

SHOWN = 8
NAMED = 10
"""People whom a decision names."""


class TransferDecision(StrEnum):
    APPROVE = "approve"
    DECLINE = "decline"


class TransferRequests(RoleForm, opens_with="/permintaan", roles="officer"):
    """The requests that wait; `/permintaan 12` decides number 12."""

    decision = ChoiceQuestion(
        TransferDecision,
        yes=TransferDecision.APPROVE,
        no=TransferDecision.DECLINE,
        tell=lambda turn, form: {"what": form.request_text(turn)},
        when=lambda form: "whose" in form.answers,
    )
    who = AgentNameQuestion(when=lambda form: form.needs_agent)
    agent = QueryQuestion(agent_options, when=lambda form: form.needs_agent)

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        known = super().prefill(turn, argument)
        row = transfers.find_request(
            turn.db, cls.opening_role(turn), parse_participant_id(argument)
        )
        return known | ({"whose": str(row.id), "about": row.kind} if row else {})

    @property
    def needs_agent(self) -> bool:
        return self.answers["about"] == CaseKind.AGENT and self.decision is TransferDecision.APPROVE

    def excluded_role_id(self, turn: Turn) -> int:
        row = self.request(turn)
        return int(row.details.get("agent") or 0) if row else 0

    def request(self, turn: Turn) -> Case | None:
        """The request that was named; None when it was decided meanwhile."""
        return transfers.find_request(turn.db, acting_role(turn, self), self.answers)

    def request_text(self, turn: Turn) -> str:
        row = self.request(turn)
        if row is None:
            return "-"
        officer = acting_role(turn, self)
        people = transfers.moving_people(turn.db, row, officer) if is_handover(row) else ()
        names = people_text(turn.db, turn.text, people, NAMED, "\n")
        return "\n".join(filter(None, [request_text(turn, officer, row), names]))

    def finish(self, turn: Turn) -> None:
        if "whose" not in self.answers:
            return self.say_waiting(turn)
        row, new_agent = self.request(turn), chosen_agent(turn, self)
        if row is None or (self.needs_agent and new_agent is None):
            turn.say("requests-gone")
            return turn.offer("/permintaan", "/menu")
        officer, approved = acting_role(turn, self), self.decision is TransferDecision.APPROVE
        decide_request(turn, row, officer, approved, new_agent)
        return turn.offer("/permintaan", "/menu")

    def say_waiting(self, turn: Turn) -> None:
        officer = acting_role(turn, self)
        waiting = transfers.find_open_requests(turn.db, officer)
        turn.say("requests-open" if waiting else "requests-none", count=len(waiting))
        for row in waiting[:SHOWN]:
            turn.say_text(request_text(turn, officer, row))
            label = turn.text("requests-one", number=f"{row.id}")
            turn.add_option(f"/permintaan {row.id}", label)
        turn.offer(*(() if waiting else ("/kasus",)), "/menu")


def is_handover(row: Case) -> bool:
    return row.kind == CaseKind.HANDOVER


def request_text(turn: Turn, officer: Role, row: Case) -> str:
    """The request with who asks and why, the agents it names, how many it is about, and the money
    that the agent holds of them."""
    number, why = f"{row.id}", mask_niks(messages.request_of(turn.db, row).get("why", "-"))
    if not is_handover(row):
        who = role_holder_text(turn.db, turn.text, row.details.get("agent"))
        asking = scope.find_participant(turn.db, officer, row.participant_id or 0)
        name = people_text(turn.db, turn.text, [asking] if asking else [], 1, "")
        text = turn.text("requests-other", number=number, name=name, who=who, why=why)
        own = LedgerEntry.participant_id == row.participant_id
        money = open_money_text(turn.db, turn.text, row.details.get("agent") or 0, own)
        return f"{text} {money}".rstrip()
    agreed = row.details.get("agreed")
    text = turn.text(
        "requests-handover",
        number=number,
        frm=role_holder_text(turn.db, turn.text, row.details["from"]),
        to=role_holder_text(turn.db, turn.text, row.details["to"]),
        count=transfers.count_people(turn.db, row, officer),
        why=why,
        agreed="yes" if agreed else "asked" if is_asked(turn, row) else "own",
    )
    moving = transfers.money_of_moving(row)
    money = open_money_text(turn.db, turn.text, row.details["from"], moving)
    return f"{text} {money}".rstrip()


def is_asked(turn: Turn, row: Case) -> bool:
    """Whether the receiving agent is somebody else than whoever asked, and was asked too."""
    return four_eyes.holder_id(turn.db, row.details["to"]) != row.person_id


class AssignAgent(RoleForm, opens_with="/tugaskan", roles="officer"):
    district = QueryQuestion(places.districts, match=places.read_place, feeds=("village",))
    village = QueryQuestion(places.villages, match=places.read_place)
    rw = Question(places.read_rw, optional=True)
    who = AgentNameQuestion()
    agent = QueryQuestion(agent_options)
    sure = YesNoQuestion(
        or_stop="assign-kept",
        tell=lambda turn, form: {
            "count": assignments.count_participants(turn.db, form.participants(turn)),
            "who": chosen_agent_text(turn, form),
        },
    )

    def excluded_role_id(self, turn: Turn) -> int:
        return 0

    def participants(self, turn: Turn) -> assignments.ParticipantCondition:
        """The condition of those who are to be assigned."""
        officer = acting_role(turn, self)
        return assignments.without_agent(officer, self.village, self.answers.get("rw", ""))

    def finish(self, turn: Turn) -> None:
        agent, officer = chosen_agent(turn, self), acting_role(turn, self)
        if agent is None:
            turn.say("transfer-out-gone")
        else:
            assign_agent(turn, officer, self.village, self.answers.get("rw", ""), agent)
        turn.offer("/tugaskan", "/menu")
