"""Tables of coverage on any day, and the people behind each of their figures.

`coverage_table(db, scope)` gives the figures, `people_behind(db, scope, code, figure)` whom one of
them counts: both by `selected`, the one query of a figure. Tables that are asked for often are
added up from counts that are kept ready, which equal that query (`sums.py`).

"On a day" means what is known today about that day: a file that corrects the past corrects its
figures (decision 36). Figures are exact here; `models/coverage/readers.py` says who may read which
table, and hides what would be the facts of single people.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import product
from typing import Any

from sqlalchemy import ColumnElement, and_, case, func, literal, select
from sqlalchemy.orm import Session

from domain.contributions.tariff import Payer, Sector
from domain.coverage.figures import (
    FLOWS,
    RW_MARK,
    STATUSES_OF,
    STOCKS,
    By,
    CoverageFigure,
    CoverageRow,
    People,
    PostGroup,
    Scope,
    Table,
    areas_around,
    split_area,
)
from domain.coverage.shown import ALL
from domain.coverage.timeline import month_number
from domain.participants.organisation import Organisation, Position
from domain.regions import is_village
from models import officeholders, regions
from models.coverage.spans import CoverageMonths, CoverageSpan
from models.coverage.sums import Found, is_kept, read_counts
from models.database.base import batches
from models.officeholders import Officeholder
from models.participants.participant import Participant

TOTAL = "total"
"""The code of the row of totals."""
LENGTH_OF_KECAMATAN = len("31.73.04")
IDS = 500
"""Ids a statement."""
VALUES: dict[By, tuple[str, ...]] = {
    By.GROUP: (*Organisation,),
    By.POST: (*PostGroup,),
    By.PAYER: (*Payer,),
    By.SECTOR: (*Sector,),
}
"""The rows that a table always has."""
Parts = dict[tuple[str, str], tuple[Counter[str], Counter[str]]]
"""By area and value of a facet (`ALL` of all) the statuses and flows on a day, and those on the day
before."""
Among = Callable[[Any], ColumnElement[bool]]
"""A condition on spans, or paid months: some of the people."""


@dataclass(frozen=True, slots=True)
class PersonBehind:
    """One of those whom a figure counts. Both rows are None of somebody who was erased: they are
    counted in the past, and named no more.

    `day`: since when they have the status, or when they joined or left; `months`: of the figure of
    paid months how many are theirs.
    """

    participant: Participant | None
    officeholder: Officeholder | None
    village: str
    rw: str
    group: str
    day: date | None
    months: int = 0


def coverage_table(db: Session, scope: Scope) -> Table:
    """The figures of a scope, row by row, and their total."""
    check(scope)
    now, before = read_counts(db, scope) if is_kept(scope) else count_spans(db, scope)
    rows = [
        CoverageRow(
            code, name, figures_of(now[code]), stocks_of(before[code]) if scope.since else {}
        )
        for code, name in row_names(db, scope, {*now, *before})
    ]
    all_now, all_before = (sum(each.values(), Counter()) for each in (now, before))
    total = CoverageRow(
        TOTAL, "", figures_of(all_now), stocks_of(all_before) if scope.since else {}
    )
    breaks = regions.breaks(db, split_area(scope.area)[0], scope.since or date.min, scope.on)
    return Table(scope, tuple(rows), total, tuple(breaks))


def people_behind(
    db: Session,
    scope: Scope,
    code: str,
    figure: CoverageFigure,
    offset: int = 0,
    most: int | None = None,
) -> list[PersonBehind]:
    """The people whom the figure counts in the row with this code, or in all rows (`TOTAL`), by
    place; for `MONTHS` those who paid, each with the number of their months. Somebody who joined
    twice is there twice."""
    check(scope)
    made, where = selected(scope, figure)
    if code != TOTAL and scope.by is not By.POST:
        where = and_(where, row_key(scope.by, made) == code)
    is_months = figure is CoverageFigure.MONTHS
    day = made.id if is_months else made.ends if figure is CoverageFigure.LOST else made.first
    months = months_in(scope) if is_months else literal(0)
    place = made.village, made.rw, made.group
    rows = select(made.people, made.subject, made.participant_id, *place, day, months).where(where)
    rows = rows.order_by(*place, made.subject, made.id)
    wanted = posts_wanted(scope, code)
    if wanted is None:
        rows = rows.offset(offset) if most is None else rows.offset(offset).limit(most)
        found = db.execute(rows).all()
    else:
        everybody = db.execute(rows).all()
        post_of = post_groups(db, {each.subject for each in everybody})
        found = [each for each in everybody if post_of[each.subject] in wanted]
        found = found[offset : None if most is None else offset + most]
    return load_people(db, found, is_months)


def load_people(db: Session, rows: Sequence[Any], is_months: bool) -> list[PersonBehind]:
    """The people of rows of spans, or of paid months."""
    ids = {each.participant_id for each in rows if each.participant_id}
    known = select(Participant).where(Participant.id.in_(ids), Participant.identity.is_not(None))
    participants = {each.id: each for each in db.scalars(known)} if ids else {}
    posts = {each.subject for each in rows if each.people == People.OFFICEHOLDERS}
    held = select(Officeholder).where(Officeholder.id.in_(posts), Officeholder.holder.is_not(None))
    officers = {each.id: each for each in db.scalars(held)} if posts else {}
    return [
        PersonBehind(
            participants.get(participant_id or 0),
            officers.get(subject) if people == People.OFFICEHOLDERS else None,
            village,
            rw,
            group,
            None if is_months else day,
            months,
        )
        for people, subject, participant_id, village, rw, group, day, months in rows
    ]


def check(scope: Scope) -> None:
    """Refuse (ValueError) to count workers by their posts: most were never asked for one."""
    if asks_for_posts(scope) and scope.people is not People.OFFICEHOLDERS:
        raise ValueError("posts are counted of officeholders")


def asks_for_posts(scope: Scope) -> bool:
    return scope.by is By.POST or scope.post is not None


def selected(scope: Scope, figure: CoverageFigure) -> tuple[Any, ColumnElement[bool]]:
    """The table (spans, or paid months) and the condition of all whom a figure of a scope counts;
    posts are encrypted, and chosen afterwards."""
    made: Any = CoverageMonths if figure is CoverageFigure.MONTHS else CoverageSpan
    where = [made.people == scope.people, within(made, scope.area)]
    where += [getattr(made, by) == value for by, value in scope.filters.items() if by != By.POST]
    match figure:
        case CoverageFigure.MONTHS:
            where += [made.first_month <= month_number(scope.on)]
            where += [made.last_month > month_number(scope.since)] if scope.since else []
        case CoverageFigure.NEW:
            where += [made.joins, made.first <= scope.on]
            where += [made.first > scope.since] if scope.since else []
        case CoverageFigure.LOST:
            where += [made.leaves, made.ends <= scope.on]
            where += [made.ends > scope.since] if scope.since else []
        case _:
            where += [made.first <= scope.on, made.ends > scope.on]
            if figure is not CoverageFigure.KNOWN:
                where += [made.status.in_(STATUSES_OF[figure])]
    return made, and_(*where)


def months_in(scope: Scope) -> Any:
    """The number of the months of a row of paid months that lie in the time of a scope."""
    first, last = CoverageMonths.first_month, CoverageMonths.last_month
    until = month_number(scope.on)
    number = case((last < until, last), else_=until) + 1
    if scope.since is None:
        return number - first
    after = month_number(scope.since) + 1
    return number - case((first > after, first), else_=after)


def within(made: Any, area: str) -> ColumnElement[bool]:
    """The condition of being counted in an area."""
    region, rw = split_area(area)
    if is_village(region):
        here = made.village == region
        return here if rw is None else and_(here, made.rw == rw)
    # A range of codes, which an index finds: "/" comes after ".".
    return and_(made.village > f"{region}.", made.village < f"{region}/")


def row_key(by: By, made: Any) -> Any:
    """The expression of the code of the row that somebody is counted in."""
    match by:
        case By.KECAMATAN:
            return func.substr(made.village, 1, LENGTH_OF_KECAMATAN)
        case By.KELURAHAN:
            return made.village
        case By.RW:
            return made.village.concat(RW_MARK).concat(made.rw)
        case _:
            return getattr(made, by)


def row_names(db: Session, scope: Scope, found: set[str]) -> list[tuple[str, str]]:
    """Code and name of the rows of a table, in order; those of which we know without anybody
    too."""
    if scope.by in (By.KECAMATAN, By.KELURAHAN):
        dots = 2 if scope.by is By.KECAMATAN else 3
        known = {
            code: name
            for code, name in regions.within(db, split_area(scope.area)[0], scope.on)
            if code.count(".") == dots
        }
        others = found - known.keys()
        return sorted([*known.items(), *((code, regions.name(db, code)) for code in others)])
    if scope.by is By.RW:
        return [(code, split_area(code)[1] or "") for code in sorted(found)]
    values = VALUES.get(scope.by, ())
    return [(code, "") for code in (*values, *sorted(found.difference(values)))]


def figures_of(found: Counter[str]) -> dict[CoverageFigure, int]:
    """All figures of a row, out of its statuses and flows."""
    return stocks_of(found) | {each: found[each] for each in FLOWS}


def stocks_of(found: Counter[str]) -> dict[CoverageFigure, int]:
    return {each: sum(found[status] for status in STATUSES_OF[each]) for each in STOCKS}


def count_spans(db: Session, scope: Scope) -> tuple[Found, Found]:
    """The statuses and flows of each row on the day, and the statuses on the day `since`."""
    now: Found = defaultdict(Counter)
    before: Found = defaultdict(Counter)
    for figure in (CoverageFigure.KNOWN, *FLOWS):
        count_figure(db, scope, figure, now)
    if scope.since:
        count_figure(db, replace(scope, on=scope.since), CoverageFigure.KNOWN, before)
    return now, before


def count_figure(db: Session, scope: Scope, figure: CoverageFigure, into: Found) -> None:
    """Add a figure of each row, `KNOWN` by status."""
    made, where, status, number = counted(scope, figure)
    if not asks_for_posts(scope):
        key = row_key(scope.by, made)
        by_status = [made.status] if figure is CoverageFigure.KNOWN else []
        rows = select(key, status, func.sum(number)).where(where).group_by(key, *by_status)
        for code, name, count in db.execute(rows):
            into[code][name] += int(count)
        return
    key = made.subject if scope.by is By.POST else row_key(scope.by, made)
    found = db.execute(select(made.subject, key, status, number).where(where)).all()
    post_of = post_groups(db, {each[0] for each in found})
    wanted = posts_wanted(scope, TOTAL)
    for subject, code, name, count in found:
        post = post_of[subject]
        if wanted is None or post in wanted:
            into[post if scope.by is By.POST else code][name] += count


def counted(
    scope: Scope, figure: CoverageFigure
) -> tuple[Any, ColumnElement[bool], ColumnElement[str], ColumnElement[int]]:
    """The source of a figure: the table and the condition (see `selected`), the column that
    names what a row counts as, and the column with how much it counts."""
    made, where = selected(scope, figure)
    status = made.status if figure is CoverageFigure.KNOWN else literal(figure.value)
    number = months_in(scope) if figure is CoverageFigure.MONTHS else literal(1)
    return made, where, status, number


def posts_wanted(scope: Scope, code: str) -> set[str] | None:
    """The groups of posts that a row counts; None when it counts people of any post."""
    wanted = {scope.post} if scope.post is not None else {*PostGroup}
    if scope.by is By.POST and code != TOTAL:
        wanted &= {code}
    return {each for each in wanted if each} if asks_for_posts(scope) else None


def post_groups(db: Session, subjects: Collection[int]) -> dict[int, str]:
    """The posts of officeholders by id; the erased are no heads that anybody knows."""
    found = dict.fromkeys(subjects, PostGroup.OTHER.value)
    for batch in batches(subjects, IDS):
        rows = select(Officeholder).where(Officeholder.id.in_(batch))
        for row in db.scalars(rows):
            if officeholders.holder(db, row).post == Position.KETUA:
                found[row.id] = PostGroup.HEAD.value
    return found


def counts_among(db: Session, scope: Scope, facet: By | None, some: Among) -> Parts:
    """The statuses and flows of some of the people, by area and value of a facet as
    `counts_of_parts` has them; in every area around their homes."""
    now: Found = defaultdict(Counter)
    before: Found = defaultdict(Counter)
    wanted = [(scope, figure, now) for figure in (CoverageFigure.KNOWN, *FLOWS)]
    if scope.since:
        wanted.append((replace(scope, on=scope.since), CoverageFigure.KNOWN, before))
    for of, figure, into in wanted:
        made, where, status, number = counted(of, figure)
        by_post = facet is By.POST
        value = made.subject if by_post else row_key(facet, made) if facet else literal("")
        rows = db.execute(
            select(made.village, made.rw, value, status, number).where(where, some(made))
        ).all()
        post_of = post_groups(db, {row[2] for row in rows}) if by_post else {}
        for village, rw, found, name, count in rows:
            values = (ALL, post_of.get(found, found)) if facet else (ALL,)
            for key in product(areas_around(village, rw), values):
                into[key][name] += int(count)
    return {key: (now[key], before[key]) for key in {*now, *before}}


def without(found: Parts, some: Parts) -> Parts:
    """The counts less those of some of the people."""
    none = Counter[str](), Counter[str]()
    return {
        key: (now - some.get(key, none)[0], before - some.get(key, none)[1])
        for key, (now, before) in found.items()
    }
