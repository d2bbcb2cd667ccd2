"""A letter whose address reaches nobody any more goes to the person's next address."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from models import outbox, person
from models.outbox import Claimed, Lane
from models.person import Address


def forward(db: Session, letter: Claimed, why: str, now: datetime) -> bool:
    """Mark the address unreachable and post a copy to the next one; False when there is none."""
    same = select(Address.id).where(
        Address.channel == letter.channel, Address.address == letter.address
    )
    address_id = db.scalar(same)
    if address_id is not None:
        person.mark_unreachable(db, address_id, why, now)
    following = person.best_address(db, letter.person_id)
    if following is None or letter.body is None:
        return False
    # `forget` names a message of the channel that was left.
    body = {name: value for name, value in letter.body.items() if name != "forget"}
    outbox.post(
        db,
        letter.person_id,
        following.channel,
        following.address,
        body,
        now=now,
        lane=Lane(letter.lane),
        reason=letter.reason,
        key=f"{letter.key or f'letter:{letter.id}'}>{following.id}",
        participant_id=letter.participant_id,
    )
    return True
