"""Files that are made for somebody who asked, each sent once.

What a file holds is read in one transaction, made outside of any, and posted in another: a crash
between makes it anew. One that always fails is said to have failed, and holds up no other.
"""

from collections.abc import Callable
from datetime import date, datetime
from typing import TypeVar

import structlog
from sqlalchemy.orm import Session, sessionmaker

from bot.availability import is_unavailable
from bot.texts import Texts
from domain.calendar import to_local_time
from models.database.engine import read_only
from models.database.file_orders import FileOrder, lock_waiting, waiting_ids

log = structlog.get_logger()
BATCH = 10
Order = TypeVar("Order", bound=FileOrder)
Parts = TypeVar("Parts")
MakeFile = Callable[[bytes, date], bytes | None]
"""Makes a file of its job in a worker process; None when it cannot."""


def make_waiting(
    sessions: sessionmaker[Session],
    texts: Texts,
    clock: Callable[[], datetime],
    make: Callable[[Parts, date], bytes | None],
    table: type[Order],
    job_of: Callable[[Texts, Session, Order, datetime], Parts | None],
    post: Callable[[Texts, Session, Order, bytes | None, datetime], bool],
) -> int:
    """Make and post the files that wait in a table; how many letters.

    `job_of` is what the file is made of, None when nothing may be made any more. `post` posts what
    was made, or that it could not be, and says whether there is a letter.
    """

    def make_content(id: int) -> bytes | None:
        now = clock()
        try:
            with read_only(sessions) as db:
                row = db.get(table, id)
                job = job_of(texts, db, row, now) if row else None
            return make(job, to_local_time(now).date()) if job else None
        except Exception as error:
            if is_unavailable(error):
                raise
            log.exception("a file cannot be made", order=table.__name__)
            return None

    def make_one(id: int) -> bool:
        content = make_content(id)
        with sessions.begin() as db:
            row = lock_waiting(db, table, id)
            if row is None:
                return False
            row.made_at = clock()
            return post(texts, db, row, content, row.made_at)

    with read_only(sessions) as db:
        waiting = waiting_ids(db, table, BATCH)
    return sum(map(make_one, waiting))
