"""Status files taken, applied and undone, and applications handed over: chat and desk alike."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial

from bot.message import XLSX
from bot.turn import Turn
from domain.files import FileContents
from domain.invalid import Impossible, Invalid
from domain.parsing.dates import calendar_dates
from domain.regions import CITY
from exchange.branch.applications import write_applications
from exchange.spreadsheets.read import shape_of
from handlers.branch.returned_codes import file_of_codes
from handlers.notify import notify_colleague
from handlers.roles.words import role_holder_text
from models import audit, uploads
from models.branch import applications_export, status_files, status_undo
from models.branch.status_files import FileState, StatusImport
from models.branch.status_undo import Obstacle
from models.database import files
from models.participants import participant
from models.participants.participant import Participant
from models.roles import four_eyes, role, staff_messages
from models.roles.role import Role

STATUS_PURPOSE = "status"


OBSTACLES = {
    Obstacle.NEWER: "undo-status-newer",
    Obstacle.PAYMENT: "undo-status-payment",
    Obstacle.DECIDED: "undo-status-decided",
    Obstacle.MERGED: "undo-status-merged",
}


SHOWN = 5
"""Obstacles of each kind that are named."""


def is_for_city(mine: Role) -> bool:
    """Whether the role is for all of the branch's people."""
    return mine.area == CITY[0]


def receive_status(
    turn: Turn, role: Role, contents: FileContents, day: date | None, origin: str
) -> StatusImport:
    """Take a file, to be tried; Invalid (`sheet-...`, `file-...`) when it is none."""
    file_id = uploads.store_upload(
        turn.db,
        turn.person.id,
        STATUS_PURPOSE,
        "status",
        "application/octet-stream",
        contents.as_sheet().content,
        turn.now,
        quota=uploads.STAFF,
    )
    row = status_files.receive(turn.db, role.id, file_id, day, origin, turn.now)
    audit.record(turn.db, f"role:{role.id}", "sent status", f"status:{row.id}", turn.now)
    return row


def set_data_day(turn: Turn, role: Role, number: str, day: date) -> bool:
    """Have a file tried again as data of this day; False when it does not wait for one."""
    row = status_files.find_sent(turn.db, number, role.id, FileState.REFUSED)
    if row is None:
        return False
    row.as_of, row.state = day, FileState.CHECKING
    return True


def choose_columns(turn: Turn, role: Role, number: str, columns: Mapping[str, int]) -> bool:
    """Have a file tried again with these columns, the index of each by our field; False when it
    does not wait. Invalid (`status-column-twice`) when two fields have one column."""
    if len({*columns.values()}) < len(columns):
        raise Invalid("status-column-twice")
    waiting = (FileState.REFUSED, FileState.CHECKED)
    found = (status_files.find_sent(turn.db, number, role.id, state) for state in waiting)
    row = next(filter(None, found), None)
    if row is None:
        return False
    row.chosen, row.state, row.counts = dict(columns), FileState.CHECKING, {}
    audit.record(turn.db, f"role:{role.id}", "chose columns", f"status:{row.id}", turn.now)
    return True


def read_data_day(turn: Turn, text: str) -> date:
    """The day of the data; Invalid when it has not come."""
    day = calendar_dates.parse_date(text, turn.today)
    if day > turn.today:
        raise Impossible("date-future")
    return day


def find_checked(turn: Turn, role: Role, number: str) -> StatusImport | None:
    """The file that this role sent, while it waits for a yes; locked."""
    return status_files.find_sent(turn.db, number, role.id, FileState.CHECKED)


def apply_status(turn: Turn, role: Role, number: str) -> bool:
    """Have a file applied; False when it does not wait for a yes."""
    row = find_checked(turn, role, number)
    if row is None:
        return False
    if row.chosen or new_columns(turn, row):
        report = status_files.report_of(turn.db, row)
        shape = shape_of(report.header)
        status_files.confirm_columns(turn.db, shape, report.places, role.id, turn.now)
    row.state, row.imported_at, row.counts = FileState.APPLYING, turn.now, {}
    return True


def new_columns(turn: Turn, row: StatusImport) -> Mapping[str, str]:
    """The guessed columns of a file that a yes to it finds right, once and for all like it."""
    report = status_files.report_of(turn.db, row)
    return status_files.unconfirmed_columns(turn.db, shape_of(report.header), report)


def find_undoable(turn: Turn, number: str) -> StatusImport | None:
    """The import with this number that may still be undone, without a number the newest; locked."""
    row = status_files.find(turn.db, number, FileState.APPLIED)
    return None if row is None or status_undo.is_too_old(row, turn.now) else row


def deciding_officers(turn: Turn, asker: int) -> list[Role]:
    """The officers of the whole city who may decide what this person asks for."""
    found = role.officers_of_area(turn.db, CITY[0])
    return [each for each in found if four_eyes.may_decide(turn.db, each.person_id, asker)]


