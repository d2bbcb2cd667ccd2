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
    today,
    monev,
    counted_people,
    minutes,
    numbers,
    applications,
    application,
    copying,
    cases,
    case,
    hand_over,
    status_file,
    money,
    duplicates,
    nik_owners,
    broadcasts,
    materials,
    officeholders,
    staff,
    transfers,
    search,
    people,
    answers,
    devices,
    active_role,
)
ROOMS: tuple[Room, ...] = tuple(room for module in MODULES for room in module.ROOMS)


def desk_routes(deps: Deps, pages: Pages) -> list[Route]:
    return [*DeskSignInPage(deps, pages).routes(), *DeskFrame(deps, pages, ROOMS).routes()]
