from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.invalid import Ambiguous, Invalid
from domain.regions import (
    CITY,
    KECAMATAN,
    KELURAHAN,
    OUTSIDERS,
    REGIONS,
    match_region,
    named_in,
    only_works_here,
    villages_of,
)
from tests.support.cases import for_each

NAMES = dict(REGIONS)


def district(text: str) -> str:
    return NAMES[match_region(text, KECAMATAN, OUTSIDERS)]


def ward(text: str) -> str:
    return NAMES[match_region(text, KELURAHAN)]


def candidates(text: str, options: tuple[tuple[str, str], ...] = KELURAHAN) -> set[str]:
    with pytest.raises(Ambiguous) as ask:
        match_region(text, options)
    assert ask.value.reason == "place-which"
    return {NAMES[str(code)] for code in ask.value.candidates}


def understood(text: str) -> tuple[object, ...]:
    try:
        return (match_region(text, KELURAHAN),)
    except Ambiguous as ask:
        return ask.candidates


def refusal(text: str) -> Invalid:
    with pytest.raises(Invalid) as refused:
        match_region(text, KECAMATAN, OUTSIDERS)
    return refused.value


def test_the_codes_are_kemendagri_not_bps():
    assert CITY == ("31.73", "Jakarta Barat")


def test_west_jakarta_has_8_districts_and_56_wards():
    assert (len(KECAMATAN), len(KELURAHAN), len(NAMES)) == (8, 56, 65)


def test_jakarta_has_44_districts():
    cities = {city for city, _ in OUTSIDERS if city.startswith(("Jakarta", "Kepulauan"))}
    quarters = {"Kamal Muara", "Muara Angke", "Muara Karang", "Pluit"}
    nicknames = {"Jakpus", "Jakut", "Jaksel", "Jaktim", "Pulau Seribu"} | quarters | cities
    theirs = [name for city, name in OUTSIDERS if city in cities and name not in nicknames]
    assert len(theirs) + len(KECAMATAN) == 44


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("31.73.01.1003", "Rawa Buaya"),
        ("31.73.04.1011", "Duri Selatan"),
        ("31.73.06", "Kalideres"),
        ("31.73.07", "Pal Merah"),
        ("31.73.07.1001", "Palmerah"),
        ("31.73.08.1006", "Kembangan Selatan"),
    ],
)
def test_a_code_stands_for_its_name(code, name):
    assert NAMES[code] == name


def test_the_wards_of_a_district():
    assert [name for _, name in villages_of("31.73.06")] == [
        "Kalideres",
        "Semanan",
        "Tegal Alur",
        "Kamal",
        "Pegadungan",
    ]


@pytest.mark.parametrize("options", [KECAMATAN, KELURAHAN])
def test_every_name_finds_itself(options):
    assert [match_region(name, options) for _, name in options] == [code for code, _ in options]


@for_each(("code", "name"), KELURAHAN)
def test_a_slip_of_one_letter_never_finds_another_ward(code, name):
    for at in range(1, len(name)):
        assert code in understood(name[:at] + name[at + 1 :])


@for_each(
    ("text", "name"),
    [
        ("Kec. Tambora", "Tambora"),
        ("KECAMATAN KALI DERES", "Kalideres"),
        ("cengkrang jakbar", "Cengkareng"),
        ("saya di kembangn, Jakarta Barat", "Kembangan"),
        ("tmnsari", "Taman Sari"),
        ("kbn jruk", "Kebon Jeruk"),
        ("palmera", "Pal Merah"),
        ("gropet", "Grogol Petamburan"),
        ("Grogol", "Grogol Petamburan"),
        ("kbjr", "Kebon Jeruk"),
        ("kel. kapuk, kec. cengkareng", "Cengkareng"),
    ],
)
def test_a_district_as_people_write_it(text, name):
    assert district(text) == name


@for_each(
    ("text", "name"),
    [
        ("dukos", "Duri Kosambi"),
        ("TDU", "Tanjung Duren Utara"),
        ("tds", "Tanjung Duren Selatan"),
        ("tj duren utr", "Tanjung Duren Utara"),
        ("jembatan 5", "Jembatan Lima"),
        ("kelapa 2", "Kelapa Dua"),
        ("kalianyar", "Kali Anyar"),
        ("wijayakusuma", "Wijaya Kusuma"),
        ("meruya sel", "Meruya Selatan"),
        ("jelambar", "Jelambar"),
        ("kel. kapuk, cengkareng", "Kapuk"),
    ],
)
def test_a_ward_as_people_write_it(text, name):
    assert ward(text) == name


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("duri", {"Duri Utara", "Duri Selatan", "Duri Kepa", "Duri Kosambi"}),
        ("meruya", {"Meruya Utara", "Meruya Selatan"}),
        ("tanjung duren", {"Tanjung Duren Utara", "Tanjung Duren Selatan"}),
        ("tj durn", {"Tanjung Duren Utara", "Tanjung Duren Selatan"}),
        ("sukabumi", {"Sukabumi Utara", "Sukabumi Selatan"}),
        ("kel. kota bambu", {"Kota Bambu Utara", "Kota Bambu Selatan"}),
    ],
)
def test_twins_are_asked_for(text, names):
    assert candidates(text) == names


def test_a_name_of_both_a_district_and_a_ward_is_asked_for():
    assert candidates("kebon jeruk", REGIONS) == {"Kebon Jeruk"}


@pytest.mark.parametrize(
    ("text", "city"),
    [
        ("penjaringan", "Jakarta Utara"),
        ("kec. pasar mingu", "Jakarta Selatan"),
        ("senen jakpus", "Jakarta Pusat"),
        ("tangerang", "Tangerang"),
        ("jakarta timur", "Jakarta Timur"),
    ],
)
def test_a_place_elsewhere_is_named_as_outside(text, city):
    refused = refusal(text)
    assert (refused.reason, refused.values["city"]) == ("place-outside", city)


@pytest.mark.parametrize("text", ["", "di rumah", "???", "Surabaya", "jakarta barat", "5"])
def test_what_is_no_place_is_unknown(text):
    assert refusal(text).reason == "place-unknown"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("bapak nelayan di muara angke tinggal di kapuk", "Kapuk"),
        ("rumah di semanan dagang di kembangan", "Semanan"),
        ("kalau kembangan?", "Kembangan"),
        ("di mana saja", ""),
    ],
)
def test_the_place_is_named_where_somebody_lives(text, name):
    assert NAMES.get(named_in(text), "") == name


@pytest.mark.parametrize(
    ("text", "works"),
    [
        ("kk saya di tangerang tapi kerja di cengkareng", True),
        ("domisili depok tapi mangkal di grogol", True),
        ("ktp tangerang, dagang, tinggal di cengkareng", False),
        ("kerja di tangerang, tinggal di kapuk", False),
        ("jualan di cengkareng", False),
    ],
)
def test_who_lives_elsewhere_may_only_work_here(text, works):
    assert only_works_here(text) is works


@given(st.text())
def test_any_text_is_a_place_or_a_question(text):
    with suppress(Ambiguous, Invalid):
        assert match_region(text, KELURAHAN, OUTSIDERS) in NAMES
