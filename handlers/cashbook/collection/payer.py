"""The question who paid, and how one of several people of a name is found."""

import re
from collections.abc import Sequence
from typing import Any

from bot.forms.options import NEAR, is_agreement
from bot.forms.questions import AskAgain, QueryQuestion
from bot.state import UserInput
from bot.turn import Turn
from domain.cashbook.collection_line import CollectionLine, parse_collection_line, split_people
from domain.cashbook.named_months import name_near_months
from domain.invalid import Invalid
from handlers.cashbook.collection.corrections import take_withdrawal
from handlers.cashbook.collection.lines import parse_line_or_nothing
from handlers.cashbook.collection.plan import check_may_collect
from handlers.portfolio.words import distinct_labels, name_of
from handlers.roles.role_form import acting_role
from models.participants import participant, standing
from models.participants.participant import Participant
from models.portfolio import portfolio
from models.portfolio.portfolio import Page
from models.roles import scope
from models.roles.role import Role

NEXT = "next"
"""The option that leaves a line out, of several."""
TOLD_APART = re.compile(r"\b(?:rt|rw)\W{0,2}0*\d{1,3}\b|\b\d{4}\b", re.IGNORECASE)
"""What tells people of one name apart: RT, RW, the year of birth, the last four of the NIK."""


def named_people(turn: Turn, form: Any) -> list[Participant]:
    """The people of the name that was said, when there are several."""
    ids = [int(each) for each in form.answers.get("named", "").split()]
    found = [scope.find_participant(turn.db, acting_role(turn, form), each) for each in ids]
    return [row for row in found if row]


def facts_of(turn: Turn, row: Participant) -> set[str]:
    """The facts that tell somebody apart from others of the name, as `TOLD_APART` finds them."""
    known = participant.identity(turn.db, row)
    numbers = {f"rt{row.rt}", f"rw{row.rw}"}
    plain = {f"{each[:2]}{int(each[2:])}" for each in numbers if each[2:].isdecimal()}
    return plain | {known.born_on[:4], known.nik[-4:]}


def nik_ends_with(turn: Turn, row: Participant, digits: int | None) -> bool:
    """Whether what was read as a sum is the end of somebody's NIK: "murni 9201 1 bulan"."""
    return digits is not None and participant.identity(turn.db, row).nik[-4:] == f"{digits:04}"


def told_apart(turn: Turn, form: Any, text: str) -> str | None:
    """The id of the one of the name to whom a text fits: "yang RT 7", "lahir 1988".

    None when it tells none of them apart; fewer of them are asked about again.
    """
    rows = named_people(turn, form)
    facts = {row.id: facts_of(turn, row) for row in rows}
    said = [re.sub(r"\W|(?<=[a-z])0+", "", e.casefold()) for e in TOLD_APART.findall(text)]
    told = {each for each in said if any(each in known for known in facts.values())}
    left = [row for row in rows if told <= facts[row.id]]
    if not told or not left or len(left) == len(rows):
        return None
    if len(left) > 1:
        form.answers["named"] = " ".join(f"{row.id}" for row in left)
        raise AskAgain
    return f"{left[0].id}"


def payer_options(turn: Turn, form: Any) -> list[tuple[str, str]]:
    """The people of the name that was said; without a name, those whose dues are still open."""
    role = acting_role(turn, form)
    if "named" in form.answers:
        rows = named_people(turn, form)
    else:
        owing = standing.is_owing_for_themselves(turn.today)
        rows = list(portfolio.load_longest_unpaid(turn.db, role, owing))
    labels = distinct_labels(turn, rows)
    options = [(f"{row.id}", label) for row, label in zip(rows, labels, strict=True)]
    return [*options, (NEXT, turn.text("collect-next"))] if "rest" in form.answers else options


