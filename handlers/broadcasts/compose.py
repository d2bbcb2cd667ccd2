"""A message of an agent, a cadre or an officer to their people: to whom, what, look at it, send.

To whom a broadcast may go, and what may be done with it: as options.
"""

from typing import Any

from bot.forms.options import normalise
from bot.forms.questions import AskAgain, EndForm, QueryQuestion, Question
from bot.state import Answers, UserInput
from bot.turn import Turn
from domain.broadcasts import check_broadcast_text, mentions_money
from domain.invalid import Invalid
from handlers.broadcasts import words
from handlers.broadcasts.words import GROUPS
from handlers.roles.role_form import RoleForm, acting_role
from models import regions
from models.broadcasts import audience, lifecycle
from models.broadcasts.audience import PASSING, READY
from models.messaging import outbox
from models.participants.standing import Standing
from models.people import person
from models.portfolio import portfolio
from models.roles import role
from models.roles.role import Role

EVERYWHERE = "all"


SHOWN = 8
"""So many RW as buttons; others are typed, as their buttons would say."""

MOST = 5_000


ACTIONS = {
    "send": "broadcast-do-send",
    "test": "broadcast-do-test",
    "words": "broadcast-do-words",
    "group": "broadcast-do-group",
    "stop": "broadcast-do-stop",
}


def group_options(turn: Turn, form: Any) -> list[tuple[str, str]]:
    return [(each, turn.text(name)) for each, name in GROUPS.items()]


def rw_options(turn: Turn, form: Any) -> list[tuple[str, str]]:
    """Everywhere, and the RW in which most of the role's people live."""
    found = portfolio.fullest_rws(turn.db, acting_role(turn, form), SHOWN)
    named = [(f"{village}/{rw}", label(turn, village, rw)) for village, rw in found]
    return [(EVERYWHERE, turn.text("broadcast-everywhere")), *named]


def label(turn: Turn, village: str, rw: str) -> str:
    """ "Kedaung Kali Angke RW 005" is too long for a button: the end of the name goes."""
    return f"{regions.name(turn.db, village)[:17].rstrip()} RW {rw}"


class RwQuestion(QueryQuestion):
    """One of the RW, also one that is too small for a button."""

    def accept(self, turn: Turn, form: Any, said: UserInput) -> str:
        try:
            return super().accept(turn, form, said)
        except Invalid:
            found = portfolio.fullest_rws(turn.db, acting_role(turn, form), MOST)
            named = {normalise(label(turn, *each)): "/".join(each) for each in found}
            if normalise(said.text) not in named:
                raise
            return named[normalise(said.text)]


class PreviewQuestion(QueryQuestion):
    """The preview: send it, try it on oneself, change it, or let it be."""

    def accept(self, turn: Turn, form: Any, said: UserInput) -> str:
        picked = super().accept(turn, form, said)
        if picked in ("words", "group"):
            raise AskAgain(picked)
        if picked == "stop":
            raise EndForm("broadcast-kept")
        if picked == "test":
            turn.say("broadcast-tested" if form.test(turn) else "broadcast-untested")
            raise AskAgain("check")
        return picked


def preview_actions(turn: Turn, form: Any) -> list[tuple[str, str]]:
    found = [(each, turn.text(name)) for each, name in ACTIONS.items()]
    heard = form.recipient_counts(turn)
    return found if heard[READY] + sum(heard[each] for each in PASSING) else found[2:]


class ComposeBroadcast(RoleForm, opens_with="/siaran", roles="agent cadre officer"):
    """`/siaran status` shows how far one's broadcasts are."""

    group = QueryQuestion(group_options, feeds=("check",), when=lambda form: not form.shows_status)
    place = RwQuestion(rw_options, feeds=("check",), when=lambda form: not form.shows_status)
    words = Question(
        lambda turn, text: check_broadcast_text(text),
        verbatim=True,
        feeds=("check",),
        when=lambda form: not form.shows_status,
    )
    check = PreviewQuestion(
        preview_actions,
        tell=lambda turn, form: form.preview_values(turn),
        when=lambda form: not form.shows_status,
    )

    @property
    def shows_status(self) -> bool:
        """Only looks how far the broadcasts are."""
        return "status" in self.answers

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        looks = {"status": "yes"} if argument.strip().casefold() == "status" else {}
        return super().prefill(turn, argument) | looks

    def recipient_counts(self, turn: Turn) -> Any:
        """How many people by what becomes of them."""
        where = audience.audience_of(
            acting_role(turn, self), Standing(self.group), self.home, turn.now
        )
        return audience.preview_counts(turn.db, where, turn.now)

    @property
    def home(self) -> str:
        return "" if self.place == EVERYWHERE else self.place

    def preview_values(self, turn: Turn) -> dict[str, object]:
        """The letter as people will see it, and the numbers."""
        letter = self.letter(turn, turn.person.language)
        buttons = " ".join(f"[{each.label}]" for each in letter.options)
        counts = self.recipient_counts(turn)
        told = [words.preview_text(turn, counts)]
        mine = acting_role(turn, self)
        waiting = counts[READY] + sum(counts[each] for each in PASSING)
        if lifecycle.needs_approval(mine, waiting):
            told.append(turn.text("broadcast-approval", most=lifecycle.approval_limit(mine)))
        if mentions_money(self.words):
            told.append(turn.text("broadcast-doubtful"))
        return {"letter": f"{letter.text}\n{buttons}", "counts": "\n\n".join(told)}

    def letter(self, turn: Turn, language: str) -> Any:
        mine = acting_role(turn, self)
        return words.broadcast_message(turn.texts, language, name_of(turn, mine), self.words)

    def test(self, turn: Turn) -> bool:
        """To oneself, as people get it."""
        body = self.letter(turn, turn.person.language).body()
        address = person.best_address(turn.db, turn.person.id)
        if address is None:
            return False
        to, now = (turn.person.id, address.channel, address.address), turn.now
        outbox.post(turn.db, *to, body, now=now, reason="trial")
        return True

    def finish(self, turn: Turn) -> None:
        if self.shows_status:
            return turn.open_after("/siaranku")
        mine = acting_role(turn, self)
        made = (self.words, Standing(self.group), self.home)
        row = lifecycle.start(turn.db, mine, *made, turn.now)
        turn.say("broadcast-asked" if row.state == "asked" else "broadcast-begun")
        turn.say_text(words.result_text(turn, row))
        return turn.offer("/siaran status", "/menu")


def name_of(turn: Turn, mine: Role) -> str:
    return role.name_of(turn.db, mine).title()
