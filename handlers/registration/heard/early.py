"""Answers that stand in a message before they are asked for: a phone number, an address.

Only what cannot be anything else is taken; whatever is left may answer the open question.
"""

import re
from collections.abc import Iterator
from typing import Any

from bot.state import Answers
from bot.turn import Turn
from domain.invalid import Ambiguous, Invalid
from domain.knowledge.heard.questions import is_question
from domain.parsing.amounts.days_worked import parse_days_worked
from domain.parsing.people import phone
from domain.parsing.replies.yes_no import is_mere_reply
from domain.parsing.text import NOT
from handlers import answers
from handlers.incomes import has_amount
from handlers.registration.questions.address import HALF, PARTS, parts_in
from handlers.registration.questions.work import AS_WORK

PHONE = re.compile(
    r"(?:\b(?:no(?:mor|mer)?|hp|wa|telp?|telepon|handphone|phone)\b[\s.:]*(?:saya\s|nya\s)?){0,4}"
    r"(?<!\d)(?:\+?62|0)[\s-]?8[\d\s.-]{7,14}\d(?!\d)",
    re.IGNORECASE,
)
ADDRESS = re.compile(
    r"\b(?:alamat|tinggal|domisili|rumah|jl|jln|jalan|gg|gang|rt|rw|kel|kelurahan|komplek|blok)\b.*",
    re.IGNORECASE | re.DOTALL,
)
NIK = re.compile(r"\d(?:[ .-]?\d){15}")
NUMBER = re.compile(r"(?:\+?62|0).*", re.DOTALL)
LEAD = re.compile(r"[^,;\n]*[,;\n]\s*")
"""What stands before the first comma."""
LEAST_PARTS = 3
"""Parts of an address that nothing but an address has."""
MOST_BEHIND = 5
"""Words behind an address that may be about something else."""


def tells_early(text: str) -> bool:
    """Whether a text may have an answer before it is asked for."""
    return "?" not in text and bool(PHONE.search(text) or ADDRESS.search(text))


SHORT = {
    "working": re.compile(
        r"\W*(?:(?:saya|iya?|ya|alhamdulillah)\W+)*(?:(?:masih|lagi|sedang) (?:aktif )?"
        r"(?:(?:be)?kerja|jualan|dagang|narik)|(?:i am |i'm )?(?:still )?working)"
        r"(?:\W+(?:saya|kok|sih|nih|bang|pak|bu|kak|min|alhamdulillah))*\W*$",
        re.IGNORECASE,
    ),
    "sick": re.compile(
        r"\W*(?:(?:saya|badan|iya?|ya|alhamdulillah|juga|dan|i am|i'm)\W+)*(?:sehat(?: walafiat|"
        rf"\W+alhamdulillah)?|{NOT} sakit|healthy|"
        r"not (?:ill|sick))(?:\W+(?:semua|kok|sih|aja|bang|pak|bu|kak|min))*\W*$",
        re.IGNORECASE,
    ),
    "programme": re.compile(
        r"\W*(?:(?:saya|mau|pilih|ambil|program(?:nya)?|yang|yg|nyang|sing|nu|dan|the|i want)\W+)*"
        r"(?:(?:paling )?(?:murah|mrh)|termurah|(?:dua|2|two) program(?:s|nya)?"
        r"(?: (?:aja|saja))?(?: (?:yang|"
        r"yg) murah)?|jkk\W*(?:(?:dan|and)\W+)?jkm(?:\W+(?:(?:dan|and)\W+)?jht)?|"
        r"(?:tanpa|pakai|pake|dengan|tambah|plus) (?:jht|tabungan)|"
        r"cheap(?:er|est)?(?: one)?)(?:\W+(?:aja|aje|saja|dulu|mawon|wae|weh|deh|dong|lah|"
        r"bang|pak|bu|kak|min))*\W*$",
        re.IGNORECASE,
    ),
    "payer": re.compile(
        r"\W*(?:iuran(?:nya)?\W+)?(?:(?:di)?bayar(?:nya)? sendiri|sendiri (?:yang |yg )?bayar|"
        r"pays? (?:it |them|him|her)?self|self[- ]paid)\W*$",
        re.IGNORECASE,
    ),
    "months": re.compile(
        r"\W*(?:(?:bayar|pay|untuk|for)\W+)?(?:\d{1,2}|satu|dua|tiga|enam)\s?(?:bulan|bln|months?)"
        r"(?: (?:dulu|aja|saja|first))?\W*$",
        re.IGNORECASE,
    ),
    "occupation": AS_WORK,
}
"""Pieces of a longer message that can only be the answer to one question."""


