"""What a complete row of a member list says about a person, and about their application."""

from collections.abc import Iterable, Mapping

from domain.money import Income
from domain.organisation import Organisation
from domain.roles import Reach
from domain.tariff import Payer
from exchange.intake import TIMES, faults_of, read_again
from exchange.members_line import Line
from exchange.members_values import Reader
from models.importing import Kept
from models.participant import Identity
from models.registering import Ready


def prepare(
    read: Reader, reach: Reach, rows: Iterable[Kept]
) -> tuple[list[Ready], list[tuple[int, list[str]]]]:
    """Rows that can be registered; ids of others, with their faults."""
    ready, wrong = list[Ready](), list[tuple[int, list[str]]]()
    for each in rows:
        line = read_again(read, reach, each.number, each.cells, each.fixed)
        if faults := faults_of(line):
            wrong.append((each.id, [f"{flaw.field}:{flaw.sentence}" for flaw in faults]))
        else:
            ready.append((each.id, (identity(line), facts(line))))
    return ready, wrong


def identity(line: Line) -> Identity:
    values = line.values
    phone = str(values.get("phone", "NONE"))
    return Identity(
        nik=str(values["nik"]),
        full_name=str(values["full_name"]),
        born_on=str(values["born_on"]),
        phone="" if phone == "NONE" else phone,
        street=str(values.get("street", "")),
    )


def facts(line: Line) -> dict[str, object]:
    values = line.values
    rt, _, rw = str(values["rtrw"]).partition("/")
    post = str(values["post"]) if values.get("post") else None
    body = values["organisation"]
    own = values["payer"] == Payer.SELF
    months = values.get("months", 1)
    return {
        "sex": str(values["sex"]),
        "village": str(values["village"]),
        "rt": rt,
        "rw": rw,
        "organisation": str(body),
        "post": None if body == Organisation.UMUM else post,
        "occupation": str(values["occupation"]),
        "sector": str(values["sector"]),
        "income": monthly(values),
        "programme": str(values["programme"]),
        "payer": str(values["payer"]),
        "months": months if own else 1,
        "flags": [str(doubt) for doubt in line.doubts],
        "photo_id": None,
        "rejection": None,
    }


def monthly(values: Mapping[str, object]) -> int:
    """Rupiah a month."""
    income = values["income"]
    assert isinstance(income, Income), "an income was read, or asked for the group"
    often = TIMES.get(income.period)
    return income.amount * (int(str(values[often])) if often else 1)
