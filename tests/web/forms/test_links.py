"""Personal links to the form page, as their owners use them and as others try to misuse them."""

import asyncio
import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from html import unescape
from itertools import count
from typing import Any
from urllib.parse import urlencode

import httpx
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from domain.markup import plain
from domain.roles import RoleKind, RoleScope
from models.merge_people import merge_people
from models.participants.participant import Participant
from models.people import addresses
from models.people.conversation import Conversation
from models.people.form_links import FormLink
from models.privacy.erasure import erase_person
from models.roles import invitations, role
from tests.support import registration
from tests.support.chat import Chat
from tests.support.sampling import examples
from tests.support.site import FIELDS, SITE, TEXTS, FormWorld, hidden, press, say_who, send
from web.requests.rate_limits import Limits

pytestmark = pytest.mark.sqlite

PATH = "/form/registration"
CODE = re.compile(r"sambung [A-Z0-9]{4}-[A-Z0-9]{4}")
TOLD = TEXTS("id", "web-form-told")
VICTIM = {"nik": FIELDS["nik"], "name": FIELDS["full_name"], "street": FIELDS["street"]}


def shown(page: httpx.Response) -> str:
    return unescape(page.text)


def letters(chat: Chat) -> list[str]:
    return [each.text for each in chat.letters()]


@contextmanager
def silent(chat: Chat) -> Iterator[None]:
    """Nothing happens in the chat meanwhile."""
    with chat.world.sessions() as db:
        person_id = chat.person_id(db)
    before = [each for each in letters(chat) if each != TOLD]
    turns = conversation_of(chat, person_id)
    yield
    assert [each for each in letters(chat) if each != TOLD] == before
    assert conversation_of(chat, person_id) == turns


def conversation_of(chat: Chat, person_id: int) -> Any:
    with chat.world.sessions() as db:
        row = db.get_one(Conversation, person_id)
        return row.state, row.updated_at


def make_officer(world: FormWorld, sender: str = "7") -> Chat:
    chat = Chat(world.talk, "telegram", sender)
    with world.sessions.begin() as db:
        scope = RoleScope(RoleKind.OFFICER, "31.73")
        role.grant_role(db, chat.person_id(db), scope, world.now, name="Ani")
    return chat


async def to_the_review(web: httpx.AsyncClient) -> None:
    assert (await send(web, **FIELDS)).status_code == 303


async def to_the_end(web: httpx.AsyncClient) -> httpx.Response:
    await to_the_review(web)
    await press(web, "Kirim")
    return await web.get(f"{PATH}/next", follow_redirects=True)


async def test_link_says_whose_chat_it_is_for_before_anything_else(
    web: httpx.AsyncClient, world: FormWorld
) -> None:
    chat, path = world.link()
    before = registration.dump(world.engine)
    page = await web.get(path)
    assert "Formulir ini untuk Telegram ****42" in page.text
    assert "Apakah ini Anda?" in page.text
    assert 'NIK" name' not in page.text
    assert registration.dump(world.engine) == before
    assert "untuk Telegram ****42" in letters(chat)[-1]


async def test_owner_fills_sends_and_links_with_the_code(
    web: httpx.AsyncClient, world: FormWorld
) -> None:
    chat, path = world.link()
    assert (await say_who(web, path)).headers["location"] == PATH
    with silent(chat):
        await to_the_review(web)
    await press(web, "Kirim")
    page = await web.get(f"{PATH}/next", follow_redirects=True)
    assert "pendaftaran Anda sudah terkirim" in page.text
    code = CODE.search(page.text)
    assert code
    chat.say(code[0])
    assert "Dua chat ini sekarang satu akun" in chat.say("GABUNG")
    assert "Anda sudah terdaftar" in chat.say("daftar")
    page = await web.get(f"{PATH}/done")
    assert page.status_code == 410
    assert "sudah dipakai" in page.text


async def test_code_that_is_in_the_chat_already_stays_good_when_the_page_is_loaded_again(
    web: httpx.AsyncClient, world: FormWorld
) -> None:
    chat, path = world.link()
    await say_who(web, path)
    code = CODE.search((await to_the_end(web)).text)
    assert code
    await web.get(f"{PATH}/done")
    chat.say(code[0])
    assert "Dua chat ini sekarang satu akun" in chat.say("GABUNG")


