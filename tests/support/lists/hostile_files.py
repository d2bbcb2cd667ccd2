"""Files that somebody makes to stop a service: bombs, polyglots, and real files mutated."""

import zlib
from io import BytesIO
from struct import pack

from hypothesis import strategies as st
from PIL import Image

from tests.support.files import archive, photo, repacked, xlsx

SHEET_PART = "xl/worksheets/sheet1.xml"


def scan_bomb(scans: int, size: tuple[int, int] = (2000, 2000)) -> bytes:
    """A progressive JPEG with its last scan, over the whole picture, so many times more."""
    out = BytesIO()
    Image.new("RGB", size, "white").save(out, "JPEG", progressive=True)
    whole = out.getvalue()
    last = whole.rfind(b"\xff\xda")
    return whole[:-2] + whole[last:-2] * scans + b"\xff\xd9"


def webp_bomb() -> bytes:
    """38 bytes of lossless WebP: 7700 by 7700 pixels of one colour."""
    width, height = 7699, 7699
    packed = pack("<I", width | height << 14)
    data = b"\x2f" + packed + b"\x88\x88\x08" + bytes(10)
    return b"RIFF" + pack("<I", 12 + len(data)) + b"WEBPVP8L" + pack("<I", len(data)) + data


def png_of(width: int, height: int) -> bytes:
    """A PNG with black pixels only, which shrink to a thousandth; row by row, for a picture of
    Pillow's takes 400 megabytes."""
    packer, row = zlib.compressobj(), bytes(1 + (width + 7) // 8)
    packed = b"".join([*(packer.compress(row) for _ in range(height)), packer.flush()])
    head = pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", packed), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        pack(">I", len(data)) + kind + data + pack(">I", zlib.crc32(kind + data))
        for kind, data in chunks
    )


def animated(form: str) -> bytes:
    frames = [Image.new("RGB", (20, 20), colour) for colour in ("red", "green", "blue")]
    out = BytesIO()
    frames[0].save(out, form, save_all=True, append_images=frames[1:])
    return out.getvalue()


def png_that_lies(width: int, height: int) -> bytes:
    """A PNG whose first header says 8 by 8 pixels, and a second one says another size."""
    content = photo("PNG", (8, 8))
    head = b"IHDR" + pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    second = pack(">I", 13) + head + pack(">I", zlib.crc32(head))
    return content[:33] + second + content[33:]


def repeated_attributes(times: int) -> bytes:
    """A workbook with a cell that names its place so many times."""
    cell = b'<c r="CA1"' + b' r="CA1"' * times + b"/>"
    return repacked(xlsx(["NIK"], ["1"]), SHEET_PART, b"</sheetData>", cell + b"</sheetData>")


def many_attributes(times: int) -> bytes:
    """A workbook with a far, empty cell with so many different attributes."""
    more = b"".join(b' a%d="x"' % number for number in range(times))
    row = b'<row r="9"><c r="CA9"' + more + b"/></row></sheetData>"
    return repacked(xlsx(["NIK"], ["1"]), SHEET_PART, b"</sheetData>", row)


def merge_flood(areas: int) -> bytes:
    """A workbook with so many merged areas, each down to the last row."""
    flood = b"".join(b'<mergeCell ref="A%d:B1048576"/>' % (number + 2) for number in range(areas))
    merged = b"</sheetData><mergeCells>" + flood + b"</mergeCells>"
    return repacked(xlsx(["NIK"], ["1"]), SHEET_PART, b"</sheetData>", merged)


def entity_bomb() -> bytes:
    """A workbook whose sheet grows a thousandfold by entities."""
    grows = b"".join(b'<!ENTITY e%d "%s">' % (n, b"&e%d;" % (n - 1) * 10) for n in range(1, 10))
    head = b'<!DOCTYPE x [<!ENTITY e0 "lol">' + grows + b"]><worksheet"
    return repacked(xlsx(["NIK"], ["1"]), SHEET_PART, b"<worksheet", head)


def nested_archive() -> bytes:
    """A zip with a zip bomb in it, that calls itself a workbook."""
    return archive(inner=archive(inner=archive(inner=bytes(5_000_000))))


@st.composite
def mutated(draw: st.DrawFn, *originals: bytes) -> bytes:
    """A real file with bits turned over, pieces cut out, said twice, or moved."""
    content = bytearray(draw(st.sampled_from(originals)))
    for _ in range(draw(st.integers(1, 4))):
        if not content:
            break
        start = draw(st.integers(0, len(content) - 1))
        end = min(len(content), start + draw(st.integers(1, 64)))
        piece = bytes(content[start:end])
        match draw(st.sampled_from(["turn", "cut", "twice", "move", "many", "end"])):
            case "turn":
                content[start] ^= 1 << draw(st.integers(0, 7))
            case "cut":
                del content[start:end]
            case "twice":
                content[start:start] = piece
            case "move":
                del content[start:end]
                at = draw(st.integers(0, len(content)))
                content[at:at] = piece
            case "many":
                content[start:start] = piece * draw(st.integers(2, 200))
            case "end":
                del content[start:]
    return bytes(content)
