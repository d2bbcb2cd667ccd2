"""How texts are understood that the index has never seen.

Of `first_messages.csv` what was missed has been learnt from, in other words; of
`other_voices.csv`, `newcomers.csv`, `spoken_messages.csv`, `plain_messages.csv` and
`two_voices.csv` (of whose half "held" a few kinds, after it was measured) only the kinds that were
missed; of `voices_of_work.csv` (wishes in seventeen voices) two thirds, and the last third after
it was measured; of what `voices_beside.csv` has about other things twice as much was learnt, in
other words; of `oblique_messages.csv` (wishes in a roundabout way, other things in our words)
the kinds, of `first_words.csv` every other one,
and of `unheard_messages.csv` a few, after both were measured (decision 26 has what they
gave at first sight). Nothing in `held_out_messages.csv`, `fresh_messages.csv` and
`told_messages.csv` (many begin with a story) may be learnt from, or
they measure nothing.
"""

import csv
from functools import cache, partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.knowledge.certainty import Guess, is_sure
from domain.knowledge.evaluation import (
    LabelledText,
    ask_each,
    case_of,
    count,
    cross_validate,
    lines,
    share,
    told,
    understood,
)
from domain.knowledge.heard.reactions import is_thumb
from domain.knowledge.heard.why import is_about, words_of_why
from domain.knowledge.index import KnowledgeIndex, Meaning, parse_phrasings
from domain.knowledge.meanings import DEATH, MILD, OF_DEATH
from domain.knowledge.normalise import LONGEST, greeting_of, plain_words, without_courtesy
from domain.knowledge.reading import read
from handlers.texts import WISHES_FILE
from models.knowledge import shipped
from tests.support.cases import for_each
from tests.support.sampling import sample

WISHES = WISHES_FILE.read_text("utf-8")
PHRASINGS = shipped.all_phrasings(WISHES)
INDEX = shipped.learn_index(WISHES)
HERE = Path(__file__).parent
FILES = pytest.mark.parametrize(
    "file",
    sample(
        [
            "first_messages",
            "held_out_messages",
            "other_voices",
            "fresh_messages",
            "newcomers",
            "spoken_messages",
            "told_messages",
            "plain_messages",
            "two_voices",
            "voices_beside",
            "voices_of_work",
            "oblique_messages",
            "unheard_messages",
            "first_words",
        ],
        1 / 2,
        "messages",
    ),
)


@cache
def cases_of(file: str) -> list[LabelledText]:
    with (HERE / f"{file}.csv").open(encoding="utf-8", newline="") as lines:
        return [
            case_of(row["text"], row["expected"], row["also"], PHRASINGS)
            for row in csv.DictReader(lines)
        ]


@cache
def words_of_phrasings() -> set[tuple[str, ...]]:
    return {plain_words(each) for said in PHRASINGS.values() for each in said}


ELSE = """
resep opor ayam buat lebaran | jadwal sholat maghrib hari ini | tiket kereta ke solo masih ada |
macan kumbang itu apa | servis kulkas panggilan | pompa air rusak | sewa lapangan futsal |
transjakarta koridor berapa ke blok m | weton jodoh hari senin | nonton dangdut di lapangan |
tell me a joke | blablabla | dfghjkl | zzz | 🙏🏻🔥 | 42 | 123 | 5 Maret 1985 | budi santoso
"""


@FILES
def test_most_first_messages_are_answered_at_once_and_hardly_one_wrongly(file):
    """The floor is below what was measured; decision 26 has the figures."""
    found = count(ask_each(partial(understood, INDEX), cases_of(file)))
    assert found.ours >= 140
    assert found.first >= 0.8 * found.ours
    assert found.among_three >= 0.9 * found.ours
    assert found.acted >= 0.5 * found.ours
    assert found.wrong <= 0.02 * found.ours
    assert found.foreign_acted <= found.foreign / 16


@FILES
def test_no_first_message_is_a_phrasing(file):
    said = {each.text: plain_words(each.text) for each in cases_of(file)}
    long = {text: words for text, words in said.items() if len(words) > 3}
    assert not [text for text, words in long.items() if words in words_of_phrasings()]


def test_a_greeting_and_a_courtesy_change_no_meaning():
    """ "Assalamualaikum bu mau tanya" before a message: it is still answered, and alike."""
    for case in cases_of("held_out_messages"):
        alone = read(INDEX, case.text)
        if case.meant and not alone.greeting:
            polite = read(INDEX, f"Assalamualaikum wr wb bu, mau tanya {case.text} 🙏")
            assert (polite.greeting, polite.sure) == ("salam", alone.sure), case.text