async def test_chat_is_told_once_that_its_link_was_used(
    web: httpx.AsyncClient, world: FormWorld
) -> None:
    chat, path = world.link()
    await say_who(web, path)
    await to_the_end(web)
    before = len(letters(chat))
    await web.get(f"{PATH}/done")
    assert "sudah dikirim" in letters(chat)[-1]
    assert len(letters(chat)) == before
    assert not any(value in letters(chat)[-1] for value in VICTIM.values())


async def test_page_opens_the_chat_with_the_code_written(
    web: httpx.AsyncClient, world: FormWorld
) -> None:
    with world.sessions.begin() as db:
        invitations.remember_accounts(db, telegram="PerisaiBot")
    _, path = world.link()
    await say_who(web, path)
    page = await to_the_end(web)
    assert re.search(r'href="https://t.me/PerisaiBot\?text=sambung%20[A-Z0-9-]{9}"', page.text)


async def test_forwarder_gets_nothing_of_the_victim_who_filled_in_and_sent(
    web: httpx.AsyncClient, world: FormWorld
) -> None:
    attacker, path = world.link(sender="601")
    await say_who(web, path)
    await to_the_end(web)
    for text in ("unduh", "/unduh", "lanjut", "/lanjut", "status", "/data", "ya", "kirim", "menu"):
        attacker.say(text)
    seen = " ".join(letters(attacker))
    assert not any(value in seen for value in VICTIM.values())
    with world.sessions() as db:
        row = db.scalars(select(Participant)).one()
        assert row.person_id != attacker.person_id(db)


async def test_forwarder_gets_nothing_of_a_victim_who_stops_half_way(
    web: httpx.AsyncClient, world: FormWorld
) -> None:
    attacker, path = world.link(sender="601")
    await say_who(web, path)
    with silent(attacker):
        await to_the_review(web)
    assert "Mohon periksa" not in attacker.say("/lanjut")
    assert registration.pending(attacker) == ""


async def test_forwarder_does_not_guess_the_code(web: httpx.AsyncClient, world: FormWorld) -> None:
    attacker, path = world.link(sender="601")
    await say_who(web, path)
    page = await to_the_end(web)
    code = CODE.search(page.text)
    assert code
    for _ in range(6):
        attacker.say("sambung AAAA-AAAA")
    assert "sudah terkirim" not in attacker.say(code[0])


async def test_holder_reads_nothing_of_the_owners_chat_before_and_after_using_the_link(
    web: httpx.AsyncClient, world: FormWorld
) -> None:
    owner, path = world.link()
    await say_who(web, path)
    secret = "Total iuran rahasia"
    for text in ("hitung", "/manfaat", "halo", secret, "/bantuan"):
        owner.say(text)
        for at in (PATH, f"{PATH}/next", f"{PATH}/done", path):
            page = await web.get(at, follow_redirects=True)
            assert not any(letter in shown(page) for letter in letters(owner)[1:])
    await to_the_review(web)
    for text in ("/status", "hitung"):
        owner.say(text)
        page = await web.get(f"{PATH}/next")
        assert "Sudah benar?" in page.text


@pytest.mark.parametrize(
    "text",
    ["/cari siti", "/lihatnik 1", "/menu", "menu", "bantuan", "hitung", "/batal", "batal", "hapus"],
)
async def test_no_word_on_the_page_is_a_command(
    web: httpx.AsyncClient, world: FormWorld, text: str
) -> None:
    owner, path = world.link()
    await say_who(web, path)
    await send(web, **FIELDS | {"working_days": "", "income": "500 ribu seminggu"})
    page = await web.get(f"{PATH}/next")
    own = {name: hidden(page, name) for name in ("seal", "id")}
    with silent(owner):
        for answer in ({"text": text}, {"press": text}, {"press": f"x.{text}"}):
            await web.post(f"{PATH}/next", data=own | {"id": f"{answer}"} | answer)
    assert "berapa minggu" in (await web.get(f"{PATH}/next")).text


