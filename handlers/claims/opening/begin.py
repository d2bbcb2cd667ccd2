"""Begin a claim: an accident at work, a death, savings, and what children may get.

Care comes first, then what is urgent; the rest may wait for days. Whoever is not the participant
hears that a case was opened, and nothing about the participant, whatever they type.
"""

import re
from collections.abc import Collection
from datetime import UTC, date, datetime, time
from enum import StrEnum
from typing import Any

from bot.forms.form import ClaimedTexts, Form
from bot.forms.questions import (
    AskAgain,
    ChoiceQuestion,
    EndForm,
    Question,
)
from bot.forms.review import ReviewQuestion
from bot.forms.yes_no import YesNoQuestion
from bot.state import Answers, UserInput
from bot.turn import Turn
from domain.calendar import DAY
from domain.claims.checklist import Circumstance, ClaimKind, checklist
from domain.claims.deadlines import notice_due
from domain.claims.told import (
    MAY_TELL_DEATH,
    Claimant,
    asks_how_much,
    death_told,
    died_at_work,
    is_minor_oneself,
    relation_told,
    speaks_of_death,
    tells_alive,
)
from domain.contributions.tariff import Programme
from domain.invalid import Ambiguous, Invalid
from domain.knowledge.heard.accidents import asks_coverage
from domain.reminders.contact_rules import ZONE
from handlers import answers
from handlers.claims.letters import tell_staff
from handlers.claims.opening.contact import ContactQuestion, contact_of
from handlers.claims.opening.questions import (
    ClaimForm,
    add_early_pages,
    again_question,
    borrowed_question,
    grown_question,
    kin_question,
    name_question,
    nik_question,
    who_question,
    with_told_person,
)
from handlers.claims.opening.when import (
    EventDayQuestion,
    day_told,
    hour_question,
    read_accident_day,
    read_event_day,
)
from handlers.claims.papers.pages import count, name_by_caption, there_in
from handlers.claims.words import (
    last_day,
    offer_details,
    say_brings,
    say_checklist,
    say_cover,
    say_cover_before,
    say_first_missing,
)
from models.cases.cases import BRANCH_ANSWERS_WITHIN
from models.claims import claim, law_tables, papers
from models.claims.claim import Claim, ClaimFacts
from models.participants import participant
from models.participants.participant import Participant

PLACE, CAUSE = (3, 120), (5, 400)
"""Least and most characters."""
SUPPOSED = re.compile(
    r"^\W*(?:(?:trus|terus|lalu|nah|eh|oh|dan|gimana|bagaimana|and|what)\W+)*"
    r"(?:kalau|kalo|klo|kl|misal(?:nya|kan)?|andai|seandainya|if|what if)\b",
    re.IGNORECASE,
)
"""The beginning of a sentence about what has not happened."""
HARM = "jkk-langkah"
"""The topic of the conversation after an accident."""
GRIEF = "jkm-dokumen"
"""The topic of the conversation after a death: what the heirs need."""


OWN_MONEY = re.compile(
    r"\b(?:bukan|bkn|tidak|tdk|non|gak|ga|nggak|not)\W+(?:\w+\W+)?(?:plkk|kerja ?sama)\b"
    r"|\b(?:suruh|disuruh|harus|mesti|sudah|udah|minta|diminta|have to|had to)\W+(?:bayar|pay)\b"
)


PARTNER = re.compile(
    r"\bplkk\b|\b(?:rs|rsud|rumah sakit|klinik|puskesmas)\b.*\bkerja ?sama\b|"
    r"\bpartner (?:hospital|clinic)\b"
)
"""A place of treatment that works with BPJS, where OWN_MONEY does not deny it."""


class Traffic(StrEnum):
    NO = "traffic_no"
    COLLISION = "traffic_collision"
    ALONE = "traffic_alone"


COLLIDED = re.compile(
    r"\b(?:ke|di|ter)?(?:tabrak|serempet|senggol)(?:an)?\b.*"
    r"\b(?:motor|mobil|truk|angkot|bus|bis|sepeda|kendaraan|taksi|bajaj)\b|\btabrakan\b|"
    r"\b(?:hit|run over) by a (?:car|bike|truck|motorcycle)\b",
    re.IGNORECASE,
)
"""What tells of a collision on the road, whatever else it tells."""


class Treatment(StrEnum):
    CONTRACTED = "treated_plkk"
    OWN = "treated_own"
    NOT = "treated_not"


