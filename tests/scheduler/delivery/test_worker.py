"""Messages leave: outcomes, order, lanes, documents, fallback, pauses."""

import asyncio

from bot.channels.channel import SendLater, SendRate, SendRefused
from bot.message import Document
from models.database import files
from models.messaging.message import Lane
from models.people.person import Address
from scheduler.delivery import lane
from tests.support.chat import KEYS
from tests.support.scheduler import (
    DAY,
    MINUTE,
    NOON,
    SECOND,
    RecordingChannel,
    SchedulerWorld,
    Simulated,
)

UNREACHABLE = SendRefused("blocked", unreachable=True)


def addresses(scheduler: SchedulerWorld) -> dict[str, bool]:
    """Address to whether it is reachable."""
    with scheduler.sessions() as db:
        rows = list(db.query(Address))
    return {KEYS.decrypt_address(row.address): row.unreachable_at is None for row in rows}


def test_a_message_is_sent_and_settled(scheduler):
    spy = RecordingChannel(replies=["their-1"])
    scheduler.post(scheduler.person(), "halo")
    assert scheduler.deliver(spy) == 1
    (message,) = scheduler.letters()
    assert (message.outcome, message.platform_id, spy.texts) == ("sent", "their-1", ["halo"])


def test_a_sent_message_is_not_sent_again(scheduler):
    spy = RecordingChannel()
    scheduler.post(scheduler.person(), "halo")
    scheduler.deliver(spy)
    assert scheduler.deliver(spy) == 0
    assert spy.texts == ["halo"]


def test_a_refused_message_is_not_tried_again(scheduler):
    spy = RecordingChannel(replies=[SendRefused("too long")])
    scheduler.post(scheduler.person(), "halo")
    scheduler.deliver(spy)
    scheduler.now += DAY
    scheduler.deliver(spy)
    assert (scheduler.outcomes(), spy.texts) == (["refused"], [])


def test_a_message_that_may_not_go_now_goes_later(scheduler):
    spy = RecordingChannel(replies=[SendLater("slow", retry_after=30)])
    scheduler.post(scheduler.person(), "halo")
    scheduler.deliver(spy)
    assert (scheduler.outcomes(), spy.texts) == ([None], [])
    scheduler.now += 30 * SECOND
    scheduler.deliver(spy)
    assert spy.texts == ["halo"]


def test_a_reply_with_unknown_outcome_is_repeated_once(scheduler):
    spy = RecordingChannel(replies=[OSError(), OSError()])
    scheduler.post(scheduler.person(), "halo")
    for _ in range(3):
        scheduler.deliver(spy)
        scheduler.now += MINUTE
    assert (scheduler.outcomes(), spy.replies) == (["unknown"], [])


def test_bulk_with_unknown_outcome_is_never_repeated(scheduler):
    spy = RecordingChannel(replies=[OSError()])
    scheduler.post(scheduler.person(), "halo", Lane.BULK)
    for _ in range(3):
        scheduler.deliver(spy)
        scheduler.now += DAY
    assert (scheduler.outcomes(), spy.texts) == (["unknown"], [])


def test_silence_of_the_platform_is_a_doubt(scheduler, monkeypatch):
    monkeypatch.setattr(lane, "TIMEOUT", 0.01)
    scheduler.post(scheduler.person(), "halo", Lane.BULK)
    scheduler.deliver(RecordingChannel(waiting=5))
    assert (scheduler.outcomes(), scheduler.letters()[0].error) == (["unknown"], "TimeoutError")


def test_messages_of_one_person_keep_their_order(scheduler):
    spy = RecordingChannel()
    one = scheduler.person()
    for text in "abcde":
        scheduler.post(one, text)
    scheduler.deliver(spy)
    assert spy.texts == list("abcde")


def test_replies_go_before_bulk(scheduler):
    spy = RecordingChannel()
    for text in "ab":
        scheduler.post(scheduler.person(), f"bulk {text}", Lane.BULK)
    scheduler.post(scheduler.person(), "reply")
    scheduler.deliver(spy)
    assert spy.texts == ["reply", "bulk a", "bulk b"]


def test_a_document_goes_along(scheduler):
    spy, one = RecordingChannel(), scheduler.person()
    with scheduler.sessions.begin() as db:
        id = files.store_file(db, one, "receipt", "bukti.pdf", "application/pdf", b"%PDF", NOON)
    scheduler.post(one, "ini", extra={"file": id})
    scheduler.deliver(spy)
    assert spy.documents == [Document("bukti.pdf", "application/pdf", b"%PDF")]


