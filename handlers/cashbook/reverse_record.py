"""Taking back what was written down wrongly: a collection, or a whole deposit, with a reason.

A collection that is not quite new is taken back when an officer agrees: its worker has a receipt.
"""

import re
from collections.abc import Sequence

from bot.forms.form import ClaimedTexts
from bot.forms.yes_no import YesNoQuestion
from bot.state import Answers, UserInput
from bot.turn import Turn
from domain.calendar import to_local_time
from domain.cashbook.collection_line import NOT_THAT, CollectionLine, parse_correction
from domain.invalid import Ambiguous, Invalid
from domain.parsing.text import normalise
from handlers.cashbook.collection.payer import nik_ends_with
from handlers.cashbook.receipts import TAIL
from handlers.cashbook.reversal_questions import (
    EARLIEST,
    LATEST,
    SHOULD,
    TAKES_BACK,
    WRITTEN_WRONG,
    OpenRecordQuestion,
    ReasonQuestion,
    UndoReason,
    is_called,
    name_in,
    reason_in,
    reversible_collections,
    reversible_options,
)
from handlers.cashbook.words import agent_name, entry_months_text, notify_payer, payer_name
from handlers.notify import notify_colleague
from handlers.roles.role_form import RoleForm, acting_role, is_not_empty, parse_participant_id
from models.cases.cases import RECEIPT_UNDONE
from models.cashbook import receipts, reversals
from models.cashbook.entries import NotAllowed
from models.cashbook.receipts import ReceiptLookup
from models.contributions.ledger import EntryKind, LedgerEntry
from models.participants.participant import Participant
from models.portfolio import portfolio
from models.roles import four_eyes, role

REFUSED = {
    "gone": "undo-gone",
    "posted": "undo-posted",
    "used": "undo-used",
    "asked": "undo-asked-already",
}


RECORD = re.compile(r"c\d+ ")
"""Begins the argument that names a collection and the reason."""
PUT_RIGHT = re.compile(
    r"\b(?:ralat|koreksi|(?:se)?(?:harus|mesti)nya|ketuk[ea]r|keliru|salah|bukan|should|wrong)\b"
)
"""In a text that puts a record right, which says also what is right or who did not pay."""


def correction_or_nothing(text: str) -> CollectionLine | None:
    try:
        return parse_correction(text)
    except (Invalid, Ambiguous):
        return None


def named_wrong(turn: Turn, known: Sequence[LedgerEntry], text: str) -> list[LedgerEntry]:
    """The records that a text puts right, by the name of who is told not to have paid, else by any
    name in it; the newest where it names nobody."""
    plain = normalise(text)
    for part in (" ".join(each[0] for each in NOT_THAT.finditer(plain)), plain):
        words = {each for each in re.findall(r"\w+", part) if len(each) > 2}
        found = [e for e in known if words & {*payer_name(turn, e).casefold().split()}]
        if found:
            return found
    right = parse_correction(text)
    return [] if right is None or right.name else [*known[-1:]]


def right_payer(turn: Turn, form: RoleForm, wrong: LedgerEntry, text: str) -> str:
    """The payer in truth, as a text says it: a name, or the end of the NIK of somebody else of the
    same name ("murni santoso (9202)"); empty for nobody else."""
    name, right = payer_name(turn, wrong), correction_or_nothing(text)
    page = portfolio.search_by_name(turn.db, acting_role(turn, form), name)
    others = [row for row in page.rows if row.id != wrong.participant_id]
    for end in re.findall(r"(?<!\d)\d{4}(?!\d)", text):
        if any(nik_ends_with(turn, row, int(end)) for row in others):
            return f"{name} ({end})"
    is_other = right is not None and right.name and not is_called(turn, wrong, right.name)
    return right.name if right and is_other and not right.says_how_much else ""


