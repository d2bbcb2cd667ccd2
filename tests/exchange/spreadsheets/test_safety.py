import re
from itertools import repeat
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.invalid import Invalid
from exchange.spreadsheets import safety
from exchange.spreadsheets.read import read_table
from tests.support.files import archive, only_refusals, refused, repacked, xlsx

SHEET = "xl/worksheets/sheet1.xml"
SOUND = xlsx(["NIK"], ["1"])
MEGABYTE = 1024 * 1024


def table(content):
    return [(row.number, row.cells) for row in read_table(content, {"nik": "nik"}).rows]


def test_a_zip_that_is_no_workbook_is_refused(tmp_path):
    with ZipFile(tmp_path / "a.zip", "w") as there:
        there.writestr("photo.jpg", b"x")
    with refused("sheet-kind"):
        table((tmp_path / "a.zip").read_bytes())


def test_a_zip_bomb_is_refused_by_what_it_declares():
    with refused("sheet-bomb"):
        table(archive(evil=repeat(bytes(MEGABYTE), 201)))


def test_a_zip_bomb_that_lies_about_its_size_is_refused():
    content = archive(evil=repeat(b"<a/>" * MEGABYTE, 51))
    size = (204 * MEGABYTE).to_bytes(4, "little")
    with refused("sheet-bomb"):
        table(content.replace(size, (1000).to_bytes(4, "little")))


@pytest.mark.parametrize("far", ["XFD1048576", "BI3", "A201000", "A1048576"])
def test_a_single_cell_far_away_cannot_fill_the_memory(far):
    with refused("sheet-cells"):
        table(xlsx(["NIK"], ["1"], far=far))


@pytest.mark.parametrize(
    "tag",
    [
        b'<c s="1" r="XFD1048576" t="str"><v>1</v></c>',
        b"<c r='XFD1048576'><v>1</v></c>",
        b'<c a=">" r = "xfd0001048576"><v>1</v></c>',
        b'<c r="XFD1048576" a="/>"><v>1</v></c>',
        b'</row><row r="1048576"><c><v>1</v></c>',
    ],
)
def test_a_cell_far_away_is_seen_however_it_is_written(tag):
    content = repacked(
        xlsx(["NIK"], ["1"]), SHEET, b"</row></sheetData>", tag + b"</row></sheetData>"
    )
    with refused("sheet-cells"):
        table(content)


@pytest.mark.parametrize(
    "tag",
    [
        b'<c r="XFD2" s="1"/>',
        b'<c r="AMJ2" s="1"></c>',
        b'</row><row r="1048576" ht="12.8" customHeight="1"/><row r="1048577">',
        b'</row><row r="1048576" spans="1:2"><c r="A1048576" s="1"/>',
    ],
)
def test_empty_cells_far_away_do_no_harm(tag):
    content = repacked(
        xlsx(["NIK"], ["1"]), SHEET, b"</row></sheetData>", tag + b"</row></sheetData>"
    )
    assert table(content) == [(2, {"nik": "1"})]


@settings(deadline=None)
@given(st.data())
def test_damaged_workbooks_are_read_or_refused_but_never_fail(data):
    at = data.draw(st.integers(0, len(SOUND) - 1))
    damage = data.draw(st.binary(min_size=1, max_size=8))
    with only_refusals("sheet-"):
        table(SOUND[:at] + damage + SOUND[at + len(damage) :])


@settings(deadline=None)
@given(
    st.sampled_from([b"<c ", b' r="', b"<v>", b't="', b"<row ", b"A1", b"spans"]),
    st.binary(max_size=9),
)
def test_damaged_sheets_inside_a_sound_archive_never_fail(old, new):
    with only_refusals("sheet-"):
        table(repacked(SOUND, SHEET, old, new))


def test_an_encrypted_archive_needs_its_password_taken_off():
    flags = b"PK\x01\x02\x14\x03\x14\x00"
    with refused("sheet-password"):
        table(archive().replace(flags + b"\x00", flags + b"\x01"))


@pytest.mark.parametrize(
    "content",
    [archive(evil=b"<a" + b" " * 3_000_000), archive().replace(b"\x08\x00", b"\x09\x00")],
)
def test_an_archive_that_no_program_writes_is_refused(content):
    with refused("sheet-broken"):
        table(content)


TAGS = (
    *('<row r="1">', '<row r="2" spans="1:3">', "<row>", '<row r="3" hidden="1">', "</row>"),
    *(
        '<c r="A1"/>',
        '<c r="BH9" t="s"><v>7</v></c>',
        '<c r="B2" t="inlineStr"><is><t>x</t></is></c>',
    ),
    *("<c><v>1</v></c>", '<c r="BI3"><v>1</v></c>', '<c r="A31001"><f>1</f></c>', "<c>", "</c>"),
    *(
        "<!-- ",
        " -->",
        "<![CDATA[",
        "]]>",
        "<?a ",
        "?>",
        "<v>--</v>",
        '<c r="C1"><v>é</v></c>',
        "]",
    ),
)


@given(st.lists(st.sampled_from(TAGS), max_size=14))
def test_plain_cells_are_passed_over_and_nothing_else_is_judged_otherwise(tags):
    content, verdicts = archive(sheet=f"<a>{''.join(tags)}</a>".encode()), []
    for pattern in (safety.NEAR, re.compile(rb"(?!)")):
        with pytest.MonkeyPatch.context() as patched:
            patched.setattr(safety, "NEAR", pattern)
            try:
                verdicts.append(f"{safety.check_archive(content, 30_000)}")
            except Invalid as why:
                verdicts.append(why.reason)
    assert verdicts[0] == verdicts[1]
