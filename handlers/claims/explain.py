"""The papers of a claim explained: what each is, and who issues it."""

import re

from bot.forms.form import Form
from bot.forms.questions import QueryQuestion
from bot.state import Answers, UserInput
from bot.turn import Turn
from handlers.claims.naming import asked_paper, explain
from handlers.claims.which import find_open
from handlers.claims.words import paper_name
from models.claims import claim
from models.inbox import own_claims


class ExplainPaper(Form, opens_with="/apaini"):
    """`/apaini 12` says of each paper of the claim number 12 what it is and who issues it, as
    whoever has a claim and asks for one of its papers by name is told."""

    short_menu = True
    claims_texts = True
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
