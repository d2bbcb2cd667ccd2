"""Who may register by their age: the day itself counts."""

from datetime import date

import pytest

from domain.calendar import DateRange
from domain.contributions.protection import AgeLimit, limit_on
from domain.invalid import Invalid

LIMIT = AgeLimit(17, 65, DateRange(date(2022, 7, 1)), "test")


@pytest.mark.parametrize(
    ("born_on", "today", "reason"),
    [
        (date(2009, 11, 22), date(2026, 11, 21), "age-young"),
        (date(2009, 11, 22), date(2026, 11, 22), None),
        (date(1961, 11, 22), date(2026, 11, 21), None),
        (date(1961, 11, 22), date(2026, 11, 22), "age-old"),
        (date(1960, 2, 29), date(2025, 2, 28), None),
        (date(1960, 2, 29), date(2025, 3, 1), "age-old"),
    ],
)
def test_the_limits_change_on_the_birthday(born_on, today, reason):
    assert LIMIT.fit(born_on, today) == (reason is None)
    if reason:
        with pytest.raises(Invalid, match=reason):
            LIMIT.check(born_on, today)


def test_a_month_for_which_the_table_has_no_row_is_an_error():
    with pytest.raises(ValueError, match="2022-06"):
        limit_on([LIMIT], date(2022, 6, 30))
