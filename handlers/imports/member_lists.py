"""A list of members in the middle of a turn: read, summed up, registered."""

from typing import Any

from bot.message import Document
from bot.turn import Turn
from domain.contributions.tariff import Payer
from domain.parsing.money import Income
from domain.parsing.nik import mask_nik
from exchange.imports import reader
from exchange.imports.intake import entries, entry_from_text, list_reader, to_member
from exchange.imports.lines import MemberListFile
from exchange.spreadsheets.safety import is_small_enough
from handlers.enrolment.enrol_member import GROUP
from handlers.roles.role_form import acting_role
from models import audit, regions
from models.database import files
from models.enrolment import member_lists
from models.enrolment.member_lists import ListState, MemberList, RowState
from models.imports import list_rows, register_rows
from models.roles.role import Role

AT_ONCE = 60
"""So many rows are registered in the turn itself; more of them by the scheduler."""
SHEET = "import"


def find(turn: Turn, form: Any) -> MemberList:
    """The list that the form is about, as it is now."""
    found = member_lists.find_list(turn.db, acting_role(turn, form).id, form.answers["list"])
    assert found is not None, "only a list of this role is opened"
    return found


def begin_list(turn: Turn, role: Role, joins: str) -> MemberList:
    """A new list, or the next round of the one that the sheet mends."""
    old = member_lists.find_list(turn.db, role.id, joins)
    if old is not None and not old.forgotten_at:
        row = member_lists.lock_list(turn.db, old.id)
        row.round, row.state, row.refusal = row.round + 1, ListState.CHECKING, None
        row.expires_at, row.leased_until = turn.now + member_lists.KEPT, None
        return row
    given = {"organisation": role.organisation, "village": role.area, "rw": role.rw}
    known = {name: text for name, text in given.items() if text and role.organisation}
    return member_lists.create_list(turn.db, role.id, turn.person.id, known, turn.now)


def read_sheet(turn: Turn, role: Role, joins: str, sheet: Document) -> MemberList:
    """Read a short one at once; Invalid when it is none. A long one waits for the scheduler."""
    if is_small_enough(sheet.content):
        known = begin_values(turn, role, joins)
        return keep_list(turn, role, joins, reader.read_file(sheet.content, turn.today, known))
    row = begin_list(turn, role, joins)
    kind = "application/octet-stream"
    row.file_id = files.store_file(
        turn.db, turn.person.id, SHEET, "daftar", kind, sheet.content, turn.now
    )
    audit_list(turn, role, row)
    return row


def read_lines(turn: Turn, role: Role, joins: str, text: str) -> MemberList:
    known = begin_values(turn, role, joins)
    return keep_list(turn, role, joins, reader.read_pasted(text, turn.today, known))


def begin_values(turn: Turn, role: Role, joins: str) -> dict[str, object]:
    """What holds for every row of the list."""
    old = member_lists.find_list(turn.db, role.id, joins)
    given = {"organisation": role.organisation, "village": role.area, "rw": role.rw}
    known = {name: text for name, text in given.items() if text and role.organisation}
    return entry_from_text(old.defaults if old else known)


def keep_list(turn: Turn, role: Role, joins: str, found: MemberListFile) -> MemberList:
    row = begin_list(turn, role, joins)
    kept = entries(found, role.reach)
    list_rows.clear_rows(turn.db, row)
    list_rows.store_rows(turn.db, role, row, kept)
    list_rows.finish_check(turn.db, row, kept)
    audit_list(turn, role, row)
    return row


def audit_list(turn: Turn, role: Role, row: MemberList) -> None:
    turn.db.flush()
    audit.record(turn.db, f"role:{role.id}", "sent list", f"import:{row.id}", turn.now)


def register(turn: Turn, role: Role, row: MemberList) -> bool:
    """Register the rows that are ready on the cadre's word; False: there are many, it goes on."""
    list_rows.attest(turn.db, row, GROUP, turn.person.channel, turn.now)
    audit.record(turn.db, f"role:{role.id}", "attested list", f"import:{row.id}", turn.now)
    ready = list_rows.rows_in_state(turn.db, row.id, RowState.READY, AT_ONCE + 1)
    if len(ready) > AT_ONCE:
        row.state = ListState.COMMITTING
        return False
    good, wrong = to_member(list_reader(turn.today, row.defaults), role.reach, ready)
    register_rows.return_for_fixing(turn.db, wrong)
    register_rows.register_rows(turn.db, register_rows.voucher_of(row, role), good, turn.now)
    row.state = ListState.COMMITTED
    return True


def count_values(turn: Turn, row: MemberList) -> dict[str, object]:
    found: dict[str, object] = dict(member_lists.row_counts(turn.db, row.id))
    return {"total": row.total} | found


def offer(turn: Turn, command: str, row: MemberList) -> None:
    """A button that opens something about the list."""
    turn.add_option(f"{command} {row.id}", turn.text(f"open-{command[1:]}"))


def offer_next(turn: Turn, row: MemberList) -> None:
    """What can be done with the list now."""
    found = member_lists.row_counts(turn.db, row.id)
    if found[RowState.FLAWED]:
        offer(turn, "/perbaikan", row)
        offer(turn, "/berkasperbaikan", row)
    if found[RowState.READY] and row.attested_at is None:
        offer(turn, "/impor", row)
    if found[RowState.COMMITTED] and row.state == ListState.COMMITTED:
        offer(turn, "/tarikdaftar", row)
    turn.offer("/menu")


def cell_text(turn: Turn, name: str, text: str) -> str:
    """A value that a cell may have meant, in words."""
    if name in ("village", "district"):
        return regions.name(turn.db, text)
    if name == "rtrw":
        return "RT {} / RW {}".format(*text.split("/"))
    if name == "nik":
        return mask_nik(text)
    if name == "income":
        return str(Income.of(text).amount) if "/" in text else text
    if text == Payer.SELF:
        return turn.text("option-themselves")
    options = ("organisation", "post", "sector", "sex", "programme", "payer")
    return turn.text(f"option-{text}") if name in options else text
