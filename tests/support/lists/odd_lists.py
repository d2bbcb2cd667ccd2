"""Lists of generated people in the odd forms in which cadres send them: the truth of each is known.

Forwarded messages, tables out of a PDF, shifted columns, sums in the middle, notes, families beside
each other, numbers that a spreadsheet broke.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

FIRST = {"P": ("Siti", "Dewi", "Rina", "Lilis", "Murni"), "L": ("Budi", "Joko", "Agus", "Slamet")}
LAST = ("Aminah", "Santoso", "Lestari", "Susilo", "Maulana", "Rahayu", "Hidayat", "Saputra")
MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September",
    "Oktober", "November", "Desember",
)  # fmt: skip
FEMALE_DAY = 40
Rows = list[list[object]]


@dataclass(frozen=True)
class Listed:
    """Somebody of RW 005."""

    name: str
    nik: str
    born: date
    rt: int
    phone: str

    def truth(self) -> dict[str, str]:
        """The values by field, as a row of the list has them."""
        return {
            "nik": self.nik,
            "full_name": self.name.upper(),
            "born_on": self.born.isoformat(),
            "rtrw": f"{self.rt:03}/005",
            "phone": f"+62{self.phone[1:]}",
        }

    @property
    def day(self) -> str:
        return f"{self.born:%d-%m-%Y}"

    @property
    def day_in_words(self) -> str:
        return f"{self.born.day} {MONTHS[self.born.month - 1]} {self.born.year}"


def people(dice: Random, count: int) -> list[Listed]:
    """So many people, no two of one name."""
    names = [(sex, f"{one} {two}") for sex in FIRST for one in FIRST[sex] for two in LAST]
    found = []
    for sex, name in dice.sample(names, count):
        born = date(1965, 1, 1) + timedelta(days=dice.randrange(14_000))
        day = born.day + FEMALE_DAY * (sex == "P")
        nik = f"3173{dice.randrange(1, 9):02}{day:02}{born:%m%y}{dice.randrange(1, 9_999):04}"
        phone = "08" + "".join(dice.choice("123456789") for _ in range(10))
        found.append(Listed(name, nik, born, dice.randrange(1, 15), phone))
    return found


def numbered(who: Sequence[Listed]) -> enumerate[Listed]:
    return enumerate(who, 1)


def forwarded(who: Sequence[Listed], dice: Random) -> str:
    return "\n".join(
        f"[28/11/26 08.{n:02}] Bu Ningsih: Nama: {p.name}\nNIK: {p.nik}\n"
        f"RT/RW: {p.rt}/5\nHP: {p.phone}"
        for n, p in numbered(who)
    )


def out_of_a_pdf(who: Sequence[Listed], dice: Random) -> str:
    rows = (f"{n} {p.name} {p.nik}\n{p.day} {p.rt:03}/005" for n, p in numbered(who))
    return "\n".join(["No Nama NIK Tgl Lahir RT/RW", *rows])


def names_broken_in_a_pdf(who: Sequence[Listed], dice: Random) -> str:
    rows = []
    for n, p in numbered(who):
        first, last = p.name.split()
        rows.append(f"{n}    {first}      {p.nik}   {p.day}\n     {last}")
    return "\n".join(["No   Nama      NIK      Tgl Lahir", *rows])


def column_after_column(who: Sequence[Listed], dice: Random) -> str:
    return "\n".join(["Nama", *(p.name for p in who), "NIK", *(p.nik for p in who)])


def pictures(who: Sequence[Listed], dice: Random) -> str:
    blocks = (
        f"*{p.name}*\n\U0001f194 {p.nik}\n\U0001f4f1 {p.phone}\n\U0001f3e0 RT {p.rt}/5" for p in who
    )
    return "\n\n".join(blocks)


def on_behalf(who: Sequence[Listed], dice: Random) -> str:
    return "\n".join(f"NIK {p.nik} a.n. {p.name} rt {p.rt}/5 hp {p.phone}" for p in who)


def with_a_family_card(who: Sequence[Listed], dice: Random) -> str:
    card = dice.choice(("KK", "No.KK:", "No. KK :", "Kartu Keluarga"))
    return "\n".join(
        f"{p.name} NIK {p.nik} {card} 31730101011{n:05} RT {p.rt}/5 HP {p.phone}"
        for n, p in numbered(who)
    )


def couples(who: Sequence[Listed], dice: Random) -> str:
    between, half = dice.choice((" & ", " dan ", " + ")), len(who) // 2
    return "\n".join(
        f"{a.name} {a.nik}{between}{b.name} {b.nik} HP {a.phone}"
        for a, b in zip(who[:half], who[half:], strict=True)
    )


def corrected_below(who: Sequence[Listed], dice: Random) -> str:
    said = dice.choice(
        ("maaf bu {} bukan ojek tapi kuli", "eh yang {} kuli bukan ojek", "yg {} RTnya salah",
         "{} ga jadi ikut ya bu", "maaf {} hp nya bukan itu")
    )  # fmt: skip
    rows = [f"{p.name} {p.nik} RT {p.rt}/5 ojek" for p in who]
    return "\n".join([*rows, said.format(who[0].name.lower())])


def as_above(who: Sequence[Listed], dice: Random) -> str:
    same = dice.choice(("alamat sama", "alamat idem", "alamat: sda", "kerja: sama"))
    rows = (
        f"{p.name} {p.nik} " + (same if n % 2 == 0 else f"RT {p.rt}/5") for n, p in numbered(who)
    )
    return "\n".join(rows)


def doubts_behind_work(who: Sequence[Listed], dice: Random) -> str:
    said = (
        "(gajadi)", "(gamau)", "masih mikir", "nunggu suaminya", "(hold)", "udah wafat", "almarhum",
        "sudah pindah", "(meninggal)", "batal", "belum setuju", "tidak bersedia",
    )  # fmt: skip
    rows = (
        f"{p.name} {p.nik} RT {p.rt}/5 ojek {dice.choice(said) if n % 2 == 0 else ''}".strip()
        for n, p in numbered(who)
    )
    return "\n".join(rows)


def one_digit_apart(who: Sequence[Listed], dice: Random) -> str:
    first = who[0]
    other = f"{first.nik[:-1]}{(int(first.nik[-1]) + 1) % 10}"
    rows = [f"{p.name} {p.nik} RT {p.rt}/5" for p in who]
    return "\n".join([*rows, f"{first.name} {other} RT {first.rt}/5"])


def month_first(who: Sequence[Listed], dice: Random) -> Rows:
    return [["Nama", "NIK", "Tgl Lahir"], *([p.name, p.nik, f"{p.born:%m/%d/%Y}"] for p in who)]


def swapped(who: Sequence[Listed], dice: Random) -> Rows:
    rows: Rows = [
        [p.nik, p.name, p.phone] if n % 2 == 0 else [p.name, p.nik, p.phone]
        for n, p in numbered(who)
    ]
    return [["Nama", "NIK", "No HP"], *rows]


def a_header_in_row_six(who: Sequence[Listed], dice: Random) -> Rows:
    titles: Rows = [["PEMERINTAH KOTA"], ["KELURAHAN KAPUK"], ["DAFTAR PEKERJA"], [""], [""]]
    rows: Rows = [[n, p.name, p.nik, f"{p.rt:03}/005"] for n, p in numbered(who)]
    signed: Rows = [["", "JUMLAH", len(who)], [""], ["", "Jakarta, 1 Desember 2026"],
                    ["", "Ketua RW 005"], [""], ["", "H. Sukardi"]]  # fmt: skip
    return [*titles, ["NO", "NAMA LENGKAP", "N I K", "RT/RW"], *rows, *signed]


def below_sections(who: Sequence[Listed], dice: Random) -> Rows:
    rows: Rows = [["Nama", "NIK", "HP"]]
    for p in who:
        rows += [[f"RT {p.rt:02} RW 05"], [p.name, p.nik, p.phone]]
    return rows


def states(who: Sequence[Listed], dice: Random) -> Rows:
    said = ("meninggal", "PNS", "sudah pindah", "tidak bersedia", "TNI", "almarhum", "belum mau")
    head = dice.choice(("Ket", "Keterangan", "Catatan"))
    rows = [[p.name, p.nik, dice.choice(said) if n % 2 == 0 else ""] for n, p in numbered(who)]
    return [["Nama", "NIK", head], *rows]


def families_beside(who: Sequence[Listed], dice: Random) -> Rows:
    half = len(who) // 2
    head = ["Nama", "NIK", "HP"]
    rows = [[a.name, a.nik, a.phone, "", b.name, b.nik, b.phone]
            for a, b in zip(who[:half], who[half:], strict=True)]  # fmt: skip
    return [["Keluarga 1", "", "", "", "Keluarga 2", "", ""], [*head, "", *head], *rows]


def in_scientific_notation(who: Sequence[Listed], dice: Random) -> Rows:
    rows = [
        [p.name, dice.choice((p.nik, f"{int(p.nik) / 1e15:.2f}E+15", f"{p.nik[:15]}0.0")), p.rt, 5]
        for p in who
    ]
    return [["Nama", "NIK", "RT", "RW"], *rows]


def shifted(who: Sequence[Listed], dice: Random) -> Rows:
    """The columns move by one in the middle of the list: to the right, to the left, or behind the
    name."""
    how, half = dice.choice(("right", "left", "behind")), len(who) // 2
    rows: Rows = []
    for n, p in numbered(who):
        cells: list[object] = [n, p.name, p.nik, p.day, p.rt, 5, p.phone]
        if n > half and how == "right":
            cells.insert(0, "")
        elif n > half and how == "left":
            cells.pop(0)
        elif n > half:
            cells.insert(2, "ok")
        rows.append(cells)
    return [["No", "Nama", "NIK", "Tanggal Lahir", "RT", "RW", "No HP"], *rows]


def days_in_words(who: Sequence[Listed], dice: Random) -> Rows:
    forms = "{}", "Jakarta, {}", "Senin, {}"
    rows = [[p.name, p.nik, dice.choice(forms).format(p.day_in_words)] for p in who]
    return [["Nama", "NIK", "Tgl Lahir"], *rows]


def phones(who: Sequence[Listed], dice: Random) -> Rows:
    rows: Rows = []
    for p in who:
        rest = p.phone[1:]
        forms: list[object] = [
            f"+62{rest}", f"62{rest}", rest, int(rest), f"0{rest[:3]}.{rest[3:7]}.{rest[7:]}",
            f"+62 {rest[:3]}-{rest[3:7]}-{rest[7:]}", f"0{rest} (WA)",
            f"{int('62' + rest) / 1e12:.5f}E+12",
        ]  # fmt: skip
        rows.append([p.name, p.nik, dice.choice(forms)])
    return [["Nama", "NIK", "No HP"], *rows]


def sums_in_the_middle(who: Sequence[Listed], dice: Random) -> Rows:
    sums: Rows = [["", "Sub Total", 3], ["", "Jumlah RT 3", "3 orang"], ["JUMLAH 3 ORANG"]]
    rows: Rows = []
    for n, p in numbered(who):
        rows.append([n, p.name, p.nik, p.rt, 5, p.phone])
        rows += [dice.choice(sums)] if n % 3 == 0 else []
    return [["No", "Nama", "NIK", "RT", "RW", "HP"], *rows]


def notes(who: Sequence[Listed], dice: Random) -> Rows:
    said = (
        "bayar 3 bulan", "pakai nomor HP anaknya 081298765432", "ikut JHT", "tidak jadi", "ok",
        "minta didaftarkan bulan depan", "ganti alamat ke RT 9", "sudah punya BPJS", "meninggal",
        "",
    )  # fmt: skip
    return [["Nama", "NIK", "RT", "RW", "Ket"]] + [
        [p.name, p.nik, p.rt, 5, dice.choice(said)] for p in who
    ]


def a_header_on_each_page(who: Sequence[Listed], dice: Random) -> Rows:
    head: list[object] = ["No", "Nama", "NIK", "RT", "RW"]
    rows: Rows = [["DAFTAR WARGA"], head]
    for n, p in numbered(who):
        rows.append([n, p.name, p.nik, p.rt, 5])
        rows += [["Halaman 1 dari 3"], ["DAFTAR WARGA"], head] if n % 4 == 0 else []
    return rows


def the_family_card_first(who: Sequence[Listed], dice: Random) -> Rows:
    rows = [[f"31730101011{n:05}", p.nik, p.name, p.rt, 5, p.phone, ""] for n, p in numbered(who)]
    return [["No KK", "NIK", "Nama", "RT", "RW", "HP 1", "HP 2"], *rows]


def a_nik_in_two_cells(who: Sequence[Listed], dice: Random) -> Rows:
    return [["Nama", "NIK", "", "RT"], *([p.name, p.nik[:6], p.nik[6:], p.rt] for p in who)]


def two_rows_each(who: Sequence[Listed], dice: Random) -> Rows:
    rows: Rows = [["No", "Nama", "NIK", "HP"]]
    for n, p in numbered(who):
        rows += [[n, p.name, p.nik, ""], ["", "Jl. Mawar 3", "", p.phone]]
    return rows


def niks_below(who: Sequence[Listed], dice: Random) -> Rows:
    rows: Rows = [["No", "Nama / NIK", "RT/RW"]]
    for n, p in numbered(who):
        rows += [[n, p.name, f"{p.rt}/5"], ["", p.nik, ""]]
    return rows


def one_cell(who: Sequence[Listed], dice: Random) -> Rows:
    form = dice.choice(("{0} {1}", "{1} {0}", "{0} ({1})", "{0}\nNIK {1}", "{1} - {0}"))
    head = dice.choice(("Nama dan NIK", "Nama/NIK", "Nama (No KTP)", "Peserta", "Nama"))
    rows = [[n, form.format(p.name, p.nik), p.rt, 5, p.phone] for n, p in numbered(who)]
    return [["No", head, "RT", "RW", "HP"], *rows]


def two_name_columns(who: Sequence[Listed], dice: Random) -> Rows:
    head = dice.choice((("Nama Depan", "Nama Belakang"), ("First Name", "Last Name")))
    return [["No", *head, "NIK", "RT", "RW"]] + [
        [n, *p.name.split(), p.nik, p.rt, 5] for n, p in numbered(who)
    ]


PASTES: dict[str, Callable[[Sequence[Listed], Random], str]] = {
    each.__name__: each
    for each in (
        forwarded, out_of_a_pdf, names_broken_in_a_pdf, column_after_column, pictures, on_behalf,
        with_a_family_card, couples, corrected_below, as_above, doubts_behind_work, one_digit_apart,
    )
}  # fmt: skip
SHEETS: dict[str, Callable[[Sequence[Listed], Random], Rows]] = {
    each.__name__: each
    for each in (
        families_beside, in_scientific_notation, shifted, days_in_words, phones, sums_in_the_middle,
        notes, a_header_on_each_page, the_family_card_first, a_nik_in_two_cells, two_rows_each,
        niks_below, one_cell, two_name_columns, month_first, swapped, a_header_in_row_six,
        below_sections, states,
    )
}  # fmt: skip
TOLD: dict[str, tuple[str, ...]] = {
    "forwarded": ("rtrw", "phone"),
    "out_of_a_pdf": ("rtrw",),
    "pictures": ("rtrw", "phone"),
    "on_behalf": ("rtrw", "phone"),
    "families_beside": ("phone",),
    "in_scientific_notation": ("rtrw",),
    "shifted": ("rtrw", "phone"),
    "phones": ("phone",),
    "sums_in_the_middle": ("rtrw", "phone"),
    "notes": ("rtrw",),
    "a_header_on_each_page": ("rtrw",),
    "the_family_card_first": ("rtrw", "phone"),
    "two_rows_each": ("phone",),
    "niks_below": ("rtrw",),
    "one_cell": ("rtrw", "phone"),
    "two_name_columns": ("rtrw",),
    "with_a_family_card": ("rtrw", "phone"),
    "corrected_below": ("rtrw",),
    "doubts_behind_work": ("rtrw",),
    "one_digit_apart": ("rtrw",),
    "swapped": ("phone",),
    "a_header_in_row_six": ("rtrw",),
    "below_sections": ("rtrw", "phone"),
}
"""The fields of a person that such a list tells besides NIK, name and birth date."""
DOUBTED: dict[str, slice] = {
    "couples": slice(None),
    "corrected_below": slice(1),
    "as_above": slice(1, None, 2),
    "doubts_behind_work": slice(1, None, 2),
    "one_digit_apart": slice(1),
    "states": slice(1, None, 2),
}
"""The people of a list of whom it says something that has to be asked."""
