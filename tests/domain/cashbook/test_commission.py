import shutil
from datetime import date, timedelta
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.cashbook.commission import (
    CommissionLine,
    CommissionReason,
    ContributionReceived,
    InactivityWarning,
    NewRegistration,
    inactivity_warning,
)
from domain.contributions.tariff import NoRule, Programme
from models.contributions import law_tables
from models.contributions.law_tables import LAW
from models.database.checksums import FileChanged

RULES = law_tables.load_commission_rules()
NOVEMBER, OLD = date(2026, 11, 1), date(2022, 3, 1)
TWO, THREE = Programme.TWO, Programme.THREE
NEW = "Perdir 13/PERDIR.02/042022"


def people(count, programme=THREE, new_nik=True):
    return [NewRegistration(programme, new_nik)] * count


def test_the_official_example_of_three_programmes():
    found = RULES.estimate(NOVEMBER, people(50), [ContributionReceived(36_800, 1)] * 50)
    assert found.lines == (
        CommissionLine(CommissionReason.PER_HEAD, NEW, 50, 750_000, THREE, each=15_000),
        CommissionLine(
            CommissionReason.SHARE,
            NEW,
            50,
            276_000,
            base=1_840_000,
            basis_points=1_500,
            months=(1, 24),
        ),
    )
    assert found.total == 1_026_000


def test_the_example_of_two_programmes():
    found = RULES.estimate(NOVEMBER, people(50, TWO), [ContributionReceived(16_800, 1)] * 50)
    assert [line.rupiah for line in found.lines] == [500_000, 126_000]
    assert found.total == 626_000


def test_the_official_example_by_the_older_rule():
    found = RULES.estimate(OLD, people(50), [ContributionReceived(36_800, 1)] * 50)
    assert [line.reason for line in found.lines] == [CommissionReason.FLAT, CommissionReason.SHARE]
    assert [line.rupiah for line in found.lines] == [450_000, 124_200]
    assert found.total == 574_200


def test_below_twenty_five_there_is_only_the_share():
    found = RULES.estimate(NOVEMBER, people(24), [ContributionReceived(36_800, 1)])
    assert found.lines[0] == CommissionLine(CommissionReason.TOO_FEW, NEW, 24, least=25)
    assert found.total == 5_520


def test_the_twenty_fifth_counts_for_all():
    assert RULES.estimate(NOVEMBER, people(25), []).total == 375_000


def test_programmes_are_counted_together_and_paid_apart():
    found = RULES.estimate(NOVEMBER, people(20) + people(5, TWO), [])
    assert [line.rupiah for line in found.lines] == [300_000, 50_000]


def test_who_was_registered_before_does_not_count():
    found = RULES.estimate(NOVEMBER, people(24) + people(3, new_nik=False), [])
    assert [line.reason for line in found.lines] == [
        CommissionReason.TOO_FEW,
        CommissionReason.KNOWN_NIK,
    ]
    assert found.total == 0


@pytest.mark.parametrize(
    ("number", "rupiah"), [(1, 2_520), (24, 2_520), (25, 840), (60, 840), (61, 0)]
)
def test_the_share_follows_the_participants_month(number, rupiah):
    found = RULES.estimate(NOVEMBER, [], [ContributionReceived(16_800, number)])
    assert found.total == rupiah


def test_after_month_sixty_the_line_says_so():
    (line,) = RULES.estimate(NOVEMBER, [], [ContributionReceived(16_800, 61)]).lines
    assert (line.reason, line.base) == (CommissionReason.NO_SHARE, 16_800)


def test_a_line_is_rounded_down_to_whole_rupiah():
    assert RULES.estimate(NOVEMBER, [], [ContributionReceived(8_401, 1)] * 3).total == 3_780
    assert RULES.estimate(OLD, [], [ContributionReceived(8_401, 1)]).total == 567


def test_nothing_happened_earns_nothing():
    assert RULES.estimate(NOVEMBER, [], []).lines == ()


def test_months_before_the_first_rule_are_not_known():
    with pytest.raises(NoRule):
        RULES.estimate(date(2018, 1, 1), [], [])


def test_a_month_is_its_first_day():
    with pytest.raises(ValueError, match="first day"):
        RULES.new_niks_missing(date(2026, 11, 2), 0)


