"""Whose data a role may see: against a plain oracle, for any people and roles."""

import inspect
from dataclasses import asdict, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import ColumnElement, Engine, select
from sqlalchemy.orm import Session, sessionmaker

from domain.participants.organisation import Organisation
from domain.regions import CITY, KECAMATAN, KELURAHAN
from domain.roles import RoleKind, RoleScope
from models.cases import cases
from models.cases.cases import Case, CaseKind
from models.database.encryption import Keyring
from models.database.engine import open_sessions
from models.inbox import inbox
from models.officeholders import Officeholder
from models.participants import participant
from models.participants.participant import Participant
from models.participants.standing import count_groups
from models.people import person
from models.roles import role, scope, terms
from models.roles.role import Role
from tests.support.people import APPLICATION, NOW, SITI, applicant, give_role
from tests.support.sampling import examples

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
        st.sampled_from([False, False, False, True]),
    ),
    min_size=200,
    max_size=200,
)
"""Village, RW, body, number of the agent, and whether it was joined to another registration."""

Person = tuple[str, str, str | None, int | None, bool]


def reaches() -> st.SearchStrategy[RoleScope]:
    cadres = st.builds(
        RoleScope,
        st.just(RoleKind.CADRE),
        st.sampled_from(VILLAGES),
        st.sampled_from([each for each in BODIES if each]),
        st.sampled_from([None, *RWS]),
    )
    others = st.sampled_from([RoleKind.AGENT, RoleKind.OFFICER, RoleKind.MONITOR])
    return cadres | st.builds(RoleScope, others, st.sampled_from(AREAS))


def home(who: Role, row: Participant | Officeholder) -> bool:
    return (row.village + ".").startswith(who.area + ".")


def oracle(who: Role, row: Participant) -> bool:
    """Whom a role sees, in plain Python."""
    if who.ended_at or row.merged_into:
        return False
    if who.kind == "cadre":
        return lives_there(who, row) and row.organisation == who.organisation
    return {"agent": row.agent_id == who.id, "officer": home(who, row), "monitor": False}[who.kind]


def lives_there(who: Role, row: Participant) -> bool:
    return home(who, row) and who.rw in (None, row.rw) and row.merged_into is None


def known(who: Role, row: Officeholder) -> bool:
    """Which of those in office a role may know."""
    if who.ended_at or who.kind not in ("cadre", "officer"):
        return False
    body = who.organisation in (None, row.organisation)
    return home(who, row) and body and (who.rw is None or row.rw in ("", who.rw))


def add_people(db: Session, people: list[Person], agents: list[int]) -> None:
    """The people, and every fifth of them in office too, some of them of a whole kelurahan."""
    for number, (village, rw, body, agent, _) in enumerate(people):
        place = {"village": village, "rw": rw, "organisation": body}
        facts = {"state": "active", "submitted_at": NOW, "declared_at": NOW}
        facts["agent_id"] = agent and agents[agent - 1]
        index = participant.nik_index(db, nik(number))
        db.add(
            Participant(**asdict(APPLICATION) | place | facts, nik_index=index, occupation_code="")
        )
        if body and number % 5 == 0:
            place["rw"] = rw if number % 2 else ""
            name = {"rt": "", "holder": b"", "name_index": f"{number}"}
            db.add(Officeholder(**place, **name, since=NOW.date()))
    db.flush()
    rows = list(db.scalars(select(Participant).order_by(Participant.id)))
    for row, (*_, joined) in zip(rows[1:], people[1:], strict=True):
        row.merged_into = rows[0].id if joined else None
    db.flush()


def nik(number: int) -> str:
    return f"317301520885{number:04d}"


@pytest.fixture
def sessions(engine: Engine) -> sessionmaker[Session]:
    return open_sessions(engine, Keyring({"test": b"k" * 32}, b"i" * 32))


