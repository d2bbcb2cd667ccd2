"""The pieces of one message: where it is parted, and what each of them plainly tells."""

import re
from collections.abc import Callable, Mapping

from domain.parsing.amounts.days_worked import parse_days_worked
from domain.parsing.amounts.income import PERIOD_TOLD, TELLS_INCOME
from domain.parsing.amounts.piecework import parse_piecework
from domain.participants.occupation import is_work
from handlers.incomes import has_amount
from handlers.registration.heard.early import BEFORE_SHORT, PHONE_WORD, short_answer

PIECES = re.compile(
    r"[,;\n]+(?!\d)|(?:(?<=[a-z]{4})|(?<=\blah))\.\s+|(?<=\bsehat)\s+(?=masih\b)|\s+(?:dan|and)\s+(?=(?:badan\s+)?(?:sehat|healthy|well)\b)",
    re.IGNORECASE,
)
"""Between the answers in one message; "1,5 juta" is one, and so is "jl. mangga"."""
LONG = re.compile(r"\d[\d -]{7,}\d")
"""A phone number, or another of many digits."""
MOST_PIECES = 40
"""More than a registration has answers."""
PLACE = re.compile(
    r"\b(?:jl|jln|jalan|gg|gang|rt|rw|kel|kelurahan|kec|kecamatan|kos|kosan|kontrakan|\d{8,})\b",
    re.I,
)
"""What says of a piece that it is of a place, or a number."""
ONESELF = re.compile(
    r"^\W*(?:(?:saya|sy|sya|aku|gue|gua|gw|ane|aye|kita|kulo|abdi|i am|i'm)\W+(?:(?:mah|teh|"
    r"niki|iki)\W+)?)?"
    r"(?:(?:pe|be)?kerja(?:an)?(?:nya)?\W+)?",
    re.IGNORECASE,
)
"""Before what somebody does."""
HOW_PAID = re.compile(
    r"\W*(?:(?:kerja|saya|sistem)\W+)*(?:borongan|harian|mingguan|bulanan)\W*", re.I
)
"""How somebody is paid, which is no work."""


IN_MILLIONS = re.compile(r"\b(?:juta|jt)\b", re.IGNORECASE)
"""In a sum of money, that it is of a month."""


def is_own_work(text: str) -> bool:
    """Whether a text plainly tells of one's work: "tukang bakso", "saya jualan es"."""
    return is_work(ONESELF.sub("", text)) and not HOW_PAID.fullmatch(text)


def tells_income(text: str) -> bool:
    """Whether a text plainly tells an income, also in words: "sehari seratus dua puluh ribu"."""
    is_sure = PERIOD_TOLD.search(text) or IN_MILLIONS.search(text)
    return bool(TELLS_INCOME.search(text) or (is_sure and has_amount(text)))


WORK: Mapping[str, Callable[[str], object]] = {
    "occupation": is_own_work,
    "income": tells_income,
}
"""Questions about work, and what a text plainly answers them by, whatever else is asked."""


def pieces_apart(text: str) -> tuple[str, list[str]]:
    """The pieces of a message that may be of a place or a number, together, and those that are of
    work, an income or one short answer."""
    pieces = pieces_of(text)
    of_work = [
        each
        for each in pieces
        if short_answer(each)
        or TELLS_INCOME.search(each)
        or (is_own_work(each) and not PLACE.search(each))
    ]
    if len(of_work) == len(pieces):
        return text, []
    return ", ".join(each for each in pieces if each not in of_work), of_work


def told_of_work(text: str) -> bool:
    """Whether a text plainly tells of one's work or income."""
    return any(tells(text) for tells in WORK.values())


def are_sums(pieces: list[str]) -> bool:
    """Whether more than one piece has a sum: those of two works, or one before costs."""
    return sum(bool(re.search(r"\d\s?(?:rb|ribu|jt|juta|k)\b|\d{2}", each)) for each in pieces) > 1


def tells_other(name: str, pieces: list[str]) -> bool:
    """Whether pieces behind the first answer tell a sum or a long number, or plainly answer another
    question."""
    return any(
        has_amount(each) or LONG.search(each) or short_answer(each) not in ("", "occupation", name)
        for each in pieces
    )


def phone_in(piece: str) -> str:
    """The number of many digits in a piece, where a word of a phone stands beside it or nothing
    does: "nomor hp saya ganti 0812..."; empty without one."""
    found = LONG.search(piece)
    return found[0] if found and (PHONE_WORD.search(piece) or found[0] == piece.strip()) else ""


def pieces_of(text: str) -> list[str]:
    """The first answers in one message, one after the other; days of work belong to the income
    before them."""
    found: list[str] = []
    for each in [said.strip() for said in PIECES.split(text) if said.strip()][:MOST_PIECES]:
        if found and tells_income(found[-1]) and tells_days(each):
            found[-1] = f"{found[-1]}, {each}"
        else:
            found.append(each)
    return found


def tells_days(text: str) -> bool:
    """Whether a text tells the days on which somebody works, and no sum."""
    return parse_days_worked(text) is not None and not has_amount(text)


BESIDE_SUM = re.compile(
    r"\W*(?:(?:saya|sy|aku|gue|gw|ane|kita|"
    r"(?:se|per ?|tiap ?|setiap ?)(?:hari|minggu|bulan)(?:nya)?|"
    r"(?:gaji|upah|penghasilan|pendapatan|om[sz]et|hasil|untung|bersih|kotor|sisa)(?:nya|ku)?|"
    r"da?pe?a?t|dpt|kira2?|sekitar|paling|cuma|kurang|lebih|rata2?|biasanya|lumayan|"
    r"about|around|income|salary|is|my|i|earn|make)\b\W*)+",
    re.IGNORECASE,
)
"""Words before a sum that belong to it."""


def is_one_sum(piece: str) -> bool:
    """Whether the sums of a piece are of a programme, or of one price and how many are sold."""
    return short_answer(piece) == "programme" or parse_piecework(piece) is not None


def run_of(pieces: list[str]) -> list[str]:
    """The pieces, parted also before a short answer that no comma is before."""
    parts = (
        part.strip()
        for each in pieces
        for part in ([each] if is_one_sum(each) else BEFORE_SHORT.split(each))
    )
    found: list[str] = []
    for part in filter(None, parts):
        if found and BESIDE_SUM.fullmatch(found[-1]):
            found[-1] = f"{found[-1]} {part}"
        else:
            found.append(part)
    return found
