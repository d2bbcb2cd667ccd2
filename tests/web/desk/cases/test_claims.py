"""Claims, ready answers, merging and deadlines in the cases of the desk, as in the chat."""

from datetime import timedelta

import httpx
import pytest
from sqlalchemy import select

from domain.claims.checklist import Circumstance, ClaimKind
from domain.claims.progress import ClaimState
from domain.claims.told import Claimant
from models import uploads
from models.audit import Audit
from models.cases import cases, homes
from models.cases.cases import Case, CaseKind, CaseState
from models.claims import claim, papers
from models.claims.claim import Claim, ClaimFacts
from models.claims.packets import ClaimPacket
from models.knowledge import answers, shipped
from models.participants import participant
from models.participants.participant import Identity, Participant
from scheduler.claims.packets import run_packets
from tests.support import people
from tests.support.chat import PIXEL, TEXTS, Chat
from tests.support.desk import form_of, press, said, sign_in, staff
from tests.support.site import FormWorld

CASES = "/desk/cases"
FACTS = ClaimFacts(nik="3173015208859001", name="Budi", happened_on="2026-11-01")
pytestmark = pytest.mark.sqlite


@pytest.fixture
def widow(world: FormWorld) -> Chat:
    return Chat(world.talk, "telegram", "71")


@pytest.fixture
def number(world: FormWorld, widow: Chat) -> int:
    """The claim of a widow, who has sent the family card."""
    with world.sessions.begin() as db:
        me = widow.person_id(db)
        row = claim.open_claim(
            db,
            ClaimKind.DEATH,
            Claimant.SPOUSE,
            FACTS,
            [Circumstance.SPOUSE],
            person_id=me,
            opened_by=me,
            now=world.now,
        )
        file = uploads.store_upload(db, me, "claim", "kk.jpg", "image/jpeg", PIXEL, world.now)
        papers.add_page(db, row.case_id, file, world.now, None).paper = "family_card"
        return row.case_id


def state(world: FormWorld, number: int) -> str:
    with world.sessions() as db:
        return db.get_one(Claim, number).state


async def test_papers_are_seen_one_by_one_and_wanted_again_for_a_reason_that_the_family_reads(
    world: FormWorld, web: httpx.AsyncClient, widow: Chat, number: int
) -> None:
    sign_in(world, web, staff(world))
    here = f"{CASES}/{number}"
    page = (await web.get(here)).text
    assert "santunan kematian" in page
    assert "3173015208859001" not in page
    assert page.count("belum ada") > 3
    shown = await web.get(f"{here}/papers/1")
    assert (shown.status_code, shown.headers["content-type"]) == (200, "image/jpeg")
    saved = await web.get(f"{here}/papers/1?unduh=1")
    assert "attachment" in saved.headers["content-disposition"]
    assert (await web.get(f"{CASES}/{number + 1}/papers/1")).status_code == 404
    await web.get(f"{here}/papers/1")
    with world.sessions() as db:
        verbs = list(db.scalars(select(Audit.verb).where(Audit.subject == f"case:{number}")))
    assert [verbs.count(each) for each in ("opened a file", "downloaded a file")] == [1, 1]
    want = f"{here}/papers"
    assert (await press(web, here, want)).status_code == 422
    faults = {"fault-family_card": "paper_unreadable", "fault-ktp": "paper_none_yet"}
    stale = form_of(page, want) | {"fault-family_card": "paper_data"}
    assert "dikirim ke yang mengajukan" in await said(web, await press(web, here, want, **faults))
    assert "Kartu keluarga, tidak terbaca" in widow.letters()[-1].text
    assert "diminta lagi: Tidak terbaca" in (await web.get(here)).text
    with world.sessions.begin() as db:
        db.get_one(Claim, number).state = ClaimState.PAID
    assert (await web.post(want, data=stale)).status_code == 422


