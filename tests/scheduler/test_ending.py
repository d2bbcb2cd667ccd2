"""What follows from each way in which an attempt can end."""

from datetime import timedelta

import pytest
from office import DAY, HOUR, NOON, SECOND

from bot.channel import NotNow, Refused
from models.outbox import Claimed, Lane, Outcome
from scheduler import ending
from scheduler.ending import ECHO_AFTER, GIVE_UP


def letter(lane: Lane = Lane.REPLY, attempts: int = 1, doubts: int = 0) -> Claimed:
    return Claimed(
        1, 1, None, "web", "w", lane, "reply", None, attempts, doubts, NOON, NOON, {"text": "x"}
    )


def test_a_letter_is_sent_with_the_platforms_id():
    settlement = ending.sent(letter(), NOON, "their-7").settlement
    assert (settlement.outcome, settlement.platform_id) == (Outcome.SENT, "their-7")


@pytest.mark.parametrize("unreachable", [True, False])
def test_a_refusal_is_final(unreachable):
    found = ending.failed(letter(), Refused("blocked", unreachable=unreachable), NOON)
    assert (found.settlement.outcome, found.unreachable) == (Outcome.REFUSED, unreachable)


def test_not_now_waits_as_long_as_the_platform_asks():
    found = ending.failed(letter(), NotNow("slow", retry_after=30), NOON)
    assert (found.settlement.outcome, found.settlement.due_at) == (None, NOON + 30 * SECOND)


@pytest.mark.parametrize(("attempts", "seconds"), [(1, 2), (2, 4), (5, 32), (10, 900), (99, 900)])
def test_not_now_without_a_time_backs_off(attempts, seconds):
    found = ending.failed(letter(attempts=attempts), NotNow("slow"), NOON, jitter=0)
    assert found.settlement.due_at == NOON + timedelta(seconds=seconds)


def test_jitter_adds_up_to_half():
    found = ending.failed(letter(), NotNow("slow"), NOON, jitter=1)
    assert found.settlement.due_at == NOON + 3 * SECOND


@pytest.mark.parametrize("lane", list(Lane))
def test_a_letter_put_off_for_too_long_is_refused(lane):
    late = NOON + GIVE_UP[lane]
    assert ending.failed(letter(lane), NotNow("x"), late - HOUR / 2, 0).settlement.outcome is None
    assert ending.failed(letter(lane), NotNow("x"), late, 0).settlement.outcome is Outcome.REFUSED


def test_bulk_may_wait_longer_than_a_reply():
    assert GIVE_UP[Lane.BULK] == DAY
    assert GIVE_UP[Lane.REPLY] == HOUR


def test_a_reply_in_doubt_is_repeated_soon():
    found = ending.failed(letter(), TimeoutError(), NOON).settlement
    assert (found.outcome, found.doubt, found.due_at) == (None, True, NOON + ECHO_AFTER)


def test_a_reply_in_doubt_twice_is_unknown():
    assert ending.failed(letter(doubts=1), OSError(), NOON).settlement.outcome is Outcome.UNKNOWN


def test_bulk_in_doubt_is_unknown_at_once():
    assert ending.failed(letter(Lane.BULK), OSError(), NOON).settlement.outcome is Outcome.UNKNOWN


def test_an_unknown_error_is_named_but_not_quoted():
    found = ending.failed(letter(), OSError("https://api/token-of-ours"), NOON).settlement
    assert found.error == "OSError"


def test_what_never_left_our_hands_goes_back_without_a_doubt():
    found = ending.given_back(letter(), NOON, 5).settlement
    assert (found.outcome, found.doubt, found.due_at) == (None, False, NOON + 5 * SECOND)
