"""Another try for a message that was not delivered: at the person's next address, or here again.

A copy has the key of its original and a mark for each step, such as `reminder:7>12>again`: the id
of the address it was sent to next, `again` or `template`. So every step is taken once.
"""

from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.cases import cases
from models.cases.cases import RECEIPT_UNDONE, CaseKind
from models.messaging import outbox
from models.messaging.message import DeliveryState, Lane, OutboundMessage
from models.messaging.outbox import ClaimedMessage
from models.people import person
from models.people.person import Address, Person, current_person_id

AGAIN, TEMPLATE = "again", "template"


class NoSuchMessage(Exception):
    """No message was posted with this key, or it is deleted by now."""


def send_to_next_address(
    db: Session, message: ClaimedMessage, why: str, now: datetime, *, unreachable: bool = False
) -> bool:
    """Post a copy to the person's next address; without one, a case is opened and False returned.

    `unreachable` also marks the address of the message: nothing reaches the person there.
    """
    message = lock_recipient(db, message)
    here = db.scalar(
        select(Address.id).where(
            Address.channel == message.channel, Address.address == message.address
        )
    )
    if unreachable and here is not None:
        person.mark_unreachable(db, here, why, now)
    if message.body is None:
        return False
    if was_sent_elsewhere(db, message):
        return True
    tried = {int(mark) for mark in previous_steps(message) if mark.isdecimal()}
    tried |= {here} if here is not None else set()
    following = person.best_address(db, message.person_id, tried)
    if following is None:
        open_unreachable_case(db, message, why, now)
        return False
    # `forget` and `closed` are about the channel that was left.
    body = {name: each for name, each in message.body.items() if name not in ("forget", "closed")}
    to = following.channel, following.address
    post_copy(db, message, f"{following.id}", to=to, body=body, now=now, due_at=now)
    return True


def lock_recipient(db: Session, message: ClaimedMessage) -> ClaimedMessage:
    """The message with the person that its recipient is after merges, locked until the commit.

    The person is locked before any of their addresses, as in a turn.
    """
    owner = current_person_id(db, message.person_id)
    rows = select(Person.id).where(Person.id == owner)
    db.execute(rows.with_for_update(read=True, key_share=True))
    message = replace(message, person_id=current_person_id(db, owner))
    return message if lock_body(db, message.id) else replace(message, body=None)


def lock_body(db: Session, message_id: int) -> bool:
    """Lock the message; False when its body was erased after a worker had claimed it."""
    rows = select(OutboundMessage.id).where(OutboundMessage.id == message_id)
    there = rows.where(OutboundMessage.body.is_not(None)).with_for_update()
    return db.scalar(there) is not None


def was_sent_elsewhere(db: Session, message: ClaimedMessage) -> bool:
    """Whether a copy went to any address of the person, even if another one is the best today."""
    addresses = select(Address.id).where(Address.person_id == message.person_id)
    keys = [copy_key(message, f"{id}") for id in db.scalars(addresses)]
    copies = select(OutboundMessage.id).where(OutboundMessage.key.in_(keys))
    return db.scalar(copies.limit(1)) is not None


def copy_key(message: ClaimedMessage, mark: str) -> str:
    """The key of the copy that this step makes."""
    return f"{message.key or f'message:{message.id}'}>{mark}"


def previous_steps(message: ClaimedMessage) -> list[str]:
    """The marks of the steps that led to this copy."""
    return (message.key or "").split(">")[1:]


def last_outcome(db: Session, key: str, person_id: int) -> DeliveryState | None:
    """The outcome of the last try for the message with this key; None while it waits.

    NoSuchMessage when none was posted, or it is forgotten.
    """
    marks = [f"{id}" for id in db.scalars(select(Address.id).where(Address.person_id == person_id))]
    keys, last = [key], list[OutboundMessage]()
    while keys:
        rows = select(OutboundMessage).where(OutboundMessage.key.in_(keys))
        found = list(db.scalars(rows.order_by(OutboundMessage.id)))
        last = found or last
        keys = [f"{row.key}>{mark}" for row in found for mark in (*marks, AGAIN, TEMPLATE)]
    if not last:
        raise NoSuchMessage(key)
    return DeliveryState(last[-1].outcome) if last[-1].outcome else None


def open_unreachable_case(db: Session, message: ClaimedMessage, why: str, now: datetime) -> None:
    """Open a case for an undelivered message that nobody asked for; one a participant is enough."""
    if message.lane != Lane.BULK or message.participant_id is None:
        return
    kind = CaseKind.VISIT if message.reason == RECEIPT_UNDONE else CaseKind.UNREACHED
    if cases.unclosed_cases(db, message.participant_id, kind):
        return
    cases.open_case(
        db,
        kind,
        now=now,
        person_id=message.person_id,
        participant_id=message.participant_id,
        reason=message.reason,
        channel=message.channel,
        why=why,
    )


def send_again(
    db: Session,
    message: ClaimedMessage,
    mark: str,
    now: datetime,
    due_at: datetime,
    *,
    closed: bool = False,
) -> bool:
    """Post it once more to the same address; False when that was done before.

    A reply only while it is the newest message there: an old one would come after what followed it.

    `closed` says that the service window is closed there: only a template may be sent.
    """
    if message.body is None or mark in previous_steps(message):
        return False
    if not lock_body(db, message.id):
        return False
    if message.lane == Lane.REPLY and not outbox.is_newest(db, message.id):
        return True
    to = message.channel, message.address
    body = message.body | ({"closed": True} if closed else {})
    post_copy(db, message, mark, to=to, body=body, now=now, due_at=due_at)
    return True


def post_copy(
    db: Session,
    message: ClaimedMessage,
    mark: str,
    *,
    to: tuple[str, str],
    body: dict[str, Any],
    now: datetime,
    due_at: datetime,
) -> None:
    """Post the body to a channel and address, with everything else as in the message."""
    outbox.post(
        db,
        message.person_id,
        *to,
        body,
        now=now,
        due_at=due_at,
        lane=Lane(message.lane),
        reason=message.reason,
        key=copy_key(message, mark),
        participant_id=message.participant_id,
    )
