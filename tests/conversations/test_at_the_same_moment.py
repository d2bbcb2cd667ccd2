"""Two people decide, or use up, the same thing at the same moment: it happens once, and whoever
came later is told that it is over."""

import pytest
from sqlalchemy import func, select

from bot.message import Document, Inbound
from domain.people.link_code import format_link_code
from domain.people.reply_limit import BILLED
from handlers.claims.opening.early_photos import PAPERS
from models import audit, uploads
from models.audit import Audit
from models.branch.applications_export import export_new
from models.broadcasts.broadcast import Broadcast
from models.cases.cases import Case
from models.contributions.ledger import LedgerEntry
from models.database.files import StoredFile
from models.enrolment.enrolment import Voucher, enrol_members
from models.participants import participant
from models.participants.participant import Participant
from models.people import addresses, link_codes, person
from models.people.merge_history import Merge
from models.people.person import Address
from models.roles import access_log, role
from models.roles.agent_changes import AgentChange
from models.roles.role import Role
from scheduler.branch import decisions
from tests.support import people
from tests.support.chat import KEYS, PIXEL, Chat, World
from tests.support.conversations.at_once import at_once, during
from tests.support.files import xlsx
from tests.support.scripted_chat import TOKEN_IN_LINK, ScriptedChat
from tests.support.worlds import proposals

pytestmark = pytest.mark.both_databases


@pytest.fixture
def officer(world: World) -> ScriptedChat:
    """Rina, an officer; Dewi is another one."""
    rina = ScriptedChat(world)
    rina.do_role("officer")
    rina.do_is("dewi officer Dewi Wulandari")
    return rina


def walk(chat: Chat, *words: str) -> None:
    for each in words:
        chat.say(each)


def inbound(chat: Chat, label: str) -> Inbound:
    """What the chat brings when this is said, or the button with this label pressed."""
    assert chat.last
    keys = [chat.key(label)] if any(label == each.label for each in chat.last.options) else []
    text, press = (keys[0].text, keys[0].press) if keys else (label, "")
    return Inbound(chat.channel, chat.sender, f"{chat.sender}-at-once", text=text, press=press)


def together(world: World, *said: tuple[Chat, str]) -> list[str]:
    """Each says or presses something at the same moment; what each reads."""
    before = [chat.newest() for chat, _ in said]
    at_once(world, *(inbound(chat, label) for chat, label in said))
    return [replies(chat, after) for (chat, _), after in zip(said, before, strict=True)]


def replies(chat: Chat, after: int) -> str:
    return "\n".join(each.text for each in chat.letters(after))


def audits(world: World, *verbs: str) -> int:
    with world.sessions() as db:
        return db.scalar(select(func.count()).where(Audit.verb.in_(verbs))) or 0


def test_a_transfer_is_decided_by_one_officer(world: World, officer: ScriptedChat) -> None:
    officer.do_asked("")
    dewi = officer.friend("dewi")
    for chat in (officer, dewi):
        walk(chat, "/permintaan 1")
    first, second = together(world, (officer, "Tolak"), (dewi, "Setujui"))
    assert "Ditolak" in first
    assert "Disetujui" not in second
    with world.sessions() as db:
        assert db.get_one(Case, 1).close_reason == "declined"
    assert audits(world, "approved a handover", "declined a handover") == 1


def two_ask_for_one_portfolio(officer: ScriptedChat) -> list[ScriptedChat]:
    """Maya and Tini ask for all people of Rudi; two officers open a request each."""
    officer.do_asked("")
    officer.do_is("tini agent Tini Agen")
    walk(officer.friend("tini"), "/ambilalih", "rudi", "1", "wilayah saya", "ya")
    officers = [officer, officer.friend("dewi")]
    for number, chat in enumerate(officers, 1):
        walk(chat, f"/permintaan {number}")
    return officers


def portfolios(world: World) -> dict[str, int]:
    """The people of each agent who has any."""
    with world.sessions() as db:
        rows = select(Participant.agent_id, func.count()).group_by(Participant.agent_id)
        agents = {each.id: role.name_of(db, each).split()[0] for each in db.scalars(select(Role))}
        return {agents[id]: count for id, count in db.execute(rows)}


