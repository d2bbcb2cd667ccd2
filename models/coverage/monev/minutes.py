"""Minutes of a Monev meeting (berita acara): the figures of an area as everybody there saw them,
who was there, and what was agreed.

A snapshot is kept whole and encrypted, and a digest of its data is printed on it: whatever is built
from it later has the same figures, also when the past is corrected or people are erased. An agreed
action is a case, and stands in the next minutes of its area as done, open or late.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import UTC, date, datetime, time
from enum import StrEnum
from hashlib import sha256
from typing import Any

from sqlalchemy import ForeignKey, func, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from domain.broadcasts.text_rules import refuse_contacts
from domain.calendar import ZONE, to_local_time
from domain.coverage.figures import By, CoverageFigure, CoverageRow, People, Scope, Table
from domain.invalid import Invalid
from domain.regions import is_within
from models import audit, regions
from models.cases import cases
from models.cases.cases import Case, CaseKind, CaseState
from models.coverage import figures, hidden, readers
from models.coverage.denominators import Denominator
from models.coverage.monev import freshness, overview
from models.coverage.monev.overview import MonthEnd
from models.database.base import Base
from models.database.encryption import keyring
from models.roles.role import Role

SEALED_AS = "minutes"
MOST_PRESENT, MOST_ACTIONS, LONGEST = 60, 20, 300
LEVELS = (1, 2)
"""The dots in the code of an area that has minutes: of a city or a kecamatan."""
END_OF_DAY = time(23, 59)


class ActionState(StrEnum):
    DONE = "done"
    OPEN = "open"
    LATE = "late"


class Minutes(Base):
    """The minutes of one meeting; people know them by their id, as their number."""

    __tablename__ = "monev_minutes"

    id: Mapped[int] = mapped_column(primary_key=True)
    area: Mapped[str] = mapped_column(index=True)
    held_on: Mapped[date]
    role_id: Mapped[int] = mapped_column(ForeignKey("roles.id"))
    made_at: Mapped[datetime]
    content: Mapped[bytes]
    """`MinutesSnapshot`, encrypted: it has names of those who were there."""
    digest: Mapped[str]
    """SHA-256 of the data of the snapshot, hexadecimal."""


@dataclass(frozen=True, slots=True)
class AgreedAction:
    """Something to be done by somebody until a day; `case` is its number, `state` that then."""

    text: str
    owner: str
    due: str
    case: int = 0
    state: str = ActionState.OPEN


@dataclass(frozen=True, slots=True)
class GivenNumber:
    """A number of others that the figures are measured by."""

    group: str
    measure: str
    number: int
    as_of: str
    source: str


@dataclass(frozen=True, slots=True)
class MinutesSnapshot:
    """All data of the minutes; days are ISO texts. `tables` are `Table` as plain values."""

    area: str
    place: str
    held_on: str
    on: str
    since: str | None
    tables: list[dict[str, Any]]
    numbers: list[GivenNumber]
    present: list[str]
    agreed: list[AgreedAction]
    earlier: list[AgreedAction] = field(default_factory=list)
    trend: list[tuple[str, int | None, bool]] = field(default_factory=list)
    """Day, protected officeholders (None: hidden), whether it is of other ground than before."""
    official: str | None = None
    """The newest day of official data, as was known when they were kept."""
    unreported: list[str] | None = None
    """The kelurahan that had sent no list of officeholders by then."""


def has_minutes(area: str) -> bool:
    """Whether meetings are held about the area: a city or a kecamatan."""
    return area.count(".") in LEVELS and "/" not in area


def may_keep(role: Role, area: str) -> bool:
    """Whether the role may make and read the minutes of an area."""
    return (
        has_minutes(area)
        and is_within(area, role.area)
        and readers.may_read(role, Scope(area=area, by=By.KELURAHAN, on=date.max))
    )


def keep(
    db: Session,
    role: Role,
    area: str,
    held_on: date,
    present: Sequence[str],
    agreed: Sequence[AgreedAction],
    now: datetime,
) -> Minutes:
    """Keep the minutes of a meeting, with the figures of its day, and open a case for each action.
    Invalid for another area, a day that has not come, or nobody who was there."""
    today = to_local_time(now).date()
    if not may_keep(role, area) or not regions.is_known(db, area):
        raise Invalid("minutes-area")
    if held_on > today:
        raise Invalid("minutes-day")
    check_told(held_on, present, agreed)
    last = newest(db, area)
    earlier = earlier_actions(db, area, last, held_on)
    row = Minutes(area=area, held_on=held_on, role_id=role.id, made_at=now, content=b"", digest="")
    db.add(row)
    db.flush()
    agreed = [replace(each, case=open_action(db, row, each, now).id) for each in agreed]
    since = last.held_on if last and last.held_on < held_on else None
    data = asdict(snapshot_of(db, row, since, present, agreed, earlier, today))
    row.content, row.digest = keyring(db).encrypt_json(SEALED_AS, data), digest_of(data)
    audit.record(db, f"role:{role.id}", "kept minutes", f"minutes:{row.id}", now)
    db.flush()
    return row


def check_told(held_on: date, present: Sequence[str], agreed: Sequence[AgreedAction]) -> None:
    """Invalid for nobody who was there, too many, an action without an owner or a later day, and
    for words that lead those elsewhere who read the minutes."""
    if not present or len(present) > MOST_PRESENT or len(agreed) > MOST_ACTIONS:
        raise Invalid("minutes-present")
    if any(not each.text or not each.owner or each.due < held_on.isoformat() for each in agreed):
        raise Invalid("minutes-action")
    for words in (*present, *(part for each in agreed for part in (each.text, each.owner))):
        refuse_contacts(words)


def snapshot_of(
    db: Session,
    row: Minutes,
    since: date | None,
    present: Sequence[str],
    agreed: list[AgreedAction],
    earlier: list[AgreedAction],
    today: date,
) -> MinutesSnapshot:
    """All that the minutes say, as it is known today; figures since the day of the ones before."""
    area, on = row.area, row.held_on
    return MinutesSnapshot(
        area,
        regions.name(db, area),
        on.isoformat(),
        on.isoformat(),
        since.isoformat() if since else None,
        [as_data(each) for each in tables_of(db, area, on, since)],
        numbers_of(db, area, on),
        [*present],
        agreed,
        earlier,
        trend_of(db, area, on),
        *reporting(db, area, today),
    )


def reporting(db: Session, area: str, today: date) -> tuple[str | None, list[str]]:
    """The newest day of official data, and the kelurahan without a list of officeholders."""
    fresh = freshness.freshness_of(db, area, today)
    official = max((each.official for each in fresh if each.official), default=None)
    unreported = [each.name for each in fresh if each.listed is None]
    return official.isoformat() if official else None, unreported


def tables_of(db: Session, area: str, on: date, since: date | None) -> list[Table]:
    """The tables of a meeting, without the figures of a few people: it is for everybody there."""
    parts = [By.KECAMATAN, By.KELURAHAN] if area.count(".") == 1 else [By.KELURAHAN]
    wanted = [(People.OFFICEHOLDERS, by) for by in (*parts, By.GROUP)]
    wanted += [(People.WORKERS, parts[0])]
    scopes = [Scope(area=area, by=by, on=on, since=since, people=people) for people, by in wanted]
    return [hidden.hide_few(db, figures.coverage_table(db, each)) for each in scopes]


def trend_of(db: Session, area: str, on: date) -> list[tuple[str, int | None, bool]]:
    """The protected officeholders of the months before, as everybody may see them."""
    scope = Scope(area=area, by=By.KELURAHAN, on=on, people=People.OFFICEHOLDERS)
    return [
        (each.day.isoformat(), each.counts[CoverageFigure.ACTIVE], each.is_break)
        for each in overview.trend_for_all(db, scope)
    ]


def numbers_of(db: Session, area: str, on: date) -> list[GivenNumber]:
    """The numbers of others for an area, and its targets."""
    found: list[Denominator] = overview.references(db, area, on)
    found += [each for each in overview.targets(db, area, on).values() if each]
    return [
        GivenNumber(each.group, each.measure, each.number, each.as_of, each.source)
        for each in found
    ]


def as_data(table: Table) -> dict[str, Any]:
    """The figures of a table as plain values: people, by, rows and total."""
    return {
        "people": str(table.scope.people),
        "by": str(table.scope.by),
        "rows": [each.as_data() for each in table.rows],
        "total": table.total.as_data(),
    }


def tables_in(snapshot: MinutesSnapshot) -> list[Table]:
    """The tables of a snapshot."""
    on, since = date.fromisoformat(snapshot.on), snapshot.since

    def row(data: dict[str, Any]) -> CoverageRow:
        counts, before = (
            {CoverageFigure(name): count for name, count in data[kind].items()}
            for kind in ("counts", "before")
        )
        return CoverageRow(data["code"], data["name"], counts, before)

    def scope(data: dict[str, Any]) -> Scope:
        return Scope(
            area=snapshot.area,
            by=By(data["by"]),
            on=on,
            since=date.fromisoformat(since) if since else None,
            people=People(data["people"]),
        )

    return [
        Table(scope(each), tuple(map(row, each["rows"])), row(each["total"]))
        for each in snapshot.tables
    ]


def trend_in(snapshot: MinutesSnapshot) -> list[MonthEnd]:
    """The trend of a snapshot."""
    return [
        MonthEnd(date.fromisoformat(day), {CoverageFigure.ACTIVE: figure}, is_break)
        for day, figure, is_break in snapshot.trend
    ]


def digest_of(data: Mapping[str, Any]) -> str:
    """The SHA-256 of the data as they were kept, in the same order always."""
    text = json.dumps(data, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return sha256(text.encode()).hexdigest()


def load(db: Session, row: Minutes) -> MinutesSnapshot:
    """The snapshot as it was kept. ValueError when it is not what was digested."""
    data = keyring(db).decrypt_json(SEALED_AS, row.content)
    if digest_of(data) != row.digest:
        raise ValueError("minutes differ from their digest")
    lists = {
        "numbers": [GivenNumber(**each) for each in data["numbers"]],
        "agreed": [AgreedAction(**each) for each in data["agreed"]],
        "earlier": [AgreedAction(**each) for each in data["earlier"]],
        "trend": [(day, figure, is_break) for day, figure, is_break in data.get("trend", [])],
    }
    return MinutesSnapshot(**data | lists)


def newest(db: Session, area: str) -> Minutes | None:
    rows = select(Minutes).where(Minutes.area == area)
    return db.scalar(rows.order_by(Minutes.held_on.desc(), Minutes.id.desc()).limit(1))


def find(db: Session, role: Role, id: int) -> Minutes | None:
    """The minutes with this number; None outside of the role's area."""
    row = db.get(Minutes, id)
    return row if row and may_keep(role, row.area) else None


