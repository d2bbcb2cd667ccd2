"""Letters about forms that were left unfinished."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

from domain.calendar import ZONE
from models.messaging.message import OutboundMessage
from scheduler.reminders.drafts import REASON, post_unfinished
from tests.support.chat import Chat, World

NINE = datetime(2026, 11, 22, 9, tzinfo=ZONE)
DAY = timedelta(days=1)


@pytest.fixture
def begun(world: World) -> Chat:
    """Somebody who left the registration at 09:00 and asked to be reminded."""
    world.now = NINE
    chat = Chat(world)
    for text in ("daftar", "ya", "3173015208859001", "/ingatkanisian"):
        chat.say(text)
    return chat


def post(world: World, at: datetime) -> int:
    world.now = at
    return post_unfinished(world.sessions, world.texts, at)


def test_a_letter_comes_on_the_first_and_on_the_sixth_day_and_on_no_other(
    world: World, begun: Chat
) -> None:
    assert [post(world, NINE + n * DAY) for n in range(9)] == [0, 1, 0, 0, 0, 0, 1, 0, 0]


def test_a_letter_comes_once_whatever_runs_again(world: World, begun: Chat) -> None:
    assert [post(world, NINE + DAY + timedelta(hours=n)) for n in range(3)] == [1, 0, 0]
    with world.sessions() as db:
        found = select(OutboundMessage).where(OutboundMessage.reason == REASON)
        assert len(db.scalars(found).all()) == 1


def test_nothing_comes_at_night(world: World, begun: Chat) -> None:
    assert post(world, datetime(2026, 11, 23, 6, 59, tzinfo=ZONE)) == 0
    assert post(world, datetime(2026, 11, 23, 20, tzinfo=ZONE)) == 0
    assert post(world, datetime(2026, 11, 23, 7, tzinfo=ZONE)) == 1


def test_nothing_comes_without_consent(world: World, begun: Chat) -> None:
    begun.say("/pengingat stop")
    assert post(world, NINE + DAY) == 0


def test_nothing_comes_when_it_was_asked_for_and_then_stopped(world: World, begun: Chat) -> None:
    begun.say("/pengingat stop")
    begun.say("/ingatkanisian")
    begun.say("/pengingat stop")
    assert post(world, NINE + DAY) == 0


def test_nothing_comes_about_a_short_menu(world: World) -> None:
    world.now = NINE
    chat = Chat(world)
    chat.say("/pengingat start")
    chat.say("bahasa")
    assert post(world, NINE + DAY) == 0


def test_the_days_count_from_the_last_message(world: World, begun: Chat) -> None:
    world.now = NINE + DAY
    begun.say("manfaat")
    assert post(world, NINE + DAY + timedelta(minutes=1)) == 0
    assert post(world, NINE + 2 * DAY) == 1


@pytest.mark.parametrize(
    ("begin", "first", "last"),
    [
        (("suami saya meninggal", "sudah"), "Tidak perlu buru-buru", "kecuali karena kerja"),
        (("kecelakaan", "saya"), "belum terkirim", "isian itu kami hapus"),
        (("daftar", "ya", "3173015208859001"), "belum selesai", "isian itu kami hapus"),
    ],
)
def test_nobody_in_grief_is_hurried_and_the_notice_of_an_accident_is(
    begin: tuple[str, ...], first: str, last: str, world: World
) -> None:
    world.now = NINE
    chat = Chat(world)
    for text in (*begin, "/ingatkanisian"):
        chat.say(text)
    for days, expected in ((1, first), (6, last)):
        assert post(world, NINE + days * DAY) == 1
        assert expected in chat.letters()[-1].text
