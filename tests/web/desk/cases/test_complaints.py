"""What users of other desks complain of, each as a sentence that is true of ours.

That the focus is never lost is in `test_rooms_by_keyboard.py`, that a number is its list in any
state in `test_numbers_are_lists.py`.
"""

import asyncio
import re
from datetime import timedelta

import httpx
import pytest
from sqlalchemy import func, select

from domain.parsing.people.nik import find_niks
from domain.roles import RoleKind
from models.cases.cases import Case, CaseState
from models.cases.talks import Talk
from models.messaging.message import DeliveryState
from models.participants.participant import Participant
from scheduler.branch import decisions
from scheduler.cases import talks
from tests.support.chat import TEXTS, Chat
from tests.support.desk import address_of, form_of, press, sign_in, staff
from tests.support.people import applicant
from tests.support.site import SENDER, FormWorld
from tests.support.worlds.outsiders import settle
from web.desk.menu import ROOMS
from web.desk.page import DeskPage
from web.desk.sessions import start

ASKED = "kartu saya hilang, bagaimana menggantinya?"
NEXT = "kapan saya bisa datang?"


@pytest.fixture
def worker(world: FormWorld) -> Chat:
    """Somebody who has asked for a human: the case 1."""
    chat = Chat(world.talk, "telegram", "71")
    for text in ("petugas", ASKED, "ya"):
        chat.say(text)
    return chat


HERE = "/desk/cases/1"


def case(world: FormWorld) -> Case:
    with world.sessions() as db:
        return db.get_one(Case, 1)


@pytest.mark.sqlite
@pytest.mark.parametrize(
    ("outcome", "shown"),
    [
        (DeliveryState.SENT, "terkirim"),
        (DeliveryState.REFUSED, "tidak sampai"),
        (DeliveryState.UNKNOWN, "belum tentu sampai"),
    ],
)
async def test_an_answer_is_a_letter_and_the_page_says_what_became_of_it(
    world: FormWorld, web: httpx.AsyncClient, worker: Chat, outcome: DeliveryState, shown: str
) -> None:
    sign_in(world, web, staff(world))
    await press(web, HERE, f"{HERE}/answer", words="Datang saja dengan KTP.")
    assert "belum terkirim" in (await web.get(HERE)).text
    world.settle(outcome)
    assert f"· {shown}" in (await web.get(HERE)).text


async def test_send_pressed_twice_on_a_slow_line_is_one_message(
    world: FormWorld, web: httpx.AsyncClient, worker: Chat
) -> None:
    sign_in(world, web, staff(world))
    form = form_of((await web.get(HERE)).text, f"{HERE}/answer") | {"words": "Sudah saya cek."}
    both = await asyncio.gather(*(web.post(f"{HERE}/answer", data=form) for _ in range(3)))
    assert {each.status_code for each in both} == {303}
    assert sum("Sudah saya cek." in each.text for each in worker.letters()) == 1


@pytest.mark.sqlite
@pytest.mark.parametrize("way", ["answer at the desk", "take at the desk", "take in the chat"])
async def test_the_bot_does_not_talk_over_the_person_who_answers(
    world: FormWorld, web: httpx.AsyncClient, worker: Chat, way: str
) -> None:
    officer = staff(world)
    sign_in(world, web, officer)
    if way == "answer at the desk":
        await press(web, HERE, f"{HERE}/answer", words="Datang saja dengan KTP.")
    elif way == "take at the desk":
        await press(web, HERE, f"{HERE}/take")
    else:
        officer.say("/bicara 1")
    with world.sessions() as db:
        assert db.scalar(select(func.count(Talk.id))) == 1, officer.letters()[-1].text
    assert worker.say("menu") == ""


