"""A collection in one line: what is read, in any order, and what is no such line."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.cashbook.collection_line import (
    CollectionLine,
    parse_collection_line,
    parse_correction,
    split_people,
)
from domain.invalid import Ambiguous, Invalid
from tests.support.cases import for_each


@for_each(
    ("text", "name", "months", "paid"),
    [
        ("rudi lestari 1 bulan 28400", "rudi lestari", 1, 28_400),
        ("catat siti 3 bln 50rb", "siti", 3, 50_000),
        ("Catat pembayaran Budi 6 bulan", "budi", 6, None),
        ("28.400 Rudi Lestari 1 bulan", "rudi lestari", 1, 28_400),
        ("50 ribu siti 3bln", "siti", 3, 50_000),
        ("siti aminah, 1 bulan = Rp28.400,-", "siti aminah", 1, 28_400),
        ("bu siti bayar sebulan Rp. 16.800", "siti", 1, 16_800),
        ("siti - 1 bulan - 28400", "siti", 1, 28_400),
        ("siti 1 tahun 3 bulan 200.000", "siti", 15, 200_000),
        ("siti tiga bulan lima puluh ribu", "siti", 3, 50_000),
        ("siti 3 28400", "siti", 3, 28_400),
        ("m. yusuf 12 bulan 1jt", "m. yusuf", 12, 1_000_000),
        ("record nur'aini 2 months 50k", "nur'aini", 2, 50_000),
        ("siti 1 bln 28.4rb", "siti", 1, 28_400),
        ("siti 1 bulan 8,4k", "siti", 1, 8_400),
        ("siti 12 bulan 1,25 juta", "siti", 12, 1_250_000),
        ("siti gocap 3 bulan", "siti", 3, 50_000),
        ("siti dua bln 16 ribu 800", "siti", 2, 16_800),
        ("siti 2 bulan 16rb800", "siti", 2, 16_800),
        ("siti satu bulan 8.4OO", "siti", 1, 8_400),
        ("siti 1 bulan 8,400.00", "siti", 1, 8_400),
        ("siti 1 bulan rp8400,00,-", "siti", 1, 8_400),
        ("siti = 8400 x 2", "siti", 2, 16_800),
        ("siti 2x8400=16800", "siti", 2, 16_800),
        ("siti 8.400 x 3 bln", "siti", 3, 25_200),
        ("mpok siti tadi pagi ude bayar 8400 jam 7 sebulan", "siti", 1, 8_400),
    ],
)
def test_name_months_and_amount_are_found(
    text: str, name: str, months: int | None, paid: int | None
) -> None:
    line = parse_collection_line(text)
    assert line is not None
    assert (line.name, line.months, line.paid) == (name, months, paid)
    assert line.is_plain


def test_an_rw_narrows_the_name() -> None:
    line = parse_collection_line("siti rt 3/rw 5 2 bulan 16.800")
    assert line == CollectionLine("siti", 2, 16_800, "005", apart=("rt3",))


@for_each(
    ("text", "apart"),
    [
        ("siti rt 4 8400", ("rt4",)),
        ("siti (9202) 8400", ("9202",)),
        ("siti …9202 8400", ("9202",)),
        ("siti 9202 8400", ("9202",)),
        ("siti 9202 sebulan uang 8400", ("9202",)),
        ("siti 9202 dua bln 8rb400", ("9202",)),
        ("siti 8400 sebulan kembali 1600", ()),
        ("siti yang nik belakangnya 9202 8400", ("9202",)),
        ("siti lahir 1970 rt 02 8400", ("1970", "rt2")),
        ("siti 8400", ()),
        ("siti desember 2026 8400", ()),
    ],
)
def test_what_tells_people_apart_is_no_part_of_the_name(text: str, apart: tuple[str, ...]) -> None:
    line = parse_collection_line(text)
    assert line is not None
    assert (line.name.split()[0], line.paid, line.apart) == ("siti", 8_400, apart)


@pytest.mark.parametrize(
    ("text", "paid", "change"),
    [
        ("siti 1 bulan 10rb susuk 1600", 10_000, 1_600),
        ("siti 1 bulan kembalian 1600 dari 10rb", 10_000, 1_600),
        ("siti uang 50rb kembali 33200", 50_000, 33_200),
        ("siti 1 bulan 20rb sisanya titip", 20_000, 0),
        ("siti 1 bulan 20rb kembaliannya belum ada", 20_000, 0),
        ("siti 1 bulan 8400", 8_400, None),
    ],
)
def test_change_in_the_line_is_no_second_sum(text: str, paid: int, change: int | None) -> None:
    line = parse_collection_line(text)
    assert line is not None
    assert (line.paid, line.change) == (paid, change)


@for_each(
    "text",
    [
        *("siti -28400 1 bulan", "siti 1 bulan 28400 28400", "3173015208859001 1 bulan 28400"),
        *("siti 1 bulan 2 bulan 28400", "siti 36 bulan 28400", "siti 1 bulan 500"),
        *("siti 0812345678 1 bulan 28400", "siti setengah tahun 100rb", "siti 1 bulan 28.40"),
        *("hitung iuran penghasilan 2jt 3 bulan", "saya bayar 1 bulan 16.800", "3 bulan 50rb"),
        *("catat setoran", "record a deposit", "catat pembayaran"),
        *("siti", "siti 3 bulan", "siti 50rb", "catat", "", "?", "siti <b> 1 bulan 28400"),
        *(
            "kembaliin 5rb ke siti 1 bulan",
            "siti seket 1 bulan",
            "siti tadi 2 bulan bukan 1",
            "siti 2x8400=20000",
            "tadi siti 1 bulan kurang 3rb",
            "kas kurang 3rb 1 bulan",
        ),
    ],
)
def test_what_has_a_part_too_many_or_too_few_is_no_collection(text: str) -> None:
    line = None
    with suppress(Invalid, Ambiguous):
        line = parse_collection_line(text)
    assert line is None or not line.is_plain


NAMES = st.sampled_from(["rudi lestari", "siti aminah", "m. yusuf", "nur'aini", "murni"])
AMOUNTS = st.integers(1, 999).map(lambda thousands: thousands * 1_000)
SHAPES = st.sampled_from(["{0}", "{0:,}", "Rp{0}", "Rp {0:,}", "{1}rb", "{1} ribu", "{0:,},-"])


@given(st.permutations(["name", "months", "paid"]), NAMES, st.integers(1, 24), AMOUNTS, SHAPES)
def test_every_order_is_read_the_same(
    order: list[str], name: str, months: int, paid: int, shape: str
) -> None:
    amount = shape.format(paid, paid // 1000).replace(",", ".").replace(".-", ",-")
    parts = {"name": name, "months": f"{months} bulan", "paid": amount}
    line = parse_collection_line(" ".join(parts[each] for each in order))
    assert line == CollectionLine(name, months, paid)


@given(st.text(max_size=60))
def test_any_text_is_a_line_or_none(text: str) -> None:
    with suppress(Invalid, Ambiguous):
        line = parse_collection_line(text)
        assert line is None or line.paid is None or line.paid >= 1_000


def test_a_long_sentence_with_a_question_mark_is_read_at_once() -> None:
    """The time to read it grows with its length, not with its square or worse."""
    sentence = "adek saya masih sekolah 17 taun nyambi jualan pulsa " * 5
    assert parse_collection_line(f"{sentence}boleh?") is None


@for_each(
    ("text", "lines", "together"),
    [
        ("rudi lestari sama siti 1 bulan", ["rudi lestari 1 bulan", "siti 1 bulan"], None),
        (
            "rudi, siti dan budi masing-masing 3 bulan",
            ["rudi 3 bulan", "siti 3 bulan", "budi 3 bulan"],
            None,
        ),
        ("rudi 1 bulan, siti 3 bulan", ["rudi 1 bulan", "siti 3 bulan"], None),
        ("rudi dan siti 2 bulan 33600", ["rudi 2 bulan", "siti 2 bulan"], 33_600),
        ("rudi dan siti 1 bulan 8400 seorang", ["rudi 1 bulan 8400", "siti 1 bulan 8400"], None),
        ("rudi 8400, siti 16800", ["rudi 8400", "siti 16800"], None),
        ("rudi rw 5 & siti rw 6 sebulan", ["rudi rw 005 1 bulan", "siti rw 006 1 bulan"], None),
        ("rudi 2 bulan siti 1 bulan", ["rudi 2 bulan", "siti 1 bulan"], None),
        ("rudi 8400 siti 16800", ["rudi 8400", "siti 16800"], None),
        ("rudi rt 5 sama siti (9201) 2 bulan", ["rudi rt 5 2 bulan", "siti (9201) 2 bulan"], None),
        ("rudi sama siti 2 bulan, total 33600", ["rudi 2 bulan", "siti 2 bulan"], 33_600),
        ("rudi 8400 via gopay", [], None),
        ("eh rudi tadi 2 bulan bukan 1", [], None),
        ("rudi sama siti masing2 1 bulan", ["rudi 1 bulan", "siti 1 bulan"], None),
        ("rudi 1 bulan atau 2 bulan", [], None),
        ("siti aminah, 1 bulan = Rp28.400,-", [], None),
        ("siti 1 bulan 28400", [], None),
        ("siti seratus ribu, kembali 91600", [], None),
        ("kalau saya sama istri bayar berapa?", [], None),
    ],
)
def test_one_line_of_several_people_is_a_line_for_each(
    text: str, lines: list[str], together: int | None
) -> None:
    assert split_people(text) == (lines, together)


@for_each(
    ("text", "line"),
    [
        ("salah harusnya 2 bulan", CollectionLine("", 2, None)),
        ("bukan 1 tapi 3 bulan", CollectionLine("", 3, None)),
        ("2 bulan bukan 1", CollectionLine("", 2, None)),
        ("eh 20rb", CollectionLine("", None, 20_000)),
        ("maaf, harusnya siti", CollectionLine("siti", None, None)),
        ("should be 2 months", CollectionLine("", 2, None)),
        ("2 bulan", None),
        ("siti", None),
        ("salah", None),
    ],
)
def test_a_correction_says_what_takes_the_place_of_what_was_said(
    text: str, line: CollectionLine | None
) -> None:
    assert parse_correction(text) == line


@given(st.text(max_size=60))
def test_any_text_is_split_or_is_none(text: str) -> None:
    lines, _ = split_people(text)
    assert len(lines) != 1
    with suppress(Invalid, Ambiguous):
        parse_correction(text)


@for_each(
    ("text", "months", "paid"),
    [
        ("joko2bulan16800", 2, 16_800), ("joko 3bln25200", 3, 25_200), ("joko16800", None, 16_800),
        ("joko 2 bln@8400", 2, 16_800), ("joko 8 400", None, 8_400),
        ("joko 16 800 2 bln", 2, 16_800),
        ("joko dua puluh lima ribu dua ratus tiga bulan", 3, 25_200),
        ("joko 1 bulan 8400.", 1, 8_400),
        ("joko rp. delapan ribu empat ratus,-", None, 8_400), ("joko 2 bln.", 2, None),
        ("joko due bulan", 2, None), ("joko pake duit goban, setahun", 12, 50_000),
    ],
)  # fmt: skip
def test_parts_without_blanks_and_sums_in_groups_are_read(
    text: str, months: int | None, paid: int | None
) -> None:
    line = parse_collection_line(text)
    assert line is not None
    assert (line.name, line.months, line.paid) == ("joko", months, paid)


@pytest.mark.parametrize(
    "text", ["joko lunasin tunggakan", "joko ngelunasin semua tunggakannya", "joko bayar tunggakan"]
)
def test_arrears_may_be_paid_by_that_word(text: str) -> None:
    line = parse_collection_line(text)
    assert line is not None
    assert (line.name, line.arrears, line.tells_months, line.asks) == ("joko", True, True, False)


@pytest.mark.parametrize("text", ["tunggakan joko", "❌ joko 8400", "joko 5 juta 2 bulan lagi 3"])
def test_what_asks_about_arrears_or_marks_somebody_who_did_not_pay_is_no_payment(text: str) -> None:
    line = parse_collection_line(text)
    assert line is None or line.asks


@pytest.mark.parametrize(
    ("text", "people", "together"),
    [
        ("joko sama dewi sebulan duit 20rb susuk 3200", ["joko 1 bulan", "dewi 1 bulan"], 16_800),
        (
            "joko 2 bulan, dewi 1 bulan, uang 30rb kembali 4800",
            ["joko 2 bulan", "dewi 1 bulan"],
            25_200,
        ),
        ("joko 8400 n dewi 8400", ["joko 8400", "dewi 8400"], None),
        ("joko 1 bulan, terus dewi juga 1 bulan", ["joko 1 bulan", "dewi 1 bulan"], None),
    ],
)  # fmt: skip
def test_one_note_may_pay_for_several_with_its_change(
    text: str, people: list[str], together: int | None
) -> None:
    assert split_people(text) == (people, together)
