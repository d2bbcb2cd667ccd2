"""Provinces, cities, kecamatan and kelurahan by their dotted Kemendagri codes (never BPS codes)."""

import re
from collections.abc import Collection, Iterable
from datetime import date

from sqlalchemy import bindparam, or_, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Mapped, Session, mapped_column

from domain.coverage.figures import Break
from domain.regions import REGIONS, is_within
from models.database.base import Base
from models.database.statements import PreparedStatement

CODE = re.compile(r"[0-9.]{2,13}")


class Region(Base):
    """A province, city, kecamatan or kelurahan; `parent` is the code of the region around it.

    `since` is the first day of one that was made later, `until` the last of one that is no more.
    """

    __tablename__ = "regions"

    code: Mapped[str] = mapped_column(primary_key=True)
    parent: Mapped[str] = mapped_column(index=True)
    name: Mapped[str]
    since: Mapped[date | None]
    until: Mapped[date | None]


class RegionSuccessor(Base):
    """The kelurahan that an RW belongs to from a day on, where its own was divided."""

    __tablename__ = "region_successors"

    code: Mapped[str] = mapped_column(primary_key=True)
    """The kelurahan until then."""
    rw: Mapped[str] = mapped_column(primary_key=True)
    since: Mapped[date] = mapped_column(primary_key=True)
    successor: Mapped[str] = mapped_column(index=True)


CHILDREN = PreparedStatement(
    select(Region.code, Region.name).where(Region.parent == bindparam("of")).order_by(Region.name)
)
NAME = PreparedStatement(select(Region.name).where(Region.code == bindparam("of")))

DIVISIONS = PreparedStatement(
    select(RegionSuccessor.since, RegionSuccessor.code, RegionSuccessor.successor)
    .where(RegionSuccessor.since > bindparam("after"), RegionSuccessor.since <= bindparam("until"))
    .distinct()
)


def children_of(db: Session, parent: str) -> list[tuple[str, str]]:
    """Code and name of the regions directly inside `parent`, by name."""
    return [(code, name) for code, name in CHILDREN.run(db, {"of": parent}).all()]


def villages_of_city(db: Session, city: str) -> list[tuple[str, str, str]]:
    """Code and name of every kelurahan of a city, each with the name of its kecamatan."""
    return [
        (code, name, district)
        for above, district in children_of(db, city)
        for code, name in children_of(db, above)
    ]


def name(db: Session, code: str) -> str:
    """The name of a region; its code when we do not know it."""
    return names(db, [code]).get(code, code)


def is_known(db: Session, code: str) -> bool:
    """Whether there is such a region; what cannot be a code is none, whatever somebody typed."""
    rows = select(Region.code).where(Region.code == code)
    return bool(CODE.fullmatch(code)) and db.scalar(rows) is not None


def names(db: Session, codes: Collection[str]) -> dict[str, str]:
    """The names of these regions, by code."""
    found = ((code, NAME.run(db, {"of": code}).first()) for code in codes)
    return {code: row[0] for code, row in found if row}


def within(db: Session, area: str, on: date | None = None) -> list[tuple[str, str]]:
    """Code and name of a region and of all inside of it, each before its own; those that there
    are on a day, if given."""
    inside = Region.code.startswith(f"{area}.", autoescape=True)
    rows = select(Region.code, Region.name).where((Region.code == area) | inside)
    if on is not None:
        rows = rows.where(
            or_(Region.since.is_(None), Region.since <= on),
            or_(Region.until.is_(None), Region.until >= on),
        )
    return [(code, name) for code, name in db.execute(rows.order_by(Region.code))]


def breaks(db: Session, area: str, after: date, until: date) -> list[Break]:
    """The days in a time on which a kelurahan in the area was divided, or came out of another
    one; each with all that it became, wherever they are."""
    db.flush()
    found = dict[tuple[date, str], set[str]]()
    for since, code, successor in DIVISIONS.run(db, {"after": after, "until": until}).all():
        found.setdefault((since, code), set()).add(successor)
    return [
        Break(day, code, tuple(sorted(became)))
        for (day, code), became in sorted(found.items())
        if any(is_within(each, area) for each in (code, *became))
    ]


def parent_of(code: str) -> str:
    """The code of the region around a region; empty for a province."""
    return code.rpartition(".")[0]


def save_regions(db: Session, rows: Iterable[tuple[str, str]]) -> int:
    """Add regions (code, name), or rename those that exist; how many."""
    values = [{"code": code, "parent": parent_of(code), "name": name} for code, name in rows]
    if values:
        is_sqlite = db.get_bind().dialect.name == "sqlite"
        new = sqlite.insert(Region) if is_sqlite else postgresql.insert(Region)
        changes = {"name": new.excluded.name}
        db.connection().execute(
            new.on_conflict_do_update(index_elements=["code"], set_=changes), values
        )
    return len(values)


def seed(db: Session) -> int:
    """Add the regions of West Jakarta (Kemendagri's codes); how many."""
    return save_regions(db, REGIONS)
