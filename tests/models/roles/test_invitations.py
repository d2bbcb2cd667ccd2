"""An invitation lets one person in, once, while it lasts; and nobody wider than the inviter."""

import threading
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Engine, func, select

from domain.participants.organisation import Organisation
from domain.regions import CITY
from domain.roles import INVITES, RoleKind, RoleScope
from models.people import person
from models.roles import invitations, role, terms
from models.roles.invitations import Invitation
from models.roles.role import Role
from tests.support import people
from tests.support.chat import Chat, World, make_world
from tests.support.people import NOW, give_role, reach_of

AREAS = [CITY[0], "31.73.04", "31.73.04.1001", "31.73.04.1007", "31.73.05.1001"]
BODIES = list(Organisation)[:2]
CADRES = st.builds(
    RoleScope,
    st.just(RoleKind.CADRE),
    st.sampled_from(AREAS[2:]),
    st.sampled_from(BODIES),
    st.sampled_from([None, "001", "005"]),
)
REACHES = CADRES | st.builds(
    RoleScope,
    st.sampled_from([RoleKind.AGENT, RoleKind.OFFICER, RoleKind.MONITOR]),
    st.sampled_from(AREAS),
)


@given(REACHES, REACHES)
def test_nobody_invites_wider_than_they_reach(mine: RoleScope, other: RoleScope) -> None:
    if mine.may_invite(other):
        assert other.kind in INVITES[mine.kind]
        for place in AREAS:
            for rw in ("001", "005", "009"):
                assert mine.covers(place, rw) or not other.covers(place, rw)
        assert mine.kind is not RoleKind.CADRE or mine.organisation == other.organisation


def test_a_cadre_invites_into_their_own_rw() -> None:
    mine = RoleScope(RoleKind.CADRE, AREAS[2], Organisation.PKK, "005")
    assert mine.may_invite(mine)
    assert not mine.may_invite(RoleScope(RoleKind.CADRE, AREAS[2], Organisation.PKK))


def test_a_monitor_invites_nobody() -> None:
    assert not any(RoleScope(RoleKind.MONITOR).may_invite(reach_of(kind)) for kind in RoleKind)


def test_two_people_with_one_token_at_the_same_moment_exactly_one_wins(engine: Engine) -> None:
    world = make_world(engine)
    with world.sessions.begin() as db:
        _, token = invitations.create_invitation(db, RoleScope(RoleKind.AGENT), NOW)
        people = [person.create_person(db, NOW) for _ in range(4)]
    won: list[Role | None] = []

    def accept(who: int) -> None:
        with world.sessions.begin() as db:
            won.append(terms.accept_invitation(db, token, who, "Budi", NOW))

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
        officer = give_role(db, Chat(world, sender="officer").person_id(db), "officer")
        days = 1 if fate == "expired" else 7
        _, token = invitations.create_invitation(
            db, RoleScope(RoleKind.AGENT), NOW, invited_by=officer.id, days=days
        )
        if fate == "used":
            terms.accept_invitation(db, token, person.create_person(db, NOW), "Budi", NOW)
        if fate == "revoked":
            invitations.revoke_invitations(db, officer.id, NOW)
    if fate == "expired":
        world.pass_time(days=2)
    if fate == "inviter gone":
        chat = Chat(world, sender="officer")
        chat.say("/lepas")
        chat.say("LEPAS")
    return f"{token[:-1]}{'A' if token[-1] != 'A' else 'Q'}" if fate == "forged" else token


def test_the_token_is_not_in_the_table(world: World) -> None:
    with world.sessions.begin() as db:
        row, token = invitations.create_invitation(db, RoleScope(RoleKind.AGENT), NOW, days=7)
        assert token not in str([getattr(row, each.key) for each in Invitation.__table__.columns])
        assert row.expires_at - NOW == timedelta(days=7)


def test_one_who_was_erased_has_no_role_and_no_name_left(world: World) -> None:
    from models.privacy.data_copy import copy_data
    from models.privacy.erasure import erase_person

    with world.sessions.begin() as db:
        who = person.create_person(db, NOW)
        mine = give_role(db, who, "agent", called="Budi Agen")
        row = people.applicant(db, None)
        row.agent_id = mine.id
        assert copy_data(db, who).data["roles"][0]["name"] == "Budi Agen"
        erase_person(db, who, NOW)
        assert role.find_open_roles(db, who) == []
        assert (mine.name, mine.end_reason, row.agent_id) == (None, "erased", None)