@pytest.mark.parametrize("text", ["/cari siti", "menu", "batal", "/batal", "ulang"])
async def test_no_word_on_the_page_of_the_web_chats_visitor_is_a_command(
    web: httpx.AsyncClient, text: str
) -> None:
    await send(web, **FIELDS | {"working_days": "", "income": "500 ribu seminggu"})
    page = await web.get(f"{PATH}/next")
    own = {name: hidden(page, name) for name in ("seal", "id")}
    await web.post(f"{PATH}/next", data=own | {"text": text})
    assert "berapa minggu" in (await web.get(f"{PATH}/next")).text


async def test_press_that_is_not_on_the_page_does_nothing(
    web: httpx.AsyncClient, world: FormWorld
) -> None:
    _, path = world.link()
    await say_who(web, path)
    await to_the_review(web)
    page = await web.get(f"{PATH}/next")
    own = {name: hidden(page, name) for name in ("seal", "id")}
    nonce = re.search(r'name="press" value="([^".]*)\.', page.text)
    assert nonce
    count = len(world.received)
    for value in ("", "send", ".send", f"{nonce[1]}.", f"{nonce[1]}./cari x", f"{nonce[1]}./batal"):
        await web.post(f"{PATH}/next", data=own | {"press": value})
    assert len(world.received) == count
    assert "Sudah benar?" in (await web.get(f"{PATH}/next")).text


async def test_second_browser_gets_nothing(web: httpx.AsyncClient, world: FormWorld) -> None:
    _, path = world.link()
    async with world.client() as other:
        token = hidden(await other.get(path), "t")
        await say_who(web, path)
        page = await other.post(f"{PATH}/link", data={"t": token, "answer": "yes"})
        assert page.status_code == 410
        assert "browser lain" in page.text
        assert (await other.get(path)).status_code == 410
        await to_the_review(web)
        assert (await other.get(path)).status_code == 410
        assert "Mohon periksa" not in (await other.get(f"{PATH}/next", follow_redirects=True)).text
    assert (await web.get(path)).headers["location"] == f"{PATH}/next"


async def test_preview_of_a_messenger_does_not_use_the_link_up(
    web: httpx.AsyncClient, world: FormWorld
) -> None:
    _, path = world.link()
    async with world.client() as preview:
        for _ in range(3):
            assert (await preview.get(path)).status_code == 200
    assert (await say_who(web, path)).headers["location"] == PATH


async def test_yes_pressed_twice_is_one_yes(web: httpx.AsyncClient, world: FormWorld) -> None:
    _, path = world.link()
    token = hidden(await web.get(path), "t")
    for _ in range(2):
        page = await web.post(f"{PATH}/link", data={"t": token, "answer": "yes"})
        assert page.headers["location"] == PATH


async def test_not_me_leads_to_a_registration_of_ones_own(
    web: httpx.AsyncClient, world: FormWorld
) -> None:
    owner, path = world.link()
    page = await say_who(web, path, "no")
    assert "tidak ada yang disimpan" in page.text
    assert f'href="{PATH}"' in page.text
    assert "Formulir ini untuk" not in (await web.get(PATH)).text
    with silent(owner):
        page = await to_the_end(web)
    assert "sudah terkirim" in page.text
    assert not CODE.search(page.text)
    async with world.client() as other:
        assert (await say_who(other, path)).headers["location"] == PATH


async def test_not_me_on_the_form_itself_frees_the_browser(
    web: httpx.AsyncClient, world: FormWorld
) -> None:
    _, path = world.link()
    await say_who(web, path)
    await to_the_review(web)
    page = await web.get(f"{PATH}/next")
    assert 'name="answer" value="no"' in page.text
    await web.post(f"{PATH}/link", data={"answer": "no"})
    page = await web.get(PATH, follow_redirects=True)
    assert "Formulir ini untuk" not in page.text
    assert FIELDS["full_name"] not in page.text
    assert (await web.get(f"{PATH}/next")).headers["location"] == PATH


