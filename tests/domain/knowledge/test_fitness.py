"""What people tell of their health and of their work."""

import pytest

from domain.knowledge.heard.fitness import tells_illness, tells_no_work, tells_work


@pytest.mark.parametrize(
    "text",
    [
        "operasi bulan lalu",
        "cuci darah seminggu dua kali tapi masih markir",
        "sehat, cuma darah tinggi",
        "diabetes tapi masih kerja",
        "jantung tapi udah sehat",
        "baru keluar rs kemarin",
        "ga enak badan",
        "bukan sakit cuma operasi",
        "I had surgery last month",
    ],
)
def test_an_illness_is_told(text: str) -> None:
    assert tells_illness(text)


@pytest.mark.parametrize(
    "text",
    [
        "sehat walafiat",
        "ga pernah operasi",
        "alhamdulillah sehat ga sakit apa apa",
        "tadinya sakit sekarang sembuh",
        "jualan obat",
        "jl kyai tapa dekat rumah sakit",
        "I'm not in hospital",
        "cuma batuk",
    ],
)
def test_no_illness_is_told(text: str) -> None:
    assert not tells_illness(text)


@pytest.mark.parametrize(
    "text",
    ["udah ga narik lagi sebulan", "lagi nganggur dulu", "udah berhenti kerja", "baru di phk"],
)
def test_work_that_stopped_is_no_work(text: str) -> None:
    assert tells_no_work(text)
    assert not tells_work(text)


@pytest.mark.parametrize(
    "text",
    [
        "kadang jualan kadang nganggur",
        "kerja kalo ada panggilan",
        "udah pensiun tapi masih ngojek",
        "masih jahit tiap hari",
    ],
)
def test_work_that_comes_and_goes_is_work(text: str) -> None:
    assert tells_work(text)
