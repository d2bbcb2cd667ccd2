"""Answering a case: an answer goes to the person's chat as a letter. Whoever answers talks with the
person from then on, and the bot is silent until they end it."""

from collections.abc import Iterator
from contextlib import contextmanager

from domain.broadcasts.text_rules import refuse_contacts
from domain.cases.handover import TalkEvent
from handlers.cases import letters
from models.cases import talks
from models.cases.cases import Case
from models.cases.messages import LONGEST
from models.cases.talks import Talk
from models.inbox import inbox
from models.inbox import talks as inbox_talks
from models.inbox.inbox import CaseGone
from models.inbox.talks import Taken
from web.desk.page import Desk, Done, Refused, desk_action
from web.desk.rooms.cases.case import find, may_talk, one, own_talk, page_of, taken_by
from web.desk.rooms.cases.cases import BOTH, PATH, list_of


@contextmanager
def still_open(desk: Desk) -> Iterator[None]:
    """Refuse what somebody does in a case that was closed meanwhile."""
    try:
        yield
    except CaseGone:
        raise Refused(desk.t("case-inbox-gone")) from None


def begin(desk: Desk, row: Case) -> Talk:
    """The role's own talk about the case, begun if there is none."""
    if not may_talk(desk, row):
        raise Refused(desk.t("talk-not-reached", number=f"{row.id}"))
    known = talks.open_talk_of_case(desk.db, row.id)
    try:
        with still_open(desk):
            talk = inbox_talks.take(desk.db, row, desk.role, desk.now)
    except Taken as taken:
        raise Refused(taken_by(desk, taken.talk)) from None
    if known is None:
        letters.greet(desk.db, desk.turn.texts, talk, desk.now)
    return talk


def typed_words(desk: Desk, name: str = "words") -> str:
    """The typed words, in their lines; Refused when they are none or too many."""
    lines = (" ".join(line.split()) for line in desk.typed.get(name, "").splitlines())
    text = "\n".join(filter(None, lines))
    if not 1 <= len(text) <= LONGEST:
        raise Refused(desk.t("desk-case-words", most=LONGEST))
    return text


@desk_action(f"{PATH}/{{id:int}}/answer", roles=BOTH, on=one)
def answer(desk: Desk) -> Done:
    row, text = find(desk), typed_words(desk)
    refuse_contacts(text)
    with still_open(desk):
        talk = begin(desk, row)
        letters.post_answer(desk.turn, talk, desk.role, text)
    if "end" in desk.typed:
        letters.end_talk(desk.turn, talk, TalkEvent.DONE)
        return Done(list_of(desk), desk.t("desk-case-answered-ended", number=f"{row.id}"))
    return Done(page_of(desk, row), desk.t("desk-case-answered"))


@desk_action(f"{PATH}/{{id:int}}/take", roles=BOTH, on=one)
def take(desk: Desk) -> Done:
    row = find(desk)
    if may_talk(desk, row):
        begin(desk, row)
        return Done(page_of(desk, row), desk.t("desk-case-taken"))
    with still_open(desk):
        inbox.take(desk.db, row, desk.role, desk.now)
    return Done(page_of(desk, row), desk.t("case-inbox-taken", number=f"{row.id}"))


@desk_action(f"{PATH}/{{id:int}}/end", roles=BOTH, on=one)
def end(desk: Desk) -> Done:
    row = find(desk)
    talk = own_talk(desk, row)
    if talk is None:
        raise Refused(desk.t("desk-case-no-talk"))
    letters.end_talk(desk.turn, talk, TalkEvent.DONE)
    return Done(list_of(desk), desk.t("desk-case-ended"))


def end_own_talk(desk: Desk, row: Case, event: TalkEvent) -> None:
    """End the talk about a case, if there is one; Refused when it is somebody else's."""
    talk = talks.open_talk_of_case(desk.db, row.id)
    if talk and talk.role_id != desk.role.id:
        raise Refused(taken_by(desk, talk))
    if talk:
        letters.end_talk(desk.turn, talk, event)


ROOMS = (answer, take, end)
