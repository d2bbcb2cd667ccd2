"""The check values of the keys that a database needs: a wrong key, or one that was taken away
before a rotation came to its end, is found at the start.

A check value is derived from the key, and tells nothing about it. A key is needed from the first
start with it in front until a rotation has found nothing that was made with it.
"""

from collections.abc import Iterable

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from models.database.base import insert_if_absent
from models.database.encryption import Keyring, WrongKey
from models.database.jobs import Setting

LOST = "; with no copy of it left: docs/panduan/operator.md, Kunci hilang"
ENCRYPTION = "key check:"
INDEX = "index key check:"


def known_checks(db: Session, prefix: str) -> dict[str, str]:
    """The check values of all keys that are needed, by their ids."""
    rows = select(Setting.name, Setting.value).where(Setting.name.startswith(prefix))
    return {name.removeprefix(prefix): value for name, value in db.execute(rows)}


def check_keys(db: Session, ring: Keyring) -> None:
    """WrongKey, with a sentence for the operator, when this database was used with other keys."""
    known = known_checks(db, ENCRYPTION)
    wrong = [name for name, check in ring.checks.items() if known.get(name, check) != check]
    if wrong:
        raise WrongKey(
            f"ENCRYPTION_KEYS: {wrong[0]!r} is another key than the one that sealed this database; "
            f"put that one back, and give a new key a new name{LOST}"
        )
    if missing := known.keys() - ring.checks.keys():
        raise WrongKey(
            f"ENCRYPTION_KEYS: what {listed(missing)} has sealed does not open; put that key back, "
            f"behind a new one, and run `perisai rotate-keys` before you take it away{LOST}"
        )
    known = known_checks(db, INDEX)
    checks = {key.id: key.check for key in ring.index_keys}
    if any(checks.get(id) != check for id, check in known.items()):
        raise WrongKey(
            "INDEX_KEY: people are found by another key than this one; put that one back, behind a "
            "new one with a blank between, and run `perisai rotate-index` before you take it away"
            f"{LOST}"
        )


def remember_keys(db: Session, ring: Keyring) -> None:
    """Keep the check values of the keys in front, which were checked."""
    name, index = ring.current.decode(), ring.index_key
    checks = {f"{ENCRYPTION}{name}": ring.checks[name], f"{INDEX}{index.id}": index.check}
    there = set(db.scalars(select(Setting.name).where(Setting.name.in_(checks))))
    for each in checks.keys() - there:
        insert_if_absent(db, Setting, {"name": each, "value": checks[each]})


def forget_former(db: Session, prefix: str, current: str) -> None:
    """Record that no former key of this kind is needed: nothing is left that it made."""
    former = Setting.name.startswith(prefix), Setting.name != f"{prefix}{current}"
    db.execute(delete(Setting).where(*former))


def was_used(db: Session) -> bool:
    """Whether this database was ever used with keys."""
    return bool(known_checks(db, ENCRYPTION))


def listed(names: Iterable[str]) -> str:
    return ", ".join(sorted(names))
