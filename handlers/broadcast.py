"""A message of an agent, a cadre or an officer to their people: to whom, what, look at it, send."""

from typing import Any

from bot import broadcast
from bot.question import Again, Lookup, Question, Stop
from bot.state import Answers, Said
from bot.turn import Turn
from domain.broadcast import doubtful, read
from handlers import broadcast_words
from handlers.broadcast_choices import ACTIONS, EVERYWHERE, Home, groups, homes
from handlers.roles import Work, role_of
from models import audience, broadcast_approval, broadcasting, outbox, person, role
from models.audience import PASSING, READY
from models.group import Group
from models.role import Role


class Check(Lookup):
    """The preview: send it, try it on oneself, change it, or let it be."""

    def accept(self, turn: Turn, form: Any, said: Said) -> str:
        picked = super().accept(turn, form, said)
        if picked in ("words", "group"):
            raise Again(picked)
        if picked == "stop":
            raise Stop("broadcast-kept")
        if picked == "test":
            turn.say("broadcast-tested" if form.test(turn) else "broadcast-untested")
            raise Again("check")
        return picked


def actions(turn: Turn, form: Any) -> list[tuple[str, str]]:
    found = [(each, turn.word(name)) for each, name in ACTIONS.items()]
    heard = form.counted(turn)
    return found if heard[READY] + sum(heard[each] for each in PASSING) else found[2:]


class Broadcast(Work, opens_with="/siaran", roles="agent cadre officer"):
    """`/siaran status` shows how far one's broadcasts are."""

    group = Lookup(groups, feeds=("check",), when=lambda form: not form.looks)
    place = Home(homes, feeds=("check",), when=lambda form: not form.looks)
    words = Question(
        lambda turn, text: read(text),
        verbatim=True,
        feeds=("check",),
        when=lambda form: not form.looks,
    )
    check = Check(
        actions, tell=lambda turn, form: form.shown(turn), when=lambda form: not form.looks
    )

    @property
    def looks(self) -> bool:
        """Only looks how far the broadcasts are."""
        return "status" in self.answers

    @classmethod
    def known(cls, turn: Turn, argument: str) -> Answers:
        looks = {"status": "yes"} if argument.strip().casefold() == "status" else {}
        return super().known(turn, argument) | looks

    def counted(self, turn: Turn) -> Any:
        """How many people by what becomes of them."""
        where = audience.meant(role_of(turn, self), Group(self.group), self.home, turn.now)
        return audience.preview(turn.db, where, turn.now)

    @property
    def home(self) -> str:
        return "" if self.place == EVERYWHERE else self.place

    def shown(self, turn: Turn) -> dict[str, object]:
        """The letter as people will see it, and the numbers."""
        letter = self.letter(turn, turn.person.language)
        buttons = " ".join(f"[{each.label}]" for each in letter.options)
        counts = self.counted(turn)
        told = [broadcast_words.counted(turn, counts)]
        mine = role_of(turn, self)
        waiting = counts[READY] + sum(counts[each] for each in PASSING)
        if broadcast_approval.needs_approval(mine, waiting):
            told.append(turn.word("broadcast-approval", most=broadcast_approval.most(mine)))
        if doubtful(self.words):
            told.append(turn.word("broadcast-doubtful"))
        return {"letter": f"{letter.text}\n{buttons}", "counts": "\n\n".join(told)}

    def letter(self, turn: Turn, language: str) -> Any:
        mine = role_of(turn, self)
        return broadcast.letter(turn.texts, language, name_of(turn, mine), self.words)

    def test(self, turn: Turn) -> bool:
        """To oneself, as people get it."""
        body = self.letter(turn, turn.person.language).body()
        address = person.best_address(turn.db, turn.person.id)
        if address is None:
            return False
        to, now = (turn.person.id, address.channel, address.address), turn.now
        outbox.post(turn.db, *to, body, now=now, reason="trial")
        return True

    def done(self, turn: Turn) -> None:
        if self.looks:
            return turn.go("/siaranku")
        mine = role_of(turn, self)
        made = (self.words, Group(self.group), self.home)
        row = broadcasting.start(turn.db, mine, *made, turn.now)
        turn.say("broadcast-asked" if row.stage == "asked" else "broadcast-begun")
        turn.say_text(broadcast_words.result(turn, row))
        return turn.offer("/siaran status", "/menu")


def name_of(turn: Turn, mine: Role) -> str:
    return role.name_of(turn.db, mine).title()
