"""The book balances after each pair of events that chance seldom puts one behind the other.

A decision needs a proposal that waits, another decision one that was accepted, and a rest somebody
who paid too much: here they have it, so that each of them takes effect before the next event.
"""

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import Engine, func, select
from sqlalchemy.orm import Session

from models.contributions.matches import Match, MatchReversal
from models.reconciliation import proposals
from models.roles.role import Role
from tests.handlers.cashbook.test_the_book_balances import BookAndList

THROWN = {"pick": 0, "other": 1, "months": 1, "more": 5_000, "yes": True, "agree": True}


def happens(both: BookAndList, name: str, **chosen: Any) -> None:
    """The event with its values."""
    event = getattr(both, name)
    wanted = event.__code__.co_varnames[1 : event.__code__.co_argcount]
    event(**{each: (THROWN | chosen)[each] for each in wanted})


def proposal_waits(both: BookAndList) -> None:
    happens(both, "collect", months=2)
    happens(both, "deposit", other=0)
    happens(both, "file", months=2, more=400)


def one_was_accepted(both: BookAndList) -> None:
    proposal_waits(both)
    happens(both, "decide")


def rest_is_held(both: BookAndList) -> None:
    happens(both, "collect", yes=False)


def former_agent_holds_a_rest(both: BookAndList) -> None:
    rest_is_held(both)
    happens(both, "change_agent")


def matches_made(both: BookAndList, db: Session) -> int:
    return db.scalar(select(func.count()).select_from(Match)) or 0


def matches_undone(both: BookAndList, db: Session) -> int:
    return db.scalar(select(func.count()).select_from(MatchReversal)) or 0


def rests_moved(both: BookAndList, db: Session) -> int:
    return len(both.moved)


Counting = Callable[[BookAndList, Session], int]
FIRST: dict[str, tuple[Callable[[BookAndList], None], Counting, str]] = {
    "decide": (
        proposal_waits,
        matches_made,
        "decide_otherwise undo_file reverse_deposit merge_or_part",
    ),
    "decide_otherwise": (one_was_accepted, matches_undone, "decide reverse_deposit reverse file"),
    "give_back": (rest_is_held, rests_moved, "not_given_back reverse give_back end_role"),
    "take_over": (former_agent_holds_a_rest, rests_moved, "reverse give_back end_role collect"),
}
"""What makes each of them possible, the number that it raises, and what may follow upon it."""
PAIRS = [(first, then) for first, (_, _, after) in FIRST.items() for then in after.split()]


@pytest.mark.parametrize(("first", "then"), PAIRS)
def test_the_book_balances_after_a_pair_of_events(engine: Engine, first: str, then: str) -> None:
    prepare, count, _ = FIRST[first]
    both = BookAndList(engine)
    prepare(both)
    with both.db() as db:
        before = count(both, db)
    happens(both, first, other=0)
    with both.db() as db:
        assert count(both, db) > before, "it takes effect"
    both.every_view_agrees()
    happens(both, then)
    both.every_view_agrees()


def test_a_proposal_that_was_refused_waits_no_more(engine: Engine) -> None:
    both = BookAndList(engine)
    proposal_waits(both)
    happens(both, "decide", yes=False, agree=False)
    with both.db() as db:
        assert not proposals.waiting_proposals(db, db.get_one(Role, both.officer))
    both.every_view_agrees()
