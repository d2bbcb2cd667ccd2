"""Questions answered: the words for this person on this day, their source, and what else was meant.

What may not be said (nobody has approved it, its days are over, it is not proven) goes to an
officer: the bot says so, and never improvises.
"""

import re
from datetime import date

from bot.forms.form import Form
from bot.state import Answers
from bot.turn import Turn, tidy_text
from domain.claims.told import DEATH_FORM, Claimant
from domain.contributions.payment_report import says_paid
from domain.contributions.protection import ProtectionStatus
from domain.contributions.status_topics import StatusTopic
from domain.contributions.tariff import Payer
from domain.knowledge import meanings
from domain.knowledge.answers import PreparedAnswer, Situation, choose, fill
from domain.knowledge.heard.others import names_family
from domain.knowledge.normalise import plain_words
from domain.knowledge.subject import OF_KIND, OF_MEMBERSHIP, Thing
from domain.parsing.amounts.money import income_told
from domain.parsing.people.age import age_told
from domain.regions import named_in, only_works_here
from handlers.cases.ask import add_words, agent_name, open_request
from handlers.cases.words import promise_values
from handlers.contributions.words import say_paid_for
from handlers.knowledge.place_values import checked_on, situations_of, standing_of, values_for
from models import audit, regions
from models.cases import cases
from models.cases.cases import CaseKind
from models.cases.messages import LONGEST
from models.contributions.law_tables import age_limit
from models.inbox import own_claims
from models.inbox.questions import ASKED, SUBJECT
from models.knowledge import answers as knowledge
from models.participants import memberships, participant
from models.participants.participant import UNDER_WAY, ApplicationState, Participant
from models.roles import role

KIND = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
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
OF_ENROLLING = frozenset(("daftarkan-orang", "keluarga"))
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
OF_WAITING = frozenset((OWN_PAYMENT, "uang-di-agen", "lama-daftar"))
"""Asked by somebody whose payment waits, with an agent or by a report, they are answered by that:
"kok lama"."""
NOT_COVERED = {
    Situation.WAITING: "knowledge-own-waiting",
    Situation.ARREARS: "knowledge-own-arrears",
    Situation.ENDED: "knowledge-own-ended",
}
"""What stands behind what anybody would get, for somebody who does not yet, or no longer."""
THINGS = {
    Situation.WAITING: Thing.APPLICATION,
    Situation.APPROVED: Thing.FIRST_PAYMENT,
    Situation.REJECTED: Thing.REJECTION,
    Situation.ARREARS: Thing.ARREARS,
    Situation.ENDED: Thing.ENDING,
    Situation.SENIOR_ENDED: Thing.ENDING,
    Situation.PAID: Thing.REPORT,
    Situation.PAID_FOR: Thing.PAYER,
}
"""What an answer about a membership is about, for somebody in a situation."""
OF_OTHERS = "data-orang-lain"
OWN_AGE = "umur-saya"
LOWEST_PRICE, WHETHER_REAL, OUTSIDE = "iuran-min", "resmi-penipuan", "luar-jakbar"
OLDEST = "umur-max"
OF_AGE = frozenset((OLDEST, "lewat-65"))
"""Of somebody who is registered these are about their own age."""
FEW_WORDS = 4
OF_PLACE = re.compile(
    r"\b(?:daft?[ae]r|daptar|ikut|gabung|bisa|boleh|tinggal|domisili|warga|orang|ktp|rumah|kos|kost|ngekos|"
    r"ngontrak|kontrak|alamat|termasuk|masuk|join|register|live|from)\w*\b|di(?:daft?[ae]r|ikut)\w*",
    re.IGNORECASE,
)
"""Words of a longer text that asks whether those of a place may join, or tells where one lives."""
JOINS = re.compile(
    r"\b(?:(?:men|di|ke)?daft?[ae]r\w*|daptar\w*|ikut\w*|gabung|join|register|masuk)\b",
    re.IGNORECASE,
)
GOES_ON = re.compile(
    r"\b(?:lanjut\w*|(?:di)?terus\w*|peserta\w*|putus|berhenti|continue|go on|keep|stop|"
    r"members?)\b",
    re.IGNORECASE,
)
"""Somebody asks of joining, or of a membership that goes on."""
_OF_A_SUM = (
    "berapa bayar iuran sebulan bulan per perbulan mahal kok banget yang dibayar harus jadi semua "
    "total tadi nanti sekarang pertama ini itu saya sih ya dong nih jumlah uang duit "
    "how much is it do i pay to have the contribution my"
)
OWN_SUM = frozenset(_OF_A_SUM.split())
"""The words of a question that asks for a sum and names nothing."""
OF_SOMEBODY = re.compile(
    r"\b(?:bapak|bpk|ayah|ibu|emak|mamah?|istri|bini|suami|anak|adik|kakak|ortu|orang ?tua|"
    r"(?:te)?men|tetangga|saudara|father|mother|wife|husband|parents?)(?:nya)?\b(?=.{0,8}"
    r"\b(?:saya|gue|gua|gw|aku|ku)\b)|\b(?:my|for) (?:father|mother|wife|husband|parents?)\b",
    re.IGNORECASE,
)
"""A relative of the asker, whose sum it is."""
OWN = re.compile(r"\b(?:saya|sy|aku|gue|gua|gw|gwe|ane|aye|kulo|my)\b", re.IGNORECASE)
"""A word for oneself."""


