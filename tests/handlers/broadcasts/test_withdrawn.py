"""Withdrawn consent stops also what was posted already and has not left."""

import pytest
from sqlalchemy import select, update

from models.broadcasts.broadcast import REASON
from models.messaging import outbox
from models.messaging.message import DeliveryState, Lane, OutboundMessage
from models.people import consent, person
from models.people.consent import Purpose
from tests.support.chat import Chat, World

pytestmark = pytest.mark.sqlite


@pytest.mark.parametrize("said", [("/stopinfo",), ("/izin", "ya", "ya", "tidak")])
def test_what_was_posted_and_has_not_left_is_cancelled(world: World, said: tuple[str, ...]) -> None:
    chat = Chat(world)
    chat.say("/menu")
    with world.sessions.begin() as db:
        me = chat.person_id(db)
        for each in Purpose:
            consent.record(db, me, each, True, text_version="1", channel="web", now=world.now)
        to = person.best_address(db, me)
        assert to is not None
        for reason in (REASON, "reminder"):
            outbox.post(
                db,
                me,
                to.channel,
                to.address,
                {"text": "-"},
                now=world.now,
                reason=reason,
                key=reason,
            )
    for each in said:
        chat.say(each)
    with world.sessions() as db:
        found = select(OutboundMessage.reason, OutboundMessage.outcome)
        outcomes = dict(db.execute(found).all())
        assert outcomes[REASON] == "cancelled"
        assert outcomes["reminder"] != "cancelled"


@pytest.mark.parametrize("said", ["berhenti", "STOP", "stop pengingat"])
def test_a_plain_stop_stops_what_it_answers_and_offers_the_other(world: World, said: str) -> None:
    chat = Chat(world)
    chat.play("! member 2026-12-31")
    with world.sessions.begin() as db:
        to = person.best_address(db, chat.person_id(db))
        assert to is not None
        more = {"now": world.now, "lane": Lane.BULK, "reason": REASON}
        outbox.post(db, to.person_id, to.channel, to.address, {"text": "-"}, **more)
        db.execute(update(OutboundMessage).values(outcome=DeliveryState.SENT))
    answer = chat.say(said)
    stopped, kept = Purpose.INFORMATION, Purpose.REMINDERS
    if "pengingat" in said:
        stopped, kept = kept, stopped
    with world.sessions() as db:
        me = chat.person_id(db)
        assert not consent.given(db, me, stopped)
        assert consent.given(db, me, kept)
    assert ("Stop pesan ini" if kept is Purpose.INFORMATION else "Stop pengingat") in answer
