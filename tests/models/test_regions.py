from datetime import UTC, date, datetime

from domain.regions import REGIONS
from models import regions
from models.coverage.divide import RwMove, divide

KAPUK, SOUTH, EAST = "31.73.01.1005", "31.73.01.1007", "31.73.01.1008"


def test_west_jakarta_has_8_kecamatan_and_56_kelurahan(db):
    assert regions.seed(db) == len(REGIONS) == 65
    districts = regions.children_of(db, "31.73")
    assert len(districts) == 8
    assert sum(len(regions.children_of(db, code)) for code, _ in districts) == 56


def test_31_73_is_jakarta_barat(db):
    regions.seed(db)
    assert regions.name(db, "31.73") == "Jakarta Barat"


def test_seeding_twice_changes_nothing(db):
    regions.seed(db)
    before = regions.children_of(db, "31.73")
    regions.seed(db)
    assert regions.children_of(db, "31.73") == before


def test_a_region_can_be_named_anew(db):
    regions.seed(db)
    assert regions.save_regions(db, [("31.73.07", "Palmerah"), ("36", "Banten")]) == 2
    assert regions.name(db, "31.73.07") == "Palmerah"
    assert regions.children_of(db, "") == [("36", "Banten")]


def test_no_rows_store_nothing(db):
    assert regions.save_regions(db, []) == 0


def test_a_division_is_told_whole_of_each_of_its_parts(db):
    regions.seed(db)
    day = date(2026, 12, 1)
    moves = [
        RwMove(KAPUK, "001", KAPUK, "Kapuk"),
        RwMove(KAPUK, "002", SOUTH, "Kapuk Selatan"),
        RwMove(KAPUK, "003", EAST, "Kapuk Timur"),
    ]
    divide(db, moves, day, "command", datetime(2026, 12, 1, tzinfo=UTC))
    for area in (KAPUK, SOUTH, EAST, "31.73.01", "31.73"):
        (found,) = regions.breaks(db, area, date.min, day)
        assert found.successors == (KAPUK, SOUTH, EAST), area
    assert regions.breaks(db, "31.73.04", date.min, day) == []
