"""The community bodies whose members are registered together, and the posts in them."""

import re
from collections.abc import Mapping
from enum import StrEnum
from typing import TypeVar

from domain.invalid import Ambiguous, Invalid


class Organisation(StrEnum):
    """Partners of DKI's government (Pergub 15/2023), and everybody else."""

    RT = "rt"
    RW = "rw"
    PKK = "pkk"
    DASAWISMA = "dasawisma"
    POSYANDU = "posyandu"
    JUMANTIK = "jumantik"
    FKDM = "fkdm"
    LMK = "lmk"
    KARANG_TARUNA = "karang_taruna"
    UMKM = "umkm"
    """Small businesses that a kelurahan looks after."""
    UMUM = "umum"


PARTNERS = tuple(each for each in Organisation if each is not Organisation.UMUM)
"""The organisations whose members have a position; each kelurahan sends a list of them."""


class Position(StrEnum):
    """A post in an organisation."""

    KETUA = "ketua"
    WAKIL = "wakil"
    SEKRETARIS = "sekretaris"
    BENDAHARA = "bendahara"
    SEKSI = "seksi"
    KADER = "kader"
    ANGGOTA = "anggota"


_ORGANISATIONS = {
    Organisation.RT: "rt, er te",
    Organisation.RW: "rw, er we",
    Organisation.PKK: "pkk, tp pkk, pe ka ka, kesejahteraan keluarga",
    Organisation.DASAWISMA: "dasawisma, dasa wisma, dawis, daswis, dasawima",
    Organisation.POSYANDU: "posyandu, posiandu, pos yandu, posbindu, yandu",
    Organisation.JUMANTIK: "jumantik, juru pemantau jentik, jentik, psn, jumatik, dbd",
    Organisation.FKDM: "fkdm, kewaspadaan dini",
    Organisation.LMK: "lmk, lembaga musyawarah kelurahan, dewan kelurahan, dekel, dewan kota",
    Organisation.KARANG_TARUNA: "karang taruna, karangtaruna, katar, kartar",
    Organisation.UMKM: "umkm, ukm, usaha mikro, jakpreneur",
    Organisation.UMUM: "umum, warga, warga biasa, masyarakat, tidak ada, gak ada, ga ada, "
    "bukan pengurus, bukan siapa siapa, pribadi, sendiri, perorangan, mandiri, pekerja, none",
}
OFFERED = tuple(each for each in Organisation if each is not Organisation.UMKM)
"""Those that a list offers: ten, as many as a chat shows at once. The other one is typed."""
_WITH_CADRES = (
    Organisation.PKK,
    Organisation.DASAWISMA,
    Organisation.POSYANDU,
    Organisation.JUMANTIK,
)
_POSITIONS = {
    Position.WAKIL: "wakil, waket, wk, deputy",
    Position.KETUA: "ketua, ketu, kepala, koordinator, koor, korlap, pimpinan, pak rt, bu rt, "
    "pak rw, bu rw, head, chair, leader, chairman",
    Position.SEKRETARIS: "sekretaris, sekertaris, sekre, sekretris, sekjen, carik, secretary",
    Position.BENDAHARA: "bendahara, bendhara, bendara, bend, kasir, keuangan, treasurer",
    Position.SEKSI: "seksi, sie, bidang, humas, pokja, keamanan, linmas, section",
    Position.KADER: "kader, kadernya, cadre, jumantik",
    Position.ANGGOTA: "anggota, member, pengurus, warga, relawan, anggotanya",
}

_AREAS = (Organisation.RT, Organisation.RW)
"""Organisations that are parts of an address as well."""

_OF_ADDRESS = re.compile(r" (?:alamat\w*|jln?|jalan|gg|gang|kel|kec|pasar|blok|tinggal|rumah\w*) ")
"""Words beside an RT and RW that are somebody's address."""

