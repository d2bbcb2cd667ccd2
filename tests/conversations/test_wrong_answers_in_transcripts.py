"""Every question that a transcript comes to, first answered by buttons that nobody was shown, then
wrongly: nothing is lost.

In a sample some transcripts are played, and each question is tried where the first of them comes
to it; whether every question of every form is in some transcript only the whole sweep can tell.
"""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from domain.people import reply_limit
from domain.people.reply_limit import ReplyLimit
from handlers.knowledge.ready import SEARCH
from handlers.registration.heard.several_answers import EFFORT
from handlers.registry import FORMS
from models.people.person import Person
from tests.conversations.test_wrong_answers import WRONG, sentence
from tests.support.chat import Chat, transcript_id, transcripts
from tests.support.conversations.every_channel import fresh
from tests.support.registration import state, waiting
from tests.support.sampling import WHOLE, sample
from tests.support.scripted_chat import ScriptedChat

Place = tuple[str, str]
HOSTILE = {
    "a word of a column": "racun",
    "a minus": "-1",
    "nothing": "",
    "a dot": ".",
    "beyond 32 bits": "2147483648",
    "beyond 64 bits": "9223372036854775808",
    "digits without end": "9" * 3_900,
    "a digit that int() does not read": "²",
    "digits of another script": "٣",
    "a month before all": "0001-01",
    "a month after all": "9999-12",
    "a mark of a kept answer": "=ketua",
    "another mark": "~",
    "a path": "../../etc/passwd",
    "markup": "<b>{0}</b>%s",
    "two parts": "c:999999999999999999999",
    "a letter and a number": "c99999999999999999999",
    "a list": "1 2 99999999999999999999",
}
tried: set[Place] = set()
"""By all transcripts until now."""


@pytest.fixture(autouse=True, scope="module")
def patience() -> Iterator[None]:
    """Whoever is wrong thousands of times is answered all the same."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reply_limit, "FREE", ReplyLimit(1_000_000, 60))
        yield


def place(chat: Chat) -> Place:
    """The open form and the question that waits."""
    return waiting(chat)[:2]


@cache
def walked(file: Path) -> frozenset[Place]:
    """Play the transcript until every question in it was tried; which these are."""
    seen: set[Place] = set()
    while walk(file, seen):
        pass
    tried.update(seen)
    return frozenset(seen)


def walk(file: Path, seen: set[Place]) -> bool:
    """One play, as far as wrong answers let it go on its way; True when they ended it early and
    the next play comes further."""
    known = len(seen)
    with fresh() as world:
        chat = ScriptedChat(world)
        for line in acts(file):
            if not acted(chat, line):
                break
            speaker = who_says(chat, line)
            here = place(speaker)
            if here[1] and here not in seen and not is_in_talk(speaker):
                seen.add(here)
                if WHOLE or here not in tried:
                    press_all(speaker, here)
                    if not withstood(speaker, here):
                        break
        else:
            return False
    return len(seen) > known


def is_in_talk(chat: Chat) -> bool:
    """Whether a human speaks with them, so that the bot is silent."""
    with chat.world.sessions() as db:
        return db.get_one(Person, chat.person_id(db)).talk_id is not None


def who_says(chat: ScriptedChat, line: str) -> Chat:
    """Whose line it is: the person, in this chat or the other one, or somebody else."""
    deed, _, rest = line[2:].partition(" ")
    if line.startswith("! ") and deed in ("there", "shared"):
        return chat.there()
    return chat.friend(rest.partition(" ")[0]) if line.startswith("! by ") else chat


def acted(chat: Chat, line: str) -> bool:
    """False when the button is on no message any more after wrong answers, or a deed lacks what
    should have been said before."""
    try:
        chat.act(line)
    except AssertionError:
        return False
    return True


def press_all(chat: Chat, here: Place) -> None:
    """The question stays, and every answer that was there."""
    for name, value in sample(HOSTILE.items(), 1 / 4, f"hostile {here}"):
        before = waiting(chat)
        reply = chat.send(press=f"{state(chat)['nonce']}.{value}")
        assert reply, (here, name)
        assert before[:2] == here
        after = waiting(chat)
        kept = before.answers | {EFFORT: after.answers.get(EFFORT)}  # it counts messages
        assert after[:2] == here, (here, name)
        assert after.answers | {EFFORT: kept[EFFORT]} == kept, (here, name)


def withstood(chat: Chat, here: Place) -> bool:
    """The question stays, and what was answered before stays known."""
    for wrong in sample(WRONG.values(), 1 / 3, f"wrong {here}"):
        before = waiting(chat).answers
        reply = chat.say(wrong)
        assert sentence(without_wrong(reply)), (here, wrong, reply)
        after = waiting(chat)
        if after[:2] != here:
            return False
        kept = {name: after.answers.get(name) for name in before if name not in (SEARCH, EFFORT)}
        assert kept.items() <= before.items(), (here, wrong)
    return True


def without_wrong(reply: str) -> str:
    """The reply without what it says back of the wrong answers, this one or one before."""
    for wrong in filter(str.strip, WRONG.values()):
        reply = reply.replace(wrong, "")
    return reply


def acts(file: Path) -> Iterator[str]:
    return (line for line in file.read_text("utf-8").splitlines() if line[:2] in ("> ", "! "))


@pytest.mark.parametrize("file", sample(transcripts("id"), 1 / 18, "on the way"), ids=transcript_id)
def test_wrong_answers_and_made_up_presses_on_the_way_lose_nothing(file: Path) -> None:
    assert walked(file) is not None


ON_PAGES = ("sex", "reminders", "information", "organisation", "post")
"""Questions of the registration that its page asks; the chat has them from the NIK, or asks them
in a form of their own once the application is sent."""


if WHOLE:

    def test_every_question_of_every_form_is_tried_somewhere() -> None:
        found = {place for file in transcripts("id") for place in walked(file)}
        asked = {(form.name, each.name) for form in FORMS for each in form.questions}
        on_pages = {("registration", name) for name in ON_PAGES}
        # A page shows a code to sign in with: `tests/web/desk/test_sign_in.py` has the question.
        # A phone number is applied as the case tells it, or not at all.
        elsewhere = {("desk-sign-in", "mine"), ("apply-correction", "phone")}
        assert asked - found == on_pages | elsewhere
