"""Answers of the bot that wait for an officer's yes, each beside its source."""

from handlers.knowledge.words import span_text
from models.knowledge import answers as knowledge
from models.knowledge.answers import KnowledgeAnswer
from web.desk.page import Desk, Done, Refused, View, desk_action, desk_page

PATH = "/desk/answers"


def waiting(desk: Desk) -> list[KnowledgeAnswer]:
    return knowledge.waiting_for_approval(desk.db, desk.turn.today)


@desk_page(PATH, roles="officer", nav="desk-answers")
def answers(desk: Desk) -> View:
    found = waiting(desk)
    paging = desk.paging(len(found))
    shown = found[paging.offset : paging.offset + paging.size]
    rows = [(each, desk.t(f"open-tanya-{each.kind}"), span_text(desk.turn, each)) for each in shown]
    return View("answers.html", desk.t("desk-answers"), {"rows": rows, "paging": paging})


@desk_action(f"{PATH}/{{id:int}}", roles="officer", on=answers)
def decide(desk: Desk) -> Done:
    verdict, number = desk.typed.get("verdict"), desk.path["id"]
    if verdict not in ("approve", "decline"):
        raise Refused(desk.t("desk-answers-which"))
    by, approved = f"person:{desk.signed_in.person_id}", verdict == "approve"
    if not knowledge.decide(desk.db, number, approved, by, desk.now):
        raise Refused(desk.t("approve-answers-gone"))
    return Done(PATH, desk.t("approve-answers-done" if approved else "approve-answers-declined"))


ROOMS = (answers, decide)
