"""The product's own source, as the tests of its rules read it: each file parsed once."""

import ast
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
PARTS = ("domain", "models", "exchange", "bot", "handlers", "scheduler", "web", "commands")
TOP = ("app.py", "cli.py", "logs.py", "settings.py", "migrations/__init__.py", "migrations/env.py")


def sources() -> list[Path]:
    """Every Python file of the product, but the migrations themselves."""
    return sorted(
        [*(f for part in PARTS for f in (ROOT / part).rglob("*.py")), *map(ROOT.joinpath, TOP)]
    )


def module(file: Path) -> str:
    name = ".".join(file.relative_to(ROOT).with_suffix("").parts)
    return name.removesuffix(".__init__")


@cache
def trees() -> dict[Path, ast.Module]:
    """Parsed when the first test asks: a hundred megabytes, which other processes do not need."""
    return {file: ast.parse(file.read_text("utf-8")) for file in sources()}
