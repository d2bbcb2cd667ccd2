"""Roles of persons: which ones they have, since when, and how they ended.

A person may have several roles and acts in one at a time. Rows of ended roles stay. An open role is
usable once it was approved and its holder is known: from a chat that proves an account, or by the
word of an officer.
"""

from collections.abc import Collection, Sequence
from datetime import datetime
from itertools import islice
from typing import ClassVar

from sqlalchemy import (
    ColumnElement,
    ForeignKey,
    Index,
    and_,
    bindparam,
    exists,
    or_,
    select,
    update,
)
from sqlalchemy.orm import (
    Mapped,
    MappedSQLExpression,
    Session,
    aliased,
    column_property,
    mapped_column,
)

from domain.invalid import whole_number
from domain.roles import RoleKind, RoleScope
from models.database.base import Base
from models.database.encryption import keyring
from models.database.statements import PreparedStatement
from models.people.person import Address, Person

MOST_AGENTS = 8
UNPROVEN_CHANNELS = ("web",)
"""Channels on which nobody proves an account: a web visitor is a cookie."""


class Role(Base):
    """One role of a person in an area."""

    __tablename__ = "roles"

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    kind: Mapped[str]
    organisation: Mapped[str | None]
    area: Mapped[str]
    """Dotted code of a kelurahan, kecamatan or the city."""
    rw: Mapped[str | None]
    name: Mapped[bytes | None]
    """The person's name in this role, encrypted."""
    agent_code: Mapped[bytes | None]
    """The code by which BPJS knows an agent, encrypted; NULL: the agent has not given it."""
    since: Mapped[datetime]
    approved_at: Mapped[datetime | None]
    """NULL: it waits for an officer."""
    vouched_at: Mapped[datetime | None]
    """The time at which an officer or the operator answered for the holder; NULL: nobody did."""
    end_asked_by: Mapped[int | None] = mapped_column(ForeignKey("roles.id"))
    """The officer who wants this officer's role to end; `end_reason` and `successor_id` are then
    what was asked for."""
    ended_at: Mapped[datetime | None]
    end_reason: Mapped[str | None]
    invited_by: Mapped[int | None] = mapped_column(ForeignKey("roles.id"))
    supervisor_id: Mapped[int | None] = mapped_column(ForeignKey("roles.id"), index=True)
    """The role that supervises this one; NULL: the branch."""
    successor_id: Mapped[int | None] = mapped_column(ForeignKey("roles.id"))
    usable: ClassVar[MappedSQLExpression[bool]]
    """Whether the holder may act in it now, as the database has it."""

    @property
    def reach(self) -> RoleScope:
        """The kind, area, RW and organisation of the role."""
        return RoleScope.stored(self.kind, self.area, self.organisation, self.rw)


OPEN: ColumnElement[bool] = Role.ended_at.is_(None)

inviter = aliased(Role, name="inviter")
HAS_PROVEN_CHAT: ColumnElement[bool] = (
    exists()
    .where(
        Address.person_id == Role.person_id,
        *(Address.channel != each for each in UNPROVEN_CHANNELS),
    )
    .correlate_except(Address)
)
INVITED_THEMSELVES: ColumnElement[bool] = (
    exists()
    .where(inviter.id == Role.invited_by, inviter.person_id == Role.person_id)
    .correlate_except(inviter)
)
"""Their other chat invited them: two persons who became one since."""

HOLDER_IS_KNOWN = or_(Role.vouched_at.is_not(None), and_(HAS_PROVEN_CHAT, ~INVITED_THEMSELVES))
Role.usable = column_property(and_(OPEN, Role.approved_at.is_not(None), HOLDER_IS_KNOWN))
Index("ix_roles_area", Role.kind, Role.area)


def grant_role(
    db: Session,
    person_id: int,
    reach: RoleScope,
    now: datetime,
    *,
    name: str = "",
    invited_by: int | None = None,
    approved: bool = True,
    vouched: bool = False,
) -> Role:
    """Give a person a new role, supervised by the role that invited them.

    Unless it is `approved` it waits for an officer; `vouched` for, it needs no proven chat.
    """
    row = Role(
        person_id=person_id,
        kind=reach.kind,
        organisation=reach.organisation,
        area=reach.area,
        rw=reach.rw,
        name=keyring(db).encrypt("role", name.encode()) if name else None,
        since=now,
        approved_at=now if approved else None,
        vouched_at=now if vouched else None,
        invited_by=invited_by,
        supervisor_id=invited_by,
    )
    db.add(row)
    db.flush()
    return row


def name_of(db: Session, row: Role) -> str:
    """The decrypted name; empty when the person was erased."""
    return keyring(db).decrypt("role", row.name).decode() if row.name else ""


def agent_code(db: Session, row: Role) -> str:
    """The decrypted code of an agent at BPJS; empty without one."""
    code = row.agent_code
    return keyring(db).decrypt("agent_code", code).decode() if code else ""


def set_agent_code(db: Session, row: Role, code: str) -> None:
    """Keep the code by which BPJS knows an agent; an empty code deletes the one that is kept."""
    row.agent_code = keyring(db).encrypt("agent_code", code.encode()) if code else None


