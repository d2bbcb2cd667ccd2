import re
import shutil
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from domain.calendar import DateRange
from domain.contributions.tariff import (
    Bracket,
    Payer,
    Programme,
    Rate,
    RuleChangeReason,
    Scheme,
    Sector,
    Tariff,
    upcoming_rule_changes,
)
from models.contributions.law_tables import LAW, TABLES, load_tariff, parse_month
from models.database.checksums import FileChanged

TARIFF = load_tariff()
DECEMBER = date(2026, 12, 1)
JANUARY = date(2027, 1, 1)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(LAW, tmp_path / "law"))


def change(folder: Path, name: str, old: str, new: str) -> None:
    """Replace a text once in a table, and record the new checksum."""
    text = (folder / name).read_text()
    assert old in text
    (folder / name).write_text(text.replace(old, new, 1))
    record(folder)


def record(folder: Path) -> None:
    sums = [f"{sha256((folder / name).read_bytes()).hexdigest()}  {name}\n" for name in TABLES]
    (folder / "CHECKSUMS").write_text("".join(sums))


def test_the_law_of_the_product_is_as_recorded():
    assert len(load_tariff(LAW).brackets) == 33


def test_every_row_names_its_article():
    law = load_tariff()
    rows = (*law.brackets, *law.rates, *law.discounts)
    assert all(row.article.startswith("PP ") for row in rows)


def test_a_rate_is_read_as_basis_points_or_flat_rupiah():
    rates = {rate.subject: rate for rate in load_tariff().rates}
    assert (rates[Scheme.JKK].basis_points, rates[Scheme.JKK].rupiah) == (100, 0)
    assert (rates[Scheme.JKM].basis_points, rates[Scheme.JKM].rupiah) == (0, 6_800)


def test_a_discount_is_read_with_its_months_and_excluded_payers():
    discounts = {discount.subject: discount for discount in load_tariff().discounts}
    transport = discounts[Sector.TRANSPORT]
    assert transport.span == DateRange(date(2026, 1, 1), date(2027, 3, 1))
    assert transport.excluded == {Payer.GOVERNMENT}


@pytest.mark.parametrize("name", TABLES)
def test_a_changed_table_is_refused_by_name(folder, name):
    with (folder / name).open("a") as file:
        file.write(" ")
    with pytest.raises(FileChanged, match=f"{name} in .* run `sha256sum") as wrong:
        load_tariff(folder)
    assert wrong.value.name == name


@pytest.mark.parametrize("name", TABLES)
def test_a_missing_table_is_refused_by_name(folder, name):
    (folder / name).unlink()
    with pytest.raises(FileChanged, match=name):
        load_tariff(folder)


def test_a_table_without_a_checksum_is_refused(folder):
    (folder / "CHECKSUMS").write_text("\n")
    with pytest.raises(FileChanged, match=r"brackets\.csv"):
        load_tariff(folder)


def test_no_checksums_at_all_are_refused(folder):
    (folder / "CHECKSUMS").unlink()
    with pytest.raises(FileChanged, match=r"brackets\.csv"):
        load_tariff(folder)


def test_another_recorded_file_is_verified_too(folder):
    with (folder / "CHECKSUMS").open("a") as file:
        file.write(f"{'0' * 64} *commission.csv\n")
    with pytest.raises(FileChanged, match=r"commission\.csv"):
        load_tariff(folder)


def test_a_change_that_is_recorded_is_the_new_law(folder):
    change(folder, "rates.csv", ",6800,", ",7000,")
    assert [rate.rupiah for rate in load_tariff(folder).rates] == [0, 7_000, 0]


