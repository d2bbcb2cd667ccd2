"""A small world that was really lived, as often as it takes to be a large one.

Each copy has every row of the people of the first: ids move on by a stride, and what is unique or
sealed, as a chat or the index of a NIK, gets the number of its copy. Copies do not know each other:
no two of them share a word of a name, a day of birth or a phone.
"""

from collections.abc import Iterator

from sqlalchemy import BigInteger, Column, Connection, Engine, Integer, String, Table, text

from models.database.base import Base
from models.database.encryption import KIND

MULTIPLIED = (
    *("people", "addresses", "conversations", "consents", "participants", "participant_versions"),
    *("name_index", "blocking_keys", "ledger_entries", "reminders", "messages", "audit"),
    *("received_messages", "coverage_spans", "coverage_months", "duplicate_pairs"),
)
"""What there is for each of the people; all else is there once."""
ONCE = {"regions", "coverage_counts", "job_runs", "message_counts", "knowledge_answers"}
"""Tables of many rows that do not grow with the people."""
PLAIN_IDS = {"person_id", "participant_id", "last_address_id", "subject"}
"""Columns with the number of a row to which no foreign key leads."""
MARKED = {"address", "key", "number", "message_id", "word", "actor", "subject"}
"""Texts that are unique to somebody, besides the blind indexes."""
MANY = 100
"""Rows of a table that may hold some for each of the people."""
AT_ONCE = 20
"""Copies in a transaction."""


def multiply(engine: Engine, times: int) -> None:
    """Let there be `times` as many people as there are; ValueError when a table is forgotten."""
    tables = [each for each in Base.metadata.sorted_tables if each.name in MULTIPLIED]
    with engine.connect() as connection:
        with connection.begin():
            forget_nothing(connection)
            stride = 1 + max(most_ids(connection, tables))
            for table in tables:
                name = f"first_{table.name}"
                made = f'CREATE TEMPORARY TABLE {name} AS SELECT * FROM "{table.name}"'
                connection.execute(text(made))
        for low in range(1, times, AT_ONCE):
            copies = {"low": low, "high": min(low + AT_ONCE, times), "stride": stride}
            with connection.begin():
                for table in tables:
                    connection.execute(text(copies_of(table)), copies)
        with connection.begin():
            finish(connection, tables)


def forget_nothing(connection: Connection) -> None:
    people = connection.execute(text("SELECT count(*) FROM people")).scalar_one()
    for table in Base.metadata.sorted_tables:
        rows = connection.execute(text(f'SELECT count(*) FROM "{table.name}"')).scalar_one()
        if rows > max(people, MANY) and table.name not in {*MULTIPLIED, *ONCE}:
            raise ValueError(f"{table.name}: does it grow with the people?")


def most_ids(connection: Connection, tables: list[Table]) -> Iterator[int]:
    for table in tables:
        if "id" in table.columns:
            most = f'SELECT coalesce(max(id), 0) FROM "{table.name}"'
            yield int(connection.execute(text(most)).scalar_one())


def copies_of(table: Table) -> str:
    """The statement that writes the copies from `low` until before `high` of a table."""
    names = ", ".join(f'"{each.name}"' for each in table.columns)
    values = ", ".join(map(copied, table.columns))
    return (
        f'INSERT INTO "{table.name}" ({names}) WITH RECURSIVE copies(k) AS ('
        "SELECT CAST(:low AS bigint) UNION ALL SELECT k + 1 FROM copies WHERE k + 1 < :high) "
        f"SELECT {values} FROM copies CROSS JOIN first_{table.name}"
    )


def copied(column: "Column[object]") -> str:
    """What a copy has in a column."""
    name = f'"{column.name}"'
    if isinstance(column.type, String):
        if KIND in column.info or column.name in MARKED:
            return f"substr({name}, 1, 40) || substr(CAST(1000000 + k AS varchar), 2)"
        return name
    if isinstance(column.type, BigInteger):  # the key by which likely duplicates are found
        return f"{name} / 2 + k * 7919"
    if isinstance(column.type, Integer) and is_id(column):
        return f"{name} + k * :stride"
    return name


def is_id(column: "Column[object]") -> bool:
    if column.name in PLAIN_IDS or (column.name == "id" and column.primary_key):
        return True
    return any(key.column.table.name in MULTIPLIED for key in column.foreign_keys)


def finish(connection: Connection, tables: list[Table]) -> None:
    """What comes is numbered after what is there; a server knows the sizes, as by itself."""
    for table in tables:
        connection.execute(text(f"DROP TABLE first_{table.name}"))
    if connection.dialect.name == "postgresql":
        for table in tables:
            if "id" in table.columns:
                sequence = f"pg_get_serial_sequence('{table.name}', 'id')"
                most = f'SELECT setval({sequence}, (SELECT max(id) FROM "{table.name}"))'
                connection.execute(text(most))
        connection.execute(text("ANALYZE"))
