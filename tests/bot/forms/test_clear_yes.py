"""A yes with words beside it: only what is known to take nothing back leaves it one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.forms.yes_no import clear_yes, is_conditional


@pytest.mark.parametrize(
    "text",
    [
        "setuju, panjang amat",
        "panjang amat bang, ya udah setuju",
        "ok gas daftar",
        "setuju bang, daftarin ya",
        "yes, so long",
    ],
)
def test_a_yes_with_a_sigh_is_a_yes(text: str) -> None:
    assert clear_yes(text)


@pytest.mark.parametrize(
    "text",
    [
        "setuju, asal gratis",
        "iya, males ah",
        "setuju, kecuali data hp",
        "ok, tapi nanti",
        "ya lama banget",
        "ga, setuju",
        "setuju, ga?",
        "ok, thanks then maybe",
        "",
        ",",
    ],
)
def test_anything_else_beside_a_yes_leaves_none(text: str) -> None:
    assert not clear_yes(text)


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz ,.", max_size=60))
def test_words_that_nobody_listed_behind_a_yes_are_no_consent(words: str) -> None:
    assert not clear_yes(f"setuju, zqx {words}")


@pytest.mark.parametrize("text", ["setuju asal gratis", "yes, if it is free", "ya kalau ga bayar"])
def test_a_condition_is_known(text: str) -> None:
    assert is_conditional(text)
