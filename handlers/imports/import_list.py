"""Registering a whole group: a list is sent as a sheet or as lines in the chat, checked, and
registered on the cadre's word. What its rows leave open is asked once for the group.
"""

import json
import re
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from bot.forms.form import ClaimedTexts, Form
from bot.forms.questions import (
    ChoiceQuestion,
    EndForm,
    Question,
)
from bot.forms.yes_no import YesNoQuestion
from bot.message import Option
from bot.state import Answers, UserInput
from bot.turn import Turn
from domain.invalid import Ambiguous, Invalid
from domain.parsing.replies.navigation import parse_exact_command
from exchange.imports.correction import read_corrections
from exchange.imports.layout.pasted_lines import (
    count_niks,
    looks_like_list,
    looks_like_person,
    names_somebody,
)
from handlers.imports import corrections, list_photos, member_lists, take_list
from handlers.imports.group_questions import GroupQuestions, follows
from handlers.imports.take_list import ListRelation
from handlers.roles.role_form import acting_role, choose_role
from models.enrolment.member_lists import (
    WORK,
    ListState,
    MemberList,
    RowState,
    defaults_of,
    find_list,
    lock_list,
    newest_list,
    row_counts,
)
from models.imports import edit_rows

TEMPLATE = "/contohdaftar"
NEW_LIST = "baru"
ABOUT = {
    "occupation": "pekerjaan",
    "income": "penghasilan",
    "rtrw": "rt rw",
    "programme": "program",
    "payer": "pembayar",
    "months": "jumlah bulan",
}
"""By question for the group, the label that a row alone is about: "no 2 ojek"."""
CUT_AT, NEARLY_CUT = 4_096, 4_000
"""Characters: clients of Telegram cut a longer text there, or at a blank before."""
GOES_ON_WITHIN = timedelta(seconds=30)
"""The second half of a text that a client cut arrives at once."""


class ListRelationQuestion(ChoiceQuestion[ListRelation]):
    """Asks for the relation to a waiting list; for going on in the chat another form opens."""

    def accept(self, turn: Turn, form: Any, said: UserInput) -> str:
        kept = super().accept(turn, form, said)
        if kept == ListRelation.MEND:
            id = form.answers["open"]
            flawed = row_counts(turn.db, int(id))[RowState.FLAWED]
            turn.open_after(f"/perbaikan {id}" if flawed else f"/impor {id}")
            raise EndForm("import-list-going-on")
        return kept


class SheetQuestion(Question[str]):
    """The list, as a document or as text; the answer is kept as the number of the stored list."""

    def options(self, turn: Turn, form: Any) -> list[Option]:
        return [Option(TEMPLATE, turn.text("open-contohdaftar"))]

    def ask(self, turn: Turn, form: Any) -> None:
        super().ask(turn, form)
        if turn.reads_photos:
            turn.parts[-1] = turn.text("import-list-list.photo")

    def accept(self, turn: Turn, form: Any, said: UserInput) -> str:
        role = acting_role(turn, form)
        joins = form.answers["open"] if form.answers.get("joins") == ListRelation.SAME else ""
        if turn.message.files:
            row = take_list.read_sheet(turn, role, joins, turn.message.files[0])
        elif said.text.strip():
            row, end = take_list.read_lines(turn, role, joins, turn.message.text)
            form.keep_end(turn, end)
        else:
            raise Invalid("sheet-empty")
        return f"{row.id}"


GO_AHEAD = re.compile(
    r"(?:ayo|tolong|ok(?:e)?|langsung|ya)?\W*(?:daftar(?:kan|in|kn)|register)"
    r"(?: (?:semua(?:nya)?|mereka|aja|saja|them|all|dong|ya))*\W*",
    re.IGNORECASE,
)
"""Wants the list that is open registered, and nobody else."""
NUMBER_OR_WORDS = re.compile(r"\d|\w\W+\w")
"""In every line with somebody's data, and in every correction of one."""


def goes_ahead(turn: Turn, text: str) -> bool:
    """Whether the list about which something is asked yet is to be registered: "daftarkan"."""
    is_open = turn.state.form == ImportList.name and "list" in turn.state.answers
    return is_open and GO_AHEAD.fullmatch(text) is not None


