"""A worker registered, or applying, as a participant (BPU). BPJS stays the system of record.

What identifies them is sealed in one piece; the NIK and the phone are found by blind index.
`protected_until` is derived from the ledger and official data
(`domain/contributions/protection.py`) and kept
here so that reminders can be planned by a query.
"""

from dataclasses import asdict, dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ForeignKey, Index, and_, bindparam, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship

from models.database.base import Base
from models.database.encryption import keyring
from models.database.statements import PreparedStatement
from models.participants import name_index
from models.participants.name_index import NameWord


class ApplicationState(StrEnum):
    """The way of an application. A draft is a conversation, not yet a participant."""

    SUBMITTED = "submitted"
    PROCESSING = "processing"
    AWAITING_PAYMENT = "awaiting_payment"
    ACTIVE = "active"
    ENDED = "ended"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Identity:
    """What is sealed. `born_on` is an ISO date, `phone` E.164 or empty."""

    nik: str
    full_name: str
    born_on: str
    phone: str = ""
    street: str = ""
    kpj: str = ""

    @property
    def first_name(self) -> str:
        return self.full_name.split()[0].title() if self.full_name else ""


class Participant(Base):
    __tablename__ = "participants"

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"), index=True)
    """The person who may see this status; NULL until they link themselves."""
    registered_by: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    identity: Mapped[bytes | None]
    nik_index: Mapped[str] = mapped_column(index=True)
    phone_index: Mapped[str | None] = mapped_column(index=True)
    duplicate_of: Mapped[int | None] = mapped_column(ForeignKey("participants.id"))
    """Another participant has this NIK: the branch decides. Never said to anybody."""
    sex: Mapped[str]
    village: Mapped[str] = mapped_column(index=True)
    """Dotted Kemendagri code of the kelurahan."""
    rt: Mapped[str]
    rw: Mapped[str]
    organisation: Mapped[str | None]
    post: Mapped[str | None]
    occupation: Mapped[str]
    sector: Mapped[str]
    income: Mapped[int]
    """Rupiah a month, as declared."""
    programme: Mapped[str]
    payer: Mapped[str]
    months: Mapped[int]
    """How many contribution months they want to pay first."""
    declared_at: Mapped[datetime]
    """When they declared to be working and not registering because of an illness."""
    flags: Mapped[list[str]]
    photo_id: Mapped[int | None]
    state: Mapped[str] = mapped_column(index=True)
    rejection: Mapped[str | None]
    number: Mapped[str | None] = mapped_column(unique=True)
    """The application number that the person is told."""
    submitted_at: Mapped[datetime]
    deceased_on: Mapped[date | None]
    protected_until: Mapped[date | None] = mapped_column(index=True)
    data_as_of: Mapped[date | None]
    data_origin: Mapped[str | None]
    agent_id: Mapped[int | None] = mapped_column(index=True)
    """The role of the Perisai agent in whose portfolio they are."""
    merged_into: Mapped[int | None]
    """The registration that this one turned out to be of the same worker as
    (models/participants/duplicate_pairs.py)."""
    keyed_at: Mapped[datetime | None]
    """When it was looked at for the same worker's other registrations; NULL: not as it is now."""
    words: Mapped[list[NameWord]] = relationship(cascade="all, delete-orphan")
    """What the name is found by."""


ONE_NIK = Participant.duplicate_of.is_(None)
Index(
    "uq_participants_nik",
    Participant.nik_index,
    unique=True,
    postgresql_where=ONE_NIK,
    sqlite_where=ONE_NIK,
)

UNKEYED = and_(Participant.keyed_at.is_(None), Participant.identity.is_not(None))
Index("ix_participants_unkeyed", Participant.id, postgresql_where=UNKEYED, sqlite_where=UNKEYED)
JOINED = Participant.merged_into.is_not(None)
Index(
    "ix_participants_joined", Participant.merged_into, postgresql_where=JOINED, sqlite_where=JOINED
)

