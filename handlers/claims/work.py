"""Staff work on a claim: the notice, the hand-over to the branch, the branch's word, and its end.

The family hears of every step. BPJS decides; staff pass on what it decided.
"""

import re

from bot.forms.questions import ChoiceQuestion
from bot.forms.yes_no import YesNoQuestion
from bot.state import Answers
from bot.turn import Turn
from domain.claims.progress import PaperFault
from domain.claims.refusals import RefusalReason
from handlers.claims.acts import ClaimStep, find_claim, possible_steps, take_step
from handlers.claims.papers.send import PaperQuestion
from handlers.claims.words import TAKES_PAPERS, paper_name, say_claim, say_papers, say_whose
from handlers.roles.role_form import RoleForm, acting_role
from models import audit
from models.claims import claim
from models.claims.claim import Claim, NotPossible


def steps(turn: Turn, form: "WorkOnClaim") -> tuple[ClaimStep, ...]:
    """The steps that the claim may take from where it is, its papers one by one, and none."""
    row = form.claim(turn)
    listed = (ClaimStep.PAPERS,) if row and row.state in TAKES_PAPERS else ()
    return (*(possible_steps(row) if row else ()), *listed, ClaimStep.LATER)


def refusals(turn: Turn, form: "WorkOnClaim") -> tuple[RefusalReason, ...]:
    """The reasons for which this claim may be refused."""
    row = form.claim(turn)
    return claim.refusals_of(turn.db, row) if row else ()


class WorkOnClaim(RoleForm, opens_with="/urusklaim", roles="officer agent"):
    """`/urusklaim 12` is the claim number 12 of somebody whom the role may see."""

    tail = re.compile(r"\d{1,9}")

    step = ChoiceQuestion(
        ClaimStep,
        among=lambda turn, form: steps(turn, form),
        tell=lambda turn, form: {"number": form.answers["case"]},
        when=lambda form: "case" in form.answers,
    )
    why = ChoiceQuestion(
        RefusalReason,
        among=lambda turn, form: refusals(turn, form),
        only_if=("step", (ClaimStep.REFUSED,)),
    )
    wanted = PaperQuestion(
        lambda turn, form: papers_of(turn, form), only_if=("step", (ClaimStep.MORE_PAPERS,))
    )
    fault = ChoiceQuestion(PaperFault, only_if=("step", (ClaimStep.MORE_PAPERS,)))
    sure = YesNoQuestion(
        or_stop="withdraw-claim-kept",
        tell=lambda turn, form: {"number": form.answers["case"]},
        only_if=("step", (ClaimStep.WITHDRAWN,)),
    )

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        known, mine = super().prefill(turn, argument), cls.opening_role(turn)
        row = find_claim(turn, mine, argument)
        if row is None:
            return known
        audit.record(turn.db, f"role:{mine.id}", "read", f"case:{row.case_id}", turn.now)
        say_claim(turn, row, for_staff=True)
        say_whose(turn, mine, row)
        return known | {"case": f"{row.case_id}"}

    def claim(self, turn: Turn) -> Claim | None:
        """The claim; None when it ended meanwhile, or is not this role's any more."""
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
            elif self.step is ClaimStep.PAPERS:
                say_papers(turn, row, there_too=True)
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
