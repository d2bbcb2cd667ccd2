"""Letters about claims: to staff when one is opened, to the family when it moves."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from sqlalchemy.orm import Session

from bot.forms.form import Form
from bot.texts import Texts
from bot.turn import Turn
from domain.claims.checklist import ClaimKind
from domain.claims.progress import ClaimState
from domain.reminders import contact_rules
from domain.roles import RoleKind
from handlers.claims.opening.claim_form import ClaimForm
from handlers.claims.words import last_day, paper_with_fault
from handlers.notify import REASON as WORK
from handlers.notify import Values, notify, notify_colleague
from models.claims import claim
from models.claims.claim import Claim
from models.inbox import own_claims, owners
from models.participants.participant import Participant
from models.roles import four_eyes, role
from models.roles.role import Role

REASON = "claim"
MOST_TOLD = 20
"""Officers who are told of one claim."""


def is_of_notice(form: Form) -> bool:
    """Is a half-filled form the notice of an accident, which is due within 48 hours?"""
    return isinstance(form, ClaimForm) and form.is_notice()


def is_of_death(form: Form) -> bool:
    """Is a half-filled form a claim after a death that has no notice?"""
    of_death = isinstance(form, ClaimForm) and ClaimKind.DEATH in form.claimed
    return of_death and not is_of_notice(form)


def tell_staff(turn: Turn, row: Claim) -> None:
    """Tell the agent of the participant, else the officers of the area, that a claim was opened;
    of an accident both, because its notice is due within two days; and the officers too where
    nothing reaches the agent."""
    for helpers in (helpers_of(turn.db, row), helpers_of(turn.db, row, urgent=True)):
        may = [e for e in helpers if four_eyes.may_decide(turn.db, e.person_id, turn.person.id)]
        told = [tell_opened(turn, each, row) for each in may]
        if any(told):
            return


def told_of(row: Claim) -> tuple[Values, str]:
    """The number of a claim and its last day, as staff are told of it; and what opens it."""
    values = {"number": f"{row.case_id}", "until": last_day(row.case.due_at)}
    return values, f"/urusklaim {row.case_id}"


def tell_opened(turn: Turn, to: Role, row: Claim) -> bool:
    """Tell a role that a claim was opened; False when nothing reaches it."""
    who, key = to.person_id, f"claim-opened:{row.case_id}:{to.id}"
    values, command = told_of(row)
    match ClaimKind(row.kind):
        case ClaimKind.ACCIDENT:
            return notify_colleague(turn, who, "claim-opened-accident", values, command, key=key)
        case ClaimKind.DEATH:
            return notify_colleague(turn, who, "claim-opened-death", values, command, key=key)
        case _:
            return notify_colleague(turn, who, "claim-opened-savings", values, command, key=key)


def tell_colleagues(turn: Turn, row: Claim, name: str, once: str = "") -> None:
    """Tell whoever works on a claim, or should, what its family did; `once` for each such word."""
    values, command = told_of(row)
    owner = owners.usable_owner(turn.db, row.case)
    for each in [owner] if owner else helpers_of(turn.db, row):
        if four_eyes.may_decide(turn.db, each.person_id, turn.person.id):
            key = f"{name}:{row.case_id}:{each.id}:{once or turn.now.isoformat()}"
            notify_colleague(turn, each.person_id, name, values, command, key=key)


def tell_staff_by_clock(db: Session, texts: Texts, row: Claim, name: str, now: datetime) -> None:
    """Post the text `name` to the agent and to the officers of a claim, which is urgent."""
    until = last_day(row.due_at or row.case.due_at)
    for each in helpers_of(db, row, urgent=True):
        notify(
            db,
            texts,
            each.person_id,
            name,
            {"number": f"{row.case_id}", "until": until},
            f"/urusklaim {row.case_id}",
            now=now,
            due_at=contact_rules.next_contact_time(now),
            reason=WORK,
            key=f"{name}:{row.case_id}:{each.id}:{now:%Y-%m-%d}",
        )


def tell_late(db: Session, texts: Texts, row: Claim, now: datetime) -> None:
    """Tell the family what is late, and what they can do meanwhile."""
    key = f"late:{row.state}:{now:%Y-%m-%d}"
    if claim.keeps_notice(row):
        tell_family(db, texts, row, "claim-late-notice", now, key)
        return
    match ClaimState(row.state):
        case ClaimState.BEGUN:
            tell_family(db, texts, row, "claim-late-begun", now, key)
        case ClaimState.COMPLETE:
            tell_family(db, texts, row, "claim-late-complete", now, key)
        case ClaimState.HANDED_IN:
            tell_family(db, texts, row, "claim-late-handed_in", now, key)
        case _:
            tell_family(db, texts, row, "claim-late", now, key)


def helpers_of(db: Session, row: Claim, *, urgent: bool = False) -> Sequence[Role]:
    """The roles that should act on a claim: the agent, else the officers; of an accident, and where
    it is urgent, all of them."""
    who = db.get(Participant, row.case.participant_id or 0)
    agent = role.find_agent(db, f"{who.agent_id}") if who and who.agent_id else None
    officers = role.officers_of_area(db, who.village) if who else role.open_officers(db)
    usable = [each for each in officers if each.usable and each.kind == RoleKind.OFFICER]
    if agent and row.kind != ClaimKind.ACCIDENT and not urgent:
        return [agent]
    return [*([agent] if agent else []), *usable][:MOST_TOLD]


def tell_family(db: Session, texts: Texts, row: Claim, name: str, now: datetime, key: str) -> bool:
    """Post the text `name` about a claim to whose it is, and to who opened it for them; False when
    nothing reaches anybody."""
    told = [
        notify(
            db,
            texts,
            person_id,
            name,
            partial(family_values, texts, row),
            f"/klaim {row.case_id}",
            *([f"/balas {row.case_id}"] if person_id == row.case.person_id else []),
            now=now,
            due_at=contact_rules.next_contact_time(now),
            reason=REASON,
            key=f"claim:{row.case_id}:{key}:{person_id}",
        )
        for person_id in own_claims.people_told(db, row)
    ]
    return any(told)


def family_values(texts: Texts, row: Claim, language: str) -> dict[str, object]:
    """The number, the kind, the day that counts, what is wanted, and why it was refused."""
    wanted = [paper_with_fault(partial(texts, language), *each) for each in row.wanted.items()]
    return {
        "number": f"{row.case_id}",
        "kind": texts(language, f"claim-{row.kind}"),
        "until": last_day(row.due_at or row.case.due_at),
        "papers": "; ".join(wanted) or "-",
        "why": texts(language, f"refused-{row.refused_for}") if row.refused_for else "-",
    }


def tell_moved(db: Session, texts: Texts, row: Claim, now: datetime, key: str) -> bool:
    """Tell the family of the state that a claim has now; False when nothing reaches anybody."""
    match ClaimState(row.state):
        case ClaimState.HANDED_IN:
            return tell_family(db, texts, row, "claim-moved-handed_in", now, key)
        case ClaimState.IN_PROCESS:
            return tell_family(db, texts, row, "claim-moved-in_process", now, key)
        case ClaimState.PAID:
            return tell_family(db, texts, row, "claim-moved-paid", now, key)
        case ClaimState.REFUSED:
            return tell_family(db, texts, row, "claim-moved-refused", now, key)
        case ClaimState.WITHDRAWN:
            return tell_family(db, texts, row, "claim-moved-withdrawn", now, key)
        case _:
            return tell_family(db, texts, row, "claim-moved-begun", now, key)
