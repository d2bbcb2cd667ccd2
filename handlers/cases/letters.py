"""Letters about requests and talks, to people and to helpers, besides the replies.

Those of a talk go in the lane of replies, so that a broadcast holds up no talk. At night they wait
for the morning, unless whoever gets them has written just now.
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from sqlalchemy.orm import Session

from bot.texts import Say, Texts
from bot.turn import Turn
from domain.cases.handover import TalkEvent, TalkState, is_rated
from domain.cases.routing import Level
from domain.parsing.people.nik import mask_niks
from domain.reminders.contact_rules import next_contact_time
from domain.roles import RoleKind
from handlers.cases.words import promise_values, promised_at
from handlers.notify import REASON as WORK
from handlers.notify import Values, notify, notify_colleague
from models.cases import messages, talks
from models.cases.cases import ANSWERED_IN_CHAT, Case, CaseState
from models.cases.messages import CaseMessage
from models.cases.talks import Talk
from models.claims import papers
from models.inbox import inbox, own_claims, owners
from models.inbox import talks as inbox_talks
from models.inbox.inbox import CaseGone, CloseReason
from models.inbox.owners import answer_promised, first_asked
from models.inbox.talks import Taken
from models.messaging.message import Lane
from models.participants import participant
from models.people import addresses, conversation
from models.roles import role, scope
from models.roles.role import Role

REASON = "case"
MOST_FILES = 5
JUST_NOW = timedelta(hours=1)
RATINGS = ("/baik", "/biasa", "/kurang")
"""The commands of the three faces."""
ANSWER = "/jawab"
"""Goes to the talk of a message, from another one."""


def helper_text(db: Session, say: Say, helper: Role) -> str:
    """The helper's name and work: "Dewi Lestari, petugas cabang"."""
    name = role.name_of(db, helper).title() or say("posts-nameless")
    return say("talk-helper", name=name, post=say(f"talk-post-{helper.kind}"))


def person_name(db: Session, say: Say, helper: Role, row: Case) -> str:
    """The person's first name where the helper may see it, else the end of their address.

    Whoever writes for somebody else, such as the family of the dead, is not called by their name.
    """
    who = scope.find_participant(db, helper, row.participant_id or 0)
    if who and who.identity:
        name = participant.identity(db, who).first_name
        return name if who.person_id == row.person_id else say("talk-for", name=name)
    found = addresses.chat_addresses(db, row.person_id) if row.person_id else []
    return f"{say(f'channel-{found[-1].channel}')} {found[-1].masked}" if found else "-"


def letter_time(db: Session, person_id: int, now: datetime) -> datetime:
    """The time of a letter: now, or the morning when it is night and the person has not written for
    a while."""
    wrote = conversation.last_written_at(db, person_id)
    return now if wrote and now - wrote < JUST_NOW else next_contact_time(now)


def to_person(
    db: Session,
    texts: Texts,
    talk: Talk,
    name: str,
    now: datetime,
    *commands: str,
    key: str,
    file_id: int | None = None,
    successor: Role | None = None,
    **more: object,
) -> bool:
    """Post the text `name` to the person of a talk, by the helper's name; False when nothing
    reaches them. `successor`: whoever goes on in place of the helper."""
    row, helper = db.get_one(Case, talk.case_id), db.get_one(Role, talk.role_id)

    def values(language: str) -> Values:
        say = partial(texts, language)
        named = {"successor": helper_text(db, say, successor)} if successor else {}
        return promise_values(row) | {"who": helper_text(db, say, helper)} | named | more

    return post(db, texts, talk.person_id, name, values, *commands, now=now, key=key, file=file_id)


def to_helper(
    db: Session,
    texts: Texts,
    talk: Talk,
    name: str,
    now: datetime,
    *commands: str,
    key: str,
    file_id: int | None = None,
    **more: object,
) -> bool:
    """Post the text `name` to the helper of a talk, with the name of the person and the number."""
    row, helper = db.get_one(Case, talk.case_id), db.get_one(Role, talk.role_id)

    def values(language: str) -> Values:
        say = partial(texts, language)
        return {"number": f"{row.id}", "name": person_name(db, say, helper, row)} | more

    to = helper.person_id
    return post(db, texts, to, name, values, *commands, now=now, key=key, file=file_id)