class Injured(StrEnum):
    """The state of somebody after an accident."""

    ALIVE = "outcome_alive"
    DIED = "outcome_died"


class AtWork(StrEnum):
    """Whether somebody died of the work: on it, on the way, or suddenly at it."""

    YES = "at_work_yes"
    NO = "at_work_no"
    UNSURE = "at_work_unsure"


class StopReason(StrEnum):
    """The reasons for which savings are paid out (PP 46/2015; Permenaker 4/2022)."""

    AGE = "savings_56"
    STOPPED = "savings_stopped"
    DISABLED = "savings_disabled"
    DIED = "savings_died"
    WORKING = "savings_working"
    """None of them: what may come then is told."""


class OutcomeQuestion(ChoiceQuestion[Injured]):
    """The state of somebody after an accident; nobody who writes died of it. Whoever says how it
    is paid, or that no doctor has seen it, is alive."""

    def accept(self, turn: Turn, form: Any, given: UserInput) -> str:
        try:
            kept = super().accept(turn, form, given)
        except Invalid:
            if given.value is not None:
                raise
            try:
                form.answers["treatment"] = form.treatment_told(turn, given)
            except Invalid:
                if not tells_alive(given.text):
                    raise
            kept = str(Injured.ALIVE)
        if kept == Injured.DIED and form.who is Claimant.SELF:
            turn.say("accident-claim-family")
            raise AskAgain("who")
        return kept


class TreatmentQuestion(ChoiceQuestion[Treatment]):
    """The way in which it is paid; "bukan PLKK, disuruh bayar 8 juta" is one's own money."""

    def said_plainly(self, text: str) -> Treatment | None:
        """Their own money or a partner of BPJS, where a text tells of it."""
        plain = text.casefold()
        if OWN_MONEY.search(plain):
            return Treatment.OWN
        return Treatment.CONTRACTED if PARTNER.search(plain) else None


STOPPED = re.compile(
    r"\b(?:ga|gak|nggak|ngga|tidak|tdk|berhenti|brenti|stop|keluar(?: dari)?|quit|stopped)\b.{0,8}"
    r"\b(?:be)?(?:kerja|dagang|jualan|usaha|narik|pabrik|work)\w*|"
    r"\b(?:resign|di ?phk|phk|dipecat|bangkrut|tutup usaha|laid off)\b",
    re.IGNORECASE,
)
"""What tells that somebody has stopped working."""


class StopReasonQuestion(ChoiceQuestion[StopReason]):
    """The reason for which savings are paid; whoever goes on working hears what may come then."""

    def accept(self, turn: Turn, form: Any, given: UserInput) -> str:
        try:
            kept = super().accept(turn, form, given)
        except (Ambiguous, Invalid):
            if given.value is not None or not STOPPED.search(given.text):
                raise
            return str(StopReason.STOPPED)
        if kept == StopReason.WORKING:
            raise EndForm("savings-claim-working")
        return kept


def happened_at_work(form: Any) -> bool:
    return form.at_work is AtWork.YES