class Ask(Form, opens_with="/tanya"):
    """`/tanya iuran-min` answers the kind of question of this name."""

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        return {"kind": argument} if KIND.fullmatch(argument) else {}

    def finish(self, turn: Turn) -> None:
        kind = self.answers.get("kind", "")
        if not turn.texts.has(turn.person.language, f"open-tanya-{kind}"):
            turn.say("knowledge-rephrase")
            return turn.offer("/menu", "/petugas")
        return say_answer(turn, kind)


class AskPrice(Form, opens_with="/iuran, iuran", intents="cost"):
    """The lowest price first, then the calculator; for an income that is told the calculator, for
    a member's own dues those."""

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        if income_told(argument):
            return {"income": argument}
        is_own = OWN.search(argument) or {*plain_words(argument)} <= OWN_SUM
        return {"own": "yes"} if is_own and not OF_SOMEBODY.search(argument) else {}

    def finish(self, turn: Turn) -> None:
        if told := self.answers.get("income"):
            return turn.open_after(f"/hitung {told}")
        row = (
            participant.registration_of(turn.db, turn.person.id) if "own" in self.answers else None
        )
        if row and not turn.state.form:
            first = row.state == ApplicationState.AWAITING_PAYMENT and row.payer == Payer.SELF
            return turn.open_after("/bayar" if first else f"/status {HOW_MUCH}")
        return say_answer(turn, LOWEST_PRICE)


class AskWhere(Form, opens_with="/wilayah, wilayah", kinds="luar-jakbar"):
    """May somebody join who lives there? A place of West Jakarta is named back."""

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        if only_works_here(argument):
            return {"works_here": "yes"}
        if len(argument.split()) > FEW_WORDS and not OF_PLACE.search(argument):
            return {}
        code = named_in(argument)
        return {"place": regions.name(turn.db, code)} if code else {}

    def finish(self, turn: Turn) -> None:
        if place := self.answers.get("place"):
            turn.say("knowledge-here", place=place)
            return turn.offer("/daftar", "/menu", leads_on=True)
        if "works_here" in self.answers:
            turn.say("registration-works-here")
            return turn.offer("/menu")
        return say_answer(turn, OUTSIDE)


