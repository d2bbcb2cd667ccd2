"""An heir or a stranger learns nothing of the participant, whatever they type."""

from collections.abc import Sequence
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.participants.participant import ApplicationState
from tests.support import sampling
from tests.support.chat import Chat, World
from tests.support.every_channel import fresh
from tests.support.people import member

pytestmark = pytest.mark.sqlite

NIK = "3173015208859001"
BEGIN = ("meninggal", "bapak", "sudah", NIK, "siti aminah", "20 november 2026", "tidak", "kirim")
MORE = ("klaim", "/apaini 1", "kk", "/urusklaim 1", "/kartu 1", "status", "/batalklaim 1", "ya")


def conversation(
    state: str = "", days: int = 0, said: Sequence[str] = (*BEGIN, *MORE)
) -> list[str]:
    """All that the bot says to an heir when the NIK is that of somebody in this state, protected
    for so many more days; without a state nobody has it."""
    with fresh() as world:
        if state:
            siti = Chat(world, sender="siti")
            with world.sessions.begin() as db:
                until = world.now.date() + timedelta(days=days)
                member(db, siti.person_id(db), until).state = state
        heir = Chat(world, sender="heir")
        return [heir.say(each) for each in said]


@pytest.mark.parametrize(
    ("state", "days"),
    [
        (ApplicationState.ACTIVE, 30),
        (ApplicationState.ENDED, -400),
        (ApplicationState.SUBMITTED, 0),
    ],
)
def test_the_replies_are_the_same_whether_the_nik_is_known_or_not(state: str, days: int) -> None:
    nobody = conversation()
    assert any("nomor 1" in each for each in nobody)
    assert conversation(state, days) == nobody


ANYTHING = (
    *BEGIN,
    *MORE,
    "siti aminah",
    "kapan cair",
    "kecelakaan",
    "saya",
    "orang lain",
    "jht",
    "ya",
)


@settings(max_examples=sampling.examples(20))
@given(st.lists(st.sampled_from(ANYTHING), max_size=12))
def test_in_no_order_of_messages_does_an_heir_learn_whether_the_nik_is_known(
    messages: list[str],
) -> None:
    said = (*BEGIN[:5], *messages)
    assert conversation(ApplicationState.ACTIVE, 30, said) == conversation(said=said)


@pytest.mark.parametrize("kind", ["", "cadre organisation=pkk", "monitor", "agent"])
def test_somebody_elses_claim_is_shown_to_nobody(kind: str, world: World) -> None:
    heir, other = Chat(world, sender="heir"), Chat(world, sender="other")
    for each in BEGIN:
        heir.say(each)
    if kind:
        other.do_role(kind)
    for command in ("/klaim", "/kirimberkas", "/apaini", "/batalklaim", "/urusklaim", "/balas"):
        said = other.say(f"{command} 1").casefold()
        assert "siti" not in said
        assert "3173" not in said
        other.say("/batal")


def test_whoever_uses_the_phone_of_the_dead_is_asked_and_goes_on(world: World) -> None:
    widow = Chat(world)
    widow.do_member("2026-11-30")
    for each in ("suami saya meninggal", "sudah", NIK):
        widow.say(each)
    assert "Anda keluarganya" in widow.say("apa")
    assert "Siapa nama almarhum" in widow.say("ya")


def test_nobody_died_before_birth(world: World) -> None:
    heir = Chat(world)
    for each in BEGIN[:5]:
        heir.say(each)
    said = heir.say("1 januari 2016")
    assert "Apakah meninggalnya" in said
    heir.say("/kembali")
    assert "sebelum 1 Juli 2015" in heir.say("1 januari 1980")


def test_nobody_calls_the_staff_without_end(world: World) -> None:
    nuisance = Chat(world)
    for number in range(5):
        for each in BEGIN if not number else (BEGIN[0], "ya", *BEGIN[1:]):
            nuisance.say(each)
    assert "No. 5" in nuisance.say("klaim")
    assert "sudah banyak klaim" in nuisance.say("kecelakaan")
    world.pass_time(days=1, hours=1)
    assert "Siapa yang kecelakaan" in nuisance.say("kecelakaan")
