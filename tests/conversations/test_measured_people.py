"""The people whom the measurements and the drill let register are registered at the end."""

import pytest
from sqlalchemy import func, select

from benchmarks.population.multiplied import multiply
from benchmarks.population.people import registration
from models.messaging.message import OutboundMessage
from models.participants.participant import ApplicationState, Participant
from models.people.person import Address, Person
from tests.support.chat import Chat, World

COPIED = (Person, Address, Participant, OutboundMessage)


@pytest.mark.sqlite
def test_somebody_whose_turns_are_measured_registers(world: World) -> None:
    messages = registration(1)
    chat = Chat(world, "telegram", messages[0].sender)
    for each in messages:
        chat.say(each.text)
    with world.sessions() as db:
        (row,) = db.scalars(select(Participant))
        assert row.state == ApplicationState.SUBMITTED


@pytest.mark.both_databases
def test_a_copied_world_has_everything_of_everybody_once_more_and_goes_on(world: World) -> None:
    messages = registration(1)
    chat = Chat(world, "telegram", messages[0].sender)
    for each in messages:
        chat.say(each.text)
    with world.sessions() as db:
        before = [db.scalar(select(func.count(each.id))) for each in COPIED]
    multiply(world.engine, 3)
    with world.sessions() as db:
        assert [db.scalar(select(func.count(each.id))) for each in COPIED] == [
            3 * (each or 0) for each in before
        ]
        applicants = select(Person.id).join(Participant, Participant.person_id == Person.id)
        chats = applicants.join(Address, Address.person_id == Person.id)
        assert len({*db.scalars(applicants)}) == len({*db.scalars(chats)}) == 3
    chat.say("menu")
    with world.sessions() as db:
        count = db.scalar(select(func.count(OutboundMessage.id)))
        assert count == 3 * (before[-1] or 0) + 1
