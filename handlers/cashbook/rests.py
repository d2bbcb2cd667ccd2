"""Rests, what people paid beyond whole months: given back to them, or to the agent who serves them.

Another agent owes a rest only once they say themselves that they have it.
"""

from enum import StrEnum
from typing import Any

from bot.forms.questions import ChoiceQuestion, QueryQuestion
from bot.forms.yes_no import YesNoQuestion
from bot.state import Answers
from bot.turn import Turn
from domain.invalid import whole_number
from handlers.cashbook.book import BookForm, offer_for
from handlers.cashbook.words import agent_name, label_with_sum
from handlers.notify import notify, notify_colleague
from handlers.portfolio.words import name_of
from handlers.roles.role_form import RoleForm, acting_role, is_not_empty
from models.cashbook import entries, rests
from models.cashbook.entries import NotAllowed
from models.contributions.ledger import LedgerEntry
from models.participants import participant
from models.participants.participant import Participant
from models.roles import scope
from models.roles.role import Role

REASON = "receipt"
MOST = 8


class RestMove(StrEnum):
    RETURNED = "rest_returned"
    HANDED_OVER = "rest_handed_over"


def rest_options(turn: Turn, form: Any) -> list[tuple[str, str]]:
    """The rests in the agent's hand, by participant."""
    held = rests.find_rests(turn.db, LedgerEntry.agent_id == acting_role(turn, form).id)
    rows = [(each, turn.db.get_one(Participant, each.participant_id)) for each in held[:MOST]]
    return [(f"{row.id}", label_with_sum(name_of(turn, row), each.sum)) for each, row in rows]


def possible_moves(turn: Turn, form: Any) -> tuple[RestMove, ...]:
    """The moves of a rest: only the agent who serves the participant can be handed it."""
    agent = form.agent_now(turn)
    is_other = agent is not None and agent.usable and agent.id != acting_role(turn, form).id
    return (*RestMove,) if is_other else (RestMove.RETURNED,)


class GiveRest(BookForm, opens_with="/titipan, titipan, kembalian", roles="agent"):
    which = QueryQuestion(rest_options, when=is_not_empty, feeds=("move", "sure"))
    move = ChoiceQuestion(RestMove, among=possible_moves, when=is_not_empty, feeds=("sure",))
    sure = YesNoQuestion(
        tell=lambda turn, form: form.values(turn), or_stop="give-rest-kept", when=is_not_empty
    )

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        found = super().prefill(turn, argument)
        options = dict(rest_options(turn, cls(dict(found), turn.today)))
        if argument in options:
            return found | {"which": argument}
        return found | ({} if options else {"empty": "yes"})

    @classmethod
    def heard(cls, turn: Turn, text: str, named: str) -> str:
        """The id of the one of these who is called so."""
        words, form = named.casefold().split(), cls(super().prefill(turn, ""), turn.today)
        options = rest_options(turn, form) if words else []
        found = [id for id, label in options if all(each in label.casefold() for each in words)]
        return found[0] if len(found) == 1 else ""

    def payer(self, turn: Turn) -> Participant:
        return turn.db.get_one(Participant, int(self.which))

    def agent_now(self, turn: Turn) -> Role | None:
        """The agent who serves the participant; None without one."""
        return turn.db.get(Role, self.payer(turn).agent_id or 0)

    def held(self, turn: Turn) -> int:
        return rests.rest_of(turn.db, acting_role(turn, self).id, int(self.which))

    def on_answer(self, turn: Turn, name: str) -> None:
        """Keep the sum to which the agent will say yes."""
        if name == "move":
            self.answers["sum"] = f"{self.held(turn)}"

    def values(self, turn: Turn) -> dict[str, object]:
        agent = self.agent_now(turn)
        values = {
            "name": name_of(turn, self.payer(turn)),
            "sum": self.held(turn),
            "who": agent_name(
                turn.db, turn.texts, turn.person.language, agent.id if agent else None
            ),
        }
        return {"what": turn.text(f"give-rest-{self.move}", **values)}

    def finish(self, turn: Turn) -> None:
        mine = acting_role(turn, self)
        if "empty" in self.answers:
            turn.say("give-rest-nothing")
            return turn.offer("/kas", "/menu")
        row = self.payer(turn)
        participant.lock_known(turn.db, row)
        sum = self.held(turn)
        if not sum or f"{sum}" != self.answers.get("sum"):
            turn.say("give-rest-changed")
        elif self.move is RestMove.RETURNED:
            entry = entries.record_return(turn.db, mine, row, sum, turn.now)
            told = notify_of_rest(turn, "rest-returned", row, entry, mine)
            turn.say("give-rest-done" if told else "give-rest-done-untold")
        else:
            self.ask_receiver(turn, mine, row, sum)
        offer_for(turn, mine, "/kas")
        return turn.offer("/menu")

    def ask_receiver(self, turn: Turn, mine: Role, row: Participant, sum: int) -> None:
        """Ask the agent who serves the participant whether they have the money."""
        to = self.agent_now(turn)
        if to is None or to.id == mine.id:
            return turn.say("give-rest-changed")

        def values(language: str) -> dict[str, object]:
            return {"who": agent_name(turn.db, turn.texts, language, mine.id), "sum": sum}

        command, key = f"/terimatitipan {row.id}", f"rest:{mine.id}:{row.id}:{turn.now}"
        notify_colleague(turn, to.person_id, "rest-offered", values, command, key=key)
        return turn.say("give-rest-asked")


