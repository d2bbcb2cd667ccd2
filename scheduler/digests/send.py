"""The morning digest: once a day for each agent, at the hour they chose, never at night.

What was missed while nobody ran is caught up on the same day only.
"""

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy.orm import Session, sessionmaker

from bot.message import XLSX
from bot.texts import Texts
from domain.reminders import contact_rules
from models import regions
from models.database import files
from models.database.encryption import Keyring, keyring
from models.database.engine import read_only
from models.digests import digest
from models.digests.content import DigestContent, DigestEntry, add_changes, digest_contents
from models.digests.digest import DueDigest
from models.messaging import outbox
from models.messaging.message import Lane
from models.participants.participant import Identity
from models.people import person
from scheduler.digests.sheet import digest_sheet
from scheduler.digests.words import DigestWriter, is_long, message

REASON = "digest"
SHORT = "digest-short"
"""What is sent outside a platform's window: the numbers alone."""

PIECE = 50
"""Agents in one transaction."""


def post_due(sessions: sessionmaker[Session], texts: Texts, now: datetime) -> int:
    """Post the digests that are due now; how many."""
    here = contact_rules.to_local_time(now)
    if contact_rules.is_quiet_time(now):
        return 0
    count, after = 0, 0
    while True:
        with read_only(sessions) as db:
            wanted = digest.due_digests(db, here.date(), here.hour * 60 + here.minute, after, PIECE)
            found = load_contents(db, wanted, here.date())
            papers = [
                digest_message(db, texts, here.date(), each, found[each.role_id]) for each in wanted
            ]
        if not wanted:
            return count
        after = wanted[-1].role_id
        with sessions.begin() as db:
            for each, made in zip(wanted, papers, strict=True):
                count += post(db, each, found[each.role_id], made, now)


def load_contents(
    db: Session, wanted: Sequence[DueDigest], today: date
) -> dict[int, DigestContent]:
    """The data of all of them, by role id."""
    found = digest_contents(db, digest.ids(wanted), today) if wanted else {}
    add_changes(db, found, {each.role_id: digest.decode_snapshot(each.seen) for each in wanted})
    return found


Paper = tuple[dict[str, object], bytes]
"""The body of the letter, and the sheet, empty when the message says everything."""


def digest_message(
    db: Session, texts: Texts, today: date, wanted: DueDigest, morning: DigestContent
) -> Paper:
    keys = keyring(db)
    opened = NameCache(keys)
    desk = DigestWriter(texts, today, regions.names(db, morning.villages()), opened.name)
    first = keys.decrypt("role", wanted.name).decode().split()[:1] if wanted.name else []
    name = "".join(first).title() or texts(wanted.language, "posts-nameless")
    said = message(desk, wanted.language, name, morning, wanted.since)
    counts = {
        "due": len(morning.due),
        "behind": len(morning.behind),
        "visit": len(morning.visit),
        "cases": len(morning.cases),
    }
    values = {"name": name} | counts
    body = said.body() | {"name": SHORT, "values": values, "language": wanted.language}
    if not is_long(morning):
        return body, b""
    return body, digest_sheet(desk, desk.say(wanted.language), opened, morning)


class NameCache:
    """Opens what is sealed, each once."""

    def __init__(self, keys: Keyring) -> None:
        self.keys = keys
        self.known: dict[int, Identity] = {}

    def __call__(self, line: DigestEntry) -> Identity:
        if line.id not in self.known:
            kept = self.keys.decrypt_json("identity", line.identity) if line.identity else {}
            self.known[line.id] = Identity(**({"nik": "", "full_name": "", "born_on": ""} | kept))
        return self.known[line.id]

    def name(self, line: DigestEntry) -> str:
        return self(line).full_name.title() or "-"


def post(
    db: Session, wanted: DueDigest, morning: DigestContent, paper: Paper, now: datetime
) -> bool:
    """The letter and its sheet; False when another clock was first, or nobody can be reached."""
    today = contact_rules.to_local_time(now).date()
    if not digest.claim(db, wanted.role_id, today, digest.encode_snapshot(morning.seen)):
        return False
    address = person.best_address(db, wanted.person_id)
    if address is None or not morning.seen:
        return False
    body, content = paper
    if content:
        name = f"portofolio-{today:%Y-%m-%d}.xlsx"
        body["file"] = files.store_file(db, wanted.person_id, REASON, name, XLSX, content, now)
    outbox.post(
        db,
        wanted.person_id,
        address.channel,
        address.address,
        body,
        now=now,
        lane=Lane.BULK,
        reason=REASON,
        key=f"digest:{wanted.role_id}:{today}",
    )
    return True
