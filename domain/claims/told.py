"""The participant of a claim, by what the claimant wrote: "suami saya meninggal"."""

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