async def test_form_that_ends_without_a_registration_shows_no_code(
    web: httpx.AsyncClient, world: FormWorld
) -> None:
    chat, path = world.link()
    await say_who(web, path)
    await send(web, **FIELDS | {"working": "no"})
    with silent(chat):
        await press(web, "Ya, tidak bekerja")
        page = await web.get(f"{PATH}/next", follow_redirects=True)
    assert "Anda harus sedang bekerja" in page.text
    assert not CODE.search(page.text)
    assert TOLD not in letters(chat)


async def test_not_me_says_what_to_do_where_the_web_chat_is_off(world: FormWorld) -> None:
    _, path = world.link()
    async with world.client(web_chat=False) as web:
        page = await say_who(web, path, "no")
        assert page.status_code == 200
        assert "tidak ada yang disimpan" in page.text
        assert (await web.get(PATH)).status_code == 404


async def test_link_works_where_the_web_chat_is_off(world: FormWorld) -> None:
    _, path = world.link()
    async with world.client(web_chat=False) as web:
        await say_who(web, path)
        assert CODE.search((await to_the_end(web)).text)


async def test_new_link_ends_the_former_one(web: httpx.AsyncClient, world: FormWorld) -> None:
    chat, path = world.link()
    await say_who(web, path)
    await to_the_review(web)
    _, new = world.link_of(chat)
    assert (await web.get(path)).status_code == 410
    assert "Mohon periksa" not in (await web.get(f"{PATH}/next", follow_redirects=True)).text
    assert (await web.get(new)).status_code == 200
    with world.sessions() as db:
        assert db.scalar(select(func.count()).select_from(FormLink)) == 1


async def test_link_is_used_once(web: httpx.AsyncClient, world: FormWorld) -> None:
    _, path = world.link()
    await say_who(web, path)
    await to_the_end(web)
    async with world.client() as other:
        page = await other.get(path)
        assert page.status_code == 410
        assert "sudah dipakai" in page.text
        assert "formulir&#34; untuk tautan baru" in page.text
        assert "nomor" not in page.text


async def test_result_is_shown_for_a_quarter_of_an_hour_in_its_browser(
    web: httpx.AsyncClient, world: FormWorld
) -> None:
    _, path = world.link()
    await say_who(web, path)
    await to_the_end(web)
    assert CODE.search((await web.get(f"{PATH}/done")).text)
    async with world.client() as other:
        assert (await other.get(f"{PATH}/done")).status_code == 410
    world.move(timedelta(minutes=15))
    page = await web.get(f"{PATH}/done")
    assert page.status_code == 410
    assert "sudah dipakai" in page.text
    assert (await web.get(path)).status_code == 410


async def test_browser_that_used_a_link_goes_on_with_its_own_chat(
    web: httpx.AsyncClient, world: FormWorld
) -> None:
    _, path = world.link()
    await say_who(web, path)
    await to_the_end(web)
    page = await web.get(PATH)
    assert page.status_code == 200
    assert "Formulir ini untuk" not in page.text
    await send(web, **FIELDS | {"nik": "3173016604900002"})
    page = await web.get(f"{PATH}/next")
    assert page.status_code == 200
    assert "Formulir ini untuk" not in page.text
    assert world.received[-1].sender != world.received[0].sender


async def test_link_ends_after_a_day(web: httpx.AsyncClient, world: FormWorld) -> None:
    _, path = world.link()
    await say_who(web, path)
    await to_the_review(web)
    world.move(timedelta(days=1))
    page = await web.get(path)
    assert page.status_code == 410
    assert "sudah tidak berlaku" in page.text
    assert "Mohon periksa" not in (await web.get(f"{PATH}/next", follow_redirects=True)).text


@pytest.mark.parametrize("token", ["", "x", "Zm9v", "é", "x" * 5_000, "dGVzdDphYmM", "%ed"])
async def test_link_that_we_did_not_make_opens_nothing(web: httpx.AsyncClient, token: str) -> None:
    assert (await web.get(f"{PATH}?{urlencode({'t': token})}")).status_code == 410
    page = await web.post(f"{PATH}/link", data={"t": token, "answer": "yes"})
    assert page.status_code == 410


