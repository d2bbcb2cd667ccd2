"""A person's row of a member list as it was read: its cells, their meaning, and what is wrong."""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass

from domain.invalid import Ambiguous, Invalid
from domain.parsing.people.nik import NikWarning


@dataclass(frozen=True, slots=True)
class CellError:
    """The reason why a cell cannot be used.

    `sentence` is the name of a text ("error-...", "ask-..."), `values` what that text needs,
    `candidates` the values of `field` that the cell may have meant.
    """

    row: int
    field: str
    sentence: str
    values: Mapping[str, object] = dataclasses.field(default_factory=dict)
    candidates: tuple[object, ...] = ()

    @classmethod
    def of(cls, row: int, name: str, why: Invalid | Ambiguous) -> "CellError":
        """The error of a parser, at this row and field."""
        if isinstance(why, Ambiguous):
            return cls(row, name, f"ask-{why.reason}", why.values, why.candidates)
        return cls(row, name, f"error-{why.reason}", why.values)


@dataclass(slots=True)
class MemberLine:
    """A person's row.

    `cells`: the texts that stood in it, by field. `values`: their meaning, by the questions of the
    registration form; `str()` of each is the answer as the form keeps it. `doubts` are confirmed,
    never refused. `assumed`: fields read from the NIK alone.
    """

    number: int
    cells: dict[str, str]
    values: dict[str, object] = dataclasses.field(default_factory=dict)
    errors: list[CellError] = dataclasses.field(default_factory=list)
    doubts: tuple[NikWarning, ...] = ()
    assumed: tuple[str, ...] = ()

    @property
    def ready(self) -> bool:
        """Whether every cell can be used."""
        return not self.errors

    def dump(self) -> list[object]:
        """The line as JSON: number, cells, texts of the values, and field and sentence of errors.

        `exchange/imports/intake.py` loads it.
        """
        values = {name: str(value) for name, value in self.values.items()}
        return [self.number, self.cells, values, [[e.field, e.sentence] for e in self.errors]]

    def put(self, name: str, found: object) -> None:
        """Keep a value, or the error why there is none; None leaves the field open."""
        if isinstance(found, Invalid | Ambiguous):
            self.errors.append(CellError.of(self.number, name, found))
        elif found is not None:
            self.values[name] = found