@pytest.mark.parametrize(
    ("name", "old", "new", "sentence"),
    [
        ("brackets.csv", "1100000", "1.1jt", "brackets.csv line 3: '1.1jt' is no amount"),
        ("brackets.csv", "2024-01", "2024-13", "line 2: '2024-13' is no contribution month"),
        ("brackets.csv", "base,", "dasar,", "brackets.csv line 2: there is no column 'base'"),
        ("brackets.csv", "1100000", "0", "two rows for incomes from 0 hold in 2024-01"),
        ("brackets.csv", "2024-01", "2024-02", "two rows for brackets hold in 2024-02"),
        ("rates.csv", "jkk,100,,", "jkk,100,1,", "line 2: give either basis_points or rupiah"),
        ("rates.csv", "jkk,100,,", "jkk,,,", "line 2: give either basis_points or rupiah"),
        ("rates.csv", "jht", "jp", "rates.csv line 4: 'jp' is not a valid Scheme"),
        ("rates.csv", "jht", "jkk", "two rows for jkk hold in 2024-01"),
        ("rates.csv", "jkk,100,,2024-01,,", "jkk,100,,2024-01,2023-12,", "ends in 2023-12"),
        ("discounts.csv", ",50,50,", ",50,101,", "'101' percent off is more than all of it"),
        ("discounts.csv", "government", "apbd", "line 2: 'apbd' is not a valid Payer"),
        ("discounts.csv", "other", "transport", "two rows for transport hold in 2026-04"),
    ],
)
def test_a_wrong_row_says_where_and_what(folder, name, old, new, sentence):
    change(folder, name, old, new)
    with pytest.raises(ValueError, match=re.escape(sentence)):
        load_tariff(folder)


def test_rows_that_follow_each_other_may_share_a_subject(folder):
    ended = "jkk,100,,2024-01,2026-12,PP 44/2015 Lampiran II\njkk,90,,2027-01,,"
    change(folder, "rates.csv", "jkk,100,,2024-01,,", ended)
    assert load_tariff(folder).rate(Scheme.JKK, date(2027, 1, 1)).basis_points == 90


def test_a_rule_may_hold_for_a_single_month(folder):
    change(folder, "discounts.csv", "other,2026-04,2026-12", "other,2026-12,2026-12")
    assert load_tariff(folder).discounts[1].span == DateRange(date(2026, 12, 1), date(2026, 12, 1))


def test_a_month_is_written_with_its_year_first():
    assert parse_month("2026-11") == date(2026, 11, 1)
    with pytest.raises(ValueError, match="write it as 2026-11"):
        parse_month("11/2026")


@pytest.mark.parametrize(
    ("today", "subjects"),
    [
        (date(2026, 11, 15), []),
        (date(2026, 11, 16), [Sector.OTHER]),
        (date(2026, 12, 31), [Sector.OTHER]),
        (date(2027, 1, 1), []),
        (date(2027, 2, 14), [Sector.TRANSPORT]),
    ],
)
def test_a_discount_is_announced_45_days_before_its_last_day(today, subjects):
    assert [ending.subject for ending in upcoming_rule_changes(TARIFF, today)] == subjects


def test_an_ending_says_why_and_when():
    (ending,) = upcoming_rule_changes(TARIFF, date(2026, 12, 1))
    assert ending.reason is RuleChangeReason.DISCOUNT_ENDS
    assert (ending.ends_on, ending.article) == (date(2026, 12, 31), "PP 50/2025 Pasal 3-4")


def test_endings_come_soonest_first():
    endings = upcoming_rule_changes(TARIFF, date(2026, 12, 1), within_days=200)
    assert [ending.subject for ending in endings] == [Sector.OTHER, Sector.TRANSPORT]


def test_a_table_of_brackets_that_ends_is_one_ending_and_leaves_no_price():
    span = DateRange(date(2026, 1, 1), DECEMBER)
    short = Tariff((Bracket(0, 1, span, "a"), Bracket(5, 9, span, "a")), ())
    (ending,) = upcoming_rule_changes(short, date(2026, 12, 1))
    assert (ending.reason, ending.subject) == (RuleChangeReason.RULE_MISSING, "bracket")


def test_a_rate_that_another_follows_is_a_change():
    old = Rate(Scheme.JKM, 0, 6_800, DateRange(date(2026, 1, 1), DECEMBER), "a")
    new = Rate(Scheme.JKM, 0, 7_000, DateRange(JANUARY), "b")
    changing = Tariff(TARIFF.brackets, (*TARIFF.rates[::2], old, new))
    (ending,) = upcoming_rule_changes(changing, date(2026, 12, 1))
    assert (ending.reason, ending.subject) == (RuleChangeReason.RULE_CHANGES, Scheme.JKM)
    both = changing.schedule(0, Sector.OTHER, Payer.SELF, Programme.TWO, DECEMBER, 2)
    assert [dues.jkm for dues in both] == [6_800, 7_000]
