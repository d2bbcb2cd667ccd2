"""Enrolment of one member by a cadre or agent: the questions about a worker, limited to the scope
of the role, and the cadre's word that the member knows and agrees.
"""

import re
from typing import Any

from bot.forms.questions import (
    ChoiceQuestion,
    EndForm,
    Question,
)
from bot.forms.review import ReviewQuestion
from bot.message import Option
from bot.state import Answers, UserInput
from bot.turn import Turn
from domain.contributions.tariff import Payer, Sector
from domain.invalid import Ambiguous, Invalid
from domain.parsing.places import rt_rw
from domain.participants.organisation import OFFERED, PARTNERS, Organisation
from domain.regions import CITY
from exchange.imports.intake import identity
from exchange.imports.layout.pasted_lines import count_niks
from exchange.imports.member_line import MemberLine
from handlers import answers, places
from handlers.contributions.words import dues_text, schedule_of, total_due
from handlers.incomes import income_text
from handlers.registration.questions.address import (
    HALF,
    DistrictQuestion,
    StreetQuestion,
    VillageQuestion,
    said_half,
    short_address_text,
)
from handlers.registration.questions.nik import NikQuestion, answers_another
from handlers.registration.questions.work import AdmissionQuestion, StopQuestion
from handlers.registration.worker import (
    WorkerQuestions,
    application_of,
    first_month,
)
from handlers.roles.role_form import RoleForm, acting_role
from models.contributions import law_tables
from models.enrolment import enrolment
from models.enrolment.enrolment import OutsideScope, Voucher
from models.roles import scope

SUMMED = (
    *("agreed", "nik", "full_name", "born_on", "sex", "phone", "organisation", "post"),
    *("occupation", "sector", "programme", "payer", "months"),
)
"""The answers that the review shows as they are."""
UNREAD = ("leftover", "note")
"""Cells of a line that answer no question."""
ANOTHER_LIST = "baru"
"""What `/impor` takes for beside the lists that wait."""
ATTESTATION_VERSION = "member-2026-11-30"
"""The version of the text that is attested: a change of its words is a new version."""


class RtInScope(Question[str]):
    """RT and RW. The RW is that of the role, if it has one; then the RT alone is enough."""

    def accept(self, turn: Turn, form: Any, said: UserInput) -> str:
        mine = acting_role(turn, form).rw
        known = f"rw {mine}" if mine else form.answers.get(HALF, "")
        kept = rt_rw.parse_beside_half(said.text if said.value is None else said.value, known)
        form.answers.pop(HALF, None)
        if mine and not kept.endswith(f"/{mine}"):
            raise Invalid("members-outside-rw", rw=mine)
        return kept


def rt_in_scope(**how: Any) -> RtInScope:
    """The question, as the forms for one member and for a group ask it."""
    return RtInScope(places.read_rtrw, show=places.show_rtrw, **how)


class OrganisationInScope(Question[Organisation]):
    """The organisation, which is that of the role, if it has one."""

    def accept(self, turn: Turn, form: Any, said: UserInput) -> str:
        kept = super().accept(turn, form, said)
        if acting_role(turn, form).organisation not in (None, kept):
            raise Invalid("members-outside-body")
        return kept


def organisation_in_scope(**how: Any) -> OrganisationInScope:
    """The question, as the forms for one member and for a group ask it."""
    read, show = places.read_organisation, answers.show_option
    return OrganisationInScope(
        read, load=Organisation, show=show, suggest=organisation_options, **how
    )


def organisation_options(turn: Turn, form: Any) -> list[tuple[str, str]]:
    """The organisations in the role's scope, with their labels."""
    own = acting_role(turn, form).organisation
    named = [own] if own else [*OFFERED]
    return [(each, turn.text(f"option-{each}")) for each in named]


class PayerOfOther(ChoiceQuestion[Payer]):
    """The payer of somebody else's contributions."""

    def options(self, turn: Turn, form: Any) -> list[Option]:
        others = super().options(turn, form)[1:]
        return [Option(Payer.SELF, turn.text("option-themselves")), *others]


def districts(turn: Turn, form: Any) -> list[tuple[str, str]]:
    """Code and name of the kecamatan in the role's area."""
    area = acting_role(turn, form).reach.area
    found = places.districts(turn, form)
    return [each for each in found if area == CITY[0] or area.startswith(each[0])]


def villages(turn: Turn, form: Any) -> list[tuple[str, str]]:
    """Code and name of the kelurahan of the answered kecamatan in the role's area."""
    area = acting_role(turn, form).reach.area
    found = places.villages(turn, form)
    return [each for each in found if area in (each[0], form.district, CITY[0])]


def is_within(turn: Turn, form: Any, village: str) -> bool:
    """Whether a kelurahan is in the role's area."""
    area = acting_role(turn, form).reach.area
    return area == CITY[0] or village == area or village.startswith(f"{area}.")


def half_told(said: str, mine: str) -> Answers:
    """The RT that is told within the RW of the role; elsewhere the half, which the other one is
    asked beside."""
    try:
        return {"rtrw": rt_rw.parse_rt_within_rw(said, mine)}
    except Ambiguous as doubt:
        label = rt_rw.WRITTEN.get(doubt.reason)
        return {HALF: f"{label} {doubt.values['half']}"} if label else {}
    except Invalid:
        return {}


