"""Lists as people paste them into a chat: what is not understood is never taken for something."""

from datetime import date

import pytest
from hypothesis import event, given, settings

from domain.invalid import Invalid
from exchange.imports.member_line import MemberLine
from exchange.imports.reader import MemberListFile, read_pasted
from tests.support.cases import for_each
from tests.support.lists.pastes import LINES, Truth, faults, pastes, same_words
from tests.support.sampling import examples

TODAY = date(2026, 11, 28)


def values(found: MemberListFile) -> list[dict[str, str]]:
    return [{name: str(value) for name, value in line.values.items()} for line in found.lines]


SITI, BUDI = "3173015208859001", "3173011208859002"


def nik_candidates(line: MemberLine) -> list[str]:
    """The NIK among which the cadre is asked to choose."""
    return [str(each) for error in line.errors if error.field == "nik" for each in error.candidates]


@settings(max_examples=examples(400), deadline=None)
@given(pastes())
def test_no_row_is_silently_wrong_and_nobody_is_dropped(
    paste: tuple[list[Truth], str, str],
) -> None:
    people, form, text = paste
    found = read_pasted(text, TODAY)
    read = values(found)
    asked = [set(nik_candidates(line)) for line in found.lines]
    told = zip(read, asked, strict=True)
    niks = [each.get("nik") or min(of & {truth.nik for truth in people}) for each, of in told]
    assert sorted(niks) == sorted(each.nik for each in people), text
    for line, known in zip(found.lines, read, strict=True):
        wrong = faults(people, known) if line.ready else []
        event(f"{form}: {'wrong' if wrong else 'ready' if line.ready else 'to mend'}")
        assert not wrong, (wrong, known, text)
        if line.ready:  # what was written is there: no default of the group may take its place
            (truth,) = [each for each in people if each.nik == known["nik"]]
            for name, written in (("occupation", truth.work), ("phone", truth.phone)):
                if written in LINES[form](truth):
                    assert name in known, (name, text)
            assert same_words(known.get("rtrw", f"{truth.rt:03}/005"), f"{truth.rt:03}/005")


BLOCKS = f"""Nama : Siti Aminah
NIK : {SITI}
TTL : Jakarta, 12-08-1985
No HP : 081234567890

Nama : Budi Santoso
NIK : {BUDI}
TTL : Bogor, 12-08-1985
No HP : 081234567891
"""


@for_each(
    "text",
    [
        BLOCKS,
        BLOCKS.replace("\n\n", "\n"),
        "1. " + BLOCKS.replace("\n\n", "\n2. "),
        "*1.*\n" + BLOCKS.replace("\n\n", "\n\n*2.*\n"),
        BLOCKS.replace(" : ", ":"),
        BLOCKS.replace(" : ", " :\n"),
        f"[27/11/26 12.05] Bu RT 05: Siti Aminah {SITI} 081234567890\n"
        f"[27/11/26 12.06] Bu RT 05: Budi Santoso {BUDI} 081234567891",
        f"27/11/26 12.05 - Bu RT: Siti Aminah {SITI} 081234567890\n"
        f"27/11/26 12.06 - Bu RT: Budi Santoso {BUDI} 081234567891",
        f"Siti Aminah, {SITI}, Jakarta, 12-08-1985, 081234567890\n"
        f"Budi Santoso, {BUDI}, Bogor, 12-08-1985, 081234567891",
        f"Nama: Siti Aminah NIK: {SITI} HP: 081234567890\n"
        f"Nama: Budi Santoso NIK: {BUDI} HP: 081234567891",
        f"1\ufe0f\u20e3 Siti Aminah {SITI} 0812-3456-7890\n"
        f"2\ufe0f\u20e3 Budi Santoso {BUDI} 0812-3456-7891",
    ],
)
def test_people_are_read_as_they_are_written(text: str) -> None:
    found = read_pasted(text, TODAY)
    assert found.errors == ()
    assert [
        (each["nik"], each["full_name"], each["phone"], each["born_on"], each.get("street"))
        for each in values(found)
    ] == [
        (SITI, "SITI AMINAH", "+6281234567890", "1985-08-12", None),
        (BUDI, "BUDI SANTOSO", "+6281234567891", "1985-08-12", None),
    ]


