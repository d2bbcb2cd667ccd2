"""Rows of a member list: stored when the list is checked, registered on the word of its sender,
and taken back. What is changed in between is in `edit_rows.py`.

Registering and taking back work on a batch of rows and may be repeated after a crash: a row that
is done is not done again. Whom a row may be about is looked for in the scope of the sender: of
others a list learns nothing.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, delete, func, insert, or_, select, update
from sqlalchemy.orm import Session

from domain.files import SHEET_ROWS
from models.database import files
from models.database.base import batches
from models.database.encryption import keyring
from models.database.statements import PreparedStatement
from models.enrolment import enrolment
from models.enrolment.enrolment import Member, Voucher
from models.enrolment.member_lists import ListState, MemberList, MemberRow, RowState
from models.participants import participant
from models.participants.name_index import NameWord, full_name_indexes
from models.participants.participant import Participant, nik_index, nik_indexes
from models.people.person import PHONE
from models.roles import scope
from models.roles.role import Role

ReadyRow = tuple[int, Member]
"""Id of a row, and the member to be registered."""
TO_LOOK_AT = "ask-members-look"
"""The sentence of a cell of a photo that waits for a look."""
OPEN = (RowState.READY, RowState.FLAWED, RowState.SKIPPED)
"""States of a row that may be changed."""
CLOSE_ROWS = PreparedStatement(
    update(MemberRow)
    .where(MemberRow.id == bindparam("of"))
    .values(contents=None, errors=[], state=bindparam("became"), participant_id=bindparam("member"))
)


TAKE_ROWS = PreparedStatement(
    update(MemberRow)
    .where(MemberRow.id == bindparam("of"))
    .values(state=bindparam("became"), errors=bindparam("found"))
)


@dataclass(frozen=True, slots=True)
class ListEntry:
    """A checked row, to be stored.

    `cells`: the texts that stood in it. `chosen`: values chosen for ambiguous cells. `errors`:
    field and name of the sentence of each. `missing`: questions to be asked once for the group.
    `is_aside`: it stands in another sheet of the file. `pieces`: by field, the piece of a picture
    that its cell was read from, a JPEG in base64. `before`: cells and chosen values as they
    were before the last answer.
    """

    number: int
    nik: str
    cells: Mapping[str, str]
    chosen: Mapping[str, str] = field(default_factory=dict)
    errors: Sequence[str] = ()
    missing: tuple[str, ...] = ()
    is_aside: bool = False
    pieces: Mapping[str, str] = field(default_factory=dict)
    before: tuple[Mapping[str, str], Mapping[str, str]] | None = None


@dataclass(frozen=True, slots=True)
class StoredRow:
    """A stored row, decrypted: its cells, the values chosen for ambiguous ones, both as they were
    before the last answer, and the pieces of a picture."""

    id: int
    number: int
    cells: dict[str, str]
    chosen: dict[str, str]
    before: tuple[dict[str, str], dict[str, str]] | None = None
    pieces: Mapping[str, str] = field(default_factory=dict)


def clear_rows(db: Session, row: MemberList, most: int | None = None) -> int:
    """Delete rows of this round, stored before a crash, and open ones of earlier rounds.

    Returns how many are deleted; with `most`, the list is clear when there are none.
    """
    open_ = MemberRow.state.in_([*OPEN, RowState.ASIDE])
    old = select(MemberRow.id).where(MemberRow.list_id == row.id)
    old = old.where(or_(MemberRow.round == row.round, open_)).limit(most)
    return db.connection().execute(delete(MemberRow).where(MemberRow.id.in_(old))).rowcount


def row_columns(
    db: Session, role: Role, row: MemberList, entries: Sequence[ListEntry]
) -> list[dict[str, Any]]:
    """The columns of each row; of people the role knows already, without contents."""
    indexes = {each.number: nik_index(db, each.nik) for each in entries if each.nik}
    known = scope.known_niks(db, role, list(indexes.values()))
    columns = []
    for each in entries:
        index = indexes.get(each.number)
        is_known = index in known and not each.is_aside
        state = RowState.FLAWED if each.errors else RowState.READY
        state = RowState.ASIDE if each.is_aside else state
        columns.append(
            {
                "list_id": row.id,
                "round": row.round,
                "number": each.number,
                "nik_index": index,
                "state": RowState.KNOWN if is_known else state,
                "contents": None if is_known else encrypt_row(db, each),
                "errors": [] if is_known else list(each.errors),
            }
        )
    return columns


def encrypt_row(db: Session, entry: ListEntry) -> bytes:
    """The cells and the chosen values, encrypted."""
    kept: dict[str, Any] = {"cells": dict(entry.cells), "fixed": dict(entry.chosen)}
    if entry.pieces:
        kept["pieces"] = dict(entry.pieces)
    if entry.before:
        kept["before"] = [dict(each) for each in entry.before]
    return keyring(db).encrypt_json("import", kept)


def insert_rows(db: Session, rows: Sequence[Mapping[str, Any]]) -> None:
    """Store rows, given as their columns."""
    if rows:
        db.connection().execute(insert(MemberRow), rows)


def finish_check(db: Session, row: MemberList, entries: Sequence[ListEntry]) -> None:
    """Record that the list is checked, and the questions to be asked for the group."""
    entries = [each for each in entries if not each.is_aside]
    row.missing = list(dict.fromkeys(asked_for(entries)))
    row.state, row.total, row.leased_until = ListState.CHECKED, len(entries), None
    delete_sheet(db, row)


def asked_for(entries: Sequence[ListEntry]) -> list[str]:
    """The questions that rows leave open which are right, or only wait for a look."""
    usable = (each for each in entries if all(map(is_look, each.errors)))
    return [name for each in usable for name in each.missing]


def is_look(error: str) -> bool:
    """Whether it is no error, but a cell of a photo that somebody has to look at."""
    return error.endswith(f":{TO_LOOK_AT}")


def last_number(db: Session, row: MemberList) -> int:
    """The highest number of a row of this round, other sheets aside; 0 without rows."""
    rows = select(func.max(MemberRow.number)).where(
        MemberRow.list_id == row.id, MemberRow.round == row.round, MemberRow.number < SHEET_ROWS
    )
    return db.scalar(rows) or 0


def drop_rows(db: Session, row: MemberList, first: int, niks: Iterable[str]) -> None:
    """Delete the open rows of this round that are read again: from the number `first` on, and those
    with these NIK.
    """
    again = [index for nik in niks for index in nik_indexes(db, nik)]
    open_ = MemberRow.state.in_([*OPEN, RowState.KNOWN])
    db.execute(
        delete(MemberRow).where(
            MemberRow.list_id == row.id, MemberRow.round == row.round, open_,
            or_(
                MemberRow.number.between(first, SHEET_ROWS - 1), MemberRow.nik_index.in_(again)
            ),
        )
    )  # fmt: skip


def extend_check(db: Session, row: MemberList, entries: Sequence[ListEntry]) -> None:
    """Record that more rows of the list are checked."""
    row.missing = list(dict.fromkeys([*row.missing, *asked_for(entries)]))
    row.total = (
        db.scalar(
            select(func.count()).where(
                MemberRow.list_id == row.id,
                MemberRow.round == row.round,
                MemberRow.state != RowState.ASIDE,
            )
        )
        or 0
    )
    db.flush()


def reject_list(db: Session, row: MemberList, reason: str, values: Mapping[str, object]) -> None:
    """Record that nothing of the sheet can be used; rows of earlier sheets stay."""
    row.refusal = {"reason": reason, "values": dict(values)}
    row.state = ListState.CHECKED if row.round > 1 else ListState.REFUSED
    row.leased_until = None
    delete_sheet(db, row)


def delete_sheet(db: Session, row: MemberList) -> None:
    """Delete the file as it was sent: its rows are stored as long as each is needed."""
    if row.file_id is not None:
        files.delete_files(db, [row.file_id])
    row.file_id = None
    db.flush()


def rows_in_state(
    db: Session, id: int, state: RowState, most: int = 1, after: int = 0
) -> list[StoredRow]:
    """The next rows of the list in this state, by id, beginning behind the id `after`."""
    rows = select(MemberRow).where(
        MemberRow.list_id == id,
        MemberRow.state == state,
        MemberRow.contents.is_not(None),
        MemberRow.id > after,
    )
    return [stored_row(db, row) for row in db.scalars(rows.order_by(MemberRow.id).limit(most))]


def stored_row(db: Session, row: MemberRow) -> StoredRow:
    """The row, decrypted; one that has contents."""
    contents = keyring(db).decrypt_json("import", row.contents or b"")
    before = contents.get("before")
    earlier = (before[0], before[1]) if before else None
    pieces = contents.get("pieces", {})
    return StoredRow(row.id, row.number, contents["cells"], contents["fixed"], earlier, pieces)


def record_attestation(
    db: Session, row: MemberList, text_version: str, channel: str, now: datetime
) -> None:
    """Record the cadre's word that all members of the list know and agree."""
    row.attested_at, row.text_version, row.channel = now, text_version, channel
    db.flush()