def kept(db: Session, role: Role, offset: int, most: int) -> Sequence[Minutes]:
    """The minutes of the role's area, the newest first."""
    rows = select(Minutes).where(_inside(role))
    rows = rows.order_by(Minutes.held_on.desc(), Minutes.id.desc())
    return db.scalars(rows.offset(offset).limit(most)).all()


def _inside(role: Role) -> Any:
    return (Minutes.area == role.area) | Minutes.area.startswith(f"{role.area}.")


def open_action(db: Session, row: Minutes, action: AgreedAction, now: datetime) -> Case:
    """The case of an action, due at the end of its local day."""
    due = datetime.combine(date.fromisoformat(action.due), END_OF_DAY, ZONE).astimezone(UTC)
    request = {"text": action.text, "owner": action.owner}
    case = cases.open_case(
        db, CaseKind.ACTION, now=now, due_at=due, request=request, minutes=row.id
    )
    case.area = row.area
    return case


def action_cases(db: Session, area: str) -> Sequence[Case]:
    """All actions that were agreed about an area, the oldest first."""
    rows = select(Case).where(Case.kind == CaseKind.ACTION, Case.area == area)
    return db.scalars(rows.order_by(Case.id)).all()


def action_of(db: Session, case: Case, on: date) -> AgreedAction:
    """An action, and how far it is on a day."""
    known = keyring(db).decrypt_json("case", case.request or b"")
    due = to_local_time(case.due_at).date()
    state = ActionState.LATE if due < on else ActionState.OPEN
    state = ActionState.DONE if case.closed_at else state
    return AgreedAction(known["text"], known["owner"], due.isoformat(), case.id, state)


