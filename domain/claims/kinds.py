"""The kinds of question that somebody with an open claim has: no other subject answers them."""

import re
from collections.abc import Mapping

from domain.claims.beside import Beside
from domain.claims.checklist import ClaimKind
from domain.parsing.text import word_set

OF_ANY_CLAIM = word_set(
    "klaim-gratis agen-bantu-klaim agen-nakal status-klaim klaim-ditolak klaim-saat-nunggak "
    "ktp-hilang rekening data-aman data-orang-lain resmi-penipuan kpj-lupa kartu pajak-npwp "
    "uang-kembali legalisir kontak tki"
)
OF_HEIRS = word_set(
    "beasiswa-siapa beasiswa-besaran beasiswa-tahunan beasiswa-dokumen ahli-waris akta-kematian "
    "akta-luar-negeri jkm-kanal mendadak-di-kerja kurang-3-bulan meninggal-karena-kerja"
)
KINDS_ASKED: Mapping[ClaimKind, frozenset[str]] = {
    ClaimKind.ACCIDENT: OF_ANY_CLAIM
    | word_set(
        "manfaat-jkk stmb cacat cakupan-jkk penyakit-kerja jkk-langkah jkk-dokumen jkk-lalu-lintas "
        "jkk-bukan-plkk jkk-batas jkk-lama jkk-kecuali telat-lapor rs-sekarang plkk-mana "
        "sakit-biasa bos-tidak-daftarkan meninggal-karena-kerja"
    ),
    ClaimKind.DEATH: OF_ANY_CLAIM
    | OF_HEIRS
    | word_set("manfaat-jkm jkm-dokumen jkm-batas jkm-lama tunggakan-dilunasi"),
    ClaimKind.SAVINGS: OF_ANY_CLAIM
    | word_set(
        "jht-kapan jht-sebagian jht-dokumen jht-kanal jht-lama jht-saldo jht-kerja-dulu jht-hasil"
    ),
}
"""By the benefit that is claimed; a death at work has those of an accident too."""
ANSWERED_BY_CLAIM: Mapping[str, Beside] = {
    "jkk-dokumen": Beside.PAPERS,
    "jkm-dokumen": Beside.PAPERS,
    "jht-dokumen": Beside.PAPERS,
    "manfaat-jkm": Beside.BRINGS,
    "meninggal-karena-kerja": Beside.BRINGS,
    "jkk-batas": Beside.DUE,
    "jkm-batas": Beside.DUE,
    "telat-lapor": Beside.DUE,
    "jkk-langkah": Beside.LOST,
    "jkk-bukan-plkk": Beside.COST,
    "uang-kembali": Beside.COST,
    "klaim-gratis": Beside.BROKER,
    "agen-nakal": Beside.BROKER,
    "rekening": Beside.ACCOUNT,
    "cakupan-jkk": Beside.COVERED,
    "mendadak-di-kerja": Beside.COVERED,
    "legalisir": Beside.BY_PHOTO,
    "status-klaim": Beside.UNSENT,
    "klaim-saat-nunggak": Beside.MEMBERSHIP,
    "tunggakan-dilunasi": Beside.MEMBERSHIP,
    "jkm-lama": Beside.PAID_WHEN,
    "jkk-lama": Beside.PAID_WHEN,
    "plkk-mana": Beside.HOSPITAL,
    "rs-sekarang": Beside.HOSPITAL,
    "jkk-kecuali": Beside.FOR_STAFF,
    "akta-luar-negeri": Beside.FOR_STAFF,
    "tki": Beside.FOR_STAFF,
}
"""What the claim itself answers, by what it is told."""
LEAST_SURE, LEAST_SURE_TOLD = 0.35, 0.7
"""How sure one must be of a kind, where it is asked, and where it is only told."""
TOLD = word_set("kurang-3-bulan agen-nakal klaim-gratis ktp-hilang ahli-waris")
"""What is answered where it is only told: "baru daftar 2 bulan"."""


NEEDS_WORD: Mapping[str, re.Pattern[str]] = {
    "data-orang-lain": re.compile(
        r"\b(?:data\w*|status\w*|saldo\w*|aktif|nik\w*|cek\w*|lihat|liat|check)\b", re.I
    ),
    "agen-nakal": re.compile(r"\b(?:agen\w*|oknum|petugas\w*|kader\w*|agent)\b", re.I),
}
"""Kinds that only a text with such a word can be of."""


def kinds_asked(kind: ClaimKind, *, of_accident: bool) -> frozenset[str]:
    """The kinds of question in a claim; `of_accident` also of a death at work."""
    more = KINDS_ASKED[ClaimKind.ACCIDENT] if of_accident else frozenset[str]()
    return KINDS_ASKED.get(kind, frozenset()) | more
