"""The desk of pairs: one worker registered twice, or two workers who look alike."""

from typing import Any

from bot.agree import YesNo
from bot.question import Lookup
from bot.state import Answers
from bot.turn import Turn
from handlers import pair_words
from handlers.card import whose
from handlers.roles import Work, role_of
from models import twin_desk
from models.same_worker import CannotJoin
from models.twin import Twin

DEEDS = {
    "first": "pair-keep-first",
    "second": "pair-keep-second",
    "different": "pair-different",
    "later": "pair-later",
}


def deeds(turn: Turn, form: Any) -> list[tuple[str, str]]:
    return [(each, turn.word(name)) for each, name in DEEDS.items()]


class Duplicates(Work, opens_with="/ganda", roles="agent officer"):
    """The next pair, or `/ganda 42`."""

    verdict = Lookup(
        deeds,
        tell=lambda turn, form: form.told(turn),
        when=lambda form: "whose" in form.answers,
        feeds=("sure",),
    )
    sure = YesNo(
        or_again=("verdict",),
        when=lambda form: form.verdict in ("first", "second"),
    )

    @classmethod
    def known(cls, turn: Turn, argument: str) -> Answers:
        found = super().known(turn, argument)
        mine = role_of(turn, cls(dict(found), turn.today))
        named = twin_desk.find(turn.db, mine, whose(argument).get("whose", ""))
        row = named or twin_desk.following(turn.db, mine)
        return found | ({"whose": str(row.id)} if row else {})

    def pair(self, turn: Turn) -> Twin | None:
        """None when somebody else decided it meanwhile."""
        return twin_desk.find(turn.db, role_of(turn, self), self.answers.get("whose", ""))

    def told(self, turn: Turn) -> dict[str, object]:
        row, mine = self.pair(turn), role_of(turn, self)
        left = twin_desk.count(turn.db, mine)
        if row is None:
            return {"one": "-", "other": "-", "why": "-", "score": 0, "left": left}
        return pair_words.told(turn, mine, row) | {"left": left}

    def done(self, turn: Turn) -> None:
        row, mine = self.pair(turn), role_of(turn, self)
        if "whose" not in self.answers:
            turn.say("duplicates-none")
        elif row is None:
            turn.say("duplicates-gone")
        else:
            self.decide(turn, row)
        if twin_desk.count(turn.db, mine):
            turn.offer("/ganda")
        if twin_desk.joined(turn.db, mine):
            turn.offer("/pisahkan")
        turn.offer("/menu")

    def decide(self, turn: Turn, row: Twin) -> None:
        mine = role_of(turn, self)
        if self.verdict == "different":
            twin_desk.tell_apart(turn.db, row, mine, turn.now)
            return turn.say("duplicates-different")
        if self.verdict == "later":
            twin_desk.put_off(turn.db, row, mine, turn.now)
            return turn.say("duplicates-later")
        kept = row.one if self.verdict == "first" else row.other
        try:
            twin_desk.join(turn.db, row, kept, mine, turn.now)
        except CannotJoin:
            return turn.say("duplicates-gone")
        return turn.say("duplicates-joined")
