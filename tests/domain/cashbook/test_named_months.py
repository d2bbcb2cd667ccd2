"""The months that a line names: how many they are, if they are the next ones that are unpaid."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.calendar import add_months
from domain.cashbook.collection_line import parse_collection_line, split_people
from domain.cashbook.named_months import name_near_months, take_months
from domain.parsing.amounts.month_count import MOST
from domain.parsing.dates.calendar_dates import NAME
from tests.support.cases import for_each

OCTOBER = date(2026, 10, 1)


@for_each(
    ("text", "count"),
    [
        ("oktober", 1), ("okt nov", 2), ("okt, nov dan des", 3), ("okt sama nov", 2),
        ("okt-des", 3), ("okt s/d des", 3),
        ("oktober sampai dengan desember", 3), ("dari bulan oktober sampai januari 2027", 4),
        ("sampai desember", 3), ("s.d. jan", 4), ("bulan oktober", 1), ("okt 2026", 1),
        ("from october to december", 3), ("nov", None), ("okt des", None), ("sep okt", None),
        ("bulan 10 dan 11", 2), ("bulan 10-12", 3), ("10/2026", 1), ("okt'26", 1),
        ("bulan 11", None),
        ("10-2026 s/d 12-2026", 3), ("dari oktober", None), ("mulai bulan okt", None),
        ("okt 2027", None), ("tgl 20 nov", None), ("20 okt", None), ("nov okt", None),
    ],
)  # fmt: skip
def test_named_months_count_from_the_next_unpaid_one(text: str, count: int | None) -> None:
    named, _ = take_months(text)
    assert named is not None
    assert named.count_from(OCTOBER) == count


@for_each(
    ("text", "named"),
    [
        ("dewi bulan ini 8400", "dewi desember 2026 8400"),
        ("dewi bln ini sama bulan depan", "dewi desember 2026 sama januari 2027"),
        ("sampe bulan kemarin", "sampe november 2026"), ("bulan lalu", "november 2026"),
        ("2 bulan ini", "2 bulan ini"), ("dua bulan lalu", "dua bulan lalu"),
        ("3 bulan ke depan", "3 bulan ke depan"), ("sebulan ini", "sebulan ini"),
    ],
)  # fmt: skip
def test_a_month_may_be_told_by_todays(text: str, named: str) -> None:
    assert name_near_months(text, date(2026, 12, 5)) == named


@given(st.dates(date(2025, 1, 1), date(2028, 1, 1)), st.integers(1, 11), st.booleans())
def test_whatever_the_next_month_is_a_row_of_names_is_counted(
    day: date, count: int, is_span: bool
) -> None:
    start = day.replace(day=1)
    months = [NAME[add_months(start, more).month] for more in range(count)]
    said = f"{months[0]}-{months[-1]}" if is_span and count > 1 else " ".join(months)
    named, _ = take_months(f"budi {said} 8400")
    assert named is not None
    assert named.count_from(start) == count <= MOST
    assert named.count_from(add_months(start, 1)) is None


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        (
            "agus salim oktober 8400",
            [("agus salim oktober", ""), ("agus salim", "oktober"), ("salim oktober", "agus")],
        ),
        ("budi okt nov 8400", [("budi okt nov", ""), ("budi okt", "nov"), ("budi", "okt nov")]),
        ("oktober budi 8400", [("oktober budi", ""), ("budi", "oktober")]),
        ("agus okt-des 8400", [("agus", "okt-des")]),
        ("budi des 2026 8400", [("budi des", ""), ("budi", "des 2026")]),
        ("mei 8400", [("mei", "")]),
        ("dari agus 8400", [("agus", "")]),
    ],
)
def test_a_month_may_be_a_part_of_the_name(text: str, readings: list[tuple[str, str]]) -> None:
    line = parse_collection_line(text)
    assert line is not None
    found = [(each.name, each.named.said if each.named else "") for each in line.readings()]
    assert (found, line.paid) == (readings, 8_400)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("rudi & joko oktober 8400 per orang", ["rudi 8400 oktober", "joko oktober 8400"]),
        ("rudi okt 8400, dewi nov dan des 16800", ["rudi okt 8400", "dewi nov des 16800"]),
        ("rudi sama dewi okt-des", ["rudi okt-des", "dewi okt-des"]),
        ("rini jan dan feb 33600", []),
    ],
)
def test_months_of_several_people_stay_with_them(text: str, lines: list[str]) -> None:
    assert split_people(text)[0] == lines
