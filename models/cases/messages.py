"""The words of a case: what the person wrote and what officers and agents answered, sealed."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ForeignKey, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from models.cases.cases import Case
from models.database.base import Base
from models.database.encryption import keyring

SEALED_AS = "case_message"
LONGEST = 700
"""Characters: with the words around it, it fits one message on every channel."""


class CaseMessage(Base):
    """One message of a case. Nothing about its delivery: that is the outbox's (`delivery_key`)."""

    __tablename__ = "case_messages"

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"), index=True)
    role_id: Mapped[int | None]
    """The role that answered; NULL: the person wrote it."""
    body: Mapped[bytes | None]
    """Encrypted; NULL once the person was erased."""
    at: Mapped[datetime]

    @property
    def delivery_key(self) -> str:
        """The key of the letter that brings it to the person."""
        return f"case:{self.id}"


def add_message(
    db: Session, case: Case, text: str, now: datetime, role_id: int | None = None
) -> CaseMessage:
    """Append a message to a case."""
    body = keyring(db).encrypt_json(SEALED_AS, text)
    row = CaseMessage(case_id=case.id, role_id=role_id, body=body, at=now)
    db.add(row)
    db.flush()
    return row


def messages_of(db: Session, case: Case) -> list[CaseMessage]:
    """The messages of a case, the oldest first."""
    rows = select(CaseMessage).where(CaseMessage.case_id == case.id)
    return list(db.scalars(rows.order_by(CaseMessage.id)))


def text_of(db: Session, row: CaseMessage) -> str:
    """The decrypted words; empty once they were erased."""
    return str(keyring(db).decrypt_json(SEALED_AS, row.body)) if row.body else ""


def request_of(db: Session, case: Case) -> dict[str, str]:
    """The change that the person wants, by field; empty for other cases."""
    return dict(keyring(db).decrypt_json("case", case.request)) if case.request else {}


def erase_words(db: Session, *, people: Sequence[int] = (), participant_id: int = 0) -> None:
    """Erase what was written in the cases of these people, or about a participant."""
    about = Case.person_id.in_(people) if people else Case.participant_id == participant_id
    db.execute(update(Case).where(about).values(request=None))
    of_these = CaseMessage.case_id.in_(select(Case.id).where(about))
    db.execute(
        update(CaseMessage).where(of_these).values(body=None),
        execution_options={"synchronize_session": False},
    )
