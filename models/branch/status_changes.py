"""The official data of participants before a status file changed it, kept to undo the file."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import ForeignKey, Index, UniqueConstraint, bindparam, delete, insert, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from models.branch.status_files import FileState, StatusImport
from models.database.base import Base, delete_piece
from models.database.encryption import keyring
from models.participants import participant
from models.participants.participant import Participant

KEPT = timedelta(days=31)
"""An import can be undone so long after it."""


class StatusChange(Base):
    """One participant that an import has written to."""

    __tablename__ = "status_changes"
    __table_args__ = (UniqueConstraint("import_id", "participant_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    import_id: Mapped[int] = mapped_column(ForeignKey("status_imports.id"))
    participant_id: Mapped[int] = mapped_column(ForeignKey("participants.id"))
    before: Mapped[bytes]
    """`Before`, encrypted: the branch's words and the KPJ are in it."""
    state: Mapped[str]
    until: Mapped[date | None]
    deceased_on: Mapped[date | None]
    as_of: Mapped[date | None]
    """What the import wrote: something else there is a later event."""
    undone_at: Mapped[datetime | None]


Index("ix_status_changes_participant", StatusChange.participant_id)


@dataclass(frozen=True, slots=True)
class Before:
    """A participant's official data; days in ISO format, "" for none."""

    state: str
    until: str
    deceased_on: str
    as_of: str
    origin: str
    rejection: str
    kpj: str

    @property
    def days(self) -> tuple[date | None, date | None, date | None]:
        """End of protection, day of death, day of the data."""
        found = (self.until, self.deceased_on, self.as_of)
        until, died, as_of = (date.fromisoformat(each) if each else None for each in found)
        return until, died, as_of


def before(db: Session, who: Participant, kpj: str) -> Before:
    """The official data as it is."""
    return Before(
        state=who.state,
        until=str(who.protected_until or ""),
        deceased_on=str(who.deceased_on or ""),
        as_of=str(who.data_as_of or ""),
        origin=who.data_origin or "",
        rejection=participant.rejection(db, who),
        kpj=kpj,
    )


WRITTEN_TO = select(StatusChange).where(
    StatusChange.import_id == bindparam("import"),
    StatusChange.participant_id.in_(bindparam("ids", expanding=True)),
)


def keep(db: Session, import_id: int, befores: Sequence[tuple[Participant, Before]]) -> None:
    """Keep what stood there before; of a participant that the import wrote to twice the first."""
    values = {"import": import_id, "ids": [who.id for who, _ in befores]}
    known = {each.participant_id: each for each in db.scalars(WRITTEN_TO, values)}
    new = list[dict[str, Any]]()
    for who, earlier in befores:
        written = {
            "state": who.state,
            "until": who.protected_until,
            "deceased_on": who.deceased_on,
            "as_of": who.data_as_of,
        }
        if change := known.get(who.id):
            for name, value in written.items():
                setattr(change, name, value)
            continue
        known_before = {name: getattr(earlier, name) for name in earlier.__slots__}
        sealed = keyring(db).encrypt_json("status_change", known_before)
        new.append({"import_id": import_id, "participant_id": who.id, "before": sealed} | written)
    db.flush()
    if new:
        db.connection().execute(insert(StatusChange), new)


def load(db: Session, change: StatusChange) -> Before:
    """The official data as it was."""
    known: dict[str, Any] = keyring(db).decrypt_json("status_change", change.before)
    return Before(**known)


def forget(db: Session, participant_id: int) -> None:
    """Delete what is kept about somebody who is erased."""
    db.execute(delete(StatusChange).where(StatusChange.participant_id == participant_id))


def forget_old(db: Session, now: datetime) -> int:
    """Delete a first piece of the changes of imports that are too old to be undone; return how many
    rows, 0 when none is left. One that is being undone keeps its own."""
    old = select(StatusImport.id).where(
        StatusImport.imported_at <= now - KEPT, StatusImport.state != FileState.UNDOING
    )
    return delete_piece(db, StatusChange, StatusChange.import_id.in_(old))
