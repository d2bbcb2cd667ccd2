"""Mending a list row by row in the chat.

One row of a list that waits to be mended: what is wrong, and what an answer makes of it.
"""

import re
from collections.abc import Iterator
from typing import Any

from bot.forms.options import match_option
from bot.forms.questions import EndForm, Question
from bot.message import Option
from bot.state import Answers, UserInput
from bot.turn import Turn
from domain.contributions.tariff import Payer, Programme, Sector
from domain.invalid import Ambiguous, Invalid
from domain.participants.organisation import Organisation, Position
from domain.roles import RoleScope
from exchange.imports.intake import (
    entry,
    errors_of,
    list_reader,
    read_again,
    to_member,
    with_answer,
)
from exchange.imports.lines import CellError, MemberLine
from handlers.imports import member_lists
from handlers.roles.role_form import RoleForm, acting_role
from models.enrolment.member_lists import (
    WORK,
    MemberList,
    RowState,
    find_list,
    lock_list,
    newest,
    row_counts,
)
from models.imports import list_rows, register_rows
from models.imports.list_rows import StoredRow
from models.roles.role import Role

TWICE, SURE = "error-members-twice", "nik-right"
"""Of two rows with one NIK somebody must be able to say that it is this row's."""


def read_row(turn: Turn, row: MemberList, reach: RoleScope, kept: StoredRow) -> MemberLine:
    """The row as it is now; a NIK that another row has too is a flaw, unless it is surely right."""
    found = read_again(
        list_reader(turn.today, row.defaults), reach, kept.number, kept.cells, kept.fixed
    )
    nik = str(found.values.get("nik", ""))
    asked = nik and kept.fixed.get("nik") != nik
    others = list_rows.rows_with_same_nik(turn.db, row.id, kept.id, nik) if asked else []
    if others:
        found.put("nik", Invalid("members-twice", others=", ".join(map(str, others))))
    return found


def rows_to_fix(turn: Turn, row: MemberList, role: Role) -> Iterator[tuple[StoredRow, MemberLine]]:
    """Rows with something to mend; one that was mended by mending another is registered."""
    for kept in list_rows.rows_in_state(
        turn.db, row.id, RowState.FLAWED, most=member_lists.AT_ONCE
    ):
        line = read_row(turn, row, role.reach, kept)
        if errors_of(line):
            yield kept, line
        else:
            save_row(turn, row, role, kept, line)


def current_flaw(turn: Turn, form: Any) -> tuple[StoredRow, MemberLine, CellError]:
    """The row that is being mended, and its first flaw."""
    row, role = member_lists.find(turn, form), acting_role(turn, form)
    number = int(form.answers["row"])
    for kept in list_rows.rows_in_state(turn.db, row.id, RowState.FLAWED, most=1, after=number - 1):
        line = read_row(turn, row, role.reach, kept)
        if kept.id == number and (flaws := errors_of(line)):
            return kept, line, flaws[0]
    raise Invalid("mend-gone")


def try_answer(
    turn: Turn, form: Any, text: str, chosen: bool
) -> tuple[StoredRow, MemberLine, dict[str, str]]:
    """The row with this answer in the cell; Invalid or Ask when the cell is still wrong."""
    kept, before, flaw = current_flaw(turn, form)
    row, role = member_lists.find(turn, form), acting_role(turn, form)
    cells, fixed = with_answer(kept.cells, kept.fixed, flaw, text, chosen)
    nik = str(before.values.get("nik", ""))
    if flaw.sentence == TWICE and (text == SURE or re.sub(r"\D", "", text) == nik):
        cells, fixed = kept.cells, {**kept.fixed, "nik": nik}
    changed = StoredRow(kept.id, kept.number, cells, fixed, kept.faults)
    line = read_row(turn, row, role.reach, changed)
    for each in errors_of(line):
        if each.field == flaw.field:
            raise ask_again(each)
    return changed, line, fixed


def ask_again(flaw: CellError) -> Invalid | Ambiguous:
    kind, _, reason = flaw.sentence.partition("-")
    if kind == "ask":
        return Ambiguous(reason, flaw.candidates, **flaw.values)
    return Invalid(reason, **flaw.values)


def save_row(
    turn: Turn, row: MemberList, role: Role, kept: StoredRow, line: MemberLine
) -> RowState | None:
    """Keep the repair; a row that is whole now is registered, when the cadre gave their word."""
    fate = list_rows.replace_row(turn.db, kept.id, changed_values(kept, line), role)
    if fate is RowState.READY and row.attested_at:
        good, wrong = to_member(list_reader(turn.today, row.defaults), role.reach, [kept])
        register_rows.return_for_fixing(turn.db, wrong)
        register_rows.register_rows(turn.db, register_rows.voucher_of(row, role), good, turn.now)
    return fate