BY_NIK = PreparedStatement(
    select(Participant.id).where(Participant.nik_index == bindparam("index"), ONE_NIK)
)
BY_PERSON = PreparedStatement(
    select(Participant.id)
    .where(Participant.person_id == bindparam("person"), ~JOINED)
    .order_by(Participant.duplicate_of.is_not(None), Participant.id.desc())
    .limit(1)
)
NUMBER = PreparedStatement(
    update(Participant).where(Participant.id == bindparam("of")).values(number=bindparam("number"))
)


def nik_index(db: Session, nik: str) -> str:
    return keyring(db).blind_index("nik", nik)


def phone_index(db: Session, phone: str) -> str | None:
    return keyring(db).blind_index("phone", phone) if phone else None


def find_by_nik(db: Session, nik: str) -> Participant | None:
    """The one participant with this NIK, duplicates aside."""
    return find(db, BY_NIK, {"index": nik_index(db, nik)})


def find(db: Session, statement: PreparedStatement, values: dict[str, Any]) -> Participant | None:
    """The participant whose id the statement selects; cheap when there is none."""
    db.flush()
    found = statement.run(db, values).first()
    return db.get(Participant, *found) if found else None


def registration_of(db: Session, person_id: int) -> Participant | None:
    """The person's own registration; should there be more, no duplicate, and the newest."""
    return find(db, BY_PERSON, {"person": person_id})


def identity(db: Session, row: Participant) -> Identity:
    """Unsealed; an erased one is empty."""
    if row.identity is None:
        return Identity("", "", "")
    return Identity(**keyring(db).decrypt_json("identity", row.identity))


def sealed(db: Session, known: Identity) -> dict[str, Any]:
    """The columns that say who this is, sealed and indexed."""
    return {
        "identity": keyring(db).encrypt_json("identity", asdict(known)),
        "nik_index": nik_index(db, known.nik),
        "phone_index": phone_index(db, known.phone),
        "keyed_at": None,
    }


def set_identity(db: Session, row: Participant, known: Identity) -> None:
    """Seal who this is, and index it."""
    set_columns(row, sealed(db, known))
    row.words = [NameWord(word=each) for each in name_index.name_indexes(db, known.full_name)]


def set_columns(row: Participant, columns: dict[str, Any]) -> None:
    for name, value in columns.items():
        setattr(row, name, value)


def correct(db: Session, row: Participant, **changes: str) -> None:
    set_identity(db, row, replace(identity(db, row), **changes))


def apply_for_membership(db: Session, known: Identity, now: datetime, **facts: Any) -> Participant:
    """A new application, or a new attempt of the same person with the same NIK.

    When somebody else has the NIK already, it is kept beside as a duplicate for the branch.
    """
    facts |= {"state": ApplicationState.SUBMITTED, "submitted_at": now}
    other = find_by_nik(db, known.nik)
    if other and other.person_id is not None and other.person_id == facts["person_id"]:
        row = other
        set_identity(db, row, known)
        set_columns(row, facts)
    else:
        row = add(db, known, facts | {"duplicate_of": other.id if other else None})
    row.number = application_number(row.id, now)
    db.flush()
    return row


def add(db: Session, known: Identity, facts: dict[str, Any]) -> Participant:
    row = Participant(**sealed(db, known) | facts)
    db.add(row)
    db.flush()
    name_index.add_name(db, row.id, known.full_name)
    return row


def application_number(id: int, now: datetime) -> str:
    """PB-2611-00042-7: year and month (UTC), a counter, and a check digit against mistyping."""
    check = sum(int(digit) * weight for weight, digit in enumerate(f"{id:05d}", 2)) % 10
    return f"PB-{now:%y%m}-{id:05d}-{check}"


def find_by_phone_and_birth_date(db: Session, phone: str, born_on: date) -> Participant | None:
    """The one participant who has this phone and birth date, duplicates aside."""
    rows = select(Participant).where(Participant.phone_index == phone_index(db, phone), ONE_NIK)
    found = [r for r in db.scalars(rows) if identity(db, r).born_on == born_on.isoformat()]
    return found[0] if len(found) == 1 else None