class PayerQuestion(QueryQuestion):
    """The participant who paid: picked from those who owe, or found by name or number.

    Kept is the id of the participant. A line may say months and amount too.
    """

    verbatim = True

    def __init__(self, **how: Any) -> None:
        super().__init__(payer_options, **how)

    def ask(self, turn: Turn, form: Any) -> None:
        if more := int(form.answers.get("more", 0)):
            turn.say("collect-which-more", count=more)
        elif "near" in form.answers:
            turn.say("collect-which-near")
        elif "named" in form.answers:
            turn.say("collect-which")
        else:
            turn.say(f"{form.name}-{self.name}")
        turn.ask(self.options(turn, form))

    def accept(self, turn: Turn, form: Any, said: UserInput) -> str:
        take_withdrawal(turn, form, said)
        said = UserInput(name_near_months(said.text, turn.today), said.value)
        if self.picked(turn, form, said) == NEXT:
            form.next_line(turn)
        is_first = said.value is None and "rest" not in form.answers
        if is_first and names_payers(turn, form, split_people(said.text)[0]):
            said = UserInput(form.begin_lines(turn, said.text))
        id = self.picked(turn, form, said) or told_apart(turn, form, said.text)
        id = id or self.find_id(turn, form, said.text)
        try:
            id = id or super().accept(turn, form, said)
        except Invalid:
            if "named" in form.answers and is_agreement(said.text):
                raise  # a yes, where several are asked about
            raise Invalid("collect-nobody") from None
        row = scope.find_participant(turn.db, acting_role(turn, form), int(id))
        if row is None:
            raise Invalid("collect-nobody")
        check_may_collect(turn, row)
        return id

    def find_id(self, turn: Turn, form: Any, text: str) -> str | None:
        """The id of the one person of this application number or name; None when it names nobody.

        Several people of the name become the options of the question, and those of a part of a
        name that nobody has: a word of it may be mistyped. What a line said else is kept meanwhile.
        """
        role = acting_role(turn, form)
        if numbered := scope.find_by_number(turn.db, role, text):
            return str(numbered.id)
        line = parse_collection_line(text) if re.search(r"[^\W\d_]", text) else None
        if line is None or not line.name or line.asks:
            return None
        line, page = search(turn, role, line)
        if page.total or "named" not in form.answers:
            form.keep_said(line)
        form.answers.pop("near", None)
        rows, more = [*page.rows], page.total - len(page.rows)
        fitting = self.fitting(turn, form, line, rows)
        if len(fitting) == 1 and not more:
            return str(fitting[0].id)
        if line.apart and not fitting:
            form.answers["near"] = "yes"
        if not rows:
            form.listen(turn, UserInput(text))  # "joko meninggal" names nobody who pays
            rows, more = near(turn, role, line.name), 0
            if not rows:
                return None
            form.answers["near"] = "yes"
        rows = fitting or rows
        form.answers["named"] = " ".join(dict.fromkeys(str(row.id) for row in rows))
        form.answers["more"] = str(more)
        raise AskAgain

    def fitting(
        self, turn: Turn, form: Any, line: CollectionLine, rows: Sequence[Participant]
    ) -> list[Participant]:
        """The people of a name of whom all is true that tells them apart; a sum may be the end of a
        NIK."""
        fitting = [row for row in rows if {*line.apart} <= facts_of(turn, row)]
        meant = [row for row in fitting if nik_ends_with(turn, row, line.paid)]
        if len(fitting) > 1 and meant:
            form.answers.pop("said_paid", None)
            return meant
        return fitting

    def show(self, turn: Turn, form: Any, kept: str) -> str:
        row = scope.find_participant(turn.db, acting_role(turn, form), int(kept))
        return name_of(turn, row) if row else turn.text("people-nameless")


def search(
    turn: Turn, role: Role, line: CollectionLine
) -> tuple[CollectionLine, Page[Participant]]:
    """The first reading of the line whose name somebody has, with the people of the name."""
    for reading in line.readings():
        page = portfolio.search_by_name(turn.db, role, reading.name, rw=line.rw)
        if page.total:
            return reading, page
    return line, page


def near(turn: Turn, role: Role, name: str) -> list[Participant]:
    """The people of whom a word of the name may be a part, mistyped."""
    pages = [portfolio.search_by_name(turn.db, role, word) for word in name.split()]
    return nearest(turn, name, [row for page in pages for row in page.rows])


def names_payers(turn: Turn, form: Any, parts: Sequence[str]) -> bool:
    """Whether any of several parts of a text is a sum, some months, or somebody of the agent."""
    role = acting_role(turn, form)
    lines = [line for line in map(parse_line_or_nothing, parts) if line]
    return any(
        line.says_how_much or portfolio.search_by_name(turn.db, role, line.name).total
        for line in lines
    )


def nearest(turn: Turn, name: str, rows: Sequence[Participant]) -> list[Participant]:
    """The people whose name is nearly the typed one; the first few of all, where there is none."""
    from rapidfuzz import fuzz

    near = [row for row in rows if fuzz.ratio(name, name_of(turn, row).casefold()) >= NEAR]
    return (near or [*rows])[: portfolio.PAGE_SIZE]
