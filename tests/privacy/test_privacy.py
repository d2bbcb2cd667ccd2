"""What nobody may read or learn: sealed data, quiet logs, no status by knowing a number."""

import json
import logging
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from io import BytesIO
from itertools import product
from pathlib import Path
from zipfile import ZipFile

import pytest
from sqlalchemy import Engine, func, select
from structlog.testing import capture_logs

from domain.calendar import month_end
from exchange.branch.status_cells import OfficialState
from exchange.branch.status_rows import StatusRow
from handlers.privacy import consent
from handlers.registry import FORMS
from models.branch.status_import import apply_rows
from models.cases.cases import Case
from models.database import files
from models.database.encryption import Keyring
from models.database.engine import connect
from models.database.files import StoredFile
from models.messaging.message import OutboundMessage
from models.participants.participant import ApplicationState, Participant
from models.people.consent import Consent, Purpose, given, record
from models.people.person import Person
from models.schema import METADATA
from scheduler.privacy.copies import run_copies
from tests.support.chat import PIXEL, Chat, World, make_world, shown
from tests.support.people import SITI, agree, applicant, member
from tests.support.registration import fill, pending, raw, state
from tests.support.sampling import sample

SECRETS = {
    "NIK": "3173015208859001",
    "name": "siti aminah",
    "first name": "aminah",
    "phone": "81234567890",
    "typed phone": "081234567890",
    "street": "jl. mangga no",
    "birth date": "1985-08-12",
    "corrected name": "budiarti",
    "corrected phone": "81299998888",
}
OPENINGS = [form.opens_with[0] for form in FORMS]
ANYWHERE = [*OPENINGS, "/lanjut", "/buang", "/kembali", "/batal", "/lewati", "/ulang"]


def live(chat: Chat) -> None:
    """Everything one may do: register, pay, correct, link, read and take one's data."""
    fill(chat, until="phone")
    chat.do_share("+6281234567890")
    for text in ("tambora", "angke", "3/5", "Jl. Mangga No. 12", "jualan kue"):
        chat.say(text)
    for text in ("masih", "tidak", "1,5 juta", "1"):
        chat.say(text)
    chat.photo(PIXEL)
    chat.say("kirim")
    for text in ("sudah bayar", "1", "kemarin", "Alfamart"):
        chat.say(text)
    chat.photo(PIXEL, name="bukti Siti Aminah 3173015208859001.jpg")
    taken_up(chat)
    for text in ("/perbaiki", "4", "Siti Budiarti", "/perbaiki", "1", "081299998888"):
        chat.say(text)
    for text in ("data", "/unduh", "status", "petugas", "kenapa", "nik saya 3173015208859001"):
        chat.say(text)


def taken_up(chat: Chat) -> None:
    with chat.world.sessions.begin() as db:
        row = db.scalar(select(Participant))
        assert row is not None
        row.state = ApplicationState.PROCESSING


def linked(world: World) -> Chat:
    """Somebody registered by others, who has linked themselves."""
    chat = Chat(world, "telegram", sender="77")
    chat.do_stranger("2026-11-30")
    chat.say("hubungkan")
    chat.say("ya")
    chat.say("tidak")
    chat.do_share("+6281234567890")
    chat.say("12 agustus 1985")
    return chat


def draft(chat: Chat) -> None:
    fill(chat, until="organisation")


def erased(chat: Chat) -> None:
    live(chat)
    chat.say("hapus data")
    chat.say("HAPUS")


LIVES: dict[str, Callable[[Chat], object]] = {
    "whole life": live,
    "link": lambda chat: linked(chat.world),
    "draft": draft,
    "erased": erased,
}


@pytest.fixture
def quiet(caplog: pytest.LogCaptureFixture) -> pytest.LogCaptureFixture:
    caplog.set_level(logging.DEBUG)
    return caplog


# What lies in the database and in the logs.


@pytest.mark.parametrize("life", LIVES)
def test_nothing_personal_lies_open_in_the_database(life: str, chat: Chat) -> None:
    LIVES[life](chat)
    text = raw(chat.world.engine).casefold()
    assert not [name for name, secret in SECRETS.items() if secret in text]


