"""A database tells a wrong key at once, and is not fooled by a new name."""

import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from models.database import key_checks
from models.database.encryption import Keyring, WrongKey

A, B, INDEX, OTHER = (letter * 32 for letter in (b"a", b"b", b"i", b"j"))
USED = Keyring({"one": A}, INDEX)


def opened(engine: Engine, ring: Keyring) -> None:
    with Session(engine) as db, db.begin():
        key_checks.check_keys(db, ring)
        key_checks.remember_keys(db, ring)


def used(engine: Engine) -> bool:
    with Session(engine) as db:
        return key_checks.was_used(db)


def test_a_new_database_takes_any_key_and_knows_it_from_then_on(engine: Engine) -> None:
    assert not used(engine)
    opened(engine, USED)
    assert used(engine)
    opened(engine, USED)


@pytest.mark.parametrize(
    ("ring", "told"),
    [
        (Keyring({"one": B}, INDEX), "ENCRYPTION_KEYS: 'one' is another key"),
        (Keyring({"new": B, "one": B}, INDEX), "ENCRYPTION_KEYS: 'one' is another key"),
        (Keyring({"two": B}, INDEX), "ENCRYPTION_KEYS: what one has sealed"),
        (Keyring({"two": A}, INDEX), "ENCRYPTION_KEYS: what one has sealed"),
        (Keyring({"one": A}, OTHER), "INDEX_KEY: people are found by another key"),
        (Keyring({"one": A}, A), "INDEX_KEY: people are found by another key"),
    ],
)
def test_a_wrong_key_is_told_and_not_remembered(engine: Engine, ring: Keyring, told: str) -> None:
    opened(engine, USED)
    for _ in range(2):
        with pytest.raises(WrongKey, match=told):
            opened(engine, ring)
    opened(engine, USED)


def test_keys_are_changed_step_by_step(engine: Engine) -> None:
    both, new = Keyring({"two": B, "one": A}, OTHER, INDEX), Keyring({"two": B}, OTHER)
    for ring in (USED, Keyring({"one": A, "two": B}, INDEX, OTHER), USED, both):
        opened(engine, ring)
    for early in (
        new,
        USED,
        Keyring({"two": B}, OTHER, INDEX),
        Keyring({"two": B, "one": A}, OTHER),
    ):
        with pytest.raises(WrongKey):
            opened(engine, early)
    with Session(engine) as db, db.begin():
        key_checks.forget_former(db, key_checks.ENCRYPTION, "two")
        key_checks.forget_former(db, key_checks.INDEX, new.index_key.id)
    opened(engine, both)
    opened(engine, new)


def test_what_is_kept_does_not_give_the_keys_away(engine: Engine) -> None:
    opened(engine, USED)
    with Session(engine) as db:
        kept = f"{key_checks.known_checks(db, '')}"
    assert not [key for key in (A, INDEX) if key.hex() in kept or key.decode() in kept]
