"""Knowledge at the desk: questions that nobody answered, and versions that two officers make."""

from dataclasses import replace
from datetime import timedelta

import httpx
import pytest
from sqlalchemy import select, update

from models.cases.cases import Case, CaseState
from models.knowledge import answers
from models.knowledge.answers import KnowledgeAnswer
from models.knowledge.shipped import load_answers
from models.people.person import Person
from tests.support.chat import Chat
from tests.support.desk import form_of, press, said, sign_in, staff
from tests.support.people import give_role
from tests.support.site import FormWorld

PATH = "/desk/answers"
KIND = "iuran-min"
pytestmark = pytest.mark.sqlite


@pytest.fixture
def officer(world: FormWorld, web: httpx.AsyncClient) -> Chat:
    """An officer; the bot may say nothing of a kind that nobody has approved."""
    with world.sessions.begin() as db:
        rows = update(KnowledgeAnswer).where(KnowledgeAnswer.kind == KIND)
        db.execute(rows.values(approved_by=None, approved_at=None))
    chat = staff(world)
    sign_in(world, web, chat)
    return chat


def second(world: FormWorld) -> Chat:
    chat = Chat(world.talk, "telegram", "54")
    with world.sessions.begin() as db:
        give_role(db, chat.person_id(db), "officer", called="Dewi Petugas")
    return chat


def ask(world: FormWorld, sender: str) -> Chat:
    chat = Chat(world.talk, "telegram", sender)
    chat.say(f"/tanya {KIND}")
    return chat


async def test_a_question_is_answered_once_in_the_chat_of_everybody_who_asked(
    world: FormWorld, web: httpx.AsyncClient, officer: Chat
) -> None:
    people = [ask(world, f"7{each}") for each in range(3)]
    people[0].say("/petugas")
    people[0].say("nik saya 3173015208859001 berapa iurannya")
    listed = (await web.get(f"{PATH}/questions")).text
    assert '<b class="count">3</b>' in listed
    assert "3173015208859001" not in listed
    assert "Pertanyaan belum terjawab" in (await web.get("/desk")).text
    here = f"{PATH}/questions/{KIND}"
    action = f"{here}/answer"
    page = (await web.get(here)).text
    for wrong in (
        {"words": ""},
        {"words": "lihat http://contoh.xyz", "row": "1"},
        {"words": "Halo"},
    ):
        assert (await press(web, here, action, **wrong)).status_code == 422
    stale = form_of(page, action) | {"words": "Paling murah Rp8.400 sebulan.", "row": "1"}
    fields = [*(form_of((await web.get(here)).text, action).items())]
    content = [*fields, ("words", "Paling murah Rp8.400 sebulan."), ("row", "1"), ("row", "2")]
    answer = await web.post(
        action,
        content="&".join(f"{name}={value}" for name, value in content),
        headers={"content-type": "application/x-www-form-urlencoded"},
    )
    assert "dikirim ke 2 orang" in await said(web, answer)
    texts = ["".join(letter.text for letter in each.letters()) for each in people]
    assert [("Rp8.400" in each) for each in texts] == [True, True, False]
    assert (await web.post(action, data=stale)).status_code == 422
    with world.sessions() as db:
        states = {each.id: each.state for each in db.scalars(select(Case))}
        assert states == {1: CaseState.ANSWERED, 2: CaseState.ANSWERED, 3: CaseState.OPEN}
        assert db.scalars(select(Person.talk_id)).all().count(None) >= 1
    assert '<b class="count">1</b>' in (await web.get(f"{PATH}/questions")).text
    assert "Perisai Bot" in people[0].say("/menu")


