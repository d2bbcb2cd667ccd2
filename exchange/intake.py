"""The rows of a member list as they are kept while they wait: what stood there, what is wrong."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from domain.money import Income
from domain.organisation import Organisation
from domain.period import Period
from domain.roles import Reach
from domain.tariff import Payer, Programme, Sector
from domain.typed import Invalid
from exchange.members_cells import sector_of
from exchange.members_line import Flaw, Line
from exchange.members_list import Members
from exchange.members_values import Reader
from exchange.sheets import Row

NEEDED = ("organisation", "village", "rtrw", "occupation", "sector", "income", "programme", "payer")
TIMES = {Period.DAY: "working_days", Period.WEEK: "working_weeks"}
"""The question that says how often in a month such an income comes."""
LOADS: Mapping[str, Callable[[str], object]] = {
    "organisation": Organisation,
    "sector": Sector,
    "programme": Programme,
    "payer": Payer,
    "income": Income.of,
    "months": int,
    "working_days": int,
    "working_weeks": int,
    "born_on": date.fromisoformat,
}
"""How what was answered once for the group becomes the value that a cell would have."""
AS_TEXT = frozenset({"nik", "full_name", "phone", "street", "occupation"})
"""A choice for these is written into the cell; for others the chosen value stands beside it."""
SPREAD = {
    "born_on": ("born_on", "born"),
    "rtrw": ("rtrw", "rt", "rw"),
    "village": ("village", "district"),
}
"""The cells in which a value may stand."""


@dataclass(frozen=True, slots=True)
class Entry:
    """`fixed`: values that were chosen for cells that could mean several. `faults`: field and name
    of the sentence. `lacking`: what must be asked once for the group."""

    number: int
    nik: str
    cells: Mapping[str, str]
    fixed: Mapping[str, str] = field(default_factory=dict)
    faults: tuple[str, ...] = ()
    lacking: tuple[str, ...] = ()


def reader(today: date, defaults: Mapping[str, str]) -> Reader:
    return Reader(today, typed(defaults))


def typed(defaults: Mapping[str, str]) -> dict[str, object]:
    return {name: LOADS.get(name, str)(text) for name, text in defaults.items()}


def entries(members: Members, reach: Reach) -> list[Entry]:
    return [entry(examine(line, reach)) for line in members.lines]


def entry(line: Line, fixed: Mapping[str, str] | None = None) -> Entry:
    faults = tuple(f"{flaw.field}:{flaw.sentence}" for flaw in line.flaws)
    nik = str(line.values.get("nik", ""))
    return Entry(line.number, nik, line.cells, fixed or {}, faults, tuple(lacking(line)))


def examine(line: Line, reach: Reach) -> Line:
    """A row outside of the area, or of another body, is at fault: nobody registers beyond it."""
    values, flawed = line.values, {flaw.field for flaw in line.flaws}
    rw = str(values.get("rtrw", "")).rpartition("/")[2]
    village = str(values.get("village", reach.area))
    body = values.get("organisation")
    if not Reach(reach.kind, reach.area, reach.organisation).covers(village, rw):
        put_once(line, "village", flawed, Invalid("members-outside-village"))
    elif rw and not reach.covers(village, rw):
        put_once(line, "rtrw", flawed, Invalid("members-outside-rw", rw=reach.rw))
    if body and reach.organisation and body != reach.organisation:
        put_once(line, "organisation", flawed, Invalid("members-outside-body"))
    return line


def put_once(line: Line, name: str, flawed: set[str], why: Invalid) -> None:
    if name not in flawed:
        line.put(name, why)


def lacking(line: Line) -> list[str]:
    values, wrong = line.values, {flaw.field for flaw in line.flaws}
    found = [each for each in NEEDED if each not in values and each not in wrong]
    if values.get("payer", Payer.SELF) == Payer.SELF and "months" not in values:
        found += ["months"] if "months" not in wrong else []
    income = values.get("income")
    often = TIMES.get(income.period) if isinstance(income, Income) else None
    return found + ([often] if often and often not in values else [])


def read_again(
    read: Reader, reach: Reach, number: int, cells: Mapping[str, str], fixed: Mapping[str, str]
) -> Line:
    """The row as it is now, chosen values and all."""
    line = read.read(Row(number, dict(cells)))
    for name, text in fixed.items():
        line.values[name] = LOADS.get(name, str)(text)
        if name == "village":
            line.values["district"] = text.rpartition(".")[0]
    work = line.values.get("occupation")
    if work and "sector" not in line.values:  # the work may be the one of the group
        line.put("sector", sector_of(str(work)))
    return examine(line, reach)


def mended(
    before: Mapping[str, str], fixed: Mapping[str, str], flaw: Flaw, text: str, chosen: bool
) -> tuple[dict[str, str], dict[str, str]]:
    """Cells and choices after somebody answered for the cell with the flaw."""
    gone = SPREAD.get(flaw.field, (flaw.field,))
    cells = {name: cell for name, cell in before.items() if name not in gone}
    others = {name: value for name, value in fixed.items() if name != flaw.field}
    if chosen and flaw.field not in AS_TEXT:
        return cells, others | {flaw.field: text}
    return cells | {flaw.field: text}, others


def faults_of(line: Line) -> list[Flaw]:
    """What keeps this one row from being registered; what it lacks is a flaw, too."""
    monthly = set(TIMES.values())
    open_ = [
        Flaw.of(line.number, "income", Invalid("members-monthly"))
        if each in monthly
        else Flaw.of(line.number, each, Invalid("cell-empty"))
        for each in lacking(line)
    ]
    return line.flaws or open_
