"""An heir or a stranger learns nothing of the participant, whatever they type."""

from collections.abc import Sequence
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from models.claims.claim import Claim
from models.claims.papers import ClaimPaper
from models.database.files import StoredFile
from models.participants.participant import ApplicationState, Participant
from tests.support import sampling
from tests.support.chat import Chat, World
from tests.support.conversations.every_channel import fresh
from tests.support.people import member
from tests.support.scripted_chat import ScriptedChat
from tests.support.worlds.papers import paper_file

pytestmark = pytest.mark.sqlite

NIK = "3173015208859001"
BEGIN = ("meninggal", "bapak", "tidak", NIK, "siti aminah", "20 november 2026", "sudah", "kirim")
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
    if kind:
        other.do_role(kind)
    before = asked_about_claim(other)
    for each in BEGIN:
        heir.say(each)
    assert asked_about_claim(other) == before  # as of a claim that there is not


def asked_about_claim(chat: Chat) -> list[str]:
    """The replies to every command that opens the claim number 1."""
    said = list[str]()
    for command in ("/klaim", "/kirimberkas", "/apaini", "/batalklaim", "/urusklaim", "/balas"):
        said.append(chat.say(f"{command} 1"))
        chat.say("/batal")
    return said


BY_NIK = ("suami saya meninggal", "tidak", NIK, "joko")
BY_NAME = ("suami saya meninggal", "tidak", "lewati", "siti aminah")
IN_AN_ACCIDENT = (
    *("suami saya kecelakaan", NIK, "joko", "kemarin", "lewati", "pasar", "jatuh dari tangga"),
    *("bukan", "meninggal"),
)
ASKED_THERE = ("status", "data saya", "kartu", "iuran saya", "klaim", "saldo", "bulan iuran saya")


@pytest.mark.parametrize("told", [BY_NIK, BY_NAME, IN_AN_ACCIDENT])
def test_whoever_uses_the_phone_of_the_dead_sees_nothing_of_them(
    told: Sequence[str], world: World
) -> None:
    widow = ScriptedChat(world)
    widow.do_member("2026-11-30")
    for each in told:
        said = widow.say(each)
    assert "Anda keluarganya" in said
    assert "tidak muncul lagi" in widow.say("ya")
    for each in ("sudah", "kemarin", "istri 0812 3456 7890", "kirim"):
        widow.say(each)
    for each in ASKED_THERE:
        said = widow.say(each)
        assert "terlindungi" not in said, each
        assert "9001" not in said, each
        assert "MANGGA" not in said, each
    world.pass_time(days=1)
    assert widow.do_clock("") == ""
    with world.sessions() as db:
        row = db.scalars(select(Claim)).one()
        assert row.case.participant_id == db.scalars(select(Participant.id)).one()
        assert row.case.person_id == widow.person_id(db)


def test_whoever_mistyped_stays_in_their_own_chat(world: World) -> None:
    siti = Chat(world)
    siti.do_member("2026-11-30")
    for each in BY_NIK:
        siti.say(each)
    assert "Berapa NIK almarhum" in siti.say("salah tulis")
    for each in ("lewati", "joko"):
        siti.say(each)
    assert "Tanggal berapa" in siti.say("apa")
    assert "terlindungi" in siti.say("status")


def test_a_photo_goes_with_the_family_that_uses_the_phone_of_the_dead(world: World) -> None:
    widow = Chat(world)
    widow.do_member("2026-11-30")
    widow.say(BY_NIK[0])
    widow.send("kk", files=(paper_file(),))
    for each in (*BY_NIK[1:], "ya", "kemarin", "kirim"):
        widow.say(each)
    with world.sessions() as db:
        assert db.scalars(select(ClaimPaper.paper)).all() == ["family_card"]
        assert db.scalars(select(StoredFile.person_id)).all() == [widow.person_id(db)]


def test_nobody_who_writes_has_died_of_an_accident(world: World) -> None:
    siti = Chat(world)
    siti.do_member("2026-11-30")
    for each in ("kecelakaan", "saya", "kemarin", "lewati", "pasar", "jatuh dari tangga", "bukan"):
        siti.say(each)
    said = siti.say("meninggal")
    assert "Anda keluarganya" in said
    assert "Siapa yang kecelakaan" in said


def test_nobody_died_before_birth(world: World) -> None:
    heir = Chat(world)
    for each in BEGIN[:5]:
        heir.say(each)
    said = heir.say("1 januari 2016")
    assert "Apakah ahli warisnya" in said
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
