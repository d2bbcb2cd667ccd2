"""A list of members in the middle of a turn: read, summed up, registered."""

from typing import Any

from bot.message import Document
from bot.turn import Turn
from domain.money import Income
from domain.nik import mask
from domain.tariff import Payer
from exchange import members
from exchange.intake import entries, reader, typed
from exchange.intake_values import prepare
from exchange.members_list import Members
from exchange.weight import light
from handlers.roles import role_of
from handlers.vouching import GROUP
from models import audit, file, importing, imports, region, registering
from models.imports import Fate, Import, Stage
from models.role import Role

AT_ONCE = 60
"""So many rows are registered in the turn itself; more of them by the scheduler."""
SHEET = "import"


def find(turn: Turn, form: Any) -> Import:
    """The list that the form is about, as it is now."""
    found = imports.of_role(turn.db, role_of(turn, form).id, form.answers["list"])
    assert found is not None, "only a list of this role is opened"
    return found


def begin(turn: Turn, role: Role, joins: str) -> Import:
    """A new list, or the next round of the one that the sheet mends."""
    old = imports.of_role(turn.db, role.id, joins)
    if old is not None and not old.forgotten_at:
        row = imports.held(turn.db, old.id)
        row.round, row.stage, row.refusal = row.round + 1, Stage.CHECKING, None
        row.expires_at, row.leased_until = turn.now + imports.KEPT, None
        return row
    given = {"organisation": role.organisation, "village": role.area, "rw": role.rw}
    known = {name: text for name, text in given.items() if text and role.organisation}
    return imports.start(turn.db, role.id, turn.person.id, known, turn.now)


def take_sheet(turn: Turn, role: Role, joins: str, sheet: Document) -> Import:
    """Read a short one at once; Invalid when it is none. A long one waits for the scheduler."""
    if light(sheet.content):
        known = begin_values(turn, role, joins)
        return keep(turn, role, joins, members.read(sheet.content, turn.today, known))
    row = begin(turn, role, joins)
    kind = "application/octet-stream"
    row.file_id = file.keep(turn.db, turn.person.id, SHEET, "daftar", kind, sheet.content, turn.now)
    note(turn, role, row)
    return row


def take_lines(turn: Turn, role: Role, joins: str, text: str) -> Import:
    known = begin_values(turn, role, joins)
    return keep(turn, role, joins, members.read_pasted(text, turn.today, known))


def begin_values(turn: Turn, role: Role, joins: str) -> dict[str, object]:
    """What holds for every row of the list."""
    old = imports.of_role(turn.db, role.id, joins)
    given = {"organisation": role.organisation, "village": role.area, "rw": role.rw}
    known = {name: text for name, text in given.items() if text and role.organisation}
    return typed(old.defaults if old else known)


def keep(turn: Turn, role: Role, joins: str, found: Members) -> Import:
    row = begin(turn, role, joins)
    kept = entries(found, role.reach)
    importing.clear(turn.db, row)
    importing.store(turn.db, role, row, kept)
    importing.checked(turn.db, row, kept)
    note(turn, role, row)
    return row


def note(turn: Turn, role: Role, row: Import) -> None:
    turn.db.flush()
    audit.note(turn.db, f"role:{role.id}", "sent list", f"import:{row.id}", turn.now)


def register(turn: Turn, role: Role, row: Import) -> bool:
    """Register the rows that are ready on the cadre's word; False: there are many, it goes on."""
    importing.attest(turn.db, row, GROUP, turn.person.channel, turn.now)
    audit.note(turn.db, f"role:{role.id}", "attested list", f"import:{row.id}", turn.now)
    ready = importing.of_fate(turn.db, row.id, Fate.READY, AT_ONCE + 1)
    if len(ready) > AT_ONCE:
        row.stage = Stage.COMMITTING
        return False
    good, wrong = prepare(reader(turn.today, row.defaults), role.reach, ready)
    registering.refuse(turn.db, wrong)
    registering.register(turn.db, registering.word(row, role), good, turn.now)
    row.stage = Stage.COMMITTED
    return True


def numbers(turn: Turn, row: Import) -> dict[str, object]:
    found: dict[str, object] = dict(imports.counts(turn.db, row.id))
    return {"total": row.total} | found


def offer(turn: Turn, command: str, row: Import) -> None:
    """A button that opens something about the list."""
    turn.add_option(f"{command} {row.id}", turn.word(f"open-{command[1:]}"))


def offer_next(turn: Turn, row: Import) -> None:
    """What can be done with the list now."""
    found = imports.counts(turn.db, row.id)
    if found[Fate.FLAWED]:
        offer(turn, "/perbaikan", row)
        offer(turn, "/berkasperbaikan", row)
    if found[Fate.READY] and row.attested_at is None:
        offer(turn, "/impor", row)
    if found[Fate.COMMITTED] and row.stage == Stage.COMMITTED:
        offer(turn, "/tarikdaftar", row)
    turn.offer("/menu")


def shown(turn: Turn, name: str, text: str) -> str:
    """A value that a cell may have meant, in words."""
    if name in ("village", "district"):
        return region.name(turn.db, text)
    if name == "rtrw":
        return "RT {} / RW {}".format(*text.split("/"))
    if name == "nik":
        return mask(text)
    if name == "income":
        return str(Income.of(text).amount) if "/" in text else text
    if text == Payer.SELF:
        return turn.word("option-themselves")
    options = ("organisation", "post", "sector", "sex", "programme", "payer")
    return turn.word(f"option-{text}") if name in options else text
