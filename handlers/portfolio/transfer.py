"""Asking for a transfer, which an officer decides: an agent hands participants over or takes a
portfolio over, and a participant wants another agent."""

from bot.forms.form import Form
from bot.forms.questions import QueryQuestion, Question, YesNoQuestion
from bot.state import Answers
from bot.turn import Turn
from domain.invalid import Invalid
from handlers.notify import notify_colleague
from handlers.portfolio.choose_agent import (
    AgentNameQuestion,
    agent_options,
    chosen_agent,
    chosen_agent_text,
)
from handlers.portfolio.people import RW
from handlers.roles.role_form import RoleForm, acting_role, parse_participant_id
from models.cases import cases
from models.cases.cases import Case, CaseKind
from models.participants import participant
from models.participants.participant import Participant
from models.participants.standing import ANYBODY
from models.portfolio import portfolio, transfers
from models.roles import role

ALL = "all"


def read_rw_or_all(turn: Turn, text: str) -> str:
    """ALL, or an RW as "005"."""
    typed = text.strip().casefold()
    if typed in (ALL, "semua", "semuanya", turn.text("transfer-out-all").casefold()):
        return ALL
    found = RW.fullmatch(typed)
    if found is None:
        raise Invalid("transfer-out-part")
    return f"{int(found[1]):03d}"


class TransferOut(RoleForm, opens_with="/serahkan", roles="agent"):
    """The whole portfolio, those of one RW, or with `/serahkan 42` one participant."""

    part = Question(
        read_rw_or_all,
        suggest=lambda turn, form: [(ALL, turn.text("transfer-out-all"))],
        when=lambda form: "whose" not in form.answers,
    )
    who = AgentNameQuestion()
    agent = QueryQuestion(agent_options)
    sure = YesNoQuestion(
        or_stop="transfer-out-kept",
        tell=lambda turn, form: {
            "count": len(form.participant_ids(turn)),
            "who": chosen_agent_text(turn, form),
        },
    )

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        return super().prefill(turn, argument) | parse_participant_id(argument)

    def excluded_role_id(self, turn: Turn) -> int:
        return acting_role(turn, self).id

    def participant_ids(self, turn: Turn) -> list[int]:
        part = self.answers.get("part", "")
        where = ANYBODY if part == ALL else Participant.rw == part
        if "whose" in self.answers:
            where = Participant.id == int(self.answers["whose"])
        return portfolio.find_participant_ids(turn.db, acting_role(turn, self), where)

    def finish(self, turn: Turn) -> None:
        mine, to = acting_role(turn, self), chosen_agent(turn, self)
        ids = self.participant_ids(turn)
        if to is None or not ids:
            turn.say("transfer-out-nobody" if to else "transfer-out-gone")
            return turn.offer("/serahkan", "/menu")
        some = None if self.answers.get("part") == ALL else ids
        row = transfers.request_transfer(turn.db, mine, to, mine, turn.now, some)
        return notify_officers(turn, row, mine.area)


class TransferIn(RoleForm, opens_with="/ambilalih", roles="agent"):
    """The whole portfolio of another agent."""

    who = AgentNameQuestion()
    agent = QueryQuestion(agent_options)
    sure = YesNoQuestion(
        or_stop="transfer-out-kept",
        tell=lambda turn, form: {"who": chosen_agent_text(turn, form)},
    )

    def excluded_role_id(self, turn: Turn) -> int:
        return acting_role(turn, self).id

    def finish(self, turn: Turn) -> None:
        mine, other = acting_role(turn, self), chosen_agent(turn, self)
        if other is None:
            turn.say("transfer-out-gone")
            return turn.offer("/ambilalih", "/menu")
        row = transfers.request_transfer(turn.db, other, mine, mine, turn.now)
        return notify_officers(turn, row, other.area)


def notify_officers(turn: Turn, row: Case, area: str) -> None:
    """Send the request to every officer who may decide it, with a button for that, and say so."""
    command, values = f"/permintaan {row.id}", {"number": f"{row.id}"}
    for officer in role.officers_of_area(turn.db, area):
        if not transfers.may_decide(turn.db, row, officer):
            continue
        key = f"request:{row.id}:{officer.id}"
        notify_colleague(turn, officer.person_id, "request-asked", values, command, key=key)
    turn.say("transfer-out-asked", **values)
    turn.offer("/portofolio", "/menu")


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
