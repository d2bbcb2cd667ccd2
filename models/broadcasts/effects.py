"""Effects of a broadcast: the people who got it, by what they did since, or in two weeks."""

from datetime import timedelta
from typing import NamedTuple

from sqlalchemy import ColumnElement, exists, func, select
from sqlalchemy.orm import Session

from models.broadcasts.broadcast import Broadcast, BroadcastRecipient, RecipientState
from models.contributions.ledger import EntryKind, LedgerEntry, not_reversed
from models.messaging.delivery_status import DeliveryStatus
from models.messaging.message import OutboundMessage
from models.participants.participant import Participant
from models.people.consent import Consent, Purpose
from models.people.conversation import Conversation

WATCHED = timedelta(days=14)
PAID = (EntryKind.REPORTED, EntryKind.COLLECTED, EntryKind.POSTED)
"""A payment that they said, that an agent took, or that the branch booked."""


class Effects(NamedTuple):
    """Numbers of the people who got it: read it as far as the platform says, wrote to us since,
    paid, registered somebody, refused to be informed. Each may be in several."""

    read: int
    wrote: int
    paid: int
    registered: int
    refused: int


def count_effects(db: Session, row: Broadcast) -> Effects:
    """The effects of a broadcast so far."""
    since = row.starts_at or row.created_at
    until = since + WATCHED
    here = BroadcastRecipient
    read = exists().where(
        OutboundMessage.person_id == here.person_id,
        OutboundMessage.participant_id == here.participant_id,
        OutboundMessage.key.startswith(f"campaign:{row.id}:", autoescape=True),
        DeliveryStatus.message_id == OutboundMessage.id,
        DeliveryStatus.state == "read",
    )
    wrote = exists().where(
        Conversation.person_id == here.person_id, Conversation.updated_at > since
    )
    paid = exists().where(
        LedgerEntry.participant_id == here.participant_id,
        LedgerEntry.kind.in_(PAID),
        LedgerEntry.at.between(since, until),
        not_reversed(),
    )
    registered = exists().where(
        Participant.registered_by == here.person_id, Participant.submitted_at.between(since, until)
    )
    refused = exists().where(
        Consent.person_id == here.person_id,
        Consent.purpose == Purpose.INFORMATION,
        Consent.given.is_(False),
        Consent.at.between(since, until),
    )

    def number(of: ColumnElement[bool]) -> ColumnElement[int]:
        return func.count().filter(of)

    counts = select(*map(number, (read, wrote, paid, registered, refused)))
    got_it = here.broadcast_id == row.id, here.state == RecipientState.SENT
    return Effects._make(db.execute(counts.select_from(here).where(*got_it)).one())
