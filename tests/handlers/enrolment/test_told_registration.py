"""Who says that somebody registered them."""

import pytest

from tests.support.chat import Chat, World

pytestmark = pytest.mark.sqlite


@pytest.mark.parametrize(
    "text",
    [
        "saya sudah didaftarkan bu rt, cek dong",
        "udah kedaftar belum ya? kemarin udah didaftarin kader",
    ],
)
def test_who_was_registered_by_somebody_is_led_to_that_registration(
    world: World, text: str
) -> None:
    assert "hubungkan" in Chat(world).say(text)


@pytest.mark.parametrize("text", ["status saya", "saya belum didaftarkan, gimana statusnya"])
def test_who_says_nothing_of_it_is_offered_both_ways(world: World, text: str) -> None:
    assert "[Daftar]" in Chat(world).say(text)
