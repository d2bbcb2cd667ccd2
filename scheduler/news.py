"""News from the branch becomes letters: accepted, paid, rejected, ended."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from sqlalchemy.orm import Session

from bot.message import Option, Outbound
from bot.texts import Texts
from domain import courtesy
from domain.protection import grace_until
from models import outbox, participant, person
from models.outbox import Lane
from models.participant import Participant
from models.status import Kind, Told

REASON = "news"
COMMANDS = {
    Kind.POSTED: ("/status",),
    Kind.ACTIVE: ("/status", "/pengingat"),
    Kind.AWAITING_PAYMENT: ("/bayar", "/status"),
    Kind.REJECTED: ("/daftar", "/petugas"),
    Kind.ENDED: ("/daftar", "/petugas"),
}


def tell(db: Session, texts: Texts, told: Iterable[Told], as_of: date, now: datetime) -> int:
    """Post a letter to everybody who must know, in the import's own transaction; how many.

    Nobody is woken: at night it waits for the morning. Erased people and those who can't be
    reached are left out.
    """
    return sum(tell_one(db, texts, each, as_of, now) for each in told)


def tell_one(db: Session, texts: Texts, news: Told, as_of: date, now: datetime) -> bool:
    row = db.get(Participant, news.participant_id)
    someone = db.get(person.Person, news.person_id) if news.person_id else None
    address = person.best_address(db, news.person_id) if news.person_id else None
    if row is None or someone is None or address is None or someone.erased_at:
        return False
    outbox.post(
        db,
        someone.id,
        address.channel,
        address.address,
        words(db, texts, someone.language, row, news.kind),
        now=now,
        due_at=courtesy.next_opening(now),
        lane=Lane.BULK,
        reason=REASON,
        key=f"news:{row.id}:{news.kind}:{as_of}",
        participant_id=row.id,
    )
    return True


def words(db: Session, texts: Texts, language: str, row: Participant, kind: Kind) -> dict[str, Any]:
    """The letter's body: what it says, and the name and values of it."""
    until = row.protected_until
    name = f"news-{kind.replace('_', '-')}"
    values = {
        "name": participant.identity(db, row).first_name,
        "number": row.number or "-",
        "until": until or "-",
        "grace": grace_until(until) if until else "-",
        "why": row.rejection or "-",
    }
    commands = COMMANDS[kind]
    options = (Option(each, texts(language, f"open-{each[1:]}")) for each in commands)
    body = Outbound(texts(language, name, **values), tuple(options)).body()
    kept = {key: f"{value}" for key, value in values.items()}
    return body | {"name": name, "values": kept, "language": language}
