"""The seal of a backup: whoever can write to it, and has no key, changes nothing in it unnoticed.

It stands in a file beside the backup: a keyed hash (HMAC-SHA-256) of all its bytes, under a key
that is derived from the index key. An older backup with its own seal is whole, too.
"""

import hmac
from collections.abc import Iterable
from pathlib import Path

from models.database.encryption import Keyring
from models.maintenance.backup import CannotBackUp

PURPOSE = "backup seal"
LONGEST = 100
"""Bytes of a seal; whoever can write beside the backup may have made it as long as a disk."""


def seal_path(backup: Path) -> Path:
    """The file with the seal of a backup."""
    return backup.with_name(f"{backup.name}.seal")


def seal(backup: Path, keys: Keyring) -> Path:
    """Write the seal of a backup; its file."""
    path = seal_path(backup)
    path.write_text(f"{hash_of(backup, keys.derived_keys(PURPOSE)[0])}\n", "ascii")
    return path


def check_seal(backup: Path, keys: Keyring) -> None:
    """CannotBackUp when the backup is not as it was sealed, or was sealed with none of the keys."""
    try:
        with seal_path(backup).open("rb") as file:
            sealed = file.read(LONGEST).strip()
    except (FileNotFoundError, IsADirectoryError):
        raise CannotBackUp(
            f"there is no {seal_path(backup)}: nobody can tell whether somebody changed the "
            "backup. Put the seal beside it. If it is lost for good, add --unsealed."
        ) from None
    hashes: Iterable[str] = (hash_of(backup, key) for key in keys.derived_keys(PURPOSE))
    if not any(hmac.compare_digest(sealed, each.encode()) for each in hashes):
        raise CannotBackUp(
            f"{backup} is not as it was sealed, or was sealed with another INDEX_KEY: somebody may "
            "have changed it. Use another backup, or the INDEX_KEY of its day."
        )


def hash_of(backup: Path, key: bytes) -> str:
    """The keyed hash of a file, in hexadecimal digits."""
    found = hmac.new(key, digestmod="sha256")
    with backup.open("rb") as file:
        while piece := file.read(1 << 20):
            found.update(piece)
    return found.hexdigest()
