"""Forty-one lists as people make them: read right, or what is wrong is said with its row."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exchange.imports.cells.columns import COLUMNS
from exchange.imports.error_sheet import error_sheet
from tests.support.cases import for_each
from tests.support.files import only_refusals, read_members, refused
from tests.support.lists.broken_sheets import BORN, BUDI, CASES, HEAD, JOKO, SITI, book, three
from tests.support.sampling import examples

TODAY = date(2026, 11, 22)
KAPUK = "31.73.01.1005"
GOOD = [case for case in CASES if not case().errors and not case().refused]
WRONG = [case for case in CASES if case().errors]
USELESS = [case for case in CASES if case().refused]


def name(case):
    return case.__name__


def errors(members):
    return tuple((error.row, error.field, error.sentence) for error in members.errors)


@for_each("case", GOOD)
def test_an_odd_sheet_is_read_right(case):
    case = case()
    found = read_members(case.content, TODAY)
    assert errors(found) == ()
    assert len(found.lines) == case.people
    for line in found.lines:
        assert line.values["rtrw"] == "003/005"
        assert line.values["village"] == KAPUK
        if case.people == 3:
            assert line.values["born_on"] == BORN
    if case.people == 3:
        assert [line.values["nik"] for line in found.lines] == [SITI, BUDI, JOKO]
        names = [line.values["full_name"] for line in found.lines]
        assert names == ["SITI AMINAH", "BUDI SANTOSO", "JOKO"]


@for_each("case", WRONG)
def test_what_is_wrong_is_said_with_its_row(case):
    case = case()
    found = read_members(case.content, TODAY)
    assert errors(found) == case.errors
    assert len(found.lines) == case.people


@pytest.mark.parametrize("case", USELESS, ids=name)
def test_a_useless_sheet_is_refused_with_the_reason(case):
    with refused(case().refused):
        read_members(case().content, TODAY)


@for_each("case", GOOD + WRONG)
def test_the_sheet_that_comes_back_says_the_same_when_it_is_read_again(case):
    first = read_members(case().content, TODAY)
    again = read_members(error_sheet(first, lambda error: error.sentence), TODAY)
    said = [(error.field, error.sentence) for error in first.errors]
    assert [(error.field, error.sentence) for error in again.errors] == said
    assert [line.values for line in again.lines] == [line.values for line in first.lines]


NAMES = {
    "NIK": COLUMNS["nik"],
    "Nama": COLUMNS["full_name"],
    "Tanggal Lahir": COLUMNS["born_on"],
    "RT": COLUMNS["rt"],
    "RW": COLUMNS["rw"],
    "Kelurahan": COLUMNS["village"],
}


@given(st.permutations(range(1, 7)), st.data())
@settings(max_examples=examples(60), deadline=None)
def test_columns_may_stand_in_any_order_under_any_of_their_names(order, data):
    heads = [data.draw(st.sampled_from(NAMES[HEAD[at]].split(", "))) for at in order]
    shaped = data.draw(st.sampled_from([str.upper, str.title, str.lower, "{} :".format]))
    rows = [[each[at] for at in order] for each in three()]
    found = read_members(book([shaped(each) for each in heads], *rows), TODAY)
    assert [line.values for line in found.lines] == EXPECTED


EXPECTED = [line.values for line in read_members(book(HEAD, *three()), TODAY).lines]


@given(st.binary(max_size=300) | st.text(max_size=300).map(str.encode))
@settings(max_examples=examples(150), deadline=None)
def test_whatever_is_sent_is_read_or_refused(content):
    with only_refusals("sheet-", "members-", "status-rounded"):
        read_members(content, TODAY)


def test_a_text_of_millions_of_lines_is_refused_before_it_is_cut(monkeypatch):
    monkeypatch.setattr("exchange.imports.layout.grid._split_at_dashes", None)
    with refused("sheet-cells"):
        read_members(b"NIK,Nama\n" + b"a,b\n" * 100_000, TODAY)


def test_blank_rows_that_a_program_writes_below_a_table_are_none():
    table = f"NIK,Nama\n{SITI},Siti Aminah\n".encode()
    found = read_members(table + b",,;\t\r\n" * 100_000, TODAY)
    assert len(found.lines) == 1
