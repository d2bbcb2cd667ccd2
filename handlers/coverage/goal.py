"""The goal of protected workers in each RW, and the way to it as a bar."""

from bot.turn import Turn
from domain.coverage.figures import By, CoverageFigure, CoverageRow, Scope
from domain.regions import is_village
from handlers.coverage import words
from handlers.coverage.words import GOAL, figure_text
from handlers.roles.role_form import RoleForm, acting_role
from models.coverage import readers
from models.coverage.monev import overview
from models.roles.role import Role

BLOCKS = 10
SHOWN = 30


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
