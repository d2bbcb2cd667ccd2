"""Who is missing: those in office against those registered, active and in arrears.

One RW, a hundred workers: how far each RW is, as bars of text.
"""

from bot.channels.channel import truncate
from bot.state import Answers
from bot.turn import Turn
from domain.roles import RoleKind
from handlers.portfolio import words
from handlers.roles.role_form import RoleForm, acting_role, parse_page_number
from models import officeholders
from models.coverage import gaps
from models.coverage.gaps import OfficeholderStatus
from models.officeholders import Officeholder


class CoverageGaps(RoleForm, opens_with="/belum, siapa yang belum", roles="cadre officer"):
    """`/belum arrears 2` is the second page of those in arrears."""

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        standing, _, page = argument.partition(" ")
        wanted = {"standing": standing} if standing in (*OfficeholderStatus,) else {}
        return super().prefill(turn, argument) | wanted | {"page": parse_page_number(page)}

    def finish(self, turn: Turn) -> None:
        role = acting_role(turn, self)
        if "standing" in self.answers:
            return self.listed(turn, OfficeholderStatus(self.answers["standing"]))
        counts = gaps.status_counts(turn.db, role, turn.today)
        if not sum(counts.values()):
            turn.say("missing-no-list")
            return turn.offer("/pengurus", "/menu")
        turn.say("missing-title", count=sum(counts.values()))
        told = [(each, count) for each, count in counts.items() if count]
        lines = (turn.text(f"office-{each}", count=count) for each, count in told)
        turn.say_text("\n".join(f"• {each}" for each in lines))
        for each, count in told:
            label = turn.text(f"office-{each}.button", count=count)
            turn.add_option(f"/belum {each} 1", label)
        remind = (
            ("/ingatkan",)
            if role.kind == RoleKind.CADRE and counts[OfficeholderStatus.ARREARS]
            else ()
        )
        return turn.offer(*remind, "/pengurus", "/menu")

    def listed(self, turn: Turn, standing: OfficeholderStatus) -> None:
        role, page = acting_role(turn, self), int(self.answers["page"])
        found = gaps.load_page(turn.db, role, standing, turn.today, page)
        if not found.total:
            turn.say("missing-nobody")
            return turn.offer("/belum", "/menu")
        turn.say_text(turn.text(f"office-{standing}", count=found.total))
        if found.pages > 1:
            turn.say("people-page", number=found.number, pages=found.pages)
        for row, who in found.rows:
            turn.add_line(officeholder_text(turn, row))
            label = truncate(name_of(turn, row), words.LABEL)
            way = f"/kartu {who.id}" if who else f"/jabatan {row.id}"
            turn.add_option(way, label)
        if standing is OfficeholderStatus.MISSING:
            turn.say("missing-forward")
        if found.pages > 1:
            after = found.number % found.pages + 1
            turn.add_option(f"/belum {standing} {after}", turn.text("work-more"))
        return turn.offer("/belum")


def name_of(turn: Turn, row: Officeholder) -> str:
    return officeholders.name_of(turn.db, row).title() or turn.text("people-nameless")


def officeholder_text(turn: Turn, row: Officeholder) -> str:
    post = turn.text(f"option-{row.post}")
    place = turn.text("missing-rtrw", rt=row.rt or "-", rw=row.rw or "-")
    return turn.text("missing-line", name=name_of(turn, row), post=post, place=place)


GOAL = 100
"""Protected workers in each RW ("1 RW 100 pekerja")."""

BLOCKS = 10
SHOWN = 30


class CoverageByRw(RoleForm, opens_with="/targetrw", roles="cadre"):
    def finish(self, turn: Turn) -> None:
        role = acting_role(turn, self)
        found = gaps.protected_by_rw(turn.db, role, turn.today)[:SHOWN]
        turn.say("tracker-title", goal=GOAL)
        told = (
            turn.text("tracker-line", rw=rw, bar=bar(count), count=count) for rw, count in found
        )
        turn.say_text("\n".join(told) or turn.text("tracker-nobody"))
        turn.offer("/kerja", "/menu")


def bar(count: int) -> str:
    full = min(BLOCKS, count * BLOCKS // GOAL)
    return "█" * full + "░" * (BLOCKS - full)
