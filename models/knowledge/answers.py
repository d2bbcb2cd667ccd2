"""The answers in the database: every version that was ever shipped, and who approved it when.

A start takes in what the file has: a new sentence is a new row, one that the file has no more is
withdrawn and stays. So it can be told what was answered on any day. An officer's own version is a
row too, which no file withdraws; of two that hold on a day the newer one counts.
"""

from collections.abc import Collection, Iterable
from datetime import date, datetime
from hashlib import sha256

from sqlalchemy import ColumnElement, Index, or_, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from domain.calendar import to_local_time
from domain.knowledge.answers import SAYABLE, Confidence, PreparedAnswer
from models import audit
from models.database.base import Base, insert_or_ignore

SHIPPED = ("kind", "standing", "indonesian", "english", "source", "confidence", "first", "last")


class KnowledgeAnswer(Base):
    """A version of an answer; it counts until `withdrawn_at`."""

    __tablename__ = "knowledge_answers"

    id: Mapped[int] = mapped_column(primary_key=True)
    fingerprint: Mapped[str] = mapped_column(unique=True)
    """The checksum of all that was shipped of it."""
    kind: Mapped[str]
    standing: Mapped[str]
    indonesian: Mapped[str]
    english: Mapped[str]
    source: Mapped[str]
    confidence: Mapped[str]
    first: Mapped[date | None]
    last: Mapped[date | None]
    follow_up: Mapped[str]
    loaded_at: Mapped[datetime]
    withdrawn_at: Mapped[datetime | None]
    approved_by: Mapped[str | None]
    """Who approved it: a name from the file, or `person:17`."""
    approved_at: Mapped[datetime | None]
    declined_at: Mapped[datetime | None]
    written_by: Mapped[int | None]
    """The person, an officer, who wrote this version; NULL: it was shipped."""

    def answer(self) -> PreparedAnswer:
        """The answer as it may be said."""
        return PreparedAnswer(
            self.kind,
            self.standing,
            self.indonesian,
            self.english,
            self.source,
            Confidence(self.confidence),
            self.first,
            self.last,
            self.follow_up,
            self.approved_by,
            to_local_time(self.approved_at).date()
            if self.written_by and self.approved_at
            else None,
        )


Index("ix_knowledge_answers_kind", KnowledgeAnswer.kind)


def fingerprint_of(answer: PreparedAnswer) -> str:
    """The checksum of all that was shipped of an answer, but for its approval."""
    parts = [f"{getattr(answer, name)}" for name in (*SHIPPED, "follow_up")]
    return sha256("\0".join(parts).encode()).hexdigest()


def take_in(db: Session, answers: Iterable[PreparedAnswer], now: datetime) -> int:
    """Make the shipped answers those that count; how many are new."""
    shipped = {fingerprint_of(each): each for each in answers}
    kept = select(KnowledgeAnswer.fingerprint, KnowledgeAnswer.withdrawn_at)
    kept = kept.where(KnowledgeAnswer.written_by.is_(None))
    known = {row[0]: row[1] for row in db.execute(kept)}
    gone = [each for each, at in known.items() if at is None and each not in shipped]
    back = [each for each, at in known.items() if at is not None and each in shipped]
    for prints, at in ((gone, now), (back, None)):
        if prints:
            rows = update(KnowledgeAnswer).where(KnowledgeAnswer.fingerprint.in_(prints))
            db.connection().execute(rows.values(withdrawn_at=at))
    new = [row_of(*each, now) for each in shipped.items() if each[0] not in known]
    if new:
        # Processes that start together take in the same rows.
        db.connection().execute(insert_or_ignore(db, KnowledgeAnswer), new)
    return len(new)


def row_of(fingerprint: str, answer: PreparedAnswer, now: datetime) -> dict[str, object]:
    """The values of a new version, by the name of the column."""
    shipped = {name: getattr(answer, name) for name in (*SHIPPED, "follow_up")}
    approved_at = now if answer.approved_by else None
    return shipped | {
        "confidence": str(answer.confidence),
        "standing": str(answer.standing),
        "fingerprint": fingerprint,
        "loaded_at": now,
        "approved_by": answer.approved_by,
        "approved_at": approved_at,
    }


