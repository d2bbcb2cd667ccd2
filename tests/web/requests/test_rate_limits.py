"""Token buckets: how much, how fast again, how many are kept."""

from datetime import timedelta

from tests.support.site import NOON
from web.requests.rate_limits import TokenBuckets


def test_bucket_fills_again() -> None:
    buckets = TokenBuckets(2, seconds=60)
    assert [buckets.wait("a", NOON) for _ in range(3)] == [0, 0, 30]
    assert buckets.wait("a", NOON + timedelta(seconds=29)) == 1
    assert buckets.wait("a", NOON + timedelta(seconds=30)) == 0


def test_bucket_never_holds_more_than_its_count() -> None:
    buckets = TokenBuckets(1)
    buckets.wait("a", NOON)
    later = NOON + timedelta(days=1)
    assert [buckets.wait("a", later), buckets.wait("a", later) > 0] == [0, True]


def test_everybody_has_a_bucket() -> None:
    buckets = TokenBuckets(1)
    assert [buckets.wait("a", NOON), buckets.wait("b", NOON)] == [0, 0]


def test_clock_that_goes_back_gives_nothing() -> None:
    buckets = TokenBuckets(1)
    buckets.wait("a", NOON)
    assert buckets.wait("a", NOON - timedelta(days=1)) == 60


def test_memory_is_bounded() -> None:
    buckets = TokenBuckets(1, max_buckets=3)
    for key in "abcde":
        buckets.wait(key, NOON)
    assert list(buckets.levels) == ["c", "d", "e"]