class ImportList(GroupQuestions, opens_with="/impor", roles="cadre agent"):
    """`/impor`, or `/impor 17` to go on with a list."""

    claims_texts = ClaimedTexts(NUMBER_OR_WORDS, inside=True)
    takes_files = True
    file_taken = False
    """Whether the file or text of this turn was taken already."""

    photos = list_photos.PhotosQuestion()
    joins = ListRelationQuestion(
        ListRelation, when=lambda form: "open" in form.answers, feeds=("list",)
    )
    list = SheetQuestion(lambda turn, text: text, verbatim=True)
    sheets = YesNoQuestion(when=lambda form: "aside" in form.answers, tell=take_list.sheet_values)

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        """The list that was named, or as `open` the newest one when rows of it wait."""
        known = super().prefill(turn, argument)
        role = cls.opening_role(turn)
        if argument == NEW_LIST:
            return known
        row = find_list(turn.db, role.id, argument)
        if row is not None and not row.forgotten_at:
            return known | {"list": f"{row.id}"} | list_answers(turn, row)
        if old := newest_list(turn.db, role.id):
            counts = row_counts(turn.db, old.id)
            if counts[RowState.READY] or counts[RowState.FLAWED] or counts[RowState.SKIPPED]:
                known |= {"open": f"{old.id}"}
        return known

    @classmethod
    def claims(cls, turn: Turn, text: str) -> bool:
        """A list of people, or one person's data when nothing is asked, begins an import; and a
        text goes on with the one that was cut."""
        if turn.state.form == cls.name and is_cut(turn, turn.state.answers):
            return not leaves(text)
        if goes_ahead(turn, text):
            return True
        if not NUMBER_OR_WORDS.search(text):
            return False
        if corrects(turn, cls, text):
            return True
        is_open = turn.state.form == cls.name and "list" in turn.state.answers
        is_one = names_somebody(text) if is_open else looks_like_person(text)
        is_one = is_one and (is_open or not turn.state.form)
        return (is_one or looks_like_list(text)) and bool(cls.fitting_roles(turn))

    def take_claimed(self, turn: Turn, given: UserInput) -> bool:
        """Read the list; one that was asked about already gets the lines of this message too, or is
        corrected."""
        if corrects(turn, type(self), given.text):
            return self.take_correction(turn, given.text)
        if goes_ahead(turn, given.text):
            turn.say("import-still-asks")
            return self.proceed(turn)
        if "list" not in self.answers:
            if "open" in self.answers:
                self.answers.setdefault("joins", ListRelation.NEW)
            turn.state.asked = ""
            return self.take(turn, given)
        role, row = acting_role(turn, self), member_lists.find_form_list(turn, self)
        if row.state != ListState.CHECKED or row.attested_at:
            return self.take(turn, given)
        before = None
        if is_cut(turn, self.answers):
            section = json.loads(self.answers.get("section") or "{}")
            tail = self.answers["tail"]
            before = take_list.PasteEnd(int(self.answers["end"]), tail, section)
        try:
            self.keep_end(turn, take_list.join_lines(turn, role, row, before, given.text))
        except Invalid as refusal:
            turn.say(f"error-{refusal.reason}", **refusal.values)
            return self.proceed(turn)
        self.answers |= list_answers(turn, row)
        turn.say("import-joined", **member_lists.count_values(turn, row))
        return self.proceed(turn)

    def take_correction(self, turn: Turn, text: str) -> bool:
        """Correct rows of the list that is open, or of the newest one, and go on with it."""
        role = acting_role(turn, self)
        self.answers.setdefault("list", f"{getattr(newest_list(turn.db, role.id), 'id', 0)}")
        row = member_lists.find_form_list(turn, self)
        corrections.correct(turn, role, row, text, ABOUT.get(turn.state.asked, ""))
        self.answers |= list_answers(turn, row)
        if row.attested_at:
            member_lists.offer_next(turn, row)
            return True
        return self.proceed(turn)

    def keep_end(self, turn: Turn, end: take_list.PasteEnd) -> None:
        """Remember the end of a text as long as one message can be, for the next may go on."""
        length = len(turn.message.text)
        is_long = length >= NEARLY_CUT
        between = "" if length == CUT_AT else " "  # a client that cuts at a blank leaves it out
        self.answers |= {
            "end": f"{end.first}",
            "tail": f"{end.text}{between}" if is_long else "",
            "section": json.dumps(dict(end.section)) if is_long else "",
            "cut_at": turn.now.isoformat() if is_long else "",
        }

    def on_answer(self, turn: Turn, name: str) -> None:
        super().on_answer(turn, name)
        if name == "list":
            row = member_lists.find_form_list(turn, self)
            self.answers |= list_answers(turn, row)
            if row.state == ListState.CHECKED:
                turn.say("import-found", **member_lists.count_values(turn, row))
            self.tell_earlier(turn)
        if name == "sheets":
            row = lock_list(turn.db, int(self.answers["list"]))
            if self.sheets:
                take_list.take_sheets(turn, acting_role(turn, self), row)
                turn.say("import-found", **member_lists.count_values(turn, row))
            else:
                edit_rows.leave_sheets(turn.db, row.id)
            del self.answers["aside"]  # nothing is to be asked again
            self.answers |= list_answers(turn, row)

    def awaits_reading(self, turn: Turn) -> bool:
        read = turn.message.read
        return read is not None and f"{list_photos.WAITS}{read.file_id}" in self.answers

    def take_reading(self, turn: Turn) -> bool:
        assert turn.message.read is not None, "only a reading is taken"
        return list_photos.take_reading(turn, self, turn.message.read)

    def take_list(self, turn: Turn, row: MemberList, *, is_read: bool) -> None:
        """Go on with a list to which a photo was added; sum it up when the last one is read."""
        if self.answers.get("list") != f"{row.id}":
            self.answers["list"] = f"{row.id}"
            if self.answers.get("open") != f"{row.id}":
                self.tell_earlier(turn)
        self.answers |= list_answers(turn, row)
        if is_read:
            turn.say("import-found", **member_lists.count_values(turn, row))

    def cancelled_text(self) -> str:
        """A list that was read waits, whatever becomes of its questions."""
        waits = {"list", "open"} & self.answers.keys()
        return "import-cancelled" if waits else super().cancelled_text()

    def leave(self, turn: Turn, other: type[Form]) -> None:
        """Say that the list about which was asked still waits."""
        if "list" not in self.answers and other is not ImportList:
            self.tell_earlier(turn)

    def tell_earlier(self, turn: Turn) -> None:
        """Say how to go on with the list that is left unfinished for this new one, or for something
        else."""
        earlier = self.answers.get("open", "")
        if not earlier or self.answers.get("joins", ListRelation.NEW) != ListRelation.NEW:
            return
        counts = row_counts(turn.db, int(earlier))
        if counts[RowState.READY] or counts[RowState.FLAWED]:
            turn.say(
                "import-earlier",
                list=earlier,
                ready=counts[RowState.READY],
                flawed=counts[RowState.FLAWED],
            )

    def take(self, turn: Turn, given: UserInput) -> bool:
        """A file is a list at every question: the correction of the open one when it is the sheet
        that was made for that, else a new one."""
        self.file_taken = True
        if turn.message.files and list_photos.wants_photos(turn):
            self.answers.setdefault("joins", ListRelation.NEW)
            return list_photos.have_read(turn, self)
        if turn.message.files:
            opened = self.answers.get("list") or self.answers.get("open")
            joins = self.answers.get("joins") if "list" not in self.answers else None
            role = {"role": self.answers["role"]}
            relation = {"joins": joins or take_list.relation_of(turn.message.files[0])}
            self.answers = role | ({"open": opened} | relation if opened else {})
            turn.state.asked = ""
        return super().take(turn, given)

    def proceed(self, turn: Turn) -> bool:
        """Take a file or people that came before their question was asked."""
        if turn.message.files and not self.file_taken and "list" not in self.answers:
            return self.take(turn, UserInput(""))
        is_opened = turn.state.form != self.name and "list" not in self.answers
        if is_opened and not self.file_taken and count_niks(turn.message.text) > 1:
            turn.state.asked = ""
            return self.take(turn, UserInput(turn.message.text))
        return super().proceed(turn)

    def finish(self, turn: Turn) -> None:
        role, row = acting_role(turn, self), lock_list(turn.db, int(self.list))
        if row.state in WORK:
            turn.say(member_lists.WORK_TEXTS[ListState(row.state)])
            return turn.offer("/menu")
        if "agreed" in self.answers and not member_lists.register_list(turn, role, row):
            turn.say("import-list-committing")
            return turn.offer("/menu")
        name = "import-committed" if "agreed" in self.answers else "import-list-nothing-ready"
        turn.say(name, **member_lists.count_values(turn, row))
        return member_lists.offer_next(turn, row)


