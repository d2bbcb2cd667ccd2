"""What is said to an answer, and follow-ups of one word."""

import pytest

from domain.knowledge.follow_up import about_topic, next_kind
from domain.knowledge.heard.corrections import words_meant
from domain.knowledge.heard.reactions import Reaction, is_eager, reaction_in
from tests.support.cases import for_each

KNOWN = {"Q:manfaat-jkk", "Q:manfaat-jkm", "Q:jkm-dokumen", "Q:jht-lama"}


@for_each(
    ("text", "reaction"),
    [
        ("serius?", Reaction.DOUBT),
        ("masa sih bang", Reaction.DOUBT),
        ("buktinya mana", Reaction.DOUBT),
        ("maksudnya apa", Reaction.UNCLEAR),
        ("saya masih ga ngerti", Reaction.UNCLEAR),
        ("bisa dijelasin lagi ga", Reaction.UNCLEAR),
        ("kok gitu", Reaction.UNCLEAR),
        ("bukan itu maksud saya", Reaction.NOT_THAT),
        ("what do you mean?", Reaction.UNCLEAR),
        ("maksudnya iuran itu apa", None),
        ("bukan karyawan", None),
        ("benar saya daftar kemarin", None),
    ],
)
def test_a_reaction_to_an_answer(text, reaction):
    assert reaction_in(text) is reaction


@pytest.mark.parametrize(
    ("topic", "words", "kind"),
    [
        ("Q:manfaat-jkm", ("kalau", "kecelakaan"), "Q:manfaat-jkk"),
        ("Q:manfaat-jkm", ("terus", "berkas"), "Q:jkm-dokumen"),
        ("Q:manfaat-jkm", ("kalau", "jht"), ""),
        ("Q:manfaat-jkm", ("kalau", "meninggal", "kecelakaan"), ""),
        ("Q:iuran-min", ("kalau", "kecelakaan"), ""),
    ],
)
def test_one_word_goes_on_from_the_topic(topic, words, kind):
    assert next_kind(topic, words, KNOWN) == kind


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("eh salah, maksud saya jht", "jht"),
        ("maksud saya yang ojol", "ojol"),
        ("bukan, saya mau tanya denda", "saya mau tanya denda"),
        ("bukan penerima upah itu apa", ""),
        ("maksudnya apa?", ""),
    ],
)
def test_what_somebody_meant_is_heard(text, meant):
    assert words_meant(text) == meant


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("mau dong", True),
        ("ya boleh", True),
        ("ayo gas", True),
        ("oke", False),
        ("ga mau", False),
        ("mau tanya dulu", False),
        ("boleh?", False),
    ],
)
def test_a_wish_to_do_what_was_offered(text, is_one):
    assert is_eager(text) is is_one


@pytest.mark.parametrize(
    ("topic", "likeliest", "words", "kind"),
    [
        ("Q:jkm-dokumen", ["Q:syarat-daftar"], ("berkas", "apa"), "Q:jkm-dokumen"),
        ("Q:jkm-dokumen", ["Q:jht-lama"], ("berapa", "lama"), ""),
        ("Q:manfaat-jkm", ["Q:manfaat-jkk"], ("dapat", "berapa"), "Q:manfaat-jkm"),
        ("Q:manfaat-jkm", ["Q:manfaat-jkk"], ("dapat", "kecelakaan"), ""),
        ("Q:iuran-min", ["Q:jht-lama"], ("berapa", "lama"), ""),
    ],
)
def test_a_question_goes_on_about_the_topics_benefit(topic, likeliest, words, kind):
    assert about_topic(topic, likeliest, words, KNOWN) == kind
