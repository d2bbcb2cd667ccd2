"""Posting, claiming and settling messages, on both databases."""

from concurrent.futures import ThreadPoolExecutor

from models.database.encryption import Keyring
from models.database.engine import open_sessions
from models.messaging import outbox
from models.messaging.message import DeliveryState, Lane
from tests.support.chat import stored
from tests.support.scheduler import HOUR, MINUTE, NOON, SECOND, claim, settle, texts


def test_a_posted_message_is_claimed_with_its_words(scheduler):
    scheduler.post(scheduler.person(), "halo")
    assert texts(claim(scheduler)) == ["halo"]


def test_a_claimed_message_is_hidden_from_others(scheduler):
    scheduler.post(scheduler.person(), "halo")
    claim(scheduler)
    assert claim(scheduler) == []


def test_bodies_are_encrypted(scheduler):
    scheduler.post(scheduler.person(), "Siti")
    assert b"Siti" not in scheduler.letters()[0].body


def test_a_message_with_a_key_is_posted_only_once(scheduler):
    one = scheduler.person()
    scheduler.post(one, "a", key="reminder:1")
    scheduler.post(one, "b", key="reminder:1")
    assert texts(claim(scheduler)) == ["a"]


def test_a_rolled_back_message_was_never_posted(scheduler):
    one = scheduler.person()
    with scheduler.undone() as db:
        outbox.post(db, one, "web", stored("w"), {"text": "x"}, now=NOON)
    assert scheduler.letters() == []


def test_one_person_has_one_message_in_hand_and_in_order(scheduler):
    one = scheduler.person()
    for text in "abc":
        scheduler.post(one, text)
    heard = []
    for _ in range(3):
        (message,) = claim(scheduler)
        assert claim(scheduler) == []
        heard += texts([message])
        settle(scheduler, message, DeliveryState.SENT)
    assert heard == ["a", "b", "c"]


def test_different_people_do_not_wait_for_each_other(scheduler):
    for text in "abc":
        scheduler.post(scheduler.person(), text)
    assert texts(claim(scheduler)) == ["a", "b", "c"]


def test_a_message_that_is_put_off_holds_up_the_ones_behind_it(scheduler):
    one = scheduler.person()
    scheduler.post(one, "a")
    scheduler.post(one, "b")
    (message,) = claim(scheduler)
    settle(scheduler, message, None, due_at=NOON + MINUTE)
    assert claim(scheduler) == []
    scheduler.now += MINUTE
    assert texts(claim(scheduler)) == ["a"]


def test_a_message_for_another_day_holds_up_nobody(scheduler):
    one = scheduler.person()
    scheduler.post(one, "tomorrow", due_at=NOON + 24 * HOUR)
    scheduler.post(one, "now")
    assert texts(claim(scheduler)) == ["now"]


def test_a_message_that_becomes_due_waits_for_the_one_in_hand(scheduler):
    one = scheduler.person()
    scheduler.post(one, "later", due_at=NOON + SECOND)
    scheduler.post(one, "now")
    claim(scheduler)
    scheduler.now += MINUTE
    assert claim(scheduler) == []


def test_another_channel_of_the_person_does_not_wait(scheduler):
    one = scheduler.person()
    scheduler.post(one, "stuck", channel="telegram", address="7")
    scheduler.post(one, "here")
    assert texts(claim(scheduler)) == ["here"]


def test_bulk_never_overtakes_an_older_reply(scheduler):
    one = scheduler.person()
    scheduler.post(one, "reply")
    scheduler.post(one, "news", Lane.BULK)
    assert claim(scheduler, Lane.BULK) == []
    (reply,) = claim(scheduler)
    assert claim(scheduler, Lane.BULK) == []
    settle(scheduler, reply, DeliveryState.SENT)
    assert texts(claim(scheduler, Lane.BULK)) == ["news"]


def test_a_reply_overtakes_bulk(scheduler):
    one = scheduler.person()
    scheduler.post(one, "news", Lane.BULK)
    scheduler.post(one, "reply")
    assert texts(claim(scheduler)) == ["reply"]


def test_only_the_wanted_channels_are_claimed(scheduler):
    scheduler.post(scheduler.person(), "a", channel="telegram", address="7")
    assert claim(scheduler) == []
    assert texts(claim(scheduler, channel="telegram")) == ["a"]


def test_no_more_are_claimed_than_asked_for(scheduler):
    for text in "abc":
        scheduler.post(scheduler.person(), text)
    assert texts(claim(scheduler, most=2)) == ["a", "b"]


def test_a_message_that_does_not_open_is_claimed_without_words(scheduler):
    scheduler.post(scheduler.person(), "a")
    scheduler.sessions = open_sessions(scheduler.engine, Keyring({"other": b"o" * 32}, b"i" * 32))
    scheduler.post(scheduler.person(), "b")
    assert [message.body for message in claim(scheduler)] == [None, {"text": "b"}]


def test_cancelling_takes_back_what_nobody_has_in_hand(scheduler):
    one, other = scheduler.person(), scheduler.person()
    scheduler.post(one, "a", Lane.BULK, reason="reminder", participant_id=1)
    scheduler.post(one, "b", Lane.BULK, reason="reminder", participant_id=1)
    scheduler.post(other, "c", Lane.BULK, reason="posted", participant_id=1)
    scheduler.post(other, "d", Lane.BULK, reason="reminder", participant_id=2)
    claim(scheduler, Lane.BULK, most=1)
    with scheduler.sessions.begin() as db:
        assert outbox.cancel(db, [1], "reminder", NOON) == 1
    assert scheduler.outcomes() == [None, "cancelled", None, None]


def test_the_report_counts_each_message_once(scheduler):
    for text in "abcd":
        scheduler.post(scheduler.person(), text)
    for message, outcome in zip(
        claim(scheduler, most=2), (DeliveryState.SENT, DeliveryState.REFUSED), strict=True
    ):
        settle(scheduler, message, outcome)
    report = {"posted": 4, "sent": 1, "refused": 1, "unknown": 0, "cancelled": 0, "waiting": 2}
    assert scheduler.report() == report


def test_four_workers_claim_each_of_200_messages_once(scheduler):
    people = [scheduler.person() for _ in range(50)]
    for number in range(200):
        scheduler.post(people[number % 50], f"{number}")

    def work(_: int) -> list[str]:
        mine: list[str] = []
        for _ in range(60):
            found = claim(scheduler, most=7)
            mine += texts(found)
            for message in found:
                settle(scheduler, message, DeliveryState.SENT)
        return mine

    with ThreadPoolExecutor(4) as pool:
        found = [text for mine in pool.map(work, range(4)) for text in mine]
    assert sorted(map(int, found)) == list(range(200))
    assert scheduler.report()["sent"] == 200
