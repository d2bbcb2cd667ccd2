"""Rotation of the index key: blind indexes and addresses are made again, a batch per transaction.

It may run while the program does, and be killed and called again: whoever looks for something knows
all keys of INDEX_KEY, and what belongs together changes in one transaction.

Where the plain value is gone, an index of the index is stored. It is found as long as the former
key is known, and who has only that key cannot guess the value. Message ids, invitations and link
codes are left to expire: they are random, or hold no personal data.
"""

from collections.abc import Callable
from typing import Any

from sqlalchemy import ColumnElement, delete, exists, func, or_, select, update
from sqlalchemy.orm import Session

from models import officeholders
from models.database import jobs
from models.database.base import insert_or_ignore
from models.database.encryption import (
    DIGITS,
    ID_LENGTH,
    Keyring,
    claim_index,
    index_columns,
    keyring,
    replace_indexes,
)
from models.enrolment.member_lists import MemberRow
from models.messaging.failed import FailedMessage
from models.messaging.message import OutboundMessage
from models.officeholders import Officeholder
from models.participants import name_index
from models.participants.duplicate_pairs import BlockingKey
from models.participants.name_index import NameWord
from models.participants.participant import BORN_ON, NIK, Identity, Participant
from models.people.departed import ERASED
from models.people.form_links import FormLink
from models.people.person import PHONE, Address
from models.people.web_sessions import WebSession

LASTING = (NIK, PHONE, BORN_ON, name_index.FULL_NAME)
"""The kinds of blind indexes that do not expire."""

BLOCKING_KEYS_OF = "blocking keys of"
"""The setting with the id of the index key that made all blocking keys."""

Step = Callable[[Session, int, int], list[int]]
"""Makes anew what a former key made in up to so many rows with ids after the first number; returns
their ids."""


def mark_blocking_keys(db: Session) -> None:
    """Record that no blocking key of a former index key is left."""
    jobs.set_setting(db, BLOCKING_KEYS_OF, keyring(db).index_key.id)


def index_keys_in_use(db: Session) -> set[str]:
    """The ids of the index keys that made what is stored, but for what is left to expire.

    It reads whole tables: for the doctor and the end of a rotation, not for a start.
    """
    columns: list[Any] = [each for kind in LASTING for each in index_columns(kind)]
    found = set[str]()
    for column in (*columns, Address.address, OutboundMessage.address):
        ids = select(func.substr(column, 1, ID_LENGTH)).where(column != ERASED).distinct()
        found |= {*db.connection().execute(ids).scalars()}
    return found


def is_former(keys: Keyring, column: Any) -> Any:
    """The condition that a former index key made the value."""
    return ~has_prefix(column, f"{keys.index_key.id}:")


def rotate_addresses(db: Session, after: int, limit: int) -> list[int]:
    """Encrypt addresses again, with what is kept by them; a number is the index of a phone too."""
    keys = keyring(db)
    old = select(Address.id, Address.channel, Address.address)
    old = old.where(is_former(keys, Address.address), Address.id > after)
    rows = db.execute(old.order_by(Address.id).limit(limit).with_for_update()).all()
    for id, channel, stored in rows:
        address = keys.decrypt_address(stored)
        new = {"address": keys.encrypt_address(address)}
        sent = OutboundMessage.channel == channel, OutboundMessage.address == stored
        db.connection().execute(update(Address).where(Address.id == id).values(new))
        db.connection().execute(update(OutboundMessage).where(*sent).values(new))
        for table in (WebSession, FailedMessage):
            here = table.channel == channel, table.address == stored
            db.connection().execute(update(table).where(*here).values(new))
        pages = update(FormLink).where(FormLink.page_address == stored)
        db.connection().execute(pages.values(page_address=new["address"]))
        if address.startswith("+"):
            claim_index(db, PHONE, address)
    return [row.id for row in rows]


