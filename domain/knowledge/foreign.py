"""Texts that use our words for something else: the other BPJS, a word in another language."""

import re

from domain.knowledge.index import Meaning
from domain.knowledge.meanings import intent, question
from domain.knowledge.normalise import plain_words
from domain.parsing.text import NOT, word_set

LANGUAGE = intent("language")
_TRANSLATES = re.compile(
    r"\b(?:bahasa|basa)\s+\w{4,}nya\b"
    rf"(?!\W+(?:ribet|susah|sulit|rumit|terlalu|kurang|{NOT})\b)|\b(?:translate|artikan|terjemah\w*)\b",
    re.IGNORECASE,
)
"""Somebody asks for a word in another language: "bahasa inggrisnya jeruk apa"."""
_HEALTH = re.compile(r"\b(?:bpjs\s?kes(?:ehatan)?|kis|jkn|faskes)\b", re.IGNORECASE)
_BOTH = re.compile(
    r"\b(?:ketenagakerjaan|naker|tk|jamsostek|beda\w*|sama|ini|sini)\b", re.IGNORECASE
)
DIFFERENCE = question("beda-bpjskes")
OF_MEMBERS = frozenset(
    {
        *map(intent, word_set("status pay paid arrears due_date change_data cost register")),
        *map(question, word_set("cek-status kartu kpj-lupa denda telat-berapa-lama aktifkan-lagi")),
        *map(question, word_set("bayar-di-mana kode-bayar tanggal-bayar bayar-belum-masuk")),
        *map(question, word_set("iuran-min autodebet berhenti-ikut ubah-data-bpjs daftar-di-mana")),
    }
)
"""Meanings that are about one's membership: that in the other BPJS has the same words."""


def _plain(text: str) -> frozenset[str]:
    return frozenset(word for each in text.split() for word in plain_words(each))


_OTHER_THINGS = re.compile(
    r"(?<!untuk )(?<!buat )(?<!di )(?<!for )\bstatus (?:wa|whatsapp)\b|"
    r"\bstatus (?:hubungan|order\w*|pesanan|pengiriman|lamaran)\b|\bpaket data\b|"
    r"\b(?:kirim|bilang|pesan)\w* .*\bke "
    r"(?:istri|suami|pacar|gebetan|mamah?|papa|emak|anak saya)\b|"
    r"\b(?:ganti|ubah|hapus)\b.* di "
    r"(?:m-?bca|m-?banking|mobile banking|livin|brimo|tokopedia|shopee|sim)\b|"
    r"\bkontrak kerja\b",
    re.IGNORECASE,
)
LONGEST_OF_THINGS = 9
"""Plain words; a longer text may speak of a thing and then ask us something."""
SAID_OF_THINGS = _plain(
    "daftar register bayar iuran denda telat nunggak tunggakan cicilan angsuran tagihan klaim "
    "saldo tabungan kartu status nomor ganti ubah hapus stop berhenti cabut kantor cabang alamat "
    "petugas akun pin kode cek lupa laporan rekap diskon promo biaya tarif harga pensiun aktifkan "
    "perpanjang cancel renew report claim balance pay delete change premi gaji password sandi "
    "login"
)
"""Words that mean something of ours alone, and anything with a thing behind them."""
BETWEEN = _plain(
    "jadi buat untuk yang punya akun anggota tagihan iuran uang biaya angsuran cicilan pajak "
    "asuransi bulanan telat bayar nomor kartu saldo online ulang my the for a as member mitra "
    "data driver aplikasi kredit antrian antri hadir call center cs customer service token dari "
    "nama"
)
"""Words that may stand between the two."""
THINGS = _plain(
    "listrik pln pdam pam air token wifi indihome biznet telkomsel indosat xl axis tri smartfren "
    "byu perdana pulsa kuota simcard stnk bpkb paspor samsat plat tilang kk skck npwp spt pbb "
    "cerai haji umroh umrah qurban kurban zakat prakerja pkh blt bpnt kjp kjmu kip pip klj dtks "
    "sekolah sd smp sma smk paud kuliah kampus spp ujian rapor wisuda les kursus pesantren cpns "
    "polri tni partai pemilih pemilu caleg pramuka osis lomba turnamen gym futsal senam arisan "
    "sampah ronda kas kost kos apartemen kpr pinjol paylater pinjaman gadai leasing kur emas "
    "saham deposito reksadana etoll flazz brizzi tapcash mrt krl jaklingko busway transjakarta "
    "parkir tol pesawat kereta bus hotel tiket konser bioskop netflix spotify youtube facebook "
    "instagram ig tiktok twitter gmail google laptop printer game ff ml roblox shopee tokopedia "
    "lazada bukalapak olx alfagift mypertamina lpg elpiji galon bensin kendaraan prudential "
    "allianz manulife axa aia garansi voucher cashback undian hadiah kuis vaksin imunisasi rawat "
    "faskes jkn ibadah gereja masjid tpa perpustakaan perpus taspen asabri beras minyak "
    "electricity visa flight car school course university passport licence license rent lottery "
    "pothole"
)
"""Things of other people's offices, shops and clubs, which membership here has nothing to do with.
A place to pay at is none of them, nor what somebody works with."""
OWN = _plain(
    "bpjs bpjstk jamsostek ketenagakerjaan perisai peserta jht jkk jkm kpj bpu jmo kecelakaan "
    "meninggal ahli waris ini sini contribution ketabrak jatuh sertakan ikut beasiswa yatim dobel "
    "celengan"
)
"""Words that say that it is ours all the same."""


def instead_of_foreign(meaning: Meaning, text: str) -> Meaning:
    """The meaning of a text, without one that it only has the words of.

    Whoever asks about the other BPJS is offered the difference between the two.
    """
    if meaning.name == LANGUAGE and _TRANSLATES.search(text):
        return Meaning()
    is_other = _HEALTH.search(text) and not _BOTH.search(text)
    if is_other and meaning.name in OF_MEMBERS:
        return Meaning(candidates=(DIFFERENCE,), sure=meaning.sure)
    return meaning


OURS = OWN | _plain("iuran tunggakan nunggak santunan kepesertaan arrears contribution dues")


def names_ours(text: str) -> bool:
    """Does a text have a word of ours, and none for a thing that is somebody else's?"""
    words = {*plain_words(text)}
    return not OURS.isdisjoint(words) and THINGS.isdisjoint(words)


def is_of_other_things(text: str) -> bool:
    """Does a short text say one of our words of a thing that is not ours ("daftar haji", "denda
    telat bayar listrik"), and nothing that is ours beside it?"""
    words = plain_words(text)
    if len(words) > LONGEST_OF_THINGS or not OWN.isdisjoint(words):
        return False
    if _OTHER_THINGS.search(text):
        return True
    said = False
    for word in words:
        if said and word in THINGS:
            return True
        said = word in SAID_OF_THINGS or (said and word in BETWEEN)
    return False