def test_an_erased_document_does_not_stop_the_words(scheduler):
    spy = RecordingChannel()
    scheduler.post(scheduler.person(), "ini", extra={"file": 99})
    scheduler.deliver(spy)
    assert (spy.texts, spy.documents) == (["ini"], [None])


def test_a_message_that_does_not_open_is_refused(scheduler):
    scheduler.post(scheduler.person(), "halo")
    scheduler.change(type(scheduler.letters()[0]), 1, body=b"other:garbage")
    scheduler.post(scheduler.person(), "ok")
    spy = RecordingChannel()
    scheduler.deliver(spy)
    assert (scheduler.outcomes(), spy.texts) == (["refused", "sent"], ["ok"])


def test_a_message_to_a_blocked_address_falls_to_the_next_one(scheduler):
    telegram, web = RecordingChannel("telegram", replies=[UNREACHABLE]), RecordingChannel()
    one = scheduler.person(("web", "w"), ("telegram", "7"))
    scheduler.post(one, "halo", channel="telegram", address="7", extra={"forget": "99"})
    scheduler.deliver(telegram, web)
    assert scheduler.outcomes() == ["refused", "sent"]
    assert (web.sent, addresses(scheduler)) == ([("w", "halo")], {"w": True, "7": False})


def test_a_message_that_reaches_nobody_ends(scheduler):
    one = scheduler.person(("telegram", "7"))
    scheduler.post(one, "halo", channel="telegram", address="7")
    scheduler.deliver(RecordingChannel("telegram", replies=[UNREACHABLE]))
    assert scheduler.outcomes() == ["refused"]


def test_a_message_that_falls_keeps_its_key_apart(scheduler):
    one = scheduler.person(("web", "w"), ("telegram", "7"))
    more = {"channel": "telegram", "address": "7", "key": "reminder:5"}
    scheduler.post(one, "halo", Lane.BULK, reason="news", participant_id=3, **more)
    scheduler.deliver(RecordingChannel("telegram", replies=[UNREACHABLE]))
    first, second = scheduler.letters()
    assert first.key == "reminder:5"
    assert second.key.startswith("reminder:5>")
    assert (second.lane, second.reason, second.participant_id) == ("bulk", "news", 3)


def test_a_refusal_of_one_message_does_not_mark_the_address(scheduler):
    scheduler.post(scheduler.person(("web", "w")), "halo", address="w")
    scheduler.deliver(RecordingChannel(replies=[SendRefused("too long")]))
    assert addresses(scheduler) == {"w": True}


def test_a_pause_of_one_chat_leaves_the_others_alone(scheduler):
    spy = RecordingChannel(replies=[SendLater("429", retry_after=60)])
    for text in "ab":
        scheduler.post(scheduler.person(), text)
    scheduler.deliver(spy)
    assert spy.texts == ["b"]


def test_a_pause_of_everyone_stops_the_channel(scheduler):
    simulated = Simulated()
    spy = RecordingChannel(replies=[SendLater("429", retry_after=60, everyone=True)])
    other = RecordingChannel("other")
    more = {"monotonic": simulated.monotonic}
    with scheduler.delivery(spy, other, **more) as worker:
        scheduler.post(scheduler.person(), "a")
        asyncio.run(worker.deliver_due())
        scheduler.post(scheduler.person(), "b")
        scheduler.post(scheduler.person(("other", "o")), "c", channel="other", address="o")
        asyncio.run(worker.deliver_due())
        assert (spy.texts, other.texts) == ([], ["c"])
        simulated.now += 60
        scheduler.now += MINUTE
        asyncio.run(worker.deliver_due())
    assert sorted(spy.texts) == ["a", "b"]


def test_a_message_that_would_wait_too_long_for_its_turn_goes_back(scheduler):
    spy = RecordingChannel(pace=SendRate(per_second=100, chat_gap=100))
    one = scheduler.person()
    scheduler.post(one, "a")
    scheduler.post(one, "b")
    scheduler.deliver(spy)
    assert (spy.texts, scheduler.outcomes()) == (["a"], ["sent", None])
    assert scheduler.letters()[1].unknown_attempts == 0


def test_bulk_is_claimed_in_small_batches_so_that_replies_come_between(scheduler):
    with scheduler.delivery(RecordingChannel(pace=SendRate(per_second=30)), alone=True) as worker:
        (replies,), (bulk,) = worker.replies, worker.bulk
        assert (replies.room(), bulk.room()) == (50, 8)
    with scheduler.delivery(RecordingChannel(pace=SendRate(per_second=30))) as worker:
        assert worker.replies[0].room() == 15
