"""Broadcasts at the desk: seen before they are sent, approved by another officer, stopped."""

from datetime import timedelta

import httpx
import pytest
from sqlalchemy import select

from domain.calendar import to_local_time
from models.broadcasts import lifecycle
from models.broadcasts.broadcast import Broadcast, BroadcastState
from models.participants.standing import Standing
from models.roles import role
from tests.support import people
from tests.support.chat import PIXEL, Chat
from tests.support.desk import form_of, press, said, sign_in, staff
from tests.support.site import FormWorld

PATH = "/desk/broadcasts"
WORDS = "Sabtu ada pendaftaran di kantor RW 002."
pytestmark = pytest.mark.sqlite


@pytest.fixture
def asked(world: FormWorld) -> int:
    """A broadcast of an agent that waits for an officer; its number."""
    agent = staff(world, "agent", "51")
    with world.sessions.begin() as db:
        mine = role.active_role(db, agent.person_id(db))
        assert mine
        people.clients(db, mine)
        row = lifecycle.start(db, mine, WORDS, Standing.EVERYBODY, "", world.now)
        row.state = BroadcastState.ASKED
        return row.id


def state(world: FormWorld) -> str:
    with world.sessions() as db:
        return db.scalars(select(Broadcast.state).order_by(Broadcast.id.desc())).first() or ""


def sign_in_agent(world: FormWorld, web: httpx.AsyncClient) -> Chat:
    """An agent with clients, at the desk."""
    agent = staff(world, "agent")
    with world.sessions.begin() as db:
        mine = role.active_role(db, agent.person_id(db))
        assert mine
        people.clients(db, mine)
    sign_in(world, web, agent)
    return agent


async def test_nothing_is_sent_before_the_message_was_seen(
    world: FormWorld, web: httpx.AsyncClient
) -> None:
    sign_in_agent(world, web)
    typed = {"words": WORDS, "group": "everybody", "place": ""}
    page = await press(web, f"{PATH}/new", f"{PATH}/new", **typed)
    assert page.status_code == 200
    assert "Jangan kirim uang lewat pesan" in page.text
    assert "Yang dituju:" in page.text
    assert state(world) == ""


async def test_what_may_not_be_sent_is_said_beside_what_was_typed(
    world: FormWorld, web: httpx.AsyncClient
) -> None:
    sign_in(world, web, staff(world))
    typed = {"words": "Klik http://bit.ly/hadiah sekarang", "group": "everybody", "place": ""}
    page = await press(web, f"{PATH}/new", f"{PATH}/new", **typed)
    assert "bukan situs resmi" in page.text
    assert "Klik http://bit.ly/hadiah sekarang</textarea>" in page.text
    keys = await press(web, f"{PATH}/new", f"{PATH}/new", **typed)
    assert 'id="send"' not in keys.text


async def test_an_officer_approves_the_broadcast_of_an_agent(
    world: FormWorld, web: httpx.AsyncClient, asked: int
) -> None:
    sign_in(world, web, staff(world))
    assert WORDS in (await web.get(PATH)).text
    act = f"{PATH}/{asked}/act"
    answer = await press(web, f"{PATH}/{asked}", act, deed="decline")
    assert answer.status_code == 422
    assert "Pilih alasannya dulu" in answer.text
    answer = await press(web, f"{PATH}/{asked}", act, deed="approve")
    assert "Sedang berjalan" in await said(web, answer)
    assert state(world) == BroadcastState.RUNNING


async def test_its_sender_can_stop_it_and_not_approve_it(
    world: FormWorld, web: httpx.AsyncClient, asked: int
) -> None:
    sign_in(world, web, Chat(world.talk, "telegram", "51"))
    act = f"{PATH}/{asked}/act"
    assert (await press(web, f"{PATH}/{asked}", act, deed="approve")).status_code == 422
    answer = await press(web, f"{PATH}/{asked}", act, deed="end")
    assert "Dihentikan" in await said(web, answer)
    assert state(world) == BroadcastState.STOPPED


async def test_another_agent_sees_neither_it_nor_its_words(
    world: FormWorld, web: httpx.AsyncClient, asked: int
) -> None:
    sign_in(world, web, staff(world, "agent", "52"))
    assert (await web.get(f"{PATH}/{asked}")).status_code == 404
    assert WORDS not in (await web.get(PATH)).text


