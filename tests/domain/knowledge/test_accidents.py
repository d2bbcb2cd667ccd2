"""Somebody who was hurt is helped at once; who asks about such a case is answered."""

import pytest

from domain.knowledge.reading import read
from tests.support.chat import INDEX

FIRST_HELP = "INTENT:claim_jkk"


@pytest.mark.parametrize(
    "text",
    [
        "kaki saya patah pas kerja",
        "saya keserempet motor pas nganter orderan",
        "tangan saya kejepit rolling door warung",
        "kesetrum pas benerin kabel di rumah pelanggan",
        "jari kepotong mesin jahit",
        "kepeleset di proyek",
        "tadi pagi jam 7 suami saya ketabrak truk di daan mogot, sekarang di rs",
        "tangan saya kena mesin jahit berdarah banyak",
    ],
)
def test_who_was_hurt_gets_first_help(text: str) -> None:
    assert read(INDEX, text).sure == (FIRST_HELP,)


@pytest.mark.parametrize(
    "text",
    [
        "kalau saya jatuh pas kerja dapat apa",
        "kalau ketabrak motor ditanggung ga",
        "telat lapor kecelakaan apa ditolak",
        "duit kepotong tapi gagal",
        "data saya bocor nggak nanti",
    ],
)
def test_who_asks_about_an_accident_is_not_taken_for_hurt(text: str) -> None:
    assert FIRST_HELP not in read(INDEX, text).sure
