"""The tabs of the pages about the knowledge of the bot, and the kind of question asked for."""

import re

from handlers.knowledge import acts
from models.inbox import questions
from web.desk.page import Desk, Tab

PATH = "/desk/answers"
OFFICER = "officer"
TABS = {
    PATH: "desk-answers-waiting",
    f"{PATH}/questions": "desk-answers-unanswered",
    f"{PATH}/all": "desk-answers-all",
}


def tabs(desk: Desk) -> list[Tab]:
    counts = {
        PATH: len(acts.waiting_answers(desk.turn)),
        f"{PATH}/questions": len(questions.unanswered(desk.db, desk.role)),
    }
    return [Tab(path, name, counts.get(path)) for path, name in TABS.items()]


def title_of(desk: Desk, kind: str) -> str:
    return desk.t(f"open-tanya-{kind}")


def asked_kind(desk: Desk) -> str:
    """The kind of question of the address; 404 for none."""
    kind = f"{desk.path['kind']}"
    is_kind = re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", kind, re.ASCII)
    known = is_kind and desk.turn.texts.has(desk.signed_in.language, f"open-tanya-{kind}")
    return desk.found(kind if known else None)