def test_nothing_personal_lies_open_in_the_files_of_sqlite(tmp_path: Path) -> None:
    engine = connect(f"sqlite:///{tmp_path}/own.db")
    METADATA.create_all(engine)
    live(Chat(make_world(engine)))
    content = files_of(engine).lower()
    engine.dispose()
    assert len(content) > 100_000
    assert not [name for name, secret in SECRETS.items() if secret.encode() in content]


def files_of(engine: Engine) -> bytes:
    """The database file, its journal and its shared memory."""
    place = Path(str(engine.url.database))
    return b"".join(file.read_bytes() for file in place.parent.glob(f"{place.name}*"))


@pytest.mark.parametrize("life", LIVES)
def test_nothing_personal_stands_in_the_logs(
    life: str, chat: Chat, quiet: pytest.LogCaptureFixture
) -> None:
    with capture_logs() as structured:
        LIVES[life](chat)
        for _ in range(2):
            chat.send("nik saya 3173015208859001", id="twice")
    text = f"{structured}\n{quiet.text}".casefold()
    assert "received again" in text
    assert not [name for name, secret in SECRETS.items() if secret in text]


def test_a_crash_says_nothing_personal(chat: Chat) -> None:
    fill(chat, until="nik")
    chat.world.faults["kept"] = RuntimeError("the disk broke")
    with pytest.raises(RuntimeError) as caught:
        chat.send("3173015208859001")
    assert "3173015208859001" not in str(caught.value)


def test_two_equal_names_are_sealed_differently(world: World) -> None:
    with world.sessions.begin() as db:
        one, two = (applicant(db, None, replace(SITI, nik=f"31730152088590{n}")) for n in (11, 12))
        assert one.identity != two.identity


def test_a_blind_index_depends_on_its_key() -> None:
    rings = [Keyring({"k": b"k" * 32}, bytes([each]) * 32) for each in (1, 2)]
    assert len({ring.blind_index("nik", SITI.nik) for ring in rings}) == 2
    assert SITI.nik not in rings[0].blind_index("nik", SITI.nik)


# Who sees what.


def somebody_else(world: World) -> None:
    """The member Siti, whose data nobody else may see."""
    siti = Chat(world, sender="siti")
    with world.sessions.begin() as db:
        member(db, siti.person_id(db), date(2026, 12, 31))
    siti.say("status")


OTHER = replace(SITI, nik="3173011208859007", full_name="JOKO SUSILO", phone="+6281300000007")


def newcomer(world: World) -> Chat:
    return Chat(world)


def another_member(world: World) -> Chat:
    chat = Chat(world)
    with world.sessions.begin() as db:
        member(db, chat.person_id(db), month_end(world.now.date()), OTHER, payer="government")
    return chat


def an_erased_person(world: World) -> Chat:
    chat = another_member(world)
    chat.say("hapus data")
    chat.say("HAPUS")
    return chat


SEERS = {"newcomer": newcomer, "member": another_member, "erased": an_erased_person}
DISCOUNT_ENDS = "sampai 31 Desember 2026 (ojek, sopir, kurir lebih lama)"
"""By law, for everybody."""
HERS = re.compile(r"siti|aminah|3173\*+9001|\+?62812\S*890|31 desember 2026|mangga 12", re.I)


@pytest.mark.sqlite
@pytest.mark.parametrize(("who", "opening"), sample(product(SEERS, ANYWHERE), 1 / 12, "privacy"))
def test_nobody_sees_somebody_elses_data(who: str, opening: str, world: World) -> None:
    somebody_else(world)
    chat = SEERS[who](world)
    said = chat.say(opening)
    before = "" if pending(chat) else chat.say("status")
    for of_nobody in ("Contoh: Siti Aminah", DISCOUNT_ENDS):
        said = said.replace(of_nobody, "")
    assert not HERS.search(said + before)


