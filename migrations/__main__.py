"""Writes the migration of what the models have and the schema lacks: `python -m migrations x`."""

import sys

from alembic import command
from sqlalchemy import create_engine

import migrations

if __name__ == "__main__":
    engine = create_engine("sqlite://")
    number = f"{int(migrations.head() or 0) + 1:04}"
    with engine.begin() as connection:
        config = migrations.config(connection)
        if number != "0001":
            command.upgrade(config, "head")
        command.revision(config, message=sys.argv[1], autogenerate=True, rev_id=number)
