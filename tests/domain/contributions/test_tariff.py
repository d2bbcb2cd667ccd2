from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.calendar import DateRange
from domain.contributions.tariff import (
    Bracket,
    Dues,
    NoRule,
    Payer,
    Programme,
    Sector,
    Tariff,
    split_into_months,
)
from models.contributions.law_tables import load_tariff
from tests.support.cases import for_each

TARIFF = load_tariff()
DECEMBER = date(2026, 12, 1)
JANUARY = date(2027, 1, 1)

# Income from and to, then a month's rupiah: (two programmes, three), full and discounted.
LAMPIRAN_II = [
    (0, 1_099_000, (16_800, 36_800), (8_400, 28_400)),
    (1_100_000, 1_299_000, (18_800, 42_800), (9_400, 33_400)),
    (1_300_000, 1_499_000, (20_800, 48_800), (10_400, 38_400)),
    (1_500_000, 1_699_000, (22_800, 54_800), (11_400, 43_400)),
    (1_700_000, 1_899_000, (24_800, 60_800), (12_400, 48_400)),
    (1_900_000, 2_099_000, (26_800, 66_800), (13_400, 53_400)),
    (2_100_000, 2_299_000, (28_800, 72_800), (14_400, 58_400)),
    (2_300_000, 2_499_000, (30_800, 78_800), (15_400, 63_400)),
    (2_500_000, 2_699_000, (32_800, 84_800), (16_400, 68_400)),
    (2_700_000, 3_199_000, (36_300, 95_300), (18_150, 77_150)),
    (3_200_000, 3_699_000, (41_300, 110_300), (20_650, 89_650)),
    (3_700_000, 4_199_000, (46_300, 125_300), (23_150, 102_150)),
    (4_200_000, 4_699_000, (51_300, 140_300), (25_650, 114_650)),
    (4_700_000, 5_199_000, (56_300, 155_300), (28_150, 127_150)),
    (5_200_000, 5_699_000, (61_300, 170_300), (30_650, 139_650)),
    (5_700_000, 6_199_000, (66_300, 185_300), (33_150, 152_150)),
    (6_200_000, 6_699_000, (71_300, 200_300), (35_650, 164_650)),
    (6_700_000, 7_199_000, (76_300, 215_300), (38_150, 177_150)),
    (7_200_000, 7_699_000, (81_300, 230_300), (40_650, 189_650)),
    (7_700_000, 8_199_000, (86_300, 245_300), (43_150, 202_150)),
    (8_200_000, 9_199_000, (93_800, 267_800), (46_900, 220_900)),
    (9_200_000, 10_199_000, (103_800, 297_800), (51_900, 245_900)),
    (10_200_000, 11_199_000, (113_800, 327_800), (56_900, 270_900)),
    (11_200_000, 12_199_000, (123_800, 357_800), (61_900, 295_900)),
    (12_200_000, 13_199_000, (133_800, 387_800), (66_900, 320_900)),
    (13_200_000, 14_199_000, (143_800, 417_800), (71_900, 345_900)),
    (14_200_000, 15_199_000, (153_800, 447_800), (76_900, 370_900)),
    (15_200_000, 16_199_000, (163_800, 477_800), (81_900, 395_900)),
    (16_200_000, 17_199_000, (173_800, 507_800), (86_900, 420_900)),
    (17_200_000, 18_199_000, (183_800, 537_800), (91_900, 445_900)),
    (18_200_000, 19_199_000, (193_800, 567_800), (96_900, 470_900)),
    (19_200_000, 20_199_000, (203_800, 597_800), (101_900, 495_900)),
    (20_200_000, None, (213_800, 627_800), (106_900, 520_900)),
]
incomes = st.integers(0, 40_000_000)
sectors = st.sampled_from(Sector)
payers = st.sampled_from(Payer)
programmes = st.sampled_from(Programme)
months = st.dates(date(2024, 1, 1), date(2040, 12, 1)).map(lambda day: day.replace(day=1))
cases = st.tuples(sectors, payers, programmes, months)