class AccidentClaim(ClaimForm, opens_with="/kecelakaan, kecelakaan kerja", intents="claim_jkk"):
    """The notice of an accident, as Permenaker 1/2025 art. 48A asks for it, within 2x24 hours."""

    claimed = (ClaimKind.ACCIDENT,)
    topic = HARM

    again = again_question()
    who = who_question()
    nik = nik_question()
    full_name = name_question()
    day = EventDayQuestion(read_accident_day, suggest=answers.suggest_days)
    hour = hour_question()
    place = Question(lambda turn, text: answers.read_line(text, *PLACE), verbatim=True)
    cause = Question(lambda turn, text: answers.read_line(text, *CAUSE), verbatim=True)
    traffic = ChoiceQuestion(Traffic)
    outcome = OutcomeQuestion(Injured)
    borrowed = borrowed_question(when=lambda form: died(form))
    grown = grown_question(when=lambda form: died(form))
    treatment = TreatmentQuestion(Treatment, only_if=("outcome", (Injured.ALIVE,)))
    contact = ContactQuestion()
    review = ReviewQuestion()

    @classmethod
    def may_open(cls, turn: Turn) -> bool:
        """Whoever only supposes an accident is told what to do then, and is asked nothing."""
        turn.state.topic = HARM
        if SUPPOSED.match(turn.message.text):
            say_cover(turn)
            turn.say("accident-claim-info")
            turn.offer("/petugas", "/menu")
            return False
        if asks_coverage(turn.message.text):
            turn.open_after("/tanya cakupan-jkk")
            return False
        if not super().may_open(turn):
            return False
        turn.say("accident-claim-care")
        return True

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        known = super().prefill(turn, argument)
        told = relation_told(argument)
        if "who" not in known and told is not None:
            known |= {"who": told}
        known |= day_told(turn, turn.message.text)
        if known.get("who") == Claimant.SELF:
            say_cover(turn)
            if "day" in known:
                say_cover_before(turn, date.fromisoformat(known["day"]))
        return with_told_person(turn, known)

    def take(self, turn: Turn, given: UserInput) -> bool:
        """A death that is told on the way is how they are now; what happened may end with it. In
        place of who had the accident it is another claim."""
        question = self.pending()
        name = question.name if question and given.value is None else ""
        if name == "who" and speaks_of_death(given.text):
            turn.open_after(f"/meninggal {given.text}")
            return True
        told = death_told(given.text) if name not in ("", "cause", "outcome") else None
        if told is None or "who" not in self.answers:
            return super().take(turn, given)
        if self.who is Claimant.SELF:
            self.answers["who"] = told
        turn.say("accident-claim-died")
        self.answers["outcome"] = Injured.DIED
        return self.proceed(turn)

    def on_answer(self, turn: Turn, name: str) -> None:
        """Somebody hurt hears at once whether to count on cover, and of a day before their
        registration that they should not."""
        super().on_answer(turn, name)
        if name == "who" and self.who is Claimant.SELF:
            say_cover(turn)
        if name == "day" and self.who is Claimant.SELF:
            say_cover_before(turn, self.day)
        if name == "cause" and "traffic" not in self.answers and COLLIDED.search(self.cause):
            self.answers["traffic"] = Traffic.COLLISION

    def treatment_told(self, turn: Turn, given: UserInput) -> str:
        """The answer to how it is treated that a text is; Invalid or Ambiguous for none."""
        return type(self).treatment.accept(turn, self, given)

    def finish(self, turn: Turn) -> None:
        row = begin(
            turn, self, ClaimKind.ACCIDENT, circumstances_of(self), accident_due(turn, self)
        )
        said = "accident-claim-done-late" if is_overdue(turn, self) else "accident-claim-done"
        turn.say(said, number=f"{row.case_id}", until=last_day(row.case.due_at))
        say_minor(turn, row)
        if self.traffic is Traffic.COLLISION:
            turn.say("claim-collision")
        offer_papers(turn, row)


