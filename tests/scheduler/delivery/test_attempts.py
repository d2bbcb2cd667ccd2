"""Each way in which an attempt can end, and what follows."""

from datetime import timedelta

import pytest

from bot.channels.channel import SendLater, SendRefused
from models.messaging.message import DeliveryState, Lane
from models.messaging.outbox import ClaimedMessage
from scheduler.delivery import attempts
from scheduler.delivery.attempts import GIVE_UP, REPEAT_AFTER
from tests.support.scheduler import DAY, HOUR, NOON, SECOND


def message(
    lane: Lane = Lane.REPLY, attempts: int = 1, unknown_attempts: int = 0
) -> ClaimedMessage:
    return ClaimedMessage(
        1,
        1,
        None,
        "web",
        "w",
        lane,
        "reply",
        None,
        attempts,
        unknown_attempts,
        NOON,
        NOON,
        {"text": "x"},
    )


def test_a_message_is_sent_with_the_platforms_id():
    result = attempts.settled(message(), NOON, DeliveryState.SENT, platform_id="their-7")
    settlement = result.settlement
    assert (settlement.outcome, settlement.platform_id) == (DeliveryState.SENT, "their-7")


@pytest.mark.parametrize("unreachable", [True, False])
def test_a_refusal_is_final(unreachable):
    found = attempts.failed(message(), SendRefused("blocked", unreachable=unreachable), NOON)
    assert (found.settlement.outcome, found.unreachable) == (DeliveryState.REFUSED, unreachable)


def test_not_now_waits_as_long_as_the_platform_asks():
    found = attempts.failed(message(), SendLater("slow", retry_after=30), NOON)
    assert (found.settlement.outcome, found.settlement.due_at) == (None, NOON + 30 * SECOND)


@pytest.mark.parametrize(("tries", "seconds"), [(1, 2), (2, 4), (5, 32), (10, 900), (99, 900)])
def test_not_now_without_a_time_backs_off(tries, seconds):
    found = attempts.failed(message(attempts=tries), SendLater("slow"), NOON, jitter=0)
    assert found.settlement.due_at == NOON + timedelta(seconds=seconds)


def test_jitter_adds_up_to_half():
    found = attempts.failed(message(), SendLater("slow"), NOON, jitter=1)
    assert found.settlement.due_at == NOON + 3 * SECOND


@pytest.mark.parametrize("lane", list(Lane))
def test_a_message_put_off_for_too_long_is_refused(lane):
    late = NOON + GIVE_UP[lane]
    assert (
        attempts.failed(message(lane), SendLater("x"), late - HOUR / 2, 0).settlement.outcome
        is None
    )
    assert (
        attempts.failed(message(lane), SendLater("x"), late, 0).settlement.outcome
        is DeliveryState.REFUSED
    )


def test_bulk_may_wait_longer_than_a_reply():
    assert GIVE_UP[Lane.BULK] == DAY
    assert GIVE_UP[Lane.REPLY] == HOUR


def test_a_reply_with_unknown_outcome_is_repeated_soon():
    found = attempts.failed(message(), TimeoutError(), NOON).settlement
    assert (found.outcome, found.unknown, found.due_at) == (None, True, NOON + REPEAT_AFTER)


def test_a_reply_with_unknown_outcome_twice_is_unknown():
    assert (
        attempts.failed(message(unknown_attempts=1), OSError(), NOON).settlement.outcome
        is DeliveryState.UNKNOWN
    )


def test_bulk_with_unknown_outcome_is_unknown_at_once():
    assert (
        attempts.failed(message(Lane.BULK), OSError(), NOON).settlement.outcome
        is DeliveryState.UNKNOWN
    )


def test_an_unknown_error_is_named_but_not_quoted():
    found = attempts.failed(message(), OSError("https://api/token-of-ours"), NOON).settlement
    assert found.error == "OSError"


def test_what_never_left_our_hands_goes_back_without_a_doubt():
    found = attempts.released(message(), NOON, 5).settlement
    assert (found.outcome, found.unknown, found.due_at) == (None, False, NOON + 5 * SECOND)
