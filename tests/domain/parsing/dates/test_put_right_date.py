"""A part of a known date put right."""

from datetime import date

from domain.parsing.dates.put_right import put_right_part
from tests.support.cases import for_each

KNOWN = date(1985, 8, 21)


@for_each(
    ("text", "right"),
    [
        ("eh salah, lahirnya 12 bukan 21", "1985-08-12"),
        ("lahirnya bukan 21 tapi 12", "1985-08-12"),
        ("bukan 21, 12", "1985-08-12"),
        ("21 bukan 12", "1985-08-21"),
        ("tgl 12", "1985-08-12"),
        ("tanggalnya 12 bang", "1985-08-12"),
        ("tahunnya 86", "1986-08-21"),
        ("86 bukan 85", "1986-08-21"),
        ("1986 bukan 1985", "1986-08-21"),
        ("bulan september", "1985-09-21"),
        ("bulannya 9", "1985-09-21"),
        ("september bukan agustus", "1985-09-21"),
        ("bukan", None),
        ("saya lahir 13 maret", "1985-03-13"),
        ("31 februari", None),
        ("12 agustus 1985", None),
        ("tanggal 40", None),
        ("17 bukan 18", None),
        ("rt 4 bukan 5", None),
    ],
)
def test_a_part_of_a_known_date_is_put_right(text: str, right: str | None) -> None:
    found = put_right_part(text, KNOWN)
    assert (found.isoformat() if found else None) == right
