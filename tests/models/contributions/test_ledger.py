from datetime import date

from domain.calendar import month_start
from models.contributions import ledger
from models.contributions.ledger import EntryKind
from tests.support.encryption import DECEMBER, MARCH, NOVEMBER, NOW, Row, nik, somebody, tell
from tests.support.people import applicant, member


def months(db, row):
    return [f"{month:%y-%m}" for month in ledger.posted_months(db, row.id)]


def test_the_months_after_the_old_end_are_posted(db, siti):
    tell(db, Row(nik(1), "active", MARCH))
    newest = ledger.entries_of(db, siti.id)[-1]
    assert (newest.kind, newest.first_month, newest.months) == ("posted", date(2026, 12, 1), 4)


def test_a_new_application_counts_from_the_month_of_the_data(db):
    who = applicant(db, None, somebody(1), handed_over_at=NOW)
    tell(db, Row(nik(1), "active", DECEMBER))
    assert months(db, who) == ["26-11", "26-12"]


def test_a_new_application_counts_the_months_that_the_file_names(db):
    who = applicant(db, None, somebody(1), handed_over_at=NOW)
    tell(db, Row(nik(1), "active", DECEMBER, months=4))
    assert months(db, who) == ["26-09", "26-10", "26-11", "26-12"]


def test_a_membership_that_was_seen_to_end_begins_anew(db):
    who = member(db, None, date(2026, 3, 31), somebody(1), paid=1)
    tell(db, Row(nik(1), "active", DECEMBER))
    assert months(db, who) == ["26-03", "26-11", "26-12"]


def test_months_that_nobody_looked_at_are_not_a_gap(db):
    who = member(db, None, date(2026, 3, 31), somebody(1), paid=1)
    who.data_as_of = date(2026, 4, 2)
    tell(db, Row(nik(1), "active", DECEMBER))
    assert len(months(db, who)) == 10


def test_months_that_are_taken_back_are_reversed(db, siti):
    tell(db, Row(nik(1), "active", MARCH))
    done = tell(db, Row(nik(1), "active", DECEMBER))
    assert siti.protected_until == DECEMBER
    assert months(db, siti)[-1] == "26-12"
    assert EntryKind.REVERSED in {row.kind for row in ledger.entries_of(db, siti.id)}
    assert done.notices == []


def test_the_end_of_protection_and_the_posted_months_agree(db, siti):
    for until in (MARCH, DECEMBER, date(2027, 6, 30), NOVEMBER, MARCH):
        tell(db, Row(nik(1), "active", until))
        assert ledger.posted_months(db, siti.id)[-1] == month_start(until)
