"""My people: how many stand how, and each group as a list in pages."""

from bot.state import Answers
from bot.turn import Turn
from domain.typed import whole_number
from handlers import people
from handlers.roles import Work, role_of
from models import portfolio
from models.group import Group

FIRST = (Group.DUE, Group.ARREARS, Group.VISIT)
REST = (Group.ACTIVE, Group.WAITING, Group.ENDED, Group.REJECTED)
"""What is to be done comes before what is."""


class Portfolio(Work, opens_with="/portofolio, portofolio", roles="agent cadre"):
    """`/portofolio arrears 2` is the second page of those in arrears."""

    @classmethod
    def known(cls, turn: Turn, argument: str) -> Answers:
        group, _, page = argument.partition(" ")
        wanted = {"group": group} if group in (*FIRST, *REST) else {}
        return super().known(turn, argument) | wanted | {"page": number(page)}

    def done(self, turn: Turn) -> None:
        role = role_of(turn, self)
        if "group" in self.answers:
            return self.listed(turn, Group(self.answers["group"]))
        counts = portfolio.counts(turn.db, role, turn.today)
        turn.say("portfolio-title", count=counts[Group.EVERYBODY])
        told = [(group, counts[group]) for group in (*FIRST, *REST) if counts[group]]
        lines = (turn.word(f"group-{group}", count=count) for group, count in told)
        turn.say_text("\n".join(f"• {each}" for each in lines) or turn.word("portfolio-none"))
        for group, count in told[:7]:
            label = turn.word(f"group-{group}.button", count=count)
            turn.add_option(f"/portofolio {group} 1", label)
        return turn.offer("/cari", "/kerja", "/menu")

    def listed(self, turn: Turn, group: Group) -> None:
        """One page; its number of people is that of the overview, by the same condition."""
        role, page = role_of(turn, self), int(self.answers["page"])
        found = portfolio.in_group(turn.db, role, group, turn.today, page)
        if not found.total:
            turn.say("portfolio-nobody")
            return turn.offer("/portofolio", "/menu")
        title = turn.word(f"group-{group}", count=found.total)
        return people.show(turn, found, title, f"/portofolio {group} {{page}}", "/portofolio")


def number(text: str) -> str:
    """A page's number as typed; the first one when it is none."""
    return "1" if whole_number(text, 4) is None else text