def test_people_for_whom_two_agents_ask_go_to_one_of_them(
    world: World, officer: ScriptedChat
) -> None:
    first, second = two_ask_for_one_portfolio(officer)
    heard = together(world, (first, "Setujui"), (second, "Setujui"))
    assert ["Orang yang pindah: 6" in each for each in heard] == [True, False]
    assert "Tidak ada yang pindah" in heard[1]
    assert portfolios(world) == {"Maya": 6}
    with world.sessions() as db:
        assert len(db.scalars(select(AgentChange)).all()) == 1
    assert audits(world, "assigned") == 6
    assert "tidak ada yang pindah" in officer.friend("tini").letters()[-1].text


@pytest.mark.parametrize("ends_first", [True, False])
def test_nobody_goes_to_an_agent_whose_role_ends_at_this_moment(
    world: World, officer: ScriptedChat, ends_first: bool
) -> None:
    officer.do_asked("")
    dewi = officer.friend("dewi")
    walk(officer, "/akhiri", "maya agen", "pindah", "belum ada pengganti")
    walk(dewi, "/permintaan 1")
    both = [(officer, "AKHIRI"), (dewi, "Setujui")]
    together(world, *(both if ends_first else both[::-1]))
    with world.sessions() as db:
        ended = db.scalars(select(Role.id).where(Role.ended_at.is_not(None))).one()
        held = select(func.count()).where(Participant.agent_id == ended)
        assert db.scalar(held) == 0


def test_two_roles_that_follow_each_other_end_at_once(world: World, officer: ScriptedChat) -> None:
    officer.do_asked("")
    dewi = officer.friend("dewi")
    for chat, gone, heir in ((officer, "rudi agen", "maya"), (dewi, "maya agen", "rudi")):
        walk(chat, "/akhiri", gone, "pindah", heir)
    together(world, (officer, "AKHIRI"), (dewi, "AKHIRI"))
    with world.sessions() as db:
        gone = select(Role.id).where(Role.ended_at.is_not(None))
        held = select(func.count()).where(Participant.agent_id.in_(gone))
        assert db.scalar(held) == 0


def test_money_under_another_nik_is_found_by_one_officer(
    world: World, officer: ScriptedChat
) -> None:
    with world.sessions.begin() as db:
        proposals.slip(db, world.now)
    chats = (officer, officer.friend("dewi"))
    for chat in chats:
        walk(chat, "/cocokkan", "1")
    heard = together(world, *((each, "Ya, sama") for each in chats))
    assert ["sudah masuk BPJS" in each for each in heard] == [True, False]
    assert audits(world, "matched") == 1


def test_a_role_is_approved_once(world: World, officer: ScriptedChat) -> None:
    officer.do_is("rudi agent Rudi Agen")
    walk(officer.friend("rudi"), "/undang", "pkk", "tambora", "tambora", "lewati")
    officer.do_opens("tini rudi")
    walk(officer.friend("tini"), "ya", "Tini Kader")
    with world.sessions() as db:
        waiting = db.scalars(select(Role.id).where(Role.approved_at.is_(None))).one()
    dewi = officer.friend("dewi")
    for chat in (officer, dewi):
        walk(chat, f"/setujui {waiting}")
    _, second = together(world, (officer, "Tolak"), (dewi, "Setujui"))
    assert "Disetujui" not in second
    with world.sessions() as db:
        assert db.get_one(Role, waiting).ended_at
    assert audits(world, "approved") == 0


def test_a_role_ends_once(world: World, officer: ScriptedChat) -> None:
    officer.do_is("rudi agent Rudi Agen")
    officer.do_clients("rudi")
    dewi = officer.friend("dewi")
    for chat in (officer, dewi):
        walk(chat, "/akhiri", "rudi agen", "pindah", "belum ada pengganti")
    first, second = together(world, (officer, "AKHIRI"), (dewi, "AKHIRI"))
    ended = "Tugas Rudi Agen (Agen Perisai, Jakarta Barat) sudah diakhiri."
    assert ended in first
    assert ended not in second
    assert audits(world, "ended") == 1
    assert len([each for each in officer.friend("rudi").letters() if "bertugas" in each.text]) == 1


