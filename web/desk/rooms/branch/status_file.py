"""The branch's official status file: sent, tried by a job, applied on a press, and undone."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from starlette.responses import Response

from bot.turn import Turn
from domain.branch.official_identity import Doubt
from domain.calendar import to_local_time
from domain.invalid import whole_number
from exchange.branch.status_rows import COLUMNS, HEADERS, NEEDED, OWNER, likely_columns
from handlers.branch import acts
from handlers.branch.words import HELD
from handlers.portfolio.words import name_of
from handlers.roles.words import role_holder_text
from models.branch import status_files, status_undo
from models.branch.status_files import WORK, FileState, StatusImport, StatusReport
from models.participants.participant import ApplicationState, Participant
from models.waiting_decisions import undo_to_decide
from web.desk.downloads import download
from web.desk.page import Desk, Done, FileUse, Refused, View, desk_action, desk_page

ORIGIN = "desk"
ASKS_DAY = ("status-as-of-missing", "status-as-of-differs")
ASKS_COLUMNS = {"status-columns": "desk-status-missing", "sheet-column-twice": "desk-status-twice"}
"""The refusals after which whoever sent the file chooses its columns, with what they read."""
CHOOSABLE = (*NEEDED, *OWNER, *(each for each in COLUMNS if each not in NEEDED + OWNER))
"""Our fields, those first without which no file is read."""
FILE_STATES = {
    FileState.CHECKING: "desk-status-checking",
    FileState.CHECKED: "desk-status-checked",
    FileState.REFUSED: "desk-status-refused",
    FileState.APPLYING: "desk-status-applying",
    FileState.APPLIED: "desk-status-applied",
    FileState.UNDOING: "desk-status-undoing",
    FileState.UNDONE: "desk-status-undone",
    FileState.DROPPED: "desk-status-dropped",
}
STATES = {
    ApplicationState.SUBMITTED: "desk-state-submitted",
    ApplicationState.PROCESSING: "desk-state-processing",
    ApplicationState.AWAITING_PAYMENT: "desk-state-awaiting-payment",
    ApplicationState.ACTIVE: "desk-state-active",
    ApplicationState.ENDED: "desk-state-ended",
    ApplicationState.REJECTED: "desk-state-rejected",
}
MOST_EACH = 20
"""Files that one page shows."""


@dataclass(frozen=True)
class FileRow:
    """A file in the list: `who` sent it, `at` the local time, `changed` people."""

    id: int
    who: str
    at: datetime
    as_of: date | None
    state: str
    changed: int | None

    @property
    def named(self) -> str:
        """The name of the sentence for the state."""
        return FILE_STATES[FileState(self.state)]


@dataclass(frozen=True)
class End:
    """An end of rows: the name of a sentence, their number, and those of each doubt."""

    name: str
    count: int
    of_it: Sequence[tuple[str, int]] = ()


@dataclass(frozen=True)
class ColumnChoice:
    """A field of ours with its name in the list of columns, and the index of its own."""

    field: str
    name: str
    place: int | None


@dataclass(frozen=True)
class DifferenceRow:
    """A person of a trial, with the sentences for what stood there and what will."""

    who: str
    before: str
    after: str


def check_city(desk: Desk) -> None:
    """Refused for an officer of a part of the city: the file has everybody."""
    if not acts.is_for_city(desk.role):
        raise Refused(desk.t("status-file-city"))


@desk_page("/desk/status-file", roles="officer", nav="desk-status")
def files_sent(desk: Desk) -> View:
    is_city = acts.is_for_city(desk.role)
    count = status_files.count_files(desk.db) if is_city else 0
    paging = desk.paging(count, MOST_EACH)
    found = status_files.list_files(desk.db, paging.offset, MOST_EACH) if is_city else []
    values = {
        "is_city": is_city,
        "rows": [file_row(desk, each) for each in found],
        "to_undo": [
            (each.id, undo_asked_text(desk, each))
            for each in undo_to_decide(desk.db, desk.role, desk.now)
        ],
        "paging": paging,
        "day": desk.typed.get("day", ""),
        "today": desk.turn.today,
    }
    return View("branch/status_files.html", desk.t("desk-status"), values)


def file_row(desk: Desk, row: StatusImport) -> FileRow:
    by = role_holder_text(desk.db, desk.t, row.role_id) if row.role_id else desk.t("desk-operator")
    at, changed = to_local_time(row.created_at), row.counts.get("changed")
    return FileRow(row.id, by, at, row.as_of, row.state, changed)


@desk_page("/desk/status-file/{id:int}", roles="officer")
def file_sent(desk: Desk) -> View:
    row = found_file(desk)
    values = {"row": file_row(desk, row)} | state_values(desk, row)
    return View("branch/status_file.html", desk.t("desk-status-one", number=row.id), values)


@desk_page("/desk/status-file/{id:int}/state", roles="officer")
def state(desk: Desk) -> View:
    """The part of the page that changes while a job works on the file."""
    row = found_file(desk)
    return View(
        "branch/status_file_poll.html", "", {"row": file_row(desk, row)} | state_values(desk, row)
    )


def found_file(desk: Desk) -> StatusImport:
    is_city = acts.is_for_city(desk.role)
    return desk.found(desk.db.get(StatusImport, desk.path["id"]) if is_city else None)


def state_values(desk: Desk, row: StatusImport) -> dict[str, object]:
    """The values of the page: how far a file is, and what was found in it."""
    report = status_files.report_of(desk.db, row)
    is_mine, ends = row.role_id == desk.role.id, ends_of(desk.turn, row)
    waits = is_mine and row.state == FileState.CHECKED
    undo_until = status_undo.can_undo_until(row) if row.state == FileState.APPLIED else None
    can_undo = undo_until is not None and not status_undo.is_too_old(row, desk.now)
    in_the_way = acts.obstacle_lines(desk.turn, row) if can_undo else []
    people, told = status_undo.extent(desk.db, row) if can_undo else (0, 0)
    refusal: tuple[str, Mapping[str, object]] = report.refusal or ("", {})
    return {
        "report": report,
        "works": row.state in WORK,
        "done": undone_of(row) if row.state == FileState.UNDOING else row.done,
        "total": row.counts.get("changed", 0) + row.counts.get("unchanged", 0)
        if row.state == FileState.UNDOING
        else row.total,
        "ends": ends,
        "rows_in_file": sum(each.count for each in ends),
        "differences": [difference_row(desk.turn, *each) for each in report.differences],
        "refusal": refusal_text(desk, *refusal, is_mine=is_mine) if refusal[0] else "",
        "asks_day": is_mine and row.state == FileState.REFUSED and refusal[0] in ASKS_DAY,
        "day": desk.typed.get("day", ""),
        "today": desk.turn.today,
        "asks_columns": refusal[0] in ASKS_COLUMNS,
        "columns": column_choices(desk, row, report) if is_mine else [],
        "header": [(at, text) for at, text in enumerate(report.header) if text],
        "has_faults": row.faults_id is not None,
        "may_apply": waits and status_files.has_effect(row),
        "has_no_effect": waits and not status_files.has_effect(row),
        "changed": row.counts.get("changed", 0),
        "new_columns": acts.new_columns(desk.turn, row) if row.state == FileState.CHECKED else {},
        "can_undo": can_undo,
        "undo_until": to_local_time(undo_until) if undo_until else None,
        "in_the_way": in_the_way,
        "people": people,
        "told": told,
        "word": desk.t("undo-status-really.word"),
        "undo_asked": undo_asked_text(desk, row) if can_undo else "",
        "may_decide": can_undo and acts.may_decide_undo(desk.turn, row),
    }


def column_choices(desk: Desk, row: StatusImport, report: StatusReport) -> list[ColumnChoice]:
    """The columns of a waiting file as they were chosen or read; none where its header was not
    found."""
    why = report.refusal[0] if report.refusal else ""
    is_refused = row.state == FileState.REFUSED and why in ASKS_COLUMNS
    if not report.header or not (is_refused or row.state == FileState.CHECKED):
        return []
    known: Mapping[str, int | None] = row.chosen or report.places or likely_columns(report.header)
    if "column-nik" in desk.typed:
        known = {each: whole_number(desk.typed.get(f"column-{each}", "")) for each in CHOOSABLE}
    return [ColumnChoice(each, HEADERS.get(each, each), known.get(each)) for each in CHOOSABLE]


def undo_asked_text(desk: Desk, row: StatusImport) -> str:
    """The sentence that says who asked for the undoing; empty where nobody did."""
    if row.undo_asked_by is None:
        return ""
    who = role_holder_text(desk.db, desk.t, row.undo_asked_by)
    return desk.t("desk-status-undo-asked", who=who)


def undone_of(row: StatusImport) -> int:
    count: int = row.counts.get("undone", 0)
    return count


def refusal_text(desk: Desk, reason: str, values: Mapping[str, object], *, is_mine: bool) -> str:
    if reason in ASKS_DAY:
        return desk.t("desk-status-day-unclear")
    if is_mine and reason in ASKS_COLUMNS:
        return desk.t(ASKS_COLUMNS[reason], **values)
    name = reason if reason == "status-repeated" else f"error-{reason}"
    return desk.t(name, **values)


def ends_of(turn: Turn, row: StatusImport) -> list[End]:
    """The ends of all rows of the file; none before it was tried."""
    counts, report = row.counts, status_files.report_of(turn.db, row)
    if "rows" not in counts and not (report.faults or report.left_out or report.passed):
        return []
    doubts = [
        (turn.text(f"doubt-{each.replace('_', '-')}"), counts[f"{HELD}{each}"])
        for each in Doubt
        if counts.get(f"{HELD}{each}")
    ]
    ends = [
        End("desk-status-changed", counts.get("changed", 0)),
        End("desk-status-unchanged", counts.get("unchanged", 0)),
        End("desk-status-held", counts.get("held", 0), doubts),
        End("desk-status-unknown", counts.get("unknown", 0)),
        End("desk-status-older", counts.get("older", 0)),
        End("desk-status-faults", report.faults),
        End("desk-status-left-out", report.left_out),
        End("desk-status-passed", report.passed),
    ]
    return [each for each in ends if each.count or each is ends[0]]


def difference_row(
    turn: Turn, participant_id: int, before: str, after: str, until: str, until_after: str
) -> DifferenceRow:
    who = turn.db.get_one(Participant, participant_id)
    number = f" · {who.number}" if who.number else ""
    states = [state_text(turn, *each) for each in ((before, until), (after, until_after))]
    return DifferenceRow(f"{name_of(turn, who)}{number}", *states)


def state_text(turn: Turn, state: str, until: str) -> str:
    name = turn.text(STATES[ApplicationState(state)])
    day = date.fromisoformat(until) if until else None
    return turn.text("desk-state-until", state=name, day=day) if day else name


@desk_page("/desk/status-file/{id:int}/faults", roles="officer")
def faults(desk: Desk) -> Response:
    row = found_file(desk)
    return download(desk, row.faults_id, f"status:{row.id}")


@desk_action("/desk/status-file/send", roles="officer", on=files_sent, takes_file=FileUse.JUDGED)
def send(desk: Desk) -> Done:
    check_city(desk)
    return receive(desk, ORIGIN)


def receive(desk: Desk, origin: str) -> Done:
    """Take the uploaded file, to be tried."""
    if desk.file is None:
        raise Refused(desk.t("error-status-file-none"))
    typed = desk.typed.get("day", "").strip()
    day = acts.read_data_day(desk.turn, typed) if typed else None
    row = acts.receive_status(desk.turn, desk.role, desk.file.contents, day, origin)
    return Done(f"/desk/status-file/{row.id}", desk.t("desk-status-sent"))


@desk_action("/desk/status-file/{id:int}/day", roles="officer", on=file_sent)
def set_day(desk: Desk) -> Done:
    check_city(desk)
    day = acts.read_data_day(desk.turn, desk.typed.get("day", ""))
    number = f"{desk.path['id']}"
    if not acts.set_data_day(desk.turn, desk.role, number, day):
        raise Refused(desk.t("desk-status-gone"))
    return Done(f"/desk/status-file/{number}", desk.t("desk-status-sent"))


@desk_action("/desk/status-file/{id:int}/columns", roles="officer", on=file_sent)
def set_columns(desk: Desk) -> Done:
    """Try the file with the columns that were chosen; files of its shape are then read so."""
    check_city(desk)
    header = status_files.report_of(desk.db, found_file(desk)).header
    typed = {each: whole_number(desk.typed.get(f"column-{each}", "")) for each in CHOOSABLE}
    columns = {each: at for each, at in typed.items() if at is not None and at < len(header)}
    number = f"{desk.path['id']}"
    if not acts.choose_columns(desk.turn, desk.role, number, columns):
        raise Refused(desk.t("desk-status-gone"))
    return Done(f"/desk/status-file/{number}", desk.t("desk-status-sent"))


@desk_action("/desk/status-file/{id:int}/apply", roles="officer", on=file_sent)
def apply(desk: Desk) -> Done:
    check_city(desk)
    number = f"{desk.path['id']}"
    if acts.new_columns(desk.turn, found_file(desk)) and "columns" not in desk.typed:
        raise Refused(desk.t("desk-status-columns-first"))
    if not acts.apply_status(desk.turn, desk.role, number):
        raise Refused(desk.t("desk-status-gone"))
    return Done(f"/desk/status-file/{number}", desk.t("desk-status-applying-now"))


@desk_action("/desk/status-file/{id:int}/undo", roles="officer", on=file_sent)
def undo(desk: Desk) -> Done:
    check_city(desk)
    number = f"{desk.path['id']}"
    row = acts.find_undoable(desk.turn, number)
    if row is None:
        raise Refused(desk.t("undo-status-none"))
    if acts.obstacle_lines(desk.turn, row):
        raise Refused(desk.t("desk-status-in-the-way"))
    desk.check_word("undo-status-really.word")
    if row.undo_asked_by is not None:
        raise Refused(desk.t("undo-status-waits"))
    acts.undo_status(desk.turn, desk.role, row)
    return Done(f"/desk/status-file/{number}", desk.reply())


@desk_action("/desk/status-file/{id:int}/decide", roles="officer", on=file_sent)
def decide(desk: Desk) -> Done:
    """The yes or no of another officer to an undoing."""
    check_city(desk)
    approved, number = desk.approves(), f"{desk.path['id']}"
    row = acts.find_undoable(desk.turn, number)
    if row is None:
        raise Refused(desk.t("undo-status-none"))
    if not acts.decide_undo(desk.turn, desk.role, row, approved):
        raise Refused(desk.t("undo-status-gone"))
    return Done(f"/desk/status-file/{number}", desk.reply())


ROOMS = (files_sent, file_sent, state, faults, send, set_day, set_columns, apply, undo, decide)
