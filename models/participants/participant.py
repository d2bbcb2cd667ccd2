"""A worker registered, or applying, as a participant (BPU); BPJS is the system of record.

The identity is encrypted as one value; NIK and phone are found by blind index. `protected_until`
is derived from the ledger and official data (`domain/contributions/protection.py`), and stored so
that reminders can be planned by a query.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, ForeignKey, Index, and_, bindparam, exists, or_, select
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship

from domain.participants.occupation import occupation_code
from models.database.base import Base
from models.database.encryption import claim_index, holds_index, keyring
from models.database.files import file_reference, index_reference
from models.database.statements import PreparedStatement
from models.participants import name_index
from models.participants.name_index import Findable, NameWord
from models.people.person import PHONE, Address

NIK = "nik"
"""The kind of blind index of a NIK."""
BORN_ON = "born_on"
"""The kind of blind index of a birth date."""


class ApplicationState(StrEnum):
    """State of an application. A draft is still part of a conversation, not yet a participant."""

    SUBMITTED = "submitted"
    PROCESSING = "processing"
    AWAITING_PAYMENT = "awaiting_payment"
    ACTIVE = "active"
    ENDED = "ended"
    REJECTED = "rejected"


WITH_BRANCH = (ApplicationState.SUBMITTED, ApplicationState.PROCESSING)
"""The states in which the branch has not decided yet."""
PAYABLE = (ApplicationState.AWAITING_PAYMENT, ApplicationState.ACTIVE)
"""The states in which contributions may be paid."""
UNDER_WAY = (*WITH_BRANCH, ApplicationState.AWAITING_PAYMENT)
"""The states of an application before its first payment."""


@dataclass(frozen=True, slots=True)
class Identity:
    """The data that are encrypted. `born_on` is an ISO date, `phone` E.164 or empty.

    `occupation`: the person's own words. `post`: a `Position`, or empty; with the organisation and
    the RW it would name one public person.
    """

    nik: str
    full_name: str
    born_on: str
    phone: str = ""
    street: str = ""
    kpj: str = ""
    occupation: str = ""
    post: str = ""

    def values(self) -> dict[str, str]:
        """The data by name."""
        return {name: getattr(self, name) for name in self.__dataclass_fields__}

    @property
    def first_name(self) -> str:
        """The first word of the name, capitalised; empty when erased."""
        return self.full_name.split()[0].title() if self.full_name else ""

    @property
    def findable(self) -> Findable:
        return Findable(self.full_name, self.nik, self.phone, self.kpj)

    @property
    def masked_name(self) -> str:
        """The first letter of each word, "S*** A***", for what others may look at."""
        return " ".join(f"{each[0]}***" for each in self.full_name.split())


class Participant(Base):
    """A registration of a worker, from the application on."""

    __tablename__ = "participants"

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"), index=True)
    """The person who may see this status; NULL until they link themselves."""
    registered_by: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    identity: Mapped[bytes | None]
    nik_index: Mapped[str] = mapped_column(index=True, info=holds_index(NIK))
    phone_index: Mapped[str | None] = mapped_column(index=True, info=holds_index(PHONE))
    born_index: Mapped[str | None] = mapped_column(index=True, info=holds_index(BORN_ON))
    """Whose birthday it is can be asked for, and nothing else: birth dates are encrypted."""
    duplicate_of: Mapped[int | None] = mapped_column(ForeignKey("participants.id"))
    """The participant who has this NIK already: the branch decides. It is disclosed to nobody."""
    sex: Mapped[str]
    village: Mapped[str] = mapped_column(index=True)
    """Dotted Kemendagri code of the kelurahan."""
    rt: Mapped[str]
    rw: Mapped[str]
    organisation: Mapped[str | None]
    occupation_code: Mapped[str]
    """The job of `domain/participants/occupation.py` that the words name: for counts."""
    sector: Mapped[str]
    income: Mapped[int]
    """Rupiah a month, as declared."""
    programme: Mapped[str]
    payer: Mapped[str]
    months: Mapped[int]
    """Number of contribution months to pay first."""
    declared_at: Mapped[datetime]
    """Time of the declaration to be working and not to register because of an illness."""
    flags: Mapped[list[str]]
    photo_id: Mapped[int | None] = file_reference()
    state: Mapped[str] = mapped_column(index=True)
    rejection: Mapped[bytes | None]
    """The branch's own words, encrypted."""
    number: Mapped[str | None] = mapped_column(unique=True)
    """The application number that the person gets."""
    submitted_at: Mapped[datetime]
    handed_over_at: Mapped[datetime | None]
    """Time at which the branch got the application in our sheet; NULL: not since they applied."""
    confirmed_at: Mapped[datetime | None]
    """Time at which an officer said that the NIK is this worker's; NULL: not since they applied."""
    deceased_on: Mapped[date | None]
    protected_until: Mapped[date | None] = mapped_column(index=True)
    data_as_of: Mapped[date | None]
    data_origin: Mapped[str | None]
    agent_id: Mapped[int | None] = mapped_column(index=True)
    """The role of the Perisai agent in whose portfolio they are."""
    merged_into: Mapped[int | None]
    """The registration of the same worker that this one was merged into."""
    keyed_at: Mapped[datetime | None]
    """Time of the comparison with other registrations; NULL: none since the identity changed."""
    name_words: Mapped[list[NameWord]] = relationship(cascade="all, delete-orphan")