async def test_a_claim_goes_its_way_on_the_page_and_the_family_reads_each_step(
    world: FormWorld, web: httpx.AsyncClient, widow: Chat, number: int
) -> None:
    sign_in(world, web, staff(world))
    here = f"{CASES}/{number}"
    step = f"{here}/claim"
    for wrong in ("step_paid", "step_more_papers", "step_later", ""):
        assert (await press(web, here, step, step=wrong)).status_code == 422
    assert "satu PDF" in await said(web, await press(web, here, step, step="step_packet"))
    await press(web, here, step, step="step_handed_in")
    assert "cabang" in widow.letters()[-1].text
    await press(web, here, step, step="step_in_process")
    assert (await press(web, here, step, step="step_refused")).status_code == 422
    await press(web, here, step, step="step_refused", why="names_differ")
    assert state(world, number) == ClaimState.REFUSED
    assert "tidak disetujui" in widow.letters()[-1].text
    page = (await web.get(here)).text
    assert f'action="{here}/note"' not in page
    await press(web, here, step, step="step_handed_in")
    assert (await press(web, here, step, step="step_paid")).headers["location"] == CASES
    assert state(world, number) == ClaimState.PAID
    with world.sessions() as db:
        assert db.get_one(Case, number).state == CaseState.CLOSED
        assert db.scalars(select(ClaimPacket.claim_id)).all() == [number]


async def test_a_claim_that_its_family_withdraws_meanwhile_has_no_step_left_on_the_open_page(
    world: FormWorld, web: httpx.AsyncClient, widow: Chat, number: int
) -> None:
    officer = staff(world)
    sign_in(world, web, officer)
    here = f"{CASES}/{number}"
    stale = form_of((await web.get(here)).text, f"{here}/claim")
    widow.say("batalkan klaim")
    assert "dibatalkan" in widow.say("ya")
    assert "dibatalkan oleh yang mengajukan" in officer.letters()[-1].text
    refused = await web.post(f"{here}/claim", data=stale | {"step": "step_handed_in"})
    assert refused.status_code == 422
    assert "tidak di langkah itu" in refused.text
    for page in (refused.text, (await web.get(here)).text):
        assert "Dibatalkan" in page
        assert 'id="do-step_packet"' in page
        for gone in ("step_handed_in", "step_more_papers", "step_withdrawn"):
            assert f'id="do-{gone}"' not in page
    wanted = await web.post(f"{here}/papers", data=stale | {"fault-ktp": "paper_none_yet"})
    assert wanted.status_code == 422
    assert state(world, number) == ClaimState.WITHDRAWN


async def test_staff_withdraw_a_claim_as_its_family_wishes_who_reads_so(
    world: FormWorld, web: httpx.AsyncClient, widow: Chat, number: int
) -> None:
    sign_in(world, web, staff(world))
    here = f"{CASES}/{number}"
    assert "Keluarganya sendiri yang minta" in (await web.get(here)).text
    await press(web, here, f"{here}/claim", step="step_withdrawn")
    assert state(world, number) == ClaimState.WITHDRAWN
    assert "ditarik" in widow.letters()[-1].text
    widow.say(f"/balas {number}")
    widow.say("saya tidak minta itu")
    with world.sessions() as db:
        assert db.get_one(Case, number).state == CaseState.OPEN


async def test_a_ready_answer_comes_into_the_box_and_is_sent_from_there(
    world: FormWorld, web: httpx.AsyncClient, widow: Chat
) -> None:
    with world.sessions.begin() as db:
        answers.take_in(db, shipped.load_answers(), world.now)
    widow.say("petugas")
    widow.say("berapa iuran per bulan yang paling murah?")
    sign_in(world, web, staff(world))
    page = (await web.get(f"{CASES}/1")).text
    assert f'href="{CASES}/1?siap=iuran-min' in page
    box = (await web.get(f"{CASES}/1?siap=iuran-min")).text
    words = box.partition("<textarea")[2].partition(">")[2].partition("</textarea>")[0]
    assert "16.800" in words or "8.400" in words
    assert "klaim" in (await web.get(f"{CASES}/1?cari=klaim kecelakaan")).text
    for wrong in ("tidak-ada", "../x", "nik-hilang"):
        assert (await web.get(f"{CASES}/1", params={"siap": wrong})).status_code == 200
    await press(web, f"{CASES}/1", f"{CASES}/1/answer", words=words)
    assert "400" in widow.letters()[-1].text or "800" in widow.letters()[-1].text


async def test_whoever_writes_for_the_dead_is_not_called_by_their_name(
    world: FormWorld, web: httpx.AsyncClient, number: int
) -> None:
    with world.sessions.begin() as db:
        budi = people.applicant(db, None, Identity(FACTS.nik, "BUDI SANTOSO", "1985-08-12"))
        db.get_one(Case, number).participant_id = budi.id
        homes.settle(db, [budi.id])
    sign_in(world, web, staff(world))
    page = (await web.get(f"{CASES}/{number}")).text
    assert "<dd>wakil Budi Santoso (" in page
    assert "Di daftar kita: Budi Santoso (" in page
    with world.sessions.begin() as db:
        row = db.get_one(Claim, number)
        claim.move(db, row, ClaimState.WITHDRAWN, "person:1", world.now)
    assert "selesai 22 November 2026" in (await web.get(f"{CASES}/{number}")).text


