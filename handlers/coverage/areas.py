"""Areas by name, and how far each RW is from its goal of protected workers."""

import re

from bot.turn import Turn
from domain import regions as places
from domain.coverage.figures import By, CoverageFigure, CoverageRow, Scope, rw_area
from domain.invalid import Ambiguous, Invalid
from domain.regions import is_village
from handlers.coverage import words
from handlers.coverage.words import GOAL, figure_text
from handlers.roles.role_form import RoleForm, acting_role
from models import regions
from models.coverage import overview, readers
from models.roles.role import Role

BLOCKS = 10
SHOWN = 30
RW = re.compile(r"\brw\.? *0*(\d{1,3})\b", re.IGNORECASE)
KELURAHAN = re.compile(r"\bkel(?:urahan|\.|\b)", re.IGNORECASE)


def named_place(turn: Turn, text: str) -> str:
    """The region of the city that stands anywhere in a sentence, with its RW; empty without one."""
    lower = text.casefold()
    everywhere = {name.casefold() for _, name in regions.within(turn.db, places.CITY[0])[1:]}
    names = [each for each in everywhere if re.search(rf"\b{re.escape(each)}\b", lower)]
    if not names:
        return ""
    rw, kind = RW.search(lower), "kelurahan " if KELURAHAN.search(lower) else ""
    return f"{kind}{max(names, key=len)}" + (f" rw {rw[1]}" if rw else "")


def find_area(turn: Turn, role: Role, text: str) -> str:
    """The code of the region within the reach of the role that is meant, or of an RW of it; else
    all of its area. A name that a kecamatan and a kelurahan share is the kecamatan's, unless."""
    if re.fullmatch(r"[\d.]+", text):
        return (
            text
            if places.is_within(text, role.area) and regions.is_known(turn.db, text)
            else role.area
        )
    rw, text = RW.search(text), RW.sub("", text)
    inside = regions.within(turn.db, role.area)
    villages = [each for each in inside if is_village(each[0])]
    others = [each for each in inside if not is_village(each[0])]
    wider = [] if rw or KELURAHAN.search(text) else others
    for options in (wider, villages):
        try:
            found = places.match_region(text, options, places.OUTSIDERS)
        except (Invalid, Ambiguous):
            continue
        return rw_area(found, rw[1].zfill(3)) if rw else found
    return role.area


def place_text(turn: Turn, area: str) -> str:
    """The name of a region, with its kind: Tambora is a kecamatan, and a kelurahan in it."""
    return turn.text(
        words.AREA_KINDS[max(area.count(".") - 1, 0)], name=regions.name(turn.db, area)
    )


class CoverageByRw(RoleForm, opens_with="/targetrw", roles="cadre monitor officer"):
    """The RW of a kelurahan with their protected workers; of a wider area how many reached the
    goal."""

    def finish(self, turn: Turn) -> None:
        role = acting_role(turn, self)
        turn.say("tracker-title", goal=GOAL)
        if is_village(role.area):
            say_rws(turn, role)
        else:
            reached, count = overview.rws_at_goal(turn.db, role, role.area, GOAL, turn.today)
            if count:
                turn.say("coverage-goal", goal=GOAL, reached=reached, count=count)
            else:
                turn.say("coverage-goal-none", goal=GOAL)
            turn.offer("/monev")
        return turn.offer("/kerja", "/menu")


def say_rws(turn: Turn, role: Role) -> None:
    """A line for each RW with workers."""
    scope = Scope(area=role.area, by=By.RW, on=turn.today)
    table = readers.table_for(turn.db, role, scope)
    rows = table.rows[:SHOWN] if table else ()
    if rows:
        turn.say_text("\n".join(rw_text(turn, row) for row in rows))
    if table and words.hides_some(table):
        turn.say("monev-rw-left-out")
    elif not rows:
        turn.say("tracker-nobody")


def rw_text(turn: Turn, row: CoverageRow) -> str:
    protected = row.counts[CoverageFigure.ACTIVE]
    count = figure_text(protected)
    return turn.text("tracker-line", rw=row.name, bar=bar_text(protected or 0), count=count)


def bar_text(count: int) -> str:
    """The share of GOAL as a bar of BLOCKS characters."""
    full = min(BLOCKS, count * BLOCKS // GOAL)
    return "█" * full + "░" * (BLOCKS - full)
