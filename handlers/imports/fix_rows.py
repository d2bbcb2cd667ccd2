"""Fixing the wrong rows of a list in the chat, one cell at a time."""

import re
from base64 import b64decode
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, NamedTuple

from bot.forms.form import ClaimedTexts
from bot.forms.options import match_option, normalise, without_fillers
from bot.forms.questions import EndForm, Question
from bot.message import Option
from bot.state import Answers, UserInput
from bot.turn import Turn
from domain.contributions.tariff import Payer, Programme, Sector
from domain.files import JPEG
from domain.invalid import Ambiguous, Invalid
from domain.parsing.people.nik import parse_nik
from domain.participants.organisation import Organisation, Position
from domain.regions import is_village
from exchange.imports.cells.doubtful import SOME_PEOPLE
from exchange.imports.cells.pieces import LEFTOVER
from exchange.imports.intake import CELLS_OF, entry_of, errors_of, place_of, put_answer, split_row
from exchange.imports.member_line import NIK_ROWS, NIK_STORED, CellError, MemberLine
from handlers.imports import corrections, member_lists
from handlers.roles.role_form import RoleForm, acting_role
from models.enrolment.member_lists import (
    WORK,
    MemberList,
    RowState,
    find_list,
    lock_list,
    newest_list,
    row_counts,
)
from models.imports import edit_rows, list_rows
from models.imports.list_rows import TO_LOOK_AT, StoredRow
from models.roles import staff_messages
from models.roles.role import Role

NIK_IN_DOUBT = ("error-members-twice", "error-members-near", "error-members-near-stored")
NIK_IS_RIGHT = "nik-right"
"""Of two rows with one NIK, or nearly, somebody must be able to say that it is this row's."""
SKIP, LATER, SPLIT = "skip-row", "later", "split"
NOT_NEEDED = "not-needed"
"""What belongs to no field may be left out."""
SHOWN_DIGITS = {"nik": (4, 3), "phone": (4, 3)}
"""By field, how many signs of the cell are shown at its beginning and end."""
WORDS_BESIDE = re.compile(r"\([^\d()]*[^\W\d]{2}[^\d()]*\)|[^\W\d]{2}[^\d()]*[^\W\d]")
"""Words beside a number: "(hp istri)"."""
AGAINST_NIK = ("ask-members-birth-nik", "ask-members-sex-nik")
"""Cells that say otherwise than the NIK."""
CHOICES = {
    "organisation": tuple(Organisation)[:7],
    "payer": tuple(Payer),
    "post": tuple(Position)[:7],
    "programme": tuple(Programme),
    "sector": tuple(Sector),
}
"""By field, the values that a blank cell may have."""


STILL_ALIVE = re.compile(
    r"\W*(?:(?:bukan|orangnya|dia|beliau|ternyata|masih|kok|itu|salah|she|he|is|still) )*"
    r"(?:hidup|sehat|alive)(?: (?:kok|bu|pak|orangnya|dia))*\W*",
    re.IGNORECASE,
)
"""Says of somebody in whose name "alm." stands that they live: no name."""


class WrongRow(NamedTuple):
    """A stored row, its reading, and its first error."""

    stored: StoredRow
    line: MemberLine
    error: CellError


def rows_to_fix(turn: Turn, row: MemberList, role: Role) -> Iterator[StoredRow]:
    """The rows with an error; a row whose error went with that of another one is saved."""
    for stored in list_rows.rows_in_state(
        turn.db, row.id, RowState.FLAWED, most=member_lists.AT_ONCE
    ):
        line = member_lists.read_row(turn, row, role.reach, stored)
        if errors_of(line):
            yield stored
        else:
            member_lists.save_row(turn, row, role, stored, line)


def current_row(turn: Turn, form: Any) -> WrongRow:
    """The row that is being fixed; Invalid (`mend-gone`) when it is right or gone."""
    row, role = member_lists.find_form_list(turn, form), acting_role(turn, form)
    id = int(form.answers["row"])
    for stored in list_rows.rows_in_state(turn.db, row.id, RowState.FLAWED, after=id - 1):
        line = member_lists.read_row(turn, row, role.reach, stored)
        if stored.id == id and (errors := errors_of(line)):
            return WrongRow(stored, line, errors[0])
    raise Invalid("mend-gone")


