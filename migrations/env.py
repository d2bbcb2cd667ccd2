"""Alembic's entry: the connection is handed over by `migrations.upgrade()`."""

from typing import Any, Literal

from alembic import context

from models.database.base import UTCDateTime
from models.schema import METADATA


def render(kind: str, value: Any, autogen: Any) -> str | Literal[False]:
    """A migration must not change its meaning when our types do."""
    if kind == "type" and isinstance(value, UTCDateTime):
        return "sa.DateTime(timezone=True)"
    return False


connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=METADATA,
    render_item=render,
    render_as_batch=connection.dialect.name == "sqlite",
    compare_type=True,
)
with context.begin_transaction():
    context.run_migrations()
