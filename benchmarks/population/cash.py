"""An agent with people who pay: collections in hand, deposits on the way, the official file."""

from dataclasses import asdict, dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import insert, select
from sqlalchemy.orm import Session, sessionmaker

from benchmarks.support.measure import KEYS
from domain.roles import RoleKind, RoleScope
from models.cashbook.entries import Deposit
from models.contributions.ledger import EntryKind, LedgerEntry
from models.participants.participant import Identity, Participant
from models.people import person
from models.people.person import Person
from models.roles import role

DUES = 8_400
SENDER = "7000001"
MONTH, UNTIL, LAST = date(2026, 12, 1), date(2026, 11, 30), date(2026, 12, 31)
FACTS: dict[str, Any] = {
    "sex": "P",
    "village": "31.73.04.1001",
    "rt": "003",
    "rw": "005",
    "occupation_code": "warung",
    "sector": "other",
    "income": 1_000_000,
    "programme": "jkk_jkm",
    "payer": "self",
    "months": 1,
    "flags": [],
    "state": "active",
    "protected_until": UNTIL,
}
MONEY: dict[str, Any] = {"first_month": MONTH, "months": 1, "amount": DUES, "paid": DUES}


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the official status file."""

    nik: str
    name: str
    paid_on: date
    amount: int | None = DUES
    months: int = 1
    until: date = LAST


def nik_of(number: int) -> str:
    return f"31730152088{number:05d}"


def name_of(number: int) -> str:
    letters = "".join(chr(65 + number // 26**n % 26) for n in range(4))
    return f"SITI {letters}"


def settle(sessions: sessionmaker[Session], people: int, now: datetime) -> int:
    """The agent and so many people, with a chat each; the role's id."""
    with sessions.begin() as db:
        agent = person.find_or_create(db, "web", SENDER, now)
        mine = role.grant_role(
            db, agent.id, RoleScope(RoleKind.AGENT), now, name="RUDI AGEN", vouched=True
        )
        owners = [
            person.find_or_create(db, "web", f"w{n}", now).id for n in range(min(people, 500))
        ]
        rows = [
            FACTS | sealed(n) | {"agent_id": mine.id, "declared_at": now, "submitted_at": now}
            for n in range(people)
        ]
        for row, owner in zip(rows, owners, strict=False):
            row["person_id"] = owner
        db.execute(insert(Participant), [{"person_id": None} | row for row in rows])
        assert db.scalar(select(Person.id).limit(1))
        return mine.id


def sealed(number: int) -> dict[str, Any]:
    who = Identity(nik_of(number), name_of(number), "1985-08-12", "", "JL. MANGGA 1")
    index = KEYS.blind_index("nik", who.nik)
    return {"identity": KEYS.encrypt_json("identity", asdict(who)), "nik_index": index}


def collect(sessions: sessionmaker[Session], agent: int, now: datetime) -> None:
    """One collection of everybody."""
    with sessions.begin() as db:
        people = db.scalars(select(Participant.id).order_by(Participant.id))
        money = MONEY | {"kind": EntryKind.COLLECTED, "agent_id": agent, "at": now}
        db.execute(insert(LedgerEntry), [money | {"participant_id": each} for each in people])


def hand_in(sessions: sessionmaker[Session], agent: int, count: int, now: datetime) -> None:
    """The first `count` collections deposited together, and on the way."""
    with sessions.begin() as db:
        whole = Deposit(agent_id=agent, amount=DUES * count, paid_on=now.date(), at=now)
        db.add(whole)
        db.flush()
        rows = (
            select(LedgerEntry)
            .where(LedgerEntry.kind == EntryKind.COLLECTED)
            .order_by(LedgerEntry.id)
        )
        money = MONEY | {"kind": EntryKind.DEPOSITED, "agent_id": agent, "deposit_id": whole.id}
        money |= {"paid": None, "paid_on": now.date(), "at": now}
        lines = [
            money | {"participant_id": each.participant_id, "collection_id": each.id}
            for each in db.scalars(rows.limit(count))
        ]
        db.execute(insert(LedgerEntry), lines)


def post(sessions: sessionmaker[Session], now: datetime) -> None:
    """Official data has a payment of everybody."""
    with sessions.begin() as db:
        people = db.scalars(select(Participant.id).order_by(Participant.id))
        money = {"kind": EntryKind.POSTED, "first_month": MONTH, "months": 1, "at": now}
        db.execute(insert(LedgerEntry), [money | {"participant_id": each} for each in people])


def file_of(people: int, now: datetime) -> list[Row]:
    """Everybody, one of ten with another amount, and as many whom nobody knows."""
    on = (now - timedelta(days=1)).date()
    ours = [Row(nik_of(n), name_of(n), on, DUES + 600 * (n % 10 == 0)) for n in range(people)]
    others = [Row(f"32750152088{n:05d}", f"ORANG LAIN {n}", on) for n in range(people)]
    return ours + others
