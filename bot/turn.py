"""One turn of a conversation: the message, the transaction and the reply of the forms."""

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import Any

from sqlalchemy.orm import Session

from bot.message import Flow, Inbound, Link, Option, Outbound
from bot.state import ConversationState
from bot.texts import Texts
from domain.calendar import ZONE
from domain.cases.service_hours import DEFAULT_HOURS, ServiceHours
from domain.knowledge.certainty import Guess
from domain.knowledge.subject import Subject, Thing
from domain.reminders.ladder import DEFAULT_STEPS, ReminderStep
from models.database.files import store_file
from models.people.person import Caller

ABOUT_A_QUESTION = ("/kembali", "/batal", "/lewati")
"""Commands that an old button must not give: they would hit a newer question."""

SPACES_AT_LINE_END = re.compile(r" +\n")
BLANK_LINES = re.compile(r"\n{3,}")
Members = type[StrEnum] | tuple[StrEnum, ...]


@dataclass
class Turn:
    """An inbound message, its sender, the time (UTC), the open transaction, and the reply.

    All `parts` of the reply become one message: WhatsApp bills by the message. `ask_phone` and
    `forget` are those of the `Outbound`. `page` names the form that may be filled on one page
    instead, `site` is the address of our pages, empty when people cannot reach them, `ladder` the
    steps on which people are reminded, `hours` those in which somebody answers. `reads_photos`:
    papers on pictures are read here. `prices`: rupiah for one WhatsApp message of a category, where
    they are known. `files` are the ids of those that were sent in the turn, or that the drafts held
    before it. In the `demo` nobody has to prove a chat. `asked` is whether the reply shows the open
    question, `primary` the value of the option that leads on. `hold`: the reply says what that to
    the next of many photos says again, so that it waits so long for it. `listen` finds what else a
    text says that is no answer to it, `likeliest` the names of what a text may mean, the likeliest
    first, `likeliest_of` the likeliest of some names, where nothing else can be meant.
    `is_staff`: the person has tasks here; None before anything asked for it.
    `follows_english`: the text is English, and is answered in it. `unsure`: what is answered is
    only likely meant, so that nobody else is asked about it. `open_form` is the open form, once it
    was asked for: what it works out of its answers is worked out once.
    """

    db: Session
    person: Caller
    message: Inbound
    now: datetime
    texts: Texts
    state: ConversationState
    parts: list[str] = field(default_factory=list)
    options: list[Option] = field(default_factory=list)
    numbered: bool = True
    primary: str = ""
    ask_phone: str | None = None
    forget: str | None = None
    document_id: int | None = None
    files: set[int] = field(default_factory=set)
    link: Link | None = None
    opening: tuple[str, str] | None = None
    asked: bool = False
    hold: timedelta | None = None
    listen: Callable[[str, bool], Callable[[], None] | None] | None = None
    likeliest: Callable[[str], Sequence[str]] = lambda text: ()
    likeliest_of: Callable[[Collection[str], str], Guess | None] = lambda names, text: None
    is_staff: bool | None = None
    follows_english: bool = False
    unsure: bool = False
    open_form: Any = None
    page: str = ""
    site: str = ""
    demo: bool = False
    ladder: tuple[ReminderStep, ...] = DEFAULT_STEPS
    hours: ServiceHours = DEFAULT_HOURS
    reads_photos: bool = False
    prices: Mapping[str, Decimal] = field(default_factory=dict)

    @property
    def today(self) -> date:
        """The local day (WIB)."""
        return self.now.astimezone(ZONE).date()

    def text(self, name: str, /, **values: object) -> str:
        """The named text in the person's language."""
        return self.texts(self.person.language, name, **values)

    def say(self, name: str, /, **values: object) -> None:
        """Add the named text to the reply, in the person's language."""
        self.say_text(tidy_text(self.text(name, **values)))

    def say_text(self, text: str) -> None:
        """Add a text that is formatted already to the reply."""
        self.parts.append(text)

    def speak_of(self, thing: Thing, months: int = 0, month: date | None = None) -> None:
        """Keep what the reply is about, so that the next words may go on from it."""
        self.state.subject = Subject(thing, months, month).dump()

    def unsay_repeated(self, said: int) -> None:
        """Take back what was added since there were so many parts, where all of it was said before:
        two wishes that one answer serves."""
        if {*self.parts[said:]} <= {*self.parts[:said]}:
            del self.parts[said:]

    def add_line(self, text: str) -> None:
        """Add a line to the last part of the reply."""
        self.parts[-1] += f"\n{text}"

    def ask(self, options: Sequence[Option], *, numbered: bool = True, primary: str = "") -> None:
        """Put these options of the open question, and only these, below the reply."""
        self.options, self.primary = list(options), primary
        self.numbered, self.asked = numbered, True

    def choices(self, members: Members) -> list[Option]:
        """An option for each member, with the text `option-<member>`."""
        return list(choices(self.texts, self.person.language, members))

    def offer(self, *commands: str, leads_on: bool = False) -> None:
        """Add buttons with commands, each with the label `open-<command>`.

        `leads_on`: the first is what nearly everybody does next, and destroys nothing.
        """
        if leads_on:
            self.primary = commands[0]
        for command in commands:
            word = command.lstrip("/").replace(" ", "-")
            self.add_option(command, self.text(f"open-{word}"))

    def add_option(self, value: str, label: str, *, first: bool = False) -> None:
        """Add a button below those that are there, or above them."""
        self.options.insert(0 if first else len(self.options), Option(value, label))

    def attach(self, file_id: int) -> None:
        """Send a stored file along with the reply."""
        self.document_id = file_id

    def attach_new(
        self, purpose: str, name: str, media_type: str, content: bytes, kept_for: timedelta
    ) -> None:
        """Store a file of the person for a time, and send it along with the reply."""
        owner = self.person.id
        self.attach(
            store_file(self.db, owner, purpose, name, media_type, content, self.now, kept_for)
        )

    def open_link(self, name: str, url: str) -> None:
        """Add a button that opens a page of ours; `name` is the text of its label."""
        self.link = Link(self.text(name), url)

    def open_after(self, command: str) -> None:
        """When this form is done, open another one, as if the person had typed `command`."""
        word, _, rest = command.partition(" ")
        self.opening = (word, rest)

    def reply(self) -> Outbound | None:
        """The reply of the turn, None when nothing was said.

        Buttons that are about a question carry its nonce.
        """
        if not self.parts:
            return None
        nonce = self.state.nonce
        options = tuple(
            option
            if option.value.startswith("/") and option.value not in ABOUT_A_QUESTION
            else Option(f"{nonce}.{option.value}", option.label)
            for option in self.options
        )
        text = "\n\n".join(self.parts)
        more = (self.numbered, self.ask_phone, self.forget)
        shown = zip(self.options, options, strict=True)
        primary = next((new.value for own, new in shown if own.value == self.primary), "")
        return Outbound(text, options, *more, flow=self.flow(), link=self.link, primary=primary)

    def flow(self) -> Flow | None:
        """The form of `page`, to be filled on one page; None when there is none."""
        if not self.page:
            return None
        label, hint = self.text(f"{self.page}-flow.open"), self.text(f"{self.page}-flow")
        token = f"{self.page}.{self.state.nonce}"
        return Flow(self.page, label, hint, token, self.person.language)


def tidy_text(text: str) -> str:
    """The text without spaces at a line's end and second blank lines, which empty values leave."""
    if " \n" in text or "\n\n\n" in text:
        return BLANK_LINES.sub("\n\n", SPACES_AT_LINE_END.sub("\n", text))
    return text


@cache
def choices(texts: Texts, language: str, members: Members) -> tuple[Option, ...]:
    return tuple(Option(str(each), texts(language, f"option-{each}")) for each in members)


def dry_run(db: Session, texts: Texts, now: datetime, language: str, person_id: int = 0) -> Turn:
    """A turn to read a form's texts and options, or to check answers; its reply is not sent.

    `person_id` 0 is nobody known. Give it a session that does not commit.
    """
    caller = Caller(person_id, 0, "", "", language, False, None, now)
    return Turn(db, caller, Inbound("", "", ""), now, texts, ConversationState())
