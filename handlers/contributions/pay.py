"""Paying: what is due, how and where."""

import re

from bot.forms.form import Form
from bot.state import Answers
from bot.turn import Turn
from domain.contributions.membership import Membership
from domain.contributions.payment_places import is_accepted, named_place
from domain.contributions.payment_report import says_paid
from domain.contributions.protection import ProtectionStatus
from domain.contributions.tariff import Payer
from handlers.contributions.status_card import next_commands, say_dues, say_ended, say_months
from handlers.contributions.words import (
    may_be_the_dead,
    say_condolence,
    say_merged,
    say_paid_for,
    say_waiting,
)
from handlers.decisions import payment_code
from models.participants import memberships, participant
from models.participants.participant import PAYABLE, ApplicationState, Participant

MONTHS = re.compile(r"[1-9]|1\d|2[0-4]")


class HowToPay(Form, opens_with="/bayar, bayar, cara bayar", intents="pay", kinds="bayar-di-mana"):
    """The dues, how and where to pay them; the payment number of a BPU is the NIK."""

    @classmethod
    def may_open(cls, turn: Turn) -> bool:
        """Open the report of a payment instead, for those who say that they have paid somewhere."""
        if not says_paid(turn.message.text):
            return True
        turn.open_after(f"/sudahbayar {turn.message.text}")
        return False

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        if MONTHS.fullmatch(argument):
            return {"months": argument}
        place = named_place(argument)
        return {"place": place} if place else {}

    def finish(self, turn: Turn) -> None:
        row = participant.registration_of(turn.db, turn.person.id)
        if row is None:
            self.say_place(turn)
            turn.say("pay-how")
            return None if say_merged(turn) else turn.offer("/daftar", "/hitung", "/menu")
        if row.deceased_on:
            return say_condolence(turn)
        if may_be_the_dead(turn):
            turn.say("pay-of-the-dead")
        known = memberships.load(turn.db, row)
        status = known.status(turn.today)
        if status is ProtectionStatus.PAID:
            say_waiting(turn, known)
            return turn.offer("/status", "/petugas", "/menu")
        if status is ProtectionStatus.ENDED and row.protected_until and row.payer == Payer.SELF:
            say_ended(turn, row, row.protected_until, known)
            return turn.offer(*next_commands(turn, row, known), "/menu")
        return self.say_bill(turn, row, known)

    def say_bill(self, turn: Turn, row: Participant, known: Membership) -> None:
        """Say what is due and how to pay it, or that there is nothing to pay."""
        self.say_place(turn)
        if row.payer != Payer.SELF:
            return say_paid_for(turn, row)
        if row.state not in PAYABLE:
            turn.say("pay-not-yet")
        else:
            say_waiting(turn, known)
            self.say_sum(turn, row, known)
            code = payment_code(turn, row)
            if is_accepted(self.answers.get("place", "")):
                turn.say("pay-how-there-code" if code else "pay-how-there", code=code)
            else:
                turn.say("pay-how-code" if code else "pay-how", code=code)
            first = row.state == ApplicationState.AWAITING_PAYMENT
            ahead = ("/berapabulan",) if first else ()
            return turn.offer("/sudahbayar", *ahead, "/status kenapa", "/menu", leads_on=True)
        return turn.offer("/status", "/menu")

    def say_sum(self, turn: Turn, row: Participant, known: Membership) -> None:
        """Say what is due, or the sum of the months that were chosen."""
        if "months" not in self.answers:
            return say_dues(turn, row, known)
        return say_months(turn, row, known, int(self.answers["months"]))

    def say_place(self, turn: Turn) -> None:
        """Say whether one can pay at the place that was asked for."""
        place = self.answers.get("place", "")
        accepted = is_accepted(place) if place else None
        if accepted is not None:
            turn.say("pay-place" if accepted else "pay-not-listed", place=place)