@pytest.mark.parametrize("who", SEERS)
def test_a_download_holds_ones_own_data_only(who: str, world: World) -> None:
    somebody_else(world)
    chat = SEERS[who](world)
    chat.say("/unduh")
    run_copies(world.sessions, world.texts, lambda: world.now)
    with world.sessions() as db:
        newest = db.scalar(select(func.max(StoredFile.id)).where(StoredFile.purpose == "export"))
        _, _, content = files.load_file(db, newest) or ("", "", b"")
    with ZipFile(BytesIO(content)) as archive:
        texts = [archive.read(name).decode() for name in ("data.json", "ringkasan.txt")]
    known = json.loads(texts[0])
    assert not any(SITI.nik in text for text in texts)
    assert len(known["registrations"]) == (1 if who == "member" else 0)


@pytest.mark.sqlite
@pytest.mark.parametrize("number", ["1", "2", "participant:1", SITI.nik, "PB-2611-00001-6"])
@pytest.mark.parametrize("command", ["/status", "/data", "/bayar", "/perbaiki", "/unduh"])
def test_a_number_behind_a_command_opens_nothing(command: str, number: str, world: World) -> None:
    somebody_else(world)
    assert not HERS.search(newcomer(world).say(f"{command} {number}"))


def registered(chat: Chat) -> list[str]:
    """What somebody is told who registers Siti's NIK; the application's number left out."""
    before = chat.newest()
    fill(chat)
    chat.say("status")
    chat.say("data")
    told = [shown(letter) for letter in chat.letters(after=before)]
    return [re.sub(r"PB-\d{4}-\d{5}-\d", "PB", each) for each in told]


@pytest.mark.parametrize("known", ["applicant", "member", "unlinked", "erased"])
def test_a_known_nik_is_answered_like_a_fresh_one(known: str, world: World) -> None:
    fresh = registered(Chat(world, sender="first"))
    with world.sessions.begin() as db:
        db.query(Consent).delete()
        for row in db.scalars(select(Participant)):
            row.person_id = None if known in ("unlinked", "erased") else row.person_id
            row.identity = None if known == "erased" else row.identity
            row.state = ApplicationState.ACTIVE if known == "member" else row.state
    assert registered(Chat(world, sender="second")) == fresh


def test_who_knows_phone_and_birth_date_of_somebody_else_is_told_nothing(world: World) -> None:
    """The same words for "not found" and "not yours"."""
    Chat(world, sender="x").do_stranger("2026-11-30")
    told = []
    for sender, phone, born in (
        ("a", "+6281200000001", "12/8/1985"),
        ("b", "+6281234567890", "1/1/1990"),
    ):
        chat = Chat(world, "telegram", sender)
        chat.say("hubungkan")
        chat.say("ya")
        chat.say("tidak")
        chat.do_share(phone)
        told.append(chat.say(born).partition("\n\n")[2])
    assert told[0] == told[1]


def test_nobody_is_told_that_a_nik_is_double(world: World) -> None:
    somebody_else(world)
    chat = Chat(world)
    fill(chat)
    assert "duplicate" not in chat.say("data")
    with world.sessions() as db:
        assert db.scalar(select(func.count(Case.id)).where(Case.kind == "duplicate")) == 1


# Consent.


def consents(world: World) -> list[tuple[str, bool, str, str]]:
    with world.sessions() as db:
        rows = db.scalars(select(Consent).order_by(Consent.id))
        return [(row.purpose, row.given, row.text_version, row.channel) for row in rows]


def test_consent_is_kept_with_its_version_and_channel(chat: Chat) -> None:
    fill(chat, until="nik")
    assert consents(chat.world) == [("service", True, consent.NOTICE, "web")]


def test_without_consent_nothing_is_kept(chat: Chat) -> None:
    fill(chat, until="consent")
    chat.say("tidak")
    assert pending(chat) == ""
    assert consents(chat.world) == []


@pytest.mark.parametrize("value", ["maybe", "yes2", "1", "ya"])
def test_consent_is_a_yes_and_nothing_else(value: str, chat: Chat) -> None:
    fill(chat, until="consent")
    chat.send(press=f"{state(chat)['nonce']}.{value}")
    assert pending(chat) == "consent"
    assert consents(chat.world) == []


