"""Numbers of how many there should be, and targets, each with its source and day; an officer enters
one, and another human approves it."""

from dataclasses import dataclass

from domain import regions as places
from domain.coverage.figures import split_area
from domain.participants.organisation import Organisation
from domain.regions import is_within
from domain.roles import RoleKind
from handlers.coverage import words
from handlers.coverage.acts import OF_GROUPS, NumberKind, new_number, read_as_of, read_number
from models import regions
from models.coverage import denominators
from models.coverage.denominators import Denominator
from web.desk.page import Desk, Done, Refused, View, desk_action, desk_page
from web.desk.rooms.coverage.addresses import PAGE, ROLES

LIST = f"{PAGE}/numbers"


@dataclass(frozen=True)
class NumberView:
    id: int
    place: str
    what: str
    number: str
    source: str
    state: str


@desk_page(LIST, roles=ROLES, takes_form=True)
def numbers(desk: Desk) -> View:
    """The numbers of the area with what became of each, those to decide, and the form for one."""
    paging = desk.paging(denominators.count_listed(desk.db, desk.role))
    found = denominators.listed(desk.db, desk.role, paging.offset, paging.size)
    is_officer = desk.role.kind == RoleKind.OFFICER
    values = {
        "rows": [number_view(desk, each) for each in found],
        "paging": paging,
        "to_decide": [
            number_view(desk, each) for each in denominators.to_decide(desk.db, desk.role)
        ],
        "is_officer": is_officer,
        "areas": areas(desk) if is_officer else [],
        "kinds": [(each, desk.t(f"option-{each}")) for each in NumberKind],
        "groups": [
            (each, desk.t(f"option-{each}"))
            for each in Organisation
            if each is not Organisation.UMUM
        ],
        "typed": desk.typed,
        "longest": denominators.LONGEST_SOURCE,
    }
    return View("coverage/monev_numbers.html", desk.t("monev-numbers"), values)


def number_view(desk: Desk, row: Denominator) -> NumberView:
    return NumberView(
        row.id,
        words.area_text(desk.db, desk.t, row.area),
        words.number_what(desk.t, row.group, row.measure),
        words.number_text(row.measure, row.number),
        words.source_text(desk.t, row.source, row.as_of),
        desk.t(f"monev-number-{row.state}"),
    )


def areas(desk: Desk) -> list[tuple[str, str]]:
    """The area of the role and all inside of it, by code."""
    known = regions.within(desk.db, places.CITY[0], desk.turn.today)
    inside = [code for code, _ in known if is_within(code, split_area(desk.role.area)[0])]
    return [(code, words.area_text(desk.db, desk.t, code)) for code in sorted({*inside})]


@desk_action(f"{LIST}/enter", roles="officer", on=numbers)
def enter_number(desk: Desk) -> Done:
    typed = desk.typed
    kind, group = typed.get("kind", ""), typed.get("group", "")
    if kind not in [*NumberKind]:
        raise Refused(desk.t("monev-numbers-kind"))
    if NumberKind(kind) in OF_GROUPS and group not in [*Organisation]:
        raise Refused(desk.t("monev-numbers-group"))
    new = new_number(
        typed.get("area", ""),
        NumberKind(kind),
        group if NumberKind(kind) in OF_GROUPS else None,
        read_number(desk.turn, typed.get("number", "")),
        read_as_of(desk.turn, typed.get("as_of", "")),
        typed.get("source", "").strip(),
    )
    denominators.enter(desk.db, desk.role, new, desk.now)
    return Done(LIST, desk.t("monev-numbers-entered"))


def decide(desk: Desk, *, approve: bool) -> Done:
    denominators.decide(desk.db, desk.role, int(desk.path["id"]), desk.now, approve=approve)
    name = "approve-denominators-done" if approve else "approve-denominators-declined"
    return Done(LIST, desk.t(name))


@desk_action(f"{LIST}/{{id:int}}/approve", roles="officer", on=numbers)
def approve_number(desk: Desk) -> Done:
    return decide(desk, approve=True)


@desk_action(f"{LIST}/{{id:int}}/decline", roles="officer", on=numbers)
def decline_number(desk: Desk) -> Done:
    return decide(desk, approve=False)


ROOMS = (numbers, enter_number, approve_number, decline_number)
