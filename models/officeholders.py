"""Who holds an office in a community body: those who should be registered, name by name."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import ForeignKey, Index, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from models.database.base import Base, insert_if_absent
from models.database.encryption import keyring
from models.participants import name_index
from models.participants.participant import Participant


@dataclass(frozen=True, slots=True)
class OfficePlace:
    """A body of a kelurahan; `rw` and `rt` ("003") are empty where the office has none."""

    organisation: str
    village: str
    rw: str = ""
    rt: str = ""


class Officeholder(Base):
    """`until` is the last day in office; NULL while it lasts."""

    __tablename__ = "officeholders"

    id: Mapped[int] = mapped_column(primary_key=True)
    organisation: Mapped[str]
    village: Mapped[str]
    rt: Mapped[str]
    """"003", or empty where the office has none."""
    rw: Mapped[str]
    post: Mapped[str]
    name: Mapped[bytes | None]
    """Sealed."""
    name_index: Mapped[str]
    """How the name sounds, blind: the same as of a participant of that name."""
    since: Mapped[date]
    until: Mapped[date | None]
    added_by: Mapped[int | None] = mapped_column(ForeignKey("roles.id"))


IN_OFFICE = Officeholder.until.is_(None)
Index(
    "uq_officeholders_in_office",
    Officeholder.village,
    Officeholder.organisation,
    Officeholder.rw,
    Officeholder.rt,
    Officeholder.name_index,
    unique=True,
    postgresql_where=IN_OFFICE,
    sqlite_where=IN_OFFICE,
)


def add(
    db: Session, added_by: int | None, place: OfficePlace, full_name: str, post: str, today: date
) -> bool:
    """Write down that somebody holds an office from now on; False when that was known."""
    values = {
        "organisation": place.organisation,
        "village": place.village,
        "rt": place.rt,
        "rw": place.rw,
        "post": post,
        "name": keyring(db).encrypt("officeholder", full_name.encode()),
        "name_index": name_index.full_name_index(db, full_name),
        "since": today,
        "added_by": added_by,
    }
    return insert_if_absent(db, Officeholder, values)


def end_office(db: Session, row: Officeholder, today: date) -> None:
    """The office ended; the row stays, so that the list of an earlier day can be told."""
    row.until = today


def name_of(db: Session, row: Officeholder) -> str:
    """Unsealed; empty when the person was erased."""
    return keyring(db).decrypt("officeholder", row.name).decode() if row.name else ""


def find_same_name(db: Session, who: Participant) -> list[Officeholder]:
    """The offices that somebody of this name, body and kelurahan holds or held."""
    names = [each.word for each in who.name_words]
    rows = select(Officeholder).where(
        Officeholder.organisation == who.organisation,
        Officeholder.village == who.village,
        Officeholder.name_index.in_(names),
    )
    return list(db.scalars(rows.order_by(Officeholder.id)))


def export_offices(db: Session, who: Participant) -> list[dict[str, str]]:
    """For the person themselves, in plain words."""
    return [
        {"organisation": each.organisation, "post": each.post, "since": each.since.isoformat()}
        for each in find_same_name(db, who)
    ]


def forget_name(db: Session, who: Participant) -> None:
    """Whoever is erased leaves no name in the lists either."""
    for row in find_same_name(db, who):
        db.delete(row)