async def test_a_broadcast_that_is_over_is_corrected_by_its_sender_alone(
    world: FormWorld, web: httpx.AsyncClient, asked: int
) -> None:
    sign_in(world, web, Chat(world.talk, "telegram", "51"))
    assert (await web.get(f"{PATH}/new?corrects={asked}")).status_code == 404
    await press(web, f"{PATH}/{asked}", f"{PATH}/{asked}/act", deed="end")
    assert f"{PATH}/new?corrects={asked}" in (await web.get(f"{PATH}/{asked}")).text
    form = f"{PATH}/new?corrects={asked}"
    page = await press(web, form, f"{PATH}/new", words="Minggu, bukan Sabtu.", corrects=f"{asked}")
    assert "Ralat pesan tanggal" in page.text
    assert 'id="group"' not in page.text
    sign_in(world, web, staff(world, "agent", "52"))
    assert (await web.get(form)).status_code == 404


async def test_a_broadcast_is_planned_for_a_day_and_hour(
    world: FormWorld, web: httpx.AsyncClient
) -> None:
    sign_in_agent(world, web)
    typed = {"words": WORDS, "group": "everybody", "place": ""}
    tomorrow = to_local_time(world.now + timedelta(days=1))
    late = typed | {"start": f"{tomorrow:%Y-%m-%d}T22:00"}
    assert "antara 07.00 dan 20.00" in (await press(web, f"{PATH}/new", f"{PATH}/new", **late)).text
    typed |= {"start": f"{tomorrow:%Y-%m-%d}T09:00"}
    page = await press(web, f"{PATH}/new", f"{PATH}/new", **typed)
    assert "Mulai dikirim" in page.text
    answer = await web.post(PATH, data=form_of(page.text, PATH))
    assert "Siaran dijadwalkan" in await said(web, answer)
    assert "Dijadwalkan:" in (await web.get(PATH)).text


async def test_the_people_are_narrowed_and_a_picture_waits_for_an_officer(
    world: FormWorld, web: httpx.AsyncClient
) -> None:
    sign_in_agent(world, web)
    typed = {"words": WORDS, "group": "everybody", "place": "", "payer": "self", "agent": "1"}
    page = await press(web, f"{PATH}/new", f"{PATH}/new", **typed)
    assert "Hanya <b>Pembayar iuran: Bayar sendiri</b>." in page.text
    assert 'id="agent"' not in page.text
    sent = form_of(page.text, PATH)
    answer = await web.post(PATH, data=sent, files={"file": ("a.png", PIXEL, "image/png")})
    assert "menunggu persetujuan" in await said(web, answer)
    number = answer.headers["location"].rpartition("/")[2]
    sign_in(world, web, staff(world, "agent", "53"))
    assert (await web.get(f"{PATH}/{number}/picture")).status_code == 404
    sign_in(world, web, staff(world, "officer", "54"))
    seen = await web.get(f"{PATH}/{number}")
    assert "Semua, Semua tempat, Pembayar iuran: Bayar sendiri" in seen.text
    assert f'src="{PATH}/{number}/picture"' in seen.text
    assert (await web.get(f"{PATH}/{number}/picture")).headers["content-type"] == "image/jpeg"


async def test_own_words_have_english_and_a_button_and_are_tried_on_oneself_first(
    world: FormWorld, web: httpx.AsyncClient
) -> None:
    chat = sign_in_agent(world, web)
    english = "We register you on Saturday."
    typed = {"words": WORDS, "english": english, "button": "/daftar", "group": "everybody"}
    page = await press(web, f"{PATH}/new", f"{PATH}/new", **typed, place="")
    assert english in page.text
    assert '<span class="tag">Daftar</span>' in page.text
    keys = form_of(page.text, PATH)
    tried = await web.post(f"{PATH}/try", data=keys)
    assert tried.status_code == 200
    assert "Contohnya dikirim ke chat Anda sendiri" in tried.text
    assert state(world) == ""
    assert WORDS in chat.newest_letter().text
    answer = await web.post(PATH, data=form_of(tried.text, PATH))
    shown = await said(web, answer)
    assert english in shown
    assert '<span class="tag">Daftar</span>' in shown
    wrong = typed | {"english": "Click http://bit.ly/gift now"}
    refused = await press(web, f"{PATH}/new", f"{PATH}/new", **wrong, place="")
    assert "bukan situs resmi" in refused.text


async def test_a_file_that_is_no_picture_is_not_taken(
    world: FormWorld, web: httpx.AsyncClient
) -> None:
    sign_in_agent(world, web)
    typed = {"words": WORDS, "group": "everybody", "place": ""}
    page = await press(web, f"{PATH}/new", f"{PATH}/new", **typed)
    sent, file = form_of(page.text, PATH), ("a.txt", b"nama;nik\nA;1", "text/plain")
    answer = await web.post(PATH, data=sent, files={"file": file})
    assert answer.status_code == 422
    assert "Itu bukan foto" in answer.text
    assert state(world) == ""