def earlier_actions(db: Session, area: str, last: Minutes | None, on: date) -> list[AgreedAction]:
    """All that was agreed before and is not done, and what was done since the last meeting."""
    found = action_cases(db, area)
    shown = [
        each
        for each in found
        if each.closed_at is None or (last is not None and each.closed_at >= last.made_at)
    ]
    return [action_of(db, each, on) for each in shown]


def open_actions(db: Session, role: Role) -> list[Case]:
    """The actions in the role's area that are not done, the first due first."""
    rows = select(Case).where(Case.kind == CaseKind.ACTION, Case.closed_at.is_(None))
    found = db.scalars(rows.order_by(Case.due_at, Case.id))
    return [each for each in found if each.area and may_keep(role, each.area)]


def close_action(db: Session, role: Role, id: int, now: datetime) -> Case:
    """Note that an action is done. Invalid when it is gone, or done already."""
    rows = select(Case).where(Case.id == id, Case.kind == CaseKind.ACTION).with_for_update()
    case = db.scalar(rows.execution_options(populate_existing=True))
    if case is None or case.closed_at or not may_keep(role, case.area or ""):
        raise Invalid("minutes-gone")
    case.state, case.closed_at, case.close_reason = CaseState.CLOSED, now, "done"
    audit.record(db, f"role:{role.id}", "closed action", f"case:{case.id}", now)
    return case


def count_kept(db: Session, role: Role) -> int:
    return db.scalar(select(func.count()).select_from(Minutes).where(_inside(role))) or 0
