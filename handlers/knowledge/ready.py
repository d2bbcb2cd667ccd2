"""Ready answers: what the bot itself would say, sent to the person of a talk by the helper.

They are found by words, at first by those that the person wrote last, and are as the person would
read them: by their standing, on this day, in their language. Nothing unapproved is ever offered.
"""

from typing import Any

from bot.forms.options import match_option
from bot.forms.questions import (
    AskAgain,
    OptionQuestion,
)
from bot.forms.yes_no import YesNoQuestion
from bot.message import Option
from bot.state import Answers, UserInput
from bot.turn import Turn
from domain.invalid import Ambiguous, Invalid
from domain.parsing.replies.navigation import parse_exact_command
from handlers.cases import letters
from handlers.cases.hand_on import CaseForm
from handlers.cases.talk import TalkWithPerson, own_talk
from handlers.knowledge.acts import last_words, nearest_kinds, ready_words
from handlers.roles.role_form import acting_role
from models.cases.cases import Case
from models.cases.talks import Talk
from models.inbox import talks as inbox_talks

SEARCH = "search"
"""The answer that holds the words by which ready answers are looked for."""
WRITE = TalkWithPerson.opens_with[0]


class NearestQuestion(OptionQuestion[str]):
    """One of the nearest ready answers; any other words look for others."""

    def __init__(self, **how: Any) -> None:
        super().__init__(lambda turn, text: text, **how)

    def options(self, turn: Turn, form: Any) -> list[Option]:
        return [Option(kind, turn.text(f"open-tanya-{kind}")) for kind in form.nearest(turn)]

    def claims(self, turn: Turn, form: Any, text: str) -> bool:
        """Take every word as a search for an answer ("iuran" too), except those that leave the
        form."""
        return parse_exact_command(text) is None

    def accept(self, turn: Turn, form: Any, given: UserInput) -> str:
        options = self.options(turn, form)
        if given.value in {each.value for each in options}:
            return str(given.value)
        try:
            return match_option(given.text, options)
        except (Ambiguous, Invalid):
            if not form.nearest_to(turn, given.text):
                raise Invalid("no-ready-answer") from None
            form.answers[SEARCH] = given.text
            raise AskAgain(self.name) from None

    def ask(self, turn: Turn, form: Any) -> None:
        super().ask(turn, form)
        turn.add_option(f"{WRITE} {form.answers['case']}", turn.text("ready-answer-write"))


class ReadyAnswer(CaseForm, opens_with="/siap", roles="officer agent"):
    """`/siap 12` sends an approved answer to the person of the case 12, in the helper's name."""

    kind = NearestQuestion(
        when=lambda form: "case" in form.answers,
        tell=lambda turn, form: {"count": len(form.nearest(turn))},
    )
    sure = YesNoQuestion(
        or_again=("kind",),
        leads_on=True,
        when=lambda form: "case" in form.answers,
        tell=lambda turn, form: form.values(turn),
    )

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        """The case of one's own talk, and what the person wrote in it last."""
        known, mine = super().prefill(turn, argument), cls.opening_role(turn)
        talk = own_talk(turn, mine, known.pop("case", ""))
        if talk is None:
            return known
        row = turn.db.get_one(Case, talk.case_id)
        return known | {"case": f"{row.id}", SEARCH: last_words(turn, row)}

    def talk(self, turn: Turn) -> Talk | None:
        """The helper's own talk; None when it has ended, or the case is not this role's now."""
        talk = own_talk(turn, acting_role(turn, self), self.answers.get("case", ""))
        return talk if talk and inbox_talks.may_go_on(turn.db, talk) else None

    def nearest(self, turn: Turn) -> list[str]:
        """The kinds of question that are offered."""
        return self.nearest_to(turn, self.answers[SEARCH])

    def nearest_to(self, turn: Turn, words: str) -> list[str]:
        """The kinds of question whose ready answers are nearest to the words."""
        talk, mine = self.talk(turn), acting_role(turn, self)
        return nearest_kinds(turn, mine, talk.person_id, words) if talk else []

    def words(self, turn: Turn) -> str:
        """The ready answer that was chosen; empty when it is gone, or the talk is."""
        talk, mine = self.talk(turn), acting_role(turn, self)
        return ready_words(turn, mine, talk.person_id, self.kind) if talk else ""

    def values(self, turn: Turn) -> dict[str, object]:
        return {"answer": self.words(turn) or "-"}

    def finish(self, turn: Turn) -> None:
        talk, words = self.talk(turn), self.words(turn)
        if talk is None:
            turn.say("talk-with-person-over")
            return turn.offer("/kasus", "/menu")
        if words:
            letters.post_answer(turn, talk, acting_role(turn, self), words)
        turn.say("ready-answer-sent" if words else "ready-answer-gone")
        return turn.open_after(f"{WRITE} {talk.case_id}")