def test_a_role_that_is_laid_down_and_ended_at_once_ends_once(
    world: World, officer: ScriptedChat
) -> None:
    officer.do_is("rudi agent Rudi Agen")
    rudi = officer.friend("rudi")
    walk(officer, "/akhiri", "rudi agen", "pindah", "belum ada pengganti")
    walk(rudi, "/lepas")
    together(world, (officer, "AKHIRI"), (rudi, "LEPAS"))
    assert audits(world, "ended") == 1


def test_a_broadcast_is_decided_by_one_officer(world: World, officer: ScriptedChat) -> None:
    officer.do_broadcast("")
    dewi = officer.friend("dewi")
    for chat in (officer, dewi):
        walk(chat, "/siaranku 1")
    walk(dewi, "Tolak")
    together(world, (officer, "Setujui"), (dewi, "1"))
    with world.sessions() as db:
        assert db.get_one(Broadcast, 1).state == "running"
    assert audits(world, "approved", "declined") == 1


def test_an_invitation_is_used_once(world: World, officer: ScriptedChat) -> None:
    walk(officer, "/undang", "pemantau", "seluruh jakarta barat")
    token = TOKEN_IN_LINK.search(officer.letters()[-1].text)
    assert token
    one, other = Chat(world, sender="satu"), Chat(world, sender="dua")
    for chat in (one, other):
        walk(chat, f"/terima {token[1]}", "ya")
    together(world, (one, "Budi Santoso"), (other, "Budi Hartono"))
    with world.sessions() as db:
        assert db.scalar(select(func.count()).where(Role.kind == "monitor")) == 1


@pytest.mark.parametrize("came", ["owner one two", "one two owner", "two owner one"])
def test_a_link_code_links_one_chat(world: World, came: str) -> None:
    chats = {name: Chat(world, sender=name) for name in came.split()}
    for chat in chats.values():
        chat.say("menu")
    owner, one, two = chats["owner"], chats["one"], chats["two"]
    with world.sessions.begin() as db:
        link_codes.create_code(db, owner.person_id(db), "AAAACCCC", world.now)
    for chat in (one, two):
        chat.say(f"/sambung {format_link_code('AAAACCCC')}")
    _, second = together(world, (one, "GABUNG"), (two, "GABUNG"))
    with world.sessions() as db:
        assert db.scalar(select(func.count(Merge.id))) == 1
        at = {KEYS.decrypt_address(each.address): each for each in db.scalars(select(Address))}
        assert at["two"].person_id not in (at["owner"].person_id, at["one"].person_id)
    assert "Kode" in second


def test_twenty_reveals_are_those_of_one_human_with_two_chats(world: World) -> None:
    """Two persons to us, with one proven phone number: the limit is theirs together."""
    agent = ScriptedChat(world)
    agent.do_role("agent")
    agent.do_clients("")
    agent.do_saw("19")
    agent.do_is("rudi agent Rudi Agen")
    other = agent.friend("rudi")
    with world.sessions.begin() as db:
        ids = [person.find_or_create(db, "web", each.sender, world.now) for each in (agent, other)]
        for each in ids:
            addresses.set_proven_phone(db, each.address_id, "+6281234567890")
        moved = db.get_one(Role, agent.role_of(db, "rudi").id)
        second = people.member(
            db,
            None,
            people.CLIENTS[0][2],
            people.Identity("3173011204809199", "ANI", "1980-04-12", "", "", "", "", ""),
        )
        second.agent_id = moved.id
        theirs = second.id
    walk(agent, "/lihatnik 1")
    walk(other, f"/lihatnik {theirs}")
    together(world, (agent, "1"), (other, "1"))
    assert audits(world, access_log.NIK) == access_log.MOST_A_DAY


