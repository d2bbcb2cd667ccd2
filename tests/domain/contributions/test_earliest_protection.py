"""Dates that queries compare with, against the rules they stand for."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from domain.contributions.protection import (
    BEHIND,
    SOON,
    earliest_protected_until,
    grace_ends_with,
    grace_until,
    protection_status,
)
from domain.digests.portfolio_changes import Change, Snapshot, change_between, changes
from domain.duplicates.name_similarity import sound_keys

DAYS = st.dates(date(2020, 1, 1), date(2032, 12, 31))


@given(DAYS, st.integers(-150, 10))
def test_members_are_those_from_the_earliest_date_on(today: date, back: int) -> None:
    until = today + timedelta(days=back)
    assert (until >= earliest_protected_until(today)) == (protection_status(until, today) in BEHIND)


@given(DAYS)
def test_dates_with_the_same_end_of_grace_are_one(today: date) -> None:
    first, last = earliest_protected_until(today), today + SOON
    same = grace_ends_with(first, last)
    days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    by_end = sorted(days, key=lambda day: (grace_until(day), day))
    assert sorted(days, key=lambda day: (same.get(day, day), day)) == by_end
    ends = [grace_until(day) for day in sorted({same.get(day, day) for day in days})]
    assert ends == sorted(set(ends))


SEEN = st.none() | st.builds(Snapshot, st.none() | DAYS, st.booleans())


@given(st.dictionaries(st.integers(1, 9), st.tuples(SEEN, SEEN)))
def test_everybody_has_at_most_one_change(people: dict[int, tuple[Snapshot, Snapshot]]) -> None:
    before = {id: old for id, (old, _) in people.items() if old}
    after = {id: new for id, (_, new) in people.items() if new}
    found = changes(before, after)
    listed = [id for ids in found.values() for id in ids]
    assert len(listed) == len(set(listed))
    assert set(found.get(Change.NEW, ())) == after.keys() - before.keys()
    assert set(found.get(Change.GONE, ())) == before.keys() - after.keys()


@given(st.builds(Snapshot, st.none() | DAYS, st.booleans()))
def test_who_stands_as_before_has_not_changed(seen: Snapshot) -> None:
    assert change_between(seen, seen) is None


def test_a_name_is_found_however_it_is_spelled() -> None:
    for one, other in (
        ("MUHAMMAD DJOKO", "Moh. Joko"),
        ("Hj. SITI AMINAH, S.Pd", "st aminah"),
        ("DZULKIFLI", "Zulkifli"),
        ("ACHMAD SOEBARDJO", "ahmad subarjo"),
    ):
        assert sound_keys(one) == sound_keys(other)
    assert sound_keys("Rina") != sound_keys("Rani")
