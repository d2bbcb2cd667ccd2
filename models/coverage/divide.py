"""Division of a kelurahan: from a day on each of its RW belongs to a successor.

People keep the kelurahan that they were written with until a sheet says which RW went where; then
all who live in the RW are in its successor from that day on, and before it in the old one.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from domain.calendar import DAY
from models import audit, regions
from models.cases import homes
from models.database.base import insert_if_absent
from models.officeholders import Officeholder
from models.participants import versions
from models.participants.participant import Participant
from models.regions import Region, RegionSuccessor
from models.roles.role import Role


@dataclass(frozen=True, slots=True)
class RwMove:
    """An RW of a kelurahan and the one that it belongs to from then on, which may be the same."""

    code: str
    rw: str
    successor: str
    name: str
    """Of the successor."""


def divide(db: Session, moves: Sequence[RwMove], since: date, actor: str, now: datetime) -> int:
    """Move the RW to their successors from a day on; how many people moved. Again, it changes
    nothing more."""
    by_code = defaultdict[str, list[RwMove]](list)
    for move in moves:
        by_code[move.code].append(move)
    regions.save_regions(db, sorted({(move.successor, move.name) for move in moves}))
    for code, own in by_code.items():
        successors = {move.successor for move in own} - {code}
        made = update(Region).where(Region.code.in_(successors), Region.since.is_(None))
        db.execute(made.values(since=since))
        if all(move.successor != code for move in own):
            gone = update(Region).where(Region.code == code, Region.until.is_(None))
            db.execute(gone.values(until=since - DAY))
    moved = sum(move_rw(db, move, since, now) for move in moves)
    audit.record(db, actor, "divided", f"region:{moves[0].code}", now, rows=len(moves), moved=moved)
    return moved


def move_rw(db: Session, move: RwMove, since: date, now: datetime) -> int:
    """Move the people, posts and roles of one RW; how many people."""
    key = {"code": move.code, "rw": move.rw, "since": since, "successor": move.successor}
    insert_if_absent(db, RegionSuccessor, key)
    if move.successor == move.code:
        return 0
    there = {"village": move.code, "rw": move.rw}
    ids = list(db.scalars(select(Participant.id).filter_by(**there).order_by(Participant.id)))
    db.execute(update(Participant).filter_by(**there).values(village=move.successor))
    versions.keep_versions(db, ids, now, since)
    homes.settle(db, ids)
    posts = update(Officeholder).filter_by(**there)
    db.execute(posts.values(village=move.successor, counted=0))
    roles = update(Role).where(Role.area == move.code, Role.rw == move.rw)
    db.execute(roles.values(area=move.successor))
    return len(ids)
