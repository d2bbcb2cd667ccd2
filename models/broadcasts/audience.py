"""The audience of a broadcast: who gets it at once, who later, and who is left out and why.

A role chooses a group and a place, and filters narrow them: organisation, post, payer, sector,
agent, and when somebody last wrote to us. One rule for the preview, for freezing the recipients and
for posting to them, set by set.
"""

import json
from collections import Counter
from collections.abc import Mapping
from datetime import datetime, time, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Select,
    and_,
    bindparam,
    case,
    exists,
    func,
    literal,
    not_,
    or_,
    select,
    true,
)
from sqlalchemy.orm import Session

from domain.calendar import ZONE, to_local_time
from domain.contributions.tariff import Payer, Sector
from domain.coverage.figures import PostGroup
from domain.participants.organisation import Organisation, Position
from domain.regions import is_village
from domain.reminders import contact_rules
from domain.reminders.contact_rules import SERVICE_WINDOWS
from domain.roles import RoleKind
from models.broadcasts.broadcast import MAY_HAVE_GOT_IT, BroadcastRecipient, RecipientState
from models.participants import participant
from models.participants.participant import Participant
from models.participants.standing import ANYBODY, Standing, is_in
from models.people.consent import Purpose, agreed_to
from models.people.conversation import Conversation
from models.people.person import BEST_LAST, Address, Person
from models.roles import scope
from models.roles.role import Role

MARGIN = timedelta(minutes=10)
"""So much earlier a service window counts as closed."""

READY = "ready"
PASSING = ("already_today", "quiet", "window_then")
"""Verdicts of those who get it later, if there is a later before it expires."""

COLUMNS = ("broadcast_id", "participant_id", "person_id", "state", "reason")
"""The columns of `recipient_rows`, in its order."""

AGREED = agreed_to(Purpose.INFORMATION)
REACHABLE = and_(Address.person_id == Person.id, Address.unreachable_at.is_(None))


class AudienceFilter(StrEnum):
    """The ways to choose people, besides standing and place."""

    ORGANISATION = "organisation"
    POST = "post"
    PAYER = "payer"
    SECTOR = "sector"
    AGENT = "agent"
    HEARD = "heard"


class Heard(StrEnum):
    """The time since somebody last wrote to us."""

    LATELY = "lately"
    """Within `LATELY`."""
    LONG_AGO = "long_ago"
    """Not within it, or never."""


Filters = Mapping[AudienceFilter, str]
NO_FILTERS: Filters = MappingProxyType({})
LATELY = timedelta(days=30)
NOBODYS = "nobody"
"""The value of those whom no agent serves."""
VALUES: Mapping[AudienceFilter, tuple[str, ...]] = MappingProxyType(
    {
        AudienceFilter.ORGANISATION: (*Organisation,),
        AudienceFilter.POST: (*PostGroup,),
        AudienceFilter.PAYER: (*Payer,),
        AudienceFilter.SECTOR: (*Sector,),
        AudienceFilter.HEARD: (*Heard,),
    }
)
"""The values that are the same for everybody."""
NO_ORGANISATION = Organisation.UMUM.value
HAS_ORGANISATION = (
    func.coalesce(Participant.organisation, Organisation.UMUM.value) != Organisation.UMUM
)
"""The condition of those who belong to an organisation."""


def audience_of(
    db: Session,
    role: Role,
    group: Standing,
    place: str,
    now: datetime,
    filters: Filters = NO_FILTERS,
) -> ColumnElement[bool]:
    """The condition on `Participant`: the people of a role in one group, as filters narrow them.

    `place` is the code of a kecamatan, a kelurahan or an RW ("31.73.01.1001/005"), or empty:
    everywhere.
    """
    today = to_local_time(now).date()
    where = and_(scope.may_see_condition(role), is_in(group, today), lives_in(place))
    return narrowed(db, where, filters, now)


def lives_in(place: str) -> ColumnElement[bool]:
    """The condition on `Participant` of living in an area."""
    region, _, rw = place.partition("/")
    if not region:
        return ANYBODY
    if not is_village(region):
        return Participant.village.startswith(f"{region}.", autoescape=True)
    here = Participant.village == region
    return and_(here, Participant.rw == rw) if rw else here


