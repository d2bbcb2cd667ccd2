"""`perisai doctor`: checks everything that a running program needs, and says what to do.

Each check returns a note or None; CheckFailed says what is wrong.
"""

import shlex
import shutil
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import typer
from pydantic import SecretStr
from sqlalchemy import Engine, text
from sqlalchemy.exc import DatabaseError, OperationalError
from sqlalchemy.orm import Session

import migrations
import settings
from app import VAR
from commands.doctor.channels import telegram, templates, whatsapp
from commands.doctor.network_check import network
from commands.doctor.proxy_check import proxy
from commands.errors import CheckFailed
from domain.contributions.tariff import upcoming_rule_changes
from models import uploads
from models.claims import law_tables as claims_law
from models.contributions import law_tables
from models.database.encryption import WrongKey, key_bytes
from models.database.engine import connect, open_readers
from models.database.jobs import last_run
from models.database.key_checks import check_keys, listed, was_used
from models.database.replica import IS_FRESH, MOST_LAG
from models.maintenance import backup
from models.maintenance.index_rotation import index_keys_in_use
from models.maintenance.key_rotation import missing_keys
from models.people.erasures import Erasure, is_foreign, lost_from_list
from settings import Settings, SettingsError, index_keys, keys_file

NO_KEYS_YET = "none yet: the first start makes one for a trial; in production set ENCRYPTION_KEYS"
OTHERS = 0o077
"""The permissions of other accounts than the owner's."""
HOLIDAYS_AHEAD = timedelta(days=45)
"""So long before a year its public holidays should be known."""
DEMO_FILE = settings.DEMO_DATABASE.rpartition("/")[2]
GIGABYTE = 1024**3
DAMAGED = "it is damaged, or no database: stop the bot and restore the newest backup"
FEW_BYTES = 16
"""Different bytes of a key; 32 that chance made have 30 or so."""
NEARLY_FULL = 0.9
CLOCK_AHEAD = timedelta(minutes=5)


def run_checks() -> bool:
    """Print a line for each check; True when all are well."""
    try:
        known = settings.load()
    except settings.SettingsError as wrong:
        return print_check("settings", f"{wrong}. See .env.example.")
    for warning in settings.ignored_lines():
        typer.secho(f"note  settings    {warning}", fg=typer.colors.YELLOW)
    print_check("settings", None)
    has_database = run_check(known, "database", database)
    checks = [each for each in CHECKS if has_database or each[1] not in NEED_DATABASE]
    return all([has_database, *(run_check(known, *each) for each in checks)])


def run_check(known: Settings, name: str, check: Callable[[Settings], str | None]) -> bool:
    try:
        note = check(known)
    except (CheckFailed, SettingsError, WrongKey) as failed:
        return print_check(name, str(failed))
    except Exception as error:  # noqa: BLE001  # the other checks are still to be run
        return print_check(name, f"{type(error).__name__}: {error}")
    return print_check(name, None, note or "")


def print_check(name: str, problem: str | None, note: str = "") -> bool:
    colour = typer.colors.RED if problem else typer.colors.GREEN
    typer.secho(f"{'WRONG' if problem else 'ok':6}{name:12}{problem or note}", fg=colour)
    return problem is None


def database(known: Settings) -> str | None:
    file = known.database_file
    if file and not file.exists():
        raise CheckFailed(f"there is none at {file} yet: run `perisai migrate`")
    try:
        return database_version(connect(known.database_url))
    except OperationalError as error:
        raise CheckFailed(f"cannot be opened ({error.orig}): look at DATABASE_URL") from None
    except DatabaseError:
        raise CheckFailed(DAMAGED) from None


def database_version(engine: Engine) -> str:
    """The kind of database; CheckFailed when it is too old."""
    with engine.connect() as connection:
        if engine.dialect.name == "sqlite":
            found = connection.execute(text("PRAGMA quick_check(1)")).scalar_one()
            if found != "ok":
                raise CheckFailed(DAMAGED)
            return "SQLite"
        version = connection.execute(text("SHOW server_version_num")).scalar_one()
    if int(version) < 150_000:
        raise CheckFailed(f"PostgreSQL {version} is too old: 15 or newer is needed")
    return "PostgreSQL"


