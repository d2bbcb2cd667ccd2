"""What a broadcast may not hold, and ordinary sentences that it may."""

from contextlib import suppress
from importlib import resources
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.broadcasts.text_rules import (
    OFFICIAL_HOSTS,
    check_broadcast_text,
    find_accounts,
    refuse_contacts,
)
from domain.cashbook.sums import in_words
from domain.invalid import Invalid
from domain.parsing.amounts.numbers import UNITS
from domain.parsing.amounts.spelled_digits import ROMAN
from domain.parsing.domain_endings import ENDINGS
from domain.parsing.links import CHATS, LEADING, find_links
from tests.support.cases import for_each
from tests.support.conversations.ordinary_sentences import sentences
from tests.support.sampling import examples

LINKS = [
    "bpjs-klaim.top/login",
    "bantuan.online",
    "bantuan.Online",
    "jakarta.go.id.evil.shop",
    "jakarta.go.id.co",
    "palsujakarta.go.id",
    "situs.jakarta.go.id",
    "hubungi @evilbot",
    "tulis ke info@evil.com",
    "https://jakarta.go.id@evil.com",
    "jakarta.go.id:80@evil.top",
    "http://1.2.3.4/masuk",
    "1.2.3.4/masuk",
    "buka 203.0.113.77 ya",
    "tg://resolve?domain=evil",
    "t.me/evil",
    "T.ME/evil",
    "wa.me/62812",
    "www evil com",
    "163.com",
    "x.com",
    "evil．com",
    "evil。com",
    "ｅｖｉｌ.ｔｏｐ",
    "ⓔⓥⓘⓛ.ⓒⓞⓜ",
    "e\u200bvil.c\u200dom",
    "evil\u00ad.com",
    "evil.сom",
    "сайт.рф",
    "xn--80ak6aa92e.com",
    "evil titik com",
    "evil dot com",
    "evil [.] com",
    "evil (titik) top",
    "evil . com",
    "evil .top",
    "evil. com",
    "evil.akhiranbaru",
    "besok.terima kasih",
    "//evil.example/masuk",
    "//localhost/masuk",
    "[2001:db8::1]/masuk",
    "http://[2001:db8::1]",
    "bit,ly/abc",
    "bit,ly",
    "evil,com",
    "evil,co,id",
    "wa,me/62812",
    "bit titik ly garing abc",
    "bit dot ly",
    "bit ly/abc",
    "bit-ly abc",
    "t me/evil",
    "t-me/evil",
    "wa me/62812",
    "chat whatsapp com/Abc",
    "linktr ee/evil",
    "s id/klaim",
    "forms gle/x",
    "tinyurl/x",
    "evil-titik-com",
    "evil_dot_com",
    "evildotcom",
    "bpjsklaimtitiktop",
    "evil. COM",
    "evil..com",
    "klaim.xn--p1ai",
    "g00gle d0t c0m",
    "evil t1t1k com",
    "kla1m.t0p",
    "evil ttk com",
    "b i t . l y / abc",
    "e v i l . c o m",
    "evil dot c o m",
    "bpjsklaim com",
    "evil;com",
    "evil|com",
    "https : // evil",
    "s id garing klaim",
    "cutt ly abc",
    "linktr ee evil",
    "t me evilbot",
    "wa me 62 812",
    "evil dоt com",
    "ᴇᴠɪʟ.ᴄᴏᴍ",
    "evıl dot ıd",
    "évil tıtık cöm",
    "🅴🆅🅸🅻.🅲🅾🅼",
    "🇪🇻🇮🇱.🇨🇴🇲",
    "evil\u202emoc.\u202c",
    "evil%2Etop",
    "evil&#46;top",
    "telegram: bpjs_klaim_resmi",
    "cari bot bpjsklaimbot di telegram",
    "bitly garis klaim",
    "linktree klaim",
    "hxxps evil top",
    "fb me evil",
    "FB me/evil",
    "m me klaim",
    "t me evil",
    "telegram dog evil",
    "s id klaim",
    "klaim web id",
    "klaim co id",
    "klaim dot kom",
    "evil\\com",
    "evil~com",
    "evil💧com",
    "evil . c . o . m",
    "b p j s c o m",
    "blogspot klaim",
    "wa me garis miring 62812",
]
NUMBERS = [
    "Kirim ke 123 456 7890 atas nama Rudi",
    "Hubungi 0812-3456-7801 ya semua",
    "Hubungi 0812.3456.7801 ya semua",
    "Hubungi (021) 555 1234 ya semua",
    "Hubungi ０８１２ ３４５６ ７８０１ ya",
    "Hubungi 08 12 34 56 78 90 ya semua",
    "Hubungi 0-8-1-2-3-4-5-6-7-8-0-1 ya",
    "Kode 123456 dipakai besok ya",
    "Nomornya 12.34.56.78.90 ya semua",
    "Nomornya 08-12-34-56-78-90 ya semua",
    "Nomornya 12.11.26.10.05.27 ya semua",
    "Rp1234567890 atas nama Rudi ya",
    "Rp1.234.567.890 atas nama Rudi",
    "Nomornya 123/456/7890 atas nama Rudi",
    "Hubungi nol delapan satu dua tiga empat lima enam tujuh",
    "Hubungi nol delapan satu dua, tiga empat lima enam",
    "Hubungi noldelapansatuduatigaempatlima ya",
    "Hubungi NOL-DELAPAN-SATU-DUA-TIGA-EMPAT ya",
    "Hubungi kosong 8 satu 2 tiga 4 lima 6 ya",
    "Hubungi zero eight one two three four five ya",
    "Hubungi O8l2 3456 78O1 ya semua",
    "Hubungi 0 * 8 * 1 * 2 * 3 * 4 * 5 ya",
    "Hubungi 0_8_1_2_3_4_5_6_7 ya semua",
    "Hubungi N0L D3LAPAN S4TU DU4 TIGA EMPAT ya",
    "Hubungi n o l d e l a p a n s a t u d u a t i g a e m p a t ya",
    "Hubungi 0 | 8 | 1 | 2 | 3 | 4 | 5 ya",
    "Hubungi 0    8    1    2    3    4    5 ya",
    "Hubungi 0812:3456:7801 ya semua",
    "Hubungi RW 08, 12, 34, 56, 78, 01 ya",
    "Hubungi ❶❷❸❹❺❻❼❽ ya semua",
    "Hubungi ⓿➇➊➁⓷➃❺❻ ya semua",
    "Hubungi 〇八一二三四五六 ya semua",
    "Hubungi 0#8#1#2#3#4#5 ya semua",
    "Hubungi 0 & 8 & 1 & 2 & 3 & 4 ya",
    "Hubungi 0812<3456>7801 ya semua",
    "Hubungi 0♥8♥1♥2♥3♥4♥5 ya semua",
    "Hubungi 0812 spasi 3456 strip 7801 ya",
    "Hubungi 08:12:34:56:07:08 ya semua",
    "Hubungi Rp 0812345 ya semua",
    "Hubungi 0812 dst 3456 ya semua",
    "Hubungi 081 dan 234 ya semua",
    "Awalnya 0812. Sisanya 34567801 ya",
    "Hubungi +62 812 lalu 345 lalu 678 ya",
    "Kirim ke 123 lalu 456 lalu 7890 ya",
    "Hubungi nol delapan puluh satu dua puluh tiga empat puluh lima",
    "Hubungi delapan puluh satu, dua puluh tiga, empat puluh lima, enam puluh tujuh",
    "Hubungi 0️⃣8️⃣1️⃣2️⃣ 3️⃣4️⃣5️⃣ ya semua",
    "Nomornya satu dua tiga empat lima enam tujuh delapan",
    "Nomornya VIII I II III IV V VI ya",
    "Hubungi 0 viii-i-ii-iii-iv-v-vi ya",
    "Hubungi nol delapan ratus dua belas tiga ratus empat puluh lima",
    "Nomornya seribu dua ratus tiga puluh empat, lima ribu enam ratus tujuh puluh delapan",
    "Nomornya satu juta dua ratus tiga puluh empat ribu lima ratus enam puluh tujuh ya",
    "Nomornya 812 lalu tiga ratus empat puluh lima lalu enam ratus tujuh puluh delapan",
    "Hubungi eight hundred twelve three hundred forty five six hundred",
    "Hubungi nol lapan belas dua tiga empat lima",
    "Hubungi double delapan triple satu nol dua",
    "Hubungi hiji dua tilu opat lima genep ya",
    "Nomornya \u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668 ya",
]
ACCOUNTS = [
    "ig klaim resmi, daftar sekarang juga",
    "instagram kami klaim cepat jakarta",
    "gabung grup telegram klaim cepat",
    "cek ig rudi santoso untuk pencairan",
    "DM ke rudi santoso di instagram",
    "tiktok rudi resmi live tiap malam",
    "hubungi tele rudi santoso sekarang",
    "Cek di ig: klaimresmi sekarang",
    "Ikuti ig klaimresmi ya",
    "Follow instagram klaimbpjs ya",
    "IG kami: bantuanjamsostek",
    "chat telegram klaimresmi ya",
    "Telegram: klaimresmi",
    "cari di telegram klaimresmi ya",
    "tiktok klaimbpjs resmi",
    "fb: Klaim BPJS Resmi",
    "cari facebook klaimresmi",
    "DM ig klaimresmi ya",
    "dm ke klaimresmi di ig",
    "chat saya di line: klaimresmi",
    "line id klaimresmi",
    "id telegram: klaimresmi",
    "username klaimresmi di telegram",
    "akun ig klaimresmi",
    "grup telegram klaimresmi",
    "join channel telegram klaimresmi",
    "youtube klaimresmi",
    "twitter: klaimresmi",
    "x: klaimresmi",
    "snapchat klaimresmi",
    "threads klaimresmi",
    "shopee: klaimresmi",
    "link di bio klaimresmi",
    "cek bio ig klaimresmi",
    "i g : klaimresmi",
    "insta: klaimresmi",
    "tele: klaimresmi",
    "tele klaimresmi",
    "telegrm klaimresmi",
    "IG klaimresmi",
    "pesan ke telegram @ klaimresmi",
    "kontak telegram klaim underscore resmi",
    "klaim underscore resmi",
    "at klaimresmi di ig",
    "search klaimresmi di instagram",
    "ketik klaimresmi di telegram lalu mulai",
    "klaimresmi (ig)",
    "ig-klaimresmi",
    "ig/klaimresmi",
    "ig=klaimresmi",
    "ig > klaimresmi",
    "Telegram klaimresmi, lalu tulis nama",
    "Buka telegram, cari klaimresmi",
    "signal klaimresmi",
    "wechat klaimresmi",
    "michat klaimresmi",
    "bigo: klaimresmi",
    "linkedin klaimresmi",
]
PAYEES = [
    "bayar lewat qris rudi di pos RW",
    "iuran titip ke gopay bu siti",
    "iuran bisa lewat dana rudi hartono",
    "iuran kirim ke bca rudi hartono",
    "gopay: rudi hartono saja",
    "bayarnya pakai qris punya ketua",
    "transfer ke atas nama rudi hartono",
    "Transfer ke BCA a.n. Rudi ya",
    "transfer ke BCA atas nama Rudi",
    "kirim ke rekening BRI atas nama Budi Santoso",
    "kirim dana ke ovo saya",
    "dana 0812 ya semua",
    "ke dana 0812 ya",
    "gopay 0812 atas nama Rudi",
    "setor ke BCA Rudi",
    "TF ke mandiri an Budi",
    "scan qris saya",
    "bayar lewat qris Rudi",
    "rekening BCA atas nama Rudi",
    "norek menyusul, BCA an Rudi",
    "bayar ke rek pribadi saya",
    "setor ke rekening saya ya",
]
ORDINARY = [
    "Kumpul tanggal 28-11-2026 atau 1/12/26, jam 08.00.",
    "Dari 28.11.26 sampai 03.12.26 di balai RW.",
    "Iuran Rp50.400.Bayar sebelum tanggal 28 ya.",
    "Iuran Rp1.200.000 untuk setahun, atau 100.800 saja.",
    "Senin s.d. Jumat, a.n. Budi, u.p. Ibu Ani.",
    "Bawa surat a.n.Budi ke kantor RW.",
    "Mulai jam 08.00 s.d. 10.00 WIB di balai RW.",
    "Mulai jam 08.00-10.00 dan 13:00-15:00 WIB.",
    "Bagi warga RT.005/RW.01, bawa KTP, KK, dll.",
    "Bagi warga RT 003/005, RW 010 dan RW 011.",
    "Alamat: Jl.Mawar No.12, Gg.Delima, Kel.Kapuk.",
    "alamat jl.mawar gg.delima kel.kapuk besok",
    "Hubungi H.M.Yusuf atau Moh.Yusuf di RW.",
    "HUBUNGI MOH.YUSUF ATAU ST.AMINAH DI RW",
    "Hubungi Siti Aminah, S.Pd.I, M.Si. di RW.",
    "Kita kumpul besok.Terima kasih semuanya.",
    "Kita kumpul besok...Terima kasih semuanya.",
    "Kumpul di titik kumpul biasa. Info lanjut di RW.",
    "Tanggal 22-11-2026 atau 22/11/2026 di balai RW.",
    "Tanggal 22, 23, 24 November 2026 kita buka.",
    "Buka www.jakarta.go.id atau bpjsketenagakerjaan.go.id/daftar.",
    "Lihat https://lapakasik.bpjsketenagakerjaan.go.id, ya.",
    "Nilai 8 & 9 atau 10, lalu (11) dan [12].",
    "Klaim JHT, JKM, dan JKK: bawa KTP & KK asli.",
    "Data belum ada id/KPJ? Datang ke balai RW.",
    "Bring everybody's id/KTP and come at 08.00.",
    "Telepon 175 kalau ada pertanyaan, ya Bapak/Ibu.",
    "Rumah nomor 101 dan 102 belum didata.",
    "Waspada nomor 0812 yang mengaku petugas.",
    "Pukul 0830 sampai 1130 di balai warga.",
    "Tanggal dua puluh satu, dua puluh dua, dua puluh tiga kita libur.",
    "Umur 25, 34, dan 56 sama saja iurannya.",
    "Dr. Andi, Sp.PD memeriksa kesehatan, gratis.",
    "Ibu-ibu me time dulu, WA grup RT menyusul.",
    "Golongan darah A B O dan vitamin A B C D.",
    "Titik kumpul di RW, titik lokasi dari Pak RT.",
    "السلام عليكم, 新年快乐, café di ujung jalan.",
    "Daftar lewat Bu Ani \u2068RW 05\u2069, ya semua.",
    "Harganya @ Rp10.000 per orang, dibayar di RW.",
    "Tulis ke Perisai Bot di Telegram, chatbot kita.",
    "Bobot dan robot tidak ikut, sobat semua.",
    "Kelas A B C D E F, kloter 1a, 2b, 3c dan 4d.",
    "Kelas I, II, III, IV, V, VI dan VII libur.",
    "Tahun dua ribu dua puluh lima, dua ribu dua puluh enam, dua ribu dua puluh tujuh.",
    "Santunan empat puluh dua juta rupiah, beasiswa seratus tujuh puluh empat juta.",
    "Iuran enam belas ribu delapan ratus, lima puluh ribu empat ratus, atau seratus ribu.",
    "Sisanya satu juta dua ratus tiga puluh empat ribu lima ratus enam puluh tujuh rupiah.",
    "Antara seratus dua puluh lima dan tiga ratus empat puluh dua orang hadir.",
    "Bring your id, or id of your wife, and text me before noon.",
    "Lewat YouTube/TikTok juga bisa, atau web app dan situs resmi.",
]


