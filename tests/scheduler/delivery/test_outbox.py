"""Posting, claiming and settling messages, on both databases."""

from concurrent.futures import ThreadPoolExecutor

from models.database.encryption import Keyring
from models.database.engine import open_sessions
from models.messaging import outbox
from models.messaging.message import DeliveryState, Lane
from tests.support.chat import stored
from tests.support.scheduler import HOUR, MINUTE, NOON, SECOND, claim, settle, texts


def test_a_posted_message_is_claimed_with_its_words(office):
    office.post(office.person(), "halo")
    assert texts(claim(office)) == ["halo"]


def test_a_claimed_message_is_hidden_from_others(office):
    office.post(office.person(), "halo")
    claim(office)
    assert claim(office) == []


def test_bodies_are_encrypted(office):
    office.post(office.person(), "Siti")
    assert b"Siti" not in office.letters()[0].body


def test_a_message_with_a_key_is_posted_only_once(office):
    one = office.person()
    office.post(one, "a", key="reminder:1")
    office.post(one, "b", key="reminder:1")
    assert texts(claim(office)) == ["a"]


def test_a_rolled_back_message_was_never_posted(office):
    one = office.person()
    with office.undone() as db:
        outbox.post(db, one, "web", stored("w"), {"text": "x"}, now=NOON)
    assert office.letters() == []


def test_one_person_has_one_message_in_hand_and_in_order(office):
    one = office.person()
    for text in "abc":
        office.post(one, text)
    heard = []
    for _ in range(3):
        (message,) = claim(office)
        assert claim(office) == []
        heard += texts([message])
        settle(office, message, DeliveryState.SENT)
    assert heard == ["a", "b", "c"]


def test_different_people_do_not_wait_for_each_other(office):
    for text in "abc":
        office.post(office.person(), text)
    assert texts(claim(office)) == ["a", "b", "c"]


def test_a_message_that_is_put_off_holds_up_the_ones_behind_it(office):
    one = office.person()
    office.post(one, "a")
    office.post(one, "b")
    (message,) = claim(office)
    settle(office, message, None, due_at=NOON + MINUTE)
    assert claim(office) == []
    office.now += MINUTE
    assert texts(claim(office)) == ["a"]


def test_a_message_for_another_day_holds_up_nobody(office):
    one = office.person()
    office.post(one, "tomorrow", due_at=NOON + 24 * HOUR)
    office.post(one, "now")
    assert texts(claim(office)) == ["now"]


def test_a_message_that_becomes_due_waits_for_the_one_in_hand(office):
    one = office.person()
    office.post(one, "later", due_at=NOON + SECOND)
    office.post(one, "now")
    claim(office)
    office.now += MINUTE
    assert claim(office) == []


def test_another_channel_of_the_person_does_not_wait(office):
    one = office.person()
    office.post(one, "stuck", channel="telegram", address="7")
    office.post(one, "here")
    assert texts(claim(office)) == ["here"]


def test_bulk_never_overtakes_an_older_reply(office):
    one = office.person()
    office.post(one, "reply")
    office.post(one, "news", Lane.BULK)
    assert claim(office, Lane.BULK) == []
    (reply,) = claim(office)
    assert claim(office, Lane.BULK) == []
    settle(office, reply, DeliveryState.SENT)
    assert texts(claim(office, Lane.BULK)) == ["news"]


def test_a_reply_overtakes_bulk(office):
    one = office.person()
    office.post(one, "news", Lane.BULK)
    office.post(one, "reply")
    assert texts(claim(office)) == ["reply"]


def test_only_the_wanted_channels_are_claimed(office):
    office.post(office.person(), "a", channel="telegram", address="7")
    assert claim(office) == []
    assert texts(claim(office, channel="telegram")) == ["a"]


def test_no_more_are_claimed_than_asked_for(office):
    for text in "abc":
        office.post(office.person(), text)
    assert texts(claim(office, most=2)) == ["a", "b"]


def test_a_message_that_does_not_open_is_claimed_without_words(office):
    office.post(office.person(), "a")
    office.sessions = open_sessions(office.engine, Keyring({"other": b"o" * 32}, b"i" * 32))
    office.post(office.person(), "b")
    assert [message.body for message in claim(office)] == [None, {"text": "b"}]


def test_cancelling_takes_back_what_nobody_has_in_hand(office):
    one, other = office.person(), office.person()
    office.post(one, "a", Lane.BULK, reason="reminder", participant_id=1)
    office.post(one, "b", Lane.BULK, reason="reminder", participant_id=1)
    office.post(other, "c", Lane.BULK, reason="posted", participant_id=1)
    office.post(other, "d", Lane.BULK, reason="reminder", participant_id=2)
    claim(office, Lane.BULK, most=1)
    with office.sessions.begin() as db:
        assert outbox.cancel(db, 1, "reminder", NOON) == 1
    assert office.outcomes() == [None, "cancelled", None, None]


def test_the_report_counts_each_message_once(office):
    for text in "abcd":
        office.post(office.person(), text)
    for message, outcome in zip(
        claim(office, most=2), (DeliveryState.SENT, DeliveryState.REFUSED), strict=True
    ):
        settle(office, message, outcome)
    report = {"posted": 4, "sent": 1, "refused": 1, "unknown": 0, "cancelled": 0, "waiting": 2}
    assert office.report() == report


def test_four_workers_claim_each_of_200_messages_once(office):
    people = [office.person() for _ in range(50)]
    for number in range(200):
        office.post(people[number % 50], f"{number}")

    def work(_: int) -> list[str]:
        mine: list[str] = []
        for _ in range(60):
            found = claim(office, most=7)
            mine += texts(found)
            for message in found:
                settle(office, message, DeliveryState.SENT)
        return mine

    with ThreadPoolExecutor(4) as pool:
        found = [text for mine in pool.map(work, range(4)) for text in mine]
    assert sorted(map(int, found)) == list(range(200))
    assert office.report()["sent"] == 200
