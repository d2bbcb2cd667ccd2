"""Lists as people paste them into a chat: what is not understood is never taken for something."""

from collections import Counter
from datetime import date

import pytest
from hypothesis import given, settings

from domain.invalid import Invalid
from exchange.imports.reader import MemberListFile, read_pasted
from tests.support.pastes import LINES, Truth, faults, pastes, same_words
from tests.support.sampling import examples

TODAY = date(2026, 11, 28)
RATES = Counter[tuple[str, str]]()


def values(found: MemberListFile) -> list[dict[str, str]]:
    return [{name: str(value) for name, value in line.values.items()} for line in found.lines]


def read_one(text: str) -> tuple[dict[str, str], dict[str, str]]:
    """The values of the only person, and the cells."""
    found = read_pasted(text, TODAY)
    (line,) = found.lines
    return values(found)[0], line.cells


SITI, BUDI = "3173015208859001", "3173011208859002"


@settings(max_examples=examples(400), deadline=None)
@given(pastes())
def test_no_row_is_silently_wrong_and_nobody_is_dropped(paste: tuple[list[Truth], str, str]) -> None:
    people, form, text = paste
    found = read_pasted(text, TODAY)
    read = values(found)
    assert sorted(each.get("nik", "") for each in read) == sorted(each.nik for each in people), text
    for line, known in zip(found.lines, read, strict=True):
        wrong = faults(people, known) if line.ready else []
        RATES[form, "wrong" if wrong else "ready" if line.ready else "to mend"] += 1
        assert not wrong, (wrong, known, text)
        if line.ready:  # what was written is there: no default of the group may take its place
            (truth,) = [each for each in people if each.nik == known["nik"]]
            for name, written in (("occupation", truth.work), ("phone", truth.phone)):
                if written in LINES[form](truth):
                    assert name in known, (name, text)
            assert same_words(known.get("rtrw", f"{truth.rt:03}/005"), f"{truth.rt:03}/005")


def test_the_rates_of_the_pastes_are_printed() -> None:
    for form in sorted(LINES):
        counts = {name: RATES[form, name] for name in ("ready", "to mend", "wrong")}
        print(f"{form:16}", *(f"{name} {count:5}" for name, count in counts.items()))
    assert not any(count for (_, name), count in RATES.items() if name == "wrong")
