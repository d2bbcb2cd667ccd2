import pytest
from vault import sessions

from domain.places import REGIONS
from models import region


@pytest.fixture
def db(engine):
    with sessions(engine).begin() as db:
        yield db


def test_west_jakarta_has_8_kecamatan_and_56_kelurahan(db):
    assert region.seed(db) == len(REGIONS) == 65
    districts = region.inside(db, "31.73")
    assert len(districts) == 8
    assert sum(len(region.inside(db, code)) for code, _ in districts) == 56


def test_31_73_is_jakarta_barat(db):
    region.seed(db)
    assert region.name(db, "31.73") == "Jakarta Barat"


def test_seeding_twice_changes_nothing(db):
    region.seed(db)
    before = region.inside(db, "31.73")
    region.seed(db)
    assert region.inside(db, "31.73") == before


def test_a_region_can_be_named_anew(db):
    region.seed(db)
    assert region.store(db, [("31.73.07", "Palmerah"), ("36", "Banten")]) == 2
    assert region.name(db, "31.73.07") == "Palmerah"
    assert region.inside(db, "") == [("36", "Banten")]


def test_no_rows_store_nothing(db):
    assert region.store(db, []) == 0
