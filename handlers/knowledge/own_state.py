"""Kinds of question that the person's own state answers better than the words for anybody."""

import re
from collections.abc import Callable, Sequence
from datetime import date

from bot.turn import Turn
from domain.claims.told import DEATH_FORM, Claimant
from domain.contributions.payment_report import says_paid
from domain.contributions.protection import ProtectionStatus
from domain.contributions.status_topics import StatusTopic
from domain.contributions.tariff import Payer
from domain.knowledge.answers import Situation, choose
from domain.knowledge.heard.price import income_in
from domain.knowledge.normalise import plain_words
from handlers.cases.ask import agent_name
from handlers.contributions.words import say_paid_for
from handlers.knowledge.place_values import standing_of
from models.inbox import own_claims
from models.knowledge import answers as knowledge
from models.participants import memberships, participant
from models.participants.participant import UNDER_WAY, ApplicationState, Participant

OF_ARREARS = frozenset(
    (
        "telat-berapa-lama",
        "denda",
        "tunggakan-dilunasi",
        "tanggal-bayar",
        "kode-bayar",
        "ditagih",
        "titipan-saya",
    )
)
"""What concerns nobody whose dues are paid for them."""
OF_LATENESS = frozenset(("telat-berapa-lama", "denda", "tunggakan-dilunasi"))
"""What only a member can be late with."""
OF_PAYING = frozenset(("kode-bayar", "tanggal-bayar"))
OF_CLAIMS = frozenset(("status-klaim", "klaim-ditolak"))
"""Asked of an application too, in words that name neither: "udah diproses belum"."""
OF_COVER = frozenset(
    ("klaim-saat-nunggak", "tunggakan-dilunasi", "telat-berapa-lama", "mulai-aktif")
)
"""Answered by the asker's own membership, whoever it is about."""
HOW_MUCH = "berapa"
"""The word by which the status tells the sum."""
NOT_BOOKED = "bayar-belum-masuk"
"""Asked by somebody whose report waits, it is answered by their status; by another member, it is
the beginning of a report."""
OLD_SUMS = "angka-lama-8100"
OLD_SUM = re.compile(r"8[., ]?100|19[., ]?700|\b(?:seratus|sembilan belas|lama|dulu)\b|^\W*/|^$")
"""A sum that is no more, or the question about it by its button; another sum is one's own."""
OWN_PAYMENT = "titipan-saya"
OF_WAITING = frozenset((OWN_PAYMENT, "uang-di-agen", "lama-daftar", "kenapa-ditagih"))
"""Asked by somebody whose payment waits, with an agent or by a report, they are answered by that:
"kok lama"."""
OF_OTHERS = "data-orang-lain"
ANY_WORK = "kerja-apa-saja"


def answer_by_state(turn: Turn, kind: str) -> bool:
    """Answer a kind of question by the state of whoever asks; False where that says nothing of
    it."""
    return any(rule(turn, kind) for rule in RULES)


def own_sum(turn: Turn, kind: str) -> bool:
    """The sum of a member's own dues, where no sum of earlier years is named."""
    is_own = kind == OLD_SUMS and not OLD_SUM.search(turn.message.text) and not turn.state.form
    if not is_own or not participant.registration_of(turn.db, turn.person.id):
        return False
    turn.open_after(f"/status {HOW_MUCH}")
    return True


def payment_under_way(turn: Turn, kind: str) -> bool:
    """Say where a payment is that waits for the branch's data."""
    waits = kind in OF_WAITING and not turn.state.form and payment_waits(turn)
    if waits:
        turn.open_after(f"/status {StatusTopic.PROGRESS}")
    return waits


def paid_by_another(turn: Turn, kind: str) -> bool:
    """Say who pays, where nothing is owed by the person."""
    row = participant.registration_of(turn.db, turn.person.id) if kind in OF_ARREARS else None
    if row is None or row.payer == Payer.SELF or turn.state.form:
        return False
    say_paid_for(turn, row)
    return True


def own_agent(turn: Turn, kind: str) -> bool:
    """A human, for a question about one's own agent by name."""
    is_theirs = kind == OF_OTHERS and names_own_agent(turn) and not turn.state.form
    if is_theirs:
        turn.open_after("/petugas")
    return is_theirs


def cover_of_relative(turn: Turn, kind: str) -> bool:
    """Say that BPJS alone knows whether somebody who died, or has a claim, was covered."""
    if kind not in OF_COVER or not speaks_of_relative(turn):
        return False
    turn.say("knowledge-cover-of-another")
    if not turn.state.form:
        turn.offer("/klaim", "/petugas", "/menu")
    return True


def own_application(turn: Turn, kind: str) -> bool:
    """Say what became of an application, which is asked of in the words of a claim."""
    is_asked = kind in OF_CLAIMS and asks_of_application(turn) and not turn.state.form
    if is_asked:
        turn.open_after("/status")
    return is_asked


