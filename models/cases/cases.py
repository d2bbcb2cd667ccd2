"""Cases: what a human must look at, with an owner and a deadline."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Index, and_, bindparam, insert, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from domain.invalid import whole_number
from models.cases import homes
from models.database.base import Base
from models.database.encryption import keyring

BRANCH_ANSWERS_WITHIN = timedelta(days=3)
"""The time within which somebody should have looked at a case (UU 27/2022 art. 30: 3x24 hours)."""


class CaseKind(StrEnum):
    """The reason for a case."""

    PAYMENT = "payment"
    """Reported as paid, not yet in official data."""
    APPLICATION = "application"
    """Sent to the branch days ago, and no word of it came."""
    DUPLICATE = "duplicate"
    """Two applications with one NIK."""
    HELP = "help"
    """The person asked for a human."""
    COMPLAINT = "complaint"
    """A request that is about an agent: for officers only."""
    WRONG_NUMBER = "wrong_number"
    """A chat of a member is somebody else's by now."""
    NIK_TAKEN = "nik_taken"
    """Somebody says that others use their NIK."""
    CLAIM = "claim"
    """A benefit is claimed (`models/claims/claim.py`)."""
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
    ACTION = "action"
    """Agreed at a Monev meeting; in `request` what is to be done, and by whom."""


RECEIPT_UNDONE = "receipt-undone"
"""The reason of messages after which an officer, not the agent, looks whom they did not reach."""
REQUESTS = (CaseKind.HELP, CaseKind.COMPLAINT)
"""The kinds in which a person writes to us; a second request joins the first."""
ANSWERED_SOON = (*REQUESTS, CaseKind.CLAIM)
"""The kinds in which words are answered within a working day, and go up when they are not."""
ANSWERED_IN_CHAT = (
    *REQUESTS,
    CaseKind.PAYMENT,
    CaseKind.APPLICATION,
    CaseKind.CORRECTION,
    CaseKind.ERASURE,
    CaseKind.DENIED,
    CaseKind.NIK_TAKEN,
    CaseKind.CLAIM,
)
"""The kinds in which a person waits for an answer."""
IN_INBOX = (*ANSWERED_IN_CHAT, CaseKind.UNREACHED, CaseKind.WRONG_NUMBER)
"""The kinds that staff work on in the inbox; the others are decisions with lists of their own."""
AGENT_KINDS = (
    CaseKind.PAYMENT,
    CaseKind.HELP,
    CaseKind.CORRECTION,
    CaseKind.UNREACHED,
    CaseKind.WRONG_NUMBER,
    CaseKind.CLAIM,
)
"""The kinds in which an agent can help; others are the branch's, or about the agent."""
HANDED = "handed"
"""The verb of the audit log for a new owner: the role `to`, or nobody."""
ANSWER_STANDS = timedelta(days=7)
"""The time within which the person may say that an answer was none; then the case is closed."""


class CaseState(StrEnum):
    """`WAITING` until it is due, `ANSWERED` until the person replies or the answer stands."""

    WAITING = "waiting"
    OPEN = "open"
    ANSWERED = "answered"
    CLOSED = "closed"


class Case(Base):
    """A case; people know it by its id, as its number."""

    __tablename__ = "cases"

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    person_id: Mapped[int | None] = mapped_column(index=True)
    participant_id: Mapped[int | None] = mapped_column(index=True)
    state: Mapped[str]
    owner_id: Mapped[int | None]
    """The role of the officer or agent who works on it; NULL: nobody yet."""
    details: Mapped[dict[str, Any]] = mapped_column(default=dict)
    """Never a NIK, a name or a phone number."""
    request: Mapped[bytes | None]
    """The changes that the person wants, encrypted."""
    opened_at: Mapped[datetime]
    due_at: Mapped[datetime]
    closed_at: Mapped[datetime | None]
    close_reason: Mapped[str | None]
    area: Mapped[str | None]
    """The area whose officers it was handed to; NULL: that of the participant's home."""
    level: Mapped[int | None]
    """How far up an unanswered request went (`domain/cases/routing.py`)."""
    goes_up_at: Mapped[datetime | None]
    """The time at which it goes up when nobody has answered; NULL: not any more."""
    merged_into: Mapped[int | None]
    """The case that it is a part of now."""
    home: Mapped[str | None]
    """The kelurahan of the participant (`homes.py`); NULL without one who is seen."""


