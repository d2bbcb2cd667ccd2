"""Staff work on a claim: the notice, the hand-over to the branch, the branch's word, and its end.

The family hears of every step. BPJS decides; staff pass on what it decided.
"""

import re

from bot.forms.questions import ChoiceQuestion
from bot.state import Answers
from bot.turn import Turn
from domain.claims.checklist import ClaimKind
from domain.claims.progress import PaperFault, RefusalReason
from domain.parsing.people.nik import mask_nik
from domain.reminders.contact_rules import to_local_time
from handlers.cases.words import person_text
from handlers.claims.acts import ClaimStep, find_claim, possible_steps, take_step
from handlers.claims.papers import PaperQuestion
from handlers.claims.words import notice_text, paper_name, say_claim
from handlers.roles.role_form import RoleForm, acting_role
from models import audit
from models.claims import claim
from models.claims.claim import Claim, NotPossible
from models.roles import scope
from models.roles.role import Role


def steps(turn: Turn, form: "WorkOnClaim") -> tuple[ClaimStep, ...]:
    """The steps that the claim may take from where it is, and none."""
    row = form.claim(turn)
    return (*(possible_steps(row) if row else ()), ClaimStep.LATER)


class WorkOnClaim(RoleForm, opens_with="/urusklaim", roles="officer agent"):
    """`/urusklaim 12` is the claim number 12 of somebody whom the role may see."""

    tail = re.compile(r"\d{1,9}")

    step = ChoiceQuestion(
        ClaimStep,
        among=lambda turn, form: steps(turn, form),
        tell=lambda turn, form: {"number": form.answers["case"]},
        when=lambda form: "case" in form.answers,
    )
    why = ChoiceQuestion(RefusalReason, only_if=("step", (ClaimStep.REFUSED,)))
    wanted = PaperQuestion(
        lambda turn, form: papers_of(turn, form), only_if=("step", (ClaimStep.MORE_PAPERS,))
    )
    fault = ChoiceQuestion(PaperFault, only_if=("step", (ClaimStep.MORE_PAPERS,)))

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        known, mine = super().prefill(turn, argument), cls.opening_role(turn)
        row = find_claim(turn, mine, argument)
        if row is None:
            return known
        audit.record(turn.db, f"role:{mine.id}", "read", f"case:{row.case_id}", turn.now)
        say_whole(turn, mine, row)
        return known | {"case": f"{row.case_id}"}

    def claim(self, turn: Turn) -> Claim | None:
        """None when it ended meanwhile, or is not this role's any more."""
        return find_claim(turn, acting_role(turn, self), self.answers.get("case", ""))

    def finish(self, turn: Turn) -> None:
        row, mine = self.claim(turn), acting_role(turn, self)
        if row is None:
            turn.say("work-on-claim-gone")
            return turn.offer("/kasus", "/menu")
        number = f"{row.case_id}"
        why = self.why if self.step is ClaimStep.REFUSED else None
        more = self.step is ClaimStep.MORE_PAPERS
        try:
            if self.step is ClaimStep.LATER:
                turn.say("work-on-claim-later", number=number)
            else:
                wanted = {self.answers["wanted"]: self.fault} if more else None
                take_step(turn, row, mine, self.step, why, wanted)
        except NotPossible:
            turn.say("work-on-claim-gone")
        turn.add_option(f"/urusklaim {number}", turn.text("open-urusklaim"))
        return turn.offer("/kasus", "/menu")


def papers_of(turn: Turn, form: WorkOnClaim) -> list[tuple[str, str]]:
    """The papers of which one may be wanted once more."""
    row = form.claim(turn)
    listed = claim.checklist_of(turn.db, row).by_photo if row else ()
    return [(each, paper_name(turn, each)) for each in listed]


def say_whole(turn: Turn, mine: Role, row: Claim) -> None:
    """Say the claim with whose it is, and the notice of an accident."""
    say_claim(turn, row)
    say_whose(turn, mine, row)


def say_whose(turn: Turn, mine: Role, row: Claim) -> None:
    """Say whose claim it is, what is to doubt, and the notice of an accident."""
    told = claim.facts_of(turn.db, row)
    turn.say(
        "claim-whose",
        name=told.name.title() or "-",
        nik=mask_nik(told.nik) if told.nik else "-",
        day=told.day or "-",
        who=person_text(turn, mine, row.case),
        claimant=turn.text(f"{row.claimant}-short"),
        known="yes" if row.case.participant_id else "no",
    )
    who = scope.find_participant(turn.db, mine, row.case.participant_id or 0)
    since = to_local_time(who.submitted_at).date() if who else None
    if since and told.day and since > told.day:
        turn.say("claim-doubt-registered", day=since)
    if row.kind == ClaimKind.ACCIDENT:
        turn.say_text(notice_text(turn, row))
