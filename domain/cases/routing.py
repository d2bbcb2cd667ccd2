"""The people who are asked to answer a request: one that nobody answers goes up a level, and one
about an agent is for officers alone.
"""

import re
from collections.abc import Sequence
from enum import IntEnum


class Level(IntEnum):
    """The people who are asked to answer: the portfolio's agent, the area's officers, all
    officers."""

    AGENT = 1
    AREA = 2
    ALL = 3


def next_level(level: Level) -> Level:
    """The level to which an unanswered request goes up; all officers are the last one."""
    return Level(min(level + 1, Level.ALL))


AGENT = re.compile(r"\b(?:agen|agent|oknum)(?:nya|nye|ku)?\b", re.IGNORECASE)
SHORTEST_NAME = 3


def is_about_agent(text: str, agent_name: str) -> bool:
    """Whether a request speaks of agents, or of the person's own one by name.

    It may then be about the very person who would read it, so that officers alone do. One that
    only mentions them takes a longer way, and that is all.
    """
    said = set(words_of(text))
    named = [each for each in words_of(agent_name) if len(each) >= SHORTEST_NAME]
    return AGENT.search(text) is not None or not said.isdisjoint(named)


def words_of(text: str) -> Sequence[str]:
    return re.findall(r"\w+", text.casefold())
