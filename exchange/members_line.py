"""A row of a member list: what stood in it, what it means, and what is wrong with it."""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass

from domain.nik import Warning
from domain.typed import Ask, Invalid


@dataclass(frozen=True, slots=True)
class Flaw:
    """Why a cell cannot be used. `sentence` is the name of a text ("error-...", "ask-...").

    `values` are what the text needs; `candidates` what the cell may have meant (values of `field`).
    """

    row: int
    field: str
    sentence: str
    values: Mapping[str, object] = dataclasses.field(default_factory=dict)
    candidates: tuple[object, ...] = ()

    @classmethod
    def of(cls, row: int, name: str, why: Invalid | Ask) -> "Flaw":
        if isinstance(why, Ask):
            return cls(row, name, f"ask-{why.reason}", why.values, why.candidates)
        return cls(row, name, f"error-{why.reason}", why.values)


@dataclass(slots=True)
class Line:
    """`values`: by the questions of the registration form, `str()` of each as the form keeps it.

    `doubts` are to be confirmed, never refused. `assumed`: fields read from the NIK alone.
    """

    number: int
    cells: dict[str, str]
    values: dict[str, object] = dataclasses.field(default_factory=dict)
    flaws: list[Flaw] = dataclasses.field(default_factory=list)
    doubts: tuple[Warning, ...] = ()
    assumed: tuple[str, ...] = ()

    @property
    def ready(self) -> bool:
        return not self.flaws

    def put(self, name: str, found: object) -> None:
        """A value, or why there is none; None leaves the field open."""
        if isinstance(found, Invalid | Ask):
            self.flaws.append(Flaw.of(self.number, name, found))
        elif found is not None:
            self.values[name] = found