class UndoMoney(RoleForm, opens_with="/batalcatat", roles="agent"):
    """`/batalcatat c12` is about the collection number 12 (`c12 wrong_months 2` says why, and how
    many months are right), `/batalcatat 42` about those of the
    participant number 42, `/batalcatat 2BKD-7QWM-X4RA` about that receipt's, and `/batalcatat siti`
    about hers."""

    tail = TAIL
    takes_back = True
    awaits_texts = True
    claims_texts = ClaimedTexts(PUT_RIGHT, idle=True)
    which = OpenRecordQuestion(reversible_options, when=is_not_empty, feeds=("sure",))
    reason = ReasonQuestion(
        UndoReason, tell=lambda turn, form: {"what": form.what(turn)}, when=is_not_empty
    )
    sure = YesNoQuestion(
        tell=lambda turn, form: {"effect": form.effect(turn)},
        or_stop="undo-kept",
        when=is_not_empty,
    )

    @classmethod
    def claims(cls, turn: Turn, text: str) -> bool:
        """Does it put the record of somebody right that was written down today: "ralat joko 2
        bulan", "itu dewi bukan joko"?"""
        return "\n" not in text and bool(cls.put_right(turn, text))

    @classmethod
    def put_right(cls, turn: Turn, text: str) -> str:
        """The record of today that a text puts right, the reason, and the months that are right;
        empty for none."""
        if not cls.fitting_roles(turn) or not (right := correction_or_nothing(text)):
            return ""
        form = cls(super().prefill(turn, ""), turn.today)
        known = reversible_collections(turn, form) if "role" in form.answers else []
        of_today = [each for each in known if to_local_time(each.at).date() == turn.today]
        meant = named_wrong(turn, of_today, text)
        if len(meant) == 1 and (payer := right_payer(turn, form, meant[0], text)):
            return f"c{meant[0].id} {UndoReason.PERSON} {payer}"
        is_other = (
            bool(right.name) and not is_called(turn, meant[0], right.name) if meant else False
        )
        if len(meant) != 1 or not (right.months or right.paid or is_other):
            return ""
        if is_other:
            return f"c{meant[0].id} {UndoReason.PERSON} {right.name}"
        reason = UndoReason.MONTHS if right.months else UndoReason.AMOUNT
        return f"c{meant[0].id} {reason} {right.months or ''}".strip()

    def take_claimed(self, turn: Turn, given: UserInput) -> bool:
        self.answers |= type(self).prefill(turn, self.put_right(turn, given.text))
        return self.proceed(turn)

    @classmethod
    def awaits(cls, turn: Turn, text: str) -> bool:
        """Does it take back the record of somebody: "batalin rudi", "yang pertama batal"?"""
        if not TAKES_BACK.search(text) or not cls.fitting_roles(turn):
            return False
        form, name = cls(super().prefill(turn, ""), turn.today), name_in(text)
        known = reversible_collections(turn, form) if "role" in form.answers else []
        if not name:
            return bool(known) and bool(EARLIEST.search(text) or LATEST.search(text))
        return any(is_called(turn, each, name) for each in known)

    @classmethod
    def heard(cls, turn: Turn, text: str, named: str) -> str:
        """The record, the reason, and the months that are right, as a sentence tells them: "salah
        harusnya 2 bulan"."""
        form = cls(super().prefill(turn, ""), turn.today)
        known = reversible_collections(turn, form) if "role" in form.answers else []
        meant = [each for each in known if is_called(turn, each, named)]
        of_today = [each for each in known if to_local_time(each.at).date() == turn.today]
        if not meant and not named and EARLIEST.search(text):
            meant = of_today[:1]
        elif not meant and LATEST.search(text) and (not named or SHOULD.search(text)):
            meant = of_today[-1:]
        reason = reason_in(text) or (UndoReason.PERSON if named and SHOULD.search(text) else "")
        if len(meant) != 1:
            return named
        right = correction_or_nothing(text) if reason == UndoReason.MONTHS else None
        told = right.months if right and right.months else ""
        if reason == UndoReason.PERSON:
            told = right_payer(turn, form, meant[0], text)
        return f"c{meant[0].id} {reason} {told}".strip()

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        if TAKES_BACK.search(argument):
            argument = cls.heard(turn, argument, name_in(argument))
        argument, _, reason = (
            argument.partition(" ") if RECORD.match(argument) else (argument, "", "")
        )
        reason, _, right = reason.partition(" ")
        told = {"reason": reason, "right" if reason == UndoReason.PERSON else "months": right}
        found = super().prefill(turn, argument) | {
            name: said for name, said in told.items() if said
        }
        of_one = found | parse_participant_id(argument)
        if reversible_options(turn, cls(dict(of_one), turn.today)):
            found = of_one
        form = cls(dict(found), turn.today)
        code = receipts.look_up(turn.db, argument) if argument else None
        named = f"c{code.collection.id}" if isinstance(code, ReceiptLookup) else argument
        known = reversible_collections(turn, form)
        of_name = [each for each in known if is_called(turn, each, argument)]
        named = f"c{of_name[0].id}" if len(of_name) == 1 else named
        if len(of_name) > 1 and len({each.participant_id for each in of_name}) == 1:
            found |= {"whose": f"{of_name[0].participant_id}"}
        if named in {f"c{each.id}" for each in known}:
            return found | {"which": named}
        none = not reversible_options(turn, form)
        return found | ({"empty": "yes"} if none else {})

    @property
    def is_collection(self) -> bool:
        return self.which[0] == "c"

    @property
    def id(self) -> int:
        """The id of the collection, of the deposit, or of the return."""
        return int(self.which[1:])

    def needs_officer(self, turn: Turn) -> bool:
        entry = turn.db.get(LedgerEntry, self.id) if self.is_collection else None
        return entry is not None and reversals.needs_officer(turn.db, entry, turn.now)

    def what(self, turn: Turn) -> str:
        """The record in words."""
        if not self.is_collection:
            return dict(reversible_options(turn, self)).get(self.which, "-")
        entry = turn.db.get_one(LedgerEntry, self.id)
        return turn.text(
            "undo-what",
            name=payer_name(turn, entry),
            sum=entry.paid or 0,
            period=entry_months_text(turn.person.language, entry),
        )

    def effect(self, turn: Turn) -> str:
        """The record, and the consequence of a yes as a question."""
        name = "undo-effect-officer" if self.needs_officer(turn) else "undo-effect-now"
        if not self.is_collection:
            name = "undo-effect-return" if self.which[0] == "r" else "undo-effect-deposit"
        return turn.text(name, what=self.what(turn))

    def finish(self, turn: Turn) -> None:
        if "empty" in self.answers:
            turn.say("undo-nothing")
            return turn.offer("/kas", "/menu")
        try:
            if self.needs_officer(turn):
                self.ask_officers(turn)
            elif self.is_collection:
                self.reverse_collection(turn)
            elif self.which[0] == "r":
                agent = acting_role(turn, self)
                reversals.reverse_return(turn.db, agent, self.id, self.reason, turn.now)
                turn.say("undo-return-done")
            else:
                agent = acting_role(turn, self)
                reversals.reverse_deposit(turn.db, agent, self.id, self.reason, turn.now)
                turn.say("undo-deposit-done")
        except NotAllowed as refusal:
            turn.say(REFUSED[refusal.reason])
            return turn.offer("/kas", "/petugas", "/menu")
        return None if turn.opening else turn.offer("/kas", "/menu")

    def reverse_collection(self, turn: Turn) -> None:
        agent = acting_role(turn, self)
        undone = reversals.reverse_collection(turn.db, agent, self.id, self.reason, turn.now)
        turn.say("undo-done")
        entry = turn.db.get_one(LedgerEntry, self.id)
        if right := self.answers.get("right"):
            turn.open_after(f"/catat {right} {entry.months} bulan")
        elif "months" in self.answers:
            turn.open_after(f"/catat {entry.participant_id} {self.answers['months']} bulan")
        elif self.reason in WRITTEN_WRONG:
            turn.add_option(f"/catat {entry.participant_id}", turn.text("undo-again"))
        else:
            turn.offer("/catat")
        for each in undone:
            tell_of_reversal(turn, each)

    def ask_officers(self, turn: Turn) -> None:
        """Let the collection stand until an officer of the agent agrees, and tell all of them."""
        agent = acting_role(turn, self)
        case = reversals.request_reversal(turn.db, agent, self.id, self.reason, turn.now)
        entry = turn.db.get_one(LedgerEntry, self.id)
        values = {
            "who": agent_name(turn.db, turn.texts, turn.person.language, agent.id),
            "sum": entry.paid or 0,
            "period": entry_months_text(turn.person.language, entry),
        }
        for officer in role.officers_of_agent(turn.db, agent.id):
            if four_eyes.may_decide(turn.db, officer.person_id, agent.person_id):
                to, key = officer.person_id, f"reversal:{case.id}:{officer.id}"
                command = f"/pembatalan {case.id}"
                notify_colleague(turn, to, "reversal-asked", values, command, key=key)
        turn.say("undo-asked")


def tell_of_reversal(turn: Turn, undone: LedgerEntry) -> None:
    """Tell the worker that the receipt is not valid any more; an officer visits who has no chat.

    Nothing for a deposit line: it has no receipt.
    """
    entry = turn.db.get_one(LedgerEntry, undone.reverses_id)
    if entry.kind != EntryKind.COLLECTED:
        return
    row = turn.db.get_one(Participant, entry.participant_id)
    if not notify_payer(turn, "receipt-undone", row, entry, reason=RECEIPT_UNDONE):
        reversals.open_visit(turn.db, undone, turn.now)
