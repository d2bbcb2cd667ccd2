"""What each role may read of coverage; and that no tables together show what each of them hides."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy.orm import Session

from domain.coverage.figures import (
    AREAS,
    STOCKS,
    By,
    CoverageFigure,
    People,
    Scope,
    Table,
    area_above,
    rw_area,
)
from domain.coverage.shown import ALL, Shown
from domain.coverage.small_numbers import is_small
from models.coverage import figures, gaps, readers, spans
from models.coverage.figures import TOTAL
from models.coverage.hidden import counts_of_parts, hide_few, only
from models.coverage.monev import overview
from models.participants import versions
from models.people import person
from models.roles.role import Role
from tests.models.coverage.test_history import KAPUK, LAST, VILLAGES, History
from tests.support.people import NOW, SITI, applicant, give_role
from tests.support.sampling import WHOLE
from tests.support.suite.disclosure import Place, known_bounds

CITY = "31.73"


def role_of(db: Session, kind: str, **reach: str) -> Role:
    return give_role(db, person.create_person(db, NOW), kind, **reach)


def tables(db: Session, day: date) -> Iterator[Table]:
    """All that somebody without the right to names can ask for of areas, payers and groups."""
    around = dict.fromkeys({area_above(village) for village in VILLAGES}, By.KELURAHAN)
    around |= {CITY: By.KECAMATAN, VILLAGES[0]: By.RW}
    payers = (None, "self", "donor")
    for area, by in around.items():
        for payer in payers:
            yield hidden(db, Scope(area=area, by=by, on=day, payer=payer))
    for area in (*around, *VILLAGES[1:], *(rw_area(VILLAGES[0], rw) for rw in ("001", "002"))):
        for by in (By.PAYER, By.GROUP):
            yield hidden(db, Scope(area=area, by=by, on=day))


def hidden(db: Session, scope: Scope) -> Table:
    return hide_few(db, figures.coverage_table(db, scope))


def cells(table: Table) -> Iterator[tuple[Place, int | None]]:
    scope = table.scope
    for row in (*table.rows, table.total):
        is_total = row.code == TOTAL
        if scope.by in AREAS:
            area = scope.area if is_total else row.code
            facet, value = next(iter(scope.filters.items()), ("", ALL))
        else:
            area, facet, value = scope.area, scope.by, row.code
            facet, value = ("", ALL) if is_total else (facet, value)
        for figure, n in row.counts.items():
            yield (area, str(facet), value, figure), n


@pytest.mark.sqlite
@pytest.mark.parametrize("seed", [11, *range(12 if WHOLE else 0)])
def test_no_tables_together_show_a_figure_of_a_few_people(db: Session, seed: int) -> None:
    history = History(db, f"few {seed}")
    for _ in range(60):
        history.register()
    for _ in range(14):
        history.file()
        history.step(20)
    history.refresh()
    found: dict[Place, int | None] = {}
    for table in tables(db, history.today):
        for cell, n in cells(table):
            # The same cell is hidden everywhere or nowhere.
            assert found.setdefault(cell, n) == n, cell
    exact = dict(
        cell
        for area in {cell[0] for cell in found}
        for by in (By.PAYER, By.GROUP)
        for cell in cells(figures.coverage_table(db, Scope(area=area, by=by, on=history.today)))
    )
    few = [cell for cell, n in exact.items() if cell in found and is_small(n or 0)]
    bounds = known_bounds(found)
    assert few
    assert any(found.values())
    for cell in few:
        assert found[cell] is None, cell
        if cell[-1] is not CoverageFigure.MONTHS:
            assert bounds[cell][0] < bounds[cell][1], (cell, exact[cell])


@pytest.mark.sqlite
def test_who_knows_their_own_people_learns_nothing_of_the_few_others(db: Session) -> None:
    """Of twelve in an RW a cadre knows nine by name: the other three are hidden from them, and from
    whoever also watches the city."""
    homes = ["pkk"] * 9 + [None] * 3
    for number, group in enumerate(homes):
        who = replace(SITI, nik=f"3173015208{number:06}", full_name=f"SITI {chr(65 + number)}")
        applicant(db, None, who, village=KAPUK, rw="005", organisation=group)
    versions.keep_missing(db, NOW)
    while spans.refresh(db, NOW):
        pass
    own = {"area": KAPUK, "rw": "005", "organisation": "pkk"}
    cadre, monitor = role_of(db, "cadre", **own), role_of(db, "monitor", area=KAPUK)
    also_cadre = role_of(db, "monitor", area=KAPUK)
    give_role(db, also_cadre.person_id, "cadre", **own)
    rw, village = f"{KAPUK}/005", Scope(area=KAPUK, by=By.RW, on=NOW.date())
    for scope in (village, replace(village, area=rw, by=By.GROUP)):
        shown = {
            each.id: readers.table_for(db, each, scope) for each in (cadre, monitor, also_cadre)
        }
        known = {
            id: table and table.total.counts[CoverageFigure.KNOWN] for id, table in shown.items()
        }
        assert known == {cadre.id: None, monitor.id: 12, also_cadre.id: None}
    assert overview.total_counts(db, cadre, village)[CoverageFigure.KNOWN] is None
    mine = readers.table_for(db, cadre, replace(village, area=rw, by=By.GROUP, group="pkk"))
    assert mine
    assert mine.total.counts[CoverageFigure.KNOWN] == 9


@pytest.mark.sqlite
@pytest.mark.parametrize("seed", [3, *range(12 if WHOLE else 0)])
def test_no_tables_less_the_own_people_show_a_figure_of_a_few_others(
    db: Session, seed: int
) -> None:
    history = History(db, f"cadre {seed}")
    for _ in range(60):
        history.register()
    for _ in range(10):
        history.file()
        history.step(20)
    history.refresh()
    day, rws = history.today, ("001", "002")
    cadre = role_of(db, "cadre", area=KAPUK, organisation="pkk")
    known = readers.known_by_name(db, cadre)
    assert known
    found: dict[Place, int | None] = {}
    exact: dict[Place, int] = {}
    less = set[Place]()
    for area, by in [(KAPUK, By.RW), *((rw_area(KAPUK, rw), By.GROUP) for rw in rws)]:
        for kind in (by, By.PAYER, By.GROUP):
            scope = Scope(area=area, by=kind, on=day)
            facet = None if kind in AREAS else kind
            own = figures.counts_among(db, scope, facet, known)
            table = hide_few(db, figures.coverage_table(db, scope), known)
            shown = dict(cells(table))
            for cell, n in cells(figures.coverage_table(db, scope)):
                place, figure = (cell[0], cell[2]), cell[-1]
                mine = figures.figures_of(own[place][0] if place in own else Counter())[figure]
                exact[cell] = (n or 0) - mine
                less |= {cell} if mine else set()
                is_shown = shown.get(cell) is not None
                found[cell] = exact[cell] if is_shown else None
    assert any(found.values())
    bounds = known_bounds(found, less)
    few = [cell for cell, n in exact.items() if is_small(n)]
    assert few
    for cell in few:
        assert found[cell] is None, cell
        if cell[-1] is not CoverageFigure.MONTHS:
            assert bounds[cell][0] < bounds[cell][1], (cell, exact[cell])


@pytest.mark.sqlite
def test_the_rows_of_a_hidden_area_say_not_of_how_many_people_it_is(db: Session) -> None:
    """Of six people in two hidden kelurahan, four live in as many RW and have as many agents."""
    alone, other = VILLAGES[1], "31.73.01.1002"
    homes = [(KAPUK, "001")] * 12 + [(alone, f"00{n}") for n in (1, 2, 3, 4)]
    homes += [(other, "001"), (other, "002")]
    for number, (village, rw) in enumerate(homes):
        who = replace(SITI, nik=f"3173015208{number:06}", full_name=f"SITI {chr(65 + number)}")
        row = applicant(db, None, who, village=village, rw=rw)
        row.agent_id = role_of(db, "agent", area=CITY).id
    versions.keep_missing(db, NOW)
    while spans.refresh(db, NOW):
        pass
    day, monitor = NOW.date(), role_of(db, "monitor", area=CITY)
    for area in (alone, other):
        for by in (By.RW, By.AGENT):
            table = readers.table_for(db, monitor, Scope(area=area, by=by, on=day))
            assert table
            assert table.total.counts[CoverageFigure.KNOWN] is None
            assert table.rows == ()
        assert overview.rws_at_goal(db, monitor, area, 1, day) == (0, 0)
    for area in (area_above(alone), CITY):
        assert overview.rws_at_goal(db, monitor, area, 100, day) == (0, 1)
        table = readers.table_for(db, monitor, Scope(area=area, by=By.RW, on=day))
        assert table
        assert [row.code for row in table.rows] == [rw_area(KAPUK, "001")]
    officer = role_of(db, "officer", area=CITY)
    assert overview.rws_at_goal(db, officer, CITY, 100, day) == (0, 7)


@pytest.mark.sqlite
def test_what_is_hidden_does_not_depend_on_the_order_of_the_rows(db: Session) -> None:
    history = History(db, "order")
    for _ in range(40):
        history.register()
    history.refresh()
    day = history.today
    # Decided in the same order in every process, or two of them show what each hides.
    parts = counts_of_parts(db, Scope(area=CITY, by=By.PAYER, on=day), CITY, By.PAYER)
    assert [*parts] == sorted(parts)


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


@pytest.mark.sqlite
def test_the_work_list_of_officeholders_counts_as_monev_does(db: Session) -> None:
    history = History(db, "work list")
    for _ in range(25):
        history.register()
        history.appoint()
    for _ in range(6):
        history.file()
        history.step(20)
    history.refresh()
    officer = role_of(db, "officer", area=CITY)
    scope = Scope(area=CITY, by=By.GROUP, on=history.today, people=People.OFFICEHOLDERS)
    counts = figures.coverage_table(db, scope).total.counts
    listed = gaps.status_counts(db, officer, history.today)
    assert listed.pop(gaps.OfficeholderStatus.PAID) == 0  # Monev is by official data
    assert sum(counts[each] or 0 for each in (CoverageFigure.NEVER, CoverageFigure.ARREARS)) > 0
    assert listed.pop(gaps.OfficeholderStatus.MISSING) == counts[CoverageFigure.NEVER]
    assert {str(each): n for each, n in listed.items()} == {
        str(each): counts[CoverageFigure(each)] for each in listed
    }


def test_where_nobody_is_known_nobody_is_in_any_state() -> None:
    shown = Shown(People.OFFICEHOLDERS, by_facet={"31.73"})
    nobody = dict.fromkeys(CoverageFigure, 0)
    found = only(nobody, shown, "31.73", "fkdm")
    assert {figure for figure, number in found.items() if number == 0} >= {*STOCKS}
