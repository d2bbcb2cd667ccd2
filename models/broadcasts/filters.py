"""Filters that narrow the audience of a broadcast: organisation, post, payer, sector, agent, and
when somebody last wrote to us. Without any it is all of the role's people in a group and place.
"""

import json
from collections.abc import Mapping
from datetime import datetime, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from sqlalchemy import ColumnElement, and_, bindparam, exists, func, not_, select
from sqlalchemy.orm import Session

from domain.contributions.tariff import Payer, Sector
from domain.coverage.figures import PostGroup
from domain.participants.organisation import Organisation, Position
from domain.roles import RoleKind
from models.participants import participant
from models.participants.participant import Participant
from models.people.person import Address
from models.roles import scope
from models.roles.role import Role


class AudienceFilter(StrEnum):
    """The ways to choose people, besides standing and place."""

    ORGANISATION = "organisation"
    POST = "post"
    PAYER = "payer"
    SECTOR = "sector"
    AGENT = "agent"
    HEARD = "heard"


class Heard(StrEnum):
    """When somebody last wrote to us."""

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
NONE = Organisation.UMUM.value
HAS_ORGANISATION = (
    func.coalesce(Participant.organisation, Organisation.UMUM.value) != Organisation.UMUM
)
"""The condition of those who belong to an organisation."""


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


def narrowed(
    db: Session, where: ColumnElement[bool], filters: Filters, now: datetime
) -> ColumnElement[bool]:
    """The condition on `Participant` of an audience, narrowed by filters."""
    plain = [
        condition(each, value, now)
        for each, value in filters.items()
        if each is not AudienceFilter.POST
    ]
    found = and_(where, *plain)
    post = filters.get(AudienceFilter.POST)
    return and_(found, has_post(db, found, PostGroup(post))) if post else found


def condition(of: AudienceFilter, value: str, now: datetime) -> ColumnElement[bool]:
    """The condition of one filter that the database can ask for."""
    match of:
        case AudienceFilter.ORGANISATION if value == NONE:
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


def check_filters(db: Session, role: Role, chosen: Mapping[str, str]) -> Filters:
    """The filters out of typed names and values; those that the role does not have, and values that
    they cannot have, are left out."""
    return {
        each: chosen[each]
        for each in filters_of(role)
        if chosen.get(each) and chosen[each] in values_of(db, role, each)
    }


def dump_filters(filters: Filters) -> str:
    """The filters as a row keeps them; empty without any."""
    return json.dumps({**filters}, sort_keys=True) if filters else ""


def load_filters(kept: str) -> Filters:
    """The filters that `dump_filters` returned."""
    found = json.loads(kept) if kept else {}
    return {AudienceFilter(name): value for name, value in found.items()}
