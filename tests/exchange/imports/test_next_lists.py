"""Lists that a cadre would send next: each value is the written one, or it is asked."""

from collections import Counter
from datetime import date

import pytest

from exchange.imports.reader import MemberListFile, read_pasted
from tests.support.cases import for_each
from tests.support.files import read_members
from tests.support.lists.broken_sheets import book
from tests.support.lists.next_lists import PASTES, SHEETS

TODAY = date(2026, 11, 28)
NOT_SHOWN = ("nik", "full_name", "sex", "district", "sector", "born_on")


def rows(found: MemberListFile) -> tuple[str, ...]:
    shown = []
    for line in found.lines:
        end = str(line.values.get("nik", ""))[-4:] or "-"
        if not line.ready:
            shown.append(f"? {end}: {' '.join(sorted({error.field for error in line.errors}))}")
            continue
        known = sorted((name, f"{value}") for name, value in line.values.items())
        values = " ".join(f"{name}={value}" for name, value in known if name not in NOT_SHOWN)
        shown.append(f"{line.values['full_name']} | {end} | {values}")
    return tuple(shown)


@for_each("name", PASTES)
def test_a_pasted_list_is_read_as_it_is_meant(name):
    assert rows(read_pasted(PASTES[name].text, TODAY)) == PASTES[name].rows


@for_each("name", SHEETS)
def test_a_sheet_is_read_as_it_is_meant(name):
    assert rows(read_members(SHEETS[name].text.encode(), TODAY)) == SHEETS[name].rows


def test_every_row_is_ready_or_to_mend_and_none_is_wrong():
    counts = Counter[str]()
    for sent, read in [(each, read_pasted(each.text, TODAY)) for each in PASTES.values()] + [
        (each, read_members(each.text.encode(), TODAY)) for each in SHEETS.values()
    ]:
        for row, right in zip(rows(read), sent.rows, strict=True):
            counts["to mend" if row.startswith("?") else "ready"] += 1
            counts["wrong"] += row != right
    print(f"\nlists of next week: {dict(counts)}")  # noqa: T201  pytest -s
    assert counts["wrong"] == 0


HEAD = ["No", "NIK", "Nama", "Tanggal Lahir", "RT", "RW", "Kelurahan", "Alamat", "Pekerjaan"]
SITI = [1, "3173015208859001", "Siti", "12-08-1985", 3, 5, "Kapuk", "Jl. Mawar 3", "pedagang"]
BUDI = [2, "3173011208859002", "Budi", "12-08-1985", 3, 5, "Kapuk", "Jl. Melati", "ojol"]


@for_each("mark", ['"', "″", "”", "〃", ",,", "''", '-"-', "sda", "s.d.a", "idem"])
def test_a_mark_of_repetition_is_the_value_above_and_never_the_answer_for_the_group(mark):
    first, second = read_members(
        book(HEAD, SITI, [2, BUDI[1], "Budi", "12-08-1985", 3, 5, mark, mark, mark]), TODAY
    ).lines
    for name in ("village", "street", "occupation"):
        assert second.values[name] == first.values[name]


def test_a_mark_of_repetition_repeats_no_nik_name_or_phone():
    first, second = read_members(
        book([*HEAD, "HP"], [*SITI, "081234567890"], [*BUDI, '"']), TODAY
    ).lines
    assert first.ready
    assert not second.ready
    assert "phone" not in second.values


def test_the_second_line_of_a_street_belongs_to_it_and_other_words_are_asked():
    more = ["", "", "", "", "", "", "", "No. 3 Blok C", ""]
    name = ["", "", "binti Ahmad", "", "", "", "", "", ""]
    budi, siti = read_members(book(HEAD, BUDI, more, SITI, name), TODAY).lines
    assert budi.ready
    assert budi.values["street"] == "Jl. Melati No. 3 Blok C"
    assert siti.cells["leftover"] == "binti Ahmad"
    assert not siti.ready


