"""A piece of the work on a long list, in one transaction: register rows, or take them back."""

from datetime import datetime

from sqlalchemy.orm import Session

from bot.texts import Texts
from domain.courtesy import local
from exchange.intake import reader
from exchange.intake_values import prepare
from models import importing
from models.imports import Fate, Stage, counts, held
from models.role import Role
from scheduler import import_letters

PIECE = 25
TOLD_EVERY = 5_000


def commit_piece(db: Session, texts: Texts, id: int, now: datetime) -> bool:
    """True while there is more to do."""
    row = held(db, id)
    if row.stage != Stage.COMMITTING:
        return False
    role = db.get_one(Role, row.role_id)
    read = reader(local(now).date(), row.defaults)
    # Nobody's word counts after their office ended: what waits is forgotten with the list.
    rows = [] if role.ended_at else importing.of_fate(db, id, Fate.READY, PIECE)
    ready, wrong = prepare(read, role.reach, rows)
    importing.refuse(db, wrong)
    importing.register(db, importing.word(row, role), ready, now)
    done = counts(db, id)
    if not ready and not wrong:
        row.stage, row.leased_until = Stage.COMMITTED, None
        import_letters.committed(db, texts, row, now)
        return False
    if done[Fate.COMMITTED] % TOLD_EVERY < len(ready) and done[Fate.READY]:
        total = done[Fate.COMMITTED] + done[Fate.READY]
        whole = done[Fate.COMMITTED] - done[Fate.COMMITTED] % TOLD_EVERY
        if whole:
            import_letters.progress(db, texts, row, "committing", whole, total, now)
    return True


def undo_piece(db: Session, texts: Texts, id: int, now: datetime) -> bool:
    row = held(db, id)
    if row.stage != Stage.UNDOING:
        return False
    role = db.get_one(Role, row.role_id)
    if importing.undo(db, id, f"role:{role.id}", now, PIECE):
        return True
    importing.undone(db, row)
    import_letters.undone(db, texts, row, now)
    return False
