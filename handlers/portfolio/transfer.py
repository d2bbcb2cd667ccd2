"""Asking for a transfer, which an officer decides: an agent hands participants over or takes a
portfolio over, and a participant wants another agent."""

import re
from contextlib import suppress
from typing import Any

from bot.forms.form import Form
from bot.forms.questions import QueryQuestion, Question
from bot.forms.yes_no import YesNoQuestion
from bot.state import Answers, UserInput
from bot.turn import Turn
from domain.invalid import Ambiguous, Invalid
from handlers.portfolio.acts import answer_offer, ask_take_over, ask_transfer, read_reason
from handlers.portfolio.choose_agent import (
    AgentNameQuestion,
    agent_options,
    chosen_agent,
    chosen_agent_text,
)
from handlers.portfolio.people import RW as RW_SAID
from handlers.roles.role_form import NumberedForm, RoleForm, acting_role, id_of_one
from handlers.roles.words import open_money_text, people_text, role_holder_text
from models import regions
from models.cases import cases
from models.cases.cases import Case, CaseKind
from models.contributions.ledger import LedgerEntry
from models.participants import participant
from models.participants.participant import Participant
from models.participants.standing import ANYBODY
from models.portfolio import portfolio, transfers
from models.roles import assignments, role

TO_AGENT = re.compile(
    r"\b(?:ke|kepada|sama|to)\W+(?:agen\W+)?(?:(?:bu|ibu|pak|bapak|mbak|mas|bang|si)\W+)?(\w{3,30})",
    re.IGNORECASE,
)
"""Before the name of the agent who is to have them."""
ALL = "all"
NAMED = 10
"""People whom a question names."""


def read_rw_or_all(turn: Turn, text: str) -> str:
    """ALL, or an RW as "005"."""
    typed = text.strip().casefold()
    if typed in (ALL, "semua", "semuanya", turn.text("transfer-out-all").casefold()):
        return ALL
    found = RW_SAID.fullmatch(typed)
    if found is None:
        raise Invalid("transfer-out-part")
    return f"{int(found[1]):03d}"


class PartQuestion(Question[str]):
    """ALL, or an RW in which somebody of the portfolio lives."""

    def accept(self, turn: Turn, form: Any, given: UserInput) -> str:
        kept = super().accept(turn, form, given)
        if kept != ALL and not villages(turn, form, kept):
            raise Invalid("transfer-out-nobody")
        return kept


def villages(turn: Turn, form: Any, rw: str) -> list[tuple[str, int]]:
    return portfolio.villages_of_rw(turn.db, acting_role(turn, form), rw)


def village_options(turn: Turn, form: Any) -> list[tuple[str, str]]:
    """The villages of this RW number, with how many people live there."""
    return [
        (code, turn.text("transfer-out-in", place=regions.name(turn.db, code), count=count))
        for code, count in villages(turn, form, form.answers.get("part", ""))
    ]


