"""What people who are registered write about their own registration.

Nothing in `members_messages.csv` may be learnt from, or it measures nothing; it was written after
the phrasings of `members.txt`.
"""

import csv
from functools import partial
from pathlib import Path

from domain.knowledge.evaluation import ask_each, case_of, count, understood
from domain.knowledge.index import KnowledgeIndex
from domain.knowledge.meanings import kin_of
from domain.knowledge.reading import read
from handlers.texts import WISHES_FILE
from models.knowledge import shipped

WISHES = WISHES_FILE.read_text("utf-8")
FILE = Path(__file__).parent / "members_messages.csv"


def test_members_are_understood_in_words_that_nobody_has_learnt_from():
    members = shipped.learn_members(WISHES)
    known = dict.fromkeys(members.names, ())
    with FILE.open(encoding="utf-8", newline="") as lines:
        rows = [(row["text"], row["expected"], row["also"]) for row in csv.DictReader(lines)]
    found = count(ask_each(partial(understood, members), [case_of(*row, known) for row in rows]))
    assert found.first / found.ours >= 0.93
    assert found.among_three / found.ours >= 0.95
    assert found.acted / found.ours >= 0.7
    assert found.wrong / found.ours <= 0.03


def test_an_index_is_not_changed_by_one_that_extends_it():
    said = {"Q:satu": ["kapan bayarnya", "bayar kapan"], "Q:dua": ["siapa kamu", "ini siapa"]}
    index = KnowledgeIndex(said)
    before = read(index, "kapan bayarnya ya")
    own = index.extended({"Q:tiga": ["kapan mulai bayar"], "Q:dua": ["siapa yang bayar"]})
    assert read(index, "kapan bayarnya ya") == before
    assert own.find("kapan mulai bayar").name == "Q:tiga"
    assert own.find("siapa yang bayar").name == "Q:dua"
    assert own.own == {"Q:tiga"}


def test_meanings_are_kin_to_a_question_of_ones_own_and_not_by_it_to_each_other():
    assert {"Q:telat-berapa-lama", "Q:denda"} <= kin_of("Q:lewat-batas")
    assert "Q:denda" not in kin_of("Q:telat-berapa-lama")


def test_each_kind_of_their_own_has_phrasings_enough_and_none_twice():
    own = shipped.learn_members(WISHES).own
    for name, said in shipped.load_member_phrasings().items():
        assert name not in own or len(said) >= 12, name
        assert len({*said}) == len(said), name
