"""Who hears a broadcast, who hears it later, and who is left out and why: one rule for the
preview, the freezing and the posting, set by set.
"""

from collections import Counter
from collections.abc import Mapping
from datetime import datetime, time, timedelta
from types import MappingProxyType
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, exists, func, literal, not_, or_, select
from sqlalchemy.orm import Session

from domain.reminders import contact_rules
from models.broadcasts.broadcast import RecipientState
from models.participants.participant import Participant
from models.participants.standing import ANYBODY, Standing, is_in
from models.people.consent import Purpose, agreed_to
from models.people.person import Address, Person
from models.roles import scope
from models.roles.role import Role

WINDOWS: Mapping[str, timedelta] = MappingProxyType({"whatsapp": timedelta(hours=24)})
"""So long after somebody wrote, free words may be sent to them; a broadcast has no other words."""

MARGIN = timedelta(minutes=10)
READY = "ready"
PASSING = ("already_today", "quiet")
"""They hear it later, if there is a later before it lapses."""

agreed = agreed_to(Purpose.INFORMATION)
MINE = and_(Address.person_id == Person.id, Address.unreachable_at.is_(None))


def audience_of(role: Role, group: Standing, place: str, now: datetime) -> ColumnElement[bool]:
    """The people of a role in one group; `place` is village and RW ("31.73.01.1001/005") or ""."""
    village, _, rw = place.partition("/")
    here = and_(Participant.village == village, Participant.rw == rw) if place else ANYBODY
    return and_(
        scope.may_see_condition(role), is_in(group, contact_rules.to_local_time(now).date()), here
    )


def in_service_window(now: datetime) -> ColumnElement[bool]:
    """Free words may be sent to this address."""
    heard = [
        and_(Address.channel == each, Address.last_inbound_at > now - span + MARGIN)
        for each, span in WINDOWS.items()
    ]
    return or_(Address.channel.not_in(list(WINDOWS)), *heard)


def exclusion_reasons(now: datetime) -> dict[str, ColumnElement[bool]]:
    """Why somebody is left out; the first that applies."""
    return {
        "deceased": Participant.deceased_on.is_not(None),
        "no_chat": or_(Person.id.is_(None), Person.erased_at.is_not(None)),
        "no_consent": agreed.is_(None),
        "opted_out": not_(agreed),
        "no_channel": ~exists().where(MINE),
        "window": ~exists().where(MINE, in_service_window(now)),
    }


def recipient_verdict(now: datetime) -> ColumnElement[str]:
    """READY, why they hear it later, or why they are left out."""
    morning = datetime.combine(
        contact_rules.to_local_time(now).date(), time.min, contact_rules.ZONE
    )
    passing = {
        "already_today": Person.contacted_at >= morning,
        "quiet": literal(contact_rules.is_quiet_time(now)),
    }
    reasons = exclusion_reasons(now) | passing
    return case(*((each, literal(name)) for name, each in reasons.items()), else_=literal(READY))


def recipients_with_verdict(where: ColumnElement[bool], now: datetime) -> Select[Any]:
    """Participant, person and verdict; of somebody's several registrations the first is theirs."""
    place = func.row_number().over(
        partition_by=Person.id, order_by=(Participant.deceased_on.is_not(None), Participant.id)
    )
    rows = (
        select(
            Participant.id.label("participant_id"),
            Person.id.label("person_id"),
            recipient_verdict(now).label("verdict"),
            place.label("place"),
        )
        .outerjoin(Person, Person.id == Participant.person_id)
        .where(where)
        .subquery()
    )
    again = and_(rows.c.place > 1, rows.c.person_id.is_not(None))
    return select(
        rows.c.participant_id,
        rows.c.person_id,
        case((again, literal("twice")), else_=rows.c.verdict).label("verdict"),
    )


def preview_counts(db: Session, where: ColumnElement[bool], now: datetime) -> Counter[str]:
    """How many people by verdict; together they are the audience."""
    rows = recipients_with_verdict(where, now).subquery()
    counts = select(rows.c.verdict, func.count()).group_by(rows.c.verdict)
    return Counter({name or "": count for name, count in db.execute(counts)})


def recipient_rows(campaign: int, where: ColumnElement[bool], now: datetime) -> Select[Any]:
    """The rows of `campaign_people`, in the order of the columns in COLUMNS."""
    rows = recipients_with_verdict(where, now).order_by("participant_id").subquery()
    waits = rows.c.verdict.in_([READY, *PASSING])
    fate = case(
        (waits, literal(RecipientState.WAITING.value)), else_=literal(RecipientState.LEFT_OUT.value)
    )
    why = case((waits, None), else_=rows.c.verdict)
    return select(literal(campaign), rows.c.participant_id, rows.c.person_id, fate, why)


COLUMNS = ("broadcast_id", "participant_id", "person_id", "state", "reason")
