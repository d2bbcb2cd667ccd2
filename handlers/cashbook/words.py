"""Entries of the cash book in words."""

from collections.abc import Sequence

from bot.texts import rupiah
from bot.turn import Turn
from handlers.cashbook import receipts
from models.cashbook import agents
from models.contributions.ledger import LedgerEntry
from models.participants import participant
from models.participants.participant import Participant

SHOWN = 15


def payer_name(turn: Turn, event: LedgerEntry) -> str:
    """The money stays the agent's to answer for, also after the person went to another one."""
    row = turn.db.get_one(Participant, event.participant_id)
    return participant.identity(turn.db, row).full_name.title() or turn.text("people-nameless")


def entry_months_text(turn: Turn, event: LedgerEntry) -> str:
    return receipts.months_of_entry(turn.person.language, event)


def entry_text(turn: Turn, event: LedgerEntry, number: int) -> str:
    return turn.text(
        "cash-line",
        number=f"{number}",
        name=payer_name(turn, event),
        period=entry_months_text(turn, event),
        sum=rupiah(event.paid if event.paid is not None else event.amount or 0),
        days=(turn.today - agents.local_day(event)).days,
    )


def entries_text(turn: Turn, events: Sequence[LedgerEntry], count: int = 0) -> str:
    """The first of them; `count` says how many there are when not all were read."""
    told = [entry_text(turn, each, n) for n, each in enumerate(events[:SHOWN], 1)]
    left = max(len(events), count) - len(told)
    if left:
        told.append(turn.text("cash-more", count=left))
    return "\n".join(told)
