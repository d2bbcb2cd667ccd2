"""One participant on a card: standing, what is due and by which article, payments, contact; and the
NIK in full, for a reason that is recorded in the access log."""

from datetime import date

from bot.forms.questions import ChoiceQuestion
from bot.state import Answers
from bot.texts import rupiah
from bot.turn import Turn
from domain.calendar import to_local_time
from domain.contributions.membership import Membership, PaymentStage
from domain.contributions.protection import SOON, ProtectionStatus
from domain.contributions.tariff import Payer
from domain.parsing.people.nik import mask_nik
from domain.roles import RoleKind
from handlers.contributions import words as contributions
from handlers.contributions.words import OWN, articles, dues_text, schedule_of, total_due
from handlers.portfolio import words
from handlers.roles.reveals import RevealReason, reveal
from handlers.roles.role_form import (
    NumberedForm,
    RoleForm,
    acting_role,
    parse_participant_id,
    participant_of,
    say_not_found,
)
from models import regions
from models.branch import holds
from models.cases import cases
from models.cases.cases import Case
from models.cashbook import balances, entries, rests
from models.contributions import ledger
from models.contributions.ledger import LedgerEntry
from models.enrolment import enrolment
from models.participants import follow_ups, memberships, participant
from models.participants.follow_ups import FollowUpKind
from models.participants.participant import ApplicationState, Participant
from models.participants.standing import is_reachable
from models.reminders import requested
from models.roles import access_log
from models.roles.role import Role

SHOWN_PAYMENTS = 3
MARK_BUTTONS = {
    FollowUpKind.VISITED: "follow-up-visited.button",
    FollowUpKind.CALLED: "follow-up-called.button",
}
MARKED_BEFORE = {FollowUpKind.VISITED: "card-visited", FollowUpKind.CALLED: "card-called"}


class ParticipantCard(NumberedForm, opens_with="/kartu", roles="agent officer cadre"):
    """`/kartu 42` is the card of the participant number 42."""

    def finish(self, turn: Turn) -> None:
        row = participant_of(turn, self)
        if row is None:
            return say_not_found(turn)
        known = memberships.load(turn.db, row)
        nik = participant.identity(turn.db, row).nik
        turn.say(
            "card-title",
            name=words.name_of(turn, row),
            nik=mask_nik(nik) if nik else "-",
            standing=words.standing_text(turn, row, known),
        )
        who = participant.identity(turn.db, row)
        turn.say(
            "card-home",
            street=f"{who.street.title()}, " if who.street else "",
            place=regions.name(turn.db, row.village),
            rt=row.rt,
            rw=row.rw,
            occupation=who.occupation or "-",
        )
        say_due(turn, row, known)
        say_payments(turn, row)
        turn.say(reach_text(turn, row))
        say_last_mark(turn, acting_role(turn, self), row)
        open_cases = cases.open_cases_for_agent(turn.db, row.id)
        if open_cases:
            turn.say("card-cases", count=len(open_cases))
            self.offer_case(turn, open_cases[0])
        return self.offer_actions(turn, row, known)

    def offer_case(self, turn: Turn, first: Case) -> None:
        """Offer the first open case to a role that works on cases."""
        if acting_role(turn, self).kind != RoleKind.CADRE:
            label = turn.text("case-inbox-one", number=f"{first.id}")
            turn.add_option(f"/kasus {first.id}", label)

    def offer_actions(self, turn: Turn, row: Participant, known: Membership) -> None:
        """Offer what this role can do for this person, and no command that would refuse."""
        role = acting_role(turn, self)
        for command, label in self.actions(turn, role, row).items():
            turn.add_option(f"{command} {row.id}", turn.text(label))
        if role.kind == RoleKind.AGENT and owes(row, known, turn.today):
            for kind in FollowUpKind:
                turn.add_option(f"/tandai {row.id} {kind}", turn.text(MARK_BUTTONS[kind]))
        turn.offer("/cari", "/menu")

    def actions(self, turn: Turn, role: Role, row: Participant) -> dict[str, str]:
        """The commands that this role may give for this person, and the texts of their buttons."""
        labels = {"/lihatnik": "card-nik"} if row.identity else {}
        if role.kind == RoleKind.OFFICER and holds.find_application(turn.db, role, row.id):
            labels = {"/pengajuan": "open-pengajuan"} | labels
        if role.kind != RoleKind.OFFICER and requested.may_request(turn.db, role, row.id, turn.now):
            labels["/ingatkan"] = "card-remind"
        if role.kind == RoleKind.AGENT:
            labels |= self.actions_of_agent(turn, role, row)
        if role.kind == RoleKind.OFFICER:
            labels["/pindahkan"] = "card-other-agent"
        if row.identity and row.state != ApplicationState.REJECTED:
            labels["/bantuklaim"] = "open-bantuklaim"
        if role.kind != RoleKind.OFFICER and row.identity:
            labels["/betulkan"] = "card-correct"
        if enrolment.may_send_again(turn.db, row, role.id):
            labels["/kirimlagi"] = "card-send-again"
        elif enrolment.may_correct(turn.db, row, role.id):
            labels["/batalkananggota"] = "card-cancel"
        return labels

    def actions_of_agent(self, turn: Turn, role: Role, row: Participant) -> dict[str, str]:
        """The commands about money, the phone and who serves this person."""
        labels = dict[str, str]()
        if not entries.collection_refusal(row, turn.today):
            labels["/catat"] = "open-catat"
        of_row = LedgerEntry.participant_id == row.id, LedgerEntry.agent_id == role.id
        if balances.list_entries(turn.db, balances.UNPOSTED, *of_row, most=1):
            labels["/batalcatat"] = "open-batalcatat"
        if rests.rest_of(turn.db, role.id, row.id):
            labels["/titipan"] = "open-titipan"
        return labels | {"/lihathp": "card-phone", "/serahkan": "card-hand-over"}


