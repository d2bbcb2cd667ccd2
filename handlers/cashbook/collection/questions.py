"""The questions of recording a collection: how many months, how much, and whether it is right."""

import re
from typing import Any

from bot.forms.options import normalise
from bot.forms.questions import AskAgain, OptionQuestion, Question
from bot.forms.yes_no import YesNoQuestion
from bot.message import Option
from bot.state import UserInput
from bot.texts import rupiah
from bot.turn import Turn
from domain.cashbook.named_months import name_near_months
from domain.cashbook.sums import LOWEST, parse_amount
from domain.invalid import Invalid
from domain.parsing.text import NOT
from handlers import answers
from handlers.cashbook.collection.corrections import take_amount, take_correction
from handlers.cashbook.collection.lines import parse_line_or_nothing
from handlers.cashbook.collection.plan import AHEAD
from handlers.cashbook.collection.words import difference_options

SUM = re.compile(r"(?:rp\.? ?)?\d[\d.,]*\d(?: ?(?:rb|ribu|k))?(?!\w)")
LEFT = re.compile(r"\b(?:di)?(?:titip|simpan|tabung)\w*|\bke(?:ep|pt)\b")
NOT_GIVEN = re.compile(rf"\b(?:{NOT}|belum|blm|jangan|ga?k?usah|nanti|ntar|menyusul|no)\b")
UNSURE = re.compile(r"\?|\b(?:kurang|salah|berapa|brp|wrong|short|how)\b")
GIVEN_BACK = re.compile(r"\b(?:susuk\w*|(?:di)?(?:kembali|balik|pulang)\w*|change|returned)\b")


def suggest_months(turn: Turn, form: Any) -> list[tuple[str, str]]:
    """The usual numbers of months, and that of the arrears, each with its sum."""
    plan = form.plan(turn)
    counts = sorted({1, 3, 6, 12} | ({plan.behind} if plan.behind else set()))
    return [
        (str(count), f"{answers.show_months(turn, count)} {rupiah(plan.missing(count))}")
        for count in counts
        if count <= len(plan.schedule)
    ]


class MonthsQuestion(Question[int]):
    """The contribution months that are paid; typed may be the amount, or both."""

    def accept(self, turn: Turn, form: Any, said: UserInput) -> str:
        said = UserInput(name_near_months(normalise(said.text), turn.today), said.value)
        take_correction(turn, form, said)
        labels = {normalise(each.label): each.value for each in self.options(turn, form)}
        text = said.value or labels.get(normalise(said.text)) or said.text
        line = None if said.value else parse_line_or_nothing(text)
        if line is None or not (line.is_months or (line.paid and not line.name)):
            return super().accept(turn, form, UserInput(text))
        known = form.answers.get("said_paid")
        form.keep_said(line)
        if known and not line.paid:
            form.answers["said_paid"] = known
        form.take_said_months(turn)
        if "months" not in form.answers:
            raise AskAgain
        return str(form.answers.pop("months"))


def read_months(turn: Turn, text: str) -> int:
    count = answers.read_months(turn, text)
    if count > AHEAD:
        raise Invalid("collect-months", most=AHEAD)
    return count


class AmountQuestion(Question[int]):
    """At least one whole month, and no more than what may be paid at once. A sum as small as no
    price is must be what is still missing: a bare "34" is asked for again."""

    def accept(self, turn: Turn, form: Any, said: UserInput) -> str:
        take_correction(turn, form, said)
        kept, plan = super().accept(turn, form, said), form.plan(turn)
        if int(kept) < LOWEST and int(kept) != plan.missing(form.months):
            raise Invalid("cash-amount")
        plan.check_amount(int(kept))
        return kept


class DifferenceQuestion(OptionQuestion[str]):
    """The money is not what these months cost: change, something left with the agent, other
    months, or a slip of the finger."""

    def __init__(self, **how: Any) -> None:
        super().__init__(lambda turn, text: text, **how)

    def options(self, turn: Turn, form: Any) -> list[Option]:
        return [Option(each, label) for each, label in difference_options(turn, form)]

    def accept(self, turn: Turn, form: Any, said: UserInput) -> str:
        if not said.value and not said.text.strip().isdecimal():  # the number of an option
            self.take_whole_answer(turn, form, said.text)
        given = None if said.value else self.said_of_the_rest(form, said.text)
        if given is None:
            take_amount(turn, form, said)
        picked = given or super().accept(turn, form, said)
        if picked in ("paid", "months"):
            raise AskAgain(picked)
        if picked == "other":
            form.answers["months"] = str(form.plan(turn).covered(form.paid).months)
            form.settle_dues(turn)
            raise AskAgain
        return picked

    def take_whole_answer(self, turn: Turn, form: Any, text: str) -> None:
        """Take months, and what became of the rest, in one: "dua bulan, sisanya titip"."""
        for whole in (text, f"{form.paid} {text}"):
            line = parse_line_or_nothing(whole)
            if line and line.months and line.paid and not (line.name or line.asks):
                form.put_right(turn, line)
                raise AskAgain("large", "sure")

    def said_of_the_rest(self, form: Any, text: str) -> str | None:
        """The answer that words give about the money that is over: given back (all), or left."""
        over, plain = form.paid - int(form.answers["due"]), normalise(text)
        if over <= 0 or any(parse_amount(e, 0) != over for e in SUM.findall(plain)):
            return None
        is_given = GIVEN_BACK.search(plain) is not None
        if UNSURE.search(plain) or not (is_given or LEFT.search(plain)):
            return None
        return "change" if is_given and not NOT_GIVEN.search(plain) else "keep"


class RecordQuestion(YesNoQuestion):
    """Yes, no, or what is to be changed; a typed amount changes the amount."""

    CHANGES = ("paid", "months")

    def options(self, turn: Turn, form: Any) -> list[Option]:
        changes = [Option(each, self.label(turn, form, each)) for each in self.CHANGES]
        yes, no = super().options(turn, form)
        return [yes, *changes, no]

    def label(self, turn: Turn, form: Any, answer: str) -> str:
        return turn.text(f"{form.name}-{self.name}.{answer}")

    def accept(self, turn: Turn, form: Any, given: UserInput) -> str:
        take_amount(turn, form, given)
        picked = given.value or self.read_typed(turn, form, given.text)
        if picked in self.CHANGES:
            raise AskAgain(picked)
        if picked == "no" and form.answers.get("rest"):
            form.next_line(turn)
        return super().accept(turn, form, UserInput("", picked))
