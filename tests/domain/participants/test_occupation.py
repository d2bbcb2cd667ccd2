from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.contributions.tariff import Sector
from domain.invalid import Ambiguous, Invalid
from domain.participants.occupation import UNKNOWN, Occupation, occupation_names, parse_occupation
from tests.support.cases import for_each


def refusal(text: str) -> str:
    with pytest.raises(Invalid) as refused:
        parse_occupation(text)
    return refused.value.reason


@for_each(
    ("text", "kind"),
    [
        ("Ojol", "ojol"),
        ("driver gojek dari 2019", "ojol"),
        ("narik grab bang", "ojol"),
        ("driver ojol", "ojol"),
        ("tukang ojek pangkalan", "ojek"),
        ("kurir shopee", "kurir"),
        ("nganter paket JNE", "kurir"),
        ("supir truk ekspedisi", "sopir"),
        ("sopir angkot kota-kalideres", "angkot"),
        ("sopir bajaj", "bajaj"),
        ("jadi pengemudi", "sopir"),
    ],
)
def test_who_carries_people_or_parcels_is_transport(text, kind):
    assert parse_occupation(text)[0] is Sector.TRANSPORT
    assert kind in {parse_occupation(text).kind, "sopir"}


@for_each(
    ("text", "kind"),
    [
        ("tukang parkir indomaret", "jukir"),
        ("marbot masjid al ikhlas", "marbot"),
        ("ngajar ngaji anak-anak", "guru_ngaji"),
        ("guru honorer", "guru"),
        ("asisten rumah tangga", "art"),
        ("kuli bangunan", "tukang_bangunan"),
        ("jual nasi uduk tiap pagi", "pedagang_makanan"),
        ("jualan", "pedagang"),
        ("buka warung kelontong", "warung"),
        ("kader posyandu RW 05", "kader"),
        ("bendahara RT", "pengurus_rt_rw"),
        ("njahit baju di rumah", "penjahit"),
        ("mulung", "pemulung"),
        ("tukang pijet keliling", "pijat"),
        ("security ruko", "keamanan"),
        ("I am a tailor", "penjahit"),
        ("dagang online di tokopedia", "pedagang_online"),
    ],
)
def test_other_work_has_its_own_name(text, kind):
    assert parse_occupation(text) == Occupation(Sector.OTHER, kind, sure=True)


@pytest.mark.parametrize("text", ["ibu rumah tangga jualan kue", "gak kerja, cuma jualan kue"])
def test_a_housewife_who_sells_is_a_seller(text):
    assert parse_occupation(text).kind == "pedagang_makanan"


@pytest.mark.parametrize("text", ["dulu ojol sekarang dagang", "bukan ojek, pedagang"])
def test_work_of_the_past_does_not_count(text):
    assert parse_occupation(text).kind == "pedagang"


@pytest.mark.parametrize("text", ["penjhit", "kerja jadi pnjahit"])
def test_a_slip_of_the_finger_is_understood_but_not_trusted(text):
    assert parse_occupation(text) == Occupation(Sector.OTHER, "penjahit", sure=False)


@pytest.mark.parametrize("text", ["astronot", "kerja di kapal selam", "gak tau", "xyz"])
def test_unknown_work_is_other_and_not_sure(text):
    assert parse_occupation(text) == Occupation(Sector.OTHER, UNKNOWN, sure=False)


def test_a_becak_is_shown_as_transport_but_not_trusted():
    assert parse_occupation("narik becak") == Occupation(Sector.TRANSPORT, "becak", sure=False)


@for_each(
    "text",
    [
        "nganggur",
        "lagi ga kerja",
        "Ibu rumah tangga",
        "IRT",
        "pensiunan sopir",
        "pensiunan",
        "blm kerja",
        "pelajar",
    ],
)
def test_without_work_there_is_no_membership(text):
    assert refusal(text) == "work-none"


@pytest.mark.parametrize("text", ["", "???", "12345", "🐔"])
def test_what_is_no_word_is_no_work(text):
    assert refusal(text) == "work-unknown"


@pytest.mark.parametrize(
    "text", ["pagi ojol malam jualan bakso", "sopir angkot + penjahit", "jualan di grab"]
)
def test_two_jobs_of_two_sectors_are_asked_for(text):
    with pytest.raises(Ambiguous) as ask:
        parse_occupation(text)
    assert ask.value.reason == "work-two"
    assert set(ask.value.candidates) == set(Sector)


def test_two_jobs_of_one_sector_are_the_first():
    assert parse_occupation("kurir, kadang ojek").kind == "kurir"


KINDS = {job.kind for job in occupation_names().values()} | {UNKNOWN}


@given(st.text() | st.lists(st.sampled_from(sorted(occupation_names())), max_size=4).map(" ".join))
def test_any_text_is_a_work_or_a_question(text):
    with suppress(Ambiguous, Invalid):
        assert parse_occupation(text).kind in KINDS
