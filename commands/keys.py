"""After a new key: encrypting everything again with it, or making every blind index again."""

from collections import Counter

import typer
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session, sessionmaker

import app
from commands.errors import exit_with
from models.database import key_checks
from models.database.encryption import WrongKey, keyring
from models.database.engine import open_sessions
from models.maintenance import index_rotation
from models.maintenance.index_rotation import Step
from models.maintenance.key_rotation import reencrypt
from settings import Settings

BATCH = 500
INDEX_BATCH = 100
TRIES = 5
"""Times that a batch is tried that had to give way to a turn."""


def rotate_keys(settings: Settings) -> None:
    """Encrypt everything again, in short batches; may be stopped and called again."""
    sessions = open_sessions(*app.unlocked(settings))
    count, done = 0, BATCH
    try:
        while done:
            with sessions.begin() as db:
                done = reencrypt(db, BATCH)
                if not done:
                    current = keyring(db).current.decode()
                    key_checks.forget_former(db, key_checks.ENCRYPTION, current)
            count += done
    except WrongKey as wrong:
        exit_with(f"{wrong}: put the key it was sealed with back into ENCRYPTION_KEYS.")
    typer.echo(f"{count} values sealed with the newest key.")


def rotate_index(settings: Settings) -> None:
    """Make all blind indexes and addresses again; may be stopped and called again."""
    sessions = open_sessions(*app.unlocked(settings))
    try:
        counts = rotate_all(sessions)
    except WrongKey as wrong:
        exit_with(f"{wrong}: put the key it was made with back, then run this again.")
    typer.echo(
        f"{counts['addresses']} addresses and {counts['participants']} participants are found by "
        f"the first key of INDEX_KEY."
    )
    if counts["kept"]:
        typer.echo(
            f"{counts['kept']} indexes are of people or lists whose data are gone: they are found "
            "only while the former key stands behind the new one."
        )


def rotate_all(sessions: sessionmaker[Session], limit: int = INDEX_BATCH) -> Counter[str]:
    """Take all steps until nothing is left, also of what was written meanwhile; the former key is
    then not needed for a start.

    Returns the numbers of `addresses`, `participants`, and `kept`: of indexes without plain value.
    """
    run_step(sessions, index_rotation.drop_blocking_keys, limit)
    with sessions.begin() as db:
        index_rotation.mark_blocking_keys(db)
    counts, before = Counter[str](), -1
    while before < counts.total():
        before = counts.total()
        for name, step in index_rotation.STEPS:
            counts[name] += run_step(sessions, step, limit)
    with sessions.begin() as db:
        current = keyring(db).index_key.id
        if index_rotation.index_keys_in_use(db) <= {current}:
            key_checks.forget_former(db, key_checks.INDEX, current)
    return counts


def run_step(sessions: sessionmaker[Session], step: Step, limit: int) -> int:
    """Run a step for all rows; how many it changed."""
    count = after = 0
    while ids := run_batch(sessions, step, after, limit):
        count, after = count + len(ids), ids[-1]
    return count


def run_batch(sessions: sessionmaker[Session], step: Step, after: int, limit: int) -> list[int]:
    """Run one batch in a transaction, again when the database gave way to another one."""
    for _ in range(TRIES - 1):
        try:
            with sessions.begin() as db:
                return step(db, after, limit)
        except OperationalError:
            continue
    with sessions.begin() as db:
        return step(db, after, limit)