class DeathClaim(ClaimForm, opens_with="/meninggal, klaim jkm", intents="claim_jkm"):
    """A death; one of work is an accident that was fatal, and asks for its notice too."""

    claimed = (ClaimKind.DEATH,)
    topic = GRIEF
    claims_texts = ClaimedTexts(MAY_TELL_DEATH)

    again = again_question()
    who = kin_question()
    grown = grown_question()
    nik = nik_question()
    full_name = name_question()
    borrowed = borrowed_question()
    day = EventDayQuestion(read_event_day, suggest=answers.suggest_days)
    at_work = ChoiceQuestion(AtWork, feeds=("hour", "place", "cause", "traffic", "contact"))
    hour = hour_question(when=happened_at_work)
    place = Question(
        lambda turn, text: answers.read_line(text, *PLACE), verbatim=True, when=happened_at_work
    )
    cause = Question(
        lambda turn, text: answers.read_line(text, *CAUSE), verbatim=True, when=happened_at_work
    )
    traffic = ChoiceQuestion(Traffic, when=happened_at_work)
    contact = ContactQuestion(when=happened_at_work)
    review = ReviewQuestion()

    @classmethod
    def may_open(cls, turn: Turn) -> bool:
        if not super().may_open(turn):
            return False
        turn.state.topic = GRIEF
        turn.say("death-claim-care")
        if asks_how_much(turn.message.text):
            say_brings(turn, ClaimKind.DEATH, None)
        return True

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        known = super().prefill(turn, argument)
        told = death_told(turn.message.text) or relation_told(argument)
        known |= {} if "who" in known or told in (None, Claimant.SELF) else {"who": told}
        known |= {"grown": "no"} if is_minor_oneself(turn.message.text) else {}
        known |= {"at_work": AtWork.YES} if died_at_work(turn.message.text) else {}
        known |= day_told(turn, turn.message.text)
        return with_told_person(turn, known)

    @classmethod
    def claims(cls, turn: Turn, text: str) -> bool:
        """Whoever tells a death is answered so, whatever else they tell with it."""
        return death_told(text) is not None

    def take_claimed(self, turn: Turn, given: UserInput) -> bool:
        """The sentence with which it was opened answers no question."""
        return self.take(turn, given) if turn.state.form == self.name else self.proceed(turn)

    def end(self, turn: Turn, end: EndForm) -> bool:
        """The next questions of whoever only asks are a tap away."""
        over = super().end(turn, end)
        if end.reason == "death-claim-info":
            turn.offer("/tanya meninggal-karena-kerja", "/tanya manfaat-jkm")
            turn.offer("/tanya beasiswa-siapa", "/petugas", "/menu")
        return over

    def is_notice(self) -> bool:
        return self.answers.get("at_work") == AtWork.YES

    def finish(self, turn: Turn) -> None:
        is_accident = self.is_notice()
        kind = ClaimKind.ACCIDENT if is_accident else ClaimKind.DEATH
        due = accident_due(turn, self) if is_accident else turn.now + BRANCH_ANSWERS_WITHIN
        known = circumstances_of(self) if is_accident else heirs_of(self)
        known |= {Circumstance.WORK_UNSURE} if self.at_work is AtWork.UNSURE else set()
        row = begin(turn, self, kind, known, due)
        turn.say("death-claim-done", number=f"{row.case_id}", until=last_day(row.case.due_at))
        if is_accident and is_overdue(turn, self):
            turn.say("death-claim-late")
        say_minor(turn, row)
        if self.at_work is AtWork.UNSURE:
            turn.say("claim-work-unsure")
        offer_papers(turn, row)


class SavingsClaim(ClaimForm, opens_with="/jht, klaim jht", intents="claim_jht"):
    """Savings (JHT): the reason, the way by the sum, and the papers for whoever wants help."""

    urgent = False
    keeps_draft = False
    claimed = (ClaimKind.SAVINGS,)
    topic = "jht-dokumen"

    again = again_question()
    who = Claimant.SELF
    reason = StopReasonQuestion(StopReason)
    helps = YesNoQuestion(
        or_stop="savings-claim-alone",
        tell=lambda turn, form: {"reason": str(form.reason)},
        when=lambda form: form.reason is not StopReason.DIED,
    )
    nik = nik_question(when=lambda form: form.reason is not StopReason.DIED)
    full_name = name_question(when=lambda form: form.reason is not StopReason.DIED)

    @classmethod
    def may_open(cls, turn: Turn) -> bool:
        row = participant.registration_of(turn.db, turn.person.id)
        if row is None or row.programme == Programme.THREE:
            return super().may_open(turn)
        turn.say("savings-claim-none")
        turn.offer("/petugas", "/menu")
        return False

    def end(self, turn: Turn, end: EndForm) -> bool:
        """Whoever goes on working is a tap away from what a part of the savings asks for."""
        over = super().end(turn, end)
        if end.reason == "savings-claim-working":
            turn.offer("/tanya jht-sebagian", "/petugas", "/menu")
        return over

    def finish(self, turn: Turn) -> None:
        if self.reason is StopReason.DIED:
            return turn.open_after("/meninggal")
        known = {Circumstance.STOPPED} if self.reason is StopReason.STOPPED else set()
        row = begin(turn, self, ClaimKind.SAVINGS, known, turn.now + BRANCH_ANSWERS_WITHIN)
        turn.say("savings-claim-done", number=f"{row.case_id}")
        return offer_papers(turn, row)


class ScholarshipHelp(Form, opens_with="/beasiswa"):
    """The papers for a child's school money. They are about a child, so that none is taken here."""

    def finish(self, turn: Turn) -> None:
        turn.say("scholarship-help")
        say_checklist(
            turn, checklist(law_tables.paper_rules(), ClaimKind.SCHOLARSHIP, (), turn.today)
        )
        turn.say("claim-free")
        turn.offer("/petugas", "/menu")


