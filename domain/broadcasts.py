"""The rules for the text of a broadcast: no foreign links, no NIK, no bank account."""

import re

from domain.invalid import Invalid

SHORTEST = 10
LONGEST = 700
"""Characters: with the lines around it, it fits the message of every channel."""

OFFICIAL_DOMAINS = (
    "bpjsketenagakerjaan.go.id",
    "jakarta.go.id",
    "kemnaker.go.id",
    "dukcapil.kemendagri.go.id",
)
LINK = re.compile(
    r"(?:https?://|www\.)\S+|\b(?:[a-z0-9-]+\.)+(?:com|id|net|org|me|ly|info|io|co|app|link|xyz|site)"
    r"(?:/\S*)?\b",
    re.IGNORECASE,
)
LONG_NUMBER = re.compile(r"(?<!\d)\d(?:[ .-]?\d){7,}(?!\d)")
MONEY = re.compile(
    r"\b(?:transfer|tf|rekening|norek|rek|kirim uang|setor(?:kan)?|titip(?:kan)? uang|"
    r"bank account|account number|send money|dana|ovo|gopay|shopeepay|qris|bca|bri|bni|mandiri)\b",
    re.IGNORECASE,
)
WARN_OF = re.compile(
    r"\b(?:transfer|rekening|titip(?:kan)? uang|kirim uang|send money|otp|pin)\b", re.I
)


def check_broadcast_text(text: str) -> str:
    """The words as they are sent; Invalid says what may not be in them."""
    words = "\n".join(" ".join(line.split()) for line in text.strip().splitlines())
    if len(words) < SHORTEST:
        raise Invalid("broadcast-short")
    if len(words) > LONGEST:
        raise Invalid("broadcast-long", length=len(words))
    foreign = next((link for link in LINK.findall(words) if not is_official_link(link)), None)
    if foreign:
        raise Invalid("broadcast-link", link=foreign[:60])
    numbers = [re.sub(r"\D", "", each) for each in LONG_NUMBER.findall(words)]
    if any(len(each) == 16 for each in numbers):
        raise Invalid("broadcast-nik")
    if numbers and MONEY.search(words):
        raise Invalid("broadcast-money")
    return words


def is_official_link(link: str) -> bool:
    """Whether a link leads to an official domain; what stands before "@" is no host."""
    host = re.sub(r"^https?://", "", link.casefold()).split("/")[0].split("?")[0].split("#")[0]
    host = host.rpartition("@")[2].partition(":")[0].rstrip(".,;!)")
    return any(host == each or host.endswith(f".{each}") for each in OFFICIAL_DOMAINS)


def mentions_money(text: str) -> bool:
    """Whether it speaks of sending money or of codes: the sender is warned."""
    return WARN_OF.search(text) is not None
