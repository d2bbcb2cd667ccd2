"""The picture of a receipt: small enough for every channel, and its QR says what it should."""

from io import BytesIO

import pytest
import segno
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from bot.channels.whatsapp.outgoing import LARGEST_PICTURE
from exchange import drawing
from exchange.cashbook import receipt_image
from exchange.cashbook.receipt_image import SQUARE, ReceiptTexts
from exchange.drawing import EDGE, WIDE
from tests.support.sampling import examples

LINK = "https://perisai.test/bukti/2BKD-7QWM-X4RA"
LINKS = pytest.mark.parametrize("link", [LINK, "2BKD-7QWM-X4RA", LINK.replace("test", "x" * 60)])


def words(**more: object) -> ReceiptTexts:
    values = {
        "product": "Perisai Bot",
        "title": "Catatan pembayaran",
        "code_label": "Kode bukti",
        "code": "2BKD-7QWM-X4RA",
        "rows": [("Nama", "B*** S***"), ("Bulan", "Desember 2026 – Januari 2027")],
        "state": "Dicatat, belum disetor",
        "check": "Cek keadaannya sekarang: arahkan kamera ke kotak ini.",
        "note": "Ini catatan petugas, bukan bukti bayar dari BPJS Ketenagakerjaan.",
        "link": LINK,
    }
    return ReceiptTexts(**values | more)  # type: ignore[arg-type]  # a test's choice


def drawn(**more: object) -> Image.Image:
    return Image.open(BytesIO(receipt_image.receipt_png(words(**more))))


def test_it_fits_every_channel() -> None:
    content = receipt_image.receipt_png(words())
    assert len(content) < 100_000 < LARGEST_PICTURE
    assert drawn().format == "PNG"
    assert drawn().width == WIDE


@LINKS
def test_its_square_says_the_link_dot_by_dot(link: str) -> None:
    dots = [[bool(dot) for dot in row] for row in segno.make(link, error="l", micro=False).matrix]
    grey, each = drawn(link=link).convert("L"), pixels(link)
    left, top = corner(grey)
    seen = [
        [grey.getpixel((left + each * x + each // 2, top + each * y + each // 2)) < 128 for x in n]
        for n in [range(len(dots))]
        for y in n
    ]
    assert seen == dots
    assert each >= 4


def pixels(link: str) -> int:
    """Of one dot."""
    whole = Image.open(BytesIO(drawing.qr_png_of_size(link, SQUARE))).width
    return whole // segno.make(link, error="l", micro=False).symbol_size(border=4)[0]


def corner(grey: Image.Image) -> tuple[int, int]:
    """The first black dot: the square is the only thing that is quite black."""
    half = grey.crop((0, 0, WIDE // 2, grey.height)).point(lambda value: 255 * (value < 12))
    box = half.getbbox()
    assert box is not None
    assert box[0] > EDGE - 16
    return box[0], box[1]


@settings(max_examples=examples(25), deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(name=st.text(max_size=120), agent=st.text(max_size=120))
def test_any_name_can_be_drawn(name: str, agent: str) -> None:
    found = drawn(rows=[("Nama", name), ("Petugas", agent)])
    assert 600 < found.height < 2_000


@given(st.text(alphabet=st.characters(max_codepoint=0x2FFF), max_size=60))
def test_no_line_is_wider_than_it_may_be(text: str) -> None:
    assert all(drawing.text_width(each, 34) <= 300 for each in drawing.wrap_text(text, 34, 300))


def test_what_the_font_lacks_is_written_in_another_way() -> None:
    assert drawing.replace_unknown("Desember – Élodie ☃") == "Desember - Elodie ?"
