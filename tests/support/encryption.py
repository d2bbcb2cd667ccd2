"""Sessions with keys of the tests, and people with NIKs of their own."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

from sqlalchemy import Engine
from sqlalchemy.orm import Session, sessionmaker

from models.branch.status_import import ImportResult, apply_rows
from models.database.encryption import Keyring
from models.database.engine import open_sessions
from models.participants.participant import Identity
from tests.support.people import SITI

NOW = datetime(2026, 11, 22, 5, tzinfo=UTC)
OLD = Keyring({"old": b"o" * 32}, b"i" * 32)
BOTH = Keyring({"new": b"n" * 32, "old": b"o" * 32}, b"i" * 32)
NEW = Keyring({"new": b"n" * 32}, b"i" * 32)

AS_OF = date(2026, 11, 21)
NOVEMBER, DECEMBER, MARCH = date(2026, 11, 30), date(2026, 12, 31), date(2027, 3, 31)
ORIGIN = "cabang Grogol"


@dataclass(frozen=True)
class Row:
    nik: str
    status: str
    until: date | None = None
    kpj: str = ""
    code: str = ""
    why: str = ""
    months: int | None = None
    died_on: date | None = None
    name: str = SITI.full_name
    born_on: str = SITI.born_on
    application: str = ""


@dataclass(frozen=True)
class File:
    rows: tuple[Row, ...]
    as_of: date = AS_OF
    sha256: str = "a" * 64


def sessions(engine: Engine, keys: Keyring = OLD) -> sessionmaker[Session]:
    return open_sessions(engine, keys)


def nik(serial: int) -> str:
    return f"317301520885{serial:04d}"


def somebody(serial: int) -> Identity:
    return replace(SITI, nik=nik(serial))


def tell(db: Session, *rows: Row, as_of: date = AS_OF) -> ImportResult:
    """Apply these rows of a status file of the branch; what became of them."""
    return apply_rows(db, rows, as_of, ORIGIN, NOW)
