"""What is said about lists to whoever sent them, when no turn of theirs says it."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.texts import Texts
from handlers.notify import notify
from models import vouching
from models.imports import Fate, Import, counts

REASON = "import"
PIECE = 200


def post(
    db: Session,
    texts: Texts,
    row: Import,
    about: str,
    name: str,
    now: datetime,
    *commands: str,
    **values: object,
) -> None:
    """One letter to whoever sent the list, once about each thing."""
    notify(
        db,
        texts,
        row.person_id,
        name,
        grouped(values),
        *commands,
        now=now,
        reason=REASON,
        key=f"import:{row.id}:{row.round}:{about}",
    )


def grouped(values: Mapping[str, object]) -> dict[str, object]:
    """The values, with long numbers as people write them: 25.000."""
    return {
        name: f"{value:,}".replace(",", ".") if isinstance(value, int) else value
        for name, value in values.items()
    }


def numbers(db: Session, row: Import) -> dict[str, Any]:
    found = counts(db, row.id)
    names = (Fate.READY, Fate.FLAWED, Fate.KNOWN, Fate.COMMITTED, Fate.UNDONE, Fate.KEPT)
    return {name.value: found[name] for name in names}


def found(db: Session, texts: Texts, row: Import, now: datetime) -> None:
    known = numbers(db, row) | {"total": row.total}
    post(db, texts, row, "found", "import-found", now, f"/impor {row.id}", **known)


def refused(db: Session, texts: Texts, row: Import, now: datetime) -> None:
    why = row.refusal or {}
    post(db, texts, row, "refused", f"error-{why['reason']}", now, "/impor", **why["values"])


def progress(
    db: Session, texts: Texts, row: Import, what: str, count: int, total: int, now: datetime
) -> None:
    name = {"checking": "import-checking", "committing": "import-committing"}[what]
    post(db, texts, row, f"{what}:{count}", name, now, count=count, total=total)


def committed(db: Session, texts: Texts, row: Import, now: datetime) -> None:
    known = numbers(db, row)
    mend = (f"/perbaikan {row.id}",) if known["flawed"] else ()
    about = f"committed:{known['committed']}"
    post(db, texts, row, about, "import-committed", now, *mend, f"/tarikdaftar {row.id}", **known)


def undone(db: Session, texts: Texts, row: Import, now: datetime) -> None:
    known = numbers(db, row)
    name = "import-undone-kept" if known["kept"] else "import-undone"
    post(db, texts, row, "undone", name, now, "/impor", **known)


def let_go(db: Session, texts: Texts, now: datetime) -> int:
    """Lists that waited long enough are forgotten; whoever sent them is told once."""
    old = select(Import).where(Import.expires_at <= now, Import.forgotten_at.is_(None))
    rows = list(db.scalars(old.order_by(Import.id).limit(PIECE).with_for_update(skip_locked=True)))
    for row in rows:
        left = counts(db, row.id)
        waiting = left[Fate.READY] + left[Fate.FLAWED] + left[Fate.SKIPPED]
        vouching.empty(db, [row.id], now)
        if waiting:
            post(db, texts, row, "forgotten", "import-forgotten", now, "/impor", waiting=waiting)
    return len(rows)
