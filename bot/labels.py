"""The commands by the words that people type for them: the label of a button, in any language."""

from collections.abc import Sequence
from functools import cache
from itertools import takewhile

from bot.forms.options import NEAR, WORDS, normalise
from bot.texts import Texts
from domain.parsing.text import word_set

PREFIX = "open-"
"""`open-pengingat-stop` is the label of the button `/pengingat stop`."""
LONGEST = 60
"""Characters of a text that may be a label, with polite words around it."""
LEAST = 5
"""Letters of a text that may mean a label nearly."""

BESIDE = word_set(
    "mau pengen pengin ingin saya aku tolong minta mohon coba bisa klik tekan pilih buka lihat "
    "tombol ya yuk dong deh pak bu kak min bot please i want would like to press open the"
)
"""Words around a label that change nothing."""


def squeeze(text: str) -> str:
    """The letters and digits of a text: people join and part words ("ambilalih")."""
    return "".join(WORDS.findall(text.casefold()))


def readings(text: str) -> list[str]:
    """The normalised text, and what is left of it without polite words before or behind.

    None of a long text, which is no label: of n polite words there are n * n.
    """
    words = normalise(text).split() if len(text) <= LONGEST else []
    first = takewhile(lambda n: words[n - 1] in BESIDE, range(1, len(words)))
    last = takewhile(lambda n: words[n] in BESIDE, range(len(words) - 1, 0, -1))
    ends = [len(words), *last]
    return [" ".join(words[start:end]) for start in (0, *first) for end in ends if start < end]


@cache
def commands_by_label(texts: Texts) -> dict[str, tuple[str, ...]]:
    """The commands of each normalised label, of all languages."""
    found: dict[str, tuple[str, ...]] = {}
    for language in texts.languages:
        for name in texts.names(language, PREFIX):
            command = "/" + name.removeprefix(PREFIX).replace("-", " ", 1)
            label = normalise(texts(language, name))
            found[label] = tuple(dict.fromkeys((*found.get(label, ()), command)))
    return found


@cache
def commands_by_letters(texts: Texts) -> dict[str, list[tuple[int, str]]]:
    """The commands of each squeezed label, with the place of the label among all."""
    found: dict[str, list[tuple[int, str]]] = {}
    for place, (label, commands) in enumerate(commands_by_label(texts).items()):
        found.setdefault(squeeze(label), []).extend((place, each) for each in commands)
    return found


def named_commands(texts: Texts, text: str) -> list[str]:
    """The commands with exactly this label, or polite words around it."""
    known = commands_by_letters(texts)
    wanted = {squeeze(each) for each in readings(text)}
    found = [each for letters in wanted for each in known.get(letters, ())]
    return [command for _, command in sorted(found, key=lambda one: one[0])]


@cache
def words_of_labels(texts: Texts) -> frozenset[str]:
    return frozenset(word for label in commands_by_label(texts) for word in label.split())


def nearly_named(texts: Texts, text: str, offers: Sequence[Sequence[str]]) -> list[str]:
    """The commands whose label is nearly this text, the nearest first.

    A text of words that labels have is none mistyped: "daftar anggota" is not "daftarkan anggota".
    `offers` are options (value, label) of the last reply, which count as well.
    """
    from rapidfuzz import fuzz, process

    known = words_of_labels(texts)
    wanted = [each for each in readings(text[:LONGEST]) if len(each) >= LEAST]
    wanted = [each for each in wanted if not known.issuperset(each.split())]
    shown = [(normalise(label), [value]) for value, label in offers if value.startswith("/")]
    labels = [*shown, *commands_by_label(texts).items()]
    names = [label for label, _ in labels]
    scores = [
        (score, labels[place][1])
        for each in wanted
        for _, score, place in process.extract_iter(
            each, names, scorer=fuzz.ratio, score_cutoff=NEAR
        )
    ]
    near = sorted(scores, key=lambda each: -each[0])
    return list(dict.fromkeys(command for _, named in near for command in named))
