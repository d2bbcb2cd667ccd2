"""A form as one page, without scripts: filled in, checked, and handed to the bot as one message."""

import asyncio
import secrets
from collections.abc import Mapping
from dataclasses import dataclass

import structlog
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from bot.message import Filled, Inbound
from bot.paper import Field, Kind
from domain.courtesy import local
from models.ticket import KEPT
from web.deps import Deps
from web.fields import read_fields
from web.form_guest import COOKIE, let_in, linked
from web.form_sheet import Sheet, kind_of, look
from web.limits import slow_down
from web.pages import Pages
from web.sender import remember

log = structlog.get_logger()
EARLIEST = "1900-01-01"
"""The first date that may be picked."""

WIDGETS = {Kind.TICK: "checkbox", Kind.RADIO: "radio", Kind.LIST: "select"}
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
            case Kind.DATE:
                return {"type": "date", "min": EARLIEST, "max": self.latest}
            case Kind.NUMBER:
                return {"type": "text", "inputmode": "numeric"}
            case Kind.TEL:
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
        sheet = await asyncio.to_thread(look, self.deps, request, kind, None)
        if sheet.guest.used:
            return RedirectResponse(f"/form/{kind.name}/next", 303)
        return self.page(sheet, {})

    def enter(self, token: str, form: str) -> Response:
        """A personal link: from here on a cookie knows it, not the address of the page."""
        with self.deps.readers() as db:
            guest = linked(db, token, form, self.deps.clock())
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
        slow_down(self.deps.limits.addresses, host, now)
        sent = await read_fields(request)
        sheet = await asyncio.to_thread(look, self.deps, request, kind, sent)
        let_in(sheet.guest, sent.get("seal", ""), self.deps.limits, now)
        if sheet.closed or (sheet.faults and not sheet.guest.used):
            return self.page(sheet, sent, 200 if sheet.closed else 422)
        guest, filled = sheet.guest, Filled(kind.name, sheet.given)
        id = guest.message(sent.get("id") or secrets.token_hex(8))
        message = Inbound(guest.channel, guest.address, id, language=sheet.language, filled=filled)
        try:
            await self.deps.receive(message)
        except Exception as error:  # noqa: BLE001  # nothing was kept: all that was typed comes again
            log.error("form not received", channel=guest.channel, error=type(error).__name__)
            return self.page(sheet, sent, 503, "web-error-again")
        return RedirectResponse(f"/form/{kind.name}/next", 303)

    def page(
        self, sheet: Sheet, typed: Mapping[str, str], status: int = 200, trouble: str = ""
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
            remember(page, sheet.guest.address, self.deps.secure_cookies)
        return page

    def views(self, sheet: Sheet, typed: Mapping[str, str]) -> dict[str, FieldView]:
        """Every field's view, by the field's name."""
        today = local(self.deps.clock()).date().isoformat()
        return {
            field.name: FieldView(
                field, typed.get(field.name, ""), sheet.faults.get(field.name, ""), today
            )
            for field in sheet.paper.fields
        }
