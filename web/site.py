"""The site: which pages there are. Everything it needs is handed over in `Deps`."""

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from web.api import Api
from web.chat import Chat
from web.demo import Demo
from web.deps import Deps
from web.errors import Errors
from web.form import FormPage
from web.form_rest import FormRest
from web.headers import SecurityHeaders
from web.health import Health
from web.letters import Letters
from web.pages import STATIC, Pages
from web.receipts import Receipts

__all__ = ["Deps", "site"]


def site(deps: Deps) -> Starlette:
    pages = Pages(deps.texts)
    routes: list[BaseRoute] = [
        *Health(deps).routes(),
        *chat_routes(deps, pages),
        *FormRest(deps, pages).routes(),
        *FormPage(deps, pages).routes(),
        *Receipts(deps, pages).routes(),
        *deps.routes,
        *(Demo(deps, pages).routes() if deps.demo else [Route("/", to_chat)]),
        *(
            Mount(path, StaticFiles(directory=STATIC))
            for path in ("/static/v-{version}", "/static")
        ),
    ]
    if deps.telegram_webhook:
        routes.append(deps.telegram_webhook.route())
    guards = [Middleware(SecurityHeaders)]
    return Starlette(routes=routes, middleware=guards, exception_handlers=Errors(pages).handlers())


def chat_routes(deps: Deps, pages: Pages) -> list[Route]:
    if deps.web_chat:
        return [*Chat(deps, pages).routes(), *Letters(deps).routes(), *Api(deps).routes()]
    paths = ("/chat", "/chat/leave", "/api/chat/{rest:path}")
    return [Route(path, switched_off, methods=["GET", "POST"]) for path in paths]


async def to_chat(request: Request) -> Response:
    return RedirectResponse("/chat")


async def switched_off(request: Request) -> Response:
    raise HTTPException(404, "web-error-off")
