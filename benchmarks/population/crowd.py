"""A crowd of participants, most of them protected until the same day."""

from datetime import date

from sqlalchemy import Engine, text

UNTIL = date(2026, 11, 30)
NUMBERS = {
    "sqlite": "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :count)",
    "postgresql": "WITH n AS (SELECT generate_series(1, :count) AS i)",
}
PERSONS = """
INSERT INTO people (id, language, created_at) {numbers}
SELECT i, 'id', '2026-01-01 00:00:00' FROM n
"""
PARTICIPANTS = """
INSERT INTO participants (id, person_id, nik_index, sex, village, rt, rw, occupation_code, sector,
    income, programme, payer, months, declared_at, flags, state, submitted_at, protected_until)
{numbers} SELECT i, i, 'nik' || i, 'P', '31.73.01.1001', '001', '002', 'warung', 'other', 1000000,
    'jkk_jkm', CASE WHEN i % 20 = 0 THEN 'government' ELSE 'self' END, 1, '2026-01-01 00:00:00',
    '[]', 'active', '2026-01-01 00:00:00', '2026-11-30'
FROM n
"""


def gather(engine: Engine, count: int) -> None:
    """So many participants; nineteen of twenty pay for themselves."""
    numbers = NUMBERS[engine.dialect.name]
    postgres = engine.dialect.name == "postgresql"
    with engine.begin() as db:
        for statement in (PERSONS, PARTICIPANTS):
            cast = statement.replace("'2026-11-30'", "CAST('2026-11-30' AS date)")
            cast = cast.replace("'2026-01-01 00:00:00'", "CAST('2026-01-01' AS timestamptz)")
            words = cast if postgres else statement
            db.execute(text(words.format(numbers=numbers)), {"count": count})
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as db:
        db.exec_driver_sql("ANALYZE")
