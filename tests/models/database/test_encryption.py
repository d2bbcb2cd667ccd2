"""Keys by purpose, addresses, blind indexes: hidden, found again, read with the right key only."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.database.encryption import ID_LENGTH, IndexKey, Keyring, WrongKey

KEYS = Keyring({"a": b"k" * 32}, b"i" * 32)
CHANGED = Keyring({"a": b"k" * 32}, b"n" * 32, b"i" * 32)
ADDRESSES = st.one_of(
    st.from_regex(r"\+[1-9][0-9]{6,14}", fullmatch=True),
    st.from_regex(r"-?[1-9][0-9]{4,12}", fullmatch=True),
    st.from_regex(r"[A-Z]{2}\.[A-Za-z0-9.]{6,30}", fullmatch=True),
    st.from_regex(r"[A-Za-z0-9_-]{22}", fullmatch=True),
)


@given(ADDRESSES)
def test_an_address_of_any_channel_is_hidden_and_comes_back(address: str) -> None:
    stored = KEYS.encrypt_address(address)
    assert address not in stored
    assert KEYS.decrypt_address(stored) == address


@given(ADDRESSES, ADDRESSES)
def test_the_same_address_is_found_again_and_no_other(one: str, other: str) -> None:
    assert (KEYS.encrypt_address(one) == KEYS.encrypt_address(other)) is (one == other)


@given(ADDRESSES)
def test_whoever_read_a_stored_address_cannot_write_from_it(address: str) -> None:
    stored = KEYS.encrypt_address(address)
    assert KEYS.encrypt_address(stored) != stored


def test_another_sealing_key_changes_nothing() -> None:
    newer = Keyring({"b": b"n" * 32, "a": b"k" * 32}, b"i" * 32)
    assert newer.decrypt_address(KEYS.encrypt_address("+6281234567890")) == "+6281234567890"


@pytest.mark.parametrize("broken", ["", "42", "+62812", ":", "x:y", KEYS.index_key.id + ":AAAA"])
def test_what_does_not_open_says_so(broken: str) -> None:
    with pytest.raises(WrongKey):
        KEYS.decrypt_address(broken)


def test_another_index_key_opens_no_address() -> None:
    with pytest.raises(WrongKey):
        Keyring({"a": b"k" * 32}, b"j" * 32).decrypt_address(KEYS.encrypt_address("+6281234567890"))


@given(ADDRESSES)
def test_an_address_is_read_and_found_while_the_key_changes(address: str) -> None:
    stored = KEYS.encrypt_address(address)
    assert CHANGED.decrypt_address(stored) == address
    assert CHANGED.encrypted_addresses(address) == [CHANGED.encrypt_address(address), stored]


def test_the_index_of_one_purpose_says_nothing_about_another() -> None:
    kinds = ("nik", "phone", "name", "name-word", "invitation", "pairing", "form-page")
    assert len({KEYS.blind_index(kind, "3173015208859001") for kind in kinds}) == len(kinds)
    assert len({KEYS.derived_keys(kind)[0] for kind in kinds}) == len(kinds)


def test_no_key_is_used_itself() -> None:
    """The same bytes as both keys still give different ones for every purpose."""
    ring = Keyring({"a": b"k" * 32}, b"k" * 32)
    made = {ring.checks["a"], ring.index_key.check, ring.index_key.derived["receipts"].hex()}
    assert len(made) == 3
    assert not any((b"k" * 32).hex() in each for each in made)


def test_a_sealed_value_moved_to_another_kind_does_not_open() -> None:
    sealed = KEYS.encrypt("identity", b"x")
    assert KEYS.decrypt("identity", sealed) == b"x"
    with pytest.raises(WrongKey):
        KEYS.decrypt("message", sealed)


@given(st.lists(st.binary(min_size=32, max_size=32), min_size=1, max_size=3, unique=True))
def test_every_index_that_any_order_of_changes_left_is_found(keys: list[bytes]) -> None:
    """Each key may make the index of the value, or of an index that the key before it left."""
    made = ["value"]
    for key in map(IndexKey, reversed(keys)):
        made += [key.blind_index("nik", each, 40) for each in made]
    ring = Keyring({"a": b"k" * 32}, *keys)
    found = ring.blind_indexes("nik", "value")
    assert found[0] == ring.blind_index("nik", "value")
    assert sorted(found) == sorted(made[1:])


def test_an_index_says_which_key_made_it() -> None:
    old, new = KEYS.blind_index("nik", "1"), CHANGED.blind_index("nik", "1")
    assert (old[:ID_LENGTH], new[:ID_LENGTH]) == (KEYS.index_key.id, CHANGED.index_key.id)
    assert old[:ID_LENGTH] != new[:ID_LENGTH]
