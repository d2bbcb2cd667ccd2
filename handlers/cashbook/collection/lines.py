"""The lines of a message about collections, and whom they may be about."""

import re
from dataclasses import dataclass
from datetime import date

from bot.turn import Turn
from domain.cashbook.collection_line import CollectionLine, parse_collection_line, split_people
from domain.cashbook.named_months import NEAR, name_near_months
from domain.cashbook.sums import parse_amount
from domain.invalid import Ambiguous, Invalid
from domain.parsing.text import NOT
from handlers.cashbook.collection.plan import plan_collection
from models.portfolio import portfolio
from models.roles.role import Role

MARK = re.compile(r"^(?:\d{1,2} ?[.)]|[-•*✅☑✔])\s*(?=[^\W\d])")
"""A number or a sign before each line of a list."""
NOT_PAID = re.compile(
    r"[❌✖✗✘⛔🚫]|^(?!.*\b(?:susuk|kembali|sisa|lebih)).*\b(?:belum|blm|blom|batal|n?gutang|h?utang|"
    rf"nunggak|{NOT} (?:jadi|bayar|ada|bisa)|not paid|unpaid)\b",
    re.IGNORECASE,
)
"""Of somebody in a list who did not pay, or above all of those."""
MOST_NAME_WORDS = 3
HEADING = re.compile(r"[^\d]{3,40}:")
HEADCOUNT = re.compile(
    r"(?:(?:total|jumlah|jml|semua)(?:nya)?|=)[ :=]*\d{1,3} ?(?:orang|org|nama|warga|people)?|"
    r"\d{1,3} ?(?:orang|org|nama|warga|people)(?: (?:total|semua)(?:nya)?)?",
    re.IGNORECASE,
)
"""How many people a list has, above or below them."""
TOTAL = re.compile(r"(?:total|jumlah|jml|semuanya)(?:nya)?[ :=]*((?:rp\.? ?)?\d.*)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PaymentLines:
    """A line for each person of a message; the rupiah that it says for several people `together`,
    and the `total` that it says of sums of each. `passed` are lines above and below that are none.
    """

    lines: list[str]
    together: int | None = None
    total: int | None = None
    passed: tuple[str, ...] = ()


def lines_of(text: str, today: date) -> list[str]:
    """The lines of a message in which something stands, without the marks of a list, and with the
    names of months that are told by today's."""
    lines = (
        line.strip().casefold() if NEAR.search(line.casefold()) else line.strip()
        for line in text.splitlines()
    )
    return [name_near_months(MARK.sub("", line), today) for line in lines if line]


def several_people(turn: Turn, agent: Role, text: str) -> PaymentLines:
    """The payments of a message; words above and below them, their total, and whoever is told not
    to have paid, are none."""
    found, passed, together, total = list[str](), list[str](), None, None
    lines, are_unpaid = lines_of(text, turn.today), False
    for number, line in enumerate(lines):
        if number and (told := told_total(line)):
            total = told
            continue
        is_unpaid = len(lines) > 1 and NOT_PAID.search(line) is not None
        is_heading = len(lines) > 1 and HEADING.fullmatch(line) is not None
        if is_heading := is_heading and (
            is_unpaid or is_no_payment(turn, agent, line, parse_line_or_nothing(line))
        ):
            are_unpaid = is_unpaid
        if is_heading or is_unpaid or are_unpaid:
            passed.append(line)
            continue
        people, sum = split_people(line)
        whole = parse_line_or_nothing(line)
        is_outer = len(lines) > 1 and number in (0, len(lines) - 1)
        counts = HEADCOUNT.fullmatch(line) is not None
        if is_outer and (counts or is_no_payment(turn, agent, line, whole)):
            passed.append(line)
            continue
        if whole and people and portfolio.search_by_name(turn.db, agent, whole.name).total:
            people, sum = [], None
        found += people or [line]
        together = together or sum
    return PaymentLines(found or lines, together, total, tuple(passed))


def told_total(line: str) -> int | None:
    """The rupiah of a line that is a total; None for any other."""
    found = TOTAL.fullmatch(line)
    try:
        return parse_amount(found[1]) if found else None
    except Invalid:
        return None


def is_no_payment(turn: Turn, agent: Role, text: str, line: CollectionLine | None) -> bool:
    """Whether it says no sum, no months and nobody: "Setoran hari ini:", "makasih bu"."""
    if any(map(str.isdigit, text)) or (line and (line.months or line.named)):
        return False
    return line is None or not is_of_portfolio(turn, agent, line)


def is_longer_name(known: str, said: str) -> bool:
    """Whether somebody is called by the words of a known name and by others beside them."""
    words, others = said.casefold().split(), known.casefold().split()
    return {*others} < {*words} and len(words) <= MOST_NAME_WORDS


def is_of_portfolio(turn: Turn, agent: Role, line: CollectionLine) -> bool:
    """Whether the agent looks after somebody of the name."""
    names = (reading.name for reading in line.readings())
    return any(portfolio.search_by_name(turn.db, agent, name).total for name in names)


def dues_of(turn: Turn, agent: Role, line: CollectionLine, months: int | None) -> int | None:
    """The rupiah of so many months of the one person of a line; None for several people."""
    page = portfolio.search_by_name(turn.db, agent, line.name, rw=line.rw)
    if not months or page.total != 1:
        return None
    return plan_collection(turn, agent, page.rows[0]).missing(months)


def say_sums(turn: Turn, agent: Role, payments: PaymentLines) -> PaymentLines:
    """Say who of the message is unknown, and what its sums are when its total is another.

    Money for several people together is for a month of each where it is just that much; where one
    of them is unknown, nobody's months are taken for granted.
    """
    lines = [line for line in map(parse_line_or_nothing, payments.lines) if line]
    if payments.passed:
        turn.say("collect-passed", lines=", ".join(payments.passed))
    unknown = [each.name for each in lines if not is_of_portfolio(turn, agent, each)]
    if unknown:
        turn.say("collect-unknown", names=", ".join(unknown))
    told, is_one_each = payments.together or payments.total, not any(e.months for e in lines)
    sums = [
        dues_of(turn, agent, e, 1 if is_one_each else e.months) if payments.together else e.paid
        for e in lines
    ]
    is_known = all(sums) and len(lines) == len(payments.lines)
    other = is_known and sum(filter(None, sums)) != told
    if told and other and not (payments.together and is_one_each):
        turn.say("collect-other-total", told=told, sum=sum(filter(None, sums)))
    elif payments.together:
        turn.say("collect-together", sum=payments.together)
    if payments.together and unknown:
        return PaymentLines([" ".join([each.name, *each.apart_said]) for each in lines])
    if payments.together and is_one_each and is_known and not other:
        return PaymentLines([f"{each} 1 bulan" for each in payments.lines])
    return payments


def parse_line_or_nothing(text: str) -> CollectionLine | None:
    try:
        return parse_collection_line(text)
    except (Invalid, Ambiguous):
        return None
