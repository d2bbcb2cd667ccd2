"""Copies of their data that people asked for; each is made once, outside of any turn."""

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, Session, mapped_column

from models.database.base import Base
from models.database.file_orders import FileOrder, index_waiting, is_asked
from models.people.person import Address, Person


class CopyOrder(FileOrder, Base):
    """A copy for the person who asked, to the chat in which they did."""

    __tablename__ = "copy_orders"

    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"))
    address_id: Mapped[int] = mapped_column(
        ForeignKey("addresses.id", ondelete="CASCADE"), index=True
    )


index_waiting("ix_copy_orders_waiting", CopyOrder)


def ask_for(db: Session, person_id: int, address_id: int, now: datetime) -> bool:
    """Ask for a copy; False when the chat waits for one."""
    if is_asked(db, CopyOrder, CopyOrder.address_id == address_id):
        return False
    db.add(CopyOrder(person_id=person_id, address_id=address_id, asked_at=now))
    db.flush()
    return True


def chat_of(db: Session, order: CopyOrder) -> Address | None:
    """The chat that asked; None once it is somebody else's, or the person is erased."""
    here = db.get(Address, order.address_id, populate_existing=True)
    who = db.get_one(Person, order.person_id, populate_existing=True)
    return here if here and here.person_id == who.id and who.erased_at is None else None
