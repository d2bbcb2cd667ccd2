"""The frame of every page of the desk: session, role, seal, once only, and what stands around it.

A page is sent whole, or as the fragment that the script swaps in; it works as plain links and forms
either way. A form carries a seal, which only our pages know, and a token of its own: pressed twice,
it is done once.
"""

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from functools import partial

from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from bot.message import Document, Inbound
from bot.state import ConversationState
from bot.turn import Turn, dry_run
from domain.calendar import to_local_time
from domain.invalid import Ambiguous, Invalid
from exchange.files.read import judge
from exchange.spreadsheets.read import LARGEST
from handlers.roles.words import role_text
from models import audit
from models.database.encryption import keyring
from models.messaging import inbound
from models.people import person, web_sessions
from models.people.locks import LockOrderError, lock_people
from models.roles import role
from models.roles.role import Role
from web.dependencies import Deps
from web.desk.page import (
    Desk,
    DeskAction,
    DeskPage,
    Done,
    FileUse,
    NotTheirs,
    Paging,
    Refused,
    Room,
    View,
)
from web.desk.redirects import (
    TODAY,
    Flash,
    address_of,
    flash_of,
    follow,
    lead_out,
    looked_at,
    shown_after,
    sign_in_path,
)
from web.desk.sent_form import Sent, form_keys, own_path, read_sent
from web.desk.sessions import (
    COOKIE,
    FLASH,
    SignedIn,
    SignedOut,
    cookie_of,
    delete_cookie,
    signed_in,
)
from web.pages import Pages, language_asked, layout_of
from web.requests.rate_limits import check_rate

SEARCH = "/desk/search"
"""The page of which every other one has the field; by a form, so that no log has what was typed."""
CHANNEL = "desk"
"""What the tokens of forms are kept under, among the ids of messages that were handled."""
REFUSED = "was refused"
REFUSED_AGAIN = timedelta(hours=1)


