"""The months of a member as a picture: paid, on the way, open, ended."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import groupby

from bot.texts import month_name, month_range
from bot.turn import Turn
from domain.calendar import add_months, month_start
from domain.contributions.membership import Membership, MonthState
from exchange.contributions.month_strip import MonthSquare, MonthStripTexts, month_strip_png
from models.contributions import ledger
from models.database import files
from models.participants.participant import Participant

PURPOSE = "months"
KEPT = timedelta(days=1)
"""It says how things are today."""
BEFORE, SHOWN = 4, 8
"""Months before this one, and in all: arrears and the grace are always among them."""
LETTERS = 3


def attach_month_strip(turn: Turn, row: Participant, known: Membership) -> None:
    """Draw the months and send them along with the reply, which says the same."""
    first = first_shown(turn, row, known)
    states = [known.month_state(add_months(first, n), turn.today) for n in range(SHOWN)]
    picture = month_strip_png(month_strip_texts(turn, first, states, known))
    files.delete_made_for(turn.db, turn.person.id, PURPOSE)
    turn.attach_new(PURPOSE, "bulan.png", "image/png", picture, KEPT)
    turn.say("status-picture", lines=lines_text(turn, first, states))


def first_shown(turn: Turn, row: Participant, known: Membership) -> date:
    """The first month on the picture: none before the first that was paid."""
    paid = ledger.posted_months(turn.db, row.id)
    first = paid[0] if paid else month_start(known.until or known.paid_until or turn.today)
    return max(first, add_months(month_start(turn.today), -BEFORE))


def month_strip_texts(
    turn: Turn, first: date, states: Sequence[MonthState], known: Membership
) -> MonthStripTexts:
    return MonthStripTexts(
        product=turn.text("web-title"),
        title=turn.text("months-title"),
        headline=turn.text(f"months-{known.status(turn.today).replace('_', '-')}"),
        months=[square(turn, add_months(first, n), state) for n, state in enumerate(states)],
        note=turn.text("months-note", day=known.as_of or turn.today),
    )


def square(turn: Turn, month: date, state: MonthState) -> MonthSquare:
    name, _, year = month_name(turn.person.language, month).partition(" ")
    return MonthSquare(name[:LETTERS], year, state, turn.text(f"month-{state}"))


def lines_text(turn: Turn, first: date, states: Sequence[MonthState]) -> str:
    """A line for each run of months with one state."""
    lines, month = [], first
    for state, same in groupby(states):
        count = len(list(same))
        period = month_range(turn.person.language, month, count)
        lines.append(f"• {period}: {turn.text(f'month-{state}')}")
        month = add_months(month, count)
    return "\n".join(lines)