class MemberNik(NikQuestion):
    """The NIK, or all that is known of a member who lives in the RW of the role."""

    def found_in(self, turn: Turn, form: Any, line: MemberLine) -> Answers:
        found = super().found_in(turn, form, line)
        village = str(line.values.get("village", ""))
        if village and "village" not in form.answers and is_within(turn, form, village):
            found |= {"district": village.rpartition(".")[0], "village": village}
        mine, said = acting_role(turn, form).rw, line.cells.get("rtrw", line.cells.get("rw", ""))
        if "rtrw" not in found and said:
            found |= half_told(said, mine or "")
        if mine and not found.get("rtrw", "").endswith(f"/{mine}"):
            found.pop("rtrw", None)
        return found

    def say_read(self, turn: Turn, form: Any, line: MemberLine) -> None:
        super().say_read(turn, form, line)
        cells = [line.cells[each] for each in UNREAD if each in line.cells]
        pieces = [piece.strip() for cell in cells for piece in re.split("[,;]", cell)]
        if unread := [each for each in pieces if not answers_another(each)]:
            turn.say("enrol-member-unread", what=", ".join(unread))


class MemberReview(ReviewQuestion):
    """All that was answered of a member, in few lines."""

    def text(self, turn: Turn, form: Any) -> str:
        said = {each.name: each.show(turn, form, kept) for each, kept in self.answered(turn, form)}
        return turn.text(
            "enrol-member-summary",
            **{name: said.get(name, "") for name in SUMMED},
            address=short_address_text(turn, form),
            earned=income_text(turn, form),
            is_transport="yes" if form.sector is Sector.TRANSPORT else "no",
            in_organisation="yes" if form.answers.get("organisation") in PARTNERS else "no",
            pays_self="yes" if form.payer is Payer.SELF else "no",
            has_photo="yes" if form.answers.get("photo") else "no",
        )


class EnrolMember(
    RoleForm,
    WorkerQuestions,
    opens_with="/daftarkan",
    roles="cadre agent",
    without="address fit",
):
    agreement = "agreed"
    about_somebody = True
    agreed = AdmissionQuestion(or_stop="enrol-member-not-agreed")
    nik = MemberNik(answers.read_nik, show=answers.show_nik, feeds=("nik_sure", "born_sure", "sex"))
    district = DistrictQuestion(districts, match=places.read_place, feeds=("village",))
    village = VillageQuestion(villages, match=places.read_place)
    rtrw = rt_in_scope(tell=said_half)
    organisation = organisation_in_scope(feeds=("post",))
    street = StreetQuestion(places.read_street)
    working_sure = StopQuestion(
        stop="enrol-member-not-working",
        instead=("working", "yes"),
        when=lambda form: not form.working,
        part_of="working",
    )
    sick_sure = StopQuestion(
        stop="enrol-member-is-sick",
        instead=("sick", "no"),
        when=lambda form: form.sick,
        part_of="sick",
    )
    payer = PayerOfOther(Payer)
    review = MemberReview()

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        """The role, and place and organisation of a cadre, which all members share."""
        known = super().prefill(turn, argument) | cls.photo_offer(turn)
        role = cls.opening_role(turn)
        if role.organisation is None:
            return known
        place = {"district": role.area.rpartition(".")[0], "village": role.area}
        return known | place | {"organisation": role.organisation}

    def take(self, turn: Turn, given: UserInput) -> bool:
        """Several people instead of the agreement of one are a list, which is read."""
        question = self.pending()
        is_first = question is not None and question.name == self.agreement
        if is_first and given.value is None and count_niks(given.text) > 1:
            turn.say("enrol-member-several")
            turn.open_after(f"/impor {ANOTHER_LIST}")
            return True
        return super().take(turn, given)

    def on_answer(self, turn: Turn, name: str) -> None:
        """End the form for a member who is in the role's scope already; read the birth date in a
        NIK that is beyond doubt."""
        super().on_answer(turn, name)
        if name != "nik":
            return
        if scope.has_nik(turn.db, acting_role(turn, self), self.nik):
            raise EndForm("enrol-member-known")
        before = self.answers.pop("born_in_nik", None)
        if self.answers.get("born_on") == before:
            self.answers.pop("born_on", None)
        born = self.number.born_on
        fits = law_tables.age_limit(turn.today).fit(born, turn.today)
        is_sure = fits and not self.doubts_of_nik() and "asks_birth" not in self.answers
        if "born_on" not in self.answers and is_sure:
            self.answers["born_on"] = self.answers["born_in_nik"] = born.isoformat()
            turn.say("enrol-member-born", day=born)

    def finish(self, turn: Turn) -> None:
        word = Voucher(acting_role(turn, self), ATTESTATION_VERSION, turn.person.channel)
        try:
            row = enrolment.enrol_member(
                turn.db, word, identity(self.answers), application_of(turn, self), turn.now
            )
        except OutsideScope:
            turn.say("enrol-member-outside")
            return turn.offer("/daftarkan", "/menu")
        turn.say("enrol-member-done", name=self.full_name.title(), number=row.number or "")
        if row.payer == Payer.SELF:
            schedule = schedule_of(row, first_month(turn.today), row.months)
            turn.say("enrol-member-sum", lines=dues_text(turn, schedule), total=total_due(schedule))
        turn.say("enrol-member-next")
        return turn.offer("/daftarkan", "/impor", "/menu")
