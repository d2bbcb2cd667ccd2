"""No row of invitations and acceptances shows anybody more people without an officer's yes."""

import contextlib
from dataclasses import asdict
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, select
from sqlalchemy.orm import Session, sessionmaker

from domain.participants.organisation import Organisation
from domain.roles import RoleKind, RoleScope
from models.database.engine import open_sessions
from models.merge_people import CannotMerge, merge_people
from models.participants import participant
from models.participants.participant import Participant
from models.people import person
from models.people.locks import LockOrderError, lock_people
from models.people.person import Address
from models.roles import approvals, four_eyes, invitations, role, scope, terms
from models.roles.role import Role
from models.roles.terms import EndReason, Refusal
from tests.support import people
from tests.support.chat import KEYS
from tests.support.people import APPLICATION, NOW, give_role, reach_of
from tests.support.sampling import examples

pytestmark = pytest.mark.sqlite

VILLAGES = ("31.73.04.1001", "31.73.04.1007")
RWS = ("001", "005")
BODIES = (Organisation.PKK, Organisation.POSYANDU)
PERSONS = 5
CADRES = st.builds(
    RoleScope,
    st.just(RoleKind.CADRE),
    st.sampled_from(VILLAGES),
    st.sampled_from(BODIES),
    st.sampled_from((None, *RWS)),
)
REACHES = CADRES | st.builds(RoleScope, st.sampled_from(["agent", "officer", "monitor"]))
WHO = st.integers(0, PERSONS - 1)
STEPS = st.lists(
    st.tuples(st.just("invite"), WHO, REACHES)
    | st.tuples(st.just("accept"), WHO, st.integers(0, 9))
    | st.tuples(st.just("merge"), WHO, WHO),
    max_size=14,
)


@pytest.fixture
def sessions(engine: Engine) -> sessionmaker[Session]:
    return open_sessions(engine, KEYS)


def add_members(db: Session) -> None:
    """A member of each organisation in each RW of each kelurahan."""
    places = [(v, rw, body) for v in VILLAGES for rw in RWS for body in BODIES]
    for number, (village, rw, body) in enumerate(places):
        facts = asdict(APPLICATION) | {"village": village, "rw": rw, "organisation": body}
        facts |= {"state": "active", "submitted_at": NOW, "declared_at": NOW}
        facts["occupation_code"] = ""
        index = participant.nik_index(db, f"317301520885{number:04d}")
        db.add(Participant(**facts, nik_index=index))
    db.flush()


def seen(db: Session) -> set[int]:
    """Everybody whom any open role may see."""
    found = set[int]()
    for each in role.open_roles(db):
        found |= {row.id for row in db.scalars(scope.participants_in_scope(each))}
    return found


@settings(
    max_examples=examples(60),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    first=CADRES | st.just(RoleScope(RoleKind.AGENT)),
    proven=st.lists(st.booleans(), min_size=PERSONS, max_size=PERSONS),
    steps=STEPS,
)
def test_whoever_is_invited_by_whomever_sees_no_more_than_the_first(
    sessions: sessionmaker[Session], first: RoleScope, proven: list[bool], steps: list[tuple]
) -> None:
    with sessions() as db:  # never committed
        add_members(db)
        ids = [person.create_person(db, NOW) for _ in range(PERSONS)]
        for each, is_proven in zip(ids, proven, strict=True):
            if is_proven:
                people.proven(db, each)
        mine = role.grant_role(db, ids[0], first, NOW, vouched=True)
        db.scalars(select(Participant)).first().agent_id = mine.id
        db.flush()
        before, tokens = seen(db), list[str]()
        for step, who, what in steps:
            take(db, step, ids[who], what, ids, tokens)
            assert seen(db) <= before


def take(db: Session, step: str, who: int, what: object, ids: list[int], tokens: list[str]) -> None:
    """One step; what the rules refuse does nothing."""
    if step == "invite":
        for each in role.find_usable_roles(db, who):
            if each.reach.may_invite(what):
                _, token = invitations.create_invitation(db, what, NOW, invited_by=each.id)
                tokens.append(token)
    elif step == "accept" and tokens:
        terms.accept_invitation(db, tokens[what % len(tokens)], who, "Budi", NOW)
    elif step == "merge":
        with contextlib.suppress(CannotMerge, LockOrderError):
            merge_people(db, who, ids[what], "test", NOW)