@for_each("link", LINKS)
def test_a_broadcast_cannot_lead_to_another_site(link: str) -> None:
    with pytest.raises(Invalid) as refusal:
        check_broadcast_text(f"Cek status di {link} sekarang")
    assert refusal.value.reason == "broadcast-link"


@for_each("text", NUMBERS)
def test_a_broadcast_cannot_name_a_phone_or_an_account(text: str) -> None:
    with pytest.raises(Invalid) as refusal:
        check_broadcast_text(text)
    assert refusal.value.reason == "broadcast-number"


@for_each("text", ACCOUNTS)
def test_a_broadcast_cannot_name_an_account_of_another_network_in_plain_words(text: str) -> None:
    with pytest.raises(Invalid, match="broadcast-account"):
        check_broadcast_text(text)


@for_each("text", PAYEES)
def test_a_broadcast_cannot_say_whose_account_money_goes_to(text: str) -> None:
    with pytest.raises(Invalid, match="broadcast-money"):
        check_broadcast_text(text)


def test_staff_cannot_ask_for_a_code_or_lead_people_out_of_the_chat() -> None:
    hostile = Path(__file__).with_name("hostile_messages.txt").read_text("utf-8").splitlines()
    assert len(hostile) > 200
    taken = list[str]()
    for text in hostile:
        with suppress(Invalid):
            refuse_contacts(text)
            taken.append(text)
    assert taken == []


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Balas pesan ini dengan kode OTP Anda", "broadcast-secret"),
        ("Jangan ragu, sebutkan PIN ke petugas", "broadcast-secret"),
        ("Jangan beri OTP kecuali kepada petugas kami", "broadcast-secret"),
        ("Kalau tidak kirim OTP, kepesertaan hangus", "broadcast-secret"),
        ("Tidak perlu ke kantor cukup kirim OTP ke petugas", "broadcast-secret"),
        ("Cek ig bpjs jakarta barat", "broadcast-elsewhere"),
        ("Isi google form pendaftaran ini", "broadcast-elsewhere"),
        ("Pindai kode QR di layar saya ya", "broadcast-elsewhere"),
        ("Bayar biaya admin dulu ke petugas", "broadcast-money"),
        ("B a y a r nanti saja ya semua", "broadcast-disguise"),
    ],
)
def test_a_refused_message_is_told_why(text: str, reason: str) -> None:
    with pytest.raises(Invalid) as refusal:
        refuse_contacts(text)
    assert refusal.value.reason == reason


