"""Denominators and targets: how many there should be, by whose word and of which day.

Nobody knows how many workers or cadres an area has but those who counted them, and they do not
agree. So each number is a row with its source, its day and how sure it is; several may exist for
one thing. The newest that was approved is taken, and printed with its source. An officer enters
one, and another human approves it. `shipped.csv` holds what public sources say.
"""

import csv
import re
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path

from sqlalchemy import ColumnElement, ForeignKey, Index, func, or_, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from domain.broadcasts.text_rules import check_source
from domain.coverage.figures import area_above, split_area
from domain.invalid import Invalid
from domain.knowledge.answers import Confidence
from domain.regions import is_within
from domain.roles import RoleKind
from models import audit
from models.database.base import Base
from models.roles import four_eyes
from models.roles.role import Role

SHIPPED = Path(__file__).parents[2] / "domain" / "coverage" / "denominators.csv"
MOST = 100_000_000
LONGEST_SOURCE = 300


class Measure(StrEnum):
    """The thing that a number counts."""

    MEMBERS = "members"
    """All who are in a group, heads too; of the group `umum` all workers of the area."""
    HEADS = "heads"
    UNITS = "units"
    """Places of a group, as of posyandu."""
    PROTECTED = "protected"
    """Protected workers by BPJS's own count, employees too."""
    TARGET_MINISTRY = "target_ministry"
    """Kemendagri's target for the region, in hundredths of a percent of all workers."""
    TARGET_OWN = "target_own"
    """The same of the region's own target."""


TARGETS = (Measure.TARGET_MINISTRY, Measure.TARGET_OWN)


class NumberState(StrEnum):
    APPROVED = "approved"
    WAITING = "waiting"
    REFUSED = "refused"


class Denominator(Base):
    """A number that somebody gave for an area, a group and a measure."""

    __tablename__ = "denominators"

    id: Mapped[int] = mapped_column(primary_key=True)
    area: Mapped[str]
    group: Mapped[str]
    measure: Mapped[str]
    number: Mapped[int]
    as_of: Mapped[str]
    """The day of the count, or only its month or year ("2025"); empty: the source does not say."""
    source: Mapped[str]
    confidence: Mapped[str]
    """A `Confidence`."""
    note: Mapped[str]
    entered_at: Mapped[datetime]
    entered_by: Mapped[int | None] = mapped_column(ForeignKey("roles.id"))
    """NULL: shipped with the program, as is the approval then."""
    approved_at: Mapped[datetime | None]
    approved_by: Mapped[int | None] = mapped_column(ForeignKey("roles.id"))
    refused_at: Mapped[datetime | None]

    @property
    def state(self) -> NumberState:
        if self.approved_at:
            return NumberState.APPROVED
        return NumberState.REFUSED if self.refused_at else NumberState.WAITING


Index("ix_denominators_area", Denominator.area, Denominator.group, Denominator.measure)
APPROVED = Denominator.approved_at.is_not(None)
WAITING = Denominator.approved_at.is_(None) & Denominator.refused_at.is_(None)


@dataclass(frozen=True, slots=True)
class NewDenominator:
    """A number as somebody enters it, named as the columns of `Denominator`."""

    area: str
    group: str
    measure: Measure
    number: int
    as_of: str
    source: str
    confidence: Confidence = Confidence.M
    note: str = ""

    def __post_init__(self) -> None:
        most = 10_000 if self.measure in TARGETS else MOST
        if not 0 < self.number <= most:
            raise Invalid("denominator-number")
        if not re.fullmatch(r"(\d{4}(-\d\d){0,2})?", self.as_of, re.ASCII):
            raise Invalid("denominator-day")
        if not self.source.strip() or len(self.source) > LONGEST_SOURCE:
            raise Invalid("denominator-source")


def newest(
    db: Session, area: str, group: str, measure: Measure, on: date | None = None
) -> Denominator | None:
    """The newest approved number, of those known on a day if given; None: nobody knows."""
    rows = select(Denominator).where(
        APPROVED,
        Denominator.area == area,
        Denominator.group == group,
        Denominator.measure == measure,
    )
    if on is not None:
        rows = rows.where(Denominator.as_of <= on.isoformat())
    order = Denominator.as_of.desc(), Denominator.id.desc()
    return db.scalar(rows.order_by(*order).limit(1))