def rotate_messages(db: Session, after: int, limit: int) -> list[int]:
    """Encrypt the addresses of messages that were posted while their address changed."""
    keys, row = keyring(db), OutboundMessage
    old = select(row.id, row.address).where(is_former(keys, row.address), row.address != ERASED)
    rows = db.execute(old.where(row.id > after).order_by(row.id).limit(limit)).all()
    for id, stored in rows:
        new = keys.encrypt_address(keys.decrypt_address(stored))
        same = update(row).where(row.id == id, row.address == stored)
        db.connection().execute(same.values(address=new))
    return [row.id for row in rows]


def rotate_participants(db: Session, after: int, limit: int) -> list[int]:
    """Make the indexes of participants whose identity is known."""
    keys, row = keyring(db), Participant
    words = exists().where(NameWord.participant_id == row.id, is_former(keys, NameWord.word))
    own = row.nik_index, row.phone_index, row.born_index
    old = or_(*(is_former(keys, each) for each in own), words)
    found = select(row.id, row.identity).where(old, row.identity.is_not(None), row.id > after)
    rows = db.execute(found.order_by(row.id).limit(limit).with_for_update()).all()
    for id, encrypted in rows:
        assert encrypted is not None, "asked for above"
        who = Identity(**keys.decrypt_json("identity", encrypted))
        claim_index(db, NIK, who.nik)
        if who.phone:
            claim_index(db, PHONE, who.phone)
        if who.born_on:
            claim_index(db, BORN_ON, who.born_on)
        new = name_index.stored_indexes(db, who.findable)
        here = NameWord.participant_id == id
        db.connection().execute(delete(NameWord).where(here, NameWord.word.not_in(new)))
        if new:
            values = [{"participant_id": id, "word": word} for word in new]
            db.connection().execute(insert_or_ignore(db, NameWord), values)
    return [row.id for row in rows]


def rotate_officeholders(db: Session, after: int, limit: int) -> list[int]:
    """Make the indexes of officeholders."""
    keys, row = keyring(db), Officeholder
    old = select(row).where(is_former(keys, row.name_index), row.id > after)
    rows = list(db.scalars(old.order_by(row.id).limit(limit)))
    for each in rows:
        name_index.full_name_index(db, officeholders.holder(db, each).full_name)
    return [each.id for each in rows]


def drop_blocking_keys(db: Session, after: int, limit: int) -> list[int]:
    """Delete blocking keys of a former key, and have their participants compared again."""
    keys, row = keyring(db), Participant
    if len(keys.index_keys) < 2 or jobs.get_setting(db, BLOCKING_KEYS_OF) == keys.index_key.id:
        return []
    ids = list(db.scalars(select(row.id).where(row.id > after).order_by(row.id).limit(limit)))
    db.connection().execute(delete(BlockingKey).where(BlockingKey.participant_id.in_(ids)))
    db.connection().execute(update(row).where(row.id.in_(ids)).values(keyed_at=None))
    return ids


def keep_indexes(column: Any, kind: str, digits: int = DIGITS) -> Step:
    """The step that stores an index of each index in a column that is left from a former key."""
    row = column.class_

    def step(db: Session, after: int, limit: int) -> list[int]:
        keys = keyring(db)
        old = select(row.id, column).where(is_former(keys, column), row.id > after)
        rows = db.execute(old.order_by(row.id).limit(limit)).all()
        for _, index in rows:
            replace_indexes(db, kind, [index], keys.blind_index(kind, index, digits))
        return [row.id for row in rows]

    return step


STEPS: tuple[tuple[str, Step], ...] = (
    ("addresses", rotate_addresses),
    ("messages", rotate_messages),
    ("participants", rotate_participants),
    ("officeholders", rotate_officeholders),
    ("kept", keep_indexes(Participant.nik_index, NIK)),
    ("kept", keep_indexes(MemberRow.nik_index, NIK)),
    ("kept", keep_indexes(Address.phone_index, PHONE)),
    ("kept", keep_indexes(Officeholder.name_index, name_index.FULL_NAME, name_index.INDEX_DIGITS)),
)
"""In this order: an index is kept only when nobody knew its plain value."""


def has_prefix(column: Any, prefix: str) -> ColumnElement[bool]:
    """The condition that a text begins with the prefix, whatever the database's collation is."""
    return func.substr(column, 1, len(prefix)) == prefix