@pytest.mark.sqlite
@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("Sebutkan kode OTP yang masuk, ya Bu.", "meminta kode"),
        ("Lanjut di WA pribadi saya saja.", "mengajak orang ke tempat lain"),
        ("Ada biaya admin Rp50.000, Bu.", "biaya yang sebenarnya tidak ada"),
    ],
)
async def test_an_answer_that_leads_the_worker_astray_is_refused_and_says_why(
    world: FormWorld, web: httpx.AsyncClient, worker: Chat, words: str, why: str
) -> None:
    sign_in(world, web, staff(world))
    before = len(worker.letters())
    answer = await press(web, HERE, f"{HERE}/answer", words=words)
    assert (answer.status_code, why in answer.text) == (422, True)
    assert len(worker.letters()) == before


@pytest.mark.sqlite
async def test_an_answer_that_is_refused_does_not_silence_the_bot(
    world: FormWorld, web: httpx.AsyncClient, worker: Chat
) -> None:
    sign_in(world, web, staff(world))
    answer = await press(web, HERE, f"{HERE}/answer", words="buka http://contoh.xyz")
    assert answer.status_code == 422
    assert worker.say("menu") != ""


@pytest.mark.sqlite
@pytest.mark.parametrize("ending", ["end", "close"])
async def test_a_talk_goes_back_to_the_bot_and_to_a_person_again_when_one_is_asked_for(
    world: FormWorld, web: httpx.AsyncClient, worker: Chat, ending: str
) -> None:
    sign_in(world, web, staff(world))
    await press(web, HERE, f"{HERE}/answer", words="Datang saja dengan KTP.")
    await press(web, HERE, f"{HERE}/{ending}", why="case_done")
    assert worker.say("menu") != ""
    for text in ("petugas", NEXT, "ya"):
        worker.say(text)
    rows = re.findall(r'href="(/desk/cases/\d+)"', (await web.get("/desk/cases")).text)
    assert len(rows) == 1
    assert NEXT in (await web.get(rows[0])).text
    await press(web, rows[0], f"{rows[0]}/take")
    assert worker.say("menu") == ""


async def test_of_two_who_answer_at_once_one_does_and_the_other_reads_who(
    world: FormWorld, web: httpx.AsyncClient, worker: Chat
) -> None:
    sign_in(world, web, staff(world))
    async with world.client() as other:
        sign_in(world, other, staff(world, sender="43"))
        forms = [
            (each, form_of((await each.get(HERE)).text, f"{HERE}/answer")) for each in (web, other)
        ]
        answers = await asyncio.gather(
            *(
                each.post(f"{HERE}/answer", data=form | {"words": "Datang saja."})
                for each, form in forms
            )
        )
    assert sorted(each.status_code for each in answers) == [303, 422]
    assert "sedang dipegang" in next(each.text for each in answers if each.status_code == 422)
    assert sum("Datang saja." in each.text for each in worker.letters()) == 1


@pytest.mark.sqlite
async def test_what_was_taken_and_forgotten_goes_back_to_all(
    world: FormWorld, web: httpx.AsyncClient, worker: Chat
) -> None:
    sign_in(world, web, staff(world))
    await press(web, HERE, f"{HERE}/take")
    world.move(timedelta(minutes=31))
    talks.post_due(world.sessions, TEXTS, world.now)
    assert worker.say("menu") != ""
    async with world.client() as other:
        sign_in(world, other, staff(world, sender="43"))
        assert (await press(other, HERE, f"{HERE}/take")).status_code == 303


@pytest.mark.sqlite
async def test_no_note_and_no_handing_on_moves_a_promise_and_an_answer_stops_it(
    world: FormWorld, web: httpx.AsyncClient, worker: Chat
) -> None:
    sign_in(world, web, staff(world))
    promised = case(world).due_at
    world.move(timedelta(minutes=5))
    await press(web, HERE, f"{HERE}/note", note="Pernah datang bulan lalu.")
    worker.say(NEXT)
    await press(web, HERE, f"{HERE}/hand-on", to="area:31.73.01")
    assert (case(world).due_at, case(world).state) == (promised, CaseState.OPEN)
    await press(web, HERE, f"{HERE}/answer", words="Datang saja dengan KTP.")
    answered = case(world)
    assert (answered.state, answered.goes_up_at) == (CaseState.ANSWERED, None)


