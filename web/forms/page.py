"""A form as one page, without scripts: filled in, checked by the same questions as in the chat, and
handed to the bot as one message."""

import asyncio
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field

import structlog
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from bot.forms.form import Form
from bot.forms.page_answers import answer_questions, reason
from bot.forms.pages import Field, FieldKind, FormPages, build_pages
from bot.forms.questions import EndForm
from bot.message import Inbound, SubmittedForm
from bot.turn import Turn
from domain.calendar import to_local_time
from web import sessions
from web.dependencies import Deps
from web.forms.link import FormLinkPage, posted_form, requested_form
from web.forms.visitor import FormVisitor, chat_visitor, check_csrf_and_rate, find_visitor, turn_of
from web.pages import Pages
from web.requests.body import read_fields
from web.sessions import Visitor

log = structlog.get_logger()
EARLIEST = "1900-01-01"
"""The first date that may be picked."""

TICKED = "yes"
"""What a browser sends for a ticked box (`form_fields.html`); anything else is no consent."""

WIDGETS = {FieldKind.TICK: "checkbox", FieldKind.RADIO: "radio", FieldKind.LIST: "select"}
"""The macro of `form_fields.html` that draws a field; any other kind is an `input`."""


class FormPage:
    def __init__(self, deps: Deps, pages: Pages) -> None:
        self.deps = deps
        self.pages = pages
        self.link = FormLinkPage(deps, pages)

    def routes(self) -> list[Route]:
        return [
            *self.link.routes(),
            Route("/form/{name}", self.show, methods=["GET"]),
            Route("/form/{name}", self.fill, methods=["POST"]),
        ]

    async def show(self, request: Request) -> Response:
        kind = requested_form(self.deps, request)
        token = request.query_params.get("t")
        if token is not None:
            return await self.link.ask(request, kind, token)
        form_request = await asyncio.to_thread(load_request, self.deps, request, kind, None)
        if form_request is None:
            return await self.welcome(request, kind)
        if form_request.visitor.used:
            return RedirectResponse(f"/form/{kind.name}/next", 303)
        return self.page(form_request, {})

    async def welcome(self, request: Request, kind: type[Form]) -> Response:
        """The page for a new visitor, with the cookie of their session."""
        new = await sessions.start(self.deps, request)
        form_request = await asyncio.to_thread(load_request, self.deps, request, kind, None, new)
        assert form_request, "there is a visitor"
        page = self.page(form_request, {})
        sessions.set_cookie(self.deps, page, new)
        return page

    async def fill(self, request: Request) -> Response:
        kind = posted_form(self.deps, request)
        sent = await read_fields(request)
        form_request = await asyncio.to_thread(load_request, self.deps, request, kind, sent)
        if form_request is None:
            raise HTTPException(403, "web-form-session")
        visitor = form_request.visitor
        check_csrf_and_rate(self.deps, visitor, sent)
        if form_request.closed or (form_request.errors and not visitor.used):
            return self.page(form_request, sent, 200 if form_request.closed else 422)
        message = Inbound(
            visitor.channel,
            visitor.address,
            visitor.form_message_id(sent.get("id") or secrets.token_hex(8)),
            language=form_request.language,
            filled=SubmittedForm(kind.name, form_request.answers),
        )
        try:
            await self.deps.receive(message)
        except Exception as error:  # noqa: BLE001  # nothing was kept: all that was typed comes again
            log.error("form not received", channel=visitor.channel, error=type(error).__name__)
            return self.page(form_request, sent, 503, "web-error-again")
        return RedirectResponse(f"/form/{kind.name}/next", 303)

    def page(
        self,
        form_request: "FormRequest",
        typed: Mapping[str, str],
        status: int = 200,
        trouble: str = "",
    ) -> Response:
        today = to_local_time(self.deps.clock()).date().isoformat()
        fields = {
            field.name: FieldView(
                field, typed.get(field.name, ""), form_request.errors.get(field.name, ""), today
            )
            for field in form_request.layout.fields
        }
        return self.pages.render(
            "form.html",
            form_request.language,
            status,
            form_request=form_request,
            fields=fields,
            trouble=trouble,
            id=secrets.token_hex(8),
            chat=self.deps.web_chat,
        )