def replica(known: Settings) -> str | None:
    """Whether `DATABASE_READ_URL` can be read now."""
    if not known.database_read_url:
        return "none: everything is read from DATABASE_URL"
    try:
        with Session(connect(known.database_read_url)) as db:
            fresh = db.scalar(IS_FRESH, {"most": MOST_LAG})
    except OperationalError as error:
        raise CheckFailed(f"cannot be opened ({error.orig}): look at DATABASE_READ_URL") from None
    if not fresh:
        raise CheckFailed(
            f"more than {MOST_LAG} seconds behind, or the bot is not running: start it, then look"
        )
    return "fresh"


def schema(known: Settings) -> str | None:
    current = migrations.current(connect(known.database_url))
    if current != migrations.head():
        raise CheckFailed(f"at {current}, the newest is {migrations.head()}: run `perisai migrate`")
    return f"revision {current}"


def keys(known: Settings) -> str | None:
    if problem := problem_of_keys(known):
        raise CheckFailed(problem)
    engine = connect(known.database_url)
    if not is_sealed(engine):
        has_keys = known.encryption_keys or keys_file(VAR).exists()
        return "ready, nothing sealed yet" if has_keys else NO_KEYS_YET
    ring = known.keyring(VAR, generate=False)
    with open_readers(engine, ring)() as db:
        check_keys(db, ring)
        missing, in_use = missing_keys(db), index_keys_in_use(db)
    if missing:
        raise CheckFailed(
            f"some values need the key {listed(missing)}, which is missing: put it back into "
            "ENCRYPTION_KEYS, behind the others, and run `perisai rotate-keys`"
        )
    if in_use - {key.id for key in ring.index_keys}:
        raise CheckFailed(
            "some people are found by a former INDEX_KEY only, which is missing: put it back, "
            "behind the new one, and run `perisai rotate-index`"
        )
    if in_use - {ring.index_key.id}:
        return "INDEX_KEY is being changed: run `perisai rotate-index` to the end"
    return "generated in var/keys.env" if not known.encryption_keys else None


def problem_of_keys(known: Settings) -> str | None:
    """The problem of the keys that were set themselves: none of chance, or one for both uses."""
    sealing = {key_bytes(each.get_secret_value()) for each in known.encryption_keys.values()}
    index = {*index_keys(known.index_key)} if known.index_key else set()
    if any(len({*each}) < FEW_BYTES for each in sealing | index):
        return "a key is made of few different bytes: make one as .env.example says, and rotate"
    if sealing & index:
        return (
            "INDEX_KEY is one of ENCRYPTION_KEYS, so one leak opens all: write a new INDEX_KEY "
            "before it, and run `perisai rotate-index`"
        )
    if len(sealing) < len(known.encryption_keys):
        return "two of ENCRYPTION_KEYS are one key: make a new one, and run `perisai rotate-keys`"
    secrets = secrets_of(known)
    shared = [name for name, said in secrets.items() if [*secrets.values()].count(said) > 1]
    if shared:
        return f"{' and '.join(shared)} are the same: each needs a value that nothing else has"
    return None


def secrets_of(known: Settings) -> dict[str, str]:
    """The secrets that others hold too, by the name of their setting."""
    values = {name.upper(): value for name, value in known if isinstance(value, SecretStr)}
    return {name: each.get_secret_value() for name, each in values.items()}