_ROLES = select(Role).where(Role.person_id == bindparam("person_id")).order_by(Role.id)
OPEN_ROLES, UNUSABLE_ROLES = _ROLES.where(OPEN), _ROLES.where(OPEN, ~Role.usable)
"""Of a person. Nearly every turn asks, so that they are built once."""
USABLE_IDS = PreparedStatement(_ROLES.where(Role.usable).with_only_columns(Role.id))
"""A turn asks several times, of the database each time: it may have changed them itself."""


def find_open_roles(db: Session, person_id: int) -> list[Role]:
    """The person's open roles, the oldest first."""
    return list(db.scalars(OPEN_ROLES, {"person_id": person_id}))


def open_roles(db: Session) -> list[Role]:
    """The open roles of everybody, the oldest first."""
    return list(db.scalars(select(Role).where(OPEN).order_by(Role.id)))


def lock_open(db: Session, row: Role) -> bool:
    """Lock the role until the transaction ends; False when it has ended meanwhile."""
    db.refresh(row, with_for_update=True)
    return row.ended_at is None


def find_usable_roles(db: Session, person_id: int) -> list[Role]:
    """The person's open roles in which they may act, the oldest first."""
    db.flush()
    ids = USABLE_IDS.run(db, {"person_id": person_id}).all()
    return [known_role(db, id) for (id,) in ids]


def known_role(db: Session, role_id: int) -> Role:
    """The role as the session has it, which keeps it from then on."""
    known: dict[int, Role] = db.info.setdefault("roles", {})
    row = known.get(role_id)
    if row is None or row not in db:
        row = known[role_id] = db.get_one(Role, role_id)
    return row


def serves_people(db: Session, person_id: int) -> bool:
    """Is the person an agent or a cadre, who rather asks about others?"""
    roles = find_usable_roles(db, person_id)
    return any(each.kind in (RoleKind.AGENT, RoleKind.CADRE) for each in roles)


def find_unusable_roles(db: Session, person_id: int) -> list[Role]:
    """The person's open roles in which they may not act yet, the oldest first."""
    return list(db.scalars(UNUSABLE_ROLES, {"person_id": person_id}))


def has_proven_chat(db: Session, person_id: int) -> bool:
    """Whether the person has a chat on a channel that proves an account."""
    rows = select(Address.id).where(
        Address.person_id == person_id, Address.channel.not_in(UNPROVEN_CHANNELS)
    )
    return db.scalar(rows.limit(1)) is not None


def had_role(db: Session, person_id: int) -> bool:
    """Whether the person has, or had, any role."""
    return db.scalar(select(Role.id).where(Role.person_id == person_id).limit(1)) is not None


def active_role(db: Session, person_id: int) -> Role | None:
    """The role that the person acts in: the one chosen while it is usable, else the newest."""
    rows = find_usable_roles(db, person_id)
    if not rows:
        return None
    chosen = db.scalar(select(Person.active_role_id).where(Person.id == person_id))
    return next((row for row in rows if row.id == chosen), rows[-1])


def switch_role(db: Session, person_id: int, role_id: int | None) -> None:
    """Set the role that the person acts in; None: the newest."""
    db.execute(update(Person).where(Person.id == person_id).values(active_role_id=role_id))


def subordinates(db: Session, above: Role) -> list[Role]:
    """The open roles of others that this one may end: for an officer all in the area, else those
    that it supervises."""
    mine = Role.supervisor_id == above.id
    if above.kind == RoleKind.OFFICER:
        mine = or_(Role.area == above.area, Role.area.startswith(f"{above.area}."))
    rows = select(Role).where(mine, OPEN, Role.id != above.id, Role.person_id != above.person_id)
    return list(db.scalars(rows.order_by(Role.kind, Role.area, Role.id)))


def find_agents(
    db: Session, name_part: str, except_id: int, except_people: Collection[int]
) -> list[Role]:
    """The first few usable agents with this part in their name, without the role `except_id` and
    the roles of some people."""
    part = name_part.casefold()
    rows = select(Role).where(Role.kind == RoleKind.AGENT, Role.usable, Role.id != except_id)
    rows = rows.where(Role.person_id.not_in(except_people))
    found = (
        row for row in db.scalars(rows.order_by(Role.id)) if part in name_of(db, row).casefold()
    )
    return list(islice(found, MOST_AGENTS))


def find_agent(db: Session, role_id: str) -> Role | None:
    """The usable agent with this id; None also when the text is no number."""
    number = whole_number(role_id)
    row = db.get(Role, number) if number is not None else None
    return row if row and row.kind == RoleKind.AGENT and row.usable else None


def open_officers(db: Session) -> list[Role]:
    """The open roles of all officers."""
    rows = select(Role).where(Role.kind == RoleKind.OFFICER, OPEN)
    return list(db.scalars(rows.order_by(Role.id)))


def officers_of_agent(db: Session, agent_id: int) -> Sequence[Role]:
    """The usable officers whose area the agent's lies in."""
    return officers_of_area(db, db.get_one(Role, agent_id).area)


def officers_of_area(db: Session, area: str) -> Sequence[Role]:
    """The usable officers whose area contains this one."""
    parts = area.split(".")
    areas = [".".join(parts[:n]) for n in range(1, len(parts) + 1)]
    rows = select(Role).where(Role.kind == RoleKind.OFFICER, Role.usable, Role.area.in_(areas))
    return list(db.scalars(rows.order_by(Role.id)))