def newest_of_areas(
    db: Session, areas: Sequence[str], group: str, measure: Measure, on: date | None
) -> dict[str, Denominator]:
    """The same of several areas, by area; those without one are left out."""
    found = {area: newest(db, area, group, measure, on) for area in areas}
    return {area: row for area, row in found.items() if row is not None}


def count_listed(db: Session, role: Role) -> int:
    return db.scalar(select(func.count()).where(_near(role))) or 0


def listed(db: Session, role: Role, offset: int, most: int) -> Sequence[Denominator]:
    """The numbers of the area of a role and of the areas inside and around it: approved, waiting
    and refused, the newest entry first."""
    rows = select(Denominator).where(_near(role)).order_by(Denominator.id.desc())
    return db.scalars(rows.offset(offset).limit(most)).all()


def _near(role: Role) -> ColumnElement[bool]:
    around = [role.area]
    while above := area_above(around[-1]):
        around.append(above)
    return or_(Denominator.area.in_(around), Denominator.area.startswith(f"{role.area}."))


def enter(db: Session, officer: Role, new: NewDenominator, now: datetime) -> Denominator:
    """Record a number for approval by another officer. Invalid outside of the officer's area, and
    for a source that leads its readers elsewhere."""
    if not _may_handle(officer, new.area):
        raise Invalid("denominator-area")
    check_source(new.source)
    row = Denominator(**asdict(new), entered_at=now, entered_by=officer.id)
    row.source = row.source.strip()
    db.add(row)
    db.flush()
    audit.record(db, f"role:{officer.id}", "entered number", f"denominator:{row.id}", now)
    return row


def waiting(db: Session, officer: Role) -> Sequence[Denominator]:
    """The numbers that wait for approval in the area of an officer, the oldest first."""
    rows = db.scalars(select(Denominator).where(WAITING).order_by(Denominator.id))
    return [row for row in rows if _may_handle(officer, row.area)]


def to_decide(db: Session, officer: Role) -> list[Denominator]:
    """The waiting numbers that this officer may decide: none that the same human entered."""
    return [row for row in waiting(db, officer) if _is_anothers(db, officer, row)]


def decide(db: Session, officer: Role, id: int, now: datetime, *, approve: bool) -> Denominator:
    """Approve or refuse a number. Invalid when it is gone, decided, or the officer's own."""
    rows = select(Denominator).where(Denominator.id == id, WAITING).with_for_update()
    row = db.scalar(rows.execution_options(populate_existing=True))
    if row is None or not _may_handle(officer, row.area):
        raise Invalid("denominator-gone")
    if not _is_anothers(db, officer, row):
        raise Invalid("denominator-own")
    if approve:
        row.approved_at, row.approved_by = now, officer.id
    else:
        row.refused_at = now
    verb = "approved number" if approve else "refused number"
    audit.record(db, f"role:{officer.id}", verb, f"denominator:{row.id}", now)
    db.flush()
    return row


def _is_anothers(db: Session, officer: Role, row: Denominator) -> bool:
    entered_by = four_eyes.holder_id(db, row.entered_by)
    return four_eyes.may_decide(db, officer.person_id, entered_by)


def _may_handle(officer: Role, area: str) -> bool:
    region = split_area(area)[0]
    is_officer = officer.usable and officer.kind == RoleKind.OFFICER
    return is_officer and (is_within(region, officer.area) or is_within(officer.area, region))


def ship(db: Session, now: datetime) -> int:
    """Add the numbers of public sources that are not there yet; how many."""
    known = select(Denominator.area, Denominator.group, Denominator.measure, Denominator.source)
    there = {tuple(row) for row in db.execute(known.where(Denominator.entered_by.is_(None)))}
    rows = load_shipped()
    new = [row for row in rows if (row.area, row.group, row.measure, row.source) not in there]
    db.add_all(Denominator(**asdict(each), entered_at=now, approved_at=now) for each in new)
    db.flush()
    return len(new)


def load_shipped() -> list[NewDenominator]:
    """The numbers of public sources, of at least one decent source each."""
    with SHIPPED.open(encoding="utf-8", newline="") as file:
        return [
            NewDenominator(
                row["area"],
                row["group"],
                Measure(row["measure"]),
                int(row["number"]),
                row["as_of"],
                row["source"],
                Confidence(row["confidence"]),
                row["note"],
            )
            for row in csv.DictReader(file)
        ]
