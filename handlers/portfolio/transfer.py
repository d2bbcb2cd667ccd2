"""An agent gives people to another agent, or takes another's over: an officer must say yes.

A worker asks for another agent: the branch decides.

Choosing an agent by a part of the name: the questions that several conversations share.
"""

from typing import Any

from bot.forms.form import Form
from bot.forms.questions import QueryQuestion, Question, YesNoQuestion
from bot.state import Answers, UserInput
from bot.turn import Turn
from domain.invalid import Invalid
from handlers import answers
from handlers.notify import notify_colleague
from handlers.portfolio.people import RW
from handlers.roles.role_form import RoleForm, acting_role, parse_participant_id
from handlers.roles.words import role_holder_text, role_label
from models import cases
from models.cases import Case, CaseKind
from models.participants import participant
from models.participants.participant import Participant
from models.participants.standing import ANYBODY
from models.portfolio import portfolio, transfers
from models.roles import role
from models.roles.role import Role


class RequestOtherAgent(Form, opens_with="/gantiagen, ganti agen, ganti petugas"):
    sure = YesNoQuestion(or_stop="request-other-agent-kept")

    @classmethod
    def may_open(cls, turn: Turn) -> bool:
        row = participant.registration_of(turn.db, turn.person.id)
        if row is None or row.agent_id is None:
            turn.say("request-other-agent-none")
            turn.offer("/petugas", "/menu")
            return False
        if cases.unclosed_cases(turn.db, row.id, CaseKind.AGENT):
            turn.say("request-other-agent-already")
            turn.offer("/menu")
            return False
        return True

    def finish(self, turn: Turn) -> None:
        row = participant.registration_of(turn.db, turn.person.id)
        new = row is not None and transfers.request_other_agent(turn.db, row, turn.now)
        turn.say("request-other-agent-done" if new else "request-other-agent-already")
        turn.offer("/menu")


def read_name_part(turn: Turn, text: str) -> str:
    return answers.read_line(text, 2, 60)


class AgentNameQuestion(Question[str]):
    """A part of the name of an agent other than the asking one."""

    def __init__(self, **how: Any) -> None:
        super().__init__(read_name_part, verbatim=True, feeds=("agent",), **how)

    def accept(self, turn: Turn, form: Any, said: UserInput) -> str:
        kept = super().accept(turn, form, said)
        if not role.find_agents(turn.db, kept, form.own_role_id(turn)):
            raise Invalid("no-such-agent")
        return kept


def agents_by_name(turn: Turn, form: Any) -> list[tuple[str, str]]:
    """The agents of that name, as options."""
    found = role.find_agents(turn.db, form.answers.get("who", ""), form.own_role_id(turn))
    return [(str(each.id), role_label(turn, each)) for each in found]


def chosen(turn: Turn, form: Any) -> Role | None:
    """The agent; None when the role has ended meanwhile."""
    return role.find_agent(turn.db, form.answers.get("agent", ""))


ALL = "all"


def read_rw_or_all(turn: Turn, text: str) -> str:
    """ALL, or an RW as "005"."""
    said = text.strip().casefold()
    if said in (ALL, "semua", "semuanya", turn.text("transfer-out-all").casefold()):
        return ALL
    found = RW.fullmatch(said)
    if found is None:
        raise Invalid("transfer-out-part")
    return f"{int(found[1]):03d}"


class TransferOut(RoleForm, opens_with="/serahkan", roles="agent"):
    """Everybody, those of one RW, or with `/serahkan 42` one person."""

    part = Question(
        read_rw_or_all,
        suggest=lambda turn, form: [(ALL, turn.text("transfer-out-all"))],
        when=lambda form: "whose" not in form.answers,
    )
    who = AgentNameQuestion()
    agent = QueryQuestion(agents_by_name)
    sure = YesNoQuestion(or_stop="transfer-out-kept", tell=lambda turn, form: form.told(turn))

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        return super().prefill(turn, argument) | parse_participant_id(argument)

    def own_role_id(self, turn: Turn) -> int:
        return acting_role(turn, self).id

    def people(self, turn: Turn) -> list[int]:
        where = ANYBODY if self.answers.get("part") == ALL else Participant.rw == self.rw
        if "whose" in self.answers:
            where = Participant.id == int(self.answers["whose"])
        return portfolio.find_participant_ids(turn.db, acting_role(turn, self), where)

    @property
    def rw(self) -> str:
        return self.answers.get("part", "")

    def told(self, turn: Turn) -> dict[str, object]:
        to = chosen(turn, self)
        return {"count": len(self.people(turn)), "who": role_holder_text(turn, to) if to else "-"}

    def finish(self, turn: Turn) -> None:
        mine, to, ids = acting_role(turn, self), chosen(turn, self), self.people(turn)
        if to is None or not ids:
            turn.say("transfer-out-nobody" if to else "transfer-out-gone")
            return turn.offer("/serahkan", "/menu")
        some = None if self.answers.get("part") == ALL else ids
        return notify_officers(
            turn, transfers.request_transfer(turn.db, mine, to, mine, turn.now, some), mine.area
        )


class TransferIn(RoleForm, opens_with="/ambilalih", roles="agent"):
    """The whole portfolio of another agent."""

    who = AgentNameQuestion()
    agent = QueryQuestion(agents_by_name)
    sure = YesNoQuestion(or_stop="transfer-out-kept", tell=lambda turn, form: form.told(turn))

    def own_role_id(self, turn: Turn) -> int:
        return acting_role(turn, self).id

    def told(self, turn: Turn) -> dict[str, object]:
        frm = chosen(turn, self)
        return {"who": role_holder_text(turn, frm) if frm else "-"}

    def finish(self, turn: Turn) -> None:
        mine, frm = acting_role(turn, self), chosen(turn, self)
        if frm is None:
            turn.say("transfer-out-gone")
            return turn.offer("/ambilalih", "/menu")
        return notify_officers(
            turn, transfers.request_transfer(turn.db, frm, mine, mine, turn.now), frm.area
        )


def notify_officers(turn: Turn, row: Case, area: str) -> None:
    """Every officer of the area gets the request, with a button to decide."""
    way, values = f"/permintaan {row.id}", {"number": f"{row.id}"}
    for officer in role.officers_of_area(turn.db, area):
        key = f"request:{row.id}:{officer.id}"
        notify_colleague(turn, officer.person_id, "request-asked", values, way, key=key)
    turn.say("transfer-out-asked", number=f"{row.id}")
    turn.offer("/portofolio", "/menu")
