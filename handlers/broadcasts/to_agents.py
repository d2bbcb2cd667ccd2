"""A message of an officer to the agents of their area."""

from bot.forms.questions import Question
from bot.forms.yes_no import YesNoQuestion
from bot.turn import Turn
from domain.broadcasts.text_rules import check_broadcast_text
from handlers.notify import notify_colleague
from handlers.roles.role_form import RoleForm, acting_role
from models.cashbook import balances
from models.roles import role


class MessageToAgents(RoleForm, opens_with="/kabariagen", roles="officer"):
    """A broadcast to every agent of the area, in their chat."""

    words = Question(
        lambda turn, text: check_broadcast_text(text),
        verbatim=True,
        feeds=("sure",),
        when=lambda form: "nobody" not in form.answers,
    )
    sure = YesNoQuestion(
        or_stop="broadcast-kept",
        tell=lambda turn, form: {"words": form.words, "count": len(form.agents(turn))},
        when=lambda form: "nobody" not in form.answers,
    )

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> dict[str, str]:
        known = super().prefill(turn, argument)
        return known if cls(known, turn.today).agents(turn) else known | {"nobody": "yes"}

    def agents(self, turn: Turn) -> list[int]:
        """The people who are agents here: a role that waits is none yet."""
        agents = balances.agents_of_officer(turn.db, acting_role(turn, self))
        return [*dict.fromkeys(each.person_id for each in agents if each.usable)]

    def finish(self, turn: Turn) -> None:
        officer, told = acting_role(turn, self), 0
        values = {"who": role.name_of(turn.db, officer), "answer": self.answers.get("words", "")}
        for agent in self.agents(turn):
            key = f"agents:{officer.id}:{turn.now.timestamp():.0f}:{agent}"
            told += notify_colleague(turn, agent, "told-by-officer", values, key=key)
        turn.say("message-to-agents-done" if told else "message-to-agents-none", count=told)
        return turn.offer("/kas", "/menu")
