"""The death benefit follows from the day of death."""

from datetime import date

import pytest

from domain.claims.benefits import UnknownBenefit, death_benefit
from models.claims.law_tables import benefits

BENEFITS = benefits()


def test_a_death_of_today_may_bring_42_million_or_10() -> None:
    found = death_benefit(BENEFITS, date(2026, 11, 29))
    assert (found.full, found.least_months, found.small) == (42_000_000, 3, 10_000_000)
    assert {each.item: each.rupiah for each in found.parts} == {
        "death_grant": 20_000_000,
        "monthly_grant": 12_000_000,
        "burial_cost": 10_000_000,
    }


def test_a_death_of_2019_has_the_sum_of_its_day() -> None:
    assert death_benefit(BENEFITS, date(2019, 12, 1)).full == 24_000_000
    assert death_benefit(BENEFITS, date(2019, 12, 2)).full == 42_000_000


@pytest.mark.parametrize("day", [date(2014, 1, 1), date(2025, 2, 1), date(2025, 7, 22)])
def test_where_no_source_says_the_rule_nothing_is_said(day: date) -> None:
    with pytest.raises(UnknownBenefit):
        death_benefit(BENEFITS, day)
