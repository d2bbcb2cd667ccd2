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
    UMUM = "umum"


class Position(StrEnum):
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
    Organisation.UMUM: "umum, warga, warga biasa, masyarakat, tidak ada, gak ada, ga ada, "
    "bukan pengurus, bukan siapa siapa, pribadi, sendiri, perorangan, mandiri, pekerja, none",
}
_CADRES = (
    Organisation.PKK,
    Organisation.DASAWISMA,
    Organisation.POSYANDU,
    Organisation.JUMANTIK,
)
_POSTS = {
    Position.WAKIL: "wakil, waket, wk, deputy",
    Position.KETUA: "ketua, ketu, kepala, koordinator, koor, korlap, pimpinan, pak rt, bu "
    "rt, pak rw, "
    "bu rw, head, chair, leader, chairman",
    Position.SEKRETARIS: "sekretaris, sekertaris, sekre, sekretris, sekjen, carik, secretary",
    Position.BENDAHARA: "bendahara, bendhara, bendara, bend, kasir, keuangan, treasurer",
    Position.SEKSI: "seksi, sie, bidang, humas, pokja, keamanan, linmas, section",
    Position.KADER: "kader, kadernya, cadre, jumantik",
    Position.ANGGOTA: "anggota, member, pengurus, warga, relawan, anggotanya",
}

Kind = TypeVar("Kind", Organisation, Position)


def parse_organisation(text: str) -> Organisation:
    """The body a text names. An address ("kader PKK RW 05") does not make it the RW."""
    line = _line(text)
    found = _named(line, _ORGANISATIONS)
    bodies = tuple(one for one in found if one not in _PLACES)
    if len(bodies) > 1:
        bodies = tuple(one for one in bodies if one != Organisation.UMUM)
    named = bodies or _place(line, found)
    if not named:
        raise Invalid("organisation-unknown")
    if len(named) > 1:
        raise Ambiguous("organisation-which", named)
    return named[0]


def parse_position(text: str) -> Position:
    """The post a text names: "wakil ketua" is a deputy, "anggota seksi" belongs to a section."""
    found = _named(_line(text), _POSTS)
    if not found:
        raise Invalid("post-unknown")
    return found[0]


_PLACES = (Organisation.RT, Organisation.RW)


def _place(line: str, found: tuple[Organisation, ...]) -> tuple[Organisation, ...]:
    """ "RT 03 RW 05" is an RT and where it is; "RT/RW" may be either; a cadre may be of any."""
    if found == _PLACES and re.search(r" rt \d", line):
        return (Organisation.RT,)
    return found or (_CADRES if " kader " in line else ())


def _line(text: str) -> str:
    """Words and numbers apart, "RT03" being both."""
    line = f" {' '.join(re.findall(r'[a-z]+|[0-9]+', text.lower()))} "
    return line.replace(" rukun tetangga ", " rt ").replace(" rukun warga ", " rw ")


def _named(line: str, book: Mapping[Kind, str]) -> tuple[Kind, ...]:
    return tuple(
        kind
        for kind, names in book.items()
        if any(f" {name} " in line for name in names.split(", "))
    )
