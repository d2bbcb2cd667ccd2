"""Steps of staff with a claim, by the chat and the desk alike; the family hears of each.

BPJS decides; staff pass on what it decided.
"""

from collections.abc import Mapping
from enum import StrEnum

from bot.turn import Turn
from domain.claims.checklist import ClaimKind
from domain.claims.progress import NEXT, ClaimState, PaperFault
from domain.claims.refusals import RefusalReason
from domain.invalid import whole_number
from handlers.cases.letters import end_left
from handlers.claims.letters import tell_family, tell_moved
from models.cases import talks
from models.claims import claim, packets
from models.claims.claim import Claim
from models.inbox import inbox, owners
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
    WITHDRAWN = "step_withdrawn"
    """As the family wishes, who told it to staff."""
    PAPERS = "step_papers"
    """Only read, in the chat: the desk shows them beside the steps."""
    LATER = "step_later"


STATES = {
    ClaimStep.HANDED_IN: ClaimState.HANDED_IN,
    ClaimStep.IN_PROCESS: ClaimState.IN_PROCESS,
    ClaimStep.MORE_PAPERS: ClaimState.BEGUN,
    ClaimStep.PAID: ClaimState.PAID,
    ClaimStep.REFUSED: ClaimState.REFUSED,
    ClaimStep.WITHDRAWN: ClaimState.WITHDRAWN,
}


def possible_steps(row: Claim) -> tuple[ClaimStep, ...]:
    """The steps that the claim may take from where it is."""
    able = NEXT[ClaimState(row.state)]
    found = [step for step, state in STATES.items() if state in able]
    if row.kind == ClaimKind.ACCIDENT and row.noticed_at is None and row.is_open:
        found.insert(0, ClaimStep.NOTICED)
    elif row.in_treatment and row.state == ClaimState.BEGUN:
        found.insert(0, ClaimStep.TREATED)
    return (*found, ClaimStep.PACKET)


def find_claim(turn: Turn, mine: Role, number: str) -> Claim | None:
    """The claim with this number, when the role may see its case, ended ones too."""
    case_id = whole_number(number)
    row = claim.find_claim(turn.db, case_id) if case_id else None
    return row if row and inbox.may_see(turn.db, mine, row.case) else None


def take_step(
    turn: Turn,
    row: Claim,
    mine: Role,
    step: ClaimStep,
    why: RefusalReason | None,
    wanted: Mapping[str, PaperFault] | None,
) -> None:
    """Take the step, and say so; NotPossible when somebody was faster.

    `wanted`: the papers that are wanted once more, each with what is wrong with it.
    """
    actor, number = f"role:{mine.id}", f"{row.case_id}"
    if step is ClaimStep.PACKET:
        packets.ask_for(turn.db, row.case_id, mine.id, turn.now)
        return turn.say("work-on-claim-packet", number=number)
    owners.give(turn.db, row.case, row.case.owner_id or mine.id, actor, turn.now)
    key = f"{step}:{turn.now.isoformat()}"
    if step is ClaimStep.NOTICED:
        claim.pass_on_notice(turn.db, row, actor, turn.now)
        told = tell_family(turn.db, turn.texts, row, "claim-noticed", turn.now, key)
    elif step is ClaimStep.TREATED:
        claim.end_treatment(turn.db, row, False, actor, turn.now)
        told = tell_family(turn.db, turn.texts, row, "claim-treated", turn.now, key)
    else:
        state = STATES[step]
        claim.move(turn.db, row, state, actor, turn.now, why, wanted)
        mark_deceased(turn, mine, row, state)
        told = tell_moved(turn.db, turn.texts, row, turn.now, key)
        talk = talks.open_talk_of_case(turn.db, row.case_id)
        if talk and not row.is_open:
            end_left(turn.db, turn.texts, talk, turn.now)
    return turn.say("work-on-claim-done" if told else "work-on-claim-untold", number=number)


def mark_deceased(turn: Turn, mine: Role, row: Claim, state: ClaimState) -> None:
    """Record the day of a death when its claim is handed in, so that nobody asks the dead for
    dues."""
    is_death = row.kind == ClaimKind.DEATH or "fatal" in row.circumstances
    who = scope.find_participant(turn.db, mine, row.case.participant_id or 0)
    day = claim.facts_of(turn.db, row).day
    if is_death and who and day and who.deceased_on is None and state is ClaimState.HANDED_IN:
        who.deceased_on = day
        versions.keep_versions(turn.db, [who.id], turn.now)
