"""A letter that this address does not get goes to the person's next one, or to people's list."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from models import cases
from models.cases import BRANCH_ANSWERS_WITHIN, CaseKind
from models.messaging import outbox
from models.messaging.message import Lane, OutboundMessage
from models.messaging.outbox import ClaimedMessage
from models.people import person
from models.people.merge_history import current_person_id
from models.people.person import Address, Person


def mark_unreachable_and_retry(
    db: Session, letter: ClaimedMessage, why: str, now: datetime
) -> bool:
    """Mark the address unreachable and pass the letter on; False when there is no next one."""
    letter = readdress(db, letter)
    here = address_of(db, letter)
    if here is not None:
        person.mark_unreachable(db, here, why, now)
    return send_to_next_address(db, letter, why, now)


def send_to_next_address(db: Session, letter: ClaimedMessage, why: str, now: datetime) -> bool:
    """Post a copy to the person's next address; without one, what we wanted to say is a case."""
    letter = readdress(db, letter)
    if letter.body is None:
        return False
    if passed_on(db, letter):
        return True
    following = person.best_address(
        db, letter.person_id, tried_addresses(letter, address_of(db, letter))
    )
    if following is None:
        open_unreachable_case(db, letter, why, now)
        return False
    # `forget` and `closed` are about the channel that was left.
    body = {name: each for name, each in letter.body.items() if name not in ("forget", "closed")}
    to = following.channel, following.address
    post_copy(db, letter, f"{following.id}", to, body, now)
    return True


def readdress(db: Session, letter: ClaimedMessage) -> ClaimedMessage:
    """As a letter to whom its person became; held before any of their addresses, as in a turn."""
    owner = current_person_id(db, letter.person_id)
    rows = select(Person.id).where(Person.id == owner)
    db.execute(rows.with_for_update(read=True, key_share=True))
    return replace(letter, person_id=current_person_id(db, owner))


def repost(
    db: Session, letter: ClaimedMessage, mark: str, now: datetime, due_at: datetime, **more: Any
) -> bool:
    """Post it once more to the same address; False when that was done before."""
    if letter.body is None or mark in previous_attempts(letter):
        return False
    post_copy(db, letter, mark, (letter.channel, letter.address), letter.body | more, now, due_at)
    return True


def post_copy(
    db: Session,
    letter: ClaimedMessage,
    mark: str,
    to: tuple[str, str],
    body: Mapping[str, Any],
    now: datetime,
    due_at: datetime | None = None,
) -> None:
    outbox.post(
        db,
        letter.person_id,
        *to,
        dict(body),
        now=now,
        due_at=due_at,
        lane=Lane(letter.lane),
        reason=letter.reason,
        key=key_of(letter, mark),
        participant_id=letter.participant_id,
    )


def key_of(letter: ClaimedMessage, mark: str) -> str:
    return f"{letter.key or f'letter:{letter.id}'}>{mark}"


def passed_on(db: Session, letter: ClaimedMessage) -> bool:
    """Has it gone to another address already? By now another one may be the best."""
    places = select(Address.id).where(Address.person_id == letter.person_id)
    keys = [key_of(letter, f"{place}") for place in db.scalars(places)]
    return (
        db.scalar(select(OutboundMessage.id).where(OutboundMessage.key.in_(keys)).limit(1))
        is not None
    )


def previous_attempts(letter: ClaimedMessage) -> list[str]:
    """What was done with the letters that this one is a copy of."""
    return (letter.key or "").split(">")[1:]


def tried_addresses(letter: ClaimedMessage, here: int | None) -> set[int]:
    """The addresses that it need not go to any more."""
    before = {int(mark) for mark in previous_attempts(letter) if mark.isdecimal()}
    return before | ({here} if here is not None else set())


def address_of(db: Session, letter: ClaimedMessage) -> int | None:
    same = Address.channel == letter.channel, Address.address == letter.address
    return db.scalar(select(Address.id).where(*same))


def open_unreachable_case(db: Session, letter: ClaimedMessage, why: str, now: datetime) -> None:
    """What we say first must be told by somebody; one case a participant is enough."""
    if letter.lane != Lane.BULK or letter.participant_id is None:
        return
    if cases.open_or_waiting(db, letter.participant_id, CaseKind.UNREACHED):
        return
    cases.open_case(
        db,
        CaseKind.UNREACHED,
        now=now,
        due_at=now + BRANCH_ANSWERS_WITHIN,
        person_id=letter.person_id,
        participant_id=letter.participant_id,
        reason=letter.reason,
        channel=letter.channel,
        why=why,
    )
