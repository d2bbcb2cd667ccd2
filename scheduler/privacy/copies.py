"""Copies of their data, sent to whoever asked, in the chat in which they did.

A copy replaces the earlier one and is deleted after a day.
"""

from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import partial

import structlog
from sqlalchemy.orm import Session

from bot.message import Document
from bot.texts import Texts
from domain.invalid import Invalid
from handlers.notify import message_body
from handlers.privacy.copy_words import PLAIN, copy_documents, pack
from models import uploads
from models.database import files
from models.messaging import outbox
from models.people import copy_orders, person
from models.people.copy_orders import CopyOrder
from models.people.locks import lock_people
from models.privacy import data_copy
from scheduler.made_files import make_waiting

log = structlog.get_logger()
ZIP = "application/zip"
PURPOSE = "export"
KEPT = timedelta(days=1)
WITHOUT_ARCHIVES = ("whatsapp",)
"""Channels that take texts, pictures and PDFs, but no archives: they get each file by itself."""


def documents_of(
    texts: Texts, db: Session, order: CopyOrder, now: datetime
) -> list[Document] | None:
    """The documents of the copy; None once the chat is not the person's any more."""
    chat = copy_orders.chat_of(db, order)
    if chat is None:
        return None
    if chat.channel not in WITHOUT_ARCHIVES:
        return copy_documents(db, texts, order.person_id, now)
    return [as_text(*copy_documents(db, texts, order.person_id, now, with_files=False))]


def as_text(summary: Document, values: Document) -> Document:
    """Summary and values in one file."""
    return replace(summary, content=summary.content + b"\n" + values.content)


def make(documents: list[Document], today: date) -> bytes:
    """One document as it is; several as an archive."""
    return documents[0].content if len(documents) == 1 else pack(documents)


def post(texts: Texts, db: Session, order: CopyOrder, content: bytes | None, now: datetime) -> bool:
    """Post the copy in place of earlier ones, or that it could not be made; False once the chat is
    not the person's any more."""
    lock_people(db, [order.person_id])
    chat = copy_orders.chat_of(db, order)
    if chat is None:
        return False
    language = person.language_of(db, order.person_id)
    say = partial(message_body, texts, language, values={})
    tell = partial(outbox.post, db, order.person_id, chat.channel, chat.address, now=now)
    files.delete_made_for(db, order.person_id, PURPOSE)
    if content is None or not has_room(db, len(content)):
        log.error("a copy of somebody's data could not be made")
        tell(say("my-data-copy-failed", commands=["/unduh", "/menu"]))
        return True
    archive = chat.channel not in WITHOUT_ARCHIVES
    name = texts(language, "copy-archive" if archive else "copy-file")
    kind = ZIP if archive else PLAIN
    made = files.store_file(db, order.person_id, PURPOSE, name, kind, content, now, kept_for=KEPT)
    tell(say("my-data-copy", commands=["/data", "/menu"]) | {"file": made})
    if not archive:
        for file_id in data_copy.copied_files(db, order.person_id):
            tell(say("copy-part", commands=()) | {"file": file_id})
    return True


def has_room(db: Session, size: int) -> bool:
    """Whether the copy fits beside all files that are kept: it is as large as what was sent."""
    try:
        uploads.check_room(db, size)
    except Invalid:
        return False
    return True


run_copies = partial(make_waiting, make=make, table=CopyOrder, job_of=documents_of, post=post)
"""Make and post the copies that wait; how many letters."""
