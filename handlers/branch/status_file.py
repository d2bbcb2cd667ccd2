"""The branch's status file in the chat: sent, tried, applied on a yes, and undone on two.

The file is read and applied by the scheduler; what becomes of it comes as a message.
"""

import re
from contextlib import suppress
from typing import Any

from bot.forms.form import ClaimedTexts
from bot.forms.questions import Question
from bot.forms.yes_no import WordQuestion, YesNoQuestion
from bot.state import Answers, UserInput
from bot.turn import Turn
from domain.files import FileKind
from domain.invalid import Ambiguous, Invalid, whole_number
from domain.parsing.dates.calendar_dates import parse_date
from domain.parsing.people.nik import SIXTEEN_DIGITS
from domain.roles import RoleKind
from exchange.branch.status_file import days_in_titles
from handlers import answers
from handlers.answers import Verdict, VerdictQuestion
from handlers.branch.acts import (
    apply_status,
    decide_undo,
    find_checked,
    find_undoable,
    is_for_city,
    may_decide_undo,
    new_columns,
    obstacle_lines,
    read_data_day,
    receive_status,
    set_data_day,
    undo_status,
)
from handlers.roles.role_form import RoleForm, acting_role
from handlers.roles.words import role_holder_text
from models.branch import status_files, status_undo
from models.branch.status_files import FileState, StatusImport
from models.roles import role

ORIGIN = "chat"


class BranchForm(RoleForm):
    """A form about all of the branch's people: for officers of the whole city."""

    @classmethod
    def is_for(cls, turn: Turn) -> bool:
        if not super().is_for(turn):
            return False
        if is_for_city(cls.opening_role(turn)):
            return True
        turn.say("status-file-city")
        turn.offer("/kerja", "/menu")
        return False


class StatusFileQuestion(Question[str]):
    """The file, as a document; the answer is the number of the stored import."""

    takes_files = True

    def accept(self, turn: Turn, form: Any, said: UserInput) -> str:
        if not turn.message.files:
            raise Invalid("status-file-none")
        contents = turn.message.files[0].contents
        if contents.kind in (FileKind.PICTURE, FileKind.HEIC, FileKind.PDF):
            raise Invalid("sheet-photo")
        days = days_in_titles([turn.message.text])
        day = next(iter(days)) if len(days) == 1 else None
        return f"{receive_status(turn, acting_role(turn, form), contents, day, ORIGIN).id}"


STATUS_LINE = re.compile(
    r"\W{0,4}\d{16}\W(?:[^\d\n]{0,60}\W)?(?:non|tidak|tdk)? ?-?(?:aktif|active|berhenti|berakhir|"
    r"ended|keluar|menunggak|nunggak|meninggal|mati)\b.*|[^\d\n]{0,60}\bnik\b[^\d\n]{0,90}",
    re.IGNORECASE,
)
"""A line of a status file, pasted: a NIK and its status, or the header."""


class SendStatus(BranchForm, opens_with="/filestatus, file status", roles="officer"):
    """`/filestatus`, or the file alone, sends the branch's status file."""

    file_taken = False
    file = StatusFileQuestion(lambda turn, text: text, verbatim=True)

    def proceed(self, turn: Turn) -> bool:
        """Take a file that came before it was asked for."""
        if turn.message.files and not self.file_taken and "file" not in self.answers:
            self.file_taken = True
            return self.take(turn, UserInput(turn.message.text))
        return super().proceed(turn)

    def take(self, turn: Turn, given: UserInput) -> bool:
        self.file_taken = True
        return super().take(turn, given)

    def finish(self, turn: Turn) -> None:
        turn.say("send-status-done")
        turn.offer("/menu")


class StatusLines(RoleForm, opens_with="/barisstatus", roles="officer agent cadre"):
    """Pasted lines of a NIK and its status: no official data, and no members to be registered."""

    claims_texts = ClaimedTexts(SIXTEEN_DIGITS, idle=True)
    only_offered = True

    @classmethod
    def claims(cls, turn: Turn, text: str) -> bool:
        lines = [each for each in text.splitlines() if each.strip()]
        return bool(lines) and all(map(STATUS_LINE.fullmatch, lines)) and cls.is_usable(turn)

    def take_claimed(self, turn: Turn, given: UserInput) -> bool:
        self.finish(turn)
        return True

    def finish(self, turn: Turn) -> None:
        turn.say("status-lines-not-kept")
        if acting_role(turn, self).kind == RoleKind.OFFICER:
            return turn.open_after("/filestatus")
        return turn.offer("/portofolio", "/impor", "/menu")


