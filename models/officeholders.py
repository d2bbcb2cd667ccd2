"""Officeholders of community organisations: those who should be registered, name by name.

They are the denominator of coverage.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from sqlalchemy import ForeignKey, Index, bindparam, func, literal_column, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from models.database.base import Base, insert_if_absent
from models.database.encryption import holds_index, keyring
from models.participants import name_index
from models.participants.participant import Participant


@dataclass(frozen=True, slots=True)
class OrganisationPlace:
    """An organisation in a kelurahan; `rw` and `rt` ("003") are empty where it has none."""

    organisation: str
    village: str
    rw: str = ""
    rt: str = ""


@dataclass(frozen=True, slots=True)
class Holder:
    """The data that are encrypted; with organisation and RW the post names one public person."""

    full_name: str
    post: str


class Officeholder(Base):
    """Somebody who holds or held a position; `until` is the last day, NULL while it lasts."""

    __tablename__ = "officeholders"

    id: Mapped[int] = mapped_column(primary_key=True)
    organisation: Mapped[str]
    village: Mapped[str]
    rt: Mapped[str]
    """"003", or empty where the office has none."""
    rw: Mapped[str]
    holder: Mapped[bytes | None]
    """`Holder`, encrypted; NULL: erased."""
    name_index: Mapped[str | None] = mapped_column(
        index=True, info=holds_index(name_index.FULL_NAME)
    )
    """The index of the whole name, the same as of a participant with that name."""
    namesake: Mapped[int] = mapped_column(default=1)
    """1; 2, 3 ... of other people of the same name in the same office of an RT."""
    since: Mapped[date]
    until: Mapped[date | None]
    added_by: Mapped[int | None] = mapped_column(ForeignKey("roles.id"))
    participant_id: Mapped[int | None] = mapped_column(index=True)
    """The registration that was found to be theirs, for the figures of coverage; it stays so."""
    counted: Mapped[int] = mapped_column(default=0)
    """1: these figures know what the row says; 0: not yet."""


SERVING = Officeholder.until.is_(None)
UNCOUNTED = Officeholder.counted == literal_column("0")
Index(
    "ix_officeholders_uncounted",
    Officeholder.id,
    postgresql_where=UNCOUNTED,
    sqlite_where=UNCOUNTED,
)
Index(
    "uq_officeholders_in_office",
    Officeholder.village,
    Officeholder.organisation,
    Officeholder.rw,
    Officeholder.rt,
    Officeholder.name_index,
    Officeholder.namesake,
    unique=True,
    postgresql_where=SERVING,
    sqlite_where=SERVING,
)


def add_officeholder(
    db: Session,
    added_by: int | None,
    place: OrganisationPlace,
    full_name: str,
    post: str,
    today: date,
    namesake: int = 1,
) -> bool:
    """Record that somebody holds an office from today; False when that is recorded already.

    `namesake` tells people of one name in one RT apart.
    """
    values = {
        **asdict(place),
        "holder": keyring(db).encrypt_json("officeholder", asdict(Holder(full_name, post))),
        "name_index": name_index.full_name_index(db, full_name),
        "namesake": namesake,
        "since": today,
        "added_by": added_by,
        "counted": 0,
    }
    return insert_if_absent(db, Officeholder, values)


def newest_id(db: Session) -> int:
    """The id of the newest officeholder; 0 without any."""
    return db.scalar(select(func.max(Officeholder.id))) or 0


def serving_added(
    db: Session, place: OrganisationPlace, added_by: int, after: int, until: int
) -> list[Officeholder]:
    """The officeholders in office in the organisation and kelurahan whom a role added, with ids
    above `after` up to `until`."""
    rows = select(Officeholder).where(
        SERVING,
        Officeholder.organisation == place.organisation,
        Officeholder.village == place.village,
        Officeholder.added_by == added_by,
        Officeholder.id > after,
        Officeholder.id <= until,
    )
    return list(db.scalars(rows.order_by(Officeholder.id)))


def list_serving(db: Session, organisation: str, village: str) -> list[Officeholder]:
    """Everybody in office in an organisation of a kelurahan, by RW and RT."""
    rows = select(Officeholder).where(
        SERVING, Officeholder.organisation == organisation, Officeholder.village == village
    )
    order = Officeholder.rw, Officeholder.rt, Officeholder.id
    return list(db.scalars(rows.order_by(*order)))


def end_officeholder(row: Officeholder, today: date) -> None:
    """End the term in office; the row stays, so that the list of an earlier day is known."""
    row.until, row.counted = today, 0


def resume_replaced(db: Session, row: Officeholder) -> None:
    """Let the earlier posts go on that ended in this RW on the day when this one began."""
    db.flush()
    same = (
        Officeholder.organisation == row.organisation,
        Officeholder.village == row.village,
        Officeholder.rw == row.rw,
        Officeholder.name_index == row.name_index,
    )
    earlier = Officeholder.id < row.id, Officeholder.until == row.since
    for each in db.scalars(select(Officeholder).where(*same, *earlier)):
        each.until = None
    db.flush()


def title_name(db: Session, row: Officeholder) -> str:
    """The name as it is shown: "Siti Kosasih", and "Siti Kosasih (2)" for a second one there."""
    name = holder(db, row).full_name.title()
    return f"{name} ({row.namesake})" if name and row.namesake > 1 else name


def holder(db: Session, row: Officeholder) -> Holder:
    """The decrypted name and post; empty when they were erased."""
    if row.holder is None:
        return Holder("", "")
    return Holder(**keyring(db).decrypt_json("officeholder", row.holder))


def find_serving(
    db: Session, organisation: str, village: str, full_names: Iterable[str]
) -> list[Officeholder]:
    """The officeholders in office in an organisation of a kelurahan who have one of these names."""
    indexes = {name_index.full_name_index(db, each) for each in full_names}
    rows = select(Officeholder).where(
        SERVING,
        Officeholder.organisation == organisation,
        Officeholder.village == village,
        Officeholder.name_index.in_(indexes),
    )
    return list(db.scalars(rows.order_by(Officeholder.id)))


def find_posts(db: Session, *people: Participant) -> list[Officeholder]:
    """The posts of the name, organisation and kelurahan of one of these, present and past."""
    names = defaultdict[tuple[str, str], set[str]](set)
    for who in people:
        if who.organisation:
            names[who.organisation, who.village].update(each.word for each in who.name_words)
    found: list[Officeholder] = []
    for (organisation, village), indexes in names.items():
        rows = select(Officeholder).where(
            Officeholder.organisation == organisation,
            Officeholder.village == village,
            Officeholder.name_index.in_(indexes),
        )
        found += db.scalars(rows.order_by(Officeholder.id))
    return found


def export_posts(db: Session, who: Participant) -> list[dict[str, str]]:
    """Return the person's copy: organisation, post and since of each office."""
    return [
        {
            "organisation": each.organisation,
            "post": holder(db, each).post,
            "since": each.since.isoformat(),
        }
        for each in find_posts(db, who)
    ]


def erase_posts(db: Session, people: Iterable[Participant], today: date) -> None:
    """Erase who held the posts of people who are erased. That somebody held them until today
    stays, so that the figures of earlier days do."""
    for row in find_posts(db, *people):
        row.holder = row.name_index = None
        row.until, row.counted = row.until or today, 0


def move_posts(db: Session, numbers: Mapping[int, int]) -> None:
    """Say of the posts of participants who are deleted the numbers that their figures go by."""
    moved = [{"former": id, "became": number} for id, number in numbers.items()]
    if moved:
        db.connection().execute(MOVE_POSTS, moved)


MOVE_POSTS: Any = (
    update(Officeholder)
    .where(Officeholder.participant_id == bindparam("former"))
    .values(participant_id=bindparam("became"))
)
