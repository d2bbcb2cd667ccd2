"""No figure of one to four people follows from all tables of a day together."""

from collections import Counter
from collections.abc import Iterator
from random import Random

import pytest

from domain.coverage.figures import (
    STATUSES,
    STATUSES_OF,
    STOCKS,
    CoverageFigure,
    People,
    area_above,
    areas_around,
)
from domain.coverage.shown import ALL, Shown, decide_endings, decide_parts, decide_values
from domain.coverage.small_numbers import FEWEST, is_small
from tests.support.sampling import seeds
from tests.support.suite.disclosure import Place, certain, known_bounds

TOP, CITY = "31", "31.73"
VILLAGES = [f"31.73.0{kecamatan}.100{n}" for kecamatan in (1, 2) for n in range(1, 2 + kecamatan)]
FACETS = {"payer": ("donor", "", "self"), "group": ("rt", "pkk", "umum")}
Counted = dict[tuple[str, str], Counter[str]]


def counts(random: Random) -> dict[str, Counted]:
    """By facet ("" of all) the statuses of areas and values of a small city at random: big and
    empty kelurahan, rare statuses and values."""
    found: dict[str, Counted] = {facet: {} for facet in ("", *FACETS)}
    likely = [random.choice([0, 1, 1, 3, 20]) for _ in STATUSES]
    likely[1] += 1
    for village in VILLAGES:
        size = random.choice([0, 2, 6, 15, 40, 90])
        own = [each * random.choice([0, 1, 1, 1, 5]) + 0.01 for each in likely]
        for _ in range(size):
            status = random.choices(STATUSES, own)[0]
            values = {name: random.choices(each, [1, 4, 9])[0]
                      for name, each in FACETS.items()}  # fmt: skip
            rw = f"00{random.choice([1, 1, 2])}"
            for area in areas_around(village, rw):
                for facet, value in (("", ALL), *values.items()):
                    found[facet].setdefault((area, value), Counter())[status] += 1
    areas = {area for area, _ in found[""]} | {CITY, *VILLAGES, *map(area_above, VILLAGES)}
    for facet, each in found.items():
        for area in areas:
            for value in FACETS.get(facet, (ALL,)):
                each.setdefault((area, value), Counter())
    return found


def inside(area: str, found: Counted) -> Counted:
    return {key: n for key, n in found.items() if area_above(key[0]) == area}


def shown_of(found: dict[str, Counted], people: People, facet: str) -> Shown:
    """What is shown, decided from the city down to every RW."""
    shown, waiting = Shown(people), [TOP]
    while waiting:
        area = waiting.pop(0)
        parts = inside(area, found[""]) | inside(area, found[facet])
        decide_parts(shown, area, parts)
        if facet:
            decide_values(shown, area, parts)
        waiting += sorted({part for part, _ in parts})
    return shown


def published(found: dict[str, Counted], people: People) -> Iterator[tuple[Place, int, bool]]:
    """All cells of all tables: the number, and whether it is shown."""
    for facet, each in found.items():
        shown = shown_of(found, people, facet)
        for (area, value), numbers in each.items():
            if area not in (TOP, ""):
                for figure in STOCKS:
                    n = sum(numbers[status] for status in STATUSES_OF[figure])
                    is_shown = figure in shown.figures(area, value)
                    yield (area, facet, value, figure), n, is_shown


@pytest.mark.parametrize("seed", seeds(2, 40))
def test_no_figure_of_a_few_people_follows_from_all_tables(seed: int) -> None:
    random = Random(f"tables {seed}")
    people = random.choice([*People])
    cells = [*published(counts(random), people)]
    few = [(cell, n) for cell, n, _ in cells if is_small(n)]
    found = {cell: n if is_shown else None for cell, n, is_shown in cells}
    one = random.choice([*FACETS])  # all equations at once take long
    bounds = known_bounds(found)
    sure = certain({cell: n for cell, n in found.items() if cell[1] in ("", one)})
    for cell, n in few:
        assert found[cell] is None, cell
        assert bounds[cell][0] < bounds[cell][1], (cell, n, bounds[cell])
        assert cell not in sure, (cell, n)


def endings(random: Random, found: Counted) -> dict[str, int]:
    """By area of how many protected people with another payer that one soon stops, at random."""
    soon = Counter[str]()
    for (area, payer), numbers in found.items():
        if "/" in area and payer == "donor":
            active = numbers[CoverageFigure.ACTIVE]
            count = random.choice([0, active, active // 2, min(active, 2), max(0, active - 3)])
            for around in areas_around(*area.split("/")):
                soon[around] += count
    return soon


@pytest.mark.parametrize("seed", seeds(2, 40))
def test_nobody_whose_payer_stops_is_given_away(seed: int) -> None:
    random = Random(f"endings {seed}")
    all_counts = counts(random)
    soon = endings(random, all_counts["payer"])
    shown, waiting = Shown(People.WORKERS), [TOP]
    while waiting:
        area = waiting.pop(0)
        parts = inside(area, all_counts[""]) | inside(area, all_counts["payer"])
        decide_parts(shown, area, parts)
        decide_values(shown, area, parts)
        decide_endings(shown, area, parts, soon)
        waiting += sorted({part for part, _ in parts})
    found: dict[Place, int | None] = {}
    exact: dict[Place, int] = {}
    for area, _ in inside_all(all_counts["payer"]):
        donor = all_counts["payer"][area, "donor"] + all_counts["payer"][area, ""]
        funded = donor[CoverageFigure.ACTIVE]
        for kind, n in (("soon", soon[area]), ("rest", funded - soon[area])):
            exact[area, "", ALL, kind] = n
            found[area, "", ALL, kind] = n if area in shown.endings else None
    bounds = known_bounds(found)
    for cell, n in exact.items():
        if is_small(n):
            assert found[cell] is None, cell
            assert bounds[cell][0] < bounds[cell][1], (cell, n)


def inside_all(found: Counted) -> Iterator[tuple[str, str]]:
    """The areas from the city down, each once."""
    return ((area, ALL) for area in sorted({area for area, _ in found}) if area not in (TOP, ""))


def test_where_there_are_many_people_all_is_shown() -> None:
    found: dict[str, Counted] = {"": {}, "payer": {}}
    for village in VILLAGES:
        for area in areas_around(village, "001"):
            for value in FACETS["payer"]:
                for status in STATUSES:
                    for facet, own in (("", ALL), ("payer", value)):
                        found[facet].setdefault((area, own), Counter())[status] += FEWEST
    for people in People:
        shown = shown_of(found, people, "payer")
        for area, value in found["payer"]:
            if area != TOP:
                assert {*STOCKS} == shown.figures(area, ALL)
                assert CoverageFigure.ACTIVE in shown.figures(area, value)
