"""What agents and workers ask of the branch about portfolios: an officer says yes or no."""

from enum import StrEnum

from bot.question import Choice, Lookup
from bot.state import Answers
from bot.turn import Turn
from handlers.agents import AgentName, chosen, named
from handlers.card import whose
from handlers.notify import tell_colleague
from handlers.posts import called, called_by_id
from handlers.roles import Work, role_of
from models import handing, scope
from models.case import About, Case
from models.role import Role

SHOWN = 8


class Decision(StrEnum):
    APPROVE = "approve"
    DECLINE = "decline"


class Requests(Work, opens_with="/permintaan", roles="officer"):
    """`/permintaan 12` is about the case number 12."""

    decision = Choice(
        Decision,
        tell=lambda turn, form: {"what": form.what(turn)},
        when=lambda form: "whose" in form.answers,
    )
    who = AgentName(when=lambda form: form.wants_agent)
    agent = Lookup(named, when=lambda form: form.wants_agent)

    @classmethod
    def known(cls, turn: Turn, argument: str) -> Answers:
        found = super().known(turn, argument)
        row = handing.find(turn.db, role_of(turn, cls(dict(found), turn.today)), whose(argument))
        return found | ({"whose": str(row.id), "about": row.about} if row else {})

    @property
    def wants_agent(self) -> bool:
        return self.answers["about"] == About.AGENT and self.decision is Decision.APPROVE

    def but(self, turn: Turn) -> int:
        row = self.row(turn)
        return int(row.details.get("agent") or 0) if row else 0

    def row(self, turn: Turn) -> Case | None:
        return handing.find(turn.db, role_of(turn, self), self.answers)

    def what(self, turn: Turn) -> str:
        row = self.row(turn)
        return sentence(turn, role_of(turn, self), row) if row else "-"

    def done(self, turn: Turn) -> None:
        if "whose" not in self.answers:
            return self.listed(turn)
        row, to = self.row(turn), chosen(turn, self)
        if row is None or (self.wants_agent and to is None):
            turn.say("requests-gone")
            return turn.offer("/permintaan", "/menu")
        officer, approved = role_of(turn, self), self.decision is Decision.APPROVE
        moved = handing.settle(turn.db, row, officer, approved, turn.now, to)
        turn.say("requests-approved" if approved else "requests-declined", count=moved)
        tell(turn, row, approved, to)
        return turn.offer("/permintaan", "/menu")

    def listed(self, turn: Turn) -> None:
        officer = role_of(turn, self)
        found = handing.waiting_for(turn.db, officer)
        turn.say("requests-open" if found else "requests-none", count=len(found))
        for row in found[:SHOWN]:
            turn.say_text(sentence(turn, officer, row))
            label = turn.word("requests-one", number=f"{row.id}")
            turn.add_option(f"/permintaan {row.id}", label)
        turn.offer("/menu")


def sentence(turn: Turn, officer: Role, row: Case) -> str:
    """Who asks for what, and how many people it is about."""
    number = f"{row.id}"
    if row.about == About.AGENT:
        theirs = called_by_id(turn, row.details.get("agent"))
        return turn.word("requests-other", number=number, who=theirs)
    frm, to = (called_by_id(turn, row.details[each]) for each in ("from", "to"))
    count = handing.count(turn.db, row, scope.people(officer))
    return turn.word("requests-handover", number=number, frm=frm, to=to, count=count)


def tell(turn: Turn, row: Case, approved: bool, to: Role | None) -> None:
    """Whoever asked hears the answer."""
    if row.person_id is None:
        return
    name = "request-approved" if approved else "request-declined"
    if row.about == About.AGENT:
        name = "request-agent-new" if approved else "request-agent-same"
    who = called(turn, to) if to else called_by_id(turn, row.details.get("agent"))
    values = {"who": who} if row.about == About.AGENT else {"number": f"{row.id}"}
    tell_colleague(turn, row.person_id, name, values, "/menu", key=f"answer:{row.id}")
