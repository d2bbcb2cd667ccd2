"""A whole group at once: scope, undo, repetition, two at once, and never a consent."""

from datetime import timedelta
from io import BytesIO
from threading import Barrier, Thread

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from python_calamine import load_workbook
from sqlalchemy import func, select

from bot.message import Document
from exchange.spreadsheets.write import SheetTab, write_workbook
from models.audit import Audit
from models.cases import cases
from models.cases.cases import Case
from models.database.files import StoredFile
from models.enrolment.attestation import Attestation
from models.enrolment.member_lists import MemberRow
from models.participants import participant
from models.participants.participant import ApplicationState, Participant
from models.people.consent import Consent
from tests.support.chat import KEYS, Chat, World
from tests.support.lists.member_lists import (
    HEADER,
    born,
    bring,
    cadre,
    fates,
    nik,
    people,
    row,
    sheet,
    work,
)
from tests.support.sampling import examples


def test_a_short_sheet_is_answered_in_the_same_turn(world: World) -> None:
    rows = [row(n) for n in range(1, 6)] + [row(9, nik="317304")]
    assert "6 baris: 5 siap, 1 perlu diperbaiki, 0 sudah" in bring(cadre(world), sheet(rows))


def test_nobody_is_registered_before_the_cadres_word(world: World) -> None:
    chat = cadre(world)
    bring(chat, sheet([row(1), row(2)]))
    assert people(world) == 0
    chat.say("belum")
    assert people(world) == 0


def test_the_word_is_kept_with_each_member(world: World) -> None:
    chat = cadre(world)
    bring(chat, sheet([row(1), row(2)]))
    chat.say("ya")
    with world.sessions() as db:
        words = list(db.scalars(select(Attestation)))
        who = chat.person_id(db)
        owners = list(db.scalars(select(Participant.person_id)))
    assert [(each.person_id, each.text_version) for each in words] == [
        (who, "group-2026-11-22")
    ] * 2
    assert owners == [None, None]


def test_rows_outside_of_the_area_are_faults(world: World) -> None:
    chat = cadre(world, rw="005")
    found = bring(chat, sheet([row(1), row(2, rw="6"), row(3)]))
    assert "2 siap, 1 perlu" in found
    chat.say("ya")
    with world.sessions() as db:
        assert set(db.scalars(select(Participant.rw))) == {"005"}


def test_the_same_sheet_again_registers_nobody_twice(world: World) -> None:
    chat, content = cadre(world), sheet([row(1), row(2)])
    bring(chat, content)
    chat.say("ya")
    assert "0 siap, 0 perlu diperbaiki, 2 sudah terdaftar" in bring(chat, content)
    assert people(world) == 2


def test_a_nik_that_others_registered_reads_as_any_other(world: World) -> None:
    one, other = cadre(world), cadre(world, "43", area="31.73.02.1002")
    for chat in (one, other):
        assert "1 siap, 0 perlu diperbaiki, 0 sudah" in bring(chat, sheet([row(1)]))
        assert chat.say("ya").startswith("1 orang dari daftar ini sudah didaftarkan")
    with world.sessions() as db:
        assert db.scalar(select(Case.kind)) == cases.CaseKind.DUPLICATE
        assert db.scalar(select(func.count()).where(Participant.duplicate_of.is_not(None))) == 1


def test_what_stood_in_a_row_is_forgotten_once_it_is_registered(world: World) -> None:
    chat = cadre(world)
    bring(chat, sheet([row(1), row(2, nik="12")]))
    chat.say("ya")
    with world.sessions() as db:
        kept = {each.state: each.contents is not None for each in db.scalars(select(MemberRow))}
    assert kept == {"committed": False, "flawed": True}


def test_a_list_is_taken_back_but_for_what_was_handed_on(world: World) -> None:
    chat = cadre(world)
    bring(chat, sheet([row(1), row(2), row(3)]))
    chat.say("ya")
    with world.sessions.begin() as db:
        db.scalars(select(Participant)).first().state = ApplicationState.PROCESSING
    chat.say("/tarikdaftar")
    assert "2 pendaftaran dibatalkan. Tetap terdaftar: 1" in chat.say("TARIK")
    assert people(world) == 1


