"""Photos of a paper that the family takes back: a wrong one, or one to send anew."""

import re

from bot.forms.form import ClaimedTexts, Form
from bot.forms.questions import QueryQuestion
from bot.forms.yes_no import YesNoQuestion
from bot.state import Answers
from bot.turn import Turn
from domain.claims.asked import WRONG_PHOTO, is_wrong_photo
from handlers.claims.papers.pages import count, offer_ways, there_in
from handlers.claims.which import chosen_claim, claim_options, find_open, open_claims
from handlers.claims.words import paper_name, say_missing
from models.claims import claim, papers
from models.claims.claim import Claim


class DropPapers(Form, opens_with="/hapusfoto, hapus foto, ganti foto, salah foto, delete photo"):
    """`/hapusfoto 12` deletes the photos of a paper of the claim number 12; a photo that comes then
    takes their place. Whoever says that one is wrong is asked which."""

    claims_texts = ClaimedTexts(WRONG_PHOTO, idle=True, only_opens=True)

    tail = re.compile(r"\d{1,9}")

    which = QueryQuestion(lambda turn, form: claim_options(turn, filled(turn)))
    paper = QueryQuestion(lambda turn, form: sent_papers(turn, form.answers["which"]))
    sure = YesNoQuestion(
        or_stop="drop-papers-kept", tell=lambda turn, form: {"paper": paper_name(turn, form.paper)}
    )

    def cancelled_text(self) -> str:
        return "drop-papers-kept"

    @classmethod
    def may_open(cls, turn: Turn) -> bool:
        if filled(turn):
            return True
        turn.say("drop-papers-nothing")
        turn.offer("/klaim", "/menu")
        return False

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        row = chosen_claim(filled(turn), argument)
        return {"which": f"{row.case_id}"} if row else {}

    @classmethod
    def claims(cls, turn: Turn, text: str) -> bool:
        return is_wrong_photo(text) and bool(open_claims(turn))

    def finish(self, turn: Turn) -> None:
        row = find_open(turn, self.answers["which"])
        if row is None:
            turn.say("claim-gone")
            return turn.offer("/klaim", "/menu")
        papers.drop_paper(turn.db, row.case_id, self.paper)
        count(turn, row)
        turn.say("drop-papers-done", paper=paper_name(turn, self.paper))
        there = there_in(turn, row)
        say_missing(turn, claim.checklist_of(turn.db, row), sorted(there), row.wanted)
        return offer_ways(turn, row)


def filled(turn: Turn) -> list[Claim]:
    """The claims of the person that take papers and have one by its name."""
    return [each for each in open_claims(turn) if named_papers(turn, each)]


def named_papers(turn: Turn, row: Claim) -> list[str]:
    """The papers of a claim of which a photo came, in their order; hard to read or not."""
    return [*dict.fromkeys(e.paper for e in papers.pages_of(turn.db, row.case_id) if e.paper)]


def sent_papers(turn: Turn, number: str) -> list[tuple[str, str]]:
    """The papers of a claim of which a photo came, with their names."""
    row = find_open(turn, number)
    return [(each, paper_name(turn, each)) for each in named_papers(turn, row)] if row else []
