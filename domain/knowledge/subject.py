"""Subjects of replies, kept so that the next words may go on from them: "di mana?".

Only its kind is kept, and which months: sums, days and rights are worked out anew from the tariff
and the person's own state, whatever is asked of it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Self

from domain.knowledge.heard.follow_ups import Asked
from domain.parsing.text import word_set


class Thing(StrEnum):
    """A kind of thing of which more may be asked."""

    DUES = "dues"
    ARREARS = "arrears"
    COVER = "cover"
    LATENESS = "lateness"
    FIRST_PAYMENT = "first payment"
    APPLICATION = "application"
    REJECTION = "rejection"
    ENDING = "ending"
    REPORT = "report"
    PAYER = "payer"
    FAMILY = "family"
    CARD = "card"
    DEPOSIT = "deposit"
    REQUEST = "request"
    PRICE = "price"


OF_MEMBERSHIP = frozenset(Thing) - {Thing.FAMILY, Thing.CARD, Thing.REQUEST, Thing.PRICE}
"""What only somebody has who is registered."""


@dataclass(frozen=True, slots=True)
class Subject:
    """A thing; of dues the number of months that were chosen, 0 for what is due, and the first day
    of the last month that was told."""

    thing: Thing
    months: int = 0
    month: date | None = None

    def dump(self) -> dict[str, str]:
        """The plain values that `load` takes."""
        month = self.month.isoformat() if self.month else ""
        kept = {"thing": str(self.thing), "months": f"{self.months or ''}", "month": month}
        return {name: value for name, value in kept.items() if value}

    @classmethod
    def load(cls, kept: dict[str, str]) -> Self | None:
        """The subject that was dumped; None for none, or one that only an older version knew."""
        thing = kept.get("thing", "")
        if thing not in {*Thing}:
            return None
        month = date.fromisoformat(kept["month"]) if "month" in kept else None
        return cls(Thing(thing), int(kept.get("months", 0)), month)


OF_KIND = {
    kind: thing
    for thing, kinds in {
        Thing.DUES: "bayar-sebagian kode-bayar bayar-di-mana tanggal-bayar kenapa-segini "
        "ke-rekening bayar-pertama cicil kenapa-ditagih tunggakan-dilunasi langkah-saya "
        "bayar-sekaligus naik-januari",
        Thing.COVER: "saya-ditanggung klaim-saat-nunggak mulai-aktif",
        Thing.APPLICATION: "lama-daftar akan-ditolak daftar-ulang-ditolak keberatan-ditolak",
        Thing.DEPOSIT: "titip-agen titipan-saya uang-di-agen agen-saya",
        Thing.LATENESS: "denda lewat-batas telat-berapa-lama belum-ada-uang minta-waktu "
        "aktifkan-lagi",
        Thing.PAYER: "siapa-bayar bantuan-berhenti",
        Thing.FAMILY: "keluarga daftarkan-orang",
        Thing.CARD: "kartu kpj-lupa jmo-apa",
        Thing.PRICE: "iuran-min iuran-hitung iuran-3program iuran-ojol iuran-maksimal dasar-rendah "
        "penghasilan-tak-tetap jht-wajib wajib-ikut program-apa kerja-apa-saja angka-lama-8100",
    }.items()
    for kind in word_set(kinds)
}
"""The thing that a kind of question is about, where it is one of these."""

_OF_MEMBER = {
    Asked.LATE: "/tanya lewat-batas",
    Asked.COVERED: "/tanya saya-ditanggung",
    Asked.FINE: "/tanya denda",
    Asked.WHERE: "/bayar",
    Asked.HOW: "/tanya kode-bayar",
    Asked.SUM: "/status berapa",
    Asked.WHICH: "/status berapa",
    Asked.WHEN: "/status kapan",
    Asked.REACH: "/status kapan",
    Asked.WHEN_TO_PAY: "/status kapan",
    Asked.BOOKED: "/status",
    Asked.NOT_IN: "/tanya bayar-belum-masuk",
    Asked.UNBOOKED: "/tanya lewat-batas",
    Asked.OVER: "/tanya kenapa-ditagih",
    Asked.AGAIN: "/tanya aktifkan-lagi",
    Asked.NEXT: "/tanya langkah-saya",
    Asked.MUST_I: "/tanya langkah-saya",
    Asked.AFTERWARDS: "/tanya langkah-saya",
    Asked.SURE: "/status yakin",
    Asked.WHY: "/status kenapa",
    Asked.SO_MUCH: "/status kenapa",
    Asked.THIS: "/bayar",
    Asked.ALL: "/bayar",
    Asked.MONTHS: "/berapabulan",
    Asked.COST: "/berapabulan",
    Asked.MONTH: "/iuranbulan",
    Asked.UP_TO: "/sampaibulan",
}
"""Of most things that only a member has."""
_WAITS = (Asked.HOW_LONG, Asked.WHEN, Asked.REACH, Asked.BOOKED, Asked.NOT_IN, Asked.WHY)
_ON = (Asked.HOW, Asked.NEXT, Asked.AGAIN, Asked.AFTERWARDS)


def _each(asked: tuple[Asked, ...], command: str) -> dict[Asked, str]:
    return dict.fromkeys(asked, command)


COMMANDS: dict[Thing, dict[Asked, str]] = {
    Thing.DUES: _OF_MEMBER,
    Thing.ARREARS: _OF_MEMBER | {Asked.WHY: "/tanya kenapa-ditagih"},
    Thing.COVER: _OF_MEMBER,
    Thing.LATENESS: _OF_MEMBER
    | {Asked.MONTHS: "/tanya lewat-batas", Asked.AFTERWARDS: "/tanya lewat-batas"}
    | {Asked.WHY: "/jelaskan", Asked.SURE: "/sumber"},
    Thing.FIRST_PAYMENT: _OF_MEMBER
    | _each((Asked.WHEN, Asked.REACH, Asked.WHEN_TO_PAY), "/tanya bayar-pertama")
    | {Asked.AFTERWARDS: "/tanya saya-ditanggung"},
    Thing.APPLICATION: _OF_MEMBER
    | _each(_WAITS, "/tanya lama-daftar")
    | _each((Asked.WHEN_TO_PAY, Asked.MUST_I, Asked.THIS), "/tanya bayar-pertama")
    | _each((Asked.HOW, Asked.WHERE), "/tanya langkah-saya")
    | {Asked.AGAIN: "/tanya daftar-ulang-ditolak"},
    Thing.REJECTION: _OF_MEMBER
    | _each((Asked.WHY, Asked.WHICH, Asked.SURE), "/tanya keberatan-ditolak")
    | _each((*_ON, Asked.WHERE), "/tanya langkah-saya")
    | _each((Asked.HOW_LONG, Asked.WHEN, Asked.REACH), "/tanya lama-daftar")
    | {Asked.AGAIN: "/tanya daftar-ulang-ditolak"},
    Thing.ENDING: _OF_MEMBER
    | _each((Asked.WHY, Asked.OVER, Asked.LATE), "/tanya lewat-batas")
    | _each(_ON, "/tanya aktifkan-lagi")
    | _each((Asked.ALL, Asked.MUST_I), "/tanya tunggakan-dilunasi")
    | {Asked.SUM: "/tanya iuran-min"},
    Thing.REPORT: _OF_MEMBER
    | _each((*_WAITS, Asked.UNBOOKED, Asked.LATE, Asked.SURE), "/status sampaimana")
    | _each((Asked.SUM, Asked.WHICH), "/status"),
    Thing.PAYER: _OF_MEMBER
    | _each((Asked.LATE, Asked.AFTERWARDS, Asked.WHEN, Asked.REACH), "/tanya bantuan-berhenti")
    | _each((Asked.THEY_FAIL,), "/tanya bantuan-berhenti")
    | _each((Asked.WHY, Asked.SUM), "/tanya siapa-bayar"),
    Thing.DEPOSIT: _OF_MEMBER
    | _each((*_WAITS, Asked.UNBOOKED, Asked.SUM, Asked.WHICH), "/tanya uang-di-agen")
    | _each((Asked.NEXT, Asked.HOW, Asked.AFTERWARDS), "/petugas")
    | _each((Asked.THEY_FAIL,), "/tanya agen-nakal"),
    Thing.FAMILY: {
        Asked.SUM: "/tanya iuran-min",
        Asked.HOW: "/tanya daftarkan-orang",
        Asked.NEXT: "/tanya daftarkan-orang",
        Asked.WHERE: "/tanya daftar-di-mana",
        Asked.ALL: "/tanya daftarkan-orang",
        Asked.SAME: "/tanya iuran-min",
        Asked.ENROL: "/tanya daftarkan-orang",
    },
    Thing.CARD: {
        Asked.HOW: "/tanya jmo-apa",
        Asked.WHERE: "/status kartu",
        Asked.WHAT_FOR: "/tanya kpj-lupa",
    },
    Thing.REQUEST: _each(_WAITS, "/kapandijawab"),
    Thing.PRICE: {
        Asked.SUM: "/harga",
        Asked.WHERE: "/tanya bayar-di-mana",
        Asked.SO_MUCH: "/tanya beda-harga",
        Asked.WHEN_TO_PAY: "/tanya bayar-pertama",
    },
}
"""The command that answers what is asked of a thing."""
OF_MONTHS = frozenset((Thing.DUES, Thing.ARREARS, Thing.COVER, Thing.LATENESS, Thing.FIRST_PAYMENT))
"""Things whose sums are of as many months as one likes."""

WAYS_ON: dict[Thing, tuple[str, ...]] = {
    Thing.APPLICATION: ("/tanya lama-daftar", "/tanya langkah-saya"),
    Thing.REJECTION: ("/tanya langkah-saya", "/tanya keberatan-ditolak"),
    Thing.ENDING: ("/tanya aktifkan-lagi", "/tanya lewat-batas"),
    Thing.REPORT: ("/status sampaimana", "/tanya saya-ditanggung"),
    Thing.PAYER: ("/tanya siapa-bayar", "/tanya bantuan-berhenti"),
    Thing.FAMILY: ("/tanya daftarkan-orang", "/tanya iuran-min"),
    Thing.CARD: ("/status kartu", "/tanya jmo-apa"),
    Thing.DEPOSIT: ("/tanya uang-di-agen", "/tanya agen-nakal"),
    Thing.REQUEST: ("/kapandijawab",),
    Thing.PRICE: ("/hitung", "/tanya bayar-di-mana"),
}
"""What may be asked of a thing, for somebody whose words say nothing that is known of it."""
OF_OWN_DATA = frozenset(
    (Thing.COVER, Thing.REPORT, Thing.APPLICATION, Thing.REJECTION, Thing.ENDING)
) | {Thing.ARREARS, Thing.FIRST_PAYMENT}
"""Things of which a doubt is of the person's own data, not of a rule."""
OWN_DUES = ("/bayar", "/status", "/sudahbayar")
"""They begin the commands below what is said of one's own dues."""
OF_DUES = ("/bayar", "/status kenapa", "/tanya lewat-batas")


def thing_of(commands: Sequence[str]) -> Thing | None:
    """The one thing that the commands of a choice are about; None where it is none, or several."""
    kinds = (each.partition(" ")[2] for each in commands if each.startswith("/tanya "))
    found = {OF_KIND[each] for each in kinds if each in OF_KIND}
    found |= {Thing.DUES for each in commands if each.startswith(OWN_DUES)}
    found.discard(Thing.PRICE)  # whose dues they are is not said
    return found.pop() if len(found) == 1 else None


def ways_on(subject: Subject) -> tuple[str, ...]:
    """The commands to offer to somebody who asks something else of the subject."""
    return WAYS_ON.get(subject.thing, OF_DUES)


def command_for(subject: Subject, asked: Asked) -> str:
    """The command that answers what is asked of the subject; empty where nothing known does."""
    return COMMANDS[subject.thing].get(asked, "")
