"""Applications on the desk: the list, the decisions, two officers at once, and what is shown."""

import re
from dataclasses import replace
from datetime import timedelta

import httpx
import pytest
from sqlalchemy import func, select

from models.audit import Audit
from models.branch import application_list, checks, decisions
from models.branch.application_list import ApplicationFilter, Step
from models.branch.checks import CheckObstacle
from models.branch.decisions import ApplicationDecision
from models.cases import cases
from models.cases.cases import CaseKind
from models.database import files
from models.database.files import StoredFile
from models.duplicates import detection
from models.participants.participant import ApplicationState, Participant, identity
from models.people import person
from models.roles import access_log, role
from scheduler.branch.decisions import post_due
from tests.support.chat import PIXEL, Chat
from tests.support.desk import form_of, press, said, sign_in, staff
from tests.support.encryption import somebody
from tests.support.people import NOW, SITI, applicant
from tests.support.site import FormWorld
from tests.support.worlds.duplicates import TWICE
from web.desk.rooms.today import WAITING

pytestmark = pytest.mark.sqlite
LIST = "/desk/applications"
SITIS = f"{LIST}/1"


@pytest.fixture
def worker(world: FormWorld) -> Chat:
    """Siti, who has applied in a chat, with a photo of her KTP."""
    chat = Chat(world.talk, "telegram", "777")
    with world.sessions.begin() as db:
        row = applicant(db, chat.person_id(db), SITI)
        kept = files.store_file(db, row.person_id, "ktp", "ktp.png", "image/png", PIXEL, NOW)
        row.photo_id = kept
    return chat


def row_of(world: FormWorld, id: int = 1) -> Participant:
    with world.sessions() as db:
        return db.get_one(Participant, id)


def pass_minutes(world: FormWorld, minutes: int) -> None:
    world.now += timedelta(minutes=minutes)
    post_due(world.sessions, world.talk.texts, world.now)


async def test_the_list_is_masked_and_as_long_as_its_count(
    world: FormWorld, web: httpx.AsyncClient, worker: Chat
) -> None:
    with world.sessions.begin() as db:
        for each in range(1, 60):
            who = replace(somebody(each), phone=f"+62813000000{each:02}")
            applicant(db, None, who, flags=["W_DOB_MISMATCH"] if each > 57 else [])
    sign_in(world, web, staff(world))
    page = (await web.get(LIST)).text
    assert "60 pengajuan" in page
    assert page.count('name="row"') == 50
    second = (await web.get(f"{LIST}?hal=2")).text
    assert second.count('name="row"') == 10
    assert "S*** A***" in page
    assert not re.search(r"siti|8128|31730152", page + second, re.IGNORECASE)
    for step in Step:
        with world.sessions() as db:
            officer = role.active_role(db, 2)
            assert officer
            count = application_list.count(db, officer, ApplicationFilter(step), world.now)
        assert f"{count} pengajuan" in (await web.get(f"{LIST}?step={step}")).text
    marked = (await web.get(f"{LIST}?suspicious=1")).text
    assert marked.count("tanggal lahir beda dengan NIK") == marked.count('name="row"') == 2
    named = (await web.get(f"{LIST}?q=sitti+aminnah&area=31.73.04.1001")).text
    assert f'href="{SITIS}?area=31.73.04.1001&amp;q=sitti+aminnah"' in named
    assert f'href="{SITIS}?q=' in (await web.get(f"{LIST}?q={row_of(world).number}")).text
    assert 'name="row"' not in (await web.get(f"{LIST}?q=tidak+ada&mine=1")).text
    today = (await web.get("/desk")).text
    assert re.search(rf'>60</b>\s*<a class="row-link" href="{LIST}"', today)


async def test_a_full_list_is_light_with_all_that_it_loads(
    world: FormWorld, web: httpx.AsyncClient
) -> None:
    """Each with two marks; in bytes, unpacked."""
    with world.sessions.begin() as db:
        for each in range(1, 60):
            who = replace(somebody(each), full_name="MUHAMMAD ABDURRAHMAN WAHID HIDAYATULLAH")
            applicant(db, None, who, flags=["W_DOB_MISMATCH"], number=f"PB-2611-{each:05}-7")
    sign_in(world, web, staff(world))
    page = (await web.get(LIST)).text
    loaded = {*re.findall(r'"(/static/[^"]+)"', page)}
    assert page.count('name="row"') == 50
    assert page.count('class="tag warn"') == 100
    assert len(loaded) == 5
    sizes = [len((await web.get(each)).content) for each in loaded]
    assert len(page.encode()) + sum(sizes) < 100_000


