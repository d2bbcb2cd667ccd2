from datetime import date
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import ExifTags, Image, ImageOps

from domain.files import FileKind
from exchange.files.image_headers import LARGEST, MOST_PIXELS, is_image, read_image_header
from exchange.files.pictures import LONGEST_SIDE, redraw
from exchange.files.read import judge, read_contents
from tests.support.files import only_refusals, photo, refused
from tests.support.lists.hostile_files import (
    animated,
    mutated,
    png_of,
    png_that_lies,
    scan_bomb,
    webp_bomb,
)

TODAY = date(2026, 11, 22)
MEGABYTE = 1024 * 1024
PDF = b"%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"
EXE = b"MZ\x90\x00\x03\x00\x00\x00" + b"\x00" * 200
GPS, ORIENTATION, MAKER = 0x8825, 0x0112, 0x010F


def to_clean_jpeg(content: bytes) -> bytes:
    return redraw(content)[0]


def opened(content):
    return Image.open(BytesIO(content))


def taken(content):
    """The file at a question for a photo; Invalid when it is refused."""
    return read_contents(content, TODAY).as_picture()


def located():
    """A photo taken in Tambora, held sideways."""
    exif = Image.Exif()
    exif[MAKER] = "telephone"
    exif[ORIENTATION] = 6
    exif.get_ifd(GPS).update({1: "S", 2: (6.0, 8.0, 49.0), 3: "E", 4: (106.0, 48.0, 1.0)})
    return photo(exif=exif, comment=b"at home")


@pytest.mark.parametrize(
    ("content", "media_type"),
    [
        (photo(), "image/jpeg"),
        (photo("PNG"), "image/jpeg"),
        (photo("WEBP"), "image/jpeg"),
        (PDF, "application/pdf"),
    ],
)
def test_a_file_is_known_by_its_bytes_and_labelled_as_what_it_becomes(content, media_type):
    found = taken(content)
    assert found.media_type == media_type
    assert (found.content[:3] == b"\xff\xd8\xff") is (media_type == "image/jpeg")


def test_nothing_is_no_picture():
    with refused("photo-empty"):
        taken(b"")


def test_a_picture_of_25_megabytes_is_too_large():
    with refused("photo-too-large") as why:
        taken(photo() + bytes(25 * MEGABYTE))
    assert why.value.values == {"most": LARGEST}


@pytest.mark.parametrize(
    "content",
    [EXE, b"\x7fELF" + bytes(60), b"<svg></svg>", b"PK\x03\x04", b"hello", photo("GIF"), b"RIFFxx"],
)
def test_what_is_named_jpg_but_is_none_is_refused(content):
    with refused("photo-not-a-picture") as why:
        taken(content)
    assert why.value.values == {"kind": "other"}


