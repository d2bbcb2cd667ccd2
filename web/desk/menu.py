"""The rooms of the desk, in the order of its menu."""

from starlette.routing import Route

from web.dependencies import Deps
from web.desk.frame import DeskFrame
from web.desk.page import Room
from web.desk.rooms import (
    active_role,
    answers,
    broadcasts,
    devices,
    duplicates,
    materials,
    money,
    nik_owners,
    people,
    search,
    staff,
    today,
    transfers,
)
from web.desk.rooms.branch import application, applications, copying, hand_over, status_file
from web.desk.rooms.cases import case, cases
from web.desk.rooms.coverage import minutes, monev, numbers, officeholders
from web.desk.rooms.coverage import people as counted_people
from web.desk.sign_in import DeskSignInPage
from web.pages import Pages

MODULES = (
    ("", (today, monev, counted_people, minutes, numbers)),
    (
        "desk-menu-people",
        (applications, application, copying, cases, case, duplicates, nik_owners, search, people),
    ),
    ("desk-menu-branch", (hand_over, status_file, money)),
    ("desk-menu-news", (broadcasts, materials, answers)),
    ("desk-menu-staff", (officeholders, staff, transfers)),
    ("", (devices, active_role)),
)
"""The modules under their heading in the menu."""
GROUPS: tuple[tuple[str, tuple[Room, ...]], ...] = tuple(
    (heading, tuple(room for module in modules for room in module.ROOMS))
    for heading, modules in MODULES
)
ROOMS = tuple(room for _, rooms in GROUPS for room in rooms)


def desk_routes(deps: Deps, pages: Pages) -> list[Route]:
    return [*DeskSignInPage(deps, pages).routes(), *DeskFrame(deps, pages, GROUPS).routes()]