async def test_link_opens_no_other_form(web: httpx.AsyncClient, world: FormWorld) -> None:
    _, path = world.link()
    assert (await web.get(path.replace("registration", "menu"))).status_code == 404


async def test_browser_without_cookies_is_told(web: httpx.AsyncClient, world: FormWorld) -> None:
    _, path = world.link()
    token = hidden(await web.get(path), "t")
    web.cookies.clear()
    page = await web.post(f"{PATH}/link", data={"t": token, "answer": "yes"})
    assert page.status_code == 403
    assert "cookie" in page.text


async def test_yes_from_another_site_is_refused(web: httpx.AsyncClient, world: FormWorld) -> None:
    _, path = world.link()
    token = hidden(await web.get(path), "t")
    page = await web.post(
        f"{PATH}/link",
        data={"t": token, "answer": "yes"},
        headers={"Sec-Fetch-Site": "cross-site"},
    )
    assert page.status_code == 403


async def test_cookie_that_we_did_not_set_opens_nothing(world: FormWorld) -> None:
    _, path = world.link()
    async with world.client(web_chat=False) as web:
        token = hidden(await web.get(path), "t")
        web.cookies.clear()
        web.cookies.set("__Host-perisai_form", "mine")
        page = await web.post(f"{PATH}/link", data={"t": token, "answer": "yes"})
        assert page.status_code == 403
        assert (await web.get(PATH)).status_code == 404


async def test_cookie_that_somebody_planted_before_reads_nothing(world: FormWorld) -> None:
    """Also one that we made, for another browser."""
    _, path = world.link()
    async with world.client() as planter, world.client() as web:
        await planter.get(path)
        name, value = "__Host-perisai_form", planter.cookies["__Host-perisai_form"]
        web.cookies.set(name, value, domain="perisai.test")
        await say_who(web, path)
        await to_the_review(web)
        assert web.cookies[name] != value
        page = await planter.get(f"{PATH}/next", follow_redirects=True)
        assert "Mohon periksa" not in page.text


def test_staff_get_no_link(world: FormWorld) -> None:
    officer = make_officer(world)
    assert "lewat chat ini" in officer.say("formulir")
    with world.sessions() as db:
        assert db.scalar(select(FormLink)) is None


async def test_link_of_somebody_who_became_staff_opens_nothing(
    web: httpx.AsyncClient, world: FormWorld
) -> None:
    _, path = world.link(sender="7")
    await say_who(web, path)
    make_officer(world)
    assert (await web.get(path)).status_code == 410
    assert "Formulir ini untuk" not in (await web.get(PATH)).text


async def test_link_of_somebody_who_registered_meanwhile_is_used(
    web: httpx.AsyncClient, world: FormWorld
) -> None:
    chat, path = world.link()
    registration.fill(chat)
    assert (await web.get(path)).status_code == 410


async def test_link_ends_with_an_erasure(web: httpx.AsyncClient, world: FormWorld) -> None:
    chat, path = world.link()
    await say_who(web, path)
    await to_the_review(web)
    chat.say("hapus data saya")
    chat.say("HAPUS")
    chat.say("hapus")
    with world.sessions.begin() as db:
        erase_person(db, chat.person_id(db), world.now)
    assert (await web.get(path)).status_code == 410
    assert "Mohon periksa" not in (await web.get(f"{PATH}/next", follow_redirects=True)).text


async def test_link_ends_with_a_merge_and_with_an_unlinking(
    web: httpx.AsyncClient, world: FormWorld
) -> None:
    chat, path = world.link()
    other, second = world.link(sender="43")
    await say_who(web, path)
    await to_the_review(web)
    with world.sessions.begin() as db:
        row = merge_people(db, chat.person_id(db), other.person_id(db), "test", world.now)
        kept = row.kept_id
    assert (await web.get(path)).status_code == 410
    assert (await web.get(second)).status_code == 410
    assert "Mohon periksa" not in (await web.get(f"{PATH}/next", follow_redirects=True)).text
    _, third = world.link_of(other)
    with world.sessions.begin() as db:
        addresses.unlink_address(db, kept, links_chat(db), "test", world.now)
    assert (await web.get(third)).status_code == 410


