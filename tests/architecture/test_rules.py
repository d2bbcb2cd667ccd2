"""The code held against its rules: imports, transactions, time, docstrings."""

import ast
import re
from collections import defaultdict

import pytest
from importlinter.cli import lint_imports

from tests.support.suite.source_code import ROOT, module, trees

SHORT = 8
"""Characters of a pattern that anybody may write: a run of digits."""


def test_imports_follow_the_contracts_of_pyproject() -> None:
    """Layers, and the order of the packages in models and handlers: no cycle, also for types."""
    assert lint_imports(str(ROOT / "pyproject.toml")) == 0


FRONTS = {"acts", "words", "audience_words", "packet_words", "letters", "role_form"}
FRONTS |= {"reveals", "minutes_words", "target_words", "copy_words"}
"""Of a package of handlers, the modules that every other package, page and job may import; `acts`
has what the chat and the desk do by the same function."""
BASES = {
    "handlers.cases.ask",
    "handlers.cases.hand_on",
    "handlers.cases.talk",
    "handlers.registration.questions.address",
    "handlers.registration.questions.nik",
    "handlers.registration.worker",
    "handlers.registration.questions.work",
    "handlers.enrolment.enrol_member",
    "handlers.people.merge_chats",
    "handlers.portfolio.choose_agent",
    "handlers.portfolio.correction",
    "handlers.privacy.consent",
    "handlers.privacy.own_data",
    "handlers.roles.reveals",
}
"""Base forms and steps of a conversation that other handlers share."""


def test_handlers_are_reached_by_the_front_of_their_package() -> None:
    """A form is opened by its command, never by its class. Only the registry knows all forms."""
    found = set()
    for file, tree in trees().items():
        here = module(file).split(".")
        for node in ast.walk(tree):
            if not isinstance(node, ast.ImportFrom) or not (node.module or "").startswith(
                "handlers"
            ):
                continue
            for name in (f"{node.module}.{alias.name}" for alias in node.names):
                parts = name.split(".")
                own = parts[:2] == here[:2] or module(file) == "handlers.registry"
                shared = here[0] == "handlers" and any(name.startswith(base) for base in BASES)
                deep = len(parts) > 2 and (ROOT / "handlers" / parts[1]).is_dir()
                if deep and not (own or shared or FRONTS & set(parts[2:3])):
                    found.add(f"{module(file)} imports {name}")
    wiring = {"app", "commands", "cli"}
    assert not {each for each in found if each.split(".")[0].split()[0] not in wiring}


def test_the_domain_needs_no_io() -> None:
    """Nothing in it reads, sends or asks the time."""
    banned = {"pathlib", "os", "socket", "time"}
    found = {
        f"{module(file)}: {alias}"
        for file, tree in trees().items()
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
        for file, tree in trees().items()
        if module(file).startswith(inside)
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute)
        and node.attr in {"commit", "rollback", "begin", "begin_nested"}
    }
    assert not found


def test_nobody_uses_savepoints() -> None:
    """On SQLite one that is opened first survives the rollback."""
    assert not [module(f) for f, t in trees().items() if "begin_nested" in ast.dump(t)]


def test_time_is_an_argument() -> None:
    """Only the clock and the commands ask the machine what time it is."""
    allowed = {"scheduler.clock", "commands.doctor.checks"}
    found = {
        module(file)
        for file, tree in trees().items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute)
        and node.attr in {"now", "today", "utcnow"}
        and isinstance(node.value, ast.Name)
        and node.value.id in {"datetime", "date"}
    }
    assert found <= allowed


def test_no_pattern_begins_with_signs_that_it_can_part_in_many_ways() -> None:
    """A thousand signs would be parted in each of a thousand places: write `(?:word\\W*)?`."""
    twice = re.compile(r"(?:\(\?[a-z]+\))?(\\[Ws]\*)\(\?:[^()]*\)\?\1")
    found = {
        f"{module(file)}: {node.value}"
        for file, tree in trees().items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
        if twice.match(node.value)
    }
    assert not found


def test_every_file_says_what_it_is() -> None:
    silent = [file for file, tree in trees().items() if tree.body and not ast.get_docstring(tree)]
    assert not [module(file) for file in silent]


def test_no_parameter_of_a_test_is_large(request: pytest.FixtureRequest) -> None:
    """Each process of a run makes and keeps the parameters of all tests: make what is large inside
    of the test."""
    large = {
        item.nodeid.partition("[")[0]
        for item in request.session.items
        if isinstance(item, pytest.Function) and hasattr(item, "callspec")
        for value in item.callspec.params.values()
        if isinstance(value, bytes | str) and len(value) > 1_000_000
    }
    assert not large


def test_a_pattern_is_written_in_one_module() -> None:
    """The same pattern under two names would be mended in one place only."""
    found = defaultdict[str, set[str]](set)
    for file, tree in trees().items():
        for node in tree.body:
            value = node.value if isinstance(node, ast.Assign) else None
            if isinstance(value, ast.Call) and ast.unparse(value.func) == "re.compile":
                text = ast.unparse(value)
                if len(text) > len("re.compile('')") + SHORT:
                    found[text].add(module(file))
    assert not {text: modules for text, modules in found.items() if len(modules) > 1}


@pytest.mark.parametrize("word", ["TODO", "FIXME", "XXX"])
def test_nothing_is_left_for_later(word: str) -> None:
    assert not [module(file) for file in trees() if word in file.read_text("utf-8")]


def test_every_ignored_type_has_its_reason() -> None:
    bare = [
        f"{module(file)}:{number}"
        for file in trees()
        for number, line in enumerate(file.read_text("utf-8").splitlines(), 1)
        if "# type: ignore" in line and not re.search(r"# type: ignore\[[^]]+\]  # \w", line)
    ]
    assert not bare
