"""Seals: what nobody may read in the database (AES-256-GCM), and blind indexes (HMAC) to find it.

A sealed value is `key id` `:` `nonce (12 bytes)` `ciphertext`. The key id lets old values be read
while new ones are sealed with the newest key. The index key never changes: it is its own secret.

An address that is a phone number ("+62...") is veiled: encrypted so that the same number always
gives the same text (AES-SIV, key derived from the index key), because it must be found again, and
opened again to write to it. So it tells that two veils are of one number, and nothing else.
"""

import hashlib
import hmac
import json
import os
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Mapping
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM, AESSIV
from sqlalchemy.orm import Session

NONCE = 12
COMPACT = json.JSONEncoder(separators=(",", ":"))
VEIL = "~"


class WrongKey(Exception):
    """Sealed with a key that we do not have: put that key back in ENCRYPTION_KEYS."""


class Keyring:
    """Keys by id, the first one seals; `index_key` makes the blind indexes."""

    def __init__(self, keys: Mapping[str, bytes], index_key: bytes) -> None:
        self.ciphers = {name.encode(): AESGCM(key) for name, key in keys.items()}
        self.current = next(iter(self.ciphers))
        self.index_key = index_key
        self.siv = AESSIV(hmac.digest(index_key, b"veil", hashlib.sha512))

    def encrypt(self, kind: str, plain: bytes) -> bytes:
        """Seal for one kind of column: a value moved to another kind does not open."""
        nonce = os.urandom(NONCE)
        sealed = self.ciphers[self.current].encrypt(nonce, plain, kind.encode())
        return b"%b:%b%b" % (self.current, nonce, sealed)

    def decrypt(self, kind: str, sealed: bytes) -> bytes:
        name, _, rest = sealed.partition(b":")
        try:
            return self.ciphers[name].decrypt(rest[:NONCE], rest[NONCE:], kind.encode())
        except (KeyError, InvalidTag):
            raise WrongKey(f"a sealed {kind} (key {name[:8]!r}) does not open") from None

    def encrypt_json(self, kind: str, value: object) -> bytes:
        return self.encrypt(kind, COMPACT.encode(value).encode())

    def decrypt_json(self, kind: str, sealed: bytes) -> Any:
        return json.loads(self.decrypt(kind, sealed))

    def blind_index(self, kind: str, value: str) -> str:
        """The same value gives the same index; the index does not give the value back."""
        return hmac.digest(self.index_key, f"{kind}:{value}".encode(), hashlib.sha256).hex()[:40]

    def encrypt_address(self, address: str) -> str:
        """A phone number as it is kept; any other address is kept as it is."""
        if not address.startswith("+"):
            return address
        hidden = self.siv.encrypt(address.encode(), [b"address"])
        return VEIL + urlsafe_b64encode(hidden).decode().rstrip("=")

    def decrypt_address(self, address: str) -> str:
        """The address to write to; WrongKey when it was veiled with another index key."""
        if not address.startswith(VEIL):
            return address
        text = address.removeprefix(VEIL)
        try:
            hidden = urlsafe_b64decode(text + "=" * (-len(text) % 4))
            return self.siv.decrypt(hidden, [b"address"]).decode()
        except (ValueError, InvalidTag):
            raise WrongKey("a veiled address does not open") from None


def keyring(db: Session) -> Keyring:
    found = db.info["keyring"]
    assert isinstance(found, Keyring)
    return found


def new_key() -> str:
    return urlsafe_b64encode(os.urandom(32)).decode()


def key_bytes(text: str) -> bytes:
    """32 bytes from base64; ValueError says what is wrong."""
    key = urlsafe_b64decode(text + "=" * (-len(text) % 4))
    if len(key) != 32:
        raise ValueError(f"a key has 32 bytes, this one has {len(key)}")
    return key
