"""Who has which role, since when, and how it ended. A person may have several; rows stay.

Other agents: those whom a portfolio may go to, by a part of their name.

Which of their roles a person has on just now.

The officers who answer for an agent.
"""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, ForeignKey, Index, or_, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from domain.invalid import whole_number
from domain.participants.organisation import Organisation
from domain.roles import RoleKind, RoleScope
from models.database.base import Base
from models.database.encryption import keyring
from models.people.person import Person


class Role(Base):
    __tablename__ = "roles"

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    kind: Mapped[str]
    organisation: Mapped[str | None]
    area: Mapped[str]
    """Dotted code of a kelurahan, kecamatan or the city."""
    rw: Mapped[str | None]
    name: Mapped[bytes | None]
    """What others call the person in this role, sealed."""
    since: Mapped[datetime]
    ended_at: Mapped[datetime | None]
    end_reason: Mapped[str | None]
    invited_by: Mapped[int | None] = mapped_column(ForeignKey("roles.id"))
    supervisor_id: Mapped[int | None] = mapped_column(ForeignKey("roles.id"), index=True)
    """The role that looks after this one now; NULL: the branch."""
    successor_id: Mapped[int | None] = mapped_column(ForeignKey("roles.id"))

    @property
    def reach(self) -> RoleScope:
        body = Organisation(self.organisation) if self.organisation else None
        return RoleScope(RoleKind(self.kind), self.area, body, self.rw)


OPEN: ColumnElement[bool] = Role.ended_at.is_(None)
Index("ix_roles_area", Role.kind, Role.area)


def grant_role(
    db: Session,
    person_id: int,
    reach: RoleScope,
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
        name=keyring(db).encrypt("role", name.encode()) if name else None,
        since=now,
        invited_by=invited_by,
        supervisor_id=invited_by,
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


def role_with_scope(db: Session, person_id: int, reach: RoleScope) -> Role | None:
    """The open role of the person that reaches exactly as far."""
    return next((row for row in of_person(db, person_id) if row.reach == reach), None)


def name_of(db: Session, row: Role) -> str:
    """Unsealed; empty when the person was erased."""
    return keyring(db).decrypt("role", row.name).decode() if row.name else ""


def subordinates(db: Session, above: Role) -> list[Role]:
    """Open roles that this one may end: an officer's are all in the area, others' who are under
    them."""
    mine = Role.supervisor_id == above.id
    if above.kind == RoleKind.OFFICER:
        mine = or_(Role.area == above.area, Role.area.startswith(f"{above.area}."))
    rows = select(Role).where(mine, OPEN, Role.id != above.id, Role.person_id != above.person_id)
    return list(db.scalars(rows.order_by(Role.kind, Role.area, Role.id)))


FEW = 8


def find_agents(db: Session, wanted: str, but: int = 0) -> list[Role]:
    """The first few open agents whose name has this part, without the role `but`."""
    part = wanted.casefold()
    rows = select(Role).where(Role.kind == RoleKind.AGENT, OPEN, Role.id != but).order_by(Role.id)
    found = (each for each in db.scalars(rows) if part in name_of(db, each).casefold())
    return [each for each, _ in zip(found, range(FEW), strict=False)]


def find_agent(db: Session, role_id: str) -> Role | None:
    """The open agent with this id."""
    number = whole_number(role_id)
    row = db.get(Role, number) if number is not None else None
    return row if row and row.kind == RoleKind.AGENT and row.ended_at is None else None


def switch_role(db: Session, person_id: int, role_id: int | None) -> None:
    db.execute(update(Person).where(Person.id == person_id).values(active_role_id=role_id))


def active_role(db: Session, person_id: int) -> Role | None:
    """The open role that is on; the newest, when none was chosen or the chosen one has ended."""
    rows = of_person(db, person_id)
    chosen = (
        db.scalar(select(Person.active_role_id).where(Person.id == person_id)) if rows else None
    )
    return next((row for row in rows if row.id == chosen), rows[-1] if rows else None)


def officers_of_agent(db: Session, agent_id: int) -> Sequence[Role]:
    """The open officers whose area the agent's lies in."""
    return of_area(db, db.get_one(Role, agent_id).area)


def of_area(db: Session, area: str) -> Sequence[Role]:
    """The open officers whose area holds this one."""
    parts = area.split(".")
    areas = [".".join(parts[:n]) for n in range(1, len(parts) + 1)]
    rows = select(Role).where(Role.kind == RoleKind.OFFICER, OPEN, Role.area.in_(areas))
    return list(db.scalars(rows.order_by(Role.id)))
