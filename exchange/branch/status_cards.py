"""Several rows of one NIK in a status file: old cards beside the newest one, the same row twice, or
rows that contradict each other."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from exchange.branch.status_cells import OfficialState
from exchange.branch.status_rows import RowError, StatusRow

CARD_STATES = (OfficialState.ACTIVE, OfficialState.ENDED)
LEFT_OUT = ("row-old-card", "row-same-card", "row-twice")


def split_contradictions(
    rows: Iterable[StatusRow], unreadable: Mapping[str, Sequence[int]]
) -> tuple[list[StatusRow], list[RowError], list[RowError]]:
    """One row for each NIK, the faults of rows that contradict each other, which are all left
    out, and notes of old cards and of rows that say the same once more. One that cannot be read,
    with its number in `unreadable`, may say anything of its NIK.
    """
    by_nik = defaultdict[str, list[StatusRow]](list)
    kept, faults, notes = list[StatusRow](), list[RowError](), list[RowError]()
    for row in rows:
        if row in by_nik[row.nik]:
            first = by_nik[row.nik][by_nik[row.nik].index(row)]
            notes.append(RowError(row.number, "nik", "row-twice", {"first": first.number}))
        else:
            by_nik[row.nik].append(row)
    for nik, same in by_nik.items():
        unclear = unreadable.get(nik, ())
        best = [] if unclear else newest_cards(same)
        if best:
            kept.append(agreed_card(best))
            notes += card_notes(same, best)
            continue
        for row in same:
            numbers = sorted([*(each.number for each in same if each is not row), *unclear])
            others = ", ".join(map(str, numbers))
            faults.append(RowError(row.number, "nik", "row-contradicted", {"others": others}))
    return kept, faults, notes


def newest_cards(same: Sequence[StatusRow]) -> list[StatusRow]:
    """The rows that count of those of one NIK: its only one, or the card that protects longest, an
    active one first, of several the one that was paid last; several when nothing tells them apart,
    none when the rows contradict each other."""
    if len(same) == 1:
        return [*same]
    are_cards = len({row.kpj for row in same if row.kpj}) == len(same)
    one_person = len({(row.name.casefold(), row.born_on) for row in same}) == 1
    if not are_cards or not one_person or any(row.status not in CARD_STATES for row in same):
        return []
    active = [row for row in same if row.status is OfficialState.ACTIVE] or same
    last = max(row.until or date.min for row in active)
    best = [row for row in active if (row.until or date.min) == last]
    paid = max(row.paid_on or date.min for row in best)
    return [row for row in best if (row.paid_on or date.min) == paid]


def agreed_card(best: Sequence[StatusRow]) -> StatusRow:
    """The only row, or what equal cards say alike: not which of their numbers is the person's."""
    first = best[0]
    if len(best) == 1:
        return first
    months = first.months if len({row.months for row in best}) == 1 else None
    return replace(first, kpj="", months=months, amount=None, paid_on=None)


def card_notes(same: Sequence[StatusRow], best: Sequence[StatusRow]) -> list[RowError]:
    """Why each row but the first of the `best` is left out."""
    first = best[0]
    cards = ", ".join(f"***{row.kpj[-4:]}" for row in best)
    return [
        RowError(row.number, "nik", "row-same-card", {"first": first.number, "cards": cards})
        if row in best
        else RowError(row.number, "nik", "row-old-card", {"newest": first.number})
        for row in same
        if row is not first
    ]
