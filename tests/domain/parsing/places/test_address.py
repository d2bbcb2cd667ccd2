"""An address in one line: what is written of it, in any order."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.invalid import Invalid
from domain.parsing.places.address import parse_address
from domain.regions import KECAMATAN, KELURAHAN, REGIONS
from tests.support.cases import for_each

NAMES = dict(REGIONS)


@for_each(
    ("text", "place", "rtrw", "street"),
    [
        ("cengkareng barat rt 03/05 jl mangga 12", "Cengkareng Barat", "003/005", "jl mangga 12"),
        ("tegal alur", "Tegal Alur", "", ""),
        ("rt 4 rw 2 kel tegal alur kec kalideres", "Tegal Alur", "004/002", ""),
        ("rt3 rw5 jl mangga 12", "", "003/005", "jl mangga 12"),
        ("kalidres", "Kalideres", "", ""),
        ("jualan di pasar, tinggalnya di kapuk rt 5 rw 2 jl a 8", "Kapuk", "005/002", "jl a 8"),
        ("kapuk rt 5 rw 2 jl a 8 tapi kerja di grogol", "Kapuk", "005/002", "jl a 8"),
        ("kapuk cengkareng", "Kapuk", "", ""),
        ("jl mangga 12 kapuk", "Kapuk", "", "jl mangga 12"),
        ("belakang masjid rt 3 rw 5 kapuk", "Kapuk", "003/005", "belakang masjid"),
        ("gang dua er te tiga er we lima kapuk", "Kapuk", "003/005", "gang 2"),
        (
            "jalan mangga nomor dua belas rt nol tiga rw lima",
            "",
            "003/005",
            "jalan mangga nomor 12",
        ),
        ("jl. bekasi 3 rt 2 rw 3 slipi", "Slipi", "002/003", "jl. bekasi 3"),
        ("kelurahannya duri kosambi", "Duri Kosambi", "", ""),
        ("kedoya utara bukan kapuk", "Kedoya Utara", "", ""),
        ("kelurahannya semanan rt nya 3 rwnya 5", "Semanan", "003/005", ""),
        ("betul, semanan rt 4 rw 2", "Semanan", "004/002", ""),
        ("kampung duri kosambi rt 1 rw 4", "Duri Kosambi", "001/004", "kampung duri kosambi"),
        ("jl pesanggrahan 7 kok bang, kapuk", "Kapuk", "", "jl pesanggrahan 7"),
        ("kolong tol kalideres", "Kalideres", "", "kolong tol kalideres"),
        ("jl mawar kapuk", "Kapuk", "", "jl mawar"),
        (
            "samping masjid al ikhlas kapuk rt 3 rw 5",
            "Kapuk",
            "003/005",
            "samping masjid al ikhlas",
        ),
        ("kebon jeruk belakang rcti", "Kebon Jeruk", "", "belakang rcti"),
        ("jl kapuk raya 3 rt 3 rw 5", "", "003/005", "jl kapuk raya 3"),
        ("jl pinangsia 40 roa malaka", "Roa Malaka", "", "jl pinangsia 40"),
    ],
)
def test_what_is_written_is_found(text: str, place: str, rtrw: str, street: str) -> None:
    found = parse_address(text)
    assert NAMES.get(found.village or found.district, "") == place
    assert (found.rtrw, found.street) == (rtrw, street)


def test_an_rt_or_rw_alone_changes_that_of_the_pair() -> None:
    assert parse_address("rt 4", "003/005").rtrw == "004/005"
    assert parse_address("rw nya 7", "003/005").rtrw == "003/007"
    assert parse_address("rt 4").half == "rt 4"


@pytest.mark.parametrize("text", ["ya", "besok aja", "", "rt", "jakarta barat", "x" * 5000])
def test_what_is_no_address_is_refused(text: str) -> None:
    with pytest.raises(Invalid, match="address-none"):
        parse_address(text)


@pytest.mark.parametrize("text", ["jl melati 3 pondok gede bekasi", "jl serpong no 9 tangerang"])
def test_a_city_elsewhere_behind_a_street_is_named(text: str) -> None:
    with pytest.raises(Invalid, match="place-outside"):
        parse_address(text)


def test_a_place_elsewhere_is_named() -> None:
    with pytest.raises(Invalid) as refused:
        parse_address("bekasi")
    assert refused.value.reason == "place-outside"


@given(
    st.sampled_from(KELURAHAN),
    st.integers(1, 99),
    st.integers(1, 30),
    st.permutations(["place", "rtrw", "street"]),
)
def test_every_kelurahan_is_found_in_any_order(
    village: tuple[str, str], rt: int, rw: int, order: list[str]
) -> None:
    district = dict(KECAMATAN)[village[0].rpartition(".")[0]]
    parts = {
        "place": f"kel. {village[1]}, kec. {district}",
        "rtrw": f"RT {rt} RW {rw}",
        "street": "Jl. Mangga No. 12",
    }
    found = parse_address(", ".join(parts[each] for each in order))
    assert (found.village, found.rtrw) == (village[0], f"{rt:03}/{rw:03}")
    assert found.street == "Jl. Mangga No. 12"


@given(st.text(max_size=400))
def test_any_text_is_an_address_or_refused(text: str) -> None:
    with suppress(Invalid):
        parse_address(text)


@pytest.mark.parametrize(
    "place",
    [
        "{village} {district}",
        "{district} {village}",
        "{village}, {district}",
        "kel {village} kec {district}",
        "{village} {district} jakarta barat 11730",
    ],
)
def test_a_kelurahan_beside_its_kecamatan_is_that_kelurahan(place: str) -> None:
    districts = dict(KECAMATAN)
    for code, name in KELURAHAN:
        district = districts[code.rpartition(".")[0]]
        said = place.format(village=name, district=district).lower()
        found = parse_address(f"jl melati 9 rt 2/3 {said}")
        assert (found.village, found.street, found.rtrw) == (code, "jl melati 9", "002/003"), said
