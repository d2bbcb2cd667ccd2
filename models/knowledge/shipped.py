"""The knowledge in `domain/knowledge`: phrasings, answers and figures, read once at start.

Each file is checked against the checksum that was recorded when it was compared with its sources.
"""

import csv
import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Any

from domain.calendar import DateRange, month_start
from domain.knowledge.answers import Confidence, PreparedAnswer, Situation
from domain.knowledge.index import KnowledgeIndex, parse_phrasings
from domain.knowledge.meanings import foreign, intent, question
from domain.knowledge.tasks import TaskIndex
from models.contributions.law_tables import parse_number, parse_span
from models.database.checksums import check_files

KNOWLEDGE = Path(__file__).resolve().parents[2] / "domain" / "knowledge"
PHRASES, MEMBERS, ANSWERS, FIGURES, FOREIGN_TEXTS = (
    "phrases.txt",
    "members.txt",
    "answers.toml",
    "figures.csv",
    "foreign.txt",
)
OF_TASKS = {intent("member_list"): "", intent("broadcast"): "", intent("report_monev"): "/monev"}
"""Wishes that workers have in vain, with the task that has their phrasings for staff, if any."""
LONGEST_ANSWER = 250
"""Characters of an answer, before its places are filled."""


@dataclass(frozen=True, slots=True)
class Figure:
    """An amount of the law in rupiah, with the contribution months it holds for."""

    name: str
    rupiah: int
    span: DateRange
    source: str


def check_knowledge(folder: Path = KNOWLEDGE) -> None:
    """FileChanged unless every file is as recorded."""
    check_files(folder, PHRASES, MEMBERS, ANSWERS, FIGURES, FOREIGN_TEXTS)


def load_phrasings() -> dict[str, list[str]]:
    """The phrasings of each kind of question."""
    return parse_phrasings((KNOWLEDGE / PHRASES).read_text("utf-8"))


def load_member_phrasings() -> dict[str, list[str]]:
    """The phrasings of people who are registered, by the name of their meaning."""
    return parse_phrasings((KNOWLEDGE / MEMBERS).read_text("utf-8"))


def load_foreign() -> dict[str, list[str]]:
    """Texts about something else, by topic."""
    return parse_phrasings((KNOWLEDGE / FOREIGN_TEXTS).read_text("utf-8"))


def all_phrasings(wishes: str) -> dict[str, list[str]]:
    """The phrasings of kinds and of wishes (in the same form), and the texts about other things."""
    found = {question(kind): said for kind, said in load_phrasings().items()}
    found |= {intent(name): said for name, said in parse_phrasings(wishes).items()}
    return found | {foreign(topic): said for topic, said in load_foreign().items()}


def load_index(wishes: str) -> KnowledgeIndex:
    """The index over kinds and wishes; FileChanged on a wrong checksum."""
    check_knowledge()
    return learn_index(wishes)


@cache
def learn_index(wishes: str) -> KnowledgeIndex:
    """Learn the index, once in a process: the words are the same whenever the bot is built in
    it."""
    return KnowledgeIndex(all_phrasings(wishes))


@cache
def learn_members(wishes: str) -> KnowledgeIndex:
    """The index for people who are registered: over all that, and what they write of themselves."""
    return learn_index(wishes).extended(load_member_phrasings())


@cache
def learn_tasks(wishes: str, tasks: str) -> TaskIndex:
    """The index for people with a role: over all that, and over the tasks of staff."""
    known, own = all_phrasings(wishes), parse_phrasings(tasks)
    for name, command in OF_TASKS.items():
        said = known.pop(name)
        if command:
            own[command] += said
    return TaskIndex(known, own)


def load_figures() -> tuple[Figure, ...]:
    """The amounts that answers name besides the tariff."""
    with (KNOWLEDGE / FIGURES).open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, strict=True))
    return tuple(
        Figure(
            row["name"],
            parse_number(row["rupiah"]),
            parse_span(row),
            row["source"],
        )
        for row in rows
    )


def figures_on(figures: tuple[Figure, ...], day: date) -> dict[str, int]:
    """The amounts that hold on a day, by name."""
    month = month_start(day)
    return {each.name: each.rupiah for each in figures if each.span.includes(month)}


def load_answers(folder: Path = KNOWLEDGE) -> tuple[PreparedAnswer, ...]:
    """Every answer of the file; FileChanged or ValueError when it is not as it must be."""
    check_knowledge(folder)
    table = tomllib.loads((folder / ANSWERS).read_text("utf-8"))
    answers = tuple(
        parse_answer(row, table["sources"], table["approval"]["by"]) for row in table["answer"]
    )
    check_no_overlap(answers)
    return answers


def load_checks() -> dict[str, date]:
    """The day on which the oldest source of an answer was checked, by the sources as they are
    told."""
    table = tomllib.loads((KNOWLEDGE / ANSWERS).read_text("utf-8"))
    return {
        join_sources(row["sources"], table["sources"]): min(
            table["checked"][name] for name in row["sources"]
        )
        for row in table["answer"]
    }


def join_sources(names: list[str], sources: dict[str, str]) -> str:
    return "; ".join(sources[name] for name in names)


def parse_answer(row: dict[str, Any], sources: dict[str, str], approved_by: str) -> PreparedAnswer:
    """One answer; what is proven twice is approved as it is shipped."""
    confidence = Confidence(row["confidence"])
    for language in ("id", "en"):
        if len(row[language]) > LONGEST_ANSWER:
            raise ValueError(f"{row['kind']}: more than {LONGEST_ANSWER} characters ({language})")
    return PreparedAnswer(
        kind=row["kind"],
        standing=Situation(row["state"]) if "state" in row else "",
        indonesian=row["id"],
        english=row["en"],
        source=join_sources(row["sources"], sources),
        confidence=confidence,
        first=row.get("from"),
        last=row.get("until"),
        follow_up=row["next"],
        approved_by=approved_by if confidence is Confidence.H else None,
    )


def check_no_overlap(answers: tuple[PreparedAnswer, ...]) -> None:
    """ValueError when two answers of a kind for one standing hold on the same day."""
    for one, other in combinations(answers, 2):
        if (one.kind, one.standing) != (other.kind, other.standing):
            continue
        first = max(one.first or date.min, other.first or date.min)
        if one.holds_on(first) and other.holds_on(first):
            raise ValueError(f"two answers to {one.kind} hold on {first}: end the older one")
