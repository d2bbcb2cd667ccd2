"""Members whom others registered are asked whether it is right, where we know their phone."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.texts import Texts
from domain import courtesy
from models import attestation, channels, participant
from models.attestation import Attestation
from models.participant import Participant, State
from scheduler.askers import asker
from scheduler.import_letters import PIECE, send

REASON = "attested"


def ask_members(db: Session, texts: Texts, now: datetime) -> int:
    """Members with a phone that we know to be theirs are asked whether it is right."""
    waiting = select(Attestation).where(
        Attestation.asked.is_not(None), Attestation.asked_at.is_(None)
    )
    piece = waiting.order_by(Attestation.id).limit(PIECE).with_for_update(skip_locked=True)
    return sum(ask(db, texts, row, now) for row in db.scalars(piece))


def ask(db: Session, texts: Texts, row: Attestation, now: datetime) -> bool:
    assert row.asked is not None, "only who is to be asked is looked for"
    attestation.ask(db, row, row.asked, now)
    who = db.get_one(Participant, row.participant_id)
    if who.state == State.REJECTED:
        return False
    values: dict[str, object] = {
        "member": participant.identity(db, who).first_name,
        "by": asker(db, texts, channels.language_of(db, row.asked), row.role_id),
    }
    commands = (f"/benarsaya {who.id}", f"/bukansayadaftar {who.id}")
    key, due_at = f"attested:{who.id}", courtesy.next_opening(now)
    return send(
        db, texts, row.asked, "attested", now, commands, key, due_at, REASON, who.id, values
    )
