"""A form as one page, without scripts: filled in, checked, and handed to the bot as one message.

Is what was filled in all right? The same questions say it as in the chat; nothing is kept.

What one request for a form's page is about: who asks, which fields, what is wrong with them.
"""

import asyncio
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field

import structlog
from sqlalchemy.orm import Session
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from bot.forms.form import Form
from bot.forms.page_answers import answer_questions, reason
from bot.forms.pages import Field, FieldKind, FormPages, build_pages
from bot.forms.questions import EndForm
from bot.message import Inbound, SubmittedForm
from bot.turn import Turn, dry_run
from domain.reminders.contact_rules import to_local_time
from models.form_links import KEPT
from web.dependencies import Deps
from web.forms.guest import (
    COOKIE,
    FormVisitor,
    anonymous,
    check_seal_and_rate,
    find_visitor,
    visitor_by_link,
)
from web.pages import Pages, language_asked
from web.rate_limits import check_rate
from web.requests import read_fields
from web.visitor import new_visitor_id, set_cookie


def answers_sent(paper: FormPages, sent: Mapping[str, str]) -> dict[str, str]:
    """The answers among the fields that were sent."""
    return {field.name: text_of(field, sent) for field in paper.fields}


def text_of(field: Field, sent: Mapping[str, str]) -> str:
    """A tick that is not there is a no, or is missing where nothing goes without it."""
    if field.kind is not FieldKind.TICK:
        return sent.get(field.name, "")
    return "yes" if field.name in sent else "" if field.required else "no"


def field_errors(
    turn: Turn, kind: type[Form], paper: FormPages, given: Mapping[str, str]
) -> dict[str, str]:
    """A sentence for each field that needs another look."""
    form = kind({}, turn.today)
    try:
        refused = answer_questions(
            turn, form, given, lambda question, kept: form.answers.update({question.name: kept})
        )
    except EndForm as end:
        return {ending_question(form, end): turn.text(end.reason)}
    found = {name: reason(turn, why) for name, why in refused.items()}
    for each in paper.fields:
        if each.name not in found and is_missing(form, each):
            found[each.name] = turn.text("web-form-missing")
    return {each.name: found[each.name] for each in paper.fields if each.name in found}


def ending_question(form: Form, end: EndForm) -> str:
    """The question whose no ends it."""
    ends = (each.name for each in form.questions if getattr(each, "or_stop", "") == end.reason)
    return next(ends, form.questions[0].name)


def is_missing(form: Form, field: Field) -> bool:
    question = next(each for each in form.questions if each.name == field.name)
    return not question.optional and form.is_needed(question) and not form.has(question)


@dataclass(frozen=True)
class FormRequest:
    """`closed` says why the form may not be filled now."""

    guest: FormVisitor
    language: str
    paper: FormPages
    closed: tuple[str, ...] = ()
    given: Mapping[str, str] = field(default_factory=dict)
    faults: Mapping[str, str] = field(default_factory=dict)


def kind_of(deps: Deps, request: Request) -> type[Form]:
    kind = deps.forms.get(request.path_params["name"])
    if kind is None:
        raise HTTPException(404)
    return kind


def visitor_of(deps: Deps, db: Session, request: Request, form: str) -> FormVisitor | None:
    channel = deps.webchat.name if deps.web_chat else ""
    return find_visitor(db, request, form, deps.clock(), channel)


def turn_of(deps: Deps, db: Session, request: Request, guest: FormVisitor) -> Turn:
    chosen = guest.holder.language if guest.holder else "id"
    language = language_asked(request) or chosen
    return dry_run(db, deps.texts, deps.clock(), language, guest.person_id)


def load_request(
    deps: Deps, request: Request, kind: type[Form], sent: Mapping[str, str] | None
) -> FormRequest:
    """Blocking, and only reading. Without a cookie it is for somebody new."""
    with deps.readers() as db:
        guest = visitor_of(deps, db, request, kind.name)
        if guest is None:
            if not deps.web_chat:
                raise HTTPException(404, "web-form-by-link")
            guest = anonymous(db, new_visitor_id(), deps.webchat.name)
        turn = turn_of(deps, db, request, guest)
        paper = build_pages(turn, kind)
        language = turn.person.language
        if not kind.may_open(turn):
            return FormRequest(guest, language, paper, tuple(turn.parts))
        if sent is None:
            return FormRequest(guest, language, paper)
        given = answers_sent(paper, sent)
        return FormRequest(
            guest, language, paper, (), given, field_errors(turn, kind, paper, given)
        )


log = structlog.get_logger()
EARLIEST = "1900-01-01"
"""The first date that may be picked."""

