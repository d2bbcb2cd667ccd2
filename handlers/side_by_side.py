"""Proposals in words: our lines beside the official rows, and NIKs that differ in a digit."""

from collections.abc import Iterator, Sequence
from datetime import date

from bot.texts import month_name, rupiah
from bot.turn import Turn
from domain.near_nik import beside, differing, is_one_typo_away
from domain.nik import mask
from handlers.cash_lines import lines
from models import deciding, late, participant, proposing
from models.match import Proposed
from models.payment import Payment


def told(turn: Turn, row: Proposed | None, ours: Sequence[Payment]) -> dict[str, object]:
    """The values that a question about a proposal needs."""
    if row is None:
        return {"ours": "-", "theirs": "-", "why": "-", "percent": "0", "difference": ""}
    rows = [official(turn, each) for each in proposing.contents(turn.db, row)]
    word = "matching-more" if row.difference > 0 else "matching-less"
    return {
        "ours": lines(turn, ours),
        "theirs": "\n".join([*rows, *digits(turn, row, ours)]),
        "why": turn.word(f"matching-why-{row.why}"),
        "percent": f"{deciding.confidence(row)}",
        "difference": turn.word(word, sum=abs(row.difference)) if row.difference else "",
    }


def official(turn: Turn, row: dict[str, object]) -> str:
    """An official row, the NIK masked."""
    nik = str(row["nik"])
    months = [date.fromisoformat(each) for each in list(row["months"])]  # type: ignore[call-overload]  # kept as JSON
    return turn.word(
        "matching-row",
        nik=mask(nik) if nik else "-",
        name=str(row["name"]).title(),
        period=", ".join(month_name(turn.person.language, each) for each in months),
        sum=rupiah(row["amount"]),
        day=date.fromisoformat(str(row["on"])),
    )


def digits(turn: Turn, row: Proposed, ours: Sequence[Payment]) -> Iterator[str]:
    """Every two near NIKs of the proposal, below each other."""
    owners = {each.participant_id: late.owner(turn.db, each) for each in ours}
    niks = [participant.identity(turn.db, each).nik for each in owners.values()]
    for their in (str(each["nik"]) for each in proposing.contents(turn.db, row)):
        for our in niks:
            if is_one_typo_away(our, their):
                one, other = beside(our, their)
                places = ", ".join(f"{place}" for place in differing(our, their))
                yield turn.word("matching-digits", ours=one, theirs=other, places=places)