class TakeRest(RoleForm, opens_with="/terimatitipan", roles="agent"):
    """`/terimatitipan 42` takes over the rest of the participant number 42 that another agent
    holds."""

    sure = YesNoQuestion(
        tell=lambda turn, form: form.values(turn),
        or_stop="take-rest-kept",
        when=lambda form: "whose" in form.answers,
    )

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        known = super().prefill(turn, argument)
        mine, number = cls.opening_role(turn), whole_number(argument)
        row = scope.find_participant(turn.db, mine, number) if number is not None else None
        held = rests_of_others(turn, mine, row) if row else []
        if not held or row is None:
            return known
        rest = held[0]
        return known | {"whose": f"{row.id}", "holder": f"{rest.agent_id}", "sum": f"{rest.sum}"}

    def payer(self, turn: Turn) -> Participant | None:
        mine, number = acting_role(turn, self), int(self.answers["whose"])
        return scope.find_participant(turn.db, mine, number)

    def values(self, turn: Turn) -> dict[str, object]:
        row, holder = self.payer(turn), int(self.answers["holder"])
        return {
            "name": name_of(turn, row) if row else "-",
            "sum": int(self.answers["sum"]),
            "who": agent_name(turn.db, turn.texts, turn.person.language, holder),
        }

    def finish(self, turn: Turn) -> None:
        row = self.payer(turn) if "whose" in self.answers else None
        try:
            if row is None:
                raise NotAllowed("gone")
            self.take_over(turn, row)
        except NotAllowed:
            turn.say("take-rest-nothing")
        return turn.offer("/kas", "/menu")

    def take_over(self, turn: Turn, row: Participant) -> None:
        mine, holder = acting_role(turn, self), turn.db.get_one(Role, int(self.answers["holder"]))
        participant.lock_known(turn.db, row)
        if f"{rests.rest_of(turn.db, holder.id, row.id)}" != self.answers["sum"]:
            raise NotAllowed("gone")
        entry = entries.take_over_rest(turn.db, mine, holder.id, row, turn.now)
        notify_of_rest(turn, "rest-moved", row, entry, mine)
        values = {"sum": entry.paid or 0}
        key = f"rest-taken:{entry.id}"
        notify_colleague(turn, holder.person_id, "rest-taken", values, "/kas", key=key)
        turn.say("take-rest-done", name=name_of(turn, row), **values)


def rests_of_others(turn: Turn, mine: Role, row: Participant) -> list[rests.Rest]:
    """The rests of a participant that other agents hold."""
    of_them = LedgerEntry.participant_id == row.id, LedgerEntry.agent_id != mine.id
    return rests.find_rests(turn.db, *of_them)


def notify_of_rest(
    turn: Turn, name: str, row: Participant, entry: LedgerEntry, agent: Role
) -> bool:
    """Tell the worker what became of their rest; False when nobody can be written to."""
    if row.person_id is None:
        return False

    def values(language: str) -> dict[str, object]:
        return {
            "name": participant.identity(turn.db, row).first_name,
            "agent": agent_name(turn.db, turn.texts, language, agent.id),
            "sum": entry.paid or 0,
        }

    return notify(
        turn.db,
        turn.texts,
        row.person_id,
        name,
        values,
        "/status",
        now=turn.now,
        reason=REASON,
        key=f"{name}:{entry.id}",
        participant_id=row.id,
    )