index_reference(Participant.photo_id)
ONE_NIK = Participant.duplicate_of.is_(None)
Index(
    "uq_participants_nik",
    Participant.nik_index,
    unique=True,
    postgresql_where=ONE_NIK,
    sqlite_where=ONE_NIK,
)

UNKEYED = and_(Participant.keyed_at.is_(None), Participant.identity.is_not(None))
# Whether somebody lives where a role reaches is asked of many at once: without reading their rows.
Index("ix_participants_home", Participant.id, Participant.village, Participant.merged_into)
Index("ix_participants_data", Participant.village, Participant.data_as_of)
Index("ix_participants_unkeyed", Participant.id, postgresql_where=UNKEYED, sqlite_where=UNKEYED)
MERGED = Participant.merged_into.is_not(None)
Index(
    "ix_participants_joined", Participant.merged_into, postgresql_where=MERGED, sqlite_where=MERGED
)

BY_NIK = PreparedStatement(
    select(Participant.id).where(Participant.nik_index == bindparam("index"), ONE_NIK)
)
BY_PERSON = PreparedStatement(
    select(Participant.id)
    .where(Participant.person_id == bindparam("person"), ~MERGED)
    .order_by(Participant.duplicate_of.is_not(None), Participant.id.desc())
    .limit(1)
)


def find_by_nik(db: Session, nik: str) -> Participant | None:
    """The one participant with this NIK, duplicates left out."""
    found = (find_one(db, BY_NIK, {"index": index}) for index in nik_indexes(db, nik))
    return next(filter(None, found), None)


def find_one(db: Session, query: PreparedStatement, values: dict[str, Any]) -> Participant | None:
    """The participant whose id the query selects; cheap when there is none."""
    db.flush()
    found = query.run(db, values).first()
    return db.get(Participant, *found) if found else None


def find_by_phone(db: Session, phone: str) -> list[Participant]:
    """The participants with this phone, duplicates left out: a family may share one.

    Left out too is whoever only typed the number: it may be anybody's, and their chat is no other
    chat of the person who has it.
    """
    indexes = keyring(db).blind_indexes(PHONE, phone)
    has_it = exists().where(
        Address.person_id == Participant.person_id, Address.phone_index.in_(indexes)
    )
    owned = or_(Participant.person_id.is_(None), has_it)
    rows = select(Participant).where(Participant.phone_index.in_(indexes), ONE_NIK, owned)
    return list(db.scalars(rows))


