"""The rules for the text of a broadcast: no foreign links, no NIK, no account, no phone number."""

import re

from domain.broadcasts.account_names import account_names, names_payee
from domain.broadcasts.phishing import leads_elsewhere, letters_apart, secret_asked
from domain.broadcasts.phishing_money import fills_pocket
from domain.invalid import Invalid
from domain.parsing.amounts.spelled_digits import in_parts, write_digits
from domain.parsing.links import find_links, letters_unmasked, without_disguise
from domain.parsing.people.nik import find_niks, mask_niks
from domain.parsing.text import normalise_unicode

SHORTEST = 10
LONGEST = 700
"""Characters: with the lines around it, it fits the message of every channel."""

OFFICIAL_HOSTS = (
    "bpjsketenagakerjaan.go.id",
    "lapakasik.bpjsketenagakerjaan.go.id",
    "jakarta.go.id",
    "kemnaker.go.id",
    "dukcapil.kemendagri.go.id",
)
"""Each with "www." before it too; no other host below them."""
NO_ACCOUNT = re.compile(
    r"\b(?:rp|idr)\.? ?\d{1,3}(?:\.\d{3}){1,2}\b(?!\.?\d)|(?<![\d.])\d{1,3}\.\d{3}\b(?![. -]?\d)|"
    r"\b(?:rp|idr)\.? ?[1-9]\d{0,6}\b(?![. -]?\d)|"
    r"(?<![\d.:])[0-2]?\d[.:][0-5]\d\b(?![.:]?\d)|"
    r"(?<!\d[-/.])\b[0-3]?\d[-/.][01]?\d[-/.](?:20)?\d\d\b(?![-/.]?\d)|\brt\W{0,2}\d{1,3}/\d{1,3}\b|"
    r"(?<!\d{3}[ .-])(?<!\d{3} - )\b20\d\d\b",
    re.IGNORECASE,
)
"""Amounts, times, dates, RT/RW and years: numbers that nobody pays to or calls."""
WARDS = re.compile(
    r"\b(?:rt|rw)\W{0,2}(\d{1,3}(?:(?:[ ,&/-]|dan|atau|s\.?d\.?|sampai)+\d{1,3})+)\b", re.I
)
MOST_WARD = 40
"""No kelurahan of the city has as many RW, no RW as many RT."""
NUMBER = re.compile(r"\d(?:(?:[^\w@]|_|\b(?:spasi|strip)\b){0,4}\d){5,}")
SHORTEST_NUMBER = 6
OF_GOVERNMENT = re.compile(
    r"(?:https?://)?(?:[a-z0-9-]{1,40}\.){1,4}go\.id(?:/\S*)?(?![\w.-])", re.I
)
"""Pages that a source may name: of the government."""
DAY = r"(?:0?[1-9]|[12]\d|3[01])"
DAYS = re.compile(rf"\d{{1,2}}(?:\D+\d{{1,2}}){{2}}|{DAY}(?:\D+{DAY}){{3}}")
"""Several days of a month in a row, too short for a phone."""
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
    refuse_contacts(words)
    return words


def refuse_contacts(words: str) -> None:
    """Raise Invalid for a foreign link, a NIK, an account, and the number of one or of a phone."""
    if links := find_links(words, OFFICIAL_HOSTS):
        raise Invalid("broadcast-link", link=links[0][:60])
    plain = without_disguise(words)
    if name := next(account_names(plain), ""):
        raise Invalid("broadcast-account", name=name[:40])
    numbers = find_accounts(words)
    if find_niks(words) or any(len(re.sub(r"\D", "", each)) == 16 for each in numbers):
        raise Invalid("broadcast-nik")
    if (numbers and MONEY.search(words)) or names_payee(plain) or fills_pocket(plain):
        raise Invalid("broadcast-money")
    if numbers:
        raise Invalid("broadcast-number", number=mask_niks(numbers[0])[:40])
    if sentence := secret_asked(plain):
        raise Invalid("broadcast-secret", sentence=sentence[:80])
    if sentence := leads_elsewhere(plain):
        raise Invalid("broadcast-elsewhere", sentence=sentence[:80])
    if word := letters_apart(plain):
        raise Invalid("broadcast-disguise", word=word[:40])


def check_source(source: str) -> None:
    """Raise Invalid for a source that leads its readers to anything but a page of the
    government."""
    refuse_contacts(OF_GOVERNMENT.sub(" ", source))


def find_accounts(text: str) -> list[str]:
    """Every number of 6 digits and more, however it is spaced, that is no amount, time or date."""
    plain = WARDS.sub(without_wards, normalise_unicode(without_disguise(text)))
    plain = NO_ACCOUNT.sub(" @ ", plain)
    found = list[str]()
    for said in dict.fromkeys((plain, letters_unmasked(plain))):
        digits = write_digits(said)
        found += [*NUMBER.findall(digits), *in_parts(digits)]
    long = (each for each in found if len(re.sub(r"\D", "", each)) >= SHORTEST_NUMBER)
    return [each for each in long if not DAYS.fullmatch(each)]


def without_wards(found: re.Match[str]) -> str:
    """Blank out a list of RT or RW numbers, which counts up ("RW 001, 002 dan 005"); leave any
    other numbers."""
    numbers = [int(each) for each in re.findall(r"\d+", found[1])]
    counts_up = numbers == sorted({*numbers}) and numbers[-1] <= MOST_WARD
    return " @ " if counts_up else found[0]


def mentions_money(text: str) -> bool:
    """Whether the text speaks of sending money or of codes; then the sender is warned."""
    return WARN_OF.search(text) is not None
