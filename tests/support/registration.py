"""A whole registration by a table of right answers, and the tables of the database to look at."""

import json
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Engine, Table, bindparam, inspect, select

from bot.forms.form import Form
from handlers.registration.register import BORN_TOLD
from models.database.statements import PreparedStatement
from models.maintenance.key_rotation import ENCRYPTED_COLUMNS
from models.people.conversation import Conversation
from models.people.departed import ERASED
from models.people.person import Address
from models.schema import METADATA
from tests.support.chat import KEYS, Chat, stored

REGISTRATION = {
    "consent": "ya",
    "nik": "3173015208859001",
    "full_name": "Siti Aminah",
    "phone": "081234567890",
    "address": "tambora",
    "village": "angke",
    "rtrw": "rt 3 rw 5",
    "street": "Jl. Mangga No. 12",
    "occupation": "jualan kue basah",
    "working": "masih",
    "sick": "tidak",
    "income": "100 ribu sehari",
    "working_days": "26",
    "programme": "1",
    "review": "kirim",
}
"""Question by question, what somebody types who answers each with as little as it asks."""

NOT_JSON = ("file", "role", "campaign", "digest", "deposit")
"""Kinds of sealed values that are bytes of their own form."""
ENCRYPTION_KINDS = {
    (each.column.class_.__tablename__, each.column.key): each.kind for each in ENCRYPTED_COLUMNS
}


LEADS_TO = {"born_on": ("full_name", "bukan"), "photo": ("review", "ubah foto")}
"""By question that is only asked on request, where it is asked for and with which words."""

TOGETHER = {
    "nik": f"{REGISTRATION['nik']} {REGISTRATION['full_name']}",
    "address": ", ".join(REGISTRATION[name] for name in ("village", "rtrw", "street")),
}
"""Answers in few messages, after which each question is asked alone."""
MAY_BE_TAKEN = ("full_name", "village", "rtrw", "street")
"""The questions that these answer too."""


def fill(chat: Chat, until: str = "") -> None:
    """Open the registration and answer up to the question `until`, not that one."""
    chat.say("daftar")
    asks, words = LEADS_TO.get(until, ("", ""))
    for name, answer in REGISTRATION.items():
        if name == until:
            return
        if name == asks:
            chat.say(words)
            return
        if pending(chat) != name and name in MAY_BE_TAKEN:
            continue
        answer = answer if until in MAY_BE_TAKEN else TOGETHER.get(name, answer)
        assert pending(chat) == name
        chat.say(answer)


STATE = PreparedStatement(
    select(Conversation.state)
    .join(Address, Address.person_id == Conversation.person_id)
    .where(Address.channel == bindparam("channel"), Address.address == bindparam("address"))
)


def state(chat: Chat) -> dict[str, Any]:
    """The conversation as it is kept."""
    with chat.world.sessions() as db:
        found = STATE.run(db, {"channel": chat.channel, "address": stored(chat.sender)}).first()
    sealed = found[0] if found else None
    return KEYS.decrypt_json("conversation", sealed) if sealed else {}


def form_of(chat: Chat) -> Form | None:
    """The open form with its answers."""
    return form_in(chat, state(chat))


def form_in(chat: Chat, kept: dict[str, Any]) -> Form | None:
    if not kept.get("form"):
        return None
    form = chat.world.router.stack.forms[kept["form"]]
    return form(kept.get("answers", {}), chat.world.now.date())


def pending(chat: Chat) -> str:
    """The name of the question that waits for an answer."""
    return waiting(chat).question


class Waiting(NamedTuple):
    """The open form, the question of it that waits, and the answers that are kept."""

    form: str
    question: str
    answers: dict[str, str]


def waiting(chat: Chat) -> Waiting:
    """Read at once what is asked and known; what the bot has just told is neither."""
    kept = state(chat)
    form = form_in(chat, kept)
    question = form.pending() if form else None
    name = question.name if question else ""
    return Waiting(str(kept.get("form", "")), name, answers_in(kept))


def answers(chat: Chat) -> dict[str, str]:
    return answers_in(state(chat))


def answers_in(kept: dict[str, Any]) -> dict[str, str]:
    """The answers in a state, without the note of what the bot has just told."""
    return {name: value for name, value in kept.get("answers", {}).items() if name != BORN_TOLD}


def dump(engine: Engine) -> dict[str, list[dict[str, Any]]]:
    """Every row of every table but the regions; sealed values opened, nonces and times fixed."""
    with engine.connect() as connection:
        return {
            table.name: sorted(
                (opened(table, dict(row._mapping)) for row in connection.execute(select(table))),
                key=lambda row: json.dumps(row, default=str, sort_keys=True),
            )
            for table in METADATA.sorted_tables
            if table.name != "regions" and inspect(connection).has_table(table.name)
        }


def opened(table: Table, row: dict[str, Any]) -> dict[str, Any]:
    values = {
        name: plain(ENCRYPTION_KINDS.get((table.name, name)), value) for name, value in row.items()
    }
    if values.get("address") not in (None, ERASED):
        values["address"] = KEYS.decrypt_address(values["address"])
    return values


def plain(kind: str | None, value: Any) -> Any:
    if isinstance(value, datetime):
        return "then"
    if kind is None or value is None:
        return value
    if kind in NOT_JSON:
        return KEYS.decrypt(kind, value)
    found = KEYS.decrypt_json(kind, value)
    if kind == "conversation":
        found.pop("nonce", None)
    if "flow" in found:
        found["flow"].pop("token")
    if kind == "message":
        for option in found.get("options", ()):
            option[0] = without_nonce(option[0])
        if "primary" in found:
            found["primary"] = without_nonce(found["primary"])
    return found


def without_nonce(value: str) -> str:
    """A button's value without what belongs to one conversation only."""
    return value.partition(".")[2] or value


def raw(engine: Engine) -> str:
    """Every column of every row as the database itself shows it to who opens it, bytes too."""
    with engine.connect() as connection:
        rows = [
            value.decode("latin-1") if isinstance(value, bytes) else str(value)
            for table in METADATA.sorted_tables
            for row in connection.exec_driver_sql(f'SELECT * FROM "{table.name}"')
            for value in row
        ]
    return "\n".join(rows)
