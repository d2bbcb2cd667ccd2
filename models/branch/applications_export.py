"""Handing applications over to the branch: marks them, and writes down who took them.

All that are submitted go along, whether an officer looked at them or not, unless only those that
were approved are asked for; never those that an officer has just refused, nor what was merged into
another. One that was approved may go alone, to be copied into BPJS's own system.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from sqlalchemy import ColumnElement, and_, func, select
from sqlalchemy.orm import Session

from domain.branch.decisions import DecisionKind
from domain.calendar import ZONE
from models import audit
from models.branch import decisions, holds
from models.participants.participant import MERGED, ApplicationState, Participant, identity
from models.regions import Region, parent_of
from models.roles import role
from models.roles.role import Role

EXPORTED = "exported"
CHECKED = "checked"
"""Among the flags: an officer has approved it."""


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


NEW = and_(
    Participant.state == ApplicationState.SUBMITTED,
    Participant.identity.is_not(None),
    ~MERGED,
    ~decisions.IS_LEAVING,
)


def to_hand_over(*, only_checked: bool) -> ColumnElement[bool]:
    """The condition on `Participant` of what `export_new` takes."""
    return and_(NEW, decisions.IS_APPROVED) if only_checked else NEW


def count_new(db: Session, *, only_checked: bool = False) -> int:
    """The number of applications that `export_new` would take, all together."""
    rows = select(func.count()).select_from(Participant)
    return db.scalar(rows.where(to_hand_over(only_checked=only_checked))) or 0


def export_new(
    db: Session, actor: str, now: datetime, most: int = 5_000, *, only_checked: bool = False
) -> list[ApplicationRow]:
    """The oldest submitted applications, of all or of those that an officer has approved; from now
    on `processing`. Nobody takes one twice."""
    submitted = (
        select(Participant)
        .where(to_hand_over(only_checked=only_checked))
        .order_by(Participant.submitted_at, Participant.id)
        .limit(most)
        .with_for_update(of=Participant, skip_locked=True)
    )
    rows = list(db.scalars(submitted))
    for row in rows:
        row.state, row.handed_over_at = ApplicationState.PROCESSING, now
        audit.record(db, actor, EXPORTED, f"participant:{row.id}", now)
    return decrypt_rows(db, rows)


def hand_over_one(db: Session, mine: Role, participant_id: int, now: datetime) -> bool:
    """Hand one application over that this role takes by it, and may read while it has it; False
    unless it was approved, or handed over before."""
    if not holds.take(db, mine, [participant_id], now).done:
        return False
    row = db.get_one(Participant, participant_id)
    known = decisions.decisions_of(db, [row]).get(row.id, [])
    fit = row.state == ApplicationState.PROCESSING or any(
        each.kind == DecisionKind.APPROVED for each in known
    )
    if not fit or any(each.is_pending and each.kind != DecisionKind.APPROVED for each in known):
        return False
    if row.state == ApplicationState.SUBMITTED:
        row.state, row.handed_over_at = ApplicationState.PROCESSING, now
    audit.record(db, holds.actor_of(mine), EXPORTED, f"participant:{row.id}", now)
    return True


def handed_over_to(
    db: Session, mine: Role, participant_id: int, now: datetime
) -> ApplicationRow | None:
    """An application in clear that was handed over to whoever has it now; None for others."""
    row = holds.find_application(db, mine, participant_id)
    held = holds.holders(db, [participant_id], now).get(participant_id)
    if row is None or row.state != ApplicationState.PROCESSING:
        return None
    return decrypt_rows(db, [row])[0] if held and held.role_id == mine.id else None


def export_again(
    db: Session, actor: str, now: datetime, taken_on: date, most: int = 5_000, after: int = 0
) -> list[ApplicationRow]:
    """The applications that were taken on that day in Jakarta, for a branch that lost the sheet;
    `most` of them, behind the first `after`."""
    start = datetime.combine(taken_on, time.min, ZONE)
    exports = select(audit.Audit.subject).where(
        audit.Audit.verb == EXPORTED,
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
    checked = decisions.approved_among(db, rows)
    return [
        decrypt_row(
            db,
            row,
            places,
            row.nik_index in shared_niks,
            codes.get(row.agent_id or 0, ""),
            (*row.flags, CHECKED) if row.id in checked else (*row.flags,),
        )
        for row in rows
    ]


def decrypt_row(
    db: Session,
    row: Participant,
    places: dict[str, str],
    duplicate: bool,
    agent_code: str,
    flags: tuple[str, ...],
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
        flags=flags,
        duplicate=duplicate,
    )
