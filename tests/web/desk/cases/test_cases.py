"""Cases at the desk: one list, an answer that reaches the chat, who holds it, notes, the end."""

import re
from html import escape

import httpx
import pytest
from sqlalchemy import func, select

from models.cases import cases
from models.cases.cases import Case, CaseKind, CaseState
from models.cases.talks import Talk
from models.messaging.message import OutboundMessage
from models.participants import participant
from models.participants.participant import Participant
from models.people import person
from tests.support import people
from tests.support.chat import Chat
from tests.support.desk import form_of, press, said, sign_in, staff
from tests.support.site import FormWorld

PATH = "/desk/cases"
pytestmark = pytest.mark.sqlite


@pytest.fixture
def worker(world: FormWorld) -> Chat:
    """Somebody who has asked for a human."""
    chat = Chat(world.talk, "telegram", "71")
    chat.say("petugas")
    chat.say("kartu saya hilang, bagaimana menggantinya?")
    chat.say("ya")
    return chat


@pytest.fixture
def number(world: FormWorld, worker: Chat) -> int:
    with world.sessions() as db:
        return db.scalars(select(Case.id)).one()


async def test_an_answer_from_the_desk_is_read_in_the_chat_and_the_bot_is_silent(
    world: FormWorld, web: httpx.AsyncClient, worker: Chat, number: int
) -> None:
    sign_in(world, web, staff(world))
    assert f"{PATH}/{number}" in (await web.get(PATH)).text
    page = (await web.get(f"{PATH}/{number}")).text
    assert "kartu saya hilang" in page
    here = f"{PATH}/{number}"
    answer = await press(web, here, f"{here}/answer", words="Datang saja ke cabang dengan KTP.")
    assert "Jawaban sedang dikirim" in await said(web, answer)
    assert "Datang saja ke cabang dengan KTP." in worker.letters()[-1].text
    assert worker.say("baik, besok saya ke sana") == ""
    page = (await web.get(here)).text
    assert "baik, besok saya ke sana" in page
    assert "belum terkirim" in page
    await press(web, here, f"{here}/end")
    assert "Perisai Bot" in worker.say("menu")


async def test_an_answer_that_is_all_ends_the_talk_and_leads_back_to_the_list_as_it_was(
    world: FormWorld, web: httpx.AsyncClient, worker: Chat, number: int
) -> None:
    sign_in(world, web, staff(world))
    week = "?due=week&kind=help"
    here = f"{PATH}/{number}{week}"
    listed = (await web.get(f"{PATH}{week}")).text
    assert f'href="{escape(here)}"' in listed
    assert f"{PATH}/" not in (await web.get(f"{PATH}?due=week&kind=payment")).text
    answer = await press(
        web, here, f"{PATH}/{number}/answer{week}", words="Datang saja dengan KTP.", end="1"
    )
    assert answer.headers["location"] == f"{PATH}{week}"
    heard = [each.text for each in worker.letters()]
    assert any("Datang saja dengan KTP." in each for each in heard)
    assert "Perisai Bot" in worker.say("menu")


async def test_an_answer_that_is_sent_twice_is_read_once(
    world: FormWorld, web: httpx.AsyncClient, worker: Chat, number: int
) -> None:
    sign_in(world, web, staff(world))
    here = f"{PATH}/{number}"
    form = form_of((await web.get(here)).text, f"{here}/answer") | {"words": "Sudah saya cek."}
    for _ in range(2):
        await web.post(f"{here}/answer", data=form)
    assert sum("Sudah saya cek." in each.text for each in worker.letters()) == 1


@pytest.mark.parametrize(
    "words", ["", "x" * 701, "lihat http://contoh.xyz", "kirim ke 1234567890123456"]
)
async def test_words_that_may_not_be_sent_change_nothing(
    world: FormWorld, web: httpx.AsyncClient, worker: Chat, number: int, words: str
) -> None:
    sign_in(world, web, staff(world))
    here = f"{PATH}/{number}"
    answer = await press(web, here, f"{here}/answer", words=words)
    assert answer.status_code == 422
    with world.sessions() as db:
        assert db.scalar(select(func.count(Talk.id))) == 0


async def test_one_colleague_holds_the_case_and_another_may_only_note(
    world: FormWorld, web: httpx.AsyncClient, worker: Chat, number: int
) -> None:
    here = f"{PATH}/{number}"
    sign_in(world, web, staff(world))
    page = (await web.get(here)).text
    async with world.client() as other:
        sign_in(world, other, staff(world, sender="43"))
        await press(other, here, f"{here}/take")
    form = form_of(page, f"{here}/answer") | {"words": "Saya juga."}
    answer = await web.post(f"{here}/answer", data=form)
    assert answer.status_code == 422
    assert "sedang dipegang" in answer.text
    answer = await press(web, here, f"{here}/note", note="Sudah pernah datang bulan lalu.")
    assert "disimpan" in await said(web, answer)
    assert "Sudah pernah datang" not in "".join(each.text for each in worker.letters())


