"""Corrections of rows as they are typed beside a list: "ralat no 1 NIKnya 3173...".

The row is read again with its new cells. Whatever is unclear makes it one to be mended, and
whatever is not changed is said: nobody may believe that a row is right that is not.
"""

from dataclasses import replace

from bot.turn import Turn
from exchange.imports.cells.notes import looked_at
from exchange.imports.correction import CORRECTING, Correction, read_corrections, read_told
from exchange.imports.intake import (
    CELLS_OF,
    compare_with_stored,
    entry_of,
    errors_of,
    missing_fields,
    place_of,
)
from handlers.imports import member_lists
from models.enrolment.member_lists import (
    WORK,
    ListState,
    MemberList,
    MemberRow,
    RowState,
    lock_list,
)
from models.imports import edit_rows, list_rows
from models.imports.list_rows import OPEN, StoredRow
from models.roles.role import Role

GROUP_OF = {
    cell: (field, *cells) for field, cells in CELLS_OF.items() for cell in cells if cell != field
}
"""By cell that is a part of a field, the field and all its cells."""


def are_sure(text: str) -> bool:
    """Whether the text says that something is wrong, and of which row: beside any question it can
    mean nothing else."""
    found = read_corrections(text)
    return bool(found) and (bool(CORRECTING.search(text)) or any(each.is_line for each in found))


def are_of_list(turn: Turn, list_id: int, text: str, about: str) -> bool:
    """Whether the text corrects rows of a list: whoever does not join must be in it."""
    row = turn.db.get(MemberList, list_id)
    found = find_corrections(turn, row, text, about) if row else []
    named = [each for each in found if each.is_out and not each.number]
    return bool(found) and all(row and rows_meant(turn, row, each) for each in named)


def find_corrections(turn: Turn, row: MemberList, text: str, about: str) -> list[Correction]:
    """The corrections of rows of this list in a text; what it only tells of somebody is one where
    one row has the name."""
    told = read_corrections(text, about)
    return told or [each for each in read_told(text) if len(rows_meant(turn, row, each)) == 1]


def correct(turn: Turn, role: Role, row: MemberList, text: str, about: str = "") -> None:
    """Correct the rows that the text names, and say of each what became of it."""
    row = lock_list(turn.db, row.id)
    if row.state in WORK:
        return turn.say(member_lists.WORK_TEXTS[ListState(row.state)])
    for each in find_corrections(turn, row, text, about):
        correct_row(turn, role, row, each)
    if member_lists.count_ready(turn, row) <= member_lists.MOST_READ:
        lines = member_lists.ready_lines(turn, role, row)
        lacking = dict.fromkeys(name for line in lines for name in missing_fields(line))
        row.missing = [*lacking]  # who was asked about may be gone, or answered by now
        turn.db.flush()
    return None


def correct_row(turn: Turn, role: Role, row: MemberList, said: Correction) -> None:
    found = rows_meant(turn, row, said)
    if len(found) != 1:
        places = ", ".join(name_of(turn, each) for each in found[: member_lists.SHOWN])
        return turn.say("import-correct-which" if found else "import-correct-nobody", rows=places)
    (meant,) = found
    if meant.state not in OPEN or meant.contents is None:
        turn.say("import-correct-registered", row=f"{meant.number}")
        return turn.offer("/cari")
    stored = list_rows.stored_row(turn.db, meant)
    if said.is_out:
        edit_rows.skip_row(turn.db, meant.id)
        return turn.say("import-correct-out", row=name_of(turn, meant))
    return save(turn, role, row, corrected(stored, said))


def rows_meant(turn: Turn, row: MemberList, said: Correction) -> list[MemberRow]:
    """The rows that a correction may be about, by number or name, or both."""
    if said.number:
        found = edit_rows.numbered_rows(turn.db, row, said.number)
        lines = [each for each in found if each.number == said.number]
        found = lines or found if said.is_line else found
    elif said.who:
        found = edit_rows.open_rows(turn.db, row, member_lists.MOST_READ)
    else:
        return []
    wanted = set(said.who.casefold().split())
    return [each for each in found if not wanted or wanted <= words_of(turn, each)]


def words_of(turn: Turn, row: MemberRow) -> set[str]:
    """The words of the name of a row's person; none of a row that is closed."""
    if row.contents is None:
        return set()
    return set(list_rows.stored_row(turn.db, row).cells.get("full_name", "").casefold().split())


def name_of(turn: Turn, row: MemberRow) -> str:
    """ "baris 5 (Dewi Lestari)"; without the name where the row is closed."""
    if row.contents is None:
        return turn.text("import-correct-row", row=f"{row.number}", name="-")
    stored = list_rows.stored_row(turn.db, row)
    name = stored.cells.get("full_name", "").title() or "-"
    return turn.text("import-correct-row", row=place_of(stored), name=name)


def corrected(stored: StoredRow, said: Correction) -> StoredRow:
    """The row with the new cells in place of all that said the same before."""
    gone = {cell for name in said.cells for cell in GROUP_OF.get(name, CELLS_OF.get(name, (name,)))}
    fields = {field for field, parts in CELLS_OF.items() if gone & {field, *parts}} | gone
    known = looked_at(stored.cells, *fields)
    cells = {name: cell for name, cell in known.items() if name not in gone}
    chosen = {name: value for name, value in stored.chosen.items() if name not in gone}
    return replace(stored, cells=cells | dict(said.cells), chosen=chosen)


def save(turn: Turn, role: Role, row: MemberList, stored: StoredRow) -> None:
    """Store the row, and register it when it is ready and the list was attested; say how it reads
    now."""
    line = member_lists.read_row(turn, row, role.reach, stored)
    compare_with_stored(turn.db, role, [line])
    if row.attested_at:
        line.errors = errors_of(line)
    entry = entry_of(line, stored.chosen)
    state = edit_rows.replace_row(turn.db, stored.id, entry, role)
    list_rows.extend_check(turn.db, row, [entry])
    if state is RowState.KNOWN:
        return turn.say("fix-rows-known", row=place_of(stored))
    if line.ready:
        if row.attested_at:
            member_lists.register_rows(turn, role, row, [stored])
        return turn.say("import-corrected", line=member_lists.line_text(turn, line))
    error = line.errors[0]
    why = turn.text(member_lists.text_about_member(error.sentence), **error.values)
    return turn.say("import-corrected-flawed", row=place_of(stored), why=why)
