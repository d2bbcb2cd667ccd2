"""What somebody would write by hand to read a cash book, and what is needed to match deposits."""

STANDS = "NOT EXISTS (SELECT 1 FROM payments u WHERE u.reverses = p.id)"
TIED = """EXISTS (SELECT 1 FROM matches m LEFT JOIN unmatches w ON w.match_id = m.id
LEFT JOIN payments u ON u.reverses = m.posted_id
WHERE m.line_id = p.id AND w.id IS NULL AND u.id IS NULL)"""
COVERED = """EXISTS (SELECT 1 FROM payments d WHERE d.covers = p.id AND d.event = 'deposited'
AND NOT EXISTS (SELECT 1 FROM payments u WHERE u.reverses = d.id))"""
HAND = f"p.event = 'collected' AND {STANDS} AND NOT {COVERED}"
WAY = f"p.event = 'deposited' AND {STANDS} AND NOT {TIED}"
MINE = "FROM payments p WHERE p.agent_id = {agent}"
SUMS = f"""SELECT sum(CASE WHEN p.event = 'collected' THEN p.paid ELSE 0 END),
sum(CASE WHEN p.event = 'deposited' THEN p.amount ELSE 0 END),
sum(CASE WHEN p.event = 'deposited' AND {TIED} THEN p.amount ELSE 0 END) {MINE} AND {STANDS}"""
HANDS, WAYS = (f"sum(CASE WHEN {which} THEN 1 ELSE 0 END)" for which in (HAND, WAY))
LATE = f"""sum(CASE WHEN ({HAND} AND p.at <= '2026-11-23 05:00:00')
OR ({WAY} AND p.at <= '2026-11-20 05:00:00') THEN 1 ELSE 0 END)"""
BOOK = (
    SUMS,
    f"SELECT p.* {MINE} AND {HAND} ORDER BY p.at, p.id LIMIT 15",
    f"SELECT p.* {MINE} AND {WAY} ORDER BY p.at, p.id LIMIT 15",
    f"SELECT {HANDS}, {WAYS}, {LATE} {MINE}",
)
"""What `/kas` shows: three sums, the oldest of both lists, how many there are and are late."""

MATCHING = (
    f"""SELECT p.*, w.* FROM payments p JOIN participants w ON w.id = p.participant_id
WHERE {WAY}""",
    f"""SELECT p.* FROM payments p WHERE p.event = 'posted' AND {STANDS}
AND NOT EXISTS (SELECT 1 FROM matches m WHERE m.posted_id = p.id)""",
)
