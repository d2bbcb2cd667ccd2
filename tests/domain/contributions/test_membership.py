"""A membership while payments wait for official data: what is owed, and when it is over."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from domain.calendar import add_months, month_end
from domain.contributions.membership import Membership, PaymentStage, WaitingPayment
from domain.contributions.protection import (
    MEMBER_STATUSES,
    ProtectionStatus,
    arrears,
    protection_status,
)

AUGUST_31, OCTOBER_31, NOVEMBER_30 = date(2026, 8, 31), date(2026, 10, 31), date(2026, 11, 30)
DECEMBER_1 = date(2026, 12, 1)
DAY = timedelta(days=1)


def payment(stage: PaymentStage, until: date, day: date = NOVEMBER_30) -> WaitingPayment:
    return WaitingPayment(stage, until, day, amount=25_200, months=3)


def paid(stage: PaymentStage, as_of: date, **official: bool) -> Membership:
    """Arrears of three months, paid on the last day of the grace."""
    return Membership(AUGUST_31, as_of=as_of, payments=(payment(stage, NOVEMBER_30),), **official)


def test_a_deposit_on_the_last_day_holds_until_data_of_a_later_day_say_that_it_is_over():
    for as_of in (date(2026, 11, 27), NOVEMBER_30):
        assert paid(PaymentStage.DEPOSITED, as_of).status(DECEMBER_1) is ProtectionStatus.PAID
    later = paid(PaymentStage.DEPOSITED, DECEMBER_1)
    assert later.status(DECEMBER_1) is ProtectionStatus.ENDED
    assert later.waiting, "it is still said that money waits"


def test_data_of_a_later_day_that_do_not_say_it_is_over_change_nothing():
    early = payment(PaymentStage.DEPOSITED, NOVEMBER_30, date(2026, 11, 25))
    known = Membership(AUGUST_31, as_of=date(2026, 11, 28), payments=(early,))
    assert known.status(DECEMBER_1) is ProtectionStatus.PAID


def test_the_word_of_the_branch_counts_for_deposits_and_reports_of_an_earlier_day_only():
    for stage in (PaymentStage.DEPOSITED, PaymentStage.REPORTED):
        said = paid(stage, DECEMBER_1, has_ended=True)
        assert said.status(DECEMBER_1) is ProtectionStatus.ENDED
        said = paid(stage, NOVEMBER_30, has_ended=True)
        assert said.status(DECEMBER_1) is ProtectionStatus.PAID


def test_of_money_in_the_hand_of_an_agent_the_branch_knows_nothing():
    known = paid(PaymentStage.COLLECTED, DECEMBER_1, has_ended=True)
    assert known.status(DECEMBER_1) is ProtectionStatus.PAID


def test_whoever_paid_a_part_owes_the_rest():
    known = Membership(AUGUST_31, payments=(payment(PaymentStage.COLLECTED, date(2026, 9, 30)),))
    assert known.status(NOVEMBER_30) is ProtectionStatus.ARREARS_2
    assert known.arrears(NOVEMBER_30) == (date(2026, 10, 1), date(2026, 11, 1))
    assert known.next_month(NOVEMBER_30) == date(2026, 10, 1)


def test_months_that_official_data_show_wait_for_nothing():
    known = Membership(NOVEMBER_30, payments=(payment(PaymentStage.COLLECTED, OCTOBER_31),))
    assert known.waiting == ()
    assert known.status(DECEMBER_1) is ProtectionStatus.ARREARS_1


def test_a_first_payment_waits_too():
    known = Membership(
        None, is_first=True, payments=(payment(PaymentStage.COLLECTED, NOVEMBER_30),)
    )
    assert known.status(DECEMBER_1) is ProtectionStatus.PAID
    assert known.next_month(DECEMBER_1) == DECEMBER_1
    assert Membership(None, is_first=True).status(DECEMBER_1) is ProtectionStatus.NONE


DAYS = st.dates(date(2026, 1, 1), date(2027, 12, 31))
PAYMENTS = st.builds(
    payment, st.sampled_from(PaymentStage), DAYS.map(month_end), st.dates(date(2026, 1, 1))
)


@given(DAYS, DAYS, st.lists(PAYMENTS, max_size=3), st.none() | DAYS)
def test_paying_never_makes_anybody_owe_more(until, today, payments, as_of):
    known = Membership(until, as_of=as_of, payments=tuple(payments))
    official = set(arrears(until, today))
    if protection_status(until, today) in (ProtectionStatus.ACTIVE, *MEMBER_STATUSES):
        assert set(known.arrears(today)) <= official
        assert known.status(today) is not ProtectionStatus.ENDED
        assert known.next_month(today) >= Membership(until).next_month(today)
    assert not known.arrears(today) or known.status(today) in MEMBER_STATUSES


@given(DAYS, DAYS)
def test_without_payments_it_is_what_official_data_say(until, today):
    known = Membership(until)
    assert known.status(today) is protection_status(until, today)
    assert known.arrears(today) == arrears(until, today)


@given(DAYS.map(month_end), st.integers(1, 6))
def test_months_paid_in_time_leave_nothing_owed_on_their_days(until, months):
    end = month_end(add_months(until, months))
    known = Membership(until, payments=(payment(PaymentStage.COLLECTED, end, until),))
    for today in (until + DAY, end):
        assert known.status(today) is ProtectionStatus.PAID
        assert known.arrears(today) == ()
