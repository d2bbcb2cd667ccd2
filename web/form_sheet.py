"""What one request for a form's page is about: who asks, which fields, what is wrong with them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sqlalchemy.orm import Session
from starlette.exceptions import HTTPException
from starlette.requests import Request

from bot.form import Form
from bot.paper import Paper, write
from bot.rehearsal import rehearsal
from bot.turn import Turn
from web.deps import Deps
from web.form_check import taken, wrong
from web.form_guest import Guest, anonymous, find
from web.pages import language_asked
from web.sender import new_sender


@dataclass(frozen=True)
class Sheet:
    """`closed` says why the form may not be filled now."""

    guest: Guest
    language: str
    paper: Paper
    closed: tuple[str, ...] = ()
    given: Mapping[str, str] = field(default_factory=dict)
    faults: Mapping[str, str] = field(default_factory=dict)


def kind_of(deps: Deps, request: Request) -> type[Form]:
    kind = deps.forms.get(request.path_params["name"])
    if kind is None:
        raise HTTPException(404)
    return kind


def guest_of(deps: Deps, db: Session, request: Request, form: str) -> Guest | None:
    channel = deps.webchat.name if deps.web_chat else ""
    return find(db, request, form, deps.clock(), channel)


def turn_of(deps: Deps, db: Session, request: Request, guest: Guest) -> Turn:
    chosen = guest.holder.language if guest.holder else "id"
    language = language_asked(request) or chosen
    return rehearsal(db, deps.texts, deps.clock(), language, guest.person_id)


def look(deps: Deps, request: Request, kind: type[Form], sent: Mapping[str, str] | None) -> Sheet:
    """Blocking, and only reading. Without a cookie it is for somebody new."""
    with deps.readers() as db:
        guest = guest_of(deps, db, request, kind.name)
        if guest is None:
            if not deps.web_chat:
                raise HTTPException(404, "web-form-by-link")
            guest = anonymous(db, new_sender(), deps.webchat.name)
        turn = turn_of(deps, db, request, guest)
        paper = write(turn, kind)
        language = turn.person.language
        if not kind.admits(turn):
            return Sheet(guest, language, paper, tuple(turn.parts))
        if sent is None:
            return Sheet(guest, language, paper)
        given = taken(paper, sent)
        return Sheet(guest, language, paper, (), given, wrong(turn, kind, paper, given))
