"""An agent gives people to another agent, or takes another's over: an officer must say yes."""

from bot.agree import YesNo
from bot.question import Lookup, Question
from bot.state import Answers
from bot.turn import Turn
from domain.typed import Invalid
from handlers.agents import AgentName, chosen, named
from handlers.card import whose
from handlers.notify import tell_colleague
from handlers.posts import called
from handlers.roles import Work, role_of
from handlers.search import RW
from models import handing, officers, portfolio
from models.case import Case
from models.group import HERE
from models.participant import Participant

ALL = "all"


def read_part(turn: Turn, text: str) -> str:
    """ALL, or an RW as "005"."""
    said = text.strip().casefold()
    if said in (ALL, "semua", "semuanya", turn.word("handover-all").casefold()):
        return ALL
    found = RW.fullmatch(said)
    if found is None:
        raise Invalid("handover-part")
    return f"{int(found[1]):03d}"


class HandOver(Work, opens_with="/serahkan", roles="agent"):
    """Everybody, those of one RW, or with `/serahkan 42` one person."""

    part = Question(
        read_part,
        suggest=lambda turn, form: [(ALL, turn.word("handover-all"))],
        when=lambda form: "whose" not in form.answers,
    )
    who = AgentName()
    agent = Lookup(named)
    sure = YesNo(or_stop="handover-kept", tell=lambda turn, form: form.told(turn))

    @classmethod
    def known(cls, turn: Turn, argument: str) -> Answers:
        return super().known(turn, argument) | whose(argument)

    def but(self, turn: Turn) -> int:
        return role_of(turn, self).id

    def people(self, turn: Turn) -> list[int]:
        where = HERE if self.answers.get("part") == ALL else Participant.rw == self.rw
        if "whose" in self.answers:
            where = Participant.id == int(self.answers["whose"])
        return portfolio.ids(turn.db, role_of(turn, self), where)

    @property
    def rw(self) -> str:
        return self.answers.get("part", "")

    def told(self, turn: Turn) -> dict[str, object]:
        to = chosen(turn, self)
        return {"count": len(self.people(turn)), "who": called(turn, to) if to else "-"}

    def done(self, turn: Turn) -> None:
        mine, to, ids = role_of(turn, self), chosen(turn, self), self.people(turn)
        if to is None or not ids:
            turn.say("handover-nobody" if to else "handover-gone")
            return turn.offer("/serahkan", "/menu")
        some = None if self.answers.get("part") == ALL else ids
        return ask(turn, handing.request(turn.db, mine, to, mine, turn.now, some), mine.area)


class TakeOver(Work, opens_with="/ambilalih", roles="agent"):
    """The whole portfolio of another agent."""

    who = AgentName()
    agent = Lookup(named)
    sure = YesNo(or_stop="handover-kept", tell=lambda turn, form: form.told(turn))

    def but(self, turn: Turn) -> int:
        return role_of(turn, self).id

    def told(self, turn: Turn) -> dict[str, object]:
        frm = chosen(turn, self)
        return {"who": called(turn, frm) if frm else "-"}

    def done(self, turn: Turn) -> None:
        mine, frm = role_of(turn, self), chosen(turn, self)
        if frm is None:
            turn.say("handover-gone")
            return turn.offer("/ambilalih", "/menu")
        return ask(turn, handing.request(turn.db, frm, mine, mine, turn.now), frm.area)


def ask(turn: Turn, row: Case, area: str) -> None:
    """Every officer of the area gets the request, with a button to decide."""
    way, values = f"/permintaan {row.id}", {"number": f"{row.id}"}
    for officer in officers.of_area(turn.db, area):
        key = f"request:{row.id}:{officer.id}"
        tell_colleague(turn, officer.person_id, "request-asked", values, way, key=key)
    turn.say("handover-asked", number=f"{row.id}")
    turn.offer("/portofolio", "/menu")
