"""Erasure is whole: everything that a person left anywhere is filled, erased and looked for."""

import json
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import JSON, LargeBinary, String, func, select, update

from models.database.files import StoredFile, references
from models.messaging.message import OutboundMessage
from models.participants import participant
from models.participants.participant import ApplicationState, Participant
from models.schema import METADATA
from scheduler.housekeeping import run_housekeeping
from scheduler.privacy.copies import run_copies
from tests.support.chat import PIXEL, Chat, World
from tests.support.registration import ENCRYPTION_KINDS, dump, pending

pytestmark = pytest.mark.both_databases

NIK = "3173015208859001"
BROUGHT = (
    NIK,
    "zulaikha",
    "81234567890",
    "1985-08-12",
    "manggis",
    "kue lumpur",
    "rekening bibi",
    "ibu saya zubaidah",
    "eps 00123",
    "siti-chat",
)
"""What the person, or others about them, typed; in small letters."""

STAYS = {
    "participants": "the NIK's index, so that nobody is registered twice; numbers for statistics",
    "ledger_entries": "sums of money, without the name of who paid",
    "deposits": "sums of money that an agent handed in",
    "reminders": "that something was sent, not to whom",
    "cases": "that somebody asked, not what",
    "case_messages": "that something was written in a case, and by which role",
    "talks": "that staff talked with somebody, how it ended and how it was rated",
    "claims": "that somebody claimed, and what became of it",
    "attestations": "that an enroller gave their word, with its version",
    "consents": "that consent was given and withdrawn, with its version",
    "audit": "ids and verbs",
    "erasures": "ids, so that a backup brings nobody back",
    "messages": "that a letter was sent, without words and address",
    "people": "an id with a language",
    "conversations": "an id without words",
    "roles": "of the staff who helped",
    "received_messages": "ids of messages for 30 days, so that a redelivery changes nothing",
    "member_lists": "of the staff who sent them",
    "member_rows": "without contents",
    "name_index": "of others",
    "addresses": "of others",
    "participant_versions": "days, areas and states, so that figures of the past stay",
    "coverage_spans": "the same, for nobody's name",
    "coverage_months": "how many months were paid where",
    "coverage_counts": "counts",
    "region_successors": "kelurahan",
    "settings": "of the installation",
    "knowledge_answers": "the prepared answers, and which of the staff approved them",
    "duplicate_pairs": "ids of registrations",
    "blocking_keys": "of others",
    "message_counts": "counts",
    "late_money_notices": "ids of money",
    "stored_files": "of others",
}
"""Every table that has rows after an erasure, and why."""

PERSONAL = {
    "addresses": {"address", "phone_index", "unreachable_reason", "channel"},
    "broadcasts": {"text", "english", "button", "group", "place", "filters", "state", "reason"},
    "cases": {"request", "details", "kind", "state", "close_reason", "area", "home"},
    "case_messages": {"body"},
    "claims": {"kind", "state", "claimant", "circumstances", "facts", "refused_for", "wanted"},
    "claim_papers": {"paper", "doubt"},
    "conversations": {"state"},
    "deposits": {"proof"},
    "ledger_entries": {"kind", "articles", "place", "reason"},
    "match_proposals": {"lines", "postings", "reason", "state", "decided_by"},
    "member_rows": {"contents", "nik_index", "state", "errors"},
    "messages": {
        *("channel", "address", "lane", "reason", "key", "body", "outcome", "error"),
        *("platform_id", "template"),
    },
    "name_index": {"word"},
    "officeholders": {"organisation", "village", "rt", "rw", "holder", "name_index"},
    "participants": {
        *("identity", "nik_index", "phone_index", "born_index", "sex", "village", "rt", "rw"),
        "organisation",
        *("occupation_code", "sector", "programme", "payer", "flags", "state", "rejection"),
        *("number", "data_origin"),
    },
    "people": {"language"},
    "roles": {"kind", "organisation", "area", "rw", "name", "agent_code", "end_reason"},
    "talks": {"state", "end_reason", "rating"},
    "stored_files": {"purpose", "name", "media_type", "content"},
}
"""The columns with text or sealed values of every table that is about people."""

STAYING_COLUMNS = {
    *("nik_index", "sex", "village", "rt", "rw", "organisation", "sector", "programme", "payer"),
    *("flags", "state", "number", "data_origin"),
}
"""Of a registration that was handed on: none of them is a name or a number of a person."""


def enrol(world: World) -> Chat:
    """A cadre registers the person, with a photo of her KTP."""
    cadre = Chat(world, sender="kader")
    cadre.do_role("cadre organisation=pkk area=31.73.04.1001 rw=005")
    answers = ("/daftarkan", "ya", NIK, "siti zulaikha", "12-08-1985", "081234567890", "RT 3")
    for text in (
        *answers,
        "Jl. Manggis 3",
        "kader",
        "jualan kue lumpur",
        "ya",
        "tidak",
        "1,5 juta",
    ):
        cadre.say(text)
    for text in ("1", "1", "1"):
        cadre.say(text)
    assert pending(cadre) == "photo"
    cadre.photo(PIXEL)
    cadre.say("ya")
    return cadre


