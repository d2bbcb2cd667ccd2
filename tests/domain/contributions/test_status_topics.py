"""The one thing that somebody asks about their own membership."""

import pytest

from domain.contributions.status_topics import StatusTopic, status_topic
from domain.parsing.dates.future_dates import day_number, parse_future_day, says_monthly
from tests.domain.contributions.test_payment_report import TODAY
from tests.support.cases import for_each


@for_each(
    ("text", "topic"),
    [
        ("sampe kapan", StatusTopic.UNTIL),
        ("sampe kapan masih ditanggung", StatusTopic.UNTIL),
        ("tanggal berapa harus bayar", StatusTopic.UNTIL),
        ("when is it due", StatusTopic.UNTIL),
        ("kartu gue mana", StatusTopic.CARD),
        ("nomor kartu gue brp", StatusTopic.CARD),
        ("berapa nomor kpj saya", StatusTopic.CARD),
        ("nomor peserta saya berapa", StatusTopic.CARD),
        ("kalau nunggak masih dilindungi tidak", StatusTopic.COVER),
        ("tunggakan saya berapa", StatusTopic.SUM),
        ("utang aye berape", StatusTopic.SUM),
        ("how much do i owe", StatusTopic.SUM),
        ("rincian", StatusTopic.DETAILS),
        ("bro gue aktif ga?", None),
        ("kartu aye masih aktip kagak", None),
        ("", None),
    ],
)
def test_what_was_asked_is_found(text: str, topic: StatusTopic | None) -> None:
    assert status_topic(text) is topic


@pytest.mark.parametrize(
    ("text", "number", "monthly"),
    [
        ("ingatkan saya tanggal 25", 25, False),
        ("ingetin gw tiap tgl 28 dong", 28, True),
        ("remind me on the 31st please", 31, False),
        ("ingatkan besok", None, False),
        ("ingatkan saya 25 desember", None, False),
    ],
)
def test_a_day_of_the_month_may_mean_every_month(
    text: str, number: int | None, monthly: bool
) -> None:
    assert day_number(text) == number
    assert says_monthly(text) is monthly


def test_small_words_behind_a_day_change_nothing() -> None:
    assert parse_future_day("ingetin besok aja ya bang", TODAY) == parse_future_day("besok", TODAY)
