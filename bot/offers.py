"""The options of the last messages, and which of them a typed text means."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from bot.channels.channel import truncate
from bot.forms.options import label_words, match_option, normalise, option_number
from bot.message import Option
from bot.turn import Turn
from domain.invalid import Ambiguous, Invalid
from domain.parsing.replies.yes_no import MEANING, YesNo, parse_yes_no, says_nothing_to_give
from domain.parsing.text import FILLERS
from models.delivery import chat_history

MOST_OPTIONS = 10
"""WhatsApp shows no more below one message."""
LONGEST_LABEL = 24
"""Characters of an option's label that every channel shows whole."""
NUMBER = re.compile(r"\d+")
SAID_NUMBER = re.compile(
    r"(?:yang |yg )?(\d{2,})(?: ?(?:rb|ribu|k))?(?: (?:aja|saja|deh|dong|ya|bang))*"
)
IN_ORDER = re.compile(r"\W*(?:yang|yg|pilihan|opsi|nomor|nomer|the)\b", re.IGNORECASE)
"""Before the place of an option: "yang kedua", "yg 2"."""
NO_COMMAND = (" bukan", " tidak")
"""Ends the command of a button that says no, below one that says yes."""


def distinct_options(options: Sequence[Option]) -> list[Option]:
    """The options, each once; labels that are the same have a number behind them."""
    labels = [each.label.casefold() for each in options]
    if len({*labels}) == len(labels):
        return [*options]
    seen = Counter[str]()
    found = []
    for each in dict.fromkeys(options):
        seen[each.label.casefold()] += 1
        count = seen[each.label.casefold()]
        if count > 1:
            each = replace(each, label=f"{truncate(each.label, LONGEST_LABEL - 4)} ({count})")
        found.append(each)
    return found


def last_offered_options(turn: Turn) -> list[list[str]]:
    """The options (value, label) of the last message to the person, as they are numbered there.

    A message that the bot sent unasked may have options too.
    """
    return [list(each) for each in last_message(turn).body.get("options", ())]


def letter_options(turn: Turn) -> list[list[str]]:
    """The options (value, label) of a letter that came after the last reply; none without one."""
    last = last_message(turn)
    return [list(each) for each in last.body.get("options", ())] if last.is_letter else []


def last_message(turn: Turn) -> chat_history.LastMessage:
    return chat_history.last_message(turn.db, turn.person.channel, turn.person.address, turn.now)


def options_of_reply(turn: Turn) -> list[list[str]]:
    """The options (value, label) of the reply, at their places in its list.

    Those that belong to the question have empty ones: the question reads them itself.
    """
    commands = [[each.value, each.label] for each in turn.options if each.value.startswith("/")]
    own = turn.state.offers or [["", ""]] * (len(turn.options) - len(commands))
    return [*own, *commands] if commands or turn.state.offers else []


def option_labelled(text: str, offers: list[list[str]]) -> str | None:
    """The value of the option of the last reply whose label was typed instead of pressed."""
    wanted = normalise(text) if offers else ""
    typed = (value for value, label in offers if wanted in (label_words(label), label_words(value)))
    return next(typed, None) if wanted else None


def option_with_number(text: str, offers: list[list[str]]) -> str | None:
    """The value of the one option of the last reply that has the number typed: "80" means the one
    of "Rp80.000 per hari". A command has none, and a single digit is a place in a list."""
    typed = SAID_NUMBER.fullmatch(normalise(text)) if offers else None
    if typed is None:
        return None
    meant = {typed[1], f"{typed[1]}000"}
    found = {
        value
        for value, label in offers
        if value[:1] not in ("", "/") and meant & {*NUMBER.findall(label.replace(".", ""))}
    }
    return found.pop() if len(found) == 1 else None


def option_meant(text: str, offers: list[list[str]], numbered: bool, idle: bool) -> str | None:
    """The value of the option of the last reply that a number or a yes means, or None.

    A number counts when options were `numbered`; a yes gives a command only when `idle`, without
    an open question.
    """
    if not offers:
        return None
    options = [Option(value, label) for value, label in offers]
    first = options[0].value
    alone = (len(options) == 1 and first != "/menu") or first == "/lanjut"
    if alone and is_agreement(text) and (idle or first[:1] not in ("", "/")):
        return first
    if (
        idle
        and len(options) > 1
        and options[1].value.endswith(NO_COMMAND)
        and is_plain_answer(text)
    ):
        return options[0 if is_agreement(text) else 1].value
    listed = first[:1] in ("", "/") or len(options) > MOST_OPTIONS
    if idle and (named := command_in_words(text, options)):
        return named
    if not idle and first[:1] not in ("", "/") and IN_ORDER.match(text):
        number = option_number(text)
        return options[number - 1].value if 1 <= number <= len(options) else None
    if numbered and text.isdecimal() and (len(text) == 1 or listed):
        try:
            return match_option(text, options)
        except (Ambiguous, Invalid):
            return None
    return None


def command_in_words(text: str, options: Sequence[Option]) -> str | None:
    """The one command whose label has all words of a text, at least two: "iya ingatkan"."""
    said = words_meant(text) - FILLERS
    commands = [each for each in options if each.value.startswith("/")]
    found = [each.value for each in commands if said <= words_meant(each.label) | {"yes"}]
    return found[0] if len(said) > 1 and len(found) == 1 else None


def words_meant(text: str) -> set[str]:
    """The words of a text; each that says yes is the same one."""
    return {"yes" if MEANING.get(word) == "y" else word for word in normalise(text).split()}


def is_plain_answer(text: str) -> bool:
    """Does the text say yes or no, and nothing else?"""
    if says_nothing_to_give(text):
        return True
    try:
        return parse_yes_no(text) is not YesNo.CANCEL
    except (Ambiguous, Invalid):
        return False


def is_agreement(text: str) -> bool:
    """Does the text say yes?"""
    try:
        return parse_yes_no(text) is YesNo.YES
    except (Ambiguous, Invalid):
        return False