def post(
    db: Session,
    texts: Texts,
    person_id: int,
    name: str,
    values: Values | Callable[[str], Values],
    *commands: str,
    now: datetime,
    key: str,
    file: int | None = None,
) -> bool:
    return notify(
        db,
        texts,
        person_id,
        name,
        values,
        *commands,
        now=now,
        due_at=letter_time(db, person_id, now),
        reason=REASON,
        key=key,
        file_id=file,
        lane=Lane.REPLY,
    )


def greet(db: Session, texts: Texts, talk: Talk, now: datetime) -> bool:
    """Tell the person that the helper is there."""
    return to_person(db, texts, talk, "talk-here", now, key=f"talk-here:{talk.id}")


def pass_to_person(
    db: Session, texts: Texts, talk: Talk, message: CaseMessage, text: str, now: datetime
) -> bool:
    """Post what the helper says."""
    more: dict[str, Any] = {"key": message.delivery_key, "file_id": message.file_id}
    return to_person(db, texts, talk, "talk-said", now, answer=text, **more)


def pass_to_helper(
    db: Session, texts: Texts, talk: Talk, message: CaseMessage, text: str, now: datetime
) -> bool:
    """Post what the person says, without NIKs."""
    more: dict[str, Any] = {"key": message.delivery_key, "file_id": message.file_id}
    command = f"{ANSWER} {talk.case_id}"
    return to_helper(db, texts, talk, "talk-asked", now, command, answer=mask_niks(text), **more)


def show_files(db: Session, texts: Texts, talk: Talk, now: datetime) -> None:
    """Post to a helper who takes a case over what the person sent to others: the newest files."""
    said = messages.messages_of(db, db.get_one(Case, talk.case_id))
    for each in [each for each in said if each.file_id and each.role_id is None][-MOST_FILES:]:
        text = mask_niks(messages.text_of(db, each))
        more: dict[str, Any] = {"key": f"talk-file:{talk.id}:{each.id}", "file_id": each.file_id}
        to_helper(db, texts, talk, "talk-asked", now, answer=text, **more)


def part(
    db: Session, texts: Texts, talk: Talk, before: TalkState, why: TalkEvent, now: datetime
) -> None:
    """Tell the person that the helper is gone, and ask how it was where there was an answer.

    Whoever ended it, or asked in time, hears of it in a reply.
    """
    key = f"talk-end:{talk.id}"
    faces = [f"{each} {talk.id}" for each in RATINGS]
    row = db.get_one(Case, talk.case_id)
    successor = owners.usable_owner(db, row)
    if why is TalkEvent.HANDED_ON:
        to_person(db, texts, talk, "talk-handed-on", now, key=key)
    elif why is TalkEvent.LEFT and successor and successor.id != talk.role_id:
        to_person(
            db, texts, talk, "talk-passed", now, f"/balas {row.id}", key=key, successor=successor
        )
    elif why is TalkEvent.LEFT and row.state == CaseState.ANSWERED:
        to_person(db, texts, talk, "talk-left-answered", now, f"/balas {row.id}", key=key)
    elif not is_rated(before, why) and row.closed_at is not None:
        to_person(db, texts, talk, "talk-closed", now, key=key)
    elif not is_rated(before, why) or (why is TalkEvent.SILENT and row.state == CaseState.OPEN):
        is_late = promised_at(row) <= now
        to_person(db, texts, talk, "talk-away-late" if is_late else "talk-away", now, key=key)
    elif why is TalkEvent.SILENT:
        to_person(db, texts, talk, "talk-silent", now, *faces, key=key)
    else:
        to_person(db, texts, talk, "talk-over", now, *faces, key=key)
    offer_papers(db, texts, talk, now)


def offer_papers(db: Session, texts: Texts, talk: Talk, now: datetime) -> None:
    """Say that the photos which the person sent in a talk are pages of their claim, and ask what
    they are where no words below them said so."""
    for row in own_claims.find_open(db, talk.person_id):
        pages = [e for e in papers.pages_of(db, row.case_id) if e.at >= talk.began_at]
        if not row.takes_papers or not pages:
            continue
        unnamed = len(papers.unnamed_pages(db, row.case_id))
        number, key = f"{row.case_id}", f"talk-papers:{talk.id}:{row.case_id}"
        values = {"number": number, "count": unnamed or len(pages)}
        name = "talk-papers" if unnamed else "talk-papers-kept"
        command = "/kirimberkas" if unnamed else "/klaim"
        post(db, texts, talk.person_id, name, values, f"{command} {number}", now=now, key=key)


