"""Texts that use our words for something else: the other BPJS, a word in another language."""

import re

from domain.knowledge.index import Meaning
from domain.knowledge.meanings import intent, names_in, question

LANGUAGE = intent("language")
_TRANSLATES = re.compile(
    r"\b(?:bahasa|basa)\s+\w{4,}nya\b|\b(?:translate|artikan|terjemah\w*)\b", re.IGNORECASE
)
"""Somebody asks for a word in another language: "bahasa inggrisnya jeruk apa"."""
_HEALTH = re.compile(r"\b(?:bpjs\s?kes(?:ehatan)?|kis|jkn|faskes)\b", re.IGNORECASE)
_BOTH = re.compile(
    r"\b(?:ketenagakerjaan|naker|tk|jamsostek|beda\w*|sama|ini|sini)\b", re.IGNORECASE
)
DIFFERENCE = question("beda-bpjskes")
OF_MEMBERS = frozenset(
    {
        *map(intent, names_in("status pay paid arrears due_date change_data cost register")),
        *map(question, names_in("cek-status kartu kpj-lupa denda telat-berapa-lama aktifkan-lagi")),
        *map(question, names_in("bayar-di-mana kode-bayar tanggal-bayar bayar-belum-masuk")),
        *map(question, names_in("iuran-min autodebet berhenti-ikut ubah-data-bpjs daftar-di-mana")),
    }
)
"""Meanings that are about one's membership: that in the other BPJS has the same words."""


def instead_of_foreign(meaning: Meaning, text: str) -> Meaning:
    """The meaning of a text, without one that it only has the words of.

    Whoever asks about the other BPJS is offered the difference between the two.
    """
    if meaning.name == LANGUAGE and _TRANSLATES.search(text):
        return Meaning()
    is_other = _HEALTH.search(text) and not _BOTH.search(text)
    if is_other and meaning.name in OF_MEMBERS:
        return Meaning(candidates=(DIFFERENCE,), sure=meaning.sure)
    return meaning