def test_a_heic_is_refused_by_name_so_that_the_answer_can_help():
    with refused("photo-not-a-picture") as why:
        taken(b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic" + bytes(100))
    assert why.value.values == {"kind": "heic"}


def test_a_photo_cut_in_the_middle_is_broken():
    whole = photo(size=(600, 400))
    with refused("photo-broken"):
        taken(whole[: len(whole) // 2])


@pytest.mark.parametrize("form", ["PNG", "JPEG", "WEBP"])
@pytest.mark.parametrize("size", [12, 16, 20, 24])
def test_a_picture_of_nothing_but_its_first_bytes_is_broken(form, size):
    with refused("photo-broken"):
        taken(photo(form)[:size])


# What an attacker tries


@pytest.mark.parametrize("size", [(9000, 9000), (14000, 14000), (20000, 20000), (13_000_001, 1)])
def test_a_small_png_with_far_too_many_pixels_is_not_decoded(size):
    assert judge(png_of(*size)).refusal.reason == "photo-bomb"


def test_38_bytes_of_webp_with_59_megapixels_are_not_decoded():
    assert len(webp_bomb()) == 38
    assert judge(webp_bomb()).refusal.reason == "photo-bomb"


@pytest.mark.parametrize("scans", [30, 600, 100_000])
def test_a_progressive_jpeg_with_hundreds_of_scans_is_not_decoded(scans):
    assert judge(scan_bomb(scans)).refusal.reason == "photo-bomb"


def test_an_ordinary_progressive_photo_is_taken():
    assert read_image_header(photo(progressive=True)).scans <= 10
    assert taken(photo(progressive=True, size=(400, 300)))


@pytest.mark.parametrize("form", ["WEBP", "PNG"])
def test_a_moving_picture_is_refused_by_name(form):
    with refused("photo-not-a-picture") as why:
        taken(animated(form))
    assert why.value.values == {"kind": "moving"}
    assert judge(animated(form)).refusal


def test_a_picture_with_two_headers_is_not_decoded_at_the_larger_size():
    with only_refusals("photo-"):
        assert max(opened(taken(png_that_lies(7000, 7000)).content).size) <= 8


def test_of_a_photo_with_several_pictures_the_first_one_is_kept():
    out = BytesIO()
    first, second = Image.new("RGB", (40, 30), "red"), Image.new("RGB", (90, 70), "blue")
    first.save(out, "MPO", save_all=True, append_images=[second])
    assert opened(taken(out.getvalue()).content).size == (40, 30)


@pytest.mark.parametrize("size", [(4160, 3120), (4096, 3072), (4000, 3000), (3000, 4000)])
def test_photos_of_telephones_are_below_the_limit(size):
    assert size[0] * size[1] <= MOST_PIXELS


def test_what_is_hidden_behind_a_photo_is_not_kept():
    assert EXE not in taken(photo() + EXE).content


@pytest.mark.parametrize("behind", [PDF, b"PK\x03\x04", b"<script>alert(1)</script>"])
@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
def test_a_file_that_is_two_kinds_at_once_is_the_picture_only(form, behind):
    content = taken(photo(form) + behind).content
    assert behind not in content
    assert opened(content).format == "JPEG"


# What is kept


def test_a_kept_photo_does_not_tell_where_it_was_taken():
    before, after = opened(located()), opened(to_clean_jpeg(located()))
    assert before.getexif().get_ifd(GPS)
    assert not after.getexif()
    assert {"exif", "comment", "xmp", "icc_profile"}.isdisjoint(after.info)
    assert b"telephone" not in to_clean_jpeg(located())
    assert b"at home" not in to_clean_jpeg(located())


def test_a_photo_held_sideways_is_kept_upright():
    after = opened(to_clean_jpeg(located()))
    assert after.size == (40, 60)
    assert after.getpixel((20, 5)) < (60, 60, 60) < after.getpixel((20, 55))


@pytest.mark.parametrize("orientation", range(9))
def test_a_photo_is_turned_as_its_exif_says(orientation):
    drawn = Image.new("RGB", (60, 40), "white")
    drawn.paste("red", (0, 0, 30, 20))
    drawn.paste("blue", (30, 20, 60, 40))
    out, exif = BytesIO(), Image.Exif()
    exif[ExifTags.Base.Orientation] = orientation
    drawn.save(out, "JPEG", quality=95, exif=exif)
    kept = opened(taken(out.getvalue()).content)
    expected = ImageOps.exif_transpose(Image.open(out))
    assert kept.size == expected.size
    corners = [(3, 3), (kept.width - 4, 3), (3, kept.height - 4)]
    for corner in corners:
        pairs = zip(kept.getpixel(corner), expected.getpixel(corner), strict=True)
        assert all(abs(one - other) < 20 for one, other in pairs)


def test_a_photo_whose_camera_wrote_a_tag_in_a_type_of_its_own_is_kept():
    time = b"\0\x07\0\x02\0\0\0\x02E"  # GPSTimeStamp, which is three numbers, as letters
    odd = located().replace(b"\0\x03\0\x02\0\0\0\x02E", time)
    assert odd != located()
    assert opened(taken(odd).content).size == (40, 60)


@pytest.mark.parametrize(
    ("size", "kept"),
    [((4000, 3000), 2000), ((4096, 3072), 2000), ((3264, 2448), 1632), ((2400, 1800), 2000)],
)
def test_a_large_photo_is_kept_small_enough_to_read(size, kept):
    after = opened(to_clean_jpeg(photo(size=size))).size
    assert max(after) == kept <= LONGEST_SIDE
    assert after[0] * size[1] == pytest.approx(after[1] * size[0], rel=0.01)


def test_a_small_photo_keeps_its_size():
    assert opened(to_clean_jpeg(photo(size=(1280, 960)))).size == (1280, 960)


@pytest.mark.parametrize("form", ["PNG", "WEBP"])
def test_a_transparent_picture_is_kept_on_white(form):
    out = BytesIO()
    Image.new("RGBA", (20, 20), (0, 0, 0, 0)).save(out, form)
    assert min(opened(to_clean_jpeg(out.getvalue())).getpixel((10, 10))) > 250


@pytest.mark.parametrize("mode", ["1", "L", "P", "CMYK", "LA", "I;16", "PA"])
def test_every_kind_of_colour_is_kept(mode):
    out = BytesIO()
    image = Image.new(mode if mode != "PA" else "P", (20, 20))
    more = {"transparency": 0} if mode == "PA" else {}
    image.save(out, "JPEG" if mode == "CMYK" else "PNG", **more)
    assert judge(to_clean_jpeg(out.getvalue())).kind is FileKind.PICTURE


def progressive():
    return photo(progressive=True, size=(90, 60), exif=opened(located()).getexif())


@pytest.mark.filterwarnings("ignore::UserWarning")
@settings(deadline=None)
@given(
    mutated(
        *(located(), progressive(), photo("PNG"), photo("WEBP"), photo("WEBP", lossless=True)),
        *(animated("WEBP"), animated("PNG"), webp_bomb(), scan_bomb(3, (64, 64)), PDF),
    )
)
def test_mutated_pictures_are_kept_or_refused_but_never_fail(content):
    with only_refusals("photo-"):
        kept = taken(content)
        assert kept.kind is FileKind.PDF or max(opened(kept.content).size) <= LONGEST_SIDE


@settings(deadline=None)
@given(st.binary(max_size=300), st.sampled_from([photo(), photo("PNG"), photo("WEBP"), b""]))
def test_any_bytes_behind_any_beginning_are_judged(content, beginning):
    with only_refusals("photo-"):
        if is_image(beginning[:16] + content):
            read_image_header(beginning[:16] + content)
        taken(beginning[:16] + content)
