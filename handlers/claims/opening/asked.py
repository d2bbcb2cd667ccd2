"""Answers of the claim itself to what is asked or said beside its open question."""

import re
from datetime import date, datetime, time
from typing import Any

from bot.routing.own_texts import speaks_of, why_of
from bot.turn import Turn
from domain.calendar import DAY, ZONE
from domain.claims.beside import OTHER_MATTER, Beside, heard_beside
from domain.claims.checklist import Circumstance, ClaimKind
from domain.claims.deadlines import notice_due
from domain.claims.deaths import speaks_of_death
from domain.claims.kinds import (
    ANSWERED_BY_CLAIM,
    LEAST_SURE,
    LEAST_SURE_TOLD,
    NEEDS_WORD,
    TOLD,
    kinds_asked,
)
from domain.claims.told import Claimant
from domain.knowledge.heard.questions import asks, is_question
from domain.knowledge.heard.why import asks_after_sending, asks_how_far, wants_to_ask
from domain.knowledge.meanings import kind_of, question
from handlers.claims.opening.pieces import take_pieces
from handlers.claims.opening.remarks import is_order, keep_remark
from handlers.claims.words import say_brings, say_papers_of
from models.claims.claim import Claim

ON_ROAD = re.compile(
    r"\b(?:motor\w*|mobil|truk|angkot|ojek|ngojek|jalan raya|(?:di )?jalan|tabrak\w*|ketabrak|"
    r"ditabrak|nabrak|keserempet|diserempet|traffic_\w+|motorbike|motorcycle|car|truck|road)\b",
    re.IGNORECASE,
)
"""Words of an accident on the road, which needs a police report."""
LONGEST = 160
"""Characters of a question; a longer text is a story."""


def seems_asked(text: str) -> bool:
    """Whether a text asks something, with or without its mark."""
    return asks(text) or is_question(text) or is_order(text)


def asks_of_form(turn: Turn, form: Any, text: str) -> bool:
    """Whether a text asks of our own question, how many are left, or whether it may ask."""
    if asks_how_far(text) or asks_after_sending(text) or wants_to_ask(text):
        return True
    return bool(why_of(turn, form, text)) or speaks_of(turn, form, text)


def kind_asked(turn: Turn, form: Any, text: str) -> str:
    """The kind of question of a text, of those that the claim has; empty for none, and for what
    is of something else than the claim."""
    if len(text) > LONGEST or (OTHER_MATTER.search(text.casefold()) and not form.urgent):
        return ""
    if ClaimKind.DEATH not in form.claimed and speaks_of_death(text):
        return ""
    kinds = kinds_asked(form.claimed[0], of_accident=form.is_notice())
    found = turn.likeliest_of(frozenset(map(question, kinds)), text)
    if found is None:
        return ""
    kind = kind_of(found.name)
    if kind in NEEDS_WORD and not NEEDS_WORD[kind].search(text):
        return ""
    is_told = kind in TOLD and found.sure >= LEAST_SURE_TOLD
    return kind if is_told or (found.sure >= LEAST_SURE and seems_asked(text)) else ""


def answer_kind(turn: Turn, form: Any, kind: str) -> bool:
    """Answer a kind of question: by what the claim is told, else by the prepared words."""
    if not seems_asked(turn.message.text):
        keep_remark(form.answers, turn.message.text)
    if found := ANSWERED_BY_CLAIM.get(kind):
        return answer_beside(turn, form, found)
    take_told(turn, form)
    turn.open_after(f"/tanya {kind}")
    return False


def take_told(turn: Turn, form: Any) -> None:
    """Keep what is told beside a question; where nothing is, nothing is said of it."""
    take_pieces(turn, form, turn.message.text)
    if turn.parts[-1:] == [turn.text("claim-go-on")]:
        turn.parts.pop()


def say_kept_question(turn: Turn, form: Any) -> bool:
    """Keep a question that only staff may answer, say so, and offer them at once."""
    keep_remark(form.answers, turn.message.text)
    turn.say("claim-question-kept")
    over: bool = form.proceed(turn)
    turn.offer("/petugas")
    return over


def answer_beside(turn: Turn, form: Any, found: Beside) -> bool:
    """Answer what is asked beside the open question, which is asked again; keep what is told with
    it."""
    of_accident = form.is_notice()
    of_dead = ClaimKind.DEATH in form.claimed
    take_told(turn, form)
    if found in TOLD_TOO and not seems_asked(turn.message.text):
        keep_remark(form.answers, turn.message.text)
    match found:
        case Beside.FOR_STAFF:
            return say_kept_question(turn, form)
        case Beside.BRINGS if of_accident and of_dead:
            turn.open_after("/tanya meninggal-karena-kerja")
            return False
        case Beside.PAID_WHEN if not (of_accident and of_dead):
            turn.open_after("/tanya jkk-lama" if of_accident else "/tanya jkm-lama")
            return False
        case Beside.DUNNING:
            turn.say("death-claim-no-dunning")
            turn.offer("/pengingat stop", "/lanjut", "/petugas")
            return False
        case Beside.RIVALS:
            turn.open_after("/tanya ahli-waris")
            return False
        case Beside.BRINGS:
            say_brings(turn, form.claimed[0], None)
        case Beside.PAPERS:
            say_papers_asked(turn, form)
        case Beside.DUE | Beside.LAPSES:
            say_due(turn, form)
        case _:
            turn.say(name_of_answer(found, of_accident=of_accident, of_dead=of_dead))
    over: bool = form.proceed(turn)
    if found in (Beside.LOST, Beside.BROKER, Beside.MEMBERSHIP, Beside.NO_CAUSE):
        turn.offer("/petugas")
    return over


