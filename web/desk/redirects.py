"""Leading a browser: to a page of the desk, on after an action, to sign in and back; with the
sentence of an action above the page that follows it, carried there in a sealed cookie."""

import re
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import asdict, dataclass
from urllib.parse import urlencode

from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from domain.parsing.urls import split_url
from models.database.encryption import WrongKey, keyring
from web.dependencies import Deps
from web.desk.page import DeskAction, DeskPage, Undo
from web.desk.sent_form import own_path
from web.desk.sessions import FLASH, cookie_of, set_cookie

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
    shown = split_url(request.headers.get("hx-current-url", "") if swaps else f"{request.url}")
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


FLASH_SECONDS = 120


@dataclass(frozen=True)
class Flash:
    """The sentence; `tone` is `done` or `refused`, `undo` the button that takes the action back."""

    text: str
    tone: str = "done"
    undo: Undo | None = None

    @property
    def links(self) -> list[tuple[str, str]]:
        """The links in it that somebody will want to pass on, each with the name before it."""
        return re.findall(r"^(\w+): (https?://\S+)$", self.text, re.MULTILINE)


def flash_of(deps: Deps, db: Session, request: Request) -> Flash | None:
    """The sentence that the last action left; None without one that we made."""
    kept = cookie_of(deps, request, FLASH)
    if not kept:
        return None
    try:
        values = keyring(db).decrypt_json("flash", urlsafe_b64decode(kept))
        undo = Undo(**values["undo"]) if values["undo"] else None
        return Flash(values["text"], values["tone"], undo)
    except (WrongKey, ValueError, KeyError, TypeError):
        return None


def follow(deps: Deps, to: str, flash: Flash) -> Response:
    """Lead to a page that shows the sentence."""
    response = RedirectResponse(to, 303)
    with deps.readers() as db:
        sealed = urlsafe_b64encode(keyring(db).encrypt_json("flash", asdict(flash))).decode()
    set_cookie(deps, response, FLASH, sealed, FLASH_SECONDS)
    return response
