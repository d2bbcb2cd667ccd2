"""Who is missing: those in office against those registered, active and in arrears."""

from bot.state import Answers
from bot.turn import Turn
from bot.wire import truncate
from domain.roles import Kind
from handlers import people
from handlers.portfolio import number
from handlers.roles import Work, role_of
from models import missing, officeholder
from models.missing import Standing
from models.officeholder import Officeholder


class Missing(Work, opens_with="/belum, siapa yang belum", roles="cadre officer"):
    """`/belum arrears 2` is the second page of those in arrears."""

    @classmethod
    def known(cls, turn: Turn, argument: str) -> Answers:
        standing, _, page = argument.partition(" ")
        wanted = {"standing": standing} if standing in (*Standing,) else {}
        return super().known(turn, argument) | wanted | {"page": number(page)}

    def done(self, turn: Turn) -> None:
        role = role_of(turn, self)
        if "standing" in self.answers:
            return self.listed(turn, Standing(self.answers["standing"]))
        counts = missing.counts(turn.db, role, turn.today)
        if not sum(counts.values()):
            turn.say("missing-no-list")
            return turn.offer("/pengurus", "/menu")
        turn.say("missing-title", count=sum(counts.values()))
        told = [(each, count) for each, count in counts.items() if count]
        lines = (turn.word(f"office-{each}", count=count) for each, count in told)
        turn.say_text("\n".join(f"• {each}" for each in lines))
        for each, count in told:
            label = turn.word(f"office-{each}.button", count=count)
            turn.add_option(f"/belum {each} 1", label)
        remind = ("/ingatkan",) if role.kind == Kind.CADRE and counts[Standing.ARREARS] else ()
        return turn.offer(*remind, "/pengurus", "/menu")

    def listed(self, turn: Turn, standing: Standing) -> None:
        role, page = role_of(turn, self), int(self.answers["page"])
        found = missing.page(turn.db, role, standing, turn.today, page)
        if not found.total:
            turn.say("missing-nobody")
            return turn.offer("/belum", "/menu")
        turn.say_text(turn.word(f"office-{standing}", count=found.total))
        if found.pages > 1:
            turn.say("people-page", number=found.number, pages=found.pages)
        for row, who in found.rows:
            turn.add_line(told_of(turn, row))
            label = truncate(name_of(turn, row), people.LABEL)
            way = f"/kartu {who.id}" if who else f"/jabatan {row.id}"
            turn.add_option(way, label)
        if standing is Standing.MISSING:
            turn.say("missing-forward")
        if found.pages > 1:
            after = found.number % found.pages + 1
            turn.add_option(f"/belum {standing} {after}", turn.word("work-more"))
        return turn.offer("/belum")


def name_of(turn: Turn, row: Officeholder) -> str:
    return officeholder.name_of(turn.db, row).title() or turn.word("people-nameless")


def told_of(turn: Turn, row: Officeholder) -> str:
    post = turn.word(f"option-{row.post}")
    place = turn.word("missing-rtrw", rt=row.rt or "-", rw=row.rw or "-")
    return turn.word("missing-line", name=name_of(turn, row), post=post, place=place)