def agent_and_invitation(db: Session, kind: str = "agent") -> tuple[Role, str]:
    mine = give_role(db, person.create_person(db, NOW), kind)
    _, token = invitations.create_invitation(db, reach_of("cadre"), NOW, invited_by=mine.id)
    return mine, token


def test_an_inviter_who_becomes_the_invited_gains_nothing(sessions: sessionmaker[Session]) -> None:
    """The second chat accepts on the web, and is linked with the first one afterwards."""
    with sessions() as db:
        mine, token = agent_and_invitation(db, "officer")
        people.proven(db, mine.person_id)
        puppet = person.create_person(db, NOW)
        lock_people(db, {mine.person_id, puppet})
        taken = terms.accept_invitation(db, token, puppet, "Budi", NOW)
        assert taken is not None
        assert not taken.usable
        merge_people(db, mine.person_id, puppet, "test", NOW)
        assert taken.person_id == mine.person_id
        assert not taken.usable
        assert approvals.roles_to_decide(db, mine) == []
        other = give_role(db, person.create_person(db, NOW), "officer")
        assert approvals.roles_to_decide(db, other) == [taken]


def test_one_who_unlinks_the_proven_chat_sees_nothing(sessions: sessionmaker[Session]) -> None:
    with sessions() as db:
        who = person.create_person(db, NOW)
        mine = role.grant_role(db, who, reach_of("cadre"), NOW)
        assert not mine.usable
        people.proven(db, who)
        db.refresh(mine)
        assert mine.usable
        db.delete(db.scalars(select(Address).where(Address.person_id == who)).one())
        db.flush()
        db.expire_all()
        assert not mine.usable


def test_one_phone_number_has_the_roles_of_one_person(sessions: sessionmaker[Session]) -> None:
    with sessions() as db:
        one, two = (person.create_person(db, NOW) for _ in range(2))
        for number, who in enumerate((one, two)):
            where = {"channel": "whatsapp", "address": f"{number}", "phone_index": "same"}
            db.add(Address(person_id=who, **where))
        give_role(db, one, "cadre")
        inviter, token = agent_and_invitation(db)
        lock_people(db, {one, two})
        row = invitations.find_invitation(db, token, NOW)
        assert row is not None
        assert terms.acceptance_refusal(db, row, two) is Refusal.PHONE
        assert terms.accept_invitation(db, token, two, "Budi", NOW) is None
        assert terms.acceptance_refusal(db, row, inviter.person_id) is Refusal.OWN
        assert not four_eyes.may_decide(db, one, two)
        assert four_eyes.may_decide(db, one, inviter.person_id, None)


def test_an_invitation_of_one_who_may_not_act_opens_nothing(
    sessions: sessionmaker[Session],
) -> None:
    with sessions() as db:
        mine, token = agent_and_invitation(db)
        mine.vouched_at = None
        db.flush()
        assert terms.accept_invitation(db, token, person.create_person(db, NOW), "B", NOW) is None


def test_an_approval_that_comes_twice_or_too_late_changes_nothing(
    sessions: sessionmaker[Session],
) -> None:
    with sessions() as db:
        officer = give_role(db, person.create_person(db, NOW), "officer")
        far = give_role(db, person.create_person(db, NOW), "officer", area="31.73.05")
        _, token = agent_and_invitation(db)
        taken = terms.accept_invitation(db, token, person.create_person(db, NOW), "B", NOW)
        assert taken is not None
        assert approvals.find_role_to_decide(db, far, taken.id) is None
        assert approvals.find_role_to_decide(db, taken, taken.id) is None
        found = approvals.find_role_to_decide(db, officer, taken.id)
        assert found is taken
        approvals.decide(db, taken, officer, True, NOW)
        assert taken.usable
        assert approvals.find_role_to_decide(db, officer, taken.id) is None
        terms.end_role(db, taken, EndReason.MOVED, "test", NOW + timedelta(days=1))
        assert approvals.find_role_to_decide(db, officer, taken.id) is None
