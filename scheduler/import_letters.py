"""What is said about lists to whoever sent them, when no turn of theirs says it."""

from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.message import Option, Outbound
from bot.texts import Texts
from models import channels, outbox, person, vouching
from models.imports import Fate, Import, counts
from models.outbox import Lane

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
    send(db, texts, row.person_id, name, now, commands, f"import:{row.id}:{row.round}:{about}",
         now, REASON, None, values)  # fmt: skip


def send(
    db: Session,
    texts: Texts,
    to: int,
    name: str,
    now: datetime,
    commands: tuple[str, ...],
    key: str,
    due_at: datetime,
    reason: str,
    about: int | None,
    values: dict[str, object],
) -> bool:
    address = person.best_address(db, to)
    if address is None:
        return False
    language = channels.language_of(db, to)
    said = {each: label(texts, language, value) for each, value in values.items()}
    options = tuple(Option(each, texts(language, opens(each))) for each in commands)
    body = Outbound(texts(language, name, **said), options).body()
    kept = {each: f"{value}" for each, value in said.items()}
    outbox.post(
        db,
        to,
        address.channel,
        address.address,
        body | {"name": name, "values": kept, "language": language},
        now=now,
        due_at=due_at,
        lane=Lane.BULK,
        reason=reason,
        key=key,
        participant_id=about,
    )
    return True


def opens(command: str) -> str:
    return f"open-{command.partition(' ')[0].removeprefix('/')}"


def label(texts: Texts, language: str, value: object) -> object:
    """Long numbers as people write them."""
    return f"{value:,}".replace(",", ".") if isinstance(value, int) else value


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
