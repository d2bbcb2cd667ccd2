"""One word for one thing: names use the words of docs/glossary.md, and no second ones."""

import ast
import re
from collections import Counter, defaultdict

from tests.support.suite.source_code import ROOT, module, trees

GLOSSARY = (ROOT / "docs" / "glossary.md").read_text("utf-8")
WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
RIDDLES = {"Who", "Whom", "Whose", "What", "Where", "Which", "How"}
RIDDLES |= {"Whoever", "Whatever", "Those", "Nor", "None", "Of", "By"}
"""First words of a docstring that names nothing."""


def second_words() -> set[str]:
    """The last column of the table: words that are not used in names."""
    rows = [line.split("|") for line in GLOSSARY.splitlines() if line.startswith("|")]
    return {word for row in rows[2:] for word in re.findall(r"[a-z]+", row[4])}


def defined(tree: ast.AST) -> set[str]:
    """Every name that a file gives to something."""
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            found.add(node.name)
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            found.add(node.id)
        elif isinstance(node, ast.arg):
            found.add(node.arg)
    return found


def words_of(name: str) -> set[str]:
    return {word.lower() for word in WORD.findall(name)}


def test_names_use_the_words_of_the_glossary() -> None:
    banned = second_words()
    found = {
        f"{module(file)}: {name}"
        for file, tree in trees().items()
        for name in defined(tree)
        if banned & words_of(name)
    }
    assert not found


def test_names_in_tests_use_them_too() -> None:
    """The names of tests are sentences, which may have any word."""
    banned = second_words()
    found = {
        f"{file.relative_to(ROOT)}: {name}"
        for folder in ("tests", "benchmarks")
        for file in (ROOT / folder).rglob("*.py")
        for name in defined(ast.parse(file.read_text("utf-8")))
        if not name.startswith("test_") and banned & words_of(name)
    }
    assert not found


def test_no_file_is_called_by_a_second_word() -> None:
    banned = second_words()
    assert not [module(file) for file in trees() if banned & set(re.findall(r"[a-z]+", file.stem))]


def test_the_readme_names_every_capability() -> None:
    """What has a room in three layers or more; whatever is named has one at least."""
    layers = ("domain", "models", "exchange", "handlers", "scheduler")
    rooms = Counter(each.stem for layer in layers for each in (ROOT / layer).glob("[a-z]*"))
    text = (ROOT / "README.md").read_text("utf-8")
    named = set(
        re.findall(r"`([a-z]+)`", text.split("**One name, one room.**")[1].split(". Inside")[0])
    )
    assert {room for room, floors in rooms.items() if floors >= 3} <= named <= rooms.keys()


def test_public_classes_have_names_of_their_own() -> None:
    """A search for a class finds one. Payloads are called what their platform calls them."""
    found = defaultdict(list)
    for file, tree in trees().items():
        for node in tree.body:
            wire = module(file).endswith((".payloads", "telegram.updates"))
            if isinstance(node, ast.ClassDef) and not wire:
                found[node.name].append(module(file))
    assert not {name: places for name, places in found.items() if len(places) > 1}


def public(tree: ast.Module) -> list[ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef]:
    kinds = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef
    return [each for each in tree.body if isinstance(each, kinds) and not each.name.startswith("_")]


def test_docstrings_begin_with_what_they_are_about() -> None:
    kinds = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef | ast.Module
    found = {
        f"{module(file)}.{getattr(node, 'name', '')}"
        for file, tree in trees().items()
        for node in ast.walk(tree)
        if isinstance(node, kinds)
        and module(file) != "cli"  # there docstrings are what `perisai --help` shows
        and (ast.get_docstring(node) or "-").split()[0].strip(",:.") in RIDDLES
    }
    assert not found


def test_public_functions_below_the_handlers_say_what_they_do() -> None:
    parts = ("domain", "models", "exchange", "bot")
    found = {
        f"{module(file)}.{node.name}"
        for file, tree in trees().items()
        if module(file).startswith(parts)
        for node in public(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and not ast.get_docstring(node)
        and (node.end_lineno or 0) - node.lineno > 3
    }
    assert not found


def test_whoever_returns_a_table_of_values_names_its_keys() -> None:
    found = {
        f"{module(file)}.{node.name}: {key}"
        for file, tree in trees().items()
        if module(file).startswith(("domain", "models", "exchange"))
        for node in public(tree)
        if isinstance(node, ast.FunctionDef)
        and ast.unparse(node.returns or node) in ("dict[str, Any]", "dict[str, object]")
        for key in returned_keys(node)
        if not re.search(rf"\b{key}\b|\bcolumns of\b", ast.get_docstring(node) or "")
    }
    assert not found


def returned_keys(function: ast.FunctionDef) -> set[str]:
    """The keys of the dict that a function returns as it is written there."""
    dicts = [node.value for node in ast.walk(function) if isinstance(node, ast.Return)]
    keys = [key for each in dicts if isinstance(each, ast.Dict) for key in each.keys]
    return {key.value for key in keys if isinstance(key, ast.Constant)}
