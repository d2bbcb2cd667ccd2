"""A whole group at once: a list is read, tried, and registered on the cadre's word.

What the rows of a list leave open is asked once for the whole group.

The question for a list of members: a sheet as a document, or lines in the chat.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, ClassVar

from bot.forms.questions import ChoiceQuestion, EndForm, QueryQuestion, Question, YesNoQuestion
from bot.message import Option
from bot.state import Answers, UserInput
from bot.turn import Turn
from domain.contributions.tariff import Payer, Programme, Sector
from domain.invalid import Invalid
from domain.parsing.money import Income, Period
from handlers import answers
from handlers.enrolment import enrol_member
from handlers.imports import member_lists
from handlers.roles.role_form import RoleForm, acting_role
from models.enrolment.member_lists import (
    WORK,
    ListState,
    MemberList,
    RowState,
    find_list,
    lock_list,
    newest,
    row_counts,
)


def rows_lack(name: str) -> Any:
    """A condition: some rows do not say it."""
    return lambda form: name in form.answers["missing"].split()


class GroupQuestions(RoleForm):
    """Kinds of it ask for the list first: `list` is its id, `missing` what the rows lack."""

    own: ClassVar[tuple[str, ...]] = (
        "organisation", "village", "rtrw", "occupation", "sector", "income", "working_days",
        "working_weeks", "programme", "payer", "months",
    )  # fmt: skip

    organisation = enrol_member.organisation_in_scope(when=rows_lack("organisation"))
    district = QueryQuestion(
        enrol_member.districts, match=answers.read_place, when=rows_lack("village")
    )
    village = QueryQuestion(
        enrol_member.villages, match=answers.read_place, when=rows_lack("village")
    )
    rtrw = enrol_member.rt_in_scope(when=rows_lack("rtrw"))
    occupation = Question(answers.read_work, verbatim=True, when=rows_lack("occupation"))
    sector = ChoiceQuestion(
        Sector,
        when=lambda form: rows_lack("sector")(form) and not sector_known(form),
    )
    income = Question(
        answers.read_income, load=Income.of, show=answers.show_income, when=rows_lack("income")
    )
    working_days = Question(
        answers.read_count(1, 31),
        load=int,
        when=lambda form: paid_by(form, Period.DAY, "working_days"),
    )
    working_weeks = Question(
        answers.read_count(1, 5),
        load=int,
        when=lambda form: paid_by(form, Period.WEEK, "working_weeks"),
    )
    programme = ChoiceQuestion(Programme, when=rows_lack("programme"))
    payer = enrol_member.PayerOfOther(Payer, when=rows_lack("payer"))
    months = Question(
        answers.read_months,
        load=int,
        show=answers.show_months,
        suggest=answers.suggest_months,
        when=lambda form: (
            rows_lack("months")(form) and form.answers.get("payer", Payer.SELF) == "self"
        ),
    )

    agreed = YesNoQuestion(
        or_stop="import-list-not-agreed",
        when=lambda form: form.answers["ready"] != "0",
        tell=lambda turn, form: member_lists.count_values(turn, member_lists.find(turn, form)),
    )

    def on_answer(self, turn: Turn, name: str) -> None:
        """It holds for every row that does not say otherwise."""
        if name in self.own:
            row = member_lists.find(turn, self)
            row.defaults = row.defaults | {name: self.answers[name]}
            turn.db.flush()


def sector_known(form: GroupQuestions) -> bool:
    """The work of the group may settle it; then every row of it has one."""
    work = form.answers.get("occupation")
    return bool(work and answers.sector_of(work))


def paid_by(form: GroupQuestions, period: Period, name: str) -> bool:
    asked = "income" in form.answers and form.income.period is period
    return asked or name in form.answers["missing"].split()


TEMPLATE = "/contohdaftar"


class ListRelation(StrEnum):
    """What a list has to do with the one that waits."""

    SAME = "list_same"
    NEW = "list_new"
    MEND = "list_mend"


class ListRelationQuestion(ChoiceQuestion[ListRelation]):
    """Going on in the chat is no answer: another form opens."""

    def accept(self, turn: Turn, form: Any, said: UserInput) -> str:
        kept = super().accept(turn, form, said)
        if kept == ListRelation.MEND:
            id = form.answers["open"]
            flawed = row_counts(turn.db, int(id))[RowState.FLAWED]
            turn.open_after(f"/perbaikan {id}" if flawed else f"/impor {id}")
            raise EndForm("import-list-going-on")
        return kept


class SheetQuestion(Question[str]):
    """Kept as the id of the list. What cannot be read at all is said, and asked for again."""

    def options(self, turn: Turn, form: Any) -> list[Option]:
        return [Option(TEMPLATE, turn.text("open-contohdaftar"))]

    def accept(self, turn: Turn, form: Any, said: UserInput) -> str:
        role = acting_role(turn, form)
        joins = form.answers["open"] if form.answers.get("joins") == ListRelation.SAME else ""
        if turn.message.files:
            row = member_lists.read_sheet(turn, role, joins, turn.message.files[0])
        elif said.text.strip():
            row = member_lists.read_lines(turn, role, joins, said.text)
        else:
            raise Invalid("sheet-empty")
        return f"{row.id}"


AT_WORK = {
    ListState.CHECKING: "import-list-checking",
    ListState.COMMITTING: "import-list-committing",
    ListState.UNDOING: "import-list-undoing",
}


class ImportList(GroupQuestions, opens_with="/impor", roles="cadre agent"):
    """`/impor`, or `/impor 17` to go on with a list."""

    joins = ListRelationQuestion(
        ListRelation, when=lambda form: "open" in form.answers, feeds=("list",)
    )
    list = SheetQuestion(lambda turn, text: text, verbatim=True)

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        pinned = super().prefill(turn, argument)
        role = acting_role(turn, cls(dict(pinned), turn.today))
        row = find_list(turn.db, role.id, argument)
        if row is not None and not row.forgotten_at:
            return pinned | {"list": f"{row.id}"} | list_answers(turn, row)
        old = newest(turn.db, role.id)
        return pinned | ({"open": f"{old.id}"} if old and unfinished(turn, old) else {})

    def on_answer(self, turn: Turn, name: str) -> None:
        super().on_answer(turn, name)
        if name == "list":
            row = member_lists.find(turn, self)
            self.answers |= list_answers(turn, row)
            if row.state == ListState.CHECKED:
                turn.say("import-found", **member_lists.count_values(turn, row))

    def finish(self, turn: Turn) -> None:
        role, row = acting_role(turn, self), lock_list(turn.db, int(self.list))
        if row.state in WORK:
            turn.say(AT_WORK[ListState(row.state)])
            return turn.offer("/menu")
        if "agreed" in self.answers and not member_lists.register(turn, role, row):
            turn.say("import-list-committing")
            return turn.offer("/menu")
        name = "import-committed" if "agreed" in self.answers else "import-list-nothing-ready"
        turn.say(name, **member_lists.count_values(turn, row))
        return member_lists.offer_next(turn, row)


def list_answers(turn: Turn, row: MemberList) -> Answers:
    """What must be asked for the group, and how many rows wait for the cadre's word."""
    given = row.defaults
    open_ = [name for name in row.missing if name not in given and not settled(name, given)]
    counts = row_counts(turn.db, row.id)
    waits = row.state not in (*WORK, ListState.REFUSED) and not row.forgotten_at
    ready = counts[RowState.READY] if waits else 0
    return {"missing": " ".join(open_) if ready else "", "ready": f"{ready}"}


def unfinished(turn: Turn, row: MemberList) -> bool:
    counts = row_counts(turn.db, row.id)
    return any(counts[fate] for fate in (RowState.READY, RowState.FLAWED, RowState.SKIPPED))


def settled(name: str, given: Mapping[str, str]) -> bool:
    """Another answer says it: the work its sector, who pays that nobody needs to choose months."""
    if name == "sector":
        return bool("occupation" in given and answers.sector_of(given["occupation"]))
    return name == "months" and given.get("payer", Payer.SELF) != Payer.SELF
