"""The check values of the keys that a database was used with: a wrong key is found at the start.

A check value is derived from the key, and tells nothing about it.
"""

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.database.base import insert_if_absent
from models.database.encryption import Keyring, WrongKey
from models.database.jobs import Setting

ENCRYPTION = "key check:"
INDEX = "index key check:"


def known_checks(db: Session, prefix: str) -> dict[str, str]:
    """The check values of all keys that were ever used, by their ids."""
    rows = select(Setting.name, Setting.value).where(Setting.name.startswith(prefix))
    return {name.removeprefix(prefix): value for name, value in db.execute(rows)}


def check_keys(db: Session, ring: Keyring) -> None:
    """WrongKey, with a sentence for the operator, when this database was used with other keys."""
    known = known_checks(db, ENCRYPTION)
    wrong = [name for name, check in ring.checks.items() if known.get(name, check) != check]
    if wrong:
        raise WrongKey(
            f"ENCRYPTION_KEYS: {wrong[0]!r} is another key than the one that sealed this database; "
            "put that one back, and give a new key a new name"
        )
    if known and not known.keys() & ring.checks.keys():
        raise WrongKey(
            "ENCRYPTION_KEYS: no key here has sealed this database; "
            f"put back the one that did: {listed(known)}"
        )
    known = known_checks(db, INDEX)
    if known and not any(known.get(key.id) == key.check for key in ring.index_keys):
        raise WrongKey(
            "INDEX_KEY: this is another key than the one that this database was used with; "
            "put that one back, behind a new one with a blank between"
        )


def remember_keys(db: Session, ring: Keyring) -> None:
    """Keep the check values of these keys, which were checked."""
    checks = {f"{ENCRYPTION}{name}": check for name, check in ring.checks.items()}
    checks |= {f"{INDEX}{key.id}": key.check for key in ring.index_keys}
    there = set(db.scalars(select(Setting.name).where(Setting.name.in_(checks))))
    for name in checks.keys() - there:
        insert_if_absent(db, Setting, {"name": name, "value": checks[name]})


def was_used(db: Session) -> bool:
    """Whether this database was ever used with keys."""
    return bool(known_checks(db, ENCRYPTION))


def listed(names: Iterable[str]) -> str:
    return ", ".join(sorted(names))
