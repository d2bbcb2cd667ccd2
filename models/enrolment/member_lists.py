"""Member lists that agents and cadres sent: their rows wait until each is registered or skipped.

The contents of a row are encrypted, and deleted as soon as the row is registered. A list waits for
`KEPT`; then the rest of it is deleted. Erasure and export of lists and attestations are here too.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import ForeignKey, Index, UniqueConstraint, func, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from domain.invalid import whole_number
from models.database.base import Base
from models.database.encryption import holds_index, keyring
from models.database.files import file_reference, index_reference
from models.enrolment.attestation import Attestation, attestation_of
from models.participants.participant import NIK

KEPT = timedelta(days=7)


class ListState(StrEnum):
    """The state of a list; `checking`, `committing` and `undoing` are work for the scheduler."""

    CHECKING = "checking"
    CHECKED = "checked"
    COMMITTING = "committing"
    COMMITTED = "committed"
    UNDOING = "undoing"
    UNDONE = "undone"
    REFUSED = "refused"


WORK = (ListState.CHECKING, ListState.COMMITTING, ListState.UNDOING)


class RowState(StrEnum):
    """The state of a row; `known` is somebody in the role's scope who is registered already.

    `kept` was not taken back with its list, for it was processed by then. `aside` is a row of
    another sheet of the file, which nobody has asked for yet.
    """

    READY = "ready"
    FLAWED = "flawed"
    KNOWN = "known"
    SKIPPED = "skipped"
    COMMITTED = "committed"
    KEPT = "kept"
    UNDONE = "undone"
    FORGOTTEN = "forgotten"
    ASIDE = "aside"


class MemberList(Base):
    __tablename__ = "member_lists"

    id: Mapped[int] = mapped_column(primary_key=True)
    role_id: Mapped[int] = mapped_column(ForeignKey("roles.id"), index=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    created_at: Mapped[datetime]
    file_id: Mapped[int | None] = file_reference()
    """The sheet as it was sent, until it is checked."""
    state: Mapped[str]
    round: Mapped[int] = mapped_column(default=1)
    """A corrected sheet that joins the list begins the next one."""
    defaults: Mapped[bytes | None]
    """Answers that hold for the whole list, by question, encrypted: some are typed words."""
    missing: Mapped[list[str]] = mapped_column(default=list)
    """Questions that must be asked once for the group."""
    total: Mapped[int] = mapped_column(default=0)
    """Rows of this round."""
    refusal: Mapped[dict[str, Any] | None]
    """Why the sheet cannot be read: `reason`, the name of a sentence, and its `values`."""
    attested_at: Mapped[datetime | None]
    text_version: Mapped[str | None]
    channel: Mapped[str | None]
    """The channel in which the cadre attested that the members know and agree."""
    leased_until: Mapped[datetime | None]
    expires_at: Mapped[datetime]
    forgotten_at: Mapped[datetime | None]


index_reference(MemberList.file_id)


class MemberRow(Base):
    __tablename__ = "member_rows"
    __table_args__ = (UniqueConstraint("list_id", "round", "number"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    list_id: Mapped[int] = mapped_column(ForeignKey("member_lists.id"))
    round: Mapped[int]
    number: Mapped[int]
    """Of the row in the sheet, as the person sees it."""
    contents: Mapped[bytes | None]
    """The cells and the values chosen for them, encrypted; NULL once nobody needs them."""
    nik_index: Mapped[str | None] = mapped_column(info=holds_index(NIK))
    state: Mapped[str]
    errors: Mapped[list[str]]
    """Field and name of the sentence: "phone:error-phone-short"."""
    participant_id: Mapped[int | None] = mapped_column(
        ForeignKey("participants.id", ondelete="SET NULL"), index=True
    )


Index("ix_member_rows_nik", MemberRow.nik_index)
Index("ix_member_rows_state", MemberRow.list_id, MemberRow.state)
FORGOTTEN: dict[str, Any] = {"contents": None, "state": RowState.FORGOTTEN, "errors": []}
"""The columns of a row whose contents are deleted."""


def create_list(
    db: Session, role_id: int, person_id: int, defaults: dict[str, Any], now: datetime
) -> MemberList:
    """A new list that waits to be checked."""
    row = MemberList(
        role_id=role_id,
        person_id=person_id,
        created_at=now,
        state=ListState.CHECKING,
        defaults=keyring(db).encrypt_json("defaults", defaults),
        missing=[],
        round=1,
        expires_at=now + KEPT,
    )
    db.add(row)
    db.flush()
    return row


def defaults_of(db: Session, row: MemberList) -> dict[str, str]:
    """The answers that hold for the whole list, by question."""
    return dict(keyring(db).decrypt_json("defaults", row.defaults)) if row.defaults else {}


def add_default(db: Session, row: MemberList, question: str, answer: str) -> None:
    """Keep an answer for every row that does not say otherwise."""
    known = defaults_of(db, row) | {question: answer}
    row.defaults = keyring(db).encrypt_json("defaults", known)
    db.flush()


def find_list(db: Session, role_id: int, id: int | str) -> MemberList | None:
    """The list with this number, if it was sent in this role; None otherwise."""
    rows = select(MemberList).where(
        MemberList.id == whole_number(f"{id}"), MemberList.role_id == role_id
    )
    return db.scalar(rows)


def find_list_or_newest(db: Session, role_id: int, id: str) -> MemberList | None:
    """The list with this number; without a number the newest."""
    return find_list(db, role_id, id) if id else newest_list(db, role_id)


def newest_list(db: Session, role_id: int) -> MemberList | None:
    """The last list that was sent in this role and is not forgotten."""
    rows = select(MemberList).where(
        MemberList.role_id == role_id, MemberList.forgotten_at.is_(None)
    )
    return db.scalar(rows.order_by(MemberList.id.desc()).limit(1))


def lock_list(db: Session, id: int) -> MemberList:
    """The list as it is stored, locked until the transaction ends."""
    return db.get_one(MemberList, id, with_for_update=True, populate_existing=True)


def row_counts(db: Session, id: int) -> dict[str, int]:
    """The number of rows in each state."""
    rows = select(MemberRow.state, func.count()).where(MemberRow.list_id == id)
    found = {row[0]: row[1] for row in db.execute(rows.group_by(MemberRow.state))}
    return {state: found.get(state, 0) for state in RowState}


def forget_rows(db: Session, nik_index: str) -> None:
    """Delete the contents of rows about somebody who is erased."""
    rows = update(MemberRow).where(
        MemberRow.nik_index == nik_index, MemberRow.contents.is_not(None)
    )
    db.execute(rows.values(FORGOTTEN))


def erase_lists(db: Session, people: Sequence[int], now: datetime) -> None:
    """Forget the lists of people who are erased; their attestations stay, without the person."""
    waiting = select(MemberList.id).where(
        MemberList.person_id.in_(people), MemberList.forgotten_at.is_(None)
    )
    forget_lists(db, list(db.scalars(waiting)), now)
    by, asked = Attestation.person_id, Attestation.asked_person_id
    db.execute(update(Attestation).where(by.in_(people)).values(person_id=None))
    db.execute(update(Attestation).where(asked.in_(people)).values(asked_person_id=None))


def forget_lists(db: Session, ids: Sequence[int], now: datetime) -> None:
    """Delete the contents of all rows of these lists, and end the work on them."""
    rows = update(MemberRow).where(MemberRow.list_id.in_(ids), MemberRow.contents.is_not(None))
    db.execute(rows.values(FORGOTTEN))
    lists = update(MemberList).where(MemberList.id.in_(ids))
    unread = lists.where(MemberList.state == ListState.CHECKING)
    db.execute(unread.values(state=ListState.REFUSED))
    db.execute(lists.values(forgotten_at=now, file_id=None, leased_until=None))


def export_lists(db: Session, person_id: int) -> list[dict[str, Any]]:
    """The lists that a person sent: `sent_at` and `rows` (numbers by state), nothing of members."""
    rows = select(MemberList).where(MemberList.person_id == person_id).order_by(MemberList.id)
    return [
        {"sent_at": row.created_at.isoformat(), "rows": row_counts(db, row.id)}
        for row in db.scalars(rows)
    ]


def export_attestation(db: Session, participant_id: int) -> dict[str, Any] | None:
    """`at`, `text_version`, `answer` and `answered_at`; None for one who registered themselves.

    The enroller's name is not the participant's to export.
    """
    row = attestation_of(db, participant_id)
    if row is None:
        return None
    return {
        "at": row.at.isoformat(),
        "text_version": row.text_version,
        "answer": row.answer,
        "answered_at": row.answered_at.isoformat() if row.answered_at else None,
    }
