"""Agents, officers, workers and their people: searched, looked at, handed over, told."""

from datetime import date

import pytest
from sqlalchemy import select

from models.audit import Audit
from models.contributions import ledger
from models.contributions.ledger import EntryKind
from models.participants.name_index import NameWord
from models.participants.participant import Participant
from models.roles import access_log, role
from models.roles.role import Role
from scheduler.portfolio import agent_changes
from tests.support.chat import Chat, World
from tests.support.people import SITI, clients, give_role, member

pytestmark = pytest.mark.sqlite


class Staff(Chat):
    """Somebody with a role."""

    def post(self, kind: str, called: str, **reach: str) -> "Staff":
        with self.world.sessions.begin() as db:
            give_role(db, self.person_id(db), kind, called=called, **reach)
        return self

    def role(self) -> Role:
        with self.world.sessions() as db:
            return role.find_open_roles(db, self.person_id(db))[-1]

    def people(self) -> int:
        with self.world.sessions() as db:
            return len(list(db.scalars(select(Participant).where(mine(self)))))

    def unasked(self) -> str:
        self.last = self.letters()[-1]
        return self.last.text


def mine(staff: Staff):
    return Participant.agent_id == staff.role().id


@pytest.fixture
def rudi(world: World) -> Staff:
    staff = Staff(world, sender="rudi").post("agent", "Rudi Agen")
    with world.sessions.begin() as db:
        clients(db, role.find_open_roles(db, staff.person_id(db))[-1])
    return staff


@pytest.fixture
def maya(world: World) -> Staff:
    return Staff(world, sender="maya").post("agent", "Maya Agen")


@pytest.fixture
def dewi(world: World) -> Staff:
    return Staff(world, sender="dewi").post("officer", "Dewi Petugas")


def hand_over(rudi: Staff, part: str) -> None:
    for text in ("/serahkan", part, "maya", "1", "pindah rumah", "ya"):
        rudi.say(text)


def test_an_officer_gets_the_request_and_moves_everybody(rudi, maya, dewi):
    hand_over(rudi, "semua")
    assert "nomor 1" in dewi.unasked()
    assert "6 orang dari Rudi Agen" in dewi.say("[Permintaan agen]")
    dewi.say("[Setujui]")
    assert (rudi.people(), maya.people()) == (0, 6)
    assert "nomor 1 disetujui" in rudi.unasked()


def test_a_part_of_a_portfolio_is_an_rw(rudi, maya, dewi):
    hand_over(rudi, "rw 7")
    dewi.say("/permintaan 1")
    dewi.say("[Setujui]")
    assert (rudi.people(), maya.people()) == (4, 2)


def test_what_is_declined_moves_nobody_and_is_told(rudi, maya, dewi):
    hand_over(rudi, "semua")
    dewi.say("/permintaan 1")
    dewi.say("[Tolak]")
    assert (rudi.people(), maya.people()) == (6, 0)
    assert "tidak disetujui" in rudi.unasked()


def test_one_person_is_handed_over_from_the_card(rudi, maya, dewi):
    rudi.say("/cari budi")
    rudi.say("[1. Budi Santoso]")
    rudi.say("[Serahkan ke agen lain]")
    for text in ("maya", "1", "pindah rumah", "ya"):
        rudi.say(text)
    dewi.say("/permintaan 1")
    dewi.say("[Setujui]")
    assert (rudi.people(), maya.people()) == (5, 1)


def test_taking_over_needs_the_officer_too(rudi, maya, dewi):
    for text in ("/ambilalih", "rudi", "1", "wilayah saya", "ya"):
        maya.say(text)
    assert maya.people() == 0
    dewi.say("/permintaan 1")
    dewi.say("[Setujui]")
    assert maya.people() == 6


def test_an_answered_request_cannot_be_answered_again(rudi, maya, dewi):
    hand_over(rudi, "semua")
    dewi.say("/permintaan 1")
    dewi.say("[Tolak]")
    assert "Tidak ada permintaan" in dewi.say("/permintaan 1")


def test_an_officer_of_another_district_does_not_see_the_request(world, rudi, maya):
    other = Staff(world, sender="o").post("officer", "Orang Lain", area="31.73.08")
    hand_over(rudi, "semua")
    assert "Tidak ada permintaan" in other.say("/permintaan")
    assert not [each for each in other.letters() if "nomor 1" in each.text]


def test_a_worker_who_asks_gets_another_agent_and_is_told(world, rudi, maya, dewi):
    worker = Staff(world, sender="client-1")
    for text in ("ganti petugas", "tidak pernah dibalas", "ya"):
        worker.say(text)
    asked = dewi.say("/permintaan")
    assert "Dewi Lestari (Tambora RW 005) minta agen lain" in asked
    assert "tidak pernah dibalas" in asked
    for text in ("[Jawab no. 1]", "[Setujui]", "maya", "1"):
        dewi.say(text)
    assert maya.people() == 1
    agent_changes.post_due(world.sessions, world.texts, world.now)
    assert "Agen Anda sekarang: Maya Agen" in worker.unasked()


