"""The papers of a claim that a text names, or asks about; what each is, and who issues it."""

import re
from collections.abc import Iterable

from bot.forms.form import ClaimedTexts, Form
from bot.forms.options import normalise
from bot.forms.questions import QueryQuestion
from bot.state import Answers, UserInput
from bot.turn import Turn
from domain.claims.asked import OF_PAPER, asks_of_paper, lacks_paper
from domain.claims.checklist import ClaimKind
from handlers.claims.which import find_open
from handlers.claims.words import paper_name
from models.claims import claim, law_tables
from models.claims.claim import Claim
from models.inbox import own_claims

ONLY_OF_CLAIMS = ("heirs_letter", "marriage_book", "claim_form_f4", "claim_form_f5", "doctor_form")
"""Papers of which whoever has no claim speaks for one."""
OWNED = re.compile(r"\b(\w{3,})(?:nya|ku|mu)\b")
"""A word with its possessor: "aktanya", "kartuku"."""


def paper_named(turn: Turn, row: Claim, caption: str, *, sent: bool = True) -> str:
    """The paper whose name, or another word for it, a caption says; empty when it names none, or
    several. "Kartu keluarganya" is not the "kartu" within it. `sent`: of those that are sent."""
    listed = claim.checklist_of(turn.db, row)
    return named_among(turn, listed.by_photo if sent else [e.paper for e in listed.rules], caption)


def paper_of_kinds(turn: Turn, kinds: Iterable[ClaimKind], text: str) -> str:
    """The paper of claims of these kinds that a text names; empty for none, or several."""
    wanted = set(kinds)
    rules = [each for each in law_tables.paper_rules() if each.kind in wanted]
    return named_among(turn, dict.fromkeys(each.paper for each in rules), text)


def named_among(turn: Turn, papers_of: Iterable[str], caption: str) -> str:
    """The one of these papers whose name, or another word for it, a caption says."""
    said = OWNED.sub(r"\1", normalise(caption))
    if not said:
        return ""
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
    issues it, as the answers `case` and `paper`; empty for none. Without a claim it is a paper that
    nothing else asks for."""
    found = [row] if row else own_claims.find_open(turn.db, turn.person.id)
    if not found:
        is_of_one = not turn.state.form and (asks_of_paper(text) or lacks_paper(text))
        paper = paper_of_kinds(turn, ClaimKind, text) if is_of_one else ""
        return {"paper": paper} if paper in ONLY_OF_CLAIMS else {}
    if not asks_of_paper(text):
        return {}
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
        if own_claims.find_open(turn.db, turn.person.id) or asked_paper(turn, turn.message.text):
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
        number = self.answers.get("case", "")
        if not number:
            return turn.offer("/meninggal", "/klaim", "/petugas", "/menu")
        turn.add_option(f"/apaini {number}", turn.text("explain-paper-another"))
        if find_open(turn, number):
            turn.add_option(f"/kirimberkas {number}", turn.text("open-kirimberkas"))
        return turn.offer("/menu")


def listed_papers(turn: Turn, number: str) -> list[tuple[str, str]]:
    """All papers of a claim."""
    row = own_claims.find(turn.db, turn.person.id, number)
    rules = claim.checklist_of(turn.db, row).rules if row else ()
    return [(each.paper, paper_name(turn, each.paper)) for each in rules]
