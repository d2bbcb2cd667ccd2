"""The words of a case: what the person wrote and what officers and agents answered, sealed.

A message may have a file. A note is for colleagues: it is no answer, and never sent to the person.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import ForeignKey, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from models.cases.cases import Case
from models.database import files
from models.database.base import Base
from models.database.encryption import keyring
from models.database.files import file_reference, index_reference

SEALED_AS = "case_message"
LONGEST = 700
"""Characters: with the words around it, it fits one message on every channel."""
FILES_KEPT = timedelta(days=30)
WORDS_KEPT = timedelta(days=365)
"""The times for which files and words are kept after the end of their case."""


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
    is_note: Mapped[bool] = mapped_column(default=False)
    file_id: Mapped[int | None] = file_reference()

    @property
    def delivery_key(self) -> str:
        """The key of the letter that brings it to the person."""
        return f"case:{self.id}"


index_reference(CaseMessage.file_id)


def add_message(
    db: Session,
    case: Case,
    text: str,
    now: datetime,
    role_id: int | None = None,
    *,
    is_note: bool = False,
    file_id: int | None = None,
) -> CaseMessage:
    """Append a message to a case."""
    body = keyring(db).encrypt_json(SEALED_AS, text)
    row = CaseMessage(
        case_id=case.id, role_id=role_id, body=body, at=now, is_note=is_note, file_id=file_id
    )
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


def delete_old_files(db: Session, now: datetime) -> int:
    """Delete the files that were sent in cases which are closed for `FILES_KEPT`; how many."""
    closed = select(Case.id).where(Case.closed_at < now - FILES_KEPT)
    rows = select(CaseMessage.file_id).where(
        CaseMessage.file_id.is_not(None), CaseMessage.case_id.in_(closed)
    )
    return files.delete_files(db, db.scalars(rows).all())


def erase_old(db: Session, now: datetime) -> int:
    """Erase the words of cases that are closed for `WORDS_KEPT`; how many messages."""
    closed = select(Case.id).where(Case.closed_at < now - WORDS_KEPT)
    rows = update(CaseMessage).where(CaseMessage.body.is_not(None), CaseMessage.case_id.in_(closed))
    return db.connection().execute(rows.values(body=None)).rowcount


def erase_words(db: Session, *, people: Sequence[int] = (), participant_id: int = 0) -> None:
    """Erase what was written and sent in the cases of these people, or about a participant."""
    about = Case.person_id.in_(people) if people else Case.participant_id == participant_id
    db.execute(update(Case).where(about).values(request=None))
    of_these = CaseMessage.case_id.in_(select(Case.id).where(about))
    files.delete_files(db, db.scalars(select(CaseMessage.file_id).where(of_these)).all())
    db.execute(
        update(CaseMessage).where(of_these).values(body=None),
        execution_options={"synchronize_session": False},
    )