def begin(
    turn: Turn,
    form: ClaimForm,
    kind: ClaimKind,
    circumstances: Collection[Circumstance],
    due_at: datetime,
) -> Claim:
    """Open the claim that a form has asked about, and tell staff of it."""
    known = turn.db.get(Participant, form.participant_id or 0)
    helped = known.person_id if known else None
    is_dead = kind is ClaimKind.DEATH or Circumstance.FATAL in circumstances
    row = claim.open_claim(
        turn.db,
        kind,
        Claimant.HELPER if helped_by_staff(form) else form.who,
        facts_of(turn, form, known),
        circumstances,
        person_id=(None if is_dead else helped) if helped_by_staff(form) else turn.person.id,
        opened_by=turn.person.id,
        now=turn.now,
        participant_id=known.id if known else form.former_id,
        role_id=int(form.answers["role"]) if "role" in form.answers else None,
        due_at=due_at,
    )
    for page, caption in add_early_pages(turn, form.answers, row):
        name_by_caption(turn, row, page, caption)
    tell_staff(turn, row)
    return row


def helped_by_staff(form: ClaimForm) -> bool:
    """Is the claim for one of a role's people, who hears of it where there is a chat?"""
    return "role" in form.answers


def facts_of(turn: Turn, form: ClaimForm, known: Participant | None) -> ClaimFacts:
    """The facts that the form was told; those of a known participant are the registration's."""
    who = participant.identity(turn.db, known) if known else None
    told = form.answers
    contact, number = contact_of(turn, told["contact"]) if "contact" in told else ("", "")
    return ClaimFacts(
        nik=who.nik if who else told.get("nik", ""),
        name=who.full_name if who else told.get("full_name", ""),
        happened_on=told.get("day", ""),
        hour=told.get("hour", "")[:5],
        place=told.get("place", ""),
        cause=told.get("cause", ""),
        contact=contact,
        contact_phone=number,
    )


def circumstances_of(form: Any) -> set[Circumstance]:
    """The circumstances of an accident."""
    found = heirs_of(form) if died(form) else set()
    if died(form):
        found |= {Circumstance.FATAL, Circumstance.TREATED}
    if form.traffic is not Traffic.NO:
        found.add(Circumstance.ROAD)
    if form.traffic is Traffic.COLLISION:
        found.add(Circumstance.COLLISION)
    if form.answers.get("treatment") == Treatment.OWN:
        found.add(Circumstance.OWN_MONEY)
    return found


def died(form: Any) -> bool:
    return isinstance(form, DeathClaim) or form.answers.get("outcome") == Injured.DIED


def heirs_of(form: Any) -> set[Circumstance]:
    """The circumstances of the heirs of somebody who died."""
    spouse = {Circumstance.SPOUSE} if form.who is Claimant.SPOUSE else set()
    return spouse | ({Circumstance.MINOR} if form.answers.get("grown") == "no" else set())


def say_minor(turn: Turn, row: Claim) -> None:
    """Say that staff help heirs who are under age."""
    if Circumstance.MINOR in row.known_circumstances:
        turn.say("claim-minor")


def accident_due(turn: Turn, form: Any) -> datetime:
    """The time by which staff report the accident (UTC): where that is over, within a day."""
    return turn.now + DAY if is_overdue(turn, form) else reported_by(form)


def is_overdue(turn: Turn, form: Any) -> bool:
    """Is the time over in which an accident has to be reported?"""
    return reported_by(form) <= turn.now


def reported_by(form: Any) -> datetime:
    """The time by which an accident has to be reported (UTC); of an unknown hour the earliest."""
    hour = form.hour if form.answers["hour"] else time()
    at = datetime.combine(form.day, hour, tzinfo=ZONE)
    return notice_due(at).astimezone(UTC)


def offer_papers(turn: Turn, row: Claim) -> None:
    """Say what is needed, that it is free, and offer the ways on."""
    say_first_missing(turn, claim.checklist_of(turn.db, row), sorted(there_in(turn, row)))
    count(turn, row)
    if unnamed := len(papers.unnamed_pages(turn.db, row.case_id)):
        turn.say("claim-unnamed", count=unnamed)
    turn.say("claim-free")
    turn.add_option(f"/kirimberkas {row.case_id}", turn.text("open-kirimberkas"))
    turn.add_option(f"/apaini {row.case_id}", turn.text("open-apaini"))
    offer_details(turn, row)
    if row.in_treatment:
        turn.add_option(f"/sembuh {row.case_id}", turn.text("open-sembuh"))
    turn.offer(*(("/lanjut",) if turn.state.parked else ()), "/petugas", "/menu")