def test_greetings_are_passed_over_and_told() -> None:
    found = read_pasted(
        "Assalamualaikum bu, ini anggota PKK RW 05\nyang mau ikut BPJS:\n"
        f"Siti Aminah - {SITI}\nBudi - {BUDI}\nTerima kasih\nBu Ningsih\nKader RW 05",
        TODAY,
    )
    assert found.errors == ()
    assert [each["full_name"] for each in values(found)] == ["SITI AMINAH", "BUDI"]
    assert [number for number, _ in found.talk] == [1, 2, 5, 6, 7]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            f"m. yusuf, {BUDI}, 12 Agustus 1985, 2/5, 085723686772, jual gorengan",
            {"full_name": "M. YUSUF", "rtrw": "002/005", "phone": "+6285723686772",
             "occupation": "jual gorengan", "born_on": "1985-08-12"},
        ),
        (
            "* Romlah | 317301 520885 9001 | 001/005 | +6281232260874 | ART \u2705",
            {"full_name": "ROMLAH", "nik": SITI, "rtrw": "001/005", "occupation": "ART",
             "phone": "+6281232260874"},
        ),
        (
            f"5. Nama: Kartini NIK: {SITI} TTL: Jakarta, 12 08 1985 Alamat: Jl. Kota Bambu Utara "
            "No. 50 RT/RW: 002/005 HP: 085736424657",
            {"full_name": "KARTINI", "born_on": "1985-08-12", "rtrw": "002/005",
             "phone": "+6285736424657", "street": "Jl. Kota Bambu Utara No. 50"},
        ),
        (
            f"{SITI} Suparmi jakarta 12/08/85 rt2 rw5 hp 81219654514",
            {"full_name": "SUPARMI", "rtrw": "002/005", "phone": "+6281219654514"},
        ),
        (
            f"Siti Aminah - {SITI} - RT 3/5 - jualan kue basah",
            {"occupation": "jualan kue basah", "rtrw": "003/005"},
        ),
        (
            f"Budi Santoso - {BUDI} - RT 3/5 - ojek pangkalan",
            {"occupation": "ojek pangkalan", "sector": "transport", "rtrw": "003/005"},
        ),
        (
            f"Khodijah - {SITI} - 12-08-1985 - Jl. Mawar No. 17 RT 02/RW 05 - 085735148935 - ART",
            {"occupation": "ART", "street": "Jl. Mawar No. 17 RT 02/RW 05", "rtrw": "002/005",
             "phone": "+6285735148935"},
        ),
    ],
)  # fmt: skip
def test_each_piece_of_a_line_is_in_its_field(line: str, expected: dict[str, str]) -> None:
    found = read_pasted(line, TODAY)
    assert found.errors == ()
    (known,) = values(found)
    assert {name: known.get(name) for name in expected} == expected
    written = {"street", "occupation", "phone", "rtrw"}
    assert {*known} & written == {*expected} & written


@for_each(
    ("line", "leftover"),
    [
        (f"Siti Aminah - {SITI} - perangkai bunga", "perangkai bunga"),
        (f"Siti Aminah ojol {SITI}", "ojol"),
        (f"{SITI} Suparmi kalibening 12/08/85", "kalibening"),
        (f"Siti Aminah - {SITI} - 081234567890 / 081234567891", "081234567891"),
        (f"Siti Aminah - {SITI} - 081234567890 (suami)", "(suami)"),
        (f"Siti Aminah - {SITI} - RT 3/5 - Kota Bambu 12", "Kota Bambu 12"),
        (f"Siti Aminah - {SITI} - RT 3/5 - RT 4/5", "RT 4/5"),
        (f"Siti Aminah - {SITI} - 12-08-1985 - 13-08-1985", "13-08-1985"),
        (f"Siti Aminah - {SITI} - belakang warung Bu Tini", "belakang warung Bu Tini"),
        (f"Siti Aminah - {SITI} - 4512", "4512"),
        (f"Siti Aminah - {SITI} - sudah setuju", "sudah setuju"),
        (f"Siti Aminah dan Budi - {SITI}", "dan Budi"),
        (f"Siti Aminah\n{SITI}\n081234567890\njuru ketik", "juru ketik"),
        (f"Siti Aminah - {SITI} - tidak JHT", "tidak JHT"),
        (f"Siti Aminah - {SITI} - JHT?", "JHT?"),
        (f"Siti Aminah - {SITI} - bunga?", "bunga?"),
        (f"Siti Aminah - {SITI} - Jl. Mawar 3 rt 3/5 penata rambut", "penata rambut"),
        (f"Siti Aminah - {SITI} - ojol - jualan kue", "jualan kue"),
        (f"Siti Aminah - {SITI} - RT 3/5 - ojol - 12345", "12345"),
    ],
)
def test_what_no_field_claims_makes_the_row_one_to_mend(line: str, leftover: str) -> None:
    (found,) = read_pasted(line, TODAY).lines
    assert not found.ready
    assert leftover in found.cells["leftover"]


