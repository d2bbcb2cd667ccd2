"""Long lists go through the scheduler: in pieces, through crashes, with letters on the way."""

import pytest
from sqlalchemy import select

from bot.message import Document
from exchange.imports.layout import grid
from handlers.imports import member_lists
from models.database import files
from models.enrolment.attestation import Attestation
from models.enrolment.member_lists import ListState, MemberList, MemberRow, newest_list
from models.participants.participant import ApplicationState, Identity, Participant
from scheduler.imports import check, run
from tests.support.chat import NOON, Chat, World
from tests.support.lists.member_lists import bring, cadre, fates, nik, people, row, sheet, work

MANY = 25
"""More than are registered at once here, and several of the small pieces."""
STEPS = ("taken", "read", "piece", "piece done")


class Killed(Exception):
    """As `kill -9`: nothing after it happens."""


@pytest.fixture(autouse=True)
def small_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is long and what is a piece, a tenth of what it is in production."""
    monkeypatch.setattr(grid, "SHORT_ROWS", 20)
    monkeypatch.setattr(member_lists, "AT_ONCE", 6)
    monkeypatch.setattr(check, "BATCH", 15)
    monkeypatch.setattr(run.RegisterRows, "most", 10)
    monkeypatch.setattr(run.UndoRows, "most", 5)


def long_list(world: World) -> Chat:
    chat = cadre(world)
    rows = [row(n) for n in range(1, MANY)] + [row(0, nik="12")]
    assert "sedang diperiksa" in bring(chat, sheet(rows))
    return chat


def stage(world: World) -> str:
    with world.sessions() as db:
        return db.scalars(select(MemberList.state)).one()


def last(chat: Chat) -> str:
    chat.last = chat.letters()[-1]
    return chat.last.text


def test_a_long_list_is_checked_by_the_scheduler_and_the_result_is_a_letter(world: World) -> None:
    chat = long_list(world)
    assert fates(world) == {}
    work(world)
    assert last(chat) == f"{MANY} baris: {MANY - 1} siap, 1 perlu diperbaiki, 0 sudah terdaftar."
    with world.sessions() as db:
        assert db.scalars(select(MemberList.file_id)).one() is None
        assert not list(db.scalars(select(files.StoredFile.id)))


def test_a_long_list_is_registered_in_pieces(world: World) -> None:
    chat = long_list(world)
    work(world)
    last(chat)
    chat.say("[Kirim daftar]")
    assert "sedikit demi sedikit" in chat.say("ya")
    assert people(world) == 0
    work(world)
    assert f"{MANY - 1} orang dari daftar ini sudah didaftarkan" in last(chat)
    assert fates(world) == {"committed": MANY - 1, "flawed": 1}
    chat.say("/tarikdaftar")
    chat.say("TARIK")
    work(world)
    assert people(world) == 0


def crash(world: World, step: str, at: int) -> None:
    """Work until the step came for the `at`th time."""
    seen = 0

    def fault(name: str) -> None:
        nonlocal seen
        seen += name == step
        if name == step and seen == at:
            raise Killed

    with pytest.raises(Killed):
        work(world, fault=fault)
    world.pass_time(minutes=3)


@pytest.mark.parametrize("step", STEPS[:3])
def test_a_worker_killed_while_checking_loses_and_doubles_nothing(step: str, world: World) -> None:
    chat = long_list(world)
    crash(world, step, 1)
    assert stage(world) == ListState.CHECKING
    work(world)
    assert fates(world) == {"ready": MANY - 1, "flawed": 1}
    assert sum("perlu diperbaiki" in each.text for each in chat.letters()) == 1


@pytest.mark.parametrize("step", ["taken", "piece", "piece done"])
@pytest.mark.parametrize("undoing", [False, True])
def test_a_worker_killed_in_a_piece_loses_and_doubles_nothing(
    step: str, undoing: bool, world: World
) -> None:
    chat = long_list(world)
    work(world)
    last(chat)
    chat.say("[Kirim daftar]")
    chat.say("ya")
    if undoing:
        work(world)
        chat.say("/tarikdaftar")
        chat.say("TARIK")
    crash(world, step, 1)
    work(world)
    assert people(world) == (0 if undoing else MANY - 1)
    word = "pendaftaran dibatalkan" if undoing else "sudah didaftarkan"
    assert sum(word in each.text for each in chat.letters()) >= 1


def test_a_sheet_that_comes_while_another_is_checked_is_the_one_that_counts(world: World) -> None:
    chat = long_list(world)
    more = sheet([row(n) for n in range(1, MANY + 10)])

    def send_again(step: str) -> None:
        if step == "piece" and world.now == NOON:
            world.pass_time(seconds=1)
            chat.say("/impor")
            chat.say("Ini perbaikannya")
            chat.send(files=(Document("daftar.xlsx", "x", more),))

    work(world, fault=send_again)
    assert fates(world) == {"ready": MANY + 9}
    found = [each.text for each in chat.letters() if "perlu diperbaiki" in each.text]
    assert found == [f"{MANY + 9} baris: {MANY + 9} siap, 0 perlu diperbaiki, 0 sudah terdaftar."]


def test_the_cadre_hears_how_far_a_very_long_list_is(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run, "PROGRESS_EVERY", 10)
    monkeypatch.setattr(run, "PROGRESS_EVERY", 10)
    monkeypatch.setattr(run.RegisterRows, "most", 5)
    chat = long_list(world)
    work(world)
    last(chat)
    chat.say("[Kirim daftar]")
    chat.say("ya")
    work(world)
    told = [each.text for each in chat.letters() if "berjalan:" in each.text]
    assert told == [f"Pendaftaran berjalan: {each} dari {MANY - 1} orang." for each in (10, 20)]


def test_a_list_in_hand_is_left_alone(world: World) -> None:
    long_list(world)
    with world.sessions.begin() as db:
        db.scalars(select(MemberList)).one().leased_until = world.now.replace(year=2027)
    assert work(world) == 0
    assert stage(world) == ListState.CHECKING


def test_a_sheet_that_cannot_be_read_is_said_by_letter(world: World) -> None:
    chat = cadre(world)
    bring(chat, b"NIK;RT\n" + b"3173015208850001;3\n" * 400)
    work(world)
    assert "nama" in last(chat)
    assert stage(world) == ListState.REFUSED


PHONE = "+6281234500001"


def registered(world: World) -> tuple[Chat, Chat]:
    """A cadre, and a member whose phone a platform has proven, registered by the cadre."""
    member = Chat(world, "telegram", "900001")
    member.send("halo", phone=PHONE)
    chat = cadre(world)
    bring(chat, sheet([row(1, no_hp=PHONE), row(2)]))
    chat.say("ya")
    work(world)
    return chat, member


def test_a_member_whose_phone_is_known_is_asked_once(world: World) -> None:
    _, member = registered(world)
    work(world)
    asked = [each for each in member.letters() if "mendaftarkan Ani" in each.text]
    assert len(asked) == 1
    assert [each.label for each in asked[0].options] == ["Ya, benar", "Bukan saya / batal"]


def test_one_tap_of_the_member_takes_the_application_back_and_the_cadre_is_told(
    world: World,
) -> None:
    chat, member = registered(world)
    member.last = member.letters()[-1]
    assert "Sudah dibatalkan" in member.say("[Bukan saya / batal]")
    assert people(world) == 1
    assert "dibatalkan oleh orangnya sendiri" in last(chat)
    assert fates(world) == {"undone": 1, "committed": 1}


def test_after_it_was_handed_on_the_tap_opens_a_case(world: World) -> None:
    _, member = registered(world)
    with world.sessions.begin() as db:
        for each in db.scalars(select(Participant)):
            each.state = ApplicationState.PROCESSING
    member.last = member.letters()[-1]
    assert "sudah diteruskan ke cabang" in member.say("[Bukan saya / batal]")
    assert people(world) == 2


def test_only_who_was_asked_may_answer(world: World) -> None:
    registered(world)
    stranger = Chat(world, sender="77")
    for number in range(1, 4):
        assert "sudah tidak ada" in stranger.say(f"/bukansayadaftar {number}")
    assert people(world) == 2


def test_a_member_who_links_later_is_asked_too(world: World) -> None:
    chat = cadre(world)
    bring(chat, sheet([row(1, no_hp=PHONE)]))
    chat.say("ya")
    member = Chat(world, "telegram", "900001")
    for text in ("/hubungkan", "ya", "tidak"):
        member.say(text)
    member.send(phone=PHONE)
    said = member.say("2 Januari 1970")
    assert "mendaftarkan Ani" in said
    with world.sessions() as db:
        assert db.scalars(select(Attestation.asked_person_id)).one() == member.person_id(db)


def test_erasure_forgets_lists_and_the_phone(world: World) -> None:
    from models.people import addresses
    from models.privacy import erasure

    chat, member = registered(world)
    bring(chat, sheet([row(5, nik="12")]))
    with world.sessions.begin() as db:
        for each in (chat, member):
            erasure.erase_person(db, each.person_id(db), world.now)
        assert addresses.people_with_phones(db, [PHONE]).get(PHONE) is None
        assert not list(db.scalars(select(MemberRow.id).where(MemberRow.contents.is_not(None))))
        assert newest_list(db, 1) is None


def test_helpers_make_different_people() -> None:
    assert len({nik(n) for n in range(25_000)}) == 25_000
    assert Identity(nik(1), "A", "1970-01-02").first_name == "A"
