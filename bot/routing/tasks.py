"""The index that reads a text: everybody's, that of members, or that of staff; and the people whom
a sentence of staff is about."""

import re
from collections.abc import Callable, Sequence
from functools import cache, cached_property, partial

from bot.forms.form import Form
from bot.forms.options import option_number
from bot.routing.catalogue import FormCatalogue
from bot.turn import Turn
from domain.knowledge.heard.corrections import whose_is_wrong
from domain.knowledge.heard.questions import asks_how_to, asks_its_rule
from domain.knowledge.meanings import is_task
from domain.knowledge.reading import Reading, read, read_of_staff
from domain.knowledge.rules.wish import Index
from domain.knowledge.tasks import TaskIndex, titled_words, with_somebody
from models.participants import participant
from models.portfolio import portfolio
from models.roles import role

LIST, HOW_TO = "/kerja", "/caratugas"
"""The command that only somebody with a usable role has, and that which tells how one works."""
CARD = "/kartu "
"""Begins the command that opens somebody's card."""
WITH_RULES = frozenset(["/catat", "/setor", "/batalcatat", "/daftarkan", "/impor", "/filestatus"])
"""The tasks of which it is told who may, and by when, beside how they are done."""
PLAIN_WORDS = 3
OF_LIST = re.compile(r"\n|;.*;|;.*\d", re.DOTALL)
"""Between the cells and lines of a list: "Siti Aminah; ketua; RT 3"."""
SHORTEST_NAME = 3
MOST_NAMES = 4
"""Words that are looked up, at most."""


THEN = re.compile(
    r"\W(?:terus|trus|trs|lalu|kemudian|sekalian|(?:abis|habis|setelah) (?:itu|tu)|(?:and )?then)"
    r"\W",
    re.IGNORECASE,
)
"""Between two tasks of one message: "catat joko 2 bulan trus ingetin bu dewi"."""
LONGEST_PAIR = 200
"""Characters of a message that may be two tasks."""


IN_LIST = re.compile(
    r"\b(?:(?:yang|yg|orang|the)\s+)?(?:nomor|nomer|nmr|no|urutan|yang|yg|number|the)\b\.?\s*"
    r"(?P<place>\d{1,2}|pertama|kedua|ketiga|keempat|kelima|first|second|third|fourth|fifth)"
    r"(?: one)?\b"
    r"(?!\s*(?:bulan|bln|bl|months?|hari|minggu|tahun|rb|ribu|orang|program))",
    re.IGNORECASE,
)
"""The place of somebody in a list: "yang nomor 2 alamatnya dimana"."""
LISTED = re.compile(r"(\d{1,2})\. ([^…]+)")
"""A button below a list, with the whole name."""


def with_listed_name(text: str, offers: Sequence[Sequence[str]]) -> str:
    """The text with the name of whom it means by their place in the list that came before."""
    found = IN_LIST.search(text)
    if not found or found[0].strip() == text.strip():
        return text
    names = {
        int(named[1]): named[2]
        for value, label in offers
        if value.startswith(CARD) and (named := LISTED.fullmatch(label))
    }
    name = names.get(option_number(found["place"]))
    return f"{text[: found.start()]}{name}{text[found.end() :]}" if name else text


