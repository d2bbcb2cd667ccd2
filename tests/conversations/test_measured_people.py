"""The people whom the measurements and the drill let register are registered at the end."""

import pytest
from sqlalchemy import select

from benchmarks.population.people import registration
from models.participants.participant import ApplicationState, Participant
from tests.support.chat import Chat, World


@pytest.mark.sqlite
def test_somebody_whose_turns_are_measured_registers(world: World) -> None:
    messages = registration(1)
    chat = Chat(world, "telegram", messages[0].sender)
    for each in messages:
        chat.say(each.text)
    with world.sessions() as db:
        (row,) = db.scalars(select(Participant))
        assert row.state == ApplicationState.SUBMITTED
