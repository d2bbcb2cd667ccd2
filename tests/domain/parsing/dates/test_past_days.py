"""The day on which something happened, with its hour beside it."""

from datetime import date

from domain.parsing.dates.past_dates import parse_past_day
from tests.support.cases import for_each

SUNDAY = date(2026, 11, 22)


@for_each(
    ("text", "day"),
    [
        ("yesterday at 3 pm", 21),
        ("today at 10.30 am", 22),
        ("this morning at 8", 22),
        ("monday at 9 am", 16),
        ("november 20 at 8 am", 20),
        ("jumat jam 3 sore", 20),
        ("senin kemarin jam 8 pagi", 16),
        ("kemarin jam 3 sore", 21),
        ("tgl 20 jam 7", 20),
    ],
)
def test_an_hour_beside_a_day_does_not_hide_it(text: str, day: int) -> None:
    assert parse_past_day(text, SUNDAY) == SUNDAY.replace(day=day)