def live(world: World) -> Chat:
    """All that a person can leave behind: papers, payments, requests, drafts, letters."""
    cadre = enrol(world)
    agent = Chat(world, sender="agen")
    agent.do_role("agent")
    siti = Chat(world, "telegram", "siti-chat")
    for text in ("hubungkan", "ya", "ya"):
        siti.say(text)
    siti.do_share("+6281234567890")
    siti.say("12 agustus 1985")
    with world.sessions.begin() as db:
        row = db.scalars(select(Participant)).one()
        row.state = ApplicationState.ACTIVE
        participant.set_rejection(db, row, "foto Zulaikha tidak terbaca")
        row.protected_until = world.now.date() + timedelta(days=8)
        row.agent_id = 2
    siti.say("/sudahbayar")
    for text in ("1 bulan", "kemarin", "BRI rekening Bibi 1234567"):
        siti.say(text)
    siti.photo(PIXEL)
    siti.say("/perbaiki something_else")
    siti.say("nama ibu saya Zubaidah")
    siti.say("petugas")
    siti.say("tolong, ibu saya Zubaidah sakit di rekening Bibi")
    agent.say("/bicara 2")
    agent.say("Ibu Zulaikha, sakit apa?")
    siti.say("ibu saya Zubaidah sakit, NIK saya 3173015208859001")
    siti.photo(PIXEL)
    siti.say("cukup")
    for text in ("/catat", "zulaikha", "1", "11.400", "1", "/setor", "1", "11.400", "hari ini"):
        agent.say(text)
    assert pending(agent) == "proof"
    agent.photo(PIXEL)
    agent.say("1")
    siti.say("/unduh")
    run_copies(world.sessions, world.texts, lambda: world.now)
    siti.say("/sudahbayar")
    siti.say("1 bulan")
    cadre.say("/anggota")
    world.pass_time(hours=2)
    return siti


def traces(world: World, *but: str) -> list[str]:
    """Table and word of whatever the person brought, wherever it still is."""
    tables = {name: rows for name, rows in dump(world.engine).items() if name not in but}
    texts = {name: json.dumps(rows, default=str).lower() for name, rows in tables.items()}
    return [f"{name}: {word}" for name, text in texts.items() for word in BROUGHT if word in text]


def erase(chat: Chat) -> None:
    """Erase the person; what waits is delivered, and an hour later housekeeping looks."""
    chat.say("hapus data saya")
    assert "dihapus" in chat.say("HAPUS")
    world = chat.world
    with world.sessions.begin() as db:
        waiting = update(OutboundMessage).where(OutboundMessage.settled_at.is_(None))
        db.execute(waiting.values(settled_at=world.now, outcome="sent"))
    world.pass_time(hours=2)
    run_housekeeping(world.sessions, world.now)


def test_a_life_leaves_traces_in_the_tables_that_are_looked_at(world: World) -> None:
    live(world)
    found = {each.partition(":")[0] for each in traces(world)}
    assert {
        "participants",
        "ledger_entries",
        "cases",
        "case_messages",
        "messages",
        "addresses",
    } <= found
    assert {word for each in traces(world) for word in [each.partition(": ")[2]]} >= {
        *BROUGHT[:8],
        "siti-chat",
    }
    with world.sessions() as db:
        assert db.scalar(select(func.count(StoredFile.id))) >= 4


def test_nothing_that_the_person_brought_is_left_after_an_erasure(world: World) -> None:
    erase(live(world))
    # Letters to staff, and lists that they have open, name her for some days more.
    assert traces(world, "messages", "conversations") == []
    left = {name for name, rows in dump(world.engine).items() if rows}
    assert left <= STAYS.keys()


def test_letters_to_staff_name_the_erased_three_days_at_most(world: World) -> None:
    erase(live(world))
    world.pass_time(days=3)
    run_housekeeping(world.sessions, world.now)
    assert traces(world, "conversations") == []


def test_open_lists_of_staff_name_the_erased_seven_days_at_most(world: World) -> None:
    erase(live(world))
    world.pass_time(days=8)
    run_housekeeping(world.sessions, world.now)
    assert traces(world) == []


def test_the_registration_keeps_only_what_names_nobody(world: World) -> None:
    erase(live(world))
    (row,) = dump(world.engine)["participants"]
    columns = METADATA.tables["participants"].columns
    texts = {each.key for each in columns if is_text(each)}
    assert {name for name in texts if row[name]} <= STAYING_COLUMNS


def is_text(column: Any) -> bool:
    return isinstance(column.type, (String, JSON, LargeBinary))


@pytest.mark.parametrize("table", PERSONAL)
def test_a_new_column_about_people_is_looked_at_here(table: str) -> None:
    """Decide whether an erasure takes it, fill it in `live`, and add it to `PERSONAL`."""
    columns = METADATA.tables[table].columns
    assert {each.key for each in columns if is_text(each)} == PERSONAL[table]


def test_every_sealed_column_is_opened_by_the_search() -> None:
    sealed = {
        (table.name, column.key)
        for table in METADATA.sorted_tables
        for column in table.columns
        if isinstance(column.type, LargeBinary)
    }
    assert sealed == ENCRYPTION_KINDS.keys()


def test_every_column_that_holds_a_file_is_a_reference() -> None:
    named = {
        f"{table.name}.{column.key}"
        for table in METADATA.sorted_tables
        for column in table.columns
        if column.key in ("file_id", "photo_id", "faults_id")
    }
    assert named == {f"{each.table.name}.{each.key}" for each in references()}
