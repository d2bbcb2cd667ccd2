"""Ready answers: what the bot itself would say, sent to the person of a talk by the helper.

They are found by words, at first by those that the person wrote last, and are as the person would
read them: by their standing, on this day, in their language. Nothing unapproved is ever offered.
"""

from typing import Any

from bot.forms.options import match_option
from bot.forms.questions import AskAgain, OptionQuestion, YesNoQuestion
from bot.message import Option
from bot.state import Answers, UserInput
from bot.turn import Turn, tidy_text
from domain.invalid import Ambiguous, Invalid
from domain.knowledge.answers import choose, fill
from domain.knowledge.meanings import kin_of, kind_of, worth_offering
from domain.markup import plain
from domain.parsing.replies.navigation import parse_exact_command
from handlers.cases import letters
from handlers.cases.hand_on import CaseForm
from handlers.cases.talk import TalkWithPerson, own_talk
from handlers.knowledge.standing import standing_of, values_for
from handlers.roles.role_form import acting_role
from models.cases import messages
from models.cases.cases import Case
from models.cases.talks import Talk
from models.inbox import talks as inbox_talks
from models.knowledge import answers as knowledge
from models.people import addresses
from models.roles import scope
from models.roles.role import Role

MOST = 3
"""Answers that are offered."""
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
        """No words of a search are a command of the bot ("iuran"), but for leaving it."""
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

    def values(self, turn: Turn) -> dict[str, object]:
        talk, mine = self.talk(turn), acting_role(turn, self)
        words = ready_words(turn, mine, talk.person_id, self.kind) if talk else ""
        return {"answer": words or "-"}

    def finish(self, turn: Turn) -> None:
        talk, mine = self.talk(turn), acting_role(turn, self)
        words = ready_words(turn, mine, talk.person_id, self.kind) if talk else ""
        if talk is None:
            turn.say("talk-with-person-over")
            return turn.offer("/kasus", "/menu")
        if words:
            letters.post_answer(turn, talk, mine, words)
        turn.say("ready-answer-sent" if words else "ready-answer-gone")
        return turn.open_after(f"{WRITE} {talk.case_id}")


def last_words(turn: Turn, row: Case) -> str:
    """What the person wrote last in a case; empty for nothing."""
    written = messages.messages_of(turn.db, row)
    said = [each for each in written if each.role_id is None and not each.file_id]
    return messages.text_of(turn.db, said[-1]) if said else ""


def nearest_kinds(turn: Turn, helper: Role, person_id: int, words: str) -> list[str]:
    """The kinds of question whose ready answers for a person are nearest to the words."""
    likely = turn.likeliest(words)
    kin = [name for each in likely for name in (each, *sorted(kin_of(each)))]
    kinds = dict.fromkeys(filter(None, map(kind_of, worth_offering(kin, words))))
    return [each for each in kinds if ready_words(turn, helper, person_id, each)][:MOST]


def ready_words(turn: Turn, helper: Role, person_id: int, kind: str) -> str:
    """The approved answer as a person reads it today; empty without one.

    A helper who may not see their data gets only what is said to everybody.
    """
    language = addresses.language_of(turn.db, person_id)
    standing, row = standing_of(turn.db, person_id, turn.today)
    known = knowledge.answers_to(turn.db, kind)
    if row and scope.find_participant(turn.db, helper, row.id) is None:
        known, row = [each for each in known if not each.standing], None
    found = choose(known, standing, turn.today)
    words = found and fill(found.words(language), values_for(language, turn.today, row))
    return plain(tidy_text(words)) if words else ""
