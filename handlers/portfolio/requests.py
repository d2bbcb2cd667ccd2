"""An officer's decisions about portfolios: requests for a transfer or another agent, and giving
participants without an agent to one: those of a kelurahan, or of an RW in it."""

from bot.forms.questions import QueryQuestion, Question
from bot.forms.yes_no import YesNoQuestion
from bot.state import Answers
from bot.turn import Turn
from handlers import places
from handlers.answers import Verdict, VerdictQuestion
from handlers.portfolio.acts import assign_agent, decide_request, is_handover, request_text
from handlers.portfolio.choose_agent import (
    AgentNameQuestion,
    agent_options,
    chosen_agent,
    chosen_agent_text,
)
from handlers.roles.role_form import RoleForm, acting_role, parse_participant_id
from handlers.roles.words import people_text
from models.cases.cases import Case, CaseKind
from models.portfolio import transfers
from models.roles import assignments

SHOWN = 8
NAMED = 10
"""People whom a decision names."""


class TransferRequests(RoleForm, opens_with="/permintaan", roles="officer"):
    """The requests that wait; `/permintaan 12` decides number 12."""

    decision = VerdictQuestion(
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
        return self.answers["about"] == CaseKind.AGENT and self.decision is Verdict.APPROVE

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
        officer, approved = acting_role(turn, self), self.decision is Verdict.APPROVE
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
