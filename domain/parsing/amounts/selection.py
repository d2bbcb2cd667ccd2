"""Numbers picked out of a numbered list: "1, 3", "1 sampai 5", "1-3 dan 7", "semua kecuali 3".

Everything that was typed must be understood: one word that is not makes the whole text Invalid, for
a pick that is read by halves hands in somebody else's money.
"""

import re
from collections.abc import Iterator, Sequence

from domain.invalid import Invalid
from domain.parsing.amounts import numbers
from domain.parsing.text import normalise, word_set

ALL, EXCEPT, TO, AND = "all", "except", "to", "and"
MARKS = {
    ALL: "semua semuanya seluruh seluruhnya smua semue kabeh all everything",
    EXCEPT: "kecuali kcuali selain bukan tanpa except without not",
    TO: "sampai sampe smp hingga sd to until through - – —",
    AND: "dan dn sama serta juga plus and & + , ;",
}
MARK = {word: mark for mark, words in MARKS.items() for word in words.split()}
FILLERS = word_set(
    "yang yg nomor nomer no nmr number numbers saja aja hanya cuma only just ya dari from pilih "
    "ambil the payment payments pembayaran"
)
TOKEN = re.compile(r"\d+|[^\W\d_]+|[^\s\w]|_")
CORRECTION = re.compile(r"\W*(?:bukan|not)\b[^,;]*[,;]")
"""What "bukan 3, 5" begins with: all but 3 and 5, or 5 instead of 3."""
Token = int | str


def parse_selection(text: str, listed: int, total: int) -> list[int]:
    """The places that were picked, ascending, from 1.

    Of `total` places those up to `listed` were shown and may be named; "semua" means all of them,
    and so does an exception without it: "bukan 3". Invalid when a word is not understood, when
    nothing is left, and for a number that was not shown.
    """
    text = normalise(text)
    try:
        picked = set() if CORRECTION.match(text) else read_places([*tokens_of(text)], listed, total)
    except ValueError:
        picked = set()
    if not picked:
        raise Invalid("selection", most=listed)
    return sorted(picked)


def read_places(tokens: Sequence[Token], listed: int, total: int) -> set[int]:
    """The places; ValueError when the tokens are no selection."""
    if tokens.count(EXCEPT) > 1:
        raise ValueError("two exceptions")
    cut = tokens.index(EXCEPT) if EXCEPT in tokens else len(tokens)
    wanted, left_out = list(tokens[:cut]), tokens[cut + 1 :]
    if left_out and wanted[-1:] == [AND]:
        wanted.pop()
    everything = set(range(1, total + 1))
    is_all = wanted == [ALL] or (not wanted and left_out)
    picked = everything if is_all else places_of(wanted, listed)
    return picked - (places_of(left_out, listed) if cut < len(tokens) else set())


def places_of(tokens: Sequence[Token], listed: int) -> set[int]:
    """The numbers of the list that single numbers and ranges pick: "1 3-5" the places 1, 3, 4, 5.

    `listed`: how many places there are. ValueError for another number, and for none.
    """
    found = set[int]()
    rest = list(tokens)
    while rest:
        if found and rest[0] == AND:
            rest.pop(0)
        first = shown_number(rest, listed)
        last = first
        if rest and rest[0] == TO:
            rest.pop(0)
            last = shown_number(rest, listed)
            if last <= first or rest[:1] == [TO]:
                raise ValueError("no range")
        found.update(range(first, last + 1))
    if not found:
        raise ValueError("no number")
    return found


def shown_number(rest: list[Token], listed: int) -> int:
    """Take the next token, which must be a number of the list."""
    token = rest.pop(0) if rest else ""
    if not isinstance(token, int) or not 1 <= token <= listed:
        raise ValueError(f"{token!r} is no number of the list")
    return token


def tokens_of(text: str) -> Iterator[Token]:
    """Numbers, marks, and any other word as it stands, of a normalised text."""
    text = re.sub(r"\bs\s?[/.]\s?d\b\.?", " sampai ", text)
    text = re.sub(r"\bke[ -]?(?=\d)|(?<=\d)[.)](?=\s|,|;|$)", " ", text)
    text = re.sub(r"\bbut not\b", "except", text)
    run = list[str]()
    for word in [*TOKEN.findall(text), ""]:
        if word.isalpha() and numbers.spelled_parts(word):
            run.append(word)
            continue
        yield from spelled_numbers(run)
        run = []
        if word.isdecimal():
            yield int(word[:6])
        elif word and word not in FILLERS:
            yield MARK.get(word, word)


def spelled_numbers(run: Sequence[str]) -> Iterator[Token]:
    """One number of all the words ("dua puluh satu"), or one of each ("satu dua")."""
    whole = numbers.parse_words(run)
    each = [numbers.parse_words([word]) for word in run]
    yield from [whole] if whole is not None else [-1 if n is None else n for n in each]
