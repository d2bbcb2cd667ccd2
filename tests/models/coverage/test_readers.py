"""What each role may read of coverage; and that no tables together show what each of them hides."""

from collections.abc import Iterator
from datetime import date

import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from domain.coverage.figures import REGISTERED, By, CoverageFigure, People, Scope, Table
from domain.coverage.small_numbers import FEWEST
from domain.regions import KECAMATAN
from models.coverage import figures, readers
from models.coverage.figures import TOTAL
from models.people import person
from models.roles.role import Role
from tests.models.coverage.test_history import KAPUK, LAST, VILLAGES, History
from tests.support.chat import make_world
from tests.support.people import NOW, give_role
from tests.support.sampling import WHOLE

CITY = "31.73"
Place = tuple[str, str, CoverageFigure]
"""A cell: area, value of a payer or "" of all, figure."""


@pytest.fixture
def db(engine: Engine) -> Iterator[Session]:
    with make_world(engine).sessions() as session:  # never committed
        yield session


def role_of(db: Session, kind: str, **reach: str) -> Role:
    return give_role(db, person.create_person(db, NOW), kind, **reach)


def tables(db: Session, day: date) -> Iterator[Table]:
    """All that somebody without the right to names can ask for of areas and payers."""
    for by in (By.KECAMATAN, By.KELURAHAN):
        for payer in (None, "self", "donor"):
            yield hidden(db, Scope(area=CITY, by=by, on=day, payer=payer))
    yield hidden(db, Scope(area=CITY, by=By.PAYER, on=day))
    for district, _ in KECAMATAN[:1] + KECAMATAN[3:4]:
        yield hidden(db, Scope(area=district, by=By.PAYER, on=day))
        for payer in (None, "self", "donor"):
            yield hidden(db, Scope(area=district, by=By.KELURAHAN, on=day, payer=payer))
    for village in VILLAGES:
        yield hidden(db, Scope(area=village, by=By.RW, on=day))
        yield hidden(db, Scope(area=village, by=By.PAYER, on=day))


def hidden(db: Session, scope: Scope) -> Table:
    return readers.hide_few(db, figures.coverage_table(db, scope))


def cells(table: Table) -> Iterator[tuple[Place, int | None]]:
    scope = table.scope
    for row in (*table.rows, table.total):
        if scope.by is By.PAYER:
            area, value = scope.area, "" if row.code == TOTAL else row.code
        else:
            area, value = scope.area if row.code == TOTAL else row.code, scope.payer or ""
        for figure, n in row.counts.items():
            yield (area, value, figure), n


def known_bounds(found: dict[Place, int | None]) -> dict[Place, list[int]]:
    """What somebody can reckon who has all the tables and a lot of patience: the least and the most
    of each cell."""
    most = 10_000
    bounds = {cell: [0, most] if n is None else [n, n] for cell, n in found.items()}
    sums = list[tuple[Place, list[Place]]]()
    above = lambda area: area.partition("/")[0] if "/" in area else area.rpartition(".")[0]  # noqa: E731
    for area, value, figure in found:
        inside = [c for c in found if above(c[0]) == area and c[1:] == (value, figure)]
        sums += [((area, value, figure), inside)] if inside else []
        if value == "":
            values = [c for c in found if c[0] == area and c[1] and c[2] == figure]
            sums += [((area, value, figure), values)] if values else []
        if figure is CoverageFigure.REGISTERED:
            sums.append(((area, value, figure), [(area, value, each) for each in REGISTERED]))
        if figure is CoverageFigure.KNOWN:
            parts = (CoverageFigure.REGISTERED, CoverageFigure.ENDED, CoverageFigure.NEVER)
            sums.append(((area, value, figure), [(area, value, each) for each in parts]))
    for _ in range(20):
        for total, parts in sums:
            low, high = (sum(bounds[each][end] for each in parts) for end in (0, 1))
            bounds[total][0] = max(bounds[total][0], low)
            bounds[total][1] = min(bounds[total][1], high)
            for each in parts:
                others_low, others_high = low - bounds[each][0], high - bounds[each][1]
                bounds[each][0] = max(bounds[each][0], bounds[total][0] - others_high)
                bounds[each][1] = min(bounds[each][1], bounds[total][1] - others_low)
                low = others_low + bounds[each][0]
                high = others_high + bounds[each][1]
    return bounds