def corrects(turn: Turn, form: type[ImportList], text: str) -> bool:
    """Whether the text corrects rows of the list that is open; where no form is, of the newest."""
    if turn.state.form == form.name:
        about = ABOUT.get(turn.state.asked, "")
        known = turn.state.answers.get("list", "")
        return bool(known) and corrections.are_of_list(turn, int(known), text, about)
    if turn.state.form or not read_corrections(text):
        return False
    role = choose_role(turn, form.fitting_roles(turn))
    row = newest_list(turn.db, role.id) if role else None
    if row is None:
        return False
    counts = row_counts(turn.db, row.id)
    if counts[RowState.READY] or counts[RowState.FLAWED]:
        return True
    # Of a finished list only a row by its number is meant: names are on the cards.
    return any(each.is_line for each in read_corrections(text))


def leaves(text: str) -> bool:
    """Whether it is a command rather than the rest of a list."""
    try:
        return text.startswith("/") or parse_exact_command(text.strip()) is not None
    except Ambiguous:
        return True


def is_cut(turn: Turn, answers: Mapping[str, str]) -> bool:
    """Whether the list came a moment ago in a message that was as long as one can be."""
    cut_at = answers.get("cut_at", "")
    return bool(cut_at) and turn.now - datetime.fromisoformat(cut_at) <= GOES_ON_WITHIN


def list_answers(turn: Turn, row: MemberList) -> Answers:
    """`missing`: the questions for the group; `ready`: how many rows wait for the cadre's word."""
    known = defaults_of(turn.db, row)
    open_ = [name for name in row.missing if name not in known and not follows(name, known)]
    counts = row_counts(turn.db, row.id)
    is_checked = row.state not in (*WORK, ListState.REFUSED) and not row.forgotten_at
    ready = counts[RowState.READY] if is_checked else 0
    has_rows = ready or (is_checked and counts[RowState.FLAWED] and not row.attested_at)
    known_answers = {"missing": " ".join(open_) if has_rows else "", "ready": f"{ready}"}
    is_aside = is_checked and counts[RowState.ASIDE]
    return known_answers | ({"aside": f"{counts[RowState.ASIDE]}"} if is_aside else {})
