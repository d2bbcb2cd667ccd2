"""A piece of the work on a long list, in one transaction: register rows, or take them back."""

from datetime import datetime

from sqlalchemy.orm import Session

from bot.texts import Texts
from domain.courtesy import local
from exchange.intake import reader
from exchange.intake_values import prepare
from models import importing, registering
from models.imports import Fate, Stage, counts, held
from models.role import Role
from scheduler import import_letters

PIECE = 50
"""So many rows are registered while SQLite's writer is held: about 20 ms."""
UNDO_PIECE = 25
TOLD_EVERY = 5_000


def commit_piece(db: Session, texts: Texts, id: int, now: datetime) -> int:
    """How many rows were looked at; 0 when the work is done."""
    row = held(db, id)
    if row.stage != Stage.COMMITTING:
        return 0
    role = db.get_one(Role, row.role_id)
    read = reader(local(now).date(), row.defaults)
    # Nobody's word counts after their office ended: what waits is forgotten with the list.
    rows = [] if role.ended_at else importing.of_fate(db, id, Fate.READY, PIECE)
    ready, wrong = prepare(read, role.reach, rows)
    registering.refuse(db, wrong)
    registering.register(db, registering.word(row, role), ready, now)
    if not rows:
        row.stage, row.leased_until = Stage.COMMITTED, None
        import_letters.committed(db, texts, row, now)
    return len(rows)


def tell(db: Session, texts: Texts, id: int, now: datetime) -> None:
    """How many are registered, in round numbers."""
    row, done = held(db, id), counts(db, id)
    whole = done[Fate.COMMITTED] - done[Fate.COMMITTED] % TOLD_EVERY
    if whole and done[Fate.READY] and row.stage == Stage.COMMITTING:
        total = done[Fate.COMMITTED] + done[Fate.READY]
        import_letters.progress(db, texts, row, "committing", whole, total, now)


def undo_piece(db: Session, texts: Texts, id: int, now: datetime) -> int:
    """How many rows were looked at; 0 when the work is done."""
    row = held(db, id)
    if row.stage != Stage.UNDOING:
        return 0
    role = db.get_one(Role, row.role_id)
    count = importing.undo(db, id, f"role:{role.id}", now, UNDO_PIECE)
    if not count:
        importing.undone(db, row)
        import_letters.undone(db, texts, row, now)
    return count