BEFORE_SHORT = re.compile(
    r",(?!\d)|\s+(?=(?:masih|lagi|sedang)\s+(?:(?:be)?kerja|jualan|dagang|narik)\b|sehat\b|"
    rf"{NOT} sakit\b|(?:yang )?(?:paling )?(?:murah|termurah)\b|"
    r"(?:tanpa|pakai|pake|dengan|tambah|plus) (?:jht|tabungan)\b|"
    r"(?<!hari )(?<!harinya )(?<!minggu )(?<!bulan )(?<!bulannya )(?<!dapet )(?<!dapat )(?<!dpt )"
    r"(?<!penghasilan )(?<!penghasilannya )(?<!rp )"
    r"(?<!kira2 )(?<!kira )(?<!sekitar )(?<!paling )(?<!kurang lebih )(?<!cuma )(?<!about )"
    r"(?:(?:se|per ?)(?:hari|minggu|bulan)(?:nya)?\s+)?"
    r"(?:penghasilan(?:nya)?|dapet|dapat|dpt|rp\.?)?"
    r"\s?\d[\d.,]{0,9}\s?(?:rb|ribu|rebu|jt|juta|k)\b)",
    re.IGNORECASE,
)
"""Between the pieces of a message, or before one that can only be one answer."""


def short_answer(piece: str) -> str:
    """The question that a piece of a longer message can only answer; empty without one."""
    return next((name for name, words in SHORT.items() if words.match(piece)), "")


PHONE_WORD = re.compile(r"\b(?:hp|wa|telp|telpon|telepon|nomor|nomer|handphone|phone)\b", re.I)
PLACED = re.compile(
    r"^\W*(?:(?:alamat|tinggal|domisili|rumah|kos|kost|kosan|ngekos|ngontrak|kontrakan)\w*\b.{0,12}?)?"
    r"\b(?:jl|jln|jalan|gg|gang|rt|rw|kel|kelurahan|kec|kecamatan|komplek|blok)\b|"
    r"^\W*(?:alamat|tinggal|domisili|ngekos|ngontrak)\w*\b",
    re.IGNORECASE,
)
"""How an address begins that says that it is one."""


def plain_answer(turn: Turn, form: Any, text: str, wanted: set[str]) -> Answers:
    """The answer to one of the `wanted` questions that a whole message plainly is, whatever was
    asked; empty where it may be something else."""
    if is_question(text) or "?" in text:
        return {}
    if "phone" in wanted and PHONE_WORD.search(text) and phone.says_none(text):
        return {"phone": answers.read_phone(turn, text)}
    if "working_days" in wanted and not has_amount(text) and (days := parse_days_worked(text)):
        return {"working_days": f"{days}"}
    is_open = bool({"address", *PARTS} & wanted) and "address" in {
        each.name for each in form.questions
    }
    parts = parts_in(text, form.answers.get("rtrw", "")) if is_open else {}
    is_place = bool(parts) and parts.keys() <= {"district", "village", "rtrw", HALF}
    told = is_place or (parts and PLACED.search(text) and not has_amount(text))
    return parts if told else {}


def early_answers(turn: Turn, text: str, wanted: set[str]) -> tuple[Answers, str]:
    """The answers to questions among the `wanted` that a text plainly has which `tells_early`, and
    what is left of it."""
    found: Answers = {}
    if NIK.search(text):
        return found, text
    told = PHONE.search(text) if "phone" in wanted else None
    number = NUMBER.search(told[0]) if told else None
    if told and number:
        try:
            found["phone"] = answers.read_phone(turn, number[0])
            text = f"{text[: told.start()]}, {text[told.end() :]}"
        except (Ambiguous, Invalid):
            return found, text
    place = ADDRESS.search(text) if {"address", *PARTS} & wanted else None
    start = start_of_address(text, place.start()) if place else len(text)
    for line, behind in cuts(text[start:]) if place else ():
        if len(parts := parts_in(line)) >= LEAST_PARTS:
            return found | parts, f"{text[:start]} {behind}".strip(" ,.;:\n")
    return found, text.strip(" ,.;:\n")


def start_of_address(text: str, start: int) -> int:
    """The index at which an address begins that has a word there: a place may stand before it, as
    in "kapuk rw 3". A yes before it is another answer."""
    lead = LEAD.match(text)
    begin = lead.end() if lead and lead.end() <= start and is_mere_reply(lead[0]) else 0
    before = parts_in(text[begin:start])
    return begin if before and "street" not in before else start


def cuts(line: str) -> Iterator[tuple[str, str]]:
    """The line whole, then without more and more of its last words, with those."""
    words = line.split()
    for count in range(min(MOST_BEHIND, len(words)) + 1):
        yield " ".join(words[: len(words) - count]), " ".join(words[len(words) - count :])
