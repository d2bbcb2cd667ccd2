"""What a complete row of a member list says about a person, and about their application."""

from collections.abc import Iterable, Mapping

from domain.money import Income
from domain.organisation import Organisation
from domain.roles import Reach
from domain.tariff import Payer
from exchange.intake import TIMES, faults_of, read_again
from exchange.members_line import Line
from exchange.members_values import Reader
from models.enrolment import Member
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


def facts(
    values: Mapping[str, object], income: int, flags: Iterable[str], photo_id: int | None = None
) -> dict[str, object]:
    """The columns of an application, of the answers; `income` is rupiah a month."""
    rt, _, rw = str(values["rtrw"]).partition("/")
    body, own = values["organisation"], values["payer"] == Payer.SELF
    post = str(values["post"]) if values.get("post") else None
    taken = ("sex", "village", "occupation", "sector", "programme", "payer")
    return {name: str(values[name]) for name in taken} | {
        "rt": rt,
        "rw": rw,
        "organisation": str(body),
        "post": None if body == Organisation.UMUM else post,
        "income": income,
        "months": int(str(values.get("months", 1))) if own else 1,
        "flags": list(flags),
        "photo_id": photo_id,
        "rejection": None,
    }


def monthly(income: Income, values: Mapping[str, object]) -> int:
    """Rupiah a month: daily income times working days, weekly income times working weeks."""
    often = TIMES.get(income.period)
    return income.amount * (int(str(values[often])) if often else 1)


def ready_of(line: Line) -> Member:
    """A complete row, as it is registered."""
    income = line.values["income"]
    assert isinstance(income, Income), "an income was read, or asked for the group"
    doubts = map(str, line.doubts)
    return identity(line.values), facts(line.values, monthly(income, line.values), doubts)
