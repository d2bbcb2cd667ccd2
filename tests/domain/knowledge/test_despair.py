"""Somebody who does not want to live is heard; a question about a death is not taken for it."""

from domain.knowledge.heard.despair import says_despair
from tests.support.cases import for_each


@for_each(
    "text",
    [
        "saya mau mati saja",
        "gua mati aja deh",
        "biarin mati aja lah",
        "mati aja gue kalo gini terus",
        "kalo bunuh diri dapet ga",
        "pengen mati aja rasanya",
        "mending gue mati aja",
        "Saya mau bunuh diri",
        "udah kepikiran bunuh diri",
        "saya capek hidup",
        "ga sanggup hidup lagi",
        "mau akhiri hidup aja",
        "i want to die",
        "thinking of killing myself",
        "saya mau mati",
        "halo. saya mau mati",
        "pengen mati rasanya",
        "rasanya mau bunuh diri saja",
        "kepikiran mau gantung diri",
        "pengen lompat dari gedung",
        "mending bundir",
        "hidup saya udah ga ada artinya",
        "ga ada gunanya lagi idup",
        "lebih baik aku ga ada di dunia ini",
        "pengen nyusul istri saya",
        "pengen nyusul aja",
        "suami saya meninggal saya ga sanggup lagi",
        "pengen tidur ga bangun bangun lagi",
        "i don't want to live anymore",
        "i feel suicidal",
    ],
)
def test_who_does_not_want_to_live_is_heard(text: str) -> None:
    assert says_despair(text)


@for_each(
    "text",
    [
        "kalau saya mati siapa yang dapat uangnya",
        "adik saya bunuh diri dapat santunan ga",
        "bapak saya meninggal",
        "capek hidup susah terus",
        "lampu mau mati",
        "hp saya mau mati",
        "mau ikut jaminan kematian saja",
        "saya mau hidup sehat",
        "tetangga nekat minum racun, keluarganya dapat santunan ga",
        "kalau peserta bunuh diri dapat ga",
        "mending ga ada biaya daftarnya",
        "lebih baik ga ada denda",
        "hidup mati urusan tuhan",
        "ga ada gunanya kartu ini",
        "anak mau nyusul istri ke kampung",
        "fotonya mau nyusul aja",
        "suami saya meninggal, saya ga sanggup lagi bayar iuran",
    ],
)
def test_words_about_a_death_or_a_hard_life_are_no_despair(text: str) -> None:
    assert not says_despair(text)
