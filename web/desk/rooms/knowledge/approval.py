"""Versions of answers that wait for an officer's yes, each beside its source."""

from handlers.knowledge import acts
from handlers.knowledge.words import source_text, span_text
from web.desk.page import Desk, Done, Refused, View, desk_action, desk_page
from web.desk.rooms.knowledge.tabs import OFFICER, PATH, tabs, title_of


@desk_page(PATH, roles=OFFICER, nav="desk-answers")
def answers(desk: Desk) -> View:
    turn, found = desk.turn, acts.waiting_answers(desk.turn)
    paging = desk.paging(len(found))
    shown = found[paging.offset : paging.offset + paging.size]
    rows = [
        (each, title_of(desk, each.kind), source_text(turn, each), span_text(turn, each))
        for each in shown
    ]
    values = {"rows": rows, "paging": paging, "tabs": tabs(desk)}
    return View("answers/answers.html", desk.t("desk-answers-waiting"), values)


@desk_action(f"{PATH}/{{id:int}}", roles=OFFICER, on=answers)
def decide(desk: Desk) -> Done:
    if not acts.decide_answer(desk.turn, desk.path["id"], desk.approves()):
        raise Refused(desk.t("approve-answers-gone"))
    return Done(PATH, desk.reply())


ROOMS = (answers, decide)
