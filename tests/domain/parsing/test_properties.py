"""What must hold for every text: no parser breaks, and what is shown can be typed back."""

import subprocess
import sys
from collections.abc import Callable
from datetime import date
from itertools import product

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from domain.invalid import Ambiguous, Invalid
from domain.parsing.amounts.income import Income, Period, parse_income, parse_rupiah
from domain.parsing.amounts.month_count import parse_month_count
from domain.parsing.dates.calendar_dates import parse_birth_date, parse_date
from domain.parsing.people.names import parse_name
from domain.parsing.people.nik import find_niks, mask_niks, parse_nik
from domain.parsing.people.phone import Phone, PhoneKind, parse_phone
from domain.parsing.places.rt_rw import parse_rt_rw, parse_rt_within_rw
from domain.parsing.replies.navigation import parse_exact_command, parse_navigation
from domain.parsing.replies.yes_no import YesNo, parse_yes_no
from tests.support.cases import for_each

TODAY = date(2026, 11, 22)
PARSERS: dict[str, Callable[[str], object]] = {
    "rupiah": parse_rupiah,
    "income": parse_income,
    "day": lambda text: parse_date(text, TODAY),
    "birth_date": lambda text: parse_birth_date(text, TODAY),
    "months": parse_month_count,
    "phone": parse_phone,
    "yesno": parse_yes_no,
    "rtrw": parse_rt_rw,
    "name": parse_name,
    "nav": parse_navigation,
    "exact": parse_exact_command,
    "nik": lambda text: parse_nik(text, TODAY),
    "find": find_niks,
    "masked": mask_niks,
}
MONTHS = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember"
PIECES = (
    "0 1 12 31 85 250 1.500 1985 08123456789 - / . , : ' rp juta rb setengah koma dua belas "
    "puluh ratus se "
    "sehari bulan tahun agustus lalu lagi kemarin tidak ya benar salah rt rw nama saya pak o "
    "l x k m atau s/d"
)
EVIL = {
    "digits": "1" * 10_000,
    "letters": "o" * 10_000,
    "blanks": " " * 10_000,
    "dots": "1." * 5_000,
    "dashes": "1 - " * 2_500,
    "words": "dua " * 2_500,
    "emoji": "🌸" * 350,
    "nul": "\0" * 350,
    "rtl": "\u202e" * 350,
    "short digits": "1" * 390,
    "short o": "o" * 390,
    "short dots": "1." * 190,
    "short dashes": "1 - " * 95,
    "short words": "dua " * 95,
    "short labels": "nama saya " * 38,
    "short rt": "rt " * 130,
    "short spaced": "1 " * 190,
}


def parsed(parser: Callable[[str], object], text: str) -> object:
    """The value, or None for either of the two answers a parser may give instead."""
    try:
        return parser(text)
    except (Ambiguous, Invalid):
        return None


NEVER_INVALID = ("nav", "exact", "find", "masked", "name")


@pytest.mark.parametrize("parser", PARSERS)
@given(text=st.text(max_size=60))
@example(text="❶")
def test_any_text_is_a_value_or_asked_or_invalid(parser, text):
    parsed(PARSERS[parser], text)


@pytest.mark.parametrize("parser", PARSERS)
@given(pieces=st.lists(st.sampled_from([*PIECES.split(), " ", "\n"]), max_size=12))
def test_any_heap_of_meaningful_pieces_is_answered_too(parser, pieces):
    parsed(PARSERS[parser], "".join(pieces))
    parsed(PARSERS[parser], " ".join(pieces))


@for_each(("parser", "kind"), product(PARSERS, EVIL))
def test_a_text_made_to_hurt_is_answered(parser, kind):
    """A regular expression that runs wild would never come back."""
    parsed(PARSERS[parser], EVIL[kind])


@for_each(
    ("parser", "kind"),
    product(
        [each for each in PARSERS if each not in NEVER_INVALID],
        ("digits", "letters", "blanks", "emoji", "nul", "rtl"),
    ),
)
def test_what_is_no_answer_is_invalid(parser, kind):
    with pytest.raises(Invalid):
        PARSERS[parser](EVIL[kind])


@given(st.integers(10_000, 1_000_000_000))
def test_an_amount_is_read_back_in_every_shape(amount):
    dotted = f"{amount:,}".replace(",", ".")
    for text in (
        str(amount),
        dotted,
        f"Rp{dotted}",
        f"Rp {dotted},-",
        f"{dotted},00",
        f"{amount:,}",
    ):
        assert parse_rupiah(text) == amount