def test_the_waiting_number_of_applications_has_a_path() -> None:
    assert LIST in [each.path for each in WAITING]


async def test_data_are_shown_for_a_reason_and_ten_minutes_and_the_person_can_read_it(
    world: FormWorld, web: httpx.AsyncClient, worker: Chat
) -> None:
    sign_in(world, web, staff(world))
    page = (await web.get(SITIS)).text
    assert SITI.nik not in page
    assert (await web.get(f"{SITIS}/photo")).status_code == 404
    refused = await press(web, SITIS, f"{SITIS}/reveal", reason="curious")
    assert refused.status_code == 422
    shown = await said(web, await press(web, SITIS, f"{SITIS}/reveal", reason="check_ktp"))
    assert SITI.nik in shown
    assert "Siti Aminah" in shown
    photo = await web.get(f"{SITIS}/photo")
    assert (photo.content, photo.headers["cache-control"]) == (PIXEL, "no-store")
    with world.sessions() as db:
        verbs = set(db.scalars(select(Audit.verb).where(Audit.subject == "participant:1")))
    assert {"saw nik", "saw ktp"} <= verbs
    assert "Memeriksa pendaftaran" in worker.say("/data")
    world.now += timedelta(minutes=11)
    assert SITI.nik not in (await web.get(SITIS)).text
    assert (await web.get(f"{SITIS}/photo")).status_code == 404