def test_a_header_of_two_rows_with_merged_cells_is_one():
    found = read_members(
        book(
            ["No", "Identitas", "", "Lahir", "", "Domisili", "", "", "Pekerjaan"],
            ["", "NIK", "Nama", "Tempat", "Tanggal", "RT", "RW", "Kelurahan", ""],
            [1, SITI[1], "Siti", "Jakarta", "12-08-1985", 3, 5, "Kapuk", "pedagang"],
            merged=[("B1:C1", "Identitas"), ("D1:E1", "Lahir"), ("F1:H1", "Domisili")],
        ),
        TODAY,
    )
    (line,) = found.lines
    assert line.ready
    assert line.values["rtrw"] == "003/005"
    assert line.values["occupation"] == "pedagang"


NIKS = "3173015208859001", "3173011208859002"
HEADINGS = {
    "RT 3/5 (ojek online semua):": ("003/005", "ojek online"),
    "RT 3/5 semua ojol:": ("003/005", "ojol"),
    "OJOL RT 003 RW 005:": ("003/005", "OJOL"),
    "Penjahit RT 3/5 (2 orang)": ("003/005", "Penjahit"),
    "RT 3/5, semuanya pedagang": ("003/005", "pedagang"),
    "Semuanya ojol:": (None, "ojol"),
    "RT 3/5:": ("003/005", None),
    "RT 3/5 (bu Siti):": (None, None),
}


@for_each("heading", HEADINGS)
def test_a_heading_says_the_place_and_the_work_of_those_below_it(heading):
    found = read_pasted(f"{heading}\nSiti Aminah {NIKS[0]}\nBudi Santoso {NIKS[1]}", TODAY)
    told = {(line.values.get("rtrw"), line.values.get("occupation")) for line in found.lines}
    assert told == {HEADINGS[heading]}
    assert all(line.ready for line in found.lines)


def test_the_work_of_one_place_ends_with_the_next():
    lines = f"RT 3/5 (ojol semua):\nSiti Aminah {NIKS[0]}\nRT 4/5:\nBudi Santoso {NIKS[1]}"
    above, below = read_pasted(lines, TODAY).lines
    assert (above.values["rtrw"], above.values["occupation"]) == ("003/005", "ojol")
    assert below.values["rtrw"] == "004/005"
    assert "occupation" not in below.values


@pytest.mark.parametrize("heading", ["RT 3/5:", "RT 3/5 ojol:", "PENJAHIT:", "ojol semua"])
def test_a_heading_between_two_people_of_several_lines_is_not_the_first_ones(heading):
    above, below = read_pasted(f"Siti\n{NIKS[0]}\n{heading}\nBudi\n{NIKS[1]}", TODAY).lines
    assert not above.ready
    for line in (above, below):
        assert not {"rtrw", "occupation"} & line.values.keys()


@pytest.mark.parametrize(
    "title", ["Belum mau:", "Yang belum setuju", "RT 3/5 (belum mau):", "Data warga pindah"]
)
def test_a_doubt_above_everybody_is_asked_of_each(title):
    found = read_pasted(f"{title}\nSiti Aminah {NIKS[0]}\nBudi Santoso {NIKS[1]}", TODAY)
    assert [[error.field for error in line.errors] for line in found.lines] == [["note"]] * 2
    table = book([title], HEAD, [*SITI], [*BUDI])
    assert [[each.field for each in line.errors] for line in read_members(table, TODAY).lines] == [
        ["note"],
        ["note"],
    ]


@pytest.mark.parametrize(
    "title", ["Data warga belum ikut BPJS:", "Yang belum ikut:", "Jangan lupa ya bu:"]
)
def test_talk_above_everybody_doubts_nobody(title):
    found = read_pasted(f"{title}\nSiti Aminah {NIKS[0]}\nBudi Santoso {NIKS[1]}", TODAY)
    assert all(line.ready for line in found.lines)
