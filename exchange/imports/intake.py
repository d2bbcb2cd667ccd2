"""The rows of a member list as they are kept while they wait: what stood there, what is wrong.

What a complete row of a member list says about a person, and about their application.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from domain.contributions.tariff import Payer, Programme, Sector
from domain.invalid import Invalid
from domain.parsing.money import Income, Period
from domain.participants.organisation import Organisation
from domain.roles import RoleScope
from exchange.imports.cells import sector_of
from exchange.imports.lines import CellError, MemberLine, MemberListFile
from exchange.imports.reader import MemberReader
from exchange.spreadsheets.read import Row
from models.enrolment.enrolment import Member
from models.imports.list_rows import StoredRow
from models.imports.register_rows import Ready
from models.participants.applications import NewApplication
from models.participants.participant import Identity

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
class ListEntry:
    """`fixed`: values that were chosen for cells that could mean several. `faults`: field and name
    of the sentence. `lacking`: what must be asked once for the group."""

    number: int
    nik: str
    cells: Mapping[str, str]
    fixed: Mapping[str, str] = field(default_factory=dict)
    faults: tuple[str, ...] = ()
    lacking: tuple[str, ...] = ()


def list_reader(today: date, defaults: Mapping[str, str]) -> MemberReader:
    return MemberReader(today, entry_from_text(defaults))


def entry_from_text(defaults: Mapping[str, str]) -> dict[str, object]:
    return {name: LOADS.get(name, str)(text) for name, text in defaults.items()}


def entries(members: MemberListFile, reach: RoleScope) -> list[ListEntry]:
    return [entry(examine(line, reach)) for line in members.lines]


def entry(line: MemberLine, fixed: Mapping[str, str] | None = None) -> ListEntry:
    faults = tuple(f"{flaw.field}:{flaw.sentence}" for flaw in line.flaws)
    nik = str(line.values.get("nik", ""))
    return ListEntry(line.number, nik, line.cells, fixed or {}, faults, tuple(missing_fields(line)))


def examine(line: MemberLine, reach: RoleScope) -> MemberLine:
    """A row outside of the area, or of another body, is at fault: nobody registers beyond it."""
    values, flawed = line.values, {flaw.field for flaw in line.flaws}
    rw = str(values.get("rtrw", "")).rpartition("/")[2]
    village = str(values.get("village", reach.area))
    body = values.get("organisation")
    if not RoleScope(reach.kind, reach.area, reach.organisation).covers(village, rw):
        put_if_absent(line, "village", flawed, Invalid("members-outside-village"))
    elif rw and not reach.covers(village, rw):
        put_if_absent(line, "rtrw", flawed, Invalid("members-outside-rw", rw=reach.rw))
    if body and reach.organisation and body != reach.organisation:
        put_if_absent(line, "organisation", flawed, Invalid("members-outside-body"))
    return line


def put_if_absent(line: MemberLine, name: str, flawed: set[str], why: Invalid) -> None:
    if name not in flawed:
        line.put(name, why)


def missing_fields(line: MemberLine) -> list[str]:
    values, wrong = line.values, {flaw.field for flaw in line.flaws}
    found = [each for each in NEEDED if each not in values and each not in wrong]
    if values.get("payer", Payer.SELF) == Payer.SELF and "months" not in values:
        found += ["months"] if "months" not in wrong else []
    income = values.get("income")
    often = TIMES.get(income.period) if isinstance(income, Income) else None
    return found + ([often] if often and often not in values else [])


def read_again(
    read: MemberReader,
    reach: RoleScope,
    number: int,
    cells: Mapping[str, str],
    fixed: Mapping[str, str],
) -> MemberLine:
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


def with_answer(
    before: Mapping[str, str], fixed: Mapping[str, str], flaw: CellError, text: str, chosen: bool
) -> tuple[dict[str, str], dict[str, str]]:
    """Cells and choices after somebody answered for the cell with the flaw."""
    gone = SPREAD.get(flaw.field, (flaw.field,))
    cells = {name: cell for name, cell in before.items() if name not in gone}
    others = {name: value for name, value in fixed.items() if name != flaw.field}
    if chosen and flaw.field not in AS_TEXT:
        return cells, others | {flaw.field: text}
    return cells | {flaw.field: text}, others


def errors_of(line: MemberLine) -> list[CellError]:
    """What keeps this one row from being registered; what it lacks is a flaw, too."""
    monthly = set(TIMES.values())
    open_ = [
        CellError.of(line.number, "income", Invalid("members-monthly"))
        if each in monthly
        else CellError.of(line.number, each, Invalid("cell-empty"))
        for each in missing_fields(line)
    ]
    return line.flaws or open_


def to_member(
    read: MemberReader, reach: RoleScope, rows: Iterable[StoredRow]
) -> tuple[list[Ready], list[tuple[int, list[str]]]]:
    """Rows that can be registered; ids of others, with their faults."""
    ready, wrong = list[Ready](), list[tuple[int, list[str]]]()
    for each in rows:
        line = read_again(read, reach, each.number, each.cells, each.fixed)
        if faults := errors_of(line):
            wrong.append((each.id, [f"{flaw.field}:{flaw.sentence}" for flaw in faults]))
        else:
            ready.append((each.id, ready_of(line)))
    return ready, wrong


def identity(values: Mapping[str, object]) -> Identity:
    """Who it is, of the answers by the questions of the registration form."""
    phone = str(values.get("phone", "NONE")).removesuffix(" proven")
    return Identity(
        nik=str(values["nik"]),
        full_name=str(values["full_name"]),
        born_on=str(values["born_on"]),
        phone="" if phone == "NONE" else phone,
        street=str(values.get("street", "")),
    )


def to_application(
    values: Mapping[str, object], income: int, flags: Iterable[str], photo_id: int | None = None
) -> NewApplication:
    """Return the application that the answers make; `income` is rupiah a month."""
    rt, _, rw = str(values["rtrw"]).partition("/")
    organisation = str(values["organisation"])
    post = str(values["post"]) if values.get("post") else None
    return NewApplication(
        sex=str(values["sex"]),
        village=str(values["village"]),
        rt=rt,
        rw=rw,
        organisation=organisation,
        post=None if organisation == Organisation.UMUM else post,
        occupation=str(values["occupation"]),
        sector=str(values["sector"]),
        income=income,
        programme=str(values["programme"]),
        payer=str(values["payer"]),
        months=int(str(values.get("months", 1))) if values["payer"] == Payer.SELF else 1,
        flags=list(flags),
        photo_id=photo_id,
    )


def monthly(income: Income, values: Mapping[str, object]) -> int:
    """Rupiah a month: daily income times working days, weekly income times working weeks."""
    often = TIMES.get(income.period)
    return income.amount * (int(str(values[often])) if often else 1)


def ready_of(line: MemberLine) -> Member:
    """A complete row, as it is registered."""
    income = line.values["income"]
    assert isinstance(income, Income), "an income was read, or asked for the group"
    doubts = map(str, line.doubts)
    return identity(line.values), to_application(line.values, monthly(income, line.values), doubts)
