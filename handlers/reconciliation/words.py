"""Proposals in words: our lines beside the official rows, and NIKs that differ in a digit.

A case of money under a wrong NIK in words: both numbers, who said so, what became of it.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from bot.texts import month_name, rupiah
from bot.turn import Turn
from domain.parsing.nik import differing_positions, is_one_typo_away, mask_equal_digits, mask_nik
from domain.reminders.contact_rules import to_local_time
from handlers.cashbook.words import entries_text, entry_months_text, payer_name
from handlers.roles.words import role_holder_text
from models.cashbook import late_money
from models.cashbook.matches import MatchProposal
from models.contributions.ledger import LedgerEntry
from models.participants import participant
from models.reconciliation import proposals, ties
from models.reconciliation.misposted import MOVED, UNTIED, Misposted


def proposal_values(
    turn: Turn, row: MatchProposal | None, ours: Sequence[LedgerEntry]
) -> dict[str, object]:
    """The values that a question about a proposal needs."""
    if row is None:
        return {"ours": "-", "theirs": "-", "why": "-", "percent": "0", "difference": ""}
    rows = [official(turn, each) for each in proposals.proposal_rows(turn.db, row)]
    word = "matching-more" if row.difference > 0 else "matching-less"
    return {
        "ours": entries_text(turn, ours),
        "theirs": "\n".join([*rows, *differing_digits(turn, row, ours)]),
        "why": turn.text(f"matching-why-{row.reason}"),
        "percent": f"{ties.confidence(row)}",
        "difference": turn.text(word, sum=abs(row.difference)) if row.difference else "",
    }


def official(turn: Turn, row: dict[str, object]) -> str:
    """An official row, the NIK masked."""
    nik = str(row["nik"])
    months = [date.fromisoformat(each) for each in list(row["months"])]  # type: ignore[call-overload]  # kept as JSON
    return turn.text(
        "matching-row",
        nik=mask_nik(nik) if nik else "-",
        name=str(row["name"]).title(),
        period=", ".join(month_name(turn.person.language, each) for each in months),
        sum=rupiah(row["amount"]),
        day=date.fromisoformat(str(row["on"])),
    )


def differing_digits(turn: Turn, row: MatchProposal, ours: Sequence[LedgerEntry]) -> Iterator[str]:
    """Every two near NIKs of the proposal, below each other."""
    owners = {each.participant_id: late_money.owner(turn.db, each) for each in ours}
    niks = [participant.identity(turn.db, each).nik for each in owners.values()]
    for their in (str(each["nik"]) for each in proposals.proposal_rows(turn.db, row)):
        for our in niks:
            if is_one_typo_away(our, their):
                one, other = mask_equal_digits(our, their)
                places = ", ".join(f"{place}" for place in differing_positions(our, their))
                yield turn.text("matching-digits", ours=one, theirs=other, places=places)


ENDS = {MOVED: "wrong-nik-moved", UNTIED: "wrong-nik-untied", "posted": "wrong-nik-posted"}


def case_text(turn: Turn, row: Misposted) -> str:
    proposal = turn.db.get(MatchProposal, row.match.proposal_id) if row.match.proposal_id else None
    numbers = [*differing_digits(turn, proposal, [row.line])] if proposal else []
    return "\n".join([case_label(turn, row), *numbers, accepted(turn, row), state(turn, row)])


def case_label(turn: Turn, row: Misposted) -> str:
    return turn.text(
        "wrong-nik-line",
        number=f"{row.case.id}",
        name=payer_name(turn, row.line),
        sum=rupiah(row.line.amount or 0),
        period=entry_months_text(turn, row.line),
        agent=role_holder_text(turn.db, turn.text, row.line.agent_id),
    )


def accepted(turn: Turn, row: Misposted) -> str:
    who = role_holder_text(turn.db, turn.text, int(row.match.decided_by.partition(":")[2]))
    return turn.text("wrong-nik-accepted", who=who, day=to_local_time(row.match.at).date())


def state(turn: Turn, row: Misposted) -> str:
    if row.case.closed_at is None:
        return turn.text("wrong-nik-waits")
    word = ENDS.get(row.case.close_reason or "", "wrong-nik-closed")
    who = role_holder_text(turn.db, turn.text, row.case.details.get("decided_by"))
    return turn.text(word, who=who, day=to_local_time(row.case.closed_at).date())
