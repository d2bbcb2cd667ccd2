"""What a follow-up asks of the thing before it is told from other words, and answered of it."""

from datetime import date

import pytest

from domain.knowledge.heard.dues import month_asked
from domain.knowledge.heard.follow_ups import Asked, AskedOn, asked_on, nearest_month
from domain.knowledge.heard.others import without_relatives
from domain.knowledge.heard.own_things import own_thing_asked
from domain.knowledge.subject import COMMANDS, OF_KIND, Subject, Thing, thing_of, ways_on
from tests.support.cases import for_each

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("asked", "texts"),
    [
        (Asked.WHERE, ("di mana?", "dimana", "trus bayarnya di mana", "where?")),
        (Asked.HOW, ("caranya?", "gimana caranya bayar", "how?")),
        (Asked.SUM, ("berapa?", "berapa emang", "itu udah semua?", "jadi total?", "nominalnya")),
        (Asked.SUM, ("bayar dua2nya brapa", "berapa jadinya", "is that all?")),
        (Asked.WHEN, ("kapan?", "paling lambat kapan ya", "brp hari lagi tuh", "batasnya?")),
        (
            Asked.REACH,
            ("sampe kapan", "itu sampe bulan apa", "sampai kapan jadinya", "until when?"),
        ),
        (Asked.WHEN_TO_PAY, ("bayarnya kapan", "sampe kapan bayarnya?", "when do i pay?")),
        (Asked.FINE, ("itu udah sama denda?", "ada dendanya ga", "with a fine?")),
        (Asked.MONTHS, ("kalo 2 bulan?", "kalau setahun?", "and 2 months?", "kalau 4?")),
        (Asked.COST, ("3 bulan berapa", "kalo 3 bulan jadi berapa", "setahun berapa?")),
        (Asked.BOOKED, ("kapan masuknya", "udah masuk belum?")),
        (Asked.LATE, ("itu kalo telat gmn?", "kalo lewat dari itu?", "what if i am late?")),
        (Asked.LATE, ("kalo ga bayar", "terus ruginya apa", "berarti februari masih aman?")),
        (Asked.COVERED, ("berarti masih aman?", "kapan mulai dilindungi?")),
        (Asked.COVERED, ("am i still covered?", "masih aktif ga?")),
        (Asked.WHICH, ("bulan apa aja?", "yang belum bulan apa", "masing2 berapa")),
        (Asked.ALL, ("kalo dua duanya?", "oke dua duanya", "ya udah semua aja")),
        (Asked.WHICH, ("kok 2 bulan?", "buat bulan apa tuh")),
        (Asked.NOT_IN, ("masih belum masuk?", "belum masuk juga ya", "still not in?")),
        (Asked.UNBOOKED, ("kalo ga masuk masuk gimana", "kalo tetep ga masuk?")),
        (Asked.OVER, ("loh kok udah abis", "kok mati")),
        (Asked.SAME, ("sama kayak saya?",)),
        (Asked.ENROL, ("oke daftarin dong", "yang bayarin saya boleh?")),
        (Asked.HOW, ("ribet ga", "ngurusnya susah ga")),
        (Asked.WHY, ("kenapa?", "kok bisa?", "why?")),
        (Asked.SO_MUCH, ("kok segitu?", "lho kemarin katanya 8.400", "kok gak 100.800?")),
        (Asked.HOW_LONG, ("kok lama", "berapa lama?", "yang tadi sampai mana", "how long?")),
        (Asked.AGAIN, ("dari awal lagi?", "idupin lagi gimana")),
        (Asked.NEXT, ("terus gimana dong", "terus apa?")),
        (Asked.WHAT_FOR, ("buat apa itu?",)),
        (Asked.MUST_I, ("berarti saya gak usah bayar?",)),
        (Asked.SURE, ("yakin?", "masa sih", "are you sure?")),
        (Asked.THEY_FAIL, ("kalo dia gak setor?", "kalau mereka berhenti?")),
        (Asked.DROPPED, ("ya udah gak jadi",)),
        (Asked.THAT, ("yang kemarin", "mau tanya yang tadi")),
    ],
)
def test_a_follow_up_asks_for_one_thing(asked, texts):
    heard = {each: asked_on(each, TODAY) for each in texts}
    assert {each: found and found.asked for each, found in heard.items()} == dict.fromkeys(
        texts, asked
    )


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("yang 3 aja", AskedOn(Asked.THIS, 3)),
        ("ya udah yang 1 bulan aja", AskedOn(Asked.THIS, 1)),
        ("satu bulan aja deh", AskedOn(Asked.THIS, 1)),
        ("ya udah yang itu aja", AskedOn(Asked.THIS)),
        ("kalo dua bulan?", AskedOn(Asked.MONTHS, 2)),
        ("eh bukan, oktober", AskedOn(Asked.MONTH, month=date(2026, 10, 1))),
        ("desember?", AskedOn(Asked.MONTH, month=date(2026, 12, 1))),
        ("kalo sama desember sekalian?", AskedOn(Asked.UP_TO, month=date(2026, 12, 1))),
        ("eh bukan, 5 bulan", AskedOn(Asked.COST, 5)),
        ("kalo setahun tetep 8.400?", AskedOn(Asked.COST, 12)),
        ("kalo april", AskedOn(Asked.MONTH, month=date(2027, 4, 1))),
    ],
)
def test_a_follow_up_names_its_months(text, heard):
    assert asked_on(text, TODAY) == heard


