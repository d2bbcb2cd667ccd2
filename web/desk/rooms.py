"""The rooms of the desk, in the order of its menu."""

from starlette.routing import Route

from web.dependencies import Deps
from web.desk import applications, devices, roles, today
from web.desk.frame import DeskFrame
from web.desk.page import Room
from web.desk.sign_in import DeskSignInPage
from web.pages import Pages

ROOMS: tuple[Room, ...] = (
    *today.ROOMS,
    *applications.ROOMS,
    *devices.ROOMS,
    *roles.ROOMS,
)


def desk_routes(deps: Deps, pages: Pages) -> list[Route]:
    return [*DeskSignInPage(deps, pages).routes(), *DeskFrame(deps, pages, ROOMS).routes()]
