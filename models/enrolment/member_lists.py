"""A list of members that a cadre sent: its rows wait until each is registered or skipped.

What stood in a row is sealed, and forgotten as soon as the row is registered. A list waits for
`KEPT`; then what is left of it goes.

Lists and words of people who vouched for others: what erasure forgets, and the copy of it.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import ForeignKey, Index, UniqueConstraint, func, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from domain.invalid import whole_number
from models.database.base import Base
from models.enrolment.attestation import Attestation, attestation_of

KEPT = timedelta(days=7)


class ListState(StrEnum):
    """Of a list. `checking`, `committing` and `undoing` are work for the scheduler."""

    CHECKING = "checking"
    CHECKED = "checked"
    COMMITTING = "committing"
    COMMITTED = "committed"
    UNDOING = "undoing"
    UNDONE = "undone"
    REFUSED = "refused"


WORK = (ListState.CHECKING, ListState.COMMITTING, ListState.UNDOING)


class RowState(StrEnum):
    """Of a row: `known` is somebody whom the cadre has registered already."""

    READY = "ready"
    FLAWED = "flawed"
    KNOWN = "known"
    SKIPPED = "skipped"
    COMMITTED = "committed"
    KEPT = "kept"
    UNDONE = "undone"
    FORGOTTEN = "forgotten"


class MemberList(Base):
    __tablename__ = "member_lists"

    id: Mapped[int] = mapped_column(primary_key=True)
    role_id: Mapped[int] = mapped_column(ForeignKey("roles.id"), index=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    created_at: Mapped[datetime]
    file_id: Mapped[int | None]
    """The sheet as it was sent, until it is checked."""
    state: Mapped[str]
    round: Mapped[int] = mapped_column(default=1)
    """A corrected sheet that joins the list begins the next one."""
    defaults: Mapped[dict[str, Any]] = mapped_column(default=dict)
    """What holds for the whole list, as the form keeps it. Never about one person."""
    missing: Mapped[list[str]] = mapped_column(default=list)
    """Questions that must be asked once for the group."""
    total: Mapped[int] = mapped_column(default=0)
    """Rows of this round."""
    refusal: Mapped[dict[str, Any] | None]
    """Why the sheet cannot be read: the name of a sentence, and its values."""
    attested_at: Mapped[datetime | None]
    text_version: Mapped[str | None]
    channel: Mapped[str | None]
    """Where the cadre attested that the members know and agree."""
    leased_until: Mapped[datetime | None]
    expires_at: Mapped[datetime]
    forgotten_at: Mapped[datetime | None]


class MemberRow(Base):
    __tablename__ = "member_rows"
    __table_args__ = (UniqueConstraint("list_id", "round", "number"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    list_id: Mapped[int] = mapped_column(ForeignKey("member_lists.id"))
    round: Mapped[int]
    number: Mapped[int]
    """As the person sees it in the sheet."""
    contents: Mapped[bytes | None]
    """The cells and what was decided about them; NULL once nobody needs them."""
    nik_index: Mapped[str | None]
    state: Mapped[str]
    errors: Mapped[list[str]]
    """Field and name of the sentence: "phone:error-phone-short"."""
    participant_id: Mapped[int | None] = mapped_column(
        ForeignKey("participants.id", ondelete="SET NULL"), index=True
    )


Index("ix_member_rows_nik", MemberRow.nik_index)
Index("ix_member_rows_state", MemberRow.list_id, MemberRow.state)


def create_list(
    db: Session, role_id: int, person_id: int, defaults: dict[str, Any], now: datetime
) -> MemberList:
    row = MemberList(
        role_id=role_id,
        person_id=person_id,
        created_at=now,
        state=ListState.CHECKING,
        defaults=defaults,
        missing=[],
        round=1,
        expires_at=now + KEPT,
    )
    db.add(row)
    db.flush()
    return row


def find_list(db: Session, role_id: int, id: int | str) -> MemberList | None:
    """The list, when it was sent in this role. "Not there" and "not yours" are the same."""
    rows = select(MemberList).where(
        MemberList.id == whole_number(f"{id}"), MemberList.role_id == role_id
    )
    return db.scalar(rows)


def asked_for(db: Session, role_id: int, id: str) -> MemberList | None:
    """The list of this number; without a number the newest."""
    return find_list(db, role_id, id) if id else newest(db, role_id)


def newest(db: Session, role_id: int) -> MemberList | None:
    """The list that was sent last in this role and is not forgotten."""
    rows = select(MemberList).where(
        MemberList.role_id == role_id, MemberList.forgotten_at.is_(None)
    )
    return db.scalar(rows.order_by(MemberList.id.desc()).limit(1))


def lock_list(db: Session, id: int) -> MemberList:
    """The list as it is now, held until the transaction ends."""
    rows = select(MemberList).where(MemberList.id == id).with_for_update()
    return db.execute(rows.execution_options(populate_existing=True)).scalar_one()


def row_counts(db: Session, id: int) -> dict[str, int]:
    """How many rows have which fate."""
    rows = select(MemberRow.state, func.count()).where(MemberRow.list_id == id)
    found = {row[0]: row[1] for row in db.execute(rows.group_by(MemberRow.state))}
    return {fate: found.get(fate, 0) for fate in RowState}


def forget_rows(db: Session, nik_index: str) -> None:
    """What still stands in lists about somebody who wants to be forgotten."""
    rows = update(MemberRow).where(
        MemberRow.nik_index == nik_index, MemberRow.contents.is_not(None)
    )
    db.execute(rows.values(contents=None, state=RowState.FORGOTTEN, errors=[]))


def erase_lists(db: Session, people: Sequence[int], now: datetime) -> None:
    """Lists of theirs that wait are forgotten; their word stays, without their name."""
    mine = MemberList.person_id.in_(people)
    waiting = select(MemberList.id).where(mine, MemberList.forgotten_at.is_(None))
    clear_list_rows(db, list(db.scalars(waiting)), now)
    words = update(Attestation)
    db.execute(words.where(Attestation.person_id.in_(people)).values(person_id=None))
    db.execute(words.where(Attestation.asked_person_id.in_(people)).values(asked_person_id=None))


def clear_list_rows(db: Session, lists: Sequence[int], now: datetime) -> None:
    """Forget what stands in the rows of these lists."""
    which = MemberRow.list_id.in_(lists), MemberRow.contents.is_not(None)
    db.execute(
        update(MemberRow).where(*which).values(contents=None, state=RowState.FORGOTTEN, errors=[])
    )
    ended = {"forgotten_at": now, "file_id": None, "leased_until": None}
    unread = update(MemberList).where(
        MemberList.id.in_(lists), MemberList.state == ListState.CHECKING
    )
    db.execute(unread.values(state=ListState.REFUSED))
    db.execute(update(MemberList).where(MemberList.id.in_(lists)).values(ended))


def export_lists(db: Session, person_id: int) -> list[dict[str, Any]]:
    """The lists that a person sent: numbers, never whom they were about."""
    rows = select(MemberList).where(MemberList.person_id == person_id).order_by(MemberList.id)
    return [
        {"sent_at": row.created_at.isoformat(), "rows": row_counts(db, row.id)}
        for row in db.scalars(rows)
    ]


def export_attestation(db: Session, participant_id: int) -> dict[str, Any] | None:
    """Who registered them is nobody's name: when, and to which text it was vouched."""
    row = attestation_of(db, participant_id)
    if row is None:
        return None
    return {
        "at": row.at.isoformat(),
        "text_version": row.text_version,
        "answer": row.answer,
        "answered_at": row.answered_at.isoformat() if row.answered_at else None,
    }
