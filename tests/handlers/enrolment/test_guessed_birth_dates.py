"""Somebody who holds a member's number guesses at the birth date: three times a day, however many
chats and persons they become."""

from sqlalchemy import select

from models.participants import birth_dates
from models.participants.participant import Participant
from tests.support.chat import Chat, World
from tests.support.people import SITI

RIGHT = "12 agustus 1985"
THIEF = "900004711"


def guess(chat: Chat, born_on: str) -> str:
    """Say that one is registered, by the phone and this birth date."""
    chat.say("hubungkan")
    while chat.last and not chat.last.ask_phone:
        chat.say("ya")
    chat.do_share(SITI.phone)
    return chat.say(born_on)


def owner(world: World) -> int | None:
    with world.sessions() as db:
        return db.scalars(select(Participant.person_id)).one()


def guess_as_new_persons(chat: Chat, times: int) -> None:
    for day in range(1, times + 1):
        assert "tidak ada pendaftaran yang cocok" in guess(chat, f"{day} januari 1985")
        for text in ("hapus data saya", "HAPUS"):
            chat.say(text)


def test_whoever_erases_themselves_begins_no_new_count_of_guesses(world: World) -> None:
    chat = Chat(world, "telegram", THIEF)
    chat.do_stranger("2026-11-30")
    guess_as_new_persons(chat, birth_dates.MAX_TRIES)
    assert "tidak ada pendaftaran yang cocok" in guess(chat, RIGHT)
    assert owner(world) is None
    world.pass_time(days=1, minutes=1)
    assert "[Cek status]" in guess(chat, RIGHT) or owner(world) is not None


def test_somebody_mistaken_less_often_links_their_registration(world: World) -> None:
    chat = Chat(world, "telegram", THIEF)
    chat.do_stranger("2026-11-30")
    guess_as_new_persons(chat, birth_dates.MAX_TRIES - 1)
    guess(chat, RIGHT)
    assert owner(world) is not None


def test_the_new_owner_of_a_number_guesses_three_times_in_whatever_chats(world: World) -> None:
    """Each chat that was there before takes over the case: its person is the older one."""
    earlier = [Chat(world, "telegram", f"80000471{n}") for n in range(4)]
    for each in earlier:
        each.say("menu")
    chat = Chat(world, "telegram", THIEF)
    chat.do_member("2026-11-30")
    chat.say("salah nomor")
    replies = []
    for day in range(1, birth_dates.MAX_TRIES + 2):
        chat.say("/inisaya 1")
        replies.append(chat.say(f"{day} januari 1985"))
        chat.other = earlier[-day]
        chat.do_there("sambung")
        chat.do_there("tampilkan kode")
        chat.do_code("sambung")
        assert "satu akun" in chat.say("GABUNG")
    assert ["tidak cocok" in each for each in replies] == [True, True, True, False]
    assert "terlalu sering" in replies[-1]
