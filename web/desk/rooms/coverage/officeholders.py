"""The list of officeholders by kelurahan and organisation, and sheets of names.

A sheet is read, shown as it would be stored, and kept encrypted for a day until somebody says yes.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import date, timedelta

from domain.participants.organisation import Organisation
from domain.regions import CITY, is_within
from exchange.coverage.officeholders import load_names
from handlers.coverage.acts import (
    end_post,
    list_officeholders,
    posts_of_same_names,
    row_text,
    twice_lines,
)
from handlers.roles.words import role_holder_text
from models import officeholders, regions, uploads
from models.coverage import gaps
from models.coverage.gaps import FORMER, OfficeholderFilter, OfficeholderStatus
from models.database import files
from models.officeholders import Officeholder, OrganisationPlace
from models.participants import name_index
from web.desk.page import Desk, Done, FileUse, Refused, Undo, View, desk_action, desk_page

ROOM = "/desk/officeholders"
SHOWN = 30
"""Rows of a page, each with its own end: together with all that the page loads under 100 KB."""
FILTERS = ("kelurahan", "lembaga", "status", "nama", "hal")
PURPOSE = "names"
KEPT = timedelta(days=1)
STATUSES = {
    OfficeholderStatus.MISSING: "desk-office-missing",
    OfficeholderStatus.WAITING: "desk-office-waiting",
    OfficeholderStatus.ACTIVE: "desk-office-active",
    OfficeholderStatus.PAID: "desk-office-paid",
    OfficeholderStatus.ARREARS: "desk-office-arrears",
    OfficeholderStatus.ENDED: "desk-office-ended",
    FORMER: "desk-office-former",
}


@dataclass(frozen=True)
class NameList:
    """The names of a sheet that waits for a yes: rows with name, post, RT and RW; `twice` as
    `posts_of_same_names`; numbers of the rows that are `unread`, and `passed` as nobody."""

    organisation: str
    village: str
    rows: list[list[str]]
    twice: list[list[list[str]]]
    unread: list[int]
    passed: list[int]
    others: list[str]


@dataclass(frozen=True)
class HolderRow:
    """Somebody who holds or held a post, in words."""

    id: int
    name: str
    post: str
    place: str
    since: date
    until: date | None
    source: str
    status: str


@dataclass(frozen=True)
class Choices:
    """The places and organisations to choose from: kelurahan by kecamatan, with the chosen."""

    villages: Mapping[str, Sequence[tuple[str, str]]]
    organisations: Sequence[tuple[str, str]]
    village: str = ""
    organisation: str = ""
    statuses: Mapping[str, str] = field(default_factory=lambda: STATUSES)


def choices(desk: Desk, village: str, organisation: str) -> Choices:
    """The kelurahan of the role's area, and all organisations."""
    by_district = dict[str, list[tuple[str, str]]]()
    for code, name, district in regions.villages_of_city(desk.db, CITY[0]):
        if is_within(code, desk.role.area):
            by_district.setdefault(district, []).append((code, name))
    named = [each for each in Organisation if each is not Organisation.UMUM]
    bodies = [(each.value, desk.t(f"option-{each}")) for each in named]
    return Choices(by_district, bodies, village, organisation)


@desk_page(ROOM, roles="officer", nav="desk-office")
def holders(desk: Desk) -> View:
    asked = {name: desk.query.get(name, "").strip() for name in ("kelurahan", "lembaga", "status")}
    wanted = OfficeholderFilter(
        asked["kelurahan"], asked["lembaga"], desk.query.get("nama", "").strip()
    )
    if asked["status"] in STATUSES:
        wanted = OfficeholderFilter(
            wanted.village, wanted.organisation, wanted.full_name, asked["status"]
        )
    listed = gaps.count_listed(desk.db, desk.role, wanted, desk.turn.today)
    paging = desk.paging(listed, SHOWN)
    found = gaps.list_wanted(
        desk.db, desk.role, wanted, desk.turn.today, paging.offset, paging.size
    )
    places = regions.names(desk.db, {row.village for row, _, _ in found})
    values = {
        "rows": [holder_row(desk, row, places, status) for row, _, status in found],
        "paging": paging,
        "choices": choices(desk, wanted.village, wanted.organisation),
        "wanted": wanted,
        "kept": desk.kept(*FILTERS),
        "chosen": desk.typed,
        "to_send": choices(desk, desk.typed.get("kelurahan", ""), desk.typed.get("lembaga", "")),
    }
    return View("coverage/officeholders.html", desk.t("desk-office"), values)


