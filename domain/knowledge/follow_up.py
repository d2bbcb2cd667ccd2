"""A follow-up of one word: the same about another benefit ("kalau jht?"), or more about this one
("syaratnya?")."""

from collections.abc import Collection, Sequence

from domain.knowledge.meanings import kind_of, question
from domain.parsing.text import word_set

_BENEFITS = {
    "jht": "jht",
    "tabungan": "jht",
    "jkk": "jkk",
    "kecelakaan": "jkk",
    "jkm": "jkm",
    "meninggal": "jkm",
    "beasiswa": "beasiswa",
}
"""The benefit that a plain word names, as the names of kinds have it."""
_OF_WHICH = {
    "berkas": "dokumen",
    "lama": "lama",
    "batas": "batas",
    "kapan": "kapan",
    "semua": "kapan",
    "sebagian": "sebagian",
    "saldo": "saldo",
    "bunga": "hasil",
    "hasil": "hasil",
    "harus": "wajib",
}
"""What a plain word asks about it, likewise."""
_AROUND = word_set(
    "kalau terus untuk buat yang dan apa saja berapa bagaimana itu nah berarti lalu maksud hari "
    "dong saya what if about and bpjs cair klaim perlu harus"
)


_TAGS = word_set("tidak bukan")
"""The last word of a question: "wajib ga"."""
OF_ANY = {"syarat-daftar": "dokumen", "lama-daftar": "lama"}
"""Kinds about joining, as parts of the names of those about a benefit."""


def about_topic(
    topic: str, candidates: Sequence[str], words: Sequence[str], known: Collection[str]
) -> str:
    """The name of the first of some kinds, about the topic's benefit where the text names none:
    "berapa lama cairnya" after a death; empty where there is none such."""
    of = benefit_of(topic)
    if not of or any(each in _BENEFITS for each in words):
        return ""
    for each in candidates:
        kind, other = kind_of(each), benefit_of(each)
        named = kind.replace(other, of, 1) if other else f"{of}-{OF_ANY.get(kind, '')}"
        if (name := question(named)) in known:
            return name
    return ""


def benefit_of(name: str) -> str:
    """The benefit that a kind is about, as its name has it; empty without one."""
    parts = kind_of(name).split("-")
    return next((each for each in parts if each in _BENEFITS.values()), "")


def next_kind(topic: str, words: Sequence[str], known: Collection[str]) -> str:
    """The kind of question that a short remark means behind an answer of the kind `topic`: behind
    the papers of JKK "kalau JHT" means those of JHT.

    Empty where the words say more than that, or the kind is not among the `known` ones.
    """
    words = words[:-1] if words[-1:] and words[-1] in _TAGS else words
    said = [each for each in words if each not in _AROUND]
    said = said or [each for each in words if each in _OF_WHICH]
    parts, of = kind_of(topic).split("-"), benefit_of(topic)
    if len(said) != 1 or not of:
        return ""
    if of == "jkk" and _BENEFITS.get(said[0]) == "jkm":
        return ""  # a death at work is of the JKK
    other, asked = _BENEFITS.get(said[0], ""), _OF_WHICH.get(said[0], "")
    if other:
        parts = [other if each == of else each for each in parts]
    name = question("-".join(parts) if other else f"{of}-{asked}")
    return name if (other or asked) and name in known and name != topic else ""
