"""Packets of claims: made by a worker process, and sent to whoever asked, once each.

What the packet holds is read in one transaction, made outside of any, and posted in another: a
crash between makes it anew, and the letter has a key.
"""

from collections.abc import Callable
from datetime import date, datetime, timedelta

import structlog
from sqlalchemy.orm import Session, sessionmaker

from bot.texts import Texts
from domain.files import PDF
from domain.reminders.contact_rules import to_local_time
from exchange.claims.packet_job import dump_job
from handlers.claims.packet_words import packet_pages, packet_texts
from handlers.notify import notify
from models import audit
from models.claims import claim, packets
from models.claims.claim import Claim
from models.claims.packets import ClaimPacket
from models.database import files
from models.database.engine import read_only
from models.inbox import inbox
from models.people import addresses
from models.roles.role import Role

log = structlog.get_logger()
MakePacket = Callable[[bytes, date], bytes | None]
"""Makes a packet in a worker process; None when it cannot."""
KEPT = timedelta(days=1)
BATCH = 10
REASON = "work"


def run_packets(
    sessions: sessionmaker[Session],
    texts: Texts,
    clock: Callable[[], datetime],
    make: MakePacket,
) -> int:
    """Make and post the packets that wait; how many letters."""
    with read_only(sessions) as db:
        waiting = packets.waiting_ids(db, BATCH)
    return sum(run_packet(sessions, texts, clock, make, each) for each in waiting)


def run_packet(
    sessions: sessionmaker[Session],
    texts: Texts,
    clock: Callable[[], datetime],
    make: MakePacket,
    packet_id: int,
) -> int:
    """Make and post one packet; how many letters."""
    now = clock()
    with read_only(sessions) as db:
        found = find(db, db.get(ClaimPacket, packet_id))
        job = job_of(db, texts, *found, now) if found else None
    content = make(job, to_local_time(now).date()) if job else None
    with sessions.begin() as db:
        row = packets.lock_waiting(db, packet_id)
        if row is None:
            return 0
        row.made_at = clock()
        still = find(db, row)
        return int(post(db, texts, row, *still, content, row.made_at)) if still else 0


def find(db: Session, row: ClaimPacket | None) -> tuple[Claim, Role] | None:
    """The claim and the role, when the role may still see it."""
    role = db.get(Role, row.role_id) if row else None
    found = claim.find_claim(db, row.claim_id) if row else None
    if role and found and inbox.may_see(db, role, found.case):
        return found, role
    return None


def job_of(db: Session, texts: Texts, row: Claim, role: Role, now: datetime) -> bytes:
    language = addresses.language_of(db, role.person_id)
    pages = packet_pages(db, texts, language, row)
    return dump_job(packet_texts(db, texts, language, row, now), pages, now)


def post(
    db: Session,
    texts: Texts,
    packet: ClaimPacket,
    row: Claim,
    role: Role,
    content: bytes | None,
    now: datetime,
) -> bool:
    """Post the packet, or that it could not be made."""
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