@pytest.mark.sqlite
@pytest.mark.parametrize("seed", range(8 if WHOLE else 1))
def test_no_tables_together_show_a_figure_of_a_few_people(db: Session, seed: int) -> None:
    history = History(db, f"few {seed}")
    for _ in range(60):
        history.register()
    for _ in range(14):
        history.file()
        history.step(20)
    history.refresh()
    day = history.today
    # Decided in the same order in every process, or two of them show what each hides.
    parts = figures.counts_of_parts(db, Scope(area=CITY, by=By.PAYER, on=day), CITY, By.PAYER)
    assert [*parts] == sorted(parts)
    found: dict[Place, int | None] = {}
    for table in tables(db, day):
        for cell, n in cells(table):
            # The same cell is hidden everywhere or nowhere.
            assert found.setdefault(cell, n) == n, cell
    exact = dict(
        cell
        for table in [
            figures.coverage_table(db, Scope(area=area, by=By.PAYER, on=day))
            for area in (CITY, *(code for code, _ in KECAMATAN), *VILLAGES)
        ]
        for cell in cells(table)
    )
    bounds = known_bounds(found)
    few = [cell for cell, n in exact.items() if n and n < FEWEST and cell in found]
    assert few
    assert any(found.values())
    for cell in few:
        assert found[cell] is None, cell
        if cell[2] not in (CoverageFigure.MONTHS, CoverageFigure.NEW, CoverageFigure.LOST):
            assert bounds[cell][0] < bounds[cell][1], (cell, exact[cell])


@pytest.mark.sqlite
def test_who_may_read_and_who_may_name(db: Session) -> None:
    city = Scope(area=CITY, by=By.KECAMATAN, on=LAST)
    own = Scope(area=f"{KAPUK}/005", by=By.GROUP, on=LAST, group="pkk")
    cases = [
        (role_of(db, "monitor", area=CITY), city, True, False),
        (role_of(db, "monitor", area="31.73.04"), city, False, False),
        (role_of(db, "officer", area=CITY), city, True, True),
        (role_of(db, "officer", area="31.73.04"), own, False, False),
        (role_of(db, "cadre", area=KAPUK, rw="005", organisation="pkk"), own, True, True),
        (role_of(db, "cadre", area=KAPUK, rw="007", organisation="pkk"), own, True, False),
        (role_of(db, "cadre", area=KAPUK, rw="005", organisation="rt"), own, True, False),
        (role_of(db, "agent", area=CITY), city, False, False),
    ]
    for role, scope, may_read, may_name in cases:
        assert readers.may_read(role, scope) == may_read, (role.kind, scope)
        assert readers.may_name(role, scope) == may_name, (role.kind, scope)
        assert (readers.table_for(db, role, scope) is not None) == may_read
        behind = readers.people_for(db, role, scope, TOTAL, CoverageFigure.KNOWN)
        assert (behind is not None) == may_name


@pytest.mark.sqlite
def test_heads_are_counted_against_all_members(db: Session) -> None:
    history = History(db, "heads")
    for _ in range(12):
        history.register()
        history.appoint()
    history.refresh()
    scope = Scope(area=CITY, by=By.POST, on=history.today, people=People.OFFICEHOLDERS)
    table = figures.coverage_table(db, scope)
    by_group = figures.coverage_table(db, Scope(
        area=CITY, by=By.GROUP, on=history.today, people=People.OFFICEHOLDERS
    ))  # fmt: skip
    assert table.total.counts == by_group.total.counts
    for row in table.rows:
        behind = figures.people_behind(db, scope, row.code, CoverageFigure.KNOWN)
        assert len(behind) == row.counts[CoverageFigure.KNOWN]
    for post in ("ketua", "other"):
        heads = Scope(
            area=CITY, by=By.KELURAHAN, on=history.today, people=People.OFFICEHOLDERS, post=post
        )
        known = figures.coverage_table(db, heads).total.counts
        assert known == next(row.counts for row in table.rows if row.code == post)