@dataclass(frozen=True)
class FormRequest:
    """One request for a form's page: the answers that were sent, and a sentence for each wrong one.

    `closed` says why the form may not be filled by this visitor.
    """

    visitor: FormVisitor
    language: str
    layout: FormPages
    closed: tuple[str, ...] = ()
    answers: Mapping[str, str] = field(default_factory=dict)
    errors: Mapping[str, str] = field(default_factory=dict)


def load_request(
    deps: Deps,
    request: Request,
    kind: type[Form],
    sent: Mapping[str, str] | None,
    new: Visitor | None = None,
) -> FormRequest | None:
    """Load and check a request of a visitor whom we know, or of a `new` one; None without one.
    Blocking."""
    with deps.readers() as db:
        known = None if new else find_visitor(deps, db, request, kind.name)
        visitor = chat_visitor(deps, db, new) if new else known
        if visitor is None and not deps.web_chat:
            raise HTTPException(404, "web-form-by-link")
        if visitor is None:
            return None
        turn = turn_of(deps, db, request, visitor)
        layout, language = build_pages(turn, kind), turn.person.language
        if not kind.is_for(turn) or not kind.may_open(turn):
            return FormRequest(visitor, language, layout, tuple(turn.parts))
        if sent is None:
            return FormRequest(visitor, language, layout)
        answers = {field.name: answer_sent(field, sent) for field in layout.fields}
        errors = field_errors(turn, kind, layout, answers)
        return FormRequest(visitor, language, layout, (), answers, errors)


def answer_sent(field: Field, sent: Mapping[str, str]) -> str:
    """The answer among the fields; no tick is a no, or no answer where it is required."""
    if field.kind is not FieldKind.TICK:
        return sent.get(field.name, "")
    return "yes" if sent.get(field.name) == TICKED else "" if field.required else "no"


def field_errors(
    turn: Turn, kind: type[Form], layout: FormPages, answers: Mapping[str, str]
) -> dict[str, str]:
    """A sentence for each field that has to be corrected, in the order of the page."""
    form = kind({}, turn.today)
    try:
        refusals = answer_questions(
            turn, form, answers, lambda question, kept: form.answers.update({question.name: kept})
        )
    except EndForm as end:
        return {ending_question(form, end): turn.text(end.reason, **end.values)}
    found = {name: reason(turn, why) for name, why in refusals.items()}
    for each in layout.fields:
        if each.name not in found and is_missing(form, each):
            found[each.name] = turn.text(missing_text(each))
    return {each.name: found[each.name] for each in layout.fields if each.name in found}


def ending_question(form: Form, end: EndForm) -> str:
    """The question whose no ends the form; the first one when there is none."""
    ends = (each.name for each in form.questions if getattr(each, "or_stop", "") == end.reason)
    return next(ends, form.questions[0].name)


def missing_text(field: Field) -> str:
    """The name of the sentence for an empty field: a tick, one that another answer made needed, or
    any other."""
    if field.kind is FieldKind.TICK:
        return "web-form-missing-tick"
    return "web-form-missing" if field.required else "web-form-missing-needed"


def is_missing(form: Form, field: Field) -> bool:
    question = next(each for each in form.questions if each.name == field.name)
    needless = question.optional or question.on_request or form.has(question)
    return not needless and form.is_needed(question)


@dataclass(frozen=True, slots=True)
class FieldView:
    """A field as the page shows it: what was typed into it, and what is wrong with that."""

    field: Field
    value: str
    error: str
    latest: str
    """The last date that may be picked."""

    @property
    def missing(self) -> bool:
        """Is it refused because nothing was typed or chosen?"""
        return bool(self.error) and not self.value and self.field.kind is not FieldKind.TICK

    @property
    def widget(self) -> str:
        return WIDGETS.get(self.field.kind, "input")

    @property
    def described_by(self) -> str:
        """The ids of its hint and its error, as far as there are any."""
        name = self.field.name
        texts = {f"hint-{name}": self.field.help, f"error-{name}": self.error}
        return " ".join(id for id, text in texts.items() if text)

    @property
    def attributes(self) -> dict[str, str]:
        """The attributes of an `input` of its kind."""
        match self.field.kind:
            case FieldKind.DATE:
                return {"type": "date", "min": EARLIEST, "max": self.latest}
            case FieldKind.NUMBER:
                return {"type": "text", "inputmode": "numeric"}
            case FieldKind.TEL:
                return {"type": "tel"}
            case _:
                return {"type": "text"}
