"""Which option somebody means who types."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.forms.options import match_option, option_labelled
from bot.message import Option
from domain.invalid import Invalid
from tests.support.chat import Chat
from tests.support.registration import fill

pytestmark = pytest.mark.sqlite

IDS = st.lists(st.integers(1, 40), min_size=1, max_size=9, unique=True)


@given(ids=IDS, data=st.data())
def test_a_typed_number_is_the_place_in_the_list_whatever_the_ids_are(
    ids: list[int], data: st.DataObject
) -> None:
    options = [Option(f"{id}", f"Orang {chr(65 + id)}") for id in ids]
    place = data.draw(st.integers(1, len(ids)))
    assert match_option(f"{place}", options) == f"{ids[place - 1]}"


def test_a_number_is_the_answer_where_no_numbers_are_shown(chat: Chat) -> None:
    chat.do_role("officer")
    for text in ("/undang", "kader", "pkk", "tambora", "angke", "1"):
        chat.say(text)
    assert "RW 001" in chat.say("/undangan")


def test_yes_to_a_question_is_no_wish_to_skip_it(chat: Chat) -> None:
    fill(chat, until="photo")
    assert "Kirim fotonya" in chat.say("ya")


def test_a_number_among_help_and_back_is_the_place_that_is_shown(chat: Chat) -> None:
    chat.say("/hitung")
    for _ in range(3):
        reply = chat.say("zzz")
    assert "[Bantuan] [Hubungi petugas] [Kembali] [Batal]" in reply
    assert "Pilih" not in chat.say("3")


@pytest.mark.parametrize("text", ["2", "no. 2", "nomor 2", "pilihan 2", "yang 2", "dua", "2."])
def test_a_number_is_the_place_in_the_list(text: str) -> None:
    options = [Option("a", "Istri"), Option("b", "Anak")]
    assert match_option(text, options) == "b"


@pytest.mark.parametrize("text", ["jam 2", "rt 2", "rp 2", "anak2 ke 2"])
def test_a_number_of_something_else_is_no_place(text: str) -> None:
    with pytest.raises(Invalid):
        match_option(text, [Option("a", "Istri"), Option("b", "Suami")])


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("lihat semua", "/lihatdaftar"),
        ("Lihat semua orang", "/lihatdaftar"),
        ("lihat", None),
        ("kirim daftar", None),
        ("semua orang", None),
    ],
)
def test_the_plain_beginning_of_one_label_means_it(text: str, meant: str | None) -> None:
    labels = ("Lihat semua orang", "Kirim daftar lain", "Kirim daftar baru")
    offers = [["/lihatdaftar", labels[0]], ["/a", labels[1]], ["/b", labels[2]]]
    assert option_labelled(text, offers) == meant
