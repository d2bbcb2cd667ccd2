"""Packets of claims, sent to whoever asked."""

from datetime import datetime, timedelta
from functools import partial

import structlog
from sqlalchemy.orm import Session

from bot.texts import Texts
from domain.files import PDF
from exchange.claims.packet import dump_job
from handlers.claims.packet_words import packet_pages, packet_texts
from handlers.notify import notify
from models import audit
from models.claims import claim, packets
from models.claims.claim import Claim
from models.claims.packets import ClaimPacket
from models.database import files
from models.inbox import inbox
from models.people import person
from models.roles.role import Role
from scheduler.made_files import make_waiting

log = structlog.get_logger()
KEPT = timedelta(days=1)
REASON = "work"


def find(db: Session, packet: ClaimPacket) -> tuple[Claim, Role] | None:
    """The claim and the role, when the role may still see it."""
    role = db.get(Role, packet.role_id)
    found = claim.find_claim(db, packet.claim_id)
    if role and found and inbox.may_see(db, role, found.case):
        return found, role
    return None


def job_of(texts: Texts, db: Session, packet: ClaimPacket, now: datetime) -> bytes | None:
    """The job for the worker; None once the role may not see the claim."""
    found = find(db, packet)
    if found is None:
        return None
    row, role = found
    language = person.language_of(db, role.person_id)
    pages = packet_pages(db, texts, language, row)
    return dump_job(packet_texts(db, texts, language, row, now), pages, now)


def post(
    texts: Texts, db: Session, packet: ClaimPacket, content: bytes | None, now: datetime
) -> bool:
    """Post the packet, or that it could not be made; False once the role may not see the claim."""
    found = find(db, packet)
    if found is None:
        return False
    row, role = found
    number, command = f"{row.case_id}", f"/urusklaim {row.case_id}"
    file_id = None
    if content is None:
        log.error("a packet could not be made", claim=row.case_id)
    else:
        owner, name = role.person_id, packets.file_name(row.case_id)
        file_id = files.store_file(db, owner, packets.PURPOSE, name, PDF, content, now, KEPT)
        audit.record(db, f"role:{role.id}", "got the papers of", f"case:{row.case_id}", now)
    return notify(
        db,
        texts,
        role.person_id,
        "claim-packet" if file_id else "claim-packet-failed",
        {"number": number},
        command,
        now=now,
        reason=REASON,
        key=f"claim-packet:{packet.id}",
        file_id=file_id,
    )


run_packets = partial(make_waiting, table=ClaimPacket, job_of=job_of, post=post)
"""Make and post the packets that wait; how many letters."""