def undo_status(turn: Turn, mine: Role, row: StatusImport) -> None:
    """Ask another officer of the city to have an import undone, and say so; a branch with one
    officer has it undone at once."""
    others = deciding_officers(turn, mine.person_id)
    if not others:
        return begin_undo(turn, mine, row)
    row.undo_asked_by, row.undo_asked_at = mine.id, turn.now
    audit.record(turn.db, f"role:{mine.id}", "asked to undo status", f"status:{row.id}", turn.now)

    def values(language: str) -> dict[str, object]:
        who = role_holder_text(turn.db, partial(turn.texts, language), mine)
        return {"who": who, "day": row.as_of or "-"}

    for each in others:
        key = f"undo:{row.id}:{each.id}:{turn.now.isoformat()}"
        command = f"/batalstatus {row.id}"
        notify_colleague(turn, each.person_id, "undo-status-news", values, command, key=key)
    return turn.say("undo-status-asked")


def begin_undo(turn: Turn, mine: Role, row: StatusImport) -> None:
    """Have an import undone in which nothing stands in the way, and say so."""
    row.state, row.counts = FileState.UNDOING, row.counts | {"undone_by": mine.id}
    audit.record(turn.db, f"role:{mine.id}", "undoes status", f"status:{row.id}", turn.now)
    turn.say("undo-status-done")


def may_decide_undo(turn: Turn, row: StatusImport) -> bool:
    """Whether the import waits for somebody else than whoever asked for its undoing."""
    asker = four_eyes.holder_id(turn.db, row.undo_asked_by)
    return asker is not None and four_eyes.may_decide(turn.db, turn.person.id, asker)


def decide_undo(turn: Turn, mine: Role, row: StatusImport, approved: bool) -> bool:
    """Approve or decline the undoing of a locked import that another officer asked for, say so, and
    tell that officer; False when it does not wait, or something stands in the way by now."""
    if not may_decide_undo(turn, row) or (approved and obstacle_lines(turn, row)):
        return False
    asker = turn.db.get_one(Role, row.undo_asked_by)
    row.undo_asked_by = row.undo_asked_at = None
    verb = "approved" if approved else "declined"
    audit.record(turn.db, f"role:{mine.id}", verb, f"undo:{row.id}", turn.now)
    if approved:
        begin_undo(turn, mine, row)
    else:
        turn.say("undo-status-declined")
    name = "undo-status-agreed" if approved else "undo-status-refused-news"
    values, key = {"day": row.as_of or "-"}, f"undo:{row.id}:{verb}:{turn.now.isoformat()}"
    notify_colleague(turn, asker.person_id, name, values, "/menu", key=key)
    return True


def obstacle_lines(turn: Turn, row: StatusImport) -> list[str]:
    """The later events that build on the import, each with the people whom it is about."""
    names: dict[Obstacle, list[str]] = {}
    for id, kind in status_undo.obstacles(turn.db, row, SHOWN + 1):
        who = turn.db.get_one(Participant, id)
        number = f" ({who.number})" if who.number else ""
        named = participant.identity(turn.db, who).full_name.title()
        names.setdefault(kind, []).append(f"{named or '-'}{number}")
    lines = [
        turn.text(
            OBSTACLES[kind],
            names=", ".join(each[:SHOWN]) + (", …" if len(each) > SHOWN else ""),
        )
        for kind, each in names.items()
    ]
    if count := status_undo.decided_proposals(turn.db, row):
        lines.append(turn.text("undo-status-proposals", count=count))
    return lines


SHEET_PURPOSE = "applications"
MOST = 300
"""Applications in one sheet, which is made while the officer waits."""


@dataclass(frozen=True, slots=True)
class TakenSheet:
    """A sheet that was made: the stored file, and how many applications are in it."""

    file_id: int
    count: int


def take_applications(
    turn: Turn,
    role: Role,
    again: date | None,
    after: int,
    *,
    only_checked: bool = False,
) -> TakenSheet | None:
    """Hand the oldest new applications over in a sheet, all or those that were approved, or those
    of a day `again`, behind the first `after`; None when there are none."""
    actor, now = f"role:{role.id}", turn.now
    if again:
        rows = applications_export.export_again(turn.db, actor, now, again, MOST, after)
    else:
        rows = applications_export.export_new(turn.db, actor, now, MOST, only_checked=only_checked)
    if not rows:
        return None
    name, kept = f"pengajuan-{again or turn.today}.xlsx", staff_messages.KEPT
    content, owner = write_applications(rows), turn.person.id
    file_id = files.store_file(turn.db, owner, SHEET_PURPOSE, name, XLSX, content, now, kept)
    return TakenSheet(file_id, len(rows))


def receive_codes(turn: Turn, role: Role, pasted: str, origin: str) -> StatusImport:
    """Take pasted application numbers and KPJ as a status file; Invalid as `file_of_codes`."""
    return receive_status(turn, role, file_of_codes(turn, role, pasted), None, origin)