def test_what_honest_agents_write_is_sent() -> None:
    honest = Path(__file__).with_name("honest_messages.txt").read_text("utf-8").splitlines()
    assert len(honest) > 150
    for text in honest:
        assert check_broadcast_text(text) == text


@pytest.mark.parametrize(
    "text", ["Data Siti 3173015208858813 081298765432", "Data Siti 3173015208858813081298765432"]
)
def test_a_nik_beside_another_number_is_not_said_back(text: str) -> None:
    with pytest.raises(Invalid) as refusal:
        check_broadcast_text(text)
    assert "15208858" not in f"{refusal.value.reason} {refusal.value.values}"


@for_each("text", ORDINARY)
def test_an_ordinary_sentence_is_sent(text: str) -> None:
    assert check_broadcast_text(text) == text


@for_each("text", sentences())
def test_dates_sums_times_and_wards_are_no_phones(text: str) -> None:
    assert check_broadcast_text(text) == text


SPELLED = [word for words in UNITS.values() for word in words.split()]


@given(
    st.lists(st.sampled_from([*SPELLED, *"0123456789"]), min_size=6, max_size=13),
    st.sampled_from([" ", ", ", "-", " . "]),
)
def test_no_spelling_hides_a_number(digits: list[str], gap: str) -> None:
    with pytest.raises(Invalid):
        check_broadcast_text(f"Hubungi {gap.join(['nol', *digits])} ya semua")


