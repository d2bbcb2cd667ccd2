"""Answers as they are shipped, taken in and approved; walked day by day."""

import re
import tomllib
from dataclasses import replace
from datetime import date, timedelta
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from domain.contributions import protection
from domain.knowledge.answers import (
    OVERALL,
    PLACE,
    Confidence,
    PreparedAnswer,
    Situation,
    choose,
    fill,
)
from domain.knowledge.meanings import kind_of
from models.database.checksums import FileChanged
from models.knowledge import answers, shipped
from models.knowledge.answers import KnowledgeAnswer
from tests.support.chat import NOON

SHIPPED = shipped.load_answers()
NOT_VERIFIED = {
    "legalisir",
    "asuransi-lain",
    "umur-min",
    "ktp-daerah",
    "bansos",
    "autodebet",
    "alamat-cabang",
    "plkk-mana",
    "telat-lapor",
    "wna",
    "akta-luar-negeri",
    "sosialisasi",
    "jkk-kecuali",
}
"""Kinds that nobody has verified: they go to an officer on every day."""
ALWAYS = 90


@cache
def approved() -> dict[str, list[PreparedAnswer]]:
    """By kind the answers, once an officer has approved all that wait."""
    by_kind: dict[str, list[PreparedAnswer]] = {}
    for each in SHIPPED:
        by_kind.setdefault(each.kind, []).append(replace(each, approved_by="person:1"))
    return by_kind


def kinds_on(day: date) -> set[str]:
    """The kinds that have an answer on a day."""
    found = {kind: choose(each, (Situation.NEWCOMER,), day) for kind, each in approved().items()}
    return {kind for kind, answer in found.items() if answer}


def test_on_each_day_until_july_2027_the_right_answers_are_said():
    day, end = date(2026, 11, 28), date(2027, 7, 1)
    while day <= end:
        said = kinds_on(day)
        assert not said & NOT_VERIFIED
        assert len(said) >= ALWAYS, day
        assert {"iuran-min", "iuran-3program", "diskon", "iuran-ojol"} <= said, day
        assert ("naik-januari" in said) is (day <= date(2027, 3, 31))
        assert ("bayar-di-mana" in said) is (day <= date(2027, 3, 31))
        assert ("diskon-jht" in said) is (day <= date(2027, 3, 31))
        day += timedelta(days=1)


def test_a_kind_that_depends_on_the_situation_is_answered_in_each():
    """Nobody is sent to an officer because only others' situations are written down."""
    standings: dict[str, set[str]] = {}
    for each in SHIPPED:
        standings.setdefault(each.kind, set()).add(each.standing)
    own = {kind: found for kind, found in standings.items() if "" not in found}
    assert {kind: OVERALL - found for kind, found in own.items() if OVERALL - found} == {}


def test_every_kind_of_question_has_phrasings():
    of_members = set(filter(None, map(kind_of, shipped.load_member_phrasings())))
    asked = set(shipped.load_phrasings()) | of_members
    assert {each.kind for each in SHIPPED} | NOT_VERIFIED == asked


def test_amounts_and_dates_are_places():
    written = re.compile(r"Rp ?\d|\d{4,}|\d+ juta|Januari 20|Desember 202[67]|March 20")
    bad = [
        (each.kind, words)
        for each in SHIPPED
        for words in (each.indonesian, each.english)
        if written.search(re.sub(r"2019|2022|2023|PP 50/2025", "", words))
    ]
    assert not bad


def test_both_languages_name_the_same_places():
    different = [
        each.kind
        for each in SHIPPED
        if set(PLACE.findall(each.indonesian)) != set(PLACE.findall(each.english))
    ]
    assert set(different) <= {"iuran-min", "iuran-maksimal", "jkk-langkah"}


def test_what_is_weak_is_never_said_even_when_approved():
    weak = [each for each in SHIPPED if each.confidence in (Confidence.L, Confidence.R)]
    assert weak
    for each in weak:
        assert not replace(each, approved_by="person:1").may_be_said(date(2026, 12, 1))


def test_of_each_answer_it_is_known_when_its_sources_were_checked():
    table = tomllib.loads((shipped.KNOWLEDGE / shipped.ANSWERS).read_text("utf-8"))
    used = {name for row in table["answer"] for name in row["sources"]}
    assert used == {*table["sources"]} == {*table["checked"]}
    assert all(day <= table["approval"]["on"] for day in table["checked"].values())
    checks = shipped.load_checks()
    for each in SHIPPED:
        assert checks[each.source] <= table["approval"]["on"], each.kind


