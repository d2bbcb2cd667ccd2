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


def addresses(office: SchedulerWorld) -> dict[str, bool]:
    """Address to whether it is reachable."""
    with office.sessions() as db:
        rows = list(db.query(Address))
    return {KEYS.decrypt_address(row.address): row.unreachable_at is None for row in rows}


def test_a_message_is_sent_and_settled(office):
    spy = RecordingChannel(replies=["their-1"])
    office.post(office.person(), "halo")
    assert office.deliver(spy) == 1
    (message,) = office.letters()
    assert (message.outcome, message.platform_id, spy.texts) == ("sent", "their-1", ["halo"])


def test_a_sent_message_is_not_sent_again(office):
    spy = RecordingChannel()
    office.post(office.person(), "halo")
    office.deliver(spy)
    assert office.deliver(spy) == 0
    assert spy.texts == ["halo"]


def test_a_refused_message_is_not_tried_again(office):
    spy = RecordingChannel(replies=[SendRefused("too long")])
    office.post(office.person(), "halo")
    office.deliver(spy)
    office.now += DAY
    office.deliver(spy)
    assert (office.outcomes(), spy.texts) == (["refused"], [])


def test_a_message_that_may_not_go_now_goes_later(office):
    spy = RecordingChannel(replies=[SendLater("slow", retry_after=30)])
    office.post(office.person(), "halo")
    office.deliver(spy)
    assert (office.outcomes(), spy.texts) == ([None], [])
    office.now += 30 * SECOND
    office.deliver(spy)
    assert spy.texts == ["halo"]


def test_a_reply_with_unknown_outcome_is_repeated_once(office):
    spy = RecordingChannel(replies=[OSError(), OSError()])
    office.post(office.person(), "halo")
    for _ in range(3):
        office.deliver(spy)
        office.now += MINUTE
    assert (office.outcomes(), spy.replies) == (["unknown"], [])


def test_bulk_with_unknown_outcome_is_never_repeated(office):
    spy = RecordingChannel(replies=[OSError()])
    office.post(office.person(), "halo", Lane.BULK)
    for _ in range(3):
        office.deliver(spy)
        office.now += DAY
    assert (office.outcomes(), spy.texts) == (["unknown"], [])


def test_silence_of_the_platform_is_a_doubt(office, monkeypatch):
    monkeypatch.setattr(lane, "TIMEOUT", 0.01)
    office.post(office.person(), "halo", Lane.BULK)
    office.deliver(RecordingChannel(waiting=5))
    assert (office.outcomes(), office.letters()[0].error) == (["unknown"], "TimeoutError")


def test_messages_of_one_person_keep_their_order(office):
    spy = RecordingChannel()
    one = office.person()
    for text in "abcde":
        office.post(one, text)
    office.deliver(spy)
    assert spy.texts == list("abcde")


def test_replies_go_before_bulk(office):
    spy = RecordingChannel()
    for text in "ab":
        office.post(office.person(), f"bulk {text}", Lane.BULK)
    office.post(office.person(), "reply")
    office.deliver(spy)
    assert spy.texts == ["reply", "bulk a", "bulk b"]


def test_a_document_goes_along(office):
    spy, one = RecordingChannel(), office.person()
    with office.sessions.begin() as db:
        id = files.store_file(db, one, "receipt", "bukti.pdf", "application/pdf", b"%PDF", NOON)
    office.post(one, "ini", extra={"file": id})
    office.deliver(spy)
    assert spy.documents == [Document("bukti.pdf", "application/pdf", b"%PDF")]


def test_an_erased_document_does_not_stop_the_words(office):
    spy = RecordingChannel()
    office.post(office.person(), "ini", extra={"file": 99})
    office.deliver(spy)
    assert (spy.texts, spy.documents) == (["ini"], [None])


def test_a_message_that_does_not_open_is_refused(office):
    office.post(office.person(), "halo")
    office.change(type(office.letters()[0]), 1, body=b"other:garbage")
    office.post(office.person(), "ok")
    spy = RecordingChannel()
    office.deliver(spy)
    assert (office.outcomes(), spy.texts) == (["refused", "sent"], ["ok"])


def test_a_message_to_a_blocked_address_falls_to_the_next_one(office):
    telegram, web = RecordingChannel("telegram", replies=[UNREACHABLE]), RecordingChannel()
    one = office.person(("web", "w"), ("telegram", "7"))
    office.post(one, "halo", channel="telegram", address="7", extra={"forget": "99"})
    office.deliver(telegram, web)
    assert office.outcomes() == ["refused", "sent"]
    assert (web.sent, addresses(office)) == ([("w", "halo")], {"w": True, "7": False})


def test_a_message_that_reaches_nobody_ends(office):
    one = office.person(("telegram", "7"))
    office.post(one, "halo", channel="telegram", address="7")
    office.deliver(RecordingChannel("telegram", replies=[UNREACHABLE]))
    assert office.outcomes() == ["refused"]


def test_a_message_that_falls_keeps_its_key_apart(office):
    one = office.person(("web", "w"), ("telegram", "7"))
    more = {"channel": "telegram", "address": "7", "key": "reminder:5"}
    office.post(one, "halo", Lane.BULK, reason="news", participant_id=3, **more)
    office.deliver(RecordingChannel("telegram", replies=[UNREACHABLE]))
    first, second = office.letters()
    assert first.key == "reminder:5"
    assert second.key.startswith("reminder:5>")
    assert (second.lane, second.reason, second.participant_id) == ("bulk", "news", 3)


def test_a_refusal_of_one_message_does_not_mark_the_address(office):
    office.post(office.person(("web", "w")), "halo", address="w")
    office.deliver(RecordingChannel(replies=[SendRefused("too long")]))
    assert addresses(office) == {"w": True}


def test_a_pause_of_one_chat_leaves_the_others_alone(office):
    spy = RecordingChannel(replies=[SendLater("429", retry_after=60)])
    for text in "ab":
        office.post(office.person(), text)
    office.deliver(spy)
    assert spy.texts == ["b"]


def test_a_pause_of_everyone_stops_the_channel(office):
    simulated = Simulated()
    spy = RecordingChannel(replies=[SendLater("429", retry_after=60, everyone=True)])
    other = RecordingChannel("other")
    more = {"monotonic": simulated.monotonic}
    with office.delivery(spy, other, **more) as worker:
        office.post(office.person(), "a")
        asyncio.run(worker.deliver_due())
        office.post(office.person(), "b")
        office.post(office.person(("other", "o")), "c", channel="other", address="o")
        asyncio.run(worker.deliver_due())
        assert (spy.texts, other.texts) == ([], ["c"])
        simulated.now += 60
        office.now += MINUTE
        asyncio.run(worker.deliver_due())
    assert sorted(spy.texts) == ["a", "b"]


def test_a_message_that_would_wait_too_long_for_its_turn_goes_back(office):
    spy = RecordingChannel(pace=SendRate(per_second=100, chat_gap=100))
    one = office.person()
    office.post(one, "a")
    office.post(one, "b")
    office.deliver(spy)
    assert (spy.texts, office.outcomes()) == (["a"], ["sent", None])
    assert office.letters()[1].unknown_attempts == 0


def test_bulk_is_claimed_in_small_batches_so_that_replies_come_between(office):
    with office.delivery(RecordingChannel(pace=SendRate(per_second=30)), alone=True) as worker:
        (replies,), (bulk,) = worker.replies, worker.bulk
        assert (replies.room(), bulk.room()) == (50, 8)
    with office.delivery(RecordingChannel(pace=SendRate(per_second=30))) as worker:
        assert worker.replies[0].room() == 15