def voucher_of(row: MemberList, role: Role) -> Voucher:
    """The recorded word for the members of the list."""
    return Voucher(role, row.text_version or "", row.channel or "", row.id)


def register_rows(
    db: Session,
    voucher: Voucher,
    ready: Sequence[ReadyRow],
    wrong: Iterable[tuple[int, list[str]]],
    now: datetime,
) -> None:
    """Register rows, all or none, unless that is done or somebody else did it meanwhile.

    `wrong`: ids of rows that cannot be registered after all, with their errors: they are to be
    fixed.
    """
    for id, errors in wrong:
        rows = update(MemberRow).where(MemberRow.id == id, MemberRow.state == RowState.READY)
        db.execute(rows.values(state=RowState.FLAWED, errors=errors))
    waiting = lock_ready_rows(db, [id for id, _ in ready])
    by_nik = {nik_index(db, row[1][0].nik): row for row in ready[::-1] if row[0] in waiting}
    # In the order of the NIK: two lists with the same people never wait for each other.
    unknown = sorted(by_nik.keys() - scope.known_niks(db, voucher.role, [*by_nik]))
    new = [by_nik[index] for index in unknown]
    ids = enrolment.enrol_members(db, voucher, [member for _, member in new], now)
    members = dict(zip([id for id, _ in new], ids, strict=True))
    closed = []
    for id in waiting:
        state = RowState.COMMITTED if id in members else RowState.KNOWN
        closed.append({"of": id, "became": state, "member": members.get(id)})
    CLOSE_ROWS.run_all(db, closed)


