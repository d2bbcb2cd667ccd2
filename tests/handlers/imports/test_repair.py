"""Repairing rows in the chat as a cadre does it: splitting, going back, files that come meanwhile,
other sheets of the file, and one member from the card."""

from io import BytesIO

from python_calamine import load_workbook
from sqlalchemy import select

from bot.message import Document
from models.database.files import StoredFile
from models.enrolment.member_lists import MemberList
from models.participants import participant
from models.participants.participant import ApplicationState, Participant
from tests.support.chat import KEYS, Chat, World
from tests.support.files import photo
from tests.support.lists.broken_sheets import book
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
)


def send(chat: Chat, content: bytes) -> str:
    sent = chat.send(files=(Document("daftar.xlsx", "application/octet-stream", content),))
    return sent.text if sent else ""


def identities(world: World) -> list[tuple[str, str, str]]:
    with world.sessions() as db:
        found = [
            participant.identity(db, each)
            for each in db.scalars(select(Participant).order_by(Participant.id))
        ]
        return sorted((each.full_name, each.nik, each.phone) for each in found)


def test_a_row_of_two_people_is_split_and_both_are_registered(world: World) -> None:
    chat = cadre(world)
    two = row(
        1,
        nama_ktp="Sri Mulyani / Kartini",
        nik=f"{nik(1)} / {nik(2)}",
        tanggal_lahir=f"{born(1):%d-%m-%Y} / {born(2):%d-%m-%Y}",
    )
    bring(chat, sheet([two, row(3)]))
    chat.say("ya")
    assert "lebih dari satu orang" in chat.say("/perbaikan")
    assert "Baris 2 jadi 2 orang" in chat.say("ini dua orang")
    chat.say("warung kopi")
    chat.say("1,5 juta")
    names = [(name, number) for name, number, _ in identities(world)]
    assert ("SRI MULYANI", nik(1)) in names
    assert ("KARTINI", nik(2)) in names
    assert fates(world) == {"committed": 3}


def test_two_people_with_one_nik_are_split_and_the_second_is_asked_for_hers(world: World) -> None:
    chat = cadre(world)
    bring(chat, sheet([row(1, nama_ktp="Sri Mulyani & Kartini"), row(3)]))
    chat.say("ya")
    chat.say("/perbaikan")
    assert "Baris 2: Kartini" in chat.say("[Pisahkan]")
    assert fates(world) == {"committed": 2, "flawed": 1}


def test_a_sentence_about_two_people_never_becomes_a_name(world: World) -> None:
    chat = cadre(world)
    bring(chat, sheet([row(1, nama_ktp="Siti 2")]))
    chat.say("/perbaikan")
    assert "lebih dari satu orang" in chat.say("ini dua orang")
    assert fates(world) == {"flawed": 1}


def test_going_back_in_a_row_takes_the_last_answer_back(world: World) -> None:
    chat = cadre(world)
    bring(chat, sheet([row(1, nama_ktp="Siti 2", no_hp="12345678901234")]))
    chat.say("/perbaikan")
    assert "Nomor HP" in chat.say("Siti Salah")
    assert "Nama: Siti 2" in chat.say("kembali")
    chat.say("Siti Benar")
    chat.say("[Tidak punya]")
    chat.say("/impor")
    chat.say("[Lanjutkan di chat]")
    chat.say("ya")
    assert identities(world) == [("SITI BENAR", nik(1), "")]


def test_of_a_nik_with_a_digit_missing_the_rest_and_the_count_are_shown(world: World) -> None:
    chat = cadre(world)
    bring(chat, sheet([row(1, nik=nik(1)[:-1])]))
    shown = chat.say("/perbaikan")
    assert "(15 angka)" in shown
    assert nik(1)[:4] in shown
    assert nik(1)[4:12] not in shown.replace(" ", "")


def test_the_words_are_about_the_member_and_not_about_the_cadre(world: World) -> None:
    chat = cadre(world)
    bring(chat, sheet([row(1, no_hp="081234567890 / 081234567891")]))
    assert "nomor orang ini" in chat.say("/perbaikan")


def test_a_note_about_the_dead_waits_for_somebody_who_says_that_they_live(world: World) -> None:
    chat = cadre(world)
    rows = [[*HEADER, "status"], [*row(1), "MATI"], [*row(2), ""]]
    assert "1 siap, 1 perlu diperbaiki" in bring(chat, book(*rows))
    chat.say("ya")
    assert "sudah meninggal" in chat.say("/perbaikan")
    chat.say("[Tetap daftarkan]")
    assert fates(world) == {"committed": 2}


def test_a_date_against_the_nik_is_chosen_and_the_branch_reads_of_it(world: World) -> None:
    chat = cadre(world)
    bring(chat, sheet([row(1, tanggal_lahir="04-04-1982")]))
    assert "Mana yang benar" in chat.say("/perbaikan")
    chat.say("04-04-1982")
    chat.say("/impor")
    chat.say("[Lanjutkan di chat]")
    chat.say("ya")
    with world.sessions() as db:
        (member,) = db.scalars(select(Participant))
        assert participant.identity(db, member).born_on == "1982-04-04"
        assert member.flags == ["W_DOB_MISMATCH"]


def test_when_the_nik_is_the_wrong_one_it_is_typed_instead(world: World) -> None:
    chat = cadre(world)
    bring(chat, sheet([row(1, tanggal_lahir=f"{born(2):%d-%m-%Y}")]))
    chat.say("/perbaikan")
    assert "sudah benar" in chat.say(nik(2))
    assert fates(world) == {"ready": 1}