Index("ix_cases_state", Case.state, Case.due_at)
UNCLOSED = Case.closed_at.is_(None)
Index("ix_cases_kind", Case.kind, Case.id, postgresql_where=UNCLOSED, sqlite_where=UNCLOSED)
OWNED = Case.owner_id.is_not(None)
Index("ix_cases_owner_id", Case.owner_id, postgresql_where=OWNED, sqlite_where=OWNED)
GOES_UP = Case.goes_up_at.is_not(None)
Index("ix_cases_goes_up_at", Case.goes_up_at, postgresql_where=GOES_UP, sqlite_where=GOES_UP)


OPEN_HANDOVERS = (
    select(Case).where(Case.kind == CaseKind.HANDOVER, Case.closed_at.is_(None)).order_by(Case.id)
)
"""The open requests to hand people to another agent, in the order of their numbers."""


def open_case(
    db: Session,
    kind: CaseKind,
    *,
    now: datetime,
    due_at: datetime | None = None,
    person_id: int | None = None,
    participant_id: int | None = None,
    state: str = "open",
    request: dict[str, str] | None = None,
    **details: Any,
) -> Case:
    """Open a case, due within `BRANCH_ANSWERS_WITHIN` unless `due_at` says else; `request` is
    encrypted, `details` are ids and words, never personal data."""
    row = Case(
        kind=kind,
        person_id=person_id,
        participant_id=participant_id,
        state=state,
        details=details,
        request=keyring(db).encrypt_json("case", request) if request else None,
        opened_at=now,
        due_at=due_at or now + BRANCH_ANSWERS_WITHIN,
        home=homes.home_of(participant_id) if participant_id is not None else None,
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
    row, ids = {"kind": kind, "state": state, "opened_at": now, "due_at": due_at}, [*participants]
    rows = [
        row | {"participant_id": each, "details": (details or {}).get(each, {})} for each in ids
    ]
    if rows:
        db.connection().execute(insert(Case), rows)
        homes.settle(db, ids)


def unclosed_cases(db: Session, participant_id: int, kind: CaseKind) -> list[Case]:
    """The open and waiting cases of this kind about a participant, the oldest first."""
    rows = select(Case).where(Case.participant_id == participant_id, Case.kind == kind)
    return list(db.scalars(rows.where(Case.closed_at.is_(None)).order_by(Case.id)))


def open_cases_for_agent(db: Session, participant_id: int) -> list[Case]:
    """The open cases about a participant in which an agent can help, the oldest first."""
    rows = select(Case).where(Case.participant_id == participant_id, Case.state == "open")
    return list(db.scalars(rows.where(Case.kind.in_(AGENT_KINDS)).order_by(Case.id)))


def find_request(
    db: Session, person_id: int, kinds: Collection[CaseKind] = REQUESTS
) -> Case | None:
    """The person's newest request of these kinds that is not closed."""
    rows = select(Case).where(
        Case.person_id == person_id, Case.kind.in_(kinds), Case.closed_at.is_(None)
    )
    return db.scalar(rows.order_by(Case.id.desc()).limit(1))


def find_numbered(db: Session, number: str) -> Case | None:
    """The case with this number, or the one that it was merged into, whoever asks."""
    row = db.get(Case, whole_number(number) or 0)
    while row is not None and row.merged_into is not None:
        row = db.get(Case, row.merged_into)
    return row


def find_own_case(db: Session, person_id: int, number: str) -> Case | None:
    """The case with this number that the person may read and reply in."""
    row = find_numbered(db, number)
    return row if row and row.person_id == person_id and row.kind in ANSWERED_IN_CHAT else None


def find_unlinking(db: Session, person_id: int, number: str) -> Case | None:
    """The open case with this number by which the chat of this person was unlinked."""
    row = db.get(Case, whole_number(number) or 0)
    is_own = row and row.person_id == person_id and row.closed_at is None
    return row if row and is_own and row.kind == CaseKind.WRONG_NUMBER else None


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
    values = {"state": CaseState.CLOSED, "closed_at": now, "close_reason": why}
    return db.connection().execute(rows.values(values)).rowcount


BY_BRANCH = (CaseKind.OFFICIAL, CaseKind.APPLICATION, CaseKind.PAYMENT)
UNANSWERED: Any = select(Case.kind, Case.participant_id).where(
    Case.participant_id.in_(bindparam("ids", expanding=True)),
    Case.kind.in_(BY_BRANCH),
    UNCLOSED,
)


def waiting_for_branch(db: Session, participants: Collection[int]) -> dict[CaseKind, set[int]]:
    """The participants, by kind of case, who have a case that official data may answer and that is
    not closed."""
    found: dict[CaseKind, set[int]] = {kind: set() for kind in BY_BRANCH}
    for kind, id in db.connection().execute(UNANSWERED, {"ids": participants}):
        found[CaseKind(kind)].add(id)
    return found


def close_asked(db: Session, people: Collection[int], now: datetime) -> None:
    """Close what these people, who are erased, have asked: there is nobody to answer."""
    asked = (
        *REQUESTS,
        CaseKind.CORRECTION,
        CaseKind.PAYMENT,
        CaseKind.APPLICATION,
        CaseKind.NIK_TAKEN,
    )
    rows = update(Case).where(
        Case.person_id.in_(people), Case.kind.in_(asked), Case.closed_at.is_(None)
    )
    values = {"state": CaseState.CLOSED, "closed_at": now, "close_reason": "erased"}
    db.execute(rows.values(values))


def close_answered(db: Session, now: datetime) -> int:
    """Close the cases whose answer stands; how many. A claim is closed by its own end."""
    rows = update(Case).where(
        Case.state == CaseState.ANSWERED, Case.due_at <= now, Case.kind != CaseKind.CLAIM
    )
    values = {"state": CaseState.CLOSED, "closed_at": now, "close_reason": "answered"}
    return db.connection().execute(rows.values(values)).rowcount


def overdue_payments(db: Session, now: datetime, most: int) -> Sequence[Case]:
    """The reports of payments that nobody answered by their promised day, locked, the oldest
    first."""
    rows = select(Case).where(Case.kind == CaseKind.PAYMENT, is_overdue(now))
    rows = rows.order_by(Case.due_at, Case.id).limit(most)
    return db.scalars(rows.with_for_update(skip_locked=True)).all()


def unanswered(db: Session, now: datetime, most: int) -> Sequence[Case]:
    """Open requests that go up now because nobody answered, locked; the oldest first."""
    rows = select(Case).where(Case.goes_up_at <= now, Case.state == CaseState.OPEN)
    rows = rows.order_by(Case.goes_up_at, Case.id).limit(most)
    return db.scalars(rows.with_for_update(skip_locked=True)).all()


def is_overdue(now: datetime) -> ColumnElement[bool]:
    """The condition that a case waited until it is due."""
    return and_(Case.state == CaseState.WAITING, Case.due_at <= now)


def open_overdue(db: Session, now: datetime) -> int:
    """Open the cases that waited until they are due, with a new promise; how many.

    Reported payments are opened with a letter (`scheduler/branch/waiting.py`).
    """
    rows = update(Case).where(Case.kind != CaseKind.PAYMENT, is_overdue(now))
    values = {"state": CaseState.OPEN, "due_at": now + BRANCH_ANSWERS_WITHIN}
    return db.connection().execute(rows.values(values)).rowcount
