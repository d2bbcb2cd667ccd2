"""The subjects of requests: which are about an agent."""

import re
from collections.abc import Sequence

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