def holder_row(desk: Desk, row: Officeholder, places: Mapping[str, str], status: str) -> HolderRow:
    known = officeholders.holder(desk.db, row)
    by = (
        role_holder_text(desk.db, desk.t, row.added_by) if row.added_by else desk.t("desk-operator")
    )
    return HolderRow(
        row.id,
        name_of(desk, row),
        f"{desk.t(f'option-{known.post}')} {desk.t(f'option-{row.organisation}')}",
        desk.t(
            "desk-office-place", rt=row.rt or "-", rw=row.rw or "-", village=places[row.village]
        ),
        row.since,
        row.until,
        by,
        STATUSES.get(status, ""),
    )


def name_of(desk: Desk, row: Officeholder) -> str:
    return officeholders.title_name(desk.db, row)


def masked_name(desk: Desk, row: Officeholder) -> str:
    """The first letter of each word of the name."""
    return " ".join(f"{each[0]}***" for each in name_of(desk, row).split())


@desk_action(ROOM + "/{id:int}/end", roles="officer", on=holders)
def end(desk: Desk) -> Done:
    row = gaps.find_officeholder(desk.db, desk.role, desk.path["id"])
    if row is None:
        raise Refused(desk.t("end-officeholder-gone"))
    end_post(desk.turn, desk.role, row)
    to = ROOM + desk.kept(*FILTERS)
    return Done(to, desk.t("end-officeholder-done", who=name_of(desk, row)))


@desk_action(f"{ROOM}/send", roles="officer", on=holders, takes_file=FileUse.READ)
def send(desk: Desk) -> Done:
    organisation, village = desk.typed.get("lembaga", ""), desk.typed.get("kelurahan", "")
    if organisation not in set(Organisation) - {Organisation.UMUM}:
        raise Refused(desk.t("desk-office-choose"))
    if not regions.is_known(desk.db, village) or not is_within(village, desk.role.area):
        raise Refused(desk.t("desk-office-choose"))
    if desk.file is None:
        raise Refused(desk.t("error-status-file-none"))
    found = load_names(desk.file.contents.as_sheet())
    rows = [[each.full_name, each.post, each.rt, each.rw] for each in found.people]
    twice = posts_of_same_names(desk.turn, organisation, village, rows)
    told = list(found.unread), list(found.passed), list(found.others)
    kept = json.dumps(asdict(NameList(organisation, village, rows, twice, *told))).encode()
    owner, name, media = desk.signed_in.person_id, "pengurus.json", "application/json"
    id = uploads.store_upload(
        desk.db,
        owner,
        PURPOSE,
        name,
        media,
        kept,
        desk.now,
        quota=uploads.STAFF,
        kept_for=KEPT,
    )
    return Done(f"{ROOM}/list/{id}", desk.t("desk-office-read", count=len(rows)))


def find_list(desk: Desk) -> NameList | None:
    """The sheet that whoever is signed in has sent, while it waits and its kelurahan is theirs."""
    owner, id = desk.signed_in.person_id, desk.path["id"]
    kept = files.load_made_for(desk.db, owner, PURPOSE, id, desk.now)
    found = NameList(**json.loads(kept)) if kept else None
    return found if found and is_within(found.village, desk.role.area) else None


@dataclass(frozen=True)
class SheetRow:
    """A name of a sheet as it will be stored; `is_new` when nobody of that name serves there."""

    text: str
    is_new: bool


