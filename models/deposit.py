"""Money that an agent handed in at the official channel, for one or many collections.

Its lines are `deposited` events of the ledger, one a collection; it is never changed, and taken
back by reversing its lines.
"""

from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, Session, mapped_column

from models.base import Base
from models.seal import keyring


class Deposit(Base):
    __tablename__ = "deposits"

    id: Mapped[int] = mapped_column(primary_key=True)
    agent_id: Mapped[int] = mapped_column(ForeignKey("roles.id"), index=True)
    amount: Mapped[int]
    """Rupiah handed in, as the agent says; the lines say what it should be."""
    paid_on: Mapped[date]
    proof: Mapped[bytes | None]
    """The number on the official receipt, sealed: a BPU's is often their NIK."""
    file_id: Mapped[int | None]
    by_person: Mapped[int | None]
    at: Mapped[datetime]


def make(db: Session, agent_id: int, *, proof: str = "", **facts: Any) -> Deposit:
    sealed = keyring(db).seal("deposit", proof.encode()) if proof else None
    row = Deposit(agent_id=agent_id, proof=sealed, **facts)
    db.add(row)
    db.flush()
    return row