def test_every_kind_has_eight_phrasings_and_every_wish_thirty():
    assert sum(map(len, shipped.load_foreign().values())) >= 300
    kinds = {name: said for name, said in PHRASINGS.items() if name.startswith("Q:")}
    wishes = {name: said for name, said in PHRASINGS.items() if name.startswith("INTENT:")}
    assert {name for name, said in kinds.items() if len(set(said)) < 8} == set()
    assert {name for name, said in wishes.items() if len(set(said)) < 25} == set()


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("sy udh byr yaaa min", ("saya", "sudah", "bayar")),
        ("aye kagak ngarti", ("saya", "tidak", "paham")),
        ("min", ("min",)),
        ("Rp16.800", ("rp", "16800")),
        ("dua2nya", ("dua", "dua")),
        ("iurannye brp sebulan", ("iuran", "berapa", "bulan")),
    ],
)
def test_slang_makes_no_difference(typed, words):
    assert plain_words(typed) == words


@for_each("text", [each.strip() for each in ELSE.split("|")])
def test_what_is_not_ours_is_never_acted_on(text):
    assert INDEX.find(text).name is None


def test_the_very_phrasing_is_sure():
    assert INDEX.find("Jatuh tempo!!").name == "INTENT:due_date"


def test_one_unknown_word_says_nothing():
    assert INDEX.find("continue") == Meaning()


def test_nothing_learnt_nothing_guessed():
    assert KnowledgeIndex({}).find("bayar iuran") == Meaning()


@pytest.mark.parametrize(
    ("topic", "text", "meant"),
    [
        ("bayar-di-mana", "kalau telat?", "telat-berapa-lama"),
        ("iuran-min", "kalau ojek?", "iuran-ojol"),
        ("jkm-dokumen", "terus berapa lama", "jkm-lama"),
        ("jht-kapan", "kalau sebagian?", "jht-sebagian"),
        ("manfaat-jkm", "kalau baru sebulan?", "kurang-3-bulan"),
        ("umur-max", "kalau anak 15 tahun?", "umur-min"),
        ("beasiswa-siapa", "berapa?", "beasiswa-besaran"),
    ],
)
def test_a_follow_up_goes_on_from_the_topic(topic, text, meant):
    assert read(INDEX, text, f"Q:{topic}").sure == (f"Q:{meant}",)


def test_an_unknown_topic_leads_nowhere():
    assert INDEX.find_after("Q:nothing", "kalau ojek?") == Meaning()


@pytest.mark.parametrize(
    ("text", "greeting", "rest"),
    [
        ("Assalamu'alaikum wr wb, iuran berapa", "salam", "iuran berapa"),
        ("pagi min kartu saya mana", "halo", "kartu saya mana"),
        ("min mau tanya", "", "min mau tanya"),
        ("iuran berapa", "", "iuran berapa"),
    ],
)
def test_a_greeting_is_taken_off(text, greeting, rest):
    assert greeting_of(text) == (greeting, rest)


def test_two_wishes_are_answered_in_their_order():
    assert read(INDEX, "syarat daftar apa saja? bayar di mana?").sure == (
        "Q:syarat-daftar",
        "Q:bayar-di-mana",
    )


def test_small_talk_is_no_wish_beside_another():
    assert read(INDEX, "makasih ya 🙏 terus kartu saya di mana?").sure == ("Q:kartu",)
    assert read(INDEX, "sip makasih. oh iya dendanya berapa?").sure == ("Q:denda",)
    assert read(INDEX, "makasih banyak ya min udah dibantu").sure == ("INTENT:thanks",)


def test_a_second_question_that_is_not_sure_is_offered_below_the_first():
    reading = read(INDEX, "iurannya berapa? ktp saya masih brebes gapapa?")
    assert reading.sure == ("INTENT:cost",)
    assert "Q:ktp-daerah" in reading.beside
    assert reading.candidates == ()


@pytest.mark.parametrize("text", ["👍", "ok", "oke siap", "👍🏻", "mantap"])
def test_a_thumb_is_a_thumb(text):
    assert is_thumb(text)


@pytest.mark.parametrize("text", ["", "?", "halo", "ya tapi berapa", "okee kapan bayarnya"])
def test_other_words_are_no_thumb(text):
    assert not is_thumb(text)


