"""Strangers with one of every kind of thing that a form lists, and the words that betray them."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from sqlalchemy.orm import Session

from domain.participants.organisation import Organisation
from models import officeholders
from models.broadcasts import lifecycle
from models.broadcasts.broadcast import BroadcastNoticeKind, BroadcastState, queue_notice
from models.cases import cases, messages
from models.cases.cases import BRANCH_ANSWERS_WITHIN, CaseKind
from models.cashbook import entries
from models.cashbook.entries import Collection, DepositSlip
from models.contributions.ledger import LedgerEntry
from models.duplicates import detection
from models.officeholders import OrganisationPlace
from models.participants.participant import Identity, Participant
from models.participants.standing import Standing
from models.people import person
from models.portfolio import transfers
from models.reconciliation import decisions, proposals, reconcile
from models.roles import invitations, terms
from models.roles.role import Role
from models.roles.terms import EndReason
from tests.support import cashbook, people
from tests.support.chat import Chat, World

LATER = people.NOW + timedelta(hours=1)


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
    words: dict[BroadcastState, str]
    """Of broadcasts."""
    people: tuple[Identity, ...]

    @property
    def place(self) -> dict[str, Any]:
        return {"village": self.area, "organisation": "rw", "rw": self.rw}


def add_strangers(world: World, side: Side) -> None:
    with world.sessions.begin() as db:
        agent, other = (agent_of(world, db, side, each) for each in ("satu", "dua"))
        rows = [person_of(db, side, who, agent) for who in side.people]
        broadcasts(db, side, agent)
        money(db, side, agent, rows)
        transfers.request_transfer(db, agent, other, other, people.NOW)
        transfers.request_other_agent(db, rows[0], people.NOW)
        request(db, side, rows[1])
        cadre = role_of(world, db, side)
        at = OrganisationPlace(Organisation.RW, side.area, side.rw, "001")
        officeholders.add_officeholder(db, cadre.id, at, side.official, "ketua", people.NOW.date())
        for each in (agent, cadre):
            reach = replace(cadre.reach, rw=f"{int(side.rw) + 60:03d}")
            invitations.create_invitation(db, reach, people.NOW, invited_by=each.id)
        detection.detect_duplicates(db, people.NOW, 100)
    bring(world, side)


def agent_of(world: World, db: Session, side: Side, which: str) -> Role:
    who = Chat(world, sender=f"{side.name}-{which}").person_id(db)
    return people.give_role(db, who, "agent", area=side.area, called=f"Agen {side.name} {which}")


def role_of(world: World, db: Session, side: Side) -> Role:
    who = Chat(world, sender=f"{side.name}-kader").person_id(db)
    reach = {"area": side.area, "organisation": "rw", "rw": side.rw}
    return people.give_role(db, who, "cadre", called=f"Kader {side.name}", **reach)


def person_of(db: Session, side: Side, who: Identity, agent: Role) -> Participant:
    row = people.member(db, None, side.until, who, **side.place)
    row.agent_id = agent.id
    return row


def broadcasts(db: Session, side: Side, agent: Role) -> None:
    """One that waits for an officer, one that runs, one that is over."""
    for stage, words in side.words.items():
        row = lifecycle.start(db, agent, words, Standing.EVERYBODY, "", people.NOW)
        if stage is BroadcastState.STOPPED:
            lifecycle.end(db, row, stage, f"role:{agent.id}", people.NOW)
        row.state = stage
        if stage is BroadcastState.ASKED:
            queue_notice(db, row.id, BroadcastNoticeKind.ASKED, people.NOW)


def request(db: Session, side: Side, row: Participant) -> None:
    """One that waits for an answer."""
    due_at = people.NOW + BRANCH_ANSWERS_WITHIN
    case = cases.open_case(db, CaseKind.HELP, now=people.NOW, due_at=due_at, participant_id=row.id)
    messages.add_message(db, case, f"Helium {side.name} habis.", people.NOW)


def money(db: Session, side: Side, agent: Role, rows: list[Participant]) -> None:
    """In hand, on the way with a proposal that waits, and under a wrong NIK."""
    collections = [collected(db, side, agent, row) for row in rows]
    ids = [each.id for each in collections[:2]]
    handed_in = DepositSlip(2 * side.paid, people.NOW.date())
    lines = entries.record_deposit(db, agent, ids, handed_in, people.NOW)
    waits = cashbook.proven(db, lines[0], LATER, amount=side.paid + 100)
    slip = cashbook.row_of(side.people[1], lines[1], LATER)
    digit = (int(slip.nik[8]) + 1) % 10
    slip = replace(slip, nik=f"{slip.nik[:8]}{digit}{slip.nik[9:]}")
    reconcile.reconcile_file(db, [waits, slip], LATER.date(), LATER)
    desk = people.give_role(db, person.create_person(db, people.NOW), "officer", area=side.area)
    for proposal in proposals.waiting_proposals(db, desk):
        if proposal.lines == [lines[1].id]:
            decisions.decide_proposal(db, proposal, desk, True, LATER)
    terms.end_role(db, desk, EndReason.MOVED, "test", LATER)


def collected(db: Session, side: Side, agent: Role, row: Participant) -> LedgerEntry:
    month = date(side.until.year, side.until.month + 1, 1)
    cash = Collection(month, 1, amount=side.paid, paid=side.paid, articles="-")
    return entries.record_collection(db, agent, row, cash, people.NOW)


def bring(world: World, side: Side) -> None:
    """A list of the cadre's with a row to be mended waits."""
    cadre = Chat(world, sender=f"{side.name}-kader")
    cadre.say("/impor")
    cadre.say(f"{side.listed} - 317301520885900 - 12-08-1985 - RT 3/{int(side.rw)}")
    cadre.say("/batal")
