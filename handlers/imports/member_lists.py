"""Member lists that are stored, within a turn: put in words before they are registered (people,
what was answered for the group, the sum of the dues), a row is mended, all are registered, and
what can be done next is offered."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from bot.texts import rupiah
from bot.turn import Turn
from domain.calendar import ISO_DAY, month_start
from domain.contributions.tariff import NoRule, Payer, Programme, Sector
from domain.invalid import Invalid
from domain.parsing.amounts.income import Income
from domain.parsing.people.nik import mask_nik
from domain.roles import RoleScope
from exchange.imports.intake import (
    entry_of,
    errors_of,
    list_reader,
    missing_fields,
    monthly,
    place_of,
    read_stored_row,
    ready_rows,
)
from exchange.imports.member_line import MemberLine
from handlers.answers import show_day
from handlers.contributions.words import tariff, total_due
from handlers.places import show_rtrw
from handlers.roles.role_form import acting_role
from models import audit, regions
from models.enrolment import member_lists
from models.enrolment.member_lists import ListState, MemberList, RowState, defaults_of, row_counts
from models.imports import edit_rows, list_rows
from models.imports.list_rows import StoredRow
from models.roles.role import Role

ATTESTATION_VERSION = "group-2026-11-22"
"""The version of the text that is attested: a change of its words is a new version."""
MOST_ASKED = 300
"""So many rows of other sheets are read for what they leave open; more are not read in a turn."""
AT_ONCE = 60
"""So many rows are registered in the turn itself; more of them by the scheduler."""
LONGEST_PASTE = 8_000
"""Characters of a pasted list, some 80 people: it is read in the turn, in a tenth of a second. A
longer one is a file, which others read."""
MOST_TALK, TALK_SHOWN = 4, 40
"""Lines that are about nobody and are shown, and characters of each."""
FILE_PURPOSE = "import"
WORK_TEXTS = {
    ListState.CHECKING: "import-list-checking",
    ListState.COMMITTING: "import-list-committing",
    ListState.UNDOING: "import-list-undoing",
}
ABOUT_MEMBER = {
    "ask-nik-two": "ask-nik-two-member",
    "ask-name-full": "ask-name-full-member",
    "ask-phone-sure": "ask-phone-sure-member",
    "ask-phone-two": "ask-phone-two-member",
    "error-place-outside": "error-place-outside-member",
}
"""The texts that say the same of somebody else, by those that speak of "you"."""
OPTION_FIELDS = ("organisation", "post", "sector", "sex", "programme", "payer")


def find_form_list(turn: Turn, form: Any) -> MemberList:
    """The list that the form is about."""
    found = member_lists.find_list(turn.db, acting_role(turn, form).id, form.answers["list"])
    assert found is not None, "only a list of this role is opened"
    return found


def register_list(turn: Turn, role: Role, row: MemberList) -> bool:
    """Register the ready rows on the cadre's word; False when the scheduler does, for many."""
    list_rows.record_attestation(turn.db, row, ATTESTATION_VERSION, turn.person.channel, turn.now)
    audit.record(turn.db, f"role:{role.id}", "attested list", f"import:{row.id}", turn.now)
    ready = list_rows.rows_in_state(turn.db, row.id, RowState.READY, AT_ONCE + 1)
    if len(ready) > AT_ONCE:
        row.state = ListState.COMMITTING
        return False
    register_rows(turn, role, row, ready)
    row.state = ListState.COMMITTED
    return True


def register_rows(turn: Turn, role: Role, row: MemberList, rows: Sequence[StoredRow]) -> None:
    """Register rows of an attested list; those with an error are to be fixed."""
    ready, wrong = ready_rows(
        list_reader(turn.today, member_lists.defaults_of(turn.db, row)), role.reach, rows
    )
    voucher = list_rows.voucher_of(row, role)
    list_rows.register_rows(turn.db, voucher, ready, wrong, turn.now)


def read_row(turn: Turn, row: MemberList, scope: RoleScope, stored: StoredRow) -> MemberLine:
    """The row, read again; a NIK that another row has too is an error, unless it was confirmed."""
    line = read_stored_row(
        list_reader(turn.today, member_lists.defaults_of(turn.db, row)), scope, stored
    )
    nik = str(line.values.get("nik", ""))
    if nik and stored.chosen.get("nik") != nik:
        others = edit_rows.rows_with_same_nik(turn.db, row.id, stored.id, nik)
        if others:
            line.put("nik", Invalid("members-twice", others=", ".join(map(str, others))))
    return line


def save_row(
    turn: Turn, row: MemberList, role: Role, stored: StoredRow, line: MemberLine
) -> RowState | None:
    """Store a fixed row, and register it when it is ready and the list was attested.

    Returns its state after the repair, None when it is not open.
    """
    line.errors, line.cells = errors_of(line), stored.cells
    entry = replace(entry_of(line, stored.chosen), before=stored.before)
    state = edit_rows.replace_row(turn.db, stored.id, entry, role)
    if state is RowState.READY and row.attested_at:
        register_rows(turn, role, row, [stored])
    return state


def text_about_member(sentence: str) -> str:
    """The name of the text that says the same of somebody else, where it speaks of "you"."""
    return ABOUT_MEMBER.get(sentence, sentence)


def count_values(turn: Turn, row: MemberList) -> dict[str, object]:
    """The number of rows by state, and in `total`."""
    return {"total": row.total, **member_lists.row_counts(turn.db, row.id)}


