"""Questions that nobody has answered: who waits for each, and one answer to all who are marked."""

from dataclasses import dataclass
from datetime import date

from starlette.responses import Response

from domain.broadcasts.text_rules import refuse_contacts
from domain.calendar import to_local_time
from domain.markup import truncate
from domain.parsing.people.nik import mask_long_numbers, mask_niks
from handlers.knowledge import acts
from models.cases import messages
from models.inbox import questions
from models.inbox.questions import AskedQuestion
from web.desk.page import Desk, Done, Refused, View, desk_action, desk_page
from web.desk.rooms.cases.talk import typed_words
from web.desk.rooms.knowledge.tabs import OFFICER, PATH, asked_kind, tabs, title_of

EXAMPLE = 160
"""Characters of an example that are shown."""


@dataclass(frozen=True)
class QuestionRow:
    """A question that waits: how many people ask it, since when, and a masked example."""

    kind: str
    title: str
    count: int
    since: date
    example: str


def question_row(desk: Desk, each: AskedQuestion) -> QuestionRow:
    title = title_of(desk, each.kind)
    said = messages.text_of(desk.db, each.example)
    example = truncate(mask_long_numbers(mask_niks(said)), EXAMPLE)
    since = to_local_time(each.since).date()
    return QuestionRow(each.kind, title, len(each.cases), since, example or "-")


@desk_page(f"{PATH}/questions", roles=OFFICER)
def unanswered(desk: Desk) -> View:
    found = questions.unanswered(desk.db, desk.role)
    paging = desk.paging(len(found))
    rows = [question_row(desk, each) for each in found[paging.offset : paging.last]]
    values = {"rows": rows, "paging": paging, "tabs": tabs(desk)}
    return View("answers/questions.html", desk.t("desk-answers-unanswered"), values)


@desk_page(f"{PATH}/questions/{{kind}}", roles=OFFICER)
def question(desk: Desk) -> View | Response:
    """A question with the people who wait for its answer; all of them when nobody waits for it."""
    kind = asked_kind(desk)
    found = [each for each in questions.unanswered(desk.db, desk.role) if each.kind == kind]
    if not found:
        return unanswered.show(desk)
    asked = found[0]
    values = {
        "row": question_row(desk, asked),
        "cases": asked.cases,
        "longest": messages.LONGEST,
        "marked": desk.marked if desk.typed else asked.cases,
    }
    return View("answers/question.html", title_of(desk, kind), values)


@desk_action(f"{PATH}/questions/{{kind}}/answer", roles=OFFICER, on=question)
def answer(desk: Desk) -> Done:
    """Answer those who were marked, each in their own chat."""
    kind = asked_kind(desk)
    waiting = {
        case
        for each in questions.unanswered(desk.db, desk.role)
        if each.kind == kind
        for case in each.cases
    }
    words = typed_words(desk)
    refuse_contacts(words)
    marked = [each for each in desk.marked if each in waiting]
    rows = acts.find_cases(desk.turn, desk.role, marked)
    if not rows:
        raise Refused(desk.t("desk-question-nobody"))
    count = acts.answer_many(desk.turn, desk.role, rows, words)
    if not count:
        raise Refused(desk.t("desk-question-taken"))
    left = len(rows) - count
    return Done(f"{PATH}/questions", desk.t("desk-question-answered", count=count, left=left))


ROOMS = (unanswered, question, answer)