def test_the_last_file_of_a_day_is_that_of_one_human_with_two_chats(world: World) -> None:
    """Two persons to us, with one proven phone number, send a photo at the same moment."""
    one, other = (Chat(world, "telegram", number) for number in ("901", "902"))
    for chat in (one, other):
        walk(chat, "daftar", "ya")
    with world.sessions.begin() as db:
        callers = [
            person.find_or_create(db, "telegram", each, world.now) for each in ("901", "902")
        ]
        for each in callers:
            addresses.set_proven_phone(db, each.address_id, "+6281234567890")
        for number in range(uploads.WORKER.count - 1):
            actor = f"person:{callers[0].id}"
            audit.record(db, actor, uploads.SENT, f"file:{number}", world.now, size=1)
    photo = (Document("foto.jpg", "image/jpeg", PIXEL),)
    photos = [
        Inbound("telegram", each.sender, f"{each.sender}-p", files=photo) for each in (one, other)
    ]
    at_once(world, *photos)
    assert "Foto KTP sudah diterima" in one.letters()[-1].text
    assert "sudah mengirim banyak berkas" in other.letters()[-1].text


def test_the_last_room_for_files_is_given_once(world: World) -> None:
    """Strangers to each other, who send a photo in two processes."""
    before, *chats = (Chat(world, "telegram", number) for number in ("900", "901", "902", "903"))
    for chat in (before, *chats):
        walk(chat, "daftar", "ya")
    before.photo(PIXEL)
    with world.sessions() as db:
        room = uploads.stored_bytes(db) * 5 // 2
    world.sessions.configure(info=world.sessions.kw["info"] | {"most_stored": room})
    photo = (Document("foto.jpg", "image/jpeg", PIXEL),)
    numbers = [each.sender for each in chats]
    at_once(world, *(Inbound("telegram", each, f"{each}-p", files=photo) for each in numbers))
    assert ["Foto KTP sudah diterima" in each.letters()[-1].text for each in chats].count(True) == 1
    with world.sessions() as db:
        assert 0 < uploads.stored_bytes(db) <= room


UPLOADS = {
    "a registration": "daftar ya",
    "a payment": "/sudahbayar 1 kemarin Alfamart",
    "a claim": "meninggal suami sudah lewati budi kemarin tidak kirim",
    "a status file": "/filestatus",
}
QUOTAS = {"a claim": PAPERS, "a status file": uploads.STAFF}


@pytest.mark.parametrize("door", UPLOADS)
def test_two_files_at_once_are_not_both_the_last_of_a_day(door: str, world: World) -> None:
    """Each is brought by a process of its own."""
    chat = ScriptedChat(world)
    if door == "a payment":
        chat.do_member("2026-11-30")
    if door == "a status file":
        chat.do_role("officer")
    walk(chat, *UPLOADS[door].split())
    content = xlsx(["NIK", "Nama", "Status"]) if door == "a status file" else PIXEL
    sent = (Document("berkas", "", content),)
    with world.sessions.begin() as db:
        actor, most = f"person:{chat.person_id(db)}", QUOTAS.get(door, uploads.WORKER).count
        for number in range(most - 1):
            audit.record(db, actor, uploads.SENT, f"file:{number}", world.now, size=1)
    files = [Inbound(chat.channel, chat.sender, f"p{n}", files=sent) for n in range(2)]
    at_once(world, *files)
    assert audits(world, uploads.SENT) == most
    with world.sessions() as db:
        assert db.scalar(select(func.count(StoredFile.id))) == 1


def test_whoever_erases_themselves_now_gets_no_receipt_any_more(world: World) -> None:
    agent = ScriptedChat(world)
    agent.do_role("agent")
    agent.do_clients("")
    dewi = Chat(world, sender="client-1")
    walk(agent, "/catat", "dewi", "1", "8.400")
    walk(dewi, "hapus data saya")
    _, reply = together(world, (dewi, "HAPUS"), (agent, "Ya"))
    assert "tidak ada" in reply
    with world.sessions() as db:
        assert not db.scalars(select(LedgerEntry).where(LedgerEntry.kind == "collected")).all()


@pytest.mark.parametrize("by", ["cadre", "participant"])
def test_what_the_branch_takes_at_this_moment_is_not_corrected_behind_its_back(
    world: World, by: str
) -> None:
    chat = ScriptedChat(world)
    if by == "cadre":
        chat.do_role("cadre")
        with world.sessions.begin() as db:
            mine = chat.role_of(db)
            voucher = Voucher(mine, "test", "web")
            enrol_members(db, voucher, [(people.SITI, people.APPLICATION)], world.now)
        walk(chat, "/betulkan 1", "Nama")
    else:
        with world.sessions.begin() as db:
            people.applicant(db, chat.person_id(db))
        walk(chat, "/perbaiki", "Nama")
    taken = []
    during(
        world,
        lambda db: taken.extend(export_new(db, "test", world.now)),
        inbound(chat, "Siti Aisyah"),
    )
    with world.sessions() as db:
        known = participant.identity(db, db.get_one(Participant, 1))
        assert known.full_name == taken[0].full_name == "SITI AMINAH"


