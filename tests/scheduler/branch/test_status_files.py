"""A status file in the chat: tried, applied on a yes, undone on two, whatever dies on the way."""

from datetime import date

import pytest
from sqlalchemy import event, func, select

from bot.message import Document
from exchange.files.read import read_status_file
from exchange.spreadsheets.write import SheetTab, write_workbook
from models.branch import status_undo
from models.branch.status_changes import StatusChange
from models.branch.status_files import FileState, StatusImport
from models.contributions import ledger
from models.contributions.ledger import EntryKind, LedgerEntry
from models.contributions.matches import STANDS, Match
from models.participants import participant
from models.participants.participant import Participant
from models.people import person
from models.reminders.reminder import Reminder
from scheduler.branch.status_files import run_status_files
from tests.support.chat import TEXTS, Chat, World
from tests.support.people import SITI, member

HEAD = ("nik", "status", "aktif_sampai", "nama", "tanggal_lahir", "kpj", "alasan")
NOVEMBER, DECEMBER = date(2026, 11, 30), date(2026, 12, 31)
STRANGER = ("3173011204809999", "AKTIF", "31-12-2026", "BUDI", "12-04-1980", "", "")


def sheet(*rows: tuple[str, ...], title: str = "Data per 21 November 2026") -> bytes:
    lines = [(title, *[""] * 6), HEAD, *(rows or (siti(), STRANGER))]
    return write_workbook([SheetTab("Status", tuple(lines[0]), lines[1:])])


def siti(until: str = "31-12-2026", status: str = "AKTIF") -> tuple[str, ...]:
    return (SITI.nik, status, until, SITI.full_name, "12-08-1985", "22012345678", "")


@pytest.fixture
def officer(world: World) -> Chat:
    """An officer of the whole city; Siti has a chat and is protected until 30 November."""
    chat = Chat(world)
    chat.do_role("officer")
    with world.sessions.begin() as db:
        who = person.find_or_create(db, "web", "siti", world.now).id
        member(db, who, NOVEMBER)
    world.pass_time(hours=1)
    return chat


def work(world: World, **more: object) -> int:
    return run_status_files(world.sessions, TEXTS, lambda: world.now, read_status_file, **more)  # type: ignore[arg-type]  # a test's fault


def send(chat: Chat, content: bytes, text: str = "") -> str:
    """The file without a command; the reply."""
    sent = chat.send(text, files=(Document("status.xlsx", "application/x", content),))
    return sent.text if sent else ""


def newest(chat: Chat) -> str:
    chat.last = chat.letters()[-1]
    return chat.last.text


def facts(world: World) -> dict[str, object]:
    with world.sessions() as db:
        who = db.scalars(select(Participant)).one()
        return {
            "state": who.state,
            "until": who.protected_until,
            "as_of": who.data_as_of,
            "origin": who.data_origin,
            "kpj": participant.identity(db, who).kpj,
            "why": participant.rejection(db, who),
            "months": ledger.posted_months(db, who.id),
            "reminders": db.scalar(select(func.count()).where(Reminder.closed_at.is_(None))),
        }


def apply(world: World, officer: Chat, content: bytes = b"") -> str:
    send(officer, content or sheet())
    work(world)
    officer.say("[Terapkan]") if newest(officer) else ""
    officer.say("ya")
    work(world)
    return newest(officer)


def test_a_file_without_a_command_is_tried_and_changes_nothing(world, officer):
    before = facts(world)
    assert "saya periksa" in send(officer, sheet())
    assert work(world) == 1
    told = newest(officer)
    assert "PERCOBAAN" in told
    assert "Berubah: 1" in told
    assert "NIK tidak dikenal: 1" in told
    assert officer.last is not None
    assert officer.last.document is not None
    assert facts(world) == before
    assert Chat(world, sender="siti").letters() == []


def test_a_file_of_nobody_of_ours_is_not_offered_to_be_applied(world, officer):
    send(officer, sheet(STRANGER))
    work(world)
    assert "Tidak ada yang bisa diterapkan" in newest(officer)
    assert officer.last is not None
    assert [each.value for each in officer.last.options] == ["/filestatus"]


def test_a_file_that_changes_nobody_asks_only_about_the_day_of_its_data(world, officer):
    send(officer, sheet(siti("30-11-2026")))
    work(world)
    assert "Tidak ada orang yang berubah" in newest(officer)
    assert "yang dicatat hanya tanggal datanya" in officer.say("[Terapkan]")