class TransferOut(NumberedForm, opens_with="/serahkan", roles="agent"):
    """The whole portfolio, those of one RW, or with `/serahkan 42` one participant; the agent may
    stand behind it: `/serahkan rw9 maya`."""

    about_somebody = True

    part = PartQuestion(
        read_rw_or_all,
        suggest=lambda turn, form: [(ALL, turn.text("transfer-out-all"))],
        when=lambda form: "whose" not in form.answers,
        feeds=("village",),
    )
    village = QueryQuestion(village_options, when=lambda form: form.answers.get("part", ALL) != ALL)
    who = AgentNameQuestion()
    agent = QueryQuestion(agent_options)
    why = Question(read_reason, verbatim=True)
    sure = YesNoQuestion(
        or_stop="transfer-out-kept",
        tell=lambda turn, form: {
            "count": len(form.participant_ids(turn)),
            "names": form.names(turn),
            "who": chosen_agent_text(turn, form),
            "money": form.money_text(turn),
        },
    )

    @classmethod
    def heard(cls, turn: Turn, text: str, named: str) -> str:
        to, home = TO_AGENT.search(text), RW_SAID.search(text)
        agent = to[1] if to and role.find_agents(turn.db, to[1], 0, ()) else ""
        others = " ".join(each for each in named.split() if each.casefold() != agent.casefold())
        whom = id_of_one(turn, cls, others) or (f"rw{home[1]}" if home else "")
        return f"{whom} {agent}".strip()

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        whom, _, agent = argument.partition(" ")
        found = super().prefill(turn, whom)
        form = cls(found, turn.today)
        for question, said in ((cls.part, whom), (cls.who, agent or whom)):
            with suppress(Invalid, Ambiguous):
                if said and question.when(form):
                    form.answer(turn, question, question.accept(turn, form, UserInput(said)))
        return form.answers

    def on_answer(self, turn: Turn, name: str) -> None:
        """Ask for no village when there is one only."""
        found = villages(turn, self, self.part) if name == "part" and self.part != ALL else []
        if len(found) == 1:
            self.answers["village"] = found[0][0]

    def names(self, turn: Turn) -> str:
        """The first few of those to be handed over, a line each."""
        mine = acting_role(turn, self)
        people = portfolio.find_people(turn.db, mine, self.participant_ids(turn))
        return people_text(turn.db, turn.text, people, NAMED, "\n")

    def participant_ids(self, turn: Turn) -> list[int]:
        part = self.answers.get("part", "")
        home = (Participant.rw == part) & (Participant.village == self.answers.get("village"))
        where = ANYBODY if part == ALL else home
        if "whose" in self.answers:
            where = Participant.id == int(self.answers["whose"])
        return portfolio.find_participant_ids(turn.db, acting_role(turn, self), where)

    def money_text(self, turn: Turn) -> str:
        """The own open money of the people who go."""
        of_them = LedgerEntry.participant_id.in_(self.participant_ids(turn))
        return open_money_text(turn.db, turn.text, acting_role(turn, self).id, of_them)

    def finish(self, turn: Turn) -> None:
        mine, to = acting_role(turn, self), chosen_agent(turn, self)
        ids = self.participant_ids(turn)
        if to is None or not ids:
            turn.say("transfer-out-nobody" if to else "transfer-out-gone")
            return turn.offer("/serahkan", "/menu")
        some = None if self.answers.get("part") == ALL else ids
        ask_transfer(turn, mine, to, mine, some, self.why, len(ids))
        return turn.offer("/portofolio", "/menu")


class TransferIn(RoleForm, opens_with="/ambilalih", roles="agent"):
    """The whole portfolio of another agent."""

    who = AgentNameQuestion()
    agent = QueryQuestion(agent_options)
    why = Question(read_reason, verbatim=True)
    sure = YesNoQuestion(
        or_stop="transfer-out-kept",
        tell=lambda turn, form: {"who": chosen_agent_text(turn, form)},
    )

    def finish(self, turn: Turn) -> None:
        mine, other = acting_role(turn, self), chosen_agent(turn, self)
        if other is None:
            turn.say("transfer-out-gone")
            return turn.offer("/ambilalih", "/menu")
        ask_take_over(turn, other, mine, self.why)
        return turn.offer("/portofolio", "/menu")


class AnswerOffer(RoleForm, opens_with="/terimaorang", roles="agent"):
    """`/terimaorang 12`: whether an agent takes the people whom another one hands over."""

    sure = YesNoQuestion(
        tell=lambda turn, form: form.offer_values(turn), when=lambda form: "offer" in form.answers
    )

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        row = transfers.find_offer(turn.db, turn.person.id, argument)
        return super().prefill(turn, argument) | ({"offer": argument} if row else {})

    def offer(self, turn: Turn) -> Case | None:
        """The offer; None when it was decided meanwhile."""
        return transfers.find_offer(turn.db, turn.person.id, self.answers.get("offer", ""))

    def offer_values(self, turn: Turn) -> dict[str, object]:
        row = self.offer(turn)
        if row is None:
            return {"count": 0, "frm": "-", "number": "-"}
        count = assignments.count_participants(turn.db, transfers.moving_condition(row))
        frm = role_holder_text(turn.db, turn.text, row.details["from"])
        return {"count": count, "frm": frm, "number": f"{row.id}"}

    def finish(self, turn: Turn) -> None:
        row = self.offer(turn)
        if row is None:
            turn.say("requests-gone")
            return turn.offer("/portofolio", "/menu")
        answer_offer(turn, row, self.sure)
        return turn.offer("/portofolio", "/menu")


class RequestOtherAgent(Form, opens_with="/gantiagen, ganti agen, ganti petugas"):
    short_menu = True

    why = Question(read_reason, optional=True, verbatim=True)
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
        new = row and transfers.request_other_agent(turn.db, row, turn.now, self.why)
        turn.say("request-other-agent-done" if new else "request-other-agent-already")
        turn.offer("/menu")
