"""One participant on a card: standing, what is due and by which article, payments, contact; and the
NIK in full, for a reason that is recorded in the access log."""

from enum import StrEnum

from bot.forms.questions import ChoiceQuestion
from bot.state import Answers
from bot.texts import rupiah
from bot.turn import Turn
from domain.contributions import protection
from domain.contributions.tariff import Payer
from domain.parsing.nik import mask_nik
from domain.reminders.contact_rules import to_local_time
from domain.roles import RoleKind
from handlers.contributions.words import articles, dues_text, schedule_of, total_due
from handlers.portfolio import words
from handlers.roles.reveals import reveal
from handlers.roles.role_form import (
    RoleForm,
    acting_role,
    parse_participant_id,
    participant_of,
)
from models.cases import cases
from models.cases.cases import Case
from models.cashbook import balances, entries
from models.contributions import ledger
from models.contributions.ledger import LedgerEntry
from models.enrolment import enrolment
from models.participants import participant
from models.participants.participant import ApplicationState, Participant
from models.participants.standing import is_reachable
from models.reminders import requested
from models.roles import access_log

SHOWN_PAYMENTS = 3


class ParticipantCard(RoleForm, opens_with="/kartu", roles="agent officer cadre"):
    """`/kartu 42` is the card of the participant number 42."""

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        return super().prefill(turn, argument) | parse_participant_id(argument)

    def finish(self, turn: Turn) -> None:
        row = participant_of(turn, self)
        if row is None:
            return say_not_found(turn)
        nik = participant.identity(turn.db, row).nik
        turn.say(
            "card-title",
            name=words.name_of(turn, row),
            nik=mask_nik(nik) if nik else "-",
            standing=words.standing_text(turn, row),
        )
        place = words.address_text(turn, row)
        turn.say(
            "card-home",
            place=place,
            rt=row.rt,
            occupation=participant.identity(turn.db, row).occupation or "-",
        )
        say_due(turn, row)
        say_payments(turn, row)
        reached = "card-reached" if is_reachable(turn.db, row) else "card-unreached"
        turn.say("card-no-chat" if row.person_id is None else reached)
        open_cases = cases.open_cases_for_agent(turn.db, row.id)
        if open_cases:
            turn.say("card-cases", count=len(open_cases))
            self.offer_case(turn, open_cases[0])
        return self.offer_actions(turn, row)

    def offer_case(self, turn: Turn, first: Case) -> None:
        """Offer the first open case to a role that works on cases."""
        if acting_role(turn, self).kind != RoleKind.CADRE:
            label = turn.text("case-inbox-one", number=f"{first.id}")
            turn.add_option(f"/kasus {first.id}", label)

    def offer_actions(self, turn: Turn, row: Participant) -> None:
        """Offer what this role can do for this person, and no command that would refuse."""
        role = acting_role(turn, self)
        labels = {"/lihatnik": "card-nik"} if row.identity else {}
        if role.kind != RoleKind.OFFICER and requested.may_request(turn.db, role, row.id, turn.now):
            labels["/ingatkan"] = "card-remind"
        if role.kind == RoleKind.AGENT and not entries.collection_refusal(row, turn.today):
            labels["/catat"] = "open-catat"
        of_row = LedgerEntry.participant_id == row.id, LedgerEntry.agent_id == role.id
        if role.kind == RoleKind.AGENT and balances.list_entries(
            turn.db, balances.UNPOSTED, *of_row, most=1
        ):
            labels["/batalcatat"] = "open-batalcatat"
        if role.kind == RoleKind.AGENT and balances.rest_of(turn.db, role.id, row.id):
            labels["/titipan"] = "open-titipan"
        if role.kind == RoleKind.AGENT:
            labels["/serahkan"] = "card-hand-over"
        if enrolment.may_correct(turn.db, row, role.id):
            labels["/betulkan"] = "card-correct"
        if enrolment.may_send_again(turn.db, row, role.id):
            labels["/kirimlagi"] = "card-send-again"
        elif enrolment.may_correct(turn.db, row, role.id):
            labels["/batalkananggota"] = "card-cancel"
        for command, label in labels.items():
            turn.add_option(f"{command} {row.id}", turn.text(label))
        turn.offer("/cari", "/menu")


