"""Strangers with one of every kind of thing that a form lists, and the words that betray them."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

import cashing
import members
from chat import Chat, World
from sqlalchemy.orm import Session

from domain.organisation import Organisation
from models import (
    booking,
    broadcast_news,
    broadcasting,
    deciding,
    handing,
    invitation,
    officeholder,
    reconciled,
)
from models import twins as pairs
from models.broadcast_news import About
from models.campaign import Stage
from models.group import Group
from models.officeholder import Place
from models.participant import Identity, Participant
from models.payment import Payment
from models.role import Role

LATER = members.NOW + timedelta(hours=1)


@dataclass(frozen=True)
class Side:
    """Whom nobody may see from there, and what is theirs: people, two agents, a cadre."""

    name: str
    area: str
    rw: str
    until: date
    paid: int
    """Rupiah of each payment: no other payment has this sum."""
    official: str
    """Who is in office there."""
    listed: str
    """Whose rows are in the list that waits to be mended."""
    words: dict[Stage, str]
    """Of broadcasts."""
    people: tuple[Identity, ...]

    @property
    def place(self) -> dict[str, Any]:
        return {"village": self.area, "organisation": "rw", "rw": self.rw}


def sow(world: World, side: Side) -> None:
    with world.sessions.begin() as db:
        agent, other = (agent_of(world, db, side, each) for each in ("satu", "dua"))
        rows = [person_of(db, side, who, agent) for who in side.people]
        broadcasts(db, side, agent)
        money(db, side, agent, rows)
        handing.request(db, agent, other, other, members.NOW)
        handing.ask_for_another(db, rows[0], members.NOW)
        cadre = office_of(world, db, side)
        at = Place(Organisation.RW, side.area, side.rw, "001")
        officeholder.add(db, cadre.id, at, side.official, "ketua", members.NOW.date())
        for each in (agent, cadre):
            reach = replace(cadre.reach, rw=f"{int(side.rw) + 60:03d}")
            invitation.make(db, reach, members.NOW, invited_by=each.id)
        pairs.look(db, members.NOW, 100)
    bring(world, side)


def agent_of(world: World, db: Session, side: Side, which: str) -> Role:
    who = Chat(world, sender=f"{side.name}-{which}").person_id(db)
    return members.office(db, who, "agent", area=side.area, called=f"Agen {side.name} {which}")


def office_of(world: World, db: Session, side: Side) -> Role:
    who = Chat(world, sender=f"{side.name}-kader").person_id(db)
    reach = {"area": side.area, "organisation": "rw", "rw": side.rw}
    return members.office(db, who, "cadre", called=f"Kader {side.name}", **reach)


def person_of(db: Session, side: Side, who: Identity, agent: Role) -> Participant:
    row = members.member(db, None, side.until, who, **side.place)
    row.agent_id = agent.id
    return row


def broadcasts(db: Session, side: Side, agent: Role) -> None:
    """One that waits for an officer, one that runs, one that is over."""
    for stage, words in side.words.items():
        row = broadcasting.start(db, agent, words, Group.EVERYBODY, "", members.NOW)
        if stage is Stage.STOPPED:
            broadcasting.end(db, row, stage, f"role:{agent.id}", members.NOW)
        row.stage = stage
        if stage is Stage.ASKED:
            broadcast_news.owe(db, row.id, About.ASKED, members.NOW)


def money(db: Session, side: Side, agent: Role, rows: list[Participant]) -> None:
    """In hand, on the way with a proposal that waits, and under a wrong NIK."""
    collections = [collected(db, side, agent, row) for row in rows]
    ids = [each.id for each in collections[:2]]
    _, lines = booking.hand_in(db, agent, ids, 2 * side.paid, members.NOW.date(), members.NOW)
    waits = cashing.proven(db, lines[0], LATER, amount=side.paid + 100)
    slip = cashing.row_of(side.people[1], lines[1], LATER)
    digit = (int(slip.nik[8]) + 1) % 10
    slip = replace(slip, nik=f"{slip.nik[:8]}{digit}{slip.nik[9:]}")
    reconciled.run(db, [waits, slip], LATER.date(), LATER)
    for proposal in deciding.waiting(db, agent):
        if proposal.lines == [lines[1].id]:
            deciding.decide(db, proposal, agent, True, LATER)


def collected(db: Session, side: Side, agent: Role, row: Participant) -> Payment:
    month = date(side.until.year, side.until.month + 1, 1)
    facts = {"months": 1, "amount": side.paid, "articles": "-", "paid": side.paid}
    return booking.collect(db, agent, row, month, members.NOW, **facts)


def bring(world: World, side: Side) -> None:
    """A list of the cadre's with a row to be mended waits."""
    cadre = Chat(world, sender=f"{side.name}-kader")
    cadre.say("/impor")
    cadre.say(f"{side.listed} - 317301520885900 - 12-08-1985 - RT 3/{int(side.rw)}")
    cadre.say("/batal")
