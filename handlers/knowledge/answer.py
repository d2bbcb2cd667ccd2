"""Questions answered: the words for this person on this day, their source, and what else was meant.

What may not be said (nobody has approved it, its days are over, it is not proven) goes to an
officer: the bot says so, and never improvises.
"""

from bot.turn import Turn, tidy_text
from domain.knowledge import meanings
from domain.knowledge.answers import PreparedAnswer, Situation, choose, fill
from domain.knowledge.subject import OF_KIND, OF_MEMBERSHIP, Thing
from exchange.imports.cells.values import sector_of
from handlers.cases.ask import add_words, open_request
from handlers.cases.words import promise_values
from handlers.knowledge.own_state import answer_by_state, speaks_of_relative
from handlers.knowledge.place_values import situations_of, standing_of, values_for
from models import audit
from models.cases import cases
from models.cases.cases import CaseKind
from models.cases.messages import LONGEST
from models.inbox.questions import ASKED, SUBJECT
from models.knowledge import answers as knowledge
from models.participants import participant
from models.roles import role

OF_ENROLLING = frozenset(("daftarkan-orang", "keluarga"))
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
OF_WORK = frozenset(("kerja-apa-saja", "iuran-min", "iuran-ojol", "syarat-daftar", "program-apa"))
"""Asked by people who tell their work, which the price may depend on."""
OWN_AGE = "umur-saya"
OLDEST = "umur-max"
OF_AGE = frozenset((OLDEST, "lewat-65"))
"""Of somebody who is registered these are about their own age."""


def say_answer(turn: Turn, kind: str) -> None:
    """Answer a kind of question by the person's own state, by the words for it, or by passing it on
    to an officer."""
    may_be_own = kind in OF_AGE and not turn.state.form
    if may_be_own and participant.registration_of(turn.db, turn.person.id):
        kind = OWN_AGE
    turn.state.topic = kind
    if kind in OF_WORK and (sector := sector_of(turn.message.text)):
        turn.state.told["sector"] = str(sector)
    if not answer_by_state(turn, kind):
        tell(turn, kind)


def tell(turn: Turn, kind: str) -> None:
    """Say the words for a kind of question to this person today, and offer what follows; pass the
    question on where nothing may be said."""
    found, words = answer_for(turn, kind)
    if found is None:
        return None if turn.unsure else pass_on(turn, kind)
    thing = OF_KIND.get(kind)
    if thing is Thing.PRICE and participant.registration_of(turn.db, turn.person.id):
        thing = None
    if thing:
        turn.speak_of(thing_in(found.standing, thing))
    if turn.unsure:
        turn.say("answer-likely", title=turn.text(f"open-tanya-{kind}"))
    turn.say_text(tidy_text(words))
    if turn.state.form:
        return None
    if not found.standing and meanings.is_of_cover(meanings.question(kind)):
        say_own_cover(turn)
    return offer_next(turn, kind, found)


def offer_next(turn: Turn, kind: str, found: PreparedAnswer) -> None:
    """Offer what follows an answer, its source, and what else may have been meant; a draft that
    waits goes before."""
    first = ["/lanjut"] if turn.state.parked else []
    if kind in OF_ENROLLING and role.serves_people(turn.db, turn.person.id):
        first.append("/daftarkan")
    standing, row = standing_of(turn.db, turn.person.id, turn.today)
    joined = row is not None and standing not in (Situation.NEWCOMER, Situation.ENDED)
    then = "/status" if joined and found.follow_up == "/daftar" else found.follow_up
    turn.offer(*first, then, "/sumber", "/bukanitu")


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