def apply_answer(turn: Turn, form: Any, text: str, is_choice: bool) -> tuple[StoredRow, MemberLine]:
    """The row with this answer in the cell; Invalid or Ambiguous when it is still wrong."""
    stored, before, error = current_row(turn, form)
    row, role = member_lists.find_form_list(turn, form), acting_role(turn, form)
    changed = put_answer(stored, error, text, is_choice)
    nik, digits = str(before.values.get("nik", "")), re.sub(r"\D", "", text)
    if error.sentence in NIK_IN_DOUBT and (text == NIK_IS_RIGHT or digits == nik):
        cells = {
            name: cell for name, cell in stored.cells.items() if name not in (NIK_ROWS, NIK_STORED)
        }
        changed = replace(stored, cells=cells, chosen={**stored.chosen, "nik": nik})
    elif error.field in ("born_on", "sex") and len(digits) == 16:
        changed = replace(stored, cells={**stored.cells, "nik": text})
    line = member_lists.read_row(turn, row, role.reach, changed)
    again = next((each for each in errors_of(line) if each.field == error.field), None)
    if again and again.sentence == error.sentence in AGAINST_NIK and len(digits) != 16:
        # Written once more, it is meant: the branch reads that it differs from the NIK.
        changed = put_answer(stored, error, str(again.candidates[0]), is_choice=True)
        line, again = member_lists.read_row(turn, row, role.reach, changed), None
    if again:
        kind, _, reason = member_lists.text_about_member(again.sentence).partition("-")
        if kind == "ask":
            raise Ambiguous(reason, again.candidates, **again.values)
        raise Invalid(reason, **again.values)
    return replace(changed, before=(stored.cells, stored.chosen)), line


def row_values(turn: Turn, form: Any) -> dict[str, object]:
    """The row and its error, as the text names them."""
    stored, line, error = current_row(turn, form)
    name = str(line.values.get("full_name") or stored.cells.get("full_name") or "-")
    cell = next(filter(None, map(stored.cells.get, CELLS_OF.get(error.field, (error.field,)))), "")
    if error.sentence == TO_LOOK_AT:
        cell = in_groups(cell) if error.field == "nik" else cell
    elif error.field in SHOWN_DIGITS:
        cell = show_part(turn, cell, *SHOWN_DIGITS[error.field])
    return {
        "row": place_of(stored),
        "name": name.title(),
        "field": turn.text(f"field-{error.field.replace('_', '-')}"),
        "cell": cell or "-",
        "why": turn.text(member_lists.text_about_member(error.sentence), **error.values),
        "left": row_counts(turn.db, int(form.answers["list"]))[RowState.FLAWED],
    }


def in_groups(cell: str) -> str:
    """A NIK in groups of four, to be held against a picture."""
    digits = re.sub(r"\W", "", cell)
    return " ".join(digits[at : at + 4] for at in range(0, len(digits), 4))


def show_part(turn: Turn, cell: str, first: int, last: int) -> str:
    """A number whose middle is hidden, in groups of four, with the count of its digits; the words
    beside it stay behind it."""
    if words := WORDS_BESIDE.search(cell):
        return f"{show_part(turn, cell.replace(words[0], ' '), first, last)} {words[0].strip()}"
    signs = re.sub(r"[\s.'-]", "", cell)
    count = sum(map(str.isdigit, signs))
    if count <= first + last:
        return cell
    shown = "".join(
        "•" if first <= at < len(signs) - last and sign.isdigit() else sign
        for at, sign in enumerate(signs)
    )
    groups = " ".join(shown[at : at + 4] for at in range(0, len(shown), 4))
    return turn.text("fix-rows-digits", shown=groups, count=count)


