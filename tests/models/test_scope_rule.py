"""Whose data a role may see: against a plain oracle, for any people and roles."""

from dataclasses import replace
from datetime import timedelta

import members
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from members import NOW, SITI, office
from sqlalchemy import Engine, select
from sqlalchemy.orm import Session, sessionmaker

from domain.organisation import Organisation
from domain.places import CITY, KECAMATAN, KELURAHAN
from domain.roles import Kind, Reach
from models import office as offices
from models import person, role, scope
from models.database import open_sessions
from models.participant import Participant
from models.role import Role
from models.seal import Keyring

VILLAGES = [*(code for code, _ in KELURAHAN[:3]), "31.73.04.1011", "31.74.04.1001"]
RWS = ["001", "005", "050"]
BODIES = [None, *list(Organisation)[:3]]
AREAS = [CITY[0], KECAMATAN[0][0], KECAMATAN[3][0], *VILLAGES]
PEOPLE = st.lists(
    st.tuples(
        st.sampled_from(VILLAGES),
        st.sampled_from(RWS),
        st.sampled_from(BODIES),
        st.sampled_from([None, 1, 2, 3]),
    ),
    min_size=200,
    max_size=200,
)


def reaches() -> st.SearchStrategy[Reach]:
    cadres = st.builds(
        Reach,
        st.just(Kind.CADRE),
        st.sampled_from(VILLAGES),
        st.sampled_from([each for each in BODIES if each]),
        st.sampled_from([None, *RWS]),
    )
    others = st.sampled_from([Kind.AGENT, Kind.OFFICER, Kind.MONITOR])
    return cadres | st.builds(Reach, others, st.sampled_from(AREAS))


def oracle(who: Role, row: Participant) -> bool:
    """The rule in plain Python."""
    if who.ended_at:
        return False
    home = (row.village + ".").startswith(who.area + ".")
    if who.kind == "cadre":
        return home and row.organisation == who.organisation and who.rw in (None, row.rw)
    return {"agent": row.agent_id == who.id, "officer": home, "monitor": False}[who.kind]


def sow(db: Session, people: list[tuple[str, str, str | None, int | None]]) -> None:
    db.add_all(
        Participant(
            **members.FACTS
            | {"village": village, "rw": rw, "organisation": body, "agent_id": agent},
            nik_index=f"nik-{number}",
            state="active",
            submitted_at=NOW,
        )
        for number, (village, rw, body, agent) in enumerate(people)
    )
    db.flush()


@pytest.fixture
def sessions(engine: Engine) -> sessionmaker[Session]:
    return open_sessions(engine, Keyring({"test": b"k" * 32}, b"i" * 32))


@settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(people=PEOPLE, wanted=st.lists(reaches(), min_size=3, max_size=3), gone=st.booleans())
def test_a_role_sees_everybody_inside_and_nobody_outside(
    sessions: sessionmaker[Session],
    people: list[tuple[str, str, str | None, int | None]],
    wanted: list[Reach],
    gone: bool,
) -> None:
    with sessions() as db:  # never committed
        who = person.new(db, NOW)
        roles = [role.give(db, who, each, NOW) for each in wanted]
        if gone:
            roles[0].ended_at = NOW
            db.flush()
        agents = {1: roles[0].id, 2: roles[1].id, 3: roles[2].id, None: None}
        sow(db, [(*rest, agents[agent]) for *rest, agent in people])
        everybody = list(db.scalars(select(Participant)))
        for each in roles:
            inside = {row.id for row in everybody if oracle(each, row)}
            assert {row.id for row in db.scalars(scope.rows(each))} == inside
            for row in everybody[:10]:
                assert scope.may_see(db, each, row.id) == (row.id in inside)


def test_a_monitor_counts_the_area_and_sees_nobody(sessions: sessionmaker[Session]) -> None:
    with sessions() as db:
        members.applicant(db, None)
        monitor = office(db, person.new(db, NOW), "monitor", area="31.73.04")
        assert list(db.scalars(scope.rows(monitor))) == []
        assert len(list(db.scalars(select(Participant.id).where(scope.figures(monitor))))) == 1


def test_a_portfolio_goes_to_the_successor_and_its_history_stays(
    sessions: sessionmaker[Session],
) -> None:
    with sessions() as db:
        old, new = (office(db, person.new(db, NOW), "agent") for _ in range(2))
        cadre = office(db, person.new(db, NOW), "cadre")
        cadre.under = old.id
        row = members.applicant(db, None)
        row.agent_id = old.id
        other = members.applicant(db, None, replace(SITI, nik="3173015208859002"))
        db.flush()
        later = NOW + timedelta(days=1)
        assert offices.end(db, old, offices.Why.REPLACED, "test", later, new) == 1
        assert (row.agent_id, other.agent_id, cadre.under) == (new.id, None, new.id)
        assert (old.ended_at, old.successor) == (later, new.id)
        assert scope.may_see(db, new, row.id)
        assert not scope.may_see(db, old, row.id)


def test_a_portfolio_without_successor_goes_back_to_the_branch(
    sessions: sessionmaker[Session],
) -> None:
    with sessions() as db:
        agent = office(db, person.new(db, NOW), "agent")
        row = members.applicant(db, None)
        row.agent_id = agent.id
        db.flush()
        offices.end(db, agent, offices.Why.MOVED, "test", NOW)
        assert row.agent_id is None