def narrowed(
    db: Session, where: ColumnElement[bool], filters: Filters, now: datetime
) -> ColumnElement[bool]:
    """The condition on `Participant` of an audience, narrowed by filters."""
    plain = [
        filter_condition(each, value, now)
        for each, value in filters.items()
        if each is not AudienceFilter.POST
    ]
    found = and_(where, *plain)
    post = filters.get(AudienceFilter.POST)
    return and_(found, has_post(db, found, PostGroup(post))) if post else found


def filter_condition(of: AudienceFilter, value: str, now: datetime) -> ColumnElement[bool]:
    """The condition of one filter that the database can ask for."""
    match of:
        case AudienceFilter.ORGANISATION if value == NO_ORGANISATION:
            return not_(HAS_ORGANISATION)
        case AudienceFilter.ORGANISATION:
            return Participant.organisation == value
        case AudienceFilter.AGENT:
            nobodys = value == NOBODYS
            return Participant.agent_id.is_(None) if nobodys else Participant.agent_id == int(value)
        case AudienceFilter.PAYER:
            return Participant.payer == value
        case AudienceFilter.SECTOR:
            return Participant.sector == value
        case AudienceFilter.HEARD:
            wrote = exists().where(
                Address.person_id == Participant.person_id, Address.last_inbound_at > now - LATELY
            )
            return wrote if value == Heard.LATELY else not_(wrote)
        case AudienceFilter.POST:
            raise ValueError("posts are encrypted: `has_post`")


def has_post(db: Session, where: ColumnElement[bool], post: PostGroup) -> ColumnElement[bool]:
    """The condition of those who hold a post. Posts are encrypted: those of the officeholders of an
    audience are opened, and the heads among them, who are few, named by their ids."""
    rows = db.execute(select(Participant.id, Participant.identity).where(where, HAS_ORGANISATION))
    heads = [
        id for id, sealed in rows if participant.decrypt_identity(db, sealed).post == Position.KETUA
    ]
    # Written into the statement: the heads of a city are more than a statement has places.
    known: Any = bindparam("heads", heads, unique=True, expanding=True, literal_execute=True)
    is_head = Participant.id.in_(known)
    return is_head if post is PostGroup.HEAD else and_(HAS_ORGANISATION, not_(is_head))


def who_got(broadcast_id: int) -> ColumnElement[bool]:
    """The condition on `Participant`: a broadcast was sent to them, or may have been."""
    rows = select(BroadcastRecipient.participant_id).where(
        BroadcastRecipient.broadcast_id == broadcast_id,
        BroadcastRecipient.state.in_(MAY_HAVE_GOT_IT),
    )
    return Participant.id.in_(rows)


def preview_counts(
    db: Session, where: ColumnElement[bool], now: datetime, *, planned: bool = False
) -> Counter[str]:
    """The number of people by verdict; together they are the audience."""
    verdict = recipients_with_verdict(where, now, planned=planned).subquery().c.verdict
    found = db.execute(select(verdict, func.count()).group_by(verdict))
    return Counter({name or "": count for name, count in found})


def channel_counts(
    db: Session, where: ColumnElement[bool], now: datetime, *, planned: bool = False
) -> Counter[str]:
    """The number of people who get it, now or later, by the channel that it would go by."""
    rows = recipients_with_verdict(where, now, planned=planned).subquery()
    in_window = true() if planned else in_service_window(now)
    best_first = [each.desc() for each in BEST_LAST]
    place = func.row_number().over(partition_by=Address.person_id, order_by=best_first)
    best = (
        select(Address.person_id, Address.channel, place.label("place"))
        .join(rows, rows.c.person_id == Address.person_id)
        .join(Person, Person.id == Address.person_id)
        .outerjoin(Conversation, Conversation.person_id == Address.person_id)
        .where(Address.unreachable_at.is_(None), in_window, rows.c.verdict.in_([READY, *PASSING]))
        .subquery()
    )
    found = select(best.c.channel, func.count()).where(best.c.place == 1)
    by_channel = db.execute(found.group_by(best.c.channel))
    return Counter({f"{channel}": count for channel, count in by_channel})