class AskAge(Form, opens_with="/umur, umur, usia", kinds="umur-max lewat-65"):
    """May somebody of that age still join? From the limit on, what is still possible."""

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        goes_on = GOES_ON.search(argument) and not JOINS.search(argument)
        age = None if goes_on else age_told(argument)
        of_family = names_family(argument) or turn.state.topic in OF_ENROLLING
        others = {"whose": "theirs"} if of_family else {}
        return {"age": f"{age}", **others} if age else {}

    def finish(self, turn: Turn) -> None:
        age = self.answers.get("age")
        registered = participant.registration_of(turn.db, turn.person.id) is not None
        if not age or (registered and "whose" not in self.answers and not turn.state.form):
            return say_answer(turn, OLDEST)
        return self.say_age(turn, int(age))

    def say_age(self, turn: Turn, age: int) -> None:
        """Say whether somebody of the age may still join."""
        below = age_limit(turn.today).below
        is_over = age >= below
        turn.say("knowledge-age-over" if is_over else "knowledge-age-under", age=age, below=below)
        turn.state.topic = OLDEST
        if not turn.state.form:
            then = "/tanya keluarga" if "whose" in self.answers else "/daftar"
            turn.offer("/tanya lewat-65" if is_over else then, "/sumber", "/bukanitu")


class AskWhetherReal(Form, opens_with="/resmi, resmi, penipuan"):
    """Is this real? We never ask for money, a PIN, an OTP or a password."""

    def finish(self, turn: Turn) -> None:
        say_answer(turn, WHETHER_REAL)


class Source(Form, opens_with="/sumber, sumbernya, sumbernya?, sumber, source"):
    """The source of the last answer, when it was checked, and until when the answer holds."""

    keeps_subject = True

    def finish(self, turn: Turn) -> None:
        found, _ = answer_for(turn, turn.state.topic)
        if found is None:
            turn.say("knowledge-source-none")
        else:
            name = "knowledge-source-dated" if found.last else "knowledge-source"
            checked = found.checked or checked_on(found.source)
            values = {"source": found.source, "checked": checked, "until": found.last or checked}
            turn.say(name, **values)
        turn.offer("/menu", "/petugas")


class Explain(Form, opens_with="/jelaskan"):
    """The last answer once more, with what it is about, and a human who can explain it."""

    keeps_subject = True

    def finish(self, turn: Turn) -> None:
        kind = turn.state.topic
        found, words = answer_for(turn, kind)
        if found is None:
            turn.say("knowledge-rephrase")
            return turn.offer("/menu", "/petugas")
        turn.say("knowledge-again", title=turn.text(f"open-tanya-{kind}"))
        turn.say_text(tidy_text(words))
        turn.say("knowledge-again-human")
        return turn.offer("/petugas", found.follow_up, "/sumber", "/bukanitu")


class NotThat(Form, opens_with="/bukanitu, /bukansemua"):
    """The next likeliest meanings of what was misunderstood, once; then other words or a human."""

    keeps_subject = True

    def finish(self, turn: Turn) -> None:
        others, turn.state.others = turn.state.others, []
        if others:
            turn.say("knowledge-others")
            turn.offer(*others, "/bukansemua")
        else:
            turn.say("knowledge-rephrase")
            turn.offer("/menu", "/petugas")


def answer_for(turn: Turn, kind: str) -> tuple[PreparedAnswer | None, str]:
    """The answer to a kind of question for this person today, and its words; None when there is
    nothing that may be said."""
    if not kind:
        return None, ""
    language = turn.person.language
    standings, row = situations_of(turn, turn.person.id)
    values = values_for(turn, language, row)
    found = choose(knowledge.answers_to(turn.db, kind), standings, turn.today, values)
    words = fill(found.words(language), values) if found else None
    return (found, words) if found and words else (None, "")