def total(income: int, programme: Programme, month: date) -> int:
    return TARIFF.dues(income, Sector.OTHER, Payer.SELF, programme, month).total


def one_year(sector: Sector, payer: Payer) -> int:
    year = TARIFF.schedule(1_000_000, sector, payer, Programme.TWO, DECEMBER, 12)
    return sum(dues.total for dues in year)


@for_each(("low", "high", "full", "half"), LAMPIRAN_II)
def test_each_bracket_costs_what_lampiran_ii_says_from_end_to_end(low, high, full, half):
    for income in (low, high or 99_000_000):
        assert tuple(total(income, each, JANUARY) for each in Programme) == full
        assert tuple(total(income, each, DECEMBER) for each in Programme) == half


@for_each(("low", "high", "full", "half"), LAMPIRAN_II)
def test_each_bracket_says_its_range_as_the_official_table_does(low, high, full, half):
    band = TARIFF.bracket(low, JANUARY)
    assert (band.income_from, band.income_to) == (low, high)
    assert LAMPIRAN_II[band.number - 1][0] == low


@pytest.mark.parametrize(
    ("sector", "payer", "rupiah"),
    [
        (Sector.OTHER, Payer.SELF, 193_200),
        (Sector.TRANSPORT, Payer.SELF, 168_000),
        (Sector.OTHER, Payer.GOVERNMENT, 201_600),
        (Sector.TRANSPORT, Payer.GOVERNMENT, 201_600),
        (Sector.OTHER, Payer.DONOR, 193_200),
        (Sector.OTHER, Payer.ORGANISATION, 193_200),
    ],
)
def test_a_year_from_december_2026_is_priced_month_by_month(sector, payer, rupiah):
    assert one_year(sector, payer) == rupiah


@for_each(
    ("sector", "month", "discounted"),
    [
        (Sector.TRANSPORT, date(2025, 12, 1), False),
        (Sector.TRANSPORT, date(2026, 1, 1), True),
        (Sector.TRANSPORT, date(2027, 3, 1), True),
        (Sector.TRANSPORT, date(2027, 4, 1), False),
        (Sector.OTHER, date(2026, 3, 1), False),
        (Sector.OTHER, date(2026, 4, 1), True),
        (Sector.OTHER, date(2026, 12, 1), True),
        (Sector.OTHER, date(2027, 1, 1), False),
    ],
)
def test_the_discount_holds_in_its_own_months_only(sector, month, discounted):
    dues = TARIFF.dues(1_000_000, sector, Payer.SELF, Programme.TWO, month)
    assert dues.discounted is discounted
    assert dues.total == (8_400 if discounted else 16_800)


def test_jht_is_never_discounted():
    dues = TARIFF.dues(2_000_000, Sector.OTHER, Payer.SELF, Programme.THREE, DECEMBER)
    assert (dues.jkk, dues.jkm, dues.jht) == (10_000, 3_400, 40_000)
    assert (dues.total, dues.full_total, dues.base) == (53_400, 66_800, 2_000_000)


def test_two_programmes_leave_jht_out():
    dues = TARIFF.dues(2_000_000, Sector.OTHER, Payer.SELF, Programme.TWO, JANUARY)
    assert (dues.jht, dues.articles) == (0, ("PP 44/2015 Lampiran II", "PP 44/2015 jo. PP 49/2023"))


def test_an_amount_names_each_article_once():
    dues = TARIFF.dues(0, Sector.OTHER, Payer.SELF, Programme.THREE, DECEMBER)
    assert dues.articles == (
        "PP 44/2015 Lampiran II",
        "PP 44/2015 jo. PP 49/2023",
        "PP 46/2015 jo. PP 60/2015",
        "PP 50/2025 Pasal 3-4",
    )


