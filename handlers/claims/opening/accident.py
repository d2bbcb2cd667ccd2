"""An accident at work: care first, then the notice that staff pass on within 2x24 hours."""

import re
from datetime import date, timedelta
from typing import Any

from bot.forms.form import ClaimedTexts
from bot.forms.options import last_offered_options
from bot.forms.questions import AskAgain, ChoiceQuestion, Question
from bot.forms.review import ReviewQuestion
from bot.state import Answers, UserInput
from bot.turn import Turn
from domain.claims.beside import Beside, heard_in_story
from domain.claims.checklist import ClaimKind
from domain.claims.deaths import death_told, speaks_of_death, tells_alive
from domain.claims.pieces import NOT_TREATED, PAID_THEMSELVES, is_of_membership
from domain.claims.told import Claimant, relation_told
from domain.invalid import Invalid
from domain.knowledge.heard.accidents import asks_coverage, tells_hurt
from domain.knowledge.heard.questions import asks, is_question
from domain.parsing.text import NOT
from handlers import answers
from handlers.claims.opening.begin import (
    CAUSE,
    PLACE,
    Injured,
    Traffic,
    Treatment,
    accident_due,
    begin,
    circumstances_of,
    died,
    is_overdue,
    offer_papers,
    say_minor,
)
from handlers.claims.opening.claim_form import ClaimForm, again_question
from handlers.claims.opening.contact import ContactQuestion
from handlers.claims.opening.pieces import take_pieces, told_in
from handlers.claims.opening.when import (
    EventDayQuestion,
    day_told,
    day_words,
    hour_question,
    read_accident_day,
)
from handlers.claims.opening.whose import (
    MOST_OF_CAUSE,
    borrowed_question,
    grown_question,
    name_question,
    nik_question,
    who_question,
    with_told_person,
)
from handlers.claims.words import last_day, say_cover, say_cover_before, say_papers_of

LONGEST_NOTICE = timedelta(days=2)
"""The time to report an accident, in days."""
SUPPOSED = re.compile(
    r"^\W*(?:(?:trus|terus|lalu|nah|eh|oh|dan|gimana|bagaimana|and|what)\W+)*"
    r"(?:kalau|kalo|klo|kl|misal(?:nya|kan)?|andai|seandainya|if|what if)\b",
    re.IGNORECASE,
)
"""The beginning of a sentence about what has not happened."""
ASKED_WITH_IT = (Beside.COST, Beside.PAPERS)
"""What is asked in the sentence that tells an accident, and is answered after the care."""
WHEN_OR_WHERE = re.compile(
    r"\d|\b(?:tadi|barusan|kemar[ie]n|kmrn|wingi|lalu|hari|jam|pukul|pagi|siang|sore|malam|malem|subuh|"
    r"senin|selasa|rabu|kamis|jum.?at|sabtu|minggu|di|nang|ning|at|on|in|yesterday|today|ago|this|"
    r"last)\b"
)
"""Words without which no text tells when or where something happened."""
MAY_GO_ON = frozenset(("day", "hour", "place"))
"""What goes on with an accident, told below a button that offers to report one."""
HARM = "jkk-langkah"
"""The topic of the conversation after an accident."""
OWN_MONEY = re.compile(
    rf"\b(?:{NOT}|bukan|bkn|non)\W+(?:\w+\W+)?(?:plkk|kerja ?sama)\b"
    r"|\b(?:suruh|disuruh|harus|mesti|sudah|udah|minta|diminta|have to|had to)\W+(?:bayar|pay)\b"
)
PARTNER = re.compile(
    r"\bplkk\b|\b(?:rs|rsud|rumah sakit|klinik|puskesmas)\b.*\bkerja ?sama\b|"
    r"\bpartner (?:hospital|clinic)\b"
)
"""A place of treatment that works with BPJS, where OWN_MONEY does not deny it."""
HIT_A_THING = re.compile(
    r"\b(?:me)?nabrak\b.{0,20}\b(?:trotoar|tiang|pohon|pembatas|tembok|pagar|polisi tidur|"
    r"lubang|lobang|got)\b|\bhit (?:a|the) (?:kerb|curb|pole|tree|wall|fence|pothole)\b",
    re.IGNORECASE,
)
"""A vehicle that ran into no other one."""
COLLIDED = re.compile(
    r"\b(?:ke|di|ter)?(?:tabrak|serempet|senggol)(?:an)?\b.*"
    r"\b(?:motor|mobil|truk|angkot|bus|bis|sepeda|kendaraan|taksi|bajaj)\b|\btabrakan\b|"
    r"\b(?:hit|run over) by a (?:car|bike|truck|motorcycle)\b",
    re.IGNORECASE,
)
"""What tells of a collision on the road, whatever else it tells."""


FELL = re.compile(
    r"\b(?:jatuh|selip|ke?peleset|terpeleset|tergelincir|fell|slipped)\b.*"
    r"\b(?:motor|sepeda|sendiri|jalan|bike|motorcycle|road|alone)\b",
    re.IGNORECASE,
)
"""A fall on the road, where COLLIDED does not tell of another."""


