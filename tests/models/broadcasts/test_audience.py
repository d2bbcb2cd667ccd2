"""The audience of a broadcast is exactly those of its place and filters."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from itertools import product

import pytest
from sqlalchemy import Engine, select, update
from sqlalchemy.orm import Session

from models.broadcasts import audience
from models.broadcasts.audience import AudienceFilter, Heard, audience_of
from models.participants.participant import Participant
from models.participants.standing import Standing
from models.people import person
from models.people.person import Address
from models.roles.role import Role
from tests.support.chat import make_world
from tests.support.people import NOW, SITI, applicant, give_role

TAMBORA, KAPUK = "31.73.04.1001", "31.73.01.1005"


@pytest.fixture
def db(engine: Engine) -> Iterator[Session]:
    with make_world(engine).sessions() as session:  # never committed
        yield session


@pytest.fixture
def officer(db: Session) -> Role:
    return give_role(db, person.create_person(db, NOW), "officer", area="31.73")


def people(db: Session) -> dict[int, dict[str, str]]:
    """Somebody of every kind; by id what is true of them."""
    agent = give_role(db, person.create_person(db, NOW), "agent", area="31.73")
    kinds = product(
        [TAMBORA, KAPUK], ["pkk", None], ["ketua", "anggota"], ["self", "donor"],
        ["other", "transport"], [agent.id, None], [1, 40, None],
    )  # fmt: skip
    found = {}
    for number, (village, body, post, payer, sector, served, days) in enumerate(kinds):
        who = replace(SITI, nik=f"3173015208{number:06}", post=post if body else "", phone="")
        chat = person.find_or_create(db, "web", f"w{number}", NOW).id
        facts = {"village": village, "rw": "005", "organisation": body, "payer": payer}
        row = applicant(db, chat, who, **facts, sector=sector, agent_id=served)
        wrote = NOW - timedelta(days=days) if days else None
        here = update(Address).where(Address.person_id == chat)
        db.execute(here.values(last_inbound_at=wrote))
        found[row.id] = {
            "place": village,
            "organisation": body or "umum",
            "post": ("ketua" if post == "ketua" else "other") if body else "",
            "payer": payer,
            "sector": sector,
            "agent": f"{served}" if served else "nobody",
            "heard": Heard.LATELY if days == 1 else Heard.LONG_AGO,
        }
    return found


def chosen(db: Session, role: Role, place: str = "", **wanted: str) -> set[int]:
    narrowed = {AudienceFilter(name): value for name, value in wanted.items()}
    where = audience_of(db, role, Standing.EVERYBODY, place, NOW, narrowed)
    return {*db.scalars(select(Participant.id).where(where))}


def test_each_filter_alone_and_two_together_choose_exactly_those(
    db: Session, officer: Role
) -> None:
    known = people(db)
    assert chosen(db, officer) == {*known}
    alone = [
        {each.value: value}
        for each in audience.filters_of(officer)
        for value in audience.values_of(db, officer, each)
    ]
    two = [a | b for a, b in product(alone, alone[::3]) if not a.keys() & b.keys()]
    for wanted in [*alone, *two]:
        expected = {id for id, facts in known.items() if wanted.items() <= facts.items()}
        assert chosen(db, officer, **wanted) == expected, wanted


@pytest.mark.sqlite
def test_a_place_is_a_kecamatan_a_kelurahan_or_an_rw(db: Session, officer: Role) -> None:
    known = people(db)
    there = {id for id, facts in known.items() if facts["place"] == KAPUK}
    for place in ("31.73.01", KAPUK, f"{KAPUK}/005"):
        assert chosen(db, officer, place) == there, place
    for place in ("31.73.0", f"{KAPUK}/006", "31.73.04.1002"):
        assert chosen(db, officer, place) == set(), place


@pytest.mark.sqlite
def test_filters_reach_nobody_whom_the_role_may_not_see(db: Session, officer: Role) -> None:
    known = people(db)
    agent = db.get_one(
        Role, next(int(f["agent"]) for f in known.values() if f["agent"] != "nobody")
    )
    own = {id for id, facts in known.items() if facts["agent"] == f"{agent.id}"}
    assert chosen(db, agent) == own
    for value in ("nobody", f"{officer.id}"):
        assert chosen(db, agent, agent=value) == set()
    assert AudienceFilter.AGENT not in audience.filters_of(agent)
    assert audience.check_filters(db, agent, {"agent": "nobody", "payer": "king"}) == {}