WIDGETS = {FieldKind.TICK: "checkbox", FieldKind.RADIO: "radio", FieldKind.LIST: "select"}
"""The macro of `form_fields.html` that draws a field; any other kind is an `input`."""


@dataclass(frozen=True, slots=True)
class FieldView:
    """A field as the page shows it: what was typed into it, and what is wrong with that."""

    field: Field
    value: str
    error: str
    latest: str
    """The last date that may be picked."""

    @property
    def widget(self) -> str:
        return WIDGETS.get(self.field.kind, "input")

    @property
    def described_by(self) -> str:
        """The ids of its hint and its error, as far as there are any."""
        name = self.field.name
        shown = {f"hint-{name}": self.field.help, f"error-{name}": self.error}
        return " ".join(id for id, text in shown.items() if text)

    @property
    def attributes(self) -> dict[str, str]:
        """What an `input` of its kind has."""
        match self.field.kind:
            case FieldKind.DATE:
                return {"type": "date", "min": EARLIEST, "max": self.latest}
            case FieldKind.NUMBER:
                return {"type": "text", "inputmode": "numeric"}
            case FieldKind.TEL:
                return {"type": "tel"}
            case _:
                return {"type": "text"}


class FormPage:
    def __init__(self, deps: Deps, pages: Pages) -> None:
        self.deps = deps
        self.pages = pages

    def routes(self) -> list[Route]:
        return [
            Route("/form/{name}", self.show, methods=["GET"]),
            Route("/form/{name}", self.fill, methods=["POST"]),
        ]

    async def show(self, request: Request) -> Response:
        kind = kind_of(self.deps, request)
        token = request.query_params.get("t")
        if token is not None:
            return await asyncio.to_thread(self.enter, token, kind.name)
        sheet = await asyncio.to_thread(load_request, self.deps, request, kind, None)
        if sheet.guest.used:
            return RedirectResponse(f"/form/{kind.name}/next", 303)
        return self.page(sheet, {})

    def enter(self, token: str, form: str) -> Response:
        """A personal link: from here on a cookie knows it, not the address of the page."""
        with self.deps.readers() as db:
            guest = visitor_by_link(db, token, form, self.deps.clock())
        if guest is None or guest.used:
            raise HTTPException(410, "web-form-used" if guest else "web-form-expired")
        response = RedirectResponse(f"/form/{form}", 303)
        age, secure = int(KEPT.total_seconds()), self.deps.secure_cookies
        response.set_cookie(
            COOKIE, token, age, path="/form", secure=secure, httponly=True, samesite="lax"
        )
        return response

    async def fill(self, request: Request) -> Response:
        kind, now = kind_of(self.deps, request), self.deps.clock()
        host = request.client.host if request.client else ""
        check_rate(self.deps.limits.addresses, host, now)
        sent = await read_fields(request)
        sheet = await asyncio.to_thread(load_request, self.deps, request, kind, sent)
        check_seal_and_rate(sheet.guest, sent.get("seal", ""), self.deps.limits, now)
        if sheet.closed or (sheet.faults and not sheet.guest.used):
            return self.page(sheet, sent, 200 if sheet.closed else 422)
        guest, filled = sheet.guest, SubmittedForm(kind.name, sheet.given)
        id = guest.message(sent.get("id") or secrets.token_hex(8))
        message = Inbound(guest.channel, guest.address, id, language=sheet.language, filled=filled)
        try:
            await self.deps.receive(message)
        except Exception as error:  # noqa: BLE001  # nothing was kept: all that was typed comes again
            log.error("form not received", channel=guest.channel, error=type(error).__name__)
            return self.page(sheet, sent, 503, "web-error-again")
        return RedirectResponse(f"/form/{kind.name}/next", 303)

    def page(
        self, sheet: FormRequest, typed: Mapping[str, str], status: int = 200, trouble: str = ""
    ) -> Response:
        page = self.pages.render(
            "form.html",
            sheet.language,
            status,
            sheet=sheet,
            fields=self.views(sheet, typed),
            trouble=trouble,
            id=secrets.token_hex(8),
            chat=self.deps.web_chat,
        )
        if sheet.guest.ticket is None:
            set_cookie(page, sheet.guest.address, self.deps.secure_cookies)
        return page

    def views(self, sheet: FormRequest, typed: Mapping[str, str]) -> dict[str, FieldView]:
        """Every field's view, by the field's name."""
        today = to_local_time(self.deps.clock()).date().isoformat()
        return {
            field.name: FieldView(
                field, typed.get(field.name, ""), sheet.faults.get(field.name, ""), today
            )
            for field in sheet.paper.fields
        }
