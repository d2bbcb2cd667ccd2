"""Answers of the bot written, approved and given, by the chat and the desk alike."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from bot.turn import Turn, tidy_text
from domain.broadcasts.text_rules import check_source, refuse_contacts
from domain.invalid import Invalid
from domain.knowledge.answers import PLACE, Confidence, PreparedAnswer, choose, fill
from domain.knowledge.meanings import kin_of, kind_of, worth_offering
from domain.markup import plain
from handlers.cases import letters
from handlers.knowledge.place_values import PERSONAL, known_places, situations_of, values_for
from handlers.notify import notify_officers
from models.cases import messages
from models.cases.cases import Case
from models.inbox import inbox
from models.knowledge import answers as knowledge
from models.knowledge.answers import KnowledgeAnswer
from models.knowledge.shipped import LONGEST_ANSWER
from models.people import person
from models.roles import four_eyes, scope
from models.roles.role import Role

MOST_NEAREST = 3
"""Ready answers that are offered."""
SHORTEST, LONGEST_SOURCE = 10, 120


def waiting_answers(turn: Turn) -> Sequence[KnowledgeAnswer]:
    """The answers that this officer has to decide on: none that they wrote themselves."""
    own = four_eyes.same_human_ids(turn.db, turn.person.id)
    return knowledge.waiting_for_approval(turn.db, turn.today, own)


def decide_answer(turn: Turn, answer_id: int, approved: bool) -> bool:
    """Approve or decline an answer, and say so; False when it was decided already, is withdrawn,
    or is their own."""
    own, by = four_eyes.same_human_ids(turn.db, turn.person.id), f"person:{turn.person.id}"
    if not knowledge.decide(turn.db, answer_id, approved, by, turn.now, own):
        return False
    turn.say("approve-answers-done" if approved else "approve-answers-declined")
    return True


def check_version(
    turn: Turn,
    before: PreparedAnswer,
    indonesian: str,
    english: str,
    source: str,
    first: date | None,
    last: date | None,
) -> PreparedAnswer:
    """The new version of an answer, with one decent source; Invalid says what is wrong with it."""
    words = [tidy(indonesian), tidy(english)]
    for each in words:
        if not SHORTEST <= len(each) <= LONGEST_ANSWER:
            raise Invalid("answer-length", length=len(each), most=LONGEST_ANSWER)
        if unknown := sorted({*PLACE.findall(each)} - known_places(turn.today)):
            raise Invalid("answer-place", place=f"{{{unknown[0]}}}")
        if "{" in PLACE.sub("", each) or "}" in PLACE.sub("", each):
            raise Invalid("answer-place", place="{ }")
        refuse_contacts(PLACE.sub(" ", each))
    if {*PLACE.findall(words[0])} != {*PLACE.findall(words[1])}:
        raise Invalid("answer-places-differ")
    if not 3 <= len(tidy(source)) <= LONGEST_SOURCE:
        raise Invalid("answer-source")
    if tidy(source) != before.source:
        check_source(source)
    if last and (last < turn.today or (first and last < first)):
        raise Invalid("answer-days")
    return replace(
        before,
        indonesian=words[0],
        english=words[1],
        source=tidy(source),
        confidence=Confidence.M,
        first=first,
        last=last,
        approved_by=None,
    )


def tidy(text: str) -> str:
    return " ".join(text.split())


def preview(turn: Turn, answer: PreparedAnswer, language: str) -> str:
    """The words with the law's values of today, and examples for those of a person."""
    examples = {each: turn.texts(language, "answer-example") for each in PERSONAL}
    return fill(answer.words(language), examples | values_for(turn, language, None)) or "-"


def write_version(turn: Turn, mine: Role, answer: PreparedAnswer) -> KnowledgeAnswer:
    """Keep a new version that another officer has to approve, and tell the officers."""
    row = knowledge.add_version(turn.db, answer, turn.person.id, turn.now)
    notify_officers(
        turn,
        mine.area,
        "answer-written",
        {},
        "/setujujawaban",
        key=f"answer:{row.id}",
        about=turn.person.id,
    )
    return row


def answer_many(turn: Turn, mine: Role, rows: Sequence[Case], words: str) -> int:
    """Answer the same in several cases, each in its person's chat; how many.

    Left out are those in which a colleague talks, and people whom nothing reaches.
    """
    reached = [
        each
        for each in sorted(rows, key=lambda each: each.person_id or 0)
        if each.person_id is not None and person.best_address(turn.db, each.person_id)
    ]
    return sum(letters.answer_once(turn, each, mine, words) for each in reached)


def find_cases(turn: Turn, mine: Role, ids: Sequence[int]) -> list[Case]:
    """The cases with these ids on which the role may work."""
    found = [inbox.find_case(turn.db, mine, f"{each}") for each in ids]
    return [each for each in found if each is not None]


def last_words(turn: Turn, row: Case) -> str:
    """The words that the person wrote last in a case; empty for none."""
    written = messages.messages_of(turn.db, row)
    said = [each for each in written if each.role_id is None and not each.file_id]
    return messages.text_of(turn.db, said[-1]) if said else ""


def nearest_kinds(turn: Turn, helper: Role, person_id: int, words: str) -> list[str]:
    """The kinds of question whose ready answers for a person are nearest to the words."""
    likely = turn.likeliest(words)
    kin = [name for each in likely for name in (each, *sorted(kin_of(each)))]
    kinds = dict.fromkeys(filter(None, map(kind_of, worth_offering(kin, words))))
    return [each for each in kinds if ready_words(turn, helper, person_id, each)][:MOST_NEAREST]


def ready_words(turn: Turn, helper: Role, person_id: int, kind: str) -> str:
    """The approved answer as a person reads it today; empty without one.

    A helper who may not see their data gets only what is said to everybody.
    """
    language = person.language_of(turn.db, person_id)
    standings, row = situations_of(turn, person_id)
    known = knowledge.answers_to(turn.db, kind)
    if row and scope.find_participant(turn.db, helper, row.id) is None:
        known, row = [each for each in known if not each.standing], None
    values = values_for(turn, language, row)
    found = choose(known, standings, turn.today, values)
    words = found and fill(found.words(language), values)
    return plain(tidy_text(words)) if words else ""


def places_text(turn: Turn) -> str:
    """The places that an answer may have, in one line."""
    return ", ".join(f"{{{each}}}" for each in sorted(known_places(turn.today)))
