"""Encryption of personal data in the database (AES-256-GCM), and blind indexes (HMAC) to find it.

An encrypted value is `key id` `:` `nonce (12 bytes)` `ciphertext`. The key id lets old values be
read while new ones are encrypted with the newest key. The index key is a secret of its own, and
never changes.

An address that is a phone number ("+62...") is encrypted so that the same number always gives the
same text (AES-SIV, key derived from the index key), because it must be found again, and decrypted
to write to it. The text reveals that two rows have one number, and nothing else.
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
ENCRYPTED_ADDRESS = "~"
"""The first character of an encrypted address."""


class WrongKey(Exception):
    """Encrypted with a key that is missing: put that key back in ENCRYPTION_KEYS."""


class Keyring:
    """Keys by id, of which the first encrypts; `index_key` makes the blind indexes."""

    def __init__(self, keys: Mapping[str, bytes], index_key: bytes) -> None:
        self.ciphers = {name.encode(): AESGCM(key) for name, key in keys.items()}
        self.current = next(iter(self.ciphers))
        self.index_key = index_key
        self.siv = AESSIV(hmac.digest(index_key, b"veil", hashlib.sha512))

    def encrypt(self, kind: str, plain: bytes) -> bytes:
        """Encrypt for one kind of column: moved to another kind, the value cannot be decrypted."""
        nonce = os.urandom(NONCE)
        ciphertext = self.ciphers[self.current].encrypt(nonce, plain, kind.encode())
        return b"%b:%b%b" % (self.current, nonce, ciphertext)

    def decrypt(self, kind: str, encrypted: bytes) -> bytes:
        """The plain value; WrongKey when it was encrypted with another key or for another kind."""
        name, _, rest = encrypted.partition(b":")
        try:
            return self.ciphers[name].decrypt(rest[:NONCE], rest[NONCE:], kind.encode())
        except (KeyError, InvalidTag):
            raise WrongKey(f"a sealed {kind} (key {name[:8]!r}) does not open") from None

    def encrypt_json(self, kind: str, value: object) -> bytes:
        """Encrypt the value as JSON."""
        return self.encrypt(kind, COMPACT.encode(value).encode())

    def decrypt_json(self, kind: str, encrypted: bytes) -> Any:
        """The value that `encrypt_json` encrypted; WrongKey as in `decrypt`."""
        return json.loads(self.decrypt(kind, encrypted))

    def blind_index(self, kind: str, value: str) -> str:
        """A keyed hash to find the value by: the same value always has the same index."""
        return hmac.digest(self.index_key, f"{kind}:{value}".encode(), hashlib.sha256).hex()[:40]

    def encrypt_address(self, address: str) -> str:
        """An address as it is stored: a phone number encrypted, any other address as it is."""
        if not address.startswith("+"):
            return address
        encrypted = self.siv.encrypt(address.encode(), [b"address"])
        return ENCRYPTED_ADDRESS + urlsafe_b64encode(encrypted).decode().rstrip("=")

    def decrypt_address(self, address: str) -> str:
        """The address to write to; WrongKey when it was encrypted with another index key."""
        if not address.startswith(ENCRYPTED_ADDRESS):
            return address
        text = address.removeprefix(ENCRYPTED_ADDRESS)
        try:
            encrypted = urlsafe_b64decode(text + "=" * (-len(text) % 4))
            return self.siv.decrypt(encrypted, [b"address"]).decode()
        except (ValueError, InvalidTag):
            raise WrongKey("a veiled address does not open") from None


def keyring(db: Session) -> Keyring:
    """The keys that the session was opened with."""
    found = db.info["keyring"]
    assert isinstance(found, Keyring)
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