async def test_a_day_of_applications_is_checked_and_who_only_looks_is_stopped_and_told_of(
    world: FormWorld, web: httpx.AsyncClient, worker: Chat, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(access_log, "MOST_A_DAY", 3)
    monkeypatch.setitem(checks.MOST, CheckObstacle.UNDECIDED, 3)
    monkeypatch.setitem(checks.MOST, CheckObstacle.ENOUGH, 9)
    with world.sessions.begin() as db:
        for each in range(1, 17):
            applicant(db, None, replace(somebody(each), phone=f"+62813000000{each:02}"))
    sign_in(world, web, staff(world))
    colleague = staff(world, sender="43")

    async def look(id: int, reason: str = "check_ktp") -> bool:
        page = await said(
            web, await press(web, f"{LIST}/{id}", f"{LIST}/{id}/reveal", reason=reason)
        )
        return "dan tercatat" in page

    assert [await look(id) for id in (1, 2, 3, 4)] == [True] * 3 + [False]
    (news,) = colleague.letters()
    assert "3 pengajuan tanpa memutuskannya" in news.text
    # Other numbers are counted apart: these are as few as before.
    assert [await look(id, "portal") for id in (14, 15, 16, 17)] == [True] * 3 + [False]
    await press(web, f"{LIST}/2", f"{LIST}/2/approve")
    assert [await look(4), await look(5)] == [True, False]
    # What is taken back was not decided.
    decision = form_of((await web.get(f"{LIST}/2")).text, f"{LIST}/undo")["decision"]
    await press(web, f"{LIST}/2", f"{LIST}/undo", decision=decision)
    await press(web, SITIS, f"{SITIS}/approve")
    assert not await look(5)
    looked_at = 4
    for id in range(2, 9):
        await press(web, f"{LIST}/{id}", f"{LIST}/{id}/approve")
        looked_at += await look(id + 3)
    assert looked_at == 9


async def test_approval_is_told_after_ten_minutes_and_names_no_protection(
    world: FormWorld, web: httpx.AsyncClient, worker: Chat
) -> None:
    sign_in(world, web, staff(world))
    page = await said(web, await press(web, SITIS, f"{SITIS}/approve"))
    assert "disetujui. Orangnya diberi tahu sepuluh menit lagi" in page
    pass_minutes(world, 9)
    assert worker.letters() == []
    form = form_of((await web.get(SITIS)).text, f"{LIST}/undo")
    assert "Keputusan dibatalkan" in await said(web, await web.post(f"{LIST}/undo", data=form))
    pass_minutes(world, 9)
    assert worker.letters() == []
    await press(web, SITIS, f"{SITIS}/approve")
    pass_minutes(world, 10)
    (letter,) = worker.letters()
    assert "sudah memeriksa pendaftaran" in letter.text
    assert "terlindungi" not in letter.text
    assert row_of(world).state == ApplicationState.SUBMITTED
    late = await web.post(
        f"{LIST}/undo", data=form_of((await web.get("/desk")).text, "/desk/keluar")
    )
    assert late.status_code == 422


async def test_the_filters_of_the_list_are_kept_from_one_application_to_the_next(
    world: FormWorld, web: httpx.AsyncClient, worker: Chat
) -> None:
    with world.sessions.begin() as db:
        applicant(db, None, somebody(1), village="31.73.01.1001")
        other = applicant(db, None, somebody(2), village="31.73.04.1001").id
    sign_in(world, web, staff(world))
    tambora = "?area=31.73.04"
    here = f"{SITIS}{tambora}"
    assert f'href="{LIST}{tambora}"' in (await web.get(here)).text
    answer = await press(web, here, f"{SITIS}/approve{tambora}")
    following = f"{LIST}/{other}{tambora}"
    assert answer.headers["location"] == following
    page = (await web.get(following)).text
    undone = await web.post(f"{LIST}/undo{tambora}", data=form_of(page, f"{LIST}/undo{tambora}"))
    assert undone.headers["location"] == here
    answer = await press(web, following, f"{LIST}/{other}/reject{tambora}", why="")
    assert f'href="{LIST}{tambora}"' in answer.text


async def test_many_are_approved_at_once_and_undone_at_once(
    world: FormWorld, web: httpx.AsyncClient
) -> None:
    with world.sessions.begin() as db:
        for each in range(1, 4):
            applicant(db, None, somebody(each))
    sign_in(world, web, staff(world))
    form = form_of((await web.get(LIST)).text, f"{LIST}/approve")
    nothing = await web.post(f"{LIST}/approve", data=form)
    assert (nothing.status_code, "Tandai dulu" in nothing.text) == (422, True)
    form = form_of((await web.get(LIST)).text, f"{LIST}/approve")
    both = {"row": ["1", "2", "99"]}
    page = await said(web, await web.post(f"{LIST}/approve", data=form | both))
    assert "2 pengajuan disetujui" in page
    assert "1 pengajuan sudah tidak menunggu" in page
    again = await said(web, await web.post(f"{LIST}/approve", data=form | {"row": "3"}))
    assert "tidak ada yang dikerjakan dua kali" in again
    form = form_of(page, f"{LIST}/undo")
    page = await said(web, await web.post(f"{LIST}/undo", data=form))
    assert "Keputusan dibatalkan untuk 2 pengajuan" in page
    with world.sessions() as db:
        assert not db.scalar(select(func.count()).where(decisions.PENDING))


async def test_what_one_officer_has_taken_another_reads_and_does_not_decide(
    world: FormWorld, web: httpx.AsyncClient, worker: Chat
) -> None:
    sign_in(world, web, staff(world))
    await press(web, SITIS, f"{SITIS}/take")
    async with world.client() as other:
        sign_in(world, other, staff(world, sender="43"))
        page = (await other.get(SITIS)).text
        assert "Anda bisa membaca, belum memutuskan" in page
        assert f'action="{SITIS}/approve"' not in page
        keys = form_of(page, "/desk/keluar")
        for name in ("approve", "take", "return", "hand-over"):
            keys["once"] = f"{name:x<24}"
            answer = await other.post(f"{SITIS}/{name}", data=keys)
            assert answer.status_code == 422, name
        keys["once"] = "y" * 24
        assert (await other.post(f"{SITIS}/reject", data=keys | {"why": "age"})).status_code == 422
    with world.sessions() as db:
        assert db.scalar(select(func.count(ApplicationDecision.id))) == 0


async def test_an_officer_of_another_area_finds_neither_page_nor_action(
    world: FormWorld, web: httpx.AsyncClient, worker: Chat
) -> None:
    sign_in(world, web, staff(world, area="31.73.01"))
    assert "0 pengajuan" in (await web.get(f"{LIST}?step=all&area=31.73.04")).text
    keys = form_of((await web.get("/desk")).text, "/desk/keluar")
    for number, name in enumerate(("", "/photo", "/copy")):
        assert (await web.get(f"{SITIS}{name}")).status_code == 404, number
    names = ("take", "return", "reveal", "approve", "reject", "repair", "hand-over", "entered")
    for name in names:
        keys["once"] = f"{name:x<24}"
        answer = await web.post(f"{SITIS}/{name}", data=keys | {"why": "age", "item-nik": "1"})
        assert answer.status_code == 404, name
    marked = await web.post(f"{LIST}/approve", data=keys | {"once": "z" * 24, "row": "1"})
    assert marked.status_code == 422


async def test_an_approved_one_is_copied_and_its_code_reaches_the_person(
    world: FormWorld, web: httpx.AsyncClient, worker: Chat
) -> None:
    sign_in(world, web, staff(world))
    assert (await web.get(f"{SITIS}/copy")).status_code == 404
    await press(web, SITIS, f"{SITIS}/approve")
    pass_minutes(world, 10)
    screen = await said(web, await press(web, SITIS, f"{SITIS}/hand-over"))
    fields = re.findall(r'data-copy="([^"]*)"', screen)
    assert fields[:3] == [SITI.nik, "SITI AMINAH", "12-08-1985"]
    assert row_of(world).state == ApplicationState.PROCESSING
    for typed in ({"kpj": "12"}, {"code": "1"}, {"code": "='x'"}, {}):
        wrong = await press(web, f"{SITIS}/copy", f"{SITIS}/entered", **typed)
        assert wrong.status_code == 422, typed
    typed = {"kpj": "1234 5678 901", "code": "8812 3456"}
    page = await said(web, await press(web, f"{SITIS}/copy", f"{SITIS}/entered", **typed))
    assert "dicatat sudah masuk BPJS" in page
    pass_minutes(world, 10)
    letter = worker.letters()[-1]
    assert "88123456" in letter.text
    assert "Anda terlindungi setelah data BPJS" in letter.text
    with world.sessions() as db:
        row = db.get_one(Participant, 1)
        assert (row.state, identity(db, row).kpj) == ("awaiting_payment", "12345678901")
        assert db.scalar(select(func.count(Audit.id)).where(Audit.verb == "copied for bpjs"))
    assert (await web.get(f"{SITIS}/copy")).status_code == 404


async def test_html_in_a_name_stays_text(world: FormWorld, web: httpx.AsyncClient) -> None:
    with world.sessions.begin() as db:
        person.find_or_create(db, "web", "x", NOW)
        applicant(db, None, replace(somebody(1), full_name="<B>X"))
    sign_in(world, web, staff(world))
    page = (await web.get(LIST)).text + (await web.get(SITIS)).text
    assert "<***" not in page
    assert "&lt;***" in page
    with world.sessions() as db:
        assert db.scalar(select(func.count(StoredFile.id))) == 0


async def test_a_filtered_list_stays_filtered_through_refusal_decision_and_undo(
    world: FormWorld, web: httpx.AsyncClient, worker: Chat
) -> None:
    sign_in(world, web, staff(world))
    here = f"{LIST}?area=31.73.04.1001"
    approve = f"{LIST}/approve?area=31.73.04.1001"
    refused = await press(web, here, approve)
    assert refused.status_code == 422
    assert 'value="31.73.04.1001" selected' in refused.text
    done = await press(web, here, approve, row="1")
    assert done.headers["location"] == here
    undo = f"{LIST}/undo?area=31.73.04.1001"
    undone = await web.post(undo, data=form_of((await web.get(here)).text, undo))
    assert undone.headers["location"] == f"{SITIS}?area=31.73.04.1001"


async def test_what_may_be_a_duplicate_is_one_press_from_the_other_registration(
    world: FormWorld, web: httpx.AsyncClient
) -> None:
    with world.sessions.begin() as db:
        applicant(db, None, SITI)
        applicant(db, None, TWICE)
        detection.detect_duplicates(db, NOW, 100)
        again = applicant(db, None, SITI).id
        cases.open_case(db, CaseKind.DUPLICATE, now=NOW, due_at=NOW, participant_id=again)
    sign_in(world, web, staff(world))
    assert 'href="/desk/duplicates/1">mungkin ganda' in (await web.get(f"{LIST}/2")).text
    assert 'href="/desk/nik-owners/1">mungkin ganda' in (await web.get(SITIS)).text