class CellQuestion(Question[str]):
    """The right content of the wrong cell; the values that it may mean are buttons.

    The answer is kept as "=" and a chosen value, "~" and typed text, or "" to skip the row.
    """

    def options(self, turn: Turn, form: Any) -> list[Option]:
        split = [SPLIT] if split_row(current_row(turn, form).stored) else []
        more = [Option(each, turn.text(f"button-{each}")) for each in (*split, SKIP, LATER)]
        return [*self.value_options(turn, form), *more]

    def ask(self, turn: Turn, form: Any) -> None:
        """Ask, with the piece of the picture that the cell was read from."""
        super().ask(turn, form)
        stored, _, error = current_row(turn, form)
        if piece := stored.pieces.get(error.field):
            kept = staff_messages.KEPT
            turn.attach_new("list", "potongan.jpg", JPEG, b64decode(piece), kept)

    def value_options(self, turn: Turn, form: Any) -> list[Option]:
        _, line, error = current_row(turn, form)
        if error.sentence in NIK_IN_DOUBT:
            return [Option(NIK_IS_RIGHT, turn.text("button-nik-right"))]
        if error.sentence == TO_LOOK_AT:
            return [Option(str(error.candidates[0]), turn.text("button-same"))]
        if error.field == LEFTOVER:
            return [Option(NOT_NEEDED, turn.text("button-not-needed"))]
        known = error.candidates or CHOICES.get(error.field, ())
        if error.field == "born_on" and not known and "nik" in line.values:
            known = (parse_nik(str(line.values["nik"]), turn.today).born_on,)
        area = acting_role(turn, form).reach.area
        if error.field == "village" and not known and is_village(area):
            known = (area,)
        values = [str(each) for each in known][:6]
        if error.field == "phone" and "NONE" not in values:
            values.append("NONE")
        return [
            Option(each, member_lists.cell_value_text(turn, error.field, each)[:24])
            for each in values
        ]

    def accept(self, turn: Turn, form: Any, said: UserInput) -> str:
        picked = said.value or self.typed_move(turn, said.text)
        if picked == LATER:
            raise EndForm("fix-rows-later")
        if picked == SKIP:
            return ""
        parts = split_row(current_row(turn, form).stored)
        if parts and (picked == SPLIT or SOME_PEOPLE.search(said.text)):
            return f"={SPLIT}"
        values = self.value_options(turn, form)
        value = said.value or match_typed(said.text, values)
        late = current_row(turn, form).error.sentence == "ask-members-late"
        if value is None and late and STILL_ALIVE.fullmatch(said.text):
            value = values[0].value
        text = said.text if value is None else value
        apply_answer(turn, form, text, value is not None)
        return f"{'~' if value is None else '='}{text}"

    def typed_move(self, turn: Turn, text: str) -> str | None:
        """The button that is no value, of which this text is the label; None for others."""
        plain = without_fillers(normalise(text))
        moves = (SKIP, LATER, SPLIT)
        return next((e for e in moves if plain == normalise(turn.text(f"button-{e}"))), None)

    def show(self, turn: Turn, form: Any, kept: str) -> str:
        return member_lists.cell_value_text(turn, current_row(turn, form).error.field, kept)


def match_typed(text: str, options: list[Option]) -> str | None:
    """The option whose number or label was typed; None when it is none of them."""
    try:
        return match_option(text, options)
    except (Ambiguous, Invalid):
        return None


