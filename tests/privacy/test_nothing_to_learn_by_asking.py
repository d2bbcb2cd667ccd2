"""Whoever asks about somebody outside of their people reads what they would read if that person
were unknown here, and we ask the database the same for it: neither a reply nor the work behind it
tells anybody that somebody exists."""

import re

import pytest
from sqlalchemy import event

from domain.roles import RoleKind
from models.participants.participant import Identity
from tests.support.chat import Chat, World
from tests.support.conversations.every_channel import fresh
from tests.support.worlds import outsiders
from tests.support.worlds.outsiders import FAR, NEAR
from tests.support.worlds.strangers import Side

SENTENCES = (
    "{name} udah bayar belum",
    "uang {name} di saya berapa",
    "{nik} agennya siapa",
    "nomor hp {name}",
    "{nik} terdaftar di sini?",
    "cari {phone}",
    "daftarin {name} {nik} {phone}",
    "klaim {name} sampai mana",
    "/lihatnik {nik}",
)
COUNTED = re.compile(r"(\b(?:ber)?nomor |\[)\d+")
"""Cases and matches are numbered through; how many there were before is no secret."""


Told = tuple[str, list[str]]
"""A reply, and the statements that an answer to typed words took."""


def heard_by(who: str, *, known: bool, monkeypatch: pytest.MonkeyPatch) -> list[Told]:
    """What they hear about those whom they may not see, who are `known` here or not; and by the
    first button below it."""
    hidden = (FAR,) if who == RoleKind.OFFICER else (FAR, NEAR)
    with fresh() as world, monkeypatch.context() as patch:
        chat = Chat(world, sender="me")
        add = outsiders.add_strangers

        def add_some(world: World, side: Side) -> None:
            if known or side not in hidden:
                add(world, side)

        patch.setattr(outsiders, "add_strangers", add_some)
        outsiders.gather(chat, who)
        return [told for each in hidden for told in asked(chat, each.people[0])]


def asked(chat: Chat, someone: Identity) -> list[Told]:
    heard, statements = list[Told](), list[str]()
    event.listen(chat.world.engine, "before_cursor_execute", lambda *at: statements.append(at[2]))
    for sentence in SENTENCES:
        statements.clear()
        name = someone.full_name.title()
        said = chat.say(sentence.format(name=name, nik=someone.nik, phone=someone.phone))
        heard.append((COUNTED.sub(r"\1N", said), [*statements]))
        if chat.last and chat.last.options:
            said = chat.say(f"[{chat.last.options[0].label}]")
            heard.append((COUNTED.sub(r"\1N", said), []))
        chat.say("/batal")
    return heard


@pytest.mark.parametrize("who", outsiders.WHO)
def test_nothing_that_is_asked_tells_whether_a_stranger_is_known(
    who: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = heard_by(who, known=True, monkeypatch=monkeypatch)
    assert here == heard_by(who, known=False, monkeypatch=monkeypatch)
