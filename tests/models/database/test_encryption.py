"""Addresses that are numbers: hidden, found again, opened only with the right key."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.database.encryption import Keyring, WrongKey

KEYS = Keyring({"a": b"k" * 32}, b"i" * 32)
NUMBERS = st.from_regex(r"\+[1-9][0-9]{6,14}", fullmatch=True)


@given(NUMBERS)
def test_a_number_is_hidden_and_comes_back(number: str) -> None:
    veiled = KEYS.encrypt_address(number)
    assert number[1:] not in veiled
    assert KEYS.decrypt_address(veiled) == number


@given(NUMBERS, NUMBERS)
def test_the_same_number_is_found_again_and_no_other(one: str, other: str) -> None:
    assert (KEYS.encrypt_address(one) == KEYS.encrypt_address(other)) is (one == other)


@given(NUMBERS)
def test_what_is_veiled_is_not_veiled_again(number: str) -> None:
    assert KEYS.encrypt_address(KEYS.encrypt_address(number)) == KEYS.encrypt_address(number)


@pytest.mark.parametrize("address", ["42", "-100123", "ID.1349A", "aB_-xyz", ""])
def test_other_addresses_stay_as_they_are(address: str) -> None:
    assert KEYS.encrypt_address(address) == KEYS.decrypt_address(address) == address


def test_another_sealing_key_changes_nothing() -> None:
    newer = Keyring({"b": b"n" * 32, "a": b"k" * 32}, b"i" * 32)
    assert newer.decrypt_address(KEYS.encrypt_address("+6281234567890")) == "+6281234567890"


@pytest.mark.parametrize("broken", ["~", "~x", "~" + "A" * 40])
def test_what_does_not_open_says_so(broken: str) -> None:
    with pytest.raises(WrongKey):
        KEYS.decrypt_address(broken)


def test_another_index_key_opens_nothing() -> None:
    with pytest.raises(WrongKey):
        Keyring({"a": b"k" * 32}, b"j" * 32).decrypt_address(KEYS.encrypt_address("+6281234567890"))