@pytest.mark.parametrize("words", ["\nStatus: meninggal", " - alm - cuci", " (sudah wafat)"])
def test_words_of_a_death_are_asked_by_their_own_question(words: str) -> None:
    (found,) = read_pasted(f"Nama: Siti Aminah\nNIK: {SITI}{words}", TODAY).lines
    assert "ask-members-dead" in [error.sentence for error in found.errors]


@pytest.mark.parametrize(
    "words",
    [
        "081234567890 (hp istri)",
        "hp istri 081234567890",
        "081234567890 punya tetangga",
        "\nHP: 081234567890 (suami)",
        "081234567890 nomor milik anaknya",
    ],
)
def test_a_phone_of_somebody_else_is_asked_with_its_number(words: str) -> None:
    (found,) = read_pasted(f"Siti Aminah - {SITI} - {words}", TODAY).lines
    (error,) = found.errors
    assert (error.field, error.sentence) == ("phone", "ask-members-phone-whose")
    assert error.candidates == ("+6281234567890", "NONE")


@pytest.mark.parametrize("words", ["jualan?", "jualan ?", "jualan (?)", "Pekerjaan: jualan?"])
def test_work_with_a_question_mark_is_asked(words: str) -> None:
    (found,) = read_pasted(f"Siti Aminah - {SITI} - {words}", TODAY).lines
    assert [(each.field, each.sentence, each.candidates) for each in found.errors] == [
        ("occupation", "ask-members-work-sure", ("jualan",))
    ]


@pytest.mark.parametrize("words", ["JHT juga", "mau ikut JHT", "+ JHT", "jkk jkm, JHT juga"])
def test_jht_in_passing_is_the_programme_with_it(words: str) -> None:
    (found,) = read_pasted(f"Siti Aminah - {SITI} - {words}", TODAY).lines
    assert found.ready
    assert str(found.values["programme"]) == "jkk_jkm_jht"


@pytest.mark.parametrize(
    ("text", "people", "ready"),
    [
        (f"Siti - {SITI}\nWati\nBudi - {BUDI}", 3, 2),
        (f"1. Siti - {SITI}\n2. Wati - RT 3/5\n3. Budi - {BUDI}", 3, 2),
        (f"Siti - {SITI} - 317301120885900", 1, 0),
        (f"Siti - {SITI} {BUDI}", 1, 0),
        (f"Siti - 3173015208B59001\nBudi - {BUDI}", 2, 1),
        (f"Nama: Siti\nNIK: {SITI}\n\nAlamat: Jl. Mawar 5\n\nNama: Budi\nNIK: {BUDI}", 2, 1),
    ],
)
def test_nobody_in_a_broken_paste_is_dropped(text: str, people: int, ready: int) -> None:
    found = read_pasted(text, TODAY)
    assert (len(found.lines), len(found.ready)) == (people, ready)


@pytest.mark.parametrize(
    ("words", "error"),
    [
        ("Keterangan: meninggal", "note:ask-members-dead"),
        ("Ket: pindah ke Bekasi", "note:ask-members-gone"),
        ("Catatan: PNS", "note:ask-members-servant"),
        ("Pekerjaan: PNS", "occupation:ask-members-servant-work"),
    ],
)
def test_a_note_against_registering_is_asked(words: str, error: str) -> None:
    block = f"Nama: Siti Aminah\nNIK: {SITI}\n{words}"
    for text in (block, block.replace("\n", ", ")):
        (line,) = read_pasted(text, TODAY).lines
        assert [f"{each.field}:{each.sentence}" for each in line.errors] == [error]


