"""An agent writes down money that somebody paid; the worker gets a receipt at once."""

from typing import Any

from bot.agree import YesNo
from bot.question import Question
from bot.state import Answers, Said
from bot.texts import rupiah
from bot.turn import Turn
from domain import cash as amounts
from domain import protection
from domain.typed import Invalid
from handlers import answers, collecting, people, receipts
from handlers.card import one, whose
from handlers.collecting import Plan, plan
from handlers.law import articles, lines, month, months_in_words
from handlers.roles import Work, role_of
from handlers.whom import Whom
from models import booking, scope


class Amount(Question[int]):
    """At least one whole month."""

    def accept(self, turn: Turn, form: Any, said: Said) -> str:
        kept = super().accept(turn, form, said)
        known = form.plan(turn)
        if not known.covered(int(kept)).months:
            raise Invalid("collect-too-little", least=known.missing(1))
        return kept


def suggest_months(turn: Turn, form: Any) -> list[tuple[str, str]]:
    row = form.plan(turn).row
    behind = len(protection.arrears(row.protected_until, turn.today))
    counts = sorted({1, 3, 6, 12} | ({behind} if behind else set()))
    return [(str(count), answers.show_months(turn, count)) for count in counts]


def read_months(turn: Turn, text: str) -> int:
    count = answers.read_months(turn, text)
    if count > collecting.AHEAD:
        raise Invalid("collect-months", most=collecting.AHEAD)
    return count


class Collect(Work, opens_with="/catat, catat pembayaran", roles="agent"):
    """`/catat 42`."""

    whom = Whom(feeds=("months", "paid", "sure"))
    months = Question(
        read_months,
        load=int,
        show=answers.show_months,
        suggest=suggest_months,
        tell=lambda turn, form: form.whose(turn),
        feeds=("paid", "sure"),
    )
    paid = Amount(
        lambda turn, text: amounts.amount(text),
        load=int,
        suggest=lambda turn, form: form.exactly(turn),
        tell=lambda turn, form: form.asked_for(turn),
        feeds=("sure",),
    )
    sure = YesNo(tell=lambda turn, form: form.told(turn), or_stop="collect-kept")

    @classmethod
    def known(cls, turn: Turn, argument: str) -> Answers:
        found = super().known(turn, argument)
        form = cls(found | whose(argument), turn.today)
        row = one(turn, form)
        try:
            if row:
                collecting.check(turn, row)
        except Invalid as refusal:
            turn.say(f"error-{refusal.reason}", **refusal.values)
            return found
        return found | ({"whom": str(row.id)} if row else {})

    def learned(self, turn: Turn, name: str) -> None:
        """What the agent says yes to begins with this month."""
        if name == "paid":
            self.answers["start"] = self.plan(turn).start.isoformat()

    def plan(self, turn: Turn) -> Plan:
        row = scope.find(turn.db, role_of(turn, self), int(self.answers["whom"]))
        if row is None:
            raise Invalid("collect-nobody")
        return plan(turn, row)

    def whose(self, turn: Turn) -> dict[str, object]:
        known = self.plan(turn)
        behind = len(protection.arrears(known.row.protected_until, turn.today))
        name = people.name_of(turn, known.row)
        return {"name": name, "start": month(turn, known.start), "behind": behind}

    def exactly(self, turn: Turn) -> list[tuple[str, str]]:
        due = self.plan(turn).missing(self.months)
        return [(str(due), rupiah(due))] if due >= amounts.LOWEST else []

    def asked_for(self, turn: Turn) -> dict[str, object]:
        known = self.plan(turn)
        due = known.schedule[: self.months]
        credit = turn.word("collect-credit", sum=known.credit) if known.credit else ""
        values = {"total": known.missing(self.months), "articles": articles(due)}
        return {"lines": lines(turn, due), "credit": credit} | values

    def told(self, turn: Turn) -> dict[str, object]:
        """What the money covers, and whether it is less or more than was asked for."""
        known = self.plan(turn)
        got = known.covered(self.paid)
        name = "collect-more" if got.months > self.months else "collect-less"
        name = "collect-same" if got.months == self.months else name
        counts = (answers.show_months(turn, each) for each in (got.months, self.months))
        months, wanted = counts
        said = turn.word(name, months=months, wanted=wanted)
        rest = turn.word("collect-rest", sum=got.rest) if got.rest else ""
        values = {"name": people.name_of(turn, known.row), "paid": self.paid}
        return values | {
            "period": months_in_words(turn, known.start, got.months),
            "said": said,
            "rest": rest,
        }

    def done(self, turn: Turn) -> None:
        row = scope.find(turn.db, role_of(turn, self), int(self.answers["whom"]))
        if row is None:
            turn.say("card-gone")
            return turn.offer("/catat", "/menu")
        booking.hold(turn.db, row)
        known = plan(turn, row)
        if known.start.isoformat() != self.answers.get("start"):
            turn.say("collect-changed")
            return turn.offer("/catat", "/kas", "/menu")
        got = known.covered(self.paid)
        why = articles(known.schedule[: got.months])
        facts = {"months": got.months, "amount": got.amount, "paid": self.paid, "articles": why}
        facts |= {"paid_on": turn.today}
        agent = role_of(turn, self)
        event = booking.collect(turn.db, agent, row, known.start, turn.now, **facts)
        code, sent = receipts.give(turn, row, event)
        name = people.name_of(turn, row)
        turn.say("collect-done", name=name, paid=self.paid, code=code)
        turn.say("collect-sent" if sent else "collect-show")
        return turn.offer("/catat", "/setor", "/kas")