def changed_values(kept: StoredRow, line: MemberLine) -> Any:
    line.flaws = errors_of(line)
    line.cells = kept.cells
    return entry(line, kept.fixed)


SKIP, LATER = "skip-row", "later"
CHOICES = {
    "organisation": tuple(Organisation)[:7],
    "payer": tuple(Payer),
    "post": tuple(Position)[:7],
    "programme": tuple(Programme),
    "sector": tuple(Sector),
}
"""What a blank cell may be."""


class CellQuestion(Question[str]):
    """What should stand in the wrong cell; its candidates are buttons."""

    def options(self, turn: Turn, form: Any) -> list[Option]:
        more = [Option(each, turn.text(f"button-{each}")) for each in (SKIP, LATER)]
        return [*self.known(turn, form), *more]

    def known(self, turn: Turn, form: Any) -> list[Option]:
        _, _, flaw = current_flaw(turn, form)
        if flaw.sentence == TWICE:
            return [Option(SURE, turn.text("button-nik-right"))]
        found = [str(each) for each in flaw.candidates or CHOICES.get(flaw.field, ())][:7]
        return [Option(each, member_lists.cell_text(turn, flaw.field, each)[:24]) for each in found]

    def accept(self, turn: Turn, form: Any, said: UserInput) -> str:
        if said.value == LATER or said.text.casefold() == turn.text("button-later").casefold():
            raise EndForm("fix-rows-later")
        if said.value == SKIP:
            return ""
        value = said.value or typed(said.text, self.known(turn, form))
        text = said.text if value is None else value
        try_answer(turn, form, text, value is not None)
        return f"{'~' if value is None else '='}{text}"

    def show(self, turn: Turn, form: Any, kept: str) -> str:
        _, _, flaw = current_flaw(turn, form)
        return member_lists.cell_text(turn, flaw.field, kept)


def typed(text: str, options: list[Option]) -> str | None:
    """Where there are buttons, their number or label may be written instead."""
    try:
        return match_option(text, options)
    except (Ambiguous, Invalid):
        return None


def row_values(turn: Turn, form: Any) -> dict[str, object]:
    kept, line, flaw = current_flaw(turn, form)
    name = str(line.values.get("full_name") or kept.cells.get("full_name") or "-")
    left = row_counts(turn.db, int(form.answers["list"]))[RowState.FLAWED]
    cell = "" if flaw.field in ("nik", "phone") else kept.cells.get(flaw.field, "")
    return {
        "row": kept.number,
        "name": name.title(),
        "field": turn.text(f"field-{flaw.field.replace('_', '-')}"),
        "cell": cell or "-",
        "why": turn.text(flaw.sentence, **flaw.values),
        "left": left,
    }


class FixRows(RoleForm, opens_with="/perbaikan", roles="cadre agent"):
    """`/perbaikan 17`; without a number the newest list."""

    cell = CellQuestion(
        lambda turn, text: text,
        verbatim=True,
        tell=row_values,
        when=lambda form: "row" in form.answers,
    )

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        pinned = super().prefill(turn, argument)
        role = acting_role(turn, cls(dict(pinned), turn.today))
        row = find_list(turn.db, role.id, argument) if argument else None
        row = row or newest(turn.db, role.id)
        if row is None or row.forgotten_at or row.state in WORK:
            return pinned
        pinned |= {"list": f"{row.id}"}
        found = next(rows_to_fix(turn, row, role), None)
        return pinned | ({"row": f"{found[0].id}"} if found else {})

    def skip(self, turn: Turn) -> bool:
        """A row may always be left for later."""
        self.answers["cell"] = ""
        return self.proceed(turn)

    def finish(self, turn: Turn) -> None:
        if "list" not in self.answers:
            turn.say("fix-rows-nothing")
            return turn.offer("/impor", "/menu")
        if "row" in self.answers:
            return self.settle(turn)
        row = member_lists.find(turn, self)
        turn.say("fix-rows-finished", **member_lists.count_values(turn, row))
        return member_lists.offer_next(turn, row)

    def settle(self, turn: Turn) -> None:
        row, role = lock_list(turn.db, int(self.answers["list"])), acting_role(turn, self)
        given = self.answers["cell"]
        if given == "":
            list_rows.skip_row(turn.db, int(self.answers["row"]))
            turn.say("fix-rows-skipped")
        else:
            kept, line, _ = try_answer(turn, self, given[1:], given[0] == "=")
            fate = save_row(turn, row, role, kept, line)
            named = {RowState.KNOWN: "fix-rows-known", RowState.FLAWED: "fix-rows-next"}
            turn.say(named.get(fate, "fix-rows-done") if fate else "fix-rows-done", row=kept.number)
        return turn.open_after(f"/perbaikan {row.id}")