def erasures(known: Settings) -> str | None:
    """The list of erasures is there, and no copy of the database is older than we keep them."""
    own = known.database_file
    folders = {own.parent, VAR} if own else {VAR}
    old = [
        each
        for folder in folders
        for each in backup.old_copies(folder, own or VAR, datetime.now(UTC))
        if each.name != DEMO_FILE
    ]
    if old:
        names = ", ".join(f"{each}" for each in old)
        raise CheckFailed(f"older than {backup.COPIES_KEPT.days} days, with erased people: {names}")
    engine = connect(known.database_url)
    if not is_sealed(engine):
        return "not started yet"
    with open_readers(engine, known.keyring(VAR, generate=False))() as db:
        count = db.query(Erasure).count()
        lost = lost_from_list(db, known.erasures_path)
    if count and not known.erasures_path.exists():
        raise CheckFailed(f"there is no list at {known.erasures_path}: `perisai run` writes it")
    if lost:
        raise CheckFailed(
            f"the list at {known.erasures_path} lacks {lost} that were in it: put the newest copy "
            "there, or remove it, and `perisai run` writes it anew"
        )
    if is_foreign(known.erasures_path):
        raise CheckFailed(
            f"{known.erasures_path} is no list of erasures: put the newest copy there, or remove "
            "it, and `perisai run` writes it anew"
        )
    return f"{count} in {known.erasures_path}"


def stored_files(known: Settings) -> str | None:
    """Check that there is room for the files that people will send."""
    engine = connect(known.database_url)
    if not is_sealed(engine):
        return "not started yet"
    with open_readers(engine, known.keyring(VAR, generate=False))() as db:
        used = uploads.stored_bytes(db)
    most = known.files_gigabytes * GIGABYTE
    if used > most * NEARLY_FULL:
        raise CheckFailed(f"{used / GIGABYTE:.1f} GB of FILES_GIGABYTES={known.files_gigabytes}")
    own = known.database_file
    if own and (free := shutil.disk_usage(own.parent).free) < most - used:
        raise CheckFailed(
            f"people may send {(most - used) / GIGABYTE:.1f} GB more, the disk has "
            f"{free / GIGABYTE:.1f}: lower FILES_GIGABYTES"
        )
    return f"{used / GIGABYTE:.1f} of {known.files_gigabytes} GB"


def is_sealed(engine: Engine) -> bool:
    """Whether the database was ever used with keys."""
    if migrations.current(engine) is None:
        return False
    with Session(engine) as db:
        return was_used(db)


def modes(known: Settings) -> str | None:
    """Check that only the account of the program may read the settings, the keys and the
    database."""
    places = [VAR, *VAR.glob("*"), *Path().glob(".env*"), *Path().glob("*.db*")]
    if file := known.database_file:
        places += file.parent.glob(f"{file.name}*")
    mine = (each for each in places if each.exists() and each.name != ".env.example")
    exposed = {each for each in mine if each.stat().st_mode & OTHERS}
    if exposed:
        names = " ".join(shlex.quote(str(each)) for each in sorted(exposed))
        raise CheckFailed(f"other accounts of this machine can read: run `chmod go= {names}`")
    return "only this account reads .env, the keys and the database"


def rules(known: Settings) -> str | None:
    endings = upcoming_rule_changes(law_tables.tariff(), datetime.now(UTC).date())
    soon = [f"ending soon: {each.article} until {each.ends_on}" for each in endings]
    coming = (datetime.now(UTC) + HOLIDAYS_AHEAD).year
    if coming not in claims_law.work_calendar().years:
        soon.append(f"the holidays of {coming} are missing: add them to domain/law/holidays.csv")
    return ", ".join(soon) or None


def clock(known: Settings) -> str | None:
    engine = connect(known.database_url)
    now = datetime.now(UTC)
    if migrations.current(engine) is None:
        return "not started yet"
    with Session(engine) as db:
        last = last_run(db, "remind")
    if last and last > now + CLOCK_AHEAD:
        raise CheckFailed(
            f"the last job ran at {last:%Y-%m-%d %H:%M} UTC, later than now: set the clock"
        )
    return f"last look at the reminders {last:%Y-%m-%d %H:%M} UTC" if last else "not started yet"


CHECKS: tuple[tuple[str, Callable[[Settings], str | None]], ...] = (
    ("migrations", schema),
    ("replica", replica),
    ("keys", keys),
    ("modes", modes),
    ("erasures", erasures),
    ("files", stored_files),
    ("law", rules),
    ("clock", clock),
    ("network", network),
    ("proxy", proxy),
    ("telegram", telegram),
    ("whatsapp", whatsapp),
    ("templates", templates),
)
NEED_DATABASE = (schema, keys, erasures, stored_files, clock, network, templates)
"""The checks that say nothing without a database."""