def test_two_chats_with_one_number_do_not_take_a_role_each(
    world: World, officer: ScriptedChat
) -> None:
    tokens = []
    for place in ("seluruh jakarta barat", "tambora"):
        walk(officer, "/undang", "pemantau", place)
        found = TOKEN_IN_LINK.search(officer.letters()[-1].text)
        if found is None:  # the kelurahan is asked for
            officer.say("1")
            found = TOKEN_IN_LINK.search(officer.letters()[-1].text)
        assert found
        tokens.append(found[1])
    one, other = Chat(world, sender="satu"), Chat(world, sender="dua")
    for chat, token in zip((one, other), tokens, strict=True):
        walk(chat, f"/terima {token}", "ya")
        with world.sessions.begin() as db:
            caller = person.find_or_create(db, "web", chat.sender, world.now)
            addresses.set_proven_phone(db, caller.address_id, "+6281234567890")
    together(world, (other, "Budi Santoso"), (one, "Budi Hartono"))
    with world.sessions() as db:
        assert db.scalar(select(func.count()).where(Role.kind == "monitor")) == 1


@pytest.mark.parametrize("limit", [3])
def test_a_flood_from_two_processes_gets_the_replies_of_one(world: World, limit: int) -> None:
    chat = Chat(world, "whatsapp", "+6281234567890")
    chat.say("menu")
    with world.sessions.begin() as db:
        at = db.scalars(select(Address)).one()
        at.replies_paid_at = world.now + (BILLED.burst - limit) * BILLED.gap
    before = chat.newest()
    flood = [Inbound("whatsapp", chat.sender, f"m{n}", text="menu", at=world.now) for n in range(9)]
    at_once(world, *flood)
    assert len(chat.letters(before)) == limit + 1


@pytest.mark.parametrize(
    ("label", "verb", "done"),
    [
        ("Ambil", "took application", "Anda mengambil 1"),
        ("Setujui", "approved", "1 pengajuan disetujui"),
    ],
)
def test_an_application_is_taken_and_decided_by_one_officer(
    world: World, officer: ScriptedChat, label: str, verb: str, done: str
) -> None:
    officer.friend("siti").do_applicant("submitted")
    chats = (officer, officer.friend("dewi"))
    for chat in chats:
        walk(chat, "/pengajuan 1")
    heard = together(world, *((each, label) for each in chats))
    assert [done in each for each in heard] == [True, False]
    assert audits(world, verb) == 1


@pytest.mark.parametrize("label", ["Setujui", "Ambil"])
def test_whoever_presses_after_anothers_decision_hears_that_it_is_decided(
    world: World, officer: ScriptedChat, label: str
) -> None:
    officer.friend("siti").do_applicant("submitted")
    dewi = officer.friend("dewi")
    for chat in (officer, dewi):
        walk(chat, "/pengajuan 1")
    late, before = inbound(dewi, label), dewi.newest()
    walk(officer, "Setujui")
    world.bot().receive(late)
    assert "baru saja diputuskan" in replies(dewi, before)


def test_a_decision_is_carried_out_or_undone_and_never_both(
    world: World, officer: ScriptedChat
) -> None:
    worker = officer.friend("siti")
    worker.do_applicant("submitted")
    walk(officer, "/pengajuan 1", "Setujui")
    undo = inbound(officer, "Batalkan keputusan")
    world.pass_time(minutes=9)
    before = worker.newest()
    during(world, lambda db: export_new(db, "role:1", world.now), undo)
    world.pass_time(minutes=1)
    decisions.post_due(world.sessions, world.texts, world.now)
    assert "sudah memeriksa" in replies(worker, before)
    assert audits(world, "took back approved") == 0