def test_the_sheet_to_mend_names_columns_and_its_own_rows(world: World) -> None:
    chat = cadre(world)
    same = {"nik": nik(1), "tanggal_lahir": f"{born(1):%d-%m-%Y}"}
    bring(chat, sheet([row(1), row(5), row(6), row(2, **same), row(7, nik="")]))
    chat.say("/berkasperbaikan")
    with world.sessions() as db:
        content = db.scalars(select(StoredFile.content).order_by(StoredFile.id.desc())).first()
    rows = (
        load_workbook(BytesIO(KEYS.decrypt("file", content or b"")))
        .get_sheet_by_index(0)
        .to_python()
    )
    reasons = [each[-1] for each in rows[1:]]
    assert reasons[0] == "NIK: NIK ini ada juga di baris 3. Periksa di KTP, mana yang benar."
    assert reasons[-1].startswith("NIK: Selnya kosong.")


# Files


def test_other_sheets_of_the_file_are_named_and_read_on_request(world: World) -> None:
    chat = cadre(world)
    content = book(
        list(HEADER), row(1), row(2), **{"RT 5": [list(HEADER), row(3), row(4, nik="1")]}
    )
    chat.say("/impor")
    assert "RT 5 (2 orang)" in send(chat, content)
    assert "4 baris: 3 siap, 1 perlu" in chat.say("[Ya, baca juga]")
    chat.say("ya")
    assert fates(world) == {"committed": 3, "flawed": 1}
    assert "(RT 5)" in chat.say("/perbaikan")


def test_other_sheets_that_nobody_wants_are_forgotten(world: World) -> None:
    chat = cadre(world)
    content = book(list(HEADER), row(1), row(2), Lama=[list(HEADER), row(3)])
    chat.say("/impor")
    send(chat, content)
    chat.say("[Tidak]")
    chat.say("ya")
    assert fates(world) == {"committed": 2}


def test_somebody_in_two_sheets_is_registered_once(world: World) -> None:
    chat = cadre(world)
    content = book(list(HEADER), row(1), row(2), Lama=[list(HEADER), row(1), row(3)])
    chat.say("/impor")
    send(chat, content)
    assert "4 baris: 3 siap, 1 perlu" in chat.say("ya")
    chat.say("ya")
    assert people(world) == 3


def test_a_file_instead_of_an_answer_is_taken(world: World) -> None:
    chat = cadre(world)
    bring(chat, sheet([row(1), row(9, nik="317304")]))
    chat.say("belum")
    chat.say("/impor")
    assert "2 baris: 2 siap" in send(chat, sheet([row(2), row(3)]))
    assert "1 baris: 1 siap" in send(chat, sheet([row(4)]))
    chat.say("/perbaikan")
    with world.sessions() as db:
        assert len(db.scalars(select(MemberList)).all()) == 3


def test_a_file_in_the_middle_of_a_repair_is_taken(world: World) -> None:
    chat = cadre(world)
    bring(chat, sheet([row(9, nik="317304")]))
    chat.say("/perbaikan")
    assert "1 baris: 1 siap" in send(chat, sheet([row(4)]))


def test_a_photo_of_a_list_says_at_once_what_is_possible_and_is_not_kept(world: World) -> None:
    chat = cadre(world)
    chat.say("/impor")
    sent = chat.send(files=(Document("foto.jpg", "image/jpeg", photo()),))
    assert sent
    assert "Foto daftar belum bisa saya baca" in sent.text
    with world.sessions() as db:
        assert not db.scalars(select(StoredFile)).all()


# One member from the card


def registered(world: World) -> tuple[Chat, int]:
    chat = cadre(world)
    bring(chat, sheet([row(1), row(2)]))
    chat.say("ya")
    with world.sessions() as db:
        return chat, db.scalars(select(Participant.id).order_by(Participant.id)).all()[0]


def test_a_member_is_corrected_from_the_card(world: World) -> None:
    chat, id = registered(world)
    chat.say(f"/kartu {id}")
    assert chat.last
    assert {f"/betulkan {id}", f"/batalkananggota {id}"} <= {o.value for o in chat.last.options}
    chat.say(f"/betulkan {id}")
    chat.say("Nama")
    assert "sudah diperbaiki" in chat.say("Kartini Sari")
    with world.sessions() as db:
        assert participant.identity(db, db.get_one(Participant, id)).full_name == "KARTINI SARI"


def test_a_member_is_cancelled_from_the_card_and_no_other(world: World) -> None:
    chat, id = registered(world)
    assert "Batalkan pendaftaran" in chat.say(f"/batalkananggota {id}")
    assert "dibatalkan" in chat.say("HAPUS")
    assert people(world) == 1


def test_what_is_handed_on_is_corrected_by_officers_and_cancelled_by_nobody(world: World) -> None:
    chat, id = registered(world)
    with world.sessions.begin() as db:
        db.get_one(Participant, id).state = ApplicationState.PROCESSING
    chat.say(f"/kartu {id}")
    assert chat.last
    assert not [o for o in chat.last.options if o.value.startswith("/batalkana")]
    assert "tidak bisa lagi diubah" in chat.say(f"/batalkananggota {id}")
    chat.say(f"/betulkan {id}")
    chat.say("Nama")
    assert "petugas yang mengubahnya" in chat.say("Kartini Sari")
    with world.sessions() as db:
        assert participant.identity(db, db.get_one(Participant, id)).full_name != "KARTINI SARI"
    assert people(world) == 2


def test_another_cadres_member_is_none_of_ones_own(world: World) -> None:
    _, id = registered(world)
    other = cadre(world, "43")
    assert "tidak bisa lagi diubah" in other.say(f"/batalkananggota {id}")
    assert people(world) == 2
