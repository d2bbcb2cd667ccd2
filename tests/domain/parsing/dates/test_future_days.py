"""The day on which somebody wants to be reminded, as people say it on Sunday 22 November 2026."""

from datetime import date

from domain.parsing.dates.future_dates import parse_future_day
from tests.support.cases import for_each

TODAY = date(2026, 11, 22)


@for_each(
    ("text", "day"),
    [
        ("besok pagi ingetin ya", "2026-11-23"),
        ("ingetin besok sore", "2026-11-23"),
        ("hari jumat aja ingetinnya", "2026-11-27"),
        ("ingetin hari minggu", "2026-11-29"),
        ("senin depan ya bang", "2026-11-23"),
        ("seminggu lagi", "2026-11-29"),
        ("dua minggu lagi deh", "2026-12-06"),
        ("minggu depan", "2026-11-29"),
        ("awal bulan aja ingetinnya", "2026-12-01"),
        ("ingetin bulan depan", "2026-12-01"),
        ("akhir bulan", "2026-11-30"),
        ("tengah bulan aja", "2026-12-15"),
        ("ingatkan tanggal 25", "2026-11-25"),
        ("3 hari lagi", "2026-11-25"),
    ],
)
def test_a_day_to_come_is_told_in_many_ways(text: str, day: str) -> None:
    assert parse_future_day(text, TODAY).isoformat() == day