def test_people_without_an_agent_are_assigned_by_kelurahan_and_rw(world, maya, dewi):
    with world.sessions.begin() as db:
        member(db, None, date(2026, 12, 31), rw="007")
    for text in ("/tugaskan", "tambora", "tambora", "rw 5", "maya", "1"):
        dewi.say(text)
    assert "tidak ada orang" in dewi.say("ya")
    for text in ("/tugaskan", "tambora", "tambora", "rw 7", "maya", "1", "ya"):
        dewi.say(text)
    assert maya.people() == 1


def test_a_nik_is_shown_for_a_reason_and_its_owner_sees_who_did(world, rudi):
    rudi.say("/cari dewi")
    rudi.say("[1. Dewi Lestari]")
    rudi.say("[Lihat NIK]")
    assert "3173014507829102" in rudi.say("[Bantu klaim]")
    shown = Staff(world, sender="client-1").say("data saya")
    assert "Rudi Agen (Agen Perisai, Jakarta Barat) melihat NIK Anda. Alasan: Bantu klaim" in shown


def test_nothing_is_shown_or_noted_without_a_reason(world, rudi):
    rudi.say("/lihatnik 2")
    assert "3173014507829102" not in rudi.say("batal")
    with world.sessions() as db:
        assert access_log.find_accesses(db, 2, 9) == []


def test_a_call_list_notes_whose_number_it_showed(world, rudi):
    world.pass_time(days=1)
    rudi.say("/telepon")
    with world.sessions() as db:
        seen = {id for id in range(1, 7) if access_log.find_accesses(db, id, 9)}
    assert seen == {1, 2, 3}


def test_the_audit_of_a_reveal_holds_no_number(world, rudi):
    rudi.say("/lihatnik 2")
    rudi.say("1")
    with world.sessions() as db:
        rows = db.scalars(select(Audit).where(Audit.verb == access_log.NIK))
        assert [each.details for each in rows] == [{"why": "portal"}]


@pytest.mark.parametrize("typed", ["mohamad", "MUH JOKO", "djoko", "joko mohammad"])
def test_a_name_is_found_as_it_sounds(rudi, typed):
    assert "1. Mohammad Joko" in rudi.say(f"/cari {typed}")


def test_others_are_not_found(rudi, maya):
    assert "Tidak ada" in maya.say("/cari budi")


def test_a_search_goes_on_page_by_page(world, maya):
    agent = maya.role().id
    with world.sessions.begin() as db:
        for n in range(11):
            who = SITI.__class__(f"31730152088590{n:02d}", "SITI AMINAH", "1985-08-12")
            member(db, None, date(2026, 12, 31), who).agent_id = agent
    assert "Halaman 1 dari 2" in maya.say("/cari siti")
    assert "11. Siti Aminah" in maya.say("[Berikutnya]")


def test_a_corrected_name_is_found_by_the_new_one(world, rudi):
    worker = Staff(world, sender="client-1")
    for text in ("/perbaiki", "4", "Wulan Lestari"):
        worker.say(text)
    with world.sessions() as db:
        words = len(list(db.scalars(select(NameWord).where(NameWord.participant_id == 2))))
    assert words == 5  # two words, the whole name, the ends of NIK and phone


def test_whoever_is_erased_is_not_found(world, rudi):
    worker = Staff(world, sender="client-0")
    worker.say("hapus data")
    worker.say("HAPUS")
    assert "Tidak ada" in rudi.say("/cari budi")


def test_a_payment_that_was_taken_back_stands_on_the_card_once_and_says_so(world: World) -> None:
    agent = Staff(world).post("agent", "Rudi Agen")
    rudi = agent.role()
    with world.sessions.begin() as db:
        payer = clients(db, rudi)[4]
        paid = {"first_month": date(2027, 4, 1), "months": 3, "amount": 49_200, "paid": 49_200}
        more = {"at": world.now, "agent_id": rudi.id}
        entry = ledger.append_entry(db, payer, EntryKind.COLLECTED, **paid, **more)  # type: ignore[typeddict-item]  # the fields above
        undone = paid | more | {"reverses_id": entry.id}
        ledger.append_entry(db, payer, EntryKind.REVERSED, **undone)  # type: ignore[typeddict-item]  # the fields above
    lines = [line for line in agent.say(f"/kartu {payer}").splitlines() if "22 November" in line]
    assert lines[0] == "• 22 November 2026: 3 bulan, Rp49.200, diterima agen, lalu dibatalkan"
    assert "dibatalkan" not in "".join(lines[1:])
