"""A person's row of a member list as it was read: its cells, their meaning, and what is wrong; and
the doubts that only other rows raise about it: one NIK twice, NIK one digit apart for one name, a
phone that several rows give.

The rows that such a question is about are written beside the cells, under a name of `MARKS`, so
that the question is asked again whenever the row is read, until it is answered.
"""

import dataclasses
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, combinations, count
from operator import itemgetter
from typing import Protocol, TypeVar

from domain.files import SHEET_ROWS
from domain.invalid import Ambiguous, Invalid
from domain.parsing.people.nik import NikWarning

MOST_NAMED = 5
"""Rows that a question names."""
WORTH_KEYS = 60
"""The keys of one NIK cost as much as so many comparisons of two."""
Item = TypeVar("Item")
NIK_ROWS, PHONE_ROWS = "nik_rows", "phone_rows"
NIK_STORED, PHONE_STORED = "nik_stored", "phone_stored"
MARKS = (NIK_ROWS, NIK_STORED, PHONE_ROWS, PHONE_STORED)
"""The marks of a row for other rows, and for people who are registered."""
UNSURE = "unsure"
"""The cell that has the fields of a photographed row that were not read for sure."""
PARTS: Sequence[Callable[[str], str]] = (
    itemgetter(slice(8)),
    itemgetter(slice(8, None)),
    lambda nik: nik[:7] + nik[9:],
)
"""The halves of a NIK, and all but its middle."""
NO_VALUE = (Invalid, Ambiguous)
"""What a parser raises."""


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
        if isinstance(found, NO_VALUE):
            self.errors.append(CellError.of(self.number, name, found))
        elif found is not None:
            self.values[name] = found


class Stored(Protocol):
    """A registered person, as `models.imports.list_rows.StoredPerson` is one."""

    @property
    def number(self) -> str: ...
    @property
    def nik(self) -> str: ...
    @property
    def full_name(self) -> str: ...
    @property
    def phone(self) -> str: ...


def mark_beside(lines: Sequence[MemberLine], others: Sequence[MemberLine]) -> None:
    """Make a question of each NIK and phone of these lines that lines of another sheet of the file
    put in doubt."""
    mark_lines(lines)
    mine = {id(line) for line in lines}
    for near in _near_niks([*others, *lines]):
        _mark_only(near, NIK_ROWS, mine)
    phones = ((phone, line) for line in [*others, *lines] for phone in _phones_of(line))
    for same in _groups(phones):
        if len({line.values.get("nik", line.number) for line in same}) > 1:
            _mark_only(same, PHONE_ROWS, mine)


def _mark_only(same: Sequence[MemberLine], mark: str, mine: set[int]) -> None:
    """Mark those of the lines that are `mine`, when others are among them."""
    if all(id(line) in mine for line in same):
        return
    for line in same:
        if id(line) in mine and mark not in line.cells:
            line.cells[mark] = _others(line, same)
            _ask(line, mark)


def mark_stored(lines: Iterable[MemberLine], people: Iterable[Stored]) -> None:
    """Make a question of each NIK that is one typing error apart from that of a registered person
    of the same name, and of each phone that a registered person has."""
    known = list(people)
    phones = _by_key((each.phone, each) for each in known if each.phone)
    namesakes = _by_key((each.full_name, each) for each in known)
    with_nik = [line for line in lines if "nik" in line.values]
    near = dict[int, list[Stored]]()
    for name, mine in _by_key((line.values.get("full_name"), line) for line in with_nik).items():
        for line, each in _near_pairs(mine, namesakes.get(name, ())):
            near.setdefault(id(line), []).append(each)
    for line in with_nik:
        shared = phones.get(str(line.values.get("phone", "")), ())
        for mark, found in ((NIK_STORED, near.get(id(line), ())), (PHONE_STORED, shared)):
            numbers = dict.fromkeys(each.number for each in found if each.nik != line.values["nik"])
            if numbers:
                line.cells[mark] = ", ".join([*numbers][:MOST_NAMED])
                _ask(line, mark)


def mark_lines(lines: Sequence[MemberLine]) -> None:
    """Make a question of each NIK and phone that other rows put in doubt."""
    _refuse_repeated_niks(lines)
    for near in _near_niks(lines):
        _mark(near, NIK_ROWS)
    for same in _groups((phone, line) for line in lines for phone in _phones_of(line)):
        if len({line.values.get("nik", line.number) for line in same}) > 1:
            _mark(same, PHONE_ROWS)
    for line in lines:
        ask_marks(line)


def ask_marks(line: MemberLine) -> None:
    """Put the questions that the marks of a row stand for."""
    for mark in MARKS:
        if mark in line.cells:
            _ask(line, mark)


def ask_looks(line: MemberLine) -> None:
    """Ask about the values that nobody has looked at."""
    for name in line.cells.get(UNSURE, "").split():
        if name in line.values:
            line.put(name, Ambiguous("members-look", [line.values[name]]))


def _ask(line: MemberLine, mark: str) -> None:
    """Put the question that a mark of the row stands for, if the row has it."""
    values, others = line.values, line.cells.get(mark)
    if not others:
        return
    if mark == NIK_ROWS and "nik" in values:
        line.put("nik", Invalid("members-near", others=others))
    if mark == NIK_STORED and "nik" in values:
        line.put("nik", Invalid("members-near-stored", others=others))
    if values.get("phone", "NONE") == "NONE":
        return
    if mark == PHONE_ROWS:
        line.put(
            "phone", Ambiguous("members-phone-shared", [values["phone"], "NONE"], others=others)
        )
    if mark == PHONE_STORED:
        line.put(
            "phone", Ambiguous("members-phone-stored", [values["phone"], "NONE"], others=others)
        )


