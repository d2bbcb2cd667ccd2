"""Leading a browser: to a page of the desk, on after an action, to sign in and back."""

from urllib.parse import urlencode, urlsplit

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from web.desk.page import DeskAction, DeskPage
from web.desk.sent_form import own_path

TODAY = "/desk"
SIGN_IN = "/desk/masuk"


def address_of(page: DeskPage | None, request: Request) -> str:
    """The address of a page, also when an action on it is asked for; the first one without it."""
    return page.path.replace(":int", "").format(**request.path_params) if page else "/desk"


def shown_after(action: DeskAction, request: Request) -> str:
    """The page of an action, with what follows its address: the filters of a list."""
    return f"{address_of(action.on, request)}{'?' if request.url.query else ''}{request.url.query}"


def looked_at(request: Request) -> str:
    """The page that the browser shows or asks for; empty where that cannot be asked for again."""
    swaps = request.headers.get("hx-request") == "true"
    shown = urlsplit(request.headers.get("hx-current-url", "") if swaps else f"{request.url}")
    if request.method != "GET" and not swaps:
        return ""
    return own_path(f"{shown.path}{'?' if shown.query else ''}{shown.query}")


def sign_in_path(reason: str, back: str = "") -> str:
    """The page to sign in, with the sentence that it says first, and the page to go on with."""
    asked = {"why": reason, "back": "" if back in ("", TODAY) else back}
    query = urlencode({name: value for name, value in asked.items() if value})
    return f"{SIGN_IN}?{query}" if query else SIGN_IN


def lead_out(request: Request, to: str) -> Response:
    """Lead to a page that has another frame: the script loads it as a whole."""
    if request.headers.get("hx-request") == "true":
        return Response(status_code=200, headers={"hx-redirect": to})
    return RedirectResponse(to, 303)
