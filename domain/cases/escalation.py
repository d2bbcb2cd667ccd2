"""Requests that nobody answers in the promised time go up, each step once."""

from enum import IntEnum


class Level(IntEnum):
    """Those who are asked to answer: the portfolio's agent, the area's officers, all officers."""

    AGENT = 1
    AREA = 2
    ALL = 3


def next_level(level: Level) -> Level:
    """The level to which an unanswered request goes up; all officers are the last one."""
    return Level(min(level + 1, Level.ALL))
