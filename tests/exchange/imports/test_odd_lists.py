"""Generated lists in odd forms: no ready row is wrong, and nobody is dropped without a word."""

import re
from collections import Counter
from csv import writer
from datetime import date
from html import escape
from io import StringIO
from random import Random

import pytest

from exchange.imports.layout.pasted_lines import looks_like_person
from exchange.imports.reader import MemberListFile, read_pasted
from tests.support.cases import for_each
from tests.support.files import ods, ods_row, read_members
from tests.support.lists.broken_sheets import book
from tests.support.lists.odd_lists import DOUBTED, PASTES, SHEETS, TOLD, Listed, Rows, people
from tests.support.lists.old_excel import xls
from tests.support.sampling import seeds

TODAY = date(2026, 11, 28)
NIK = "3173015208859001"
CODES = "utf-8-sig", "cp1252", "utf-16"
ALWAYS = "nik", "full_name", "born_on"


def plain(text: object) -> str:
    return " ".join(re.findall(r"\w+", f"{text}".casefold()))


def read(name: str, who: list[Listed], dice: Random) -> MemberListFile:
    if name in PASTES:
        return read_pasted(PASTES[name](who, dice), TODAY)
    return read_members(as_file(SHEETS[name](who, dice), dice), TODAY)


def as_file(rows: Rows, dice: Random) -> bytes:
    """The rows as .xlsx, .xls, .ods, an HTML page that is called .xls, or as lines of text."""
    texts = [[f"{cell}" for cell in row] for row in rows]
    page = "".join(f"<tr>{''.join(f'<td>{escape(c)}</td>' for c in row)}</tr>" for row in texts)
    made = (
        lambda: book(*rows),
        lambda: xls(*texts),
        lambda: ods("".join(ods_row(*map(escape, row)) for row in texts)),
        lambda: f"<html><table>{page}</table></html>".encode(),
        lambda: as_lines(
            texts, dice.choice(";\t,"), dice.choice(("utf-8-sig", "cp1252", "utf-16"))
        ),
    )
    return dice.choice(made)()


def as_lines(texts: list[list[str]], mark: str, code: str) -> bytes:
    out = StringIO()
    writer(out, delimiter=mark).writerows(texts)
    return out.getvalue().encode(code)


def faults(name: str, who: list[Listed], found: MemberListFile) -> list[str]:
    """What ready rows say wrongly or leave out, and people who are in no row."""
    lines, wrong = [*found.lines, *found.others], []
    passed = [text for _, text in found.talk]  # these are said to be about nobody
    told = plain(" ".join([*passed, *(c for line in lines for c in line.cells.values())]))
    known = {person.nik: person for person in who}
    for line in (line for line in lines if line.ready):
        person = known.get(str(line.values["nik"]))
        if person is None:
            wrong.append(f"{line.values['nik']}: nobody's")
            continue
        if person in who[DOUBTED.get(name, slice(0))]:
            wrong.append(f"{person.name}: not asked about")
        for field, right in person.truth().items():
            value = f"{line.values.get(field, '')}"
            is_told = field in (*ALWAYS, *TOLD.get(name, ()))
            if value != right and (is_told or value not in ("", "NONE")):
                wrong.append(f"{person.name}: {field} {value!r}, not {right!r}")
    return wrong + [p.name for p in who if not {*plain(p.name).split()} <= {*told.split()}]


@pytest.mark.parametrize("name", [*PASTES, *SHEETS])
def test_a_row_of_an_odd_list_is_right_or_asked_about(name: str) -> None:
    counts = Counter[str]()
    for seed in seeds(4, 100):
        dice = Random(f"{seed} {name}")
        who = people(dice, 2 * dice.randrange(3, 8))
        found = read(name, who, dice)
        assert faults(name, who, found) == []
        counts.update("ready" if line.ready else "to mend" for line in found.lines)
    print(f"\n{name}: {dict(counts)}")  # noqa: T201  pytest -s
    assert counts


@for_each(
    ("line", "is_person"),
    [
        (f"1. Siti Aminah {NIK}", True),
        (f"2) Siti Aminah {NIK} RT 3/5 ojol", True),
        (f"Siti Aminah {NIK} RT 3/5", True),
        (f"Siti Aminah {NIK} RT 3/5 ojol 1,5 juta 2 program mandiri 1 bulan", True),
        (f"cek Siti Aminah {NIK}", False),
        (f"siti aminah {NIK} udah aktif belum", False),
        (f"1. Siti Aminah {NIK} benar?", False),
    ],
)
def test_one_line_is_plainly_a_person_or_not(line: str, is_person: bool) -> None:
    assert looks_like_person(line) is is_person


def test_a_letter_behind_the_work_is_the_sex_and_no_part_of_it() -> None:
    (line,) = read_pasted(f"Siti Aminah {NIK} RT 3/5 ojol P", TODAY).lines
    assert line.ready
    assert (line.values["occupation"], line.values["sex"]) == ("ojol", "P")
    (line,) = read_pasted(f"Siti Aminah {NIK} RT 3/5 ojol L", TODAY).lines
    assert {error.field for error in line.errors} == {"sex"}
