"""Lines of the cash book: whose money, for which months, how much, since when."""

from collections.abc import Sequence

from bot import receipt_words
from bot.texts import rupiah
from bot.turn import Turn
from models import cashiers, participant
from models.participant import Participant
from models.payment import Payment

SHOWN = 15


def name_of(turn: Turn, event: Payment) -> str:
    """The money stays the agent's to answer for, also after the person went to another one."""
    row = turn.db.get_one(Participant, event.participant_id)
    return participant.identity(turn.db, row).full_name.title() or turn.word("people-nameless")


def period(turn: Turn, event: Payment) -> str:
    return receipt_words.period(turn.person.language, event)


def line(turn: Turn, event: Payment, number: int) -> str:
    return turn.word(
        "cash-line",
        number=f"{number}",
        name=name_of(turn, event),
        period=period(turn, event),
        sum=rupiah(event.paid if event.paid is not None else event.amount or 0),
        days=(turn.today - cashiers.day(event)).days,
    )


def lines(turn: Turn, events: Sequence[Payment], count: int = 0) -> str:
    """The first of them; `count` says how many there are when not all were read."""
    told = [line(turn, each, n) for n, each in enumerate(events[:SHOWN], 1)]
    left = max(len(events), count) - len(told)
    if left:
        told.append(turn.word("cash-more", count=left))
    return "\n".join(told)
