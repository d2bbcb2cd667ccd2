"""Corrections while a collection is recorded: of the months, of the money, or of whose it is."""

import re
from typing import Any

from bot.forms.options import normalise
from bot.forms.questions import AskAgain
from bot.state import UserInput
from bot.turn import Turn
from domain.cashbook.collection_line import CollectionLine, parse_correction
from domain.cashbook.sums import parse_amount
from domain.invalid import Ambiguous, Invalid
from domain.parsing.text import NOT, word_set
from handlers.cashbook.collection.lines import parse_line_or_nothing
from handlers.roles.role_form import acting_role
from models.portfolio import portfolio

NOT_PAYING = re.compile(
    rf"\b(?:(?:{NOT}|batal|belum|blm) ?"
    r"(?:jadi|bayar|ikut|bisa|punya)(?: (?:bayar|ikut|uang|duit))?|"
    r"di(?:batal|lewat|coret)\w*|lewati|skip|coret|not paying)\b",
    re.IGNORECASE,
)
THIS_ONE = word_set(
    "orang ini itu dia yang si bu ibu pak bapak deh dong ya aja this one is are does"
)
KEPT_FOR_ANOTHER = ("role", "rest", "said_paid", "months")
"""The answers that stay when somebody else paid: the months and the money were right."""
FOUR_DIGITS = re.compile(r"\d{4}|\d[., ]\d{3}")
"""In a text that was meant as an amount."""


def take_withdrawal(turn: Turn, form: Any, said: UserInput) -> None:
    """Leave out whom a text says not to pay, of those who were to: "budi gak jadi"."""
    lines = form.answers.get("rest", "").splitlines()
    if said.value is not None or not NOT_PAYING.search(said.text):
        return
    words = {*normalise(NOT_PAYING.sub(" ", said.text)).split()} - THIS_ONE
    left = [line for line in lines if not words <= {*line.casefold().split()}]
    if words and len(left) < len(lines):
        form.answers["rest"] = "\n".join(left)
        turn.say("collect-dropped", name=" ".join(sorted(words)).title())
        raise AskAgain
    if "whom" in form.answers and words <= {*form.payer_name(turn).split()}:
        form.next_line(turn)


def take_correction(turn: Turn, form: Any, said: UserInput) -> None:
    """Take the months, the money or the person that a text puts right: "salah harusnya 2 bulan"."""
    take_withdrawal(turn, form, said)
    try:
        is_typed = said.value is None and not NOT_PAYING.search(said.text)
        line = parse_correction(said.text) if is_typed else None
    except (Invalid, Ambiguous):
        return
    if line and line.is_months and "whom" in form.answers:
        form.put_right(turn, line)
        raise AskAgain("extra", "large", "sure")
    if line and line.name and (not line.says_how_much or is_somebody_else(turn, form, line)):
        kept = {k: v for k, v in form.answers.items() if k in KEPT_FOR_ANOTHER}
        months = kept.pop("months", None)
        form.answers = kept | ({"said_months": months, "heard": "yes"} if months else {})
        form.take_line(turn, f"{line.name} {line.how_much}".strip())
        raise AskAgain
    if line and (line.months or line.paid):
        form.put_right(turn, line)
        raise AskAgain("extra", "large", "sure")


def is_somebody_else(turn: Turn, form: Any, line: CollectionLine) -> bool:
    """Whether a line names another one of the agent's people than who is asked about."""
    if "whom" not in form.answers or {*line.name.split()} & {*form.payer_name(turn).split()}:
        return False
    return portfolio.search_by_name(turn.db, acting_role(turn, form), line.name).total > 0


def take_amount(turn: Turn, form: Any, said: UserInput) -> None:
    """Take a typed amount in place of the one that is asked about."""
    take_correction(turn, form, said)
    try:
        line = parse_line_or_nothing(said.text) if said.value is None else None
        if line and line.months and not (line.name or line.asks or said.text.strip().isdecimal()):
            form.put_right(turn, line)
            raise AskAgain("extra", "large", "sure")
        bare = line.paid if line and not (line.name or line.months) else None
        paid = bare or (parse_amount(said.text) if said.value is None else None)
    except Invalid:
        if FOUR_DIGITS.search(said.text):
            raise
        return
    if paid is not None:
        form.plan(turn).check_amount(paid)
        form.answers |= {"paid": f"{paid}", "said_paid": f"{paid}"}
        form.settle_dues(turn)
        raise AskAgain("extra", "large", "sure")
