"""The part of somebody's data that a text is about, and the new value that it tells: "nomor hp bu
siti ganti jadi 0812...", "alamat saya pindah ke kapuk rt 1 rw 2"."""

import re

from domain.knowledge.heard.corrections import parse_correction

PHONE, STREET, OCCUPATION = "phone", "street", "occupation"
FULL_NAME, BORN_ON = "full_name", "born_on"
WORDS = {
    PHONE: re.compile(
        r"\b(?:hp|hape|handphone|telepon|wa|nope|phone)(?:ku|nya)?\b|"
        r"\b(?:nomor|nomer|number)(?:ku|nya)?\b(?!\W*(?:\w+\W+)?(?:nik|ktp|kk|kpj|rekening|rek)\b)",
        re.I,
    ),
    STREET: re.compile(
        r"\b(?:alamat|nama (?:jalan|gang)|rumah|kontrakan|kosan|domisili|address|moved|"
        r"pindah(?! (?:kerja|usaha|profesi|narik)))"
        r"(?:ku|nya)?\b",
        re.I,
    ),
    OCCUPATION: re.compile(
        r"\b(?:kerjaan|pekerjaan|usaha|profesi|job|work)(?:ku|nya)?\b|"
        r"\b(?:pindah|ganti|alih) (?:kerja|usaha|profesi)\b",
        re.I,
    ),
    FULL_NAME: re.compile(
        r"\b(?:nama|name)(?:ku|nya)?\b(?! (?:jalan|jl|gang|gg|kampung|ibu|ayah|bapak|agen)\b)", re.I
    ),
    BORN_ON: re.compile(r"\b(?:lahir|birth|born)\b", re.I),
}
"""How somebody names what is to be corrected: "nomor hp saya ganti"."""
NUMBER = re.compile(r"(?<!\d)(?:\+?62|0)8\d[\d .-]{5,14}\d(?!\d)")
"""A mobile number in a sentence about it."""
ADDRESS = re.compile(
    r"(?:(?<=\bke )|(?<=\bdi )|(?<=\bjadi )|(?<=\bto )|(?=\b(?:jl|jln|jalan|gg|gang)\b)).*\d.*",
    re.I,
)
"""The new address in a sentence about it: "alamat saya pindah ke kapuk rt 1 rw 2"."""


def named_fields(text: str) -> list[str]:
    """The data that a text names; a number stands for the phone without its word."""
    found = [field for field, words in WORDS.items() if words.search(text)]
    return found or ([PHONE] if NUMBER.search(text) else [])


def told_value(field: str, text: str) -> str:
    """The new value of this field in a sentence about it; empty where none is told."""
    if pattern := {PHONE: NUMBER, STREET: ADDRESS}.get(field):
        found = pattern.search(text)
        return found[0].strip() if found else ""
    told = parse_correction(text)
    return told.right if told else ""
