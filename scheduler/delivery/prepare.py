"""A platform's window: so long after somebody wrote, free words; after that, approved texts only.

It is decided in the transaction that claims a letter, so nothing is sent that cannot arrive.

A last look at a reminder before it is sent: may it still be said, and now?

The desk between the outbox and the wire: what came back is filed, what is due is looked at.

All of it in the transaction of one step of a line.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from sqlalchemy.orm import Session

from bot.channels.channel import Channel
from bot.message import Document, Template
from bot.templates import ApprovedTemplate, Templates
from domain.reminders import contact_rules
from domain.reminders.contact_rules import NoContactReason
from models.database import files
from models.delivery import fallback, service_window
from models.messaging import delivery_status, outbox
from models.messaging.message import DeliveryState, Lane, OutboundMessage
from models.messaging.outbox import ClaimedMessage
from models.messaging.templates import APPROVED, TemplateStatus, template_statuses
from models.reminders import due
from models.reminders.due import ReminderContext
from models.reminders.reminder import REASON
from scheduler.delivery import failures, outcomes
from scheduler.delivery.outcomes import AttemptResult, settled


def recheck(
    db: Session, letters: Iterable[ClaimedMessage], now: datetime
) -> dict[int, AttemptResult]:
    """By letter id, how it ends unsent; letters that may be sent are left out."""
    reminders = [each for each in letters if each.lane == Lane.BULK and each.reason == REASON]
    if not reminders:
        return {}
    known = due.load_contexts(
        db, {each.participant_id for each in reminders if each.participant_id}
    )
    found = {
        each.id: reason_to_drop(each, known.get(each.participant_id or 0), now)
        for each in reminders
    }
    return {id: ending for id, ending in found.items() if ending}


def reason_to_drop(
    letter: ClaimedMessage, known: ReminderContext | None, now: datetime
) -> AttemptResult | None:
    """How a reminder ends unsent: cancelled, or kept until morning. None: send it."""
    why = known.reason_not_to_contact(now, first=False) if known else "nobody to tell"
    if why is NoContactReason.QUIET:
        return settled(letter, now, None, error=why, due_at=contact_rules.next_contact_time(now))
    if not why and known and until_of(letter) != known.participant.protected_until:
        why = "paid or changed since"
    return settled(letter, now, DeliveryState.CANCELLED, error=why) if why else None


def until_of(letter: ClaimedMessage) -> date | None:
    """Until when the participant was protected when the reminder was written."""
    until = ((letter.body or {}).get("values") or {}).get("until")
    return date.fromisoformat(until) if until else None


MARGIN = timedelta(minutes=5)
"""A letter may be on its way so long: the window counts as closed before it is."""

CLOSED = "window closed, no template"


@dataclass(frozen=True, slots=True)
class WindowDecision:
    """What goes as an approved text, by letter id, and what ends unsent."""

    wrapped: dict[int, Template] = field(default_factory=dict)
    ended: list[AttemptResult] = field(default_factory=list)


def decide_window(
    db: Session,
    letters: Sequence[ClaimedMessage],
    window: timedelta | None,
    templates: Templates,
    now: datetime,
) -> WindowDecision:
    """Look at the letters just claimed; those that are not named go in their own words."""
    if window is None or not letters:
        return WindowDecision()
    found = as_template(db, outside_window(db, letters, window, now), templates, now)
    remember(db, letters, found.wrapped)
    return found


def outside_window(
    db: Session, letters: Sequence[ClaimedMessage], window: timedelta, now: datetime
) -> list[ClaimedMessage]:
    """Those that cannot be said in free words any more; a platform's own word on it counts."""
    heard = service_window.last_inbound_at(db, [each.id for each in letters])
    return [
        each for each in letters if recently_told(each) or closed(heard.get(each.id), window, now)
    ]


def recently_told(letter: ClaimedMessage) -> bool:
    return bool(letter.body and letter.body.get("closed"))


def closed(heard_at: datetime | None, window: timedelta, now: datetime) -> bool:
    return heard_at is None or now >= heard_at + window - MARGIN


