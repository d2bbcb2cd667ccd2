"""Staff work on a claim: the notice, the hand-over to the branch, the branch's word, and its end.

The family hears of every step. BPJS decides; staff pass on what it decided.
"""

import re
from enum import StrEnum

from bot.forms.questions import ChoiceQuestion
from bot.state import Answers
from bot.turn import Turn
from domain.claims.checklist import ClaimKind
from domain.claims.progress import NEXT, ClaimState, RefusalReason
from domain.invalid import whole_number
from domain.parsing.people.nik import mask_nik
from domain.reminders.contact_rules import to_local_time
from handlers.cases.words import person_text
from handlers.claims.letters import tell_family, tell_moved
from handlers.claims.papers import PaperQuestion
from handlers.claims.words import notice_text, paper_name, say_claim
from handlers.roles.role_form import RoleForm, acting_role
from models import audit
from models.claims import claim, packets
from models.claims.claim import Claim, NotPossible
from models.inbox import inbox
from models.participants import versions
from models.roles import scope
from models.roles.role import Role


class ClaimStep(StrEnum):
    PACKET = "step_packet"
    NOTICED = "step_noticed"
    HANDED_IN = "step_handed_in"
    TREATED = "step_treated"
    IN_PROCESS = "step_in_process"
    MORE_PAPERS = "step_more_papers"
    PAID = "step_paid"
    REFUSED = "step_refused"
    LATER = "step_later"


STATES = {
    ClaimStep.HANDED_IN: ClaimState.HANDED_IN,
    ClaimStep.IN_PROCESS: ClaimState.IN_PROCESS,
    ClaimStep.MORE_PAPERS: ClaimState.BEGUN,
    ClaimStep.PAID: ClaimState.PAID,
    ClaimStep.REFUSED: ClaimState.REFUSED,
}


def steps(turn: Turn, form: "WorkOnClaim") -> tuple[ClaimStep, ...]:
    """The steps that the claim may take from where it is."""
    row = form.claim(turn)
    if row is None:
        return (ClaimStep.LATER,)
    able = NEXT[ClaimState(row.state)]
    found = [step for step, state in STATES.items() if state in able]
    if row.kind == ClaimKind.ACCIDENT and row.noticed_at is None and row.is_open:
        found.insert(0, ClaimStep.NOTICED)
    elif row.in_treatment and row.state == ClaimState.BEGUN:
        found.insert(0, ClaimStep.TREATED)
    return (*found, ClaimStep.PACKET, ClaimStep.LATER)


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
        try:
            if self.step is ClaimStep.LATER:
                turn.say("work-on-claim-later", number=number)
            elif self.step is ClaimStep.PACKET:
                packets.ask_for(turn.db, row.case_id, mine.id, turn.now)
                turn.say("work-on-claim-packet", number=number)
            else:
                self.act(turn, row, mine)
        except NotPossible:
            turn.say("work-on-claim-gone")
        turn.add_option(f"/urusklaim {number}", turn.text("open-urusklaim"))
        return turn.offer("/kasus", "/menu")

    def act(self, turn: Turn, row: Claim, mine: Role) -> None:
        """Take the step; NotPossible when somebody was faster."""
        actor, number = f"role:{mine.id}", f"{row.case_id}"
        row.case.owner_id = row.case.owner_id or mine.id
        key = f"{self.step}:{turn.now.isoformat()}"
        if self.step is ClaimStep.NOTICED:
            claim.pass_on_notice(turn.db, row, actor, turn.now)
            told = tell_family(turn.db, turn.texts, row, "claim-noticed", turn.now, key)
        elif self.step is ClaimStep.TREATED:
            claim.end_treatment(turn.db, row, False, actor, turn.now)
            told = tell_family(turn.db, turn.texts, row, "claim-treated", turn.now, key)
        else:
            reason = self.why if self.step is ClaimStep.REFUSED else None
            state = STATES[self.step]
            wanted = self.answers.get("wanted")
            claim.move(turn.db, row, state, actor, turn.now, reason, wanted)
            mark_deceased(turn, mine, row, state)
            told = tell_moved(turn.db, turn.texts, row, turn.now, key)
        turn.say("work-on-claim-done" if told else "work-on-claim-untold", number=number)


def papers_of(turn: Turn, form: WorkOnClaim) -> list[tuple[str, str]]:
    """The papers of which one may be wanted once more."""
    row = form.claim(turn)
    listed = claim.checklist_of(turn.db, row).by_photo if row else ()
    return [(each, paper_name(turn, each)) for each in listed]


def find_claim(turn: Turn, mine: Role, number: str) -> Claim | None:
    """The claim with this number, when the role may see its case, ended ones too."""
    case_id = whole_number(number)
    row = claim.find_claim(turn.db, case_id) if case_id else None
    return row if row and inbox.may_see(turn.db, mine, row.case) else None


def say_whole(turn: Turn, mine: Role, row: Claim) -> None:
    """Say the claim with whose it is, and the notice of an accident."""
    say_claim(turn, row)
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


def mark_deceased(turn: Turn, mine: Role, row: Claim, state: ClaimState) -> None:
    """Nobody is billed whose death staff have handed in."""
    is_death = row.kind == ClaimKind.DEATH or "fatal" in row.circumstances
    who = scope.find_participant(turn.db, mine, row.case.participant_id or 0)
    day = claim.facts_of(turn.db, row).day
    if is_death and who and day and who.deceased_on is None and state is ClaimState.HANDED_IN:
        who.deceased_on = day
        versions.keep_versions(turn.db, [who.id], turn.now)
