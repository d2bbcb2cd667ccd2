"""Claims that staff opened for their people: theirs to see while a role of theirs sees the people,
and the family's for ever."""

from collections.abc import Callable

import pytest
from sqlalchemy import select

from models.claims.claim import Claim
from models.claims.papers import ClaimPaper
from models.roles import agent_changes, assignments, role, terms
from models.roles.terms import EndReason
from tests.support.chat import World
from tests.support.scripted_chat import ScriptedChat
from tests.support.worlds.papers import paper_photo

pytestmark = pytest.mark.sqlite

ACCIDENT = ("kemarin", "lewati", "Pasar Pagi", "tersiram minyak panas", "bukan", "dirawat")
REST = ("bayar sendiri", "ketua pasar 0812 3456 7890", "kirim")


def ended(chat: ScriptedChat) -> None:
    with chat.world.sessions.begin() as db:
        for each in role.find_open_roles(db, chat.person_id(db)):
            terms.end_role(db, each, EndReason.LAID_DOWN, "test", chat.world.now)


def robbed(chat: ScriptedChat) -> None:
    """Everybody went to another agent."""
    chat.do_is("maya agent Maya Agen")
    with chat.world.sessions.begin() as db:
        mine, maya = chat.role_of(db), chat.role_of(db, "maya")
        agent_changes.move(db, assignments.is_with(mine.id), maya, "test", chat.world.now)


@pytest.fixture
def agent(scripted: ScriptedChat) -> ScriptedChat:
    scripted.do_is("pak officer Pak Petugas")
    scripted.do_role("agent")
    scripted.do_clients("")
    for participant in (1, 2):
        for each in (f"/kecelakaan {participant}", *ACCIDENT, *REST):
            scripted.say(each)
    return scripted


@pytest.fixture
def scripted(world: World) -> ScriptedChat:
    return ScriptedChat(world)


@pytest.mark.parametrize("lose", [ended, robbed])
def test_whoever_lost_the_people_does_nothing_with_their_claims_and_hears_nothing(
    lose: Callable[[ScriptedChat], None], agent: ScriptedChat
) -> None:
    assert "kecelakaan" in agent.say("/klaim 1")
    lose(agent)
    for command in ("/klaim 1", "/kirimberkas 1", "/apaini 1", "/batalklaim 1"):
        assert "no. 1" not in agent.say(command)
        agent.say("ya")
    agent.photo(paper_photo())
    before = agent.newest()
    agent.do_by("pak /urusklaim 1")
    agent.do_by("pak [Berkas di cabang]")
    assert agent.letters(before) == []
    with agent.world.sessions() as db:
        assert db.get_one(Claim, 1).state == "handed_in"
        assert db.scalar(select(ClaimPaper)) is None


def test_a_photo_of_one_family_never_goes_to_another_one(agent: ScriptedChat) -> None:
    assert "untuk klaim yang mana" in agent.photo(paper_photo())
    with agent.world.sessions() as db:
        assert db.scalar(select(ClaimPaper)) is None
    agent.say("No. 2: kecelakaan")
    with agent.world.sessions() as db:
        assert list(db.scalars(select(ClaimPaper.claim_id))) == [2]


def test_staff_who_erase_themselves_take_no_paper_of_a_family(agent: ScriptedChat) -> None:
    agent.say("/kirimberkas 1")
    agent.photo(paper_photo())
    agent.say("ktp")
    agent.say("sudah semua")
    for each in ("hapus data saya", "HAPUS"):
        agent.say(each)
    with agent.world.sessions() as db:
        assert db.get_one(Claim, 1).facts is not None
        assert db.scalar(select(ClaimPaper.file_id)) is not None