async def test_a_note_that_is_refused_is_not_put_into_the_box_of_the_answer(
    world: FormWorld, web: httpx.AsyncClient, number: int
) -> None:
    sign_in(world, web, staff(world))
    here = f"{PATH}/{number}"
    answer = await press(web, here, f"{here}/note", note="Orangnya marah. " * 99)
    assert answer.status_code == 422
    box, note = re.findall(r"<textarea[^>]*>([^<]*)</textarea>", answer.text)
    assert (box, note.count("Orangnya marah.")) == ("", 99)


async def test_a_case_is_closed_with_a_reason_that_the_person_reads(
    world: FormWorld, web: httpx.AsyncClient, worker: Chat, number: int
) -> None:
    sign_in(world, web, staff(world))
    here = f"{PATH}/{number}"
    assert (await press(web, here, f"{here}/close")).status_code == 422
    answer = await press(web, here, f"{here}/close", why="case_done")
    assert "ditutup" in await said(web, answer)
    with world.sessions() as db:
        assert db.get_one(Case, number).state == CaseState.CLOSED
    assert "Sudah selesai" in worker.letters()[-1].text
    assert (await web.get(here)).status_code == 404


async def test_an_agent_gives_a_case_to_the_branch_and_to_nobody_else(
    world: FormWorld, web: httpx.AsyncClient, worker: Chat, number: int
) -> None:
    sign_in(world, web, staff(world, "agent"))
    here = f"{PATH}/{number}"
    await press(web, here, f"{here}/take")
    answer = await press(web, here, f"{here}/hand-on", to="role:1")
    assert answer.status_code == 422
    answer = await press(web, here, f"{here}/hand-on", to="branch")
    assert "petugas wilayahnya" in await said(web, answer)
    with world.sessions() as db:
        assert db.get_one(Case, number).owner_id is None
        assert db.scalar(select(func.count(OutboundMessage.id))) > 0


async def test_what_was_asked_for_in_own_words_is_corrected_field_by_field(
    world: FormWorld, web: httpx.AsyncClient
) -> None:
    with world.sessions.begin() as db:
        me = Chat(world.talk, "telegram", "71").person_id(db)
        row = people.applicant(db, me)
        wish = {"other": "semua data saya keliru"}
        case = cases.open_case(
            db,
            CaseKind.CORRECTION,
            now=world.now,
            due_at=world.now,
            person_id=me,
            participant_id=row.id,
            request=wish,
        )
        here = f"{PATH}/{case.id}"
    sign_in(world, web, staff(world))
    assert "semua data saya keliru" in (await web.get(here)).text
    apply = f"{here}/apply"
    assert (await press(web, here, apply, value="Jl. Kenanga 7")).status_code == 422
    refused = await press(web, here, apply, field="born_on", value="31 Februari")
    assert (refused.status_code, 'value="31 Februari"' in refused.text) == (422, True)
    await press(web, here, apply, field="street", value="Jl. Kenanga 7")
    await press(web, here, apply, field="born_on", value="13 Agustus 1985")
    with world.sessions() as db:
        known = participant.identity(db, db.scalars(select(Participant)).one())
        assert (known.street, known.born_on) == ("Jl. Kenanga 7", "1985-08-13")
        assert db.scalars(select(Case.state)).one() == CaseState.OPEN


async def test_a_case_leads_to_its_person_and_says_when_no_chat_reaches_them(
    world: FormWorld, web: httpx.AsyncClient
) -> None:
    with world.sessions.begin() as db:
        row = people.applicant(db, None)
        about = {"participant_id": row.id, "person_id": person.create_person(db, world.now)}
        case = cases.open_case(db, CaseKind.HELP, now=world.now, due_at=world.now, **about)
        here = f"{PATH}/{case.id}"
    sign_in(world, web, staff(world))
    page = (await web.get(here)).text
    assert f'href="/desk/people/{row.id}"' in page
    assert "tidak bisa dicapai lewat chat" in page


async def test_nothing_that_is_typed_is_bold_or_read_from_its_end(
    world: FormWorld, web: httpx.AsyncClient, worker: Chat, number: int
) -> None:
    """By whoever writes: the person in their chat, a colleague at the desk."""
    sign_in(world, web, staff(world))
    here = f"{PATH}/{number}"
    await press(web, here, f"{here}/answer", words="\ue000Datang\ue001 saja \u2066ke\u202e 175.")
    assert "\n\nDatang saja ke 175.\n\n" in worker.letters()[-1].text
    worker.say("nomor antrean saya \u202e4321\u202c, \u2067benar\u2069 \ue000ya\ue001")
    page = (await web.get(here)).text
    assert "nomor antrean saya 4321, benar ya" in page
    assert not re.search("[\u202a-\u202e\u2066-\u2069\ue000\ue001]", page)
