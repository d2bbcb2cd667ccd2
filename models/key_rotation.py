"""A new key for what is sealed: old values are sealed again, a piece in each transaction."""

from typing import Any, NamedTuple

from sqlalchemy import LargeBinary, func, select, update
from sqlalchemy.orm import Session

from models.broadcasts.broadcast import Broadcast
from models.cases import Case
from models.cashbook.entries import Deposit
from models.cashbook.matches import MatchProposal
from models.database.encryption import keyring
from models.database.files import StoredFile
from models.digests.digest import Digest
from models.enrolment.member_lists import MemberRow
from models.messaging.message import OutboundMessage
from models.officeholders import Officeholder
from models.participants.participant import Participant
from models.people.conversation import Conversation
from models.roles.role import Role


class EncryptedColumn(NamedTuple):
    """A sealed column, the key of its table, and the kind it is sealed for."""

    column: Any
    key: Any
    kind: str


SEALED = (
    EncryptedColumn(Participant.identity, Participant.id, "identity"),
    EncryptedColumn(Conversation.state, Conversation.person_id, "conversation"),
    EncryptedColumn(Case.request, Case.id, "case"),
    EncryptedColumn(StoredFile.content, StoredFile.id, "file"),
    EncryptedColumn(OutboundMessage.body, OutboundMessage.id, "letter"),
    EncryptedColumn(Role.name, Role.id, "role"),
    EncryptedColumn(Broadcast.text, Broadcast.id, "campaign"),
    EncryptedColumn(Digest.snapshot, Digest.role_id, "digest"),
    EncryptedColumn(Officeholder.name, Officeholder.id, "officeholder"),
    EncryptedColumn(Deposit.proof, Deposit.id, "deposit"),
    EncryptedColumn(MatchProposal.postings, MatchProposal.id, "proposal"),
    EncryptedColumn(MemberRow.contents, MemberRow.id, "import"),
)


def reencrypt(db: Session, limit: int = 500) -> int:
    """Seal up to `limit` values with the current key; how many. 0: the old keys may go."""
    done = 0
    for sealed in SEALED:
        if done < limit:
            done += reencrypt_batch(db, sealed, limit - done)
    return done


def reencrypt_batch(db: Session, sealed: EncryptedColumn, limit: int) -> int:
    """The rows are held, so that nobody writes a value between reading and sealing it."""
    keys, table = keyring(db), sealed.column.class_
    mark = keys.current + b":"
    begins = func.substr(sealed.column, 1, len(mark), type_=LargeBinary)
    old = select(sealed.key, sealed.column).where(begins != mark).order_by(sealed.key)
    rows = db.connection().execute(old.limit(limit).with_for_update()).all()
    for key, value in rows:
        again = keys.encrypt(sealed.kind, keys.decrypt(sealed.kind, value))
        change = update(table).where(sealed.key == key).values({sealed.column.key: again})
        db.connection().execute(change)
    return len(rows)
