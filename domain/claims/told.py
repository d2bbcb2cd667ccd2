"""Sentences of claimants: whose claim it is ("suami saya meninggal"), and how they ask after it."""

import re
from enum import StrEnum


class Claimant(StrEnum):
    """The relation of whoever opened a claim to the participant."""

    SELF = "claimant_self"
    SPOUSE = "claimant_spouse"
    CHILD = "claimant_child"
    PARENT = "claimant_parent"
    SIBLING = "claimant_sibling"
    OTHER = "claimant_other"
    HELPER = "claimant_helper"
    """An agent or cadre, for one of their people."""


DEATH_FORM = "death-claim"
"""The form in which a death is told."""
FAMILY = (Claimant.SPOUSE, Claimant.CHILD, Claimant.PARENT, Claimant.SIBLING, Claimant.OTHER)
MINE = r"(?:nya|ku)?(?:\s+(?:saya|aku|gue|gw|aye|ane|kulo|kami))?"
WORDS = (
    (Claimant.SPOUSE, r"suami|istri|isteri|bini|laki|bojo|husband|wife"),
    (
        Claimant.CHILD,
        r"bapak|bapa|bpk|ayah|babe|papa|papi|ibu|emak|mak|nyak|enyak|mama|mami|umi|abi|"
        r"orang\s?tua|ortu|father|mother|dad|mom|mum",
    ),
    (Claimant.PARENT, r"anak|putra|putri|son|daughter"),
    (Claimant.SIBLING, r"kakak|kaka|adik|adek|abang|saudara|sodara|mpok|brother|sister"),
    (
        Claimant.OTHER,
        r"teman|temen|kawan|tetangga|warga|anggota|paman|om|tante|bibi|kakek|nenek|mertua|"
        r"keponakan|sepupu|friend|neighbou?r|uncle|aunt",
    ),
)
SELF = re.compile(r"\b(?:saya|aku|gue|gw|aye|ane|kulo|i|me)\b")
ADDRESSED = re.compile(r"^(?:pak|bu|bang|kak|mas|mbak|min)\b[\s,]*")


DIED = re.compile(
    r"\b(?:m[ei]?ninggal(?:kan)?|meningal|wafat|berpulang|tutup usia|tiada|almarhum(?:ah)?|died|"
    r"passed away|has died)\b"
)
ASKS = re.compile(
    r"\?|\b(?:kalau|kalo|klo|kl|jika|bila|apabila|misal\w*|andai\w*|seandainya|if|when|"
    r"apa|apakah|berapa|gimana|bagaimana|gmn|kapan|bisa|boleh|dapat|dapet|how|what|who|can|does)\b"
)
"""A question, or something that has not happened."""
ASKS_HOW_FAR = re.compile(
    r"\b(?:kapan|kpn)\b.*\b(?:cair|dibayar|keluar|turun|selesai)"
    r"|\b(?:su?da?h|uda?h|blm|belum)\b.*\bcair|\bcair\w*\b.*\b(?:kapan|kpn|belum|blm|su?da?h|uda?h)\b"
    r"|\b(?:kok|kenapa|knp)\b.*\blama\b|\blama (?:banget|bgt|amat|sekali)\b"
    r"|\b(?:kurang apa|sampai (?:di ?)?mana)\b|\bapa\b.{,20}\bkurang\b"
    r"|\bwhen\b.*\bpaid\b|\b(?:is|was) it paid\b|\bso long\b|\bmissing\b|\bhow far\b"
)
ASKS_HOW_MUCH = re.compile(
    r"\bberapa\b.*\b(?:dapat|dapet|cair|santunan|terima)|\bdapa?e?t(?:nya)? berapa\b"
    r"|\bhow much\b.*\b(?:get|receive|paid)\b"
)
OF_PAYMENT = re.compile(
    r"\b(?:iuran|setor\w*|transfer\w*|tf|lunas|sudah bayar|udah bayar|sdh bayar|paid)\b"
)
OF_CONTRIBUTIONS = re.compile(r"\b(?:iuran|setor\w*|contributions?)\b")


def death_told(text: str) -> Claimant | None:
    """The relation of a sentence that tells a death, whatever else it tells; None for a question,
    or where nobody of the family is named before the death.

    The first relation counts: "tetangga saya meninggal, anaknya masih sekolah".
    """
    plain = " ".join(text.casefold().split())
    died = DIED.search(plain)
    if died is None or ASKS.search(plain):
        return None
    before = ADDRESSED.sub("", plain[: died.start()])
    places = {each: re.search(rf"\b(?:{words}){MINE}\b", before) for each, words in WORDS}
    found = {each: place.start() for each, place in places.items() if place}
    return min(found, key=lambda each: found[each]) if found else None


def says_payment(text: str) -> bool:
    """Whether the words below a photo say that contributions were paid."""
    return bool(OF_PAYMENT.search(text.casefold()))


def asks_how_much(text: str) -> bool:
    """Whether somebody with a claim asks what it brings."""
    return bool(ASKS_HOW_MUCH.search(text.casefold()))


def asks_about_claim(text: str) -> bool:
    """Whether somebody with a claim asks how far it is, what is missing, or what it brings."""
    plain = text.casefold()
    asks = ASKS_HOW_FAR.search(plain) or ASKS_HOW_MUCH.search(plain)
    return bool(asks) and not OF_CONTRIBUTIONS.search(plain)


def relation_told(text: str) -> Claimant | None:
    """The relation that a sentence tells; None when it tells none, or several.

    "Ibu saya meninggal" is written by her child. A word that may only address the reader ("kak",
    "bu") at the beginning tells nothing.
    """
    plain = ADDRESSED.sub("", " ".join(text.casefold().split()))
    found = [each for each, words in WORDS if re.search(rf"\b(?:{words}){MINE}\b", plain)]
    if len(found) == 1:
        return found[0]
    return Claimant.SELF if not found and SELF.search(plain) else None
