# ruff: noqa: E501  lines of lists are as long as they are
"""Lists that a cadre would send next, with the row that each person becomes.

`Sent.rows`: a ready row as "name | end of the NIK | field=value ...", a row to be mended as
"? end of the NIK: fields that are asked". The birth date, which is in the NIK, is left out.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Sent:
    text: str
    rows: tuple[str, ...]


PASTES: dict[str, Sent] = {
    "arabic date": Sent(
        "Siti Aminah - 3173015208859001 - ١٢-٠٨-١٩٨٥ - RT 3/5\n"
        "Budi Santoso - 3173011208859002 - 12-08-1985 - RT 3/5",
        (
            "SITI AMINAH | 9001 | rtrw=003/005",
            "BUDI SANTOSO | 9002 | rtrw=003/005",
        ),
    ),
    "arabic nik": Sent(
        "Siti Aminah - ٣١٧٣٠١٥٢٠٨٨٥٩٠٠١ - RT 3/5",
        ("SITI AMINAH | 9001 | rtrw=003/005",),
    ),
    "two header lines": Sent(
        "NAMA\tNIK\tTTL\tALAMAT\t\n"
        "\t\t\tRT\tRW\n"
        "Siti Aminah\t3173015208859001\tJakarta, 12-08-1985\t3\t5\n"
        "Budi Santoso\t3173011208859002\tJakarta, 12-08-1985\t4\t5",
        (
            "SITI AMINAH | 9001 | rtrw=003/005",
            "BUDI SANTOSO | 9002 | rtrw=004/005",
        ),
    ),
    "sci nik": Sent(
        "Siti Aminah - 3,17302E+15 - RT 3/5\nBudi Santoso - 3173011208859002 - RT 3/5",
        (
            "? -: nik",
            "BUDI SANTOSO | 9002 | rtrw=003/005",
        ),
    ),
    "footer": Sent(
        "1. Siti Aminah 3173015208859001 RT 3/5\n"
        "2. Budi Santoso 3173011208859002 RT 3/5\n"
        "Jumlah: 2 orang\n"
        "Total 2",
        (
            "SITI AMINAH | 9001 | rtrw=003/005",
            "BUDI SANTOSO | 9002 | rtrw=003/005",
        ),
    ),
    "caps titles": Sent(
        "1. HJ. SITI AMINAH, S.Pd 3173015208859001 RT 3/5\n"
        "2. BPK. BUDI SANTOSO 3173011208859002 RT 3/5\n"
        "3. Ibu Joko Susanti, A.Md 3173011505909003",
        (
            "HJ. SITI AMINAH, S.PD | 9001 | rtrw=003/005",
            "BUDI SANTOSO | 9002 | rtrw=003/005",
            "JOKO SUSANTI, A.MD | 9003 | ",
        ),
    ),
    "bpk/ibu": Sent(
        "Bpk/Ibu Budi Santoso - 3173011208859002 - RT 3/5\n"
        "Ibu Siti Aminah - 3173015208859001 - 3/5",
        (
            "BUDI SANTOSO | 9002 | rtrw=003/005",
            "SITI AMINAH | 9001 | rtrw=003/005",
        ),
    ),
    "wrapped address": Sent(
        "Siti Aminah 3173015208859001\n"
        "Jl. Kota Bambu Utara No. 17\n"
        "RT 003 RW 005\n"
        "Kel. Kapuk Kec. Cengkareng\n"
        "081234567890\n"
        "\n"
        "Budi Santoso 3173011208859002\n"
        "Jl. Mawar No. 3 Blok C\n"
        "RT 004 RW 005\n"
        "081234567891",
        (
            "SITI AMINAH | 9001 | phone=+6281234567890 rtrw=003/005 street=Jl. Kota Bambu Utara No. 17 village=31.73.01.1005",
            "BUDI SANTOSO | 9002 | phone=+6281234567891 rtrw=004/005 street=Jl. Mawar No. 3 Blok C",
        ),
    ),
    "wrapped street two lines": Sent(
        "Siti Aminah - 3173015208859001 - Jl. Kota Bambu\n"
        "Utara No. 17 RT 3/5 - 081234567890\n"
        "Budi Santoso - 3173011208859002 - Jl. Mawar\n"
        "No. 3 RT 4/5 - 081234567891",
        (
            "? 9001: leftover",
            "? 9002: leftover",
        ),
    ),
    "wa export": Sent(
        "[12/11/26 08.03] Bu Rina: Siti Aminah 3173015208859001 RT 3/5 081234567890\n"
        "[12/11/26 08.04] Bu Rina: Budi Santoso 3173011208859002 RT 4/5 081234567891\n"
        "[12/11/26 08.05] Bu Rina: itu saja bu",
        (
            "SITI AMINAH | 9001 | phone=+6281234567890 rtrw=003/005",
            "BUDI SANTOSO | 9002 | phone=+6281234567891 rtrw=004/005",
        ),
    ),
    "wa export ios": Sent(
        "[12/11/26, 08.03.11] Bu Rina: Siti Aminah 3173015208859001 RT 3/5\n"
        "[12/11/26, 08.04.22] ~ Bu Rina: Budi Santoso 3173011208859002 RT 4/5",
        (
            "SITI AMINAH | 9001 | rtrw=003/005",
            "BUDI SANTOSO | 9002 | rtrw=004/005",
        ),
    ),
    "wa export phone sender": Sent(
        "12/11/26 08.03 - +62 812-9999-8888: Siti Aminah 3173015208859001 RT 3/5\n"
        "12/11/26 08.04 - +62 812-9999-8888: Budi Santoso 3173011208859002 RT 4/5",
        (
            "SITI AMINAH | 9001 | rtrw=003/005",
            "BUDI SANTOSO | 9002 | rtrw=004/005",
        ),
    ),
    "wa export bracket full year": Sent(
        "[08:03, 12/11/2026] Bu Rina: Siti Aminah 3173015208859001 RT 3/5\n"
        "[08:04, 12/11/2026] Bu Rina: Budi Santoso 3173011208859002 RT 4/5",
        (
            "SITI AMINAH | 9001 | rtrw=003/005",
            "BUDI SANTOSO | 9002 | rtrw=004/005",
        ),
    ),
    "wa multi line msgs": Sent(
        "[12/11/26 08.03] Bu Rina: Siti Aminah\n"
        "3173015208859001\n"
        "RT 3/5\n"
        "[12/11/26 08.04] Bu Rina: Budi Santoso\n"
        "3173011208859002\n"
        "RT 4/5",
        (
            "SITI AMINAH | 9001 | rtrw=003/005",
            "BUDI SANTOSO | 9002 | rtrw=004/005",
        ),
    ),
    "voice": Sent(
        "nama siti aminah nik 3173 0152 0885 9001 lahir dua belas agustus seribu sembilan ratus delapan puluh lima rt tiga rw lima\n"
        "nama budi santoso nik 3173011208859002 lahir 12 agustus 1985 rt empat rw lima",
        (
            "? 9001: leftover",
            "BUDI SANTOSO | 9002 | rtrw=004/005",
        ),
    ),
    "voice2": Sent(
        "siti aminah tiga satu tujuh tiga nol satu lima dua nol delapan delapan lima sembilan nol nol satu\n"
        "budi santoso 3173011208859002",
        (
            "SITI AMINAH | 9001 | ",
            "BUDI SANTOSO | 9002 | ",
        ),
    ),
    "semicolons": Sent(
        "Siti Aminah;3173015208859001;12-08-1985;RT 3/5;081234567890;ojol\n"
        "Budi Santoso;3173011208859002;12-08-1985;RT 4/5;081234567891;pedagang",
        (
            "SITI AMINAH | 9001 | occupation=ojol phone=+6281234567890 rtrw=003/005",
            "BUDI SANTOSO | 9002 | occupation=pedagang phone=+6281234567891 rtrw=004/005",
        ),
    ),
    "semi header": Sent(
        "Nama;NIK;Tgl Lahir;RT;RW;HP;Pekerjaan\n"
        "Siti Aminah;3173015208859001;12-08-1985;3;5;081234567890;ojol\n"
        "Budi Santoso;3173011208859002;12-08-1985;4;5;081234567891;pedagang",
        (
            "SITI AMINAH | 9001 | occupation=ojol phone=+6281234567890 rtrw=003/005",
            "BUDI SANTOSO | 9002 | occupation=pedagang phone=+6281234567891 rtrw=004/005",
        ),
    ),
    "bullet emoji": Sent(
        "✅ Siti Aminah - 3173015208859001 - RT 3/5\n"
        "👉 Budi Santoso - 3173011208859002 - RT 4/5\n"
        "🔹Joko - 3173011505909003 - RT 5/5\n"
        "▪️ Joko - 3173011505909003",
        (
            "SITI AMINAH | 9001 | rtrw=003/005",
            "BUDI SANTOSO | 9002 | rtrw=004/005",
            "? 9003: nik",
            "? 9003: nik",
        ),
    ),
    "idem": Sent(
        "Siti Aminah - 3173015208859001 - Jl. Mawar No. 3 - RT 3/5 - pedagang\n"
        "Budi Santoso - 3173011208859002 - idem - sda - sda\n"
        'Joko - 3173011505909003 - s.d.a - sda - "',
        (
            "SITI AMINAH | 9001 | occupation=pedagang rtrw=003/005 street=Jl. Mawar No. 3",
            "BUDI SANTOSO | 9002 | occupation=pedagang rtrw=003/005 street=Jl. Mawar No. 3",
            "JOKO | 9003 | occupation=pedagang rtrw=003/005 street=Jl. Mawar No. 3",
        ),
    ),
    "ditto": Sent(
        "Siti Aminah - 3173015208859001 - Jl. Mawar No. 3 - RT 3/5 - pedagang\n"
        'Budi Santoso - 3173011208859002 - " - " - "\n'
        "Joko - 3173011505909003 - ,, - ,, - ,,",
        (
            "SITI AMINAH | 9001 | occupation=pedagang rtrw=003/005 street=Jl. Mawar No. 3",
            "BUDI SANTOSO | 9002 | occupation=pedagang rtrw=003/005 street=Jl. Mawar No. 3",
            "JOKO | 9003 | occupation=pedagang rtrw=003/005 street=Jl. Mawar No. 3",
        ),
    ),
    "ditto header": Sent(
        "Nama\tNIK\tAlamat\tRT\tRW\tPekerjaan\n"
        "Siti Aminah\t3173015208859001\tJl. Mawar No. 3\t3\t5\tpedagang\n"
        "Budi Santoso\t3173011208859002\tsda\tsda\tsda\tsda\n"
        'Joko\t3173011505909003\t"\t"\t"\t"',
        (
            "SITI AMINAH | 9001 | occupation=pedagang rtrw=003/005 street=Jl. Mawar No. 3",
            "BUDI SANTOSO | 9002 | occupation=pedagang rtrw=003/005 street=Jl. Mawar No. 3",
            "JOKO | 9003 | occupation=pedagang rtrw=003/005 street=Jl. Mawar No. 3",
        ),
    ),
    "glued": Sent(
        "Siti Aminah - 3173015208859001 - Jakarta12-08-1985 - RT 3/5\n"
        "Budi Santoso - 3173011208859002 - Jakarta,12Agustus1985 - RT 3/5",
        (
            "SITI AMINAH | 9001 | rtrw=003/005",
            "BUDI SANTOSO | 9002 | rtrw=003/005",
        ),
    ),
    "two phones": Sent(
        "Siti Aminah - 3173015208859001 - RT 3/5 - 081234567890/081298765432\n"
        "Budi Santoso - 3173011208859002 - RT 3/5 - 081234567891 atau 081234567892",
        (
            "? 9001: leftover",
            "? 9002: leftover",
        ),
    ),
    "age": Sent(
        "Siti Aminah - 3173015208859001 - 41 th - RT 3/5\n"
        "Budi Santoso - 3173011208859002 - 35 tahun - RT 3/5\n"
        "Joko (36) - 3173011505909003 - RT 3/5",
        (
            "SITI AMINAH | 9001 | rtrw=003/005",
            "BUDI SANTOSO | 9002 | rtrw=003/005",
            "JOKO | 9003 | rtrw=003/005",
        ),
    ),
    "rtrw cell": Sent(
        "Siti Aminah - 3173015208859001 - RT03RW05\n"
        "Budi Santoso - 3173011208859002 - 03/05\n"
        "Joko - 3173011505909003 - RT.03/05",
        (
            "SITI AMINAH | 9001 | rtrw=003/005",
            "BUDI SANTOSO | 9002 | rtrw=003/005",
            "JOKO | 9003 | rtrw=003/005",
        ),
    ),
    "kel": Sent(
        "Siti Aminah - 3173015208859001 - RT 3/5 Kb Jeruk\n"
        "Budi Santoso - 3173011208859002 - RT 3/5 Kel. Dr Kosambi\n"
        "Joko - 3173011505909003 - RT 3/5 - Kel Kdg Kali Angke",
        (
            "? 9001: leftover",
            "BUDI SANTOSO | 9002 | rtrw=003/005 village=31.73.01.1002",
            "JOKO | 9003 | rtrw=003/005 village=31.73.01.1004",
        ),
    ),
    "kel2": Sent(
        "Siti Aminah - 3173015208859001 - RT 3/5 - Kb Jeruk\n"
        "Budi Santoso - 3173011208859002 - RT 3/5 - Dr Kosambi\n"
        "Joko - 3173011505909003 - RT 3/5 - Dr. Kosambi",
        (
            "? 9001: leftover",
            "? 9002: leftover",
            "? 9003: leftover",
        ),
    ),
    "dr name": Sent(
        "Dr Kosambi - 3173015208859001 - RT 3/5\ndr. Budi Santoso - 3173011208859002 - RT 3/5",
        (
            "DR KOSAMBI | 9001 | rtrw=003/005",
            "DR. BUDI SANTOSO | 9002 | rtrw=003/005",
        ),
    ),
    "nik last": Sent(
        "Siti Aminah RT 3/5 ojol NIK 3173015208859001\n"
        "Budi Santoso RT 3/5 dagang NIK 3173011208859002",
        (
            "SITI AMINAH | 9001 | occupation=ojol rtrw=003/005",
            "BUDI SANTOSO | 9002 | occupation=dagang rtrw=003/005",
        ),
    ),
    "nik dots": Sent(
        "Siti Aminah - 3173.0152.0885.9001 - RT 3/5\nBudi - 3173-0112-0885-9002 - RT 3/5",
        (
            "SITI AMINAH | 9001 | rtrw=003/005",
            "BUDI | 9002 | rtrw=003/005",
        ),
    ),
    "table bars": Sent(
        "| No | Nama | NIK | RT/RW | HP |\n"
        "|---|---|---|---|---|\n"
        "| 1 | Siti Aminah | 3173015208859001 | 003/005 | 081234567890 |\n"
        "| 2 | Budi Santoso | 3173011208859002 | 004/005 | 081234567891 |",
        (
            "SITI AMINAH | 9001 | phone=+6281234567890 rtrw=003/005",
            "BUDI SANTOSO | 9002 | phone=+6281234567891 rtrw=004/005",
        ),
    ),
    "paren": Sent(
        "Siti Aminah (ojol) 3173015208859001 (RT 3/5)\n"
        "Budi Santoso (dagang) 3173011208859002 (RT 4/5)",
        (
            "SITI AMINAH | 9001 | occupation=ojol rtrw=003/005",
            "BUDI SANTOSO | 9002 | occupation=dagang rtrw=004/005",
        ),
    ),
    "sex in brackets": Sent(
        "M. Yusuf (L) 3173011208859002\nSiti Aminah (L) 3173015208859001\nJoko (Ucup) 3173011505909003",
        (
            "M. YUSUF | 9002 | ",
            "? 9001: sex",
            "? 9003: full_name",
        ),
    ),
    "card in brackets": Sent(
        "Siti Aminah (KK 3173011208850099) NIK 3173015208859001\n"
        "Budi Santoso (No. KK 3173011208850098) NIK 3173011208859002",
        ("SITI AMINAH | 9001 | ", "BUDI SANTOSO | 9002 | "),
    ),
    "told in words": Sent(
        "Siti Aminah, lahir di Bogor tanggal 12 Agustus 1985, NIK 3173015208859001, tinggal di "
        "Jl. Mawar No. 3 RT 03/RW 05\n"
        "Budi Santoso, NIK 3173011208859002, rumahnya di Gg. Melati 5 RT 04/RW 05",
        (
            "SITI AMINAH | 9001 | rtrw=003/005 street=Jl. Mawar No. 3 RT 03/RW 05",
            "BUDI SANTOSO | 9002 | rtrw=004/005 street=Gg. Melati 5 RT 04/RW 05",
        ),
    ),
    "no phone": Sent(
        "Siti Aminah 3173015208859001 081234567890\nBudi Santoso 3173011208859002 gak punya hp\n"
        "Joko 3173011505909003 hp -\nRina 3173015505909004 (tidak ada hp)",
        (
            "SITI AMINAH | 9001 | phone=+6281234567890",
            "BUDI SANTOSO | 9002 | ",
            "JOKO | 9003 | ",
            "RINA | 9004 | ",
        ),
    ),
    "signed below": Sent(
        "1. Siti Aminah 3173015208859001\n2. Budi Santoso 3173011208859002\n\n"
        "Jakarta, 27 November 2026\nKader,\n\n(Yati Nurhayati)",
        ("SITI AMINAH | 9001 | ", "BUDI SANTOSO | 9002 | "),
    ),
    "english labels": Sent(
        "Full name: Siti Aminah\nID no: 3173015208859001\nMobile: 081234567890\n\n"
        "Full name: Budi Santoso\nID no: 3173011208859002\nMobile number: 081234567891",
        (
            "SITI AMINAH | 9001 | phone=+6281234567890",
            "BUDI SANTOSO | 9002 | phone=+6281234567891",
        ),
    ),
    "english columns": Sent(
        "No;Full Name;ID Number;Phone Number;Home Address\n"
        "1;Siti Aminah;3173015208859001;081234567890;Jl. Mawar 3\n"
        "2;Budi Santoso;3173011208859002;081234567891;Jl. Melati 5",
        (
            "SITI AMINAH | 9001 | phone=+6281234567890 street=Jl. Mawar 3",
            "BUDI SANTOSO | 9002 | phone=+6281234567891 street=Jl. Melati 5",
        ),
    ),
    "family": Sent(
        "Budi Santoso 3173011208859002 (suami)\nSiti Aminah 3173015208859001 (istri)",
        (
            "? 9002: leftover",
            "? 9001: leftover",
        ),
    ),
    "shared kk": Sent(
        "KK 3173011208850099\n1. Budi Santoso 3173011208859002\n2. Siti Aminah 3173015208859001",
        (
            "BUDI SANTOSO | 9002 | ",
            "SITI AMINAH | 9001 | ",
        ),
    ),
    "nik under name": Sent(
        "1. Siti Aminah\n"
        "   3173015208859001\n"
        "2. Budi Santoso\n"
        "   3173011208859002\n"
        "3. Joko\n"
        "   3173011505909003",
        (
            "SITI AMINAH | 9001 | ",
            "BUDI SANTOSO | 9002 | ",
            "JOKO | 9003 | ",
        ),
    ),
    "nik above name": Sent(
        "3173015208859001\nSiti Aminah\n3173011208859002\nBudi Santoso\n3173011505909003\nJoko",
        (
            "SITI AMINAH | 9001 | ",
            "BUDI SANTOSO | 9002 | ",
            "JOKO | 9003 | ",
        ),
    ),
    "columns pasted": Sent(
        "Siti Aminah\nBudi Santoso\nJoko\n3173015208859001\n3173011208859002\n3173011505909003",
        (
            "? 9001: full_name",
            "? 9002: full_name",
            "? 9003: full_name",
        ),
    ),
    "equal": Sent(
        "nama = Siti Aminah\n"
        "nik = 3173015208859001\n"
        "rt/rw = 3/5\n"
        "nama = Budi Santoso\n"
        "nik = 3173011208859002\n"
        "rt/rw = 4/5",
        (
            "SITI AMINAH | 9001 | rtrw=003/005",
            "BUDI SANTOSO | 9002 | rtrw=004/005",
        ),
    ),
    "no colon": Sent(
        "Nama Siti Aminah\n"
        "NIK 3173015208859001\n"
        "Alamat Jl. Mawar No. 3 RT 3 RW 5\n"
        "Hp 081234567890\n"
        "Nama Budi Santoso\n"
        "NIK 3173011208859002\n"
        "Alamat Jl. Mawar No. 4 RT 4 RW 5\n"
        "Hp 081234567891",
        (
            "SITI AMINAH | 9001 | phone=+6281234567890 rtrw=003/005 street=Jl. Mawar No. 3 RT 3 RW 5",
            "BUDI SANTOSO | 9002 | phone=+6281234567891 rtrw=004/005 street=Jl. Mawar No. 4 RT 4 RW 5",
        ),
    ),
    "ktp copy": Sent(
        "NIK : 3173015208859001\n"
        "Nama : SITI AMINAH\n"
        "Tempat/Tgl Lahir : JAKARTA, 12-08-1985\n"
        "Jenis Kelamin : PEREMPUAN  Gol. Darah : O\n"
        "Alamat : JL. MAWAR NO. 3\n"
        "RT/RW : 003/005\n"
        "Kel/Desa : KAPUK\n"
        "Kecamatan : CENGKARENG\n"
        "Agama : ISLAM\n"
        "Status Perkawinan : KAWIN\n"
        "Pekerjaan : WIRASWASTA\n"
        "Kewarganegaraan : WNI\n"
        "Berlaku Hingga : SEUMUR HIDUP",
        (
            "SITI AMINAH | 9001 | occupation=WIRASWASTA rtrw=003/005 street=JL. MAWAR NO. 3 village=31.73.01.1005",
        ),
    ),
    "american": Sent(
        "Siti Aminah - 3173015208859001 - 08/12/1985 - RT 3/5",
        ("SITI AMINAH | 9001 | rtrw=003/005",),
    ),
    "alias": Sent(
        "Siti Aminah alias Mimin - 3173015208859001 - RT 3/5\n"
        "Budi Santoso als Bagong - 3173011208859002 - RT 3/5\n"
        "Joko (Joni) - 3173011505909003",
        (
            "? 9001: full_name leftover",
            "? 9002: leftover",
            "? 9003: full_name",
        ),
    ),
    "no name": Sent(
        "- 3173015208859001 - RT 3/5\nBudi - 3173011208859002 - RT 3/5",
        (
            "? 9001: full_name",
            "BUDI | 9002 | rtrw=003/005",
        ),
    ),
    "two in line": Sent(
        "Siti Aminah 3173015208859001 dan Budi Santoso 3173011208859002",
        ("SITI AMINAH | 9001 | ", "BUDI SANTOSO | 9002 | "),
    ),
    "income": Sent(
        "Siti Aminah - 3173015208859001 - RT 3/5 - pedagang - 1,5jt\n"
        "Budi Santoso - 3173011208859002 - RT 3/5 - ojol - 2.000.000",
        (
            "SITI AMINAH | 9001 | income=1500000/month occupation=pedagang rtrw=003/005",
            "? 9002: leftover",
        ),
    ),
    "O for 0": Sent(
        "Siti Aminah - 31730152O8859OO1 - RT 3/5\nBudi - 3173011208859002 - O81234567890",
        (
            "SITI AMINAH | 9001 | rtrw=003/005",
            "? 9002: leftover",
        ),
    ),
    "mothers": Sent(
        "Nama: Siti Aminah\nNIK: 3173015208859001\nNama ibu kandung: Rohani\nHP: 081234567890",
        ("SITI AMINAH | 9001 | phone=+6281234567890",),
    ),
    "rw only": Sent(
        "Siti Aminah - 3173015208859001 - RW 05\nBudi - 3173011208859002 - RT 03",
        (
            "? 9001: rtrw",
            "? 9002: rtrw",
        ),
    ),
    "dup line": Sent(
        "Siti Aminah - 3173015208859001 - RT 3/5\nSiti Aminah - 3173015208859001 - RT 3/5",
        (
            "? 9001: nik",
            "? 9001: nik",
        ),
    ),
    "name digits": Sent(
        "Siti Aminah2 - 3173015208859001 - RT 3/5",
        ("? 9001: full_name",),
    ),
    "years": Sent(
        "Siti Aminah - 3173015208859001 - 1985 - RT 3/5",
        ("? 9001: leftover",),
    ),
    "month name short": Sent(
        "Siti Aminah - 3173015208859001 - 12 Agt 85 - RT 3/5\n"
        "Budi - 3173011208859002 - 12 Agst 1985",
        (
            "SITI AMINAH | 9001 | rtrw=003/005",
            "BUDI | 9002 | ",
        ),
    ),
    "nomor rumah": Sent(
        "Siti Aminah - 3173015208859001 - no 12 rt 3/5\n"
        "Budi - 3173011208859002 - Mawar 3 no 5 rt 3/5",
        (
            "? 9001: leftover",
            "? 9002: leftover",
        ),
    ),
    "pkk": Sent(
        "Siti Aminah - 3173015208859001 - RT 3/5 - PKK - kader\n"
        "Budi - 3173011208859002 - RT 3/5 - Karang Taruna",
        (
            "SITI AMINAH | 9001 | organisation=pkk post=kader rtrw=003/005",
            "BUDI | 9002 | organisation=karang_taruna rtrw=003/005",
        ),
    ),
    "sex": Sent(
        "Siti Aminah - P - 3173015208859001 - RT 3/5\nBudi - L - 3173011208859002 - RT 3/5",
        (
            "SITI AMINAH | 9001 | rtrw=003/005",
            "BUDI | 9002 | rtrw=003/005",
        ),
    ),
    "letters of the sex": Sent(
        "Siti Aminah P 3173015208859001 jualan kue\n"
        "Budi Santoso L 3173011208859002 ojol\n"
        "Joko Susanti Pr 3173011505909003 ojol",
        (
            "SITI AMINAH | 9001 | occupation=jualan kue",
            "BUDI SANTOSO | 9002 | occupation=ojol",
            "? 9003: sex",
        ),
    ),
    "one letter alone": Sent(
        "Siti Aminah P 3173015208859001 jualan kue\nBudi Santoso 3173011208859002 ojol",
        (
            "? 9001: full_name",
            "BUDI SANTOSO | 9002 | occupation=ojol",
        ),
    ),
    "words behind the kelurahan": Sent(
        "Siti Aminah 3173015208859001 Kel Kapuk rt 3/5 jualan kue\n"
        "Budi Santoso - 3173011208859002 - Jl. Mawar 3 RT 003/005 Kel. Kapuk Kec. Cengkareng - ojol",
        (
            "SITI AMINAH | 9001 | occupation=jualan kue rtrw=003/005 village=31.73.01.1005",
            "BUDI SANTOSO | 9002 | occupation=ojol rtrw=003/005 "
            "street=Jl. Mawar 3 RT 003/005 Kel. Kapuk Kec. Cengkareng village=31.73.01.1005",
        ),
    ),
    "kelurahan above": Sent(
        "Kelurahan Kapuk\n1. Siti Aminah 3173015208859001 rt 3/5\n"
        "Kelurahan Duri Kosambi\n2. Budi Santoso 3173011208859002 rt 1/5",
        (
            "SITI AMINAH | 9001 | rtrw=003/005 village=31.73.01.1005",
            "BUDI SANTOSO | 9002 | rtrw=001/005 village=31.73.01.1002",
        ),
    ),
    "work above": Sent(
        "OJOL:\n1. Budi Santoso 3173011208859002 RT 3/5\n"
        "PEDAGANG:\n2. Siti Aminah 3173015208859001 RT 3/5",
        (
            "BUDI SANTOSO | 9002 | occupation=OJOL rtrw=003/005",
            "SITI AMINAH | 9001 | occupation=PEDAGANG rtrw=003/005",
        ),
    ),
    "place below": Sent(
        "1. Siti Aminah 3173015208859001\nRT 3/5\n2. Budi Santoso 3173011208859002\nRT 4/5",
        (
            "SITI AMINAH | 9001 | rtrw=003/005",
            "BUDI SANTOSO | 9002 | rtrw=004/005",
        ),
    ),
    "labels of nothing": Sent(
        "Nama: Siti Aminah\nNIK: 3173015208859001\nAhli waris: Budi (suami)\n"
        "No HP ahli waris: 081234567890\nPekerjaan: jualan kue",
        ("? 9001: leftover",),
    ),
    "programmes beside work": Sent(
        "Siti Aminah 3173015208859001 jualan kue JKK JKM\n"
        "Budi Santoso 3173011208859002 ojol + JHT\n"
        "Joko Susanti 3173011505909003 ojol JKK",
        (
            "SITI AMINAH | 9001 | occupation=jualan kue programme=jkk_jkm",
            "BUDI SANTOSO | 9002 | occupation=ojol programme=jkk_jkm_jht",
            "? 9003: leftover",
        ),
    ),
    "struck out": Sent(
        "✅ Siti Aminah 3173015208859001 jualan kue\n"
        "❌ Budi Santoso 3173011208859002 ojol\n"
        "~Joko Susanti 3173011505909003 ojol~",
        (
            "SITI AMINAH | 9001 | occupation=jualan kue",
            "? 9002: note",
            "? 9003: note",
        ),
    ),
    "not sure of the work": Sent(
        "Siti Aminah 3173015208859001 jualan kue?\nBudi Santoso 3173011208859002 ojol lunas",
        (
            "? 9001: occupation",
            "? 9002: leftover",
        ),
    ),
    "emoji for a house and a phone": Sent(
        "📋 *DAFTAR BPJS TK RT 03* 📋\n"
        "1️⃣ Siti Aminah 👩 3173015208859001 🏠 RT 3/5 📱 081234567890\n"
        "2️⃣ Budi Santoso 👨 3173011208859002 🏠 RT 3/5 📱 081234567891 🛵 ojol\n"
        "3️⃣ \n"
        "4️⃣ \n"
        "*yg mau ikut tinggal copy paste ya* 🙏",
        (
            "SITI AMINAH | 9001 | phone=+6281234567890 rtrw=003/005",
            "BUDI SANTOSO | 9002 | occupation=ojol phone=+6281234567891 rtrw=003/005",
        ),
    ),
    "boxes that nobody ticked": Sent(
        "Siapa yg ikut? 👇\n"
        "☑️ Siti Aminah - 3173015208859001\n"
        "☑️ Budi Santoso - 3173011208859002\n"
        "⬜ Joko Susanti - 3173011505909003",
        (
            "SITI AMINAH | 9001 | ",
            "BUDI SANTOSO | 9002 | ",
            "? 9003: note",
        ),
    ),
    "the dead in five spellings": Sent(
        "1. Siti Aminah 3173015208859001 rt 3/5\n"
        "2. Alm. Budi Santoso 3173011208859002 rt 3/5\n"
        "3. Joko Susanti (alm) 3173011505909003 rt 3/5\n"
        "4. Wati 3173015505909004 rt 3/5 - sdh meninggal bln lalu\n"
        "5. Almh Tuti 3173015505909005 rt 3/5\n"
        "6. Rina 3173015505909006 wafat",
        (
            "SITI AMINAH | 9001 | rtrw=003/005",
            "? 9002: full_name",
            "? 9003: full_name note",
            "? 9004: note",
            "? 9005: full_name",
            "? 9006: note",
        ),
    ),
    "two people in a line with two NIK": Sent(
        "Siti Aminah & Budi Santoso - 3173015208859001 & 3173011208859002 - RT 3/5\n"
        "Joko / Wati - 3173011505909003 / 3173015505909004 - RT 3/5\n"
        "Tuti dan suami - 3173015505909005",
        (
            "? -: full_name leftover nik",
            "? -: leftover nik",
            "? 9005: full_name leftover",
        ),
    ),
    "phones of the family": Sent(
        "1. Budi Santoso 3173011208859002 HP istri 081234567890\n"
        "2. Joko 3173011505909003 081234567891 (wa anak)\n"
        "3. Wati 3173015505909004 hp suami: 081234567892\n"
        "4. Tuti 3173015505909005 no hp tetangga 081234567893\n"
        "5. Agus 3173010101750004 081234567894 punya bu RT\n"
        "6. Rina 3173015505909006 hp ikut suami",
        (
            "? 9002: phone",
            "? 9003: phone",
            "? 9004: phone",
            "? 9005: phone",
            "? 0004: leftover",
            "? 9006: phone",
        ),
    ),
    "headings of RT with a colon": Sent(
        "RT 03 RW 05\n"
        "1. Siti Aminah 3173015208859001 jualan kue\n"
        "2. Budi Santoso 3173011208859002 ojol\n"
        "RT 04\n"
        "3. Joko 3173011505909003 ojol\n"
        "Rt 5 rw 6:\n"
        "4. Wati 3173015505909004 penjahit",
        (
            "SITI AMINAH | 9001 | occupation=jualan kue rtrw=003/005",
            "BUDI SANTOSO | 9002 | occupation=ojol rtrw=003/005",
            "JOKO | 9003 | occupation=ojol rtrw=004/005",
            "WATI | 9004 | occupation=penjahit rtrw=005/006",
        ),
    ),
    "headings of work with a count": Sent(
        "Ojol (2 orang)\n"
        "- Budi Santoso 3173011208859002\n"
        "- Joko 3173011505909003\n"
        "Pedagang (1 org)\n"
        "- Siti Aminah 3173015208859001",
        (
            "BUDI SANTOSO | 9002 | occupation=Ojol",
            "JOKO | 9003 | occupation=Ojol",
            "SITI AMINAH | 9001 | occupation=Pedagang",
        ),
    ),
    "a signer with a NIK": Sent(
        "1. Siti Aminah 3173015208859001\n"
        "2. Budi Santoso 3173011208859002\n"
        "Total 2 org @16.800 = 33.600\n"
        "Mengetahui,\n"
        "Ketua RT 03\n"
        "Bpk. Slamet Riyadi\n"
        "NIK 3173011208859099",
        (
            "SITI AMINAH | 9001 | ",
            "BUDI SANTOSO | 9002 | ",
            "? -: nik rtrw",
            "? 9099: leftover",
        ),
    ),
    "quoted lines": Sent(
        "> Siti Aminah 3173015208859001\n"
        "> Budi Santoso 3173011208859002\n"
        "tambah 1 lagi bu\n"
        "Joko 3173011505909003",
        (
            "SITI AMINAH | 9001 | ",
            "? 9002: leftover",
            "JOKO | 9003 | ",
        ),
    ),
    "what each has paid": Sent(
        "1. Siti Aminah 3173015208859001 16.800\n"
        "2. Budi Santoso 3173011208859002 Rp16.800 lunas\n"
        "3. Joko 3173011505909003 blm bayar\n"
        "4. Wati 3173015505909004 3 bln 50.400",
        (
            "? 9001: leftover",
            "? 9002: leftover",
            "? 9003: leftover",
            "? 9004: leftover",
        ),
    ),
    "a heading of unknown work": Sent(
        "PEDAGANG:\n"
        "1. Siti Aminah 3173015208859001 rt 3/5\n"
        "PERANGKAI BUNGA:\n"
        "2. Wati 3173015505909004 rt 3/5\n"
        "YANG BARU:\n"
        "3. Tuti 3173015505909005 rt 3/5",
        (
            "SITI AMINAH | 9001 | occupation=PEDAGANG rtrw=003/005",
            "WATI | 9004 | rtrw=003/005",
            "TUTI | 9005 | rtrw=003/005",
        ),
    ),
    "posts between headings and people": Sent(
        "RT 03/RW 05\n"
        "Pengurus:\n"
        "1. Siti Aminah 3173015208859001\n"
        "Anggota:\n"
        "2. Budi Santoso 3173011208859002",
        (
            "SITI AMINAH | 9001 | rtrw=003/005",
            "BUDI SANTOSO | 9002 | rtrw=003/005",
        ),
    ),
    "talk about another RT": Sent(
        "Daftar RT 03/RW 05\n"
        "1. Siti Aminah 3173015208859001\n"
        "yang ini dari RT 4 bu\n"
        "2. Budi Santoso 3173011208859002",
        (
            "SITI AMINAH | 9001 | rtrw=003/005",
            "? -: full_name leftover nik rtrw",
            "BUDI SANTOSO | 9002 | ",
        ),
    ),
    "messages about another RT": Sent(
        "[12/11/26 08.03] Bu Rina: Daftar RT 03/RW 05\n"
        "[12/11/26 08.03] Bu Rina: Siti Aminah 3173015208859001\n"
        "[12/11/26 08.04] Bu Rina: bu ini yg RT 04\n"
        "[12/11/26 08.05] Bu Rina: Budi Santoso 3173011208859002",
        (
            "SITI AMINAH | 9001 | rtrw=003/005",
            "BUDI SANTOSO | 9002 | ",
        ),
    ),
    "the wife in the line below": Sent(
        "1. Budi Santoso 3173011208859002 ojol\n"
        "   istri: Siti Aminah 3173015208859001 jualan kue\n"
        "2. Joko 3173011505909003 ojol\n"
        "   istri Wati (belum ada KTP)",
        (
            "BUDI SANTOSO | 9002 | occupation=ojol",
            "SITI AMINAH | 9001 | occupation=jualan kue",
            "JOKO | 9003 | occupation=ojol",
            "? -: full_name nik",
        ),
    ),
    "letters for numbers": Sent(
        "a. Siti Aminah 3173015208859001\n"
        "b. Budi Santoso 3173011208859002\n"
        "c) Joko 3173011505909003",
        (
            "SITI AMINAH | 9001 | ",
            "BUDI SANTOSO | 9002 | ",
            "JOKO | 9003 | ",
        ),
    ),
    "roman numbers": Sent(
        "I. Siti Aminah 3173015208859001\n"
        "II. Budi Santoso 3173011208859002\n"
        "III. Joko 3173011505909003",
        (
            "SITI AMINAH | 9001 | ",
            "BUDI SANTOSO | 9002 | ",
            "JOKO | 9003 | ",
        ),
    ),
    "corrections below the list": Sent(
        "1. Siti Aminah 3173015208859001\n"
        "2. Budi Santoso 3173011208859002\n"
        "maaf bu ralat no 1 NIKnya 3173015208859011\n"
        "no 2 batal",
        (
            "? -: leftover nik",
            "? 9002: leftover",
        ),
    ),
    "months and payers behind the work": Sent(
        "Siti Aminah 3173015208859001 pedagang 3 bulan\n"
        "Budi Santoso 3173011208859002 ojol bayar 1 thn\n"
        "Joko 3173011505909003 ojol, mandiri\n"
        "Wati 3173015505909004 penjahit dibayarin donatur",
        (
            "? 9001: leftover",
            "? 9002: leftover",
            "? 9003: leftover",
            "? 9004: leftover",
        ),
    ),
    "a kecamatan alone": Sent(
        "Siti Aminah 3173015208859001 kel kapuk kec cengkareng rt 3 rw 5\n"
        "Budi Santoso 3173011208859002 Kapuk 3/5\n"
        "Joko 3173011505909003 Tambora",
        (
            "SITI AMINAH | 9001 | rtrw=003/005 village=31.73.01.1005",
            "BUDI SANTOSO | 9002 | rtrw=003/005 village=31.73.01.1005",
            "? 9003: leftover",
        ),
    ),
    "those who do not want below those who do": Sent(
        "Ikut:\n"
        "1. Siti Aminah 3173015208859001\n"
        "Belum mau:\n"
        "2. Budi Santoso 3173011208859002\n"
        "Sudah punya BPJS TK:\n"
        "3. Joko 3173011505909003",
        (
            "SITI AMINAH | 9001 | ",
            "? 9002: note",
            "? 9003: note",
        ),
    ),
    "widows and widowers": Sent(
        "Siti Aminah 3173015208859001 pedagang janda\n"
        "Budi Santoso 3173011208859002 ojol duda alm istri\n"
        "Joko 3173011505909003 pensiunan PNS jualan\n"
        "Wati 3173015505909004 istri alm. Slamet, warung",
        (
            "SITI AMINAH | 9001 | occupation=pedagang janda",
            "? 9002: leftover",
            "JOKO | 9003 | occupation=pensiunan PNS jualan",
            "? 9004: leftover",
        ),
    ),
}


SHEETS: dict[str, Sent] = {
    "ditto": Sent(
        "No;NIK;Nama;Tanggal Lahir;RT;RW;Kelurahan;Alamat;Pekerjaan;HP\n"
        "1;3173015208859001;Siti;12-08-1985;3;5;Kapuk;Jl. Mawar 3;pedagang;081234567890\n"
        "2;3173011208859002;Budi;12-08-1985;sda;sda;sda;idem;sda;sda\n"
        '3;3173011505909003;Joko;15-05-1990;"""";"""";,,;-"-;s.d.a;',
        (
            "SITI | 9001 | occupation=pedagang phone=+6281234567890 rtrw=003/005 street=Jl. Mawar 3 village=31.73.01.1005",
            "? 9002: leftover",
            "JOKO | 9003 | occupation=pedagang rtrw=003/005 street=Jl. Mawar 3 village=31.73.01.1005",
        ),
    ),
    "ditto occ": Sent(
        "No;NIK;Nama;Tanggal Lahir;RT;RW;Kelurahan;Alamat;Pekerjaan;HP\n"
        "1;3173015208859001;Siti;12-08-1985;3;5;Kapuk;Jl. Mawar 3;pedagang;081234567890\n"
        "2;3173011208859002;Budi;12-08-1985;3;5;Kapuk;idem;idem;",
        (
            "SITI | 9001 | occupation=pedagang phone=+6281234567890 rtrw=003/005 street=Jl. Mawar 3 village=31.73.01.1005",
            "BUDI | 9002 | occupation=pedagang rtrw=003/005 street=Jl. Mawar 3 village=31.73.01.1005",
        ),
    ),
    "arabic": Sent(
        "No;NIK;Nama;Tanggal Lahir;RT;RW;Kelurahan;Alamat;Pekerjaan;HP\n"
        "1;3173015208859001;Siti;١٢-٠٨-١٩٨٥;٣;٥;Kapuk;Jl. Mawar 3;pedagang;٠٨١٢٣٤٥٦٧٨٩٠",
        (
            "SITI | 9001 | occupation=pedagang phone=+6281234567890 rtrw=003/005 street=Jl. Mawar 3 village=31.73.01.1005",
        ),
    ),
    "sci": Sent(
        "No;NIK;Nama;Tanggal Lahir;RT;RW;Kelurahan;Alamat;Pekerjaan;HP\n"
        "1;3.17302E+15;Siti;12-08-1985;3;5;Kapuk;;;\n"
        "2;3,17302E15;Budi;12-08-1985;3;5;Kapuk;;;\n"
        "3;3173011505909003;Joko;15-05-1990;3;5;Kapuk;;;",
        (
            "? -: nik",
            "? -: nik",
            "JOKO | 9003 | rtrw=003/005 village=31.73.01.1005",
        ),
    ),
    "kel abbr": Sent(
        "No;NIK;Nama;Tanggal Lahir;RT;RW;Kelurahan;Alamat;Pekerjaan;HP\n"
        "0;3173015208859000;Siti Aina;12-08-1985;3;5;Kb Jeruk;;;\n"
        "1;3173015208859001;Siti Bina;12-08-1985;3;5;Dr Kosambi;;;\n"
        "2;3173015208859002;Siti Cina;12-08-1985;3;5;Kdg Kaliangke;;;\n"
        "3;3173015208859003;Siti Dina;12-08-1985;3;5;Kb. Jeruk;;;\n"
        "4;3173015208859004;Siti Eina;12-08-1985;3;5;Dr. Kosambi;;;\n"
        "5;3173015208859005;Siti Fina;12-08-1985;3;5;Duri Kosambi;;;\n"
        "6;3173015208859006;Siti Gina;12-08-1985;3;5;Cengk Barat;;;\n"
        "7;3173015208859007;Siti Hina;12-08-1985;3;5;Cengkareng Brt;;;\n"
        "8;3173015208859008;Siti Iina;12-08-1985;3;5;Tj Duren Utr;;;\n"
        "9;3173015208859009;Siti Jina;12-08-1985;3;5;Sukabumi Sel;;;\n"
        "10;3173015208859010;Siti Kina;12-08-1985;3;5;Kby Lama;;;\n"
        "11;3173015208859011;Siti Lina;12-08-1985;3;5;Kota Bambu Utr;;;\n"
        "12;3173015208859012;Siti Mina;12-08-1985;3;5;Kel. Kapuk;;;\n"
        "13;3173015208859013;Siti Nina;12-08-1985;3;5;Kapuk, Cengkareng;;;\n"
        "14;3173015208859014;Siti Oina;12-08-1985;3;5;Jelambar Br;;;\n"
        "15;3173015208859015;Siti Pina;12-08-1985;3;5;Wijaya Kesuma;;;\n"
        "16;3173015208859016;Siti Qina;12-08-1985;3;5;Palmerah / Slipi;;;\n"
        "17;3173015208859017;Siti Rina;12-08-1985;3;5;KAPUK RW 05;;;\n"
        "18;3173015208859018;Siti Sina;12-08-1985;3;5;Jakarta Barat;;;",
        (
            "SITI AINA | 9000 | rtrw=003/005 village=31.73.05.1001",
            "SITI BINA | 9001 | rtrw=003/005 village=31.73.01.1002",
            "SITI CINA | 9002 | rtrw=003/005 village=31.73.01.1004",
            "SITI DINA | 9003 | rtrw=003/005 village=31.73.05.1001",
            "SITI EINA | 9004 | rtrw=003/005 village=31.73.01.1002",
            "SITI FINA | 9005 | rtrw=003/005 village=31.73.01.1002",
            "SITI GINA | 9006 | rtrw=003/005 village=31.73.01.1001",
            "SITI HINA | 9007 | rtrw=003/005 village=31.73.01.1001",
            "SITI IINA | 9008 | rtrw=003/005 village=31.73.02.1002",
            "SITI JINA | 9009 | rtrw=003/005 village=31.73.05.1003",
            "? 9010: village",
            "SITI LINA | 9011 | rtrw=003/005 village=31.73.07.1003",
            "SITI MINA | 9012 | rtrw=003/005 village=31.73.01.1005",
            "SITI NINA | 9013 | rtrw=003/005 village=31.73.01.1005",
            "? 9014: village",
            "SITI PINA | 9015 | rtrw=003/005 village=31.73.02.1007",
            "? 9016: village",
            "? 9017: village",
            "? 9018: village",
        ),
    ),
    "age": Sent(
        "No;NIK;Nama;Tanggal Lahir;RT;RW;Kelurahan;Alamat;Pekerjaan;HP\n"
        "1;3173015208859001;Siti;41;3;5;Kapuk;;;\n"
        "2;3173011208859002;Budi;41 th;3;5;Kapuk;;;\n"
        "3;3173011505909003;Joko;1990;3;5;Kapuk;;;",
        (
            "? 9001: born_on",
            "? 9002: born_on",
            "? 9003: born_on",
        ),
    ),
    "age col": Sent(
        "No;NIK;Nama;Umur;RT;RW\n1;3173015208859001;Siti;41;3;5",
        ("SITI | 9001 | rtrw=003/005",),
    ),
    "age col2": Sent(
        "No;NIK;Nama;Usia/Tgl Lahir;RT;RW\n1;3173015208859001;Siti;41 tahun;3;5",
        ("SITI | 9001 | rtrw=003/005",),
    ),
    "bpk": Sent(
        "No;NIK;Nama;Tanggal Lahir;RT;RW;Kelurahan;Alamat;Pekerjaan;HP\n"
        "1;3173015208859001;Bpk/Ibu Siti;12-08-1985;3;5;Kapuk;;;\n"
        "2;3173011208859002;Bpk. H. Budi Santoso, SE;12-08-1985;3;5;Kapuk;;;\n"
        "3;3173011505909003;IBU HJ. JOKO, M.Pd.;15-05-1990;3;5;Kapuk;;;\n"
        "4;3173011505909004;Sdri. Wati;15-05-1990;3;5;Kapuk;;;\n"
        "5;3173011505909005;Almh. Wati;15-05-1990;3;5;Kapuk;;;\n"
        "6;3173011505909006;Ny. Wati;15-05-1990;3;5;Kapuk;;;\n"
        "7;3173011505909007;dr. Wati Sp.A;15-05-1990;3;5;Kapuk;;;\n"
        "8;3173011505909008;Drs. H. M. Ali;15-05-1990;3;5;Kapuk;;;\n"
        "9;3173011505909009;Tn Wahid;15-05-1990;3;5;Kapuk;;;",
        (
            "SITI | 9001 | rtrw=003/005 village=31.73.01.1005",
            "H. BUDI SANTOSO, SE | 9002 | rtrw=003/005 village=31.73.01.1005",
            "HJ. JOKO, M.PD. | 9003 | rtrw=003/005 village=31.73.01.1005",
            "WATI | 9004 | rtrw=003/005 village=31.73.01.1005",
            "? 9005: full_name",
            "? 9006: full_name",
            "DR. WATI SP.A | 9007 | rtrw=003/005 village=31.73.01.1005",
            "DRS. H. M. ALI | 9008 | rtrw=003/005 village=31.73.01.1005",
            "WAHID | 9009 | rtrw=003/005 village=31.73.01.1005",
        ),
    ),
    "rtrw one": Sent(
        "No;NIK;Nama;Tanggal Lahir;RT/RW\n"
        "0;3173015208859000;Siti Aina;12-08-1985;RT03RW05\n"
        "1;3173015208859001;Siti Bina;12-08-1985;003/005\n"
        "2;3173015208859002;Siti Cina;12-08-1985;3-5\n"
        "3;3173015208859003;Siti Dina;12-08-1985;3.5\n"
        "4;3173015208859004;Siti Eina;12-08-1985;RT.03/05\n"
        "5;3173015208859005;Siti Fina;12-08-1985;rt 3 rw 5\n"
        "6;3173015208859006;Siti Gina;12-08-1985;03 05\n"
        "7;3173015208859007;Siti Hina;12-08-1985;3,5\n"
        "8;3173015208859008;Siti Iina;12-08-1985;RW 05 RT 03\n"
        "9;3173015208859009;Siti Jina;12-08-1985;RW05/RT03\n"
        "10;3173015208859010;Siti Kina;12-08-1985;5/3 (RW/RT)\n"
        "11;3173015208859011;Siti Lina;12-08-1985;RT 003\n"
        "12;3173015208859012;Siti Mina;12-08-1985;0305\n"
        "13;3173015208859013;Siti Nina;12-08-1985;003005\n"
        "14;3173015208859014;Siti Oina;12-08-1985;III/V",
        (
            "SITI AINA | 9000 | rtrw=003/005",
            "SITI BINA | 9001 | rtrw=003/005",
            "SITI CINA | 9002 | rtrw=003/005",
            "SITI DINA | 9003 | rtrw=003/005",
            "SITI EINA | 9004 | rtrw=003/005",
            "SITI FINA | 9005 | rtrw=003/005",
            "SITI GINA | 9006 | rtrw=003/005",
            "SITI HINA | 9007 | rtrw=003/005",
            "SITI IINA | 9008 | rtrw=003/005",
            "SITI JINA | 9009 | rtrw=003/005",
            "? 9010: rtrw",
            "? 9011: rtrw",
            "? 9012: rtrw",
            "SITI NINA | 9013 | rtrw=003/005",
            "? 9014: rtrw",
        ),
    ),
    "rwrt header": Sent(
        "No;NIK;Nama;Tanggal Lahir;RW/RT\n1;3173015208859001;Siti;12-08-1985;05/03",
        ("SITI | 9001 | rtrw=003/005",),
    ),
    "rt has both": Sent(
        "No;NIK;Nama;Tanggal Lahir;RT;RW\n"
        "1;3173015208859001;Siti;12-08-1985;3/5;5\n"
        "2;3173011208859002;Budi;12-08-1985;3/5;6",
        (
            "SITI | 9001 | rtrw=003/005",
            "? 9002: rtrw",
        ),
    ),
    "footer": Sent(
        "No;NIK;Nama;Tanggal Lahir;RT;RW;Kelurahan;Alamat;Pekerjaan;HP\n"
        "1;3173015208859001;Siti;12-08-1985;3;5;Kapuk;;;\n"
        "2;3173011208859002;Budi;12-08-1985;3;5;Kapuk;;;\n"
        "Total;2;;;;;;;;\n"
        "Jakarta, 20 November 2026;;;;;;;;;\n"
        ";;Ketua TP PKK;;;;;;;\n"
        ";;Ny. Rohmah;;;;;;;\n"
        ";;NIP 196512081990031001;;;;;;;",
        (
            "SITI | 9001 | rtrw=003/005 village=31.73.01.1005",
            "BUDI | 9002 | rtrw=003/005 village=31.73.01.1005",
        ),
    ),
    "footer nip": Sent(
        "No;NIK;Nama;Tanggal Lahir;RT;RW;Kelurahan;Alamat;Pekerjaan;HP\n"
        "1;3173015208859001;Siti;12-08-1985;3;5;Kapuk;;;\n"
        "2;3173011208859002;Budi;12-08-1985;3;5;Kapuk;;;\n"
        ";3173015208859555;(Hj. Rohmah);;;;;;;",
        (
            "SITI | 9001 | rtrw=003/005 village=31.73.01.1005",
            "BUDI | 9002 | rtrw=003/005 village=31.73.01.1005",
            "? 9555: full_name",
        ),
    ),
    "phones": Sent(
        "No;NIK;Nama;Tanggal Lahir;RT;RW;Kelurahan;Alamat;Pekerjaan;HP\n"
        "0;3173015208859000;Siti Aina;12-08-1985;3;5;Kapuk;;;081234567890/081298765432\n"
        "1;3173015208859001;Siti Bina;12-08-1985;3;5;Kapuk;;;081234567891, 0812-9876-5433\n"
        "2;3173015208859002;Siti Cina;12-08-1985;3;5;Kapuk;;;0812 3456 7892 / WA 0812 9876 5434\n"
        "3;3173015208859003;Siti Dina;12-08-1985;3;5;Kapuk;;;081234567893 081298765435\n"
        "4;3173015208859004;Siti Eina;12-08-1985;3;5;Kapuk;;;+62 812-3456-7894 (WA)\n"
        "5;3173015208859005;Siti Fina;12-08-1985;3;5;Kapuk;;;081234567895\x0b\n"
        "6;3173015208859006;Siti Gina;12-08-1985;3;5;Kapuk;;;8,12346E+10\n"
        "7;3173015208859007;Siti Hina;12-08-1985;3;5;Kapuk;;;81234567896\n"
        "8;3173015208859008;Siti Iina;12-08-1985;3;5;Kapuk;;;62812345678 97\n"
        "9;3173015208859009;Siti Jina;12-08-1985;3;5;Kapuk;;;0812345678 98 a.n. Budi\n"
        "10;3173015208859010;Siti Kina;12-08-1985;3;5;Kapuk;;;tidak ada\n"
        "11;3173015208859011;Siti Lina;12-08-1985;3;5;Kapuk;;;-\n"
        "12;3173015208859012;Siti Mina;12-08-1985;3;5;Kapuk;;;sama dgn suami",
        (
            "? 9000: phone",
            "? 9001: phone",
            "? 9002: phone",
            "? 9003: phone",
            "SITI EINA | 9004 | phone=+6281234567894 rtrw=003/005 village=31.73.01.1005",
            "SITI FINA | 9005 | phone=+6281234567895 rtrw=003/005 village=31.73.01.1005",
            "? 9006: phone",
            "SITI HINA | 9007 | phone=+6281234567896 rtrw=003/005 village=31.73.01.1005",
            "SITI IINA | 9008 | phone=+6281234567897 rtrw=003/005 village=31.73.01.1005",
            "? 9009: phone",
            "SITI KINA | 9010 | phone=NONE rtrw=003/005 village=31.73.01.1005",
            "SITI LINA | 9011 | rtrw=003/005 village=31.73.01.1005",
            "? 9012: phone",
        ),
    ),
    "tempat tgl two": Sent(
        "No;NIK;Nama;Tempat;Tgl Lahir;RT;RW\n1;3173015208859001;Siti;Jakarta;12-08-1985;3;5",
        ("SITI | 9001 | rtrw=003/005",),
    ),
    "sex X": Sent(
        "No;NIK;Nama;Tanggal Lahir;L/P;RT\n"
        "1;3173015208859001;Siti;12-08-1985;L;3\n"
        "2;3173011208859002;Budi;12-08-1985;P;3",
        (
            "? 9001: rtrw sex",
            "? 9002: rtrw sex",
        ),
    ),
    "two sex cols": Sent(
        "No;NIK;Nama;Tanggal Lahir;L;P;RT\n"
        "1;3173015208859001;Siti;12-08-1985;;V;3\n"
        "2;3173011208859002;Budi;12-08-1985;V;;3",
        (
            "? 9001: rtrw",
            "? 9002: rtrw",
        ),
    ),
    "two name": Sent(
        "No;NIK;Nama;Tanggal Lahir;RT;RW;Kelurahan;Alamat;Pekerjaan;HP\n"
        "1;3173015208859001;Siti/Budi;12-08-1985;3;5;Kapuk;;;\n"
        "2;3173011208859002;Budi dan Wati;12-08-1985;3;5;Kapuk;;;",
        (
            "? 9001: full_name",
            "? 9002: full_name",
        ),
    ),
    "income": Sent(
        "No;NIK;Nama;Penghasilan;RT\n"
        "1;3173015208859001;Siti;1.500;3\n"
        "2;3173011208859002;Budi;1500000;3\n"
        "3;3173011505909003;Joko;1,5;3",
        (
            "? 9001: income rtrw",
            "? 9002: rtrw",
            "? 9003: income rtrw",
        ),
    ),
    "org": Sent(
        "No;NIK;Nama;Lembaga;Jabatan\n"
        "1;3173015208859001;Siti;PKK;kader\n"
        "2;3173011208859002;Budi;Dasawisma;anggota",
        (
            "SITI | 9001 | organisation=pkk post=kader",
            "BUDI | 9002 | organisation=dasawisma post=anggota",
        ),
    ),
    "work": Sent(
        "No;NIK;Nama;Pekerjaan;RT\n"
        "1;3173015208859001;Siti;-;3\n"
        "2;3173011208859002;Budi;tidak bekerja;3\n"
        "3;3173011505909003;Joko;IRT;3\n"
        "3;3173011505909004;Joni;belum bekerja;3\n"
        "3;3173011505909005;Jono;pelajar;3\n"
        "3;3173011505909006;Jona;pensiunan;3",
        (
            "? 9001: rtrw",
            "? 9002: occupation rtrw",
            "? 9003: occupation rtrw",
            "? 9004: occupation rtrw",
            "? 9005: occupation rtrw",
            "? 9006: occupation rtrw",
        ),
    ),
    "ket": Sent(
        "No;NIK;Nama;Ket;RT\n"
        "1;3173015208859001;Siti;sdh pny BPJS;3\n"
        "2;3173011208859002;Budi;baru;3\n"
        "3;3173011505909003;Joko;sudah terdaftar;3",
        (
            "? 9001: note rtrw",
            "? 9002: rtrw",
            "? 9003: note rtrw",
        ),
    ),
    "notes against it": Sent(
        "NIK;Nama;Keterangan\n"
        "3173015208859001;Siti;tidak jadi\n"
        "3173011208859002;Budi;NIK salah\n"
        "3173011505909003;Joko;cek lagi ya\n"
        "3173010101750004;Agus;sudah setuju",
        (
            "? 9001: note",
            "? 9002: note",
            "? 9003: note",
            "AGUS | 0004 | ",
        ),
    ),
    "sex behind the name": Sent(
        "NIK;Nama;RT;RW\n3173011208859002;Budi Santoso L;3;5\n3173015208859001;Siti, P;3;5",
        (
            "? 9002: full_name",
            "? 9001: full_name",
        ),
    ),
    "kelurahan in the address": Sent(
        "NIK;Nama;RT;RW;Kelurahan;Alamat\n"
        "3173015208859001;Siti;3;5;;Jl. Mawar 3 Kel. Kapuk Kec. Cengkareng\n"
        "3173011208859002;Budi;3;5;;Jl. Melati 2 Kel. Beji\n"
        "3173011505909003;Joko;3;5;Duri Kosambi;Jl. Melati 2 Kel. Kapuk\n"
        "3173010101750004;Agus;3;5;;Jl. Melati 2 RT 3/5 Kapuk Cengkareng",
        (
            "SITI | 9001 | rtrw=003/005 street=Jl. Mawar 3 Kel. Kapuk Kec. Cengkareng village=31.73.01.1005",
            "? 9002: village",
            "? 9003: village",
            "AGUS | 0004 | rtrw=003/005 street=Jl. Melati 2 RT 3/5 Kapuk Cengkareng village=31.73.01.1005",
        ),
    ),
    "a second header in another order": Sent(
        "No;NIK;Nama;RT;RW;HP\n"
        "1;3173015208859001;Siti;3;5;081234567890\n"
        "No;Nama;NIK;RW;RT;HP\n"
        "2;Budi;3173011208859002;5;4;081234567891\n"
        "3;Joko;3173011505909003;5;4;081234567892",
        (
            "SITI | 9001 | phone=+6281234567890 rtrw=003/005",
            "BUDI | 9002 | phone=+6281234567891 rtrw=004/005",
            "JOKO | 9003 | phone=+6281234567892 rtrw=004/005",
        ),
    ),
    "sections of RT": Sent(
        "Daftar RW 05\n"
        "No;NIK;Nama;Pekerjaan\n"
        "RT 03;;;\n"
        "1;3173015208859001;Siti;ojol\n"
        "2;3173011208859002;Budi;ojol\n"
        "RT 04;;;\n"
        "3;3173011505909003;Joko;ojol",
        (
            "SITI | 9001 | occupation=ojol rtrw=003/005",
            "BUDI | 9002 | occupation=ojol rtrw=003/005",
            "JOKO | 9003 | occupation=ojol rtrw=004/005",
        ),
    ),
    "a section below a title": Sent(
        "Daftar RT 03 RW 05\n"
        "No;NIK;Nama;Pekerjaan\n"
        "1;3173015208859001;Siti;ojol\n"
        "RT 04;;;\n"
        "3;3173011505909003;Joko;ojol",
        (
            "SITI | 9001 | occupation=ojol rtrw=003/005",
            "JOKO | 9003 | occupation=ojol rtrw=004/005",
        ),
    ),
    "sections of work": Sent(
        "No;NIK;Nama;RT;RW\n"
        ";OJOL;;;\n"
        "1;3173015208859001;Siti;3;5\n"
        ";;PEDAGANG;;\n"
        "2;3173011208859002;Budi;3;5",
        (
            "SITI | 9001 | occupation=OJOL rtrw=003/005",
            "BUDI | 9002 | occupation=PEDAGANG rtrw=003/005",
        ),
    ),
    "a column without a name": Sent(
        "No;NIK;Nama;RT;RW;\n"
        "1;3173015208859001;Siti;3;5;ojol\n"
        "2;3173011208859002;Budi;3;5;tukang urut\n"
        "3;3173011505909003;Joko;3;5;v",
        (
            "SITI | 9001 | occupation=ojol rtrw=003/005",
            "BUDI | 9002 | occupation=tukang urut rtrw=003/005",
            "JOKO | 9003 | rtrw=003/005",
        ),
    ),
    "a cell too many": Sent(
        "No;NIK;Nama;RT;RW;HP;Pekerjaan\n"
        "1;3173015208859001;Siti;3;5;081234567890;ojol\n"
        "2;;3173011208859002;Budi;3;5;081234567891;ojol\n"
        "3;3173011505909003;Joko;Jl. Mawar;3;5;081234567892;ojol",
        (
            "SITI | 9001 | occupation=ojol phone=+6281234567890 rtrw=003/005",
            "BUDI | 9002 | occupation=ojol phone=+6281234567891 rtrw=003/005",
            "? 9003: leftover occupation phone rtrw",
        ),
    ),
    "a street with a comma": Sent(
        "No,NIK,Nama,Alamat,RT,RW,HP\n"
        "1,3173015208859001,Siti,Jl. Mawar,3,5,081234567890\n"
        "2,3173011208859002,Budi,Jl. Mawar, No 3,4,5,081234567891\n"
        '3,3173011505909003,"Joko, S.Pd",Jl. Mawar,3,5,081234567892',
        (
            "SITI | 9001 | phone=+6281234567890 rtrw=003/005 street=Jl. Mawar",
            "? 9002: leftover phone rtrw",
            "JOKO, S.PD | 9003 | phone=+6281234567892 rtrw=003/005 street=Jl. Mawar",
        ),
    ),
    "sums between people": Sent(
        "No;NIK;Nama;RT;RW\n"
        "1;3173015208859001;Siti;3;5\n"
        ";Jumlah;1 orang;;\n"
        "2;3173011208859002;Budi;3;5\n"
        ";Jumlah RT 3;2;;",
        (
            "SITI | 9001 | rtrw=003/005",
            "BUDI | 9002 | rtrw=003/005",
        ),
    ),
    "the dead in seven spellings": Sent(
        "No;NIK;Nama;RT;RW;Ket\n"
        "1;3173015208859001;Siti (almh);3;5;\n"
        "2;3173011208859002;Alm Budi;3;5;\n"
        "3;3173011505909003;Joko;3;5;alm.\n"
        "4;3173015505909004;Wati;3;5;RIP\n"
        "5;3173015505909005;Tuti;3;5;sdh pindah ke Bekasi\n"
        "6;3173015505909006;Rina;3;5;wafat 2025\n"
        "7;3173015505909007;Dini;3;5;almarhum",
        (
            "? 9001: full_name",
            "? 9002: full_name",
            "? 9003: note",
            "? 9004: note",
            "? 9005: note",
            "? 9006: note",
            "? 9007: note",
        ),
    ),
    "people above the header": Sent(
        "1;3173015208859001;Siti Aminah;3;5\n"
        "2;3173011208859002;Budi;3;5\n"
        "No;NIK;Nama;RT;RW\n"
        "3;3173011505909003;Joko;4;5",
        (
            "SITI AMINAH | 9001 | rtrw=003/005",
            "BUDI | 9002 | rtrw=003/005",
            "JOKO | 9003 | rtrw=004/005",
        ),
    ),
    "three columns of work": Sent(
        "No;NIK;Nama;RT;RW;Kerjaan Sekarang;Job;Usahanya apa\n"
        "1;3173015208859001;Siti;3;5;ojol;;\n"
        "2;3173011208859002;Budi;3;5;;penjahit;\n"
        "3;3173011505909003;Joko;3;5;;;warung",
        (
            "SITI | 9001 | occupation=ojol rtrw=003/005",
            "BUDI | 9002 | occupation=penjahit rtrw=003/005",
            "JOKO | 9003 | rtrw=003/005",
        ),
    ),
    "RT and RW behind the street": Sent(
        "No;NIK;Nama;Alamat RT/RW\n"
        "1;3173015208859001;Siti;Jl Mawar 3/5\n"
        "2;3173011208859002;Budi;Jl Mawar RT 4/5",
        (
            "? 9001: rtrw",
            "BUDI | 9002 | rtrw=004/005 street=Jl Mawar RT 4/5",
        ),
    ),
    "no header and RT and RW apart": Sent(
        "1;3173015208859001;Siti;3;5;ojol\n2;3173011208859002;Budi;3;5;penjahit",
        (
            "? 9001: leftover",
            "? 9002: leftover",
        ),
    ),
    "no header and work": Sent(
        "Siti Aminah;3173015208859001;jualan kue;Kapuk\nBudi;3173011208859002;ojol;Kapuk",
        (
            "SITI AMINAH | 9001 | occupation=jualan kue village=31.73.01.1005",
            "BUDI | 9002 | occupation=ojol village=31.73.01.1005",
        ),
    ),
    "no header and a KTP": Sent(
        "1;Siti Aminah;3173015208859001;Jakarta;12-08-1985;P;Islam;Kawin\n"
        "2;Budi;3173011208859002;Jakarta;12-08-1985;L;Islam;Kawin",
        (
            "SITI AMINAH | 9001 | ",
            "BUDI | 9002 | ",
        ),
    ),
    "a web page with a cell over two rows": Sent(
        "<html><body><table><tr><td colspan=4>DAFTAR RT 003/005</td></tr><tr><th>No</th><th>NIK</th><th>Nama</th><th></th></tr><tr><td>1</td><td>3173015208859001</td><td>Siti</td><td>ojol</td></tr><tr><td rowspan=2>2</td><td>3173011208859002</td><td>Budi</td><td>ojol</td></tr><tr><td>3173011505909003</td><td>Joko</td><td>penjahit</td></tr><tr><td colspan=4>Total 3</td></tr></table></body></html>",
        (
            "SITI | 9001 | occupation=ojol rtrw=003/005",
            "BUDI | 9002 | occupation=ojol rtrw=003/005",
            "JOKO | 9003 | occupation=penjahit rtrw=003/005",
        ),
    ),
    "sections in the column of names": Sent(
        "No;Nama;NIK\n"
        ";RT 03 RW 05;\n"
        "1;Siti;3173015208859001\n"
        ";RT 04 RW 05;\n"
        "2;Budi;3173011208859002\n"
        ";Pengurus;\n"
        "3;Joko;3173011505909003",
        (
            "SITI | 9001 | rtrw=003/005",
            "? 9002: leftover",
            "JOKO | 9003 | rtrw=004/005",
        ),
    ),
    "sections with counts and sums": Sent(
        "No;NIK;Nama;RT;RW\n"
        "OJOL (1 orang);;;;\n"
        "1;3173015208859001;Siti;3;5\n"
        "Jumlah;1;;;\n"
        "PEDAGANG = 2 ORANG;;;;\n"
        "2;3173011208859002;Budi;3;5\n"
        "3;3173011505909003;Joko;3;5",
        (
            "SITI | 9001 | occupation=OJOL rtrw=003/005",
            "BUDI | 9002 | occupation=PEDAGANG rtrw=003/005",
            "JOKO | 9003 | occupation=PEDAGANG rtrw=003/005",
        ),
    ),
    "sections of a kelurahan, one unclear": Sent(
        "No;NIK;Nama;RT;RW\n"
        "Kelurahan Kapuk;;;;\n"
        "1;3173015208859001;Siti;3;5\n"
        "Kelurahan Duri Kosambi;;;;\n"
        "2;3173011208859002;Budi;3;5\n"
        "Kel. Jati Pulo / Palmerah;;;;\n"
        "3;3173011505909003;Joko;3;5",
        (
            "SITI | 9001 | rtrw=003/005 village=31.73.01.1005",
            "BUDI | 9002 | rtrw=003/005 village=31.73.01.1002",
            "JOKO | 9003 | rtrw=003/005",
        ),
    ),
    "a section in words": Sent(
        "DAFTAR RT 003/005\n"
        "No;NIK;Nama\n"
        "1;3173015208859001;Siti\n"
        "Yang di bawah ini warga RT 04;;\n"
        "2;3173011208859002;Budi",
        (
            "SITI | 9001 | rtrw=003/005",
            "BUDI | 9002 | ",
        ),
    ),
    "a signer in a row": Sent(
        "No;NIK;Nama;RT;RW\n"
        "1;3173015208859001;Siti;3;5\n"
        ";;Mengetahui;;\n"
        ";3173011208859099;Slamet Riyadi;;",
        (
            "SITI | 9001 | rtrw=003/005",
            "? -: nik",
            "? 9099: leftover",
        ),
    ),
    "those who did not agree": Sent(
        "No;NIK;Nama;RT;RW\n"
        "1;3173015208859001;Siti;3;5\n"
        "Belum setuju;;;;\n"
        "2;3173011208859002;Budi;3;5\n"
        "RT 4;;;;\n"
        "3;3173011505909003;Joko;3;5",
        (
            "SITI | 9001 | rtrw=003/005",
            "? 9002: note",
            "JOKO | 9003 | rtrw=003/005",
        ),
    ),
    "money and programmes beside the work": Sent(
        "No;NIK;Nama;RT;RW;Pekerjaan\n"
        "1;3173015208859001;Siti;3;5;penjahit dibayarin donatur\n"
        "2;3173011208859002;Budi;3;5;ojol (lunas 3 bln)\n"
        "3;3173011505909003;Joko;3;5;ojol, JHT",
        (
            "? 9001: leftover",
            "? 9002: leftover",
            "JOKO | 9003 | occupation=ojol programme=jkk_jkm_jht rtrw=003/005",
        ),
    ),
    "a heading above the first person": Sent(
        "Daftar BPJS RW 05\nNo;NIK;Nama;RT\nYang belum ikut;;;\n1;3173015208859001;Siti;3",
        ("SITI | 9001 | rtrw=003/005",),
    ),
}
