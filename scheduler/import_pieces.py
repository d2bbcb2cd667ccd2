"""The work on a long list, piece by piece: rows are registered, or taken back."""

from datetime import date, datetime

from sqlalchemy.orm import Session

from bot.texts import Texts
from exchange.intake import reader
from exchange.intake_values import prepare
from models import importing, registering
from models.imports import Fate, Import, Stage, counts, held
from models.registering import Ready
from models.role import Role
from scheduler import import_letters

TOLD_EVERY = 5_000


class Committing:
    """Registers the rows that are ready. What was read in one piece need not be read again."""

    most = 30
    """So many rows are registered while SQLite's writer is held: some 15 ms, and a commit."""

    def __init__(self, texts: Texts, row: Import, today: date) -> None:
        self.texts, self.id, self.round, self.role_id = texts, row.id, row.round, row.role_id
        self.read = reader(today, row.defaults)
        self.ready: list[Ready] = []
        self.wrong: list[tuple[int, list[str]]] = []

    def look(self, db: Session) -> None:
        """What needs no writer: open the rows, and read them as they are now."""
        rows = importing.of_fate(db, self.id, Fate.READY, self.most)
        reach = db.get_one(Role, self.role_id).reach
        self.ready, self.wrong = prepare(self.read, reach, rows)

    def write(self, db: Session, now: datetime) -> int:
        """How many rows were looked at; 0 when the work is done."""
        row, role = held(db, self.id), db.get_one(Role, self.role_id)
        if (row.stage, row.round) != (Stage.COMMITTING, self.round):
            return 0
        # Nobody's word counts after their office ended: what waits is forgotten with the list.
        if role.ended_at or not self.ready + self.wrong:
            row.stage, row.leased_until = Stage.COMMITTED, None
            import_letters.committed(db, self.texts, row, now)
            return 0
        registering.refuse(db, self.wrong)
        registering.register(db, registering.word(row, role), self.ready, now)
        return len(self.ready) + len(self.wrong)

    def tell(self, db: Session, now: datetime) -> None:
        """How many are registered, in round numbers."""
        row, found = held(db, self.id), counts(db, self.id)
        done, left = found[Fate.COMMITTED], found[Fate.READY]
        whole = done - done % TOLD_EVERY
        if whole and left and row.stage == Stage.COMMITTING:
            import_letters.progress(db, self.texts, row, "committing", whole, done + left, now)


class Undoing:
    """Takes the list back, but for what was handed on."""

    most = 5
    """Each is forgotten on its own, in about 7 ms."""

    def __init__(self, texts: Texts, row: Import, today: date) -> None:
        self.texts, self.id, self.role_id = texts, row.id, row.role_id

    def look(self, db: Session) -> None:
        """Whatever must be seen is seen while it is held."""

    def write(self, db: Session, now: datetime) -> int:
        """How many rows were looked at; 0 when the work is done."""
        row = held(db, self.id)
        if row.stage != Stage.UNDOING:
            return 0
        count = importing.undo(db, self.id, f"role:{self.role_id}", now, self.most)
        if not count:
            importing.undone(db, row)
            import_letters.undone(db, self.texts, row, now)
        return count

    def tell(self, db: Session, now: datetime) -> None:
        """One letter at the end says it all."""
