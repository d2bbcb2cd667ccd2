"""The days of a month on which somebody works, as people say them."""

from domain.parsing.amounts.days_worked import parse_days_worked
from domain.parsing.amounts.income import settle_income
from tests.support.cases import for_each


@for_each(
    ("text", "days"),
    [
        ("26 hari", 26),
        ("kira2 25 harian", None),
        ("20an hari", 20),
        ("dua puluh lima hari", 25),
        ("6 hari seminggu", 26),
        ("seminggu 6 hari", 26),
        ("enam hari dalam seminggu bang", 26),
        ("5 hari per minggu", 22),
        ("3x seminggu", 13),
        ("7 hari seminggu", 30),
        ("6 days a week", 26),
        ("senin sampai sabtu", 26),
        ("Senin-Jumat", 22),
        ("senin s/d minggu", 30),
        ("tiap hari", 30),
        ("tiap hari narik", 30),
        ("setiap hari libur minggu", 26),
        ("tiap hari kecuali hari minggu", 26),
        ("libur sabtu minggu", 22),
        ("jumat libur", 26),
        ("libur seminggu sekali", 26),
        ("ga pernah libur", 30),
        ("full sebulan", 30),
        ("hampir tiap hari", None),
        ("tergantung orderan", None),
        ("26", None),
        ("berapa hari ya?", None),
        ("20 hari, kadang 25 hari", None),
    ],
)
def test_the_days_worked_in_a_month_are_told_in_many_ways(text: str, days: int | None) -> None:
    assert parse_days_worked(text) == days


@for_each(
    ("text", "income", "days"),
    [
        ("sehari 120rb, seminggu 6 hari", "120000/day", 26),
        ("80rb/hari 6 hari seminggu", "80000/day", 26),
        ("100 ribu sehari 26 hari", "100000/day", 26),
        ("100 per hari senin sampai sabtu", "100000/day", 26),
        ("sehari kira kira seratus ribu lah kerjanya enam hari seminggu", "100000/day", 26),
        ("100rb tiap hari", "100000/day", None),
        ("100k a day, 6 days a week", "100000/day", 26),
        ("5x seminggu, sekali 150rb sehari", "150000/day", 22),
    ],
)
def test_the_days_stand_beside_an_income_by_the_day(
    text: str, income: str, days: int | None
) -> None:
    assert str(settle_income(text)) == income
    assert parse_days_worked(text, beside_income=True) == days
