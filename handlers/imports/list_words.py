"""A list in words before it is registered: its people as they would be registered, what was
answered for the group, and the sum of the contributions.
"""

from collections import Counter

from bot.texts import rupiah
from bot.turn import Turn
from domain.calendar import month_start
from domain.contributions.tariff import NoRule, Payer, Programme, Sector
from domain.parsing.amounts.money import Income
from domain.parsing.people.nik import mask_nik
from exchange.imports.intake import (
    errors_of,
    list_reader,
    missing_fields,
    monthly,
    place_of,
    read_stored_row,
)
from exchange.imports.member_line import MemberLine
from handlers.contributions.words import tariff, total_due
from handlers.places import show_rtrw
from models.enrolment.member_lists import MemberList, RowState, defaults_of, row_counts
from models.imports import list_rows
from models.roles.role import Role

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
