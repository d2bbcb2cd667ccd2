"""The routes of the site."""

from starlette.applications import Starlette
from starlette.convertors import IntegerConvertor, register_url_convertor
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Match, Mount, Route
from starlette.staticfiles import StaticFiles

from web.chat.api import InboundApi, OutboundApi
from web.chat.page import ChatPage
from web.demo import Demo
from web.dependencies import Deps
from web.desk.menu import desk_routes
from web.forms.page import FormPage
from web.forms.remaining import FormNextPage
from web.health import Health
from web.pages import STATIC, Pages
from web.receipts import Receipts
from web.requests.guard import Guard
from web.requests.middleware import Errors, SecurityHeaders
from web.static_files import VersionedFiles


class RowNumber(IntegerConvertor):
    """A number in an address, which a column of the database can hold."""

    regex = "[0-9]{1,9}"


register_url_convertor("int", RowNumber())


def site(deps: Deps) -> Starlette:
    pages = Pages(deps.texts)
    routes: list[BaseRoute] = [
        *Health(deps).routes(),
        *chat_routes(deps, pages),
        *FormNextPage(deps, pages).routes(),
        *FormPage(deps, pages).routes(),
        *Receipts(deps, pages).routes(),
        *desk_routes(deps, pages),
        *(route for each in deps.webhooks for route in each.routes()),
        *(Demo(deps, pages).routes() if deps.demo else [Route("/", to_chat)]),
        # Only what is the same for everybody is compressed: the length of a page tells of its
        # secrets when somebody else chooses a part of it.
        Mount("/static/v-{version}", GZipMiddleware(VersionedFiles(directory=STATIC))),
        Mount("/static", GZipMiddleware(StaticFiles(directory=STATIC))),
        Route("/{path:path}/", without_slash, methods=["GET", "POST"]),
    ]
    errors = Errors(pages, deps.secure_cookies)
    guards = [
        Middleware(SecurityHeaders, https=deps.secure_cookies),
        Middleware(Guard, deps=deps, errors=errors, webhooks={each.path for each in deps.webhooks}),
    ]
    app = Starlette(routes=routes, middleware=guards, exception_handlers=errors.handlers())
    # Starlette would lead to the host that the request names, whosever it is.
    app.router.redirect_slashes = False
    return app


def chat_routes(deps: Deps, pages: Pages) -> list[Route]:
    if deps.web_chat:
        return [
            *ChatPage(deps, pages).routes(),
            *OutboundApi(deps).routes(),
            *InboundApi(deps).routes(),
        ]
    paths = ("/chat", "/chat/leave", "/api/chat/{rest:path}")
    return [Route(path, switched_off, methods=["GET", "POST"]) for path in paths]


async def to_chat(request: Request) -> Response:
    return RedirectResponse("/chat")


async def without_slash(request: Request) -> Response:
    """Lead to the page of this site without the slash at its end; HTTPException 404 without one."""
    path, query = f"/{request.path_params['path'].strip('/')}", request.url.query
    at = dict(request.scope, path=path)
    if not any(each.matches(at)[0] is Match.FULL for each in request.app.routes):
        raise HTTPException(404)
    return RedirectResponse(f"{path}{'?' if query else ''}{query}")


async def switched_off(request: Request) -> Response:
    raise HTTPException(404, "web-error-off")