@given(st.sampled_from(SHIPPED), st.dates(date(2020, 1, 1), date(2030, 1, 1)))
def test_nothing_is_said_that_is_not_proven_and_approved(answer, day):
    weak = answer.confidence in (Confidence.L, Confidence.R)
    said = choose([answer], (answer.standing or Situation.NEWCOMER,), day)
    assert said is None or (said.approved_by and not weak and said.holds_on(day))
    approved = replace(answer, approved_by="person:1")
    if weak:
        assert choose([approved], (answer.standing or Situation.NEWCOMER,), day) is None


def test_one_source_waits_for_an_officer_and_two_do_not():
    for each in SHIPPED:
        assert bool(each.approved_by) is (each.confidence is Confidence.H)


def test_the_figures_are_those_of_the_law():
    figures = shipped.figures_on(shipped.load_figures(), date(2026, 12, 1))
    assert figures["jkm_full"] == protection.JKM_FULL
    assert figures["jkm_first"] == protection.JKM_FIRST_MONTHS
    parts = figures["jkm_lump"] + figures["jkm_periodic"] + figures["jkm_burial"]
    assert parts == figures["jkm_full"]


def test_the_answer_for_the_most_particular_situation_whose_places_are_filled_is_said():
    row = replace(SHIPPED[0], approved_by="tim", first=None, last=None)
    answers_of = {
        standing: replace(row, standing=standing, indonesian=words)
        for standing, words in {"": "umum", "arrears": "tunggakan", "paid_for": "{payer}"}.items()
    }
    mine = (Situation.PAID_FOR, Situation.ARREARS)
    day = date(2026, 12, 1)
    paid_for, nobody = {"payer": "Pemerintah"}, dict[str, str]()
    assert choose(answers_of.values(), mine, day, paid_for) is answers_of["paid_for"]
    assert choose(answers_of.values(), mine, day, nobody) is answers_of["arrears"]
    assert choose(answers_of.values(), (Situation.ACTIVE,), day, nobody) is answers_of[""]


def test_a_missing_value_leaves_no_words():
    assert fill("bayar {arrears}", {}) is None
    assert fill("bayar {arrears}", {"arrears": "Rp1"}) == "bayar Rp1"


def test_a_changed_file_is_not_loaded(tmp_path):
    for file in shipped.KNOWLEDGE.iterdir():
        if file.suffix in (".toml", ".txt", ".csv") or file.name == "CHECKSUMS":
            (tmp_path / file.name).write_bytes(file.read_bytes())
    assert shipped.load_answers(tmp_path)
    text = (tmp_path / "answers.toml").read_text("utf-8")
    (tmp_path / "answers.toml").write_text(text.replace("belum {age_limit}", "belum 60"), "utf-8")
    with pytest.raises(FileChanged):
        shipped.load_answers(tmp_path)


def test_two_answers_on_one_day_are_refused():
    with pytest.raises(ValueError, match="end the older one"):
        shipped.check_no_overlap((SHIPPED[0], SHIPPED[0]))


def test_a_new_sentence_is_a_new_row_and_the_old_one_stays(world):
    later = NOON + timedelta(days=1)
    changed = replace(SHIPPED[0], indonesian="Kata baru.")
    with world.sessions.begin() as db:
        before = answers.answers_to(db, SHIPPED[0].kind)
        assert answers.take_in(db, (changed, *SHIPPED[1:]), later) == 1
        assert [each.indonesian for each in answers.answers_to(db, changed.kind)] == ["Kata baru."]
        old = select(KnowledgeAnswer).where(KnowledgeAnswer.withdrawn_at == later)
        assert [each.indonesian for each in db.scalars(old)] == [before[0].indonesian]
        assert answers.take_in(db, (changed, *SHIPPED[1:]), later) == 0
        answers.take_in(db, SHIPPED, later)
        assert answers.answers_to(db, changed.kind) == before


def test_an_answer_is_decided_once(world):
    new = replace(SHIPPED[0], kind="kartu-baru", approved_by=None, confidence=Confidence.M)
    with world.sessions.begin() as db:
        answers.take_in(db, (*SHIPPED, new), NOON)
        row = next(
            each
            for each in answers.waiting_for_approval(db, NOON.date())
            if each.kind == "kartu-baru"
        )
        assert not row.answer().may_be_said(NOON.date())
        assert answers.decide(db, row.id, True, "person:7", NOON)
        assert not answers.decide(db, row.id, False, "person:8", NOON)
        db.expire_all()
        assert answers.answers_to(db, "kartu-baru")[0].approved_by == "person:7"
