"""A conversation in progress: its form, its answers so far, and the drafts that wait.

The state is sealed, because a half-filled registration holds a NIK and a name.
"""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ForeignKey, bindparam, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from models.base import Base
from models.seal import keyring

DRAFT_KEPT = timedelta(days=7)


class Conversation(Base):
    __tablename__ = "conversations"

    person_id: Mapped[int] = mapped_column(ForeignKey("persons.id"), primary_key=True)
    state: Mapped[bytes | None]
    touched_at: Mapped[datetime] = mapped_column(index=True)
    heard_from: Mapped[int | None]
    """The address that the person last wrote from."""


KEEP: Any = (
    update(Conversation)
    .where(Conversation.person_id == bindparam("of"))
    .values(
        state=bindparam("state"),
        touched_at=bindparam("touched_at"),
        heard_from=bindparam("heard_from"),
    )
)


def read(db: Session, state: bytes | None) -> dict[str, Any]:
    return keyring(db).unseal_json("conversation", state) if state else {}


def keep(
    db: Session, person_id: int, state: dict[str, Any], heard_from: int, now: datetime
) -> None:
    sealed = keyring(db).seal_json("conversation", state) if state else None
    row = {"of": person_id, "state": sealed, "touched_at": now, "heard_from": heard_from}
    db.connection().execute(KEEP, row)


def forget_old(db: Session, now: datetime) -> int:
    """Forget drafts that nobody touched for `DRAFT_KEPT`; returns how many."""
    old = update(Conversation).where(
        Conversation.state.is_not(None), Conversation.touched_at < now - DRAFT_KEPT
    )
    return db.connection().execute(old.values(state=None)).rowcount