def answers_to(db: Session, kind: str) -> list[PreparedAnswer]:
    """The answers to a kind of question that count, approved or not, the newest first."""
    rows = select(KnowledgeAnswer).where(KnowledgeAnswer.kind == kind)
    counting = rows.where(KnowledgeAnswer.withdrawn_at.is_(None)).order_by(
        KnowledgeAnswer.id.desc()
    )
    return [each.answer() for each in db.scalars(counting)]


def add_version(
    db: Session, answer: PreparedAnswer, person_id: int, now: datetime
) -> KnowledgeAnswer:
    """A new version that an officer wrote, to be approved by another one."""
    fingerprint = sha256(f"{fingerprint_of(answer)}{person_id}{now}".encode()).hexdigest()
    row = KnowledgeAnswer(**row_of(fingerprint, answer, now), written_by=person_id)
    db.add(row)
    db.flush()
    audit.record(db, f"person:{person_id}", "wrote an answer", f"answer:{row.id}", now)
    return row


def versions_of(db: Session, kind: str) -> list[KnowledgeAnswer]:
    """Every version of the answers to a kind of question, the newest first."""
    rows = select(KnowledgeAnswer).where(KnowledgeAnswer.kind == kind)
    return list(db.scalars(rows.order_by(KnowledgeAnswer.id.desc())))


def all_counting(db: Session) -> list[KnowledgeAnswer]:
    """Every version that is not withdrawn, kind by kind, the newest first."""
    rows = select(KnowledgeAnswer).where(KnowledgeAnswer.withdrawn_at.is_(None))
    return list(db.scalars(rows.order_by(KnowledgeAnswer.kind, KnowledgeAnswer.id.desc())))


def not_written_by(people: Collection[int]) -> ColumnElement[bool]:
    """The condition of being nobody's of these people."""
    own = KnowledgeAnswer.written_by
    return or_(own.is_(None), own.not_in(people))


def waiting_for_approval(
    db: Session, today: date, but_of: Collection[int] = ()
) -> list[KnowledgeAnswer]:
    """The answers that an officer has to decide on: not over yet, and proven well enough; without
    those that these people wrote."""
    rows = select(KnowledgeAnswer).where(
        KnowledgeAnswer.withdrawn_at.is_(None),
        KnowledgeAnswer.approved_at.is_(None),
        KnowledgeAnswer.declined_at.is_(None),
        KnowledgeAnswer.confidence.in_([str(each) for each in SAYABLE]),
        (KnowledgeAnswer.last.is_(None)) | (KnowledgeAnswer.last >= today),
        not_written_by(but_of),
    )
    return list(db.scalars(rows.order_by(KnowledgeAnswer.id)))


def decide(
    db: Session,
    answer_id: int,
    approved: bool,
    by: str,
    now: datetime,
    but_of: Collection[int] = (),
) -> bool:
    """Approve or decline an answer, on record; False when it was decided already or withdrawn, or
    one of these people wrote it."""
    rows = update(KnowledgeAnswer).where(
        KnowledgeAnswer.id == answer_id,
        KnowledgeAnswer.withdrawn_at.is_(None),
        KnowledgeAnswer.approved_at.is_(None),
        KnowledgeAnswer.declined_at.is_(None),
        not_written_by(but_of),
    )
    values = {"approved_by": by, "approved_at": now} if approved else {"declined_at": now}
    if db.connection().execute(rows.values(values)).rowcount != 1:
        return False
    verb = "approved an answer" if approved else "declined an answer"
    audit.record(db, by, verb, f"answer:{answer_id}", now)
    return True


def approve_all(db: Session, by: str, now: datetime) -> None:
    """Approve every answer that waits, as the demo's officer would."""
    for row in waiting_for_approval(db, now.date()):
        decide(db, row.id, True, by, now)