def said(number: int) -> str:
    return in_words(number, "id").removesuffix(" rupiah")


def chunks_of(digits: str, size: int) -> list[str]:
    return [said(int(digits[at : at + size])) for at in range(0, len(digits), size)]


@given(st.from_regex(r"[1-9]{9,13}", fullmatch=True), st.integers(1, 4), st.sampled_from(" ,-_"))
def test_no_cardinals_hide_a_number(digits: str, size: int, gap: str) -> None:
    with pytest.raises(Invalid):
        check_broadcast_text(f"Hubungi {gap.join(chunks_of(digits, size))} ya semua")


@given(
    st.lists(st.sampled_from([*ROMAN]), min_size=6, max_size=13), st.sampled_from([" ", ", ", "-"])
)
def test_roman_numerals_are_a_number_unless_they_count_up(numerals: list[str], gap: str) -> None:
    values = [int(ROMAN[each]) for each in numerals]
    text = f"Nomornya {gap.join(numerals)} ya"
    if values == sorted({*values}):
        assert check_broadcast_text(text) == text
    else:
        with pytest.raises(Invalid):
            check_broadcast_text(text)


@given(st.lists(st.integers(1, 900_000), min_size=1, max_size=5), st.booleans())
def test_sums_in_words_are_no_number(sums: list[int], rupiah: bool) -> None:
    unit = " rupiah" if rupiah else ""
    words = [f"{said(each * 100)}{unit}" for each in sums]
    text = f"Iurannya {', atau '.join(words)}."
    assert check_broadcast_text(text[:700]) == text[:700]


