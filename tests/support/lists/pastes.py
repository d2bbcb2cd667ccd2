"""Pasted lists with a known truth: people, written in the ways of a chat, with talk around them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from hypothesis import strategies as st

NAMES = (
    "Siti Aminah", "m. yusuf", "ROMLAH", "Abd. Rohman", "Neneng Hasanah", "Kartini", "Juju Juariah",
    "Nur'aini", "Sri Mulyani", "Dadang Hermawan", "Eni Suhaeni", "Slamet Riyadi Putra", "Tarmidzi",
    "H. Mahmud", "Agus Salim", "Rina Marlina", "Ujang", "Yayah Rokayah", "Mas Ayu", "Wati",
)  # fmt: skip
LISTED = (
    "ART", "ojol", "pedagang", "jual gorengan", "kue basah pesanan", "tukang parkir", "penjahit",
    "laundry kiloan", "warung kelontong", "ojek pangkalan", "jualan nasi uduk", "kader posyandu",
    "sopir angkot", "guru ngaji", "kuli bangunan",
)  # fmt: skip
UNLISTED = ("perangkai bunga", "peniup gelas", "juru ketik", "penata panggung")
PLACES = ("Jakarta", "Bogor", "Klaten", "Jakarta Barat", "Wonosobo", "Kalibening", "Parungpanjang")
STREETS = (
    "Jl. Kota Bambu Utara No. 17", "Gg. Mawar 3", "jln mangga no 5", "Kp. Duri Blok C 12",
    "Jl. Ojek Indah No 7A", "Gang Haji Salim",
)  # fmt: skip
MONTHS = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember"
OPENINGS = (
    "Assalamualaikum bu, ini anggota PKK RW 05", "yang mau ikut BPJS:", "Data warga RT 3",
    "Selamat pagi Bu", "*Daftar anggota*", "Mohon dibantu ya bu 🙏",
)  # fmt: skip
CLOSINGS = (
    "Terima kasih",
    "Terima kasih bu 🙏🙏",
    "Wassalam",
    "Hormat kami,\nBu Ningsih\nKader RW 05",
)


@dataclass(frozen=True)
class Truth:
    """A person as they are, to be compared with a row that is ready."""

    name: str
    nik: str
    born: date
    place: str
    rt: int
    phone: str
    street: str
    work: str


@st.composite
def person(draw: st.DrawFn, number: int) -> Truth:
    born = draw(st.dates(date(1965, 1, 1), date(2005, 1, 1)))
    day = born.day + 40 * draw(st.booleans())
    nik = f"317301{day:02}{born:%m%y}{number + 1:04}"
    return Truth(
        draw(st.sampled_from(NAMES)), nik, born, draw(st.sampled_from(PLACES)),
        draw(st.integers(1, 12)), f"0812{draw(st.integers(10_000_000, 99_999_999))}",
        draw(st.sampled_from(STREETS)), draw(st.sampled_from(LISTED + LISTED + UNLISTED)),
    )  # fmt: skip


def long_date(day: date) -> str:
    return f"{day.day} {MONTHS.split()[day.month - 1]} {day.year}"


def grouped(nik: str) -> str:
    return " ".join(nik[at : at + 4] for at in range(0, 16, 4))


def thirds(nik: str) -> str:
    return f"{nik[:6]} {nik[6:12]} {nik[12:]}"


LINES: dict[str, Callable[[Truth], str]] = {
    "dashes": lambda p: (
        f"{p.name} - {p.nik} - {p.born:%d-%m-%Y} - RT {p.rt}/5 - {p.phone} - {p.work}"
    ),
    "address": lambda p: (
        f"{p.name} - {p.nik} - {p.born:%d-%m-%Y} - {p.street} RT {p.rt:02}/RW 05"
        f" - {p.phone} - {p.work}"
    ),
    "commas": lambda p: f"{p.name}, {p.nik}, {long_date(p.born)}, {p.rt}/5, {p.phone}, {p.work}",
    "comma address": lambda p: (
        f"{p.name}, {p.nik}, {p.place}, {p.born:%d-%m-%Y}, {p.street}"
        f", RT {p.rt} RW 5, {p.phone}, {p.work}"
    ),
    "blanks": lambda p: (
        f"{p.nik} {p.name} {p.place.lower()} {p.born:%d/%m/%y} rt{p.rt} rw5 hp {p.phone[1:]}"
    ),
    "blanks and work": lambda p: f"{p.name} {p.work} {p.nik} rt {p.rt} rw 5 {p.phone}",
    "blank address": lambda p: f"{p.name} {p.nik} {p.street} rt {p.rt}/5 {p.work}",
    "bars": lambda p: (
        f"{p.name} | {thirds(p.nik)} | {p.rt:03}/005 | +62{p.phone[1:]} | {p.work} ✅"
    ),
    "tabs": lambda p: f"{p.name}\t{grouped(p.nik)}\t{p.born:%d.%m.%Y}\t{p.rt}/5\t{p.work}",
    "labels": lambda p: (
        f"Nama: {p.name} NIK: {p.nik} TTL: {p.place}, {p.born:%d %m %Y} Alamat: {p.street} "
        f"RT/RW: {p.rt:03}/005 HP: {p.phone} Pekerjaan: {p.work}"
    ),
    "work first": lambda p: f"{p.work} - {p.name} - {p.nik} - {p.rt}/5",
    "block": lambda p: (
        f"Nama : {p.name}\nNIK : {p.nik}\nTTL : {p.place}, {p.born:%d-%m-%Y}\n"
        f"Alamat : {p.street} RT {p.rt:03}/005\nNo HP : {p.phone}\nPekerjaan : {p.work}\n"
    ),
    "bold block": lambda p: (
        f"*Nama*: {p.name}\n*No. KTP*: {grouped(p.nik)}\n*RT/RW*: {p.rt}/5\n*Kerja*: {p.work}\n"
    ),
    "phone above": lambda p: f"{p.phone}\n{p.name}\n{p.nik}\nRT {p.rt} RW 5\n",
    "work above": lambda p: f"Pekerjaan: {p.work}\n{p.name}\nNIK {p.nik}\nRT {p.rt}/5\n",
    "nik above": lambda p: f"NIK: {grouped(p.nik)}\n{p.name}\nRT {p.rt}/5\n{p.phone}\n",
    "ktp": lambda p: (
        f"NIK {p.nik}\nNama {p.name}\nTempat/Tgl Lahir {p.place}, {p.born:%d-%m-%Y}\n"
        f"Alamat {p.street}\nRT/RW {p.rt:03}/005\nAgama ISLAM\nPekerjaan {p.work}\n"
    ),
    "hyphens": lambda p: f"{p.name}-{p.nik}-RT {p.rt}/5-{p.work}-{p.phone}",
    "slashes": lambda p: f"{p.name} / {p.nik} / RT {p.rt}/5 / {p.phone} / {p.work}",
    "labels behind": lambda p: (
        f"{p.name}, NIK {p.nik}, Alamat: {p.street} RT {p.rt}/5, Pekerjaan {p.work}, HP {p.phone}"
    ),
    "tight slashes": lambda p: f"{p.name}/{p.nik}/RT {p.rt}/5/{p.work}",
    "place above": lambda p: f"RT {p.rt:03}/RW 005 - {p.name} - {p.nik} - {p.work}",
    "phone first": lambda p: f"{p.phone} {p.name} {p.nik} RT {p.rt}/5",
    "halves": lambda p: f"{p.name} - {p.nik[:8]} {p.nik[8:]} - {p.rt}/5 - {p.phone} (wa)",
    "age behind": lambda p: f"{p.name} ({2026 - p.born.year}), nik {p.nik}, {p.rt}/5, {p.work}",
    "run of a date": lambda p: f"{p.name} / {p.nik} / {p.born:%d%m%Y} / RT {p.rt}/5 / {p.work}",
    "note of work": lambda p: f"{p.name} - {p.nik} - {p.rt}/5 - {p.work} (sdh pindah)",
    "two NIK": lambda p: f"{p.name} 3173011203150{p.rt:03} {p.nik} {p.rt}/5 {p.work}",
    "words above": lambda p: f"bu ini {p.name} {p.nik} {p.rt}/5 {p.work}",
    "wrong labels": lambda p: (
        f"Nama lengkap : {p.name}\nNIK: {p.nik}\nAlmat : {p.street} RT {p.rt}/5\n"
        f"No tlpn : {p.phone}\n"
    ),
    "as it is said": lambda p: (
        f"{p.name.lower()} niknya {p.nik} erte {p.rt} erwe lima kerjaannya {p.work} "
        f"hapenya {p.phone}"
    ),
    "tight labels": lambda p: (
        f"{p.name},NIK{p.nik},RT{p.rt:02},RW05,HP{p.phone},{p.work}"
    ),
    "quoted cells": lambda p: (
        f'"{p.name}","\'{p.nik}","{p.rt:02}/05","{p.phone}","{p.work}"'
    ),
    "relative above": lambda p: f"Istri: {p.name}, {p.nik}, RT {p.rt}/5, {p.work}",
    "years in brackets": lambda p: (
        f"{p.name} ({2026 - p.born.year} th) {p.nik} {p.work} rt{p.rt}/rw5"
    ),
    "narrow screen": lambda p: (
        f"{p.name} NIK {p.nik} alamat {p.street} RT\n{p.rt}/5 pekerjaan {p.work} HP\n{p.phone}"
    ),
    "bare block": lambda p: f"{p.name}\n{p.nik}\n{p.street} RT {p.rt}/5\n{p.phone}\n{p.work}\n",
}  # fmt: skip
"""By name, a way to write a person."""


@st.composite
def pastes(draw: st.DrawFn) -> tuple[list[Truth], str, str]:
    """People, the name of the way in which they are written, and the text."""
    people = [draw(person(number)) for number in range(draw(st.integers(2, 6)))]
    form = draw(st.sampled_from(sorted(LINES)))
    mark = draw(
        st.sampled_from(
            (
                "",
                "{}. ",
                "{}) ",
                "* ",
                "[30/11 06.{:02}] Bu Yayah RT 02: ",
                "*{}.*\n",
                "{}: ",
                "#{} ",
                "Bu Yayah, [30/11/2026 06:{:02}]\n",
                "Diteruskan\n",
            )
        )
    )
    parts = list(draw(st.lists(st.sampled_from(OPENINGS), max_size=2, unique=True)))
    for number, each in enumerate(people, 1):
        parts.append(mark.format(number) + LINES[form](each))
        if draw(st.integers(0, 5)) == 0:
            parts.append("")
    parts += draw(st.lists(st.sampled_from(CLOSINGS), max_size=1))
    return people, form, "\n".join(parts)


def same_words(one: str, other: str) -> bool:
    return " ".join(one.split()).casefold() == " ".join(other.split()).casefold()


def faults(people: Sequence[Truth], line: dict[str, str]) -> list[str]:
    """What a row that is ready says wrongly, or leaves out of what was written."""
    found = [each for each in people if each.nik == line.get("nik")]
    if not found:
        return ["nobody"]
    (truth,) = found
    right = {
        "full_name": truth.name.upper().removeprefix("MAS "),
        "born_on": truth.born.isoformat(),
        "phone": f"+62{truth.phone[1:]}",
        "rtrw": f"{truth.rt:03}/005",
        "occupation": truth.work,
    }
    wrong = [
        name for name, text in right.items() if name in line and not same_words(line[name], text)
    ]
    street = line.get("street", "")
    if street and not street.casefold().startswith(truth.street.casefold()):
        wrong.append("street")
    return wrong
