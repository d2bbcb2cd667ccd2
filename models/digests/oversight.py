"""A day of those who work in an officer's area: who saw numbers, whose role ended, what waits."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from domain.roles import RoleKind
from models.audit import Audit
from models.digests.digest import USUAL, Digest
from models.inbox import inbox
from models.inbox.inbox import CaseCounts
from models.roles import access_log, four_eyes
from models.roles.role import OPEN, Role

PIECE = 500
"""Actors in one query."""


@dataclass(frozen=True, slots=True)
class OfficerNews:
    """`reveals` is how many numbers each role saw, the most first; `cases` how many cases wait for
    this officer."""

    reveals: list[tuple[Role, int]]
    ended: list[Role]
    cases: CaseCounts

    def __bool__(self) -> bool:
        return bool(self.reveals or self.ended or self.cases.open)


def due_officers(db: Session, now: datetime, minute: int) -> list[int]:
    """The role ids of usable officers who were not told on this local day."""
    today = access_log.start_of_day(now).date()
    rows = select(Role.id).outerjoin(Digest, Digest.role_id == Role.id)
    rows = rows.where(Role.kind == RoleKind.OFFICER, Role.usable)
    rows = rows.where(func.coalesce(Digest.minute, USUAL) <= minute)
    rows = rows.where(or_(Digest.sent_on.is_(None), Digest.sent_on < today))
    return list(db.scalars(rows.order_by(Role.id)))


def officer_news(db: Session, officer: Role, now: datetime) -> OfficerNews:
    """The news of the local day before; nothing about the officer themselves."""
    until = access_log.start_of_day(now)
    since = until - timedelta(days=1)
    own = four_eyes.same_human_ids(db, officer.person_id)
    here = or_(Role.area == officer.area, Role.area.startswith(f"{officer.area}."))
    rows = select(Role).where(here, Role.person_id.not_in(own), or_(OPEN, Role.ended_at >= since))
    staff = {each.id: each for each in db.scalars(rows.order_by(Role.id))}
    seen = reveal_counts(db, [*staff], since, until)
    ended = [each for each in staff.values() if each.ended_at and each.ended_at < until]
    return OfficerNews(
        [(staff[id], count) for id, count in seen.most_common()],
        ended,
        inbox.view_of(db, officer).count(now),
    )


def reveal_counts(db: Session, roles: list[int], since: datetime, until: datetime) -> Counter[int]:
    """The number of NIKs and phone numbers that each of the roles was shown in a time."""
    found = Counter[int]()
    for start in range(0, len(roles), PIECE):
        actors = {f"role:{id}": id for id in roles[start : start + PIECE]}
        rows = select(Audit.actor, func.count()).where(
            Audit.actor.in_(actors),
            Audit.at >= since,
            Audit.at < until,
            Audit.verb.in_((access_log.NIK, access_log.PHONE)),
        )
        found.update({actors[actor]: n for actor, n in db.execute(rows.group_by(Audit.actor))})
    return found
