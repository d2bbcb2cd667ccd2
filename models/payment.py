"""The ledger of contributions: events are only ever added.

`reported` by the worker, `collected` and `deposited` by an agent, `posted` in official data,
`reversed` when one of them was wrong. Only `posted` protects. Amounts are whole rupiah, months
are contribution months (their first day). How agents' events belong together: `models/cash.py`.
"""

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, Session, mapped_column

from models.base import Base


class Event(StrEnum):
    REPORTED = "reported"
    COLLECTED = "collected"
    DEPOSITED = "deposited"
    POSTED = "posted"
    REVERSED = "reversed"


class Payment(Base):
    __tablename__ = "payments"

    id: Mapped[int] = mapped_column(primary_key=True)
    participant_id: Mapped[int] = mapped_column(ForeignKey("participants.id"))
    event: Mapped[str]
    first_month: Mapped[date]
    months: Mapped[int]
    amount: Mapped[int | None]
    """What the law asks for these months."""
    paid: Mapped[int | None]
    """What an agent was handed."""
    articles: Mapped[str | None]
    """Where the amount follows from."""
    paid_on: Mapped[date | None]
    place: Mapped[str | None]
    file_id: Mapped[int | None]
    by_person: Mapped[int | None]
    at: Mapped[datetime]
    reverses: Mapped[int | None] = mapped_column(ForeignKey("payments.id"))
    reason: Mapped[str | None]
    """Why it was reversed: one of a few words, never typed."""
    agent_id: Mapped[int | None]
    """The role of the agent whose money it is."""
    covers: Mapped[int | None] = mapped_column(index=True)
    """The collection that a deposit hands on."""
    deposit_id: Mapped[int | None] = mapped_column(index=True)


Index("ix_payments_participant", Payment.participant_id, Payment.event)
Index("ix_payments_agent", Payment.agent_id, Payment.event)
Index("uq_payments_reverses", Payment.reverses, unique=True)


def record(db: Session, participant_id: int, event: Event, **facts: object) -> Payment:
    row = Payment(participant_id=participant_id, event=event, **facts)
    db.add(row)
    db.flush()
    return row
