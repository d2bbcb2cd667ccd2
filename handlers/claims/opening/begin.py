"""Begin a claim once its form has asked everything: its facts, its circumstances, its deadline."""

from collections.abc import Collection
from datetime import UTC, datetime, time
from enum import StrEnum
from typing import Any

from bot.turn import Turn
from domain.calendar import DAY, ZONE
from domain.claims.checklist import Circumstance, ClaimKind
from domain.claims.deadlines import notice_due
from domain.claims.told import Claimant
from handlers.claims.letters import tell_staff
from handlers.claims.opening.claim_form import ClaimForm
from handlers.claims.opening.contact import contact_of
from handlers.claims.opening.early_photos import add_early_pages
from handlers.claims.opening.remarks import remarks_of
from handlers.claims.papers.pages import count, name_by_caption, say_unnamed, there_in
from handlers.claims.words import offer_details, say_first_missing
from models.cases import messages
from models.claims import claim
from models.claims.claim import Claim, ClaimFacts
from models.participants import participant
from models.participants.participant import Participant

PLACE, CAUSE = (3, 120), (5, 400)
"""Least and most characters."""


class Traffic(StrEnum):
    NO = "traffic_no"
    COLLISION = "traffic_collision"
    ALONE = "traffic_alone"


class Treatment(StrEnum):
    CONTRACTED = "treated_plkk"
    OWN = "treated_own"
    NOT = "treated_not"


class Injured(StrEnum):
    """The state of somebody after an accident."""

    ALIVE = "outcome_alive"
    DIED = "outcome_died"


def begin(
    turn: Turn,
    form: ClaimForm,
    kind: ClaimKind,
    circumstances: Collection[Circumstance],
    due_at: datetime,
) -> Claim:
    """Open the claim that a form has asked about, and tell staff of it."""
    known = turn.db.get(Participant, form.participant_id or 0)
    helped = known.person_id if known else None
    is_dead = kind is ClaimKind.DEATH or Circumstance.FATAL in circumstances
    row = claim.open_claim(
        turn.db,
        kind,
        Claimant.HELPER if helped_by_staff(form) else form.who,
        facts_of(turn, form, known),
        circumstances,
        person_id=(None if is_dead else helped) if helped_by_staff(form) else turn.person.id,
        opened_by=turn.person.id,
        now=turn.now,
        participant_id=known.id if known else form.former_id,
        role_id=int(form.answers["role"]) if "role" in form.answers else None,
        due_at=due_at,
    )
    for page, caption in add_early_pages(turn, form.answers, row):
        name_by_caption(turn, row, page, caption)
    if told := remarks_of(form.answers):
        messages.add_message(turn.db, row.case, "\n".join(told)[: messages.LONGEST], turn.now)
    tell_staff(turn, row)
    return row


def helped_by_staff(form: ClaimForm) -> bool:
    """Is the claim for one of a role's people, who hears of it where there is a chat?"""
    return "role" in form.answers


def facts_of(turn: Turn, form: ClaimForm, known: Participant | None) -> ClaimFacts:
    """The facts that the form was told; those of a known participant are the registration's."""
    who = participant.identity(turn.db, known) if known else None
    told = form.answers
    contact, number = contact_of(turn, told["contact"]) if "contact" in told else ("", "")
    return ClaimFacts(
        nik=who.nik if who else told.get("nik", ""),
        name=who.full_name if who else told.get("full_name", ""),
        happened_on=told.get("day", ""),
        hour=told.get("hour", "")[:5],
        place=told.get("place", ""),
        cause=told.get("cause", ""),
        contact=contact,
        contact_phone=number,
    )


def circumstances_of(form: Any) -> set[Circumstance]:
    """The circumstances of an accident."""
    found = heirs_of(form) if died(form) else set()
    if died(form):
        found |= {Circumstance.FATAL, Circumstance.TREATED}
    if form.traffic is not Traffic.NO:
        found.add(Circumstance.ROAD)
    if form.traffic is Traffic.COLLISION:
        found.add(Circumstance.COLLISION)
    if form.answers.get("treatment") == Treatment.OWN:
        found.add(Circumstance.OWN_MONEY)
    return found


def died(form: Any) -> bool:
    return ClaimKind.DEATH in form.claimed or form.answers.get("outcome") == Injured.DIED


def heirs_of(form: Any) -> set[Circumstance]:
    """The circumstances of the heirs of somebody who died."""
    spouse = {Circumstance.SPOUSE} if form.who is Claimant.SPOUSE else set()
    return spouse | ({Circumstance.MINOR} if form.answers.get("grown") == "no" else set())


def say_minor(turn: Turn, row: Claim) -> None:
    """Say that staff help heirs who are under age."""
    if Circumstance.MINOR in row.known_circumstances:
        turn.say("claim-minor")


def accident_due(turn: Turn, form: Any) -> datetime:
    """The time by which staff report the accident (UTC): where that is over, within a day."""
    return turn.now + DAY if is_overdue(turn, form) else reported_by(form)


def is_overdue(turn: Turn, form: Any) -> bool:
    """Is the time over in which an accident has to be reported?"""
    return reported_by(form) <= turn.now


def reported_by(form: Any) -> datetime:
    """The time by which an accident has to be reported (UTC); of an unknown hour the earliest."""
    hour = form.hour if form.answers["hour"] else time()
    at = datetime.combine(form.day, hour, tzinfo=ZONE)
    return notice_due(at).astimezone(UTC)


def offer_papers(turn: Turn, row: Claim) -> None:
    """Say what is needed, that it is free, and offer the ways on."""
    say_first_missing(turn, claim.checklist_of(turn.db, row), sorted(there_in(turn, row)))
    count(turn, row)
    say_unnamed(turn, row)
    turn.say("claim-free")
    turn.add_option(f"/kirimberkas {row.case_id}", turn.text("open-kirimberkas"))
    turn.add_option(f"/apaini {row.case_id}", turn.text("open-apaini"))
    offer_details(turn, row)
    if row.in_treatment:
        turn.add_option(f"/sembuh {row.case_id}", turn.text("open-sembuh"))
    turn.offer(*(("/lanjut",) if turn.state.parked else ()), "/petugas", "/menu")
