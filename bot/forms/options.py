"""Options: those of a question and those of the last messages, and which of them a typed text
means, by its value, label or number, or nearly by its label.

A typed number is the place in the list: a value that is a number itself, an id, is never shown.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import cache, lru_cache

from bot.message import LONGEST_LABEL, Option
from bot.texts import Texts
from bot.turn import Turn
from domain.invalid import Ambiguous, Invalid
from domain.knowledge.heard.reactions import is_thumb
from domain.markup import truncate
from domain.parsing.replies.yes_no import MEANING, YesNo, parse_yes_no, says_nothing_to_give
from domain.parsing.text import FILLERS
from models.delivery import chat_history

MOST_OPTIONS = 10
"""WhatsApp shows no more below one message."""
NUMBER = re.compile(r"\d+")
SAID_NUMBER = re.compile(
    r"(?:yang |yg )?(\d{2,})(?: ?(?:rb|ribu|k))?(?: (?:aja|saja|deh|dong|ya|bang))*"
)
IN_ORDER = re.compile(r"\W*(?:yang|yg|pilihan|opsi|nomor|nomer|the)\b", re.IGNORECASE)
"""Before the place of an option: "yang kedua", "yg 2"."""
NO_COMMAND = (" bukan", " tidak", "/bukansemua")
"""Ends the command of a button that says no, below one that says yes."""

NONE_OF_THEM = "/bukansemua"
"""Stands below a choice of what was meant."""

NEAR = 85
"""Similarity, of 100, from which a text means a label."""

NUMBER_WORDS = (
    ("satu", "pertama", "one", "first"),
    ("dua", "kedua", "two", "second"),
    ("tiga", "ketiga", "three", "third"),
    ("empat", "keempat", "four", "fourth"),
    ("lima", "kelima", "five", "fifth"),
)
BEFORE_NUMBER = re.compile(
    r"^(?:(?:nomor|nomer|nmr|no|yang|yg|pilihan|opsi|pilih|angka|the|number|option) ?)+"
)
"""Before the number of an option: "no. 2" is one, "jam 5" is none."""
BEHIND_NUMBER = re.compile(r" (?:itu|ini|tuh|that one|one)$")
"""Behind it: "yang 2 itu"."""
WORDS = re.compile(r"\w+")


def normalise(text: str) -> str:
    """The words of a text in lower case, without punctuation."""
    return " ".join(WORDS.findall(text.casefold()))


def essential(text: str) -> str:
    """The normalised words of a text without those that add nothing: "yang kerja doang" is "kerja".

    Where nothing else is said, they are all that is said: "ya" is "ya".
    """
    return without_fillers(normalise(text))


def without_fillers(plain: str) -> str:
    """The same of a text that is normalised already."""
    words = plain.split()
    found = [word for word in words if word not in FILLERS] or words
    return " ".join(found[1:] if found[0:1] in (["yang"], ["yg"]) and found[1:] else found)


label_words = lru_cache(4_096)(normalise)
"""The same for labels, which come again and again: never for what somebody typed."""


@cache
def answers_said(texts: Texts, language: str, name: str) -> frozenset[str]:
    """The essential words of each answer in the named text, which commas divide; none where there
    is no such text."""
    known = texts.has(language, name)
    return frozenset(map(essential, texts(language, name).split(","))) if known else frozenset()


def match_option(text: str, options: Sequence[Option]) -> str:
    """The value of the option that `text` means; Invalid when none, Ambiguous when several."""
    wanted = normalise(text)
    brief = without_fillers(wanted)
    said = {wanted, brief} - {""}
    same = [option.value for option in options if not said.isdisjoint(labels_of(option))]
    if len(same) > 1:
        raise Ambiguous("option-which", same)
    if same:
        return same[0]
    number = number_in(brief)
    if 1 <= number <= len(options):
        return options[number - 1].value
    return closest_label(wanted, options)


def labels_of(option: Option) -> list[str]:
    """The normalised texts that mean the option."""
    hidden = option.value.isdecimal()
    return [label_words(each) for each in (option.label, *([] if hidden else [option.value]))]


def option_number(text: str) -> int:
    """The number in "2", "nomor 2", "dua", "yang kedua", "the second"; 0 when it is none."""
    return number_in(essential(text))


def number_in(brief: str) -> int:
    """The same of the essential words of a text."""
    plain = BEHIND_NUMBER.sub("", BEFORE_NUMBER.sub("", brief))
    if plain.isdecimal() and len(plain) < 3:
        return int(plain)
    return next((n for n, names in enumerate(NUMBER_WORDS, 1) if plain in names), 0)


def closest_label(wanted: str, options: Sequence[Option]) -> str:
    """The value of the one option with nearly this label, or with these words in its label."""
    from rapidfuzz import fuzz

    scores = {option.value: fuzz.ratio(wanted, label_words(option.label)) for option in options}
    inside = [
        option.value
        for option in options
        if len(wanted) >= 3 and f" {wanted} " in f" {label_words(option.label)} "
    ]
    near = [value for value, score in scores.items() if score >= NEAR] or inside
    if len(near) == 1:
        return near[0]
    if near:
        raise Ambiguous("option-which", near)
    raise Invalid("not-an-option")


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
    """The value of the option of the last reply whose label was typed instead of pressed, or the
    one command whose label begins with these words, at least two."""
    wanted = normalise(text) if offers else ""
    typed = (value for value, label in offers if wanted in (label_words(label), label_words(value)))
    if found := next(typed, None) if wanted else None:
        return found
    begun = [
        value
        for value, label in offers
        if value.startswith("/") and label_words(label).startswith(f"{wanted} ")
    ]
    return begun[0] if len(begun) == 1 and " " in wanted else None


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
    of_choice = idle and any(each.value == NONE_OF_THEM for each in options)
    of_question = not idle and first[:1] not in ("", "/")
    if (of_choice or of_question) and IN_ORDER.match(text):
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


def agrees(text: str) -> bool:
    """Is the text a yes or a thumb, whatever stands around it?"""
    return is_agreement(text) or is_thumb(text) or is_thumb(essential(text))
