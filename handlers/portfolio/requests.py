"""What agents and workers ask of the branch about portfolios: an officer says yes or no.

An officer gives people who have no agent yet to one: those of a kelurahan, or of an RW in it.
"""

from enum import StrEnum

from bot.forms.questions import ChoiceQuestion, QueryQuestion, Question, YesNoQuestion
from bot.state import Answers
from bot.turn import Turn
from handlers import places
from handlers.notify import notify_colleague
from handlers.places import read_rw
from handlers.portfolio.transfer import AgentNameQuestion, agents_by_name, chosen
from handlers.roles.role_form import RoleForm, acting_role, parse_participant_id
from handlers.roles.words import role_holder_text, role_holder_text_by_id
from models.cases import Case, CaseKind
from models.portfolio import transfers
from models.roles import assignments
from models.roles.role import Role


class AssignAgent(RoleForm, opens_with="/tugaskan", roles="officer"):
    district = QueryQuestion(places.districts, match=places.read_place, feeds=("village",))
    village = QueryQuestion(places.villages, match=places.read_place)
    rw = Question(read_rw, optional=True)
    who = AgentNameQuestion()
    agent = QueryQuestion(agents_by_name)
    sure = YesNoQuestion(or_stop="assign-kept", tell=lambda turn, form: form.told(turn))

    def own_role_id(self, turn: Turn) -> int:
        return 0

    def selection(self, turn: Turn) -> assignments.ParticipantCondition:
        officer: Role = acting_role(turn, self)
        return assignments.without_agent(officer, self.village, self.answers.get("rw", ""))

    def told(self, turn: Turn) -> dict[str, object]:
        to = chosen(turn, self)
        count = assignments.count_participants(turn.db, self.selection(turn))
        return {"count": count, "who": role_holder_text(turn, to) if to else "-"}

    def finish(self, turn: Turn) -> None:
        to, officer = chosen(turn, self), acting_role(turn, self)
        if to is None:
            turn.say("transfer-out-gone")
        else:
            actor = f"role:{officer.id}"
            moved = assignments.assign_where(turn.db, self.selection(turn), to, actor, turn.now)
            turn.say(
                "assign-done" if moved else "assign-nobody",
                count=moved,
                who=role_holder_text(turn, to),
            )
        turn.offer("/tugaskan", "/menu")


SHOWN = 8


class TransferDecision(StrEnum):
    APPROVE = "approve"
    DECLINE = "decline"


class TransferRequests(RoleForm, opens_with="/permintaan", roles="officer"):
    """`/permintaan 12` is about the case number 12."""

    decision = ChoiceQuestion(
        TransferDecision,
        tell=lambda turn, form: {"what": form.what(turn)},
        when=lambda form: "whose" in form.answers,
    )
    who = AgentNameQuestion(when=lambda form: form.wants_agent)
    agent = QueryQuestion(agents_by_name, when=lambda form: form.wants_agent)

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        found = super().prefill(turn, argument)
        row = transfers.find_request(
            turn.db, acting_role(turn, cls(dict(found), turn.today)), parse_participant_id(argument)
        )
        return found | ({"whose": str(row.id), "about": row.kind} if row else {})

    @property
    def wants_agent(self) -> bool:
        return self.answers["about"] == CaseKind.AGENT and self.decision is TransferDecision.APPROVE

    def own_role_id(self, turn: Turn) -> int:
        row = self.row(turn)
        return int(row.details.get("agent") or 0) if row else 0

    def row(self, turn: Turn) -> Case | None:
        return transfers.find_request(turn.db, acting_role(turn, self), self.answers)

    def what(self, turn: Turn) -> str:
        row = self.row(turn)
        return request_text(turn, acting_role(turn, self), row) if row else "-"

    def finish(self, turn: Turn) -> None:
        if "whose" not in self.answers:
            return self.listed(turn)
        row, to = self.row(turn), chosen(turn, self)
        if row is None or (self.wants_agent and to is None):
            turn.say("requests-gone")
            return turn.offer("/permintaan", "/menu")
        officer, approved = acting_role(turn, self), self.decision is TransferDecision.APPROVE
        moved = transfers.decide_request(turn.db, row, officer, approved, turn.now, to)
        turn.say("requests-approved" if approved else "requests-declined", count=moved)
        notify_requester(turn, row, approved, to)
        return turn.offer("/permintaan", "/menu")

    def listed(self, turn: Turn) -> None:
        officer = acting_role(turn, self)
        found = transfers.find_open_requests(turn.db, officer)
        turn.say("requests-open" if found else "requests-none", count=len(found))
        for row in found[:SHOWN]:
            turn.say_text(request_text(turn, officer, row))
            label = turn.text("requests-one", number=f"{row.id}")
            turn.add_option(f"/permintaan {row.id}", label)
        turn.offer("/menu")


def request_text(turn: Turn, officer: Role, row: Case) -> str:
    """Who asks for what, and how many people it is about."""
    number = f"{row.id}"
    if row.kind == CaseKind.AGENT:
        theirs = role_holder_text_by_id(turn, row.details.get("agent"))
        return turn.text("requests-other", number=number, who=theirs)
    frm, to = (role_holder_text_by_id(turn, row.details[each]) for each in ("from", "to"))
    count = transfers.count_people(turn.db, row, officer)
    return turn.text("requests-handover", number=number, frm=frm, to=to, count=count)


def notify_requester(turn: Turn, row: Case, approved: bool, to: Role | None) -> None:
    """Whoever asked hears the answer."""
    if row.person_id is None:
        return
    name = "request-approved" if approved else "request-declined"
    if row.kind == CaseKind.AGENT:
        name = "request-agent-new" if approved else "request-agent-same"
    who = (
        role_holder_text(turn, to) if to else role_holder_text_by_id(turn, row.details.get("agent"))
    )
    values = {"who": who} if row.kind == CaseKind.AGENT else {"number": f"{row.id}"}
    notify_colleague(turn, row.person_id, name, values, "/menu", key=f"answer:{row.id}")
