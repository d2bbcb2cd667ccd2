"""The service window of messages: outside of it a platform sends approved templates only."""

from collections.abc import Collection, Mapping
from datetime import datetime

from sqlalchemy import and_, bindparam, select, update
from sqlalchemy.orm import Session

from models.messaging.message import OutboundMessage
from models.people.person import Address

SAME_ADDRESS = and_(
    Address.channel == OutboundMessage.channel, Address.address == OutboundMessage.address
)
LAST_INBOUND = (
    select(OutboundMessage.id, Address.last_inbound_at)
    .join(Address, SAME_ADDRESS)
    .where(OutboundMessage.id.in_(bindparam("ids", expanding=True)))
)


def last_inbound_at(db: Session, message_ids: Collection[int]) -> dict[int, datetime | None]:
    """The time (UTC) at which the person last wrote from the address of a message, by message
    id."""
    found = db.connection().execute(LAST_INBOUND, {"ids": message_ids})
    return {row.id: row.last_inbound_at for row in found}


def set_templates(db: Session, templates: Mapping[int, str | None]) -> None:
    """Record by message id the template that is sent, as name/language; None for free text."""
    rows = [{"of": id, "template_key": key} for id, key in sorted(templates.items())]
    if rows:
        change = update(OutboundMessage).where(OutboundMessage.id == bindparam("of"))
        db.connection().execute(change.values(template=bindparam("template_key")), rows)


def template_of(db: Session, message_id: int) -> tuple[str, str] | None:
    """Name and language of the template that was sent; None for free text."""
    rows = select(OutboundMessage.template).where(OutboundMessage.id == message_id)
    found = db.connection().execute(rows).scalar()
    if not found:
        return None
    name, _, language = found.partition("/")
    return name, language
