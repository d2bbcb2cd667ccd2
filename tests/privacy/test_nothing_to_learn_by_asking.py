"""Whoever asks about somebody outside of their people reads what they would read if that person
were unknown here: a reply tells nobody that somebody exists."""

import re

import pytest

from domain.roles import RoleKind
from tests.support.chat import Chat
from tests.support.conversations.every_channel import fresh
from tests.support.worlds import outsiders

FAR, NEAR = outsiders.FAR.people[0], outsiders.NEAR.people[0]
SENTENCES = (
    "{name} udah bayar belum",
    "uang {name} di saya berapa",
    "{nik} agennya siapa",
    "nomor hp {name}",
    "{nik} terdaftar di sini?",
    "cari {phone}",
    "daftarin {name} {nik} {phone}",
    "klaim {name} sampai mana",
)
COUNTED = re.compile(r"\b((?:ber)?nomor) \d+")
"""Cases are numbered through; how many there were before is no secret."""


def read_by(who: RoleKind, *, known: bool, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What this role reads about strangers, who are `known` here or not; and by the first button
    below it."""
    with fresh() as world, monkeypatch.context() as patch:
        chat = Chat(world, sender="me")
        if not known:
            patch.setattr(outsiders, "add_strangers", lambda *side: None)
        outsiders.gather(chat, who)
        return [COUNTED.sub(r"\1 N", reply) for each in (FAR, NEAR) for reply in asked(chat, each)]


def asked(chat: Chat, someone: outsiders.Identity) -> list[str]:
    replies = list[str]()
    for sentence in SENTENCES:
        said = sentence.format(name=someone.full_name.title(), nik=someone.nik, phone=someone.phone)
        replies.append(chat.say(said))
        if chat.last and chat.last.options:
            replies.append(chat.say(f"[{chat.last.options[0].label}]"))
        chat.say("/batal")
    return replies


@pytest.mark.parametrize("who", [RoleKind.CADRE, RoleKind.AGENT])
def test_no_sentence_of_staff_tells_whether_a_stranger_is_known(
    who: RoleKind, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = read_by(who, known=True, monkeypatch=monkeypatch)
    assert here == read_by(who, known=False, monkeypatch=monkeypatch)
