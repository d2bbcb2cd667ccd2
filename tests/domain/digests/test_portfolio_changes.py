from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from domain.digests.portfolio_changes import Change, Snapshot, change_between, changes

DAYS = st.dates(date(2020, 1, 1), date(2032, 12, 31))
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
