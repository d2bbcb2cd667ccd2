"""A material says what it was given, on one page, and its QR opens what is printed beside it."""

from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO

import cv2
import numpy
import pytest
import segno
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from pypdf import PdfReader

from exchange.materials.material import (
    MaterialKind,
    MaterialTexts,
    dump_job,
    load_job,
    make_material,
)
from tests.support.sampling import examples

AT = datetime(2026, 11, 29, 3, tzinfo=UTC)
LINK = "https://wa.me/6281234567890?text=mulai%20qr7k3m9xz2"
TEXTS = MaterialTexts(
    language="id",
    product="BPJS Ketenagakerjaan untuk pekerja mandiri",
    title="Kerja sendiri? Lindungi diri dan keluarga.",
    lead="Pedagang, ojek, tukang: Anda bisa ikut.",
    dues=[("Rp8.400 sebulan", "iuran paling rendah"), ("Rp28.400 sebulan", "dengan JHT")],
    benefits=["Kecelakaan saat bekerja: dirawat.", "Meninggal: santunan."],
    terms="Syarat: punya NIK.",
    scan="Pindai, lalu daftar",
    link=LINK,
    address="Buka wa.me/6281234567890 dan ketik",
    typed="mulai qr7k3m9xz2",
    inviter="Tanya: Rina (Kader PKK, Tambora RW 005)",
    safety="Jangan memberi PIN.",
    made="Dibuat 29 November 2026.",
    sources="Dasar: PP 44/2015.",
    fold="lipat di sini",
)


def squares_of(picture: Image.Image, size: int) -> list[list[bool]]:
    """The dark squares of the one QR in a picture, `size` on a side: found by its darkest box.

    Each is read in its middle, as a decoder does.
    """
    black = picture.convert("L").point(lambda value: 255 if value < 10 else 0)
    left, top, right, bottom = black.getbbox() or (0, 0, 0, 0)
    step = (right - left) / size
    assert abs((bottom - top) - (right - left)) <= 2, "it is square, and alone"
    middles = [step * (n + 0.5) for n in range(size)]
    return [[black.getpixel((left + x, top + y)) == 255 for x in middles] for y in middles]


def test_the_qr_in_the_picture_is_that_of_the_link() -> None:
    with Image.open(BytesIO(make_material(MaterialKind.STATUS, TEXTS, AT))) as picture:
        assert picture.size == (1080, 1920)
        wanted = [[bool(dot) for dot in row] for row in segno.make(LINK, error="l").matrix]
        assert squares_of(picture, len(wanted)) == wanted


@pytest.mark.parametrize("kind", MaterialKind)
def test_the_qr_of_each_print_is_read_from_a_small_photo(
    kind: MaterialKind, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A quarter of the size: 54 dots an inch, as a sheet across the table is in a photo."""
    monkeypatch.setattr(MaterialKind, "media_type", "image/png")
    with Image.open(BytesIO(make_material(kind, TEXTS, AT))) as made:
        small = made.convert("L").resize((made.width // 4, made.height // 4), Image.Resampling.BOX)
        seen = small.resize((made.width, made.height), Image.Resampling.BICUBIC)
    if kind == MaterialKind.SLIPS:  # the first of eight
        seen = seen.crop((0, 0, seen.width // 2, seen.height // 4))
    if kind == MaterialKind.TENT:  # the side that is not upside down
        seen = seen.crop((0, seen.height // 2, seen.width, seen.height))
    _, found, _, _ = cv2.QRCodeDetector().detectAndDecodeMulti(numpy.asarray(seen))
    assert found == (LINK,)


@pytest.mark.parametrize("kind", [each for each in MaterialKind if each != MaterialKind.STATUS])
def test_a_sheet_says_the_words_on_one_page(kind: MaterialKind) -> None:
    (page,) = PdfReader(BytesIO(make_material(kind, TEXTS, AT))).pages
    words = " ".join(page.extract_text().split())
    assert all(each in words for each in ("Rp8.400", "mulai qr7k3m9xz2", "Dibuat 29 November"))
    assert [round(float(each)) for each in page.mediabox[2:]] == [595, 842]


@settings(max_examples=examples(8), deadline=None)
@given(
    kind=st.sampled_from(MaterialKind),
    name=st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), max_size=120),
    times=st.integers(1, 6),
)
def test_no_name_or_length_makes_a_second_page(kind: MaterialKind, name: str, times: int) -> None:
    texts = replace(TEXTS, inviter=name, lead=TEXTS.lead * times, safety=TEXTS.safety * times)
    made = make_material(*load_job(dump_job(kind, texts, AT)))
    if kind == MaterialKind.STATUS:
        assert made.startswith(b"\x89PNG")
    else:
        assert len(PdfReader(BytesIO(made)).pages) == 1
