"""The bot: an inbound message is handled in one transaction, with everything that it causes."""

import secrets
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from decimal import Decimal
from functools import partial
from types import MappingProxyType
from typing import Any

import structlog
from sqlalchemy import Connection, Engine
from sqlalchemy.exc import IntegrityError, OperationalError
from sqlalchemy.orm import Session, sessionmaker

from bot.message import Inbound, InboundKind, Outbound
from bot.routing.router import Router
from bot.state import ConversationState
from bot.texts import Texts
from bot.turn import Turn
from bot.write_queue import Wait, WriteQueue
from domain.calendar import to_local_time
from domain.cases.service_hours import DEFAULT_HOURS, ServiceHours
from domain.files import FileContents, unread
from domain.parsing.people import nik
from domain.people import drafts
from domain.people.reply_limit import HOUR, Allowance, ReplyUse, charge, limit_of
from domain.reminders.ladder import DEFAULT_STEPS, ReminderStep
from models import uploads
from models.delivery.chat_history import left_files
from models.messaging import failed, inbound, outbox
from models.messaging.message import CHANNEL_WITH_HISTORY
from models.people import addresses, conversation, departed, person
from models.people.locks import LockOrderError, lock_people
from models.people.person import Caller
from models.roles import role

log = structlog.get_logger()
SIGNALS = (InboundKind.LEFT, InboundKind.RETURNED, InboundKind.MOVED, InboundKind.READING)
SLOW_DOWN = "slow-down"
SET_ASIDE = "set-aside"
HELD = "held"
"""The reason of a reply for which the next one stands, when that comes before it has left."""
FILE_FOLLOWS = "file-follows"
SILENT = timedelta(hours=23)
"""After it a platform may take approved templates only, which carry no file."""


def no_fault(step: str) -> None:
    """Do nothing at this step of a turn; tests crash the turn here."""


