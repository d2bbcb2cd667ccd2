"""One conversation on any channel: who writes there, in which world, and what is left of it."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from bot.message import Outbound
from models.people import person
from models.roles import invitations
from tests.support.chat import (
    Chat,
    World,
    make_world,
    stored,
    transcript_id,
    transcript_language,
    transcripts,
)
from tests.support.conversations.stored_rows import (
    Names,
    flat,
    levelled,
    rows_of,
    same_chance,
    without_sentences,
)
from tests.support.databases import emptied
from tests.support.platforms.base import Face, Payload, Receive, told
from tests.support.platforms.telegram import TelegramFace
from tests.support.platforms.terminal import TerminalFace
from tests.support.platforms.webchat import WebFace
from tests.support.platforms.whatsapp import WhatsAppFace
from tests.support.sampling import sample
from tests.support.scripted_chat import ScriptedChat

ME, OTHER = "42", "900004711"
"""The tail of the address of the person's chat, and of their other chat."""
FACES: dict[str, Callable[[Receive, str], Face]] = {
    "web": WebFace,
    "telegram": TelegramFace,
    "whatsapp": lambda receive, tail: WhatsAppFace(receive, f"ID.{tail}"),
    "terminal": TerminalFace,
}
ELSEWHERE = {"telegram": "whatsapp"}
"""Where the person's other chat is; on Telegram unless said."""


@dataclass(frozen=True)
class Played:
    """Every value in the database afterwards, when other channels are to leave the same, and every
    message that was seen, in its order."""

    values: dict[str, object]
    seen: list[tuple[Outbound, list[Payload]]]


class FacedChat(ScriptedChat):
    """What only some channels say is not heard: `lawful` names it."""

    def __init__(self, world: World, channel: str, tail: str) -> None:
        face = FACES[channel](lambda message: world.bot().receive(message), tail)
        super().__init__(world, channel, face.sender, face)
        self.looks: list[tuple[Outbound, list[Payload]]] = []

    def send(self, text: str = "", **more: object) -> Outbound | None:
        """WhatsApp does not tell which language somebody speaks: it is known beforehand."""
        if language := more.get("language"):
            with self.world.sessions.begin() as db:
                here = self.channel, self.sender, self.world.now
                if person.find_caller(db, *here) is None:
                    person.create_caller(db, *here, str(language))
        return super().send(text, **more)

    def seen(self, message: Outbound | None) -> str:
        if not message:
            return ""
        sent = self.face.send(message)
        self.looks.append((message, sent))
        return without_sentences(told(self.face.view(message, sent)))


@contextmanager
def fresh() -> Iterator[World]:
    """An empty world, where chance always falls the same way."""
    with same_chance():
        yield make_world(emptied())


def chat_on(world: World, channel: str) -> FacedChat:
    chat = FacedChat(world, channel, ME)
    there = FacedChat(world, ELSEWHERE.get(channel, "telegram"), OTHER)
    there.looks = chat.looks
    chat.other = there
    return chat


@lru_cache(maxsize=2 * len(FACES))
def played(channel: str, file: Path) -> Played:
    """Play it there, in the language of its folder. Only the newest are kept: tests of the same
    transcript run one after the other."""
    with fresh() as world:
        chat = chat_on(world, channel)
        play(chat, file)
        values: dict[str, object] = {}
        if others_of(file):
            with world.sessions() as db:
                values = dict(flat(levelled(rows_of(db), names_of(chat))))
        return Played(values, chat.looks)


@cache
def on_the_web() -> list[Path]:
    """The transcripts that are played here: in a sample, each conversation in one language; the
    other is played without a channel (`test_transcripts`)."""
    return [file for name, files in spoken().items() for file in sample(files, 1 / 2, name)]


def others_of(file: Path) -> list[str]:
    """The channels on which this transcript is played beside the web: in a sample, one of them, for
    a twelfth of the conversations."""
    if file not in elsewhere():
        return []
    return sample([each for each in FACES if each != "web"], 1 / 3, f"on {transcript_id(file)}")


@cache
def elsewhere() -> frozenset[Path]:
    return frozenset(sample(on_the_web(), 1 / 12, "elsewhere"))


@cache
def spoken() -> dict[str, list[Path]]:
    """The transcripts of each conversation, one a language."""
    found = defaultdict[str, list[Path]](list)
    for file in (*transcripts("en"), *transcripts("id")):
        found[transcript_id(file).partition("-")[2]].append(file)
    return found


def names_of(chat: Chat) -> Names:
    exact, within = {}, {}
    for each, place, tail in ((chat, "here", ME), (chat.there(), "there", OTHER[-4:])):
        exact |= {each.channel: place, stored(each.sender): f"me {place}"}
        within[f"{each.face.called} ****{tail}"] = f"{place} ****"
    return exact, within


def play(chat: Chat, file: Path) -> None:
    assert chat.other
    words = file.read_text("utf-8").replace("Telegram ****", f"{chat.other.face.called} ****")
    words = words.replace(f"Web ****{ME}", f"{chat.face.called} ****{ME}")
    with chat.world.sessions() as db:
        if link := invitations.chat_link(db, chat.channel, "daftar"):
            words = words.replace("< https://perisai.test\n", f"< {link}\n")
    language = transcript_language(file)
    if language == "id":
        chat.play(words)
    else:
        chat.play_in(language, words)