async def test_the_packet_is_downloaded_on_the_page_by_whoever_asked_for_it(
    world: FormWorld, web: httpx.AsyncClient, number: int
) -> None:
    sign_in(world, web, staff(world))
    here = f"{CASES}/{number}"
    assert (await web.get(f"{here}/packet")).status_code == 404
    await press(web, here, f"{here}/claim", step="step_packet")
    assert "sedang disusun" in (await web.get(here)).text
    run_packets(world.sessions, TEXTS, lambda: world.now, lambda job, today: b"%PDF-made")
    page = (await web.get(here)).text
    assert "sedang disusun…" not in page
    assert f'href="{here}/packet"' in page
    made = await web.get(f"{here}/packet")
    assert (made.content, made.headers["content-type"]) == (b"%PDF-made", "application/pdf")
    with world.sessions() as db:
        seen = db.scalars(select(Audit.verb).where(Audit.subject == f"case:{number}"))
        assert "downloaded" in set(seen)
    async with world.client() as other:
        sign_in(world, other, staff(world, sender="43"))
        assert (await other.get(f"{here}/packet")).status_code == 404


async def test_two_cases_of_a_person_become_one_and_both_numbers_lead_to_it(
    world: FormWorld, web: httpx.AsyncClient, widow: Chat
) -> None:
    widow.say("petugas")
    widow.say("kartu saya hilang di pasar")
    sign_in(world, web, staff(world))
    await press(web, f"{CASES}/1", f"{CASES}/1/close", why="case_done")
    widow.say("petugas")
    widow.say("kapan saya bisa ambil kartunya?")
    widow.say("/balas 1")
    widow.say("masih belum ketemu")
    other = Chat(world.talk, "telegram", "72")
    other.say("petugas")
    other.say("saya mau tanya soal klaim")
    page = (await web.get(f"{CASES}/2")).text
    assert 'id="other-1"' in page
    assert 'id="other-3"' not in page
    here, action = f"{CASES}/2", f"{CASES}/2/merge"
    assert (await press(web, here, action, other="3")).status_code == 422
    stale = form_of(page, action) | {"other": "1"}
    await press(web, here, action, other="1")
    assert "satukan dengan nomor 1" in widow.letters()[-1].text
    joined = (await web.get(here)).text
    assert "kartu saya hilang" in joined
    assert "ambil kartunya" in joined
    assert f'action="{CASES}/1/note"' in joined
    assert (await web.post(action, data=stale)).status_code == 422
    with world.sessions() as db:
        assert db.get_one(Case, 2).merged_into == 1


async def test_the_filter_of_deadlines_keeps_what_is_due_by_then(
    world: FormWorld, web: httpx.AsyncClient, widow: Chat, number: int
) -> None:
    sign_in(world, web, staff(world))
    rows = {}
    for due in ("", "late", "today", "week", "x"):
        rows[due] = (await web.get(CASES, params={"due": due})).text.count("data-row")
    assert rows == {"": 1, "late": 0, "today": 0, "week": 1, "x": 1}
    world.move(timedelta(days=3, hours=1))
    sign_in(world, web, Chat(world.talk, "telegram", "42"))
    late = (await web.get(CASES, params={"due": "late"})).text
    assert late.count("data-row") == 1


async def test_a_correction_is_applied_once_by_an_officer_and_the_person_hears_of_it(
    world: FormWorld, web: httpx.AsyncClient, widow: Chat
) -> None:
    with world.sessions.begin() as db:
        row = people.applicant(db, widow.person_id(db))
        case = cases.open_case(
            db,
            CaseKind.CORRECTION,
            now=world.now,
            due_at=world.now,
            person_id=row.person_id,
            participant_id=row.id,
            request={"full_name": "SITI AMINAH SARI"},
        ).id
    here = f"{CASES}/{case}"
    sign_in(world, web, staff(world))
    stale = form_of((await web.get(here)).text, f"{here}/apply")
    assert (await press(web, here, f"{here}/apply", field="phone")).status_code == 422
    await press(web, here, f"{here}/apply")
    assert "Sudah selesai" in widow.letters()[-1].text
    assert (await web.post(f"{here}/apply", data=stale)).status_code == 404
    with world.sessions() as db:
        known = participant.identity(db, db.get_one(Participant, 1))
        assert known.full_name == "SITI AMINAH SARI"