_BODIES = (
    Organisation.PKK,
    Organisation.DASAWISMA,
    Organisation.POSYANDU,
    Organisation.FKDM,
    Organisation.LMK,
    Organisation.KARANG_TARUNA,
)
_POSTS = (
    Position.WAKIL,
    Position.KETUA,
    Position.SEKRETARIS,
    Position.BENDAHARA,
    Position.KADER,
    Position.ANGGOTA,
)
Kind = TypeVar("Kind", Organisation, Position)


def parse_organisation(text: str) -> Organisation:
    """The body a text names. An address ("kader PKK RW 05") does not make it the RW."""
    line = _plain_line(text)
    found = _named(line, _ORGANISATIONS)
    bodies = tuple(each for each in found if each not in _AREAS)
    if len(bodies) > 1:
        bodies = tuple(each for each in bodies if each != Organisation.UMUM)
    is_address = _OF_ADDRESS.search(line) and not _named(line, _POSITIONS)
    if is_address and not bodies and len(found) > 1:
        raise Invalid("organisation-unknown")
    if not bodies and found == _AREAS and re.search(r" rt \d", line):
        return Organisation.RT  # "RT 03 RW 05" is an RT and its address; "RT/RW" may be either
    bodies = bodies or found or (_WITH_CADRES if " kader " in line else ())
    if not bodies:
        raise Invalid("organisation-unknown")
    if len(bodies) > 1:
        raise Ambiguous("organisation-which", bodies)
    return bodies[0]


def parse_position(text: str) -> Position:
    """The post a text names: "wakil ketua" is a deputy, "anggota seksi" belongs to a section."""
    found = _named(_plain_line(text), _POSITIONS)
    if not found:
        raise Invalid("post-unknown")
    return found[0]


def is_body(text: str) -> bool:
    """Whether the text is the name of a body and nothing else; of one that is no work as well."""
    line = _plain_line(text).strip()
    return any(line in _ORGANISATIONS[each].split(", ") for each in _BODIES)


def is_post(text: str) -> bool:
    """Whether the text is the name of a post and nothing else; of one that is work as well only
    where nobody is paid for it: a cashier works in a shop."""
    line = _plain_line(text).strip()
    return line != "kasir" and any(line in _POSITIONS[each].split(", ") for each in _POSTS)


THEIR_OFFICERS = re.compile(
    r"(?:\b(?:pengurus|ketua|cakupan|coverage|monev|persen) |^ |(?=rt rw $))"
    r"((?:(?:rt|rw) (?:dan |and )?)+)(?!yang\b|yg\b|saya\b|mana\b|my\b|which\b|\d)"
)
"""RT and RW as bodies: those who hold office there. They are places as well."""


def named_bodies(text: str) -> tuple[tuple[Organisation, ...], str]:
    """The bodies that stand anywhere in a sentence, and the sentence without their names."""
    line = _plain_line(text)
    places = (*_AREAS, Organisation.UMUM)
    found = [each for each in _named(line, _ORGANISATIONS) if each not in places]
    for each in found:
        for name in _ORGANISATIONS[each].split(", "):
            line = line.replace(f" {name} ", " ")
    if officers := THEIR_OFFICERS.search(line):
        found += [each for each in _AREAS if each in officers[1].split()]
        line = THEIR_OFFICERS.sub(" ", line, count=1)
    return tuple(found), line.strip()


def _plain_line(text: str) -> str:
    """Words and numbers apart, "RT03" being both."""
    line = f" {' '.join(re.findall(r'[a-z]+|[0-9]+', text.lower()))} "
    return line.replace(" rukun tetangga ", " rt ").replace(" rukun warga ", " rw ")


def _named(line: str, names_of: Mapping[Kind, str]) -> tuple[Kind, ...]:
    """The kinds of which the line has a name."""
    return tuple(
        kind
        for kind, names in names_of.items()
        if any(f" {name} " in line for name in names.split(", "))
    )
