"""How well typed sentences are understood: SAID and ELSE were written after the phrases."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.intents import (
    LONGEST,
    MOST_CANDIDATES,
    SURE,
    IntentClassifier,
    Prediction,
    normalise_words,
    parse_phrases,
)

PHRASES = parse_phrases(
    Path(__file__).parents[2].joinpath("handlers/texts/intents.txt").read_text("utf-8")
)
MATCHER = IntentClassifier(PHRASES)

SAID = [
    (text, intent)
    for intent, texts in parse_phrases("""
[register]
bang saya tukang parkir, bisa ikutan daftar gak
mau masukin abang saya yg ojol, daftarnya lewat sini?
gimana sih prosedur pendaftaran buat marbot
umur saya 63 apa masih boleh mendaftar
how can my mother sign up
[status]
tolong cek dong saya masih kedaftar gak
kartu jamsostek saya masih hidup kan
nomer kpj saya lupa min
pendaftaran minggu lalu udah beres belum
is my membership still active
[pay]
kalo mau bayar bisa di indomaret gak
kasih kode bayar buat bulan depan dong
rekening bri buat setor iurannya berapa
bayar langsung 6 bulan gmn caranya
bisa pake linkaja ga bayarnya
[paid]
udah tak transfer ya mbak, ini struknya
barusan aye setor di alfamart
iuran oktober udh dibayar anak saya
lunas ya kak sudah lewat dana
[arrears]
saya nunggak udah berapa bulan ya
kalau telat dua bulan kena denda ga
utang iuran aye masih berapa
lupa bayar dari lebaran, totalnya berapa
[due_date]
kapan terakhir saya mesti bayar
tanggal jatuh temponya kapan kak
perlindungan saya habisnya bulan apa
paling telat setor tgl brp
[claim_jkk]
tadi saya jatuh dari motor pas nganter paket
teman ojol ketabrak truk, gimana klaimnya
tangan luka parah kena mesin jahit
lapor kecelakaan waktu kerja di mana
[claim_jkm]
mertua saya meninggal, beliau peserta bpjs tk
cara urus santunan kematian suami
abah udah gak ada, dulu ikut jamsostek, gimana santunannya
[claim_jht]
duit jht aye bisa diambil kapan
mau mencairkan saldo hari tua
cek saldo jht dong
[benefits]
ikut ginian untungnya buat saya apa
bedanya jkk sama jkm apaan
yang ditanggung bpjs tk apa aja sih
anak saya dapat beasiswa gak nanti
[cost]
sebulan kena berapa duit
kalo penghasilan 4 juta iurannya brp
masih ada diskon 50 persen gak
tolong hitungin iuran saya
[agent_contact]
minta nomer hp agen perisai dong
agen yang deket meruya siapa ya
siapa agen yang megang saya
[change_data]
nomor wa saya udah ganti, tolong diubah
nama saya di kartu salah ejaan
pindah kontrakan nih, alamatnya mau diganti
[opt_out_reminders]
udah jangan kirim kirim pengingat lagi
males di wa mulu, stop aja
matiin notifnya dong
[delete_data]
saya minta data saya dihapus semua
cabut izin pakai data pribadi saya
please remove all my data
[report_monev]
minta rekap capaian kecamatan tambora
laporan monev november mana
berapa persen rt rw yang udah ikut
[member_list]
liatin anggota binaan saya
siapa aja kader yang belum bayar
daftar nama peserta saya
[broadcast]
tolong umumin ke semua kader besok ada rapat
mau kirim pengumuman ke anggota
bikin siaran buat warga kelurahan
[help]
bot ini bisa ngapain aja
bingung nih mulai dari mana
gimana cara pakenya
[greeting]
selamat sore pak
assalamualaikum bang
haloooo
[thanks]
makasih banyak ya kak infonya
suwun nggih
oke thank you
[complaint]
agen saya ga pernah nongol, kecewa
kok udah setor masih aja ditagih sih
klaim saya ditolak mulu kenapa
bot nya ngaco jawabannya
[human]
mau ngobrol sama petugasnya langsung
kantor cabang buka jam berapa
sambungin ke cs dong jangan robot
[why_message]
kok saya bisa dapet wa ini ya
nomor saya dapat dari siapa
ini siapa ya kok nagih
[language]
ganti ke bahasa inggris dong
can you talk in english
[fraud_check]
ini beneran dari bpjs apa penipuan
kirim foto ktp di sini aman ga sih
jangan jangan ini modus
""").items()
    for text in texts
]

ELSE = """
resep opor ayam buat lebaran | jadwal sholat maghrib hari ini | tiket kereta ke solo masih ada |
harga beras sekilo | nomor plat ganjil genap besok | macan kumbang itu apa | aku kangen mantan |
servis kulkas panggilan | pompa air rusak | main bola yuk sore ini | film korea terbaru |
sewa lapangan futsal | kucing hilang warna oren | lagi hujan deras banget |
obat nyamuk merk apa | capres pilihan kamu siapa | transjakarta koridor berapa ke blok m |
beli galon dua | pinjam duit dong buat lebaran | kredit panci masih ada |
weton jodoh hari senin | tukar uang receh | nonton dangdut di lapangan | wifi lemot |
how tall is monas | tell me a joke | blablabla | dfghjkl | zzz | 🙏🏻🔥 | 42
"""


@pytest.fixture(scope="module")
def sure() -> list[tuple[str, str, str]]:
    guesses = ((text, meant, MATCHER.predict(text).intent) for text, meant in SAID)
    return [(text, meant, intent) for text, meant, intent in guesses if intent]


def test_phrases_are_read_by_heading():
    assert parse_phrases("# x\n[a]\none\n\n[b]\n two \nthree") == {
        "a": ["one"],
        "b": ["two", "three"],
    }


def test_every_intent_has_thirty_phrases():
    assert len(PHRASES) == 31
    assert {intent for intent, texts in PHRASES.items() if len(set(texts)) < 30} == set()


def test_a_phrase_is_sure_of_its_intent():
    assert MATCHER.rank("Jatuh tempo!!") == [("due_date", 1.0)]


def test_slang_makes_no_difference():
    assert normalise_words("sy udh byr yaaa min") == ("saya", "sudah", "bayar")


def test_a_filler_alone_is_a_word():
    assert normalise_words("min") == ("min",)


def test_a_lone_klaim_asks_which():
    assert set(MATCHER.predict("klaim").candidates) == {"claim_jkk", "claim_jkm", "claim_jht"}


def test_no_text_no_guess():
    assert MATCHER.predict("  ") == Prediction()


def test_nothing_learnt_nothing_guessed():
    assert IntentClassifier({}).predict("bayar") == Prediction()


def test_when_sure_it_is_right(sure):
    wrong = [one for one in sure if one[1] != one[2]]
    assert len(wrong) <= 0.05 * len(sure), wrong


def test_it_is_sure_of_most_sentences(sure):
    assert len(sure) >= 0.7 * len(SAID)


def test_the_meaning_is_among_the_buttons():
    missed = [text for text, meant in SAID if meant not in dict(MATCHER.rank(text))]
    assert len(missed) <= 0.05 * len(SAID), missed


def test_nothing_dangerous_is_done_by_mistake(sure):
    """What cannot be taken back, or comes at a bad moment when misread."""
    dangerous = {"opt_out_reminders", "delete_data", "claim_jkk", "claim_jkm", "claim_jht"}
    dangerous |= {"broadcast"}
    assert dangerous < set(PHRASES)
    assert not [one for one in sure if one[2] in dangerous and one[1] != one[2]]


@pytest.mark.parametrize("text", ELSE.split("|"))
def test_what_is_not_ours_is_never_acted_on(text):
    assert MATCHER.predict(text).intent is None


def test_a_long_text_is_read_to_its_limit():
    assert MATCHER.rank("bayar " * LONGEST) == MATCHER.rank(("bayar " * LONGEST)[:LONGEST])


@given(st.text() | st.lists(st.sampled_from([t for t, _ in SAID]), max_size=3).map(" ".join))
def test_any_text_gets_a_ranking_of_likelihoods(text):
    ranked = MATCHER.rank(text)
    assert len(ranked) <= MOST_CANDIDATES
    assert all(0 <= share <= 1 for _, share in ranked)
    assert ranked == sorted(ranked, key=lambda one: -one[1])


@given(st.text())
def test_a_guess_either_acts_or_asks(text):
    guess = MATCHER.predict(text)
    assert not (guess.intent and guess.candidates)
    assert guess.intent is None or MATCHER.rank(text)[0][1] >= SURE