def test_an_income_in_a_hole_of_the_table_takes_the_lower_bracket():
    assert TARIFF.bracket(1_099_500, JANUARY).base == 1_000_000


def test_an_income_below_the_lowest_bracket_takes_the_first():
    span = DateRange(JANUARY)
    small = Tariff((Bracket(500, 1_000, span, "a"), Bracket(900, 2_000, span, "a")), ())
    assert small.bracket(3, JANUARY).base == 1_000


def test_a_negative_income_is_refused():
    with pytest.raises(ValueError, match="income of -1 rupiah"):
        TARIFF.bracket(-1, JANUARY)


def test_a_day_within_a_month_is_no_contribution_month():
    with pytest.raises(ValueError, match="2027-01-02 is no contribution month"):
        TARIFF.bracket(0, date(2027, 1, 2))


def test_a_month_before_the_tables_is_an_error_that_names_it():
    with pytest.raises(NoRule, match="no bracket is known for 2023-12") as wrong:
        total(0, Programme.TWO, date(2023, 12, 1))
    assert (wrong.value.rule, wrong.value.month) == ("bracket", date(2023, 12, 1))


def test_a_scheme_without_a_rate_is_an_error_that_names_it():
    bare = Tariff(TARIFF.brackets, TARIFF.rates[:1])
    with pytest.raises(NoRule, match="no jkm rate is known for 2027-01"):
        bare.dues(0, Sector.OTHER, Payer.SELF, Programme.TWO, JANUARY)


@given(incomes, cases)
def test_the_parts_make_the_total_and_a_discount_only_lowers_it(income, case):
    dues = TARIFF.dues(income, *case)
    assert dues.jkk + dues.jkm + dues.jht == dues.total
    assert (dues.total < dues.full_total) is dues.discounted


@given(incomes, incomes, cases)
def test_who_earns_more_never_pays_less(one, other, case):
    low, high = (TARIFF.dues(income, *case) for income in sorted((one, other)))
    assert low.total <= high.total


@given(incomes, sectors, programmes, months)
def test_the_government_never_gets_the_discount(income, sector, programme, month):
    assert not TARIFF.dues(income, sector, Payer.GOVERNMENT, programme, month).discounted


@given(incomes, cases, st.integers(0, 24))
def test_a_schedule_is_the_sum_of_its_months(income, case, count):
    schedule = TARIFF.schedule(income, *case, count)
    *who, month = case
    alone = 0
    for dues in schedule:
        assert dues.month == month
        alone += TARIFF.dues(income, *who, month).total
        month = date(month.year + month.month // 12, month.month % 12 + 1, 1)
    assert (len(schedule), sum(dues.total for dues in schedule)) == (count, alone)


def december_on(count: int) -> tuple[Dues, ...]:
    return TARIFF.schedule(0, Sector.OTHER, Payer.SELF, Programme.TWO, DECEMBER, count)


@pytest.mark.parametrize(
    ("paid", "covered", "rest"),
    [
        (0, 0, 0),
        (8_399, 0, 8_399),
        (8_400, 1, 0),
        (16_800, 1, 8_400),
        (25_200, 2, 0),
        (50_000, 3, 8_000),
    ],
)
def test_an_overpayment_is_carried_to_the_next_month(paid, covered, rest):
    assert split_into_months(paid, december_on(3)) == (covered, rest)


def test_a_negative_payment_is_refused():
    with pytest.raises(ValueError, match="payment of -1 rupiah"):
        split_into_months(-1, december_on(1))


@given(st.integers(0, 3_000_000), incomes, cases, st.integers(0, 24))
def test_carrying_neither_makes_nor_loses_money(paid, income, case, count):
    schedule = TARIFF.schedule(income, *case, count)
    covered, rest = split_into_months(paid, schedule)
    assert sum(dues.total for dues in schedule[:covered]) + rest == paid
    assert covered == len(schedule) or 0 <= rest < schedule[covered].total