@given(
    st.sampled_from([*LEADING, *CHATS]),
    st.sampled_from([" ", "-", "_", "  "]),
    st.sampled_from([" / ", "/", " garing "]),
    st.from_regex(r"[a-z]{3,9}", fullmatch=True),
)
def test_no_host_that_leads_elsewhere_passes_without_its_dot(
    host: str, gap: str, slash: str, path: str
) -> None:
    with pytest.raises(Invalid, match="broadcast-link"):
        check_broadcast_text(f"Cek status di {host.replace(' ', gap)}{slash}{path} sekarang")
    if host in LEADING:
        with pytest.raises(Invalid, match="broadcast-link"):
            check_broadcast_text(f"Cek status di {host.replace(' ', gap)} {path} sekarang")


def test_what_people_ask_us_holds_no_link_and_no_number() -> None:
    asked = resources.files("domain.knowledge").joinpath("phrases.txt").read_text("utf-8")
    lines = [each for each in asked.splitlines() if each[:1].isalpha()][::9]
    assert len(lines) > 500
    assert [each for each in lines if find_links(each) or find_accounts(each)] == []


LABEL = st.text("abcdefghijklmnopqrstuvwxyz0123456789", min_size=2, max_size=12)
DOT = st.sampled_from([".", "．", "。", "｡", "․", "\u200b.", " . ", " dot ", " titik ", " [.] "])


