from domain.regions import REGIONS
from models import regions


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
