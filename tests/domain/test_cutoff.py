"""Dates that queries compare with, against the rules they stand for."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from domain.changes import Change, Seen, change, changes
from domain.cutoff import SOON, earliest, same_end
from domain.protection import BEHIND, grace_until, standing
from domain.sounds import words

DAYS = st.dates(date(2020, 1, 1), date(2032, 12, 31))


@given(DAYS, st.integers(-150, 10))
def test_members_are_those_from_the_earliest_date_on(today: date, back: int) -> None:
    until = today + timedelta(days=back)
    assert (until >= earliest(today)) == (standing(until, today) in BEHIND)


@given(DAYS)
def test_dates_with_the_same_end_of_grace_are_one(today: date) -> None:
    first, last = earliest(today), today + SOON
    same = same_end(first, last)
    days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    by_end = sorted(days, key=lambda day: (grace_until(day), day))
    assert sorted(days, key=lambda day: (same.get(day, day), day)) == by_end
    ends = [grace_until(day) for day in sorted({same.get(day, day) for day in days})]
    assert ends == sorted(set(ends))


SEEN = st.none() | st.builds(Seen, st.none() | DAYS, st.booleans())


@given(st.dictionaries(st.integers(1, 9), st.tuples(SEEN, SEEN)))
def test_everybody_has_at_most_one_change(people: dict[int, tuple[Seen, Seen]]) -> None:
    before = {id: old for id, (old, _) in people.items() if old}
    after = {id: new for id, (_, new) in people.items() if new}
    found = changes(before, after)
    listed = [id for ids in found.values() for id in ids]
    assert len(listed) == len(set(listed))
    assert set(found.get(Change.NEW, ())) == after.keys() - before.keys()
    assert set(found.get(Change.GONE, ())) == before.keys() - after.keys()


@given(st.builds(Seen, st.none() | DAYS, st.booleans()))
def test_who_stands_as_before_has_not_changed(seen: Seen) -> None:
    assert change(seen, seen) is None


def test_a_name_is_found_however_it_is_spelled() -> None:
    for one, other in (
        ("MUHAMMAD DJOKO", "Moh. Joko"),
        ("Hj. SITI AMINAH, S.Pd", "st aminah"),
        ("DZULKIFLI", "Zulkifli"),
        ("ACHMAD SOEBARDJO", "ahmad subarjo"),
    ):
        assert words(one) == words(other)
    assert words("Rina") != words("Rani")
