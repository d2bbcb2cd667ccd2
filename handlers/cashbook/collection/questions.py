"""The questions of recording a collection: who paid, how many months, how much."""

import re
from collections.abc import Sequence
from typing import Any

from bot.forms.options import NEAR, is_agreement, normalise
from bot.forms.questions import (
    AskAgain,
    OptionQuestion,
    QueryQuestion,
    Question,
)
from bot.forms.yes_no import YesNoQuestion
from bot.message import Option
from bot.state import UserInput
from bot.texts import rupiah
from bot.turn import Turn
from domain.cashbook.collection_line import (
    CollectionLine,
    parse_collection_line,
    parse_correction,
    split_people,
)
from domain.cashbook.named_months import name_near_months
from domain.cashbook.sums import LOWEST, parse_amount
from domain.invalid import Ambiguous, Invalid
from domain.parsing.text import NOT, word_set
from handlers import answers
from handlers.cashbook.collection.plan import AHEAD, check_may_collect
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
TOLD_APART = re.compile(r"\b(?:rt|rw)\W{0,2}0*\d{1,3}\b|\b\d{4}\b", re.IGNORECASE)
"""What tells people of one name apart: RT, RW, the year of birth, the last four of the NIK."""
SUM = re.compile(r"(?:rp\.? ?)?\d[\d.,]*\d(?: ?(?:rb|ribu|k))?(?!\w)")
LEFT = re.compile(r"\b(?:di)?(?:titip|simpan|tabung)\w*|\bke(?:ep|pt)\b")
NOT_GIVEN = re.compile(rf"\b(?:{NOT}|belum|blm|jangan|ga?k?usah|nanti|ntar|menyusul|no)\b")
UNSURE = re.compile(r"\?|\b(?:kurang|salah|berapa|brp|wrong|short|how)\b")
GIVEN_BACK = re.compile(r"\b(?:susuk\w*|(?:di)?(?:kembali|balik|pulang)\w*|change|returned)\b")
FOUR_DIGITS = re.compile(r"\d{4}|\d[., ]\d{3}")
"""In a text that was meant as an amount."""


def parse_line_or_nothing(text: str) -> CollectionLine | None:
    try:
        return parse_collection_line(text)
    except (Invalid, Ambiguous):
        return None


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


class DifferenceQuestion(OptionQuestion[str]):
    """The money is not what these months cost: change, something left with the agent, other
    months, or a slip of the finger."""

    def __init__(self, **how: Any) -> None:
        super().__init__(lambda turn, text: text, **how)

    def options(self, turn: Turn, form: Any) -> list[Option]:
        return [Option(each, label) for each, label in form.difference_options(turn)]

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
