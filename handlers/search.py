"""Finding somebody among my people: by name as it sounds, or by RW."""

import re

from bot.question import Question
from bot.state import Answers
from bot.turn import Turn
from domain import sounds
from domain.typed import Invalid
from handlers import answers, people
from handlers.portfolio import number
from handlers.roles import Work, role_of
from models import portfolio
from models.portfolio import Page

LONGEST = 40
"""Characters: a button that opens the next page must hold them."""

RW = re.compile(r"rw\W*0*(\d{1,3})", re.IGNORECASE)


def read_wanted(turn: Turn, text: str) -> str:
    kept = answers.read_line(text, 2, LONGEST)
    if len(kept.encode()) > LONGEST or not (RW.fullmatch(kept) or sounds.words(kept)):
        raise Invalid("search-words")
    return kept


class Search(Work, opens_with="/cari, cari", roles="agent officer cadre"):
    """`/cari 2 siti aminah` is the second page of those who are called so."""

    wanted = Question(read_wanted, verbatim=True)

    @classmethod
    def known(cls, turn: Turn, argument: str) -> Answers:
        page, _, rest = argument.partition(" ")
        wanted = rest if page.isdigit() else argument
        found = super().known(turn, argument) | {"page": number(page)}
        try:
            return found | {"wanted": read_wanted(turn, wanted)}
        except Invalid:
            return found

    def done(self, turn: Turn) -> None:
        found = self.found(turn)
        if not found.total:
            turn.say("search-nobody", wanted=self.wanted)
            return turn.offer("/cari", "/menu")
        title = turn.word("search-title", wanted=self.wanted, count=found.total)
        return people.show(turn, found, title, f"/cari {{page}} {self.wanted}", "/cari")

    def found(self, turn: Turn) -> Page:
        role, page = role_of(turn, self), int(self.answers["page"])
        home = RW.fullmatch(self.wanted)
        if home:
            return portfolio.in_rw(turn.db, role, f"{int(home[1]):03d}", page)
        return portfolio.called(turn.db, role, self.wanted, page)
