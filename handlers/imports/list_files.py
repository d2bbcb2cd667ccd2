"""Sheets for cadres (the empty list to fill in, and the rows to be fixed with their errors), and
taking a whole list back.
"""

from bot.forms.yes_no import WordQuestion
from bot.message import XLSX
from bot.state import Answers
from bot.turn import Turn
from domain.files import SHEET_ROWS
from domain.roles import RoleKind
from exchange.imports.error_sheet import rows_to_fix_sheet
from exchange.imports.intake import errors_of
from exchange.imports.member_line import CellError
from exchange.imports.template import write_template
from handlers.imports import member_lists
from handlers.roles.role_form import RoleForm, acting_role
from models import audit, regions
from models.enrolment.member_lists import (
    WORK,
    ListState,
    MemberList,
    RowState,
    find_list_or_newest,
    lock_list,
    row_counts,
)
from models.imports import list_rows
from models.roles import staff_messages
from models.roles.role import Role

GUIDE_LINES = 9
"""Lines of the instructions: `template-guide-1` and so on."""
SHOWN_TOGETHER = 20
"""People in one message."""
MOST = 5_000  # rows in a sheet


class DownloadTemplate(RoleForm, opens_with="/contohdaftar", roles="cadre agent"):
    def finish(self, turn: Turn) -> None:
        role = acting_role(turn, self)
        known = {
            "lembaga": (role.organisation or "").replace("_", " ").upper(),
            "kelurahan": regions.name(turn.db, role.area),
            "rw": role.rw or "",
        }
        filled = {name: text for name, text in known.items() if text and role.organisation}
        guide = [turn.text(f"template-guide-{number}") for number in range(1, GUIDE_LINES + 1)]
        content = write_template(guide, turn.text("template-choose"), filled)
        turn.attach_new("list", "daftar-anggota.xlsx", XLSX, content, staff_messages.KEPT)
        turn.say("template-done")
        turn.offer("/impor", "/menu")


class DownloadRowsToFix(RoleForm, opens_with="/berkasperbaikan", roles="cadre agent"):
    """`/berkasperbaikan 17`; without a number the newest list."""

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        known = super().prefill(turn, argument)
        role = cls.opening_role(turn)
        row = find_list_or_newest(turn.db, role.id, argument)
        return known | ({"list": f"{row.id}"} if row else {})

    def finish(self, turn: Turn) -> None:
        role = acting_role(turn, self)
        row = member_lists.find_form_list(turn, self) if "list" in self.answers else None
        content = write_rows_to_fix(turn, role, row) if row else b""
        if row is None or not content:
            turn.say("fix-rows-nothing")
            return turn.offer("/impor", "/menu")
        actor, subject = f"role:{role.id}", f"import:{row.id}"
        audit.record(turn.db, actor, "took sheet", subject, turn.now)
        turn.attach_new("list", "perlu-diperbaiki.xlsx", XLSX, content, staff_messages.KEPT)
        turn.say("waiting-done")
        member_lists.offer_command(turn, "/perbaikan", row)
        return turn.offer("/impor", "/menu")


def write_rows_to_fix(turn: Turn, role: Role, row: MemberList) -> bytes:
    """An .xlsx of the rows to be fixed; empty bytes when there are none."""

    numbers = dict[str, int]()
    """By number in the sheet that was sent, the number in this one."""

    def error_text(error: CellError) -> str:
        field = turn.text(f"field-{error.field.replace('_', '-')}")
        others = [
            f"{numbers[each]}" if each in numbers else turn.text("fix-rows-old-row", row=each)
            for each in str(error.values.get("others", "")).split(", ")
        ]
        values = {**error.values, "others": ", ".join(others)}
        sentence = member_lists.text_about_member(error.sentence)
        return f"{field}: {turn.text(sentence, **values)}"

    found = []
    for state in (RowState.FLAWED, RowState.SKIPPED):
        for stored in list_rows.rows_in_state(turn.db, row.id, state, most=MOST):
            line = member_lists.read_row(turn, row, role.reach, stored)
            line.errors = errors_of(line)
            found.append((line, stored.chosen))
            numbers[f"{stored.number % SHEET_ROWS}"] = len(found) + 1
    return rows_to_fix_sheet(found, error_text) if found else b""


class ShowList(RoleForm, opens_with="/lihatdaftar", roles="cadre agent"):
    """`/lihatdaftar 17`: everybody who would be registered; without a number the newest list."""

    def finish(self, turn: Turn) -> None:
        role = acting_role(turn, self)
        row = find_list_or_newest(turn.db, role.id, self.answers.get("list", ""))
        lines = member_lists.ready_lines(turn, role, row) if row and not row.forgotten_at else []
        if row is None or not lines:
            turn.say("show-list-nothing")
            return turn.offer("/impor", "/menu")
        actor, subject = f"role:{role.id}", f"import:{row.id}"
        audit.record(turn.db, actor, "saw list", subject, turn.now)
        for at in range(0, len(lines), SHOWN_TOGETHER):
            shown = lines[at : at + SHOWN_TOGETHER]
            turn.say_text("\n".join(member_lists.line_text(turn, line) for line in shown))
        if more := member_lists.count_ready(turn, row) - len(lines):
            turn.say("show-list-more", more=more)
        member_lists.offer_command(turn, "/impor", row)
        return turn.offer("/menu")

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        return super().prefill(turn, argument) | ({"list": argument} if argument else {})


class WithdrawList(RoleForm, opens_with="/tarikdaftar", roles="cadre agent"):
    """`/tarikdaftar 17`; without a number the newest list."""

    sure = WordQuestion(
        or_stop="withdraw-list-kept",
        when=lambda form: "list" in form.answers,
        tell=lambda turn, form: member_lists.count_values(
            turn, member_lists.find_form_list(turn, form)
        ),
    )

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        known = super().prefill(turn, argument)
        role = cls.opening_role(turn)
        row = find_list_or_newest(turn.db, role.id, argument)
        if row is None or not row_counts(turn.db, row.id)[RowState.COMMITTED]:
            return known
        return known | {"list": f"{row.id}"}

    def finish(self, turn: Turn) -> None:
        if "list" not in self.answers:
            turn.say("withdraw-list-nothing")
            is_agent = acting_role(turn, self).kind == RoleKind.AGENT
            return turn.offer(*(("/batalcatat",) if is_agent else ()), "/impor", "/menu")
        role, row = acting_role(turn, self), lock_list(turn.db, int(self.answers["list"]))
        actor = f"role:{role.id}"
        audit.record(turn.db, actor, "took list back", f"import:{row.id}", turn.now)
        count = row_counts(turn.db, row.id)[RowState.COMMITTED]
        if count > member_lists.AT_ONCE or row.state in WORK:
            row.state = ListState.UNDOING
            turn.say("import-list-undoing")
            return turn.offer("/menu")
        list_rows.undo_rows(turn.db, row.id, actor, turn.now, member_lists.AT_ONCE)
        list_rows.finish_undo(turn.db, row)
        counts = member_lists.count_values(turn, row)
        turn.say("import-undone-kept" if counts["kept"] else "import-undone", **counts)
        return turn.offer("/impor", "/menu")
