"""The rooms of the desk, in the order of its menu."""

from starlette.routing import Route

from web.dependencies import Deps
from web.desk.frame import DeskFrame
from web.desk.page import Room
from web.desk.rooms import (
    active_role,
    broadcasts,
    devices,
    duplicates,
    materials,
    money,
    nik_owners,
    people,
    search,
    today,
    transfers,
)
from web.desk.rooms.branch import application, applications, copying, hand_over, status_file
from web.desk.rooms.cases import case, cases, talk, work
from web.desk.rooms.coverage import minutes, monev, numbers, officeholders
from web.desk.rooms.coverage import people as counted_people
from web.desk.rooms.knowledge import approval as answer_approval
from web.desk.rooms.knowledge import questions, versions
from web.desk.rooms.staff import approval as role_approval
from web.desk.rooms.staff import invitations, member, staff
from web.desk.sign_in import DeskSignInPage
from web.pages import Pages

GROUPS: tuple[tuple[str, tuple[Room, ...]], ...] = (
    (
        "",
        (*today.ROOMS, *monev.ROOMS, *counted_people.ROOMS, *minutes.ROOMS, *numbers.ROOMS),
    ),
    (
        "desk-menu-people",
        (
            *applications.ROOMS,
            *application.ROOMS,
            *copying.ROOMS,
            *cases.ROOMS,
            *case.ROOMS,
            *talk.ROOMS,
            *work.ROOMS,
            *duplicates.ROOMS,
            *nik_owners.ROOMS,
            *search.ROOMS,
            *people.ROOMS,
        ),
    ),
    ("desk-menu-branch", (*hand_over.ROOMS, *status_file.ROOMS, *money.ROOMS)),
    (
        "desk-menu-news",
        (
            *broadcasts.ROOMS,
            *materials.ROOMS,
            *answer_approval.ROOMS,
            *questions.ROOMS,
            *versions.ROOMS,
        ),
    ),
    (
        "desk-menu-staff",
        (
            *officeholders.ROOMS,
            *staff.ROOMS,
            *role_approval.ROOMS,
            *invitations.ROOMS,
            *member.ROOMS,
            *transfers.ROOMS,
        ),
    ),
    ("", (*devices.ROOMS, *active_role.ROOMS)),
)
"""The rooms under their heading in the menu."""
ROOMS = tuple(room for _, rooms in GROUPS for room in rooms)


def desk_routes(deps: Deps, pages: Pages) -> list[Route]:
    return [*DeskSignInPage(deps, pages).routes(), *DeskFrame(deps, pages, GROUPS).routes()]