@settings(
    max_examples=examples(20),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(people=PEOPLE, wanted=st.lists(reaches(), min_size=3, max_size=3), gone=st.booleans())
def test_a_role_sees_everybody_inside_and_nobody_outside(
    sessions: sessionmaker[Session], people: list[Person], wanted: list[RoleScope], gone: bool
) -> None:
    with sessions() as db:  # never committed
        who = person.create_person(db, NOW)
        roles = [role.grant_role(db, who, each, NOW, vouched=True) for each in wanted]
        if gone:
            roles[0].ended_at = NOW
            db.flush()
        add_people(db, people, [each.id for each in roles])
        everybody = list(db.scalars(select(Participant).order_by(Participant.id)))
        ids = [row.id for row in everybody]
        cases.open_all(db, CaseKind.HELP, ids, now=NOW, due_at=NOW)
        holders = list(db.scalars(select(Officeholder)))
        for each in roles:
            inside = {row.id for row in everybody if oracle(each, row)}
            listed(db, each, everybody, inside)
            asked_for(db, each, everybody, inside)
            worked_on(db, each, everybody, inside)
            known_ones = found(db, Officeholder, scope.officeholders_in_scope(each))
            assert known_ones == {row.id for row in holders if known(each, row)}
        shared(db, roles, everybody)


def listed(db: Session, who: Role, everybody: list[Participant], inside: set[int]) -> None:
    """Those it sees."""
    assert {row.id for row in db.scalars(scope.participants_in_scope(who))} == inside
    assert found(db, Participant, scope.may_see_condition(who)) == inside


def asked_for(db: Session, who: Role, everybody: list[Participant], inside: set[int]) -> None:
    """One by one: by id and by NIK."""
    indexes = {row.nik_index for row in everybody if row.id in inside}
    every = [row.nik_index for row in everybody]
    assert set(db.scalars(scope.nik_indexes_in_scope(who, every))) == indexes
    kept = {row.nik_index for row in everybody if (row.merged_into or row.id) in inside}
    assert scope.known_niks(db, who, every) == kept
    for number, row in enumerate(everybody[:10]):
        there = scope.find_participant(db, who, row.id)
        assert (there is row) == (row.id in inside)
        assert (there is None) == (row.id not in inside)
        assert scope.may_see(db, who, row.id) == (row.id in inside)
        assert scope.has_nik(db, who, nik(number)) == (row.nik_index in kept)


def worked_on(db: Session, who: Role, everybody: list[Participant], inside: set[int]) -> None:
    """The cases about them, which are found by the home that each case keeps."""
    around = {row.id for row in everybody if home(who, row) and row.merged_into is None}
    at_home = select(Case.participant_id).where(scope.is_in_area(Case.home, who))
    assert who.kind == "agent" or set(db.scalars(at_home)) == around
    theirs = select(Case.participant_id).where(inbox.sees_condition(db, who))
    assert set(db.scalars(theirs)) == (inside if who.kind in ("agent", "officer") else set())


def shared(db: Session, roles: list[Role], everybody: list[Participant]) -> None:
    """The people of several agents at once: of no other agent."""
    agents = [each.id for each in roles[:2]]
    theirs = {(row.agent_id, row.id) for row in everybody if row.agent_id in agents}
    gone = {(row.agent_id, row.id) for row in everybody if row.merged_into}
    pairs = {tuple(each) for each in db.execute(scope.portfolio_rows(agents, Participant.id))}
    assert pairs == theirs - gone


def found(db: Session, table: Any, where: ColumnElement[bool]) -> set[int]:
    return set(db.scalars(select(table.id).where(where)))


def test_every_query_of_the_scope_is_held_against_the_rule() -> None:
    """What is added there is added here."""
    text = Path(__file__).read_text("utf-8")
    public = [name for name in vars(scope) if inspect.isfunction(vars(scope)[name])]
    here = [each for each in public if vars(scope)[each].__module__ == scope.__name__]
    unheld = {each for each in here if f"scope.{each}(" not in text}
    assert unheld == {"lives_within", "find_by_number"}


def test_a_monitor_sees_nobody(sessions: sessionmaker[Session]) -> None:
    with sessions() as db:
        applicant(db, None)
        monitor = give_role(db, person.create_person(db, NOW), "monitor", area="31.73.04")
        assert list(db.scalars(scope.participants_in_scope(monitor))) == []


def test_a_portfolio_goes_to_the_successor_and_its_history_stays(
    sessions: sessionmaker[Session],
) -> None:
    with sessions() as db:
        old, new = (give_role(db, person.create_person(db, NOW), "agent") for _ in range(2))
        cadre = give_role(db, person.create_person(db, NOW), "cadre")
        cadre.supervisor_id = old.id
        row = applicant(db, None)
        row.agent_id = old.id
        other = applicant(db, None, replace(SITI, nik="3173015208859002"))
        db.flush()
        later = NOW + timedelta(days=1)
        assert terms.end_role(db, old, terms.EndReason.REPLACED, "test", later, new) == 1
        assert (row.agent_id, other.agent_id, cadre.supervisor_id) == (new.id, None, new.id)
        assert (old.ended_at, old.successor_id) == (later, new.id)
        assert scope.may_see(db, new, row.id)
        assert not scope.may_see(db, old, row.id)


def test_a_portfolio_without_successor_goes_back_to_the_branch(
    sessions: sessionmaker[Session],
) -> None:
    with sessions() as db:
        agent = give_role(db, person.create_person(db, NOW), "agent")
        row = applicant(db, None)
        row.agent_id = agent.id
        db.flush()
        terms.end_role(db, agent, terms.EndReason.MOVED, "test", NOW)
        assert row.agent_id is None


def test_counting_the_people_of_an_agent_or_a_cadre_reads_nobody_elses_row(
    sessions: sessionmaker[Session],
) -> None:
    with sessions() as db:
        for kind in ("agent", "cadre"):
            mine = give_role(db, person.create_person(db, NOW), kind)
            counts = count_groups(scope.may_see_condition(mine), NOW.date())
            sql = str(counts.compile(db.get_bind(), compile_kwargs={"literal_binds": True}))
            connection = db.connection()
            if connection.dialect.name == "sqlite":
                plain = f"EXPLAIN QUERY PLAN {sql.replace('LIMIT ?', 'LIMIT -1')}"
            else:  # of a few rows it would read all
                connection.exec_driver_sql("SET enable_seqscan = off")
                plain = f"EXPLAIN {sql.replace('%', '%%')}"
            plan = " ".join(str(row[-1]) for row in connection.exec_driver_sql(plain))
            assert "SCAN participants" not in plan
            assert "Seq Scan on participants" not in plan
