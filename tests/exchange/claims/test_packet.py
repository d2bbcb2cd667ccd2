"""The packet of a claim, opened again and read page by page."""

import zlib
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO

import pytest
from PIL import Image
from pypdf import PdfReader, PdfWriter
from pypdf.annotations import Link

from domain.files import JPEG, PDF
from exchange.claims.packet import PacketPage, PacketTexts, make_packet, smaller
from tests.support.worlds.papers import paper_photo

AT = datetime(2026, 11, 29, 3, tzinfo=UTC)
TEXTS = PacketTexts(
    language="id",
    title="Klaim no. 12: santunan kematian (JKM)",
    foot="Perisai Bot",
    facts=[("Nama", '#panic("x") $x$ <b>*Budi*'), ("NIK", "3173015208859001")],
    columns=("Berkas", "Perlu", "Ada"),
    papers=[("Akta kematian", "perlu", "2 halaman"), ("Buku nikah", "perlu", "belum")],
    left_out="Berkas ini tidak bisa disalin.",
)


def photo_page(name: str) -> PacketPage:
    return PacketPage(name, JPEG, paper_photo())


def pdf_page(name: str, pages: int = 2) -> PacketPage:
    writer = PdfWriter()
    for _ in range(pages):
        writer.add_blank_page(400, 600)
    out = BytesIO()
    writer.write(out)
    return PacketPage(name, PDF, out.getvalue())


def test_the_cover_says_what_was_told_and_every_photo_has_its_page() -> None:
    made = PdfReader(BytesIO(make_packet(TEXTS, [photo_page("Akta"), photo_page("KTP")], AT)))
    assert len(made.pages) == 3
    cover = made.pages[0].extract_text()
    assert "santunan kematian" in cover
    assert '#panic("x") $x$ <b>*Budi*' in cover
    assert "Akta kematian" in cover
    assert ["Akta" in made.pages[1].extract_text(), "KTP" in made.pages[2].extract_text()]
    assert all(len(page.images) == 1 for page in made.pages[1:])


def test_photos_keep_their_shape() -> None:
    made = PdfReader(BytesIO(make_packet(TEXTS, [photo_page("Akta")], AT)))
    with Image.open(BytesIO(paper_photo())) as sent:
        drawn = made.pages[1].images[0].image
        assert drawn is not None
        assert abs(drawn.width / drawn.height - sent.width / sent.height) < 0.01


def test_a_page_of_a_pdf_stands_in_its_order_under_its_name_and_brings_no_link() -> None:
    writer = PdfWriter(clone_from=BytesIO(make_packet(TEXTS, [], AT)))
    writer.pages[0].rotate(90)
    writer.add_annotation(0, Link(rect=(0, 0, 99, 99), url="https://evil.example"))
    out = BytesIO()
    writer.write(out)
    sent = PacketPage("KK", PDF, out.getvalue())
    pages = [photo_page("Akta"), sent, pdf_page("Nikah"), photo_page("KTP")]
    made = PdfReader(BytesIO(make_packet(TEXTS, pages, AT)))
    assert len(made.pages) == 6
    for page, name in zip(
        list(made.pages)[1:], ("Akta", "KK", "Nikah", "Nikah", "KTP"), strict=True
    ):
        assert name in page.extract_text()
        assert page.mediabox == made.pages[0].mediabox
        assert "/Annots" not in page
    assert "3173015208859001" in made.pages[2].extract_text()


def test_a_claim_without_papers_is_a_cover() -> None:
    assert len(PdfReader(BytesIO(make_packet(TEXTS, [], AT))).pages) == 1


def test_the_same_claim_gives_the_same_bytes() -> None:
    pages = [photo_page("Akta")]
    assert make_packet(TEXTS, pages, AT) == make_packet(TEXTS, pages, AT)


def test_it_is_an_archive_pdf_when_every_paper_is_a_photo() -> None:
    assert b"pdfaid" in make_packet(TEXTS, [photo_page("Akta")], AT)


def hostile_pdfs() -> dict[str, bytes]:
    """A PDF of thousands of pages, of nothing but a page tree that leads to itself, one whose page
    inflates to 40 MB, and one that is cut off."""
    tree = b"1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj "
    tree += b"2 0 obj<</Type/Pages/Count %d/Kids[%b]>>endobj "
    page = b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>endobj "
    packed = zlib.compress(b"q Q " * 10_000_000, 9)
    drawn = b"4 0 obj<</Length %d/Filter/FlateDecode>>stream\n%b\nendstream endobj "
    end = b"trailer<</Root 1 0 R>>startxref 0 %%EOF"
    found = {
        "pages": tree % (5_000, b"3 0 R " * 5_000) + page + end,
        "loop": tree % (1, b"2 0 R") + end,
        "bomb": tree % (1, b"3 0 R") + page + drawn % (len(packed), packed) + end,
        "cut off": b"",
    }
    return {name: b"%PDF-1.5 " + content for name, content in found.items()}


@pytest.mark.parametrize("kind", ["pages", "loop", "bomb", "cut off"])
def test_a_pdf_that_is_made_to_stop_the_packet_keeps_no_other_paper_from_the_branch(
    kind: str,
) -> None:
    sent = PacketPage("KK", PDF, hostile_pdfs()[kind])
    pages = [photo_page("Akta"), sent, pdf_page("Nikah")]
    made = PdfReader(BytesIO(make_packet(TEXTS, pages, AT)))
    assert len(made.pages) == 5
    assert "tidak bisa disalin" in made.pages[2].extract_text()
    assert "Nikah" in made.pages[3].extract_text()


def test_a_sign_that_no_font_of_ours_has_keeps_no_packet_from_the_branch() -> None:
    texts = replace(TEXTS, facts=[("Kejadian", "jatuh dari motor \U0001f62d")])
    made = PdfReader(BytesIO(make_packet(texts, [photo_page("Akta")], AT)))
    assert "jatuh dari motor" in made.pages[0].extract_text()


def test_a_photo_as_chats_send_it_stays_as_it_is_and_a_large_one_is_drawn_smaller() -> None:
    photo = paper_photo()
    assert smaller(photo) == photo
    with Image.open(BytesIO(photo)) as image:
        out = BytesIO()
        image.convert("RGB").resize((3000, 2000)).save(out, "JPEG")
    with Image.open(BytesIO(smaller(out.getvalue()))) as image:
        assert max(image.size) == 1600
