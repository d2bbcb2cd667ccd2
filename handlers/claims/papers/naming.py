"""The papers of a claim that a text names, or asks about; what each is, and who issues it."""

import re

from bot.forms.form import ClaimedTexts, Form
from bot.forms.options import normalise
from bot.forms.questions import QueryQuestion
from bot.state import Answers, UserInput
from bot.turn import Turn
from domain.claims.asked import OF_PAPER, asks_of_paper
from handlers.claims.which import find_open
from handlers.claims.words import paper_name
from models.claims import claim
from models.claims.claim import Claim
from models.inbox import own_claims

OWNED = re.compile(r"\b(\w{3,})(?:nya|ku|mu)\b")
"""A word with its possessor: "aktanya", "kartuku"."""


def paper_named(turn: Turn, row: Claim, caption: str, *, sent: bool = True) -> str:
    """The paper whose name, or another word for it, a caption says; empty when it names none, or
    several. "Kartu keluarganya" is not the "kartu" within it. `sent`: of those that are sent."""
    said = OWNED.sub(r"\1", normalise(caption))
    if not said:
        return ""
    listed = claim.checklist_of(turn.db, row)
    papers_of = listed.by_photo if sent else [each.paper for each in listed.rules]
    words = [(each, word) for each in papers_of for word in paper_words(turn, each)]
    within = [(each, word) for each, word in words if f" {word} " in f" {said} "]
    longer = [f" {word} " for _, word in within]
    found = {e for e, w in within if not any(f" {w} " in o and f" {w} " != o for o in longer)}
    exact = [each for each, word in words if word == said]
    return exact[0] if len(exact) == 1 else "".join(found) if len(found) == 1 else ""


def paper_called(turn: Turn, row: Claim, text: str) -> str:
    """The paper whose name, or another word for it, a text is as a whole; else empty."""
    named = paper_named(turn, row, text)
    said = OWNED.sub(r"\1", normalise(text))
    return named if named and said in paper_words(turn, named) else ""


def paper_words(turn: Turn, paper: str) -> list[str]:
    """The name of a paper and the other words for it."""
    also = turn.text(f"paper-{paper}.also").split(",")
    return [normalise(each) for each in (paper_name(turn, paper), *also) if each.strip()]


def asked_paper(turn: Turn, text: str, row: Claim | None = None) -> Answers:
    """The claim, or the person's newest one, with the paper of which a text asks what it is or who
    issues it, as the answers `case` and `paper`; empty for none."""
    if not asks_of_paper(text):
        return {}
    found = [row] if row else own_claims.find_open(turn.db, turn.person.id)
    named = ((each, paper_named(turn, each, text, sent=False)) for each in found)
    return next(({"case": f"{e.case_id}", "paper": paper} for e, paper in named if paper), {})


def explain(turn: Turn, paper: str) -> None:
    """Say what a paper is, and who issues it."""
    turn.say(
        "explain-paper-done",
        name=paper_name(turn, paper),
        what=turn.text(f"paper-{paper}.what"),
        where=turn.text(f"paper-{paper}.where"),
    )


class ExplainPaper(Form, opens_with="/apaini"):
    """`/apaini 12` says of each paper of the claim number 12 what it is and who issues it, as
    whoever has a claim and asks for one of its papers by name is told."""

    short_menu = True
    claims_texts = ClaimedTexts(OF_PAPER)
    tail = re.compile(r"\d{1,9}")

    paper = QueryQuestion(lambda turn, form: listed_papers(turn, form.answers.get("case", "")))

    @classmethod
    def may_open(cls, turn: Turn) -> bool:
        if own_claims.find_open(turn.db, turn.person.id):
            return True
        turn.say("send-papers-nothing")
        turn.offer("/klaim", "/petugas", "/menu")
        return False

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        if asked := asked_paper(turn, turn.message.text):
            return asked
        row = own_claims.find(turn.db, turn.person.id, argument)
        own = [row] if row else own_claims.find_open(turn.db, turn.person.id)
        return {"case": f"{own[0].case_id}"} if own else {}

    @classmethod
    def claims(cls, turn: Turn, text: str) -> bool:
        return bool(asked_paper(turn, text))

    def take_claimed(self, turn: Turn, given: UserInput) -> bool:
        """The question with which it was opened has named the paper; so does the next one."""
        self.answers |= asked_paper(turn, given.text)
        return self.proceed(turn)

    def finish(self, turn: Turn) -> None:
        explain(turn, self.answers["paper"])
        number = self.answers["case"]
        turn.add_option(f"/apaini {number}", turn.text("explain-paper-another"))
        if find_open(turn, number):
            turn.add_option(f"/kirimberkas {number}", turn.text("open-kirimberkas"))
        turn.offer("/menu")


def listed_papers(turn: Turn, number: str) -> list[tuple[str, str]]:
    """All papers of a claim."""
    row = own_claims.find(turn.db, turn.person.id, number)
    rules = claim.checklist_of(turn.db, row).rules if row else ()
    return [(each.paper, paper_name(turn, each.paper)) for each in rules]
