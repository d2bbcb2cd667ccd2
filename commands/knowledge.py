"""Ask the knowledge index, and measure it, without a database."""

import csv
from collections.abc import Iterable
from pathlib import Path

from commands.errors import exit_with
from domain.knowledge import evaluation
from domain.knowledge.evaluation import LabelledText
from domain.knowledge.index import KnowledgeIndex
from handlers.texts import WISHES_FILE
from models.knowledge import shipped


def ask(lines: Iterable[str]) -> None:
    """Print what each text means, a line each."""
    index = load()
    for line in lines:
        print(evaluation.told(evaluation.understood(index, line.strip())), flush=True)  # noqa: T201


def evaluate(file: Path) -> None:
    """Print how well the texts of a file are understood: columns text, expected, also."""
    index = load()
    try:
        with file.open(encoding="utf-8-sig", newline="") as lines:
            cases = [case_of(row, index) for row in csv.DictReader(lines, restval="")]
    except (OSError, KeyError, UnicodeDecodeError) as wrong:
        exit_with(f"{file}: {wrong}")
    found = evaluation.ask_each(lambda text: evaluation.understood(index, text), cases)
    print("\n".join(evaluation.lines(found)))  # noqa: T201


def cross_validate() -> None:
    """Print how well a fifth of the phrasings is understood from the others."""
    shipped.check_knowledge()
    phrasings = shipped.all_phrasings(WISHES_FILE.read_text("utf-8"))
    print("\n".join(evaluation.lines(evaluation.cross_validate(phrasings))))  # noqa: T201


def load() -> KnowledgeIndex:
    """The index as the bot has it."""
    return shipped.load_index(WISHES_FILE.read_text("utf-8"))


def case_of(row: dict[str, str], index: KnowledgeIndex) -> LabelledText:
    return evaluation.case_of(row["text"], row["expected"], row.get("also") or "", index.names)