def as_template(
    db: Session, letters: Sequence[ClaimedMessage], templates: Templates, now: datetime
) -> WindowDecision:
    """For letters outside of the window: the text that may be sent, or how they end unsent."""
    may = allowed(db, templates) if letters else set()
    found = {each.id: template_for(each, templates, may) for each in letters}
    wrapped = {id: text for id, text in found.items() if text}
    ended = [outcomes.refused(each, now, CLOSED) for each in letters if not found[each.id]]
    return WindowDecision(wrapped, ended)


def template_for(
    letter: ClaimedMessage, templates: Templates, may: set[tuple[str, str]]
) -> Template | None:
    body = letter.body or {}
    wording = templates.of(body)
    if wording is None or (wording.name, wording.language) not in may:
        return None
    pressed = [value for value, _ in body.get("options") or ()]
    return wording.filled(body.get("values") or {}, pressed)


def allowed(db: Session, templates: Templates) -> set[tuple[str, str]]:
    """Names and languages that the platform approved in the category that we asked for."""
    known = template_statuses(db)
    return {name for name, wording in templates.by_name.items() if fits(wording, known.get(name))}


def fits(wording: ApprovedTemplate, row: TemplateStatus | None) -> bool:
    if row is None or row.status != APPROVED:
        return False
    return (row.category or wording.category).lower() == wording.category


def remember(db: Session, letters: Iterable[ClaimedMessage], wrapped: dict[int, Template]) -> None:
    """Write down which letters go as which approved text; one tried before may change."""
    texts: dict[int, str | None] = {each.id: None for each in letters if each.attempts > 1}
    texts |= {id: f"{text.name}/{text.language}" for id, text in wrapped.items()}
    service_window.set_templates(db, texts)


@dataclass(frozen=True, slots=True)
class OutgoingMessage:
    """A letter, the file that goes along, and the approved text that takes its words' place."""

    letter: ClaimedMessage
    document: Document | None = None
    template: Template | None = None


def settle(db: Session, done: Sequence[AttemptResult], now: datetime) -> None:
    outbox.settle_all(db, [each.settlement for each in done])
    for each in done:
        if (each.unreachable or each.code is not None) and is_refused(db, each.letter):
            apply_consequences(db, each, now)


def is_refused(db: Session, letter: ClaimedMessage) -> bool:
    """Not when a status came first and said that it was delivered."""
    row = db.get_one(OutboundMessage, letter.id, populate_existing=True)
    return row.outcome == DeliveryState.REFUSED


def apply_consequences(db: Session, done: AttemptResult, now: datetime) -> None:
    if done.unreachable:
        fallback.mark_unreachable_and_retry(db, done.letter, done.settlement.error or "", now)
    else:
        failures.handle_refusal(db, done.letter, done.code, now)


def claim(
    db: Session, lane: Lane, channel: Channel, most: int, now: datetime
) -> list[ClaimedMessage]:
    """What is due; nothing unasked while the campaign rests."""
    if most <= 0 or (lane is Lane.BULK and delivery_status.paused_until(db, channel.name, now)):
        return []
    return outbox.claim(db, lane, [channel.name], now, most)


def prepare(
    db: Session,
    letters: Iterable[ClaimedMessage],
    channel: Channel,
    templates: Templates,
    now: datetime,
) -> list[OutgoingMessage]:
    """What is to be sent, and how; the others are settled here, and passed on."""
    letters = list(letters)
    unsent = recheck(db, letters, now)
    outbox.settle_all(db, [each.settlement for each in unsent.values()])
    left = [each for each in letters if each.id not in unsent]
    found = decide_window(db, left, channel.window, templates, now)
    outbox.settle_all(db, [each.settlement for each in found.ended])
    for each in found.ended:
        fallback.send_to_next_address(db, each.letter, CLOSED, now)
    ended = {each.letter.id for each in found.ended}
    sent = [each for each in left if each.id not in ended]
    return [
        OutgoingMessage(each, load_document(db, each), found.wrapped.get(each.id)) for each in sent
    ]


def load_document(db: Session, letter: ClaimedMessage) -> Document | None:
    """The file that goes along, should it still be kept."""
    found = (
        files.load_file(db, letter.body["file"])
        if letter.body and letter.body.get("file")
        else None
    )
    return Document(*found) if found else None