WAITING_TEXTS = OWN | {PaymentStage.REPORTED: "card-reported"}
"""The texts about payments that wait, for those who look after the one who paid."""


def reach_text(turn: Turn, row: Participant) -> str:
    """The name of the text that says whether messages reach the person."""
    if row.person_id is None:
        return "card-unwritten"
    return "card-reached" if is_reachable(turn.db, row) else "card-unreached"


def owes(row: Participant, known: Membership, today: date) -> bool:
    """Whether somebody should be visited or called about a payment of this person."""
    match known.status(today):
        case ProtectionStatus.ACTIVE:
            return known.paid_until is not None and known.paid_until <= today + SOON
        case ProtectionStatus.NONE:
            return row.state in (ApplicationState.AWAITING_PAYMENT, ApplicationState.ACTIVE)
    return bool(known.arrears(today))


def say_last_mark(turn: Turn, role: Role, row: Participant) -> None:
    """Say when this agent last visited or called the person."""
    mark = follow_ups.last_mark(turn.db, row.id, role.id)
    if mark:
        name = MARKED_BEFORE[FollowUpKind(mark.kind)]
        turn.say(name, day=to_local_time(mark.at).date())


def say_due(turn: Turn, row: Participant, known: Membership) -> None:
    """Say what was paid and waits for official data, then the months in arrears, or the next one,
    with amount and articles; or who pays instead.

    Of a rejected application say the reason and what is to be done.
    """
    if row.state == ApplicationState.REJECTED:
        why = participant.rejection(turn.db, row)
        return turn.say("card-rejected" if why else "card-set-aside", why=why)
    if row.payer != Payer.SELF:
        return turn.say("card-paid-by", payer=turn.text(f"digest-payer-{row.payer}"))
    if row.deceased_on:
        return None
    contributions.say_payments(turn, known, WAITING_TEXTS)
    paid = known.status(turn.today) is ProtectionStatus.PAID
    first = row.state == ApplicationState.AWAITING_PAYMENT
    if paid or (row.state != ApplicationState.ACTIVE and not first):
        return None
    months = len(known.arrears(turn.today))
    schedule = schedule_of(row, known.next_month(turn.today), months or 1)
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
