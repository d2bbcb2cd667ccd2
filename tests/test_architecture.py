"""The house, held against its rules: layers, cycles, budgets, transactions, time."""

import ast
from pathlib import Path
from statistics import median

import pytest

ROOT = Path(__file__).parent.parent
LAYERS = [
    {"cli"},
    {"commands"},
    {"app"},
    {"settings", "logs", "migrations"},
    {"web", "scheduler"},
    {"handlers"},
    {"bot", "exchange"},
    {"models"},
    {"domain"},
]
RANK = {name: rank for rank, layer in enumerate(LAYERS) for name in layer}
BESIDE = {("handlers", "exchange"), ("commands", "settings")}
FILE_LINES, FUNCTION_LINES = 250, 40
FILE_MEDIAN, FUNCTION_MEDIAN = 65, 6


def sources() -> list[Path]:
    """Every Python file of the product."""
    files = [file for name in RANK for file in (ROOT / name).rglob("*.py")]
    files += [ROOT / f"{name}.py" for name in RANK if (ROOT / f"{name}.py").exists()]
    return sorted(file for file in files if "versions" not in file.parts)


def module(file: Path) -> str:
    name = ".".join(file.relative_to(ROOT).with_suffix("").parts)
    return name.removesuffix(".__init__")


TREES = {file: ast.parse(file.read_text("utf-8")) for file in sources()}
MODULES = {module(file): file for file in TREES}


def imports(tree: ast.AST) -> set[str]:
    """Our own modules that a file names, inside functions and for types too."""
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            inside = {f"{node.module}.{alias.name}" for alias in node.names}
            found |= (inside & MODULES.keys()) or {node.module}
    return {name for name in found if name.partition(".")[0] in RANK}


GRAPH = {module(file): imports(tree) & MODULES.keys() for file, tree in TREES.items()}


def test_imports_point_down() -> None:
    upward = [
        f"{name} imports {other}"
        for name, others in GRAPH.items()
        for other in others
        if (top := name.partition(".")[0]) != (below := other.partition(".")[0])
        and RANK[below] <= RANK[top]
        and (top, below) not in BESIDE
    ]
    assert not upward


def test_only_words_and_letters_of_handlers_are_used_outside() -> None:
    """A form is reached by its command, never by its class."""
    used = {
        other
        for name, others in GRAPH.items()
        for other in others
        if other.startswith("handlers.") and name.startswith(("web.", "scheduler."))
    }
    assert used <= {"handlers.notify", "handlers.posts"}


def test_no_import_runs_in_a_circle() -> None:
    """Also none that only types need, or that hides in a function."""
    done: set[str] = set()

    def visit(name: str, path: tuple[str, ...]) -> None:
        assert name not in path, " > ".join((*path[path.index(name) :], name))
        if name not in done:
            for other in sorted(GRAPH[name] - {name}):
                visit(other, (*path, name))
            done.add(name)

    for name in GRAPH:
        visit(name, ())


def test_a_channel_knows_no_model() -> None:
    channels = {"bot.telegram", "bot.telegram_read", "bot.telegram_updates", "bot.webchat"}
    channels |= {"bot.telegram_http", "bot.telegram_keys", "bot.telegram_types", "bot.terminal"}
    channels |= {name for name in GRAPH if name.startswith("bot.whatsapp")}
    named = {name: {o for o in GRAPH[name] if o.startswith("models")} for name in channels}
    assert not {name: others for name, others in named.items() if others}


def test_the_domain_needs_no_io() -> None:
    """Standard library, phonenumbers and rapidfuzz; nothing that reads, sends or asks the time."""
    banned = {"sqlalchemy", "aiohttp", "httpx", "telegram", "pathlib", "os", "socket", "time"}
    found = {
        f"{module(file)}: {alias}"
        for file, tree in TREES.items()
        if module(file).startswith("domain")
        for node in ast.walk(tree)
        if isinstance(node, ast.Import | ast.ImportFrom)
        for alias in ([node.module] if isinstance(node, ast.ImportFrom) else names(node))
        if alias and alias.partition(".")[0] in banned
    }
    assert not found


def names(node: ast.Import) -> list[str]:
    return [alias.name for alias in node.names]


def test_only_the_boundary_opens_a_transaction() -> None:
    """Handlers, models and pages add rows; they never begin, commit or roll back."""
    inside = ("handlers.", "models.", "domain.", "exchange.", "web.")
    found = {
        f"{module(file)}: {node.attr}"
        for file, tree in TREES.items()
        if module(file).startswith(inside)
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute)
        and node.attr in {"commit", "rollback", "begin", "begin_nested"}
    }
    assert not found


def test_nobody_uses_savepoints() -> None:
    """On SQLite one that is opened first survives the rollback."""
    assert not [module(f) for f, t in TREES.items() if "begin_nested" in ast.dump(t)]


def test_time_is_an_argument() -> None:
    """Only the clock and the commands ask the machine what time it is."""
    allowed = {"scheduler.clock", "commands.doctoring"}
    found = {
        module(file)
        for file, tree in TREES.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute)
        and node.attr in {"now", "today", "utcnow"}
        and isinstance(node.value, ast.Name)
        and node.value.id in {"datetime", "date"}
    }
    assert found <= allowed


def test_no_file_is_longer_than_a_screen_or_four() -> None:
    lines = {module(f): f.read_text("utf-8").count("\n") for f in TREES}
    assert not {name: count for name, count in lines.items() if count > FILE_LINES}


def test_files_are_short_in_the_middle() -> None:
    lines = [file.read_text("utf-8").count("\n") for file in TREES]
    assert median(count for count in lines if count) <= FILE_MEDIAN


def functions() -> dict[str, int]:
    return {
        f"{module(file)}.{node.name}:{node.lineno}": (node.end_lineno or 0) - node.lineno + 1
        for file, tree in TREES.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }


def test_no_function_is_long() -> None:
    assert not {name: lines for name, lines in functions().items() if lines > FUNCTION_LINES}


def test_functions_are_short_in_the_middle() -> None:
    assert median(functions().values()) <= FUNCTION_MEDIAN


def test_every_file_says_what_it_is() -> None:
    assert not [module(file) for file, tree in TREES.items() if not ast.get_docstring(tree)]


@pytest.mark.parametrize("word", ["TODO", "FIXME", "XXX"])
def test_nothing_is_left_for_later(word: str) -> None:
    assert not [module(file) for file in TREES if word in file.read_text("utf-8")]


def test_every_ignored_type_has_its_reason() -> None:
    bare = [
        f"{module(file)}:{number}"
        for file in TREES
        for number, line in enumerate(file.read_text("utf-8").splitlines(), 1)
        if "type: ignore" in line
        and not line.rpartition("#")[2].strip()[len("type: ignore") :]
        and line.count("#") < 2
    ]
    assert not bare
