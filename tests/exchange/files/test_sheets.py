"""Sheets from strangers: read or refused, within the limits."""

from datetime import date
from io import BytesIO
from itertools import product
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.files import MEMBERS, NAMES, FileKind, rows_found
from domain.invalid import Invalid
from exchange.coverage.officeholders import load_names
from exchange.files.read import LARGEST_SHEET, judge, read_contents, read_member_list
from exchange.imports.intake import load_lines
from exchange.imports.layout import grid
from exchange.imports.member_reader import MemberReader
from exchange.imports.reader import read_pasted
from exchange.spreadsheets.read import read_table
from exchange.spreadsheets.safety import MOST_MERGED
from tests.support.cases import for_each
from tests.support.files import archive, only_refusals, read_members, refused, repacked, xlsx
from tests.support.lists.broken_sheets import CASES, HEAD, SITI, book, csv, three
from tests.support.lists.hostile_files import (
    SHEET_PART,
    entity_bomb,
    many_attributes,
    merge_flood,
    mutated,
    nested_archive,
    repeated_attributes,
)

TODAY = date(2026, 11, 22)


def taken(content):
    """The file at a question for a list; Invalid when it is refused."""
    return read_contents(content, TODAY).as_sheet()


def lines(content, **defaults):
    rows = rows_found(taken(content).lists[MEMBERS])
    return load_lines(rows, MemberReader(TODAY, defaults))


# What an attacker tries


@pytest.mark.parametrize("times", [1, 4_000, 100_000])
def test_a_cell_that_says_its_place_again_and_again_is_refused(times):
    with refused("sheet-broken"):
        taken(repeated_attributes(times))


@pytest.mark.parametrize("times", [10, 20_000])
def test_a_far_empty_cell_with_many_attributes_is_passed_over_once(times):
    with refused("sheet-no-header"):
        read_table(many_attributes(times), {"name": "nama"})


@pytest.mark.parametrize("areas", [MOST_MERGED + 1, 20_000])
def test_a_flood_of_merged_areas_is_refused(areas):
    with refused("sheet-merged"):
        taken(merge_flood(areas))


def test_merged_areas_down_to_the_last_row_are_counted_once():
    found = read_table(merge_flood(MOST_MERGED), {"nik": "nik"})
    assert len(found.merged) <= 200_001


def test_entities_are_not_followed():
    with refused("sheet-broken"):
        taken(entity_bomb())


def test_a_zip_in_a_zip_in_a_zip_is_no_workbook():
    with only_refusals("sheet-"):
        assert not taken(nested_archive())


def test_a_zip_with_thousands_of_parts_is_refused():
    with refused("sheet-broken"):
        taken(archive(**{f"part{n}": b"<a/>" for n in range(1_001)}))


def test_a_sheet_under_another_name_is_looked_at_too():
    """What a workbook calls its sheets is written in it: the name of the part says nothing."""
    out = BytesIO()
    content = xlsx(["NIK"], ["1"], far="XFD1048576")
    with ZipFile(BytesIO(content)) as before, ZipFile(out, "w", ZIP_DEFLATED) as after:
        for name in before.namelist():
            data = before.read(name).replace(b"sheet1.xml", b"sheet1.png")
            after.writestr(name.replace("sheet1.xml", "sheet1.png"), data)
    with refused("sheet-cells"):
        taken(out.getvalue())


@pytest.mark.parametrize("place", ["31100", "1000000", "1048576"])
def test_rows_without_a_place_count_from_the_one_before(place):
    row = f'<row r="{place}"/><row><c><v>1</v></c></row></sheetData>'.encode()
    with refused("sheet-cells"):
        taken(repacked(xlsx(["NIK"], ["1"]), SHEET_PART, b"</sheetData>", row))


@pytest.mark.parametrize("place", ["A0x", "", "1A", "AAAA1", "A99999999", "-1"])
def test_a_place_that_is_none_is_refused(place):
    cell = f'<row r="9"><c r="{place}"><v>1</v></c></row></sheetData>'.encode()
    with refused("sheet-broken"):
        taken(repacked(xlsx(["NIK"], ["1"]), SHEET_PART, b"</sheetData>", cell))


def test_text_that_looks_like_a_far_cell_is_text():
    assert len(lines(book(HEAD, *three(village='<c r="XFD1048576"><v>1</v></c>')))) == 3


def test_a_list_of_more_than_five_megabytes_is_refused_unread():
    large = b"NIK;Nama\n" * 600_000
    assert judge(large).refusal.values == {"most": LARGEST_SHEET}


