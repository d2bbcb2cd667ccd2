"""What families ask beside a claim that they are telling."""

import pytest

from domain.claims.beside import Beside, heard_beside, tells_hurt_too


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("jadi hangus?", Beside.LAPSES),
        ("is it too late", Beside.LAPSES),
        ("bisa diganti ga", Beside.COST),
        ("saya ga ada duit pak", Beside.COST),
        ("yang nanggung siapa", Beside.COST),
        ("saya yang lapor boleh?", Beside.MAY_TELL),
        ("can i report for him", Beside.MAY_TELL),
        ("uang makam buat siapa", Beside.BURIAL),
        ("katanya 42 juta ya?", Beside.BRINGS),
        ("santunannya berapa", Beside.BRINGS),
        ("itu termasuk gak", Beside.COVERED),
        ("ada calo nih", Beside.BROKER),
        ("ditawarin urusin potong 15 persen", Beside.BROKER),
        ("cukup difoto?", Beside.BY_PHOTO),
        ("ya allah harus gimana saya", Beside.LOST),
        ("beasiswanya dapat berapa", None),
        ("iurannya telat, masih dapat ga", None),
        ("how do i pay", None),
        ("budi santoso", None),
        ("jalan daan mogot", None),
        ("sudah", None),
    ],
)
def test_what_is_asked_beside_a_claim_is_heard(text: str, found: Beside | None) -> None:
    assert heard_beside(text) is found


def test_the_bill_of_a_hospital_is_no_broker() -> None:
    assert heard_beside("the hospital asks me to pay 5 million first", of_accident=True) is None
    assert heard_beside("rs minta duit 5 juta", of_accident=True) is Beside.COST


@pytest.mark.parametrize(
    ("text", "too"),
    [
        ("bapak meninggal, adik di icu", True),
        ("ibu saya meninggal dan kakak masih kritis", True),
        ("bapak meninggal di rs kemarin", False),
        ("bapak meninggal, adik masih sekolah", False),
    ],
)
def test_who_was_hurt_beside_the_dead_is_heard(text: str, too: bool) -> None:
    assert tells_hurt_too(text) is too
