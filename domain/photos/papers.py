"""The paper that the words on a picture are of, and its fields."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from domain.parsing.people.nik import SIXTEEN_DIGITS
from domain.photos.ktp import read_ktp
from domain.photos.ktp_labels import has_labels, is_several, lies_beside_ktp
from domain.photos.layout import letters, likeness
from domain.photos.lines import Again, Paper, PaperKind, Read, TextLine
from domain.photos.receipt import is_receipt, read_receipt

TITLES: Mapping[PaperKind, Sequence[str]] = {
    PaperKind.KK: ("KARTU KELUARGA", "NAMA KEPALA KELUARGA"),
    PaperKind.PASSPORT: ("PASPOR REPUBLIK INDONESIA", "PASPOR PASSPORT", "PASSPORT", "PASPOR"),
    PaperKind.FORM: ("FORMULIR", "FORM PENDAFTARAN", "SURAT PERNYATAAN", "SURAT KETERANGAN"),
    PaperKind.SIM: ("SURAT IZIN MENGEMUDI", "DRIVING LICENSE", "DRIVING LICENCE"),
}
"""Words that stand on one kind of paper alone."""
PEOPLE = 3
"""Numbers of people from which a paper is a list of them."""
ALIKE = 85
"""Percent."""


def titled(lines: Sequence[TextLine]) -> PaperKind | None:
    """The kind whose title stands on the paper; what lies beside a KTP is not asked for."""
    for kind, titles in TITLES.items():
        for title in map(letters, titles):
            for line in lines:
                is_title = likeness(letters(line.text)[: len(title)], title) >= ALIKE
                if is_title and not lies_beside_ktp(line, lines):
                    return kind
    return None


def read_identity(lines: Sequence[TextLine], today: date, again: Again) -> Paper:
    """The fields of a KTP; of another paper only which one it is."""
    if not lines:
        return Paper(PaperKind.NONE)
    if is_several(lines):
        return Paper(PaperKind.SEVERAL)
    long = [each for each in lines if SIXTEEN_DIGITS.search(each.text)]
    numbers = niks_on(each for each in long if not lies_beside_ktp(each, lines))
    if kind := titled(lines) or (PaperKind.LIST if len(numbers) >= PEOPLE else None):
        return Paper(kind)
    paper = read_ktp(lines, today, again)
    if paper.kind is PaperKind.OTHER and is_receipt(lines):
        return Paper(PaperKind.RECEIPT)
    return paper


def read_proof(lines: Sequence[TextLine], today: date, again: Again) -> Paper:
    """The fields of a proof of payment; of another paper only which one it is."""
    if lines and not is_receipt(lines):
        if kind := titled(lines):
            return Paper(kind)
        if has_labels(lines):
            return Paper(PaperKind.KTP)
    return read_receipt(lines, today, again)


def niks_on(lines: Iterable[TextLine]) -> set[str]:
    """The different numbers of sixteen digits on the paper."""
    return {found[0] for line in lines if (found := SIXTEEN_DIGITS.search(line.text))}


def dump_paper(paper: Paper) -> dict[str, Any]:
    """The paper as JSON: kind, cut_off, on_screen, fields and rows."""
    rows = [dump_fields(each) for each in paper.rows]
    fields = dump_fields(paper.fields)
    seen = {"cut_off": paper.is_cut_off, "on_screen": paper.is_on_screen}
    return {"kind": paper.kind, **seen, "fields": fields, "rows": rows}


def dump_fields(fields: Mapping[str, Read]) -> dict[str, list[object]]:
    """The fields as JSON."""
    return {name: [each.value, each.sure, each.piece] for name, each in fields.items()}


def load_paper(kept: Mapping[str, Any]) -> Paper:
    """The paper that `dump_paper` made JSON of; ValueError, KeyError, TypeError for another."""
    rows = tuple(load_fields(each) for each in kept["rows"])
    seen = kept["cut_off"] is True, kept["on_screen"] is True
    return Paper(PaperKind(kept["kind"]), load_fields(kept["fields"]), *seen, rows)


def load_fields(kept: Mapping[str, Any]) -> dict[str, Read]:
    """The fields that `dump_fields` made JSON of."""
    return {
        str(name): Read(str(value), sure is True, str(piece))
        for name, (value, sure, piece) in kept.items()
    }
