"""About 300 synthetic people of West Jakarta in every state, for trying things out.

Nobody in here exists: names are drawn from lists, serial numbers of the NIKs begin with 9.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from random import Random
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.courtesy import local
from domain.nik import Sex
from domain.places import KELURAHAN
from domain.protection import add_months, first_of, last_of
from domain.tariff import Payer, Programme, Sector
from models import consent, conversation, demo_doubles, demo_roles, participant, payment, person
from models.consent import Purpose
from models.participant import Identity, Participant, State
from models.payment import Event
from models.person import Address

PEOPLE = 300
CHANNEL = "web"
SHY = 6
"""One in so many wants no information."""

WOMEN = [
    "Siti",
    "Dewi",
    "Sri",
    "Nur",
    "Rina",
    "Yuni",
    "Wati",
    "Lestari",
    "Ani",
    "Fitri",
    "Maya",
    "Ratna",
    "Eka",
    "Tuti",
    "Ningsih",
    "Murni",
]
MEN = ("Budi", "Agus", "Joko", "Ahmad", "Rudi", "Hendra", "Slamet", "Dedi", "Eko", "Iwan", "Udin")
LAST = (
    "Aminah",
    "Santoso",
    "Lestari",
    "Wijaya",
    "Susanti",
    "Hidayat",
    "Saputra",
    "Rahayu",
    "Maulana",
)
JOBS = {
    Sector.TRANSPORT: ("ojek online", "sopir angkot", "kurir paket", "ojek pangkalan"),
    Sector.OTHER: ("jualan nasi uduk", "warung kelontong", "tukang bangunan", "penjahit", "ART"),
}
ORGANISATIONS = ("rt", "rw", "pkk", "dasawisma", "posyandu", "jumantik", None, None, None)
ORIGIN = "contoh cabang"


@dataclass(frozen=True, slots=True)
class Kind:
    """A state to show. `behind` = months that protection ended before this month's end."""

    name: str
    share: int
    state: State | None
    behind: int | None = None
    payer: Payer = Payer.SELF
    paid: int = 6


KINDS = (
    Kind("draft", 2, None),
    Kind("submitted", 3, State.SUBMITTED),
    Kind("rejected", 1, State.REJECTED),
    Kind("awaiting_payment", 2, State.AWAITING_PAYMENT),
    Kind("active_soon", 5, State.ACTIVE, 0),
    Kind("active_new", 2, State.ACTIVE, 0, paid=1),
    Kind("active_ahead", 4, State.ACTIVE, -3),
    Kind("arrears_1", 3, State.ACTIVE, 1),
    Kind("arrears_2", 2, State.ACTIVE, 2),
    Kind("arrears_3", 2, State.ACTIVE, 3),
    Kind("ended", 2, State.ACTIVE, 5),
    Kind("government", 2, State.ACTIVE, -1, Payer.GOVERNMENT),
)


def seeded(db: Session) -> bool:
    return db.scalar(select(Address.id).where(Address.address == sender(0))) is not None


def sender(number: int) -> str:
    """The web address of a demo person."""
    return f"demo-{number:03d}"


def seed(db: Session, now: datetime) -> int:
    """Write the people, unless they are there; how many."""
    if seeded(db):
        return 0
    # Always the same people: no secret depends on it.
    dice = Random(31_73)
    for number, kind in enumerate(spread()):
        caller = person.meet(db, CHANNEL, sender(number), now)
        if kind.state is None:
            draft(db, caller.id, caller.address_id, dice, now)
        else:
            register(db, caller.id, kind, number, dice, now)
    demo_roles.seed(db, CHANNEL, now)
    demo_doubles.seed(db, now)
    return PEOPLE


def spread() -> Iterator[Kind]:
    """The kinds by their shares, one of each first."""
    wheel = [kind for kind in KINDS for _ in range(kind.share)]
    for number in range(PEOPLE):
        yield KINDS[number] if number < len(KINDS) else wheel[number % len(wheel)]