def test_a_list_that_waits_is_forgotten_after_seven_days_and_the_cadre_told_once(
    world: World,
) -> None:
    chat = cadre(world)
    bring(chat, sheet([row(1), row(2, nik="12")]))
    world.now += timedelta(days=7, minutes=1)
    work(world)
    work(world)
    told = [each.text for each in chat.letters() if "7 hari tidak dilanjutkan" in each.text]
    assert len(told) == 1
    with world.sessions() as db:
        assert not list(db.scalars(select(MemberRow.id).where(MemberRow.contents.is_not(None))))


def test_a_corrected_sheet_joins_the_list(world: World) -> None:
    chat = cadre(world)
    bring(chat, sheet([row(1), row(2, nik="12")]))
    chat.say("ya")
    chat.say("/impor")
    chat.say("Ini perbaikannya")
    mended = Document("daftar.xlsx", "x", sheet([row(1), row(2)]))
    assert "2 baris: 1 siap, 0 perlu diperbaiki, 1 sudah" in chat.send(files=(mended,)).text
    chat.say("ya")
    assert people(world) == 2
    assert fates(world)["committed"] == 2


def test_the_sheet_to_be_mended_holds_what_waits_with_the_reasons(world: World) -> None:
    chat = cadre(world)
    bring(chat, sheet([row(1), row(2, nik="12")]))
    chat.say("/berkasperbaikan")
    with world.sessions() as db:
        newest = db.scalars(select(StoredFile.content).order_by(StoredFile.id.desc())).first()
    lines = [
        *load_workbook(BytesIO(KEYS.decrypt("file", newest))).get_sheet_by_index(0).iter_rows()
    ]
    assert len(lines) == 2
    assert lines[0][-1] == "Yang perlu diperbaiki"
    assert "16 angka" in lines[1][-1]


def test_mending_in_the_chat_registers_the_row(world: World) -> None:
    chat = cadre(world)
    bring(chat, sheet([row(1), row(2, nik="12"), row(3, no_hp="abc")]))
    chat.say("ya")
    chat.say("/perbaikan")
    assert "Baris 3 sudah benar" in chat.say(nik(2))
    assert "Baris dilewati" in chat.say("lewati")
    assert fates(world) == {"committed": 2, "skipped": 1}


def test_of_two_rows_with_one_nik_the_cadre_says_whose_it_is(world: World) -> None:
    chat = cadre(world)
    bring(chat, sheet([row(1), row(2, nik=nik(1)), row(3)]))
    chat.say("ya")
    assert "Baris 2: Ani" in chat.say("/perbaikan")
    assert "Baris 3: Dewi" in chat.say("[NIK ini benar]")
    chat.say(nik(2))
    assert fates(world) == {"committed": 3}


def test_a_nik_that_is_said_to_be_right_in_two_rows_is_registered_once(world: World) -> None:
    chat, born_too = cadre(world), {"tanggal_lahir": f"{born(1):%d-%m-%Y}"}
    bring(chat, sheet([row(1), row(2, nik=nik(1), **born_too)]))
    chat.say("/perbaikan")
    chat.say("[NIK ini benar]")
    chat.say(nik(1))
    assert fates(world) == {"ready": 2}
    chat.say("/impor")
    chat.say("[Lanjutkan di chat]")
    assert chat.say("ya").startswith("1 orang dari daftar ini sudah didaftarkan")
    assert fates(world) == {"committed": 1, "known": 1}