def test_a_yes_that_comes_before_the_check_is_done_is_told_so(world, officer):
    send(officer, sheet())
    assert "masih dikerjakan" in officer.say("/terapkanstatus")
    work(world)
    assert "PERCOBAAN" in newest(officer)


def test_who_is_rejected_without_a_reason_is_told_whom_to_ask(world, officer):
    apply(world, officer, sheet(siti("", "DITOLAK")))
    assert "tidak ditulis; tanyakan ke petugas" in Chat(world, sender="siti").letters()[-1].text


def test_a_yes_applies_it_and_people_are_told(world, officer):
    assert "Berkas sudah diterapkan" in apply(world, officer)
    assert facts(world)["until"] == DECEMBER
    assert "31 Desember" in Chat(world, sender="siti").letters()[-1].text
    with world.sessions() as db:
        done = db.scalars(select(StatusImport)).one()
        assert (done.state, done.file_id, done.as_of) == (
            FileState.APPLIED,
            None,
            date(2026, 11, 21),
        )


def test_a_file_without_a_day_asks_for_it(world, officer):
    send(officer, sheet(title="Status peserta"))
    work(world)
    assert "Tanggal datanya tidak jelas" in newest(officer)
    officer.say("[Tulis tanggalnya]")
    officer.say("21-11-2026")
    work(world)
    assert "Data per 21 November 2026" in newest(officer)


def test_the_day_may_stand_beside_the_file(world, officer):
    send(officer, sheet(title="Status"), "data per 21 November 2026")
    work(world)
    assert "Data per 21 November 2026" in newest(officer)


def test_the_same_file_again_changes_nothing(world, officer):
    content = sheet()
    apply(world, officer, content)
    send(officer, content)
    work(world)
    assert "sudah pernah dimasukkan" in newest(officer)


def test_undone_everything_is_as_before_and_who_was_told_is_corrected(world, officer):
    with world.sessions.begin() as db:
        who = db.scalars(select(Participant)).one()
        due = date(2026, 12, 1)
        db.add(Reminder(participant_id=who.id, month=due, step="h", due_on=NOVEMBER))
    before = facts(world)
    apply(world, officer)
    world.pass_time(hours=1)
    deliver(world)
    assert "1 orang yang sudah diberi kabar" in officer.say("[Batalkan berkas ini]")
    assert "Sekali lagi" in officer.say("ya")
    officer.say("BATALKAN BERKAS")
    work(world)
    assert "dibatalkan" in newest(officer)
    assert facts(world) == before
    assert "keliru" in Chat(world, sender="siti").letters()[-1].text
    with world.sessions() as db:
        kinds = list(db.scalars(select(LedgerEntry.kind).order_by(LedgerEntry.id)))
        assert kinds == [EntryKind.POSTED, EntryKind.POSTED, EntryKind.REVERSED]


def deliver(world: World) -> None:
    """All that is posted has arrived."""
    from models.messaging.message import DeliveryState, OutboundMessage

    with world.sessions.begin() as db:
        for each in db.scalars(select(OutboundMessage).where(OutboundMessage.settled_at.is_(None))):
            each.settled_at, each.outcome, each.attempts = world.now, DeliveryState.SENT, 1


def test_news_that_nobody_has_read_is_cancelled_and_needs_no_correction(world, officer):
    apply(world, officer)
    world.pass_time(minutes=1)
    for text in ("/batalstatus", "ya", "BATALKAN BERKAS"):
        officer.say(text)
    work(world)
    assert "0 orang mendapat ralat" in newest(officer)


def test_a_file_can_come_again_after_it_was_undone(world, officer):
    apply(world, officer)
    world.pass_time(hours=1)
    deliver(world)
    for text in ("/batalstatus", "ya", "BATALKAN BERKAS"):
        officer.say(text)
    work(world)
    world.pass_time(hours=1)
    apply(world, officer)
    assert facts(world)["until"] == DECEMBER
    assert "31 Desember" in Chat(world, sender="siti").letters()[-1].text


def test_a_later_payment_stands_in_the_way_and_is_named(world, officer):
    apply(world, officer)
    world.pass_time(hours=1)
    with world.sessions.begin() as db:
        who = db.scalars(select(Participant)).one()
        month = date(2027, 1, 1)
        ledger.append_entry(
            db, who.id, EntryKind.REPORTED, first_month=month, months=1, at=world.now
        )
    said = officer.say("/batalstatus")
    assert "Ada pembayaran sesudahnya: Siti Aminah" in said
    assert facts(world)["until"] == DECEMBER


