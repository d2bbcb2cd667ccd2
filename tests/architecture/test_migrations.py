"""The migrations make exactly the tables that the models describe."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Engine, inspect, make_url

import migrations
from models.database.engine import connect
from models.schema import METADATA
from tests.support.databases import BACKENDS, create

pytestmark = pytest.mark.both_databases


def wipe(engine: Engine) -> None:
    """No table at all, not even Alembic's own."""
    if engine.dialect.name == "sqlite":
        METADATA.drop_all(engine)
    else:
        with engine.begin() as connection:
            connection.exec_driver_sql("DROP SCHEMA public CASCADE")
            connection.exec_driver_sql("CREATE SCHEMA public")


@pytest.fixture(params=BACKENDS)
def empty(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """A database of its own: the other tests share theirs."""
    if request.param == "sqlite":
        engine = connect(f"sqlite:///{tmp_path}/own.db")
    else:
        shared = request.getfixturevalue("postgres")
        engine = connect(create(shared, f"{make_url(shared).database}_migrations"))
    wipe(engine)
    yield engine
    engine.dispose()


def versions() -> list[str]:
    return sorted(file.stem for file in (migrations.HERE / "versions").glob("[0-9]*.py"))


def test_an_empty_database_gets_exactly_the_tables_of_the_models(empty: Engine) -> None:
    migrations.upgrade(empty)
    with empty.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, METADATA) == []


def test_upgraded_and_created_tables_have_the_same_indexes(empty: Engine) -> None:
    """Partial indexes too, which Alembic does not compare."""
    migrations.upgrade(empty)
    upgraded = indexes(empty)
    wipe(empty)
    METADATA.create_all(empty)
    assert upgraded == indexes(empty)


def indexes(engine: Engine) -> set[str]:
    query = {
        "sqlite": "SELECT sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL",
        "postgresql": "SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'",
    }
    with engine.connect() as connection:
        rows = connection.exec_driver_sql(query[engine.dialect.name])
        return {" ".join(sql.split()) for (sql,) in rows if "alembic" not in sql}


def test_head_is_the_newest_revision(empty: Engine) -> None:
    migrations.upgrade(empty)
    assert migrations.current(empty) == migrations.head() == versions()[-1].partition("_")[0]


def test_an_empty_database_has_no_revision(empty: Engine) -> None:
    assert migrations.current(empty) is None


def test_upgrading_again_changes_nothing(empty: Engine) -> None:
    migrations.upgrade(empty)
    before = indexes(empty)
    migrations.upgrade(empty)
    assert indexes(empty) == before


def test_an_upgrade_that_fails_leaves_nothing_behind(
    empty: Engine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """All or nothing, on SQLite too."""
    (tmp_path / "versions").mkdir()
    for file in (migrations.HERE / "env.py", *(migrations.HERE / "versions").glob("[0-9]*.py")):
        where = tmp_path / file.relative_to(migrations.HERE)
        where.write_text(file.read_text("utf-8").replace("def downgrade", "def backward"), "utf-8")
    broken = f'''
revision, down_revision, branch_labels, depends_on = "9999", "{migrations.head()}", None, None
def upgrade():
    raise RuntimeError("the power failed")
'''
    (tmp_path / "versions" / "9999_broken.py").write_text(broken)
    monkeypatch.setattr(migrations, "HERE", tmp_path)
    with pytest.raises(RuntimeError, match="power"):
        migrations.upgrade(empty)
    assert inspect(empty).get_table_names() == []


def test_revisions_are_a_line_without_gaps() -> None:
    numbers = [int(name.partition("_")[0]) for name in versions()]
    assert numbers == list(range(1, len(numbers) + 1))
