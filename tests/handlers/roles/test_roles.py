"""Roles as people live them: the active one, the end of one, another agent, pictures that go."""

import pytest
from sqlalchemy import select

from models.cases.cases import Case, CaseKind
from models.database import files
from models.participants.participant import Participant
from models.roles import role
from models.roles.role import Role
from tests.support import people
from tests.support.chat import Chat, World
from tests.support.people import give_role

pytestmark = pytest.mark.sqlite


def test_an_officer_replaces_an_agent_and_the_people_go_along(world: World) -> None:
    officer = Chat(world, sender="officer")
    with world.sessions.begin() as db:
        give_role(db, officer.person_id(db), "officer")
        old = give_role(db, Chat(world, sender="a").person_id(db), "agent", called="Agen Lama")
        new = give_role(db, Chat(world, sender="b").person_id(db), "agent", called="Agen Baru")
        people.applicant(db, None).agent_id = old.id
    for text in ("/akhiri", "agen lama", "diganti", "agen baru"):
        officer.say(text)
    assert "Orang yang sekarang didampingi Agen Baru (Agen Perisai, Jakarta Barat): 1." in (
        officer.say("AKHIRI")
    )
    with world.sessions() as db:
        assert db.scalar(select(Participant.agent_id)) == new.id
        ended = db.get_one(Role, old.id)
        assert (ended.end_reason, ended.successor_id) == ("replaced", new.id)


def test_without_a_successor_the_people_have_no_agent_and_the_officer_reads_so(
    world: World,
) -> None:
    officer, agent = Chat(world, sender="officer"), Chat(world, sender="a")
    with world.sessions.begin() as db:
        give_role(db, officer.person_id(db), "officer")
        old = give_role(db, agent.person_id(db), "agent", called="Agen Lama")
        people.applicant(db, None).agent_id = old.id
    agent.say("/catat")
    for text in ("/akhiri", "agen lama", "pindah", "belum ada"):
        officer.say(text)
    ended = officer.say("AKHIRI")
    assert "Orang yang sekarang belum punya agen: 1." in ended
    assert "[Tugaskan agen]" in ended
    assert agent.say("/kas").count("peran yang tidak Anda pegang") == 1


def test_one_of_many_is_found_by_a_part_of_the_name(world: World) -> None:
    officer = Chat(world, sender="officer")
    with world.sessions.begin() as db:
        give_role(db, officer.person_id(db), "officer")
        for number in range(12):
            who = Chat(world, sender=f"{number}").person_id(db)
            give_role(db, who, "agent", called=f"Agen {chr(65 + number) * 3}")
    officer.say("/akhiri")
    assert "Tidak ada nama itu" in officer.say("zzz")
    assert "[Agen Ddd]" in officer.say("ddd")


def test_nobody_ends_a_role_that_is_not_below_them(world: World) -> None:
    agent = Chat(world, sender="agent")
    with world.sessions.begin() as db:
        give_role(db, agent.person_id(db), "agent")
        give_role(db, Chat(world, sender="x").person_id(db), "cadre", called="Kader Orang Lain")
    assert "Belum ada orang" in agent.say("/akhiri")


def test_two_roles_that_both_fit_ask_for_the_hat(world: World) -> None:
    chat = Chat(world)
    chat.do_role("cadre organisation=pkk")
    chat.do_role("cadre organisation=posyandu")
    chat.do_role("monitor")
    with world.sessions.begin() as db:
        _, second, monitor = role.find_open_roles(db, chat.person_id(db))
        role.switch_role(db, chat.person_id(db), monitor.id)
    assert "Pilih dulu peran" in chat.say("/undang")
    chat.say(f"/peran {second.id}")
    chat.say("/undang")
    assert "Kader Posyandu" in chat.say("lewati")


@pytest.mark.parametrize("wanted", ["999", "abc", "-1", "9" * 30])
def test_a_hat_of_somebody_else_is_not_put_on(wanted: str, world: World) -> None:
    chat = Chat(world)
    chat.do_role("agent")
    assert "Agen Perisai, Jakarta Barat (sedang dipakai)" in chat.say(f"/peran {wanted}")


def test_a_worker_asks_for_another_agent_once(world: World) -> None:
    chat = Chat(world)
    chat.do_member("2026-11-30")
    with world.sessions.begin() as db:
        agent = give_role(db, Chat(world, sender="a").person_id(db), "agent")
        db.scalars(select(Participant)).one().agent_id = agent.id
    chat.say("/gantiagen")
    chat.say("lewati")
    assert "sudah dikirim" in chat.say("ya")
    assert "masih diproses" in chat.say("/gantiagen")
    with world.sessions() as db:
        assert [each.kind for each in db.scalars(select(Case))] == [CaseKind.AGENT]


def test_the_picture_of_an_invitation_goes_when_the_link_is_old(world: World) -> None:
    chat = Chat(world)
    chat.do_role("agent")
    for text in ("/undang", "pkk", "tambora", "angke", "5"):
        chat.say(text)
    with world.sessions.begin() as db:
        assert db.scalar(select(files.StoredFile.name)) == "undangan.png"
        world.pass_time(days=8)
        assert files.delete_expired(db, world.now) == 1