def test_newer_official_data_stands_in_the_way(world, officer):
    apply(world, officer)
    world.pass_time(hours=1)
    later = sheet(siti("31-01-2027"), title="Data per 22 November 2026")
    apply(world, officer, later)
    with world.sessions() as db:
        first = db.scalars(select(StatusImport).order_by(StatusImport.id)).first()
        assert first is not None
        assert [kind for _, kind in status_undo.obstacles(db, first, 5)] == ["newer"]
    assert "sudah berubah lagi: Siti Aminah" in officer.say("/batalstatus 1")
    assert "Batalkan berkas status" in officer.say("/batalstatus")


def test_a_worker_may_die_anywhere_and_nothing_is_lost_or_doubled(world, officer):
    class Killed(Exception):
        pass

    def dies_at(step: str):
        def fault(here: str) -> None:
            if here == step:
                raise Killed

        return fault

    def work_through() -> None:
        for step in ("taken", "read", "tried", "piece"):
            try:
                work(world, fault=dies_at(step))
            except Killed:
                world.pass_time(minutes=4)
        work(world)

    before = facts(world)
    send(officer, sheet())
    work_through()
    newest(officer)
    officer.say("[Terapkan]")
    officer.say("ya")
    work_through()
    assert facts(world)["until"] == DECEMBER
    assert len(Chat(world, sender="siti").letters()) == 1
    with world.sessions() as db:
        assert db.scalars(select(StatusImport)).one().counts["changed"] == 1
    world.pass_time(hours=1)
    for text in ("/batalstatus", "ya", "BATALKAN BERKAS"):
        officer.say(text)
    work_through()
    assert facts(world) == before
    with world.sessions() as db:
        assert db.scalar(select(func.count(StatusChange.id))) == 1
        assert db.scalar(select(func.count(Match.id)).where(STANDS)) == 0


def test_only_an_officer_of_the_whole_city_sends_it(world):
    chat = Chat(world)
    chat.do_role("officer area=31.73.01")
    assert "seluruh kota" in chat.say("/filestatus")


def test_an_unusable_file_is_refused_with_the_reason(world, officer):
    send(officer, b"nik;status;aktif_sampai\n;;\n")
    work(world)
    assert newest(officer)
    with world.sessions() as db:
        assert db.scalars(select(StatusImport)).one().state == FileState.REFUSED


def test_a_file_that_nobody_applies_is_forgotten(world, officer):
    from models.branch import status_files

    send(officer, sheet())
    work(world)
    world.pass_time(days=8)
    with world.sessions.begin() as db:
        assert status_files.forget_waiting(db, world.now) == 1
        kept = db.scalars(select(StatusImport)).one()
        assert (kept.state, kept.file_id) == (FileState.DROPPED, None)


def test_obstacles_of_many_people_are_found_in_a_few_statements(world, officer):
    apply(world, officer)
    count = 0

    def counted(*_: object) -> None:
        nonlocal count
        count += 1

    event.listen(world.engine, "before_cursor_execute", counted)
    with world.sessions() as db:
        status_undo.obstacles(db, db.scalars(select(StatusImport)).one(), 5)
    event.remove(world.engine, "before_cursor_execute", counted)
    assert count <= 5


def test_a_worker_whose_lease_was_over_leaves_the_file_to_the_one_that_has_it(world, officer):
    rows = [(f"31730112048{n:02}001", *STRANGER[1:]) for n in range(10, 60)]
    send(officer, sheet(siti(), *rows))
    work(world)
    newest(officer)
    officer.say("[Terapkan]")
    officer.say("ya")

    def overtaken(step: str) -> None:
        if step == "piece":
            with world.sessions.begin() as db:
                db.scalars(select(StatusImport)).one().done += 5

    work(world, fault=overtaken)
    with world.sessions.begin() as db:
        row = db.scalars(select(StatusImport)).one()
        assert row.state == FileState.APPLYING
        assert row.counts["rows"] == row.done - 5
        row.leased_until = None
    work(world)
    assert facts(world)["until"] == DECEMBER
    assert "Berkas sudah diterapkan" in newest(officer)
