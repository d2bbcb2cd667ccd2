"""Denominators and targets: of several numbers the newest approved one, and four eyes."""

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy.orm import Session

from domain.invalid import Invalid
from domain.knowledge.answers import Confidence
from models.coverage import denominators
from models.coverage.denominators import Measure, NewDenominator, load_shipped
from models.coverage.monev import freshness
from models.officeholders import OrganisationPlace, add_officeholder
from models.people import person
from models.roles.role import Role
from tests.support.people import NOW, applicant, give_role

ANGKE = "31.73.04.1007"
NEW = NewDenominator(ANGKE, "rt", Measure.MEMBERS, 120, "2026-10", "surat Kelurahan Angke")


def officer(db: Session, area: str = "31.73") -> Role:
    return give_role(db, person.create_person(db, NOW), "officer", area=area)


@pytest.mark.sqlite
def test_the_newest_approved_number_is_taken_and_none_before_it_is_approved(db: Session) -> None:
    one, other = officer(db), officer(db)
    row = denominators.enter(db, one, NEW, NOW)
    assert denominators.newest(db, ANGKE, "rt", Measure.MEMBERS) is None
    assert denominators.to_decide(db, one) == []
    with pytest.raises(Invalid, match="denominator-own"):
        denominators.decide(db, one, row.id, NOW, approve=True)
    denominators.decide(db, other, row.id, NOW, approve=True)
    older = denominators.enter(db, other, replace(NEW, number=90, as_of="2026-09-30"), NOW)
    denominators.decide(db, one, older.id, NOW, approve=True)
    refused = denominators.enter(db, other, replace(NEW, number=99, as_of="2026-11"), NOW)
    denominators.decide(db, one, refused.id, NOW, approve=False)
    found = denominators.newest(db, ANGKE, "rt", Measure.MEMBERS)
    assert found is not None
    assert (found.number, found.source) == (120, "surat Kelurahan Angke")
    then = denominators.newest(db, ANGKE, "rt", Measure.MEMBERS, date(2026, 9, 30))
    assert then is not None
    assert then.number == 90
    with pytest.raises(Invalid, match="denominator-gone"):
        denominators.decide(db, one, refused.id, NOW, approve=True)


@pytest.mark.sqlite
def test_nobody_enters_a_number_of_another_area_or_one_that_says_nothing(db: Session) -> None:
    with pytest.raises(Invalid, match="denominator-area"):
        denominators.enter(db, officer(db, "31.73.01"), NEW, NOW)
    for wrong in ({"number": 0}, {"as_of": "kemarin"}, {"source": " "}, {"number": 10**9}):
        with pytest.raises(Invalid):
            replace(NEW, **wrong)


@pytest.mark.sqlite
def test_what_is_shipped_has_a_decent_source_and_is_shipped_once(db: Session) -> None:
    assert {each.confidence for each in load_shipped()} <= {Confidence.H, Confidence.M}
    assert all("http" in each.source for each in load_shipped())
    assert denominators.ship(db, NOW) == len(load_shipped())
    assert denominators.ship(db, NOW) == 0
    target = denominators.newest(db, "31.73", "umum", Measure.TARGET_MINISTRY)
    assert target is not None
    assert target.number == 6672
    assert denominators.newest(db, "31.73", "umum", Measure.TARGET_OWN) is None


@pytest.mark.sqlite
def test_who_has_sent_no_list_and_how_old_the_data_is(db: Session) -> None:
    row = applicant(db, None, village=ANGKE)
    row.data_as_of = date(2026, 11, 20)
    place = OrganisationPlace("rt", ANGKE, "001", "001")
    add_officeholder(db, None, place, "Budi Santoso", "ketua", date(2026, 11, 3))
    db.flush()
    found = {each.code: each for each in freshness.freshness_of(db, "31.73.04", date(2026, 11, 22))}
    assert len(found) == 11
    assert (found[ANGKE].official, found[ANGKE].listed) == (date(2026, 11, 20), date(2026, 11, 3))
    assert "rt" not in found[ANGKE].missing
    assert "pkk" in found[ANGKE].missing
    assert found["31.73.04.1001"].official is None


@pytest.mark.sqlite
@pytest.mark.parametrize(
    "source", ["data di bit.ly/angka-jakbar", "tanya 0812 3456 7890", "isi google form dari saya"]
)
def test_the_source_of_a_number_leads_its_readers_nowhere(db: Session, source: str) -> None:
    with pytest.raises(Invalid, match="broadcast"):
        denominators.enter(db, officer(db), replace(NEW, source=source), NOW)


@pytest.mark.sqlite
def test_the_source_of_a_number_may_be_a_page_of_the_government(db: Session) -> None:
    source = "https://jakbarkota.bps.go.id/id/statistics-table/2"
    assert denominators.enter(db, officer(db), replace(NEW, source=source), NOW).source == source
    with pytest.raises(Invalid, match="broadcast-link"):
        denominators.enter(db, officer(db), replace(NEW, source="https://bps.go.id.top/x"), NOW)
