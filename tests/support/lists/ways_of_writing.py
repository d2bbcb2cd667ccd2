# ruff: noqa: E501  lines of lists are as long as they are
"""Ways in which four people are written into a chat or a sheet, with what is told of each.

In a pattern stand n N nl for the name, k and kg kd kh k2 kO kx for the NIK as it is grouped, d dl dy
ds dd di dsl dm dn for the birth date, p pi pp ps p8 p62 pd for the phone, r r2 r3 and w w2 w3 for RT
and RW, s the street, o O the work, v V the kelurahan, c the kecamatan, x xx the sex, pl the
birthplace, age the age, and i the number in the list.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from string import Formatter

MONTHS = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember"


@dataclass(frozen=True)
class Known:
    """A person as they are."""

    name: str
    sex: str
    born: date
    number: int
    phone: str
    rt: int
    street: str
    work: str
    village: str

    @property
    def nik(self) -> str:
        day = self.born.day + 40 * (self.sex == "P")
        return f"317301{day:02}{self.born:%m%y}{self.number:04}"

    def parts(self) -> dict[str, object]:
        """What a pattern names."""
        k, p, day, month = self.nik, self.phone, self.born, MONTHS.split()[self.born.month - 1]
        return {
            "n": self.name, "N": self.name.upper(), "nl": self.name.lower(),
            "k": k, "kg": f"{k[:4]} {k[4:8]} {k[8:12]} {k[12:]}", "kd": f"{k[:6]}.{k[6:12]}.{k[12:]}",
            "kh": f"{k[:6]}-{k[6:12]}-{k[12:]}", "kO": k.replace("0", "O"), "kx": f"{k[:8]} {k[8:]}",
            "k2": f"{k[:2]}.{k[2:4]}.{k[4:6]}.{k[6:12]}.{k[12:]}",
            "d": f"{day:%d-%m-%Y}", "dl": f"{day.day} {month} {day.year}",
            "dy": f"{day.day} {month} {day:%y}", "ds": f"{day.day}-{day.month}-{day:%y}",
            "dd": f"{day:%d.%m.%Y}", "di": f"{day:%Y-%m-%d}", "dn": f"{day:%d%m%Y}",
            "dsl": f"{day.day}/{day.month}/{day.year}", "dm": f"{day.day} {month[:3]} {day.year}",
            "p": p, "pi": f"+62 {p[1:4]}-{p[4:8]}-{p[8:]}", "pp": f"{p[:4]}-{p[4:8]}-{p[8:]}",
            "ps": f"{p[:4]} {p[4:8]} {p[8:]}", "pd": f"{p[:4]}.{p[4:8]}.{p[8:]}", "p8": p[1:],
            "p62": f"62{p[1:]}", "r": self.rt, "w": 5, "r2": f"{self.rt:02}", "w2": "05",
            "r3": f"{self.rt:03}", "w3": "005", "s": self.street, "o": self.work,
            "O": self.work.upper(), "v": self.village, "V": self.village.upper(), "c": "Cengkareng",
            "x": self.sex, "xx": "Perempuan" if self.sex == "P" else "Laki-laki", "pl": "Jakarta",
            "age": 2026 - day.year,
        }  # fmt: skip

    def truth(self) -> dict[str, str]:
        """The right values, by field."""
        return {
            "full_name": self.name.upper(), "nik": self.nik, "born_on": f"{self.born}",
            "phone": f"+62{self.phone[1:]}", "rtrw": f"{self.rt:03}/005", "street": self.street,
            "occupation": self.work, "village": VILLAGES[self.village],
        }  # fmt: skip


VILLAGES = {"Kapuk": "31.73.01.1005", "Duri Kosambi": "31.73.01.1002"}
PEOPLE = (
    Known(
        "Siti Aminah",
        "P",
        date(1985, 8, 12),
        9001,
        "081234567890",
        3,
        "Jl. Mangga gg 3 no 12",
        "penjahit",
        "Kapuk",
    ),
    Known(
        "Budi Santoso",
        "L",
        date(1980, 1, 3),
        9002,
        "085711112222",
        12,
        "Jl. Kota Bambu Utara No. 17",
        "ojol",
        "Duri Kosambi",
    ),
    Known(
        "Nur Hayati",
        "P",
        date(1990, 12, 25),
        3,
        "087812345678",
        1,
        "Gg. Haji Salim 4",
        "jualan nasi uduk",
        "Kapuk",
    ),
    Known(
        "M. Yusuf",
        "L",
        date(1972, 4, 4),
        4,
        "089912341234",
        2,
        "Kp. Duri No. 9",
        "tukang parkir",
        "Kapuk",
    ),
)
FIELDS = {
    "phone": {"p", "pi", "pp", "ps", "pd", "p8", "p62"}, "rtrw": {"r", "r2", "r3"}, "street": {"s"},
    "occupation": {"o", "O"}, "village": {"v", "V"},
}  # fmt: skip
"""The parts of a pattern that tell a field."""


def named(pattern: str) -> set[str]:
    """The fields that a pattern tells, besides name, NIK and birth date."""
    parts = {name for _, name, _, _ in Formatter().parse(pattern) if name}
    return {field for field, names in FIELDS.items() if names & parts}


@dataclass(frozen=True)
class Way:
    """A line or block for each person. `written`: the fields that can be read from it, where these
    are fewer than it names; `told`: those that a title tells besides."""

    pattern: str
    above: str = ""
    below: str = ""
    between: str = "\n"
    mark: str = ""
    written: str | None = None
    told: str = ""

    def text(self) -> str:
        people = (
            self.mark.format(i=at, L="abcd"[at - 1]) + self.pattern.format(**each.parts())
            for at, each in enumerate(PEOPLE, 1)
        )
        return "\n".join(filter(None, (self.above, self.between.join(people), self.below)))

    def fields(self) -> set[str]:
        return named(self.pattern) if self.written is None else {*self.written.split()}


@dataclass(frozen=True)
class Sheet:
    """Rows of cells that semicolons part: the header, one for each person, and what is below."""

    above: tuple[str, ...]
    pattern: str
    below: tuple[str, ...] = ()
    told: str = ""

    def rows(self) -> Iterator[list[str]]:
        people = (self.pattern.format(**each.parts(), i=at) for at, each in enumerate(PEOPLE, 1))
        for line in (*self.above, *people, *self.below):
            yield line.split(";")

    def fields(self) -> set[str]:
        return named(self.pattern)


PASTES: dict[str, Way] = {
    "wa export time first": Way("[12.03, 29/11/2026] Bu Ani: {n} {k} RT {r}/{w} {p} {o}"),
    "wa export no space": Way("[12.03, 29/11/2026]Bu Ani: {n} - {k} - RT{r3}RW{w3} - {p}"),
    "wa export tz": Way("[29/11/26 12.03.44] ~Bu Ani PKK🌸: {n}, {k}, rt{r}/{w}, {p}, {o}"),
    "wa export dash": Way("29/11/2026 12.03 - Bu Ani RT 04: {n}\n{k}\nrt {r} rw {w}\n{p}\n{o}"),
    "wa export deleted": Way(
        "[12.03, 29/11/2026] Bu Ani: {n} {k} {p}",
        above="[12.03, 29/11/2026] Bu Ani: Assalamualaikum bapak ibu",
        below="[12.03, 29/11/2026] Bu Ani: Pesan ini telah dihapus\n[12.03, 29/11/2026] Bu Ani: <Media tidak disertakan>\n[12.09, 29/11/2026] Pak RT: siap bu 👍",
    ),
    "wa am": Way("[11/29/26, 9:03:11 AM] Bu Ani: {n} {k} {p}"),
    "forwarded": Way("Diteruskan\n{n}\n{k}\n{p}\nRT {r}/{w}", between="\n\n"),
    "forwarded en": Way("Forwarded\n{n} / {k} / {p}"),
    "forwarded once": Way("{n} / {k} / {p} / {o}", above="Diteruskan berkali-kali"),
    "slashes": Way("{n}/{k}/{p}/{o}"),
    "slashes sp": Way("{n} / {k} / RT {r} / RW {w} / {o}"),
    "colons": Way("{n}: {k}: {p}: {o}"),
    "arrows": Way("{n} -> {k} -> {p} -> {o}"),
    "arrows2": Way("{n} → {k} → RT {r}/{w} → {o}"),
    "gt": Way("{n} > {k} > {p}"),
    "dots between": Way("{n} ... {k} ... {p}"),
    "underscore": Way("{n}_{k}_{p}"),
    "hash": Way("{n}#{k}#{p}#{o}"),
    "tilde": Way("{n} ~ {k} ~ {o}"),
    "star bold": Way("*{n}*\nNIK: {k}\nHP: {p}\nPekerjaan: {o}", between="\n\n"),
    "bold label": Way("*Nama:* {n}\n*NIK:* {k}\n*HP:* {p}\n*RT/RW:* {r}/{w}", between="\n\n"),
    "bold label line": Way("*Nama*: {n} *NIK*: {k} *HP*: {p}"),
    "italic": Way("_{n}_ {k} _{o}_"),
    "mono": Way("```{n} {k} {p}```"),
    "number dot nospace": Way("{n} {k} {p}", mark="{i}."),
    "number paren": Way("{n} {k} {p}", mark="({i}) "),
    "number dash": Way("{n} - {k} - {p}", mark="{i} - "),
    "number bare": Way("{n} - {k} - {p}", mark="{i} "),
    "number bare zero": Way("{n} - {k} - {p} - RT {r}/{w}", mark="0{i}. "),
    "number No.": Way("{n} - {k} - {p}", mark="No. {i} "),
    "number No.2": Way("{n} - {k} - {p}", mark="No {i}: "),
    "number letter": Way("{n} - {k} - {p}", mark="{L}. "),
    "number colon": Way("{n} - {k} - {p}", mark="{i}: "),
    "number emoji": Way("{n} - {k} - {p}", mark="{i}️⃣ "),
    "number hash": Way("{n} - {k} - {p}", mark="#{i} "),
    "number slash": Way("{n} - {k} - {p}", mark="{i}/4 "),
    "number ke": Way("{n} - {k} - {p}", mark="Orang ke-{i}: "),
    "peserta n": Way("Nama: {n}\nNIK: {k}\nHP: {p}", between="\n\n", mark="Peserta {i}\n"),
    "anggota n": Way("{n}\n{k}\n{p}", between="\n\n", mark="Anggota {i}:\n"),
    "data n": Way("Nama {n}\nNik {k}\nWa {p}\nKerja {o}", mark="Data {i}\n"),
    "line ruler": Way("Nama : {n}\nNIK : {k}\nHP : {p}", between="\n----------\n"),
    "line ruler eq": Way("Nama : {n}\nNIK : {k}\nHP : {p}", between="\n==========\n"),
    "line ruler star": Way("Nama : {n}\nNIK : {k}\nHP : {p}", between="\n**********\n"),
    "line ruler und": Way("{n}\n{k}\n{p}\n{o}", between="\n_________\n"),
    "nik masked label": Way("{n} NIK.{k} HP.{p} RT.{r} RW.{w}"),
    "label tight": Way("Nama:{n},NIK:{k},HP:{p},Alamat:{s},RT/RW:{r3}/{w3}"),
    "label equal": Way("nama={n}; nik={k}; hp={p}; pekerjaan={o}"),
    "bare numbers in an address": Way("{n}, {k}, Alamat: {s}, {r3}/{w3}, Jakarta, {d}, {p}"),
    "label pipes": Way("Nama: {n} | NIK: {k} | TTL: {pl}, {d} | HP: {p}"),
    "label upper": Way(
        "NAMA : {N}\nNO. NIK : {k}\nNO. HP : {p}\nALAMAT : {s} RT {r} RW {w}\nPEKERJAAN : {O}",
        between="\n\n",
    ),
    "label nm": Way(
        "Nm: {n}\nNo Ktp: {k}\nTgl lhr: {dsl}\nNo wa: {ps}\nKerjaan: {o}", between="\n\n"
    ),
    "label typo": Way("Nma : {n}\nNIK : {k}\nNo Hp : {p}", between="\n\n"),
    "label extra": Way(
        "Nama : {n}\nNIK : {k}\nNama Ibu Kandung : Sumiati\nNo HP : {p}\nEmail : a@b.com\nPekerjaan : {o}",
        between="\n\n",
    ),
    "label ahli waris": Way(
        "Nama : {n}\nNIK : {k}\nNo HP : {p}\nAhli waris : Joko Susilo\nHubungan : anak",
        between="\n\n",
    ),
    "label rekening": Way(
        "Nama : {n}\nNIK : {k}\nNo HP : {p}\nNo Rek : 1234567890 BCA", between="\n\n"
    ),
    "label kk": Way("Nama : {n}\nNo KK : 3173010101010001\nNIK : {k}\nNo HP : {p}", between="\n\n"),
    "label kk line": Way("{n} - KK 3173010101010001 - NIK {k} - {p}"),
    "kk no label": Way("{n} - 3173010101010001 - {k} - {p}"),
    "label faskes": Way(
        "Nama : {n}\nNIK : {k}\nFaskes : Puskesmas Kapuk\nHP : {p}", between="\n\n"
    ),
    "label RT RW apart": Way(
        "Nama : {n}\nNIK : {k}\nRT : {r}\nRW : {w}\nKelurahan : {v}\nKecamatan : {c}\nPekerjaan : {o}",
        between="\n\n",
    ),
    "label ktp all": Way(
        "NIK : {k}\nNama : {N}\nTempat/Tgl Lahir : JAKARTA, {d}\nJenis kelamin : {xx}\nAlamat : {s}\n RT/RW : {r3}/{w3}\n Kel/Desa : {V}\n Kecamatan : {c}\nAgama : ISLAM\nStatus Perkawinan : KAWIN\nPekerjaan : {O}\nKewarganegaraan : WNI\nBerlaku Hingga : SEUMUR HIDUP",
        between="\n\n",
    ),
    "ktp w/o colons": Way(
        "NIK {k}\nNama {N}\nTempat/Tgl Lahir JAKARTA, {d}\nJenis kelamin {xx}\nAlamat {s}\nRT/RW {r3}/{w3}\nKel/Desa {V}\nKecamatan {c}\nAgama ISLAM\nPekerjaan {O}",
        between="\n\n",
    ),
    "RT03RW05": Way("{n} {k} RT{r2}RW{w2} {p}"),
    "rt3/5 addr": Way("{n} - {k} - {s} rt{r}/{w} - {p}"),
    "Rt. 03/Rw. 05": Way("{n}, {k}, {s} Rt. {r2}/Rw. {w2}, {p}, {o}"),
    "RT:03 RW:05": Way("{n}, {k}, RT:{r2} RW:{w2}, {p}"),
    "rt.03.rw.05": Way("{n} {k} rt.{r2}.rw.{w2} {p}"),
    "RT-03/RW-05": Way("{n} {k} RT-{r2}/RW-{w2} {p}"),
    "03-05": Way("{n} {k} {r2}-{w2} {p}"),
    "RT 3 RW 5 tail": Way("{n} {k} {p} {o} RT {r} RW {w}"),
    "RT 3 only": Way("{n} {k} {p} RT {r}", written="phone"),
    "rw rt": Way("{n} {k} RW {w} RT {r} {p}"),
    "rw/rt": Way("{n} {k} RW/RT {w}/{r} {p}"),
    "RT03/05 glued": Way("{n} {k} RT{r2}/{w2} {p}"),
    "RT03-RW05": Way("{n} - {k} - RT{r2}-RW{w2} - {p}"),
    "rt tiga": Way("{n} - {k} - {p} - rt tiga rw lima", written="phone", told="rtrw"),
    "dates dy": Way("{n}, {k}, {dy}, {p}"),
    "dates ds": Way("{n}, {k}, {ds}, {p}"),
    "dates dd": Way("{n} - {k} - {dd} - {p}"),
    "dates di": Way("{n} - {k} - {di} - {p}"),
    "dates dn": Way("{n} - {k} - {dn} - {p}"),
    "dates place": Way("{n} - {k} - Jakarta {dl} - {p}"),
    "dates place2": Way("{n} ({pl}, {dl}) {k} {p}"),
    "dates Tgl": Way("{n} {k} tgl lahir {dl} hp {p}"),
    "dates lhr": Way("{n} {k} lhr {dsl} hp {p}"),
    "dates kelahiran 85": Way("{n} {k} kelahiran {dl} hp {p}"),
    "dates year": Way("{n} {k} th 1985 {p}"),
    "dates 31/02": Way("{n} - {k} - 31/02/1980 - {p}"),
    "dates wrong": Way("{n} - {k} - 12 Agustus 80 - {p}"),
    "age": Way("{n} - {k} - {age} th - {p}"),
    "age2": Way("{n} ({age}) - {k} - {p}"),
    "age3": Way("{n}, {age}, {k}, {p}"),
    "age4": Way("{n}, usia {age} tahun, {k}, {p}"),
    "age5": Way("{n} umur {age} {k} {p}"),
    "nik kg": Way("{n} {kg} {p}"),
    "nik kd": Way("{n} {kd} {p}"),
    "nik kh": Way("{n} {kh} {p}"),
    "nik k2": Way("{n} {k2} {p}"),
    "nik kO": Way("{n} {kO} {p}"),
    "nik kx": Way("{n} {kx} {p}"),
    "nik label kO": Way("Nama: {n}\nNIK: {kO}\nHP: {p}", between="\n\n"),
    "nik sci": Way("{n} 3.17304E+15 {p}"),
    "nik sci comma": Way("{n}, 3,17304E+15, {p}"),
    "nik quote": Way("{n} '{k} {p}"),
    "nik paren": Way("{n} (NIK: {k}) HP {p}"),
    "nik 2lines": Way("{n}\n{kg}\n{pi}"),
    "phone pi": Way("{n} {k} {pi}"),
    "phone pp": Way("{n} {k} {pp} {o}"),
    "phone ps": Way("{n} {k} {ps} {o}"),
    "phone pd": Way("{n} {k} {pd} {o}"),
    "phone p8": Way("{n} {k} {p8} {o}"),
    "phone p62": Way("{n} {k} {p62} {o}"),
    "phone paren": Way("{n} ({p}) {k}"),
    "phone in name": Way("{n} {p} - {k} - {o}"),
    "phone first": Way("{p} {n} {k}"),
    "phone emoji": Way("👤 {n}\n🆔 {k}\n📱 {p}\n🏠 {s}\n💼 {o}", between="\n\n"),
    "phone wa.me": Way("{n} {k} wa.me/{p62}"),
    "phone no wa": Way("{n} {k} (WA) {p}"),
    "phone istri": Way("{n} {k} {p} (istri)"),
    "phone -": Way("{n} | {k} | - | {o}"),
    "phone ga punya": Way("{n}, {k}, ga punya hp, {o}", written="occupation"),
    "work paren": Way("{n} {k} {p} ({o})"),
    "work & more": Way("{n} - {k} - {p} - kerja: {o}"),
    "work sebagai": Way("{n} {k} {p} sebagai {o}"),
    "work kerja": Way("{n} {k} {p} kerja {o}"),
    "work first paren": Way("({o}) {n} {k} {p}"),
    "trailing note": Way("{n} {k} {p} - sudah dikasih tau"),
    "trailing note2": Way("{n} {k} {p} (KTP menyusul)"),
    "trailing note3": Way("{n} {k} {p} *belum fotokopi KK*"),
    "trailing note4": Way("{n} {k} {p} ttd"),
    "trailing ok": Way("{n} {k} {p} ok"),
    "trailing tick": Way("{n} {k} {p} ✅✅"),
    "trailing question": Way("{n} {k} {p} ???"),
    "trailing new": Way("{n} {k} {p} (baru)"),
    "trailing pindah": Way("{n} {k} {p} pindah ke Bekasi"),
    "trailing alm": Way("Alm. {n} {k} {p}"),
    "trailing almh": Way("{n} (almh) {k} {p}"),
    "trailing jkn": Way("{n} {k} {p} sudah punya BPJS kesehatan"),
    "trailing kpj": Way("{n} {k} {p} sudah punya kartu"),
    "emoji names": Way("🌸{n}🌸 {k} {p}"),
    "emoji skin": Way("👩🏽 {n} – {k} – {p}"),
    "signature": Way("{n} {k} {p}", below="Ttd\nKetua RW 05\nH. Mahmud"),
    "signature2": Way(
        "{n} {k} {p}", below="\nJakarta, 29 November 2026\nKader Dasawisma\n\nNingsih"
    ),
    "signature3": Way("{n} {k} {p}", below="--\nSent from my iPhone"),
    "signature5": Way("{n} {k} {p}", below="Yang mendata: Bu Ani (081211112222)"),
    "signature6": Way("{n} {k} {p}", below="Dari Bu RT 04\nMakasih ya bu cantik"),
    "totals": Way("{n} {k} {p}", below="Total = 4 orang"),
    "totals2": Way("{n} {k} {p}", below="Jml 4"),
    "totals3": Way("{n} {k} {p}", below="4 orang total bu"),
    "totals4": Way("{n} {k} {p}", below="Jumlah iuran 4 x 16.800 = 67.200"),
    "totals5": Way("{n} {k} {p}", below="L = 2, P = 2"),
    "title date": Way(
        "{n} {k} {p}", above="DATA BPJS TK RW 05 KEL KAPUK\nTgl 29 November 2026", told="village"
    ),
    "title RW": Way("{n} {k} {p} RT {r}", above="RW 05", written="phone rtrw"),
    "title kelurahan": Way(
        "{n} {k} {p}", above="Kelurahan Kapuk, Kecamatan Cengkareng", told="village"
    ),
    "title rt rw": Way("{n} {k} {p}", above="RT 03 RW 05", told="rtrw"),
    "title officer": Way("{n} {k} {p}", above="Kepada Yth. Ibu Ningsih\nPetugas BPJS\ndi tempat"),
    "title sender": Way("{n} {k} {p}", above="Dari: Bu Ani RT 04\nUntuk: Pak Rudi agen"),
    "title greet names": Way("{n} {k} {p}", above="Pagi Bu Rina, ini yg dari arisan"),
    "lowercase": Way("{nl} {k} {p} {o}"),
    "uppercase": Way("{N} {k} {p} {O}"),
    "glued nk": Way("{n}{k} {p}"),
    "glued nikp": Way("{n} {k},{p},{o}"),
    "double spaces": Way("{n}    {k}      {p}      {o}"),
    "nbsp": Way("{n}\xa0{k}\xa0{p}\xa0{o}"),
    "zero width": Way("\u200e{n}\u200b {k} \u2060{p}\u200f"),
    "isolates": Way("{n} \u2068{k}\u2069 \u202a{p}\u202c"),
    "crlf": Way("{n} {k} {p}\r"),
    "html br": Way("{n}<br>{k}<br>{p}"),
    "csv quoted": Way('"{n}","{k}","{p}","{o}"'),
    "csv quoted head": Way('"{n}","{k}","{p}","{o}"', above='"Nama","NIK","HP","Pekerjaan"'),
    "csv head": Way("{n},{k},{p},{o}", above="nama,nik,no hp,pekerjaan"),
    "csv head addr": Way('{n},{k},"{s}, RT {r}/{w}",{o}', above="nama,nik,alamat,pekerjaan"),
    "csv head addr unq": Way("{n},{k},{s}, RT {r}/{w},{o}", above="nama,nik,alamat,pekerjaan"),
    "tsv head": Way("{n}\t{k}\t{p}\t{o}", above="Nama\tNIK\tNo. HP\tPekerjaan"),
    "tsv no head": Way("{n}\t{k}\t{p}\t{o}\t{r}\t{w}", written="occupation phone"),
    "tsv head missing col": Way("{n}\t{k}\t{p}\t{o}", above="Nama\tNIK\tNo. HP"),
    "tsv head shifted": Way("{n}\t\t{k}\t{p}\t{o}", above="Nama\tNIK\tNo. HP\tPekerjaan"),
    "header comma words": Way(
        "{n}, {k}, {d}, {p}, {o}", above="Nama, NIK, tgl lahir, HP, pekerjaan"
    ),
    "header dashes": Way("{n} - {k} - {p} - {o}", above="Nama - NIK - HP - Pekerjaan"),
    "header fmt": Way("{n} / {k} / {p}", above="Format: Nama / NIK / No HP"),
    "header example": Way("{n} / {k} / {p}", above="Contoh: Budi / 3173xxxxxxxxxxxx / 08xxxx"),
    "md table": Way(
        "| {n} | {k} | {p} | {o} |", above="| Nama | NIK | HP | Pekerjaan |\n|:--|:--:|--|--|"
    ),
    "ascii table": Way(
        "| {n} | {k} | {p} | {o} |",
        above="+----+----+\n| Nama | NIK | HP | Pekerjaan |\n+----+----+",
        below="+----+----+",
        between="\n+----+----+\n",
    ),
    "nama below each": Way("NIK {k}\nan. {n}\nhp {p}", between="\n\n"),
    "a.n.": Way("a.n. {n} {k} {p}"),
    "an": Way("KTP {k} a/n {n} HP {p}"),
    "alias": Way("{n} alias Mimin {k} {p}"),
    "panggilan": Way("{n} (Mpok Mimin) {k} {p}"),
    "bapak": Way("Bpk. {n} - {k} - {p}"),
    "sdr": Way("Sdr. {n} - {k} - {p}"),
    "income1": Way("{n} {k} {p} {o} gaji 2jt"),
    "income2": Way("{n} {k} {p} {o} 2.000.000"),
    "income3": Way("{n} {k} {p} {o} penghasilan 1,5 juta"),
    "income4": Way("{n} {k} {p} {o} 100rb/hari"),
    "months": Way("{n} {k} {p} {o} 3 bulan"),
    "paid": Way("{n} {k} {p} {o} 16.800 lunas"),
    "programme": Way("{n} {k} {p} {o} JKK JKM JHT"),
    "program3": Way("{n} {k} {p} {o} 3 program"),
    "village tail": Way("{n} {k} {s} RT {r}/{w} {v}"),
    "village kel": Way("{n} {k} {s} RT {r}/{w} Kel. {v} Kec. {c} {p}"),
    "village wrong city": Way("{n} {k} {s} RT {r}/{w} Bekasi {p}"),
    "other city kel": Way("{n} {k} RT {r}/{w} Kel. Menteng {p}"),
    "street comma": Way(
        "{n}, {k}, Jl. Mangga, gg 3, no 12, rt {r}/{w}, {p}", written="phone rtrw", told="street"
    ),
    "street no label": Way("{n}, {k}, Mangga gg 3 no 12 rt {r}/{w}, {p}", written="phone rtrw"),
    "street rusun": Way(
        "{n}, {k}, Rusun Flamboyan Blok B Lt 3 No 7, {p}", written="phone", told="street"
    ),
    "street after": Way("{n} {k} {p}\nAlamat: {s} RT {r} RW {w}"),
    "addr word": Way("{n} {k} {p} alamat {s} rt {r} rw {w}"),
    "two on line": Way("{n} {k} {p}", between=" "),
    "two on line ;": Way("{n} {k} {p}", between="; "),
    "two on line dan": Way("{n} {k} {p}", between=" dan "),
    "name after": Way("{k} - {n}"),
    "nik only names below": Way("{k}\n{n}\n{o}"),
    "row of hp below": Way("{n} {k}\n{p}"),
    "hp above": Way("{p}\n{n}\n{k}", between="\n\n"),
    "hp above tight": Way("{p}\n{n}\n{k}"),
    "name rt first": Way("RT {r} {n} {k} {p}", written="phone", told="rtrw"),
    "rtrw first": Way("{r3}/{w3} {n} {k} {p}"),
    "chat per line": Way("Bu Ani: {n} {k} {p}"),
    "chat two lines": Way("Bu Ani\n12.03\n{n} {k} {p}"),
    "telegram copy": Way("Bu Ani, [29/11/2026 12:03]\n{n} {k} {p}", between="\n\n"),
    "telegram copy2": Way("Bu Ani, [29 Nov 2026 12:03:11]:\n{n} {k} {p}", between="\n\n"),
    "telegram fwd": Way("Forwarded from Bu Ani\n{n} {k} {p}"),
    "telegram fwd id": Way("Diteruskan dari Bu Ani\n{n} {k} {p}", between="\n\n"),
    "quote": Way("> {n} {k} {p}"),
    "reply quote": Way("┃ {n} {k} {p}"),
    "reg#": Way("REG#{n}#{k}#{p}"),
    "xml": Way("<nama>{n}</nama><nik>{k}</nik><hp>{p}</hp>"),
    "json": Way('{{"nama":"{n}","nik":"{k}","hp":"{p}"}}'),
}
SHEETS: dict[str, Sheet] = {
    "sheet: plain": Sheet(("No;Nama;NIK;No HP;RT;RW;Pekerjaan",), "{i};{n};{k};{p};{r};{w};{o}"),
    "sheet: shift all after col": Sheet(
        ("No;Nama;NIK;Tgl Lahir;No HP;Pekerjaan",), "{i};{n};{k};{p};{o};"
    ),
    "sheet: no number header empty": Sheet(
        (";Nama;NIK;No HP;RT;RW;Pekerjaan",), "{i};{n};{k};{p};{r};{w};{o}"
    ),
    "sheet: header missing one": Sheet(
        ("No;Nama;NIK;;RT;RW;Pekerjaan",), "{i};{n};{k};{p};{r};{w};{o}"
    ),
    "sheet: header missing two": Sheet(("No;Nama;NIK;;RT;RW;",), "{i};{n};{k};{p};{r};{w};{o}"),
    "sheet: no header": Sheet((), "{i};{n};{k};{p};{r};{w};{o}"),
    "sheet: no header no num": Sheet((), "{n};{k};{p};{r};{w};{o}"),
    "sheet: no header addr": Sheet((), "{n};{k};{pl};{d};{s};{r3}/{w3};{p};{o}"),
    "sheet: nik no header name header": Sheet(("Nama;;HP",), "{n};{k};{p}"),
    "sheet: NIK/KTP": Sheet(
        ("Nama Lengkap (sesuai KTP);NIK/No KTP;No. Telp/WA;Alamat (RT/RW);Pekerjaan",),
        "{n};{k};{p};{s} RT {r}/{w};{o}",
    ),
    "sheet: two header": Sheet(
        ("No;Nama;NIK;Alamat;;Kontak;Kerja", ";;;RT;RW;HP;"), "{i};{n};{k};{r};{w};{p};{o}"
    ),
    "sheet: two header en": Sheet(
        ("No;Name;NIK;Address;;Phone;Occupation", ";;;RT;RW;;"), "{i};{n};{k};{r};{w};{p};{o}"
    ),
    "sheet: three header": Sheet(
        ("DATA ANGGOTA;;;;;;", "No;Nama;NIK;Domisili;;HP;Pekerjaan", ";;;RT;RW;;"),
        "{i};{n};{k};{r};{w};{p};{o}",
    ),
    "sheet: header numbers": Sheet(
        ("No;Nama;NIK;No HP;RT;RW;Pekerjaan", "1;2;3;4;5;6;7"), "{i};{n};{k};{p};{r};{w};{o}"
    ),
    "sheet: header numbers paren": Sheet(
        ("No;Nama;NIK;No HP;RT;RW;Pekerjaan", "(1);(2);(3);(4);(5);(6);(7)"),
        "{i};{n};{k};{p};{r};{w};{o}",
    ),
    "sheet: nik sci text": Sheet(
        ("No;Nama;NIK;No HP;RT;RW;Pekerjaan",), "{i};{n};3.17304E+15;{p};{r};{w};{o}"
    ),
    "sheet: nik kg": Sheet(("No;Nama;NIK;No HP;RT;RW;Pekerjaan",), "{i};{n};{kg};{p};{r};{w};{o}"),
    "sheet: nik kd": Sheet(("No;Nama;NIK;No HP;RT;RW;Pekerjaan",), "{i};{n};{kd};{p};{r};{w};{o}"),
    "sheet: nik k2": Sheet(("No;Nama;NIK;No HP;RT;RW;Pekerjaan",), "{i};{n};{k2};{p};{r};{w};{o}"),
    "sheet: nik kO": Sheet(("No;Nama;NIK;No HP;RT;RW;Pekerjaan",), "{i};{n};{kO};{p};{r};{w};{o}"),
    "sheet: nik kx": Sheet(("No;Nama;NIK;No HP;RT;RW;Pekerjaan",), "{i};{n};{kx};{p};{r};{w};{o}"),
    "sheet: nik label in cell": Sheet(
        ("No;Nama;NIK;No HP;RT;RW;Pekerjaan",), "{i};{n};NIK: {k};{p};{r};{w};{o}"
    ),
    "sheet: nik newline": Sheet(
        ("No;Nama;NIK;No HP;RT;RW;Pekerjaan",), "{i};{n};{k}\nKK 3173010101010001;{p};{r};{w};{o}"
    ),
    "sheet: name and nik one cell": Sheet(
        ("No;Nama / NIK;No HP;RT;RW",), "{i};{n}\n{k};{p};{r};{w}"
    ),
    "sheet: name nik slash": Sheet(("No;Nama/NIK;No HP;RT;RW",), "{i};{n}/{k};{p};{r};{w}"),
    "sheet: ttl one cell": Sheet(("Nama;NIK;Tempat/Tgl Lahir;L/P",), "{n};{k};{pl}/{d};{x}"),
    "sheet: ttl newline": Sheet(("Nama;NIK;TTL;L/P",), "{n};{k};{pl},\n{dl};{x}"),
    "sheet: ttl dy": Sheet(("Nama;NIK;TTL",), "{n};{k};{pl}, {dy}"),
    "sheet: date ds": Sheet(("Nama;NIK;Tgl Lahir",), "{n};{k};{ds}"),
    "sheet: date impossible": Sheet(("Nama;NIK;Tgl Lahir",), "{n};{k};31/02/1980"),
    "sheet: date dn": Sheet(("Nama;NIK;Tgl Lahir",), "{n};{k};{dn}"),
    "sheet: date age": Sheet(("Nama;NIK;Umur",), "{n};{k};{age}"),
    "sheet: date age in tgl": Sheet(("Nama;NIK;Tgl Lahir",), "{n};{k};{age} th"),
    "sheet: phone sci": Sheet(("Nama;NIK;HP",), "{n};{k};8.12346E+11"),
    "sheet: phone two": Sheet(("Nama;NIK;HP",), "{n};{k};{p} / 081299998888"),
    "sheet: phone two cols": Sheet(("Nama;NIK;HP 1;HP 2",), "{n};{k};{p};081299998888"),
    "sheet: phone two cols first empty": Sheet(("Nama;NIK;HP;WA",), "{n};{k};;{p}"),
    "sheet: phone in name": Sheet(("Nama;NIK;RT;RW",), "{n} {p};{k};{r};{w}"),
    "sheet: phone in name paren": Sheet(("Nama;NIK;RT;RW",), "{n} ({p});{k};{r};{w}"),
    "sheet: phone header darurat": Sheet(("Nama;NIK;HP;HP Darurat",), "{n};{k};{p};081299998888"),
    "sheet: phone of rt": Sheet(("Nama;NIK;HP Ketua RT;HP",), "{n};{k};081299998888;{p}"),
    "sheet: phone of coord": Sheet(("Nama;NIK;HP Koordinator",), "{n};{k};081299998888"),
    "sheet: name of coord": Sheet(("Nama Koordinator;Nama;NIK;HP",), "Bu Ani;{n};{k};{p}"),
    "sheet: name of RT": Sheet(("Nama Ketua RT;Nama Warga;NIK;HP",), "Pak Slamet;{n};{k};{p}"),
    "sheet: name of KK": Sheet(
        ("Nama Kepala Keluarga;Nama Anggota;NIK;HP",), "Slamet Riyadi;{n};{k};{p}"
    ),
    "sheet: nik of KK head": Sheet(
        ("Nama;NIK Kepala Keluarga;NIK;HP",), "{n};3173010101010001;{k};{p}"
    ),
    "sheet: nama usaha": Sheet(("Nama;NIK;Nama Usaha;Jenis Usaha",), "{n};{k};Warung Berkah;{o}"),
    "sheet: alamat usaha": Sheet(
        ("Nama;NIK;Alamat Usaha;Alamat",), "{n};{k};Pasar Kapuk blok A;{s}"
    ),
    "sheet: rt/rw usaha": Sheet(("Nama;NIK;RT;RW;RT Usaha;RW Usaha",), "{n};{k};{r};{w};9;9"),
    "sheet: total row": Sheet(
        ("No;Nama;NIK;No HP;RT;RW;Pekerjaan",),
        "{i};{n};{k};{p};{r};{w};{o}",
        below=(";JUMLAH;4;;;;",),
    ),
    "sheet: total row2": Sheet(
        ("No;Nama;NIK;No HP;RT;RW;Pekerjaan",),
        "{i};{n};{k};{p};{r};{w};{o}",
        below=("Total Peserta;;;;4;;",),
    ),
    "sheet: total iuran": Sheet(
        ("No;Nama;NIK;No HP;RT;RW;Pekerjaan;Iuran",),
        "{i};{n};{k};{p};{r};{w};{o};16800",
        below=(";;;;;;Total;67200",),
    ),
    "sheet: iuran col rp": Sheet(
        ("No;Nama;NIK;No HP;RT;RW;Pekerjaan;Iuran",), "{i};{n};{k};{p};{r};{w};{o};Rp 16.800"
    ),
    "sheet: sign rows": Sheet(
        ("No;Nama;NIK;No HP;RT;RW;Pekerjaan",),
        "{i};{n};{k};{p};{r};{w};{o}",
        below=(
            ";;;;;;",
            ";Mengetahui,;;;Jakarta, 29 November 2026;;",
            ";Ketua RW 05;;;Kader;;",
            ";;;;;;",
            ";H. Mahmud;;;Ningsih;;",
        ),
    ),
    "sheet: sign rows nip": Sheet(
        ("No;Nama;NIK;No HP;RT;RW;Pekerjaan",),
        "{i};{n};{k};{p};{r};{w};{o}",
        below=(";;;;;Lurah Kapuk;", ";;;;;Drs. Ahmad;", ";;;;;NIP. 197001011990031001;"),
    ),
    "sheet: sign phone": Sheet(
        ("No;Nama;NIK;No HP;RT;RW;Pekerjaan",),
        "{i};{n};{k};{p};{r};{w};{o}",
        below=("CP: Bu Ani 081211112222;;;;;;",),
    ),
    "sheet: note row": Sheet(
        ("No;Nama;NIK;No HP;RT;RW;Pekerjaan",),
        "{i};{n};{k};{p};{r};{w};{o}",
        below=("Catatan: yang kuning belum bayar;;;;;;",),
    ),
    "sheet: ket cols": Sheet(
        ("No;Nama;NIK;No HP;RT;RW;Pekerjaan;Ket",), "{i};{n};{k};{p};{r};{w};{o};lunas"
    ),
    "sheet: ket baru": Sheet(
        ("No;Nama;NIK;No HP;RT;RW;Pekerjaan;Ket",), "{i};{n};{k};{p};{r};{w};{o};baru"
    ),
    "sheet: ket pindah": Sheet(
        ("No;Nama;NIK;No HP;RT;RW;Pekerjaan;Ket",), "{i};{n};{k};{p};{r};{w};{o};pindah"
    ),
    "sheet: status col aktif": Sheet(
        ("No;Nama;NIK;No HP;RT;RW;Pekerjaan;Status",), "{i};{n};{k};{p};{r};{w};{o};Aktif"
    ),
    "sheet: status kawin": Sheet(
        ("No;Nama;NIK;No HP;RT;RW;Pekerjaan;Status",), "{i};{n};{k};{p};{r};{w};{o};Kawin"
    ),
    "sheet: kk and nik": Sheet(
        ("No;No KK;NIK;Nama;SHDK;HP",), "{i};3173010101010001;{k};{n};ISTRI;{p}"
    ),
    "sheet: nik in kk col": Sheet(("No;No KK;NIK;Nama;HP",), "{i};{k};;{n};{p}"),
    "sheet: rt and rw swapped header": Sheet(("No;Nama;NIK;HP;RW;RT",), "{i};{n};{k};{p};{w};{r}"),
    "sheet: rt/rw one col": Sheet(("No;Nama;NIK;HP;RT/RW",), "{i};{n};{k};{p};{r}/{w}"),
    "sheet: rt/rw one col dot": Sheet(("No;Nama;NIK;HP;RT/RW",), "{i};{n};{k};{p};{r2}.{w2}"),
    "sheet: rt/rw 5 digits": Sheet(("No;Nama;NIK;HP;RT/RW",), "{i};{n};{k};{p};{r3}{w3}"),
    "sheet: alamat RT {r}": Sheet(("Nama;NIK;Alamat",), "{n};{k};{s} rt{r}/{w}"),
    "sheet: alamat bekasi": Sheet(("Nama;NIK;Alamat;RT;RW",), "{n};{k};{s} Bekasi Barat;{r};{w}"),
    "sheet: alamat other kel": Sheet(
        ("Nama;NIK;Alamat;RT;RW",), "{n};{k};{s} Kel. Menteng;{r};{w}"
    ),
    "sheet: alamat tangerang col": Sheet(("Nama;NIK;Alamat;Kota",), "{n};{k};{s};Tangerang"),
    "sheet: kota jakbar": Sheet(("Nama;NIK;Alamat;Kota",), "{n};{k};{s};Jakarta Barat"),
    "sheet: csv nik lost quote": Sheet(
        ("No;Nama;NIK;No HP;RT;RW;Pekerjaan",), "{i};{n};'{k};'{p};{r};{w};{o}"
    ),
    "sheet: csv ;": Sheet(("No;Nama;NIK;No HP;RT;RW;Pekerjaan",), "{i};{n};{k};{p};{r};{w};{o}"),
    "sheet: csv eq text": Sheet(
        ("No;Nama;NIK;No HP;RT;RW;Pekerjaan",), '{i};{n};="{k}";="{p}";{r};{w};{o}'
    ),
    "sheet: google forms": Sheet(
        (
            "Timestamp;Nama Lengkap Sesuai KTP;Nomor Induk Kependudukan (NIK);Tanggal Lahir;Nomor WhatsApp Aktif;Alamat Lengkap;RT / RW;Pekerjaan saat ini;Apakah bersedia ikut BPJS?",
        ),
        "29/11/2026 10:00:00;{n};{k};{dsl};{p};{s};{r}/{w};{o};Ya",
    ),
    "sheet: google forms no": Sheet(
        ("Timestamp;Nama;NIK;Apakah bersedia ikut BPJS?",), "29/11/2026 10:00:00;{n};{k};Tidak"
    ),
    "sheet: gform email": Sheet(
        ("Timestamp;Email Address;Nama;NIK;HP",), "29/11/2026 10:00;a@b.com;{n};{k};{p}"
    ),
    "sheet: col centang": Sheet(
        ("No;Nama;NIK;No HP;RT;RW;Pekerjaan;Centang",), "{i};{n};{k};{p};{r};{w};{o};v"
    ),
    "sheet: work many": Sheet(("Nama;NIK;Pekerjaan;Pekerjaan Suami",), "{n};{k};{o};PNS"),
    "sheet: occ code": Sheet(("Nama;NIK;Kode Pekerjaan;Pekerjaan",), "{n};{k};88;{o}"),
    "sheet: jabatan PKK": Sheet(("Nama;NIK;Jabatan;HP",), "{n};{k};Anggota Pokja 2;{p}"),
    "sheet: bank": Sheet(
        ("Nama;NIK;Nama Bank;No Rekening;Atas Nama",), "{n};{k};BCA;1234567890;Slamet"
    ),
    "sheet: ibu kandung": Sheet(("Nama;NIK;Nama Ibu Kandung;HP",), "{n};{k};Sumiati;{p}"),
    "sheet: ahli waris": Sheet(
        ("Nama;NIK;Ahli Waris;NIK Ahli Waris;HP Ahli Waris;HP",),
        "{n};{k};Joko;3173010101900001;081299998888;{p}",
    ),
    "sheet: suami": Sheet(
        ("Nama;Nama Suami;NIK;NIK Suami;HP",), "{n};Joko;{k};3173010101900001;{p}"
    ),
    "sheet: gelar": Sheet(("Gelar;Nama;NIK;HP",), "Hj.;{n};{k};{p}"),
    "sheet: hidden idx": Sheet(
        ("id;created_at;nama;nik;no_hp;rt;rw",), "{i};2026-11-29T01:02:03Z;{n};{k};{p};{r};{w}"
    ),
}
