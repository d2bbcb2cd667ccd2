"""A death: condolence first; one of work is a fatal accident, and asks for its notice too.

Whoever is not the participant hears that a case was opened, and nothing about the participant,
whatever they type.
"""

import re
from enum import StrEnum
from typing import Any

from bot.forms.form import ClaimedTexts
from bot.forms.questions import ChoiceQuestion, EndForm, Question
from bot.forms.review import ReviewQuestion
from bot.state import Answers, UserInput
from bot.turn import Turn
from domain.claims.asked import is_of_brokers
from domain.claims.beside import Beside, heard_in_story, tells_hurt_too
from domain.claims.checklist import Circumstance, ClaimKind
from domain.claims.deaths import (
    MAY_TELL_DEATH,
    death_told,
    died_at_work,
    died_by_own_hand,
    died_of_illness,
    is_untold,
    late_named,
    loss_told,
    tells_loss,
)
from domain.claims.pieces import HAPPENED, is_of_membership
from domain.claims.told import Claimant, is_minor, is_minor_oneself, relation_told
from domain.knowledge.heard.despair import says_despair
from domain.knowledge.heard.joiners import JOINS
from handlers import answers
from handlers.claims.opening.accident import TrafficQuestion, story_told
from handlers.claims.opening.begin import (
    CAUSE,
    PLACE,
    Traffic,
    accident_due,
    begin,
    circumstances_of,
    heirs_of,
    is_overdue,
    offer_papers,
    say_minor,
)
from handlers.claims.opening.claim_form import ClaimForm, again_question
from handlers.claims.opening.contact import ContactQuestion
from handlers.claims.opening.when import EventDayQuestion, day_told, hour_question, read_event_day
from handlers.claims.opening.whose import (
    borrowed_question,
    grown_question,
    kin_question,
    name_question,
    nik_question,
    with_told_person,
)
from handlers.claims.words import last_day, say_brings, say_papers_of
from models.cases.cases import BRANCH_ANSWERS_WITHIN

OF_DUES = re.compile(r"\b(?:iuran|nunggak|contribution)\w*|\bterakhir bayar\b|\blast paid\b")
"""Words of dues, of which a family asks whether they matter."""
OF_SAVINGS = re.compile(r"\b(?:jht|tabungan hari tua|savings)\b", re.IGNORECASE)
"""The savings of the dead, which the heirs ask for by the same form (F4)."""
SCHOOL_WISH = re.compile(
    r"\bbeasiswa\b.*\b(?:di|ng|meng)?(?:urus|aju)\w*|\b(?:mau|mo|pengen|ingin|nanya|tanya|urus)\b.*"
    r"\bbeasiswa\b|\bclaim\b.*\bscholarship\b",
    re.IGNORECASE,
)
"""The school money of somebody whose death is told with it, and may be long ago."""
ASKED_WITH_IT = (Beside.BRINGS, Beside.PAPERS, Beside.DUNNING)
"""What is asked in the sentence that tells a death, and is answered after the condolence."""
GRIEF = "jkm-dokumen"
"""The topic of the conversation after a death: what the heirs need."""


def care_for(text: str) -> str:
    """The name of the first words to whoever tells a death: with the time that counts, where the
    text tells how it came; nobody asks after the reason of a suicide."""
    if died_by_own_hand(text):
        return "death-claim-care-gently"
    if died_at_work(text):
        return "death-claim-care-work"
    return "death-claim-care-illness" if died_of_illness(text) else "death-claim-care"


class AtWork(StrEnum):
    """Whether somebody died of the work: on it, on the way, or suddenly at it."""

    YES = "at_work_yes"
    NO = "at_work_no"
    UNSURE = "at_work_unsure"


def happened_at_work(form: Any) -> bool:
    return form.at_work is AtWork.YES