def say_due(turn: Turn, row: Participant) -> None:
    """Say the months in arrears, or the next one, with amount and articles; or who pays instead.

    Of a rejected application say the reason and what is to be done.
    """
    if row.state == ApplicationState.REJECTED:
        why = participant.rejection(turn.db, row)
        return turn.say("card-rejected" if why else "card-set-aside", why=why)
    if row.payer != Payer.SELF:
        return turn.say("card-paid-by", payer=turn.text(f"digest-payer-{row.payer}"))
    first = row.state == ApplicationState.AWAITING_PAYMENT
    if (row.state != ApplicationState.ACTIVE and not first) or row.deceased_on:
        return None
    months = len(protection.arrears(row.protected_until, turn.today))
    start = protection.next_month(row.protected_until, turn.today)
    schedule = schedule_of(row, start, months or 1)
    turn.say(
        "card-first" if first else "card-arrears" if months else "card-next",
        lines=dues_text(turn, schedule),
        total=total_due(schedule),
        months=months,
    )
    return turn.say("card-articles", articles=articles(schedule))


def say_payments(turn: Turn, row: Participant) -> None:
    """The last few payments, the newest first."""
    entries = ledger.entries_of(turn.db, row.id)
    undone = {each.reverses_id for each in entries}
    lines = [
        payment_text(turn, each, taken_back=each.id in undone)
        for each in reversed([each for each in entries if not each.reverses_id][-SHOWN_PAYMENTS:])
    ]
    if lines:
        turn.say_text("\n".join([turn.text("card-payments"), *lines]))


def payment_text(turn: Turn, entry: LedgerEntry, *, taken_back: bool) -> str:
    """One payment with its sum, where one is known; one that was taken back says so itself."""
    paid = entry.amount if entry.paid is None else entry.paid
    what = turn.text(f"card-event-{entry.kind}")
    return turn.text(
        "card-payment",
        day=entry.paid_on or to_local_time(entry.at).date(),
        what=turn.text("card-event-undone", what=what) if taken_back else what,
        sum=card_sum(turn, entry.months, paid or 0),
    )


def card_sum(turn: Turn, months: int, paid: int) -> str:
    """The months and rupiah of a payment; a rest has no months, official data no sum."""
    parts = (turn.text("card-months", count=months) if months else "", rupiah(paid) if paid else "")
    return ", ".join(each for each in parts if each)


def say_not_found(turn: Turn) -> None:
    turn.say("card-gone")
    turn.offer("/cari", "/menu")


class RevealReason(StrEnum):
    PORTAL = "portal"
    PAYMENT = "payment_code"
    CLAIM = "claim_help"
    CHECK = "check_ktp"


class RevealNik(RoleForm, opens_with="/lihatnik", roles="agent officer cadre"):
    """`/lihatnik 42` shows the NIK of the participant number 42."""

    reason = ChoiceQuestion(RevealReason, when=lambda form: "whose" in form.answers)

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        known = super().prefill(turn, argument)
        named = known | parse_participant_id(argument)
        return named if participant_of(turn, cls(named, turn.today)) else known

    def finish(self, turn: Turn) -> None:
        row = participant_of(turn, self)
        if row is None or row.identity is None:
            return say_not_found(turn)
        if not reveal(turn, acting_role(turn, self), access_log.NIK, [row.id], self.reason):
            turn.say("reveals-enough", count=access_log.MOST_A_DAY)
            return turn.offer("/petugas", "/menu")
        nik = participant.identity(turn.db, row).nik
        turn.say("reveal-nik", name=words.name_of(turn, row), nik=nik)
        return turn.offer("/cari", "/menu")
