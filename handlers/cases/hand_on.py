"""Handing a case on, to an agent, an officer or the officers of an area, and notes for colleagues.

The promise to the person stays what it was: whoever gets the case has what is left of it.
"""

from enum import StrEnum

from bot.forms.questions import ChoiceQuestion, QueryQuestion, Question
from bot.state import Answers
from bot.turn import Turn
from domain.cases.handover import TalkEvent
from domain.regions import CITY
from domain.roles import RoleKind
from handlers.cases import letters
from handlers.cases.ask import read_words
from handlers.cases.talk import TalkWithPerson, own_talk, say_taken
from handlers.cases.words import case_of, other_officers
from handlers.portfolio.choose_agent import AgentNameQuestion, agent_options, chosen_agent
from handlers.roles.role_form import RoleForm, acting_role
from handlers.roles.words import role_holder_text, role_label
from models import regions
from models.cases import talks
from models.cases.cases import AGENT_KINDS, Case
from models.inbox import inbox
from models.inbox import talks as inbox_talks
from models.inbox.inbox import CaseGone
from models.roles.role import Role


class HandTo(StrEnum):
    AGENT = "hand_to_agent"
    OFFICER = "hand_to_officer"
    AREA = "hand_to_area"
    BRANCH = "hand_to_branch"


class CaseForm(RoleForm):
    """A form about one case that the role may work on; `/word 12` names it."""

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        row = inbox.find_case(turn.db, cls.opening_role(turn), argument)
        return super().prefill(turn, argument) | ({"case": argument} if row else {})

    def case(self, turn: Turn) -> Case | None:
        return case_of(turn, self)

    def goes_back_to(self, turn: Turn) -> str:
        """The helper's own talk about the case goes on."""
        talk = own_talk(turn, acting_role(turn, self), self.answers.get("case", ""))
        return f"{TalkWithPerson.opens_with[0]} {talk.case_id}" if talk else ""


def ways(turn: Turn, form: "HandOnCase") -> tuple[HandTo, ...]:
    """The choices to whom this role may hand the case: an agent gives it to the branch."""
    row, mine = form.case(turn), acting_role(turn, form)
    if mine.kind == RoleKind.AGENT:
        return (HandTo.BRANCH,)
    able = row is not None and row.kind in AGENT_KINDS
    return (*([HandTo.AGENT] if able else ()), HandTo.OFFICER, HandTo.AREA, HandTo.BRANCH)


class HandOnCase(CaseForm, opens_with="/teruskan", roles="officer agent"):
    to = ChoiceQuestion(
        HandTo,
        among=lambda turn, form: ways(turn, form),
        tell=lambda turn, form: {"number": form.answers["case"]},
        when=lambda form: "case" in form.answers,
    )
    who = AgentNameQuestion(only_if=("to", (HandTo.AGENT,)))
    agent = QueryQuestion(agent_options, only_if=("to", (HandTo.AGENT,)))
    officer = QueryQuestion(
        lambda turn, form: [
            (f"{each.id}", role_label(turn, each)) for each in other_officers(turn, form.case(turn))
        ],
        only_if=("to", (HandTo.OFFICER,)),
    )
    area = QueryQuestion(
        lambda turn, form: regions.children_of(turn.db, CITY[0]), only_if=("to", (HandTo.AREA,))
    )

    def excluded_role_id(self, turn: Turn) -> int:
        row = self.case(turn)
        return (row.owner_id or 0) if row else 0

    def finish(self, turn: Turn) -> None:
        row, mine = self.case(turn), acting_role(turn, self)
        try:
            if row is None:
                raise CaseGone
            self.hand_on(turn, row, mine)
        except CaseGone:
            turn.say("case-inbox-gone")
        turn.offer("/kasus", "/menu")

    def hand_on(self, turn: Turn, row: Case, mine: Role) -> None:
        """Hand the case on and end the own talk about it; CaseGone when it was closed meanwhile."""
        to = self.receiver(turn)
        if to is None and self.to in (HandTo.AGENT, HandTo.OFFICER):
            return turn.say("hand-on-case-nobody")
        talk = talks.open_talk_of_case(turn.db, row.id)
        if talk and talk.role_id != mine.id:
            return say_taken(turn, talk)
        if talk:
            letters.end_talk(turn, talk, TalkEvent.HANDED_ON)
        letters.hand_on(turn, row, to, mine, self.area if self.to is HandTo.AREA else "")
        number = {"number": f"{row.id}"}
        if to is None:
            return turn.say("hand-on-case-branch", **number)
        who = role_holder_text(turn.db, turn.text, to)
        return turn.say("hand-on-case-done", who=who, **number)

    def receiver(self, turn: Turn) -> Role | None:
        """The role that was chosen; None: the branch, or it has ended meanwhile."""
        if self.to is HandTo.AGENT:
            return chosen_agent(turn, self)
        if self.to is HandTo.OFFICER:
            found = {f"{each.id}": each for each in other_officers(turn, self.case(turn))}
            return found.get(self.officer)
        return None


class NoteInCase(CaseForm, opens_with="/catatan", roles="officer agent"):
    """`/catatan 12` keeps a note for colleagues, and goes back to the talk."""

    words = Question(
        read_words,
        verbatim=True,
        tell=lambda turn, form: {"number": form.answers["case"]},
        when=lambda form: "case" in form.answers,
    )

    def finish(self, turn: Turn) -> None:
        row, mine = self.case(turn), acting_role(turn, self)
        try:
            if row is None:
                raise CaseGone
            inbox_talks.add_note(turn.db, row, mine, self.words, turn.now)
        except CaseGone:
            turn.say("case-inbox-gone")
            return turn.offer("/kasus", "/menu")
        turn.say("note-in-case-kept", number=f"{row.id}")
        if back := self.goes_back_to(turn):
            return turn.open_after(back)
        return turn.offer("/kasus", "/menu")
