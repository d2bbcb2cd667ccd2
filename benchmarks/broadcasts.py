"""The audience of a broadcast to everybody, frozen as rows, beside the same rows inserted by the
bare SQL of the rule.
"""

from datetime import datetime
from functools import partial
from statistics import median

from sqlalchemy import Engine, insert, text
from sqlalchemy.orm import Session, sessionmaker

from benchmarks.population.crowd import NUMBERS, gather
from benchmarks.support.measure import KEYS, KINDS, Databases, Row, schema, seconds
from domain.calendar import ZONE
from models.broadcasts import lifecycle
from models.participants.standing import Standing
from models.people.person import Address
from models.roles.role import Role

NOON = datetime(2026, 11, 23, 12, tzinfo=ZONE)
REACHED = 2_000
"""People with a chat that takes the letter; the others are left out when it is frozen."""
ROUNDS = 3
AGREE = """
INSERT INTO consents (person_id, purpose, given, text_version, channel, at)
{numbers} SELECT i, 'information', true, '1', 'web', {at} FROM n
"""
BARE = """
INSERT INTO broadcast_recipients (broadcast_id, participant_id, person_id, state, reason)
SELECT {broadcast}, id, person_id,
    CASE WHEN why IS NULL THEN 'waiting' ELSE 'left_out' END, why
FROM (SELECT p.id, p.person_id, CASE
    WHEN p.deceased_on IS NOT NULL THEN 'deceased'
    WHEN e.id IS NULL OR e.erased_at IS NOT NULL THEN 'no_chat'
    WHEN (SELECT c.given FROM consents c WHERE c.person_id = e.id AND c.purpose = 'information'
        ORDER BY c.id DESC LIMIT 1) IS NULL THEN 'no_consent'
    WHEN NOT EXISTS (SELECT 1 FROM addresses a WHERE a.person_id = e.id
        AND a.unreachable_at IS NULL) THEN 'no_channel' END AS why
    FROM participants p LEFT JOIN people e ON e.id = p.person_id
    WHERE p.village LIKE '31.73%' AND p.merged_into IS NULL) AS found
ORDER BY id
"""


def measure(databases: Databases, quick: bool) -> list[Row]:
    people = databases.size(quick, 50_000, 300_000, 1_000_000)
    return [row for kind in KINDS for row in of(databases.new(kind), people)]


def of(url: str, people: int) -> list[Row]:
    engine, sessions = schema(url)
    gather(engine, people)
    settle(engine, people)
    start = partial(freeze, sessions)
    times = [(seconds(start), seconds(partial(bare, engine, 1000 - n))) for n in range(ROUNDS)]
    ratio = median(one / other for one, other in times)
    one, other = (median(each) for each in zip(*times, strict=True))
    kind = engine.dialect.name
    what = f"an audience of {people:,} frozen, {kind}: the same rows by bare SQL"
    rows = [Row(what, f"{one:.2f} s", f"{other:.2f} s", f"{ratio:.2f}", "<= 2", ratio <= 2)]
    engine.dispose()
    return rows


def settle(engine: Engine, people: int) -> None:
    """An officer of the city; everybody agreed, and some have a chat."""
    at = "CAST('2026-01-01' AS timestamptz)"
    at = at if engine.dialect.name == "postgresql" else "'2026-01-01 00:00:00'"
    role = {"id": 1, "person_id": 1, "kind": "officer", "area": "31.73"}
    chats = [
        {"person_id": n, "channel": "telegram", "address": KEYS.encrypt_address(f"t{n}")}
        for n in range(1, REACHED + 1)
    ]
    with engine.begin() as db:
        times = {"since": NOON, "approved_at": NOON, "vouched_at": NOON}
        db.execute(insert(Role), [role | times])
        db.execute(insert(Address), chats)
        numbers = NUMBERS[engine.dialect.name]
        db.execute(text(AGREE.format(numbers=numbers, at=at)), {"count": people})
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as db:
        db.exec_driver_sql("ANALYZE")


def freeze(sessions: sessionmaker[Session]) -> None:
    with sessions.begin() as db:
        words = "Sabtu ada pendaftaran di kantor RW 002."
        lifecycle.start(db, db.get_one(Role, 1), words, Standing.EVERYBODY, "", NOON)


def bare(engine: Engine, number: int) -> None:
    """The rows of another broadcast of the same people."""
    with engine.begin() as db:
        columns = 'role_id, state, created_at, expires_at, "group", place, filters'
        copied = f"SELECT {number}, {columns} FROM broadcasts WHERE id = 1"
        db.exec_driver_sql(f"INSERT INTO broadcasts (id, {columns}) {copied}")
        db.exec_driver_sql(f"UPDATE broadcasts SET ended_at = created_at WHERE id = {number}")
        db.exec_driver_sql(BARE.replace("{broadcast}", f"{number}").replace("%", "%%"))
