"""The demo's people with a role: an officer, two agents with portfolios, a cadre, a monitor."""

from datetime import datetime, timedelta

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from domain.organisation import Organisation
from domain.roles import Kind, Reach
from models import assignment, person, role
from models.participant import Participant
from models.person import Address
from models.role import Role

STAFF = {
    "demo-officer": ("Dewi Petugas", Kind.OFFICER),
    "demo-agent-1": ("Rudi Agen", Kind.AGENT),
    "demo-agent-2": ("Maya Agen", Kind.AGENT),
    "demo-cadre": ("Ningsih Kader", Kind.CADRE),
    "demo-monitor": ("Hendra Pemantau", Kind.MONITOR),
}

TENURE = timedelta(days=365)
"""So long they have been at it."""


def seed(db: Session, channel: str, now: datetime) -> None:
    """Each in a role; every participant of the demo in one of two portfolios, but for some."""
    roles: dict[str, Role] = {}
    for sender, (name, kind) in STAFF.items():
        caller = person.meet(db, channel, sender, now)
        above = roles.get("demo-officer")
        by, since = above.id if above else None, now - TENURE
        roles[sender] = role.give(db, caller.id, reach(db, kind), since, name=name, invited_by=by)
    ids = list(db.scalars(select(Participant.id).order_by(Participant.id)))
    for share, agent in enumerate(("demo-agent-1", "demo-agent-2")):
        assignment.assign(db, ids[share::3], roles[agent], "command:demo", now)
    lose(db, ids[30::7], now)


def lose(db: Session, participants: list[int], now: datetime) -> None:
    """These have left their chat: somebody has to visit them."""
    whose = select(Participant.person_id).where(Participant.id.in_(participants))
    rows = update(Address).where(Address.person_id.in_(whose))
    db.execute(rows.values(unreachable_at=now, unreachable_why="blocked"))


def reach(db: Session, kind: Kind) -> Reach:
    """The cadre's is where most members of PKK live."""
    if kind is not Kind.CADRE:
        return Reach(kind)
    members = select(Participant.village).where(Participant.organisation == Organisation.PKK)
    busiest = members.group_by(Participant.village).order_by(func.count().desc())
    village = db.scalar(busiest.order_by(Participant.village).limit(1))
    assert village is not None, "the demo has members of PKK"
    return Reach(kind, village, Organisation.PKK)


def faces(db: Session) -> list[tuple[str, str, str]]:
    """Web address, name and kind of role."""
    rows = select(Address.address).where(Address.address.in_(STAFF))
    there = set(db.scalars(rows))
    return [(each, name, kind) for each, (name, kind) in STAFF.items() if each in there]
