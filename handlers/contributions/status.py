"""The status of the person's own registration: a card of three lines, and what is behind it.

Only the person who is linked to a registration reads it. A question about one thing ("sampe kapan",
"nomor kpj") gets that one; details, the law and the picture of the months come on request.
"""

import re
from collections.abc import Callable

from bot.forms.form import Form
from bot.state import Answers
from bot.turn import Turn
from domain.calendar import to_local_time
from domain.contributions import protection
from domain.contributions.membership import Membership
from domain.contributions.protection import ProtectionStatus
from domain.contributions.status_topics import (
    StatusTopic,
    asks_progress,
    says_registered,
    speaks_of_lapse,
    status_topic,
)
from domain.contributions.tariff import Payer, Sector
from domain.knowledge.subject import Thing
from handlers.contributions.month_strip import attach_month_strip
from handlers.contributions.status_card import (
    next_commands,
    say_application,
    say_card,
    say_cover,
    say_deadline,
    say_dues,
)
from handlers.contributions.words import (
    articles,
    discount_text,
    dues_text,
    may_be_the_dead,
    rule_change_text,
    say_condolence,
    say_merged,
    say_nobody,
    say_waiting,
    schedule_of,
    total_due,
)
from models.cases import cases
from models.cases.cases import CaseKind
from models.contributions import ledger
from models.participants import memberships, participant
from models.participants.participant import UNDER_WAY, WITH_BRANCH, ApplicationState, Participant
from models.roles import role

WHY_OF_MONTHS = re.compile(rf"{StatusTopic.WHY} ([1-9]|1\d|2[0-4])")
OWN_CARD = "own-card"
CARDS_OF_APPLICATIONS = {
    ApplicationState.SUBMITTED: "own-card-waiting",
    ApplicationState.PROCESSING: "own-card-waiting",
    ApplicationState.AWAITING_PAYMENT: "own-card-unpaid",
    ApplicationState.ENDED: "own-card-ended",
    ApplicationState.REJECTED: "own-card-rejected",
}


class Status(
    Form,
    opens_with="/status, status, cek status",
    intents="status arrears due_date",
    kinds="kartu kpj-lupa",
):
    """`/status rincian` and the other topics are what the card's buttons open."""

    awaits_texts = True

    @classmethod
    def awaits(cls, turn: Turn, text: str) -> bool:
        """Answer a member's "kok mati" about the membership, and "kok lama" about the application
        or the report that waits."""
        row = participant.registration_of(turn.db, turn.person.id)
        if row is None or row.deceased_on or "ingat" in text.casefold():
            return False
        open_still = (*UNDER_WAY, ApplicationState.REJECTED)
        waits = row.state in open_still or bool(memberships.load(turn.db, row).waiting)
        return speaks_of_lapse(text) or (waits and asks_progress(text))

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        if of_months := WHY_OF_MONTHS.fullmatch(argument):
            return {"about": StatusTopic.WHY, "months": of_months[1]}
        topic = status_topic(argument)
        told = {"registered": "yes"} if says_registered(argument) else {}
        return told | ({"about": topic} if topic else {})

    def finish(self, turn: Turn) -> None:
        topic = self.answers.get("about")
        row = participant.registration_of(turn.db, turn.person.id)
        if row is None and say_merged(turn):
            return None
        if row is None:
            helps = role.serves_people(turn.db, turn.person.id)
            if topic == StatusTopic.CARD and not helps:
                turn.say("status-card")
                return turn.offer("/daftar", "/hubungkan", "/menu", leads_on=True)
            if "registered" in self.answers and not (turn.state.parked or helps):
                return turn.open_after("/hubungkan")
            return say_nobody(turn)
        if row.deceased_on:
            return say_condolence(turn)
        if topic is None and may_be_the_dead(turn):
            turn.say("status-of-the-dead")
            return turn.offer("/lanjut", "/status rincian", leads_on=True)
        if "months" in self.answers:
            months = int(self.answers["months"])
            return say_why(turn, row, memberships.load(turn.db, row), months)
        say = ANSWERS.get(StatusTopic(topic), say_card) if topic else say_card
        return say(turn, row, memberships.load(turn.db, row))


class Card(Status, opens_with="/kpj, kpj, no kpj, kartu"):
    """The membership card: its place, and the number on it."""

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        return {"about": StatusTopic.CARD}


def say_until(turn: Turn, row: Participant, known: Membership) -> None:
    """Answer until when: of protection, and of paying."""
    if row.protected_until is None or not is_member(turn, known):
        return say_card(turn, row, known)
    say_cover(turn, row, row.protected_until, known)
    covered = Thing.ARREARS if known.arrears(turn.today) else Thing.COVER
    turn.speak_of(covered if row.payer == Payer.SELF else Thing.PAYER)
    if row.payer == Payer.SELF:
        say_deadline(turn, row.protected_until, known)
    return turn.offer(*next_commands(turn, row, known), "/status rincian")


def say_sum(turn: Turn, row: Participant, known: Membership) -> None:
    """Answer how much is to be paid."""
    if row.state in WITH_BRANCH and row.payer == Payer.SELF and not row.protected_until:
        say_application(turn, row, known)
        schedule = schedule_of(row, known.next_month(turn.today), 1)
        discount = discount_text(turn, row, schedule)
        turn.say("status-due-later", total=total_due(schedule), discount=discount)
        return turn.offer("/status kenapa", *next_commands(turn, row, known))
    if not is_member(turn, known) or row.payer != Payer.SELF:
        return say_card(turn, row, known)
    say_waiting(turn, known)
    if not known.arrears(turn.today):
        turn.say("status-no-arrears")
    say_dues(turn, row, known)
    if row.protected_until:
        say_deadline(turn, row.protected_until, known)
    return turn.offer(*next_commands(turn, row, known), "/status kenapa")


