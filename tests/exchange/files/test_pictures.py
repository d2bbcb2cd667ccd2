from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from domain.invalid import Invalid
from exchange.pictures import LARGEST, LONGEST_SIDE, MEGABYTE, check_upload, to_clean_jpeg
from tests.support.files import only_refusals, photo, refused

PDF = b"%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"
EXE = b"MZ\x90\x00\x03\x00\x00\x00" + b"\x00" * 200
GPS, ORIENTATION, MAKER = 0x8825, 0x0112, 0x010F


def opened(content):
    return Image.open(BytesIO(content))


def located():
    """A photo taken in Tambora, held sideways."""
    exif = Image.Exif()
    exif[MAKER] = "telephone"
    exif[ORIENTATION] = 6
    exif.get_ifd(GPS).update({1: "S", 2: (6.0, 8.0, 49.0), 3: "E", 4: (106.0, 48.0, 1.0)})
    return photo(exif=exif, comment=b"at home")


@pytest.mark.parametrize(
    ("content", "media_type", "extension"),
    [
        (photo(), "image/jpeg", "jpg"),
        (photo("PNG"), "image/png", "png"),
        (photo("WEBP"), "image/webp", "webp"),
        (PDF, "application/pdf", "pdf"),
    ],
)
def test_a_picture_is_known_by_its_bytes(content, media_type, extension):
    found = check_upload(content)
    assert (found.media_type, found.extension) == (media_type, extension)


def test_nothing_is_no_picture():
    with refused("photo-empty"):
        check_upload(b"")


def test_a_picture_of_25_megabytes_is_too_large():
    with refused("photo-too-large") as why:
        check_upload(photo() + bytes(25 * MEGABYTE))
    assert why.value.values == {"most": LARGEST}


@pytest.mark.parametrize(
    "content", [EXE, b"\x7fELF" + bytes(60), b"<svg></svg>", b"PK\x03\x04", b"hello"]
)
def test_what_is_named_jpg_but_is_none_is_refused(content):
    with refused("photo-not-a-picture") as why:
        check_upload(content)
    assert why.value.values == {"kind": "other"}


def test_a_heic_is_refused_by_name_so_that_the_answer_can_help():
    with refused("photo-not-a-picture") as why:
        check_upload(b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic" + bytes(100))
    assert why.value.values == {"kind": "heic"}


def test_a_gif_is_no_photo():
    with refused("photo-not-a-picture"):
        check_upload(photo("GIF"))


def test_a_photo_cut_in_the_middle_is_broken():
    whole = photo(size=(600, 400))
    with refused("photo-broken"):
        to_clean_jpeg(whole[: len(whole) // 2])


def test_a_picture_of_nothing_but_its_first_bytes_is_broken():
    with refused("photo-broken"):
        check_upload(photo("PNG")[:20])


def test_a_pdf_without_an_end_is_broken():
    with refused("photo-broken"):
        check_upload(PDF[:20])


@pytest.mark.parametrize("size", [(9000, 9000), (14000, 14000), (20000, 20000)])
def test_a_small_file_with_far_too_many_pixels_is_a_bomb(size):
    out = BytesIO()
    Image.new("1", size).save(out, "PNG")
    with refused("photo-bomb"):
        check_upload(out.getvalue())


def test_a_kept_photo_does_not_tell_where_it_was_taken():
    before, after = opened(located()), opened(to_clean_jpeg(located()))
    assert before.getexif().get_ifd(GPS)
    assert not after.getexif()
    assert {"exif", "comment", "xmp", "icc_profile"}.isdisjoint(after.info)
    assert b"telephone" not in to_clean_jpeg(located())


def test_a_photo_held_sideways_is_kept_upright():
    after = opened(to_clean_jpeg(located()))
    assert after.size == (40, 60)
    assert after.getpixel((20, 5)) < (60, 60, 60) < after.getpixel((20, 55))


def test_a_large_photo_is_kept_small_enough_to_read():
    assert max(opened(to_clean_jpeg(photo(size=(4000, 3000)))).size) == LONGEST_SIDE


def test_a_transparent_picture_is_kept_on_white():
    out = BytesIO()
    Image.new("RGBA", (20, 20), (0, 0, 0, 0)).save(out, "PNG")
    assert opened(to_clean_jpeg(out.getvalue())).getpixel((10, 10)) == (255, 255, 255)


@pytest.mark.parametrize("mode", ["1", "L", "P", "CMYK", "LA"])
def test_every_kind_of_colour_is_kept(mode):
    out = BytesIO()
    Image.new(mode, (20, 20)).save(out, "JPEG" if mode == "CMYK" else "PNG")
    assert check_upload(to_clean_jpeg(out.getvalue())).media_type == "image/jpeg"


def test_what_is_hidden_behind_a_photo_is_not_kept():
    assert EXE not in to_clean_jpeg(photo() + EXE)


def test_a_pdf_is_kept_as_it_is():
    assert to_clean_jpeg(PDF) == PDF


@pytest.mark.filterwarnings("ignore::UserWarning")
@settings(deadline=None)
@given(st.sampled_from([located(), photo("PNG"), photo("WEBP"), PDF]), st.data())
def test_damaged_bytes_are_kept_or_refused_but_never_fail(content, data):
    at = data.draw(st.integers(0, len(content) - 1))
    damage = data.draw(st.binary(min_size=1, max_size=8))
    with only_refusals("photo-"):
        to_clean_jpeg(content[:at] + damage + content[at + len(damage) :])


@settings(deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_get_an_answer(content):
    with pytest.raises(Invalid, match=r"^photo-"):
        check_upload(content)
