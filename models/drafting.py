"""The conversations of two persons who become one, and of two who are two again."""

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain import drafts
from models import conversation
from models.conversation import DRAFT_KEPT, Conversation
from models.merge import Merge
from models.person import Address
from models.seal import keyring


def join(db: Session, row: Merge) -> None:
    """Nobody's half-filled forms are lost: the one worked on last is in front."""
    kept, gone = of(db, row.kept), of(db, row.gone)
    last, before = sorted((kept, gone), key=lambda each: each.touched_at, reverse=True)
    mine = state(db, kept, last)
    theirs = drafts.mark(state(db, gone, last), row.id)
    both = [(theirs, gone.touched_at), (mine, kept.touched_at)]
    both.sort(key=lambda each: (str(each[0].get("worked", "")), each[1]))
    write(db, kept, drafts.blend(both[1][0], both[0][0]))
    write(db, gone, {})
    kept.touched_at, kept.heard_from = last.touched_at, last.heard_from or before.heard_from
    db.flush()


def part(db: Session, row: Merge, holder: int) -> None:
    """Each has the forms that they brought, as they are now."""
    kept, gone = of(db, holder), of(db, row.gone)
    mine, theirs = drafts.split(conversation.read(db, kept.state), row.id)
    write(db, kept, mine)
    if theirs:
        write(db, gone, theirs)
        gone.touched_at = max(gone.touched_at, kept.touched_at)
    leave(db, kept)
    db.flush()


def leave(db: Session, kept: Conversation) -> None:
    """What was heard from an address that is not theirs any more was not heard from them."""
    owner = select(Address.person_id).where(Address.id == kept.heard_from)
    if kept.heard_from is not None and db.scalar(owner) != kept.person_id:
        kept.heard_from = None


def of(db: Session, person_id: int) -> Conversation:
    """As the database has it now: turns write it without the session's knowledge."""
    rows = select(Conversation).where(Conversation.person_id == person_id)
    return db.execute(rows.execution_options(populate_existing=True)).scalar_one()


def state(db: Session, row: Conversation, last: Conversation) -> dict[str, Any]:
    """The drafts; none when they are too old to be offered."""
    if last.touched_at - row.touched_at > DRAFT_KEPT:
        return {}
    return conversation.read(db, row.state)


def write(db: Session, row: Conversation, kept: dict[str, Any]) -> None:
    row.state = keyring(db).seal_json("conversation", kept) if kept else None
