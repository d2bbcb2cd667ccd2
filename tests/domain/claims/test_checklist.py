"""The papers of a claim follow from its kind, its circumstances and its day."""

import shutil
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.claims.checklist import Circumstance, ClaimKind, Need, checklist
from models.claims.law_tables import load_papers
from models.contributions.law_tables import LAW
from models.database.checksums import FileChanged

RULES = load_papers()
TODAY = date(2026, 11, 29)
KNOWN = st.frozensets(st.sampled_from(Circumstance))
KINDS = st.sampled_from(ClaimKind)


@given(KINDS, KNOWN)
def test_every_paper_is_there_once_and_the_needed_come_first(
    kind: ClaimKind, known: frozenset[Circumstance]
) -> None:
    found = checklist(RULES, kind, known, TODAY)
    papers = [each.paper for each in found.rules]
    assert len(papers) == len(set(papers))
    assert found.needed == tuple(papers[: len(found.needed)])
    assert found.rules


@given(KINDS, KNOWN, KNOWN)
def test_more_circumstances_never_ask_for_fewer_papers(
    kind: ClaimKind, some: frozenset[Circumstance], more: frozenset[Circumstance]
) -> None:
    few, many = (checklist(RULES, kind, known, TODAY) for known in (some, some | more))
    assert set(few.needed) <= set(many.needed)


@given(KINDS, KNOWN, st.data())
def test_what_is_missing_is_what_is_needed_and_not_there(
    kind: ClaimKind, known: frozenset[Circumstance], data: st.DataObject
) -> None:
    found = checklist(RULES, kind, known, TODAY)
    there = data.draw(st.sets(st.sampled_from([each.paper for each in found.rules])))
    needed = {e.paper for e in found.rules if e.need is Need.NEEDED and e.by_photo}
    assert set(found.missing(there)) == needed - there
    assert not found.missing({each.paper for each in found.rules})


def test_a_road_accident_asks_for_the_police() -> None:
    road = checklist(RULES, ClaimKind.ACCIDENT, {Circumstance.ROAD}, TODAY)
    plain = checklist(RULES, ClaimKind.ACCIDENT, (), TODAY)
    assert "police_report" in road.needed
    assert "police_report" not in plain.needed
    assert "treatment_receipts" not in plain.needed


def test_a_widow_needs_her_marriage_book_and_a_son_does_not() -> None:
    widow = checklist(RULES, ClaimKind.DEATH, {Circumstance.SPOUSE}, TODAY)
    son = checklist(RULES, ClaimKind.DEATH, (), TODAY)
    assert set(widow.needed) - set(son.needed) == {"marriage_book"}


@pytest.mark.parametrize("paper", ["bank_book", "npwp", "birth_certificate", "school_letter"])
def test_account_numbers_and_papers_of_children_are_never_sent(paper: str) -> None:
    assert not any(each.by_photo for each in RULES if each.paper == paper)


def test_every_rule_names_its_source() -> None:
    assert all(each.source for each in RULES)


@pytest.mark.parametrize(
    ("column", "value", "why"),
    [
        ("need", "perhaps", "perhaps"),
        ("by_photo", "maybe", "maybe"),
        ("circumstances", "rain", "rain"),
        ("valid_to", "2010-01-01", "before it begins"),
    ],
)
def test_a_wrong_row_stops_with_its_line(column: str, value: str, why: str, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(LAW, tmp_path / "law"))
    table = folder / "claim_papers.csv"
    head, first, *rest = table.read_text().splitlines()
    cells = dict(zip(head.split(","), first.split(","), strict=True)) | {column: value}
    table.write_text("\n".join([head, ",".join(cells.values()), *rest]))
    with pytest.raises(FileChanged):
        load_papers(folder)
    record(folder)
    with pytest.raises(ValueError, match=f"line 2.*{why}"):
        load_papers(folder)


def record(folder: Path) -> None:
    from hashlib import sha256

    sums = [
        f"{sha256(each.read_bytes()).hexdigest()}  {each.name}" for each in folder.glob("*.csv")
    ]
    (folder / "CHECKSUMS").write_text("\n".join(sums))
