"""Rows of a list are registered: all of a piece or none, each once, however often it is tried."""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime

from sqlalchemy import bindparam, select, update
from sqlalchemy.orm import Session

from models.database.statements import PreparedStatement
from models.enrolment import enrolment
from models.enrolment.enrolment import Member, Voucher
from models.enrolment.member_lists import MemberList, MemberRow, RowState
from models.imports import list_rows
from models.participants.participant import nik_index
from models.roles.role import Role

Ready = tuple[int, Member]
"""Id of a row, and who is to be registered."""
SETTLE = PreparedStatement(
    update(MemberRow)
    .where(MemberRow.id == bindparam("of"))
    .values(contents=None, errors=[], state=bindparam("became"), participant_id=bindparam("member"))
)


def voucher_of(row: MemberList, role: Role) -> Voucher:
    """Who vouched for the people of the list."""
    return Voucher(role, row.text_version or "", row.channel or "", row.id)


def register_rows(db: Session, word: Voucher, ready: Sequence[Ready], now: datetime) -> int:
    """Register these rows, unless that is done, or they are known meanwhile; how many."""
    waiting = lock_ready_rows(db, [id for id, _ in ready])
    rows = {nik_index(db, who.nik): (id, (who, facts)) for id, (who, facts) in ready[::-1]
            if id in waiting}  # fmt: skip
    # In the order of the NIK: two lists with the same people never wait for each other.
    new = [
        rows[each] for each in sorted(rows.keys() - list_rows.already_known(db, word.role, [*rows]))
    ]
    ids = enrolment.enrol_members(db, word, [member for _, member in new], now)
    made = dict(zip([id for id, _ in new], ids, strict=True))
    SETTLE.run_all(db, [row_values(each, made.get(each)) for each in waiting])
    return len(made)


def row_values(id: int, member: int | None) -> dict[str, object]:
    fate = RowState.KNOWN if member is None else RowState.COMMITTED
    return {"of": id, "became": fate, "member": member}


def lock_ready_rows(db: Session, ids: Collection[int]) -> list[int]:
    """Of these rows those that are still ready, held until the transaction ends."""
    rows = select(MemberRow.id).where(MemberRow.id.in_(ids), MemberRow.state == RowState.READY)
    return list(db.scalars(rows.order_by(MemberRow.id).with_for_update()))


def return_for_fixing(db: Session, wrong: Iterable[tuple[int, list[str]]]) -> None:
    """These rows cannot be registered after all: they wait to be mended."""
    for id, faults in wrong:
        rows = update(MemberRow).where(MemberRow.id == id, MemberRow.state == RowState.READY)
        db.execute(rows.values(state=RowState.FLAWED, errors=faults))
