"""The demo's own pages, which production does not have: choosing a visitor, moving the clock on."""

import asyncio
from datetime import datetime, timedelta
from itertools import groupby

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from domain.calendar import to_local_time
from web.dependencies import DemoPerson, Deps
from web.pages import Pages, language_asked
from web.requests.body import Unreadable, read_json
from web.sessions import new_address

GROUPS = {
    "worker": "web-demo-worker",
    "officer": "web-demo-officer",
    "agent": "web-demo-agent",
    "cadre": "web-demo-cadre",
    "monitor": "web-demo-monitor",
}
"""The headings of the groups of people."""
DESKS = {GROUPS[each] for each in ("officer", "agent", "monitor")}
"""The headings of those who have a desk."""
FEW = 4
"""So many people of a group are all shown."""
MAX_DAYS = 400
MAX_BODY = 1024


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
        return self.pages.render(
            "start.html",
            language,
            groups=[
                (GROUPS[name], *first_of_each_state([*each]))
                for name, each in groupby(people, lambda one: one.group)
            ],
            desks=DESKS,
            fresh=f"tamu-{new_address()}",
            moment=clock_text(self.pages, language, self.deps.clock()),
            clock=self.deps.move_clock is not None,
        )

    async def clock(self, request: Request) -> Response:
        """The time of the demo, after moving it on when that was asked for."""
        if request.method == "POST":
            wanted = await read_json(request, MAX_BODY)
            if self.deps.move_clock is None:
                raise HTTPException(404)
            span = parse_span(wanted, self.deps.clock())
            await asyncio.to_thread(self.deps.move_clock, span)
        now = self.deps.clock()
        shown = clock_text(self.pages, language_asked(request) or "id", now)
        return JSONResponse(
            {
                "now": to_local_time(now).isoformat(timespec="seconds"),
                "shown": shown,
                "short": short_clock_text(now),
            }
        )


def first_of_each_state(people: list[DemoPerson]) -> tuple[list[DemoPerson], list[DemoPerson]]:
    """The first of many people in each state, and all others; all of a few."""
    if len(people) <= FEW:
        return people, []
    firsts = {each.label.partition(" · ")[2]: each for each in reversed(people)}.values()
    others = [each for each in people if each not in firsts]
    return [each for each in people if each in firsts], others


def parse_span(wanted: dict[str, object], now: datetime) -> timedelta:
    """The time from `now` that `{"days": 7}` or `{"to_hour": 9}` asks for; never backwards."""
    match wanted:
        case {"days": int(days)} if 1 <= days <= MAX_DAYS:
            return timedelta(days=days)
        case {"to_hour": int(hour)} if 0 <= hour <= 23:
            here = to_local_time(now)
            then = here.replace(hour=hour, minute=0, second=0, microsecond=0)
            return then - here if then > here else then - here + timedelta(days=1)
    raise Unreadable


def clock_text(pages: Pages, language: str, now: datetime) -> str:
    """The weekday, date and local time."""
    here = to_local_time(now)
    day = pages.texts(language, f"web-day-{here.isoweekday()}")
    return pages.texts(language, "web-moment", day=day, date=here.date(), time=f"{here:%H.%M}")


def short_clock_text(now: datetime) -> str:
    """The day, month and local time, for a narrow line."""
    return f"{to_local_time(now):%d/%m %H.%M}"