@for_each(
    "text",
    [
        *("1 bulan", "2 bulan", "kantornya di mana", "kapan jht cair", "berapa umur maksimal"),
        *("kartu saya mana", "", "👍", "!" * 5_000, "itu " * 2_000, "iya", "ok", "alamat saya"),
        *("suami saya meninggal", "sudah bayar 8.400 kemarin", "katanya dulu 8.100 ya"),
        *("kemarin jatuh dari motor", "mau daftar", "hapus data saya", "berhenti", "lewat"),
    ],
)
def test_other_words_ask_for_none_of_it(text):
    assert asked_on(text, TODAY) is None


def test_a_bare_month_may_be_past():
    assert [nearest_month(number, TODAY) for number in (7, 10, 11, 12, 1, 5)] == [
        date(2026, 7, 1),
        date(2026, 10, 1),
        date(2026, 11, 1),
        date(2026, 12, 1),
        date(2027, 1, 1),
        date(2027, 5, 1),
    ]


@for_each("subject", [Subject(Thing.DUES, 3, date(2027, 2, 1)), Subject(Thing.CARD)])
def test_a_subject_survives_a_restart(subject):
    assert Subject.load(subject.dump()) == subject


def test_a_subject_that_is_no_more_known_is_none():
    assert Subject.load({"thing": "weather"}) is None is Subject.load({})


def test_everything_that_may_be_told_can_be_asked_on():
    assert {*COMMANDS} == {*Thing}
    assert {*OF_KIND.values()} <= {*Thing}
    assert all(ways_on(Subject(each)) for each in Thing)


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("iuran desember berapa?", date(2026, 12, 1)),
        ("kalo yg bulan depan?", date(2026, 12, 1)),
        ("kalau januari", date(2027, 1, 1)),
        ("november brp", date(2026, 11, 1)),
        ("oktober tahun depan", date(2027, 10, 1)),
        ("tahun depan bayar berapa", date(2027, 1, 1)),
        ("and next month?", date(2026, 12, 1)),
        ("berapa sebulan", None),
        ("may i pay later", None),
    ],
)
def test_a_question_names_a_month(text, month):
    assert month_asked(text, TODAY) == month


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("mau nanya soal iuran saya dong", "/status berapa"),
        ("bayaran aye pegimane", "/status berapa"),
        ("nggih mas kulo badhe tanglet iuran kulo", "/status berapa"),
        ("kartu saya gimana", "/status kartu"),
        ("iuran", ""),
        ("mau tanya iuran ojol", ""),
        ("iuran saya berapa", ""),
        ("soal iuran istri saya", ""),
    ],
)
def test_a_thing_of_ones_own_is_named_and_nothing_asked_of_it(text, command):
    assert own_thing_asked(text) == command


def test_of_a_relative_it_is_asked_without_the_word_for_them():
    assert without_relatives("bayarnya berapa kalo ibu saya") == "bayarnya berapa kalo"


def test_a_choice_is_of_the_one_thing_that_its_buttons_are_about():
    assert thing_of(["/tanya iuran-min", "/tanya denda"]) is Thing.LATENESS
    assert thing_of(["/bayar", "/tanya denda"]) is None
    assert thing_of(["/menu"]) is None