def lock_ready_rows(db: Session, ids: Collection[int]) -> list[int]:
    """The rows among these that are still ready, locked until the transaction ends."""
    rows = select(MemberRow.id).where(MemberRow.id.in_(ids), MemberRow.state == RowState.READY)
    return list(db.scalars(rows.order_by(MemberRow.id).with_for_update()))


def undo_rows(db: Session, id: int, actor: str, now: datetime, most: int) -> int:
    """Take back the next registered rows; those that were handed on are kept. Returns how many
    rows were processed."""
    rows = select(MemberRow.id, MemberRow.participant_id).where(
        MemberRow.list_id == id, MemberRow.state == RowState.COMMITTED
    )
    batch = db.execute(rows.order_by(MemberRow.id).limit(most)).all()
    members = [participant_id for _, participant_id in batch if participant_id is not None]
    withdrawn = enrolment.withdraw_applications(db, members, actor, now)
    kept = [id for id, member in batch if member is not None and member not in withdrawn]
    undone = {id for id, _ in batch}.difference(kept)
    for state, ids in ((RowState.KEPT, kept), (RowState.UNDONE, undone)):
        if ids:
            db.execute(update(MemberRow).where(MemberRow.id.in_(ids)).values(state=state))
    return len(batch)


def finish_undo(db: Session, row: MemberList) -> None:
    """Record that the list is taken back; rows fixed afterwards need a new attestation."""
    row.state, row.leased_until, row.attested_at = ListState.UNDONE, None, None
    db.flush()


PIECE = 500
"""Indexes in one statement."""


@dataclass(frozen=True, slots=True)
class StoredPerson:
    """A registered person in clear; `number` is that of the application."""

    number: str
    nik: str
    full_name: str
    phone: str


def find_stored(
    db: Session, role: Role, names: Iterable[str], phones: Iterable[str]
) -> list[StoredPerson]:
    """The people in the role's scope with one of these names or phones, by keyed index."""
    words = {index for name in {*names} for index in full_name_indexes(db, name)}
    keys = keyring(db)
    numbers = {index for each in {*phones} for index in keys.blind_indexes(PHONE, each)}
    seen = scope.may_see_condition(role), Participant.identity.is_not(None)
    people = select(Participant.id, Participant.number, Participant.identity).where(*seen)
    found = dict[int, tuple[str | None, bytes | None]]()
    for piece in batches(sorted(words), PIECE):
        named = select(NameWord.participant_id).where(NameWord.word.in_(piece))
        rows = db.execute(people.where(Participant.id.in_(named)))
        found |= {id: (number, sealed) for id, number, sealed in rows}
    for piece in batches(sorted(numbers), PIECE):
        rows = db.execute(people.where(Participant.phone_index.in_(piece)))
        found |= {id: (number, sealed) for id, number, sealed in rows}
    return [stored_person(db, *each) for each in found.values()]


def stored_person(db: Session, number: str | None, sealed: bytes | None) -> StoredPerson:
    """The person in clear."""
    who = participant.decrypt_identity(db, sealed)
    return StoredPerson(number or "-", who.nik, who.full_name, who.phone)
