"""Lists pasted into a chat: without a command, cut in two by a channel, and sent again."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from handlers.imports import member_lists
from models.database.encryption import keyring
from models.enrolment.member_lists import MemberRow
from tests.support.chat import Chat, World
from tests.support.lists.broken_sheets import book
from tests.support.lists.member_lists import HEADER, bring, cadre, fates, nik, people, row, work

CUT_AT = 4_096
NAMES = ("Siti Aminah", "Budi Santoso", "Joko Susilo", "Rina Marlina", "Agus Salim")


def lines(count: int) -> str:
    return "\n".join(
        f"{n}. {NAMES[n % 5]} - 31730112{n % 12 + 1:02}85{n + 9000} - 12-{n % 12 + 1:02}-1985 - "
        f"RT {n % 9 + 1}/5 - pedagang kue basah"
        for n in range(1, count + 1)
    )


def works(world: World) -> list[str]:
    return cells_named(world, "occupation")


def cells_named(world: World, name: str) -> list[str]:
    with world.sessions() as db:
        rows = db.scalars(select(MemberRow).order_by(MemberRow.number))
        found = [keyring(db).decrypt_json("import", row.contents or b"") for row in rows]
    return [each["cells"].get(name, "") for each in found]


def test_a_list_without_a_command_begins_an_import(world: World) -> None:
    chat = cadre(world, rw="005")
    said = chat.say(lines(3))
    assert "3 baris: 3 siap" in said
    assert "penghasilan" in said


def test_a_block_about_one_person_begins_an_import(world: World) -> None:
    chat = cadre(world, rw="005")
    said = chat.say("Nama: Siti Aminah\nNIK: 3173015208859001\nRT: 3\nPekerjaan: ojol")
    assert "1 baris: 1 siap" in said


@pytest.mark.parametrize("cut", [CUT_AT, *range(4_000, CUT_AT, 7)])
def test_a_paste_that_a_channel_cut_is_one_list(world: World, cut: int) -> None:
    chat, whole = cadre(world, rw="005"), lines(60)
    first, rest = whole[:cut], whole[cut:]
    if cut != CUT_AT:  # a client that cuts earlier does it at a blank or a line's end
        at = max(first.rfind(" "), first.rfind("\n"))
        first, rest = whole[:at], whole[at + 1 :]
    if len(first) < 4_000:
        return
    chat.say("/impor")
    chat.say(first)
    assert "60 baris: 60 siap" in chat.say(rest)
    assert works(world) == ["pedagang kue basah"] * 60


def test_the_last_words_of_a_cut_line_are_no_answer(world: World) -> None:
    chat, whole = cadre(world, rw="005"), lines(60)
    whole = whole[: whole.index("\n", CUT_AT)]
    chat.say(whole[:CUT_AT])
    assert "gabung" in chat.say(whole[CUT_AT:])
    assert {*works(world)} == {"pedagang kue basah"}


def test_a_command_after_a_long_list_is_a_command(world: World) -> None:
    chat = cadre(world, rw="005")
    chat.say(lines(60)[:CUT_AT])
    assert "baris:" not in chat.say("batal")


def test_lines_sent_later_join_the_open_list(world: World) -> None:
    chat = cadre(world, rw="005")
    chat.say(lines(2))
    world.now += timedelta(minutes=5)
    more = lines(4).split("\n", 2)[2]
    assert "4 baris: 4 siap" in chat.say(more)


def test_rows_sent_again_with_their_work_take_the_place_of_those_without(world: World) -> None:
    chat = cadre(world, rw="005")
    bare = lines(3).replace(" - pedagang kue basah", "")
    assert "Apa pekerjaan" in chat.say(bare)
    assert "pekerjaan di akhir" in chat.say("beda-beda")
    said = chat.say(bare.replace("/5", "/5 - ojol", 1).replace("/5\n", "/5 - penjahit\n"))
    assert "3 baris: 3 siap" in said
    assert people(world) == 0


def test_before_the_word_people_are_shown_as_they_would_be_registered(world: World) -> None:
    chat = cadre(world, rw="005")
    chat.say(lines(5))
    for answer in ("1,5 juta", "1", "1"):
        chat.say(answer)
    said = chat.say("1")
    assert "1. Budi Santoso · 3173********9001 · 12-02-1985 · RT 002 / RW 005" in said
    assert "dan 2 orang lain" in said
    assert "5 × Rp" in said
    assert "5. Siti Aminah" in chat.say("Lihat semua orang")
    chat.say("ya")
    assert fates(world) == {"committed": 5}


def test_of_a_list_that_is_too_long_for_a_turn_nothing_is_summed_up(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    chat = cadre(world, rw="005")
    monkeypatch.setattr(member_lists, "MOST_READ", 4)
    assert "Untuk" not in chat.say(lines(5))
    for answer in ("1,5 juta", "1", "1"):
        chat.say(answer)
    said = chat.say("1")
    assert "1. Budi Santoso" in said
    assert "dan 2 orang lain" in said
    assert "seluruhnya" not in said


def test_a_phone_of_two_people_names_the_rows_as_they_are_in_the_whole_list(world: World) -> None:
    chat = cadre(world, rw="005")
    chat.say(lines(2))
    more = [f"{line} - 0812 3456 7890" for line in lines(4).splitlines()[2:]]
    chat.say("\n".join(more))
    with world.sessions() as db:
        rows = db.scalars(select(MemberRow).order_by(MemberRow.number))
        found = [keyring(db).decrypt_json("import", row.contents or b"") for row in rows]
        marks = [each["cells"].get("phone_rows") for each in found]
    assert marks == [None, None, "4", "3"]


def test_lines_behind_a_file_with_other_sheets_are_rows_of_the_list(world: World) -> None:
    chat = cadre(world, rw="005")
    head = list(HEADER)
    bring(chat, book(head, row(1), row(2), **{"RT 7": [head, row(3)]}))
    assert "4 baris: 4 siap" in chat.say(lines(2))
    assert "5 baris: 5 siap" in chat.say("ya")


def test_talk_around_the_list_is_told(world: World) -> None:
    chat = cadre(world, rw="005")
    said = chat.say(f"Assalamualaikum bu\n{lines(2)}\nTerima kasih")
    assert '2 baris bukan data orang, saya lewati: "Assalamualaikum bu", "Terima kasih"' in said


def test_a_list_too_long_for_a_message_is_answered_with_a_way(world: World) -> None:
    chat = cadre(world, rw="005")
    assert ".xlsx" in chat.say(lines(400))


def test_a_title_holds_for_the_second_half_of_a_list_that_a_channel_cut(world: World) -> None:
    whole = "DAFTAR RT 3 RW 5\n" + lines(70).replace(" - RT ", " - Gg. Mawar ").replace(
        "/5 -", " -"
    )
    chat = cadre(world)
    chat.say(whole[:CUT_AT])
    chat.say(whole[CUT_AT:])
    assert {*cells_named(world, "rt")} == {"3"}


def test_columns_that_are_not_read_are_named(world: World) -> None:
    chat = cadre(world, rw="005")
    sheet = book(
        ["NIK", "Nama", "RT", "Golongan", "Agama"], [nik(1), "Siti", "3", "harian", "Islam"]
    )
    said = bring(chat, sheet)
    assert 'Kolom yang tidak saya baca: "Golongan".' in said


def test_columns_of_a_long_list_that_are_not_read_are_named(world: World) -> None:
    chat = cadre(world, rw="005")
    bring(
        chat, book(["NIK", "Nama", "Golongan"], *([nik(n), "Siti", "harian"] for n in range(350)))
    )
    work(world)
    assert any('"Golongan"' in each.text for each in chat.letters())


def test_what_is_told_of_somebody_of_the_open_list_by_name_changes_their_row(world: World) -> None:
    chat = cadre(world, rw="005")
    chat.say(lines(2))
    assert "penjahit" in chat.say("joko kerjanya penjahit")
    chat.say("siti kerjanya kuli")  # nobody of the list
    assert works(world) == ["pedagang kue basah", "penjahit"]


def test_several_people_pasted_where_one_was_expected_begin_a_list(world: World) -> None:
    chat = cadre(world, rw="005")
    chat.say("/daftarkan")
    said = chat.say(lines(3))
    assert "3 baris: 3 siap" in said
    assert people(world) == 0


def test_an_address_is_no_organisation_of_a_group(world: World) -> None:
    chat = Chat(world, sender="42")
    chat.do_role("agent area=31.73.01.1005")
    assert "Lembaga" in chat.say(lines(2).replace(" - RT 2/5", ""))
    assert "belum saya kenal" in chat.say("alamatnya ikut pasar rt 1 rw 4 kel kapuk")
