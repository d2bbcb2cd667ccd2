"""Queries written by hand: those that read a cash book, and those that match deposits."""

STANDS = "NOT EXISTS (SELECT 1 FROM ledger_entries u WHERE u.reverses_id = p.id)"
TIED = """EXISTS (SELECT 1 FROM matches m LEFT JOIN match_reversals w ON w.match_id = m.id
LEFT JOIN ledger_entries u ON u.reverses_id = m.official_entry_id
WHERE m.deposit_entry_id = p.id AND w.id IS NULL AND u.id IS NULL)"""
COVERED = """EXISTS (SELECT 1 FROM ledger_entries d WHERE d.collection_id = p.id AND d.kind =
'deposited'
AND NOT EXISTS (SELECT 1 FROM ledger_entries u WHERE u.reverses_id = d.id))"""
HAND = f"p.kind = 'collected' AND {STANDS} AND NOT {COVERED}"
WAY = f"p.kind = 'deposited' AND {STANDS} AND NOT {TIED}"
MINE = "FROM ledger_entries p WHERE p.agent_id = {agent}"
SUMS = f"""SELECT sum(CASE WHEN p.kind = 'collected' THEN p.paid ELSE 0 END),
sum(CASE WHEN p.kind = 'deposited' THEN p.amount ELSE 0 END),
sum(CASE WHEN p.kind = 'deposited' AND {TIED} THEN p.amount ELSE 0 END) {MINE} AND {STANDS}"""
HANDS, WAYS = (f"sum(CASE WHEN {which} THEN 1 ELSE 0 END)" for which in (HAND, WAY))
LATE = f"""sum(CASE WHEN ({HAND} AND p.at <= '2026-11-23 05:00:00')
OR ({WAY} AND p.at <= '2026-11-20 05:00:00') THEN 1 ELSE 0 END)"""
BOOK = (
    SUMS,
    f"SELECT p.* {MINE} AND {HAND} ORDER BY p.at, p.id LIMIT 15",
    f"SELECT p.* {MINE} AND {WAY} ORDER BY p.at, p.id LIMIT 15",
    f"SELECT {HANDS}, {WAYS}, {LATE} {MINE}",
)
"""The figures of `/kas`: three sums, the oldest of both lists, how many there are and are late."""

MATCHING = (
    f"""SELECT p.*, w.* FROM ledger_entries p JOIN participants w ON w.id = p.participant_id
WHERE {WAY}""",
    f"""SELECT p.* FROM ledger_entries p WHERE p.kind = 'posted' AND {STANDS}
AND NOT EXISTS (SELECT 1 FROM matches m WHERE m.official_entry_id = p.id)""",
)
