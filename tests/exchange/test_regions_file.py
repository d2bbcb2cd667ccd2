import pytest

from domain.regions import REGIONS
from exchange.regions_file import read_regions
from tests.support.files import refused


@pytest.mark.parametrize(
    "content",
    [
        "code,name\n31.73,Jakarta Barat\n31,DKI Jakarta\n",
        "31;DKI Jakarta\r\n31.73;KOTA ADM. JAKARTA BARAT\r\n",
        '\ufeffKode,Nama\n"31","DKI Jakarta"\n\n"31.73","Jakarta Barat"\n31,DKI Jakarta\n',
    ],
)
def test_regions_are_read_with_or_without_a_header(content):
    assert [code for code, _ in read_regions(content.encode())] == ["31", "31.73"]


def test_our_own_regions_can_be_read_back():
    content = "code,name\n" + "".join(f"{code},{name}\n" for code, name in REGIONS)
    assert read_regions(content.encode()) == tuple(sorted(REGIONS))


@pytest.mark.parametrize("code", ["3173", "3174010", "3174010001"])
def test_codes_of_bps_are_refused_with_their_row(code):
    with refused("regions-bps") as why:
        read_regions(f"code,name\n31,DKI Jakarta\n{code},Kembangan\n".encode())
    assert why.value.values == {"row": 3, "code": code}


def test_dotted_codes_of_bps_are_seen_by_the_city_they_name():
    with refused("regions-bps"):
        read_regions(b"31.73,Jakarta Pusat\n31.74,Jakarta Barat\n")


@pytest.mark.parametrize("code", ["31.7", "31.73.1", "31.73.01.001", "x", "", "317301"])
def test_codes_that_are_none_are_refused(code):
    with refused("regions-code"):
        read_regions(f"code,name\n{code},Cengkareng\n".encode())


def test_a_region_without_a_name_is_refused():
    with refused("regions-name"):
        read_regions(b"31.73.01\n")


def test_one_code_with_two_names_is_refused():
    with refused("regions-twice"):
        read_regions(b"31,DKI Jakarta\n31,Banten\n")


def test_a_file_without_regions_is_empty():
    with refused("sheet-empty"):
        read_regions(b"code,name\n")
