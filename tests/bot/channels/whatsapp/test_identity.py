"""One person, whatever the platform calls them: by user id, by number, after a change of either."""

from typing import Any

import pytest
from sqlalchemy import func, select

from models.audit import Audit
from models.messaging.message import OutboundMessage
from models.people.person import Address, Person
from tests.support.chat import KEYS, stored
from tests.support.whatsapp.turns import Turns
from tests.support.whatsapp.webhooks import BUDI, SITI, envelope, value
from tests.support.whatsapp.webhooks import Person as WebhooksPerson

pytestmark = pytest.mark.sqlite

NUMBER_ONLY = WebhooksPerson(SITI.number, "")
NEW = WebhooksPerson("628777000111", "ID.NEW1")


async def write(turns: Turns, sender: WebhooksPerson, text: str = "halo") -> None:
    assert await turns.post(envelope(value(sender.text(text), people=(sender,)))) == 200


async def moves(turns: Turns, sender: WebhooksPerson, **system: Any) -> None:
    message = sender.message("system", {"type": "user_changed_number"} | system)
    assert await turns.post(envelope(value(message, people=()))) == 200


def people(turns: Turns) -> int:
    with turns.world.sessions() as db:
        return db.scalar(select(func.count(Person.id))) or 0


def audited(turns: Turns) -> int:
    with turns.world.sessions() as db:
        moved = select(func.count(Audit.id)).where(Audit.verb == "address moved")
        return db.scalar(moved) or 0


async def test_a_number_becomes_a_user_id(turns: Turns) -> None:
    await write(turns, NUMBER_ONLY)
    await write(turns, SITI)
    assert (turns.addresses(), people(turns), audited(turns)) == ([SITI.user_id], 1, 1)


async def test_what_waits_goes_along(turns: Turns) -> None:
    await write(turns, NUMBER_ONLY)
    await write(turns, SITI)
    with turns.world.sessions() as db:
        assert set(db.scalars(select(OutboundMessage.address))) == {stored(SITI.user_id)}


async def test_a_new_number_and_then_its_user_id(turns: Turns) -> None:
    await write(turns, SITI)
    await moves(turns, SITI, wa_id=NEW.number)
    assert turns.addresses() == [f"+{NEW.number}"]
    await write(turns, NEW)
    assert (turns.addresses(), people(turns), audited(turns)) == ([NEW.user_id], 1, 2)


async def test_a_new_user_id(turns: Turns) -> None:
    await write(turns, SITI)
    await moves(turns, SITI, type="user_changed_user_id", user_id=NEW.user_id)
    assert (turns.addresses(), turns.replies()) == ([NEW.user_id], 1)


async def test_nobody_takes_over_an_address_of_somebody_else(turns: Turns) -> None:
    await write(turns, SITI)
    await write(turns, BUDI)
    await moves(turns, SITI, user_id=BUDI.user_id, wa_id=BUDI.number)
    assert turns.addresses() == [SITI.user_id, BUDI.user_id]
    assert audited(turns) == 0


async def test_a_number_that_another_user_id_has_now_is_somebody_new(turns: Turns) -> None:
    await write(turns, SITI)
    await write(turns, WebhooksPerson(SITI.number, "ID.OTHER"))
    assert people(turns) == 2


async def test_a_number_is_kept_veiled_and_found_again(turns: Turns) -> None:
    await write(turns, NUMBER_ONLY)
    await write(turns, NUMBER_ONLY, "menu")
    with turns.world.sessions() as db:
        [kept] = db.scalars(select(Address.address))
    assert people(turns) == 1
    assert SITI.number not in kept
    assert KEYS.decrypt_address(kept) == f"+{SITI.number}"
