"""Files that stayed behind: their message went as an approved template, which carries none."""

from datetime import datetime

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from models.database.encryption import keyring
from models.database.files import StoredFile
from models.database.statements import PreparedStatement
from models.delivery.chat_history import READABLE
from models.messaging.message import BODY_KEPT, OutboundMessage
from models.people.person import Caller

BY_TEMPLATE = PreparedStatement(
    select(OutboundMessage.id, OutboundMessage.body).where(
        OutboundMessage.channel == bindparam("channel"),
        OutboundMessage.address == bindparam("address"),
        OutboundMessage.person_id == bindparam("person_id"),
        OutboundMessage.template.is_not(None),
        OutboundMessage.body.is_not(None),
        OutboundMessage.settled_at > bindparam("since"),
        READABLE,
    )
)


def left_files(db: Session, caller: Caller, now: datetime) -> dict[int, int]:
    """The ids of files that stayed behind for the caller at this address, by that of the message,
    while they and the message are kept."""
    chat = {"channel": caller.channel, "address": caller.address, "person_id": caller.id}
    found = BY_TEMPLATE.run(db, chat | {"since": now - BODY_KEPT}).all()
    decrypt = keyring(db).decrypt_json
    bodies = {id: decrypt("message", body) for id, body in found}
    held = {id: body["file"] for id, body in sorted(bodies.items()) if "file" in body}
    if not held:
        return {}
    kept = {*db.scalars(select(StoredFile.id).where(StoredFile.id.in_(held.values())))}
    return {id: file_id for id, file_id in held.items() if file_id in kept}