class Bot:
    """Handles inbound messages by `receive`.

    `wake` is called after a commit that may have queued outbound messages, `fault` at each step of
    a turn. `site` is the address of our pages, empty when people cannot reach them, `ladder` the
    steps on which people are reminded, `hours` those in which somebody answers. `read_file` reads
    a file that somebody sent, on this local day. `reads_photos`: papers on pictures are read here.
    `prices`: rupiah for one WhatsApp message of a category.
    """

    def __init__(
        self,
        engine: Engine,
        sessions: sessionmaker[Session],
        router: Router,
        texts: Texts,
        clock: Callable[[], datetime],
        wake: Callable[[], None] = lambda: None,
        fault: Callable[[str], None] = no_fault,
        *,
        site: str = "",
        demo: bool = False,
        ladder: tuple[ReminderStep, ...] = DEFAULT_STEPS,
        hours: ServiceHours = DEFAULT_HOURS,
        read_file: Callable[[bytes, date], FileContents] = lambda content, today: unread(),
        reads_photos: bool = False,
        prices: Mapping[str, Decimal] = MappingProxyType({}),
    ) -> None:
        self.engine = engine
        self.sessions = sessions
        self.router = router
        self.texts = texts
        self.clock = clock
        self.wake = wake
        self.fault = fault
        self.site = site
        self.demo = demo
        self.ladder = ladder
        self.hours = hours
        self.read_file = read_file
        self.reads_photos = reads_photos
        self.prices = prices
        one_writer = engine.dialect.name == "sqlite"
        self.line = (
            WriteQueue(self.handle_group, self.handle_alone, self.saved) if one_writer else None
        )

    def receive(self, message: Inbound) -> bool:
        """Handle a message, whole or not at all; False when it was handled before.

        Its files are read first, outside of the transaction. Blocking: call it in a worker
        thread. Raises when nothing was done; the channel brings the message again.
        """
        if message.files:
            today = to_local_time(self.clock()).date()
            read = [self.read_file(file.content, today) for file in message.files]
            message = message.with_contents(read)
        return self.enqueue(message)()

    def enqueue(self, message: Inbound) -> Wait:
        """Queue a message whose files are read; call the result in a worker thread.

        Several that were queued before the first of them is called cost one commit on SQLite.
        """
        message = message.without_markup()
        return self.line.enqueue(message) if self.line else partial(self.handle_now, message)

    def handle_now(self, message: Inbound) -> bool:
        """Handle a message without the queue, on a database with many writers."""
        new = self.handle_alone(message)
        self.saved(new)
        return new

    def set_aside(self, message: Inbound, why: str) -> None:
        """Give up a message whose turn always fails: it is kept, and its sender is told.

        Blocking. Raises when that was not committed. A copy of the message does nothing afterwards.
        """
        now = self.clock()
        with self.engine.begin() as connection, turn_session(self.sessions, connection) as db:
            caller = find_caller(db, message, now)
            if inbound.record_received(db, message.channel, message.id, now):
                failed.keep(db, message.channel, message.sender, message.body(), why, now)
                if caller and message.kind not in SIGNALS:
                    self.tell(db, caller, SET_ASIDE, now)
        self.wake()

    def handle_alone(self, message: Inbound) -> bool:
        """Handle a message in a transaction of its own, a second time when it had to give way."""
        try:
            return self.turn(message)
        except LockOrderError as error:
            return self.turn(message, error.people)
        except (IntegrityError, OperationalError):
            # Copies of somebody's very first message collide, and a busy database gives way: once.
            return self.turn(message)

    def handle_group(self, messages: Sequence[Inbound]) -> list[bool]:
        """Handle messages in one transaction: all of them, or none."""
        with self.engine.begin() as connection:
            return [self.handle_in_transaction(connection, each) for each in messages]

    def saved(self, new: bool) -> None:
        """Wake the delivery after a commit, when a message was new."""
        if new:
            self.fault("after commit")
            self.wake()

    def turn(self, message: Inbound, held: Sequence[int] = ()) -> bool:
        """Handle a message in a transaction; the people `held` are locked before the sender."""
        with self.engine.begin() as connection:
            return self.handle_in_transaction(connection, message, held)

    def handle_in_transaction(
        self, connection: Connection, message: Inbound, held: Sequence[int] = ()
    ) -> bool:
        """Handle a message in a transaction that has begun; False when it was handled before."""
        now = self.clock()
        with turn_session(self.sessions, connection) as db:
            if held:
                lock_people(db, held)
            caller = find_caller(db, message, now)
            self.fault("met")
            if caller is None or not inbound.record_received(db, message.channel, message.id, now):
                log.info("received again", channel=message.channel)
                return False
            self.fault("recorded")
            if is_too_old(db, message, now):
                log.warning("an old message was brought again", channel=message.channel)
                return False
            self.record_inbound(db, caller, message, now)
            self.fault("before commit")
        return True

    def record_inbound(self, db: Session, caller: Caller, message: Inbound, now: datetime) -> None:
        """Record the facts about the sender's address that a message brings, and answer it."""
        if message.kind is InboundKind.READING:
            return self.take_reading(db, caller, message, now)
        if message.kind is InboundKind.LEFT:
            return person.mark_unreachable(db, caller.address_id, "blocked the bot", now)
        if caller.unreachable:
            person.mark_reachable(db, caller.address_id)
        if message.kind in SIGNALS:
            return None
        allowance, use = charge_reply(db, caller, now)
        person.record_inbound(db, caller, min(message.at, now) if message.at else None, use)
        if allowance is Allowance.WARN:
            log.warning("too many messages of one sender", channel=caller.channel)
            self.tell(db, caller, SLOW_DOWN, now)
        if allowance is not Allowance.ANSWER:
            return None
        last = caller.last_inbound_at
        if message.at and (last is None or message.at - last > SILENT):
            for of, file_id in left_files(db, caller, now).items():
                self.tell(db, caller, FILE_FOLLOWS, now, file_id, key=f"{FILE_FOLLOWS}:{of}")
        if message.phone:
            addresses.set_proven_phone(db, caller.address_id, message.phone)
        kept = conversation.load_state(db, caller.state)
        held = drafts.file_ids(kept)
        lapsed = caller.draft_lapsed
        if now - caller.updated_at > conversation.DRAFT_KEPT:
            lapsed, kept = lapsed or drafts.has_draft(kept), {}
        state = ConversationState.load(kept)
        turn = self.new_turn(db, caller, message, now, state, held)
        if lapsed and message.kind is not InboundKind.GROUP:
            turn.say("draft-lapsed")
        self.converse(turn)
        return None

    def new_turn(
        self,
        db: Session,
        caller: Caller,
        message: Inbound,
        now: datetime,
        state: ConversationState,
        held: set[int],
    ) -> Turn:
        """A turn of this bot; the drafts hold the files `held`."""
        return Turn(
            db,
            caller,
            message,
            now,
            self.texts,
            state,
            files=held,
            site=self.site,
            demo=self.demo,
            ladder=self.ladder,
            hours=self.hours,
            reads_photos=self.reads_photos,
            prices=self.prices,
        )

    def take_reading(self, db: Session, caller: Caller, message: Inbound, now: datetime) -> None:
        """Tell what a picture says in the conversation that waits for it; nothing in another."""
        kept = conversation.load_state(db, caller.state)
        state, held = ConversationState.load(kept), drafts.file_ids(kept)
        turn = self.new_turn(db, caller, message, now, state, held)
        if self.router.awaits_reading(turn):
            self.converse(turn)

    def tell(
        self,
        db: Session,
        caller: Caller,
        name: str,
        now: datetime,
        file_id: int | None = None,
        key: str | None = None,
    ) -> None:
        """Post a sentence outside of any conversation, with a file where one is said."""
        body = Outbound(self.texts(caller.language, name)).body()
        body |= {"file": file_id} if file_id else {}
        outbox.post(db, caller.id, caller.channel, caller.address, body, now=now, key=key)

    def converse(self, turn: Turn) -> None:
        """Answer the message, and save the conversation and the reply."""
        held = turn.state.held
        self.router.converse(turn)
        turn.state.held = turn.hold is not None
        if turn.message.ref and nik.find_niks(turn.message.text):
            turn.forget = turn.message.ref
            turn.say("nik-deleted")
        turn.state.nonce = secrets.token_urlsafe(4) if turn.state.form else ""
        self.fault("conversed")
        caller, state = turn.person, turn.state.dump()
        if turn.files and (dropped := turn.files - drafts.file_ids(state)):
            uploads.delete_dropped(turn.db, caller.id, dropped)
        # A clock that was wrong for a while must not make a draft look old.
        updated_at = max(turn.now, caller.updated_at)
        conversation.save_state(turn.db, caller.id, state, caller.address_id, updated_at)
        self.fault("kept")
        reply = turn.reply()
        if reply:
            body = reply.body() | ({"file": turn.document_id} if turn.document_id else {})
            if caller.channel == CHANNEL_WITH_HISTORY and not turn.message.form:
                body["said"] = turn.message.own_words()
            self.post_reply(turn, body, held)

    def post_reply(self, turn: Turn, body: dict[str, Any], held: bool) -> None:
        """Post the reply. With `held`, the one before it is withdrawn if it has not left yet: it
        says the same."""
        caller, hold = turn.person, turn.hold
        to = caller.id, caller.channel, caller.address
        if caller.channel == CHANNEL_WITH_HISTORY:
            return outbox.post(turn.db, *to, body, now=turn.now)
        if held:
            outbox.withdraw(turn.db, caller.id, caller.channel, HELD, turn.now)
        if hold is None:
            return outbox.post(turn.db, *to, body, now=turn.now)
        due_at = turn.now + hold
        return outbox.post(turn.db, *to, body, now=turn.now, due_at=due_at, reason=HELD)


