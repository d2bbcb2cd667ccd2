"""Members whom others registered are asked whether it is right, where we know their phone."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.texts import Texts
from domain import courtesy
from handlers.notify import notify
from handlers.posts import name_and_role
from models import attestation, participant
from models.attestation import Attestation
from models.participant import Participant, State
from models.role import Role
from scheduler.import_letters import PIECE

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
    by = db.get_one(Role, row.role_id)

    def values(language: str) -> dict[str, object]:
        member = participant.identity(db, who).first_name
        return {"member": member, "by": name_and_role(db, texts, language, by)}

    return notify(
        db,
        texts,
        row.asked,
        "attested",
        values,
        f"/benarsaya {who.id}",
        f"/bukansayadaftar {who.id}",
        now=now,
        due_at=courtesy.next_opening(now),
        reason=REASON,
        key=f"attested:{who.id}",
        participant_id=who.id,
    )
