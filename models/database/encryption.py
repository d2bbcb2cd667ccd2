"""Encryption of personal data in the database (AES-256-GCM), and blind indexes (HMAC) to find it.

No key is used itself: each purpose has a key of its own that is derived from it (HKDF-SHA-256).

An encrypted value is `key id` `:` `nonce (12 bytes)` `ciphertext`. The key id lets old values be
read while new ones are encrypted with the newest key.

A blind index is `index key id` `:` `hexadecimal digits`. An address is encrypted so that the same
address always gives the same text (AES-SIV), because it must be found again, and decrypted to write
to it: `index key id` `:` `base64`. Both reveal that two rows have the same value, and nothing else.

While a former index key is in use, a value may be stored by a former index. Whoever writes the
current one brings the rows with a former one along in the same transaction, so that at no moment
two rows have different indexes of one value: stored indexes can be compared with each other.
"""

import hmac
import json
import os
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM, AESSIV
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from sqlalchemy import Column, update
from sqlalchemy.orm import Session

from models.database.base import Base

Made = TypeVar("Made")

NONCE = 12
DIGITS = 40
"""Hexadecimal digits of a blind index, unless told."""
KIND = "blind index"
"""The key in the `info` of a column that holds some."""
ID_LENGTH = 6
"""Hexadecimal digits of the id of an index key."""
COMPACT = json.JSONEncoder(separators=(",", ":"))


class WrongKey(Exception):
    """Encrypted with a key that is missing: put that key back in ENCRYPTION_KEYS or INDEX_KEY."""


class ByPurpose(dict[str, Made]):
    """Keys or ciphers by purpose, each made at its first use."""

    def __init__(self, make: Callable[[str], Made]) -> None:
        self.make = make

    def __missing__(self, purpose: str) -> Made:
        return self.setdefault(purpose, self.make(purpose))