def end_left(db: Session, texts: Texts, talk: Talk, now: datetime) -> None:
    """End a talk whose helper may not go on, as their role ended or the case is closed; tell the
    person, and whoever has the case now."""
    before, row = TalkState(talk.state), db.get_one(Case, talk.case_id)
    why = TalkEvent.LEFT if row.closed_at is None else TalkEvent.DONE
    if not inbox_talks.end(db, talk, why, now):
        return
    part(db, texts, talk, before, why, now)
    if row.state != CaseState.OPEN:
        return
    successor = owners.usable_owner(db, row)
    if successor is None:
        tell_asked(db, texts, row, "case-new", now)
        return
    notify(
        db,
        texts,
        successor.person_id,
        "case-handed",
        {"number": f"{row.id}"},
        f"/bicara {row.id}",
        f"/kasus {row.id}",
        now=now,
        due_at=next_contact_time(now),
        reason=WORK,
        key=f"case-handed:{row.id}:{successor.id}:{now.isoformat()}",
    )


def tell_asked(
    db: Session, texts: Texts, row: Case, name: str, now: datetime, level: Level = Level.AGENT
) -> None:
    """Tell those who are asked, from this level on, that a request waits for them; by day."""
    row.level, found = first_asked(db, row, level)
    for each in found:
        notify(
            db,
            texts,
            each.person_id,
            name,
            promise_values(row),
            f"/bicara {row.id}",
            "/kasus",
            now=now,
            due_at=next_contact_time(now),
            reason=WORK,
            key=f"{name}:{row.id}:{each.id}:{now.isoformat()}",
        )


def post_answer(turn: Turn, talk: Talk, mine: Role, text: str, file_id: int | None = None) -> None:
    """Keep what the helper says, and post it to the person; CaseGone when the case is closed."""
    message = inbox_talks.answer(turn.db, talk, mine, text, turn.now, file_id)
    pass_to_person(turn.db, turn.texts, talk, message, text, turn.now)


def answer_once(turn: Turn, row: Case, mine: Role, text: str) -> bool:
    """Answer in a case, and leave the talk unless it was one's own before; False when a colleague
    talks with the person, or the case was closed meanwhile."""
    known = talks.open_talk_of_case(turn.db, row.id)
    try:
        talk = inbox_talks.take(turn.db, row, mine, turn.now)
    except (Taken, CaseGone):
        return False
    post_answer(turn, talk, mine, text)
    if known is None:
        end_talk(turn, talk, TalkEvent.DONE)
    return True


def end_talk(turn: Turn, talk: Talk, why: TalkEvent) -> None:
    """End a talk, and tell the person."""
    before = TalkState(talk.state)
    if inbox_talks.end(turn.db, talk, why, turn.now):
        part(turn.db, turn.texts, talk, before, why, turn.now)


def hand_on(turn: Turn, row: Case, to: Role | None, by: Role, area: str) -> None:
    """Hand a case on and tell whoever gets it: a role, or without one the officers of its area,
    or of another one; CaseGone when it was closed meanwhile."""
    promised = answer_promised(row.kind, turn.now, turn.hours)
    inbox.hand_to(turn.db, row, to, by, turn.now, promised)
    is_agent = to is not None and to.kind == RoleKind.AGENT
    row.level = Level.AGENT if is_agent else Level.AREA
    if to is None:
        row.area = area or row.area
        tell_asked(turn.db, turn.texts, row, "case-new", turn.now, Level.AREA)
        return
    key = f"case-handed:{row.id}:{to.id}:{turn.now.isoformat()}"
    commands = f"/bicara {row.id}", f"/kasus {row.id}"
    number = {"number": f"{row.id}"}
    notify_colleague(turn, to.person_id, "case-handed", number, *commands, key=key)


def tell_closed(turn: Turn, row: Case, why: CloseReason) -> None:
    """Tell the person who waits for an answer that the case is closed, and why."""
    if row.person_id is None or row.kind not in ANSWERED_IN_CHAT:
        return
    notify(
        turn.db,
        turn.texts,
        row.person_id,
        "case-closed",
        lambda language: {"number": f"{row.id}", "why": turn.texts(language, f"option-{why}")},
        f"/balas {row.id}",
        now=turn.now,
        due_at=next_contact_time(turn.now),
        reason=REASON,
        key=f"case-closed:{row.id}:{turn.now.isoformat()}",
    )
