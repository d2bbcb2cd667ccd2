"""Workbooks that we hand out: whatever people typed is a text, in every sheet."""

import re
from io import BytesIO
from zipfile import ZipFile

import pytest

from exchange.spreadsheets.write import FORMULA, SheetTab, write_workbook


@pytest.mark.parametrize("sign", FORMULA)
def test_a_text_that_begins_like_a_formula_is_none_also_as_a_header(sign: str) -> None:
    text = f'{sign}HYPERLINK("http://evil.example","x")'
    with ZipFile(BytesIO(write_workbook([SheetTab("A", (text,), [(text,)])]))) as book:
        parts = {name: book.read(name).decode() for name in book.namelist()}
    assert not [name for name, part in parts.items() if re.search(r"<f[ >]", part)]
    assert 'quotePrefix="1"' in parts["xl/styles.xml"]
    assert not [name for name in parts if "hyperlink" in parts[name].casefold() and "rels" in name]