class DeskFrame:
    def __init__(
        self, deps: Deps, pages: Pages, groups: Sequence[tuple[str, Sequence[Room]]]
    ) -> None:
        self.deps = deps
        self.pages = pages
        self.rooms = [room for _, rooms in groups for room in rooms]
        self.menu = [(heading, entries(rooms)) for heading, rooms in groups]
        self.searching = {kind for each in self.rooms if each.path == SEARCH for kind in each.roles}

    def routes(self) -> list[Route]:
        shown = {each.path for each in self.rooms if isinstance(each, DeskPage)}
        acted = [each for each in self.rooms if isinstance(each, DeskAction)]
        back = [self.way_back(each) for each in acted if each.path not in shown]
        return [self.route(each) for each in self.rooms] + back

    def route(self, room: Room) -> Route:
        async def show(request: Request) -> Response:
            assert isinstance(room, DeskPage)
            sent = await read_sent(request, room) if request.method == "POST" else None
            return await asyncio.to_thread(self.show, request, room, sent)

        async def act(request: Request) -> Response:
            assert isinstance(room, DeskAction)
            if room.takes_file and (away := await asyncio.to_thread(self.away, request, room)):
                return away
            sent = await read_sent(request, room)
            if sent.file:
                sent = replace(sent, file=await self.read(request, room, sent.file))
            return await asyncio.to_thread(self.act, request, room, sent)

        async def answer(request: Request) -> Response:
            try:
                return await (show if isinstance(room, DeskPage) else act)(request)
            except NotTheirs as refusal:
                change = partial(self.record_refusal, room, refusal.who)
                await asyncio.to_thread(self.deps.write, change)
                raise

        answer.__qualname__ = room.path  # the name of a page that failed, in the log
        if isinstance(room, DeskPage):
            methods = ["GET", "POST"] if room.takes_form else ["GET"]
            return Route(room.path, answer, methods=methods, name=room.show.__name__)
        return Route(room.path, answer, methods=["POST"], name=room.act.__name__)

    def way_back(self, action: DeskAction) -> Route:
        """The route that leads from the address of an action to the page it was on: after a refusal
        the browser has that address, and a reload asks for it."""

        async def lead(request: Request) -> Response:
            return RedirectResponse(shown_after(action, request), 303)

        return Route(action.path, lead, methods=["GET"])

    def record_refusal(self, room: Room, who: SignedIn, db: Session) -> None:
        """Record that somebody tried what is not theirs: once an hour for a room, so that nobody
        floods the log."""
        by, about, now = f"person:{who.person_id}", f"room:{room.path}", self.deps.clock()
        if not audit.was_recorded_since(db, by, REFUSED, about, now - REFUSED_AGAIN):
            audit.record(db, by, REFUSED, about, now)

    def away(self, request: Request, room: DeskAction) -> Response | None:
        """The way to sign in, before a file is taken from somebody who is not; NotTheirs
        when the room is not for their role."""
        try:
            with self.deps.readers() as db:
                who = signed_in(db, cookie_of(self.deps, request, COOKIE), self.deps.clock())
                self.desk(db, request, room, who, None)
        except SignedOut as out:
            return self.to_sign_in(request, out.reason, shown_after(room, request))
        return None

    async def read(self, request: Request, action: DeskAction, file: Document) -> Document:
        """The file with what is in it, as far as the action uses it."""
        if action.takes_file is FileUse.JUDGED:
            return replace(file, contents=judge(file.content, LARGEST))
        deps, token = self.deps, cookie_of(self.deps, request, COOKIE)
        today = to_local_time(deps.clock()).date()
        return replace(file, contents=await deps.read_file(token, file.content, today))

    def show(
        self, request: Request, page: DeskPage, sent: Sent | None = None, said: Flash | None = None
    ) -> Response:
        """The page, or the way to sign in; with what was typed and what is `said` of it, such as a
        refusal. Blocking."""
        deps, token = self.deps, cookie_of(self.deps, request, COOKIE)
        try:
            with deps.readers() as db:
                who = signed_in(db, token, deps.clock())
                desk = self.desk(db, request, page, who, sent)
                flash = said or flash_of(deps, db, request)
                status = 422 if said and said.tone == "refused" else 200
                # Who has just changed something sees it: that may not be on a replica yet.
                if page.may_lag and deps.replica and not flash:
                    desk, response = deps.replica.run(
                        lambda db: self.draw(request, page, self.reading(desk, db), None, status)
                    )
                else:
                    desk, response = self.draw(request, page, desk, flash, status)
        except SignedOut as out:
            return self.to_sign_in(request, out.reason, looked_at(request))
        if desk.seen or who.is_due:
            deps.write(partial(self.mark, desk))
        return response

    def reading(self, desk: Desk, db: Session) -> Desk:
        """The same desk, which reads elsewhere; who is there, and as what, stays."""
        person_id = desk.signed_in.person_id
        turn = dry_run(db, self.deps.texts, desk.now, desk.signed_in.language, person_id)
        turn.likeliest, turn.site = desk.turn.likeliest, desk.turn.site
        return replace(desk, db=db, turn=turn, seen=[])

    def draw(
        self, request: Request, page: DeskPage, desk: Desk, flash: Flash | None, status: int
    ) -> tuple[Desk, Response]:
        """The page with the desk that it was drawn from."""
        view = page.show(desk)
        if isinstance(view, Response):
            return desk, view
        response = self.render(request, page, desk, view, flash, status)
        if cookie_of(self.deps, request, FLASH):
            delete_cookie(self.deps, response, FLASH)
        return desk, response

    def mark(self, desk: Desk, db: Session) -> None:
        """Record what the page shows, and that the session is used."""
        for verb, subject in desk.seen:
            audit.record(db, f"role:{desk.role.id}", verb, subject, desk.now)
        if desk.signed_in.is_due:
            web_sessions.mark_seen(db, desk.signed_in.session_id, desk.now)

    def act(self, request: Request, action: DeskAction, sent: Sent) -> Response:
        """Do it once, and show the page that follows. Blocking."""
        deps, token = self.deps, cookie_of(self.deps, request, COOKIE)
        with deps.readers() as db:
            try:
                who = signed_in(db, token, deps.clock())
            except SignedOut as out:
                return self.not_sent(request, action, sent, out.reason)
        check_rate(deps.limits.desks, f"{who.session_id}", deps.clock())
        if not sent.has_keys(who.seal):
            raise NotTheirs(who, "desk-seal")
        try:
            done = self.write_action(request, action, sent)
        except SignedOut as out:
            return self.not_sent(request, action, sent, out.reason)
        except Refused as refusal:
            if action.on:
                return self.show(request, action.on, sent, Flash(refusal.text, "refused"))
            return follow(deps, TODAY, Flash(refusal.text, "refused"))
        if done is None:
            back = own_path(sent.fields.get("back", "")) or shown_after(action, request)
            return follow(deps, back, Flash(self.pages.texts(who.language, "desk-repeated")))
        deps.wake()
        if not done.to and action.on:
            return self.show(request, action.on, sent, Flash(done.text, done.tone))
        return follow(deps, done.to, Flash(done.text, done.tone, done.undo))

    def write_action(self, request: Request, action: DeskAction, sent: Sent) -> Done | None:
        """Do it in a transaction; None when it was done before. The people that an attempt missed
        are locked first in the next one, as in a turn."""
        held: Sequence[int] = ()
        while True:
            try:
                change = partial(self.act_within, request, action, sent, held)
                return self.deps.write(change)
            except LockOrderError as error:
                if held == error.people:
                    raise
                held = error.people

    def act_within(
        self,
        request: Request,
        action: DeskAction,
        sent: Sent,
        held: Sequence[int],
        db: Session,
    ) -> Done | None:
        """The turn of an action, within its transaction."""
        deps, now = self.deps, self.deps.clock()
        lock_people(db, held)
        who = signed_in(db, cookie_of(deps, request, COOKIE), now)
        caller = person.find_caller(db, who.channel, who.address, now)
        if caller is None or caller.id != who.person_id:
            raise SignedOut("desk-ended")
        if not inbound.record_received(db, CHANNEL, f"{who.session_id}:{sent.once}", now):
            return None
        message = Inbound(who.channel, who.address, f"{CHANNEL}:{sent.once}")
        turn = Turn(
            db,
            caller,
            message,
            now,
            deps.texts,
            ConversationState(),
            site=deps.site,
            demo=deps.demo,
            hours=deps.hours,
        )
        desk = self.desk(db, request, action, who, sent, turn)
        try:
            return action.act(desk)
        except (Ambiguous, Invalid) as why:
            kind = "ask" if isinstance(why, Ambiguous) else "error"
            raise Refused(desk.t(f"{kind}-{why.reason}", **why.values)) from None

    def desk(
        self,
        db: Session,
        request: Request,
        room: Room,
        who: SignedIn,
        sent: Sent | None,
        turn: Turn | None = None,
    ) -> Desk:
        """All that the room is given; NotTheirs when it is not for the role."""
        mine = role.active_role(db, who.person_id)
        assert mine is not None, "signed_in has looked"
        if mine.kind not in room.roles:
            raise NotTheirs(who, "desk-not-for-role")
        now, texts = self.deps.clock(), self.deps.texts
        turn = turn or dry_run(db, texts, now, who.language, who.person_id)
        turn.likeliest, turn.site = self.deps.likeliest, self.deps.site
        turn.prices = self.deps.prices
        return Desk(
            db,
            turn,
            who,
            mine,
            request.path_params,
            dict(request.query_params),
            sent.fields if sent else {},
            sent.marked if sent else (),
            sent.file if sent else None,
        )

    def render(
        self,
        request: Request,
        page: DeskPage,
        desk: Desk,
        view: View,
        flash: Flash | None,
        status: int,
    ) -> Response:
        path = address_of(page, request)
        return self.pages.render(
            f"desk/{view.template}",
            desk.signed_in.language,
            status,
            {"vary": "HX-Request"},
            layout=layout_of(request),
            title=view.title,
            desk=desk,
            keys=partial(form_keys, desk.signed_in.seal),
            owner=owner_of(desk),
            menu=menu_of(self.menu, desk.role),
            here=current(path, [each for _, pages in self.menu for each in pages]),
            may_search=desk.role.kind in self.searching,
            path=path,
            post=role_text(desk.db, desk.t, desk.role.reach),
            other_roles=other_roles(desk),
            flash=flash,
            heard=heard_of(desk, view),
            **view.values,
        )

    def to_sign_in(self, request: Request, reason: str, back: str) -> Response:
        """Lead to the page to sign in, which says why, and from there back."""
        return lead_out(request, sign_in_path(reason, back))

    def not_sent(self, request: Request, action: DeskAction, sent: Sent, reason: str) -> Response:
        """The page with what somebody typed whose session ended meanwhile, to be copied; without a
        word of their own the way to sign in."""
        back, typed = shown_after(action, request), sent.typed
        if not typed:
            return self.to_sign_in(request, reason, back)
        return self.pages.render(
            "desk/not_sent.html",
            language_asked(request) or "id",
            401,
            {"vary": "HX-Request"},
            layout=layout_of(request),
            typed=typed,
            to=sign_in_path(reason, back),
        )