def test_courtesies_only_lead_to_the_wish():
    assert without_courtesy("permisi kak numpang tanya, kartu saya mana") == "kartu saya mana"


@for_each(
    ("text", "about", "is_why"),
    [
        ("kenapa minta NIK", "nik ktp", True),
        ("buat apa?", "nik", True),
        ("maksudnya?", "", True),
        ("bedanya apa?", "program", True),
        ("yang bagus yang mana?", "", True),
        ("kalo ga diisi gimana", "nik", True),
        ("apa urusannya sama bpjs", "nik", True),
        ("kok nanya gitu", "", True),
        ("do i have to answer", "", True),
        ("takut ah", "", False),
        ("kenapa minta nomor hp", "nik ktp", False),
        ("JHT itu apa", "alamat", False),
        ("3173", "nik", False),
    ],
)
def test_a_why_is_about_the_open_question(text, about, is_why):
    assert is_about(words_of_why(text), about) is is_why


@given(
    st.text()
    | st.lists(st.sampled_from([each.text for each in cases_of("first_messages")])).map(" ".join)
)
def test_any_text_gets_a_ranking_of_likelihoods(text):
    ranked = INDEX.rank(text)
    assert all(0 <= each.sure <= 1 for each in ranked)
    assert ranked == sorted(ranked, key=lambda one: -one.sure)
    meaning = INDEX.find(text)
    assert not (meaning.name and meaning.candidates)


def test_a_long_text_is_read_to_its_limit():
    assert INDEX.rank("bayar iuran " * 100) == INDEX.rank(("bayar iuran " * 100)[:LONGEST])


def test_phrasings_are_read_by_heading():
    assert parse_phrasings("# x\n[a]\none\n\n[b]\n two \nthree") == {
        "a": ["one"],
        "b": ["two", "three"],
    }


def test_meanings_are_told_in_one_word():
    assert told(Meaning("Q:kartu")) == "Q:kartu"
    assert told(Meaning(candidates=("Q:kartu", "INTENT:pay"))) == "ASK:kartu|pay"
    assert told(Meaning()) == "NONE"


def test_a_file_may_name_kinds_with_or_without_their_prefix():
    names = {"Q:kartu", "INTENT:pay"}
    assert case_of("x", "kartu", "INTENT:pay", names) == LabelledText("x", frozenset(names))
    assert case_of("x", "NONE", "", names).meant == frozenset()
    assert case_of("x", "INTENT:unknown", "", names).meant == frozenset()
    assert case_of("x", "Q:new-kind", "", names).meant == {"Q:new-kind"}


def test_cross_validation_counts_every_phrasing_once():
    small = {
        "Q:a": [f"iuran berapa {each}" for each in ["satu", "dua", "tiga", "empat", "lima"]],
        "INTENT:b": [f"kartu hilang {each}" for each in ["satu", "dua", "tiga", "empat", "lima"]],
    }
    found = cross_validate(small)
    assert (count(found).ours, count(found).first) == (10, 10)
    assert lines(found)[6] == "of wishes: texts 5, about other things 0"
    assert share(1, 0) == "- (0 of 0)"


@for_each(
    "text",
    [
        "manfaat kunyit",
        "masih aktif tokonya bang",
        "aplikasi gojek ga bisa login",
        "bayar listrik telat dendanya berapa",
        "kantor pln terdekat",
        "kartu flazz hilang",
        "agen gas terdekat",
        "uang kembalian kurang",
    ],
)
def test_our_words_about_other_things_are_not_acted_on(text):
    assert understood(INDEX, text).name is None


@for_each(
    "text",
    [
        "daftar haji plus umur berapa",
        "nunggak spp anak dua bulan",
        "denda telat bayar pajak stnk",
        "hapus akun netflix saya",
        "status wa gue kok hilang",
        "ganti nomor hp di mbca caranya",
        "kirim pesan ke istri bilang gue lembur",
        "daftar jadi penyiar radio",
        "register for a swimming course",
        "paket data saya habis kapan",
    ],
)
def test_our_verb_with_a_thing_of_others_is_not_acted_on(text):
    assert read(INDEX, text).sure == ()


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("kartu kjp aman kan kalau ikut ini", "Q:bansos"),
        ("daftar jadi peserta dong", "INTENT:register"),
        ("bisa bayar pake shopeepay", "Q:bayar-di-mana"),
        ("beasiswa kuliah setahun berapa", "Q:beasiswa-besaran"),
        ("daftar jadi agen gimana", "Q:jadi-agen"),
    ],
)
def test_what_is_ours_is_ours_beside_a_thing_of_others(text, meant):
    assert meant in (*read(INDEX, text).sure, *read(INDEX, text).candidates)


