"""An attempt to send a message: what is checked before it, and how it ended.

A claimed message is checked once more. A reminder must still be due. What the person did not ask
for waits while a helper talks with them. Outside of a platform's service window only an approved
template may be sent. All of this happens in the transaction that claims the message, so nothing is
sent that cannot arrive. An attempt ends as sent, refused, to be tried later, or unknown.
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from bot.channels.channel import Channel, SendLater, SendRefused
from bot.channels.whatsapp.templates import Templates
from bot.message import Document, Template
from domain.calendar import DAY, month_start
from domain.contributions.membership import Membership
from domain.parsing.people.nik import mask_long_numbers
from domain.reminders import contact_rules
from domain.reminders.contact_rules import NoContactReason
from models.cases import talks
from models.database import files
from models.delivery import fallback
from models.messaging import outbox
from models.messaging.message import DeliveryState, Lane, OutboundMessage
from models.messaging.outbox import ClaimedMessage, Settlement
from models.participants import memberships
from models.reminders import reminder
from models.reminders.reminder import REASON, ReminderContext
from scheduler.delivery import service_window
from scheduler.delivery.service_window import CLOSED
from scheduler.delivery.statuses import handle_refusal
from scheduler.reminders.send import REPORTED

TALK_PAUSE = timedelta(minutes=10)
"""A letter looks so often whether the talk with its person is over."""
GIVE_UP = {Lane.REPLY: timedelta(hours=1), Lane.BULK: timedelta(days=1)}
"""A message that is still postponed so long after its first attempt is refused."""

REPEAT_AFTER = timedelta(seconds=5)
LONGEST_RETRY = 900.0
"""Seconds between two attempts, at most."""


@dataclass(frozen=True, slots=True)
class OutgoingMessage:
    """A message to send, the file that goes along, and the template that replaces its text."""

    message: ClaimedMessage
    document: Document | None = None
    template: Template | None = None


@dataclass(frozen=True, slots=True)
class AttemptResult:
    """The settlement of an attempt.

    `unreachable` when no message can reach the address any more, `code` is the platform's number
    of the reason for a refusal.
    """

    message: ClaimedMessage
    settlement: Settlement
    unreachable: bool = False
    code: int | None = None


def prepare(
    db: Session,
    messages: Sequence[ClaimedMessage],
    channel: Channel,
    templates: Templates,
    now: datetime,
) -> list[OutgoingMessage]:
    """The messages that may be sent; the others are settled, or posted to the next address."""
    dropped = hold_back(db, messages, now)
    held = {each.message.id for each in dropped}
    dropped += recheck_reminders(db, [each for each in messages if each.id not in held], now)
    outbox.settle_all(db, [each.settlement for each in dropped])
    ended = {each.message.id for each in dropped}
    left = [each for each in messages if each.id not in ended]
    filled: dict[int, Template] = {}
    if channel.window is not None and left:
        filled, closed = service_window.fill_templates(db, left, channel.window, templates, now)
        outbox.settle_all(db, [refused(each, now, CLOSED).settlement for each in closed])
        for each in closed:
            fallback.send_to_next_address(db, each, CLOSED, now)
            ended.add(each.id)
    return [
        OutgoingMessage(each, load_document(db, each), filled.get(each.id))
        for each in left
        if each.id not in ended
    ]


def hold_back(
    db: Session, messages: Sequence[ClaimedMessage], now: datetime
) -> list[AttemptResult]:
    """The results of letters to people with whom a helper talks: nothing of ours comes between."""
    bulk = [each for each in messages if each.lane == Lane.BULK]
    people = {each.person_id for each in bulk}
    busy = {each.person_id for each in talks.open_talks_of_people(db, [*people])} if bulk else ()
    later = now + TALK_PAUSE
    return [
        settled(each, now, None, error="a helper talks with them", due_at=later)
        for each in bulk
        if each.person_id in busy
    ]


def recheck_reminders(
    db: Session, messages: Sequence[ClaimedMessage], now: datetime
) -> list[AttemptResult]:
    """The results of those reminders among the messages that must not be sent (yet)."""
    reminders = [each for each in messages if each.lane == Lane.BULK and each.reason == REASON]
    if not reminders:
        return []
    known = reminder.load_contexts(
        db, {each.participant_id for each in reminders if each.participant_id}
    )
    paid = memberships.load_all(db, [each.participant for each in known.values()])
    found = (
        recheck_reminder(
            each, known.get(each.participant_id or 0), paid.get(each.participant_id or 0), now
        )
        for each in reminders
    )
    return [each for each in found if each]


def recheck_reminder(
    message: ClaimedMessage,
    context: ReminderContext | None,
    known: Membership | None,
    now: datetime,
) -> AttemptResult | None:
    """The result of a reminder that is cancelled or kept until morning; None to send it."""
    why = context.reason_not_to_contact(now, first=False) if context else "nobody to tell"
    if why is NoContactReason.QUIET:
        next_morning = contact_rules.next_contact_time(now)
        return settled(message, now, None, error=why, due_at=next_morning)
    if not why and known:
        body = message.body or {}
        said = body.get("values") or {}
        reported = body.get("name") == REPORTED
        paid_until = known.until if reported else known.paid_until
        still = known.until, paid_until and month_start(paid_until + DAY)
        same = (said.get("until"), said.get("month")) == tuple(each and f"{each}" for each in still)
        if not same or (reported and not known.is_unchecked):
            why = "paid or changed since"
    return settled(message, now, DeliveryState.CANCELLED, error=why) if why else None


def load_document(db: Session, message: ClaimedMessage) -> Document | None:
    """The file that goes along with the message; None when it has none, or it was deleted."""
    file_id = (message.body or {}).get("file")
    found = files.load_file(db, file_id) if file_id else None
    return Document(*found) if found else None


def failed(
    message: ClaimedMessage, error: Exception, now: datetime, jitter: float | None = None
) -> AttemptResult:
    """The result for the error that `send` raised; `jitter` is 0..1, random unless given."""
    if isinstance(error, SendRefused):
        why, unreachable = str(error), error.unreachable
        return refused(message, now, why, unreachable=unreachable, code=error.code)
    if not isinstance(error, SendLater):
        return outcome_unknown(message, now, type(error).__name__)
    due_at = now + timedelta(seconds=retry_delay(message, error, jitter))
    if due_at - message.attempted_at > GIVE_UP[Lane(message.lane)]:
        return refused(message, now, f"gave up: {error}")
    return settled(message, now, None, error=str(error), due_at=due_at)


def retry_delay(message: ClaimedMessage, error: SendLater, jitter: float | None) -> float:
    """Seconds: as many as the platform asks for, else 2, 4, 8 ... with up to half of it more."""
    if error.retry_after is not None:
        return max(1.0, error.retry_after)
    spread = random.random() if jitter is None else jitter
    return min(LONGEST_RETRY, 2.0 ** min(message.attempts, 20)) * (1 + spread / 2)


def refused(
    message: ClaimedMessage,
    now: datetime,
    why: str,
    *,
    unreachable: bool = False,
    code: int | None = None,
) -> AttemptResult:
    """The result of a message that the platform will never accept, or that we give up."""
    result = settled(message, now, DeliveryState.REFUSED, error=why)
    return replace(result, unreachable=unreachable, code=code)


def outcome_unknown(message: ClaimedMessage, now: datetime, why: str) -> AttemptResult:
    """The result when nobody knows whether the message was sent.

    A reply is repeated once, because in a conversation a repeated answer is better than none; bulk
    is never repeated.
    """
    if message.lane == Lane.REPLY and message.unknown_attempts == 0:
        return settled(message, now, None, error=why, due_at=now + REPEAT_AFTER, unknown=True)
    return settled(message, now, DeliveryState.UNKNOWN, error=why, unknown=True)


def released(message: ClaimedMessage, now: datetime, seconds: float = 0) -> AttemptResult:
    """The result of a message that was not attempted: it waits again, and never gives up."""
    return settled(message, now, None, due_at=now + timedelta(seconds=seconds))


def settled(
    message: ClaimedMessage,
    now: datetime,
    outcome: DeliveryState | None,
    *,
    error: str | None = None,
    platform_id: str | None = None,
    due_at: datetime | None = None,
    unknown: bool = False,
) -> AttemptResult:
    """The result with this settlement; without an `outcome` the message waits until `due_at`.

    Platforms may repeat the number in their `error`.
    """
    settlement = Settlement(
        message.id,
        message.attempts,
        outcome,
        now,
        error=mask_long_numbers(error) if error else None,
        platform_id=platform_id,
        due_at=due_at,
        unknown=unknown,
    )
    return AttemptResult(message, settlement)


def settle(db: Session, done: Sequence[AttemptResult], now: datetime) -> None:
    """Write down how attempts ended, and act on refusals."""
    outbox.settle_all(db, [each.settlement for each in done])
    for each in done:
        if not each.unreachable and each.code is None:
            continue
        row = db.get_one(OutboundMessage, each.message.id, populate_existing=True)
        if row.outcome != DeliveryState.REFUSED:
            continue  # A status came first and said that it was sent.
        if each.unreachable:
            why = each.settlement.error or ""
            fallback.send_to_next_address(db, each.message, why, now, unreachable=True)
        else:
            handle_refusal(db, each.message, each.code, now)
