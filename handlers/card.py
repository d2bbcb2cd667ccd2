"""One of my people on a card: how they stand, what is due and why, how to reach them."""

from bot.state import Answers
from bot.turn import Turn
from domain import protection
from domain.courtesy import local
from domain.nik import mask
from domain.roles import Kind
from domain.tariff import Payer
from domain.typed import whole_number
from handlers import people
from handlers.law import articles, lines, schedule_of, total
from handlers.roles import Work, role_of
from models import booking, case, ledger, nudge, participant, reach, scope
from models.participant import Participant, State
from models.role import Role

PAYMENTS = 3


def one(turn: Turn, form: Work) -> Participant | None:
    """Whom the command named; None when they are not this role's to see."""
    role: Role = role_of(turn, form)
    id = form.answers.get("whose", "")
    return scope.find(turn.db, role, int(id)) if id else None


def whose(argument: str) -> Answers:
    """The number of a participant in a command."""
    return {} if whole_number(argument) is None else {"whose": argument}


def not_there(turn: Turn) -> None:
    turn.say("card-gone")
    turn.offer("/cari", "/menu")


class Card(Work, opens_with="/kartu", roles="agent officer cadre"):
    """`/kartu 42`."""

    @classmethod
    def known(cls, turn: Turn, argument: str) -> Answers:
        return super().known(turn, argument) | whose(argument)

    def done(self, turn: Turn) -> None:
        row = one(turn, self)
        if row is None:
            return not_there(turn)
        who = participant.identity(turn.db, row)
        nik = mask(who.nik) if who.nik else "-"
        standing = people.standing(turn, row)
        turn.say("card-title", name=people.name_of(turn, row), nik=nik, standing=standing)
        turn.say("card-home", place=people.home(turn, row), rt=row.rt, occupation=row.occupation)
        owed(turn, row)
        paid(turn, row)
        turn.say("card-reached" if reach.reached(turn.db, row) else "card-unreached")
        open_cases = case.of_participant(turn.db, row.id)
        if open_cases:
            turn.say("card-cases", count=len(open_cases))
        return self.ways(turn, row)

    def ways(self, turn: Turn, row: Participant) -> None:
        """Offers what this role can do for this person, and no command that would refuse."""
        role = role_of(turn, self)
        commands = {"/lihatnik": "card-nik"} if row.identity else {}
        one = nudge.chosen(str(row.id))
        if role.kind != Kind.OFFICER and nudge.may_ask(turn.db, role, one, turn.now):
            commands["/ingatkan"] = "card-remind"
        if role.kind == Kind.AGENT and not booking.refusal(row, turn.today):
            commands["/catat"] = "open-catat"
        if role.kind == Kind.AGENT:
            commands["/serahkan"] = "card-hand-over"
        for command, word in commands.items():
            turn.add_option(f"{command} {row.id}", turn.word(word))
        turn.offer("/cari", "/menu")


def owed(turn: Turn, row: Participant) -> None:
    """Months in arrears and the amount, with the law behind it; or who pays instead."""
    if row.payer != Payer.SELF:
        return turn.say("card-paid-by", payer=turn.word(f"digest-payer-{row.payer}"))
    if row.state != State.ACTIVE or row.deceased_on:
        return None
    behind = protection.arrears(row.protected_until, turn.today)
    start = protection.next_month(row.protected_until, turn.today)
    schedule = schedule_of(row, start, len(behind) or 1)
    values = {"lines": lines(turn, schedule), "total": total(schedule), "months": len(behind)}
    turn.say("card-arrears" if behind else "card-next", **values)
    return turn.say("card-articles", articles=articles(schedule))


def paid(turn: Turn, row: Participant) -> None:
    """The last few payments, the newest first."""
    events = ledger.events(turn.db, row.id)[-PAYMENTS:]
    if events:
        told = (
            turn.word(
                "card-payment",
                day=each.paid_on or local(each.at).date(),
                what=turn.word(f"card-event-{each.event}"),
                months=each.months,
            )
            for each in reversed(events)
        )
        turn.say_text("\n".join([turn.word("card-payments"), *told]))