class IndexKey:
    """A key of blind indexes and addresses. Its id is derived from it, so nobody has to name it."""

    def __init__(self, key: bytes) -> None:
        self.id = derive(key, "index key id", ID_LENGTH // 2).hex()
        self.check = derive(key, "index key check", 16).hex()
        self.derived = ByPurpose(lambda purpose: derive(key, purpose))
        # A copy of a keyed hash costs a third of a new one.
        self.indexing = ByPurpose(
            lambda kind: hmac.new(derive(key, f"index {kind}"), digestmod="sha256")
        )
        self.siv = AESSIV(derive(key, "address", 64))

    def digest(self, kind: str, value: str) -> str:
        """The keyed hash of a value, in hexadecimal digits."""
        found = self.indexing[kind].copy()
        found.update(value.encode())
        return found.hexdigest()

    def blind_index(self, kind: str, value: str, digits: int) -> str:
        return f"{self.id}:{self.digest(kind, value)[:digits]}"

    def encrypt_address(self, address: str) -> str:
        encrypted = self.siv.encrypt(address.encode(), [b"address"])
        return f"{self.id}:{urlsafe_b64encode(encrypted).decode().rstrip('=')}"


class Keyring:
    """Keys by id, of which the first encrypts, and index keys, of which the first makes indexes.

    What was made with any of them is read and found.
    """

    def __init__(self, keys: Mapping[str, bytes], *index_keys: bytes) -> None:
        self.ciphers = {name.encode(): ciphers_of(key) for name, key in keys.items()}
        self.current = next(iter(self.ciphers))
        self.checks = {name: derive(key, "key check", 16).hex() for name, key in keys.items()}
        self.index_keys = [IndexKey(key) for key in index_keys]
        self.index_key = self.index_keys[0]

    def encrypt(self, kind: str, plain: bytes) -> bytes:
        """Encrypt for one kind of column: moved to another kind, the value cannot be decrypted."""
        nonce = os.urandom(NONCE)
        ciphertext = self.ciphers[self.current][kind].encrypt(nonce, plain, None)
        return b"%b:%b%b" % (self.current, nonce, ciphertext)

    def decrypt(self, kind: str, encrypted: bytes) -> bytes:
        """The plain value; WrongKey when it was encrypted with another key or for another kind."""
        name, _, rest = encrypted.partition(b":")
        try:
            return self.ciphers[name][kind].decrypt(rest[:NONCE], rest[NONCE:], None)
        except (KeyError, InvalidTag):
            raise WrongKey(f"a sealed {kind} (key {name[:8]!r}) does not open") from None

    def encrypt_json(self, kind: str, value: object) -> bytes:
        """Encrypt the value as JSON."""
        return self.encrypt(kind, COMPACT.encode(value).encode())

    def decrypt_json(self, kind: str, encrypted: bytes) -> Any:
        """The value that `encrypt_json` encrypted; WrongKey as in `decrypt`."""
        return json.loads(self.decrypt(kind, encrypted))

    def blind_index(self, kind: str, value: str, digits: int = DIGITS) -> str:
        """A keyed hash to store a value by: the same value always has the same index."""
        return self.index_key.blind_index(kind, value, digits)

    def blind_indexes(self, kind: str, value: str, digits: int = DIGITS) -> list[str]:
        """All indexes that a value may be stored by, the one of `blind_index` first.

        Besides those of former keys there are indexes of an index: so a value is kept of which the
        plain one was gone when the key changed.
        """
        found: list[str] = []
        for key in reversed(self.index_keys):
            found = [*(key.blind_index(kind, each, digits) for each in (value, *found)), *found]
        return found

    def derived_keys(self, purpose: str) -> list[bytes]:
        """A key for this purpose of each index key, the newest first."""
        return [key.derived[purpose] for key in self.index_keys]

    def encrypt_address(self, address: str) -> str:
        """An address as it is stored."""
        return self.index_key.encrypt_address(address)

    def encrypted_addresses(self, address: str) -> list[str]:
        """All texts that an address may be stored as, the one of `encrypt_address` first."""
        return [key.encrypt_address(address) for key in self.index_keys]

    def decrypt_address(self, encrypted: str) -> str:
        """The address to write to; WrongKey when it was encrypted with another index key."""
        id, _, text = encrypted.partition(":")
        try:
            key = next(each for each in self.index_keys if each.id == id)
            ciphertext = urlsafe_b64decode(text + "=" * (-len(text) % 4))
            return key.siv.decrypt(ciphertext, [b"address"]).decode()
        except (StopIteration, ValueError, InvalidTag):
            raise WrongKey(f"an address (index key {id[:8]!r}) does not open") from None


def derive(key: bytes, purpose: str, length: int = 32) -> bytes:
    """The key of one purpose: who has it knows neither the key nor that of another purpose."""
    return HKDF(SHA256(), length, salt=None, info=f"perisai: {purpose}".encode()).derive(key)


def ciphers_of(key: bytes) -> ByPurpose[AESGCM]:
    """The cipher of each kind of column."""
    return ByPurpose(lambda kind: AESGCM(derive(key, f"encrypt {kind}")))


def keyring(db: Session) -> Keyring:
    """The keys that the session was opened with."""
    found: Keyring = db.info["keyring"]
    return found


def new_key() -> str:
    """A random key of 32 bytes in base64."""
    return urlsafe_b64encode(os.urandom(32)).decode()


def key_bytes(text: str) -> bytes:
    """The 32 bytes of a key in base64; ValueError says what is wrong with it."""
    key = urlsafe_b64decode(text + "=" * (-len(text) % 4))
    if len(key) != 32:
        raise ValueError(f"a key has 32 bytes, this one has {len(key)}")
    return key


def holds_index(kind: str) -> dict[str, str]:
    """The `info` of a column that holds blind indexes of this kind."""
    return {KIND: kind}


def index_columns(kind: str | None = None) -> list[Column[Any]]:
    """The columns of all tables that hold blind indexes of this kind, or of any."""
    return [
        column
        for table in Base.metadata.sorted_tables
        for column in table.columns
        if KIND in column.info and kind in (None, column.info[KIND])
    ]


def claim_index(db: Session, kind: str, value: str, digits: int = DIGITS) -> str:
    """The index to store a value by; what is stored by a former index of it is brought along."""
    current, *former = keyring(db).blind_indexes(kind, value, digits)
    if former:
        replace_indexes(db, kind, former, current)
    return current


def replace_indexes(db: Session, kind: str, old: Sequence[str], new: str) -> None:
    """Replace indexes of one value wherever they are stored."""
    for column in index_columns(kind):
        change = update(column.table).where(column.in_(old)).values({column: new})
        db.connection().execute(change)
