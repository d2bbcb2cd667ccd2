"""Sheets for cadres: the empty list to fill in, and the rows that wait, with the reasons.

Taking a whole list back, as long as nothing of it was handed on.
"""

from bot.forms.form import Form
from bot.forms.questions import YesNoQuestion
from bot.message import XLSX
from bot.state import Answers
from bot.turn import Turn
from exchange.imports.error_sheet import rows_to_fix_sheet
from exchange.imports.intake import errors_of
from exchange.imports.lines import CellError
from exchange.imports.template import write_template
from handlers.imports import fix_rows, member_lists
from handlers.roles.role_form import RoleForm, acting_role
from models import audit, regions
from models.database import files
from models.enrolment.member_lists import (
    WORK,
    ListState,
    MemberList,
    RowState,
    asked_for,
    lock_list,
    row_counts,
)
from models.imports import list_rows

GUIDE = 9
"""So many lines has the sheet of instructions: `template-guide-1` and so on."""
MOST = 5_000


class DownloadTemplate(RoleForm, opens_with="/contohdaftar", roles="cadre agent"):
    def finish(self, turn: Turn) -> None:
        mine = acting_role(turn, self)
        known = {"lembaga": (mine.organisation or "").replace("_", " ").upper()}
        known |= {"kelurahan": regions.name(turn.db, mine.area), "rw": mine.rw or ""}
        filled = {name: text for name, text in known.items() if text and mine.organisation}
        guide = [turn.text(f"template-guide-{number}") for number in range(1, GUIDE + 1)]
        content = write_template(guide, turn.text("template-choose"), filled)
        attach_sheet(turn, "daftar-anggota.xlsx", content)
        turn.say("template-done")
        turn.offer("/impor", "/menu")


class DownloadRowsToFix(RoleForm, opens_with="/berkasperbaikan", roles="cadre agent"):
    """`/berkasperbaikan 17`; without a number the newest list."""

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        pinned = super().prefill(turn, argument)
        role = acting_role(turn, cls(dict(pinned), turn.today))
        row = asked_for(turn.db, role.id, argument)
        return pinned | ({"list": f"{row.id}"} if row else {})

    def finish(self, turn: Turn) -> None:
        row = member_lists.find(turn, self) if "list" in self.answers else None
        content = sheet_of(turn, self, row) if row else b""
        if row is None or not content:
            turn.say("fix-rows-nothing")
            return turn.offer("/impor", "/menu")
        actor, subject = f"role:{acting_role(turn, self).id}", f"import:{row.id}"
        audit.record(turn.db, actor, "took sheet", subject, turn.now)
        attach_sheet(turn, "perlu-diperbaiki.xlsx", content)
        turn.say("waiting-done")
        member_lists.offer(turn, "/perbaikan", row)
        return turn.offer("/impor", "/menu")


def sheet_of(turn: Turn, form: Form, row: MemberList) -> bytes:
    """Empty when no row waits."""
    role = acting_role(turn, form) if isinstance(form, RoleForm) else None
    assert role is not None, "only a role has lists"

    def words(flaw: CellError) -> str:
        return turn.text(flaw.sentence, **flaw.values)

    found = []
    for fate in (RowState.FLAWED, RowState.SKIPPED):
        for kept in list_rows.rows_in_state(turn.db, row.id, fate, most=MOST):
            line = fix_rows.read_row(turn, row, role.reach, kept)
            line.flaws = errors_of(line)
            found.append((line, kept.fixed))
    return rows_to_fix_sheet(found, words) if found else b""


def attach_sheet(turn: Turn, name: str, content: bytes) -> None:
    kept = files.store_file(turn.db, turn.person.id, "list", name, XLSX, content, turn.now)
    turn.attach(kept)


class WithdrawList(RoleForm, opens_with="/tarikdaftar", roles="cadre agent"):
    """`/tarikdaftar 17`; without a number the newest list."""

    sure = YesNoQuestion(
        or_stop="withdraw-list-kept",
        when=lambda form: "list" in form.answers,
        tell=lambda turn, form: member_lists.count_values(turn, member_lists.find(turn, form)),
    )

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        pinned = super().prefill(turn, argument)
        role = acting_role(turn, cls(dict(pinned), turn.today))
        row = asked_for(turn.db, role.id, argument)
        if row is None or not row_counts(turn.db, row.id)[RowState.COMMITTED]:
            return pinned
        return pinned | {"list": f"{row.id}"}

    def finish(self, turn: Turn) -> None:
        if "list" not in self.answers:
            turn.say("withdraw-list-nothing")
            return turn.offer("/impor", "/menu")
        role, row = acting_role(turn, self), lock_list(turn.db, int(self.answers["list"]))
        actor = f"role:{role.id}"
        audit.record(turn.db, actor, "took list back", f"import:{row.id}", turn.now)
        count = row_counts(turn.db, row.id)[RowState.COMMITTED]
        if count > member_lists.AT_ONCE or row.state in WORK:
            row.state = ListState.UNDOING
            turn.say("import-list-undoing")
            return turn.offer("/menu")
        list_rows.undo_rows(turn.db, row.id, actor, turn.now, member_lists.AT_ONCE)
        list_rows.require_new_attestation(turn.db, row)
        found = member_lists.count_values(turn, row)
        turn.say("import-undone-kept" if found["kept"] else "import-undone", **found)
        return turn.offer("/impor", "/menu")
