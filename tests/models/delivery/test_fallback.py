"""One message never waits or arrives at two of a person's chats; a chat that left shows nothing."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from models import merge_people
from models.database.engine import open_sessions
from models.delivery import fallback
from models.messaging import outbox
from models.messaging.message import DeliveryState, Lane, OutboundMessage
from models.messaging.outbox import Settlement
from models.participants.participant import Participant
from models.people import addresses, link_codes, person
from models.people.link_codes import LinkCode
from models.people.person import Address
from models.privacy import data_copy, erasure
from tests.support import people
from tests.support.chat import KEYS, World, stored
from tests.support.conversations.at_once import wait_for_locks
from tests.support.databases import emptied
from tests.support.sampling import examples

NOW = datetime(2026, 11, 22, 5, tzinfo=UTC)


def chats(db: Session, count: int) -> int:
    """A person with so many chats."""
    people = [person.find_or_create(db, "web", f"chat{n}", NOW).id for n in range(count)]
    for each in people[1:]:
        merge_people.merge_people(db, people[0], each, "test", NOW)
    return people[0]


def post(db: Session, who: int, key: str | None, lane: Lane = Lane.BULK) -> None:
    best = person.best_address(db, who)
    assert best
    more: dict[str, Any] = {"lane": lane, "key": key}
    outbox.post(db, who, best.channel, best.address, {"text": "x"}, now=NOW, **more)


def end(db: Session, message: outbox.ClaimedMessage, unreachable: bool) -> None:
    outcome = DeliveryState.REFUSED if unreachable else DeliveryState.SENT
    outbox.settle_all(db, [Settlement(message.id, message.attempts, outcome, NOW)])
    if unreachable:
        fallback.send_to_next_address(db, message, "blocked", NOW, unreachable=True)


STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("deliver"), st.booleans()),
        st.tuples(st.just("again"), st.booleans()),
        st.tuples(st.just("returns"), st.integers(0, 2)),
        st.tuples(st.just("prefers"), st.integers(0, 2)),
    ),
    max_size=12,
)


@settings(max_examples=examples(60), deadline=None)
@given(steps=STEPS)
def test_one_message_is_never_in_two_places(steps: list[tuple[str, Any]]) -> None:
    with open_sessions(emptied(), KEYS).begin() as db:
        who = chats(db, 3)
        ids = [line.id for line in addresses.chat_addresses(db, who)]
        post(db, who, "reminder:1")
        last: outbox.ClaimedMessage | None = None
        for deed, what in steps:
            if deed == "deliver" and (got := outbox.claim(db, Lane.BULK, "web", NOW)):
                last = got[0]
                end(db, last, what)
            elif deed == "again" and last and what:
                fallback.send_to_next_address(db, last, "late news", NOW) if refused(
                    db, last
                ) else None
            elif deed == "returns":
                person.mark_reachable(db, ids[what])
            elif deed == "prefers":
                addresses.set_preferred(db, who, ids[what])
            outcomes = db.scalars(select(OutboundMessage.outcome)).all()
            assert len([each for each in outcomes if each != DeliveryState.REFUSED]) <= 1


def refused(db: Session, message: outbox.ClaimedMessage) -> bool:
    return (
        db.scalar(select(OutboundMessage.outcome).where(OutboundMessage.id == message.id))
        == DeliveryState.REFUSED
    )


def test_the_chat_that_is_preferred_comes_first_then_the_next_that_can_be_reached(
    world: World,
) -> None:
    with world.sessions.begin() as db:
        who = chats(db, 2)
        first, second = (line.id for line in addresses.chat_addresses(db, who))
        addresses.set_preferred(db, who, first)
        assert best(db, who) == first
        person.mark_unreachable(db, first, "blocked", NOW)
        assert best(db, who) == second


def best(db: Session, who: int) -> int | None:
    found = person.best_address(db, who)
    return found.id if found else None


def test_a_chat_that_is_let_go_keeps_no_word_and_gets_no_reminder(world: World) -> None:
    with world.sessions.begin() as db:
        who = chats(db, 2)
        gone = person.best_address(db, who)
        assert gone
        post(db, who, None)
        end(db, outbox.claim(db, Lane.BULK, "web", NOW)[0], unreachable=False)
        post(db, who, "reminder:1")
        post(db, who, None, Lane.REPLY)
        fresh = addresses.unlink_address(db, who, gone.id, "test", NOW)
        arrived, reminder, reply = db.scalars(select(OutboundMessage).order_by(OutboundMessage.id))
        assert arrived.body is None
        assert (reminder.address, reminder.outcome) == (stored("chat0"), None)
        assert reply.outcome == DeliveryState.CANCELLED
        assert {row.person_id for row in db.scalars(select(Address))} == {who, fresh}


def test_erasing_forgets_codes_and_the_messages_of_who_the_person_was(world: World) -> None:
    with world.sessions.begin() as db:
        who = chats(db, 2)
        link_codes.create_code(db, who, "ACDF3479", NOW)
        outbox.post(db, who + 1, "web", stored("chat1"), {"text": "left behind"}, now=NOW)
        assert data_copy.copy_data(db, who).data["chats"][0]["address"] == "****t0"
        erasure.erase_person(db, who, NOW)
        assert db.scalars(select(LinkCode)).all() == []
        assert [row.body for row in db.scalars(select(OutboundMessage))] == [None]


@pytest.mark.parametrize("about_somebody", [False, True])
@pytest.mark.parametrize("again", [False, True])
def test_what_was_erased_while_a_worker_had_it_in_hand_is_not_copied(
    engine: Engine, about_somebody: bool, again: bool
) -> None:
    """To the person's own chats, or to those of an agent whom the message tells about them."""
    db_sessions = open_sessions(engine, KEYS)
    with db_sessions.begin() as db:
        reader = chats(db, 2)
        row = people.applicant(db, person.create_person(db, NOW))
        best = person.best_address(db, reader)
        assert best
        outbox.post(
            db,
            reader,
            best.channel,
            best.address,
            {"text": "Siti Aminah sudah membayar."},
            now=NOW,
            lane=Lane.BULK,
            participant_id=row.id,
        )
    with db_sessions.begin() as db:
        claimed = outbox.claim(db, Lane.BULK, "web", NOW)[0]
    with db_sessions.begin() as db:
        if about_somebody:
            erasure.erase_registration(db, db.get_one(Participant, row.id), "test", NOW)
        else:
            erasure.erase_person(db, reader, NOW)
    with db_sessions.begin() as db:
        if again:
            fallback.send_again(db, claimed, "again", NOW, NOW)
        else:
            end(db, claimed, unreachable=True)
        assert {*db.scalars(select(OutboundMessage.body))} == {None}


def test_an_erasure_waits_for_the_copy_that_a_worker_makes(engine: Engine) -> None:
    db_sessions = open_sessions(engine, KEYS)
    with db_sessions.begin() as db:
        reader = chats(db, 2)
        row = people.applicant(db, person.create_person(db, NOW))
        best = person.best_address(db, reader)
        assert best
        to = best.channel, best.address
        body = {"text": "Siti Aminah sudah membayar."}
        outbox.post(db, reader, *to, body, now=NOW, lane=Lane.BULK, participant_id=row.id)
    with db_sessions.begin() as db:
        claimed = outbox.claim(db, Lane.BULK, "web", NOW)[0]

    def erase() -> None:
        with db_sessions.begin() as other:
            erasure.erase_registration(other, other.get_one(Participant, row.id), "test", NOW)

    with ThreadPoolExecutor(1) as pool:
        with db_sessions.begin() as db:
            end(db, claimed, unreachable=True)
            erased = pool.submit(erase)
            wait_for_locks(engine, erased)
        erased.result()
    with db_sessions() as db:
        assert db.scalars(select(OutboundMessage.body)).all() == [None, None]