def say_answer(turn: Turn, kind: str) -> None:
    """Answer a kind of question, or pass it on to an officer."""
    of_member = kind in OF_AGE and participant.registration_of(turn.db, turn.person.id)
    turn.state.topic = kind = OWN_AGE if of_member and not turn.state.form else kind
    of_own_sum = kind == OLD_SUMS and not OLD_SUM.search(turn.message.text)
    if of_own_sum and not turn.state.form and participant.registration_of(turn.db, turn.person.id):
        return turn.open_after(f"/status {HOW_MUCH}")
    if kind in OF_WAITING and not turn.state.form and payment_waits(turn):
        return turn.open_after(f"/status {StatusTopic.PROGRESS}")
    row = participant.registration_of(turn.db, turn.person.id) if kind in OF_ARREARS else None
    if row and row.payer != Payer.SELF and not turn.state.form:
        return say_paid_for(turn, row)
    if kind == OF_OTHERS and names_own_agent(turn) and not turn.state.form:
        return turn.open_after("/petugas")
    if kind in OF_COVER and speaks_of_relative(turn):
        turn.say("knowledge-cover-of-another")
        return None if turn.state.form else turn.offer("/klaim", "/petugas", "/menu")
    if kind in OF_CLAIMS and asks_of_application(turn) and not turn.state.form:
        return turn.open_after("/status")
    if row := approved_application(turn, kind):
        return say_approved(turn, kind, row)
    asks_if_booked = kind == NOT_BOOKED and not turn.state.form
    of_own = kind == OWN_PAYMENT and not turn.state.form
    is_told = says_paid(turn.message.text) and not of_own
    if (asks_if_booked or of_own) and not is_told and (until := paid_until(turn)):
        turn.say("knowledge-is-booked", until=until)
        report = ("/sudahbayar",) if may_have_paid(turn) else ()
        return turn.offer("/status", *report, "/petugas")
    if asks_if_booked and may_have_paid(turn):
        said = f"/sudahbayar {turn.message.text}".strip()
        return turn.open_after(f"/status {StatusTopic.PROGRESS}" if payment_waits(turn) else said)
    found, words = answer_for(turn, kind)
    if found is None:
        return None if turn.unsure else pass_on(turn, kind)
    if thing := OF_KIND.get(kind):
        turn.speak_of(thing_in(found.standing, thing))
    if turn.unsure:
        turn.say("answer-likely", title=turn.text(f"open-tanya-{kind}"))
    turn.say_text(tidy_text(words))
    if turn.state.form:
        return None
    if not found.standing and meanings.is_of_cover(meanings.question(kind)):
        say_own_cover(turn)
    first = ["/lanjut"] if turn.state.parked else []
    if kind in OF_ENROLLING and role.serves_people(turn.db, turn.person.id):
        first.append("/daftarkan")
    standing, row = standing_of(turn.db, turn.person.id, turn.today)
    joined = row is not None and standing not in (Situation.NEWCOMER, Situation.ENDED)
    then = "/status" if joined and found.follow_up == "/daftar" else found.follow_up
    return turn.offer(*first, then, "/sumber", "/bukanitu")


def thing_in(standing: str, thing: Thing) -> Thing:
    """The thing that is told to somebody in a situation, of one that only a membership has."""
    if thing is Thing.LATENESS and standing == Situation.ARREARS:
        return thing
    of_membership = thing in OF_MEMBERSHIP - {Thing.DEPOSIT} and standing in THINGS
    return THINGS[Situation(standing)] if of_membership else thing


def say_own_cover(turn: Turn) -> None:
    """Say to somebody who is registered and not covered that this is not for them as yet, behind
    what anybody would get."""
    standing, row = standing_of(turn.db, turn.person.id, turn.today)
    if row is not None and standing in NOT_COVERED and not speaks_of_relative(turn):
        turn.say(NOT_COVERED[standing])


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


def pass_on(turn: Turn, kind: str) -> None:
    """Give a question to an officer, each kind once while it waits, and say so."""
    actor, subject = f"person:{turn.person.id}", f"{SUBJECT}{kind}"
    row = cases.find_request(turn.db, turn.person.id)
    since = row.opened_at if row else turn.now
    if row and audit.was_recorded_since(turn.db, actor, ASKED, subject, since):
        turn.say("knowledge-asked-before", **promise_values(row))
    else:
        row = row or open_request(turn, CaseKind.HELP)
        add_words(turn, row, question_text(turn, kind))
        audit.record(turn.db, actor, ASKED, subject, turn.now)
        turn.say("knowledge-asked", **promise_values(row))
    if not turn.state.form:
        turn.offer(*(("/lanjut",) if turn.state.parked else ()), "/menu", "/bukanitu")


def question_text(turn: Turn, kind: str) -> str:
    """The question as it was typed, after what it was taken for."""
    title, typed = turn.text(f"open-tanya-{kind}"), turn.message.text.strip()
    pressed = turn.message.press or typed.startswith("/") or typed == title
    return title if pressed else f"{title}: {typed}"[:LONGEST]