def test_two_cadres_at_once_register_a_nik_once(world: World) -> None:
    """Whoever comes second has a duplicate, that the branch sees."""
    chats = cadre(world), cadre(world, "43", area="31.73.02.1002")
    for chat in chats:
        bring(chat, sheet([row(n) for n in range(1, 8)]))
    start = Barrier(2)

    def say(chat: Chat) -> None:
        start.wait()
        chat.say("ya")

    threads = [Thread(target=say, args=(chat,)) for chat in chats]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with world.sessions() as db:
        originals = select(func.count()).where(participant.ONE_NIK)
        assert db.scalar(originals) == 7
    assert people(world) == 14


STEPS = st.lists(
    st.tuples(st.sampled_from(["bring", "join", "no", "yes", "undo", "mend"]), st.integers(1, 4)),
    max_size=6,
)


@settings(max_examples=examples(15), deadline=None, suppress_health_check=list(HealthCheck))
@given(steps=STEPS)
@pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
def test_no_sequence_of_lists_raises_a_consent(steps: list[tuple[str, int]], world: World) -> None:
    chat = cadre(world, f"{len(steps)}")
    for step, number in steps:
        if step in ("bring", "join"):
            bring(chat, sheet([row(number), row(number + 1, nik="3" if step == "join" else "")]))
        words = {"no": "belum", "yes": "ya", "undo": "/tarikdaftar", "mend": "/perbaikan"}
        chat.say(words.get(step, "ya"))
    with world.sessions() as db:
        assert db.scalar(select(func.count(Consent.id))) == 0


def test_a_list_is_not_anybodys_else(world: World) -> None:
    one, other = cadre(world), cadre(world, "43")
    bring(one, sheet([row(1, nik="12"), row(2)]))
    assert "Tidak ada daftar" in other.say("/perbaikan 1")
    assert "Tidak ada daftar" in other.say("/tarikdaftar 1")
    assert "Kirim daftar anggota" in other.say("/impor 1")
    assert "Tidak ada daftar" in other.say("/berkasperbaikan 1")


def test_a_word_is_written_down(world: World) -> None:
    chat = cadre(world)
    bring(chat, sheet([row(1)]))
    chat.say("ya")
    with world.sessions() as db:
        verbs = set(db.scalars(select(Audit.verb)))
    assert {"sent list", "attested list", "registered"} <= verbs


def test_a_nik_one_digit_from_a_registered_person_and_their_phone_are_asked(world):
    first = row(1, no_hp="081234567890")
    chat = cadre(world)
    bring(chat, sheet([first]))
    chat.say("ya")
    typo = row(1, nik=first[0][:-1] + f"{(int(first[0][-1]) + 1) % 10}", no_hp="081234567899")
    shares = row(2, no_hp="081234567890")
    assert "0 siap, 2 perlu diperbaiki" in bring(chat, sheet([typo, shares]))
    said = chat.say("/perbaikan")
    assert "beda satu angka dengan orang bernama sama yang sudah terdaftar" in said
    chat.say("[NIK ini benar]")
    assert "sudah dipakai orang yang terdaftar" in chat.last.text
    chat.say("[Tidak punya]")
    assert "Perbaikan selesai" in chat.last.text


def test_of_people_whom_the_role_may_not_see_a_list_learns_nothing(world):
    first = row(1, no_hp="081234567890")
    other = cadre(world, sender="other", organisation="posyandu")
    bring(other, sheet([first]))
    other.say("ya")
    typo = row(1, nik=first[0][:-1] + f"{(int(first[0][-1]) + 1) % 10}", no_hp="081234567890")
    assert "1 siap, 0 perlu diperbaiki" in bring(cadre(world), sheet([typo]))


def test_a_nik_one_digit_from_one_in_another_sheet_of_the_file_is_asked(world):
    first = row(1)
    typo = row(1, nik=first[0][:-1] + f"{(int(first[0][-1]) + 1) % 10}")
    tabs = [SheetTab("RT 3", HEADER, [first]), SheetTab("RT 4", HEADER, [typo])]
    chat = cadre(world)
    assert "RT 4" in bring(chat, write_workbook(tabs))
    assert "2 baris: 1 siap, 1 perlu diperbaiki" in chat.say("ya")
