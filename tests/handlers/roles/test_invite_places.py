"""Whoever invites is offered the places of their own area, and no others."""

import pytest
from sqlalchemy import select

from domain.regions import CITY, KECAMATAN, KELURAHAN, is_within
from models.roles.invitations import Invitation
from tests.support.chat import Chat, World
from tests.support.scripted_chat import ScriptedChat

pytestmark = pytest.mark.sqlite

TAMBORA = "31.73.04"
ANGKE = next(code for code, name in KELURAHAN if name == "Angke")
PLACES = {name for _, name in (*KECAMATAN, *KELURAHAN)}


def labels(chat: Chat) -> set[str]:
    assert chat.last
    return {each.label for each in chat.last.options}


def invite(chat: Chat, world: World, *words: str) -> str:
    """Press the first option wherever nothing is left to say; the area of the invitation."""
    for word in words:
        chat.say(word)
    while chat.last and labels(chat) & PLACES:
        chat.say(f"[{sorted(labels(chat) & PLACES)[0]}]")
    if chat.last and "Lewati" in labels(chat):
        chat.say("[Lewati]")
    with world.sessions() as db:
        return db.scalars(select(Invitation.area).order_by(Invitation.id.desc())).first() or ""


@pytest.mark.parametrize("area", [CITY[0], TAMBORA, ANGKE])
@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("agent", ("/undang", "pkk")),
        ("officer", ("/undang", "kader", "pkk")),
        ("officer", ("/undang", "pemantau")),
    ],
)
def test_an_invitation_is_for_a_place_of_the_inviters_own_area(
    world: World, area: str, kind: str, words: tuple[str, ...]
) -> None:
    chat = ScriptedChat(world)
    chat.do_role(f"{kind} area={area}")
    for word in words:
        chat.say(word)
    offered = [code for code, name in (*KECAMATAN, *KELURAHAN) if name in labels(chat)]
    assert all(is_within(code, area) or is_within(area, code) for code in offered)
    assert is_within(invite(chat, world), area)


def test_nobody_is_asked_for_a_place_that_is_settled(world: World) -> None:
    agent = ScriptedChat(world)
    agent.do_role(f"agent area={ANGKE}")
    agent.say("/undang")
    assert "RW berapa" in agent.say("pkk")


def test_a_place_elsewhere_is_refused_at_once(world: World) -> None:
    agent = ScriptedChat(world)
    agent.do_role(f"agent area={TAMBORA}")
    agent.say("/undang")
    assert "Di kelurahan apa" in agent.say("pkk")
    for elsewhere in ("kapuk", "duri kosambi", "cengkareng"):
        assert "di luar wilayah tugas" in agent.say(elsewhere)
    assert "Angke" in labels(agent)
