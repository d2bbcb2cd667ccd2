"""The page of a receipt that the QR on its picture leads to: the same facts as in the chat."""

import asyncio

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from handlers.cashbook.words import public_facts
from models.cashbook import receipts
from web.dependencies import Deps
from web.pages import Pages, language_asked
from web.requests.rate_limits import TokenBuckets, check_rate, host_of

LONGEST = 40
TRIES, SECONDS = 20, 3600


class Receipts:
    """The public page that checks receipts. It allows more tries than one person has in the chat,
    because many people may share one network address."""

    def __init__(self, deps: Deps, pages: Pages) -> None:
        self.deps = deps
        self.pages = pages
        self.buckets = TokenBuckets(TRIES, SECONDS)

    def routes(self) -> list[Route]:
        return [Route("/bukti/{code}", self.show)]

    async def show(self, request: Request) -> Response:
        check_rate(self.buckets, host_of(request), self.deps.clock())
        code, language = request.path_params["code"][:LONGEST], language_asked(request) or "id"
        facts = await asyncio.to_thread(self.public_facts, code, language)
        headers = {"Cache-Control": "no-store", "X-Robots-Tag": "noindex"}
        return self.pages.render("receipt.html", language, 200, headers, code=code, facts=facts)

    def public_facts(self, code: str, language: str) -> list[str]:
        with self.deps.readers() as db:
            return public_facts(db, self.pages.texts, language, receipts.look_up(db, code))
