"""An officer gives one participant to another agent: from the card, or in one sentence. The money
that the former agent holds of them stays in that agent's book."""

import re
from contextlib import suppress

from bot.forms.questions import QueryQuestion
from bot.forms.yes_no import YesNoQuestion
from bot.state import Answers, UserInput
from bot.turn import Turn
from domain.invalid import Ambiguous, Invalid
from handlers.portfolio import words
from handlers.portfolio.acts import move_person
from handlers.portfolio.choose_agent import (
    AgentNameQuestion,
    agent_options,
    chosen_agent,
    chosen_agent_text,
    find_agents,
)
from handlers.portfolio.transfer import TO_AGENT
from handlers.roles.role_form import (
    NumberedForm,
    acting_role,
    id_of_one,
    participant_of,
    say_not_found,
)
from handlers.roles.words import open_money_text, role_holder_text
from models.contributions.ledger import LedgerEntry
from models.roles import role

FROM_AGENT = re.compile(
    r"\b(?:dari|from)\W+(?:agen\W+)?(?:(?:bu|ibu|pak|bapak|mbak|mas|bang|si)\W+)?(\w{3,30})",
    re.IGNORECASE,
)
BEHIND_CHANGE = re.compile(
    r"\b(?:di)?ganti(?:in|kan)?\W+(?:(?:bu|ibu|pak|bapak|mbak|mas|bang|si)\W+)?(\w{3,30})\W*$", re.I
)
"""The new agent behind the word for a change: "agennya diganti maya"."""


class MovePerson(NumberedForm, opens_with="/pindahkan", roles="officer"):
    """`/pindahkan 42`, and `/pindahkan 42 maya` to the agent of this name."""

    about_somebody = True

    who = AgentNameQuestion(
        tell=lambda turn, form: form.values(turn), when=lambda form: form.is_open
    )
    agent = QueryQuestion(agent_options, when=lambda form: form.is_open)
    sure = YesNoQuestion(
        or_stop="move-person-kept",
        tell=lambda turn, form: form.values(turn),
        when=lambda form: form.is_open,
    )

    @property
    def is_open(self) -> bool:
        """Whether somebody is named who is not with the named agent already."""
        return "whose" in self.answers and "already" not in self.answers

    @classmethod
    def heard(cls, turn: Turn, text: str, named: str) -> str:
        """The number of the one person who is named, and the agent who is to have them."""
        to = TO_AGENT.search(text) or BEHIND_CHANGE.search(text)
        agent = to[1] if to and role.find_agents(turn.db, to[1], 0, ()) else ""
        former = FROM_AGENT.search(text)
        agents = {agent.casefold(), former[1].casefold() if former else ""}
        others = " ".join(each for each in named.split() if each.casefold() not in agents)
        return f"{id_of_one(turn, cls, others)} {agent}".strip()

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        whom, _, agent = argument.partition(" ")
        form = cls(super().prefill(turn, whom), turn.today)
        if participant_of(turn, form) is None:
            form.answers.pop("whose", None)
        elif agent:
            now = form.excluded_role_id(turn)
            if now in {each.id for each in role.find_agents(turn.db, agent, 0, ())}:
                form.answers["already"] = f"{now}"
            with suppress(Invalid, Ambiguous):
                form.answer(turn, cls.who, cls.who.accept(turn, form, UserInput(agent)))
                form.on_answer(turn, "who")
        return form.answers

    def on_answer(self, turn: Turn, name: str) -> None:
        """Do not ask which agent is meant where there is one of the name."""
        found = find_agents(turn, self, self.answers["who"]) if name == "who" else []
        if len(found) == 1:
            self.answers["agent"] = f"{found[0].id}"

    def excluded_role_id(self, turn: Turn) -> int:
        """The agent whom the person has."""
        row = participant_of(turn, self)
        return (row and row.agent_id) or 0

    def values(self, turn: Turn) -> dict[str, object]:
        """The person, the agents of both sides, and the money that stays with the former one."""
        row = participant_of(turn, self)
        former = self.excluded_role_id(turn)
        own = LedgerEntry.participant_id == (row.id if row else 0)
        money = open_money_text(turn.db, turn.text, former, own)
        return {
            "name": words.name_of(turn, row) if row else "-",
            "home": words.home_text(turn, row) if row else "-",
            "former": role_holder_text(turn.db, turn.text, former) if former else "-",
            "who": chosen_agent_text(turn, self),
            "money": turn.text("move-person-money", money=money) if money else "",
        }

    def finish(self, turn: Turn) -> None:
        row = participant_of(turn, self)
        if row is None:
            return say_not_found(turn)
        if "already" in self.answers:
            who = role_holder_text(turn.db, turn.text, row.agent_id)
            turn.say("move-person-same", name=words.name_of(turn, row), who=who)
        else:
            move_person(turn, acting_role(turn, self), row, chosen_agent(turn, self))
        turn.add_option(f"/kartu {row.id}", turn.text("open-kartu"))
        return turn.offer("/menu")