def name_of_answer(found: Beside, *, of_accident: bool, of_dead: bool) -> str:
    """The name of the text that answers it, whatever is told of the claim."""
    match found:
        case Beside.COST:
            return "accident-claim-cost" if of_accident else "claim-burial"
        case Beside.MAY_TELL:
            return "death-claim-may-tell" if of_dead else "accident-claim-may-tell"
        case Beside.COVERED:
            return "death-claim-covered" if of_dead else "accident-claim-covered"
        case _:
            return TEXTS[found]


TEXTS = {
    Beside.BROKER: "claim-broker",
    Beside.BY_PHOTO: "claim-by-photo",
    Beside.BURIAL: "claim-burial",
    Beside.ACCOUNT: "claim-account",
    Beside.LOST: "claim-guide",
    Beside.UNSENT: "claim-unsent",
    Beside.MEMBERSHIP: "knowledge-cover-of-another",
    Beside.HOSPITAL: "accident-claim-hospital",
    Beside.NO_CAUSE: "claim-no-cause",
    Beside.REFUSED: "claim-not-refused",
    Beside.PAID_WHEN: "death-claim-paid-when",
    Beside.FORBIDDEN: "claim-not-forbidden",
    Beside.PAPERS_GONE: "claim-papers-gone",
}
TOLD_TOO = (
    Beside.RIVALS,
    Beside.FORBIDDEN,
    Beside.PAPERS_GONE,
    Beside.NO_CAUSE,
    Beside.BROKER,
    Beside.REFUSED,
)
"""What staff have to know too."""


OF_SENT = (
    Beside.ACCOUNT,
    Beside.BROKER,
    Beside.BURIAL,
    Beside.BY_PHOTO,
    Beside.COST,
    Beside.HOSPITAL,
    Beside.MEMBERSHIP,
    Beside.PAPERS_GONE,
    Beside.REFUSED,
)
"""What is said of a claim that is sent in the words of one that is not."""


def answer_of_claim(turn: Turn, row: Claim, text: str) -> bool:
    """Answer what somebody asks or says of their claim that is sent; False for any other text."""
    of_accident = row.kind == ClaimKind.ACCIDENT
    found = heard_beside(text, of_accident=of_accident)
    kinds = kinds_asked(ClaimKind(row.kind), of_accident=of_accident)
    if found is None and seems_asked(text):
        near = turn.likeliest_of(frozenset(map(question, kinds)), text)
        kind = kind_of(near.name) if near and near.sure >= LEAST_SURE else ""
        found = ANSWERED_BY_CLAIM.get(kind)
        if kind and found is None:
            turn.open_after(f"/tanya {kind}")
            return True
    if found not in OF_SENT:
        return False
    of_dead = Circumstance.FATAL in row.known_circumstances or row.kind == ClaimKind.DEATH
    turn.say(name_of_answer(found, of_accident=of_accident, of_dead=of_dead))
    return True


def say_papers_asked(turn: Turn, form: Any) -> None:
    """Say which papers it needs, as far as it is told."""
    of_accident, of_dead = form.is_notice(), ClaimKind.DEATH in form.claimed
    kind = ClaimKind.ACCIDENT if of_accident else form.claimed[0]
    known = {Circumstance.TREATED}
    known |= {Circumstance.FATAL} if of_dead else {Circumstance.OWN_MONEY}
    if of_accident and (is_on_road(form) or ON_ROAD.search(turn.message.text)):
        known.add(Circumstance.ROAD)
    if form.answers.get("who") == Claimant.SPOUSE:
        known.add(Circumstance.SPOUSE)
    say_papers_of(turn, kind, known)


def is_on_road(form: Any) -> bool:
    """Does what is told of the accident so far put it on the road?"""
    told = (form.answers.get(name, "") for name in ("traffic", "cause", "place"))
    return any(each != "traffic_no" and ON_ROAD.search(each) for each in told)


def say_due(turn: Turn, form: Any) -> None:
    """Say until when it is reported: the very day and hour, where they are known."""
    if not form.is_notice():
        return turn.say("death-claim-due")
    if not form.answers.get("day"):
        return turn.say("accident-claim-due")
    day, said = date.fromisoformat(form.answers["day"]), form.answers.get("hour")
    hour = time.fromisoformat(said) if said else None
    due = notice_due(datetime.combine(day, hour or time(), tzinfo=ZONE))
    until = due if hour else due + DAY
    return turn.say(
        "accident-claim-due-at",
        day=due.astimezone(ZONE).date(),
        hour=f"{hour:%H.%M}" if hour else "none",
        over="yes" if until <= turn.now else "no",
    )
