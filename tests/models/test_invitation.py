"""An invitation lets one person in, once, while it lasts; and nobody wider than the inviter."""

import threading
from datetime import timedelta

import members
import pytest
from chat import Chat, World, make_world
from hypothesis import given
from hypothesis import strategies as st
from members import NOW, office, reach_of
from sqlalchemy import Engine, func, select

from domain.organisation import Organisation
from domain.places import CITY
from domain.roles import INVITES, Kind, Reach
from models import invitation, joining, person, role
from models.invitation import Invitation
from models.role import Role

AREAS = [CITY[0], "31.73.04", "31.73.04.1001", "31.73.04.1007", "31.73.05.1001"]
BODIES = list(Organisation)[:2]
CADRES = st.builds(
    Reach,
    st.just(Kind.CADRE),
    st.sampled_from(AREAS[2:]),
    st.sampled_from(BODIES),
    st.sampled_from([None, "001", "005"]),
)
REACHES = CADRES | st.builds(
    Reach, st.sampled_from([Kind.AGENT, Kind.OFFICER, Kind.MONITOR]), st.sampled_from(AREAS)
)


@given(REACHES, REACHES)
def test_nobody_invites_wider_than_they_reach(mine: Reach, other: Reach) -> None:
    if mine.may_invite(other):
        assert other.kind in INVITES[mine.kind]
        for place in AREAS:
            for rw in ("001", "005", "009"):
                assert mine.covers(place, rw) or not other.covers(place, rw)
        assert mine.kind is not Kind.CADRE or mine.organisation == other.organisation


def test_a_cadre_invites_into_their_own_rw() -> None:
    mine = Reach(Kind.CADRE, AREAS[2], Organisation.PKK, "005")
    assert mine.may_invite(mine)
    assert not mine.may_invite(Reach(Kind.CADRE, AREAS[2], Organisation.PKK))


def test_a_monitor_invites_nobody() -> None:
    assert not any(Reach(Kind.MONITOR).may_invite(reach_of(kind)) for kind in Kind)


def test_two_people_with_one_token_at_the_same_moment_exactly_one_wins(engine: Engine) -> None:
    world = make_world(engine)
    with world.sessions.begin() as db:
        _, token = invitation.make(db, Reach(Kind.AGENT), NOW)
        people = [person.new(db, NOW) for _ in range(4)]
    won: list[Role | None] = []

    def accept(who: int) -> None:
        with world.sessions.begin() as db:
            won.append(joining.accept(db, token, who, "Budi", NOW))

    threads = [threading.Thread(target=accept, args=(each,)) for each in people]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert len(won) == 4
    assert len([each for each in won if each]) == 1
    with world.sessions() as db:
        assert db.scalar(select(func.count(Role.id))) == 1


@pytest.mark.parametrize("fate", ["forged", "used", "revoked", "expired", "inviter gone"])
def test_a_link_that_does_not_work_says_the_same_whatever_the_reason(
    fate: str, world: World
) -> None:
    token = spoiled(world, fate)
    said = Chat(world, sender="new").say(f"/start {token}")
    assert said == Chat(world, sender="newer").say("/start AAAAAAAAAAAAAAAAAAAAAA")
    assert "tidak berlaku" in said


def spoiled(world: World, fate: str) -> str:
    """The token of an invitation that has met its fate."""
    with world.sessions.begin() as db:
        officer = office(db, Chat(world, sender="officer").person_id(db), "officer")
        days = 1 if fate == "expired" else 7
        _, token = invitation.make(db, Reach(Kind.AGENT), NOW, invited_by=officer.id, days=days)
        if fate == "used":
            joining.accept(db, token, person.new(db, NOW), "Budi", NOW)
        if fate == "revoked":
            invitation.revoke(db, officer.id, NOW)
    if fate == "expired":
        world.pass_time(days=2)
    if fate == "inviter gone":
        chat = Chat(world, sender="officer")
        chat.say("/lepas")
        chat.say("ya")
    return f"{token[:-1]}{'A' if token[-1] != 'A' else 'Q'}" if fate == "forged" else token


def test_the_token_is_not_in_the_table(world: World) -> None:
    with world.sessions.begin() as db:
        row, token = invitation.make(db, Reach(Kind.AGENT), NOW, days=7)
        assert token not in str([getattr(row, each.key) for each in Invitation.__table__.columns])
        assert row.expires_at - NOW == timedelta(days=7)


def test_one_who_was_erased_has_no_role_and_no_name_left(world: World) -> None:
    from models.erasure import copy, erase

    with world.sessions.begin() as db:
        who = person.new(db, NOW)
        mine = office(db, who, "agent", called="Budi Agen")
        row = members.applicant(db, None)
        row.agent_id = mine.id
        assert copy(db, who)["roles"][0]["name"] == "Budi Agen"
        erase(db, who, NOW)
        assert role.of_person(db, who) == []
        assert (mine.name, mine.ended_why, row.agent_id) == (None, "erased", None)
