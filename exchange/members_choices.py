"""The few words that may stand in a column of choices, and the names they go by in sheets."""

from collections.abc import Mapping
from enum import StrEnum
from typing import TypeVar

from domain.nik import Sex
from domain.tariff import Payer, Programme, Sector
from domain.typed import Ask
from exchange.sheets import head

Choice = TypeVar("Choice", bound=StrEnum)


def _book(names: Mapping[Choice, str]) -> dict[str, Choice]:
    return {name.strip(): each for each, line in names.items() for name in line.split(",")}


SEXES = _book(
    {
        Sex.MALE: "l, lk, laki, laki laki, pria, cowok, lelaki, m, male, lki",
        Sex.FEMALE: "p, pr, perempuan, wanita, cewek, w, f, female, prp",
    }
)
SECTORS = _book(
    {
        Sector.TRANSPORT: "transportasi, transport, ojek, ojol, sopir, kurir, driver, angkutan",
        Sector.OTHER: "lainnya, lain, lain lain, bukan transportasi, non transportasi, other, umum",
    }
)
PROGRAMMES = _book(
    {
        Programme.TWO: "2, dua, 2 program, dua program, jkk jkm, jkm jkk, jkk dan jkm, a, paket a, "
        "tanpa jht",
        Programme.THREE: "3, tiga, 3 program, tiga program, jkk jkm jht, jkk jkm dan jht, jht, b, "
        "paket b, dengan jht",
    }
)
PAYERS = _book(
    {
        Payer.SELF: "mandiri, sendiri, diri sendiri, bayar sendiri, pribadi, self, peserta",
        Payer.GOVERNMENT: "apbd, apbn, pemerintah, pemprov, pemda, dki, pemprov dki, negara",
        Payer.DONOR: "donatur, csr, donor, sponsor, perusahaan, sertakan, majikan",
        Payer.ORGANISATION: "lembaga, organisasi, kelompok, kas, kas rw, kas rt, koperasi",
    }
)


def choose(text: str, names: Mapping[str, Choice]) -> Choice:
    """The choice that the cell names; Ask with all of them when it names none."""
    found = names.get(head(text))
    if found is None:
        raise Ask("option-which", tuple(dict.fromkeys(names.values())))
    return found
