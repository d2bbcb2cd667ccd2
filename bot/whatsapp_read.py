"""What a webhook of WhatsApp says: bytes have become a value, and the value becomes messages,
receipts and notices. Each is read by itself: one that cannot be read holds up no other."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import structlog
from pydantic import ValidationError

from bot.message import Status, TemplateNotice
from bot.whatsapp_heard import Parsed, read_message
from bot.whatsapp_news import read_notice, read_status
from bot.whatsapp_types import Message, Receipt

log = structlog.get_logger()
OBJECT = "whatsapp_business_account"
TELL = ("account_update", "account_alerts", "phone_number_quality_update", "security")
"""News about the account that somebody should look at."""


@dataclass(slots=True)
class Batch:
    """Everything one webhook brings."""

    messages: list[Parsed] = field(default_factory=list)
    statuses: list[Status] = field(default_factory=list)
    notices: list[TemplateNotice] = field(default_factory=list)


def read(body: object, phone_id: str) -> Batch:
    """What is meant for our number `phone_id`; messages in the order they were written."""
    batch = Batch()
    for name, value in changes(body):
        if name == "messages":
            read_messages(batch, value, phone_id)
        elif notice := read_notice(name, value):
            batch.notices.append(notice)
        elif name in TELL:
            log.warning("news about the account", channel="whatsapp", field=name)
    batch.messages.sort(key=lambda each: each.order)
    return batch


def changes(body: object) -> Iterator[tuple[str, dict[str, Any]]]:
    if not isinstance(body, dict) or body.get("object") != OBJECT:
        return
    for entry in parts(body, "entry"):
        for change in parts(entry, "changes"):
            value = change.get("value")
            if isinstance(value, dict):
                yield str(change.get("field", "")), value


def parts(whole: dict[str, Any], name: str) -> Iterator[dict[str, Any]]:
    found = whole.get(name)
    yield from (each for each in found if isinstance(each, dict)) if isinstance(found, list) else ()


def read_messages(batch: Batch, value: dict[str, Any], phone_id: str) -> None:
    """Messages and receipts; those of another number of the same business are not ours."""
    to = value.get("metadata")
    if isinstance(to, dict) and str(to.get("phone_number_id", phone_id)) != phone_id:
        return
    people = list(parts(value, "contacts"))
    for each in parts(value, "messages"):
        try:
            parsed = read_message(Message.model_validate(each), people)
        except (ValidationError, ValueError) as error:
            unreadable("message", each, error)
        else:
            batch.messages += [parsed] if parsed else []
    for each in parts(value, "statuses"):
        try:
            status = read_status(Receipt.model_validate(each))
        except (ValidationError, ValueError) as error:
            unreadable("status", each, error)
        else:
            batch.statuses += [status] if status else []


def unreadable(what: str, part: dict[str, Any], error: ValueError) -> None:
    """Only what kind it is and where it is malformed: the values are what people wrote."""
    found = error.errors(include_input=False) if isinstance(error, ValidationError) else []
    places = [".".join(map(str, each["loc"])) for each in found][:5]
    kind = part.get("type")
    known = kind if isinstance(kind, str) and kind.isidentifier() and len(kind) < 20 else ""
    log.error("unreadable", channel="whatsapp", what=what, kind=known, places=places)
