"""A form as one page, without scripts: filled in, checked, and handed to the bot as one message."""

import asyncio
import secrets
from collections.abc import Mapping

import structlog
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from bot.message import Filled, Inbound
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
            typed={each.name: typed.get(each.name, "") for each in sheet.paper.fields},
            trouble=trouble,
            id=secrets.token_hex(8),
            today=local(self.deps.clock()).date().isoformat(),
            chat=self.deps.web_chat,
        )
        if sheet.guest.ticket is None:
            remember(page, sheet.guest.address, self.deps.secure_cookies)
        return page