@contextmanager
def turn_session(sessions: sessionmaker[Session], connection: Connection) -> Iterator[Session]:
    """The session of one turn; whoever began the transaction commits it."""
    db = sessions(bind=connection)
    try:
        yield db
        db.flush()
    finally:
        # Most turns run prepared statements only: their session has nothing to close.
        if db.in_transaction():
            db.close()


def is_too_old(db: Session, message: Inbound, now: datetime) -> bool:
    """Whether a message was written too long ago to be handled.

    While our clock is ahead everything looks old: then it is the platform's, by which the newest
    message of the channel was written, that says how old this one is.
    """
    if message.at is None or now - message.at <= inbound.OLDEST:
        return False
    newest = addresses.newest_inbound_at(db, message.channel)
    return newest is not None and newest - message.at > inbound.OLDEST


def charge_reply(db: Session, caller: Caller, now: datetime) -> tuple[Allowance, ReplyUse]:
    """Whether this sender gets one more reply, and what they have used with it."""
    # After a clock that was wrong for a while, what it wrote says nothing.
    wrong = caller.updated_at > now + HOUR
    before = ReplyUse() if wrong else ReplyUse(caller.replies_paid_at, caller.silent_until)
    allowance, use = charge(limit_of(caller.channel), before, now)
    if allowance is Allowance.WARN and role.find_open_roles(db, caller.id):
        return charge(limit_of(caller.channel, staff=True), before, now)
    return allowance, use


def find_caller(db: Session, message: Inbound, now: datetime) -> Caller | None:
    """The sender, found or created, and locked.

    None when no person has to exist for the message: it came before they were erased, or is a
    signal from a stranger.
    """
    channel, sender = message.channel, message.sender
    caller = person.find_caller(db, channel, sender, now, message.aliases)
    if caller and not caller.erased:
        return caller
    if message.kind in SIGNALS or inbound.was_received(db, channel, message.id):
        return None
    if caller:
        return departed.replace_erased_caller(db, caller, now)
    return person.create_caller(
        db, channel, sender, now, "en" if message.language == "en" else "id"
    )