@pytest.mark.parametrize(
    "text",
    ["adik jatuh cinta lagi", "anak kecelakaan jatuh dari sepeda di taman", "kecelakaan di berita"],
)
def test_an_accident_that_is_none_at_work_gets_no_first_help(text):
    assert understood(INDEX, text).name != "INTENT:claim_jkk"


def test_whoever_speaks_of_themselves_joins_for_themselves():
    assert understood(INDEX, "gue mau ikutan dong yang buat tukang parkir").name != "Q:keluarga"
    assert understood(INDEX, "ini nomor baru saya, bukan punya pak tono").name == (
        "INTENT:wrong_number"
    )


def test_two_kin_that_are_about_as_likely_are_asked():
    guesses = [Guess("INTENT:cost", 0.5), Guess("Q:iuran-min", 0.45), Guess("Q:kartu", 0.01)]
    assert not is_sure(guesses, 4, 0.0)
    assert is_sure([guesses[0], Guess("Q:iuran-min", 0.3), guesses[2]], 4, 0.0)


def test_a_long_text_is_ahead_of_what_is_not_ours_too():
    assert is_sure([Guess("INTENT:pay", 0.8), Guess("OTHER:money", 0.05)], 9, 0.0)
    assert not is_sure([Guess("INTENT:pay", 0.6), Guess("OTHER:money", 0.2)], 9, 0.0)


def test_a_weak_guess_is_no_button():
    for text in ("truk terguling di tol tadi pagi", "warisan rumah dibagi gimana"):
        assert "INTENT:claim_jkk" not in understood(INDEX, text).candidates


def test_what_is_not_ours_counts_together():
    ours, foreign = Guess("Q:kartu", 0.5), [Guess(f"OTHER:{each}", 0.1) for each in "abcd"]
    assert is_sure([ours, Guess("OTHER:a", 0.001)], 4, 0.0)
    assert not is_sure([ours, *foreign], 4, 0.0)


def test_a_word_that_the_meaning_never_has_counts_against_it():
    guesses = [Guess("Q:kartu", 0.9), Guess("Q:denda", 0.05)]
    assert is_sure(guesses, 5, 0.0)
    assert not is_sure(guesses, 5, 0.6)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("mau dafatr jadi peserta", "INTENT:register"),
        ("bayranya di mana", "Q:bayar-di-mana"),
        ("kalau telta kena dendda berapa", "Q:denda"),
        ("kaetu saya hilnag", "Q:kartu"),
        ("saldo jth saya brapaa", "Q:jht-saldo"),
    ],
)
def test_a_slip_of_the_finger_changes_no_meaning(text, meant):
    found = understood(INDEX, text)
    assert meant in (found.name, *found.candidates[:1])


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("saya kader posyandu mau daftar", "INTENT:register"),
        ("bisa bayar di pegadaian", "Q:bayar-di-mana"),
        ("masih bisa bayar ga", "Q:telat-berapa-lama"),
        ("mahal amat", "INTENT:cost"),
        ("sabulan sabaraha mayarna", "INTENT:cost"),
        ("kula badhe ndaftar", "INTENT:register"),
        ("makasih bang jelas banget", "INTENT:thanks"),
    ],
)
def test_what_was_misheard_is_understood(text, meant):
    assert understood(INDEX, text).name == meant


STORY = (
    "saya mau cerita pak, minggu lalu ada ibu kader ke rumah terus saya diajak ikut dan saya isi "
    "formulirnya sama suami, anak saya tiga masih kecil semua, kami orang susah pak, "
)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        (f"{STORY} jadi iurannya dibayar di mana ya pak", "Q:bayar-di-mana"),
        (f"{STORY.replace(',', '')} kalau telat bayar kena denda tidak", "Q:denda"),
    ],
)
def test_who_tells_a_story_first_is_answered_what_they_ask(text, meant):
    assert understood(INDEX, text).name == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("b p u itu apa", "Q:bpu-apa"),
        ("saldo j h t saya berapa", "Q:jht-saldo"),
        ("namanya dibetulin dong ada yang salah", "INTENT:change_data"),
    ],
)
def test_speech_that_is_written_down_is_understood(text, meant):
    found = understood(INDEX, text)
    assert meant in (found.name, *found.candidates[:1])


