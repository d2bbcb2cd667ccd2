"""Workbooks of Excel 97 to 2003 (.xls), as small as they can be: one sheet of texts in BIFF8
records, in a compound file of four sectors and more. No library that we have writes them."""

import struct
from collections.abc import Sequence

SECTOR = 512
LEAST = 4096
"""Bytes below which a stream would stand among the small ones."""
END, FREE, FAT = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD


def record(kind: int, content: bytes) -> bytes:
    return struct.pack("<HH", kind, len(content)) + content


def workbook_stream(name: str, rows: Sequence[Sequence[str]]) -> bytes:
    def begin(kind: int) -> bytes:
        return record(0x0809, struct.pack("<HHHHII", 0x0600, kind, 0, 1997, 0, 0))

    def bound(offset: int) -> bytes:
        encoded = name.encode("latin-1")
        return record(0x0085, struct.pack("<IBBBB", offset, 0, 0, len(encoded), 0) + encoded)

    end = record(0x000A, b"")
    head = begin(0x0005) + bound(0) + end
    labels = b"".join(
        record(
            0x0204, struct.pack("<HHHHB", at, column, 0, len(cell), 1) + cell.encode("utf-16-le")
        )
        for at, row in enumerate(rows)
        for column, cell in enumerate(row)
    )
    wide = max(map(len, rows), default=0)
    size = record(0x0200, struct.pack("<IIHHH", 0, len(rows), 0, wide, 0))
    made = begin(0x0005) + bound(len(head)) + end + begin(0x0010) + size + labels + end
    return made.ljust(max(LEAST, -(-len(made) // SECTOR) * SECTOR), b"\0")


def entry(name: str, kind: int, child: int, start: int, size: int) -> bytes:
    encoded = f"{name}\0".encode("utf-16-le") if name else b""
    head = encoded.ljust(64, b"\0") + struct.pack("<HBB", len(encoded), kind, 1)
    return (
        head + struct.pack("<III", FREE, FREE, child) + bytes(36) + struct.pack("<IQ", start, size)
    )


def xls(*rows: Sequence[str], name: str = "Data") -> bytes:
    """An old workbook with these rows."""
    stream = workbook_stream(name, rows)
    count = len(stream) // SECTOR
    chain = [FAT, END, *range(3, 2 + count), END]
    table = struct.pack(f"<{SECTOR // 4}I", *chain, *[FREE] * (SECTOR // 4 - len(chain)))
    folder = entry("Root Entry", 5, 1, END, 0) + entry("Workbook", 2, FREE, 2, len(stream))
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    head += struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    head += struct.pack("<IIIIIIIII", 0, 1, 1, 0, LEAST, END, 0, END, 0)
    head += struct.pack("<109I", 0, *[FREE] * 108)
    return head + table + folder.ljust(SECTOR, b"\0") + stream