@pytest.mark.sqlite
async def test_over_time_is_counted_in_the_list_that_the_same_person_sees(
    world: FormWorld, web: httpx.AsyncClient, worker: Chat
) -> None:
    with world.sessions.begin() as db:
        applicant(db, None)
    world.move(timedelta(days=9))
    for sender, area in (("42", "31.73"), ("43", "31.73.08")):
        sign_in(world, web, staff(world, sender=sender, area=area))
        today = (await web.get("/desk")).text
        for room in ("/desk/applications", "/desk/cases"):
            late = len(re.findall(r'class="[^"]*\blate"', (await web.get(room)).text))
            badge = re.search(rf'href="{room}".*?(?:(\d+) lewat janji|</li>)', today, re.S)
            assert int((badge and badge[1]) or 0) == late, (sender, room)


@pytest.mark.sqlite
async def test_after_a_refusal_family_and_officer_see_the_same_state(
    world: FormWorld, web: httpx.AsyncClient
) -> None:
    siti = Chat(world.talk, "web", "siti")
    with world.sessions.begin() as db:
        id = applicant(db, siti.person_id(db)).id
    sign_in(world, web, staff(world))
    page = f"/desk/applications/{id}"
    await press(web, page, f"{page}/reject", why="not_working")
    world.move(timedelta(minutes=11))
    decisions.post_due(world.sessions, TEXTS, world.now)
    assert f'href="{page}"' not in (await web.get("/desk/applications?step=all")).text
    with world.sessions() as db:
        assert db.get_one(Participant, id).state == "rejected"
    assert "ditolak" in (await web.get(f"/desk/people/{id}")).text.casefold()
    heard = siti.say("status").casefold()
    assert "diproses" not in heard
    assert "belum bisa diterima" in heard or "ditolak" in heard


@pytest.mark.sqlite
async def test_a_screen_reader_hears_how_much_was_found(
    world: FormWorld, web: httpx.AsyncClient
) -> None:
    with world.sessions.begin() as db:
        applicant(db, None)
    sign_in(world, web, staff(world))
    swapped = {"HX-Request": "true"}
    for words, heard in (("siti", "1 sampai 1 dari 1"), ("ujang", "0 sampai 0 dari 0")):
        part = await web.get("/desk/applications", params={"q": words}, headers=swapped)
        assert heard in status_of(part.text)
        found = await web.post("/desk/search", data={"q": words}, headers=swapped)
        assert f"{heard[0]} hasil" in status_of(found.text)
    whole = (await web.get("/desk/applications")).text
    assert whole.count('role="status"') == 1


def status_of(part: str) -> str:
    found = re.search(r'<div id="status"[^>]*>(.*?)</div>', part, re.S)
    assert found
    return found[1]


@pytest.mark.sqlite
async def test_no_private_number_stands_on_any_page_that_nobody_gave_a_reason_for(
    world: FormWorld, web: httpx.AsyncClient
) -> None:
    settle(world.talk, RoleKind.OFFICER, SENDER)
    with world.sessions.begin() as db:
        applicant(db, None, photo_id=None)
        token = start(db, address_of(db, "web", SENDER), "", world.now)
    web.cookies.set("__Host-perisai_desk", token or "")
    for room in ROOMS:
        if not isinstance(room, DeskPage) or RoleKind.OFFICER not in room.roles:
            continue
        for number in range(1, 7):
            text = (await web.get(re.sub(r"\{\w+:int\}", f"{number}", room.path))).text
            assert find_niks(re.sub(r'value="[^"]*"', "", text)) == [], (room.path, number)
            assert "+628" not in text
            if "{" not in room.path:
                break


@pytest.mark.sqlite
async def test_a_box_is_announced_by_the_name_of_its_row(
    world: FormWorld, web: httpx.AsyncClient
) -> None:
    with world.sessions.begin() as db:
        applicant(db, None, number="PB-2611-00001-6")
    sign_in(world, web, staff(world))
    page = (await web.get("/desk/applications")).text
    box = re.search(r'<input type="checkbox" name="row"[^>]*>', page)
    assert box
    assert 'aria-label="Tandai PB-2611-00001-6"' in box[0]
