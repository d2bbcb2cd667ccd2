"""Messages to people who have not just written: in their language, to their best address."""

from collections.abc import Callable, Collection, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from bot.message import Option, Outbound
from bot.texts import Texts
from bot.turn import Turn
from domain.reminders.contact_rules import next_contact_time
from models.messaging import outbox
from models.messaging.message import Lane
from models.people import person
from models.roles import four_eyes, role

REASON = "work"
SAID = "answer"
"""The value that is somebody's own words; in a template, which has no file, they say that one
waits."""
Values = Mapping[str, object]


def notify(
    db: Session,
    texts: Texts,
    person_id: int,
    name: str,
    values: Values | Callable[[str], Values],
    *commands: str,
    now: datetime,
    reason: str,
    due_at: datetime | None = None,
    key: str | None = None,
    participant_id: int | None = None,
    file_id: int | None = None,
    lane: Lane = Lane.BULK,
) -> bool:
    """Post the text `name` with a button for each command; False when no address takes it.

    Values that are words themselves are made by a function of the language.
    """
    address = person.best_address(db, person_id)
    if address is None:
        return False
    language = person.language_of(db, person_id)
    known = values(language) if callable(values) else values
    body = message_body(texts, language, name, known, commands)
    if file_id and SAID in body["values"]:
        body["values"][SAID] += f" {texts(language, 'file-waits')}"
    outbox.post(
        db,
        person_id,
        address.channel,
        address.address,
        body | ({"file": file_id} if file_id else {}),
        now=now,
        due_at=due_at,
        lane=lane,
        reason=reason,
        key=key,
        participant_id=participant_id,
    )
    return True


def message_body(
    texts: Texts, language: str, name: str, values: Values, commands: Collection[str]
) -> dict[str, Any]:
    """The body of a message that says one text: `Outbound.body` with the text's `name`, `values`
    and `language`.
    """
    options = tuple(Option(each, button_label(texts, language, each)) for each in commands)
    body = Outbound(texts(language, name, **values), options).body()
    kept = {each: f"{value}" for each, value in values.items()}
    return body | {"name": name, "values": kept, "language": language}


def button_label(texts: Texts, language: str, command: str) -> str:
    """The label of a command: the text "open-pengingat-snooze" of "/pengingat snooze", or
    "open-catat" of "/catat 42", which has no text of its own."""
    word, _, argument = command.removeprefix("/").partition(" ")
    own = f"open-{word}-{argument}"
    return texts(language, own if texts.has(language, own) else f"open-{word}")


def notify_colleague(
    turn: Turn,
    person_id: int,
    name: str,
    values: Values | Callable[[str], Values],
    *commands: str,
    key: str,
) -> bool:
    """Notify somebody about their work; at night it waits for the morning."""
    return notify(
        turn.db,
        turn.texts,
        person_id,
        name,
        values,
        *commands,
        now=turn.now,
        due_at=next_contact_time(turn.now),
        reason=REASON,
        key=key,
    )


def notify_officers(
    turn: Turn,
    area: str,
    name: str,
    values: Values | Callable[[str], Values],
    *commands: str,
    key: str,
    about: int,
) -> None:
    """Notify every officer of the area but the person whom the news is about."""
    for officer in role.officers_of_area(turn.db, area):
        if four_eyes.may_decide(turn.db, officer.person_id, about):
            own_key = f"{key}:{officer.id}"
            notify_colleague(turn, officer.person_id, name, values, *commands, key=own_key)