@desk_page(ROOM + "/list/{id:int}", roles="officer")
def name_list(desk: Desk) -> View:
    found = desk.found(find_list(desk))
    serving = officeholders.list_serving(desk.db, found.organisation, found.village)
    known = {(each.name_index, each.rw, each.rt) for each in serving}
    rows = [(name_index.full_name_index(desk.db, row[0]), row) for row in found.rows]
    new = [(index, row[3], row[2]) not in known for index, row in rows]
    paging = desk.paging(len(rows))
    listed, areas = {index for index, _ in rows}, {row[3] for _, row in rows if row[3]}
    missing = [
        each
        for each in serving
        if each.name_index not in listed and (not areas or each.rw in areas)
    ]
    places = {found.village: regions.name(desk.db, found.village)}
    values = {
        "id": desk.path["id"],
        "list": found,
        "body": desk.t(f"option-{found.organisation}"),
        "village": places[found.village],
        "rows": [
            SheetRow(row_text(desk.turn, *row).lstrip("• "), is_new)
            for (_, row), is_new in list(zip(rows, new, strict=True))[paging.offset : paging.last]
        ],
        "new": sum(new),
        "paging": paging,
        "missing": [holder_row(desk, each, places, "") for each in missing],
        "twice": [
            [line.lstrip("• ") for line in twice_lines(desk.turn, found.rows, [held])]
            for held in found.twice
        ],
    }
    return View("coverage/officeholder_list.html", desk.t("desk-office-list"), values)


@desk_action(ROOM + "/list/{id:int}/apply", roles="officer", on=name_list)
def apply(desk: Desk) -> Done:
    found = find_list(desk)
    if found is None:
        raise Refused(desk.t("desk-gone"))
    same = desk.typed.get("same", "")
    if found.twice and same not in ("yes", "no"):
        raise Refused(desk.t("desk-office-same-first"))
    before = officeholders.newest_id(desk.db)
    place = found.organisation, found.village
    one_person = found.twice if same == "yes" else ()
    listed = list_officeholders(desk.turn, desk.role, place, found.rows, one_person)
    ended = [gaps.find_officeholder(desk.db, desk.role, each) for each in desk.marked]
    gone = [each for each in ended if each and (each.organisation, each.village) == place]
    for each in gone:
        end_post(desk.turn, desk.role, each)
    files.delete_made(desk.db, desk.signed_in.person_id, PURPOSE, desk.path["id"])
    fields = {"lembaga": place[0], "kelurahan": place[1], "after": f"{before}"}
    fields |= {"until": f"{officeholders.newest_id(desk.db)}"}
    undo = Undo(f"{ROOM}/undo", desk.t("desk-office-undo"), fields)
    known = len(found.rows) - listed.new - listed.moved
    counts = {"new": listed.new, "moved": listed.moved, "known": known, "ended": len(gone)}
    text = desk.t("desk-office-done", **counts)
    return Done(
        f"{ROOM}?kelurahan={place[1]}&lembaga={place[0]}",
        text,
        undo if listed.new or listed.moved else None,
    )


@desk_action(f"{ROOM}/undo", roles="officer", on=holders)
def undo(desk: Desk) -> Done:
    """End again whom the role has just added with a sheet; a post that theirs replaced goes on."""
    village = desk.typed.get("kelurahan", "")
    bounds = [desk.typed.get(name, "") for name in ("after", "until")]
    if not is_within(village, desk.role.area) or not all(map(str.isdecimal, bounds)):
        raise Refused(desk.t("desk-gone"))
    place = OrganisationPlace(desk.typed.get("lembaga", ""), village)
    after, until = (min(int(each[:18]), 2**60) for each in bounds)
    added = officeholders.serving_added(desk.db, place, desk.role.id, after, until)
    for each in added:
        end_post(desk.turn, desk.role, each)
        officeholders.resume_replaced(desk.db, each)
    return Done(ROOM, desk.t("desk-office-undone", count=len(added)))


ROOMS = (holders, end, send, name_list, apply, undo)