def links_chat(db: Session) -> int:
    """The address of the one link's chat."""
    return db.scalars(select(FormLink.address_id)).one()


async def test_row_of_a_link_holds_neither_token_nor_cookie(
    web: httpx.AsyncClient, world: FormWorld
) -> None:
    _, path = world.link()
    await say_who(web, path)
    rows = repr(registration.dump(world.engine)["form_links"])
    assert path.partition("t=")[2] not in rows
    assert web.cookies["__Host-perisai_form"] not in rows


def test_link_is_not_offered_where_no_page_can_be_reached(world: FormWorld) -> None:
    world.talk.site = ""
    assert "belum tersedia" in Chat(world.talk).say("/formulir")


def test_link_is_not_given_to_somebody_who_is_registered(world: FormWorld) -> None:
    chat = Chat(world.talk)
    registration.fill(chat)
    assert "Anda sudah terdaftar" in chat.say("formulir")


def test_link_is_at_our_own_site(world: FormWorld) -> None:
    assert SITE in Chat(world.talk).say("formulir")


SENDERS = count(1_000)
OWNER = (
    "menu",
    "/daftar",
    "ya",
    "hitung",
    "/manfaat",
    "batal",
    "/lanjut",
    "1",
    "bantuan",
    "formulir",
)
HOLDER = (
    "form", "next", "done", "link", "fill", "first", "last", "kirim", "/lihatnik 1", "menu", "ya",
)  # fmt: skip


@settings(max_examples=examples(25), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.tuples(st.just("owner"), st.sampled_from(OWNER))
        | st.tuples(st.just("holder"), st.sampled_from(HOLDER)),
        max_size=16,
    ),
)
@example(steps=[("holder", "fill"), ("holder", "first")])
def test_nothing_of_the_owners_chat_is_on_the_page_and_nothing_of_the_page_in_the_chat(
    world: FormWorld, steps: list[tuple[str, str]]
) -> None:
    asyncio.run(both_go_on(world, steps, f"{next(SENDERS)}"))


async def both_go_on(world: FormWorld, steps: list[tuple[str, str]], sender: str) -> None:
    world.move(timedelta(hours=1))  # nobody is slowed down
    world.talk.now, world.received[:] = world.now, []
    owner, path = world.link(sender=sender)
    async with world.client(limits=Limits()) as web:
        await say_who(web, path)
        for who, what in steps:
            if who == "owner":
                owner.say(what)
                continue
            with silent(owner):
                page = await browse(web, path, what)
            said = re.search(r'class="message-text"[^>]*>([^<]*)<', page.text)
            assert said is None or unescape(said[1]) in letters_of_pages(world)
    assert {each.channel for each in world.received} <= {"web"}
    assert all(each.filled or each.form == "registration" for each in world.received)


def letters_of_pages(world: FormWorld) -> list[str]:
    """What was said to those who wrote from pages."""
    chats = [Chat(world.talk, "web", each) for each in {one.sender for one in world.received}]
    return [plain(text) for chat in chats for text in letters(chat)]


async def browse(web: httpx.AsyncClient, path: str, what: str) -> httpx.Response:
    """Do one thing on the page; the page that follows."""
    if what in ("form", "next", "done", "link"):
        at = {"form": PATH, "next": f"{PATH}/next", "done": f"{PATH}/done", "link": path}[what]
        return await web.get(at, follow_redirects=True)
    page = await web.get(PATH, follow_redirects=True)
    if 'name="seal"' not in page.text:
        return page
    own = {name: hidden(page, name) for name in ("seal", "id")}
    if what == "fill":
        return await web.post(PATH, data=own | FIELDS, follow_redirects=True)
    presses = [unescape(each) for each in re.findall(r'name="press" value="([^"]*)"', page.text)]
    if what in ("first", "last"):
        answer = {"press": presses[0 if what == "first" else -1]} if presses else {}
    else:
        answer = {"text": what}
    return await web.post(f"{PATH}/next", data=own | answer, follow_redirects=True)
