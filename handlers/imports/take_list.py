"""Taking in a member list: sheets or lines that were sent are read, compared with whom we know, and
stored."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from enum import StrEnum
from typing import Any, NamedTuple

from bot.message import Document
from bot.turn import Turn
from domain.files import MEMBERS, FileKind, rows_found, unread_columns
from domain.invalid import Invalid
from domain.parsing.people.nik import mask_long_numbers
from exchange.imports import reader
from exchange.imports.intake import (
    compare_with_stored,
    entries_of,
    list_reader,
    load_defaults,
    load_line,
    load_lines,
    missing_fields,
    read_stored_row,
)
from exchange.imports.layout.pasted_lines import begins_person
from exchange.imports.member_line import MemberLine
from exchange.imports.member_reader import MemberReader
from exchange.imports.reader import MemberListFile
from handlers.imports.member_lists import (
    FILE_PURPOSE,
    LONGEST_PASTE,
    MOST_ASKED,
    MOST_TALK,
    TALK_SHOWN,
)
from models import audit, uploads
from models.enrolment import member_lists
from models.enrolment.member_lists import ListState, MemberList, RowState
from models.imports import edit_rows, list_rows
from models.roles.role import Role


class PasteEnd(NamedTuple):
    """The last person's lines of a paste, from line `first` of the list on, and what titles and
    headings say of them.

    A channel cuts a long text into messages, anywhere within a line.
    """

    first: int
    text: str
    section: Mapping[str, str]

    def join(self, text: str) -> str:
        """The lines with those of the next message."""
        begins = begins_person(text, self.text)
        return f"{self.text}\n{text}" if begins else f"{self.text}{text}"


class ListRelation(StrEnum):
    """The relation of the list to one that still waits: the same, a new one, or go on fixing."""

    SAME = "list_same"
    NEW = "list_new"
    MEND = "list_mend"


def relation_of(sheet: Document) -> ListRelation:
    """The relation of a file that came unasked: nothing of a list that waits is replaced, but by
    the sheet that was made for mending it."""
    rows = sheet.contents.lists.get(MEMBERS, {}).get("rows", ())
    is_ours = any("faults" in load_line(*row).cells for row in rows)
    return ListRelation.SAME if is_ours else ListRelation.NEW


def sheet_values(turn: Turn, form: Any) -> dict[str, object]:
    """The other sheets of the file, and hidden rows, as the question names them."""
    named = [
        turn.text("import-sheet-hidden" if is_hidden else "import-sheet", name=name, count=count)
        for name, count, is_hidden in edit_rows.sheets_aside(turn.db, int(form.answers["list"]))
    ]
    return {"sheets": ", ".join(named)}


def take_sheets(turn: Turn, role: Role, row: MemberList) -> None:
    """Add the other sheets of the file to the list, with the questions that they leave open."""
    known = list_reader(turn.today, member_lists.defaults_of(turn.db, row))
    rows = list_rows.rows_in_state(turn.db, row.id, RowState.ASIDE, MOST_ASKED)
    lines = [read_stored_row(known, role.reach, each) for each in rows]
    missing = [name for line in lines if line.ready for name in missing_fields(line)]
    edit_rows.take_sheets(turn.db, row, missing)


def read_sheet(turn: Turn, role: Role, joins: str, sheet: Document) -> MemberList:
    """The stored list of a sheet; one that is long is only queued for the scheduler.

    `joins`: the number of the list that the sheet corrects, or "". Invalid for no list.
    """
    if sheet.contents.kind in (FileKind.PICTURE, FileKind.HEIC, FileKind.PDF):
        raise Invalid("sheet-photo")
    contents = sheet.contents.as_sheet()
    if MEMBERS in contents.lists:
        known = MemberReader(turn.today, list_defaults(turn, role, joins))
        lines = load_lines(rows_found(contents.lists[MEMBERS]), known)
        if columns := unread_columns(contents.lists[MEMBERS]):
            turn.say("import-unread", columns=columns)
        return store_list(turn, role, joins, lines)
    row = begin_round(turn, role, joins)
    row.file_id = uploads.store_upload(
        turn.db,
        turn.person.id,
        FILE_PURPOSE,
        "daftar",
        "application/octet-stream",
        contents.content,
        turn.now,
        quota=uploads.STAFF,
    )
    audit_list(turn, role, row)
    return row


def read_lines(turn: Turn, role: Role, joins: str, text: str) -> tuple[MemberList, PasteEnd]:
    """The stored list of pasted lines, and its end; Invalid when they are none."""
    check_length(text)
    found = reader.read_pasted(text, turn.today, list_defaults(turn, role, joins))
    row = store_list(turn, role, joins, found.lines)
    say_talk(turn, found.talk)
    if columns := unread_columns({"unread": found.unread}):
        turn.say("import-unread", columns=columns)
    return row, end_of(text, found, 0)


def join_lines(
    turn: Turn, role: Role, row: MemberList, before: PasteEnd | None, text: str
) -> PasteEnd:
    """Add lines to the list, the last of which may have been cut in two; returns the new end."""
    check_length(text)
    known = list_rows.last_number(turn.db, row)
    above = known if before is None else before.first - 1
    whole = text if before is None else before.join(text)
    known_there = list_defaults(turn, role, f"{row.id}")
    section = before.section if before else {}
    found = reader.read_pasted(whole, turn.today, known_there, above, section)
    row = member_lists.lock_list(turn.db, row.id)
    niks = [str(line.values["nik"]) for line in found.lines if "nik" in line.values]
    list_rows.drop_rows(turn.db, row, above + 1, niks)
    add_rows(turn, role, row, found.lines)
    say_talk(turn, found.talk)
    return end_of(whole, found, above)


def add_rows(
    turn: Turn,
    role: Role,
    row: MemberList,
    lines: Sequence[MemberLine],
    pieces: Mapping[int, Mapping[str, str]] | None = None,
) -> None:
    """Add rows to a list that is checked; by their numbers, the pieces of the picture that they
    were read from."""
    compare_with_stored(turn.db, role, lines)
    entries = [
        replace(each, pieces=(pieces or {}).get(each.number, {}))
        for each in entries_of(lines, role.reach)
    ]
    list_rows.insert_rows(turn.db, list_rows.row_columns(turn.db, role, row, entries))
    list_rows.extend_check(turn.db, row, entries)
    audit_list(turn, role, row)


def check_length(text: str) -> None:
    """Invalid for a text that is better sent as a file."""
    if len(text) > LONGEST_PASTE:
        raise Invalid("members-long")


def end_of(text: str, found: MemberListFile, above: int) -> PasteEnd:
    """The lines of the last person, `above` whom so many lines were read before."""
    first = found.begins_last
    tail = "\n".join(text.splitlines()[first - 1 - above :])
    return PasteEnd(first, tail, found.section)


def say_talk(turn: Turn, talk: Sequence[tuple[int, str]]) -> None:
    """Say which lines are about nobody."""
    if talk:
        shown = ", ".join(
            f'"{mask_long_numbers(text)[:TALK_SHOWN]}"' for _, text in talk[:MOST_TALK]
        )
        turn.say("import-passed", count=len(talk), lines=shown)


def list_defaults(turn: Turn, role: Role, joins: str) -> dict[str, object]:
    """The values that hold for every row of the list."""
    old = member_lists.find_list(turn.db, role.id, joins)
    return load_defaults(member_lists.defaults_of(turn.db, old) if old else role_defaults(role))


def role_defaults(role: Role) -> dict[str, str]:
    """The answers that a role with an organisation settles for everybody in its lists."""
    known = {"organisation": role.organisation, "village": role.area, "rw": role.rw}
    return {name: text for name, text in known.items() if text and role.organisation}


def store_list(turn: Turn, role: Role, joins: str, lines: Iterable[MemberLine]) -> MemberList:
    """Store a list that was read, as checked."""
    row, known = begin_round(turn, role, joins), list(lines)
    compare_with_stored(turn.db, role, known)
    entries = entries_of(known, role.reach)
    list_rows.clear_rows(turn.db, row)
    list_rows.insert_rows(turn.db, list_rows.row_columns(turn.db, role, row, entries))
    list_rows.finish_check(turn.db, row, entries)
    audit_list(turn, role, row)
    return row


def begin_round(turn: Turn, role: Role, joins: str) -> MemberList:
    """A new list, or the next round of the one that the sheet corrects."""
    old = member_lists.find_list(turn.db, role.id, joins)
    if old is None or old.forgotten_at:
        defaults = role_defaults(role)
        return member_lists.create_list(turn.db, role.id, turn.person.id, defaults, turn.now)
    row = member_lists.lock_list(turn.db, old.id)
    row.round, row.state, row.refusal = row.round + 1, ListState.CHECKING, None
    row.expires_at, row.leased_until = turn.now + member_lists.KEPT, None
    return row


def audit_list(turn: Turn, role: Role, row: MemberList) -> None:
    turn.db.flush()
    audit.record(turn.db, f"role:{role.id}", "sent list", f"import:{row.id}", turn.now)
