"""Names, streets and work are no links, accounts or offices."""

import pytest

from domain.invalid import Invalid
from domain.parsing.free_text import parse_free_text
from domain.parsing.names import parse_name


@pytest.mark.parametrize(
    "name", ["WWW.EVIL.COM", "EVIL.COM", "Evil.Top", "Budi t.me", "Budi bit.ly"]
)
def test_a_name_is_no_link(name: str) -> None:
    with pytest.raises(Invalid, match="name-link"):
        parse_name(name)


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Moh.Yusuf", "MOH.YUSUF"),
        ("H.M.Yusuf", "H.M.YUSUF"),
        ("St.Aminah", "ST.AMINAH"),
        ("Siti Aminah, S.Ag", "SITI AMINAH, S.AG"),
        ("Budi.Santoso", "BUDI.SANTOSO"),
    ],
)
def test_a_name_with_initials_and_titles_stays(typed: str, name: str) -> None:
    assert parse_name(typed) == name


@pytest.mark.parametrize(
    "line",
    [
        "jualan di evil.com",
        "lihat https://x",
        "toko @evilbot",
        "WWW.EVIL.TOP",
        "ikut t.me/x",
        "jualan di evil．com",
    ],
)
def test_a_street_or_work_is_no_link(line: str) -> None:
    with pytest.raises(Invalid, match="line-link"):
        parse_free_text(line, 2, 80)


@pytest.mark.parametrize(
    "line",
    [
        "jualan kue HP 081234567801",
        "jualan 0812 3456 7801",
        "norek 1234567890123",
        "BRI 1234-01-000123-50-1",
        "kue, 081234 567801",
    ],
)
def test_a_long_number_is_no_part_of_a_line(line: str) -> None:
    with pytest.raises(Invalid, match="line-number"):
        parse_free_text(line, 2, 80)
    assert parse_free_text(line, 2, 80, numbers=True) == line


@pytest.mark.parametrize(
    "line",
    [
        "Jl. Mangga No. 12",
        "jl.mangga no.5 rt.003 rw.005",
        "JL.RAYA.NO.3",
        "Gg. 3 No. 12-14 11740",
        "Blok A2/15 RT 003/005",
        "jualan kue sejak 2015",
        "Alfamart Kapuk 2",
    ],
)
def test_a_street_with_its_numbers_stays(line: str) -> None:
    assert parse_free_text(line, 2, 80) == line
