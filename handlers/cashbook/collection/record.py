"""Recording a collection: an agent writes down money that somebody paid.

The worker gets the receipt in a message at once; without a chat of theirs its picture goes to the
agent. Amounts are whole rupiah, a contribution month is its first day.
"""

import re

from bot.forms.form import ClaimedTexts, Form
from bot.forms.questions import AskAgain, EndForm
from bot.state import Answers, UserInput
from bot.turn import Turn
from domain.cashbook.collection_line import CollectionLine, split_people
from domain.cashbook.named_months import NEAR, name_near_months, take_months
from domain.cashbook.sums import LOWEST, parse_amount
from domain.invalid import Ambiguous, Invalid
from handlers import answers
from handlers.answers import large_amount
from handlers.cashbook.collection.lines import (
    is_longer_name,
    is_of_portfolio,
    lines_of,
    parse_line_or_nothing,
    say_sums,
    several_people,
)
from handlers.cashbook.collection.payer import PayerQuestion
from handlers.cashbook.collection.plan import CollectionPlan, plan_collection
from handlers.cashbook.collection.questions import (
    AmountQuestion,
    DifferenceQuestion,
    MonthsQuestion,
    RecordQuestion,
    read_months,
    suggest_months,
)
from handlers.cashbook.collection.words import (
    deposit_text,
    difference_values,
    dues_values,
    exact_amount_options,
    payer_values,
    summary_values,
)
from handlers.cashbook.words import send_receipt
from handlers.contributions.words import articles, month_text
from handlers.portfolio.words import home_text, name_of
from handlers.roles.role_form import RoleForm, acting_role, parse_participant_id
from models.cashbook import balances, day_close, entries, receipts
from models.cashbook.entries import Collection
from models.participants import participant, standing
from models.participants.participant import Participant
from models.portfolio import portfolio
from models.roles import scope

MAYBE_LINE = re.compile(
    r"\d|ribu|catat|record|ba?y[ae]r|titip|lunas|paid|b(?:u?la?)?n (?:ini|depan|lalu|k[em])",
    re.IGNORECASE,
)
"""In every such line; most texts need not be read to know that they are none."""
LONGEST_LINE = 120
"""Characters of a collection in one line."""
MOST_LINES = 20
"""Collections in one message."""
MAY_NOT_PAY = ("collect-payer", "collect-state")
"""Reasons why nothing is taken from somebody; of several people the next one follows."""
NEW = "baru"
"""The argument with which a form is opened afresh."""


NUMBER_AND_MONTHS = re.compile(r"(\d+) (\d{1,2}) bulan")
"""The argument of a button that records months for the participant of a number."""


