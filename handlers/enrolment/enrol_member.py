"""Places and bodies inside the scope of whoever registers others.

The word of a cadre for a member, in the versions of its sentences.

A cadre or agent registers one member: the same questions, in the member's name.
"""

from typing import Any

from bot.forms.questions import ChoiceQuestion, EndForm, QueryQuestion, Question, YesNoQuestion
from bot.message import Option
from bot.state import Answers, UserInput
from bot.turn import Turn
from domain.calendar import month_start
from domain.contributions.tariff import Payer
from domain.invalid import Invalid
from domain.parsing import rt_rw
from domain.participants.organisation import Organisation
from domain.regions import CITY
from exchange.imports.intake import identity
from handlers import answers
from handlers.contributions.words import dues_text, schedule_of, total_due
from handlers.registration.questions import WorkerQuestions, application_of
from handlers.roles.role_form import RoleForm, acting_role
from models.enrolment import enrolment
from models.enrolment.enrolment import OutsideScope, Voucher
from models.roles import scope
from models.roles.role import Role

ONE = "member-2026-11-22"
"""The version of `enrol-agreed`: a change of its words is a new version."""
GROUP = "group-2026-11-22"
"""The version of `bring-agreed`."""


def voucher_for_one(turn: Turn, role: Role) -> Voucher:
    return Voucher(role, ONE, turn.person.channel)


class RtInScope(Question[str]):
    """RT and RW; the RW is that of the role, when it has one: then the RT alone will do."""

    def accept(self, turn: Turn, form: Any, said: UserInput) -> str:
        mine = acting_role(turn, form).rw
        kept = rt_rw.parse_rt_within_rw(said.text if said.value is None else said.value, mine or "")
        if mine and not kept.endswith(f"/{mine}"):
            raise Invalid("members-outside-rw", rw=mine)
        return kept


def rt_in_scope(**how: Any) -> RtInScope:
    return RtInScope(answers.read_rtrw, show=answers.show_rtrw, **how)


class OrganisationInScope(Question[Organisation]):
    """The organisation; that of the role, when it has one."""

    def accept(self, turn: Turn, form: Any, said: UserInput) -> str:
        kept = super().accept(turn, form, said)
        if acting_role(turn, form).organisation not in (None, kept):
            raise Invalid("members-outside-body")
        return kept


class PayerOfOther(ChoiceQuestion[Payer]):
    """Who pays, said of somebody else."""

    def options(self, turn: Turn, form: Any) -> list[Option]:
        others = super().options(turn, form)[1:]
        return [Option(Payer.SELF, turn.text("option-themselves")), *others]


def organisation_in_scope(**how: Any) -> OrganisationInScope:
    read, show = answers.read_organisation, answers.show_option
    return OrganisationInScope(
        read, load=Organisation, show=show, suggest=organisation_options, **how
    )


def organisation_options(turn: Turn, form: Any) -> list[tuple[str, str]]:
    own = acting_role(turn, form).organisation
    named = [each for each in Organisation if own in (None, each)]
    return [(each, turn.text(f"option-{each}")) for each in named]


def districts(turn: Turn, form: Any) -> list[tuple[str, str]]:
    area = acting_role(turn, form).reach.area
    found = answers.districts(turn, form)
    return [each for each in found if area == CITY[0] or area.startswith(each[0])]


def villages(turn: Turn, form: Any) -> list[tuple[str, str]]:
    area = acting_role(turn, form).reach.area
    found = answers.villages(turn, form)
    return [each for each in found if area in (each[0], form.district, CITY[0])]


def fixed_answers(turn: Turn, form: Any) -> dict[str, str]:
    """What is the same for everybody whom a cadre registers."""
    mine = acting_role(turn, form)
    if mine.organisation is None:
        return {}
    place = {"district": mine.area.rpartition(".")[0], "village": mine.area}
    return place | {"organisation": mine.organisation}


class EnrolMember(RoleForm, WorkerQuestions, opens_with="/daftarkan", roles="cadre agent"):
    agreed = YesNoQuestion(or_stop="enrol-member-not-agreed")
    district = QueryQuestion(districts, match=answers.read_place, feeds=("village",))
    village = QueryQuestion(villages, match=answers.read_place)
    rtrw = rt_in_scope()
    organisation = organisation_in_scope(feeds=("post",))

    payer = PayerOfOther(Payer)

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        pinned = super().prefill(turn, argument)
        return pinned | fixed_answers(turn, cls(dict(pinned), turn.today))

    def on_answer(self, turn: Turn, name: str) -> None:
        """Whom the cadre sees already need not be registered again."""
        super().on_answer(turn, name)
        if name == "nik" and scope.has_nik(turn.db, acting_role(turn, self), self.nik):
            raise EndForm("enrol-member-known")

    def finish(self, turn: Turn) -> None:
        word = voucher_for_one(turn, acting_role(turn, self))
        try:
            row = enrolment.enrol_member(
                turn.db, word, identity(self.answers), application_of(self), turn.now
            )
        except OutsideScope:
            turn.say("enrol-member-outside")
            return turn.offer("/daftarkan", "/menu")
        turn.say("enrol-member-done", name=self.full_name.title(), number=row.number or "")
        if row.payer == Payer.SELF:
            schedule = schedule_of(row, month_start(turn.today), row.months)
            turn.say("enrol-member-sum", lines=dues_text(turn, schedule), total=total_due(schedule))
        turn.say("enrol-member-next")
        return turn.offer("/daftarkan", "/impor", "/menu")
