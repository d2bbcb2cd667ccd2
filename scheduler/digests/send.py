"""The morning digest: once a day for each agent, at the hour they chose, never at night.

What was missed while nobody ran is caught up on the same day only. With a long digest goes a sheet:
every list whole, in the order of a walk. There NIK are masked, and no telephone numbers: those are
opened one by one in the chat, where it is recorded.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cache, partial

from sqlalchemy.orm import Session, sessionmaker

from bot.message import XLSX
from bot.texts import Texts
from domain.calendar import ZONE, to_local_time
from domain.parsing.people.nik import mask_nik
from domain.reminders import contact_rules
from exchange.spreadsheets.write import SheetTab, write_workbook
from models import regions
from models.cashbook import balances
from models.database import files
from models.database.encryption import keyring
from models.database.replica import ReplicaReads
from models.digests import digest
from models.digests.content import (
    DigestContent,
    DigestEntry,
    add_changes,
    by_place,
    digest_contents,
)
from models.digests.digest import REASON, DueDigest
from models.messaging import outbox
from models.messaging.message import Lane
from models.participants.participant import Identity
from models.people import person
from models.roles import staff_messages
from scheduler.digests.words import DigestWriter, digest_message, is_long

HEADERS = (
    *("name", "nik", "months", "sum", "until", "grace", "left"),
    *("street", "village", "rw", "rt", "payer", "what"),
)
Rows = Sequence[tuple[str, DigestEntry]]
Cells = list[str | int | date]


def digest_sheet(writer: DigestWriter, content: DigestContent) -> bytes:
    """An .xlsx with the lists of the message, each sorted by kelurahan, RW and RT."""
    lists: dict[str, Rows] = {
        "due": [("", each) for each in content.due],
        "behind": [("", each) for each in content.behind],
        "first": [("", each) for each in content.first],
        "waiting": [("", each) for each in content.paid],
        "visit": [("", each) for each in content.visit],
        "cases": [(writer.text(f"case-{kind}"), each) for kind, each in content.cases],
        "changed": [
            (writer.text(f"digest-{kind.replace('_', '-')}-one"), each)
            for kind, entries in content.changed.items()
            for each in entries
        ],
    }
    headers = [writer.text(f"digest-column-{each}") for each in HEADERS]
    tabs = {
        name: [
            [*cells(writer, entry), what]
            for what, entry in sorted(rows, key=lambda row: by_place(row[1]))
        ]
        for name, rows in lists.items()
        if rows or name in ("due", "behind", "visit")
    }
    if content.gone:
        gone: Cells = [writer.text("digest-gone", count=content.gone)]
        tabs.setdefault("changed", []).append(gone + [""] * (len(HEADERS) - 1))
    return write_workbook(
        [SheetTab(writer.text(f"digest-tab-{name}"), headers, rows) for name, rows in tabs.items()]
    )


def cells(writer: DigestWriter, entry: DigestEntry) -> Cells:
    """The cells of one row, but for the last column."""
    who, dues = writer.identity_of(entry), writer.dues_of(entry)
    return [
        writer.name_of(entry),
        mask_nik(who.nik) if who.nik else "-",
        dues.months,
        dues.sum if dues.sum is not None else "-",
        entry.until or "-",
        entry.grace or "-",
        writer.days_left(entry) if entry.until else "-",
        who.street.title() or "-",
        writer.place_of(entry),
        entry.rw,
        entry.rt,
        writer.text(f"digest-payer-{entry.payer}"),
    ]


SHORT = "digest-short"
"""What is sent outside a platform's window: the numbers alone."""

PIECE = 50
"""Agents in one transaction."""


@dataclass(frozen=True, slots=True)
class WrittenDigest:
    """A digest as it will be posted; no bytes of a sheet when the message says everything."""

    due: DueDigest
    content: DigestContent
    body: dict[str, object]
    sheet: bytes


def post_due_digests(
    sessions: sessionmaker[Session],
    texts: Texts,
    now: datetime,
    replica: ReplicaReads | None = None,
) -> int:
    """Post the digests that are due now; return how many. They are read on the replica, if given:
    each is claimed on the database itself, so that none is posted twice."""
    replica = replica or ReplicaReads(sessions)
    here = to_local_time(now)
    if contact_rules.is_quiet_time(now):
        return 0
    today, minute = here.date(), here.hour * 60 + here.minute
    count, after = 0, 0
    while written := replica.run(partial(write_digests, texts, today, minute, after)):
        after = written[-1].due.role_id
        with sessions.begin() as db:
            count += sum(post(db, each, now) for each in written)
    return count


def write_digests(
    texts: Texts, today: date, minute: int, after: int, db: Session
) -> list[WrittenDigest]:
    """The next digests that are due, of roles with a higher id than `after`; none at the end."""
    wanted = digest.due_digests(db, today, minute, after, PIECE)
    contents = digest_contents(db, [each.role_id for each in wanted], today)
    add_changes(db, contents, {each.role_id: each.before for each in wanted})
    in_time = datetime.combine(today + timedelta(days=1) - balances.DEPOSIT_WITHIN, time(), ZONE)
    for agent, late in balances.late_in_hand(db, [*contents], in_time).items():
        contents[agent].late = late
    return [
        WrittenDigest(each, content, *write_digest(db, texts, today, each, content))
        for each in wanted
        for content in (contents[each.role_id],)
    ]


def write_digest(
    db: Session, texts: Texts, today: date, wanted: DueDigest, content: DigestContent
) -> tuple[dict[str, object], bytes]:
    """The body of the message, and the sheet, empty when the message says everything."""
    keys = keyring(db)

    @cache
    def identity_of(entry: DigestEntry) -> Identity:
        kept = keys.decrypt_json("identity", entry.identity) if entry.identity else {}
        return Identity(**({"nik": "", "full_name": "", "born_on": ""} | kept))

    places = regions.names(db, content.villages())
    writer = DigestWriter(texts, wanted.language, today, places, identity_of)
    first_name = "".join(wanted.name.split()[:1]).title() or writer.text("posts-nameless")
    body = digest_message(writer, first_name, content, wanted.since).body()
    values = {
        "name": first_name,
        "due": len(content.due),
        "behind": len(content.behind),
        "visit": len(content.visit),
        "cases": len(content.cases),
    }
    sheet = digest_sheet(writer, content) if is_long(content) else b""
    return body | {"name": SHORT, "values": values, "language": wanted.language}, sheet


def post(db: Session, written: WrittenDigest, now: datetime) -> bool:
    """Post a digest; False when another process was first, or nobody can be reached."""
    today, wanted = to_local_time(now).date(), written.due
    if not digest.claim(db, wanted.role_id, today, written.content.standing):
        return False
    address = person.best_address(db, wanted.person_id)
    if address is None or not written.content.standing:
        return False
    body = written.body
    if written.sheet:
        name = f"portofolio-{today:%Y-%m-%d}.xlsx"
        body["file"] = files.store_file(
            db, wanted.person_id, REASON, name, XLSX, written.sheet, now, staff_messages.KEPT
        )
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