def test_a_cell_with_a_novel_in_it_is_cut():
    (line, *_) = lines(book(HEAD, *three(village="Kapuk " * 5_000)))
    assert len(line.cells["village"]) <= grid.LONGEST_CELL


@pytest.mark.parametrize("text", ["\t" * 4_000, " " * 4_000, " - " * 1_300, " |" * 2_000])
def test_pasted_blanks_and_dashes_are_cut_into_cells_in_one_pass(text):
    with only_refusals("sheet-", "members-"):
        read_pasted(text, TODAY)


# What is read


@for_each(
    ("case", "defaults"),
    product(CASES, [{}, {"rw": "007"}, {"village": "31.73.04.1001", "rw": "1"}]),
)
def test_a_list_read_by_a_worker_is_the_list_that_is_read_at_once(case, defaults):
    """The defaults of a role are added afterwards, for no worker knows a role."""
    content, at_once = case().content, {}
    try:
        at_once = {line.number: line for line in read_members(content, TODAY, defaults).lines}
    except Invalid as why:
        with refused(why.reason):
            lines(content, **defaults)
        return
    found = lines(content, **defaults)
    assert {line.number for line in found} == at_once.keys()
    for line in found:
        other = at_once[line.number]
        assert line.cells == other.cells
        assert {name: str(value) for name, value in line.values.items()} == {
            name: str(value) for name, value in other.values.items()
        }
        assert sorted((e.field, e.sentence) for e in line.errors) == sorted(
            (e.field, e.sentence) for e in other.errors
        )


def test_a_long_list_is_only_recognised_while_somebody_waits():
    content = csv(";", "utf-8", ["NIK", "Nama"], *([SITI, f"Siti {n}"] for n in range(400)))
    found = taken(content)
    assert found.lists == {}
    assert found.content == content
    assert len(rows_found(read_member_list(content, TODAY).lists[MEMBERS])) == 400
    with refused("names-many"):
        load_names(found)


def test_names_of_officeholders_are_read_by_a_worker_too():
    found = load_names(taken(book(["Nama", "RT", "RW"], ["Siti Aminah", 3, 5], ["", 1, 2])))
    assert [(each.full_name, each.rt, each.rw) for each in found.people] == [
        ("SITI AMINAH", "003", "005")
    ]
    assert (found.unread, found.passed) == ((), (3,))


@pytest.mark.parametrize("word", ["Nama Pengurus", "Nm. Pengurus RW", "Identitas", "PKK"])
def test_names_under_a_word_that_we_do_not_know_keep_their_rt_and_rw(word):
    head = ["No", word, "Jabatan", "RT", "RW", "Ket"]
    rows = [1, "Siti Aminah", "Ketua", 3, 5, "aktif"], [2, "Joko Widodo", "Anggota", 4, 5, ""]
    found = load_names(taken(book(["SUSUNAN PENGURUS 2026"], head, *rows)))
    assert [(each.full_name, each.post, each.rt, each.rw) for each in found.people] == [
        ("SITI AMINAH", "ketua", "003", "005"),
        ("JOKO WIDODO", "anggota", "004", "005"),
    ]
    assert found.unread == ()


SOUND = (
    book(HEAD, *three(), merged=[("G2:G4", "Kapuk")]),
    xlsx(["NIK"], ["1"], far="BB90"),
    csv(";", "utf-8", HEAD, *three()),
    csv("\t", "utf-16", HEAD, *three()),
    merge_flood(3),
)


@settings(deadline=None)
@given(mutated(*SOUND))
def test_mutated_sheets_are_read_or_refused_but_never_fail(content):
    found = read_contents(content, TODAY)
    assert found.refusal or found.kind is not FileKind.SHEET or found.lists or found.content
    for name in (MEMBERS, NAMES):
        with only_refusals("sheet-", "members-", "names-", "status-"):
            rows_found(found.lists.get(name, {"rows": []}))


@settings(deadline=None)
@given(
    st.sampled_from([b"<c ", b' r="', b"<v>", b't="', b"<row ", b"A1", b"</row>", b"</sheetData>"]),
    st.one_of(st.binary(max_size=9), st.sampled_from([b'<c r="', b"<row>", b"<v>", b'"/>'])),
    st.integers(1, 300),
)
def test_mutated_cells_inside_a_sound_archive_never_fail(old, new, times):
    with only_refusals("sheet-", "members-"):
        lines(repacked(SOUND[0], SHEET_PART, old, new * times + old))
