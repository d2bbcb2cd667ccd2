"""One row of a list that waits to be mended: what is wrong, and what an answer makes of it."""

import re
from collections.abc import Iterator
from typing import Any

from bot.turn import Turn
from domain.roles import Reach
from domain.typed import Ask, Invalid
from exchange.intake import entry, faults_of, mended, read_again, reader
from exchange.intake_values import prepare
from exchange.members_line import Flaw, Line
from handlers import lists
from handlers.roles import role_of
from models import importing, registering
from models.importing import Kept
from models.imports import Fate, Import
from models.role import Role

TWICE, SURE = "error-members-twice", "nik-right"
"""Of two rows with one NIK somebody must be able to say that it is this row's."""


def line_of(turn: Turn, row: Import, reach: Reach, kept: Kept) -> Line:
    """The row as it is now; a NIK that another row has too is a flaw, unless it is surely right."""
    found = read_again(reader(turn.today, row.defaults), reach, kept.number, kept.cells, kept.fixed)
    nik = str(found.values.get("nik", ""))
    asked = nik and kept.fixed.get("nik") != nik
    others = importing.twins(turn.db, row.id, kept.id, nik) if asked else []
    if others:
        found.put("nik", Invalid("members-twice", others=", ".join(map(str, others))))
    return found


def waiting(turn: Turn, row: Import, role: Role) -> Iterator[tuple[Kept, Line]]:
    """Rows with something to mend; one that was mended by mending another is registered."""
    for kept in importing.of_fate(turn.db, row.id, Fate.FLAWED, most=lists.AT_ONCE):
        line = line_of(turn, row, role.reach, kept)
        if faults_of(line):
            yield kept, line
        else:
            write(turn, row, role, kept, line)


def current(turn: Turn, form: Any) -> tuple[Kept, Line, Flaw]:
    """The row that is being mended, and its first flaw."""
    row, role = lists.find(turn, form), role_of(turn, form)
    number = int(form.answers["row"])
    for kept in importing.of_fate(turn.db, row.id, Fate.FLAWED, most=1, after=number - 1):
        line = line_of(turn, row, role.reach, kept)
        if kept.id == number and (flaws := faults_of(line)):
            return kept, line, flaws[0]
    raise Invalid("mend-gone")


def trial(turn: Turn, form: Any, text: str, chosen: bool) -> tuple[Kept, Line, dict[str, str]]:
    """The row with this answer in the cell; Invalid or Ask when the cell is still wrong."""
    kept, before, flaw = current(turn, form)
    row, role = lists.find(turn, form), role_of(turn, form)
    cells, fixed = mended(kept.cells, kept.fixed, flaw, text, chosen)
    nik = str(before.values.get("nik", ""))
    if flaw.sentence == TWICE and (text == SURE or re.sub(r"\D", "", text) == nik):
        cells, fixed = kept.cells, {**kept.fixed, "nik": nik}
    changed = Kept(kept.id, kept.number, cells, fixed, kept.faults)
    line = line_of(turn, row, role.reach, changed)
    for each in faults_of(line):
        if each.field == flaw.field:
            raise again(each)
    return changed, line, fixed


def again(flaw: Flaw) -> Invalid | Ask:
    kind, _, reason = flaw.sentence.partition("-")
    if kind == "ask":
        return Ask(reason, flaw.candidates, **flaw.values)
    return Invalid(reason, **flaw.values)


def write(turn: Turn, row: Import, role: Role, kept: Kept, line: Line) -> Fate | None:
    """Keep the repair; a row that is whole now is registered, when the cadre gave their word."""
    fate = importing.rewrite(turn.db, kept.id, changed(kept, line), role)
    if fate is Fate.READY and row.attested_at:
        good, wrong = prepare(reader(turn.today, row.defaults), role.reach, [kept])
        registering.refuse(turn.db, wrong)
        registering.register(turn.db, registering.word(row, role), good, turn.now)
    return fate


def changed(kept: Kept, line: Line) -> Any:
    line.flaws = faults_of(line)
    line.cells = kept.cells
    return entry(line, kept.fixed)
