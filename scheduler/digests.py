"""The morning digest: once a day for each agent, at the hour they chose, never at night.

What was missed while nobody ran is caught up on the same day only.
"""

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy.orm import Session, sessionmaker

from bot.message import XLSX
from bot.texts import Texts
from domain import courtesy
from models import digest, file, outbox, person, region, seen
from models.digest import Wanted
from models.morning import Line, Morning, compare, mornings
from models.outbox import Lane
from models.participant import Identity
from models.seal import Keyring, keyring
from scheduler.digest_sheet import sheet
from scheduler.digest_words import Desk, long, message
from scheduler.looking import looking

REASON = "digest"
SHORT = "digest-short"
"""What is sent outside a platform's window: the numbers alone."""

PIECE = 50
"""Agents in one transaction."""


def post_due(sessions: sessionmaker[Session], texts: Texts, now: datetime) -> int:
    """Post the digests that are due now; how many."""
    here = courtesy.local(now)
    if courtesy.quiet(now):
        return 0
    count, after = 0, 0
    while True:
        with looking(sessions) as db:
            wanted = digest.due(db, here.date(), here.hour * 60 + here.minute, after, PIECE)
            found = prepared(db, wanted, here.date())
            papers = [paper(db, texts, here.date(), each, found[each.role_id]) for each in wanted]
        if not wanted:
            return count
        after = wanted[-1].role_id
        with sessions.begin() as db:
            for each, made in zip(wanted, papers, strict=True):
                count += post(db, each, found[each.role_id], made, now)


def prepared(db: Session, wanted: Sequence[Wanted], today: date) -> dict[int, Morning]:
    """The data of all of them, by role id."""
    found = mornings(db, digest.ids(wanted), today) if wanted else {}
    compare(db, found, {each.role_id: seen.unpack(each.seen) for each in wanted})
    return found


Paper = tuple[dict[str, object], bytes]
"""The body of the letter, and the sheet, empty when the message says everything."""


def paper(db: Session, texts: Texts, today: date, wanted: Wanted, morning: Morning) -> Paper:
    keys = keyring(db)
    opened = Opened(keys)
    desk = Desk(texts, today, region.names(db, morning.villages()), opened.name)
    first = keys.unseal("role", wanted.name).decode().split()[:1] if wanted.name else []
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
    if not long(morning):
        return body, b""
    return body, sheet(desk, desk.say(wanted.language), opened, morning)


class Opened:
    """Opens what is sealed, each once."""

    def __init__(self, keys: Keyring) -> None:
        self.keys = keys
        self.known: dict[int, Identity] = {}

    def __call__(self, line: Line) -> Identity:
        if line.id not in self.known:
            kept = self.keys.unseal_json("identity", line.identity) if line.identity else {}
            self.known[line.id] = Identity(**({"nik": "", "full_name": "", "born_on": ""} | kept))
        return self.known[line.id]

    def name(self, line: Line) -> str:
        return self(line).full_name.title() or "-"


def post(db: Session, wanted: Wanted, morning: Morning, paper: Paper, now: datetime) -> bool:
    """The letter and its sheet; False when another clock was first, or nobody can be reached."""
    today = courtesy.local(now).date()
    if not digest.claim(db, wanted.role_id, today, seen.pack(morning.seen)):
        return False
    address = person.best_address(db, wanted.person_id)
    if address is None or not morning.seen:
        return False
    body, content = paper
    if content:
        name = f"portofolio-{today:%Y-%m-%d}.xlsx"
        body["file"] = file.keep(db, wanted.person_id, REASON, name, XLSX, content, now)
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
