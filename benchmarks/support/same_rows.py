"""The rows that a conversation writes, message by message, to write them again for others."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from psycopg.types.json import Json
from sqlalchemy import Column, Engine, Integer, Table

from benchmarks.support.measure import Ours
from bot.message import Inbound
from models.schema import METADATA

STRIDE = 1_000
"""More than one conversation leaves in any table: the ids of the next person begin there."""

FIXED = {"regions"}
ONE_EACH = {"nik_index", "number", "message_id", "address"}
Cells = dict[str, Any]
Rows = dict[tuple[str, tuple[Any, ...]], Cells]
Statement = tuple[str, tuple[Any, ...]]


@dataclass(frozen=True)
class Write:
    """A row that came (`key` is empty), or what changed in the one with this key."""

    table: Table
    key: Cells
    values: Cells

    def statement(self, mark: str, sender: str, person: int) -> Statement:
        """For the driver, whose parameters look like `mark`: of another person than `sender`."""
        cells = [*self.values.items(), *self.key.items()]
        columns = self.table.columns
        return self.text(mark), tuple(shifted(columns[n], v, sender, person) for n, v in cells)

    def text(self, mark: str) -> str:
        if not self.key:
            names, marks = ", ".join(map(quoted, self.values)), ", ".join([mark] * len(self.values))
            return f"INSERT INTO {self.table.name} ({names}) VALUES ({marks})"
        sets, where = (
            glue.join(f"{quoted(name)} = {mark}" for name in cells)
            for glue, cells in ((", ", self.values), (" AND ", self.key))
        )
        return f"UPDATE {self.table.name} SET {sets} WHERE {where}"


def record(ours: Ours, messages: Sequence[Inbound]) -> list[list[Write]]:
    """The rows that each message of somebody new inserts or changes."""
    steps, before = [], rows(ours.engine)
    for message in messages:
        ours.bot.receive(message)
        after = rows(ours.engine)
        steps.append([write for at in after for write in difference(at, before.get(at), after[at])])
        before = after
    return steps


def rows(engine: Engine) -> Rows:
    """All rows, as the driver gives them, in an order in which they can be written."""
    found: Rows = {}
    with engine.connect() as connection:
        for table in METADATA.sorted_tables:
            if table.name in FIXED:
                continue
            for row in connection.exec_driver_sql(f"SELECT * FROM {table.name}").mappings():
                key = tuple(row[column.name] for column in table.primary_key)
                found[table.name, key] = dict(row)
    return found


def difference(at: tuple[str, tuple[Any, ...]], before: Cells | None, after: Cells) -> list[Write]:
    table = METADATA.tables[at[0]]
    changed = {name: value for name, value in after.items() if value != (before or {}).get(name)}
    if before is None:
        return [Write(table, {}, changed)]
    key = {column.name: after[column.name] for column in table.primary_key}
    return [Write(table, key, changed)] if changed else []


def shifted(column: Column[Any], value: Any, sender: str, person: int) -> Any:
    """The value that it has for another person."""
    if isinstance(value, dict | list):
        return Json(value)
    if isinstance(column.type, Integer) and (column.primary_key or column.foreign_keys):
        return value + person * STRIDE
    if isinstance(value, str):
        value = value.replace(sender, str(int(sender) + person))
        return f"{value}{person:x}" if column.name in ONE_EACH else value
    return value


def quoted(name: str) -> str:
    return f'"{name}"'
