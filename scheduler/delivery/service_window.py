"""The service window of messages: WhatsApp takes free text for 24 hours after a person wrote.

Outside of it only an approved template may be sent, in the category that we asked for. How long
the window is says `contact_rules.SERVICE_WINDOWS`.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from bot.channels.whatsapp.templates import Templates
from bot.message import Template
from models.delivery import service_window
from models.messaging.message import Lane
from models.messaging.outbox import ClaimedMessage
from models.messaging.templates import is_sendable, template_statuses

MARGIN = timedelta(minutes=5)
"""A message may be on its way so long: the window counts as closed that much earlier."""
CLOSED = "window closed, no template"


def fill_templates(
    db: Session,
    messages: Sequence[ClaimedMessage],
    window: timedelta,
    templates: Templates,
    now: datetime,
) -> tuple[dict[int, Template], list[ClaimedMessage]]:
    """The templates that go in place of free text, by message id, and the messages that cannot be
    sent because no template says the same.

    Which messages go as which template is written down; an earlier attempt may have had another.
    """
    outside = outside_window(db, messages, window, now)
    filled = approved_templates(db, outside, templates)
    keys: dict[int, str | None] = {each.id: None for each in messages if each.attempts > 1}
    keys |= {id: f"{template.name}/{template.language}" for id, template in filled.items()}
    service_window.set_templates(db, keys)
    return filled, [each for each in outside if each.id not in filled and not may_try(each)]


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


def approved_templates(
    db: Session, messages: Sequence[ClaimedMessage], templates: Templates
) -> dict[int, Template]:
    """The approved templates that say what the messages say, by message id; others are missing."""
    filled: dict[int, Template] = {}
    statuses = template_statuses(db) if messages else {}
    for each in messages:
        body = each.body or {}
        wording = templates.of(body)
        if wording is None:
            continue
        row = statuses.get((wording.name, wording.language))
        if not is_sendable(row, wording.category):
            continue
        buttons = [value for value, _ in body.get("options") or ()]
        if template := wording.filled(body.get("values") or {}, buttons):
            filled[each.id] = template
    return filled


def may_try(message: ClaimedMessage) -> bool:
    """Whether the platform is to judge: somebody has just written, so the message that they wait
    for is late by our clock alone, which may be wrong. It is refused there at no cost."""
    return message.lane == Lane.REPLY and not (message.body or {}).get("closed")