class FixRows(RoleForm, opens_with="/perbaikan", roles="cadre agent"):
    """`/perbaikan 17`; without a number the newest list."""

    claims_texts = ClaimedTexts(inside=True, outside=False)
    takes_files = True
    cell = CellQuestion(
        lambda turn, text: text,
        verbatim=True,
        tell=row_values,
        when=lambda form: "row" in form.answers,
    )

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        """The list, and its first row with an error."""
        known = super().prefill(turn, argument)
        role = cls.opening_role(turn)
        row = find_list(turn.db, role.id, argument) or newest_list(turn.db, role.id)
        if row is None or row.forgotten_at or row.state in WORK:
            return known
        known |= {"list": f"{row.id}"}
        first = next(rows_to_fix(turn, row, role), None)
        return known | ({"row": f"{first.id}"} if first else {})

    @classmethod
    def claims(cls, turn: Turn, text: str) -> bool:
        """A correction of another row is no answer about this one."""
        return corrections.are_sure(text)

    def take_claimed(self, turn: Turn, given: UserInput) -> bool:
        """Correct the rows that the text names, and go on with the one that is next then."""
        row = member_lists.find_form_list(turn, self)
        corrections.correct(turn, acting_role(turn, self), row, given.text)
        turn.open_after(f"/perbaikan {row.id}")
        return True

    def take(self, turn: Turn, given: UserInput) -> bool:
        """A file that comes meanwhile is a list, and not the answer."""
        if turn.message.files:
            turn.open_after("/impor")
            return True
        return super().take(turn, given)

    def back(self, turn: Turn) -> bool:
        """Take the last answer for this row back."""
        stored = current_row(turn, self).stored if "row" in self.answers else None
        if stored is None or stored.before is None:
            return super().back(turn)
        row, role = lock_list(turn.db, int(self.answers["list"])), acting_role(turn, self)
        cells, chosen = stored.before
        earlier = replace(stored, cells=cells, chosen=chosen, before=None)
        member_lists.save_row(
            turn, row, role, earlier, member_lists.read_row(turn, row, role.reach, earlier)
        )
        return self.proceed(turn)

    def skip(self, turn: Turn) -> bool:
        """Leave the row for later, which is always possible."""
        self.answers["cell"] = ""
        return self.proceed(turn)

    def finish(self, turn: Turn) -> None:
        if "list" not in self.answers:
            turn.say("fix-rows-nothing")
            return turn.offer("/impor", "/menu")
        if "row" in self.answers:
            return self.save_answer(turn)
        row = member_lists.find_form_list(turn, self)
        turn.say("fix-rows-finished", **member_lists.count_values(turn, row))
        return member_lists.offer_next(turn, row)

    def save_answer(self, turn: Turn) -> None:
        """Store the repaired or skipped row, and go on with the next one."""
        row, role = lock_list(turn.db, int(self.answers["list"])), acting_role(turn, self)
        answer = self.answers["cell"]
        if answer == "":
            edit_rows.skip_row(turn.db, int(self.answers["row"]))
            turn.say("fix-rows-skipped")
        elif answer == f"={SPLIT}":
            self.split(turn, row, role)
        else:
            stored, line = apply_answer(turn, self, answer[1:], answer[0] == "=")
            state = member_lists.save_row(turn, row, role, stored, line)
            named = {RowState.KNOWN: "fix-rows-known", RowState.FLAWED: "fix-rows-next"}
            name = named.get(state, "fix-rows-done") if state else "fix-rows-done"
            turn.say(name, row=place_of(stored))
        return turn.open_after(f"/perbaikan {row.id}")

    def split(self, turn: Turn, row: MemberList, role: Role) -> None:
        """Make a row of each person who shares this one."""
        stored = current_row(turn, self).stored
        first, *rest = split_row(stored)
        for cells in (first, *rest):
            part = replace(stored, cells=cells, chosen={}, before=(stored.cells, stored.chosen))
            if cells is first:
                member_lists.save_row(
                    turn, row, role, part, member_lists.read_row(turn, row, role.reach, part)
                )
                continue
            part = replace(part, id=0, cells=cells | {"row": place_of(stored)}, before=None)
            line = member_lists.read_row(turn, row, role.reach, part)
            line.errors, line.cells = errors_of(line), part.cells
            edit_rows.add_row(turn.db, row.id, entry_of(line), role)
        if row.attested_at:
            ready = list_rows.rows_in_state(turn.db, row.id, RowState.READY, member_lists.AT_ONCE)
            member_lists.register_rows(turn, role, row, ready)
        turn.say("fix-rows-split", row=place_of(stored), count=len(rest) + 1)
