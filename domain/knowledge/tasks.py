"""Sentences of staff about their work: one index over all phrasings and those of tasks.

Some words are plain to workers and mean something else to staff: an agent who deposits money does
not pay for themselves. So each of them is a word of its own here. Whoever is named is one word too:
phrasings call everybody Siti.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from copy import copy
from typing import Self

from domain.knowledge.certainty import Guess
from domain.knowledge.heard.others import OF_OTHERS, PERSONAL
from domain.knowledge.index import KnowledgeIndex
from domain.knowledge.meanings import ACCIDENT, DEATH, intent, is_task, question, task, wish_of
from domain.knowledge.normalise import SLANG, plain_words

OWN_WORK = 3.0
"""Staff write about their work more often than they ask what a worker asks."""
UNLIKELY = 0.1
"""The part that is left of a meaning that asks for something that is not there."""
SOMEBODY = "siti"
"""The word of the phrasings for whoever is named."""
FOR_OTHERS = {
    question("daftarkan-orang"): "/daftarkan",
    question("komisi-agen"): "/komisi",
}
"""What a worker asks about others is a task of staff."""
FOR_SOMEBODY = {
    ACCIDENT: "/bantuklaim",
    DEATH: "/bantuklaim",
    OF_OTHERS: "/orang",
    intent("register"): "/daftarkan",
    intent("paid"): "/catat",
    intent("pay"): "/catat",
    **dict.fromkeys((intent("status"), intent("arrears"), intent("due_date")), "/orang"),
    **dict.fromkeys(map(question, ("cek-status", "kpj-lupa", "tanggal-bayar")), "/orang"),
}
"""What a worker wishes for themselves is a task where staff wish it for somebody else."""
_FOR = FOR_OTHERS | FOR_SOMEBODY
_SOMEBODY_ELSE = re.compile(
    r"\b(?:dia|(?:warga|anggota|peserta|binaan|tetangga|orang|teman|temen|calon)(?:nya|ku)?|"
    r"(?:ada|sama|ketemu) (?:ibu|bapak|mpok|abang|bang|tukang|mas|mbak|pedagang)|"
    r"ada\b.{3,30}\b(?:mau|minat|pengen|pengin|ingin|kepengen)|"
    r"(?:my|a|some) (?:members?|neighbou?rs?|people|person|guy|friend)|somebody|someone)\b",
    re.IGNORECASE,
)
"""Others who are not named: who looks after people speaks of them so."""
_OWN_WORDS = {
    re.compile(rf"\b(?:{said})\b", re.IGNORECASE): word
    for said, word in {
        r"(?:di|me|ny|nye|men)?setor(?:an|in|kan|nya|annya)?|storan|deposit(?:ed|s)?": "setorkas",
        r"pengajuan(?:nya)?|applications?": "berkasmasuk",
        r"kembalian(?:nya)?": "uangkembalian",
        r"(?:saldo|balance)(?:nya)?(?=\W*(?:(?:saya|aku|gue|gw|sekarang|skrg|berapa|brp|sisa|ada|ya|kak|dong|now)"
        r"\W*)*$)": "saldokas",
    }.items()
}
_TITLE = re.compile(
    r"\b(?:bu|ibu|pak|bapak|bpk|mbak|mba|mas|bang|kak|mpok|haji|hj|h|si|mr|mrs|ms)\.?\s+(?=\w)",
    re.IGNORECASE,
)
_BEGINNING, _ENDING = re.compile(r"^(?:di|nge|ny?|me[mn]?g?)"), re.compile(r"(?:in|kan|nya|an|i)$")
SHORTEST_STEM = 4
MOSTLY = 0.9
"""The part of the phrasings of a task that speak of others where it is always about somebody."""
_WORD = re.compile(r"[^\W\d_]+(?:['.-][^\W\d_]+)*")


class TaskIndex(KnowledgeIndex):
    """The phrasings of `everybody` by meaning, and those of the `tasks` of staff by command."""

    def __init__(
        self, everybody: Mapping[str, Sequence[str]], tasks: Mapping[str, Sequence[str]]
    ) -> None:
        own = {task(command): [own_words(each) for each in said] for command, said in tasks.items()}
        super().__init__({**everybody, **own})
        self.of_somebody = {
            name
            for name, said in own.items()
            if sum(map(speaks_of_others, said)) >= MOSTLY * len(said)
        }
        """The tasks that are about somebody, who is named or spoken of."""
        self.may: Callable[[str], bool] = lambda command: True
        self.member, self.favour = True, OWN_WORK
        said = [word for phrases in own.values() for each in phrases for word in plain_words(each)]
        self.words = {*said} - {SOMEBODY}

    def among(self, may: Callable[[str], bool], *, member: bool, favour: float = OWN_WORK) -> Self:
        """This index for one person: with those tasks only whose commands they may use, which are
        likelier by this much. Somebody who is no `member` seldom speaks of a membership of their
        own."""
        found = copy(self)
        found.may, found.member, found.favour = may, member, favour
        return found

    def words_of(self, text: str) -> tuple[str, ...]:
        """The plain words of a text, with those of staff."""
        return plain_words(own_words(text))

    def may_mean(self, place: int) -> bool:
        """A task of other roles takes nothing from those of this one."""
        return not is_task(self.names[place]) or self.may(wish_of(self.names[place]))

    def rank(self, text: str) -> list[Guess]:
        """The likeliest meanings, without the tasks of other roles."""
        found = self._rank(self.words_of(text))
        known = sum(each.sure for each in found)
        names = speaks_of_others(text) or self.unknown_words(text)
        other = set() if names else self.of_somebody
        sums: dict[str, float] = defaultdict(float)
        for name, sure in found:
            sums[self.meant(text, name)] += sure
        kept = [(name, sure) for name, sure in sums.items() if name not in other]
        weighed = [Guess(name, sure * self._favour(name)) for name, sure in kept]
        part = known / (sum(each.sure for each in weighed) or 1.0)
        guesses = [Guess(each.name, each.sure * part) for each in weighed]
        return sorted(guesses, key=lambda each: -each.sure)

    def meant(self, text: str, name: str) -> str:
        """The meaning, or the task that it is to staff who speak of others."""
        of_them = FOR_SOMEBODY.get(name, "") if speaks_of_others(text) else ""
        command = FOR_OTHERS.get(name, of_them)
        return task(command) if command and self.may(command) else name

    def lacking(self, words: tuple[str, ...], name: str) -> float:
        """The part of the words that no meaning has which is this task to staff."""
        lacking = super().lacking
        known = _FOR if speaks_of_others(" ".join(words)) else FOR_OTHERS
        same = (each for each, command in known.items() if task(command) == name)
        return min(lacking(words, each) for each in (name, *same))

    def _favour(self, name: str) -> float:
        """The likelihood of a meaning for staff, compared with what the words alone say."""
        if is_task(name):
            return self.favour
        return UNLIKELY if name in PERSONAL and not self.member else 1.0

    def unknown_words(self, text: str) -> list[str]:
        """The words that no task has, as typed: among them may be a name."""
        found = _WORD.findall(_TITLE.sub("", own_words(text)))
        return [each for each in found if not self._is_known(each)]

    def is_phrasing(self, text: str) -> bool:
        """Is the text one of the phrasings, in its plain words?"""
        return plain_words(own_words(text)) in self.owners

    def explains(self, word: str) -> bool:
        """Does any phrasing have the word, but for the name that stands for all names?"""
        return word.casefold() != SOMEBODY and f"={word.casefold()}" in self.votes

    def _is_known(self, word: str) -> bool:
        stems = {word.casefold(), *_stems(word.casefold())}
        return any(
            SLANG.get(stem) == "" or self.spelt(SLANG.get(stem, stem)) in self.words
            for stem in stems
        )


def speaks_of_others(text: str) -> bool:
    """Does the text name somebody, or speak of others?"""
    return SOMEBODY in plain_words(text) or bool(_SOMEBODY_ELSE.search(text))


def _stems(word: str) -> Iterable[str]:
    """The stems of a verb as it is said in Jakarta: "batalin", "dicatetin"."""
    for begun in (word, _BEGINNING.sub("", word)):
        bare = _ENDING.sub("", begun)
        if len(bare) >= SHORTEST_STEM:
            yield bare


def own_words(text: str) -> str:
    """The text with the words of staff in place of those that mean something else to workers."""
    for said, word in _OWN_WORDS.items():
        text = said.sub(word, text)
    return text


def titled_words(text: str) -> set[str]:
    """The words that follow a title, each likely a name."""
    return {text[each.end() :].split()[0].casefold() for each in _TITLE.finditer(text)}


def with_somebody(text: str, names: Iterable[str]) -> str:
    """The text with the names, each with its title, in the word that phrasings have for all."""
    known = "|".join(map(re.escape, names))
    if not known:
        return text
    named = re.compile(rf"(?:{_TITLE.pattern})?\b(?:{known})\b(?:\s+(?:{known})\b)*", re.IGNORECASE)
    return named.sub(SOMEBODY, text)
