"""Pictures that people wait for: read one after the other, and told in the chat that sent them.

A picture is read outside of any transaction; what it says goes into the conversation as a message
of the bot's own, which like any other is handled once. A crash before that reads it again.
"""

from collections.abc import Callable
from datetime import date, datetime

from sqlalchemy.orm import Session, sessionmaker

from bot.message import Inbound, InboundKind, PaperRead
from domain.calendar import to_local_time
from domain.photos.lines import Paper, PaperKind
from models import photo_readings

ReadPaper = Callable[[PaperKind, bytes, date], Paper | None]
"""Reads a picture in a process of its own; None when there was no time for it."""
NOTHING = Paper(PaperKind.NONE)
BATCH = 20


def read_photos(
    sessions: sessionmaker[Session],
    clock: Callable[[], datetime],
    read: ReadPaper,
    receive: Callable[[Inbound], bool],
) -> int:
    """Read the pictures that wait; the number of them that were told."""
    for told in range(BATCH):
        with sessions.begin() as db:
            waiting = photo_readings.take_next(db)
        if waiting is None:
            return told
        today = to_local_time(clock()).date()
        paper = read(waiting.paper, waiting.content, today) if waiting.content else NOTHING
        if paper is None:
            return told
        receive(
            Inbound(
                waiting.channel,
                waiting.sender,
                f"photo:{waiting.token}",
                kind=InboundKind.READING,
                read=PaperRead(waiting.file_id, paper),
            )
        )
        with sessions.begin() as db:
            photo_readings.finish(db, waiting.token)
    return BATCH