class DeathClaim(ClaimForm, opens_with="/meninggal, klaim jkm", intents="claim_jkm"):
    """A death; one of work is an accident that was fatal, and asks for its notice too."""

    claimed = (ClaimKind.DEATH,)
    topic = GRIEF
    info = "death-claim-info"
    claims_texts = ClaimedTexts(MAY_TELL_DEATH, only_opens=True)

    again = again_question()
    who = kin_question()
    at_work = ChoiceQuestion(AtWork, feeds=("hour", "place", "cause", "traffic", "contact"))
    nik = nik_question()
    full_name = name_question()
    borrowed = borrowed_question()
    day = EventDayQuestion(read_event_day, suggest=answers.suggest_days)
    hour = hour_question(when=happened_at_work)
    place = Question(
        lambda turn, text: answers.read_line(text, *PLACE), verbatim=True, when=happened_at_work
    )
    cause = Question(
        lambda turn, text: answers.read_line(text, *CAUSE), verbatim=True, when=happened_at_work
    )
    traffic = TrafficQuestion(Traffic, when=happened_at_work)
    contact = ContactQuestion(when=happened_at_work)
    grown = grown_question()
    review = ReviewQuestion()

    @classmethod
    def may_open(cls, turn: Turn) -> bool:
        text = turn.message.text
        if is_of_brokers(text) and not tells_loss(text) and death_told(text) is None:
            turn.open_after("/tanya klaim-gratis")
            return False
        if not super().may_open(turn):
            return False
        turn.state.topic = GRIEF
        turn.say(care_for(text))
        if tells_hurt_too(text):
            turn.say("death-claim-also-hurt")
        if is_of_brokers(text):
            turn.say("claim-free")
        if OF_SAVINGS.search(text):
            turn.say("death-claim-savings")
        elif OF_DUES.search(turn.message.text.casefold()):
            turn.say("knowledge-cover-of-another")
        elif is_of_membership(turn.message.text):
            turn.say("claim-membership")
        match heard_in_story(text):
            case Beside.BRINGS:
                say_brings(turn, ClaimKind.DEATH, None)
            case Beside.PAPERS:
                say_papers_of(turn, ClaimKind.DEATH)
            case Beside.DUNNING:
                turn.say("death-claim-no-dunning")
        return True

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        known = super().prefill(turn, argument)
        text = turn.message.text
        told = death_told(text) or loss_told(text) or late_named(text) or relation_told(argument)
        known |= {} if "who" in known or told in (None, Claimant.SELF) else {"who": told}
        is_child = is_minor_oneself(text) or (told is Claimant.OTHER and is_minor(text))
        known |= {"grown": "no"} if is_child else {}
        known |= {"at_work": AtWork.NO} if died_of_illness(text) else {}
        known |= {"at_work": AtWork.YES} if died_at_work(text) else {}
        known |= {"at_work": AtWork.UNSURE} if died_by_own_hand(text) else {}
        known |= day_told(turn, text)
        if known.get("at_work") == AtWork.YES and HAPPENED.search(text):
            known |= story_told(text)
        return with_told_person(turn, known)

    @classmethod
    def claims(cls, turn: Turn, text: str) -> bool:
        """Does the text tell a death, whatever else it tells, or asks of the membership? Not the
        text of somebody who does not want to live."""
        if SCHOOL_WISH.search(text):
            return False
        of_cover = is_of_membership(text) or OF_DUES.search(text.casefold())
        if OF_SAVINGS.search(text) and (tells_loss(text) or late_named(text)):
            return True
        is_asked = bool(of_cover) or heard_in_story(text) in ASKED_WITH_IT
        of_dead = is_asked and tells_loss(text) and not JOINS.search(text)
        return (of_dead or death_told(text) is not None) and not says_despair(text)

    def end(self, turn: Turn, end: EndForm) -> bool:
        """The next questions of whoever only asks are a tap away."""
        over = super().end(turn, end)
        if end.reason == "death-claim-info":
            turn.offer("/tanya meninggal-karena-kerja", "/tanya manfaat-jkm")
            turn.offer("/tanya beasiswa-siapa", "/petugas", "/menu")
        return over

    def take(self, turn: Turn, given: UserInput) -> bool:
        """Close what was told by mistake: nobody has died."""
        if given.value is None and is_untold(given.text):
            return self.end(turn, EndForm("death-claim-untold"))
        return super().take(turn, given)

    def ask(self, turn: Turn, question: Question[Any]) -> None:
        """Ask, with the button that ends reminders where that was wanted in the first words."""
        super().ask(turn, question)
        if self.is_untouched() and heard_in_story(turn.message.text) is Beside.DUNNING:
            turn.offer("/pengingat stop")

    def expects(self, turn: Turn, text: str) -> bool:
        return is_untold(text) or super().expects(turn, text)

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
