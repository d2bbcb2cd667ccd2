"""The sentence of an action above the page that follows it, carried there in a sealed cookie."""

import re
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import asdict, dataclass

from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from models.database.encryption import WrongKey, keyring
from web.dependencies import Deps
from web.desk.page import Undo
from web.desk.sessions import FLASH, cookie_of, set_cookie

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