class TextsByReader:
    """Reads texts by `everybody`'s index; those of people who are registered by that which knows
    what such people write, those of staff by that which knows their tasks. These two are learnt
    when the first of them writes."""

    def __init__(
        self,
        everybody: Index,
        learn: Callable[[], TaskIndex] | None,
        members: Callable[[], Index] | None,
        catalogue: FormCatalogue,
    ) -> None:
        self.everybody = everybody
        self.learn = learn
        self.members = members
        self.catalogue = catalogue

    @cached_property
    def tasks(self) -> TaskIndex:
        assert self.learn, "nobody is staff without tasks"
        return self.learn()

    def read(self, turn: Turn, text: str, topic: str = "") -> Reading:
        """The reading of a text; the people of the role whom it names are all one to it. Beside an
        open question a task is no likelier than anything else, "what next?" is about it, and a list
        asks for nothing."""
        member = participant.registration_of(turn.db, turn.person.id) is not None
        if self.learn is None or not self.is_staff(turn):
            own = self.members if member and not turn.state.form else None
            return read(own() if own else self.everybody, text, topic)
        if turn.state.form and OF_LIST.search(text):
            return Reading("", ())
        may = cache(partial(self.catalogue.is_usable, turn))  # asked for each clause of a text
        mine = self.tasks.among(may, member=member, **({"favour": 1.0} if turn.state.form else {}))
        return read_of_staff(mine, with_somebody(text, self.known_names(turn, text)), topic)

    def how_to(self, turn: Turn, text: str, command: str) -> str:
        """The argument of the command that tells how a task is done, where the text asks that and
        there is something to tell; empty otherwise. What is asked of somebody is on their card."""
        word = command.removeprefix("/")
        there = turn.texts.has(turn.person.language, f"how-{word}")
        of_rule = command in WITH_RULES and asks_its_rule(text)
        is_asked = there and (of_rule or asks_how_to(text)) and not self.known_names(turn, text)
        return word if is_asked and self.catalogue.is_usable(turn, command) else ""

    def two_tasks(self, turn: Turn, text: str) -> tuple[str, str]:
        """The two tasks of staff that a message asks for, one after the other; it and nothing for
        any other message."""
        parts = THEN.split(text) if len(text) <= LONGEST_PAIR and "\n" not in text else []
        if len(parts) != 2 or self.learn is None or turn.state.form or not self.is_staff(turn):
            return text, ""
        sure = [self.read(turn, each).sure for each in parts]
        are_tasks = all(each and all(map(is_task, each)) for each in sure) and sure[0] != sure[1]
        return (parts[0], parts[1]) if are_tasks else (text, "")

    def is_staff(self, turn: Turn) -> bool:
        """Does the person have tasks here?"""
        if turn.is_staff is None:
            turn.is_staff = self.catalogue.is_usable(turn, LIST)
        return turn.is_staff

    def is_plain(self, text: str) -> bool:
        """Does the text say enough to be a task beside an open question: several words, or just
        those of a phrasing?"""
        return len(text.split()) >= PLAIN_WORDS or self.tasks.is_phrasing(text)

    def named(self, turn: Turn, text: str) -> list[str]:
        """The words of a text that are in the name of somebody of the role; without any, those that
        nothing else explains."""
        if self.learn is None or not self.is_staff(turn):
            return []
        strange = [e for e in self.unknown(text) if not self.tasks.explains(e)]
        return list(dict.fromkeys(self.known_names(turn, text) or strange))

    def names_of_one(self, turn: Turn, text: str) -> str:
        """The words of a text that are the name of just one person of the role; else empty."""
        acting = role.active_role(turn.db, turn.person.id)
        named = [
            each
            for each in self.unknown(text)[:MOST_NAMES]
            if acting and portfolio.search_by_name(turn.db, acting, each).total
        ]
        said = " ".join(named)
        is_one = acting and said and portfolio.search_by_name(turn.db, acting, said).total == 1
        return said if is_one else ""

    def named_as_wrong(self, turn: Turn, form: Form, text: str) -> list[str]:
        """The names of somebody else than the one whom the form is about, of whom the text says
        that something is wrong; none for other texts."""
        whose = whose_is_wrong(text) if form.about_somebody and self.is_staff(turn) else ""
        known = form.whose_name(turn).casefold().split() if whose else ""
        named = self.named(turn, whose) if whose else []
        return [] if {each.casefold() for each in named} <= {*known} else named

    def unknown(self, text: str) -> list[str]:
        found = self.tasks.unknown_words(text)
        return [each for each in found if len(each) >= SHORTEST_NAME]

    def known_names(self, turn: Turn, text: str) -> list[str]:
        """The words that are in the name of somebody of the role, or follow a "bu" or "pak"."""
        acting = role.active_role(turn.db, turn.person.id)
        titled = titled_words(text)
        return [
            each
            for each in self.unknown(text)[:MOST_NAMES]
            if each.casefold() in titled
            or (acting and portfolio.search_by_name(turn.db, acting, each).total)
        ]
