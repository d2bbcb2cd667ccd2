"""Questions that the rows of a list leave open, asked once for the whole group."""

import re
from collections.abc import Mapping
from typing import Any, ClassVar

from bot.forms.questions import ChoiceQuestion, QueryQuestion, Question
from bot.turn import Turn
from domain.contributions.tariff import Payer, Programme, Sector
from domain.invalid import Invalid
from domain.parsing.amounts.income import Income, Period
from exchange.imports.cells.values import sector_of
from handlers import answers, places
from handlers.enrolment import enrol_member
from handlers.imports import member_lists
from handlers.incomes import WorkingDaysQuestion
from handlers.registration.questions.work import AdmissionQuestion
from handlers.roles.role_form import RoleForm, acting_role
from models.enrolment.member_lists import add_default

WORK_DIFFERS = re.compile(
    r"\b(?:ber)?(?:beda|macam|lain|campur)\W?(?:beda|macam|lain|an)\b|\b(?:ber)?beda\b|"
    r"\bberlainan\b|\bcampur\b|\bbermacam\b|\bmasing\W?masing\b|\btidak sama\b|\bga sama\b",
    re.IGNORECASE,
)


SOME_DIFFER = re.compile(
    r"\b(?:(?:yang|yg)\s+)?lain(?:nya)?\b|\bsisanya\b|\bselebihnya\b|\bkecuali\b|"
    r"\b(?:the )?(?:rest|others)\b|\bexcept\b",
    re.IGNORECASE,
)


def read_for_all(read: Any) -> Any:
    """The same reader; Invalid (`members-value-differs`) for the values of several people."""

    def read_one(turn: Turn, text: str) -> Any:
        if SOME_DIFFER.search(text):
            raise Invalid("members-value-differs")
        return read(turn, text)

    return read_one


def rows_lack(name: str) -> Any:
    """A condition: some rows do not answer this question."""
    return lambda form: name in form.answers["missing"].split()


def read_group_work(turn: Turn, text: str) -> str:
    """The work of everybody in the rows; Invalid when it says that theirs differ."""
    if WORK_DIFFERS.search(text):
        raise Invalid("members-work-differs")
    return answers.read_work(turn, text)


class GroupQuestions(RoleForm):
    """The questions that are asked once for a group, when its rows leave them open.

    The form has asked for the list before: `list` is its number, `missing` the open questions.
    """

    group_questions: ClassVar[tuple[str, ...]] = (
        "organisation", "village", "rtrw", "occupation", "sector", "income", "working_days",
        "working_weeks", "programme", "payer", "months",
    )  # fmt: skip

    organisation = enrol_member.organisation_in_scope(when=rows_lack("organisation"))
    district = QueryQuestion(
        enrol_member.districts, match=places.read_place, when=rows_lack("village")
    )
    village = QueryQuestion(
        enrol_member.villages, match=places.read_place, when=rows_lack("village")
    )
    rtrw = enrol_member.rt_in_scope(when=rows_lack("rtrw"))
    occupation = Question(read_group_work, verbatim=True, when=rows_lack("occupation"))
    sector = ChoiceQuestion(
        Sector,
        when=lambda form: rows_lack("sector")(form) and not follows("sector", form.answers),
    )
    income = Question(
        read_for_all(answers.read_income),
        load=Income.of,
        show=answers.show_income,
        when=rows_lack("income"),
    )
    working_days = WorkingDaysQuestion(
        when=lambda form: is_paid_by(form, Period.DAY) or rows_lack("working_days")(form),
    )
    working_weeks = Question(
        answers.read_count(5),
        load=int,
        when=lambda form: is_paid_by(form, Period.WEEK) or rows_lack("working_weeks")(form),
    )
    programme = ChoiceQuestion(Programme, when=rows_lack("programme"))
    payer = enrol_member.PayerOfOther(Payer, when=rows_lack("payer"))
    months = Question(
        read_for_all(answers.read_months),
        load=int,
        show=answers.show_months,
        suggest=answers.suggest_months,
        when=lambda form: rows_lack("months")(form) and not follows("months", form.answers),
    )

    agreed = AdmissionQuestion(
        or_stop="import-list-not-agreed",
        when=lambda form: form.answers["ready"] != "0",
        tell=lambda turn, form: member_lists.count_values(
            turn, member_lists.find_form_list(turn, form)
        ),
    )

    def ask(self, turn: Turn, question: Question[Any]) -> None:
        """Ask, with the rows that the question is about, or the people who would be registered."""
        if question.name in (*self.group_questions, "district", "agreed"):
            role, row = acting_role(turn, self), member_lists.find_form_list(turn, self)
            name = "village" if question.name == "district" else question.name
            if name == "agreed":
                member_lists.say_before_agreeing(turn, role, row)
            elif rows := member_lists.rows_lacking(turn, role, row, name):
                turn.say_text(rows)
        super().ask(turn, question)
        if question.name == "agreed":
            member_lists.offer_command(turn, "/lihatdaftar", row)

    def on_answer(self, turn: Turn, name: str) -> None:
        """Keep the answer for every row that does not say otherwise."""
        if name in self.group_questions:
            row = member_lists.find_form_list(turn, self)
            add_default(turn.db, row, name, self.answers[name])


def is_paid_by(form: GroupQuestions, period: Period) -> bool:
    """Whether an income by day or week was answered for the group."""
    return "income" in form.answers and form.income.period is period


def follows(name: str, known: Mapping[str, str]) -> bool:
    """Whether another answer settles this question for the group.

    The work may tell the sector; and who does not pay themselves chooses no months.
    """
    if name == "sector":
        work = known.get("occupation")
        return bool(work and sector_of(work))
    return name == "months" and known.get("payer", Payer.SELF) != Payer.SELF