def goes_on_with_offered(turn: Turn, text: str) -> bool:
    """Does a text tell a part of an accident below a reply that offers to report one, and no death:
    "barusan jam 2", "di bengkel"? Where it is asked which of several is meant, the accident has to
    be the likeliest."""
    offered = [value for value, _ in last_offered_options(turn)]
    if "/kecelakaan" not in offered or "/meninggal" in offered or is_question(text) or asks(text):
        return False
    if "/bukansemua" in offered and offered[0] != "/kecelakaan":
        return False
    told = told_in(text)
    return bool(told) and MAY_GO_ON.issuperset(told) and not speaks_of_death(text)


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


class TrafficQuestion(ChoiceQuestion[Traffic]):
    """Whether it was on the road; the story says so."""

    def said_plainly(self, text: str) -> Traffic | None:
        """A collision or a fall, where a text tells of one."""
        if HIT_A_THING.search(text):
            return Traffic.ALONE
        if COLLIDED.search(text):
            return Traffic.COLLISION
        return Traffic.ALONE if FELL.search(text) else None


def story_told(text: str) -> Answers:
    """The answers that a first sentence gives: how it came, and whether it was on the road."""
    kept = " ".join(text.split())[:MOST_OF_CAUSE]
    traffic = TrafficQuestion(Traffic).said_plainly(kept)
    return {"cause": kept} | ({"traffic": traffic} if traffic else {})


class TreatmentQuestion(ChoiceQuestion[Treatment]):
    """The way in which it is paid; "bukan PLKK, disuruh bayar 8 juta" is one's own money, and
    "belum ke dokter" none."""

    def said_plainly(self, text: str) -> Treatment | None:
        """The treatment that a text tells of: none yet, paid by themselves, or at a partner of
        BPJS."""
        plain = text.casefold()
        if NOT_TREATED.search(plain):
            return Treatment.NOT
        if OWN_MONEY.search(plain) or PAID_THEMSELVES.search(plain):
            return Treatment.OWN
        return Treatment.CONTRACTED if PARTNER.search(plain) else None


class AccidentClaim(ClaimForm, opens_with="/kecelakaan, kecelakaan kerja", intents="claim_jkk"):
    """The notice of an accident, as Permenaker 1/2025 art. 48A asks for it, within 2x24 hours."""

    claimed = (ClaimKind.ACCIDENT,)
    topic = HARM
    info = "accident-claim-info"
    claims_texts = ClaimedTexts(WHEN_OR_WHERE, idle=True, only_opens=True)

    again = again_question()
    who = who_question()
    nik = nik_question()
    full_name = name_question()
    day = EventDayQuestion(read_accident_day, suggest=answers.suggest_days)
    hour = hour_question()
    place = Question(lambda turn, text: answers.read_line(text, *PLACE), verbatim=True)
    cause = Question(lambda turn, text: answers.read_line(text, *CAUSE), verbatim=True)
    traffic = TrafficQuestion(Traffic)
    outcome = OutcomeQuestion(Injured)
    borrowed = borrowed_question(when=lambda form: died(form))
    grown = grown_question(when=lambda form: died(form))
    treatment = TreatmentQuestion(Treatment, only_if=("outcome", (Injured.ALIVE,)))
    contact = ContactQuestion()
    review = ReviewQuestion()

    @classmethod
    def claims(cls, turn: Turn, text: str) -> bool:
        """Does the text tell whom it befell and when, and ask who pays, or for the papers?"""
        is_told = tells_hurt(text) and day_words(text) and not speaks_of_death(text)
        asks_too = bool(is_told) and heard_in_story(text) in ASKED_WITH_IT
        return asks_too or goes_on_with_offered(turn, text)

    def take_claimed(self, turn: Turn, given: UserInput) -> bool:
        """Keep what the text tells, where it goes on from the button."""
        if turn.state.form != self.name and goes_on_with_offered(turn, given.text):
            take_pieces(turn, self, given.text)
        return super().take_claimed(turn, given)

    @classmethod
    def may_open(cls, turn: Turn) -> bool:
        """Tell those who only suppose an accident what to do in one, and ask them nothing."""
        turn.state.topic = HARM
        if SUPPOSED.match(turn.message.text):
            say_cover(turn)
            turn.say("accident-claim-info")
            turn.offer("/petugas", "/menu")
            return False
        if asks_coverage(turn.message.text):
            if tells_hurt(turn.message.text):
                turn.say("get-well")
            turn.open_after("/tanya cakupan-jkk")
            return False
        if not super().may_open(turn):
            return False
        turn.say("accident-claim-care")
        match heard_in_story(turn.message.text):
            case Beside.COST:
                turn.say("accident-claim-cost")
            case Beside.PAPERS:
                say_papers_of(turn, ClaimKind.ACCIDENT)
        if is_of_membership(turn.message.text):
            turn.say("claim-membership")
        return True

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        known = super().prefill(turn, argument)
        text = turn.message.text
        told = relation_told(argument) or (relation_told(text) if tells_hurt(text) else None)
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
        is_own = self.answers.get("who") == Claimant.SELF
        if name == "who" and is_own:
            say_cover(turn)
        if name == "day" and is_own:
            say_cover_before(turn, self.day)
        if name == "day" and self.day < turn.today - LONGEST_NOTICE:
            turn.say("accident-claim-late")
        if name in ("who", "cause") and "cause" in self.answers and "traffic" not in self.answers:
            if HIT_A_THING.search(self.cause):
                self.answers["traffic"] = Traffic.ALONE
            elif COLLIDED.search(self.cause):
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