def _phones_of(line: MemberLine) -> list[object]:
    """The phone of the row, or those of which one must be chosen."""
    found = [line.values.get("phone")]
    for error in line.errors:
        if error.field == "phone":
            found += error.candidates
    return [each for each in dict.fromkeys(found) if each not in (None, "NONE")]


def _refuse_repeated_niks(lines: Iterable[MemberLine]) -> None:
    with_nik = ((line.values["nik"], line) for line in lines if "nik" in line.values)
    for same in _groups(with_nik):
        for line in same:
            line.put("nik", Invalid("members-twice", others=_others(line, same)))


def _near_niks(lines: Iterable[MemberLine]) -> list[list[MemberLine]]:
    """Rows of one name whose NIK differ in one digit, or in two neighbours that changed places.

    Birth dates of their own that differ make them two people.
    """
    named = ((line.values.get("full_name"), line) for line in lines if "nik" in line.values)
    found = []
    for name, namesakes in _by_key(named).items():
        if name is None or len(namesakes) < 2:
            continue
        found += [same for group in _near_among(namesakes) for same in _of_one_birth(group)]
    return [same for same in found if len({line.values["nik"] for line in same}) > 1]


def _near_among(lines: Sequence[MemberLine]) -> list[list[MemberLine]]:
    """The lines of each typing error that two or more NIK are apart.

    Two such NIK share a half, or all but the middle. Few that do are compared one by one.
    """
    niks = [str(line.values["nik"]) for line in lines]
    alike = [same for part in PARTS for same in _groups(zip(map(part, niks), count()))]
    groups: dict[tuple[object, ...], set[int]] = {}
    for same in alike:
        if len(same) > WORTH_KEYS:
            keyed = ((key, at) for at in same for key in _near_keys(niks[at]))
        else:
            near = (pair for pair in combinations(same, 2) if are_near(*(niks[at] for at in pair)))
            keyed = ((_key_of(niks[pair[0]], niks[pair[1]]), at) for pair in near for at in pair)
        for key, at in keyed:
            groups.setdefault(key, set()).add(at)
    shared = sorted(sorted(each) for each in groups.values() if len(each) > 1)
    return [[lines[at] for at in each] for each in shared]


def _key_of(one: str, other: str) -> tuple[object, ...]:
    """The key of `_near_keys` that two NIK share which are one typing error apart."""
    return next(key for key in _near_keys(one) if key in {*_near_keys(other)})


def _of_one_birth(group: list[MemberLine]) -> list[list[MemberLine]]:
    """The group, or those of each birth date when all rows have one of their own."""
    if all(line.cells.get("born_on") or line.cells.get("born") for line in group):
        return _groups((line.values.get("born_on"), line) for line in group)
    return [group]


def _near_pairs(
    lines: Sequence[MemberLine], people: Sequence[Stored]
) -> Iterator[tuple[MemberLine, Stored]]:
    """Each line with each person whose NIK is one typing error apart.

    A few are compared one by one; keys pay for themselves among many of one name.
    """
    if len(lines) * len(people) <= WORTH_KEYS * (len(lines) + len(people)):
        for line in lines:
            nik = str(line.values["nik"])
            yield from ((line, each) for each in people if are_near(nik, each.nik))
        return
    keyed = _by_key((key, each) for each in people for key in _near_keys(each.nik))
    for line in lines:
        for key in _near_keys(str(line.values["nik"])):
            yield from ((line, each) for each in keyed.get(key, ()))


def are_near(one: str, other: str) -> bool:
    """Whether two NIK differ in one digit, or in two neighbours that changed places."""
    if len(one) != len(other):
        return False
    apart = [at for at, (this, that) in enumerate(zip(one, other, strict=True)) if this != that]
    if len(apart) != 2:
        return len(apart) == 1
    first, last = apart
    return last - first == 1 and one[first : last + 1] == other[last] + other[first]


def _near_keys(nik: str) -> Iterable[tuple[object, ...]]:
    """Keys of a NIK: two NIK share one exactly when they are one typing error apart."""
    one = ((at, nik[:at], nik[at + 1 :]) for at in range(len(nik)))
    swap = ((at, nik[:at], *sorted(nik[at : at + 2]), nik[at + 2 :]) for at in range(len(nik) - 1))
    return chain(one, swap)


def _groups(keyed: Iterable[tuple[object, Item]]) -> list[list[Item]]:
    """The lines of each key that several have."""
    return [same for same in _by_key(keyed).values() if len(same) > 1]


def _by_key(keyed: Iterable[tuple[object, Item]]) -> dict[object, list[Item]]:
    found = defaultdict[object, list[Item]](list)
    for key, item in keyed:
        found[key].append(item)
    return found


def _mark(same: Sequence[MemberLine], mark: str) -> None:
    for line in same:
        line.cells.setdefault(mark, _others(line, same))


def _others(line: MemberLine, same: Sequence[MemberLine]) -> str:
    numbers = [str(each.number % SHEET_ROWS) for each in same[: MOST_NAMED + 1] if each is not line]
    return ", ".join(numbers[:MOST_NAMED])
