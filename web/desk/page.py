"""The way to write a page of the desk, and an action on it.

    @desk_page("/desk/things/{id:int}", roles="officer")
    def thing(desk: Desk) -> View: ...

    @desk_action("/desk/things/{id:int}/close", roles="officer", on=thing)
    def close(desk: Desk) -> Done: ...

The frame (`frame.py`) has checked role, seal and repetition before either is called. A page reads;
an action is a turn of the person who is signed in: it calls the functions that the chat calls, in
one transaction, and the sentence it returns is shown instead of sent.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any, Protocol, TypeVar
from urllib.parse import urlencode

from sqlalchemy.orm import Session
from starlette.exceptions import HTTPException
from starlette.responses import Response

from bot.message import Document
from bot.turn import Turn
from domain.calendar import to_local_time
from domain.invalid import whole_number
from domain.markup import plain
from domain.roles import RoleKind
from models.roles.role import Role
from web.desk.sessions import SignedIn


class Numbered(Protocol):
    """A row that a form names by its id."""

    @property
    def id(self) -> int: ...


T = TypeVar("T")
N = TypeVar("N", bound=Numbered)
STAFF_ROLES = "officer agent monitor"
PER_PAGE = 50
"""Rows of a list that one page shows."""


@dataclass(frozen=True)
class View:
    """A template of `web/templates/desk/` and its values; `title` is the heading, in words, `heard`
    the sentence that a screen reader says of it."""

    template: str
    title: str
    values: Mapping[str, object] = field(default_factory=dict)
    heard: str = ""


@dataclass(frozen=True)
class Undo:
    """A button beside the sentence that takes the action back: it posts `fields` to `path`."""

    path: str
    label: str
    fields: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Done:
    """The end of an action: the page to go `to`, and the sentence that is shown there.

    With the `tone` `refused` nothing was done but what had to be kept, such as news of it. With no
    page to go to, that of the form is shown with what was typed.
    """

    to: str
    text: str
    undo: Undo | None = None
    tone: str = "done"


class Refused(Exception):
    """An action that changes nothing, and is shown again with what was typed; `text` says why."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.text = text


class NotTheirs(HTTPException):
    """403 or 404 for whoever is signed in, which is written down: an attempt at what is for another
    role, what is not there or not theirs, or what a page of another site sent."""

    def __init__(self, who: SignedIn, text: str, status: int = 403) -> None:
        super().__init__(status, text)
        self.who = who


