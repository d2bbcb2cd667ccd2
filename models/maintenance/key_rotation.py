"""Key rotation: values encrypted with an old key are encrypted again, a batch per transaction."""

from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, LargeBinary, func, or_, select, update
from sqlalchemy.orm import Session

from models.branch.decisions import SEALED_AS as DECISION_SEALED_AS
from models.branch.decisions import ApplicationDecision
from models.branch.status_changes import StatusChange
from models.branch.status_files import SEALED_AS as REPORT_SEALED_AS
from models.branch.status_files import SHAPE_SEALED_AS, StatusImport, StatusShape
from models.broadcasts.broadcast import Broadcast
from models.cases.cases import Case
from models.cases.messages import SEALED_AS, CaseMessage
from models.cashbook.entries import Deposit
from models.claims.claim import SEALED_AS as CLAIM_SEALED_AS
from models.claims.claim import Claim
from models.contributions.ledger import LedgerEntry
from models.contributions.matches import MatchProposal
from models.coverage.monev.minutes import SEALED_AS as MINUTES_SEALED_AS
from models.coverage.monev.minutes import Minutes
from models.database.encryption import keyring
from models.database.files import StoredFile
from models.digests.digest import Digest
from models.enrolment.member_lists import MemberList, MemberRow
from models.messaging.failed import FailedMessage
from models.messaging.message import OutboundMessage
from models.officeholders import Officeholder
from models.participants.participant import Participant
from models.people.conversation import Conversation
from models.roles.role import Role


class EncryptedColumn(NamedTuple):
    """An encrypted column, the key of its table, and the kind that its values are encrypted for."""

    column: Any
    key: Any
    kind: str


ENCRYPTED_COLUMNS = (
    EncryptedColumn(Participant.identity, Participant.id, "identity"),
    EncryptedColumn(Participant.rejection, Participant.id, "rejection"),
    EncryptedColumn(LedgerEntry.place, LedgerEntry.id, "place"),
    EncryptedColumn(Conversation.state, Conversation.person_id, "conversation"),
    EncryptedColumn(Case.request, Case.id, "case"),
    EncryptedColumn(CaseMessage.body, CaseMessage.id, SEALED_AS),
    EncryptedColumn(Claim.facts, Claim.case_id, CLAIM_SEALED_AS),
    EncryptedColumn(StoredFile.content, StoredFile.id, "file"),
    EncryptedColumn(OutboundMessage.body, OutboundMessage.id, "message"),
    EncryptedColumn(FailedMessage.body, FailedMessage.id, "failed"),
    EncryptedColumn(Role.name, Role.id, "role"),
    EncryptedColumn(Role.agent_code, Role.id, "agent_code"),
    EncryptedColumn(Broadcast.text, Broadcast.id, "campaign"),
    EncryptedColumn(Broadcast.english, Broadcast.id, "campaign"),
    EncryptedColumn(Digest.snapshot, Digest.role_id, "digest"),
    EncryptedColumn(Officeholder.holder, Officeholder.id, "officeholder"),
    EncryptedColumn(Deposit.proof, Deposit.id, "deposit"),
    EncryptedColumn(MatchProposal.postings, MatchProposal.id, "proposal"),
    EncryptedColumn(MemberList.defaults, MemberList.id, "defaults"),
    EncryptedColumn(MemberRow.contents, MemberRow.id, "import"),
    EncryptedColumn(StatusChange.before, StatusChange.id, "status_change"),
    EncryptedColumn(StatusImport.report, StatusImport.id, REPORT_SEALED_AS),
    EncryptedColumn(StatusShape.shape, StatusShape.id, SHAPE_SEALED_AS),
    EncryptedColumn(Minutes.content, Minutes.id, MINUTES_SEALED_AS),
    EncryptedColumn(ApplicationDecision.facts, ApplicationDecision.id, DECISION_SEALED_AS),
)


def reencrypt(db: Session, limit: int = 500) -> int:
    """Encrypt up to `limit` values with the current key; return how many.

    After 0 the old keys can be deleted.
    """
    done = 0
    for encrypted in ENCRYPTED_COLUMNS:
        if done < limit:
            done += reencrypt_column(db, encrypted, limit - done)
    return done


def missing_keys(db: Session) -> set[str]:
    """The ids of keys that some values still need and that are not in ENCRYPTION_KEYS.

    It reads whole tables: for the doctor, not for a start.
    """
    found = set[str]()
    names = [name + b":" for name in keyring(db).ciphers]
    for column, _, _ in ENCRYPTED_COLUMNS:
        opens = or_(*[begins_with(column, name) for name in names])
        rest = select(column).where(column.is_not(None), ~opens).limit(1)
        if value := db.connection().execute(rest).scalar():
            found.add(value.partition(b":")[0].decode(errors="replace")[:40])
    return found


def begins_with(column: Any, prefix: bytes) -> ColumnElement[bool]:
    return func.substr(column, 1, len(prefix), type_=LargeBinary) == prefix


def reencrypt_column(db: Session, encrypted: EncryptedColumn, limit: int) -> int:
    """Encrypt up to `limit` values of one column with the current key; return how many.

    The rows are locked, so that nobody writes a value between its reading and its encryption.
    """
    keys, column = keyring(db), encrypted.column
    prefix = keys.current + b":"
    old = select(encrypted.key, column).where(~begins_with(column, prefix)).order_by(encrypted.key)
    rows = db.connection().execute(old.limit(limit).with_for_update()).all()
    for key, value in rows:
        new = keys.encrypt(encrypted.kind, keys.decrypt(encrypted.kind, value))
        change = update(column.class_).where(encrypted.key == key).values({column.key: new})
        db.connection().execute(change)
    return len(rows)