async def test_a_new_version_is_said_only_when_another_officer_approves_it(
    world: FormWorld, web: httpx.AsyncClient, officer: Chat
) -> None:
    here = f"{PATH}/kind/{KIND}"
    version = {
        "indonesian": "Iuran paling murah {two_other} sebulan untuk JKK dan JKM.",
        "english": "The lowest dues are {two_other} a month for JKK and JKM.",
        "source": "PP 50/2025 pasal 4",
        "standing": "",
        "first": "",
        "last": "",
    }
    shown = await press(web, here, here, **version)
    assert "Begini orang membacanya" in shown.text
    assert "Rp" in shown.text
    faults = {
        "indonesian": (
            "pendek",
            "x" * 251,
            "{bukan_apa} sebulan ini saja",
            "tanpa kurung sama sekali",
        ),
        "english": ("", "see http://contoh.xyz now please {two_other}"),
        "source": ("",),
        "last": ("2026-01-01", "besok lusa kapan"),
        "standing": ("siapa",),
    }
    for name, wrong in faults.items():
        for each in wrong:
            preview = await press(web, here, here, **(version | {name: each}))
            assert "flash refused" in preview.text, each
    for field in ("x" * 251, ""):
        sent = form_of(shown.text, f"{here}/new") | {"indonesian": field, "once": "z" * 22}
        assert (await web.post(f"{here}/new", data=sent)).status_code == 422
    answer = await web.post(f"{here}/new", data=form_of(shown.text, f"{here}/new"))
    assert "menunggu petugas lain" in await said(web, answer)
    with world.sessions() as db:
        row = db.scalars(select(KnowledgeAnswer).order_by(KnowledgeAnswer.id.desc())).first()
        assert row is not None
        number = row.id
    decide = f"{PATH}/{number}"
    assert f'action="{decide}"' not in (await web.get(PATH)).text
    keys = form_of((await web.get("/desk")).text, "/desk/keluar") | {"verdict": "approve"}
    assert (await web.post(decide, data=keys)).status_code == 422
    worker = Chat(world.talk, "telegram", "71")
    assert "JKK dan JKM" not in worker.say(f"/tanya {KIND}")
    async with world.client() as other:
        sign_in(world, other, second(world))
        await press(other, PATH, decide, verdict="approve")
    assert "Iuran paling murah Rp" in worker.say(f"/tanya {KIND}")
    assert "PP 50/2025 pasal 4" in worker.say("sumbernya")
    with world.sessions.begin() as db:
        answers.take_in(db, load_answers(), world.now)
    assert "Iuran paling murah Rp" in worker.say(f"/tanya {KIND}")
    page = (await web.get(here)).text
    assert "ditulis petugas" in page


async def test_a_version_holds_from_its_first_day_and_what_is_over_is_found(
    world: FormWorld, web: httpx.AsyncClient, officer: Chat
) -> None:
    today = world.now.date()
    with world.sessions.begin() as db:
        base = next(each for each in load_answers() if each.kind == KIND)
        for text, first, last in (
            ("Versi yang sekarang dipakai.", None, None),
            ("Versi yang berlaku nanti.", today + timedelta(days=9), None),
            ("Versi yang sudah lewat.", None, today - timedelta(days=1)),
        ):
            version = replace(base, standing="", indonesian=text, first=first, last=last)
            version = replace(version, approved_by="test")
            answers.add_version(db, version, 1, world.now)
    assert "sekarang dipakai" in Chat(world.talk, "telegram", "71").say(f"/tanya {KIND}")
    page = (await web.get(f"{PATH}/kind/{KIND}")).text
    for state in ("dipakai", "berlaku nanti", "sudah lewat"):
        assert f'<span class="tag">{state}</span>' in page
    assert KIND in (await web.get(f"{PATH}/all", params={"state": "over"})).text
    assert f"kind/{KIND}" not in (await web.get(f"{PATH}/all", params={"state": "declined"})).text
    assert (await web.get(f"{PATH}/kind/tidak-ada")).status_code == 404
    world.talk.now += timedelta(days=10)
    assert "berlaku nanti" in Chat(world.talk, "telegram", "72").say(f"/tanya {KIND}")
