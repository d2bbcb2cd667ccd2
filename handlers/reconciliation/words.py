"""Reconciliation in words: proposals with our lines beside the official rows, and cases of money
under a wrong NIK. NIKs are masked except for the digits in which two of them differ."""

from collections.abc import Iterator, Sequence
from datetime import date

from bot.texts import month_name, rupiah
from bot.turn import Turn
from domain.calendar import to_local_time
from domain.parsing.people.nik import (
    differing_positions,
    is_one_typo_away,
    mask_equal_digits,
    mask_nik,
)
from handlers.cashbook.words import entries_text, entry_months_text, payer_name
from handlers.roles.words import role_holder_text
from models.cashbook import balances
from models.contributions.ledger import LedgerEntry
from models.contributions.matches import MatchProposal
from models.participants import participant
from models.participants.participant import Participant
from models.reconciliation import proposals
from models.reconciliation.misposted import MOVED, UNTIED, Misposted
from models.reconciliation.proposals import ProposedRow

CLOSED = {MOVED: "wrong-nik-moved", UNTIED: "wrong-nik-untied", "posted": "wrong-nik-posted"}


def proposal_values(
    turn: Turn, row: MatchProposal | None, lines: Sequence[LedgerEntry]
) -> dict[str, object]:
    """The values of a question about a proposal: `ours` and `theirs` (lines of text), `why`,
    `percent`, `difference` (a sentence, or empty)."""
    if row is None:
        return {"ours": "-", "theirs": "-", "why": "-", "percent": "0", "difference": ""}
    official = [official_row_text(turn, each) for each in proposals.proposed_rows(turn.db, row)]
    more_or_less = "matching-more" if row.difference > 0 else "matching-less"
    open_lines = proposals.open_lines(turn.db, row)
    return {
        "ours": entries_text(turn, lines, parts=balances.open_parts(turn.db, open_lines)),
        "theirs": "\n".join([*official, *differing_digits(turn, row, lines)]),
        "why": turn.text(f"matching-why-{row.reason}"),
        "percent": f"{proposals.confidence_percent(row)}",
        "difference": turn.text(more_or_less, sum=abs(row.difference)) if row.difference else "",
    }


def official_row_text(turn: Turn, row: ProposedRow) -> str:
    months = (date.fromisoformat(each) for each in row["months"])
    return turn.text(
        "matching-row",
        nik=mask_nik(row["nik"]) if row["nik"] else "-",
        name=row["name"].title(),
        period=", ".join(month_name(turn.person.language, each) for each in months),
        sum=rupiah(row["amount"]),
        day=date.fromisoformat(row["on"]),
    )


def differing_digits(turn: Turn, row: MatchProposal, lines: Sequence[LedgerEntry]) -> Iterator[str]:
    """Every two NIKs of a proposal that are one typo apart, below each other."""
    owners = dict.fromkeys(line.participant_id for line in lines)
    rows = (turn.db.get_one(Participant, id) for id in owners)
    our_niks = [participant.identity(turn.db, each).nik for each in rows]
    for official in proposals.proposed_rows(turn.db, row):
        for our_nik in our_niks:
            if is_one_typo_away(our_nik, official["nik"]):
                ours, theirs = mask_equal_digits(our_nik, official["nik"])
                positions = differing_positions(our_nik, official["nik"])
                places = ", ".join(f"{each}" for each in positions)
                yield turn.text("matching-digits", ours=ours, theirs=theirs, places=places)


def case_text(turn: Turn, found: Misposted) -> str:
    """Everything about a case: whose money, both NIKs, who accepted it, what became of it."""
    match = found.match
    proposal = turn.db.get(MatchProposal, match.proposal_id) if match.proposal_id else None
    niks = differing_digits(turn, proposal, [found.line]) if proposal else ()
    who = role_holder_text(turn.db, turn.text, int(match.decided_by.partition(":")[2]))
    accepted = turn.text("wrong-nik-accepted", who=who, day=to_local_time(match.at).date())
    return "\n".join([case_label(turn, found), *niks, accepted, case_state_text(turn, found)])


def case_label(turn: Turn, found: Misposted) -> str:
    return turn.text(
        "wrong-nik-line",
        number=f"{found.case.id}",
        name=payer_name(turn, found.line),
        sum=rupiah(found.line.amount or 0),
        period=entry_months_text(turn.person.language, found.line),
        agent=role_holder_text(turn.db, turn.text, found.line.agent_id),
    )


def case_state_text(turn: Turn, found: Misposted) -> str:
    case = found.case
    if case.closed_at is None:
        return turn.text("wrong-nik-waits")
    name = CLOSED.get(case.close_reason or "", "wrong-nik-closed")
    who = role_holder_text(turn.db, turn.text, case.details.get("decided_by"))
    return turn.text(name, who=who, day=to_local_time(case.closed_at).date())