def someone(dice: Random, number: int, today: date) -> tuple[Identity, Sex]:
    sex = dice.choice(list(Sex))
    first = dice.choice(WOMEN if sex is Sex.FEMALE else MEN)
    born = date(dice.randint(1964, 2004), dice.randint(1, 12), dice.randint(1, 28))
    day = born.day + (40 if sex is Sex.FEMALE else 0)
    nik = f"3173{dice.randint(1, 8):02d}{day:02d}{born:%m%y}9{number:03d}"
    name = f"{first} {dice.choice(LAST)}".upper()
    phone = f"+62812{dice.randint(10_000_000, 99_999_999)}"
    return Identity(nik, name, born.isoformat(), phone, f"JL. CONTOH NO. {number + 1}"), sex


def register(
    db: Session, person_id: int, kind: Kind, number: int, dice: Random, now: datetime
) -> Participant:
    """An application with a history that fits its state."""
    today = local(now).date()
    who, sex = someone(dice, number, today)
    row = participant.apply(db, who, now - timedelta(days=200), **facts(person_id, kind, dice, now))
    row.sex = sex
    assert kind.state is not None, "a draft is no application"
    row.state = kind.state
    if kind.state is State.REJECTED:
        row.rejection = "foto KTP tidak terbaca"
    if kind.behind is not None:
        pay(db, row, add_months(last_of(today), -kind.behind), kind.paid, now)
    for purpose in Purpose:
        given = purpose is not Purpose.INFORMATION or number % SHY != 0
        more = {"text_version": "demo", "channel": CHANNEL}
        consent.record(db, person_id, purpose, given, now=now, **more)
    return row


def facts(person_id: int, kind: Kind, dice: Random, now: datetime) -> dict[str, Any]:
    sector = dice.choice(list(Sector))
    organisation = dice.choice(ORGANISATIONS)
    return {
        "person_id": person_id,
        "registered_by": person_id,
        "sex": "",
        "village": dice.choice(KELURAHAN)[0],
        "rt": f"{dice.randint(1, 15):03d}",
        "rw": f"{dice.randint(1, 12):03d}",
        "organisation": organisation,
        "post": dice.choice(("ketua", "anggota")) if organisation else None,
        "occupation": dice.choice(JOBS[sector]),
        "sector": sector,
        "income": dice.choice((1_000_000, 1_500_000, 2_500_000, 3_500_000, 5_000_000)),
        "programme": dice.choice(list(Programme)),
        "payer": kind.payer,
        "months": dice.choice((1, 3, 6, 12)),
        "declared_at": now,
        "flags": [],
    }


def pay(db: Session, row: Participant, until: date, months: int, now: datetime) -> None:
    row.protected_until = until
    row.data_as_of = local(now).date() - timedelta(days=1)
    row.data_origin = ORIGIN
    first = add_months(first_of(until), 1 - months)
    payment.record(db, row.id, Event.POSTED, first_month=first, months=months, amount=None, at=now)


def draft(db: Session, person_id: int, address_id: int, dice: Random, now: datetime) -> None:
    """A registration that was left half-filled."""
    who, sex = someone(dice, 900 + person_id % 100, local(now).date())
    answers = {
        "consent": "yes",
        "reminders": "yes",
        "information": "no",
        "nik": who.nik,
        "sex": str(sex),
        "full_name": who.full_name,
    }
    state = {"parked": {"registration": answers}}
    conversation.keep(db, person_id, state, address_id, now)


def faces(db: Session, most: int = 24) -> list[tuple[str, str, str]]:
    """Web address, name and state of some people to be: roles, and the first of each kind."""
    rows = select(Address.address, Participant).outerjoin(
        Participant, Participant.person_id == Address.person_id
    )
    wanted = [sender(number) for number in range(most)]
    found = db.execute(rows.where(Address.address.in_(wanted)).order_by(Address.address))
    kinds = dict(zip((sender(n) for n in range(PEOPLE)), (k.name for k in spread()), strict=True))
    return demo_roles.faces(db) + [
        (address, participant.identity(db, row).full_name.title() if row else "", kinds[address])
        for address, row in found
    ]