class StatusDay(BranchForm, opens_with="/tanggalstatus", roles="officer"):
    """`/tanggalstatus 12`: the day of the data of the file number 12, else of the newest one.

    Whoever sent a file without its day may just write the day.
    """

    awaits_texts = True

    day = answers.DayQuestion(
        lambda turn, text: read_data_day(turn, text),
        when=lambda form: "file" in form.answers,
    )

    @classmethod
    def awaits(cls, turn: Turn, text: str) -> bool:
        if not is_day(turn, text):
            return False
        mine = role.find_usable_roles(turn.db, turn.person.id)
        files = (status_files.find_sent(turn.db, "", each.id, FileState.REFUSED) for each in mine)
        return any(each and each.as_of is None for each in files)

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        known = super().prefill(turn, argument)
        number, role_id = "" if is_day(turn, argument) else argument, int(known.get("role", 0))
        row = status_files.find_sent(turn.db, number, role_id, FileState.REFUSED)
        with suppress(Ambiguous, Invalid):
            known |= {"day": read_data_day(turn, argument).isoformat()} if not number else {}
        return known | ({"file": f"{row.id}"} if row else {})

    def finish(self, turn: Turn) -> None:
        mine, file = acting_role(turn, self), self.answers.get("file")
        if file is None or not set_data_day(turn, mine, file, self.day):
            turn.say("status-file-gone")
            return turn.offer("/filestatus", "/menu")
        turn.say("send-status-done")
        return turn.offer("/menu")


def is_day(turn: Turn, text: str) -> bool:
    """Whether a text is a day, and no number of a file."""
    try:
        return whole_number(text) is None and bool(parse_date(text, turn.today))
    except (Ambiguous, Invalid):
        return False


class ApplyStatus(BranchForm, opens_with="/terapkanstatus", roles="officer"):
    """`/terapkanstatus 12` applies the file number 12; without a number the newest."""

    sure = YesNoQuestion(
        or_stop="apply-status-kept",
        tell=lambda turn, form: form.told(turn),
        when=lambda form: "file" in form.answers,
    )

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        known = super().prefill(turn, argument)
        role_id = int(known.get("role", 0))
        row = status_files.find_sent(turn.db, argument, role_id, FileState.CHECKED)
        return known | ({"file": f"{row.id}"} if row else {})

    def row(self, turn: Turn) -> StatusImport | None:
        """The file, while it waits for a yes."""
        return find_checked(turn, acting_role(turn, self), self.answers.get("file", ""))

    def told(self, turn: Turn) -> dict[str, object]:
        row = self.row(turn)
        counts, day = (row.counts, row.as_of) if row else ({}, None)
        guessed = new_columns(turn, row).items() if row else ()
        columns = ", ".join(f"{header} = {name}" for name, header in guessed)
        return {
            "day": day or "-",
            "changed": counts.get("changed", 0),
            "columns": f" {turn.text('apply-status-columns', columns=columns)}" if columns else "",
        }

    def finish(self, turn: Turn) -> None:
        mine = acting_role(turn, self)
        if not apply_status(turn, mine, self.answers.get("file", "")):
            busy = status_files.is_busy(turn.db, mine.id)
            turn.say("status-file-busy" if busy else "status-file-gone")
            return turn.offer(*(() if busy else ("/filestatus",)), "/menu")
        turn.say("apply-status-done")
        return turn.offer("/menu")


class UndoStatus(BranchForm, opens_with="/batalstatus, batal status", roles="officer"):
    """`/batalstatus 12` undoes the import number 12, without a number the newest; where the branch
    has another officer of the city, that one decides."""

    takes_back = True

    sure = YesNoQuestion(
        or_stop="undo-status-kept",
        tell=lambda turn, form: form.told(turn),
        when=lambda form: form.can_undo,
    )
    really = WordQuestion(
        or_stop="undo-status-kept",
        tell=lambda turn, form: form.told(turn),
        when=lambda form: form.can_undo,
    )

    decision = VerdictQuestion(
        tell=lambda turn, form: form.told(turn),
        when=lambda form: form.answers.get("asked") == "other",
    )

    @property
    def can_undo(self) -> bool:
        """Whether nobody has asked for it yet, and nothing stands in the way."""
        return "import" in self.answers and not {"obstacles", "asked"} & self.answers.keys()

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        known = super().prefill(turn, argument)
        row = find_undoable(turn, argument)
        if row is None:
            return known
        known |= {"import": f"{row.id}"}
        if obstacle_lines(turn, row):
            return known | {"obstacles": "yes"}
        if row.undo_asked_by is not None:
            return known | {"asked": "other" if may_decide_undo(turn, row) else "self"}
        return known

    def told(self, turn: Turn) -> dict[str, object]:
        row = status_files.lock(turn.db, int(self.answers["import"]))
        people, told = status_undo.extent(turn.db, row)
        who = role_holder_text(turn.db, turn.text, row.undo_asked_by)
        return {"day": row.as_of or "-", "people": people, "told": told, "who": who}

    def finish(self, turn: Turn) -> None:
        row = find_undoable(turn, self.answers.get("import", "-"))
        if row is None:
            turn.say("undo-status-none")
            return turn.offer("/filestatus", "/menu")
        if lines := obstacle_lines(turn, row):
            turn.say("undo-status-refused", day=row.as_of or "-", lines="\n".join(lines))
            return turn.offer("/cari", "/menu")
        mine, asked = acting_role(turn, self), self.answers.get("asked")
        if asked == "self":
            turn.say("undo-status-waits")
        elif asked:
            if not decide_undo(turn, mine, row, self.decision is Verdict.APPROVE):
                turn.say("undo-status-gone")
        elif row.undo_asked_by is None:
            undo_status(turn, mine, row)
        else:
            turn.say("undo-status-waits")
        return turn.offer("/menu")