class Collect(RoleForm, opens_with="/catat, catat, catat pembayaran", roles="agent"):
    """`/catat 42`, or a line: "rudi lestari 1 bulan 28400".

    Besides the answers it keeps what a line said (`said_months`, `said_paid` ...), the people of a
    name (`named`, and how many `more`), what the months cost (`due`), and the `change` given.
    """

    about_somebody = True
    claims_texts = ClaimedTexts(MAYBE_LINE)
    awaits_texts = True

    whom = PayerQuestion(feeds=("months", "paid", "extra", "large", "sure"))
    months = MonthsQuestion(
        read_months,
        load=int,
        show=answers.show_months,
        suggest=suggest_months,
        tell=payer_values,
        feeds=("extra", "large", "sure"),
    )
    paid = AmountQuestion(
        lambda turn, text: parse_amount(text, least=0),
        load=int,
        suggest=exact_amount_options,
        tell=dues_values,
        feeds=("extra", "large", "sure"),
    )
    extra = DifferenceQuestion(
        tell=difference_values,
        when=lambda form: form.answers["paid"] != form.answers["due"],
    )
    large = large_amount("said_paid", again="paid")
    sure = RecordQuestion(tell=summary_values, or_stop="collect-kept", leads_on=True)

    planned: CollectionPlan | None = None

    @classmethod
    def claims(cls, turn: Turn, text: str) -> bool:
        """Is it a collection, or several of them in lines of their own? Without months a line has
        to name somebody whom the agent looks after."""
        texts = lines_of(text, turn.today)
        maybe = 0 < len(texts) <= MOST_LINES and max(map(len, texts)) <= LONGEST_LINE
        if not maybe or not (roles := cls.fitting_roles(turn)):
            return False
        parts = several_people(turn, roles[0], text).lines
        lines = [line for line in map(parse_line_or_nothing, parts) if line and line.name]
        if len(lines) < len(parts) or any(each.asks for each in lines):
            return False
        if len(parts) > len(texts) and any(e.months or e.paid or e.named for e in lines):
            return any(is_of_portfolio(turn, roles[0], each) for each in lines)
        is_near = NEAR.search(text.casefold()) is not None and lines[0].named is not None
        return (
            lines[0].is_plain
            or (is_near and is_of_portfolio(turn, roles[0], lines[0]))
            or (
                (lines[0].is_payment or lines[0].tells_months)
                and any(
                    portfolio.search_by_name(turn.db, roles[0], word).total > 0
                    for word in lines[0].name.split()
                )
            )
        )

    @classmethod
    def awaits(cls, turn: Turn, text: str) -> bool:
        """Is it a name with a sum, though nobody of the agent has the name? Then that is said. Or
        the whole name of one of the agent's people with months?"""
        line = parse_line_or_nothing(name_near_months(text.casefold(), turn.today))
        if line is None or line.asks or not (roles := cls.fitting_roles(turn)):
            return False
        return line.is_payment or bool(
            (line.months or line.named) and line.name and is_of_portfolio(turn, roles[0], line)
        )

    def leave(self, turn: Turn, other: type[Form]) -> None:
        """Say that money was not written down yet, and how many lines of the message were not."""
        if "paid" in self.answers:
            turn.say("collect-unsaved", name=name_of(turn, self.plan(turn).row), paid=self.paid)
        if rest := self.answers.get("rest"):
            turn.say("collect-unsaved-lines", count=len(rest.splitlines()))

    def take_claimed(self, turn: Turn, given: UserInput) -> bool:
        self.leave(turn, Collect)
        self.answers = {"role": self.answers["role"]}
        turn.state.asked = ""
        first = self.begin_lines(turn, given.text)
        return self.take(turn, UserInput(first))

    def begin_lines(self, turn: Turn, text: str) -> str:
        """Keep all lines but the first, which is returned; say how many there are."""
        payments = several_people(turn, acting_role(turn, self), text)
        first, *rest = payments.lines
        if rest:
            turn.say("collect-several", count=len(rest) + 1)
            payments = say_sums(turn, acting_role(turn, self), payments)
            first, *rest = payments.lines
        elif payments.passed:
            turn.say("collect-passed", lines=", ".join(payments.passed))
        self.answers |= {"rest": "\n".join(rest)} if rest else {}
        return first

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        found = super().prefill(turn, argument)
        if argument in ("", NEW):
            return found
        form = cls(found, turn.today)
        lines = several_people(turn, acting_role(turn, form), argument).lines
        if len(lines) != len(lines_of(argument, turn.today)):
            first = form.begin_lines(turn, argument)
            argument = "\n".join([first, *form.answers.get("rest", "").splitlines()])
        form.take_line(turn, argument)
        return form.answers

    @classmethod
    def heard(cls, turn: Turn, text: str, named: str) -> str:
        text = name_near_months(text, turn.today)
        line = parse_line_or_nothing(text)
        if split_people(text)[0] or (line and line.paid and not line.asks):
            return text
        line = None if line and line.asks else line
        if line and line.says_how_much and is_longer_name(named, line.name):
            named = line.name  # "yusuf joko" is nobody's name where there is a Mohammad Joko
        months = f" {line.months} bulan" if line and line.months and named else ""
        said = line.named.said if line and line.named and named else ""
        listed = f" {said}" if said and said not in named else ""
        return f"{named}{months}{listed}"

    def take_line(self, turn: Turn, text: str) -> None:
        """Take the participant's number or the first line as the answer to who paid."""
        first, *rest = lines_of(text, turn.today)
        if rest:
            self.answers["rest"] = "\n".join(rest)
        if again := NUMBER_AND_MONTHS.fullmatch(first):
            first, self.answers["said_months"] = again.groups()
        said = UserInput(first, parse_participant_id(first).get("whose"))
        try:
            self.answer(turn, Collect.whom, Collect.whom.accept(turn, self, said))
        except Invalid as refusal:
            turn.say(f"error-{refusal.reason}", **refusal.values)
            if refusal.reason in MAY_NOT_PAY and rest:
                self.answers.pop("rest")
                self.take_line(turn, "\n".join(rest))
        except Ambiguous as doubt:
            turn.say(f"ask-{doubt.reason}", **doubt.values)
        except AskAgain:
            pass

    def next_line(self, turn: Turn) -> None:
        """Leave the person out who is asked about, and go on with the next line."""
        rest = self.answers.get("rest", "")
        if not rest:
            raise EndForm("collect-kept")
        turn.say("collect-kept")
        self.answers = {"role": self.answers["role"]}
        self.take_line(turn, rest)
        raise AskAgain

    def payer_name(self, turn: Turn) -> str:
        row = self.payer(turn)
        return name_of(turn, row).casefold() if row else ""

    def cancelled_text(self) -> str:
        return "collect-left" if "rest" in self.answers else super().cancelled_text()

    def payer(self, turn: Turn) -> Participant | None:
        return scope.find_participant(turn.db, acting_role(turn, self), int(self.answers["whom"]))

    def plan(self, turn: Turn) -> CollectionPlan:
        """The plan for the payer, worked out once a turn: only `finish` records money."""
        if self.planned is None or f"{self.planned.row.id}" != self.answers["whom"]:
            row = self.payer(turn)
            if row is None:
                raise Invalid("collect-nobody")
            self.planned = plan_collection(turn, acting_role(turn, self), row)
        return self.planned

    def keep_said(self, line: CollectionLine) -> None:
        """Keep the months and the amount of a line until it is known who paid.

        A name by itself is another try at the one of the line before.
        """
        named = line.named.said if line.named else None
        said = {"said_months": line.months, "said_paid": line.paid, "said_named": named}
        said |= {"said_change": line.change, "said_arrears": line.arrears or None}
        if "whom" not in self.answers and not any(said.values()) and "heard" in self.answers:
            return
        self.answers["heard"] = "yes"
        for name, value in said.items():
            self.answers.pop(name, None)
            if value is not None:
                self.answers[name] = str(value)

    def on_answer(self, turn: Turn, name: str) -> None:
        """Settle what follows: the months and money of a line, the dues, the change given."""
        if name == "whom":
            for each in ("named", "more", "near", "heard"):
                self.answers.pop(each, None)
            self.take_said_months(turn)
        if name == "paid":
            self.answers["said_paid"] = self.answers["paid"]
            self.settle_dues(turn)
        if name in ("whom", "months") and "months" in self.answers:
            self.settle_amount(turn)
        if name == "extra" and self.extra == "due":
            self.answers["said_paid"] = self.answers["paid"] = self.answers["due"]
        if name == "extra" and self.extra == "change":
            self.answers["change"] = str(self.paid - int(self.answers["due"]))

    def take_said_months(self, turn: Turn) -> None:
        """Take the months of a line, or the number of them that costs just what it said; those that
        it names must be the next that are unpaid."""
        months = self.answers.pop("said_months", None)
        if self.answers.pop("said_arrears", None):
            behind = self.plan(turn).behind
            months = f"{behind}" if behind and months in (None, f"{behind}") else None
            if months is None:
                return
        if said := self.answers.pop("said_named", None):
            plan, (named, _) = self.plan(turn), take_months(said)
            count = named.count_from(plan.start) if named else None
            if count is None or months not in (None, f"{count}"):
                values = {"name": name_of(turn, plan.row), "start": month_text(turn, plan.start)}
                turn.say("collect-named", named=said, count=int(months or 0), **values)
                return
            months = f"{count}"
        if months is None and "said_paid" in self.answers:
            change = int(self.answers.get("said_change", 0))
            exact = self.plan(turn).months_of(int(self.answers["said_paid"]) - change)
            months = None if exact is None else str(exact)
        if months is not None:
            self.answers["months"] = months

    def put_right(self, turn: Turn, line: CollectionLine) -> None:
        """Take the months and the money of a line in place of those that were said before."""
        self.answers |= {"said_paid": f"{line.paid}"} if line.paid else {}
        if line.months or line.named:
            self.answers.pop("months", None)
            if not line.paid:
                self.answers.pop("said_paid", None)
            self.answers |= {"said_months": f"{line.months}"} if line.months else {}
            self.answers |= {"said_named": line.named.said} if line.named else {}
            self.answers |= {} if line.change is None else {"said_change": f"{line.change}"}
            self.take_said_months(turn)
        if "months" in self.answers:
            self.settle_amount(turn)

    def settle_amount(self, turn: Turn) -> None:
        """Take the amount that was said, or else what the months cost; it is asked for when it
        cannot be."""
        plan = self.plan(turn)
        paid = int(self.answers.get("said_paid", plan.missing(self.months)))
        self.answers.pop("paid", None)
        try:
            plan.check_amount(paid)
        except Invalid as refusal:
            self.answers.pop("said_paid", None)
            if paid >= LOWEST:
                turn.say(f"error-{refusal.reason}", **refusal.values)
            return
        self.answers["paid"] = str(paid)
        self.settle_dues(turn)

    def settle_dues(self, turn: Turn) -> None:
        """Keep what the months cost, and the first of them: the agent says yes to both."""
        plan = self.plan(turn)
        self.answers.pop("change", None)
        self.answers["due"] = str(plan.missing(self.months))
        self.answers["start"] = plan.start.isoformat()
        self.take_said_change(turn)

    def take_said_change(self, turn: Turn) -> None:
        """Take what a line said of the change: given back at once (0: left with the agent). Another
        sum than what is over is asked about."""
        said, over = self.answers.pop("said_change", None), self.paid - int(self.answers["due"])
        if said is None:
            return
        if over > 0 and int(said) in (0, over):
            self.answers["extra"] = "change" if int(said) else "keep"
            self.answers |= {"change": said} if int(said) else {}
        elif int(said):
            turn.say("collect-other-change", change=int(said), paid=self.paid, over=max(over, 0))
            self.answers.pop("said_paid", None)
            self.answers.pop("paid", None)

    @property
    def change(self) -> int:
        """The rupiah that the agent gave back at once."""
        return int(self.answers.get("change", 0))

    def finish(self, turn: Turn) -> None:
        row = self.payer(turn)
        if row is None or not participant.lock_known(turn.db, row):
            turn.say("card-gone")
            return turn.offer("/catat", "/menu")
        agent = acting_role(turn, self)
        plan = plan_collection(turn, agent, row)
        covered = plan.covered(self.paid - self.change, self.months)
        meant = self.answers.get("start"), self.months
        if (plan.start.isoformat(), covered.months) != meant:
            turn.say("collect-changed")
            return turn.offer("/catat", "/kas", "/menu")
        cash = Collection(
            plan.start,
            covered.months,
            amount=covered.amount,
            paid=self.paid,
            articles=articles(plan.schedule[: covered.months]),
            paid_on=turn.today,
        )
        entry = entries.record_collection(turn.db, agent, row, cash, turn.now)
        if self.change:
            entries.record_return(turn.db, agent, row, self.change, turn.now, entry)
        sent = send_receipt(turn, row, entry)
        code = receipts.code_of(turn.db, entry)
        turn.say("collect-done", name=name_of(turn, row), paid=self.paid, code=code)
        turn.say("collect-sent" if sent else "collect-show", deposit=deposit_text(turn, row))
        if day_close.find_day_close(turn.db, agent.id, turn.today):
            turn.say("collect-closed")
            turn.offer("/bukahari")
        if rest := self.answers.get("rest"):
            return turn.open_after(f"/catat {rest}")
        owing = standing.is_owing_for_themselves(turn.today) & ~balances.has_unposted_money()
        if following := portfolio.next_in_rw(turn.db, agent, row, owing):
            values = {"name": name_of(turn, following), "home": home_text(turn, following)}
            turn.say("collect-following", **values)
            turn.add_option(f"/catat {following.id}", turn.text("collect-following.button"))
        turn.offer("/catat", "/setor", "/kas")
        return turn.add_option(f"/batalcatat {code}", turn.text("open-batalcatat"))
