"""Who has which role, since when, and how it ended. A person may have several; rows stay."""

from datetime import datetime

from sqlalchemy import ColumnElement, ForeignKey, Index, or_, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from domain.organisation import Organisation
from domain.roles import Kind, Reach
from models.base import Base
from models.seal import keyring


class Role(Base):
    __tablename__ = "roles"

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("persons.id"), index=True)
    kind: Mapped[str]
    organisation: Mapped[str | None]
    area: Mapped[str]
    """Dotted code of a kelurahan, kecamatan or the city."""
    rw: Mapped[str | None]
    name: Mapped[bytes | None]
    """What others call the person in this role, sealed."""
    since: Mapped[datetime]
    ended_at: Mapped[datetime | None]
    ended_why: Mapped[str | None]
    invited_by: Mapped[int | None] = mapped_column(ForeignKey("roles.id"))
    under: Mapped[int | None] = mapped_column(ForeignKey("roles.id"), index=True)
    """The role that looks after this one now; NULL: the branch."""
    successor: Mapped[int | None] = mapped_column(ForeignKey("roles.id"))

    @property
    def reach(self) -> Reach:
        body = Organisation(self.organisation) if self.organisation else None
        return Reach(Kind(self.kind), self.area, body, self.rw)


OPEN: ColumnElement[bool] = Role.ended_at.is_(None)
Index("ix_roles_area", Role.kind, Role.area)


def give(
    db: Session,
    person_id: int,
    reach: Reach,
    now: datetime,
    *,
    name: str = "",
    invited_by: int | None = None,
) -> Role:
    row = Role(
        person_id=person_id,
        kind=reach.kind,
        organisation=reach.organisation,
        area=reach.area,
        rw=reach.rw,
        name=keyring(db).seal("role", name.encode()) if name else None,
        since=now,
        invited_by=invited_by,
        under=invited_by,
    )
    db.add(row)
    db.flush()
    return row


def of_person(db: Session, person_id: int) -> list[Role]:
    """The person's open roles, the oldest first."""
    rows = select(Role).where(Role.person_id == person_id, OPEN)
    return list(db.scalars(rows.order_by(Role.id)))


def had_any(db: Session, person_id: int) -> bool:
    """Has the person a role, or had one?"""
    return db.scalar(select(Role.id).where(Role.person_id == person_id).limit(1)) is not None


def same(db: Session, person_id: int, reach: Reach) -> Role | None:
    """The open role of the person that reaches exactly as far."""
    return next((row for row in of_person(db, person_id) if row.reach == reach), None)


def name_of(db: Session, row: Role) -> str:
    """Unsealed; empty when the person was erased."""
    return keyring(db).unseal("role", row.name).decode() if row.name else ""


def below(db: Session, above: Role) -> list[Role]:
    """Open roles that this one may end: an officer's are all in the area, others' who are under
    them."""
    mine = Role.under == above.id
    if above.kind == Kind.OFFICER:
        mine = or_(Role.area == above.area, Role.area.startswith(f"{above.area}."))
    rows = select(Role).where(mine, OPEN, Role.id != above.id, Role.person_id != above.person_id)
    return list(db.scalars(rows.order_by(Role.kind, Role.area, Role.id)))