def first_payment(turn: Turn, kind: str) -> bool:
    """That only the first payment of an approved application is open."""
    row = approved_application(turn, kind)
    if row:
        say_approved(turn, kind, row)
    return row is not None


def payment_booked(turn: Turn, kind: str) -> bool:
    """Until when a member is protected, by official data."""
    of_own = kind == OWN_PAYMENT
    if kind not in (NOT_BOOKED, OWN_PAYMENT) or turn.state.form:
        return False
    is_told = says_paid(turn.message.text) and not of_own
    until = None if is_told else paid_until(turn)
    if until is None:
        return False
    turn.say("knowledge-is-booked", until=until)
    report = ("/sudahbayar",) if may_have_paid(turn) else ()
    turn.offer("/status", *report, "/petugas")
    return True


def payment_missing(turn: Turn, kind: str) -> bool:
    """Say where a payment is that the person reported; else the beginning of such a report."""
    if kind != NOT_BOOKED or turn.state.form or not may_have_paid(turn):
        return False
    said = f"/sudahbayar {turn.message.text}".strip()
    turn.open_after(f"/status {StatusTopic.PROGRESS}" if payment_waits(turn) else said)
    return True


def price_for_work(turn: Turn, kind: str) -> bool:
    """The price, for a newcomer who tells their work and what it brings."""
    text = turn.message.text
    tells = kind == ANY_WORK and not turn.state.form and income_in(text) is not None
    if not tells or participant.registration_of(turn.db, turn.person.id):
        return False
    turn.open_after(f"/harga {text}")
    return True


RULES: Sequence[Callable[[Turn, str], bool]] = (
    own_sum,
    price_for_work,
    payment_under_way,
    paid_by_another,
    own_agent,
    cover_of_relative,
    own_application,
    first_payment,
    payment_booked,
    payment_missing,
)
"""Each answers its kinds of question, where the state says something of them, and says whether it
did; the first that does is the last."""


def approved_application(turn: Turn, kind: str) -> Participant | None:
    """The person's application that waits for the first payment only, where the answer to them is
    of an application that the branch checks; None otherwise."""
    standing, row = standing_of(turn.db, turn.person.id, turn.today)
    if row is None or standing is not Situation.WAITING:
        return None
    known = knowledge.answers_to(turn.db, kind)
    found = choose(known, (Situation.APPROVED, standing), turn.today)
    is_so = found is not None and (found.standing == Situation.WAITING or kind in OF_LATENESS)
    return row if is_so and row.state == ApplicationState.AWAITING_PAYMENT else None


def say_approved(turn: Turn, kind: str, row: Participant) -> None:
    """Say that only the first payment is open, its sum, and how it is made."""
    if turn.state.form:
        name = participant.identity(turn.db, row).first_name
        return turn.say("status-awaiting-payment", name=name, number=row.number or "-")
    return turn.open_after("/bayar" if kind in OF_PAYING and row.payer == Payer.SELF else "/status")


def may_have_paid(turn: Turn) -> bool:
    """Does the person pay for themselves, so that a payment of theirs may be missing?"""
    row = participant.registration_of(turn.db, turn.person.id)
    if row is None or row.payer != Payer.SELF or row.deceased_on:
        return False
    return row.state in (ApplicationState.AWAITING_PAYMENT, ApplicationState.ACTIVE)


def paid_until(turn: Turn) -> date | None:
    """The last day that the person is protected by official data and nothing is owed or waits;
    None where it is otherwise."""
    row = participant.registration_of(turn.db, turn.person.id)
    known = memberships.load(turn.db, row) if row else None
    is_so = known is not None and known.status(turn.today) is ProtectionStatus.ACTIVE
    return row.protected_until if row and is_so and known and not known.waiting else None


def payment_waits(turn: Turn) -> bool:
    """Does a payment of the person, reported or given to an agent, wait for the branch's data?"""
    row = participant.registration_of(turn.db, turn.person.id)
    return row is not None and bool(memberships.load(turn.db, row).waiting)


def speaks_of_relative(turn: Turn) -> bool:
    """Does somebody ask who tells a death, or has a claim for a relative? Of whose membership BPJS
    alone says what it was."""
    if turn.state.form == DEATH_FORM:
        return True
    found = own_claims.find_open(turn.db, turn.person.id)
    return bool(found) and found[0].claimant not in (Claimant.SELF, Claimant.HELPER)


def asks_of_application(turn: Turn) -> bool:
    """Does somebody without a claim, whose application is with the branch or came back from it, ask
    what became of it?"""
    row = participant.registration_of(turn.db, turn.person.id)
    waits = row is not None and row.state in (*UNDER_WAY, ApplicationState.REJECTED)
    names_claim = "klaim" in plain_words(turn.message.text)
    return waits and not names_claim and not own_claims.find_shown(turn.db, turn.person.id)


def names_own_agent(turn: Turn) -> bool:
    """Does the message name the person's own agent?"""
    name = agent_name(turn).casefold().split()
    return bool(name) and not {*name[:1]}.isdisjoint(turn.message.text.casefold().split())
