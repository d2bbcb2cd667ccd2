"""One of my people on a card: how they stand, what is due and why, how to reach them.

A NIK in full: for a reason, written down, and told to whom it belongs.
"""

from enum import StrEnum

from bot.forms.questions import ChoiceQuestion
from bot.state import Answers
from bot.turn import Turn
from domain.contributions import protection
from domain.contributions.tariff import Payer
from domain.parsing.nik import mask_nik
from domain.reminders.contact_rules import to_local_time
from domain.roles import RoleKind
from handlers.contributions.words import articles, dues_text, schedule_of, total_due
from handlers.portfolio import words
from handlers.roles.role_form import (
    RoleForm,
    acting_role,
    parse_participant_id,
    participant_of,
    say_not_found,
)
from models import cases
from models.cashbook import entries
from models.contributions import ledger
from models.participants import participant
from models.participants.participant import ApplicationState, Participant
from models.participants.standing import is_reachable
from models.reminders import requested
from models.roles import access_log

PAYMENTS = 3


class ParticipantCard(RoleForm, opens_with="/kartu", roles="agent officer cadre"):
    """`/kartu 42`."""

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        return super().prefill(turn, argument) | parse_participant_id(argument)

    def finish(self, turn: Turn) -> None:
        row = participant_of(turn, self)
        if row is None:
            return say_not_found(turn)
        who = participant.identity(turn.db, row)
        nik = mask_nik(who.nik) if who.nik else "-"
        standing = words.standing_text(turn, row)
        turn.say("card-title", name=words.name_of(turn, row), nik=nik, standing=standing)
        turn.say(
            "card-home", place=words.address_text(turn, row), rt=row.rt, occupation=row.occupation
        )
        say_owed(turn, row)
        say_payments(turn, row)
        turn.say("card-reached" if is_reachable(turn.db, row) else "card-unreached")
        open_cases = cases.open_cases_for_agent(turn.db, row.id)
        if open_cases:
            turn.say("card-cases", count=len(open_cases))
        return self.offer_actions(turn, row)

    def offer_actions(self, turn: Turn, row: Participant) -> None:
        """Offers what this role can do for this person, and no command that would refuse."""
        role = acting_role(turn, self)
        commands = {"/lihatnik": "card-nik"} if row.identity else {}
        if role.kind != RoleKind.OFFICER and requested.may_request(turn.db, role, row.id, turn.now):
            commands["/ingatkan"] = "card-remind"
        if role.kind == RoleKind.AGENT and not entries.collection_refusal(row, turn.today):
            commands["/catat"] = "open-catat"
        if role.kind == RoleKind.AGENT:
            commands["/serahkan"] = "card-hand-over"
        for command, word in commands.items():
            turn.add_option(f"{command} {row.id}", turn.text(word))
        turn.offer("/cari", "/menu")


def say_owed(turn: Turn, row: Participant) -> None:
    """Months in arrears and the amount, with the law behind it; or who pays instead."""
    if row.payer != Payer.SELF:
        return turn.say("card-paid-by", payer=turn.text(f"digest-payer-{row.payer}"))
    if row.state != ApplicationState.ACTIVE or row.deceased_on:
        return None
    behind = protection.arrears(row.protected_until, turn.today)
    start = protection.next_month(row.protected_until, turn.today)
    schedule = schedule_of(row, start, len(behind) or 1)
    values = {
        "lines": dues_text(turn, schedule),
        "total": total_due(schedule),
        "months": len(behind),
    }
    turn.say("card-arrears" if behind else "card-next", **values)
    return turn.say("card-articles", articles=articles(schedule))


def say_payments(turn: Turn, row: Participant) -> None:
    """The last few payments, the newest first."""
    events = ledger.entries_of(turn.db, row.id)[-PAYMENTS:]
    if events:
        told = (
            turn.text(
                "card-payment",
                day=each.paid_on or to_local_time(each.at).date(),
                what=turn.text(f"card-event-{each.kind}"),
                months=each.months,
            )
            for each in reversed(events)
        )
        turn.say_text("\n".join([turn.text("card-payments"), *told]))


class RevealReason(StrEnum):
    PORTAL = "portal"
    PAYMENT = "payment_code"
    CLAIM = "claim_help"
    CHECK = "check_ktp"


class RevealNik(RoleForm, opens_with="/lihatnik", roles="agent officer cadre"):
    """`/lihatnik 42`."""

    reason = ChoiceQuestion(RevealReason, when=lambda form: "whose" in form.answers)

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        found = super().prefill(turn, argument) | parse_participant_id(argument)
        return (
            found
            if participant_of(turn, cls(found, turn.today))
            else super().prefill(turn, argument)
        )

    def finish(self, turn: Turn) -> None:
        row = participant_of(turn, self)
        if row is None or row.identity is None:
            return say_not_found(turn)
        access_log.record_access(
            turn.db, acting_role(turn, self), access_log.NIK, [row.id], self.reason, turn.now
        )
        who = participant.identity(turn.db, row)
        turn.say("reveal-nik", name=words.name_of(turn, row), nik=who.nik)
        return turn.offer("/cari", "/menu")