def say_progress(turn: Turn, row: Participant, known: Membership) -> None:
    """Say how far it is; of a report that waits what follows when it stays unseen."""
    say_card(turn, row, known)
    waiting = cases.unclosed_cases(turn.db, row.id, CaseKind.PAYMENT)
    if waiting and known.waiting:
        due, is_asked = to_local_time(waiting[-1].due_at).date(), waiting[-1].state != "waiting"
        name = "status-report-asked" if is_asked else "status-report-patience"
        turn.say(name, number=f"{waiting[-1].id}", day=due)


def say_sure(turn: Turn, row: Participant, known: Membership) -> None:
    """Say of which day the data are, and from where, to somebody who doubts what was told."""
    if row.data_as_of is None:
        return say_card(turn, row, known)
    turn.say("status-sure", day=row.data_as_of, origin=row.data_origin or "-")
    turn.speak_of(Thing.COVER if is_member(turn, known) else Thing.ENDING)
    return turn.offer("/status", "/petugas", "/menu")


def is_member(turn: Turn, known: Membership) -> bool:
    return known.status(turn.today) in protection.MEMBER_STATUSES


def say_own_card(turn: Turn, row: Participant, known: Membership) -> None:
    """Say where the membership card is, or why there is none yet, and the number on it, masked."""
    kpj, name = participant.identity(turn.db, row).kpj, card_of(turn, row, known)
    turn.say(name, number=row.number or "-")
    if kpj or name == OWN_CARD:
        said = "status-kpj" if kpj else "status-kpj-unknown"
        turn.say(said, kpj=f"{kpj[:4]}•••{kpj[-4:]}")
    turn.speak_of(Thing.CARD)
    turn.offer(*(("/status nomorkpj",) if kpj else ()), "/status", "/menu")


def card_of(turn: Turn, row: Participant, known: Membership) -> str:
    """The name of the sentence about the card of somebody in this state."""
    if known.status(turn.today) is ProtectionStatus.ENDED:
        return "own-card-ended"
    if row.protected_until is None or known.is_first:
        return CARDS_OF_APPLICATIONS.get(ApplicationState(row.state), OWN_CARD)
    return OWN_CARD


def say_number(turn: Turn, row: Participant, known: Membership) -> None:
    """Show the whole number of the membership card."""
    kpj = participant.identity(turn.db, row).kpj
    turn.say("status-kpj" if kpj else "status-kpj-unknown", kpj=kpj)
    turn.offer("/status", "/menu")


def say_details(turn: Turn, row: Participant, known: Membership) -> None:
    """Say the rest of what is known: registration, first months, and how old the data is."""
    turn.say(
        "status-details",
        name=participant.identity(turn.db, row).full_name.title(),
        number=row.number or "-",
        programme=turn.text(f"option-{row.programme}"),
        payer=turn.text(f"option-{row.payer}"),
    )
    if row.protected_until:
        turn.add_line(turn.text("status-recorded", until=row.protected_until))
    if row.data_as_of:
        origin = row.data_origin or ""
        turn.add_line(turn.text("status-data", day=row.data_as_of, origin=origin))
    paid = ledger.posted_months(turn.db, row.id)
    if paid and is_member(turn, known) and protection.in_jkm_waiting_period(paid, turn.today):
        turn.say("status-first-months", amount=protection.JKM_FIRST_MONTHS)
    picture = ("/status gambar",) if row.protected_until or known.waiting else ()
    turn.offer("/status kenapa", *picture, "/status kartu", "/pengingat", "/data", "/menu")


def say_why(turn: Turn, row: Participant, known: Membership, months: int = 0) -> None:
    """Say how the sum comes about: months, amounts, discount and the law; of what is due, or of so
    many months."""
    if row.payer != Payer.SELF:
        turn.say("status-paid-by", payer=turn.text(f"option-{row.payer}"))
        turn.speak_of(Thing.PAYER)
        return turn.offer("/status", "/menu")
    over = known.status(turn.today) in (ProtectionStatus.ENDED, ProtectionStatus.PAID)
    if row.state == ApplicationState.REJECTED or over:
        return say_card(turn, row, known)
    chosen, months = months, months or len(known.arrears(turn.today)) or 1
    schedule = schedule_of(row, known.next_month(turn.today), months)
    turn.speak_of(Thing.DUES, chosen, schedule[-1].month)
    turn.say(
        "status-why",
        programme=turn.text(f"option-{row.programme}"),
        base=schedule[0].base,
        lines=dues_text(turn, schedule),
        total=total_due(schedule),
    )
    if warning := rule_change_text(turn, Sector(row.sector), Payer(row.payer)):
        turn.say_text(warning)
    turn.say("status-articles", articles=articles(schedule))
    return turn.offer("/hitung", "/status", "/menu")


def say_picture(turn: Turn, row: Participant, known: Membership) -> None:
    """Hand over the months as a picture."""
    attach_month_strip(turn, row, known)
    turn.offer(*next_commands(turn, row, known), "/menu")


ANSWERS: dict[StatusTopic, Callable[[Turn, Participant, Membership], None]] = {
    StatusTopic.CARD: say_own_card,
    StatusTopic.UNTIL: say_until,
    StatusTopic.COVER: say_until,
    StatusTopic.SUM: say_sum,
    StatusTopic.DETAILS: say_details,
    StatusTopic.WHY: say_why,
    StatusTopic.PICTURE: say_picture,
    StatusTopic.NUMBER: say_number,
    StatusTopic.PROGRESS: say_progress,
    StatusTopic.SURE: say_sure,
}
