"""The demo's own pages: pick who you are, move the clock on. Not there in production."""

import asyncio
from datetime import datetime, timedelta

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from domain.reminders.contact_rules import to_local_time
from web.dependencies import Deps
from web.pages import Pages, language_asked
from web.requests import Unreadable, read_json
from web.visitor import new_visitor_id

MAX_DAYS = 400


class Demo:
    def __init__(self, deps: Deps, pages: Pages) -> None:
        self.deps = deps
        self.pages = pages

    def routes(self) -> list[Route]:
        return [
            Route("/", self.start),
            Route("/demo/clock", self.clock, methods=["GET", "POST"]),
        ]

    async def start(self, request: Request) -> Response:
        people = await asyncio.to_thread(self.deps.demo_people)
        language = language_asked(request) or "id"
        shown = moment(self.pages, language, self.deps.clock())
        fresh = f"tamu-{new_visitor_id()}"
        return self.pages.render(
            "start.html", language, people=people, fresh=fresh, moment=shown, clock=self.movable()
        )

    async def clock(self, request: Request) -> Response:
        if request.method == "POST":
            wish = await read_json(request, 1024)
            await asyncio.to_thread(self.move, wish)
        now = self.deps.clock()
        shown = moment(self.pages, language_asked(request) or "id", now)
        return JSONResponse(
            {"now": to_local_time(now).isoformat(timespec="seconds"), "shown": shown}
        )

    def movable(self) -> bool:
        return self.deps.move_clock is not None

    def move(self, wish: dict[str, object]) -> None:
        if self.deps.move_clock is None:
            raise HTTPException(404)
        self.deps.move_clock(span(wish, self.deps.clock()))


def span(wish: dict[str, object], now: datetime) -> timedelta:
    """How far `{"days": 7}` or `{"to_hour": 9}` is from now; the clock never goes back."""
    match wish:
        case {"days": int(days)} if 1 <= days <= MAX_DAYS:
            return timedelta(days=days)
        case {"to_hour": int(hour)} if 0 <= hour <= 23:
            here = to_local_time(now)
            then = here.replace(hour=hour, minute=0, second=0, microsecond=0)
            return then - here if then > here else then - here + timedelta(days=1)
    raise Unreadable


def moment(pages: Pages, language: str, now: datetime) -> str:
    here = to_local_time(now)
    day = pages.texts(language, f"web-day-{here.isoweekday()}")
    return pages.texts(language, "web-moment", day=day, date=here.date(), time=f"{here:%H.%M}")
