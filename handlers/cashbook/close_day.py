"""Closing the day, and opening it again: the money that was counted, beside what the book says.

Money that is missing is news for the officers of the agent.
"""

import re
from datetime import time
from enum import StrEnum
from typing import Any

from bot.forms.options import is_agreement
from bot.forms.questions import (
    ChoiceQuestion,
    Question,
)
from bot.forms.yes_no import YesNoQuestion
from bot.state import Answers, UserInput
from bot.texts import long_day, rupiah
from bot.turn import Turn
from domain.calendar import to_local_time
from domain.cashbook.sums import parse_amount
from domain.invalid import Invalid
from handlers.cashbook.words import agent_name
from handlers.notify import notify_colleague
from handlers.roles.role_form import RoleForm, acting_role
from models.cashbook import day_close
from models.cashbook.day_close import DayClose
from models.roles import four_eyes, role
from models.roles.role import Role

EARLY = time(15)
"""Before it an agent is still collecting: the close is asked about."""


MATCHES = re.compile(r"\b(?:pas|cocok|klop|sama|exact(?:ly)?|matches)\b", re.IGNORECASE)
"""Somebody has counted, and it is the sum of the book."""


class CountQuestion(Question[int]):
    """The money that was counted: a yes to the sum of the book is no count of it."""

    def accept(self, turn: Turn, form: Any, given: UserInput) -> str:
        if is_agreement(given.text) and not MATCHES.search(given.text):
            raise Invalid("count-sum")
        return super().accept(turn, form, given)


class CloseDay(RoleForm, opens_with="/tutup, tutup hari ini", roles="agent"):
    """The count at the end of the day. Kept besides: what the book `expected`, and how `early`.

    Money that comes meanwhile is written down first.
    """

    gives_way = "close-day-waits"

    early = YesNoQuestion(
        tell=lambda turn, form: {"time": form.answers["at"]},
        or_stop="close-day-kept",
        when=lambda form: "at" in form.answers,
    )
    counted = CountQuestion(
        lambda turn, text: parse_amount(text, 0),
        load=int,
        suggest=lambda turn, form: form.expected_options(turn),
        tell=lambda turn, form: form.book_values(turn),
        feeds=("differs",),
    )
    differs = YesNoQuestion(
        tell=lambda turn, form: difference_values(
            turn, int(form.answers["expected"]), form.counted
        ),
        or_again=("counted",),
        when=lambda form: form.answers["counted"] != form.answers["expected"],
    )

    @classmethod
    def may_open(cls, turn: Turn) -> bool:
        before = day_close.find_day_close(turn.db, cls.opening_role(turn).id, turn.today)
        if before:
            turn.say("close-day-already")
            say_day_close(turn, before)
            turn.offer("/bukahari", "/kas", "/menu")
        return before is None

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        here = to_local_time(turn.now)
        early = {"at": f"{here:%H.%M}"} if here.time() < EARLY else {}
        return super().prefill(turn, argument) | early

    def expected(self, turn: Turn) -> int:
        """The rupiah that the agent should have in hand."""
        _, whole = day_close.totals_to_close(turn.db, acting_role(turn, self).id)
        return whole.in_hand

    def expected_options(self, turn: Turn) -> list[tuple[str, str]]:
        expected = self.expected(turn)
        return [(str(expected), rupiah(expected))] if expected >= 0 else []

    def book_values(self, turn: Turn) -> dict[str, object]:
        agent_id = acting_role(turn, self).id
        new, whole = day_close.totals_to_close(turn.db, agent_id)
        before = day_close.last_close(turn.db, agent_id)
        return {
            "since": turn.text("close-day-since", day=before.day) if before else "",
            "collected": new.collected,
            "deposited": new.deposited,
            "expected": whole.in_hand,
        }

    def on_answer(self, turn: Turn, name: str) -> None:
        """Keep what the book says at the moment of the count."""
        if name == "counted":
            self.answers["expected"] = str(self.expected(turn))

    def finish(self, turn: Turn) -> None:
        agent = acting_role(turn, self)
        before = day_close.find_day_close(turn.db, agent.id, turn.today)
        if before is None and str(self.expected(turn)) != self.answers["expected"]:
            turn.say("close-day-changed")
            return turn.offer("/tutup", "/kas", "/menu")
        row = before or day_close.close_day(turn.db, agent, self.counted, turn.now)
        say_day_close(turn, row)
        if before is None:
            tell_officers(turn, agent, row)
        return turn.offer("/bukahari", "/kas", "/menu")


def difference_values(turn: Turn, expected: int, counted: int) -> dict[str, object]:
    short = expected - counted
    name = "close-day-less" if short > 0 else "close-day-more"
    return {"what": turn.text(name, sum=abs(short)), "expected": expected, "counted": counted}


def say_day_close(turn: Turn, row: DayClose) -> None:
    """A day's sums, and how much more or less than expected was counted."""
    values = {"collected": row.collected, "deposited": row.deposited, "counted": row.counted}
    turn.say("close-day-done", day=row.day, expected=row.in_hand, **values)
    if row.missing:
        name = "close-day-short" if row.missing > 0 else "close-day-over"
        turn.say(name, sum=abs(row.missing))
    else:
        turn.say("close-day-right")


def tell_officers(turn: Turn, agent: Role, row: DayClose) -> None:
    """Tell the officers of the agent that money is missing, or that it is found again."""
    if row.missing > 0:
        name = "day-short"
    elif day_close.was_short(turn.db, agent.id, row.day):
        name = "day-settled"
    else:
        return

    def values(language: str) -> dict[str, object]:
        return {
            "who": agent_name(turn.db, turn.texts, language, agent.id),
            "day": long_day(language, row.day),
            "expected": row.in_hand,
            "counted": row.counted,
        }

    for officer in role.officers_of_agent(turn.db, agent.id):
        if four_eyes.may_decide(turn.db, officer.person_id, agent.person_id):
            key = f"{name}:{row.id}:{officer.id}"
            notify_colleague(turn, officer.person_id, name, values, "/kas", key=key)


class ReopenReason(StrEnum):
    MORE = "more_money"
    COUNT = "counted_wrong"
    RECORD = "recorded_wrong"


class ReopenDay(RoleForm, opens_with="/bukahari, buka hari lagi", roles="agent"):
    """Today's close is taken back, with a reason; its money belongs to the next close."""

    reason = ChoiceQuestion(ReopenReason)

    @classmethod
    def may_open(cls, turn: Turn) -> bool:
        if day_close.find_day_close(turn.db, cls.opening_role(turn).id, turn.today):
            return True
        turn.say("reopen-day-open")
        turn.offer("/tutup", "/kas", "/menu")
        return False

    def finish(self, turn: Turn) -> None:
        agent = acting_role(turn, self)
        found = day_close.reopen_day(turn.db, agent, turn.today, self.reason, turn.now)
        turn.say("reopen-day-done" if found else "reopen-day-open")
        turn.offer("/catat", "/tutup", "/kas")
