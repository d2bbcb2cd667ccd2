"""My people: how many stand how, and each group as a list in pages.

Finding somebody among my people: by name as it sounds, or by RW.
"""

import re

from bot.forms.questions import Question
from bot.state import Answers
from bot.turn import Turn
from domain.duplicates import name_similarity
from domain.invalid import Invalid
from handlers import answers
from handlers.portfolio import words
from handlers.roles.role_form import RoleForm, acting_role, parse_page_number
from models.participants.participant import Participant
from models.participants.standing import Standing
from models.portfolio import portfolio
from models.portfolio.portfolio import Page

FIRST = (Standing.DUE, Standing.ARREARS, Standing.VISIT)
REST = (Standing.ACTIVE, Standing.WAITING, Standing.ENDED, Standing.REJECTED)
"""What is to be done comes before what is."""


class Portfolio(RoleForm, opens_with="/portofolio, portofolio", roles="agent cadre"):
    """`/portofolio arrears 2` is the second page of those in arrears."""

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        group, _, page = argument.partition(" ")
        wanted = {"group": group} if group in (*FIRST, *REST) else {}
        return super().prefill(turn, argument) | wanted | {"page": parse_page_number(page)}

    def finish(self, turn: Turn) -> None:
        role = acting_role(turn, self)
        if "group" in self.answers:
            return self.listed(turn, Standing(self.answers["group"]))
        counts = portfolio.standing_counts(turn.db, role, turn.today)
        turn.say("portfolio-title", count=counts[Standing.EVERYBODY])
        told = [(group, counts[group]) for group in (*FIRST, *REST) if counts[group]]
        lines = (turn.text(f"group-{group}", count=count) for group, count in told)
        turn.say_text("\n".join(f"• {each}" for each in lines) or turn.text("portfolio-none"))
        for group, count in told[:7]:
            label = turn.text(f"group-{group}.button", count=count)
            turn.add_option(f"/portofolio {group} 1", label)
        return turn.offer("/cari", "/kerja", "/menu")

    def listed(self, turn: Turn, group: Standing) -> None:
        """One page; its number of people is that of the overview, by the same condition."""
        role, page = acting_role(turn, self), int(self.answers["page"])
        found = portfolio.load_group(turn.db, role, group, turn.today, page)
        if not found.total:
            turn.say("portfolio-nobody")
            return turn.offer("/portofolio", "/menu")
        title = turn.text(f"group-{group}", count=found.total)
        return words.show_page(turn, found, title, f"/portofolio {group} {{page}}", "/portofolio")


LONGEST = 40
"""Characters: a button that opens the next page must hold them."""

RW = re.compile(r"rw\W*0*(\d{1,3})", re.IGNORECASE)


def read_wanted(turn: Turn, text: str) -> str:
    kept = answers.read_line(text, 2, LONGEST)
    if len(kept.encode()) > LONGEST or not (RW.fullmatch(kept) or name_similarity.sound_keys(kept)):
        raise Invalid("search-words")
    return kept


class Search(RoleForm, opens_with="/cari, cari", roles="agent officer cadre"):
    """`/cari 2 siti aminah` is the second page of those who are called so."""

    wanted = Question(read_wanted, verbatim=True)

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        page, _, rest = argument.partition(" ")
        wanted = rest if page.isdigit() else argument
        found = super().prefill(turn, argument) | {"page": parse_page_number(page)}
        try:
            return found | {"wanted": read_wanted(turn, wanted)}
        except Invalid:
            return found

    def finish(self, turn: Turn) -> None:
        found = self.found(turn)
        if not found.total:
            turn.say("search-nobody", wanted=self.wanted)
            return turn.offer("/cari", "/menu")
        title = turn.text("search-title", wanted=self.wanted, count=found.total)
        return words.show_page(turn, found, title, f"/cari {{page}} {self.wanted}", "/cari")

    def found(self, turn: Turn) -> Page[Participant]:
        role, page = acting_role(turn, self), int(self.answers["page"])
        home = RW.fullmatch(self.wanted)
        if home:
            return portfolio.load_rw(turn.db, role, f"{int(home[1]):03d}", page)
        return portfolio.search_by_name(turn.db, role, self.wanted, page)
