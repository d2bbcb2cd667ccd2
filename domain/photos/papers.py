"""The paper that the words on a picture are of, and its fields."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from domain.photos.ktp import read_ktp
from domain.photos.layout import letters, likeness
from domain.photos.lines import Again, Paper, PaperKind, Read, TextLine

TITLES: Mapping[PaperKind, Sequence[str]] = {
    PaperKind.KK: ("KARTU KELUARGA", "NAMA KEPALA KELUARGA"),
    PaperKind.SIM: ("SURAT IZIN MENGEMUDI", "DRIVING LICENSE", "DRIVING LICENCE"),
}
"""Words that stand on one kind of paper alone."""
ALIKE = 85
"""Percent."""


def titled(lines: Sequence[TextLine]) -> PaperKind | None:
    """The kind whose title stands on the paper."""
    for kind, titles in TITLES.items():
        for title in map(letters, titles):
            for line in lines:
                if likeness(letters(line.text)[: len(title)], title) >= ALIKE:
                    return kind
    return None


def read_identity(lines: Sequence[TextLine], today: date, again: Again) -> Paper:
    """The fields of a KTP; of another paper only which one it is."""
    if not lines:
        return Paper(PaperKind.NONE)
    kind = titled(lines)
    return Paper(kind) if kind else read_ktp(lines, today, again)


def dump_paper(paper: Paper) -> dict[str, Any]:
    """The paper as JSON."""
    fields = {name: [each.value, each.sure] for name, each in paper.fields.items()}
    return {"kind": paper.kind, "cut_off": paper.is_cut_off, "fields": fields}


def load_paper(kept: Mapping[str, Any]) -> Paper:
    """The paper that `dump_paper` made JSON of; ValueError, KeyError, TypeError for another."""
    fields = {
        str(name): Read(str(value), sure is True) for name, (value, sure) in kept["fields"].items()
    }
    return Paper(PaperKind(kept["kind"]), fields, kept["cut_off"] is True)