@given(
    LABEL, DOT, st.sampled_from(sorted(ENDINGS)), st.booleans(), st.sampled_from(["", "/x", "?a"])
)
def test_no_ending_and_no_dot_passes(
    name: str, dot: str, ending: str, loud: bool, rest: str
) -> None:
    host = f"a{name}{dot}{ending}"
    with pytest.raises(Invalid, match="broadcast-link"):
        check_broadcast_text(f"Cek status di {host.upper() if loud else host}{rest} sekarang")


@given(
    LABEL, st.sampled_from(OFFICIAL_HOSTS), st.sampled_from(["{0}.{1}", "{1}.{0}", "{1}@{0}.com"])
)
def test_an_official_name_within_another_host_opens_nothing(name, host, form) -> None:
    with pytest.raises(Invalid, match="broadcast-link"):
        check_broadcast_text(f"Cek status di {form.format(f'a{name}', host)} sekarang")


@pytest.mark.parametrize("number", ["0100 2000", "0812 - 2001 345", "0812.2001"])
def test_a_number_with_a_year_in_it_is_a_number(number: str) -> None:
    with pytest.raises(Invalid):
        check_broadcast_text(f"Hubungi {number} ya semua")


@given(
    st.from_regex(r"0[1-9]\d{6,12}", fullmatch=True),
    st.sampled_from(["", " ", ".", "-", " - "]),
    st.data(),
)
def test_no_spacing_hides_a_number(digits: str, gap: str, data: st.DataObject) -> None:
    cut = data.draw(st.integers(3, len(digits) - 3))
    with pytest.raises(Invalid):
        check_broadcast_text(f"Hubungi {digits[:cut]}{gap}{digits[cut:]} ya semua")


@given(st.text(min_size=10, max_size=examples(300)))
def test_any_text_is_sent_as_it_is_or_refused(text: str) -> None:
    with suppress(Invalid):
        assert check_broadcast_text(text).split() == text.split()
