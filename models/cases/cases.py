"""Cases: what a human must look at, with an owner and a deadline."""

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import Index, insert, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from models.database.base import Base
from models.database.encryption import keyring

BRANCH_ANSWERS_WITHIN = timedelta(days=3)
"""The time within which somebody should have looked at a case (UU 27/2022 art. 30: 3x24 hours)."""


class CaseKind(StrEnum):
    """The reason for a case."""

    PAYMENT = "payment"
    """Reported as paid, not yet in official data."""
    DUPLICATE = "duplicate"
    """Two applications with one NIK."""
    HELP = "help"
    """The person asked for a human."""
    CORRECTION = "correction"
    """Data to be corrected within 3x24 hours (UU 27/2022)."""
    ERASURE = "erasure"
    HANDOVER = "handover"
    """An agent's portfolio, or a part of it, shall go to another agent."""
    AGENT = "agent"
    """A worker asks for another agent."""
    DENIED = "denied"
    """Somebody whom others registered says that it is not right, and it is handed on already."""
    UNREACHED = "unreached"
    """A message reached the person by no channel."""
    OFFICIAL = "official"
    """Official data of a NIK that may not be about the person who registered it."""
    REVERSAL = "reversal"
    """An agent wants to take back a collection that is older than some minutes."""
    VISIT = "visit"
    """A collection was taken back, and no message reaches the worker who has its receipt."""


RECEIPT_UNDONE = "receipt-undone"
"""The reason of messages after which an officer, not the agent, looks whom they did not reach."""
AGENT_KINDS = (CaseKind.PAYMENT, CaseKind.HELP, CaseKind.CORRECTION, CaseKind.UNREACHED)
"""The kinds in which an agent can help; others are the branch's, or about the agent."""


class Case(Base):
    """A case: `waiting` until `due_at`, then `open`; `closed` with a reason."""

    __tablename__ = "cases"

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    person_id: Mapped[int | None] = mapped_column(index=True)
    participant_id: Mapped[int | None] = mapped_column(index=True)
    state: Mapped[str]
    owner: Mapped[str] = mapped_column(default="branch")
    details: Mapped[dict[str, Any]] = mapped_column(default=dict)
    """Never a NIK, a name or a phone number."""
    request: Mapped[bytes | None]
    """The changes that the person wants, encrypted."""
    opened_at: Mapped[datetime]
    due_at: Mapped[datetime]
    closed_at: Mapped[datetime | None]
    close_reason: Mapped[str | None]


Index("ix_cases_state", Case.state, Case.due_at)


def open_case(
    db: Session,
    kind: CaseKind,
    *,
    now: datetime,
    due_at: datetime,
    person_id: int | None = None,
    participant_id: int | None = None,
    state: str = "open",
    request: dict[str, str] | None = None,
    **details: Any,
) -> Case:
    """Open a case; `request` is encrypted, `details` are ids and words, never personal data."""
    row = Case(
        kind=kind,
        person_id=person_id,
        participant_id=participant_id,
        state=state,
        details=details,
        request=keyring(db).encrypt_json("case", request) if request else None,
        opened_at=now,
        due_at=due_at,
    )
    db.add(row)
    db.flush()
    return row


def open_all(
    db: Session,
    kind: CaseKind,
    participants: Iterable[int],
    *,
    now: datetime,
    due_at: datetime,
    state: str = "open",
    details: Mapping[int, dict[str, Any]] | None = None,
) -> None:
    """Open a case about each of these participants, with `details` by participant."""
    row = {"kind": kind, "state": state, "opened_at": now, "due_at": due_at}
    rows = [
        row | {"participant_id": each, "details": (details or {}).get(each, {})}
        for each in participants
    ]
    if rows:
        db.connection().execute(insert(Case), rows)


def unclosed_cases(db: Session, participant_id: int, kind: CaseKind) -> list[Case]:
    """The open and waiting cases of this kind about a participant, the oldest first."""
    rows = select(Case).where(Case.participant_id == participant_id, Case.kind == kind)
    return list(db.scalars(rows.where(Case.closed_at.is_(None)).order_by(Case.id)))


def open_cases_for_agent(db: Session, participant_id: int) -> list[Case]:
    """The open cases about a participant in which an agent can help, the oldest first."""
    rows = select(Case).where(Case.participant_id == participant_id, Case.state == "open")
    return list(db.scalars(rows.where(Case.kind.in_(AGENT_KINDS)).order_by(Case.id)))


def close_cases(db: Session, participant_id: int, kind: CaseKind, why: str, now: datetime) -> int:
    """Close the open and waiting cases of this kind about a participant; how many."""
    return close_all(db, kind, [participant_id], why, now)


def close_all(
    db: Session, kind: CaseKind, participants: Collection[int], why: str, now: datetime
) -> int:
    """Close the open and waiting cases of this kind about these participants; how many."""
    if not participants:
        return 0
    rows = update(Case).where(
        Case.participant_id.in_(participants), Case.kind == kind, Case.closed_at.is_(None)
    )
    values = {"state": "closed", "closed_at": now, "close_reason": why}
    return db.connection().execute(rows.values(values)).rowcount


def open_overdue(db: Session, now: datetime) -> int:
    """Open the cases that waited until they are due; how many."""
    rows = update(Case).where(Case.state == "waiting", Case.due_at <= now)
    return db.connection().execute(rows.values(state="open")).rowcount