def offer_next(turn: Turn, row: MemberList) -> None:
    """Offer what can be done with the list."""
    counts = member_lists.row_counts(turn.db, row.id)
    if counts[RowState.FLAWED]:
        offer_command(turn, "/perbaikan", row)
        offer_command(turn, "/berkasperbaikan", row)
    if counts[RowState.READY] and row.attested_at is None:
        offer_command(turn, "/impor", row)
    if counts[RowState.COMMITTED] and row.state == ListState.COMMITTED:
        offer_command(turn, "/tarikdaftar", row)
    turn.offer("/menu")


def offer_command(turn: Turn, command: str, row: MemberList) -> None:
    """Offer a command for this list."""
    turn.add_option(f"{command} {row.id}", turn.text(f"open-{command[1:]}"))


def cell_value_text(turn: Turn, name: str, text: str) -> str:
    """A value that a cell may have meant, in words."""
    if name in ("village", "district"):
        return regions.name(turn.db, text)
    if name == "rtrw":
        return show_rtrw(turn, text)
    if name == "nik":
        return mask_nik(text)
    if name == "note":
        return turn.text("option-take")
    if name == "phone" and text == "NONE":
        return turn.text("option-no-phone")
    if name == "born_on" and ISO_DAY.fullmatch(text):
        return show_day(turn, date.fromisoformat(text))
    if name == "income":
        return str(Income.of(text).amount) if "/" in text else text
    if text == Payer.SELF:
        return turn.text("option-themselves")
    return turn.text(f"option-{text}") if name in OPTION_FIELDS else text


SHOWN = 3
"""People who are shown before the cadre's word; all of them on request."""
MOST_NAMED = 6
"""Rows that a question for the group names."""
MOST_READ = 300
"""Rows that are read for it in one turn; of a longer list nothing is summed up."""


def ready_lines(turn: Turn, role: Role, row: MemberList, most: int = MOST_READ) -> list[MemberLine]:
    """The rows that wait for the cadre's word, read with the answers for the group."""
    reader = list_reader(turn.today, defaults_of(turn.db, row))
    stored = list_rows.rows_in_state(turn.db, row.id, RowState.READY, most)
    return [read_stored_row(reader, role.reach, each) for each in stored]


def line_text(turn: Turn, line: MemberLine) -> str:
    """A person as they would be registered, in one line; only parts that are known."""
    known = line.values
    born, rtrw, phone = known.get("born_on"), known.get("rtrw"), known.get("phone")
    parts = [
        str(known.get("full_name", "-")).title(),
        mask_nik(str(known["nik"])) if "nik" in known else "",
        f"{born:%d-%m-%Y}" if born else "",
        show_rtrw(turn, str(rtrw)) if rtrw else "",
        str(phone) if phone and phone != "NONE" else "",
        str(known.get("street", "")),
        str(known.get("occupation", "")),
    ]
    return f"{place_of(line)}. {' · '.join(filter(None, parts))}"


def rows_lacking(turn: Turn, role: Role, row: MemberList, name: str) -> str:
    """The rows for which a question for the group is asked: "2 (Siti Aminah), 5 (Budi)".

    "" for a list that is too long to be read in a turn.
    """
    if count_ready(turn, row) > MOST_READ:
        return ""
    lines = ready_lines(turn, role, row)
    found = [line for line in lines if name in missing_fields(line)]
    if not found:
        return ""
    if len(found) == len(lines) > 1:
        return turn.text("import-list-rows-all", count=len(found))
    named = ", ".join(
        f"{place_of(line)} ({str(line.values.get('full_name', '-')).title()})"
        for line in found[:MOST_NAMED]
    )
    more = len(found) - MOST_NAMED
    return turn.text("import-list-rows", count=len(found), rows=named, more=max(more, 0))


def count_ready(turn: Turn, row: MemberList) -> int:
    """The number of rows that wait for the cadre's word."""
    return row_counts(turn.db, row.id)[RowState.READY]


def say_before_agreeing(turn: Turn, role: Role, row: MemberList) -> None:
    """Show people as they would be registered, the answers for the group, and the sum."""
    count = count_ready(turn, row)
    lines = ready_lines(turn, role, row, count if count <= MOST_READ else SHOWN)
    shown = "\n".join(line_text(turn, line) for line in lines[:SHOWN])
    turn.say("import-list-shown", lines=shown, more=max(count - SHOWN, 0))
    if count > MOST_READ:
        return
    known = defaults_of(turn.db, row)
    answered = [known[name] for name in ("occupation",) if name in known]
    if answered:
        own = sum("occupation" in line.cells for line in lines)
        turn.say("import-list-recap", work=answered[0], count=len(lines) - own, own=own)
    if due := self_paid(turn, lines):
        parts = " + ".join(f"{people} × {rupiah(each)}" for each, people in sorted(due.items()))
        total = sum(each * people for each, people in due.items())
        turn.say("import-list-sum", people=due.total(), parts=parts, sum=total)


def self_paid(turn: Turn, lines: list[MemberLine]) -> Counter[int]:
    """The number of people who pay themselves, by rupiah for the months that each chose; empty
    where the law of one of the months is not known."""
    found = Counter[int]()
    for line in lines:
        known, income = line.values, line.values.get("income")
        if known.get("payer") != Payer.SELF or errors_of(line) or not isinstance(income, Income):
            continue
        try:
            schedule = tariff().schedule(
                monthly(income, known),
                Sector(str(known["sector"])),
                Payer.SELF,
                Programme(str(known["programme"])),
                month_start(turn.today),
                int(str(known["months"])),
            )
        except NoRule:
            return Counter()
        found[total_due(schedule)] += 1
    return found