@pytest.mark.parametrize(
    "text",
    ["cek status kis saya aktif tidak", "bayar bpjs kesehatan lewat dana", "kartu jkn saya hilang"],
)
def test_the_other_bpjs_is_not_answered_as_ours(text):
    assert understood(INDEX, text).name is None


@pytest.mark.parametrize(
    "text",
    [
        "suami ga ada kerjaan",
        "ibu saya ga ada hp",
        "suami kesetrum pas benerin listrik orang",
        "jatuh waktu kerja dapat apa",
    ],
)
def test_nobody_is_condoled_who_has_not_spoken_of_a_death(text):
    found = understood(INDEX, text)
    assert not {found.name, *found.candidates} & (OF_DEATH - MILD | {DEATH})


@pytest.mark.parametrize("text", ["bini aye udah kagak ada", "ibu saya sudah nggak ada umur"])
def test_a_death_in_other_words_is_heard(text):
    assert understood(INDEX, text).name == DEATH


@pytest.mark.parametrize(
    "text",
    [
        "mau daftar bang tapi lagi narik nih bisa cepet ga",
        "gue mau daftar tapi ga punya ktp",
        "pengen ikut tapi duit belum ada",
    ],
)
def test_whoever_says_that_they_want_to_join_is_offered_that_first(text):
    found = read(INDEX, text)
    assert "INTENT:register" in (*found.sure, *found.candidates[:1])


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("plyanannya pyah bgt", "INTENT:complaint"),
        ("tlong hpus dta sya", "INTENT:delete_data"),
        ("sy mau mndftar jd pserta", "INTENT:register"),
    ],
)
def test_a_word_without_its_vowels_is_heard_in_full(text, meant):
    assert understood(INDEX, text).name == meant


@pytest.mark.parametrize(
    ("text", "meant"), [("ralat", "INTENT:change_data"), ("capaian", "INTENT:report_monev")]
)
def test_a_word_alone_is_answered_where_it_hardly_means_anything_else(text, meant):
    assert understood(INDEX, text).name == meant


@pytest.mark.parametrize("text", ["jatuh", "hari", "kirim", "siti", "jalan", "pasar"])
def test_a_word_alone_that_may_mean_much_is_not_acted_on(text):
    assert understood(INDEX, text).name is None


@for_each(
    ("text", "meant"),
    [
        ("mohon info biaya kepesertaannya ya bu, terima kasih", "INTENT:cost"),
        ("mau daftar dong bang, makasih sebelumnya", "INTENT:register"),
        ("makasih ya udah sabar jawabin", "INTENT:thanks"),
        ("oke makasih nanti saya kabarin lagi", "INTENT:thanks"),
        ("halo selamat pagi apakah ada orang", "INTENT:greeting"),
        ("suami udah ga ada, pengen ikut biar anak anak aman", "INTENT:register"),
        ("tambahin nama ibu saya di data", "INTENT:change_data"),
        ("nomor ini dulu punya orang lain, sekarang saya yang pakai", "INTENT:wrong_number"),
    ],
)
def test_what_stands_around_a_wish_changes_no_meaning(text, meant):
    assert understood(INDEX, text).name == meant


@pytest.mark.parametrize(
    "text", ["kalo jatoh dari pohon kelape ditanggung kagak", "ortu saya mau ikut juga"]
)
def test_what_may_be_about_something_else_is_asked(text):
    assert understood(INDEX, text).name not in ("INTENT:claim_jkk", "INTENT:register")


@pytest.mark.parametrize("sign", [", ", ". ", "? ", "!\n", "( ", ",,, ,"])
def test_many_signs_without_a_word_mean_nothing(sign):
    assert told(understood(INDEX, sign * 40)) == "NONE"


@pytest.mark.parametrize(
    "text", ["my name is wrong", "alamat saya salah ketik", "my number is wrong"]
)
def test_data_that_are_wrong_give_up_no_chat(text):
    assert "INTENT:wrong_number" not in read(INDEX, text).sure


def test_two_questions_with_a_word_that_asks_each_are_two():
    found = read(INDEX, "saya nunggak berapa dan bayarnya di mana?")
    assert len(found.sure) == 2