def test_withdrawing_adds_and_never_changes(chat: Chat) -> None:
    fill(chat, until="nik")
    before = consents(chat.world)
    chat.say("/izin")
    chat.say("tidak")
    chat.say("CABUT")
    after = consents(chat.world)
    assert after[: len(before)] == before
    assert {purpose: given for purpose, given, *_ in after} == {Purpose.SERVICE: False}


@pytest.mark.parametrize("before", [None, False])
def test_an_import_never_raises_a_consent(before: bool | None, world: World) -> None:
    chat = Chat(world)
    with world.sessions.begin() as db:
        who = chat.person_id(db)
        applicant(db, who, handed_over_at=world.now)
        db.query(Consent).delete()
        if before is not None:
            for purpose in Purpose:
                record(db, who, purpose, before, text_version="t", channel="web", now=world.now)
    known = consents(world)
    until = date(2026, 12, 31)
    row = StatusRow(
        1,
        SITI.nik,
        OfficialState.ACTIVE,
        until,
        months=1,
        name=SITI.full_name,
        born_on=SITI.born_on,
    )
    with world.sessions.begin() as db:
        apply_rows(db, [row], date(2026, 11, 21), "cabang", world.now)
        assert not any(given(db, who, purpose) for purpose in Purpose)
    assert consents(world) == known


def test_linking_asks_for_consent_first(world: World) -> None:
    chat = Chat(world, "telegram")
    chat.do_stranger("2026-11-30")
    chat.say("hubungkan")
    assert pending(chat) == "consent"
    assert consents(world) == []


# Erasure.


def left(world: World, *what: object) -> int:
    with world.sessions() as db:
        return sum(db.scalar(each) or 0 for each in what)  # type: ignore[call-overload]  # counts


def test_erasure_wipes_letters_files_requests_and_the_conversation(chat: Chat) -> None:
    live(chat)
    chat.say("hapus data")
    newest = chat.newest()
    chat.say("HAPUS")
    words = select(func.count(OutboundMessage.id)).where(
        OutboundMessage.body.is_not(None), OutboundMessage.id <= newest
    )
    files = select(func.count(StoredFile.id))
    requests = select(func.count(Case.id)).where(Case.request.is_not(None))
    assert left(chat.world, words, files, requests) == 0
    assert set(state(chat)) <= {"offers"}


def test_erasure_leaves_no_identity(chat: Chat) -> None:
    live(chat)
    chat.say("hapus data")
    chat.say("HAPUS")
    known = select(func.count(Participant.id)).where(Participant.identity.is_not(None))
    theirs = select(func.count(Participant.id)).where(Participant.person_id.is_not(None))
    assert left(chat.world, known, theirs) == 0
    assert left(chat.world, select(func.count(Person.erased_at))) == 1


def test_erasure_forgets_a_draft(chat: Chat) -> None:
    fill(chat, until="organisation")
    chat.say("hapus data")
    chat.say("HAPUS")
    assert set(state(chat)) <= {"offers"}
    assert pending(chat) == ""


def test_erasure_spares_everybody_else(world: World) -> None:
    somebody_else(world)
    an_erased_person(world)
    with world.sessions() as db:
        kept = select(func.count(Participant.id)).where(Participant.identity.is_not(None))
        assert db.scalar(kept) == 1


def test_erasing_an_application_lets_the_next_one_with_its_nik_move_up(world: World) -> None:
    for sender in ("1", "2", "3"):
        fill(Chat(world, sender=sender))
    first = Chat(world, sender="1")
    first.count = 900
    first.say("hapus data")
    first.say("HAPUS")
    with world.sessions() as db:
        rows = list(db.scalars(select(Participant).order_by(Participant.id)))
    assert [row.duplicate_of for row in rows] == [None, rows[0].id]


def test_an_erased_person_may_come_back(chat: Chat) -> None:
    live(chat)
    for text in ("hapus data", "HAPUS"):
        chat.say(text)
    assert "Anda belum terdaftar" in chat.say("status")
    assert chat.say("daftar")
    assert pending(chat)


def test_agreeing_is_one_row_for_each_purpose(world: World) -> None:
    chat = Chat(world)
    with world.sessions.begin() as db:
        agree(db, chat.person_id(db))
    assert [purpose for purpose, *_ in consents(world)] == list(Purpose)