def find_by_phone_and_birth_date(db: Session, phone: str, born_on: date) -> list[Participant]:
    """The registrations of `find_by_phone` with this birth date; twins share it."""
    born = born_on.isoformat()
    return [each for each in find_by_phone(db, phone) if identity(db, each).born_on == born]


def nik_index(db: Session, nik: str) -> str:
    """The blind index to store a NIK by, and by which all its rows are found from then on."""
    return claim_index(db, NIK, nik)


def nik_indexes(db: Session, nik: str) -> list[str]:
    """The blind indexes that a NIK may be stored by: one, unless the index key is being changed."""
    return keyring(db).blind_indexes(NIK, nik)


def phone_index(db: Session, phone: str) -> str | None:
    """The blind index to store a phone number by; None when it is empty."""
    return claim_index(db, PHONE, phone) if phone else None


def born_on_any(db: Session, days: Iterable[date]) -> ColumnElement[bool]:
    """The condition of a birth date that is one of these."""
    keys = keyring(db)
    found = [each for day in days for each in keys.blind_indexes(BORN_ON, day.isoformat())]
    return Participant.born_index.in_(found)


def registration_of(db: Session, person_id: int) -> Participant | None:
    """The person's own registration: of several one that is no duplicate, and the newest."""
    return find_one(db, BY_PERSON, {"person": person_id})


def identity(db: Session, row: Participant) -> Identity:
    """The decrypted identity; empty when it was erased."""
    return decrypt_identity(db, row.identity)


def decrypt_identity(db: Session, sealed: bytes | None) -> Identity:
    """The identity of the column `identity`; empty when it was erased."""
    return (
        Identity(**keyring(db).decrypt_json("identity", sealed)) if sealed else Identity("", "", "")
    )


def set_identity(db: Session, row: Participant, known: Identity) -> None:
    """Encrypt and index an identity, and have it compared with other registrations again."""
    for name, value in encrypt_identity(db, known).items():
        setattr(row, name, value)
    row.name_words = [NameWord(word=each) for each in name_index.stored_indexes(db, known.findable)]


def encrypt_identity(db: Session, known: Identity) -> dict[str, Any]:
    """The columns `identity`, `nik_index`, `phone_index`, `born_index`, `occupation_code` and
    `keyed_at`."""
    return {
        "identity": keyring(db).encrypt_json("identity", known.values()),
        "nik_index": nik_index(db, known.nik),
        "phone_index": phone_index(db, known.phone),
        "born_index": claim_index(db, BORN_ON, known.born_on) if known.born_on else None,
        "occupation_code": occupation_code(known.occupation),
        "keyed_at": None,
    }


def rejection(db: Session, row: Participant) -> str:
    """Why the branch rejected the application, in its words; empty when it did not say."""
    return str(keyring(db).decrypt_json("rejection", row.rejection)) if row.rejection else ""


def set_rejection(db: Session, row: Participant, why: str) -> None:
    """Keep the branch's reason; an empty one takes the earlier one back."""
    row.rejection = keyring(db).encrypt_json("rejection", why) if why else None


def lock_known(db: Session, row: Participant) -> bool:
    """Lock the registration, read afresh, until the transaction ends; False when it was erased or
    taken back meanwhile."""
    found = db.get(Participant, row.id, with_for_update=True, populate_existing=True)
    return found is not None and found.identity is not None


def lock_own(db: Session, person_id: int) -> Participant:
    """The person's own registration, locked; AssertionError for whoever has none."""
    row = registration_of(db, person_id)
    assert row is not None, "only a participant may open this form"
    lock_known(db, row)
    return row


def correct_identity(db: Session, row: Participant, **changes: str) -> None:
    """Replace fields of `Identity` by their corrected values; lock the registration before."""
    set_identity(db, row, replace(identity(db, row), **changes))


def move_home(row: Participant, *, village: str, rt: str, rw: str) -> None:
    """Put the home of a registration into another RT, RW or kelurahan; lock it before. Staff of
    that place see it from then on."""
    row.village, row.rt, row.rw = village, rt, rw
