"""The database work before and after the sending: settle finished attempts, prepare claimed ones.

A claimed message is checked once more. A reminder must still be due. What the person did not ask
for waits while a helper talks with them. Outside of a platform's
service window (so long after the person wrote) only an approved template may be sent. All of this
happens in the transaction that claims the message, so nothing is sent that cannot arrive.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from bot.channels.channel import Channel
from bot.message import Document, Template
from bot.templates import ApprovedTemplate, Templates
from domain.calendar import DAY, month_start
from domain.contributions.membership import Membership
from domain.reminders import contact_rules
from domain.reminders.contact_rules import NoContactReason
from models.cases import talks
from models.database import files
from models.delivery import fallback, service_window
from models.messaging import outbox
from models.messaging.message import DeliveryState, Lane, OutboundMessage
from models.messaging.outbox import ClaimedMessage
from models.messaging.templates import APPROVED, TemplateStatus, template_statuses
from models.participants import memberships
from models.reminders import due
from models.reminders.due import ReminderContext
from models.reminders.reminder import REASON
from scheduler.delivery.outcomes import AttemptResult, refused, settled
from scheduler.delivery.statuses import handle_refusal
from scheduler.reminders.send import REPORTED

MARGIN = timedelta(minutes=5)
"""A message may be on its way so long: the window counts as closed that much earlier."""

TALK_PAUSE = timedelta(minutes=10)
"""A letter looks so often whether the talk with its person is over."""
CLOSED = "window closed, no template"


@dataclass(frozen=True, slots=True)
class OutgoingMessage:
    """A message to send, the file that goes along, and the template that replaces its text."""

    message: ClaimedMessage
    document: Document | None = None
    template: Template | None = None


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
        outside = outside_window(db, left, channel.window, now)
        filled = fill_templates(db, outside, templates)
        record_templates(db, left, filled)
        stopped = [each for each in outside if each.id not in filled and not may_try(each)]
        outbox.settle_all(db, [refused(each, now, CLOSED).settlement for each in stopped])
        for each in stopped:
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
    known = due.load_contexts(
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


def outside_window(
    db: Session, messages: Sequence[ClaimedMessage], window: timedelta, now: datetime
) -> list[ClaimedMessage]:
    """The messages that may not go as free text: the person wrote too long ago, or never.

    A body with `closed` was refused for this reason by the platform itself.
    """
    last = service_window.last_inbound_at(db, [each.id for each in messages])
    opened = now - window + MARGIN
    return [
        each
        for each in messages
        if (each.body or {}).get("closed") or not (at := last.get(each.id)) or at <= opened
    ]


def may_try(message: ClaimedMessage) -> bool:
    """Whether the platform is to judge: somebody has just written, so the message that they wait
    for is late by our clock alone, which may be wrong. It is refused there at no cost."""
    return message.lane == Lane.REPLY and not (message.body or {}).get("closed")


def fill_templates(
    db: Session, messages: Sequence[ClaimedMessage], templates: Templates
) -> dict[int, Template]:
    """The approved templates that say what the messages say, by message id; others are missing."""
    filled: dict[int, Template] = {}
    statuses = template_statuses(db) if messages else {}
    for each in messages:
        body = each.body or {}
        wording = templates.of(body)
        if not wording or not is_sendable(wording, statuses.get((wording.name, wording.language))):
            continue
        buttons = [value for value, _ in body.get("options") or ()]
        if template := wording.filled(body.get("values") or {}, buttons):
            filled[each.id] = template
    return filled


def is_sendable(wording: ApprovedTemplate, row: TemplateStatus | None) -> bool:
    """Whether the platform approved the template in the category that we asked for."""
    if row is None or row.status != APPROVED:
        return False
    return (row.category or wording.category).lower() == wording.category


def record_templates(
    db: Session, messages: Sequence[ClaimedMessage], filled: dict[int, Template]
) -> None:
    """Write down which messages go as which template; an earlier attempt may have had another."""
    keys: dict[int, str | None] = {each.id: None for each in messages if each.attempts > 1}
    keys |= {id: f"{template.name}/{template.language}" for id, template in filled.items()}
    service_window.set_templates(db, keys)


def load_document(db: Session, message: ClaimedMessage) -> Document | None:
    """The file that goes along with the message; None when it has none, or it was deleted."""
    file_id = (message.body or {}).get("file")
    found = files.load_file(db, file_id) if file_id else None
    return Document(*found) if found else None
