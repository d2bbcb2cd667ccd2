"""A new key for what is sealed: old values are sealed again, a piece in each transaction."""

from typing import Any, NamedTuple

from sqlalchemy import LargeBinary, func, select, update
from sqlalchemy.orm import Session

from models.campaign import Campaign
from models.case import Case
from models.conversation import Conversation
from models.deposit import Deposit
from models.digest import Digest
from models.file import File
from models.imports import ImportRow
from models.letter import Letter
from models.match import Proposed
from models.officeholder import Officeholder
from models.participant import Participant
from models.role import Role
from models.seal import keyring


class Sealed(NamedTuple):
    """A sealed column, the key of its table, and the kind it is sealed for."""

    column: Any
    key: Any
    kind: str


SEALED = (
    Sealed(Participant.identity, Participant.id, "identity"),
    Sealed(Conversation.state, Conversation.person_id, "conversation"),
    Sealed(Case.request, Case.id, "case"),
    Sealed(File.content, File.id, "file"),
    Sealed(Letter.body, Letter.id, "letter"),
    Sealed(Role.name, Role.id, "role"),
    Sealed(Campaign.words, Campaign.id, "campaign"),
    Sealed(Digest.seen, Digest.role_id, "digest"),
    Sealed(Officeholder.name, Officeholder.id, "officeholder"),
    Sealed(Deposit.proof, Deposit.id, "deposit"),
    Sealed(Proposed.postings, Proposed.id, "proposal"),
    Sealed(ImportRow.sealed, ImportRow.id, "import"),
)


def reseal(db: Session, limit: int = 500) -> int:
    """Seal up to `limit` values with the current key; how many. 0: the old keys may go."""
    done = 0
    for sealed in SEALED:
        if done < limit:
            done += reseal_some(db, sealed, limit - done)
    return done


def reseal_some(db: Session, sealed: Sealed, limit: int) -> int:
    """The rows are held, so that nobody writes a value between reading and sealing it."""
    keys, table = keyring(db), sealed.column.class_
    mark = keys.current + b":"
    begins = func.substr(sealed.column, 1, len(mark), type_=LargeBinary)
    old = select(sealed.key, sealed.column).where(begins != mark).order_by(sealed.key)
    rows = db.connection().execute(old.limit(limit).with_for_update()).all()
    for key, value in rows:
        again = keys.seal(sealed.kind, keys.unseal(sealed.kind, value))
        change = update(table).where(sealed.key == key).values({sealed.column.key: again})
        db.connection().execute(change)
    return len(rows)
