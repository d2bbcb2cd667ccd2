"""The meaning of a typed text, as a value, a question or a wish; and a measure of how well the
knowledge index understands texts. No database is needed.
"""

import csv
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

import typer

from commands.errors import exit_with
from domain.calendar import to_local_time
from domain.invalid import Ambiguous, Invalid
from domain.knowledge import evaluation
from domain.knowledge.evaluation import LabelledText
from domain.knowledge.index import KnowledgeIndex
from domain.parsing.amounts.income import parse_rupiah
from domain.parsing.amounts.month_count import parse_month_count
from domain.parsing.dates.calendar_dates import parse_date
from domain.parsing.people.names import parse_name
from domain.parsing.people.nik import parse_nik
from domain.parsing.people.phone import parse_phone
from domain.parsing.places.rt_rw import parse_rt_rw
from domain.parsing.replies.navigation import parse_navigation
from domain.parsing.replies.yes_no import parse_yes_no
from handlers.texts import WISHES_FILE
from models.knowledge import shipped
from scheduler.clock import Clock


def parse(kind: str, lines: Iterable[str]) -> None:
    """Print the value, ASK or INVALID for each line."""
    today = to_local_time(Clock()()).date()
    for line in lines:
        typer.echo(parsed_text(kind, line.rstrip("\r\n"), today))


def parsed_text(kind: str, text: str, today: date) -> str:
    """The value as 1985-08-12, 003/005, +6281234567890 or back; or else ASK or INVALID."""
    parsers: dict[str, Callable[[str], object]] = {
        "money": parse_rupiah,
        "date": lambda text: parse_date(text, today),
        "months": parse_month_count,
        "phone": parse_phone,
        "yesno": parse_yes_no,
        "rtrw": parse_rt_rw,
        "name": parse_name,
        "nav": lambda text: parse_navigation(text) or "INVALID",
        "nik": lambda text: parse_nik(text, today).digits,
    }
    try:
        return str(parsers[kind](text))
    except Ambiguous:
        return "ASK"
    except Invalid:
        return "INVALID"


def ask(lines: Iterable[str]) -> None:
    """Print what each text means, a line each."""
    index = load_index()
    for line in lines:
        typer.echo(evaluation.told(evaluation.understood(index, line.strip())))


def evaluate(file: Path) -> None:
    """Print how well the texts of a file are understood: columns text, expected, also."""
    index = load_index()
    try:
        with file.open(encoding="utf-8-sig", newline="") as lines:
            cases = [case_of(row, index) for row in csv.DictReader(lines, restval="")]
    except (OSError, KeyError, UnicodeDecodeError) as wrong:
        exit_with(f"{file}: {wrong}")
    found = evaluation.ask_each(lambda text: evaluation.understood(index, text), cases)
    typer.echo("\n".join(evaluation.lines(found)))


def cross_validate() -> None:
    """Print how well a fifth of the phrasings is understood from the others."""
    shipped.check_knowledge()
    phrasings = shipped.all_phrasings(WISHES_FILE.read_text("utf-8"))
    typer.echo("\n".join(evaluation.lines(evaluation.cross_validate(phrasings))))


def load_index() -> KnowledgeIndex:
    """The index as the bot has it."""
    return shipped.load_index(WISHES_FILE.read_text("utf-8"))


def case_of(row: dict[str, str], index: KnowledgeIndex) -> LabelledText:
    return evaluation.case_of(row["text"], row["expected"], row.get("also") or "", index.names)
