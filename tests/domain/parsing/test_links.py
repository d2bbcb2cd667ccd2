"""Names, streets and work are no links, accounts or offices."""

import pytest

from domain.invalid import Invalid
from domain.parsing.people.names import name_as_written, parse_free_text, parse_name
from tests.support.cases import for_each


@for_each(
    "name",
    [
        *("WWW.EVIL.COM", "EVIL.COM", "Evil.Top", "Budi t.me", "Budi bit.ly"),
        *("Evil titik com", "Evil com", "Evil .com", "E v i l . c o m", "Bit ly abc"),
    ],
)
def test_a_name_is_no_link(name: str) -> None:
    with pytest.raises(Invalid, match="name-link"):
        parse_name(name)


@pytest.mark.parametrize(
    "name",
    [
        "Siti nol delapan satu dua tiga empat",
        "Delapan puluh satu dua puluh tiga empat puluh lima",
    ],
)
def test_a_name_is_no_number_in_words(name: str) -> None:
    with pytest.raises(Invalid, match="name-digits"):
        name_as_written(name)


@for_each(
    ("typed", "name"),
    [
        ("T. Meutia", "T. MEUTIA"),
        ("Titik Sumarni", "TITIK SUMARNI"),
        ("Wa Ode Siti", "WA ODE SITI"),
        ("Novi Tiga Putri", "NOVI TIGA PUTRI"),
        ("Moh.Yusuf", "MOH.YUSUF"),
        ("H.M.Yusuf", "H.M.YUSUF"),
        ("St.Aminah", "ST.AMINAH"),
        ("Siti Aminah, S.Ag", "SITI AMINAH, S.AG"),
        ("Budi.Santoso", "BUDI.SANTOSO"),
    ],
)
def test_a_name_with_initials_and_titles_stays(typed: str, name: str) -> None:
    assert name_as_written(typed) == name


@for_each(
    "line",
    [
        "jualan di evil.com",
        "lihat https://x",
        "toko @evilbot",
        "WWW.EVIL.TOP",
        "ikut t.me/x",
        "jualan di evil．com",
        "jualan di g00gle d0t c0m",
        "jualan di kla1m.t0p",
        "jualan di evil com",
        "jualan di evil[.]top",
        "jualan di fb me evil",
        "jualan di youtu be abc",
        "jualan di klaim co id",
    ],
)
def test_a_street_or_work_is_no_link(line: str) -> None:
    with pytest.raises(Invalid, match="line-link"):
        parse_free_text(line, 2, 80)


@for_each(
    "line",
    [
        "jualan kue HP 081234567801",
        "jualan 0812 3456 7801",
        "norek 1234567890123",
        "BRI 1234-01-000123-50-1",
        "kue, 081234 567801",
        "kue 0812 lalu 3456",
        "norek 123 dan 456 dan 7890",
        "norek delapan ratus dua belas tiga ratus empat puluh lima enam puluh tujuh",
        "norek VIII I II III IV V VI VII",
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


@for_each(
    ("line", "reason"),
    [
        ("jualan kue nol delapan satu dua tiga empat lima enam tujuh", "line-number"),
        ("ojek 0 8 1 2 3 4 5 6 7 8", "line-number"),
        ("ojek O8l2345678Ol", "line-number"),
        ("ojek ❶❷❸❹❺❻❼❽", "line-number"),
        ("ojek ⓪⑧①②③④⑤⑥", "line-number"),
        ("ojek 08(12)34(56)78", "line-number"),
        ("ojek 0812<3456>7801", "line-number"),
        ("jualan di bit ly/x", "line-link"),
        ("jualan di klaim.xn--p1ai", "line-link"),
        ("jualan di bit,ly/x", "line-link"),
        ("jualan di bit titik ly", "line-link"),
        ("jualan di //evil", "line-link"),
        ("jualan di [2001:db8::1]", "line-link"),
    ],
)
def test_work_and_address_hold_no_disguised_number_or_link(line: str, reason: str) -> None:
    with pytest.raises(Invalid) as refusal:
        parse_free_text(line, 2, 200)
    assert refusal.value.reason == reason


@for_each(
    "line",
    [
        "Jl. Mawar No. 12 RT 003 RW 005, dekat titik kumpul",
        "Gang Tujuh nomor delapan, sebelah pos dua",
        "Jl. Tiga Dua No. 1, 2 dan 3",
        "tukang kayu,las,listrik",
        "Komp. Melati,gg Delima blok C4/15 no 7-9",
        "jualan di titik nol, depan SD 01,02",
        "kurir motor 150 cc, antar jemput 7 hari 24 jam",
        "Jl. Mangga XII No. IV blok I, II, III, RT 3 RW V",
        "buka 08.00-10.00 dua kali, dua puluh lima porsi",
        "warung seribu dua ratus tiga puluh empat",
    ],
)
def test_ordinary_work_and_addresses_are_taken(line: str) -> None:
    assert parse_free_text(line, 2, 200) == line