def test_the_counter_says_how_many_are_missing():
    assert [RULES.new_niks_missing(NOVEMBER, new) for new in (0, 24, 25, 90)] == [25, 1, 0, 0]
    assert RULES.new_niks_missing(OLD, 10) == 40


def oracle(month, new, received):
    """The two sets of rules, written down as the slides say them."""
    ours = [each for each in new if each.new_nik]
    if month >= date(2022, 4, 1):
        three = sum(each.programme is THREE for each in ours)
        heads = 15_000 * three + 10_000 * (len(ours) - three) if len(ours) >= 25 else 0
        first = sum(c.rupiah for c in received if c.number <= 24)
        later = sum(c.rupiah for c in received if 25 <= c.number <= 60)
        return heads + first * 15 // 100 + later * 5 // 100
    return (450_000 if len(ours) >= 50 else 0) + sum(c.rupiah for c in received) * 675 // 10_000


@given(
    st.dates(date(2018, 2, 1), date(2027, 12, 1)).map(lambda day: day.replace(day=1)),
    st.lists(st.builds(NewRegistration, st.sampled_from(Programme), st.booleans()), max_size=80),
    st.lists(
        st.builds(ContributionReceived, st.integers(0, 10**7), st.integers(1, 90)), max_size=40
    ),
)
def test_an_estimate_is_what_the_slides_say(month, new, received):
    found = RULES.estimate(month, new, received)
    assert found.total == oracle(month, new, received)
    assert all(line.source for line in found.lines)


@pytest.fixture
def folder(tmp_path):
    return shutil.copytree(LAW, tmp_path / "law")


def change(folder, name, old, new):
    path = folder / name
    path.write_text(path.read_text().replace(old, new))
    sums = [f"{sha256(each.read_bytes()).hexdigest()}  {each.name}\n" for each in folder.iterdir()]
    (folder / "CHECKSUMS").write_text("".join(line for line in sums if ".csv" in line))


def test_a_changed_rule_is_refused(folder):
    (folder / "commission_new.csv").write_text("")
    with pytest.raises(FileChanged, match="commission_new"):
        law_tables.load_commission_rules(folder)


def test_a_rule_without_checksum_is_refused(folder):
    sums = (folder / "CHECKSUMS").read_text().splitlines(keepends=True)
    (folder / "CHECKSUMS").write_text("".join(s for s in sums if "commission" not in s))
    with pytest.raises(FileChanged, match="commission"):
        law_tables.load_commission_rules(folder)


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("commission_new.csv", "90,2018-02,2022-03", "90,2018-02,2022-04"),
        ("commission_new.csv", "25,jkk_jkm,", "26,jkk_jkm,"),
        ("commission_shares.csv", "25,60", "24,60"),
        ("commission_shares.csv", "2022-03", ""),
    ],
)
def test_two_rules_for_the_same_are_refused(folder, name, old, new):
    change(folder, name, old, new)
    with pytest.raises(ValueError, match="two "):
        law_tables.load_commission_rules(folder)


@pytest.mark.parametrize(
    ("last", "today", "found"),
    [
        (date(2026, 11, 3), date(2026, 11, 22), None),
        (date(2026, 10, 1), date(2026, 11, 30), None),
        (date(2026, 9, 30), date(2026, 11, 1), InactivityWarning(1, date(2026, 12, 31), 60)),
        (date(2026, 8, 1), date(2026, 11, 22), InactivityWarning(2, date(2026, 11, 30), 8)),
        (date(2026, 8, 1), date(2026, 12, 1), InactivityWarning(3, date(2026, 11, 30), -1)),
        (date(2025, 12, 31), date(2026, 3, 31), InactivityWarning(2, date(2026, 3, 31), 0)),
    ],
)
def test_an_idle_agent_is_warned_before_three_months_are_over(last, today, found):
    assert inactivity_warning(last, today) == found


@given(st.dates(date(2020, 1, 1), date(2027, 1, 1)), st.integers(0, 400))
def test_the_warning_always_comes_before_the_end(last, days):
    today = last + timedelta(days)
    found = inactivity_warning(last, today)
    assert found is None or (found.days < 0) == (found.months >= 3)
