"""Handing applications over to the branch: marks them, and writes down who took them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from sqlalchemy import and_, func, select
from sqlalchemy.orm import Session

from domain.reminders.contact_rules import ZONE
from models import audit
from models.participants.participant import ApplicationState, Participant, identity
from models.regions import Region, parent_of
from models.roles import role
from models.roles.role import Role


@dataclass(frozen=True, slots=True)
class ApplicationRow:
    """An application decrypted: personal data, for the branch only. Places by name."""

    number: str
    nik: str
    full_name: str
    born_on: date | None
    sex: str
    phone: str
    street: str
    rt: str
    rw: str
    village: str
    district: str
    organisation: str
    post: str
    occupation: str
    sector: str
    income: int
    programme: str
    months: int
    payer: str
    agent_code: str
    """The code at BPJS of the agent in whose portfolio they are; empty without one."""
    kpj: str
    state: str
    protected_until: date | None
    flags: tuple[str, ...]
    duplicate: bool
    """More than one application has this NIK."""


NEW = and_(Participant.state == ApplicationState.SUBMITTED, Participant.identity.is_not(None))


def count_new(db: Session) -> int:
    """The number of applications that `export_new` would take, all together."""
    return db.scalar(select(func.count()).select_from(Participant).where(NEW)) or 0


def export_new(db: Session, actor: str, now: datetime, most: int = 5_000) -> list[ApplicationRow]:
    """The oldest submitted applications, from now on `processing`. Nobody takes one twice."""
    submitted = (
        select(Participant)
        .where(NEW)
        .order_by(Participant.submitted_at, Participant.id)
        .limit(most)
        .with_for_update(skip_locked=True)
    )
    rows = list(db.scalars(submitted))
    for row in rows:
        row.state, row.handed_over_at = ApplicationState.PROCESSING, now
        audit.record(db, actor, "exported", f"participant:{row.id}", now)
    return decrypt_rows(db, rows)


def export_again(
    db: Session, actor: str, now: datetime, taken_on: date, most: int = 5_000, after: int = 0
) -> list[ApplicationRow]:
    """The applications that were taken on that day in Jakarta, for a branch that lost the sheet;
    `most` of them, behind the first `after`."""
    start = datetime.combine(taken_on, time.min, ZONE)
    exports = select(audit.Audit.subject).where(
        audit.Audit.verb == "exported",
        audit.Audit.at >= start,
        audit.Audit.at < start + timedelta(days=1),
    )
    ids = {int(subject.partition(":")[2]) for subject in db.scalars(exports)}
    taken = select(Participant).where(Participant.id.in_(ids), Participant.identity.is_not(None))
    ordered = taken.order_by(Participant.submitted_at, Participant.id).offset(after).limit(most)
    rows = list(db.scalars(ordered))
    for row in rows:
        audit.record(db, actor, "exported_again", f"participant:{row.id}", now)
    return decrypt_rows(db, rows)


def decrypt_rows(db: Session, rows: Sequence[Participant]) -> list[ApplicationRow]:
    """The applications with personal data and names of places, marked when their NIK is shared."""
    places = dict(db.execute(select(Region.code, Region.name)).all())
    duplicates = select(Participant.nik_index).where(Participant.duplicate_of.is_not(None))
    shared_niks = set(db.scalars(duplicates)) if rows else set()
    agents = select(Role).where(Role.id.in_({row.agent_id for row in rows if row.agent_id}))
    codes = {each.id: role.agent_code(db, each) for each in db.scalars(agents)}
    return [
        decrypt_row(db, row, places, row.nik_index in shared_niks, codes.get(row.agent_id or 0, ""))
        for row in rows
    ]


def decrypt_row(
    db: Session, row: Participant, places: dict[str, str], duplicate: bool, agent_code: str
) -> ApplicationRow:
    """The row of the sheet for the branch, with the identity in clear."""
    known = identity(db, row)
    district = parent_of(row.village)
    return ApplicationRow(
        number=row.number or "",
        nik=known.nik,
        full_name=known.full_name,
        born_on=date.fromisoformat(known.born_on) if known.born_on else None,
        sex=row.sex,
        phone=known.phone,
        street=known.street,
        rt=row.rt,
        rw=row.rw,
        village=places.get(row.village, row.village),
        district=places.get(district, district),
        organisation=row.organisation or "",
        post=known.post,
        occupation=known.occupation,
        sector=row.sector,
        income=row.income,
        programme=row.programme,
        months=row.months,
        payer=row.payer,
        agent_code=agent_code,
        kpj=known.kpj,
        state=row.state,
        protected_until=row.protected_until,
        flags=tuple(row.flags),
        duplicate=duplicate,
    )
