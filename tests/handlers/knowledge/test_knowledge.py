"""Questions as people meet them: what fits one message, what goes to an officer, who approves."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import func, select

from bot.message import Inbound
from domain.knowledge.answers import PLACE
from domain.knowledge.meanings import kind_of
from handlers.knowledge import place_values
from models.cases.cases import Case
from models.knowledge import answers, shipped
from tests.support.chat import ANSWERS, NOON, TEXTS, Chat

LONGEST_SAID = 280
"""Characters of an answer with its amounts in."""
MONTHS = (date(2026, 11, 1), date(2027, 1, 1), date(2027, 4, 1))


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("day", MONTHS)
def test_every_place_has_a_value_while_its_answer_holds(language, day):
    values = place_values.of_law(day, language)
    personal = place_values.PERSONAL
    for each in ANSWERS:
        if each.holds_on(day):
            words = each.words(language)
            places = set(PLACE.findall(words))
            assert places <= values.keys() | personal, each.kind
            assert not places & personal or each.standing, each.kind
            filled = PLACE.sub(lambda place: values.get(place.group(1), "31 Desember 2026"), words)
            assert len(filled) <= LONGEST_SAID, (each.kind, filled)


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_kind_has_a_label(language):
    of_members = filter(None, map(kind_of, shipped.load_member_phrasings()))
    for kind in (*shipped.load_phrasings(), *of_members):
        assert TEXTS.has(language, f"open-tanya-{kind}")


def test_what_follows_can_be_opened(world):
    for each in ANSWERS:
        assert each.follow_up.partition(" ")[0] in world.router.catalogue.openings, each.kind


def test_an_unproven_kind_opens_one_case_however_often_it_is_asked(world):
    me = Chat(world)
    for _ in range(3):
        me.say("ikut ini bansos saya dicabut gak")
    with world.sessions() as db:
        assert db.scalar(select(func.count(Case.id))) == 1


def test_an_unapproved_answer_is_not_said(world):
    with world.sessions.begin() as db:
        answers.take_in(db, [replace(each, approved_by=None) for each in ANSWERS], NOON)
        db.query(answers.KnowledgeAnswer).update({"approved_by": None, "approved_at": None})
    reply = Chat(world).say("telat bayar kena denda gak")
    assert "belum bisa saya pastikan" in reply


def test_an_officer_approves_one_answer_after_the_other(world):
    with world.sessions.begin() as db:
        db.query(answers.KnowledgeAnswer).filter_by(confidence="M").update(
            {"approved_by": None, "approved_at": None}
        )
    officer = Chat(world, sender="7")
    officer.do_role("officer")
    assert "Setujui jawaban ini?" in officer.say("/setujujawaban")
    assert "Disetujui" in officer.say("[Setujui]")
    with world.sessions() as db:
        decided = select(func.count(answers.KnowledgeAnswer.id)).where(
            answers.KnowledgeAnswer.confidence == "M", answers.KnowledgeAnswer.approved_by != ""
        )
        assert db.scalar(decided) == 1


def test_a_worker_approves_nothing(world):
    assert "Setujui jawaban ini?" not in Chat(world).say("/setujujawaban")


@pytest.mark.parametrize(
    ("text", "button"),
    [
        ("hapus data gue dong semuanya", "[Hapus data saya]"),
        ("udah jangan kirim pengingat lagi", "[Pengingat saya]"),
        ("mau setor iuran bulan ini dong", "[Cara bayar]"),
        ("pengen cairin semua tabungan hari tua", "[Ambil JHT]"),
    ],
)
def test_what_matters_is_opened_by_a_button_only(world, text, button):
    reply = Chat(world).say(text)
    assert "Tekan tombolnya" in reply or "tombol ini" in reply
    assert button in reply


@pytest.mark.parametrize(
    "text",
    ["ktp saya hilang gimana ya", "istri saya gimana", "kerja apa ya", "sip", "kpj", "makanan apa"],
)
def test_a_weak_guess_never_hurts(world, text):
    reply = Chat(world).say(text)
    for label in ("[Hapus data saya]", "[Peserta meninggal]", "[Kenapa dapat pesan ini?]"):
        assert label not in reply
    if "Maksud Anda yang mana?" in reply:
        assert "[Bukan itu semua]" in reply


def test_every_question_of_the_registration_has_its_own_why(world):
    form = world.router.stack.forms["registration"]
    for language in ("id", "en"):
        for question in form.questions:
            assert TEXTS.has(language, f"registration-{question.name}.why"), question.name


def test_an_answer_of_words_to_a_human_may_be_a_question(world):
    me = Chat(world)
    me.say("petugas")
    assert "bernomor 1" in me.say("kartu saya hilang, bagaimana?")


def test_a_made_up_kind_is_no_question(world):
    me = Chat(world)
    assert "kata lain" in me.say("/tanya tidak-ada")
    assert me.send("", press="/tanya '; drop") is not None


def test_the_same_message_twice_asks_once(world):
    me = Chat(world)
    message = Inbound("web", me.sender, id="same", text="ikut ini bansos saya dicabut gak")
    for _ in range(2):
        world.bot().receive(replace(message, at=datetime(2026, 11, 22, 5, tzinfo=UTC)))
    with world.sessions() as db:
        assert db.scalar(select(func.count(Case.id))) == 1


def test_every_answer_tells_its_source_and_when_that_was_checked(world):
    me = Chat(world)
    for kind in ("iuran-min", "denda", "umur-max", "data-orang-lain"):
        me.say(f"/tanya {kind}")
        assert re.search(r"Sumber jawaban itu: .+ Dicek \d+ \w+ 2026[.,]", me.say("sumbernya?")), (
            kind
        )