@given(st.integers(1, 999), st.integers(1, 9))
def test_millions_and_thousands_are_read_in_words_and_short(thousands, millions):
    assert parse_rupiah(f"{millions}jt {thousands}rb") == millions * 1_000_000 + thousands * 1_000
    assert parse_rupiah(f"{millions} juta {thousands} ribu") == parse_rupiah(
        f"{millions}jt{thousands}k"
    )
    assert (
        parse_rupiah(f"{millions},5 juta")
        == parse_rupiah(f"{millions}.5jt")
        == millions * 1_000_000 + 500_000
    )


@given(st.builds(Income, st.integers(10_000, 1_000_000_000), st.sampled_from(Period)))
def test_an_income_is_read_back(value):
    assert parse_income(str(value)) == value


def test_a_choice_of_incomes_keeps_the_period():
    with pytest.raises(Ambiguous) as asked:
        parse_income("50-100rb sehari")
    assert list(map(str, asked.value.candidates)) == ["50000/day", "100000/day"]


@given(st.dates(date(1928, 1, 1), date(2011, 1, 1)))
def test_a_date_is_read_back_in_every_shape(value):
    d, m, y, named = value.day, value.month, value.year, MONTHS.split()[value.month - 1]
    shapes = [
        f"{d}/{m}/{y}",
        f"{d:02}-{m:02}-{y}",
        f"{d:02}.{m:02}.{y}",
        f"{d} {named} {y}",
        f"{d:02}{m:02}{y}",
    ]
    shapes += [
        f"{d:02}{m:02}{y % 100:02}",
        f"{d}-{m}-{y % 100:02}",
        f"{d} {named[:3].lower()} {y % 100:02}",
    ]
    for text in [*shapes, str(value), f"tgl {d} bulan {m} tahun {y}", f"lahir {d}{named}{y}"]:
        assert parse_date(text, TODAY) == parse_birth_date(text, TODAY) == value


@given(st.integers(1, 24))
def test_a_count_of_months_is_read_back(count):
    assert (
        parse_month_count(str(count))
        == parse_month_count(f"{count} bulan")
        == parse_month_count(f"{count}bln aja")
        == count
    )


@given(st.sampled_from(["0812", "0857", "0896", "0821"]), st.integers(1_000_000, 99_999_999))
def test_a_mobile_number_is_read_back(prefix, rest):
    read = parse_phone(f"{prefix}{rest}")
    assert (read.kind, parse_phone(str(read))) == (PhoneKind.MOBILE, read)
    assert (
        parse_phone(f"{prefix}-{rest}")
        == parse_phone(f"+62 {prefix[1:]} {rest}")
        == parse_phone(f"62{prefix[1:]}{rest}")
        == read
    )


def test_what_is_no_number_is_read_back():
    for value in (
        Phone(None, PhoneKind.OWN),
        Phone(None, PhoneKind.NONE),
        parse_phone("021-5551234"),
    ):
        assert parse_phone(str(value)) == value


@given(st.integers(1, 999), st.integers(1, 999))
def test_rt_and_rw_are_read_back(rt, rw):
    value = f"{rt:03}/{rw:03}"
    for text in (
        value,
        f"rt {rt} rw {rw}",
        f"RT{rt}/RW{rw}",
        f"RW {rw} RT {rt}",
        f"{rt}/{rw}",
        f"rt {rt}/{rw}",
    ):
        assert parse_rt_rw(text) == value


@given(st.integers(1, 99), st.integers(1, 999), st.sampled_from(["rt {}", "{}", "RT. {}"]))
def test_where_the_rw_is_known_the_rt_alone_will_do(rt, rw, said):
    assert parse_rt_within_rw(said.format(rt), f"{rw:03}") == f"{rt:03}/{rw:03}"


@given(st.text(st.sampled_from("abcdeijklmnorstuy' .,-éÑ"), max_size=40))
def test_a_name_is_read_back(text):
    value = parsed(parse_name, text)
    assert value is None or parse_name(str(value)) == value


@given(st.sampled_from(YesNo))
def test_an_answer_is_read_back(value):
    assert parse_yes_no(value) is value


def test_a_command_in_a_name_question_is_the_whole_message():
    assert parse_exact_command(" Batal. ") == "cancel"
    assert parse_exact_command("/start@perisai_bot") == "restart"
    assert parse_exact_command("?") == "help"
    assert [parse_exact_command(text) for text in ("Oke Setiadi", "balik dong", "Mulai", "")] == [
        None
    ] * 4
    with pytest.raises(Ambiguous):
        parse_exact_command("/stop")


def test_the_parsers_load_no_library_before_it_is_needed():
    code = (
        "import importlib, pkgutil, sys, domain.parsing as parsing\n"
        "for each in pkgutil.walk_packages(parsing.__path__, 'domain.parsing.'):\n"
        "    importlib.import_module(each.name)\n"
        "print([m for m in ('phonenumbers', 'rapidfuzz') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