def test_a_heading_with_an_rt_holds_for_the_people_below_it() -> None:
    found = read_pasted(f"RT 01/05\nSiti - {SITI}\nRT 02/05\nBudi - {BUDI}", TODAY)
    assert [each["rtrw"] for each in values(found)] == ["001/005", "002/005"]


@pytest.mark.parametrize(
    "text",
    [
        f"Siti\nAminah\n{SITI}",
        f"Siti\nAminah\n{SITI}\nBudi\nHartono\n{BUDI}",
        f"1. Siti\nAminah\n{SITI}\n2. Budi Hartono\n{BUDI}",
        f"Daftar warga:\nSiti\nAminah\n{SITI}\nojol\n\nBudi\nHartono\n{BUDI}\npedagang",
        f"{SITI}\nSiti\nAminah\n{BUDI}\nBudi\nHartono",
        f"Siti\nAminah {SITI}\nBudi\nHartono {BUDI}",
    ],
)
def test_a_name_over_several_lines_is_one_persons(text: str) -> None:
    found = read_pasted(text, TODAY)
    known = [(each["full_name"], each["nik"]) for each in values(found)]
    assert known == [("SITI AMINAH", SITI), ("BUDI HARTONO", BUDI)][: len(known)]
    assert len(known) == text.count("3173")
    assert not found.errors


@pytest.mark.parametrize(
    "text",
    [
        f"Siti Aminah\n{SITI}\nBudi\nHartono\n{BUDI}",
        f"Siti Aminah\nPasar Pagi\n{SITI}\nBudi Hartono\nPasar Senen\n{BUDI}",
        f"Melati\nSiti\n{SITI}\nBudi\n{BUDI}",
    ],
)
def test_lines_that_may_be_a_name_or_something_else_make_the_row_one_to_mend(text: str) -> None:
    found = read_pasted(text, TODAY)
    assert [line.values["nik"] for line in found.lines] == [SITI, BUDI]
    assert found.errors


@for_each(
    ("title", "row", "rt_rw", "village"),
    [
        ("DAFTAR RT 003/005", "", "003/005", ""),
        ("Berikut daftar warga RT 3 RW 5 Kel. Kapuk", "", "003/005", "31.73.01.1005"),
        ("DAFTAR RT 003/005", "RT 001/002", "001/002", ""),
        ("DAFTAR RT 003/005", "Jl. Mawar 5 RT 1/2", "001/002", ""),
        ("DAFTAR ANGGOTA RW 005", "RT 003", "003/005", ""),
        ("DAFTAR ANGGOTA RW 005", "", "", ""),
        ("DAFTAR RW 005 KEL. KAPUK\nRT 003", "", "003/005", "31.73.01.1005"),
        ("PENGAJIAN AL IKHLAS RT 003/005", "", "003/005", ""),
        ("KEL. KAPUK", "", "", "31.73.01.1005"),
        ("Daftar RT 1 - 5", "", "", ""),
        ("Daftar RT 1, 2 dan 3 RW 5", "", "", ""),
        ("Daftar RT 1 & RT 2 RW 5", "RT 2", "002/005", ""),
        ("Ini data dari Bu Siti RT 003/005", "", "", ""),
        ("Daftar anggota, sekretariat RT 003/005", "", "", ""),
    ],
)
def test_a_title_tells_the_place_of_rows_that_do_not(
    title: str, row: str, rt_rw: str, village: str
) -> None:
    block = "\n".join((title, f"Nama: Siti\nNIK: {SITI}", f"Alamat: {row}" if row else ""))
    for text in (f"{title}\nSiti Aminah - {SITI} - {row}", block):
        (found,) = values(read_pasted(text, TODAY))
        assert (found.get("rtrw", ""), found.get("village", "")) == (rt_rw, village), text


def test_a_second_title_holds_for_the_people_below_it() -> None:
    text = f"DAFTAR RT 003/005\nSiti - {SITI}\nDAFTAR RT 004\nBudi - {BUDI}"
    assert [each["rtrw"] for each in values(read_pasted(text, TODAY))] == ["003/005", "004/005"]


@pytest.mark.parametrize(
    "text", ["halo", "Terima kasih bu", "Nama: Siti", "081234567890", "RT 3/5"]
)
def test_a_text_without_a_nik_is_no_list(text: str) -> None:
    with pytest.raises(Invalid, match="members-no-header"):
        read_pasted(text, TODAY)
