"""An earlier answer put right in one sentence: "alamatnya salah, harusnya jl kenanga 9", "eh salah,
maksud saya jualan bakso"."""

import re
from typing import Any

from bot.forms.questions import AskAgain, Question, YesNoQuestion
from bot.forms.review import ReviewQuestion
from bot.state import UserInput
from bot.turn import Turn
from domain.invalid import Ambiguous, Invalid
from domain.knowledge.heard.corrections import Restatement, parse_correction
from domain.parsing.places.address import STREET_NAME
from domain.participants.occupation import is_work
from handlers.registration.address import GIVEN, PARTS, address_text, parts_in

DOUBTED = {"born_sure": "born_on"}
"""Of a question whether an answer is right, the one that asks for that."""
MOST_BACK = 3
"""Answers back, of which one may be meant where the words name none."""


def put_right(turn: Turn, form: Any, text: str) -> bool:
    """Take what the text says instead of an earlier answer; False when it corrects none.

    An answer that is named is put right whenever it was given, else one of the last; what follows
    from it is asked again. EndForm as the answer itself may end the form.
    """
    told = parse_correction(text)
    if told is None or not form.answers:
        return False
    for question, value in meant_by(turn, form, told):
        if question.name == "address" and put_right_address(turn, form, value):
            return True
        if question.name in form.answers and takes(turn, form, question, value):
            return True
    pending = form.pending()
    if pending and pending.name in DOUBTED:
        return takes(turn, form, form_question(form, DOUBTED[pending.name]), told.right)
    return bool(pending and pending.verbatim) and takes(turn, form, pending, told.right)


def meant_by(turn: Turn, form: Any, told: Restatement) -> list[tuple[Question[Any], str]]:
    """The questions that may be meant, the likeliest first, each with its answer."""
    value = told.right.strip(" .,!")
    street = STREET_NAME.search(value)
    if street and "address" in form.answers:
        before = parts_in(value[: street.start()]).keys() - {"street"}
        told_of = value if before else value[street.start() :]
        return [(form_question(form, "address"), told_of)]
    if named := named_in(turn, form, told.about):
        return [(each, value) for each in named]
    begun = named_in(turn, form, value, at_start=True)
    if begun:
        rest = re.sub(r"^\W*\S+\W+(?:(?:saya|itu|jadi|bukan)\W+)*", "", value)
        return [(each, rest) for each in begun]
    last = [name for name in reversed(form.answers) if name not in PARTS][:MOST_BACK]
    known = [
        form_question(form, name) for name in last if fits(name, value, is_last=name == last[0])
    ]
    return [(each, value) for each in known if each and not isinstance(each, YesNoQuestion)]


def fits(name: str, value: str, *, is_last: bool) -> bool:
    """May the value be the answer of this name, of which any words are one? A work answers two
    questions, of which the second follows from the first."""
    if name in ("occupation", "sector"):
        return is_work(value) == (name == "occupation")
    return is_last or name != "full_name"


def form_question(form: Any, name: str) -> Any:
    return next((each for each in form.questions if each.name == name), None)


def named_in(turn: Turn, form: Any, words: str, *, at_start: bool = False) -> list[Question[Any]]:
    """The questions whose answers the words name; the one that is named last comes first."""
    review = next((each for each in form.questions if isinstance(each, ReviewQuestion)), None)
    names = review.changeable(turn, form) if review else []
    found: list[tuple[int, Question[Any]]] = []
    for name in names:
        label, also = f"{form.name}-{name}.label", f"{form.name}-{name}.also"
        has_more = turn.texts.has(turn.person.language, also)
        said = [turn.text(label), *(turn.text(also).split(",") if has_more else ())]
        places = [
            hit.start()
            for each in said
            for hit in re.finditer(rf"\b{re.escape(each.strip())}(?:nya)?\b", words, re.IGNORECASE)
        ]
        places = [each for each in places if not at_start or not words[:each].strip(" .,")]
        if places and name in form.answers:
            found.append((max(places), form_question(form, name)))
    return [question for _, question in sorted(found, key=lambda each: -each[0])]


def takes(turn: Turn, form: Any, question: Question[Any], value: str) -> bool:
    """Take the value as the answer to the question; False when it is none."""
    said = len(turn.parts)
    try:
        kept = question.accept(turn, form, UserInput(value))
    except (AskAgain, Ambiguous, Invalid):
        del turn.parts[said:]
        return False
    form.answer(turn, question, kept)
    return True


def put_right_address(turn: Turn, form: Any, value: str) -> bool:
    """Take the parts of an address that are told; the others stay, as far as they fit."""
    found = parts_in(value)
    if not found:
        return False
    before = {name: form.answers[name] for name in PARTS if name in form.answers}
    if found.get("district", before.get("district")) != before.get("district"):
        before.pop("village", None)
    form.answer(turn, form_question(form, "address"), GIVEN)
    form.put_first({**before, **found})
    turn.say(f"{form.name}-address.found", value=address_text(turn, form))
    return True
