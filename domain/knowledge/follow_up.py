"""A follow-up of one word: the same about another benefit ("kalau jht?"), or more about this one
("syaratnya?")."""

from collections.abc import Collection, Sequence

from domain.knowledge.meanings import kind_of, names_in, question

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
_OF_WHICH = {"berkas": "dokumen", "lama": "lama", "batas": "batas"}
"""What a plain word asks about it, likewise."""
_AROUND = names_in(
    "kalau terus untuk buat yang dan apa saja berapa bagaimana itu nah berarti lalu maksud hari "
    "dong saya what if about and bpjs cair klaim perlu harus"
)


def next_kind(topic: str, words: Sequence[str], known: Collection[str]) -> str:
    """The name of the kind that goes on from the topic's; empty where the words say more, or there
    is no such kind."""
    said = [each for each in words if each not in _AROUND]
    parts = kind_of(topic).split("-")
    of = next((each for each in parts if each in _BENEFITS.values()), "")
    if len(said) != 1 or not of:
        return ""
    if of == "jkk" and _BENEFITS.get(said[0]) == "jkm":
        return ""  # a death at work is of the JKK
    other, asked = _BENEFITS.get(said[0], ""), _OF_WHICH.get(said[0], "")
    if other:
        parts = [other if each == of else each for each in parts]
    name = question("-".join(parts) if other else f"{of}-{asked}")
    return name if (other or asked) and name in known and name != topic else ""
