"""Rows that we wrote, written again by the bare driver: `executemany`, one transaction."""

from collections.abc import Sequence
from typing import Any

from psycopg.types.json import Json
from sqlalchemy import Engine

from benchmarks.support.measure import schema
from benchmarks.support.same_rows import quoted
from models.schema import METADATA

Rows = Sequence[dict[str, Any]]
Statement = tuple[str, list[tuple[Any, ...]]]


class Bare:
    """Another database, of the kind that the address says."""

    def __init__(self, url: str) -> None:
        self.engine, _ = schema(url)
        self.mark = "?" if url.startswith("sqlite") else "%s"

    def inserts(self, tables: dict[str, Rows]) -> list[Statement]:
        return [self.insert(name, rows) for name, rows in tables.items() if rows]

    def insert(self, table: str, rows: Rows) -> Statement:
        names, marks = ", ".join(map(quoted, rows[0])), ", ".join([self.mark] * len(rows[0]))
        return f"INSERT INTO {table} ({names}) VALUES ({marks})", [*map(cells, rows)]

    def update(self, table: str, columns: Sequence[str], rows: Rows) -> Statement:
        sets = ", ".join(f"{name} = {self.mark}" for name in columns)
        chosen = [{name: row[name] for name in (*columns, "id")} for row in rows]
        return f"UPDATE {table} SET {sets} WHERE id = {self.mark}", [*map(cells, chosen)]

    def run(self, statements: Sequence[Statement]) -> None:
        connection = self.engine.raw_connection()
        cursor = connection.cursor()
        if self.mark == "?":
            cursor.execute("BEGIN IMMEDIATE")
        for text, rows in statements:
            cursor.executemany(text, rows)
        connection.commit()
        connection.close()


def cells(row: dict[str, Any]) -> tuple[Any, ...]:
    return tuple(Json(each) if isinstance(each, dict | list) else each for each in row.values())


def read(engine: Engine, *tables: str) -> dict[str, Rows]:
    """As the driver gives them, in an order in which they can be written."""
    names = [each.name for each in METADATA.sorted_tables if each.name in tables]
    with engine.connect() as connection:
        return {
            name: [*map(dict, connection.exec_driver_sql(f"SELECT * FROM {name}").mappings())]
            for name in names
        }