@dataclass
class Desk:
    """All that a page or an action is given.

    `role` is the one that acts, `path` the parts of the address, `query` what follows it, `typed`
    what a form sent, `marked` the numbers of the rows that were marked, `file` what was uploaded,
    with what is in it.
    In an action `turn` writes; on a page it only words.
    """

    db: Session
    turn: Turn
    signed_in: SignedIn
    role: Role
    path: Mapping[str, Any]
    query: Mapping[str, str]
    typed: Mapping[str, str] = field(default_factory=dict)
    marked: Sequence[int] = ()
    file: Document | None = None
    seen: list[tuple[str, str]] = field(default_factory=list)
    """What `record` has kept."""

    @property
    def now(self) -> datetime:
        """The time of the request (UTC)."""
        return self.turn.now

    def t(self, name: str, /, **values: object) -> str:
        """The named text in the language of whoever is signed in."""
        return self.turn.text(name, **values)

    def moment(self, at: datetime) -> str:
        """A local day and time in words."""
        here = to_local_time(at)
        return self.t("desk-at", date=here.date(), time=f"{here:%H.%M}")

    def found(self, row: T | None) -> T:
        """The row; NotTheirs (404) without one, for what is absent and what is not theirs."""
        if row is None:
            raise NotTheirs(self.signed_in, "desk-gone", 404)
        return row

    def picked(self, field: str, rows: Iterable[N], why: str) -> N:
        """The row among these whose id was chosen in a field; Refused with the text `why` when none
        of them was."""
        wanted = whole_number(self.typed.get(field, ""))
        found = next((each for each in rows if each.id == wanted), None)
        if found is None:
            raise Refused(self.t(why))
        return found

    def approves(self) -> bool:
        """Whether the form says yes to what waits; Refused when it says neither yes nor no."""
        verdict = self.typed.get("verdict", "")
        if verdict not in ("approve", "decline"):
            raise Refused(self.t("desk-answers-which"))
        return verdict == "approve"

    def check_word(self, name: str) -> None:
        """Refused unless the form has the word of this name, which the chat asks for too."""
        word = self.t(name)
        if " ".join(self.typed.get("word", "").split()).casefold() != word.casefold():
            raise Refused(self.t("desk-word", word=word))

    def reply(self) -> str:
        """The reply that the chat would have given."""
        return plain("\n".join(self.turn.parts))

    def record(self, verb: str, subject: str) -> None:
        """Record in the audit log that the page shows this, before anybody sees it."""
        self.seen.append((verb, subject))

    def kept(self, *names: str) -> str:
        """The filters of a list that are in the address, to go on with on the pages that it leads
        to, such as "?due=late"; empty without any."""
        filters = {name: self.query[name] for name in names if self.query.get(name)}
        return f"?{urlencode(filters)}" if filters else ""

    def paging(self, count: int, size: int = PER_PAGE) -> "Paging":
        """The part of a list of so many rows that the address asks for by `hal`."""
        pages = max(1, -(-count // size))
        asked = whole_number(self.query.get("hal", ""), 6) or 1
        return Paging(min(asked, pages), pages, count, size, self.query)


@dataclass(frozen=True)
class Paging:
    """Page `number` of `pages`, of a list of `count` rows."""

    number: int
    pages: int
    count: int
    size: int
    query: Mapping[str, str]

    @property
    def offset(self) -> int:
        return (self.number - 1) * self.size

    @property
    def first(self) -> int:
        return min(self.offset + 1, self.count)

    @property
    def last(self) -> int:
        return min(self.offset + self.size, self.count)

    def beside(self, by: int) -> dict[str, str] | None:
        """The query of the page so many further; None where there is none."""
        number = self.number + by
        return {**self.query, "hal": f"{number}"} if 1 <= number <= self.pages else None


@dataclass(frozen=True)
class Tab:
    """A list of a room that has several: its address, its word, and its length where it waits for
    somebody."""

    path: str
    name: str
    count: int | None = None


class FileUse(StrEnum):
    """The reading of a file before the action of its form is called."""

    NONE = ""
    """There is none."""
    READ = "read"
    """It is read by a worker: `desk.file.contents`."""
    JUDGED = "judged"
    """Only its first bytes and its size are looked at: a job will read it, however long it is."""


@dataclass(frozen=True)
class DeskPage:
    """A page; `nav` names its word in the menu, empty when it is not there. One that `takes_form`
    is also shown for what a form sends to it, such as a preview; it writes nothing either way.
    One that `may_lag` may show what is seconds old: it is read from a replica, if there is one."""

    path: str
    roles: frozenset[RoleKind]
    show: Callable[[Desk], View | Response]
    nav: str = ""
    takes_form: bool = False
    may_lag: bool = False


@dataclass(frozen=True)
class DeskAction:
    """A change that a form of the page `on` sends."""

    path: str
    roles: frozenset[RoleKind]
    act: Callable[[Desk], Done]
    on: DeskPage | None = None
    takes_file: FileUse = FileUse.NONE


Room = DeskPage | DeskAction


def kinds(roles: str) -> frozenset[RoleKind]:
    return frozenset(RoleKind(each) for each in roles.split())


def desk_page(
    path: str,
    *,
    roles: str = STAFF_ROLES,
    nav: str = "",
    takes_form: bool = False,
    may_lag: bool = False,
) -> Callable[[Callable[[Desk], View | Response]], DeskPage]:
    """A decorator that makes a page of a function; its options are those of `DeskPage`, and `roles`
    has blanks between them."""
    return lambda show: DeskPage(path, kinds(roles), show, nav, takes_form, may_lag)


def desk_action(
    path: str,
    *,
    roles: str = STAFF_ROLES,
    on: DeskPage | None = None,
    takes_file: FileUse = FileUse.NONE,
) -> Callable[[Callable[[Desk], Done]], DeskAction]:
    """A decorator that makes an action of a function; its options are those of `DeskAction`, and
    `roles` has blanks between them."""
    return lambda act: DeskAction(path, kinds(roles), act, on, takes_file)