def owner_of(desk: Desk) -> str:
    """The id by which a browser knows whose drafts it keeps; it says nothing of who they are."""
    return keyring(desk.db).blind_index("desk-owner", f"{desk.signed_in.person_id}", 12)


def heard_of(desk: Desk, view: View) -> str:
    """The sentence that is heard of a page that was swapped in: its own, or the part of a list."""
    paging = view.values.get("paging")
    if isinstance(paging, Paging):
        part = {"first": paging.first, "last": paging.last, "count": paging.count}
        return desk.t("desk-page-of", **part)
    return view.heard


def entries(rooms: Sequence[Room]) -> list[DeskPage]:
    """The pages among the rooms that stand in the menu."""
    return [each for each in rooms if isinstance(each, DeskPage) and each.nav]


def menu_of(
    groups: Sequence[tuple[str, Sequence[DeskPage]]], role: Role
) -> list[tuple[str, list[tuple[str, str]]]]:
    """The menu of a role: under each heading addresses and words; no heading without any."""
    mine = [
        (heading, [(each.path, each.nav) for each in pages if role.kind in each.roles])
        for heading, pages in groups
    ]
    return [(heading, found) for heading, found in mine if found]


def current(path: str, menu: Sequence[DeskPage]) -> str:
    """The entry of the menu that the page belongs to: the longest that begins its address."""
    within = [each.path for each in menu if f"{path}/".startswith(f"{each.path}/")]
    if path != TODAY and within == [TODAY]:
        return ""  # of no entry, though its address begins so
    return max(within, key=len, default="")


def other_roles(desk: Desk) -> list[tuple[int, str]]:
    """The person's other usable roles, in words."""
    mine: list[Role] = role.find_usable_roles(desk.db, desk.signed_in.person_id)
    others = [each for each in mine if each.id != desk.role.id]
    return [(each.id, role_text(desk.db, desk.t, each.reach)) for each in others]
