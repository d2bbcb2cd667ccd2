"""The handover between the bot and a person: what each event makes of a talk.

While a talk is taken or talking the bot says nothing of its own to the person.
"""

import re
from collections.abc import Mapping
from datetime import timedelta
from enum import StrEnum

LOCK = timedelta(minutes=30)
"""The time for a first answer, after which the case is given back."""
SILENCE = timedelta(hours=24)
"""The time without a word from either side, after which a talk is over."""


class TalkState(StrEnum):
    """`TAKEN` until the helper's first answer, then `TALKING`."""

    TAKEN = "taken"
    TALKING = "talking"
    ENDED = "ended"


class TalkEvent(StrEnum):
    """An event of a talk; the ends are also the reasons that are kept."""

    ANSWER = "answer"
    WORDS = "words"
    """The person writes."""
    NOTE = "note"
    DONE = "done"
    """The helper ends it."""
    ENOUGH = "enough"
    """The person ends it."""
    HANDED_ON = "handed_on"
    NO_ANSWER = "no_answer"
    """The helper did not answer within `LOCK`."""
    SILENT = "silent"
    """Nobody wrote for `SILENCE`."""
    GONE_UP = "gone_up"
    """The promised time is over."""
    LEFT = "left"
    """The helper's role, or the person, is not there any more, or the case is closed."""


ENDS = frozenset(TalkEvent) - {TalkEvent.ANSWER, TalkEvent.WORDS, TalkEvent.NOTE}


def follow(state: TalkState, event: TalkEvent) -> TalkState:
    """The state of a talk after an event. An ended one stays so: another begins when the case is
    taken again. A helper who has answered once does not lose the case by `NO_ANSWER`."""
    return FOLLOWS[state, event]


FOLLOWS: Mapping[tuple[TalkState, TalkEvent], TalkState] = {
    **{(state, event): TalkState.ENDED for state in TalkState for event in ENDS},
    **{(state, TalkEvent.WORDS): state for state in TalkState},
    **{(state, TalkEvent.NOTE): state for state in TalkState},
    (TalkState.TAKEN, TalkEvent.ANSWER): TalkState.TALKING,
    (TalkState.TALKING, TalkEvent.ANSWER): TalkState.TALKING,
    (TalkState.ENDED, TalkEvent.ANSWER): TalkState.ENDED,
    (TalkState.TALKING, TalkEvent.NO_ANSWER): TalkState.TALKING,
}


def is_answered(state: TalkState, end: TalkEvent) -> bool:
    """Does this end say that the person's question is answered, whatever was written last?"""
    return state is TalkState.TALKING and end in (TalkEvent.DONE, TalkEvent.ENOUGH)


def is_rated(state: TalkState, end: TalkEvent) -> bool:
    """Is the person asked how the help was? Only where there was an answer."""
    rated = (TalkEvent.DONE, TalkEvent.ENOUGH, TalkEvent.SILENT)
    return state is TalkState.TALKING and end in rated


ENOUGH = re.compile(r"\b(?:cukup|selesai|enough|done|finished)\b")
THANKS = r"(?:(?:terima ?|trima ?)kasih|makasih?|mksh|trims|thanks?(?: you)?|thx|tq)"
PARTING = re.compile(
    rf"\b{THANKS}\W+(?:(?:banyak|pak|bu|kak|mas|mbak|bang|ya|so much)\W+)*"
    r"(?:(?:itu|gitu|segitu)\W+(?:saja|aja|dulu)|that's (?:all|it)|"
    r"(?:ya\W*)?(?:su?dah|s?udah|udh|dah))\b"
    rf"|\b(?:ya\W*u?dah|(?:itu|gitu|segitu)\W+(?:saja|aja|dulu)|that's (?:all|it))\b"
    rf"(?:\W+(?:pak|bu|kak|mas|mbak|bang|ya|dulu|deh|kalau gitu|kalo gitu))*\W+{THANKS}\b"
)
"""Thanks with which somebody leaves: "makasih udah", "itu saja, terima kasih". "Sudah, makasih" may
be the answer to a question, and goes on."""
BESIDE = re.compile(
    r"\b(?:su?dah|udah|ya|banyak|pak|bu|kak|mas|mbak|bang|terima|kasih|makasih|thanks?|you|oke?|itu|saja|"
    r"aja|that|is|all)\b"
)
WORD = re.compile(r"\w")


def is_enough(text: str) -> bool:
    """Does the text end the talk and say nothing else? "Belum selesai" and questions do not."""
    plain = text.casefold().replace("\u2019", "'")
    said, ends = ENOUGH.subn("", plain)
    if not ends:
        said, ends = PARTING.subn("", plain)
    return bool(ends) and "?" not in text and not WORD.search(BESIDE.sub("", said))
