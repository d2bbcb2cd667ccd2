"""Does a message of ours reach somebody?"""

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.group import REACHED
from models.participant import Participant


def reached(db: Session, row: Participant) -> bool:
    """Has the person an address that takes letters?"""
    rows = select(Participant.id).where(Participant.id == row.id, REACHED)
    return db.scalar(rows) is not None