def recipients_with_verdict(
    where: ColumnElement[bool], now: datetime, *, planned: bool = False
) -> Select[Any]:
    """Rows of participant_id, person_id and verdict; who has several registrations gets it by the
    first of them, and the others are `twice`.
    """
    place = func.row_number().over(
        partition_by=Person.id, order_by=(Participant.deceased_on.is_not(None), Participant.id)
    )
    rows = (
        select(
            Participant.id.label("participant_id"),
            Person.id.label("person_id"),
            recipient_verdict(now, planned=planned).label("verdict"),
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


def recipient_verdict(now: datetime, *, planned: bool = False) -> ColumnElement[str]:
    """The first that applies: why they are left out, why they get it later, or READY. Whether a
    window is open at a `planned` moment is not known before."""
    today = to_local_time(now).date()
    morning = datetime.combine(today, time.min, ZONE)
    reasons = {
        "deceased": Participant.deceased_on.is_not(None),
        "no_chat": or_(Person.id.is_(None), Person.erased_at.is_not(None)),
        "no_consent": AGREED.is_(None),
        "opted_out": not_(AGREED),
        "no_channel": ~exists().where(REACHABLE),
        "window_then" if planned else "window": ~exists().where(REACHABLE, in_service_window(now)),
        "already_today": Person.contacted_at >= morning,
        "quiet": literal(contact_rules.is_quiet_time(now)),
    }
    return case(*((each, literal(name)) for name, each in reasons.items()), else_=literal(READY))


def in_service_window(now: datetime) -> ColumnElement[bool]:
    """The condition on `Address`: free text may be sent to it; a broadcast has no other text."""
    wrote = [
        and_(Address.channel == each, Address.last_inbound_at > now - span + MARGIN)
        for each, span in SERVICE_WINDOWS.items()
    ]
    return or_(Address.channel.not_in(list(SERVICE_WINDOWS)), *wrote)


def recipient_rows(
    broadcast_id: int, where: ColumnElement[bool], now: datetime, *, planned: bool = False
) -> Select[Any]:
    """The rows of `broadcast_recipients` for an audience, in the order of COLUMNS."""
    found = recipients_with_verdict(where, now, planned=planned)
    rows = found.order_by("participant_id").subquery()
    waits = rows.c.verdict.in_([READY, *PASSING])
    waiting = literal(RecipientState.WAITING.value)
    left_out = literal(RecipientState.LEFT_OUT.value)
    return select(
        literal(broadcast_id),
        rows.c.participant_id,
        rows.c.person_id,
        case((waits, waiting), else_=left_out),
        case((waits, None), else_=rows.c.verdict),
    )


def filters_of(role: Role) -> tuple[AudienceFilter, ...]:
    """The filters that tell apart the people of a role: those of an agent have one agent, those of
    a cadre one organisation."""
    needless = {
        RoleKind.AGENT: {AudienceFilter.AGENT},
        RoleKind.CADRE: {AudienceFilter.ORGANISATION, AudienceFilter.AGENT},
    }
    return tuple(
        each for each in AudienceFilter if each not in needless.get(RoleKind(role.kind), ())
    )


def values_of(db: Session, role: Role, of: AudienceFilter) -> tuple[str, ...]:
    """The values that a filter may have for a role: of agents those who serve its people."""
    if of is not AudienceFilter.AGENT:
        return VALUES[of]
    agents = select(Participant.agent_id).where(scope.may_see_condition(role)).distinct()
    known = db.scalars(
        agents.where(Participant.agent_id.is_not(None)).order_by(Participant.agent_id)
    )
    return (*(f"{each}" for each in known), NOBODYS)


def check_filters(db: Session, role: Role, chosen: Mapping[str, str]) -> Filters:
    """The filters out of typed names and values; those that the role does not have, and values that
    they cannot have, are left out."""
    return {
        each: chosen[each]
        for each in filters_of(role)
        if chosen.get(each) and chosen[each] in values_of(db, role, each)
    }


def load_filters(kept: str) -> Filters:
    """The filters that `dump_filters` returned."""
    found = json.loads(kept) if kept else {}
    return {AudienceFilter(name): value for name, value in found.items()}


def dump_filters(filters: Filters) -> str:
    """The filters as a row keeps them; empty without any."""
    return json.dumps({**filters}, sort_keys=True) if filters else ""
